//! Links in what was written: letters, promises and addresses.

use toezeggingen::domain::{change::Change, commitment::Publicity, letter::Outcome};

use crate::support::{
    TestApp,
    builders::{commitment, secret},
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
