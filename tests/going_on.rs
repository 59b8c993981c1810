//! What is going on with a promise and whose turn it is, and taking back a report or an objection until somebody acted on it.

use toezeggingen::domain::{
    access::{Actor, Role},
    change::{Change, EventKind, Refusal},
    commitment::{
        Commitment,
        deadline::Precision,
        going_on::GoingOn,
        part::{NewPart, PartNumber, PartOutcome},
        proposal::Decision,
        status::{DecidedBy, Status, StatusKey},
    },
    number::NormalNumber,
};
use toezeggingen::store::{Act, StoreError, StoreRefusal, commitments::ChangeSource};

use crate::support::{
    Page, TestApp,
    builders::{commitment, deadline},
    clerk, day,
    people::{HOLDER, MEMBER, somebody},
};

const NUMBER: &str = "25bb000001";
const PAGE: &str = "/toezeggingen/25bb000001";
const REPORT_BACK: &str = "/toezeggingen/25bb000001/melding-terugnemen";
const OBJECTION_BACK: &str = "/toezeggingen/25bb000001/bezwaar-terugnemen";

fn say() -> String {
    "Dat klopt niet.".to_owned()
}

fn object() -> Change {
    Change::Object { part: None, reason: say() }
}

async fn register() -> TestApp {
    let app = TestApp::empty().await;
    app.register(commitment(NUMBER).committee("BOVF").holder(HOLDER).asked_by(MEMBER).due("2025-12-31")).await;
    app
}

/// Makes a change as somebody in this role, today.
async fn change_as(app: &TestApp, actor: Actor, change: Change) -> Result<(), StoreError> {
    let number = NormalNumber::of(NUMBER);
    let version = app.commitment(NUMBER).await.version;
    let act = Act { actor, ..app.act() };
    app.store.change_commitment(&act, &number, version, change, ChangeSource::from_person(act.today)).await
}

fn refused(done: Result<(), StoreError>) -> Option<Refusal> {
    match done {
        Err(StoreError::Refusal(StoreRefusal::Change(refusal))) => Some(refusal),
        _ => None,
    }
}

/// How a commitment stands, without what every change moves on.
fn standing(commitment: &Commitment) -> Commitment {
    Commitment { version: 0, open_act: None, ..commitment.clone() }
}

/// The line under the title, behind the status.
fn turn(page: &Page) -> String {
    let (line, status) = (page.one(".turn"), page.one(".turn > .status"));
    line.strip_prefix(&status).unwrap().trim().to_owned()
}

fn acts(page: &Page) -> Vec<String> {
    let paths = page.attributes(".do a", "href");
    paths.iter().filter_map(|path| Some(path.rsplit_once('/')?.1.to_owned())).collect()
}

async fn whole(app: &TestApp) {
    let verdict = app.store.verify_history().await.unwrap();
    assert!(verdict.is_whole(), "{verdict}");
}

#[tokio::test]
async fn an_objection_is_told_by_head_answer_and_list_with_whose_turn_it_is() {
    let mut app = register().await;
    app.register(commitment("25bb000002").due("2025-12-31")).await;
    app.settle(NUMBER, "2025-11-03").await;
    assert_eq!(
        turn(&app.get(PAGE).await),
        "op 3 november 2025, gemeld door het bestuur. De commissie kan nog bezwaar maken."
    );
    change_as(&app, somebody(Role::Member), object()).await.unwrap();
    let page = app.get(PAGE).await;
    assert_eq!(turn(&page), ", bezwaar van iemand, raadslid op 14 november 2025. Het bestuur is aan zet.");
    let source = page.one(".answer .source");
    assert!(source.ends_with("Gemeld als afgedaan. Op 14 november 2025 is daartegen bezwaar gemaakt."), "{source}");
    let list = app.get("/toezeggingen?loopt=bezwaar").await;
    assert_eq!(list.all("td .number"), [NUMBER]);
    assert_eq!(list.all(".status-cell .second"), ["bezwaar gemaakt"]);
    assert_eq!(list.all(".tags .tag"), ["Verwijder filter bezwaar gemaakt"]);
    app.sign_out();
    assert_eq!(turn(&app.get(PAGE).await), ", bezwaar op 14 november 2025. Het bestuur is aan zet.", "no name");
    assert_eq!(app.get("/toezeggingen?loopt=iets").await.status, 400);
}

