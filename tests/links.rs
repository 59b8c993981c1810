//! How promises hang together: bonds in both directions, papers that were withdrawn, and doubles that are merged. Nobody learns
//! of a promise by a bond with it.

use toezeggingen::{
    domain::{
        access::Role,
        change::{Change, EventKind, Refusal},
        commitment::{
            lapse_kind::LapseKind,
            link::{CommitmentRelation, Link, PaperKind, WithdrawnPaper},
            publicity::Publicity,
            status::{Status, StatusKey},
        },
        council::{named::Named, roster::Roster},
        number::{CommitmentNumber, NormalNumber},
    },
    store::{StoreError, StoreRefusal, commitments::ChangeSource, history::HistoryVerdict},
};

use crate::support::{
    Page, TestApp,
    administration::entry,
    builders::{commitment, secret},
    day,
    people::{HOLDER, MEMBER, somebody},
};

const ONE: &str = "24bb005964";
const OTHER: &str = "25bb000012";

fn path(act: &str) -> String {
    format!("/toezeggingen/{ONE}/{act}")
}

async fn app() -> TestApp {
    let app = TestApp::empty().await;
    app.enter(Roster::Members, &entry("A. Ander (VVM)", "", "")).await;
    for (number, title) in [(ONE, "Het ene"), (OTHER, "Het andere")] {
        app.register(
            commitment(number).title(title).committee("BOVF").holder(HOLDER).asked_by(MEMBER).due("2026-06-30"),
        )
        .await;
    }
    app
}

async fn promise(app: &TestApp, number: &str) -> Page {
    let page = app.get(&format!("/toezeggingen/{number}")).await;
    assert_eq!(page.status, 200, "{number}: {}", page.text);
    page
}

async fn whole(app: &TestApp) -> bool {
    matches!(app.store.verify_history().await.unwrap(), HistoryVerdict::Whole { .. })
}

/// What the history says on the page, the newest line.
fn newest(page: &Page) -> String {
    page.all(".timeline > li:first-child > div > p:first-child").remove(0)
}

fn bound(relation: CommitmentRelation, number: &str) -> Change {
    Change::Link(Link::Commitment { relation, number: CommitmentNumber::parse(number).unwrap() })
}

const MOTION: &[(&str, &str)] = &[
    ("verband", "motie"),
    ("nummer", "57"),
    ("titel", "Bomen langs de singel"),
    ("indieners", "S. Bokhove\nA. Ander (VVM)"),
];

#[tokio::test]
async fn a_bond_stands_on_both_pages_and_makes_no_form_old() {
    for (key, here, there) in [
        ("herhaling-van", "Herhaalt", "Herhaald door"),
        ("aanvulling-op", "Vult aan", "Aangevuld door"),
        ("wijziging-van", "Wijzigt", "Gewijzigd door"),
    ] {
        let app = app().await;
        app.settle(OTHER, "2025-11-01").await;
        let settle = app.get(&path("afdoening")).await;
        let page = app.fill(&path("verbanden"), &[("verband", key), ("toezegging", "25BB-12")]).await;
        assert_eq!(page.led_to(), format!("/toezeggingen/{ONE} linked"), "{}", page.text);
        let page = promise(&app, ONE).await;
        assert_eq!(page.all(".bonds li"), [format!("{here} {OTHER} Het andere afgedaan")]);
        assert_eq!(newest(&page), format!("Verband gelegd: {} {OTHER}.", here.to_lowercase()));
        assert_eq!(promise(&app, OTHER).await.all(".bonds li"), [format!("{there} {ONE} Het ene openstaand")]);
        let page = app.refill(&settle, &path("afdoening"), &[("uitleg", "Klaar.")]).await;
        assert_eq!(page.status, 303, "what was open before is not too late: {}", page.text);
        assert!(whole(&app).await);
    }
}

