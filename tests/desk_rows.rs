//! The rows of a desk: each thing once, each with one act that works, and an index that counts them.

use std::collections::BTreeSet;

use toezeggingen::{
    domain::{
        access::{Actor, Reach, Role},
        change::Change,
        commitment::{proposal::Decision, publicity::Publicity},
        council::named::Named,
    },
    store::{Act, desk::LetterPile, letters::LetterRemainder},
};

use crate::support::{
    Page, TestApp,
    builders::commitment,
    day,
    people::{HOLDER, MEMBER, everybody, somebody},
};

/// The acts of the rows: the address, and the words before the title.
fn acts(page: &Page) -> Vec<(String, String)> {
    let words = page.all(".desk__act a").into_iter().map(|act| act.split(':').next().unwrap().to_owned());
    page.attributes(".desk__act a", "href").into_iter().zip(words).collect()
}

/// The words of the act of the row with this title.
fn act_of(page: &Page, title: &str) -> String {
    let found = page.all(".desk__act a").into_iter().find(|act| act.ends_with(&format!(": {title}")));
    found.unwrap_or_else(|| panic!("{title} has no act: {}", page.text)).split(':').next().unwrap().to_owned()
}

/// Holds the desk of this person to what is true of every desk.
async fn look_at_desk(app: &mut TestApp, actor: Actor) -> usize {
    let who = format!("{} {:?}", actor.role.key(), actor.reach);
    app.sign_in(actor).await;
    let page = app.get("/").await;
    assert_eq!(page.status, 200, "{who}: {}", page.text);
    let rows = page.all(".desk > li").len();
    assert_eq!(
        page.all(".desk > li > .desk__act > a").len(),
        page.all(".desk > li > .desk__act").len(),
        "{who}: one act"
    );
    let sections = page.attributes("main section", "id");
    let mut counted = 0;
    for (line, path) in page.all(".index a").iter().zip(page.attributes(".index a", "href")) {
        let count: usize = line.split(' ').next().unwrap().parse().unwrap();
        assert_eq!(page.all(&format!("section{path} .desk > li")).len(), count, "{who}: {line}");
        counted += count;
    }
    if !page.all(".index a").is_empty() {
        assert_eq!(counted, rows, "{who}: the index counts every row");
        assert_eq!(page.attributes(".index a", "href").len(), sections.len(), "{who}: each section has its line");
    }
    let titles = page.attributes(".desk .title a", "href");
    let once: BTreeSet<&String> = titles.iter().filter(|path| path.starts_with("/toezeggingen/")).collect();
    let promises = titles.iter().filter(|path| path.starts_with("/toezeggingen/")).count();
    assert_eq!(once.len(), promises, "{who}: each promise once: {titles:?}");
    for (path, act) in acts(&page) {
        assert_eq!(app.get(&path).await.status, 200, "{who}: {act} at {path}");
    }
    for path in page.attributes(".steps a, .ahead a, .missing a, .section .more a", "href") {
        let page = path.split('#').next().unwrap();
        assert_eq!(app.get(page).await.status, 200, "{who}: {path}");
    }
    rows
}

/// Registers promises with deadlines behind, near and ahead, with and without a committee and a holder.
async fn register_promises(app: &TestApp) {
    let promise = |number: &str, due: &str| {
        commitment(number).title(&format!("Titel {number}")).due(due).committee("BOVF").holder(HOLDER)
    };
    for (number, due) in [
        ("25bb000001", "2025-11-01"),
        ("25bb000002", "2025-11-20"),
        ("25bb000003", "2025-11-30"),
        ("25bb000004", "2026-06-30"),
    ] {
        app.register(promise(number, due).asked_by(MEMBER)).await;
        app.register(promise(&number.replace("25bb", "24bb"), due).holder("burgemeester")).await;
    }
    for number in ["23bb000001", "23bb000002", "23bb000003", "23bb000004"] {
        app.register(promise(number, "2026-06-30").made_on("2025-09-01")).await;
    }
    app.register(promise("23bb000005", "2026-06-30").publicity(Publicity::Draft)).await;
    app.register(commitment("23bb000006").title("Van niemand")).await;
    app.register(commitment("23bb000007").title("Zonder commissie").holder(HOLDER)).await;
    for index in 1..=12 {
        app.register(promise(&format!("22bb{index:06}"), "2027-01-01")).await;
    }
}

/// Settles some of [`register_promises`], and lets the council refuse and a member object.
async fn settle_and_refuse(app: &TestApp) {
    let settle = || Change::Settle { answer: "Klaar.".to_owned(), delivered: None };
    app.change_on("2025-10-20", "23bb000001", settle()).await;
    app.change_on("2025-11-12", "23bb000002", settle()).await;
    app.change_on("2025-10-01", "23bb000003", settle()).await;
    let refused = Change::Decide { decision: Decision::Refuse, on: day("2025-11-01"), reason: "Nee.".to_owned() };
    app.change_on("2025-11-01", "23bb000003", refused).await;
    app.change_on("2025-11-12", "23bb000004", settle()).await;
    app.change("23bb000004", Change::Object { part: None, reason: "Nee.".to_owned() }).await;
}

