//! Letters that are not plain: what is doubted comes first and is not ticked, what is too large is handled by hand, and numbers
//! that the register does not hold wait for the clerk.

use toezeggingen::domain::{access::Role, commitment::status::StatusKey, letter::Outcome};

use crate::support::{
    TestApp,
    builders::commitment,
    clerk,
    letters::{letter_id, line, upload},
    people::{HOLDER, somebody},
};

const DOUBTFUL: &str = "\
Datum: 15 oktober 2024

Geachte leden van de commissie,

Toezegging 24bb000101 is afgedaan.

Fietspad (24bb000102)

Het pad is aangelegd. Daarmee is deze toezegging afgedaan.

Over toezegging 24bb000103 spreken wij elkaar nog.

De wethouder Wonen,

H. Zonderland
";

async fn taken_in(app: &TestApp, text: &str) -> String {
    let page = upload(app, &[("tekst", text), ("datum", "15-10-2024")], None).await;
    assert_eq!(page.status, 303, "{}", page.text);
    page.location.unwrap()
}

async fn register() -> TestApp {
    let app = TestApp::empty().await;
    for number in ["24bb000101", "24bb000102", "24bb000103"] {
        app.register(commitment(number).holder(HOLDER).made_on("2024-09-05")).await;
    }
    app
}

#[tokio::test]
async fn what_rests_on_less_than_a_sentence_comes_first_and_is_not_ticked() {
    let app = register().await;
    let reading = taken_in(&app, DOUBTFUL).await;
    let page = app.get(&reading).await;
    let order: Vec<String> = page.all(".outcomes > li .number");
    assert_eq!(order, ["24bb000102", "24bb000103", "24bb000101"]);
    let ticked: Vec<String> =
        page.form().into_iter().filter(|(name, _)| name == "regel").map(|(_, value)| value).collect();
    assert_eq!(ticked, [line(&page, "24bb000101")]);
    let doubt = |number: &str| page.one(&format!("#twijfel-{}", line(&page, number)));
    assert!(doubt("24bb000102").contains("Afgeleid"), "{}", page.text);
    assert!(doubt("24bb000103").contains("leest er geen uitkomst bij"), "{}", page.text);
    assert_eq!(page.field(&format!("uitkomst-{}", line(&page, "24bb000102"))), "afdoen", "the guess itself stays");
    assert!(page.text.contains("Twee regels vragen uw oog."), "{}", page.text);
}

#[tokio::test]
async fn a_letter_that_is_too_large_to_read_is_kept_and_handled_by_hand() {
    let app = register().await;
    let numbers = (1..=600).map(|n| format!("25bb{n:06}")).collect::<Vec<_>>().join(", ");
    let text = format!("Toezeggingen {numbers} zijn afgedaan, de toezeggingen {numbers} ook.\n\n").repeat(8)
        + "Toezegging 24bb000102 is afgedaan.";
    let reading = taken_in(&app, &text).await;
    let letter = app.store.find_letter(&clerk(), letter_id(&reading)).await.unwrap();
    assert_eq!(letter.body.len(), text.len(), "the text is kept");
    let page = app.get(&reading).await;
    assert_eq!(page.status, 200);
    assert!(
        page.text.contains("Deze brief is te groot om te lezen."),
        "{}",
        page.text.chars().take(900).collect::<String>()
    );
    assert_eq!(page.all(".outcomes > li .number"), ["24bb000102"], "what the register holds of it");
    assert!(page.one(&format!("#twijfel-{}", line(&page, "24bb000102"))).contains("te lang"));
    let one = line(&page, "24bb000102");
    let outcome = format!("uitkomst-{one}");
    let done = app.send(&reading, &page.filled(&[("regel", &[&one]), (&outcome, &["afdoen"])])).await;
    assert_eq!(done.status, 303, "{}", done.text.chars().take(900).collect::<String>());
    assert_eq!(app.status("24bb000102").await, StatusKey::Settled);
}

const UNKNOWN: &str = "\
Datum: 15 oktober 2024

Geachte leden van de commissie,

Op 5 september 2024 deed ik twee toezeggingen: 24bb000201 over de bomen en 24bb000202 over de lampen.

