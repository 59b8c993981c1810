//! The parts of the bench that measure nothing: its table, and the reading of what the floor and other programs say.

#[path = "../benches/site/figures.rs"]
mod figures;
#[path = "../benches/site/peer_pages.rs"]
#[allow(dead_code, reason = "the bench uses the rest")]
mod peer_pages;
#[path = "../benches/site/table.rs"]
#[allow(dead_code, reason = "the bench uses the rest")]
mod table;
#[path = "../benches/site/work.rs"]
#[allow(dead_code, reason = "the bench uses the rest")]
mod work;

use serde_json::{Value, json};

use self::{
    figures::read_medians,
    peer_pages::{PeerPage, PeerPromise, find_fault},
    table::{Limit, Row, Table},
    work::Work,
};

fn make_row(name: &str, median: f64) -> Row {
    Row { name: name.to_owned(), reader: "public", median: Some(median), runs: "9".to_owned(), ..Row::default() }
}

fn make_promise() -> PeerPromise {
    PeerPromise { id: 7, number: "24bb000007".to_owned() }
}

#[test]
fn the_floor_is_read_in_milliseconds_and_its_other_lines_are_passed_over() {
    let output = "sqlite 3.50.2\n{\"name\":\"list\",\"n\":3,\"mean_us\":50.1,\"p50_us\":42.5,\"p99_us\":80.0}\n{\"name\":\"detail\"}\n";
    let medians = read_medians(output);
    assert_eq!(medians.len(), 1);
    assert!((medians["list"] - 0.0425).abs() < 1e-9, "{medians:?}");
}

#[test]
fn a_row_over_its_limit_and_one_slower_than_django_are_marked_and_counted() {
    let kept = Row { limit: Some(Limit::Median(1.0)), django: Some(4.0), ..make_row("kept", 1.0) };
    let over = Row { limit: Some(Limit::Median(1.0)), django: Some(1.0), ..make_row("over", 1.5) };
    let table = Table { head: "head".to_owned(), rows: vec![kept, over], notes: vec!["Left out: x.".to_owned()] };
    let text = table.to_string();
    assert!(text.contains("| kept | public | 1.00 |  |  | 1 |  | 4.00 |  | 0.25 |  | 9 |"), "{text}");
    assert!(
        text.contains("| over | public | 1.50 |  |  | 1 **over** |  | 1.00 |  | 1.50 **slower** |  | 9 |"),
        "{text}"
    );
    assert!(text.contains("- 2 rows have a limit; 1 of them are over it."), "{text}");
    assert!(text.contains("- 2 rows stand beside Django; 1 of them are slower than it."), "{text}");
    let incomplete = Row { is_incomplete: true, limit: Some(Limit::Median(1.0)), ..make_row("some", 0.5) };
    let text_of_incomplete = Table { rows: vec![incomplete], ..Table::default() }.to_string();
    assert!(text_of_incomplete.contains("| 1 **incomplete** |"), "{text_of_incomplete}");
    assert!(text.ends_with("- Left out: x.\n"), "{text}");
}

#[test]
fn a_limit_holds_for_its_own_figure() {
    let row = Row { slowest: Some(200.0), memory: Some(31), ..make_row("row", 2.0) };
    let limited = |limit| Row { limit: Some(limit), ..row.clone() };
    for (limit, is_over) in [
        (Limit::Median(2.0), false),
        (Limit::Median(1.9), true),
        (Limit::Slowest(200.0), false),
        (Limit::Slowest(150.0), true),
        (Limit::Times { times: 10.0, of: 0.2 }, false),
        (Limit::Times { times: 10.0, of: 0.1 }, true),
        (Limit::Memory(31), false),
        (Limit::Memory(30), true),
    ] {
        assert_eq!(limited(limit).is_over_limit(), is_over, "{limit:?}");
    }
    assert!(!row.is_over_limit());
}

