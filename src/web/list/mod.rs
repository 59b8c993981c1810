//! The list of commitments.

pub(in crate::web) mod along;
mod checked_query;
pub(in crate::web) mod files;
pub mod filters;

use std::collections::HashMap;

use askama::Template;
use askama_web::WebTemplate;
use axum::{
    http::Uri,
    response::{IntoResponse as _, Response},
};
use chrono::NaiveDate;

use self::{
    checked_query::{CheckedQuery, check_or_recognise_names},
    files::{
        format::{FileLink, ListFormat, list_file_links},
        give_file,
    },
    filters::{FilterForm, FilterTag, list_tags},
};
use super::{
    list_query::{ListQuery, origin::OriginList, sort_key},
    server::{
        error::{LabelledLink, WebError},
        layout::{Layout, Menu},
        own, reply,
        routes::{Routes, Rule},
        visit::Visit,
    },
    views::{
        pages::{Pagination, pages_of},
        view::{self, CommitmentRowView},
        words,
    },
};
use crate::{
    domain::{
        access::rights::Action,
        commitment::status::StatusKey,
        listing::{
            as_of::AsOf,
            filter::{ListFilter, ListSort, SortColumn},
            row::ListRow,
        },
        number::{CommitmentNumber, NormalNumber},
        search::query::SearchQuery,
    },
    store::{StoreError, StoreRefusal, list::Listing, meetings::Meeting, page::ROWS, search::FoundTexts},
};

/// The routes of the list.
pub fn routes() -> Routes {
    let page = Routes::new().get("/toezeggingen", Rule::May(Action::Read), show);
    ListFormat::ALL.into_iter().fold(page, |routes, format| routes.get(format.path(), Rule::May(Action::Read), show))
}

/// One page of the list.
#[derive(Debug, Template, WebTemplate)]
#[template(path = "list.html")]
struct CommitmentListPage {
    layout: Layout,
    heading: String,
    search: String,
    /// The scope of the search box.
    within: SearchScope,
    /// The filters in words, for paper.
    on_paper: String,
    caption: String,
    filters: FilterForm,
    tags: Vec<FilterTag>,
    clear: String,
    headings: Vec<ColumnHeading>,
    /// The rows above the line that marks today; all rows if there is no such line.
    rows: Vec<CommitmentRowView>,
    today: String,
    after_today: Vec<CommitmentRowView>,
    nothing: Option<EmptyList>,
    range: String,
    pages: Pagination,
    /// The links to the whole list as a file; none if the list is empty.
    files: Vec<FileLink>,
    /// The address of its news as a feed.
    feed: String,
}

/// The heading of a column.
#[derive(Debug, PartialEq, Eq)]
struct ColumnHeading {
    label: &'static str,
    path: String,
    /// `ascending` or `descending`; empty if the list is sorted on another column.
    order: &'static str,
}

/// The reason why the list is empty, and links to what can be done.
#[derive(Debug)]
struct EmptyList {
    why: String,
    links: Vec<LabelledLink>,
}

/// Answers a query with its list, in the format that the address asks for by its ending.
async fn show(visit: Visit, uri: Uri) -> Result<Response, WebError> {
    let query = ListQuery::parse(uri.query().unwrap_or_default()).map_err(WebError::BadRequest)?;
    match ListFormat::of_path(uri.path()) {
        Some(format) => give_file(&visit, query, format).await,
        None => show_page(&visit, query).await,
    }
}

/// Shows a page of the list, or sends on to the one commitment whose number was searched for.
async fn show_page(visit: &Visit, query: ListQuery) -> Result<Response, WebError> {
    if let Some(number) = number_searched(visit, &query).await? {
        return Ok(reply::see_other(&view::commitment_path(number.as_str())));
    }
    let listing =
        match visit.store.list_commitments(&visit.actor, &query.filter, query.sort, query.page, visit.as_of()).await {
            Err(StoreError::Refusal(StoreRefusal::NotFound)) => return Err(beyond_the_last(visit, query).await),
            listing => listing?,
        };
    let query = match check_or_recognise_names(query, &listing.council, visit.clock.today())? {
        CheckedQuery::Known(query) => query,
        CheckedQuery::Recognised(meant) => return Ok(reply::see_other(&meant.to_path())),
    };
    let meeting = find_filtered_meeting(visit, &query).await?;
    let searched = look_at_search(visit, &query, &listing).await?;
    Ok(CommitmentListPage::new(visit, &query, listing, meeting.as_ref(), searched).into_response())
}