/// A register in which something waits on every desk.
async fn register_of_many_kinds() -> TestApp {
    let app = TestApp::empty().await;
    app.council_decides().await;
    register_promises(&app).await;
    settle_and_refuse(&app).await;
    for (number, body) in
        [("25bb000101", "Toezegging 25bb000001 is gedaan."), ("25bb000102", "Toezegging 25bb999999 is gedaan.")]
    {
        app.letter(number, "2025-11-03", body).await;
    }
    for on in ["2025-11-01", "2025-11-10", "2025-11-18", "2025-11-25"] {
        app.plan("BOVF", on).await;
    }
    app.plan("WON", "2025-11-19").await;
    app
}

#[tokio::test]
async fn every_row_of_every_desk_stands_once_is_counted_and_has_an_act_that_works() {
    let mut app = register_of_many_kinds().await;
    for actor in everybody().into_iter().filter(|actor| actor.role != Role::Public) {
        let has_rows = !matches!(actor.role, Role::Seatless | Role::Archivist);
        let rows = look_at_desk(&mut app, actor.clone()).await;
        assert!(!has_rows || rows > 0, "{} has an empty desk", actor.role.key());
    }
}

#[tokio::test]
async fn so_it_is_on_the_desks_of_the_demonstration() {
    let mut app = TestApp::demonstration().await;
    let holders = |name: &str| Reach { holders: Named::parse(name).into_iter().collect(), ..Reach::default() };
    let committees = Reach { committees: vec!["BOVF".to_owned(), "WB".to_owned()], ..Reach::default() };
    let member =
        Reach { members: Named::parse("D. Sarmadani (Getij Maasveld)").into_iter().collect(), ..committees.clone() };
    for (role, reach) in [
        (Role::Clerk, Reach::default()),
        (Role::CommitteeClerk, committees),
        (Role::Office, holders("wethouder Wonen (I. Tervoorde)")),
        (Role::Holder, holders("burgemeester")),
        (Role::Member, member),
        (Role::Administrator, Reach::default()),
    ] {
        assert!(look_at_desk(&mut app, Actor::new("K. Bos", role).with_reach(reach)).await > 0, "{}", role.key());
    }
}

#[tokio::test]
async fn the_act_of_a_row_is_the_one_that_takes_it_further() {
    let mut app = TestApp::empty().await;
    app.council_decides().await;
    let settle = || Change::Settle { answer: "Klaar.".to_owned(), delivered: None };
    for (number, due) in [("laat1", "2025-11-01"), ("ver1", "2026-06-30"), ("voorstel1", "2026-06-30")] {
        let new = commitment(number).title(number).committee("BOVF").holder(HOLDER).due(due);
        app.register(new.asked_by(MEMBER)).await;
    }
    for number in ["besluit1", "bezwaar1"] {
        app.register(commitment(number).title(number).committee("WON").holder(HOLDER).due("2026-06-30")).await;
    }
    app.register(commitment("concept1").title("concept1").committee("BOVF").holder(HOLDER).publicity(Publicity::Draft))
        .await;
    app.register(commitment("weg1").title("weg1").committee("BOVF")).await;
    app.account(&somebody(Role::Office)).await;
    app.plan("BOVF", "2025-11-27").await;
    app.plan("WON", "2025-11-10").await;
    app.change_on("2025-11-03", "besluit1", settle()).await;
    app.change("voorstel1", settle()).await;
    app.change_on("2025-10-03", "bezwaar1", settle()).await;
    let refused = Change::Decide { decision: Decision::Refuse, on: day("2025-11-10"), reason: "Nee.".to_owned() };
    app.change_on("2025-11-10", "bezwaar1", refused).await;
    app.sign_in(somebody(Role::Clerk)).await;
    let clerk = app.get("/").await;
    for (title, act) in [
        ("laat1", "Meld voortgang"),
        ("besluit1", "Leg besluit vast"),
        ("voorstel1", "Bekijk"),
        ("bezwaar1", "Lees het besluit"),
        ("concept1", "Maak openbaar"),
        ("weg1", "Kies een houder"),
        ("ver1", "Bekijk"),
    ] {
        assert_eq!(act_of(&clerk, title), act, "{title}");
    }
    app.sign_in(somebody(Role::Office)).await;
    let office = app.get("/").await;
    for (title, act) in [
        ("laat1", "Meld als afgedaan"),
        ("ver1", "Meld voortgang"),
        ("voorstel1", "Bekijk"),
        ("concept1", "Noem een termijn"),
    ] {
        assert_eq!(act_of(&office, title), act, "{title}");
    }
    app.sign_in(somebody(Role::Member)).await;
    assert_eq!(act_of(&app.get("/").await, "laat1"), "Bekijk", "a member reports nothing");
}

