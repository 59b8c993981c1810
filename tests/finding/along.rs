//! From a list to a promise, back to that list, and on within it.

use toezeggingen::domain::commitment::publicity::Publicity;

use crate::support::{
    Page, TestApp,
    builders::{commitment, secret},
    contents::{contents, differing},
};

/// Where a page leads within its list: back, to the one before, and to the one after.
fn ways(page: &Page) -> [Vec<String>; 3] {
    let back = page.attributes("nav.along:not(.along--foot) > a", "href");
    [
        back,
        page.attributes("nav.along--foot a[rel=prev]", "href"),
        page.attributes("nav.along--foot a[rel=next]", "href"),
    ]
}

/// The promises of a list as one walks through it from its first row, and back again.
async fn walk(app: &TestApp, list: &str) -> Vec<String> {
    let page = app.get(list).await;
    let rows: Vec<String> = page.all("td .number");
    let mut at = page.attributes("th.title a", "href")[0].clone();
    let mut seen = Vec::new();
    loop {
        let page = app.get(&at).await;
        assert_eq!(page.status, 200, "{at}");
        seen.push(page.one(".opening__aside .number"));
        let [back, _, next] = ways(&page);
        assert_eq!(back, [list], "{at}");
        match next.first() {
            Some(next) => at.clone_from(next),
            None => break,
        }
    }
    let mut returning = vec![seen.last().unwrap().clone()];
    while let [_, previous, _] = ways(&app.get(&at).await)
        && let Some(previous) = previous.first()
    {
        at.clone_from(previous);
        returning.push(app.get(&at).await.one(".opening__aside .number"));
    }
    returning.reverse();
    assert_eq!(seen, returning, "{list}");
    assert_eq!(seen, rows, "{list}");
    seen
}

async fn filled() -> TestApp {
    let app = TestApp::empty().await;
    app.register(commitment("24bb000001").title("Éclairs").committee("WB").due("2026-03-01")).await;
    app.register(commitment("24bb000002").title("Zwembad, kade").committee("WB").due("2026-01-01")).await;
    app.register(commitment("24bb000003").title("Afval op de kade").committee("WB").vague("ooit")).await;
    app.register(commitment("24bb000004").title("Kade & meer").committee("ZJO").due("2026-01-01")).await;
    app.register(commitment("24bb000005").title("Kade, geheim").committee("WB").due("2026-01-02").publicity(secret()))
        .await;
    app.register(
        commitment("24bb000006").title("Kade, concept").committee("WB").due("2026-01-02").publicity(Publicity::Draft),
    )
    .await;
    app.register(commitment("24bb000007").title("Zonder commissie")).await;
    app.settle("24bb000001", "2025-11-01").await;
    app
}

#[tokio::test]
async fn one_walks_through_a_list_and_back_to_it() {
    let mut app = filled().await;
    app.sign_out();
    for list in [
        "/toezeggingen",
        "/toezeggingen?commissie=WB",
        "/toezeggingen?q=kade%2C%20%26",
        "/toezeggingen?q=kade&sorteer=-titel",
        "/toezeggingen?status=openstaand&sorteer=nummer",
        "/toezeggingen?sorteer=-nummer",
        "/toezeggingen?sorteer=titel",
        "/toezeggingen?sorteer=status",
        "/toezeggingen?sorteer=-status",
        "/toezeggingen?sorteer=commissie",
        "/toezeggingen?sorteer=-termijn",
        "/toezeggingen?termijnTot=2026-01-31",
        "/toezeggingen?termijnVan=2026-01-01&termijnTot=2026-02-01",
        "/toezeggingen?sorteer=oudste",
        "/toezeggingen?termijn=geen&sorteer=-oudste",
        "/toezeggingen?sorteer=verschoven",
        "/toezeggingen?toegezegdVan=2025-01-01&gewijzigdSinds=2025-01-01&sorteer=-verschoven",
    ] {
        let seen = walk(&app, list).await;
        assert!(
            !seen.is_empty() && !seen.iter().any(|number| number.ends_with('5') || number.ends_with('6')),
            "{list}: {seen:?}"
        );
    }
}

