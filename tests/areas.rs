//! The areas of the town: a list that the council keeps, and any number of them a promise.

use toezeggingen::domain::{
    access::Role,
    council::{roster::Roster, tenure::Tenure},
    history::fields::list_field_changes,
};

use crate::support::{
    Page, TestApp,
    administration::entry,
    builders::{commitment, secret},
};

const NEW: &str = "/toezeggingen/nieuw";

const BASE: [(&str, &str); 5] = [
    ("nummer", "25bb000001"),
    ("titel", "Kade"),
    ("tekst", "De kade wordt hersteld."),
    ("dag", "03-11-2025"),
    ("openbaarheid", "openbaar"),
];

/// A register with three areas on the list.
async fn with_list() -> TestApp {
    let app = TestApp::empty().await;
    for name in ["Oosteroever", "Havenzijde", "Binnenstad (oude deel)"] {
        app.enter(Roster::Areas, &entry_of(name)).await;
    }
    app
}

/// An entry whose name may have brackets.
fn entry_of(name: &str) -> toezeggingen::domain::council::roster_entry::RosterEntry {
    let mut entry = entry("Gebied", "", "");
    entry.named.name = name.to_owned();
    entry
}

/// Three promises about areas of which one is secret, and one about none.
async fn varied() -> TestApp {
    let app = with_list().await;
    app.register(commitment("1").area("Havenzijde").area("Oosteroever").due("2026-01-01")).await;
    app.register(commitment("2").area("Oosteroever").due("2026-02-01")).await;
    app.register(commitment("3").area("Havenzijde").area("Schuilhoek").publicity(secret()).due("2026-03-01")).await;
    app.register(commitment("4").due("2026-04-01")).await;
    app
}

/// The choices of the filter: the key and the count of each.
async fn choices(app: &TestApp, query: &str) -> Vec<(String, String)> {
    let choices = app.get(&format!("/toezeggingen?{query}")).await.choices();
    choices.into_iter().filter(|(name, ..)| name == "gebied").map(|(_, key, count)| (key, count)).collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(key, count)| ((*key).to_owned(), (*count).to_owned())).collect()
}

async fn found(app: &TestApp, query: &str) -> Vec<String> {
    let page = app.get(&format!("/toezeggingen?sorteer=nummer&{query}")).await;
    assert_eq!(page.status, 200, "{query}: {}", page.text);
    page.all("td .number")
}

fn facts(page: &Page) -> String {
    page.all(".facts > *").join(" | ")
}

#[tokio::test]
async fn the_clerk_keeps_the_list_and_ends_what_is_over() {
    let mut app = TestApp::empty().await;
    let list = "/beheer/gebieden";
    assert_eq!(app.fill(list, &[("naam", "Havenzijde")]).await.led_to(), format!("{list} added"));
    let kept = app.listed(Roster::Areas, "Havenzijde").await;
    assert_eq!(kept.slug.as_deref(), Some("havenzijde"));
    let twice = app.fill(list, &[("naam", "haven-zijde")]).await;
    assert_eq!(twice.status, 400, "{}", twice.text);
    app.register(commitment("1").area("Havenzijde")).await;
    let one = format!("{list}/{}", kept.id);
    let renamed = app.fill(&one, &[("naam", "Oude Haven"), ("tot", "31-12-2024")]).await;
    assert_eq!(renamed.led_to(), format!("{list} saved"), "{}", renamed.text);
    assert!(facts(&app.get("/toezeggingen/1").await).contains("Gebied | Oude Haven"));
    assert_eq!(app.listed(Roster::Areas, "Oude Haven").await.slug.as_deref(), Some("havenzijde"), "addresses stay");
    assert_eq!(found(&app, "gebied=havenzijde").await, ["1"]);
    let form = app.get(NEW).await;
    assert!(form.all("input[name=gebied]").is_empty(), "what is over is not offered: {}", form.text);
    assert!(app.store.verify_history().await.unwrap().is_whole());
    app.sign_in(toezeggingen::domain::access::Actor::new("Iemand", Role::Archivist)).await;
    assert_eq!(app.get(list).await.status, 403);
}