/// What a page tells about its search.
#[derive(Debug, Default)]
struct SearchedList {
    /// The number of matches outside the filters.
    elsewhere: i64,
    /// Where the search found its words, by number.
    found: HashMap<NormalNumber, FoundTexts>,
    /// What may have been meant, if nothing was found at all.
    meant: Option<String>,
}

async fn look_at_search(visit: &Visit, query: &ListQuery, listing: &Listing) -> Result<SearchedList, WebError> {
    let Some(typed) = &query.filter.search else { return Ok(SearchedList::default()) };
    let elsewhere = count_elsewhere(visit, query, listing.total).await?;
    let numbers: Vec<NormalNumber> = listing.rows.iter().map(|row| row.number.to_normal()).collect();
    let found = visit.store.find_searched_texts(&visit.actor, &numbers, typed).await?;
    let is_nowhere = listing.total == 0 && elsewhere == 0;
    let meant = if is_nowhere { visit.store.suggest_search(&visit.actor, typed, visit.as_of()).await? } else { None };
    Ok(SearchedList { elsewhere, found, meant })
}

/// The number that was searched for, if the search has nothing else and the visitor sees the commitment with this number.
async fn number_searched(visit: &Visit, query: &ListQuery) -> Result<Option<CommitmentNumber>, WebError> {
    let typed = query.filter.search.as_deref().unwrap_or_default();
    match SearchQuery::parse(typed).whole_number {
        Some(number) => Ok(visit.store.find_issued_number(&visit.actor, &number).await?),
        None => Ok(None),
    }
}

/// The number of commitments outside the filters that match the same search; 0, without a query, if the list itself has enough.
async fn count_elsewhere(visit: &Visit, query: &ListQuery, found: i64) -> Result<i64, WebError> {
    const ENOUGH: i64 = 10;
    if query.filter.search.is_none() || query.count_chosen_filters() == 0 || found >= ENOUGH {
        return Ok(0);
    }
    let everywhere = visit.store.count_commitments(&visit.actor, &query.search_alone().filter, visit.as_of()).await?;
    Ok(everywhere - found)
}

/// The error for a page beyond the last.
async fn beyond_the_last(visit: &Visit, query: ListQuery) -> WebError {
    let listing = match visit.store.list_commitments(&visit.actor, &query.filter, query.sort, 1, visit.as_of()).await {
        Ok(listing) => listing,
        Err(error) => return error.into(),
    };
    let query = match query.check_names(&listing.council, visit.clock.today()) {
        Ok(query) => query,
        Err(sentences) => return WebError::BadRequest(sentences),
    };
    let last = pages_of(listing.total);
    let what = format!(
        "Pagina {} bestaat niet. Deze lijst heeft {} {}.",
        query.page,
        words::spell_number(last),
        if last == 1 { "pagina" } else { "pagina’s" }
    );
    let label = if last == 1 { "Naar de lijst".to_owned() } else { format!("Naar de laatste pagina, {last}") };
    WebError::NotFound { what, links: vec![LabelledLink::new(query.to_path_after(|other| other.page = last), label)] }
}

/// The meeting in the filter. One look-up by key, and only for a list of one meeting.
async fn find_filtered_meeting(visit: &Visit, query: &ListQuery) -> Result<Option<Meeting>, WebError> {
    let Some(id) = query.filter.meeting else { return Ok(None) };
    match visit.store.find_meeting(&visit.actor, id).await {
        Ok(meeting) => Ok(Some(meeting)),
        Err(StoreError::Refusal(StoreRefusal::NotFound)) => Err(WebError::bad_request(format!(
            "Vergadering ‘{id}’ staat niet in het register. Kies er een bij Vergaderingen."
        ))),
        Err(error) => Err(error.into()),
    }
}

