//! A member suggests a promise that was missed; a clerk registers it or says why not. Nobody else reads it.

use toezeggingen::domain::{
    access::{Actor, Reach, Role},
    council::named::Named,
};

use crate::support::{Page, TestApp, builders::commitment, people::MEMBER};

fn of(name: &str, role: Role, committees: &[&str]) -> Actor {
    let committees = committees.iter().map(|code| (*code).to_owned()).collect();
    let members = if role == Role::Member { Named::parse(MEMBER).into_iter().collect() } else { Vec::new() };
    Actor::new(name, role).with_reach(Reach { committees, members, ..Reach::default() })
}

fn member() -> Actor {
    of("S. Bokhove", Role::Member, &["BOVF"])
}

/// A register with two committees, and the member signed in.
async fn app() -> TestApp {
    let mut app = TestApp::empty().await;
    app.register(commitment("1").committee("BOVF").made_on("2025-01-15").title("Al bekend").asked_by(MEMBER)).await;
    app.register(commitment("2").committee("WON").made_on("2025-02-20")).await;
    app.sign_in(member()).await;
    app
}

const TEXT: &str = "De wethouder stuurt de cijfers over leegstand, vóór de zomer.";

async fn suggest(app: &TestApp, committee: &str, on: &str) -> Page {
    let fields = [("commissie", committee), ("dag", on), ("gezegd", "wethouder Zonderland"), ("tekst", TEXT)];
    app.fill("/suggesties/nieuw", &fields).await
}

#[tokio::test]
async fn a_suggestion_is_sent_and_listed_as_waiting() {
    let app = app().await;
    assert!(app.get("/suggesties").await.text.contains("Nog geen suggesties"));
    let sent = suggest(&app, "BOVF", "03-03-2025").await;
    assert_eq!(sent.led_to(), "/suggesties suggested");
    let list = app.get("/suggesties").await;
    assert!(list.text.contains("Uw suggestie is verstuurd."), "{}", list.text);
    assert_eq!(list.all(".brief-list .title a"), [TEXT]);
    assert_eq!(list.all(".brief-list .second"), ["wacht op de griffie"]);
    let one = app.get("/suggesties/1").await;
    assert_eq!(one.one(".lead"), "BOVF, 3 maart 2025");
    assert!(one.all("main form, .acts").is_empty(), "a member judges nothing");
    let desk = app.get("/").await;
    assert!(desk.text.contains("Door mij aangedragen") && desk.text.contains(TEXT), "{}", desk.text);
}

#[tokio::test]
async fn what_is_registered_of_that_meeting_is_shown_before_a_suggestion_is_sent() {
    let app = app().await;
    let first = suggest(&app, "BOVF", "15-01-2025").await;
    assert_eq!((first.status, first.one("h1").as_str()), (200, "Staat zij hier al bij?"));
    assert_eq!(first.all(".brief-list .title a"), ["Al bekend"]);
    assert_eq!(first.field("tekst").trim(), TEXT, "what was typed is kept");
    assert!(app.get("/suggesties").await.text.contains("Nog geen suggesties"), "nothing was sent yet");
    let other_day = app.refill(&first, "/suggesties/nieuw", &[("commissie", "WON"), ("dag", "20-02-2025")]).await;
    assert_eq!(other_day.status, 200, "another meeting is looked at anew");
    let again = app.refill(&first, "/suggesties/nieuw", &[]).await;
    assert_eq!(again.status, 303);
    let twice = app.refill(&first, "/suggesties/nieuw", &[]).await;
    assert_eq!(twice.status, 303);
    assert_eq!(app.get("/suggesties").await.all(".brief-list .title a").len(), 1, "the same form does nothing twice");
}

