//! Registering from a letter: signer, committee, day and publicity are asked once for all lines, and the text of a commitment is
//! the sentence that promised it, as flowing text.

use toezeggingen::domain::{access::Role, commitment::publicity::Publicity};

use crate::support::{
    Page, TestApp,
    builders::commitment,
    clerk,
    letters::{letter_id, line, upload},
    people::{HOLDER, somebody},
};

/// A letter as a PDF converter leaves it, with an empty line behind each line.
const WRAPPED: &str = "\
 \n\nBrief aan de commissie BOVF 24bb009999 d.d. 30 augustus 2024 \n\n \n\n \n\nErkennen en horen (24bb000301) \n\nIn de \
commissievergadering van 5 september 2024 is u toegezegd na te gaan in hoeverre de \n\nmedewerkers erkend en gehoord worden, \
en u daarover te berichten. \n\nHet plan van aanpak maakt helder dat het erkennen van wat zij meemaakten een eerste \n\nstap is. \
De leiding vindt dat medewerkers het verdienen om gezien en gehoord te worden. \n\n \n\nCamera’s (24bb000302) \n\nDe camera’s \
zijn ingevoerd, zoals eerder gemeld. De beelden worden na een maand gewist, \n\ntenzij zij voor een onderzoek nodig zijn. \n\n \
\n\n \n\nHiermee stel ik voor de toezeggingen 24bb000301 en 24bb000302 als afgedaan te \n\nbeschouwen. \n\n \n\n \n\nDe \
burgemeester, \n\n \n\nC.J. Schouten \n";

const SENTENCE: &str = "In de commissievergadering van 5 september 2024 is u toegezegd na te gaan in hoeverre de medewerkers \
                        erkend en gehoord worden, en u daarover te berichten.";

async fn taken_in(app: &TestApp) -> (String, Page) {
    let sent = upload(
        app,
        &[("tekst", WRAPPED), ("datum", "15-10-2024"), ("ondertekenaar", "De burgemeester, C.J. Schouten")],
        None,
    );
    let sent = sent.await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let reading = sent.location.unwrap();
    let page = app.get(&reading).await;
    (reading, page)
}

#[tokio::test]
async fn signer_committee_and_day_are_offered_once_for_all_lines_and_publicity_is_asked() {
    let app = TestApp::empty().await;
    let (reading, page) = taken_in(&app).await;
    assert_eq!(page.field("houder"), "burgemeester (C.J. Schouten)");
    assert_eq!(page.field("commissie"), "BOVF");
    assert_eq!(page.field("dag"), "05-09-2024");
    let [one, two] = ["24bb000301", "24bb000302"].map(|number| line(&page, number));
    for field in ["houder", "commissie", "dag"] {
        assert_eq!(page.field(&format!("{field}-{one}")), "", "{field} stands above the lines");
    }
    assert!(page.all("input[name=openbaarheid][checked]").is_empty(), "nothing is chosen beforehand");

    let names = [format!("keuze-{one}"), format!("keuze-{two}"), format!("titel-{two}"), format!("houder-{two}")];
    let chosen = [
        ("actie", "registreer"),
        (names[0].as_str(), "registreren"),
        (names[1].as_str(), "registreren"),
        (names[2].as_str(), "Camera’s in het centrum"),
        (names[3].as_str(), "wethouder Wonen (H. Zonderland)"),
    ];
    let asked = app.refill(&page, &reading, &chosen).await;
    assert_eq!(asked.status, 400, "{}", asked.text);
    assert!(asked.one("#openbaarheid-fout").contains("Kies of de toezegging openbaar is."), "{}", asked.text);
    assert_eq!(asked.all("[role=alert] li").len(), 1, "asked once, not at each line: {}", asked.text);
    assert_eq!(asked.field(&names[2]), "Camera’s in het centrum", "nothing typed is lost");
    assert_eq!(asked.field(&names[3]), "wethouder Wonen (H. Zonderland)");
    assert!(asked.all("details[open] summary").iter().any(|told| told.contains("andere portefeuillehouder")));

    let done = app.refill(&asked, &reading, &[&chosen[..], &[("openbaarheid", "concept")]].concat()).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let [first, second] = [app.commitment("24bb000301").await.details, app.commitment("24bb000302").await.details];
    assert_eq!(first.holder.unwrap().to_string(), "burgemeester (C.J. Schouten)");
    assert_eq!(second.holder.unwrap().to_string(), "wethouder Wonen (H. Zonderland)", "a line overrides");
    for details in
        [(first.committee, first.made_on, first.publicity), (second.committee, second.made_on, second.publicity)]
    {
        assert_eq!(details, (Some("BOVF".to_owned()), "2024-09-05".parse().ok(), Publicity::Draft));
    }
    assert_eq!(app.get("/toezeggingen/24bb000301").await.status, 200);
}

