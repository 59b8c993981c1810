//! What has to be filled in is told before one sends: in words and in the markup. And one lands where the answer is.

use std::collections::BTreeSet;

use crate::{
    support::{Page, TestApp, builders::commitment},
    typed_text::{person, places, register},
};

/// Fields of which one of two has to be filled in, or some of many: the words beside them say so.
const ONE_OF: [&str; 4] = ["aan", "regel", "toezegging", "tekst-1"];

/// What a browser would send if nothing were typed, chosen or ticked.
fn untouched(page: &Page) -> Vec<(String, String)> {
    let hidden = page.attributes("main form input[type=hidden]", "name");
    page.form().into_iter().filter(|(name, _)| hidden.contains(name)).collect()
}

/// The fields at which a message stands.
fn missed(page: &Page) -> BTreeSet<String> {
    let ids = page.attributes("[id$='-fout']", "id");
    ids.into_iter().map(|id| id.trim_end_matches("-fout").to_owned()).collect()
}

#[tokio::test]
async fn what_is_required_is_told_in_words_and_in_the_markup() {
    let mut app = register().await;
    // Of a letter one of two is required; an empty calendar is one.
    let other = ["/brieven/nieuw", "/beheer/kalender/geheel"];
    for place in places(&app).await.into_iter().filter(|place| !other.contains(&place.path.as_str())) {
        let path = place.path.split('?').next().unwrap();
        app.sign_in(person(place.role)).await;
        let page = app.get(&place.path).await;
        let required: BTreeSet<String> = page.attributes("main form [required]", "name").into_iter().collect();
        for name in &required {
            let radio = !page.attributes(&format!("input[type=radio][name='{name}']"), "name").is_empty();
            let words = if radio {
                page.all(&format!("fieldset:has(input[name='{name}']) > legend > .required"))
            } else {
                page.all(&format!("label[for='{name}'] > .required"))
            };
            assert_eq!(words, ["(verplicht)"], "{path}: {name}");
        }
        let empty = app.send(path, &untouched(&page)).await;
        if empty.status == 303 {
            assert_eq!(required, BTreeSet::new(), "{path}");
            continue;
        }
        assert_eq!(empty.status, 400, "{path}: {}", empty.text);
        assert_eq!(empty.attributes("[role=alert] #kop-fouten[tabindex='-1']", "autofocus").len(), 1, "{path}");
        // The decision of secrecy is asked of who chooses it.
        let conditional = |name: &&String| path == "/toezeggingen/nieuw" && name.starts_with("geheim");
        let required: BTreeSet<&String> = required.iter().filter(|name| !conditional(name)).collect();
        let missed = missed(&empty);
        let missed: BTreeSet<&String> = missed.iter().filter(|name| !is_one_of(name, &required)).collect();
        assert_eq!(missed, required, "{path}: {}", empty.text);
    }
}

fn is_one_of(name: &str, required: &BTreeSet<&String>) -> bool {
    ONE_OF.contains(&name) && !required.iter().any(|one| one.as_str() == name)
}

#[tokio::test]
async fn who_looks_at_the_day_lands_at_it() {
    let app = TestApp::empty().await;
    app.register(commitment("25bb000001").due("2025-12-31")).await;
    app.letter("25bb009000", "2025-11-01", "Op toezegging 25bb000001 kom ik uiterlijk in Q2 2026 terug.").await;
    let promise = "/toezeggingen/25bb000001";
    let cases: [(&str, &[(&str, &str)]); 5] = [
        ("/toezeggingen/nieuw", &[("dag", "03-11-2025"), ("termijn", "uiterlijk in Q2 2026")]),
        (&format!("{promise}/uitstel"), &[("termijn", "uiterlijk in Q2 2026")]),
        (&format!("{promise}/afdoening"), &[("deel", "deels"), ("termijn", "uiterlijk in Q2 2026")]),
        (&format!("{promise}/onderdelen"), &[("tekst-1", "De cijfers."), ("termijn-1", "uiterlijk in Q2 2026")]),
        ("/brieven/1/lezing", &[]),
    ];
    for (path, typed) in cases {
        let form = app.get(path).await;
        let there = form.attributes("main button[value=bekijk]", "formaction").remove(0);
        let (action, anchor) = there.split_once('#').unwrap();
        assert_eq!(action, path);
        let answer = app.refill(&form, path, &[typed, &[("actie", "bekijk")]].concat()).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.text);
        assert_eq!(answer.attributes(&format!("main #{anchor}"), "id"), [anchor], "{path}");
        assert!(answer.text.contains("30 juni 2026"), "{path}: {}", answer.text);
    }
}