#[tokio::test]
async fn an_office_takes_back_its_report_and_the_promise_stands_as_before() {
    let mut app = register().await;
    app.change_on(
        "2025-06-01",
        NUMBER,
        Change::SettlePartly { answer: say(), remaining: "De cijfers.".to_owned(), deadline: None },
    )
    .await;
    let before = app.commitment(NUMBER).await;
    app.settle(NUMBER, "2025-11-03").await;
    app.sign_in(somebody(Role::Office)).await;
    assert!(acts(&app.get(PAGE).await).contains(&"melding-terugnemen".to_owned()));
    let empty = app.fill(REPORT_BACK, &[("reden", " ")]).await;
    assert_eq!(empty.status, 400);
    assert!(empty.text.contains("Schrijf waarom u de melding terugneemt."), "{}", empty.text);
    assert_eq!(app.status(NUMBER).await, StatusKey::Settled);
    let sent = app.fill(REPORT_BACK, &[("reden", "Het was de verkeerde toezegging.")]).await;
    assert_eq!(sent.led_to(), format!("{PAGE} report-taken-back"), "{}", sent.text);
    assert_eq!(standing(&app.commitment(NUMBER).await), standing(&before), "with the day since which it stands");
    let page = app.get(PAGE).await;
    assert_eq!(turn(&page), ". De melding is op 14 november 2025 teruggenomen. Het bestuur is aan zet.");
    assert!(page.text.contains("De melding is teruggenomen. De toezegging is weer deels afgedaan."), "{}", page.text);
    assert!(page.text.contains("Gemeld als afgedaan. Op 14 november 2025 is dat teruggenomen."), "{}", page.text);
    assert!(!acts(&page).contains(&"melding-terugnemen".to_owned()));
    assert_eq!(app.get(REPORT_BACK).await.status, 409);
    assert_eq!(app.history(NUMBER).await[0].entry.kind, EventKind::ReportTakenBack);
    whole(&app).await;
}

#[tokio::test]
async fn a_report_is_taken_back_until_somebody_acted_on_it() {
    let app = register().await;
    let back = || Change::TakeBackReport { reason: say() };
    assert_eq!(refused(change_as(&app, clerk(), back()).await), Some(Refusal::NoReportToTakeBack), "nothing reported");
    app.settle(NUMBER, "2025-11-03").await;
    app.change(NUMBER, Change::Mention { note: say() }).await;
    app.change(NUMBER, Change::Withdraw { reason: say() }).await;
    app.change(NUMBER, Change::Publish).await;
    assert!(app.commitment(NUMBER).await.may_follow(back().kind()).is_ok(), "what does not touch its course");
    app.change(NUMBER, object()).await;
    assert_eq!(refused(change_as(&app, somebody(Role::Office), back()).await), Some(Refusal::NoReportToTakeBack));
    app.settle(NUMBER, "2025-11-10").await;
    app.change(NUMBER, Change::Decide { decision: Decision::Accept, on: day("2025-11-13"), reason: String::new() })
        .await;
    assert_eq!(refused(change_as(&app, somebody(Role::Office), back()).await), Some(Refusal::NoReportToTakeBack));
    assert_eq!(app.commitment(NUMBER).await.find_going_on(), None);
}

#[tokio::test]
async fn a_proposal_is_taken_back_and_leaves_no_trace_but_in_the_history() {
    let app = register().await;
    app.council_decides().await;
    let before = app.commitment(NUMBER).await;
    let later = deadline("uiterlijk 2026-06-30", Some("2026-06-30"), Precision::Day);
    for change in [
        Change::Settle { answer: say(), delivered: None },
        Change::SettlePartly { answer: say(), remaining: say(), deadline: Some(later.clone()) },
        Change::Postpone { deadline: later.clone(), reason: say() },
    ] {
        change_as(&app, somebody(Role::Office), change).await.unwrap();
        assert_eq!(app.status(NUMBER).await, StatusKey::Proposed);
        change_as(&app, somebody(Role::Office), Change::TakeBackReport { reason: say() }).await.unwrap();
        assert_eq!(standing(&app.commitment(NUMBER).await), standing(&before));
    }
    assert!(app.get(PAGE).await.text.contains("Het voorstel is teruggenomen. De toezegging is weer openstaand."));
    whole(&app).await;
}