#[tokio::test]
async fn a_withdrawn_motion_is_kept_with_its_movers_and_found_by_its_words() {
    let app = app().await;
    let page = app.fill(&path("verbanden"), MOTION).await;
    assert_eq!(page.status, 303, "{}", page.text);
    let paper = WithdrawnPaper {
        kind: PaperKind::Motion,
        number: Some("57".to_owned()),
        title: "Bomen langs de singel".to_owned(),
        movers: [MEMBER, "A. Ander (VVM)"].into_iter().filter_map(Named::parse).collect(),
    };
    assert_eq!(
        app.commitment(ONE).await.links,
        [Link::Withdrawn(paper)],
        "a name that one member bears gets the party"
    );
    let page = promise(&app, ONE).await;
    assert_eq!(
        page.one(".bonds li"),
        format!(
            "Motie 57 ‘Bomen langs de singel’, ingediend door {MEMBER} en A. Ander (VVM) ingetrokken om deze toezegging"
        )
    );
    assert_eq!(app.get("/toezeggingen?q=singel").await.all("td .number"), [ONE]);
    assert!(whole(&app).await);
}

#[tokio::test]
async fn a_bond_is_taken_back_with_a_reason_and_stays_in_the_history() {
    let app = app().await;
    assert_eq!(app.get(&path("losmaken")).await.status, 409, "there is nothing to take back");
    app.change(ONE, bound(CommitmentRelation::Repeats, OTHER)).await;
    app.fill(&path("verbanden"), MOTION).await;
    let form = app.get(&path("losmaken")).await;
    assert_eq!(form.all(".choice").len(), 2);
    let first = form.attributes("input[name=verband]", "value").remove(0);
    let page = app.refill(&form, &path("losmaken"), &[("verband", &first)]).await;
    assert_eq!(page.attributes("[role=alert] a", "href"), ["#reden"]);
    let changes = [("verband", first.as_str()), ("reden", "Het gaat over een andere straat.")];
    let page = app.refill(&form, &path("losmaken"), &changes).await;
    assert_eq!(page.led_to(), format!("/toezeggingen/{ONE} unlinked"), "{}", page.text);
    let page = promise(&app, ONE).await;
    assert_eq!(page.all(".bonds li").len(), 1, "the motion stays");
    assert_eq!(newest(&page), format!("Verband weggehaald, omdat het niet klopte: herhaalt {OTHER}."));
    assert!(page.text.contains("Het gaat over een andere straat."));
    assert!(promise(&app, OTHER).await.all(".bonds").is_empty());
    let late = app.get(&path("losmaken")).await;
    let late = app.refill(&late, &path("losmaken"), &changes).await;
    assert_eq!(late.attributes("[role=alert] a", "href"), ["#verband"], "it is not there any more");
    assert!(whole(&app).await);
}

/// An act, what is filled in, and where the messages lead.
type Wrong = (&'static str, &'static [(&'static str, &'static str)], &'static [&'static str]);

#[tokio::test]
async fn what_is_wrong_is_said_beside_its_field_and_nothing_is_bound() {
    let app = app().await;
    app.change(ONE, bound(CommitmentRelation::Repeats, OTHER)).await;
    let table: [Wrong; 10] = [
        ("verbanden", &[], &["#verband"]),
        ("verbanden", &[("verband", "samengevoegd-met"), ("toezegging", OTHER)], &["#verband"]),
        ("verbanden", &[("verband", "herhaling-van")], &["#toezegging"]),
        ("verbanden", &[("verband", "herhaling-van"), ("toezegging", "24bb5964")], &["#toezegging"]),
        ("verbanden", &[("verband", "aanvulling-op"), ("toezegging", "25bb000021")], &["#toezegging"]),
        ("verbanden", &[("verband", "herhaling-van"), ("toezegging", OTHER)], &["#verband"]),
        ("verbanden", &[("verband", "motie"), ("indieners", "(VVM)")], &["#titel", "#indieners"]),
        ("samenvoegen", &[], &["#toezegging", "#reden"]),
        ("samenvoegen", &[("toezegging", "iets anders"), ("reden", "x")], &["#toezegging"]),
        ("samenvoegen", &[("toezegging", ONE), ("reden", "x"), ("bekeken", ONE)], &["#toezegging"]),
    ];
    for (act, changes, links) in table {
        let page = app.fill(&path(act), changes).await;
        assert_eq!(page.status, 400, "{act} {changes:?}: {}", page.text);
        assert_eq!(page.attributes("[role=alert] a", "href"), links, "{act} {changes:?}");
        for (field, typed) in changes.iter().filter(|(field, _)| !matches!(*field, "verband" | "bekeken")) {
            assert_eq!(page.field(field).trim(), *typed, "{act} keeps {field}");
        }
    }
    let page = app.fill(&path("verbanden"), &[("verband", "aanvulling-op"), ("toezegging", "25bb000021")]).await;
    assert!(page.one("#toezegging-fout").ends_with(&format!("Bedoelt u {OTHER}?")), "{}", page.text);
    assert_eq!(app.history(ONE).await.len(), 2);
}