#[tokio::test]
async fn the_text_is_the_sentence_that_promised_it_and_a_guess_says_that_it_is_one() {
    let app = TestApp::empty().await;
    let (reading, page) = taken_in(&app).await;
    let [one, two] = ["24bb000301", "24bb000302"].map(|number| line(&page, number));
    assert_eq!(page.field(&format!("tekst-{one}")), SENTENCE);
    assert!(!page.one(&format!("#twijfel-{one}")).contains("hele passage"), "{}", page.text);
    let guessed = page.field(&format!("tekst-{two}"));
    assert!(
        guessed.starts_with("Camera’s (24bb000302)\n\nDe camera’s zijn ingevoerd, zoals eerder gemeld. De beelden"),
        "{guessed}"
    );
    assert!(guessed.contains("na een maand gewist, tenzij zij voor een onderzoek nodig zijn."), "{guessed}");
    assert!(page.one(&format!("#twijfel-{two}")).contains("neemt de hele passage over. Kort die in."), "{}", page.text);

    let names = [&one, &two].map(|n| [format!("regel-{n}"), format!("keuze-{n}")]);
    let chosen = [
        (names[0][1].as_str(), "registreren"),
        (names[1][1].as_str(), "registreren"),
        ("openbaarheid", "openbaar"),
        ("nagekeken", ""),
    ];
    let done = app.refill(&page, &reading, &chosen).await;
    let done = if done.status == 400 { app.vouch(&done, &reading, &chosen).await } else { done };
    assert_eq!(done.status, 303, "{}", done.text);

    // The sentence stands in the passage too; the whole passage never stands twice on the page.
    let promise = app.get("/toezeggingen/24bb000301").await;
    let paragraphs = promise.all(".answer .quote p");
    assert!(
        paragraphs.iter().any(|text| text
            .contains("Het plan van aanpak maakt helder dat het erkennen van wat zij meemaakten een eerste stap is.")),
        "{paragraphs:?}"
    );
    let guess = app.get("/toezeggingen/24bb000302").await;
    assert_eq!(guess.all(".answer .quote p"), Vec::<String>::new(), "{}", guess.text);
    assert!(guess.text.contains("Een passage van de brief staat hierboven"), "{}", guess.text);

    // Passages stay places in the letter as it is kept.
    let letter = app.store.find_letter(&clerk(), letter_id(&reading)).await.unwrap();
    assert_eq!(letter.body.trim(), WRAPPED.trim());
}

#[tokio::test]
async fn a_signer_who_is_near_to_a_known_holder_is_asked_about_and_a_committee_of_two_is_left_open() {
    let app = TestApp::empty().await;
    app.register(commitment("24bb000001").holder("burgemeester (C.I. Schouten)").committee("WON")).await;
    app.register(commitment("24bb000002").committee("BOVF")).await;
    let text = WRAPPED.replace("is u toegezegd", "en van de commissie WON is u toegezegd");
    let fields =
        [("tekst", text.as_str()), ("datum", "15-10-2024"), ("ondertekenaar", "De burgemeester, C.J. Schouten")];
    let reading = upload(&app, &fields, None).await.location.unwrap();
    let page = app.get(&reading).await;
    assert_eq!(page.field("commissie"), "");
    assert!(page.one("#commissie-hint").contains("De brief noemt er meer: BOVF en WON."), "{}", page.text);
    let choice = format!("keuze-{}", line(&page, "24bb000301"));
    let asked = app
        .refill(&page, &reading, &[("actie", "registreer"), (&choice, "registreren"), ("openbaarheid", "openbaar")])
        .await;
    assert_eq!(asked.status, 400, "{}", asked.text);
    assert!(asked.one("#houder-fout").contains("burgemeester (C.J. Schouten)"), "{}", asked.text);
}

#[tokio::test]
async fn who_may_not_register_gets_no_fields_for_it() {
    let mut app = TestApp::empty().await;
    app.register(commitment("24bb000001").holder(HOLDER)).await;
    app.sign_in(somebody(Role::Office)).await;
    let (reading, _) = taken_in(&app).await;
    let page = app.get(&reading).await;
    assert!(page.all("[name=houder], [name=commissie], [name=openbaarheid]").is_empty(), "{}", page.text);
}