Toezegging 24bb000201 is afgedaan. Op toezegging 24bb000202 kom ik vóór 1 december 2024 terug.

De wethouder Wonen,

H. Zonderland
";

#[tokio::test]
async fn an_office_is_told_that_the_clerk_registers_first_and_the_letter_lies_on_the_clerks_desk() {
    let mut app = TestApp::empty().await;
    app.register(commitment("BZ-7").holder(HOLDER)).await;
    app.sign_in(somebody(Role::Office)).await;
    let reading = taken_in(&app, UNKNOWN).await;
    let page = app.get(&reading).await;
    assert!(page.text.contains("De griffie registreert die eerst; de brief ligt op haar bureau."), "{}", page.text);
    assert!(page.all("input[type=checkbox], input[type=radio]").is_empty(), "there is nothing to tick");
    for impossible in ["Bevestig wat is aangevinkt", "Niets vastleggen", "registreer haar", "Registreer alleen"] {
        assert!(!page.text.contains(impossible), "{impossible}: {}", page.text);
    }
    // Whoever sends the form all the same closes nothing.
    for act in ["niets", ""] {
        let refused = app.send(&reading, &page.filled(&[("actie", &[act])])).await;
        assert_eq!(refused.status, 400, "{act}");
        assert!(refused.text.contains("de griffie registreert eerst"), "{}", refused.text);
    }
    let sent = app.send(&reading, &page.filled(&[("actie", &["registreer"]), ("keuze-1", &["registreren"])])).await;
    assert!(matches!(sent.status, 400 | 403), "{}", sent.status);
    assert_eq!(app.store.find_letter(&clerk(), letter_id(&reading)).await.unwrap().processed_at, None);

    app.sign_in(clerk()).await;
    let desk = app.get("/").await;
    assert!(desk.text.contains("Brieven met nieuwe toezeggingen"), "{}", desk.text);
    assert!(desk.attributes("main a", "href").contains(&reading), "{}", desk.text);

    // The clerk registers from the letter and leaves the outcomes to the office.
    let page = app.get(&reading).await;
    let [one, two] = ["24bb000201", "24bb000202"].map(|number| line(&page, number));
    let names: Vec<String> = [&one, &two]
        .iter()
        .flat_map(|n| ["keuze", "titel", "tekst", "dag"].map(|field| format!("{field}-{n}")))
        .collect();
    let fields: Vec<(&str, &[&str])> = vec![
        (&names[0], &["registreren"]),
        (&names[1], &["Bomen"]),
        (&names[2], &["De bomen."]),
        (&names[3], &["5-9-2024"]),
        (&names[4], &["registreren"]),
        (&names[5], &["Lampen"]),
        (&names[6], &["De lampen."]),
        (&names[7], &["5-9-2024"]),
        ("openbaarheid", &["openbaar"]),
        ("actie", &["registreer"]),
    ];
    let done = app.send(&reading, &page.filled(&fields)).await;
    assert_eq!((done.status, done.location.as_deref()), (303, Some(reading.as_str())), "{}", done.text);
    assert!(app.get(&reading).await.one("[role=status]").contains("Twee toezeggingen zijn geregistreerd."));
    for number in ["24bb000201", "24bb000202"] {
        assert_eq!(app.status(number).await, StatusKey::Open, "{number}");
    }
    let letter = app.store.find_letter(&clerk(), letter_id(&reading)).await.unwrap();
    assert_eq!(letter.processed_at, None, "the letter still waits");
    let desk = app.get("/").await;
    assert!(!desk.text.contains("Brieven met nieuwe toezeggingen") && desk.text.contains("Brieven te verwerken"));

    // And then the office can go on: the promises are those of who signed the letter.
    assert_eq!(app.commitment("24bb000201").await.details.holder.unwrap().to_string(), HOLDER);
    app.sign_in(somebody(Role::Office)).await;
    let page = app.get(&reading).await;
    let ticked = [line(&page, "24bb000201"), line(&page, "24bb000202")];
    let ticked: Vec<&str> = ticked.iter().map(String::as_str).collect();
    let done = app.send(&reading, &page.filled(&[("regel", &ticked)])).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let outcomes = app.store.list_confirmed_outcomes(&clerk(), letter_id(&reading)).await.unwrap();
    assert_eq!(outcomes.iter().map(|one| one.outcome).collect::<Vec<_>>(), [Outcome::Settle, Outcome::Postpone]);
}

