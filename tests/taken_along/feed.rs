//! Atom, held against RFC 4287.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use roxmltree::{Document, Node};
use toezeggingen::domain::{
    change::Change,
    commitment::{lapse_kind::LapseKind, proposal::Decision, publicity::Publicity},
};

use crate::support::{
    TestApp,
    builders::{commitment, secret},
    day,
};

const ATOM: &str = "http://www.w3.org/2005/Atom";

/// An entry as a reader of feeds has it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct FeedItem {
    id: String,
    kind: String,
    title: String,
    updated: DateTime<Utc>,
    content: String,
    link: String,
}

fn child<'a>(node: Node<'a, 'a>, name: &str) -> Node<'a, 'a> {
    let found: Vec<Node> = node.children().filter(|one| one.has_tag_name((ATOM, name))).collect();
    assert_eq!(found.len(), 1, "exactly one {name} (4.1)");
    found[0]
}

fn text(node: Node, name: &str) -> String {
    let text = child(node, name).text().unwrap_or_default().to_owned();
    assert!(!text.is_empty(), "{name} is not empty");
    text
}

fn link(node: Node, rel: &str) -> String {
    let links: Vec<&str> = node
        .children()
        .filter(|one| one.has_tag_name((ATOM, "link")) && one.attribute("rel") == Some(rel))
        .map(|one| one.attribute("href").unwrap())
        .collect();
    assert_eq!(links.len(), 1, "{rel}");
    assert!(links[0].starts_with("http"), "a whole address: {}", links[0]);
    links[0].to_owned()
}

fn moment(node: Node) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(&text(node, "updated")).expect("a moment (3.3)").to_utc()
}

/// Reads a feed as RFC 4287 asks, and panics where it breaks a rule.
fn read_feed(xml: &str, own_path: &str) -> (String, Vec<FeedItem>) {
    let document = Document::parse(xml).unwrap();
    let feed = document.root_element();
    assert!(feed.has_tag_name((ATOM, "feed")));
    let id = text(feed, "id");
    assert!(id.starts_with("urn:uuid:") && id.len() == 45, "{id}");
    text(feed, "title");
    text(child(feed, "author"), "name");
    assert!(link(feed, "self").ends_with(own_path), "{}", link(feed, "self"));
    link(feed, "alternate");
    let entries: Vec<FeedItem> = feed
        .children()
        .filter(|one| one.has_tag_name((ATOM, "entry")))
        .map(|entry| FeedItem {
            id: text(entry, "id"),
            kind: child(entry, "category").attribute("term").unwrap().to_owned(),
            title: text(entry, "title"),
            updated: moment(entry),
            content: text(entry, "content"),
            link: link(entry, "alternate"),
        })
        .collect();
    let ids: BTreeSet<&String> = entries.iter().map(|entry| &entry.id).chain([&id]).collect();
    assert_eq!(ids.len(), entries.len() + 1, "no id stands twice (4.2.6)");
    assert!(ids.iter().all(|id| id.starts_with("urn:uuid:")));
    assert!(entries.is_sorted_by(|one, next| one.updated >= next.updated), "newest first");
    if let Some(newest) = entries.first() {
        assert_eq!(moment(feed), newest.updated, "the feed changed with its newest entry");
    }
    (id, entries)
}

async fn feed(app: &TestApp, path: &str) -> Vec<FeedItem> {
    read_feed(&app.take(path).await.text(), path).1
}

fn kinds(entries: &[FeedItem]) -> Vec<&str> {
    entries.iter().map(|entry| entry.kind.as_str()).collect()
}