#[tokio::test]
async fn a_promise_is_not_bound_to_itself_however_its_number_is_written() {
    let app = app().await;
    let number = NormalNumber::of(ONE);
    let version = app.commitment(ONE).await.version;
    for change in [
        bound(CommitmentRelation::AddsTo, "24BB-5964"),
        Change::Merge {
            into: CommitmentNumber::parse("24BB-5964").unwrap(),
            reason: "Dubbel.".to_owned(),
            shows_names: false,
        },
    ] {
        let done = app
            .store
            .change_commitment(&app.act(), &number, version, change, ChangeSource::from_person(day("2025-11-14")))
            .await;
        assert!(matches!(done, Err(StoreError::Refusal(StoreRefusal::Change(Refusal::LinkToItself)))), "{done:?}");
    }
    assert_eq!(app.history(ONE).await.len(), 1);
}

#[tokio::test]
async fn a_double_goes_on_in_the_other_once_that_was_shown() {
    for council in [false, true] {
        let app = app().await;
        if council {
            app.council_decides().await;
        }
        let changes = [("toezegging", "25bb12"), ("reden", "Twee keer geregistreerd.")];
        let shown = app.fill(&path("samenvoegen"), &changes).await;
        assert_eq!(shown.status, 200);
        assert!(shown.one("#bekeken").contains(&format!("{OTHER} Het andere")), "{}", shown.text);
        assert!(shown.all("button").contains(&format!("Voeg samen met {OTHER}")));
        assert_eq!(app.history(ONE).await.len(), 1, "looking changes nothing");
        let page = app.refill(&shown, &path("samenvoegen"), &[]).await;
        assert_eq!(page.led_to(), format!("/toezeggingen/{ONE} merged"), "{}", page.text);
        assert_eq!(
            app.commitment(ONE).await.status,
            Status::Lapsed(LapseKind::Merged),
            "it takes nothing from the council"
        );

        let page = promise(&app, ONE).await;
        assert_eq!(page.one(".turn"), format!("Vervallen op 14 november 2025: samengevoegd met {OTHER}."));
        assert_eq!(page.attributes(".turn a", "href"), [format!("/toezeggingen/{OTHER}")]);
        assert_eq!(newest(&page), format!("Vervallen, want dubbel: samengevoegd met {OTHER}."));
        assert!(page.text.contains(&format!("Wat hierop wordt geantwoord, staat bij {OTHER}")), "{}", page.text);
        assert_eq!(
            promise(&app, OTHER).await.all(".bonds li"),
            [format!("Hierin is opgegaan {ONE} Het ene vervallen")]
        );
        let list = app.get("/toezeggingen?status=vervallen").await;
        assert!(list.one("tbody .status-cell").contains(&format!("samengevoegd met {OTHER}")), "{}", list.text);
        assert_eq!(app.get(&path("losmaken")).await.status, 409, "the bond goes with the merger alone");

        let letter = app
            .letter("25bb009001", "2025-11-10", &format!("Ik verzoek u toezegging {ONE} als afgedaan te beschouwen."))
            .await;
        let reading = app.get(&format!("/brieven/{letter}/lezing")).await;
        assert!(reading.text.contains(&format!("samengevoegd met {OTHER} : daar gaat zij verder")), "{}", reading.text);

        app.fill(&path("heropening"), &[("reden", "Toch niet hetzelfde.")]).await;
        assert_eq!(app.status(ONE).await, StatusKey::Open);
        assert!(promise(&app, OTHER).await.all(".bonds").is_empty(), "what goes on by itself is no double");
        assert!(whole(&app).await);
    }
}

