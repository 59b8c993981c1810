//! A walk over the whole site by its links, as a visitor or a search engine would.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::TestApp;

/// A page as it came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Seen {
    /// The page with its UUIDs replaced by their places: those of calendars and feeds rest on random salts, so that two registers
    /// never have the same. How many there are, and where one comes back, stays to be seen.
    pub fn without_ids(&self) -> Self {
        let uuid = regex::Regex::new("[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}").unwrap();
        let mut known: Vec<String> = Vec::new();
        // A line of a calendar breaks off anywhere, also within one.
        let whole = self.body.replace("\r\n ", "");
        let body = uuid.replace_all(&whole, |found: &regex::Captures| {
            let place = known.iter().position(|one| *one == found[0]).unwrap_or(known.len());
            if place == known.len() {
                known.push(found[0].to_owned());
            }
            format!("id {place}")
        });
        Self { body: body.into_owned(), ..self.clone() }
    }
}

impl TestApp {
    /// Every page that can be reached by links from these addresses, by address. A promise is looked at once, from whichever list
    /// one comes, and a list once as a file of each kind.
    pub async fn crawl(&self, from: &[&str]) -> BTreeMap<String, Seen> {
        const PAGES: usize = 700;
        let mut seen = BTreeMap::new();
        let mut ahead: VecDeque<String> = from.iter().map(|path| (*path).to_owned()).collect();
        let mut come_to = BTreeSet::new();
        while let Some(path) = ahead.pop_front() {
            let is_file = path.starts_with("/toezeggingen.") || path.starts_with("/toezeggingen-");
            let page = path.split(if is_file { "?" } else { "?uit=" }).next().unwrap_or_default().to_owned();
            if seen.contains_key(&path) || seen.len() >= PAGES || !come_to.insert(page) {
                continue;
            }
            let (page, links) = self.look(&path).await;
            seen.insert(path, page);
            ahead.extend(links);
        }
        seen
    }

    /// One page, and the addresses on this site that it leads to.
    pub async fn look(&self, path: &str) -> (Seen, Vec<String>) {
        let response = self.theirs(self.server.get(path)).await.await;
        let header = |(name, value): (&axum::http::HeaderName, &axum::http::HeaderValue)| {
            (name.to_string(), value.to_str().unwrap_or_default().to_owned())
        };
        let mut headers: Vec<(String, String)> = response.headers().iter().map(header).collect();
        headers.sort();
        let (status, body) = (response.status_code().as_u16(), response.text());
        let html = scraper::Html::parse_document(&body);
        let selector = scraper::Selector::parse("a[href], link[href]").unwrap();
        let hrefs = html.select(&selector).filter_map(|link| link.attr("href"));
        let ours = hrefs.filter(|href| href.starts_with('/') && !href.starts_with("//"));
        let links = ours.map(|href| href.split('#').next().unwrap_or_default().to_owned()).collect();
        (Seen { status, headers, body }, links)
    }
}
