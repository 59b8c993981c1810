//! The words and links in the place of a list without rows.

use super::searched::SearchedList;
use crate::{
    domain::{
        commitment::{going_on::GoingOn, status::StatusKey},
        listing::filter::{ListFilter, UrgencyFilter},
        number::CommitmentNumber,
        search::query::SearchQuery,
    },
    store::search::SuggestedSearch,
    web::{
        list_query::ListQuery,
        server::error::LabelledLink,
        views::{view, words},
    },
};

/// The reason why the list is empty, and links to what can be done.
#[derive(Debug)]
pub(super) struct EmptyList {
    /// A search that may have been meant.
    pub(super) meant: Option<MeantSearch>,
    pub(super) sentences: Vec<String>,
    pub(super) links: Vec<LabelledLink>,
}

/// A search that may have been meant, with what it finds in words.
#[derive(Debug)]
pub(super) struct MeantSearch {
    pub(super) link: LabelledLink,
    pub(super) told: String,
}

impl MeantSearch {
    fn new(query: &ListQuery, suggested: &SuggestedSearch) -> Self {
        let SuggestedSearch { text, commitments, unclosed } = suggested;
        let path = query.to_path_after(|other| other.filter.search = Some(text.clone()));
        let found = words::format_commitment_count(*commitments);
        let told = match (commitments, unclosed) {
            (1, 0) => "Dat staat in één toezegging, die is afgesloten.".to_owned(),
            (1, _) => "Dat staat in één toezegging, die nog loopt.".to_owned(),
            (_, 0) => format!("Dat staat in {found}, alle afgesloten."),
            (all, open) if all == open => format!("Dat staat in {found}, die alle nog lopen."),
            (_, 1) => format!("Dat staat in {found}, waarvan er één nog loopt."),
            (_, open) => format!("Dat staat in {found}, waarvan er {} nog lopen.", words::format_number(*open)),
        };
        Self { link: LabelledLink::new(path, words::shorten_text(text, 60)), told }
    }
}

impl EmptyList {
    /// Explains why nothing matches a query.
    pub(super) fn new(query: &ListQuery, registers: bool, searched: &SearchedList) -> Self {
        match &query.filter.search {
            Some(typed) => Self::of_search(query, typed, searched),
            None if query.filter == ListFilter::default() => Self::of_empty_register(registers),
            None => Self::of_filters(query),
        }
    }

    /// Tells what was not understood of the fields.
    pub(super) fn of_misread(sentences: Vec<String>) -> Self {
        Self { meant: None, sentences, links: vec![LabelledLink::new("/toezeggingen", "Zoek zonder filters")] }
    }

    fn of_empty_register(registers: bool) -> Self {
        let first = LabelledLink::new("/toezeggingen/nieuw", "Registreer de eerste toezegging");
        let links =
            if registers { vec![first, LabelledLink::new("/brieven/nieuw", "Neem een brief op")] } else { vec![] };
        Self { meant: None, sentences: vec!["Het register is nog leeg.".to_owned()], links }
    }

    fn of_filters(query: &ListQuery) -> Self {
        let mut sentences = vec!["Geen toezegging voldoet aan al deze filters. Haal er hierboven een weg.".to_owned()];
        sentences.extend(find_contradiction(&query.filter).map(str::to_owned));
        Self { meant: None, sentences, links: vec![LabelledLink::new("/toezeggingen", "Zoek zonder filters")] }
    }

    fn of_search(query: &ListQuery, typed: &str, searched: &SearchedList) -> Self {
        let elsewhere = searched.elsewhere;
        let mut links = Vec::new();

        let number = SearchQuery::parse(typed).whole_number;
        let typed = words::shorten_text(typed, 60);
        let why = match (query.count_chosen_filters(), elsewhere) {
            (0, _) => format!("Nergens staan al deze woorden: ‘{typed}’. Zoek met minder of andere woorden."),
            (_, 0) => format!(
                "Nergens staan al deze woorden: ‘{typed}’, ook niet buiten de gekozen filters. Zoek met minder of andere woorden."
            ),
            (_, n) => {
                let there = if n == 1 {
                    "daarbuiten wel: in één toezegging".to_owned()
                } else {
                    format!("daarbuiten wel: in {} toezeggingen", words::spell_number(n))
                };
                links.push(LabelledLink::new(query.search_alone().to_path(), "Zoek in alles"));
                format!("Binnen de gekozen filters staan deze woorden nergens: ‘{typed}’; {there}.")
            }
        };
        if let Some(number) = number {
            let written = CommitmentNumber::parse(&typed).map_or_else(|_| number.as_str().to_owned(), String::from);
            links.push(LabelledLink::new(view::commitment_path(&written), "Zoek een nummer dat hierop lijkt"));
        }
        links.push(LabelledLink::new("/toezeggingen", "Bekijk alle toezeggingen"));
        let meant = searched.meant.as_ref().map(|suggested| MeantSearch::new(query, suggested));
        Self { meant, sentences: vec![why], links }
    }
}

/// A sentence on filters that can never hold together.
fn find_contradiction(filter: &ListFilter) -> Option<&'static str> {
    let ListFilter { statuses, urgencies, going_on, last_day, .. } = filter;
    let needs_due = !urgencies.is_empty() && !urgencies.contains(&UrgencyFilter::NoDay);
    if needs_due && !statuses.is_empty() && !statuses.iter().any(|status| status.is_due()) {
        return Some("Te laat of bijna te laat is alleen wat openstaat of deels is afgedaan.");
    }
    if urgencies.as_slice() == [UrgencyFilter::NoDay] && last_day.count_given() > 0 {
        return Some("Zonder laatste dag ligt die dag ook niet tussen twee dagen.");
    }
    if going_on.as_slice() == [GoingOn::Proposed] && !statuses.is_empty() && !statuses.contains(&StatusKey::Proposed) {
        return Some("Een voorstel loopt alleen bij de status ‘bij de raad’.");
    }
    None
}