impl CommitmentListPage {
    fn new(
        visit: &Visit,
        query: &ListQuery,
        listing: Listing,
        meeting: Option<&Meeting>,
        mut searched: SearchedList,
    ) -> Self {
        let elsewhere = searched.elsewhere;
        let as_of = visit.as_of();
        let pages = pages_of(listing.total);
        let heading = words::format_commitment_count(listing.total);
        let title = if pages > 1 { format!("{heading}, pagina {} van {pages}", query.page) } else { heading.clone() };
        let first = (query.page - 1) * ROWS + 1;
        let last = first + i64::try_from(listing.rows.len()).unwrap_or(ROWS) - 1;
        let range = format!(
            "{} tot en met {} van {}",
            words::format_number(first),
            words::format_number(last),
            words::format_number(listing.total)
        );
        let order = order_words(query.sort);
        let tags = list_tags(query, &listing, meeting, &own::find_own_keys(visit));
        let filters = FilterForm::new(query, &listing, as_of.today);
        let registers = visit.actor.may_ever(Action::Register);
        let nothing = listing.rows.is_empty().then(|| EmptyList::new(query, registers, &searched));
        let here = OriginList::from(query);
        let row = |row: ListRow| {
            let found = searched.found.remove(&row.number.to_normal());
            let row = CommitmentRowView::new(row, as_of).told_to(&visit.actor);
            let path = here.commitment_path(&row.number);
            row.with_path(path).with_found(found)
        };
        let rows: Vec<CommitmentRowView> = listing.rows.into_iter().map(row).collect();
        let (rows, after_today) = split_at_today(rows, query.sort, as_of.today);
        Self {
            layout: Layout::new(visit, Menu::Commitments, title).listed_as(query),
            heading,
            search: query.filter.search.clone().unwrap_or_default(),
            within: SearchScope::new(query, &tags, elsewhere),
            on_paper: on_paper(&tags, as_of, &range, &order),
            caption: format!("Toezeggingen {range}, {order}"),
            filters,
            clear: ListQuery { sort: query.sort, ..ListQuery::default() }.to_path(),
            tags,
            headings: list_headings(query),
            rows,
            today: format!("vandaag, {}", view::format_day_with_weekday(as_of.today)),
            after_today,
            files: if nothing.is_none() { list_file_links(visit, query) } else { Vec::new() },
            feed: ListFormat::Feed.make_path(query),
            nothing,
            range,
            pages: Pagination::new(query.page, pages, |page| query.to_path_after(|other| other.page = page)),
        }
    }
}

/// The scope of the search box: all commitments, or those that match the filters.
#[derive(Debug, PartialEq, Eq)]
struct SearchScope {
    /// A sentence that names the filters; empty if the search has no bounds.
    told: String,
    /// A sentence that counts the matches outside the filters; empty if there are none or they were not counted.
    outside: String,
    /// The link to the same search without filters.
    everything: LabelledLink,
}

impl SearchScope {
    fn new(query: &ListQuery, tags: &[FilterTag], elsewhere: i64) -> Self {
        let labels: Vec<String> = tags.iter().filter(|tag| !tag.is_search).map(|tag| tag.label.clone()).collect();
        let everything = query.search_alone();
        let running = ListFilter { statuses: StatusKey::list_unclosed(), ..everything.filter.clone() };
        let label = if everything.filter.search.is_some() { "Zoek in alles" } else { "Toon alles" };
        Self {
            told: match labels.as_slice() {
                [] => String::new(),
                _ if query.filter == running => {
                    "U zoekt in wat nog loopt, niet in wat is afgedaan of vervallen.".to_owned()
                }
                labels => format!("U zoekt alleen in: {}.", labels.join("; ")),
            },
            outside: match elsewhere {
                ..=0 => String::new(),
                1 => "Daarbuiten staat er nog één.".to_owned(),
                n => format!("Daarbuiten staan er nog {}.", words::spell_number(n)),
            },
            everything: LabelledLink::new(everything.to_path(), label),
        }
    }
}