#[tokio::test]
async fn a_letter_that_waits_and_names_a_promise_is_its_act_until_somebody_read_so_far() {
    let mut app = TestApp::empty().await;
    app.register(
        commitment("25bb000007").title("genoemd").committee("BOVF").holder(HOLDER).asked_by(MEMBER).due("2025-11-01"),
    )
    .await;
    let letter = app.letter("25bb000001", "2025-11-03", "Toezegging 25bb000007 is gedaan.").await;
    let told = [(Role::Clerk, "Lees de brief"), (Role::Office, "Meld als afgedaan"), (Role::Member, "Bekijk")];
    for (role, act) in told {
        app.sign_in(somebody(role)).await;
        let page = app.get("/").await;
        assert_eq!(act_of(&page, "genoemd"), act, "{}: a draft of the clerk", role.key());
        assert_eq!(page.text.contains("25bb000001"), role == Role::Clerk, "{}: {}", role.key(), page.text);
    }
    let office = Act { actor: somebody(Role::Office), ..app.act() };
    app.letter_of(&office, "25bb000002", "2025-11-04", "Toezegging 25bb000007 is ook zo gedaan.").await;
    app.sign_in(somebody(Role::Office)).await;
    assert_eq!(act_of(&app.get("/").await, "genoemd"), "Lees de brief");
    let clerk = app.act();
    app.store.process_letter(&clerk, letter, Vec::new(), LetterRemainder::Known).await.unwrap();
    let second = app.store.letters_waiting(&clerk.actor, LetterPile::All, 9).await.unwrap().0[0].row.id();
    app.store
        .process_letter(&Act { submission: None, ..clerk }, second, Vec::new(), LetterRemainder::Known)
        .await
        .unwrap();
    app.sign_in(somebody(Role::Clerk)).await;
    assert_eq!(act_of(&app.get("/").await, "genoemd"), "Meld voortgang");
}

#[tokio::test]
async fn what_waits_is_grouped_by_whose_turn_it_is_with_ones_own_first() {
    let mut app = TestApp::empty().await;
    app.council_decides().await;
    let settle = || Change::Settle { answer: "Klaar.".to_owned(), delivered: None };
    for (number, committee) in [("besluit1", "WON"), ("avond1", "BOVF"), ("bezwaar1", "BOVF")] {
        let new = commitment(number).title(number).committee(committee).holder(HOLDER).due("2026-06-30");
        app.register(new.asked_by(MEMBER)).await;
    }
    app.plan("WON", "2025-11-10").await;
    app.plan("BOVF", "2025-11-27").await;
    for number in ["besluit1", "avond1"] {
        app.change_on("2025-11-03", number, settle()).await;
    }
    app.change_on("2025-10-03", "bezwaar1", settle()).await;
    let refused = Change::Decide { decision: Decision::Refuse, on: day("2025-11-10"), reason: "Nee.".to_owned() };
    app.change_on("2025-11-10", "bezwaar1", refused).await;
    for (role, turns, first) in [
        (Role::Clerk, vec!["U bent aan zet", "Het bestuur is aan zet", "De commissie is aan zet"], "besluit1"),
        (Role::Office, vec!["U bent aan zet", "De commissie is aan zet", "De griffie is aan zet"], "bezwaar1"),
    ] {
        app.sign_in(somebody(role)).await;
        let page = app.get("/").await;
        assert_eq!(page.all("#beurt .turn-group"), turns, "{}", role.key());
        assert_eq!(page.all("#beurt .turn-group--you"), ["U bent aan zet"], "{}", role.key());
        assert_eq!(page.all("#beurt .title a")[0], first, "{}", role.key());
    }
}

#[tokio::test]
async fn the_next_meeting_tells_at_which_step_its_clerk_is() {
    let mut app = TestApp::empty().await;
    for number in ["1", "2"] {
        app.register(commitment(number).title(number).committee("BOVF").holder(HOLDER).due("2026-06-30")).await;
    }
    app.account(&somebody(Role::Office)).await;
    app.plan("BOVF", "2025-12-20").await;
    let step = |page: &Page| page.all(".steps [aria-current=step] h3");
    let page = app.get("/").await;
    assert_eq!(step(&page), ["Kijk de lijst na"], "five weeks ahead");
    assert_eq!(page.all("#vergadering .turn-group"), ["Op de lijst"]);
    let soon = app.plan("BOVF", "2025-11-14").await;
    assert_eq!(step(&app.get("/").await), ["Stel de lijst vast"]);
    app.freeze(soon).await;
    let page = app.get("/").await;
    assert_eq!(step(&page), ["Leg de besluiten vast"], "on the day itself");
    assert_eq!(
        page.attributes(".steps [aria-current=step] a", "href"),
        [format!("/vergaderingen/{soon}/besluiten/nieuw")]
    );
    assert!(page.one(".lead").ends_with("Vandaag vergadert de commissie BOVF; leg daarna de besluiten vast."));
    app.sign_in(somebody(Role::Office)).await;
    let office = app.get("/").await;
    assert!(office.all(".steps").is_empty(), "the steps are the clerk's");
    assert!(office.one(".lead").contains("twee toezeggingen van u staan op de lijst"), "{}", office.text);
    assert_eq!(office.all("#antwoord .title a"), ["1", "2"], "each once, where the office has most to do");
    assert_eq!(office.text.matches("komt op 14 nov 2025").count(), 2, "{}", office.text);
}