#[tokio::test]
async fn a_promise_is_registered_with_two_areas_and_corrected() {
    let app = with_list().await;
    let form = app.get(NEW).await;
    let offered = form.attributes("input[name=gebied]", "value");
    assert_eq!(offered, ["Binnenstad (oude deel)", "Havenzijde", "Oosteroever"]);
    let mut fields: Vec<(&str, &str)> = BASE.to_vec();
    // One is typed in another writing, one is ticked, and one of them twice.
    fields.extend([("gebieden", "haven zijde\r\nHavenzijde"), ("gebied", "Binnenstad (oude deel)")]);
    let done = app.refill(&form, NEW, &fields).await;
    assert_eq!(done.led_to(), "/toezeggingen/25bb000001 registered", "{}", done.text);
    assert_eq!(app.commitment("25bb000001").await.details.areas, ["Havenzijde", "Binnenstad (oude deel)"]);
    let page = app.get("/toezeggingen/25bb000001").await;
    assert!(facts(&page).contains("Gebieden | Havenzijde | Binnenstad (oude deel)"), "{}", facts(&page));
    let path = "/toezeggingen?gebied=binnenstad-oude-deel";
    assert!(page.attributes(".facts a", "href").contains(&path.to_owned()));
    assert_eq!(app.get(path).await.all("td .number"), ["25bb000001"]);

    let correct = "/toezeggingen/25bb000001/wijzigen";
    assert_eq!(app.get(correct).await.field("gebieden").trim(), "Havenzijde\nBinnenstad (oude deel)");
    let same = app.fill(correct, &[]).await;
    assert_eq!(same.status, 400, "nothing changed: {}", same.text);
    let done = app.fill(correct, &[("gebieden", "Oosteroever\r\nHavenzijde")]).await;
    assert_eq!(done.led_to(), "/toezeggingen/25bb000001 corrected", "{}", done.text);
    let history = app.history("25bb000001").await;
    let changes = list_field_changes(&history[0].deltas);
    let told: Vec<_> = changes
        .iter()
        .map(|change| (change.field.label(), change.before.as_deref(), change.after.as_deref()))
        .collect();
    let (before, after) = ("Havenzijde\nBinnenstad (oude deel)", "Oosteroever\nHavenzijde");
    assert_eq!(told, [("gebieden", Some(before), Some(after))]);
    let page = app.get("/toezeggingen/25bb000001").await;
    assert!(page.text.contains("gebieden. griffier"), "the line names the field: {}", page.text);
    let row = "gebieden Havenzijde; Binnenstad (oude deel) Oosteroever; Havenzijde";
    assert!(page.all("tr").contains(&row.to_owned()), "{:?}", page.all("tr"));
    assert!(app.store.verify_history().await.unwrap().is_whole());
    let emptied = app.fill(correct, &[("gebieden", "")]).await;
    assert_eq!(emptied.status, 303, "{}", emptied.text);
    assert!(!facts(&app.get("/toezeggingen/25bb000001").await).contains("Gebied"));
}

#[tokio::test]
async fn a_new_or_misspelled_area_is_asked_about_once() {
    let app = with_list().await;
    let mut fields: Vec<(&str, &str)> = BASE.to_vec();
    fields.push(("gebieden", "Havenzijd\r\n(leeg)"));
    let asked = app.fill(NEW, &fields).await;
    assert_eq!(asked.status, 400);
    let message = asked.one("#gebieden-fout");
    assert!(message.contains("‘Havenzijd’ staat niet in het register. Bedoelt u Havenzijde?"), "{message}");
    assert_eq!(asked.field("gebieden").trim(), "Havenzijd\n(leeg)", "what was typed stays");
    let asked = app.refill(&asked, NEW, &[("gebieden", "Havenzijd")]).await;
    let name = asked.attributes("input[name^=naam-gebieden]", "name").remove(0);
    let done = app.refill(&asked, NEW, &[(&name, "Havenzijde")]).await;
    assert_eq!(done.status, 303, "{}", done.text);
    assert_eq!(app.commitment("25bb000001").await.details.areas, ["Havenzijde"]);
}

#[tokio::test]
async fn two_who_change_other_things_do_not_undo_each_others_areas() {
    let app = varied().await;
    let path = "/toezeggingen/4/wijzigen";
    let form = app.get(path).await;
    app.fill(path, &[("gebieden", "Oosteroever")]).await;
    let late = app.refill(&form, path, &[("titel", "Andere titel")]).await;
    assert_eq!((late.status, late.field("gebieden").trim()), (409, "Oosteroever"));
}

