//! What is done to a promise on the way through a list: the list is still there before it, in its forms and after it.

use crate::{
    parts::{self, NUMBER},
    support::{Page, TestApp},
};

const LIST: &str = "/toezeggingen?status=openstaand&sorteer=nummer";

/// The address of the promise, for who comes from the list.
const PROMISE: &str = "/toezeggingen/25bb000001?uit=status%3Dopenstaand%26sorteer%3Dnummer";

/// Every address of a page of this promise on a page: of links, of forms and of buttons. One stays where one is when taking along a
/// file.
fn addresses(page: &Page) -> Vec<String> {
    let all = [("a", "href"), ("form", "action"), ("button", "formaction")];
    let all = all.into_iter().flat_map(|(element, attribute)| page.attributes(element, attribute));
    let files = [".ics", ".atom", ".json"].map(|ending| format!("/toezeggingen/{NUMBER}{ending}"));
    all.filter(|address| address.starts_with(&format!("/toezeggingen/{NUMBER}")) && !files.contains(address)).collect()
}

/// That a page leads nowhere in this promise without its list.
fn keeps_the_list(page: &Page, path: &str) {
    let kept =
        |address: &String| address.split('#').next().unwrap().ends_with("uit=status%3Dopenstaand%26sorteer%3Dnummer");
    let lost: Vec<String> = addresses(page).into_iter().filter(|address| !kept(address)).collect();
    assert_eq!(lost, Vec::<String>::new(), "{path}");
    assert!(!addresses(page).is_empty(), "{path}: {}", page.text);
}

/// A promise in three parts, with others before and after it in the list.
async fn divided() -> TestApp {
    let app = parts::divided().await;
    app.promise("24bb000001", Some("2026-01-01")).await;
    app.promise("26bb000001", Some("2026-01-01")).await;
    app
}

#[tokio::test]
async fn every_form_of_a_promise_keeps_the_list_that_one_came_from() {
    let app = divided().await;
    let page = app.get(PROMISE).await;
    keeps_the_list(&page, PROMISE);
    let forms: Vec<String> = addresses(&page).into_iter().filter(|path| path.contains("1/")).collect();
    for page in ["afdoening", "uitstel", "voortgang", "vervallen", "wijzigen", "onderdelen", "overdracht", "verbanden"]
    {
        assert!(forms.iter().any(|path| path.contains(&format!("1/{page}?"))), "{page} in {forms:?}");
    }
    assert!(forms.iter().any(|path| path.contains("?onderdeel=2&uit=")), "{forms:?}");
    for path in forms {
        let form = app.get(&path).await;
        assert_eq!(form.status, 200, "{path}");
        keeps_the_list(&form, &path);
        assert_eq!(form.attributes("meta[name=robots]", "content"), ["noindex, follow"], "{path}");
        let other = app.get(&path.replace(NUMBER, "25BB-1")).await;
        let plain =
            |path: &str| path.replace("onderdeel=1&", "").replace("onderdeel=2&", "").replace("onderdeel=3&", "");
        assert_eq!(other.location.map(|path| plain(&path)), Some(plain(&path)), "in another writing");
        if path.contains("geschiedenis") {
            continue;
        }
        let refused = app.refill(&form, &path, &[]).await;
        assert!([200, 400].contains(&refused.status), "{path}: {}", refused.text);
        keeps_the_list(&refused, &path);
    }
}

#[tokio::test]
async fn after_an_act_one_goes_on_in_the_list_that_one_came_from() {
    let app = divided().await;
    let acts: [(&str, &[(&str, &str)], &str); 5] = [
        ("voortgang", &[("reden", "Het loopt.")], "progressed"),
        ("wijzigen", &[("titel", "Een andere titel")], "corrected"),
        ("afdoening?onderdeel=1", &[("uitleg", "Gestuurd.")], "part-settled"),
        ("verbanden", &[("verband", "amendement"), ("titel", "Amendement Groen")], "linked"),
        ("afdoening", &[("deel", "alles"), ("uitleg", "Alles is gestuurd.")], "settled"),
    ];
    for (act, changes, notice) in acts {
        let joint = if act.contains('?') { '&' } else { '?' };
        let path = format!("/toezeggingen/{NUMBER}/{act}{joint}uit=status%3Dopenstaand%26sorteer%3Dnummer");
        let form = app.get(&path).await;
        let sent = app.refill(&form, &form.attributes("form:not(.who-am-i)", "action")[0], changes).await;
        assert_eq!(sent.led_to(), format!("{PROMISE} {notice}"), "{act}: {}", sent.text);
        let page = app.get(&sent.location.unwrap()).await;
        assert_eq!(page.all("[role=status]").len(), 1, "{act} is told");
        assert_eq!(page.attributes("nav.along:not(.along--foot) > a", "href"), [LIST], "{act}");
        let beside = page.attributes("nav.along--foot a", "href");
        assert!(beside[0].starts_with("/toezeggingen/24bb000001?uit=") && beside[1].starts_with("/toezeggingen/26bb"));
        keeps_the_list(&page, act);
    }
    let stale = app.get(&PROMISE.replace('?', "/heropening?")).await;
    let action = stale.attributes("form:not(.who-am-i)", "action")[0].clone();
    app.fill(&parts::path("heropening"), &[("deel", "alles"), ("reden", "Toch niet klaar.")]).await;
    let clash = app.refill(&stale, &action, &[("deel", "alles"), ("reden", "Niet klaar.")]).await;
    assert_eq!(clash.status, 409);
    keeps_the_list(&clash, "the form of who came too late");
    let gone = app.get(&action).await;
    assert_eq!(gone.status, 409);
    keeps_the_list(&gone, "an act that cannot follow");
}

#[tokio::test]
async fn no_form_repeats_an_address_that_is_no_list() {
    let app = divided().await;
    for foreign in ["https://evil.example/", "//evil.example", "javascript:alert(1)", "statsu=evil", "%22%3E%3Cevil%3E"]
    {
        let path = format!("/toezeggingen/{NUMBER}/voortgang?uit={foreign}");
        let form = app.get(&path).await;
        assert!(addresses(&form).iter().all(|address| !address.contains("uit=")), "{foreign}");
        let sent = app.refill(&form, &path, &[("reden", &format!("Het loopt: {foreign}."))]).await;
        assert_eq!(sent.led_to(), format!("/toezeggingen/{NUMBER} progressed"), "{foreign}");
    }
    let other = app.get("/toezeggingen/25BB-1/voortgang?uit=//evil.example").await;
    assert_eq!(other.location.as_deref(), Some("/toezeggingen/25bb000001/voortgang"));
}