#[tokio::test]
async fn a_list_is_come_back_to_at_its_page() {
    let app = TestApp::empty().await;
    app.register_many(60, "2026-01-01").await;
    let list = "/toezeggingen?status=openstaand&pagina=2";
    let first = app.get(list).await.attributes("th.title a", "href")[0].clone();
    let [back, previous, next] = ways(&app.get(&first).await);
    assert_eq!(back, [list]);
    assert!(previous[0].starts_with("/toezeggingen/25bb000050?") && next[0].starts_with("/toezeggingen/25bb000052?"));
}

#[tokio::test]
async fn a_promise_that_left_the_list_keeps_its_place_in_it() {
    let app = filled().await;
    let list = "/toezeggingen?status=openstaand&sorteer=nummer";
    let path = app.get(list).await.attributes("th.title a", "href")[1].clone();
    assert!(path.starts_with("/toezeggingen/24bb000003?"));
    app.settle("24bb000003", "2025-11-02").await;
    let [back, previous, next] = ways(&app.get(&path).await);
    assert_eq!(back, [list]);
    assert!(previous[0].starts_with("/toezeggingen/24bb000002?") && next[0].starts_with("/toezeggingen/24bb000004?"));
}

#[tokio::test]
async fn the_address_of_a_promise_itself_stays_clean_and_nothing_foreign_is_repeated() {
    let app = filled().await;
    app.get("/").await;
    let before = contents(&app.database()).await;
    let plain = app.get("/toezeggingen/24bb000002").await;
    assert_eq!(plain.attributes("link[rel=canonical]", "href"), ["https://toezeggingen.test/toezeggingen/24bb000002"]);
    assert!(plain.all("nav.along").is_empty() && plain.attributes("meta[name=robots]", "content").is_empty());
    assert_eq!(plain.attributes(".opening__aside a", "href"), ["/toezeggingen"]);
    for foreign in [
        "https://evil.example/",
        "//evil.example",
        "javascript:alert(1)",
        "statsu=x",
        "%FF",
        "%22%3E%3Cscript%3E",
        "status=klaar",
    ] {
        let page = app.get(&format!("/toezeggingen/24bb000002?uit={foreign}")).await;
        assert_eq!(page.status, 200, "{foreign}");
        assert!(page.all("nav.along, script").is_empty(), "{foreign}");
        assert!(
            page.attributes("a", "href").iter().all(|href| !href.contains("evil") && !href.contains("javascript")),
            "{foreign}"
        );
    }
    let within = app.get("/toezeggingen/24bb000002?uit=q%3D%2522%253E%253Cb%253E").await;
    assert_eq!(ways(&within)[0], ["/toezeggingen?q=%22%3E%3Cb%3E"]);
    assert_eq!(within.attributes("link[rel=canonical]", "href"), ["https://toezeggingen.test/toezeggingen/24bb000002"]);
    assert_eq!(within.attributes("meta[name=robots]", "content"), ["noindex, follow"]);
    let other = app.get("/toezeggingen/24BB-2?uit=status%3Dopenstaand").await;
    assert_eq!(
        (other.status, other.location.as_deref()),
        (308, Some("/toezeggingen/24bb000002?uit=status%3Dopenstaand"))
    );
    assert_eq!(differing(&before, &contents(&app.database()).await), Vec::<String>::new(), "looking keeps nothing");
}

#[tokio::test]
async fn search_engines_keep_the_whole_list_and_no_choice_of_it() {
    let app = filled().await;
    let robots = async |path: &str| app.get(path).await.attributes("meta[name=robots]", "content");
    assert!(robots("/toezeggingen").await.is_empty());
    for path in ["/toezeggingen?status=openstaand", "/toezeggingen?q=kade", "/toezeggingen?sorteer=titel"] {
        assert_eq!(robots(path).await, ["noindex, follow"], "{path}");
    }
}
