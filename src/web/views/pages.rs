//! The links to other pages of a long list.

use crate::{store::page::ROWS, web::sign_in::SignInQuery};

/// The links to other pages of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pagination {
    /// The address of the page before.
    pub previous: Option<String>,
    /// The links in order; none stands for pages that are left out. Empty if there is one page.
    pub numbers: Vec<Option<PageLink>>,
    /// The address of the page after.
    pub next: Option<String>,
    /// The form that leads to a page by its number; none if every page has a link.
    pub field: Option<PageField>,
}

/// A form that leads to a page by its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageField {
    pub action: String,
    /// The rest of the query, in hidden fields.
    pub rest: Vec<(String, String)>,
    pub current: i64,
    pub last: i64,
}

impl PageField {
    fn new(first: &str, current: i64, last: i64) -> Self {
        let (action, query) = first.split_once('?').unwrap_or((first, ""));
        let rest = form_urlencoded::parse(query.as_bytes()).into_owned().filter(|(name, _)| name != "pagina");
        Self { action: action.to_owned(), rest: rest.collect(), current, last }
    }
}

/// A link to one page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageLink {
    pub number: i64,
    pub path: String,
    /// True for the page itself.
    pub current: bool,
}

/// The page number in the query of an address, from 1; the first page if it has none.
#[must_use]
pub(in crate::web) fn page_asked(asked: &SignInQuery) -> i64 {
    asked.get("pagina").and_then(|page| page.parse().ok()).unwrap_or(1).max(1)
}

/// The number of pages for so many rows; an empty list has one.
#[must_use]
pub fn pages_of(total: i64) -> i64 {
    ((total + ROWS - 1) / ROWS).max(1)
}

impl Pagination {
    /// The links around a page; `path` gives the address of a page.
    pub fn new(current: i64, last: i64, path: impl Fn(i64) -> String) -> Self {
        let link = |number| PageLink { number, path: path(number), current: number == current };
        let numbers: Vec<_> = list_shown_numbers(current, last).into_iter().map(|number| number.map(link)).collect();
        let has_gap = numbers.contains(&None);
        Self {
            previous: (current > 1).then(|| path(current - 1)),
            numbers: if last > 1 { numbers } else { Vec::new() },
            next: (current < last).then(|| path(current + 1)),
            field: has_gap.then(|| PageField::new(&path(1), current, last)),
        }
    }
}

/// The page numbers that are shown: the ends, the present one and two on either side; none stands for a gap. No gap hides a
/// single page.
fn list_shown_numbers(current: i64, last: i64) -> Vec<Option<i64>> {
    const AROUND: i64 = 2;
    let mut numbers: Vec<i64> = vec![1, last];
    numbers.extend((current - AROUND).max(1)..=(current + AROUND).min(last));
    numbers.sort_unstable();
    numbers.dedup();
    let mut shown = Vec::with_capacity(numbers.len() + 2);
    let mut before = 0;
    for number in numbers {
        match number - before {
            1 => {}
            2 => shown.push(Some(number - 1)),
            _ => shown.push(None),
        }
        shown.push(Some(number));
        before = number;
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_pages_are_shown_through_a_window() {
        let told = |current, last| {
            let tell = |number: Option<i64>| number.map_or_else(|| "…".to_owned(), |number| number.to_string());
            list_shown_numbers(current, last).into_iter().map(tell).collect::<Vec<_>>().join(" ")
        };
        let table = [
            (1, 1, "1"),
            (2, 3, "1 2 3"),
            (1, 20, "1 2 3 … 20"),
            (5, 20, "1 2 3 4 5 6 7 … 20"),
            (6, 20, "1 … 4 5 6 7 8 … 20"),
            (17, 20, "1 … 15 16 17 18 19 20"),
            (20, 20, "1 … 18 19 20"),
        ];
        for (current, last, pages) in table {
            assert_eq!(told(current, last), pages, "{current} of {last}");
        }
    }

    #[test]
    fn an_empty_list_has_one_page() {
        assert_eq!([0, 1, 50, 51, 100, 101].map(pages_of), [1, 1, 1, 2, 2, 3]);
    }
}