/// Splits a list in order of deadline into the rows before today and the others. Any other list stays whole, with no rows after
/// it.
fn split_at_today(
    mut rows: Vec<CommitmentRowView>,
    sort: ListSort,
    today: NaiveDate,
) -> (Vec<CommitmentRowView>, Vec<CommitmentRowView>) {
    let past = rows.partition_point(|row| row.last_day.is_some_and(|day| day < today));
    if sort != ListSort::default() || past == 0 || past == rows.len() {
        return (rows, Vec::new());
    }
    let after = rows.split_off(past);
    (rows, after)
}

fn order_words(sort: ListSort) -> String {
    if sort.column == SortColumn::Match {
        return if sort.descending { "wat het best past het laatst" } else { "wat het best past het eerst" }.to_owned();
    }
    let key = sort_key(ListSort { descending: false, ..sort });
    format!("op {}volgorde van {key}", if sort.descending { "omgekeerde " } else { "" })
}

fn on_paper(tags: &[FilterTag], as_of: AsOf, range: &str, order: &str) -> String {
    let labels: Vec<&str> = tags.iter().map(|tag| tag.label.as_str()).collect();
    let filters =
        if labels.is_empty() { "Alle toezeggingen".to_owned() } else { words::start_with_capital(&labels.join("; ")) };
    format!("{filters}. Stand van {}, regels {range}, {order}.", view::format_day_with_weekday(as_of.today))
}

fn list_headings(query: &ListQuery) -> Vec<ColumnHeading> {
    let heading = |column: SortColumn| {
        let sorted = query.sort.column == column;
        let order = match (sorted, query.sort.descending) {
            (false, _) => "",
            (true, false) => "ascending",
            (true, true) => "descending",
        };
        let sort = ListSort { column, descending: order == "ascending" };
        ColumnHeading { label: column.label(), path: query.to_path_after(|other| other.sort = sort), order }
    };
    SortColumn::ALL.into_iter().filter(|column| *column != SortColumn::Match).map(heading).collect()
}

impl EmptyList {
    fn new(query: &ListQuery, registers: bool, searched: &SearchedList) -> Self {
        let elsewhere = searched.elsewhere;
        let Some(typed) = &query.filter.search else {
            if query.filter == ListFilter::default() {
                let first = LabelledLink::new("/toezeggingen/nieuw", "Registreer de eerste toezegging");
                let links = if registers {
                    vec![first, LabelledLink::new("/brieven/nieuw", "Neem een brief op")]
                } else {
                    vec![]
                };
                return Self { why: "Het register is nog leeg.".to_owned(), links };
            }
            let why = "Geen toezegging voldoet aan al deze filters. Haal er hierboven een weg.".to_owned();
            return Self { why, links: vec![LabelledLink::new("/toezeggingen", "Zoek zonder filters")] };
        };
        let mut links = Vec::new();
        if let Some(meant) = &searched.meant {
            let other = query.to_path_after(|other| other.filter.search = Some(meant.clone()));
            links.push(LabelledLink::new(other, format!("Bedoelde u ‘{}’?", words::shorten_text(meant, 60))));
        }
        let number = SearchQuery::parse(typed).whole_number;
        let typed = words::shorten_text(typed, 60);
        let why = match (query.count_chosen_filters(), elsewhere) {
            (0, _) => format!("Nergens staan al deze woorden: ‘{typed}’. Zoek met minder of andere woorden."),
            (_, 0) => {
                format!(
                    "Nergens staan al deze woorden: ‘{typed}’, ook niet buiten de gekozen filters. Zoek met minder of andere woorden."
                )
            }
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
        Self { why, links }
    }
}