#[tokio::test]
async fn a_deadline_that_came_with_a_report_goes_back_and_counts_as_no_postponement() {
    let app = register().await;
    let later = deadline("uiterlijk 2026-06-30", Some("2026-06-30"), Precision::Day);
    let partly = || Change::SettlePartly { answer: say(), remaining: say(), deadline: Some(later.clone()) };
    let before = app.commitment(NUMBER).await;
    app.change(NUMBER, partly()).await;
    assert_eq!(app.commitment(NUMBER).await.deadlines.count_postponements(), 1);
    app.change(NUMBER, Change::TakeBackReport { reason: say() }).await;
    let after = app.commitment(NUMBER).await;
    assert_eq!(after.deadlines.last_day(), Some(day("2025-12-31")));
    assert_eq!((after.deadlines.entries().len(), after.deadlines.count_postponements()), (3, 0), "the list only grows");
    assert_eq!((after.status, after.remaining), (before.status, before.remaining));
    assert!(app.get(PAGE).await.text.contains("De termijn is weer ‘uiterlijk 2025-12-31’."));
    app.register(commitment("25bb000002")).await;
    app.change("25bb000002", partly()).await;
    let form = app.get("/toezeggingen/25bb000002/melding-terugnemen").await;
    assert!(form.text.contains("die met de melding kwam, blijft staan"), "{}", form.text);
    app.change("25bb000002", Change::TakeBackReport { reason: say() }).await;
    assert_eq!(app.commitment("25bb000002").await.deadlines.last_day(), Some(day("2026-06-30")), "a first day stays");
    whole(&app).await;
}

#[tokio::test]
async fn a_member_takes_back_an_objection_of_their_own_alone() {
    let mut app = register().await;
    app.settle(NUMBER, "2025-11-03").await;
    let before = app.commitment(NUMBER).await;
    change_as(&app, somebody(Role::Member), object()).await.unwrap();
    let other = Actor { name: "T. Ander".to_owned(), ..somebody(Role::Member) };
    app.sign_in(other.clone()).await;
    assert!(!acts(&app.get(PAGE).await).contains(&"bezwaar-terugnemen".to_owned()));
    let form = app.get(OBJECTION_BACK).await;
    assert_eq!(form.status, 409);
    assert!(form.text.contains("Dit bezwaar is van iemand anders."), "{}", form.text);
    let done = change_as(&app, other, Change::TakeBackObjection { reason: say() }).await;
    assert_eq!(refused(done), Some(Refusal::NotOwnObjection));
    app.sign_in(somebody(Role::Member)).await;
    assert!(acts(&app.get(PAGE).await).contains(&"bezwaar-terugnemen".to_owned()));
    let sent = app.fill(OBJECTION_BACK, &[("reden", "Ik had de bijlage gemist.")]).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    assert_eq!(standing(&app.commitment(NUMBER).await), standing(&before));
    let page = app.get(PAGE).await;
    let stands = "op 3 november 2025, gemeld door het bestuur. Het bezwaar is op 14 november 2025 teruggenomen.";
    assert_eq!(turn(&page), stands);
    assert!(page.one(".answer .source").ends_with("Gemeld als afgedaan."), "the report stands again");
    assert!(page.text.contains("Het bezwaar is teruggenomen. De toezegging is weer afgedaan."), "{}", page.text);
    change_as(&app, clerk(), object()).await.unwrap();
    change_as(&app, clerk(), Change::TakeBackObjection { reason: say() }).await.unwrap();
    whole(&app).await;
}

#[tokio::test]
async fn an_objection_to_a_proposal_is_taken_back_and_silence_counts_anew() {
    let app = register().await;
    app.set(|settings| settings.silent_consent_days = Some(14)).await;
    app.council_decides().await;
    app.change_on("2025-11-03", NUMBER, Change::Settle { answer: say(), delivered: None }).await;
    app.change_on("2025-11-10", NUMBER, object()).await;
    assert_eq!(app.commitment(NUMBER).await.find_going_on(), Some(GoingOn::Objected));
    let turn = turn(&app.get(PAGE).await);
    assert_eq!(turn, "sinds 3 november 2025, bezwaar van griffier op 10 november 2025. De commissie is aan zet.");
    change_as(&app, clerk(), Change::TakeBackObjection { reason: say() }).await.unwrap();
    let commitment = app.commitment(NUMBER).await;
    assert_eq!(commitment.since, day("2025-11-03"));
    assert_eq!(app.store.last_day_to_object(&commitment).await.unwrap(), Some(day("2025-11-28")), "from today on");
    assert!(change_as(&app, somebody(Role::Office), Change::TakeBackReport { reason: say() }).await.is_err());
}