#[tokio::test]
async fn a_wrong_suggestion_comes_back_with_what_was_typed() {
    let app = app().await;
    let page =
        app.fill("/suggesties/nieuw", &[("commissie", "XYZ"), ("dag", "15-11-2025"), ("gezegd", "iemand")]).await;
    assert_eq!(page.status, 400);
    assert_eq!(page.field("gezegd"), "iemand");
    for sentence in ["Kies een van de mogelijkheden.", "Deze dag moet nog komen.", "Schrijf in uw eigen woorden"] {
        assert!(page.text.contains(sentence), "{sentence}: {}", page.text);
    }
    let form = app.get("/suggesties/nieuw").await;
    let mut fields = form.filled(&[("commissie", &["BOVF"]), ("dag", &["03-03-2025"]), ("tekst", &[TEXT])]);
    fields.push(("rol".to_owned(), "griffier".to_owned()));
    assert_eq!(app.send("/suggesties/nieuw", &fields).await.status, 400, "a field that is not on the page");
    fields.pop();
    fields.push(("tekst".to_owned(), "nog een".to_owned()));
    assert_eq!(app.send("/suggesties/nieuw", &fields).await.status, 400, "a field that is there twice");
}

#[tokio::test]
async fn the_clerk_registers_a_suggestion_and_the_member_sees_under_which_number() {
    let mut app = app().await;
    suggest(&app, "BOVF", "03-03-2025").await;
    app.sign_in(of("C. Griffier", Role::CommitteeClerk, &["BOVF"])).await;
    assert!(app.get("/").await.text.contains(TEXT), "it lies on the desk");
    let shown = app.get("/suggesties/1").await;
    assert_eq!(shown.attributes(".acts a", "href"), ["/toezeggingen/nieuw?suggestie=1"]);
    let form = app.get("/toezeggingen/nieuw?suggestie=1").await;
    let filled = ["commissie", "dag", "gezegd", "suggestie"].map(|field| form.field(field));
    assert_eq!(filled, ["BOVF", "03-03-2025", "wethouder Zonderland", "1"]);
    assert_eq!(form.field("tekst").trim(), TEXT);
    let wrong = app.refill(&form, "/toezeggingen/nieuw", &[("titel", "Leegstand")]).await;
    assert_eq!(
        (wrong.status, wrong.field("suggestie").as_str()),
        (400, "1"),
        "a form that comes back keeps the suggestion"
    );
    let draft = [("titel", "Leegstand"), ("nummer", "25bb000077"), ("openbaarheid", "concept")];
    let fields: Vec<(&str, &[&str])> = draft.iter().map(|(name, value)| (*name, std::slice::from_ref(value))).collect();
    let done = app.send("/toezeggingen/nieuw", &form.filled(&fields)).await;
    assert_eq!(done.led_to(), "/toezeggingen/25bb000077 suggestion-taken-over", "{}", done.text);
    assert_eq!(app.commitment("25bb000077").await.details.text, TEXT);
    assert!(!app.get("/").await.text.contains("Aangedragen"));
    let judged = app.get("/suggesties/1").await;
    assert!(judged.text.contains("onder nummer 25bb000077") && judged.all("main form").is_empty(), "{}", judged.text);
    app.sign_in(member()).await;
    let draft = app.get("/suggesties/1").await;
    assert!(draft.text.contains("Overgenomen op 14 november 2025, nog niet gepubliceerd."), "{}", draft.text);
    assert!(!draft.text.contains("25bb000077"), "a draft is hidden from the member");
    app.change("25bb000077", toezeggingen::domain::change::Change::Publish).await;
    let public = app.get("/suggesties/1").await;
    assert_eq!(public.attributes(".more a", "href"), ["/toezeggingen/25bb000077"]);
}

#[tokio::test]
async fn a_number_that_is_taken_leaves_the_suggestion_open() {
    let mut app = app().await;
    suggest(&app, "BOVF", "03-03-2025").await;
    app.sign_in(crate::support::clerk()).await;
    let taken = [("titel", "Leegstand"), ("nummer", "1"), ("openbaarheid", "openbaar")];
    let page = app.fill_other("/toezeggingen/nieuw?suggestie=1", "/toezeggingen/nieuw", &taken).await;
    assert_eq!(page.status, 400);
    assert!(page.text.contains("Nummer 1 is al uitgegeven."), "{}", page.text);
    assert_eq!(app.get("/suggesties/1").await.one("h1"), "Is dit een toezegging?");
}

