//! The pages of another program, as it says itself when it has started, and whether an answer is the page that is meant.

use std::{collections::BTreeSet, sync::LazyLock};

use regex::Regex;
use serde_json::Value;

use super::work::Work;

/// The word of the search of the other programs, and the rare word in their data.
const MIDDLING: &str = "fietspad";
const RARE: &str = "kadesanering";
/// How many promises one page of their lists has.
const ON_A_PAGE: u64 = 50;

/// A promise in the data of the other programs.
#[derive(Debug, Clone)]
pub struct PeerPromise {
    pub id: i64,
    pub number: String,
}

/// The requests that together do some work in another program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeerPage {
    pub is_post: bool,
    pub headers: Vec<(String, String)>,
    /// Addresses and bodies. A write has one for each status that it sets in turn; any other page asks for all of them.
    pub requests: Vec<(String, String)>,
    pub note: String,
    /// The command that prints how many lines the history has, for a write.
    pub count_history: Option<String>,
}

impl PeerPage {
    /// Finds how another program does some work, in what it said at its start; none if it has no page for it.
    pub fn find(said: &Value, work: Work, promise: &PeerPromise, promises: u64) -> Option<Self> {
        let page = said.get("pages")?.get(work.page_key())?;
        let text = |name: &str| page.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let paths: Vec<&str> = match page.as_str() {
            Some(path) => vec![path],
            None => page.get("paths")?.as_array()?.iter().filter_map(Value::as_str).collect(),
        };
        let paths = paths.into_iter().map(|path| adapt_path(path, work, promises)).collect::<Option<Vec<_>>>()?;
        let fill_in = |text: &str, status: &str| {
            let text = text.replace("{id}", &promise.id.to_string()).replace("{number}", &promise.number);
            text.replace("{status}", status)
        };
        let statuses: Vec<&str> = page
            .get("statuses")
            .and_then(Value::as_array)
            .map_or_else(|| vec![""], |statuses| statuses.iter().filter_map(Value::as_str).take(2).collect());
        let body = text("body");
        let requests = statuses
            .iter()
            .flat_map(|status| paths.iter().map(move |path| (path, *status)))
            .map(|(path, status)| (fill_in(path, status), fill_in(&body, status)))
            .collect();
        let headers = [said.get("headers"), page.get("headers")].into_iter().flatten().filter_map(Value::as_object);
        let headers = headers.flatten().filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned())));
        Some(Self {
            is_post: text("method") == "POST",
            headers: headers.collect(),
            requests,
            note: text("note"),
            count_history: page.get("verify").and_then(Value::as_str).map(str::to_owned),
        })
    }
}

/// Makes the address of work that the other programs do not name from that of work that they do name.
fn adapt_path(path: &str, work: Work, promises: u64) -> Option<String> {
    let whole_list = path.split('?').next().unwrap_or_default();
    match work {
        Work::List => Some(whole_list.to_owned()),
        // Only Django numbers its pages, under its root.
        Work::DeepPage if whole_list == "/" => Some(format!("/?page={}", (promises / ON_A_PAGE * 9 / 10).max(2))),
        Work::DeepPage => None,
        Work::SearchRare => path.contains(MIDDLING).then(|| path.replace(MIDDLING, RARE)),
        _ => Some(path.to_owned()),
    }
}

static NUMBER: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\d\dbb\d{6}").ok());

/// Tells what is wrong with the answers that make a page of another program; none if they are what was meant. The facts are what
/// the maker of its data counted.
pub fn find_fault(work: Work, text: &str, facts: &Value, promise: &PeerPromise) -> Option<String> {
    let count = |name: &str| facts.get(name).and_then(Value::as_u64).unwrap_or_default();
    let numbers = NUMBER
        .as_ref()
        .map_or(0, |number| number.find_iter(text).map(|found| found.as_str()).collect::<BTreeSet<_>>().len());
    let at_least = |wanted: u64| {
        let is_short = u64::try_from(numbers).is_ok_and(|numbers| numbers < wanted);
        is_short.then(|| format!("shows {numbers} promises instead of {wanted}"))
    };
    match work {
        Work::List | Work::DeepPage => at_least(ON_A_PAGE.min(count("n"))),
        Work::FilteredList => at_least(ON_A_PAGE.min(count("list_count"))),
        Work::SearchRare => at_least(ON_A_PAGE.min(count("hits_rare"))),
        Work::SearchMiddling => at_least(ON_A_PAGE.min(count("hits_mid"))),
        Work::SearchCommon => at_least(ON_A_PAGE.min(count("hits_common"))),
        Work::OpenInFile => at_least(count("open")),
        Work::Promise => (!text.contains(&promise.number)).then(|| format!("does not show {}", promise.number)),
        Work::Overview => {
            let settled = facts.get("status")?.get("settled")?.as_u64()?;
            let is_shown = [",", ".", "", "\u{a0}"].iter().any(|mark| text.contains(&group_thousands(settled, mark)));
            (!is_shown).then(|| format!("does not show that {settled} are settled"))
        }
        Work::Write => None,
    }
}

/// Writes a number with a mark between its thousands.
fn group_thousands(number: u64, mark: &str) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push_str(mark);
        }
        grouped.push(digit);
    }
    grouped
}