#[test]
fn every_row_of_the_table_has_as_many_cells_as_its_head() {
    let rows = vec![make_row("a | b", 0.0123), Row::default()];
    let text = Table { rows, ..Table::default() }.to_string();
    let cells: Vec<usize> = text
        .lines()
        .filter(|line| line.starts_with('|'))
        .map(|line| line.replace("\\|", "").matches('|').count())
        .collect();
    assert_eq!(cells, [13; 4], "{text}");
    assert!(text.contains("| 0.0123 |"), "{text}");
}

#[test]
fn work_is_found_once_however_many_rows_it_has() {
    let row = |work| Row { work, ..make_row("row", 1.0) };
    let rows = vec![row(Some(Work::Overview)), row(None), row(Some(Work::List)), row(Some(Work::List))];
    assert_eq!(Table { rows, ..Table::default() }.list_works(), [Work::List, Work::Overview]);
}

fn peer_pages() -> Value {
    json!({
        "headers": {"Accept": "text/html"},
        "pages": {
            "list": "/?status=open",
            "detail": {"paths": ["/t/{id}", "/h?of={number}"], "note": "two requests"},
            "search": "/find?q=fietspad",
            "write": {
                "paths": ["/t/{number}/status"], "method": "POST", "headers": {"Cookie": "a=b"},
                "body": "status={status}", "statuses": ["postponed", "open", "withdrawn"], "verify": "count",
            },
        },
    })
}

#[test]
fn addresses_of_other_programs_are_filled_in_or_made_from_those_they_name() {
    let find = |work| PeerPage::find(&peer_pages(), work, &make_promise(), 10_000);
    let addresses = |work| -> Vec<String> {
        find(work).map_or_else(Vec::new, |page| page.requests.into_iter().map(|(path, _)| path).collect())
    };
    assert_eq!(addresses(Work::FilteredList), ["/?status=open"]);
    assert_eq!(addresses(Work::List), ["/"]);
    assert_eq!(addresses(Work::DeepPage), ["/?page=180"]);
    assert_eq!(addresses(Work::SearchMiddling), ["/find?q=fietspad"]);
    assert_eq!(addresses(Work::SearchRare), ["/find?q=kadesanering"]);
    assert_eq!(addresses(Work::Promise), ["/t/7", "/h?of=24bb000007"]);
    assert_eq!(find(Work::Promise).unwrap().note, "two requests");
    assert_eq!(find(Work::Overview), None);
}

#[test]
fn a_write_of_another_program_sets_two_statuses_in_turn_with_the_headers_of_both() {
    let page = PeerPage::find(&peer_pages(), Work::Write, &make_promise(), 10_000).unwrap();
    assert!(page.is_post);
    let request = |status: &str| ("/t/24bb000007/status".to_owned(), format!("status={status}"));
    assert_eq!(page.requests, [request("postponed"), request("open")]);
    let header = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    assert_eq!(page.headers, [header("Accept", "text/html"), header("Cookie", "a=b")]);
    assert_eq!(page.count_history.as_deref(), Some("count"));
}

#[test]
fn a_page_of_another_program_without_its_rows_or_counts_is_wrong() {
    let facts = json!({"n": 10_000, "list_count": 2, "hits_rare": 0, "status": {"settled": 8375}});
    let fault = |work, text: &str| find_fault(work, text, &facts, &make_promise());
    assert_eq!(fault(Work::FilteredList, "24bb000001 24bb000002"), None);
    assert!(fault(Work::FilteredList, "24bb000001 24bb000001").is_some());
    assert!(fault(Work::List, "24bb000001").is_some());
    assert_eq!(fault(Work::SearchRare, ""), None);
    assert_eq!(fault(Work::Promise, "<h1>24bb000007</h1>"), None);
    assert!(fault(Work::Promise, "24bb000008").is_some());
    for shown in ["8375", "8,375", "8.375"] {
        assert_eq!(fault(Work::Overview, shown), None);
    }
    assert!(fault(Work::Overview, "837").is_some());
}