#[tokio::test]
async fn a_committee_clerk_registers_from_a_letter_for_the_own_committee_alone() {
    let mut app = TestApp::empty().await;
    app.register(commitment("BZ-7").committee("WON")).await;
    app.register(commitment("BZ-8").committee("BOVF")).await;
    app.sign_in(somebody(Role::CommitteeClerk)).await;
    let reading = taken_in(&app, UNKNOWN).await;
    let page = app.get(&reading).await;
    let one = line(&page, "24bb000201");
    let field = |name: &str| format!("{name}-{one}");
    let names = ["keuze", "titel", "tekst", "dag"].map(field);
    assert_eq!(page.field("commissie"), "BOVF", "the only one of who registers");
    let typed = |committee: &'static str| -> Vec<(&str, &str)> {
        vec![
            ("actie", "registreer"),
            (&names[0], "registreren"),
            (&names[1], "Bomen"),
            (&names[2], "De bomen."),
            (&names[3], "5-9-2024"),
            ("commissie", committee),
            ("openbaarheid", "openbaar"),
        ]
    };
    for (committee, told) in [("", "Vul in welke commissie het is."), ("WON", "is niet een commissie van u")] {
        let refused = app.refill(&page, &reading, &typed(committee)).await;
        assert_eq!(refused.status, 400, "{committee}: {}", refused.text);
        assert!(refused.one("#commissie-fout").contains(told), "{}", refused.text);
        assert_eq!(refused.field(&names[1]), "Bomen");
    }
    let done = app.refill(&page, &reading, &typed("bovf")).await;
    assert_eq!(done.status, 303, "{}", done.text);
    assert_eq!(app.commitment("24bb000201").await.details.committee.as_deref(), Some("BOVF"));
}

#[tokio::test]
async fn a_letter_of_before_the_promise_is_not_ticked_and_a_day_other_than_its_own_is_asked_about() {
    let app = TestApp::empty().await;
    app.register(commitment("24bb000101").made_on("2025-03-05")).await;
    app.register(commitment("24bb000102").made_on("2021-03-05")).await;
    app.register(commitment("24bb000103").made_on("2021-03-05")).await;
    let fields = [("tekst", DOUBTFUL), ("datum", "15-10-2023")];
    let asked = upload(&app, &fields, None).await;
    assert_eq!(asked.status, 400, "{}", asked.text);
    assert!(asked.one("#datum-fout").contains("De brief zelf noemt 15 oktober 2024 als datum."), "{}", asked.text);
    let tick = asked.attributes("[name=klopt]", "value").remove(0);
    let vouched = [&fields[..], &[("klopt", tick.as_str())]].concat();
    let reading = upload(&app, &vouched, None).await.location.unwrap();
    let page = app.get(&reading).await;
    let told = page.one(&format!("#twijfel-{}", line(&page, "24bb000101")));
    assert!(told.contains("De brief is van voor de toezegging zelf, van 5 maart 2025."), "{told}");
    assert!(page.form().iter().all(|(name, _)| name != "regel"), "nothing is ticked: {}", page.text);
}

#[tokio::test]
async fn an_office_that_does_its_own_lines_leaves_the_unregistered_ones_to_the_clerk() {
    let mut app = TestApp::empty().await;
    app.register(commitment("24bb000201").holder(HOLDER)).await;
    app.sign_in(somebody(Role::Office)).await;
    let reading = taken_in(&app, UNKNOWN).await;
    let page = app.get(&reading).await;
    let done = app.send(&reading, &page.filled(&[("regel", &[&line(&page, "24bb000201")])])).await;
    assert_eq!(done.status, 303, "{}", done.text);
    assert_eq!(app.status("24bb000201").await, StatusKey::Settled);
    assert_eq!(app.store.find_letter(&clerk(), letter_id(&reading)).await.unwrap().processed_at, None);
    let told = app.get(reading.strip_suffix("/lezing").unwrap()).await;
    assert!(told.one("[role=status]").contains("De andere regels verwerkt de griffie."), "{}", told.text);
}
