//! Links in what was written: letters, promises and addresses.

use toezeggingen::domain::{
    change::Change,
    commitment::{deadline::Precision, publicity::Publicity},
    letter::Outcome,
};

use crate::support::{
    TestApp,
    builders::{commitment, deadline, secret},
    meetings::plan,
};

#[tokio::test]
async fn letters_promises_and_addresses_in_a_text_are_links_for_who_may_see_them() {
    let mut app = TestApp::empty().await;
    app.register(commitment("24bb000002")).await;
    app.register(commitment("24bb000003").publicity(secret())).await;
    app.register(commitment("24bb000004").publicity(Publicity::Draft)).await;
    let letter = app.letter("24bb006308", "2025-10-01", "Ik beschouw 24bb000002 als afgedaan.").await;
    let settle = || Change::Settle { answer: "Dat is gedaan.".to_owned(), delivered: None };
    app.answer(letter, "24bb000002", Outcome::Settle, settle(), "beschouw").await;
    let hidden = app.letter("24bb006309", "2025-10-02", "Ik beschouw 24bb000003 als afgedaan.").await;
    app.answer(hidden, "24bb000003", Outcome::Settle, settle(), "beschouw").await;
    let text = "Zie 24BB-2, 24bb000003 en 24bb000004, brief 24bb006308 en 24bb006309, (https://maasveld.nl/stuk?a=1&b=2). \
                <b>javascript:alert(1)</b> http://a.nl 24bb000001 24bb099999";
    let wish = commitment("24bb000001").text(text).details(|details| {
        details.papers = vec![
            "Raadsbrief 24bb006308".to_owned(),
            "https://maasveld.nl/nota.pdf".to_owned(),
            "24bb006309".to_owned(),
        ];
        details.quotation = Some("Dat staat in 24bb000002!".to_owned());
    });
    app.register(wish).await;
    let page = app.get("/toezeggingen/24bb000001").await;
    assert_eq!(
        page.attributes(".promise a", "href"),
        [
            "/toezeggingen/24bb000002",
            "/toezeggingen/24bb000003",
            "/toezeggingen/24bb000004",
            "/brieven/1",
            "/brieven/2",
            "https://maasveld.nl/stuk?a=1&b=2"
        ]
    );
    app.sign_out();
    let page = app.get("/toezeggingen/24bb000001").await;
    assert_eq!(
        page.one(".promise"),
        text.split_whitespace().collect::<Vec<_>>().join(" "),
        "the words stay as they are"
    );
    assert_eq!(
        page.attributes(".promise a", "href"),
        ["/toezeggingen/24bb000002", "/brieven/1", "https://maasveld.nl/stuk?a=1&b=2"]
    );
    assert_eq!(page.all(".promise a"), ["24BB-2", "24bb006308", "https://maasveld.nl/stuk?a=1&b=2"]);
    assert_eq!(page.attributes(".promise a[rel=noopener]", "href"), ["https://maasveld.nl/stuk?a=1&b=2"]);
    assert!(page.all(".promise b").is_empty());
    assert_eq!(
        page.attributes(".facts dd a:not([href^='/toezeggingen?'])", "href"),
        ["/brieven/1", "https://maasveld.nl/nota.pdf"]
    );
    assert_eq!(page.attributes(".quote p a", "href"), ["/toezeggingen/24bb000002"]);
}

/// A register with letters and promises of which the public sees some: of each the first.
async fn shelf() -> TestApp {
    let app = TestApp::empty().await;
    app.register(commitment("24bb000002")).await;
    app.register(commitment("24bb000003").publicity(secret())).await;
    let settle = || Change::Settle { answer: "Dat is gedaan.".to_owned(), delivered: None };
    for (letter, number) in [("24bb006491", "24bb000002"), ("24bb006495", "24bb000003")] {
        let letter = app.letter(letter, "2025-10-01", &format!("Ik beschouw {number} als afgedaan.")).await;
        app.answer(letter, number, Outcome::Settle, settle(), "beschouw").await;
    }
    app
}