#[tokio::test]
async fn the_list_filters_on_areas_with_a_count_beside_each() {
    let mut app = varied().await;
    assert_eq!(found(&app, "gebied=havenzijde").await, ["1", "3"]);
    assert_eq!(found(&app, "gebied=havenzijde&gebied=oosteroever").await, ["1", "2", "3"], "once each");
    assert_eq!(found(&app, "gebied=oosteroever&termijnTot=2026-01-15").await, ["1"]);
    assert_eq!(found(&app, "gebied=binnenstad-oude-deel").await, [""; 0]);
    assert_eq!(found(&app, "q=oosteroever").await, ["1", "2"]);
    let all = [("binnenstad-oude-deel", "0"), ("havenzijde", "2"), ("oosteroever", "2"), ("schuilhoek", "1")];
    assert_eq!(choices(&app, "").await, pairs(&all));
    // What was chosen of this part gives way to the choice beside which the number stands.
    assert_eq!(choices(&app, "gebied=oosteroever").await, pairs(&all));
    let page = app.get("/toezeggingen?gebied=havenzijde&gebied=oosteroever").await;
    assert_eq!(page.all(".tags .tag"), ["Verwijder filter gebied: Havenzijde", "Verwijder filter gebied: Oosteroever"]);
    assert_eq!(page.all(".filter > summary"), ["Filters (2 gekozen)"]);
    assert_eq!(page.attributes(".choice input[name=gebied][checked]", "value"), ["havenzijde", "oosteroever"]);
    assert_eq!(
        app.get("/toezeggingen?gebied=Haven+Zijde").await.location.as_deref(),
        Some("/toezeggingen?gebied=havenzijde")
    );
    // The public is told of what it sees alone: no secret area, and no secret promise in a count.
    app.sign_out();
    assert_eq!(
        choices(&app, "").await,
        pairs(&[("binnenstad-oude-deel", "0"), ("havenzijde", "1"), ("oosteroever", "2")])
    );
    assert_eq!(found(&app, "gebied=havenzijde").await, ["1"]);
    assert!(!app.get("/toezeggingen").await.text.contains("Schuilhoek"));
}

#[tokio::test]
async fn an_unknown_area_and_a_secret_one_get_the_same_refusal() {
    let mut app = varied().await;
    assert_eq!(found(&app, "gebied=schuilhoek").await, ["3"]);
    app.sign_out();
    let refuse = async |slug: &str| {
        let page = app.get(&format!("/toezeggingen?gebied={slug}")).await;
        assert_eq!(page.status, 400, "{}", page.text);
        assert!(page.text.contains(&format!("Gebied ‘{slug}’ staat niet in het register.")), "{}", page.text);
        page.text.replace(slug, "…")
    };
    assert_eq!(refuse("schuilhoek").await, refuse("nergensoord").await);
}

#[tokio::test]
async fn files_have_the_areas_in_their_last_column() {
    let mut app = varied().await;
    app.sign_out();
    let file = app.theirs(app.server.get("/toezeggingen.csv?gebied=havenzijde")).await.await;
    let csv = file.text();
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(csv.as_bytes());
    assert_eq!(reader.headers().unwrap().iter().next_back(), Some("gebieden"));
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let cells: Vec<(&str, &str)> = rows.iter().map(|row| (&row[0], row.iter().next_back().unwrap())).collect();
    assert_eq!(cells, [("1", "Havenzijde; Oosteroever")]);
    let list: serde_json::Value =
        serde_json::from_str(&app.get("/toezeggingen.json?sorteer=nummer").await.text).unwrap();
    let told: Vec<Option<&str>> =
        list["toezeggingen"].as_array().unwrap().iter().map(|row| row["gebieden"].as_str()).collect();
    assert_eq!(told, [Some("Havenzijde; Oosteroever"), Some("Oosteroever"), None]);
    let one = app.get("/toezeggingen/1.json").await;
    assert!(one.text.contains("Havenzijde; Oosteroever"), "{}", one.text);
    assert!(app.get("/open-gegevens").await.text.contains("De gebieden waarover het gaat"));
}

#[tokio::test]
async fn a_saved_view_keeps_its_areas() {
    let app = varied().await;
    let list = "/toezeggingen?gebied=havenzijde&gebied=oosteroever";
    let page = app.get(list).await;
    let value = |field: &str| {
        page.attributes(&format!("form[action='/account/weergaven'] input[name={field}]"), "value")[0].clone()
    };
    let (token, kept) = (value("inzending"), value("lijst"));
    let fields = [("inzending", token.as_str()), ("lijst", kept.as_str()), ("naam", "Langs het water")];
    let saved = app.post("/account/weergaven", &fields).await;
    assert_eq!(saved.location.as_deref(), Some(list), "{}", saved.text);
    let views = app.get("/account/weergaven").await;
    assert_eq!(views.attributes(".saved-views > li > a", "href"), [list]);
}

#[tokio::test]
async fn an_area_is_there_between_its_first_and_its_last_day() {
    let app = TestApp::empty().await;
    let mut old = entry_of("Veenpolder");
    old.tenure = Tenure::new(None, Some(crate::support::day("2020-01-01"))).unwrap();
    app.enter(Roster::Areas, &old).await;
    let mut fields: Vec<(&str, &str)> = BASE.to_vec();
    fields.push(("gebieden", "Veenpolder"));
    let asked = app.fill(NEW, &fields).await;
    assert_eq!(asked.status, 400);
    assert!(asked.one("#gebieden-fout").contains("‘Veenpolder’ was er op die dag niet"), "{}", asked.text);
    let list = app.get("/toezeggingen").await;
    assert!(!list.text.contains("Veenpolder"), "over, and nothing is found with it");
}