#[tokio::test]
async fn who_comes_second_judges_nothing_and_loses_nothing() {
    let mut app = app().await;
    suggest(&app, "BOVF", "03-03-2025").await;
    app.sign_in(crate::support::clerk()).await;
    let form = app.get("/toezeggingen/nieuw?suggestie=1").await;
    let shown = app.get("/suggesties/1").await;
    let empty = app.refill(&shown, "/suggesties/1", &[("reden", " ")]).await;
    assert_eq!(empty.status, 400);
    assert!(empty.text.contains("Schrijf waarom u de suggestie niet overneemt."), "{}", empty.text);
    let declined = app.refill(&shown, "/suggesties/1", &[("reden", "Dit was een vraag, geen toezegging.")]).await;
    assert_eq!(declined.led_to(), "/suggesties suggestion-declined");
    let late = app
        .refill(
            &form,
            "/toezeggingen/nieuw",
            &[("titel", "Leegstand"), ("nummer", "25bb000077"), ("openbaarheid", "openbaar")],
        )
        .await;
    assert_eq!((late.status, late.field("titel").as_str()), (409, "Leegstand"));
    assert!(late.text.contains("heeft deze suggestie intussen beoordeeld"), "{}", late.text);
    assert_eq!(app.get("/toezeggingen/25bb000077").await.status, 404, "nothing was registered");
    let again = app.get("/suggesties/1").await;
    assert!(again.all("main form").is_empty());
    let other = app.refill(&shown, "/suggesties/1", &[("reden", "Nog een reden.")]).await;
    assert_eq!(other.status, 409);
    app.sign_in(member()).await;
    let told = app.get("/suggesties/1").await;
    assert!(told.text.contains("Niet overgenomen op 14 november 2025."), "{}", told.text);
    assert!(told.text.contains("Dit was een vraag, geen toezegging."));
}

#[tokio::test]
async fn nobody_reads_or_judges_what_is_not_theirs() {
    let mut app = app().await;
    suggest(&app, "BOVF", "03-03-2025").await;
    let shown = {
        app.sign_in(crate::support::clerk()).await;
        app.get("/suggesties/1").await
    };
    let others = [
        (of("A. Ander", Role::Member, &["BOVF"]), 404, 403),
        (of("W. Griffier", Role::CommitteeClerk, &["WON"]), 404, 404),
        (Actor::new("beheer", Role::Administrator), 403, 403),
        (Actor::new("archief", Role::Archivist), 403, 403),
    ];
    for (actor, read, judge) in others {
        let role = actor.role;
        let token = app.token(&actor).await;
        app.sign_in(actor).await;
        assert_eq!(app.get("/suggesties/1").await.status, read, "{}", role.key());
        assert_eq!(app.get("/suggesties/99").await.status, read, "{}: as if it were not there", role.key());
        let sent = app.refill(&shown, "/suggesties/1", &[("reden", "Nee."), ("inzending", &token)]).await;
        assert_eq!(sent.status, judge, "{}", role.key());
        assert!(!app.get("/suggesties").await.text.contains(TEXT), "{}", role.key());
        assert!(!app.get("/").await.text.contains(TEXT), "{}", role.key());
        let form = app.get("/toezeggingen/nieuw?suggestie=1").await;
        assert_eq!(form.status, if role == Role::CommitteeClerk { 404 } else { 403 }, "{}", role.key());
    }
    app.sign_in(of("W. Griffier", Role::CommitteeClerk, &["WON"])).await;
    let fields = [
        ("nummer", "3"),
        ("titel", "t"),
        ("tekst", "t"),
        ("commissie", "WON"),
        ("suggestie", "1"),
        ("openbaarheid", "concept"),
    ];
    let form = app.fill("/toezeggingen/nieuw", &fields).await;
    assert_eq!(form.status, 404, "the stored suggestion decides, not the form");
    app.sign_out();
    assert_eq!(app.get("/suggesties/1").await.status, 303);
    assert_eq!(app.get("/suggesties/99").await.status, 303);
    assert_eq!(app.refill(&shown, "/suggesties/1", &[("reden", "Nee.")]).await.status, 403);
    app.sign_in(crate::support::clerk()).await;
    assert_eq!(app.get("/suggesties/1").await.one("h1"), "Is dit een toezegging?", "nobody judged it");
}