#[tokio::test]
async fn parts_and_a_merger_come_back_with_an_objection_that_is_taken_back() {
    let app = register().await;
    let part = |text: &str| NewPart { text: text.to_owned(), deadline: None };
    app.change(NUMBER, Change::Divide { parts: vec![part("Het ene."), part("Het andere.")] }).await;
    assert_eq!(turn(&app.get(PAGE).await), ". Geen van de 2 onderdelen is klaar. Het bestuur is aan zet.");
    let first = PartNumber::from_index(0);
    let close =
        Change::ClosePart { part: first, outcome: PartOutcome::Settled, answer: "Het ene is klaar.".to_owned() };
    app.change(NUMBER, close).await;
    assert_eq!(turn(&app.get(PAGE).await), ". Eén van de 2 onderdelen is klaar. Het bestuur is aan zet.");
    let before = app.commitment(NUMBER).await;
    app.change(NUMBER, Change::Object { part: Some(first), reason: say() }).await;
    let page = app.get(PAGE).await;
    let told = "Onderdeel 1 is gemeld als afgedaan. Op 14 november 2025 is daartegen bezwaar gemaakt.";
    assert!(page.text.contains(told), "{}", page.text);
    app.change(NUMBER, Change::TakeBackObjection { reason: say() }).await;
    assert_eq!(standing(&app.commitment(NUMBER).await), standing(&before));
    app.register(commitment("25bb000002")).await;
    let into = app.commitment("25bb000002").await.number;
    app.change(NUMBER, Change::Merge { into, reason: say(), shows_names: false }).await;
    let merged = app.commitment(NUMBER).await;
    app.change(NUMBER, object()).await;
    assert!(app.commitment(NUMBER).await.links.is_empty());
    app.change(NUMBER, Change::TakeBackObjection { reason: say() }).await;
    assert_eq!(standing(&app.commitment(NUMBER).await), standing(&merged));
    whole(&app).await;
}

#[tokio::test]
async fn a_proposal_waits_for_the_first_planned_meeting_and_then_for_the_clerk() {
    let app = register().await;
    app.council_decides().await;
    app.change_on("2025-11-03", NUMBER, Change::Settle { answer: say(), delivered: None }).await;
    assert_eq!(turn(&app.get(PAGE).await), "sinds 3 november 2025. De commissie is aan zet.");
    app.plan("WB", "2025-11-05").await;
    app.plan("BOVF", "2025-11-20").await;
    let coming = "sinds 3 november 2025. Wacht op de vergadering van 20 november 2025. De commissie is aan zet.";
    assert_eq!(turn(&app.get(PAGE).await), coming, "not of another committee");
    app.plan("BOVF", "2025-11-06").await;
    let passed = "sinds 3 november 2025. Na de vergadering van 6 november 2025 is nog geen besluit genoteerd. De griffie is aan zet.";
    assert_eq!(turn(&app.get(PAGE).await), passed);
    assert_eq!(app.get("/toezeggingen?loopt=voorstel").await.all("td .number"), [NUMBER]);
}

#[tokio::test]
async fn what_is_erased_does_not_come_back_by_taking_something_back() {
    let app = register().await;
    let partly = Change::SettlePartly { answer: say(), remaining: "Bel mevrouw Jansma.".to_owned(), deadline: None };
    app.change(NUMBER, partly).await;
    app.settle(NUMBER, "2025-11-03").await;
    let lines = app.history(NUMBER).await.iter().map(|event| event.entry.sequence).collect();
    let ground = toezeggingen::domain::history::erasure::ErasureGround::ALL[0];
    let wish = toezeggingen::store::history::erase::ErasureRequest { lines, ground, reason: "Gegevens.".to_owned() };
    app.store.erase_contents(&app.act(), &NormalNumber::of(NUMBER), wish).await.unwrap();
    let after = app.commitment(NUMBER).await;
    assert_eq!(after.status, Status::Settled(DecidedBy::Executive));
    assert!(!format!("{after:?}").contains("Jansma"), "{after:?}");
    let done = change_as(&app, clerk(), Change::TakeBackReport { reason: say() }).await;
    assert_eq!(refused(done), Some(Refusal::NoReportToTakeBack));
    whole(&app).await;
}