/// A text in which each of them is named, a pair of letters too.
const NAMING: &str =
    "Zie 24bb006491–24bb006495, 24bb006495-24bb006491, 24BB-2 en 24bb000003, https://maasveld.nl/24bb006491.";

/// Where the names in that text lead, for the public and for the clerk.
const PUBLIC: [&str; 4] = ["/brieven/1", "/brieven/1", "/toezeggingen/24bb000002", "https://maasveld.nl/24bb006491"];
const CLERK: [&str; 7] = [
    "/brieven/1",
    "/brieven/2",
    "/brieven/2",
    "/brieven/1",
    "/toezeggingen/24bb000002",
    "/toezeggingen/24bb000003",
    "https://maasveld.nl/24bb006491",
];

#[tokio::test]
async fn a_letter_links_what_it_names_also_where_that_is_marked() {
    let mut app = shelf().await;
    app.register(commitment("24bb000001")).await;
    // A letter that names what is hidden is hidden itself.
    let naming = NAMING.replace(" en 24bb000003", "");
    let body = format!("Geachte raad,\n\nBetreft 24bb006500.\n\n24bb000001 is gereed. {naming}");
    let letter = app.letter("24bb006500", "2025-10-03", &body).await;
    let settle = Change::Settle { answer: "Gereed.".to_owned(), delivered: None };
    app.answer(letter, "24bb000001", Outcome::Settle, settle, "24bb000001 is gereed.").await;
    let page = app.get("/brieven/3").await;
    let links = page.attributes(".letter p a:not(.nl-number-badge)", "href");
    assert_eq!(
        links,
        [&["/toezeggingen/24bb000001"], &CLERK[..5], &CLERK[6..]].concat(),
        "its own number leads nowhere"
    );
    assert_eq!(page.attributes(".letter mark a", "href"), ["/toezeggingen/24bb000001"]);
    app.sign_out();
    let page = app.get("/brieven/3").await;
    let links = page.attributes(".letter p a:not(.nl-number-badge)", "href");
    assert_eq!(links, [&["/toezeggingen/24bb000001"], &PUBLIC[..]].concat());
    assert_eq!(page.attributes(".letter a[rel=noopener]", "href"), ["https://maasveld.nl/24bb006491"]);
    let told = format!("24bb000001 is gereed. {naming}");
    assert_eq!(page.all(".letter .passage p:last-child"), [told], "the words stay as they are");
}

#[tokio::test]
async fn the_agenda_of_a_meeting_links_what_it_names() {
    let mut app = shelf().await;
    let meeting = app.plan_with("WB", &plan("2025-12-01", &format!("1. Opening\n2. {NAMING}"))).await;
    let path = format!("/vergaderingen/{meeting}");
    assert_eq!(app.get(&path).await.attributes(".agenda a", "href"), CLERK);
    app.sign_out();
    let page = app.get(&path).await;
    assert_eq!(page.attributes(".agenda a", "href"), PUBLIC);
    assert_eq!(page.all(".agenda li"), ["1 Opening".to_owned(), format!("2 {NAMING}")]);
}

#[tokio::test]
async fn the_reason_of_a_deadline_links_what_it_names() {
    let mut app = shelf().await;
    app.register(commitment("24bb000001").due("2026-01-01")).await;
    let deadline = deadline("uiterlijk 1 maart 2026", Some("2026-03-01"), Precision::Day);
    app.change("24bb000001", Change::Postpone { deadline, reason: NAMING.to_owned() }).await;
    let reason = "[aria-label='Alle termijnen'] tbody th .second";
    let page = app.get("/toezeggingen/24bb000001").await;
    assert_eq!(page.attributes(&format!("{reason} a"), "href"), CLERK);
    app.sign_out();
    let page = app.get("/toezeggingen/24bb000001").await;
    assert_eq!(page.attributes(&format!("{reason} a"), "href"), PUBLIC);
    assert_eq!(page.one(reason), NAMING);
}