#[tokio::test]
async fn the_feed_tells_what_is_new_answered_late_and_decided() {
    let mut app = TestApp::empty().await;
    app.set_clock("2025-10-01T09:00:00Z");
    app.register(commitment("1").due("2025-11-01").title("Een <b>vette</b> & lange").text("Tekst met <i>.")).await;
    app.set_clock("2025-10-02T09:00:00Z");
    app.register(commitment("2").due("2026-11-01")).await;
    app.set_clock("2025-10-03T09:00:00Z");
    app.settle("2", "2025-10-03").await;
    app.set_clock("2025-10-04T09:00:00Z");
    let agreed = Change::Decide { decision: Decision::Accept, on: day("2025-10-04"), reason: String::new() };
    app.change_on("2025-10-04", "2", agreed).await;
    app.set_clock("2025-11-14T09:00:00Z");
    let entries = feed(&app, "/toezeggingen.atom").await;
    assert_eq!(kinds(&entries), ["te-laat", "besloten", "beantwoord", "nieuw", "nieuw"]);
    assert_eq!(
        entries[0].updated.to_rfc3339(),
        "2025-11-01T23:00:00+00:00",
        "the day after the last day, in Amsterdam"
    );
    assert_eq!(entries[0].title, "Te laat: Een <b>vette</b> & lange (1)", "signs of markup are text");
    assert!(entries[0].content.contains("De laatste dag was 1 november 2025.\nTekst met <i>."));
    assert_eq!(entries[2].updated.to_rfc3339(), "2025-10-03T09:00:00+00:00");
    assert!(entries[2].link.ends_with("/toezeggingen/2"));
    let again = feed(&app, "/toezeggingen.atom").await;
    assert_eq!(again, entries, "an entry stays what it is");
    assert_eq!(kinds(&feed(&app, "/toezeggingen/1.atom").await), ["te-laat", "nieuw"]);
    assert_eq!(
        feed(&app, "/toezeggingen/1.atom").await[1].id,
        entries[4].id,
        "the same news has the same id everywhere"
    );
    app.postpone("1", "2025-11-10").await;
    let later = feed(&app, "/toezeggingen/1.atom").await;
    assert_ne!(later[0].id, entries[0].id, "another last day that passed is other news");
    assert_eq!(kinds(&feed(&app, "/toezeggingen.atom?status=afgedaan").await), ["besloten", "beantwoord", "nieuw"]);
    assert_eq!(kinds(&feed(&app, "/toezeggingen.atom?termijn=nadert").await), Vec::<&str>::new());
}

#[tokio::test]
async fn every_list_has_a_feed_with_an_id_of_its_own() {
    let app = TestApp::empty().await;
    app.register(commitment("1").committee("WB")).await;
    let mut ids = BTreeSet::new();
    for path in ["/toezeggingen.atom", "/toezeggingen.atom?commissie=WB", "/toezeggingen/1.atom"] {
        let id = read_feed(&app.take(path).await.text(), path).0;
        assert_eq!(id, read_feed(&app.take(path).await.text(), path).0, "{path}");
        assert!(ids.insert(id), "{path}");
    }
    read_feed(&app.take("/toezeggingen.atom?q=nergens").await.text(), "/toezeggingen.atom?q=nergens");
}

#[tokio::test]
async fn what_happened_out_of_sight_is_no_news_and_takes_no_place() {
    let mut app = TestApp::empty().await;
    app.register(commitment("1").publicity(Publicity::Draft).due("2025-12-31")).await;
    app.register(commitment("2").publicity(secret()).due("2025-11-01")).await;
    app.settle("1", "2025-11-14").await;
    app.change("1", Change::Reopen { part: None, reason: "Toch niet.".to_owned() }).await;
    app.set_clock("2025-11-14T15:00:00Z");
    app.change("1", Change::Publish).await;
    assert_eq!(feed(&app, "/toezeggingen.atom").await.len(), 5, "the clerk has all of it");
    app.sign_out();
    let entries = feed(&app, "/toezeggingen.atom").await;
    assert_eq!(kinds(&entries), ["nieuw"], "the public can know of it from now on: {entries:?}");
    assert_eq!(entries[0].updated.to_rfc3339(), "2025-11-14T15:00:00+00:00");
    app.change("1", Change::Withdraw { reason: "Nog niet.".to_owned() }).await;
    assert!(feed(&app, "/toezeggingen.atom").await.is_empty());
    app.change("1", Change::Publish).await;
    assert_eq!(feed(&app, "/toezeggingen.atom").await, entries, "it is no news twice");
}

#[tokio::test]
async fn what_lapsed_or_was_opened_again_is_told() {
    let app = TestApp::empty().await;
    app.register(commitment("1")).await;
    app.settle("1", "2025-11-14").await;
    app.change("1", Change::Reopen { part: None, reason: "Toch niet.".to_owned() }).await;
    app.change("1", Change::Lapse { kind: LapseKind::Withdrawn, reason: "Het hoeft niet.".to_owned() }).await;
    assert_eq!(kinds(&feed(&app, "/toezeggingen/1.atom").await), ["besloten", "besloten", "beantwoord", "nieuw"]);
}