#[tokio::test]
async fn one_is_merged_only_into_what_is_open_and_was_shown() {
    let app = app().await;
    app.register(commitment("25bb000013").committee("BOVF")).await;
    app.settle("25bb000013", "2025-11-01").await;
    let changes = [("toezegging", "25bb000013"), ("reden", "Dubbel."), ("bekeken", "25bb000013")];
    let page = app.fill(&path("samenvoegen"), &changes).await;
    assert_eq!(page.status, 400);
    assert!(page.one("#toezegging-fout").contains("staat niet meer open"), "{}", page.text);
    let shown = app.fill(&path("samenvoegen"), &[("toezegging", OTHER), ("reden", "Dubbel.")]).await;
    app.register(commitment("25bb000014").title("Een derde")).await;
    let other = app.refill(&shown, &path("samenvoegen"), &[("toezegging", "25bb000014")]).await;
    assert_eq!(other.status, 200, "another number is shown first");
    assert!(other.one("#bekeken").contains("Een derde"), "{}", other.text);
    assert_eq!(app.status(ONE).await, StatusKey::Open);
}

#[tokio::test]
async fn a_mover_is_told_on_the_desk_that_there_is_an_answer() {
    let mut app = app().await;
    app.fill(&path("verbanden"), MOTION).await;
    let motions = async |app: &TestApp| {
        let page = app.get("/").await;
        let place = page.all("main section > h2").iter().position(|one| one.starts_with("Uw ingetrokken moties"));
        place.map(|place| page.all(&format!("main section:nth-of-type({}) .title a", place + 1))).unwrap_or_default()
    };
    app.sign_in(somebody(Role::Member)).await;
    assert!(motions(&app).await.is_empty(), "there is no answer yet");
    app.change(ONE, Change::Progress { note: "Wij zijn bezig.".to_owned() }).await;
    assert!(motions(&app).await.is_empty(), "nor is this one");
    app.settle(ONE, "2025-11-03").await;
    assert_eq!(motions(&app).await, ["Het ene"]);
    let options = app.get("/toezeggingen").await;
    let place = options.choice_words("raadslid").iter().position(|one| one == MEMBER).unwrap();
    let id = options.attributes("input[name=raadslid]", "value").remove(place);
    let list = app.get(&format!("/toezeggingen?indiener={id}")).await;
    assert_eq!(list.all("td .number"), [ONE]);
    assert_eq!(list.all(".tags .tag"), ["Verwijder filter motie van mij ingetrokken"]);

    let mut old = app_with_old_answer().await;
    old.sign_in(somebody(Role::Member)).await;
    assert!(motions(&old).await.is_empty(), "after sixty days it is no news");
}

async fn app_with_old_answer() -> TestApp {
    let app = app().await;
    app.fill(&path("verbanden"), MOTION).await;
    app.settle(ONE, "2025-09-14").await;
    app
}

/// A register in which two public promises are bound to a hidden one, or to nothing.
async fn with_bonds(hidden: bool) -> TestApp {
    let mut app = app().await;
    if hidden {
        for (number, publicity) in [("25bb000098", secret()), ("25bb000099", Publicity::Draft)] {
            app.register(commitment(number).title("Verborgen").committee("GEH").publicity(publicity)).await;
            app.change(ONE, bound(CommitmentRelation::Repeats, number)).await;
            app.change(number, bound(CommitmentRelation::Changes, OTHER)).await;
            let link = Link::Commitment {
                relation: CommitmentRelation::Repeats,
                number: CommitmentNumber::parse(number).unwrap(),
            };
            app.change(ONE, Change::Unlink { link, reason: "Toch niet.".to_owned() }).await;
            app.change(ONE, bound(CommitmentRelation::AddsTo, number)).await;
        }
    }
    app.sign_out();
    app
}

#[tokio::test]
async fn nobody_learns_of_a_hidden_promise_by_a_bond_with_it() {
    let (plain, bonded) = (with_bonds(false).await, with_bonds(true).await);
    for path in [format!("/toezeggingen/{ONE}"), format!("/toezeggingen/{OTHER}"), "/toezeggingen".to_owned()] {
        assert_eq!(bonded.look(&path).await, plain.look(&path).await, "{path}");
    }
    let mut app = bonded;
    for (role, bonds) in
        [(Role::Clerk, 2), (Role::Archivist, 2), (Role::Member, 1), (Role::Office, 0), (Role::Holder, 0)]
    {
        app.sign_in(somebody(role)).await;
        for (number, way) in [(ONE, "Vult aan"), (OTHER, "Gewijzigd door")] {
            let page = promise(&app, number).await;
            assert_eq!(page.all(".bonds li").len(), bonds, "{} on {number}", role.key());
            assert!(page.all(".bonds li").iter().all(|line| line.starts_with(way)), "{}", page.text);
            assert_eq!(page.text.matches("25bb00009").count() > 0, bonds > 0, "{} on {number}", role.key());
        }
        let lines = app.store.list_events(&somebody(role), app.commitment(ONE).await.id).await.unwrap().len();
        assert_eq!(lines, 1 + 3 * bonds, "{}", role.key());
    }
    assert!(whole(&app).await);
}

#[tokio::test]
async fn what_was_merged_into_a_hidden_promise_names_it_to_nobody_else() {
    let mut app = app().await;
    app.register(commitment("25bb000099").title("Verborgen").publicity(secret())).await;
    let shown = app.fill(&path("samenvoegen"), &[("toezegging", "25bb000099"), ("reden", "Dubbel.")]).await;
    assert!(shown.one("#bekeken").contains("Die toezegging is niet openbaar."), "{}", shown.text);
    app.refill(&shown, &path("samenvoegen"), &[]).await;
    assert!(promise(&app, ONE).await.text.contains("samengevoegd met 25bb000099"));
    app.sign_out();
    let page = promise(&app, ONE).await;
    assert_eq!(page.one(".turn"), "Vervallen op 14 november 2025: opgegaan in een andere toezegging.");
    assert_eq!(newest(&page), "Vervallen, want dubbel.");
    for path in [format!("/toezeggingen/{ONE}"), "/toezeggingen?status=vervallen".to_owned()] {
        let page = app.get(&path).await;
        assert!(!page.text.contains("25bb000099") && !page.text.contains("Dubbel"), "{path}: {}", page.text);
    }
}

#[tokio::test]
async fn one_binds_only_to_what_one_sees() {
    let mut app = app().await;
    app.register(commitment("25bb000099").title("Verborgen").committee("WON").publicity(Publicity::Draft)).await;
    app.sign_in(somebody(Role::CommitteeClerk)).await;
    for (act, changes) in [
        ("verbanden", [("verband", "herhaling-van"), ("toezegging", "25bb000099")]),
        ("samenvoegen", [("toezegging", "25bb000099"), ("reden", "Dubbel.")]),
    ] {
        let page = app.fill(&path(act), &changes).await;
        assert_eq!(page.status, 400, "{act}");
        assert!(page.one("#toezegging-fout").contains("25bb000099 staat niet in het register."), "{}", page.text);
        assert!(!page.text.contains("Verborgen"));
    }
    app.sign_in(somebody(Role::Office)).await;
    assert_eq!(app.get(&path("verbanden")).await.status, 403);
    let kinds: Vec<_> = app.history(ONE).await.iter().map(|event| event.entry.kind).collect();
    assert_eq!(kinds, [EventKind::Registered]);
}

#[tokio::test]
async fn what_is_typed_of_a_bond_is_looked_at_before_it_is_public() {
    let app = app().await;
    app.register(commitment("25bb000099").publicity(secret())).await;
    let page = app.fill(&path("verbanden"), &[("verband", "herhaling-van"), ("toezegging", "25bb000099")]).await;
    assert_eq!(page.status, 303, "the number of what is hidden is shown to nobody who may not see it: {}", page.text);
    let changes = [("verband", "amendement"), ("titel", "Bel 06-12345678"), ("indieners", "Q. van Onbekend")];
    let page = app.fill(&path("verbanden"), &changes).await;
    assert_eq!(page.attributes("[role=alert] a", "href"), ["#indieners"], "a new name is asked about first");
    let new = page.attributes("[name^=naam-indieners]", "name").remove(0);
    let page = app.refill(&page, &path("verbanden"), &[(&new, "nieuw")]).await;
    assert_eq!(page.attributes("[role=alert] a", "href"), ["#titel"], "who moved it acted in public: {}", page.text);
    let ticked = page.attributes("#nagekeken", "value").remove(0);
    let page = app.refill(&page, &path("verbanden"), &[("nagekeken", &ticked)]).await;
    assert_eq!(page.status, 303, "{}", page.text);
    let page = app
        .fill(&path("samenvoegen"), &[("toezegging", OTHER), ("reden", "Zie 25bb000099."), ("bekeken", OTHER)])
        .await;
    assert_eq!(page.attributes("[role=alert] a", "href"), ["#reden"], "a hidden number in a text is: {}", page.text);
}
