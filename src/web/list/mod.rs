//! The list of commitments.

pub(in crate::web) mod along;
mod checked_query;
pub(in crate::web) mod files;
pub mod filters;
mod nothing;
mod orders;
mod saved_views;
mod searched;
mod tags;

use askama::Template;
use askama_web::WebTemplate;
use axum::{
    http::{StatusCode, Uri},
    response::{IntoResponse as _, Response},
};
use chrono::NaiveDate;

use self::{
    checked_query::{CheckedQuery, check_or_recognise_names},
    files::{
        format::{FileLink, ListFormat, list_file_links},
        give_file,
    },
    filters::{FilterForm, FilterOptions},
    nothing::EmptyList,
    orders::{ColumnHeading, OrderLink, describe_order, list_headings, list_orders},
    saved_views::{SavedViewLine, list_views},
    searched::{SearchedList, look_at_search},
    tags::{FilterTag, FilteredPapers, list_tags},
};
use super::{
    forms::form::new_submission,
    list_query::{DayField, ListQuery, MisreadQuery, ReadQuery, origin::OriginList},
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
        ids::{LetterId, MeetingId},
        listing::{
            as_of::AsOf,
            filter::{ListFilter, ListSort},
            row::ListRow,
        },
        number::CommitmentNumber,
        search::query::SearchQuery,
    },
    store::{StoreError, StoreRefusal, letters::Letter, list::Listing, meetings::Meeting, page::ROWS},
};

/// The routes of the list.
pub fn routes() -> Routes {
    let page = Routes::new().get("/toezeggingen", Rule::May(Action::Read), show);
    ListFormat::ALL
        .into_iter()
        .fold(page, |routes, format| routes.get(format.path(), Rule::May(Action::Read), show))
        .merge(saved_views::routes())
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
    /// The views that the visitor keeps.
    saved: Vec<SavedViewLine>,
    /// The query of this list, to keep it as a view.
    own_query: String,
    /// The token of the form that keeps it; empty for the public, who keeps none.
    submission: String,
    orders: Vec<OrderLink>,
    headings: Vec<ColumnHeading>,
    /// The rows above the line that marks today; all rows if there is no such line.
    rows: Vec<CommitmentRowView>,
    today: String,
    after_today: Vec<CommitmentRowView>,
    nothing: Option<EmptyList>,
    /// True if nothing was found anywhere and nothing was chosen: there is nothing to filter.
    filters_are_of_no_use: bool,
    range: String,
    pages: Pagination,
    /// The links to the whole list as a file; none if the list is empty.
    files: Vec<FileLink>,
    /// The address of its news as a feed.
    feed: String,
}

/// Answers a query with its list, in the format that the address asks for by its ending.
async fn show(visit: Visit, uri: Uri) -> Result<Response, WebError> {
    let read = ListQuery::read(uri.query().unwrap_or_default());
    match (read, ListFormat::of_path(uri.path())) {
        (ReadQuery::Understood(query), Some(format)) => give_file(&visit, *query, format).await,
        (ReadQuery::Understood(query), None) => show_page(&visit, *query).await,
        (ReadQuery::Misread(misread), None) => show_misread(&visit, *misread).await,
        (ReadQuery::Misread(misread), Some(_)) => Err(WebError::BadRequest(misread.sentences)),
        (ReadQuery::Wrong(sentences), _) => Err(WebError::BadRequest(sentences)),
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
    let papers = find_filtered_papers(visit, &query).await?;
    let searched = look_at_search(visit, &query, &listing).await?;
    let saved = list_views(visit).await?;
    let found = FoundList { listing, papers, searched, typed_days: Vec::new(), saved };
    Ok(CommitmentListPage::new(visit, &query, found).into_response())
}

/// Shows the form as it was filled, with what was not understood of it, in the place of a list.
async fn show_misread(visit: &Visit, misread: MisreadQuery) -> Result<Response, WebError> {
    let MisreadQuery { understood, typed_days, typed_search, sentences } = misread;
    let council = visit.store.load_council(&visit.actor).await?;
    let query = understood
        .check_names(&council, visit.clock.today())
        .map_err(|unknown| WebError::BadRequest(sentences.iter().cloned().chain(unknown).collect()))?;
    let papers = find_filtered_papers(visit, &query).await?;
    let counts = visit.store.count_list(&visit.actor, &query.filter, visit.as_of()).await?;
    let listing = Listing { council, counts, ..Listing::default() };
    let saved = list_views(visit).await?;
    let found = FoundList { listing, papers, searched: SearchedList::default(), typed_days, saved };
    let mut page = CommitmentListPage::new(visit, &query, found);
    "Verbeter uw filters".clone_into(&mut page.heading);
    page.layout = Layout::new(visit, Menu::Commitments, page.heading.clone()).listed_as(&query);
    page.search = typed_search.unwrap_or(page.search);
    page.nothing = Some(EmptyList::of_misread(sentences));
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}

/// The number that was searched for, if the search has nothing else and the visitor sees the commitment with this number.
async fn number_searched(visit: &Visit, query: &ListQuery) -> Result<Option<CommitmentNumber>, WebError> {
    let typed = query.filter.search.as_deref().unwrap_or_default();
    match SearchQuery::parse(typed).whole_number {
        Some(number) => Ok(visit.store.find_issued_number(&visit.actor, &number).await?),
        None => Ok(None),
    }
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

/// The meeting and the letter in the filter. One look-up by key for each, and only for a list that has them.
async fn find_filtered_papers(visit: &Visit, query: &ListQuery) -> Result<FilteredPapers, WebError> {
    let meeting = match query.filter.meeting {
        Some(id) => Some(find_filtered_meeting(visit, id).await?),
        None => None,
    };
    let letter = match query.filter.letter {
        Some(id) => Some(find_filtered_letter(visit, id).await?),
        None => None,
    };
    Ok(FilteredPapers { meeting, letter })
}

async fn find_filtered_letter(visit: &Visit, id: LetterId) -> Result<Letter, WebError> {
    match visit.store.find_letter(&visit.actor, id).await {
        Ok(letter) => Ok(letter),
        Err(StoreError::Refusal(StoreRefusal::NotFound)) => {
            Err(WebError::bad_request(format!("Brief ‘{id}’ staat niet in het register. Kies er een bij Brieven.")))
        }
        Err(error) => Err(error.into()),
    }
}

async fn find_filtered_meeting(visit: &Visit, id: MeetingId) -> Result<Meeting, WebError> {
    match visit.store.find_meeting(&visit.actor, id).await {
        Ok(meeting) => Ok(meeting),
        Err(StoreError::Refusal(StoreRefusal::NotFound)) => Err(WebError::bad_request(format!(
            "Vergadering ‘{id}’ staat niet in het register. Kies er een bij Vergaderingen."
        ))),
        Err(error) => Err(error.into()),
    }
}

/// What was found for a query.
struct FoundList {
    listing: Listing,
    papers: FilteredPapers,
    searched: SearchedList,
    /// Days that could not be read, as they were typed.
    typed_days: Vec<(DayField, String)>,
    /// The views that the visitor keeps.
    saved: Vec<SavedViewLine>,
}

/// The number of commitments in words, with what was searched for.
fn compose_heading(query: &ListQuery, total: i64) -> String {
    let count = words::format_commitment_count(total);
    match &query.filter.search {
        Some(typed) => format!("{count} met ‘{}’", words::shorten_text(typed, 60)),
        None => count,
    }
}

impl CommitmentListPage {
    fn new(visit: &Visit, query: &ListQuery, found: FoundList) -> Self {
        let FoundList { listing, papers, mut searched, typed_days, saved } = found;
        let as_of = visit.as_of();
        let pages = pages_of(listing.total);
        let heading = compose_heading(query, listing.total);
        let title = if pages > 1 { format!("{heading}, pagina {} van {pages}", query.page) } else { heading.clone() };
        let first = (query.page - 1) * ROWS + 1;
        let last = first + i64::try_from(listing.rows.len()).unwrap_or(ROWS) - 1;
        let range = format!(
            "{} tot en met {} van {}",
            words::format_number(first),
            words::format_number(last),
            words::format_number(listing.total)
        );
        let order = describe_order(query.sort);
        let tags = list_tags(query, &listing.council, &papers, &own::find_own_keys(visit));
        let counts = &listing.counts.choices;
        let options = FilterOptions { council: &listing.council, counts, typed_days: &typed_days, today: as_of.today };
        let filters = FilterForm::new(query, options);
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
            within: SearchScope::new(query, &tags, searched.elsewhere),
            on_paper: on_paper(&tags, as_of, &range, &order),
            caption: format!("Toezeggingen {range}, {order}"),
            filters,
            tags,
            saved,
            own_query: ListQuery { page: 1, ..query.clone() }.to_query_string(),
            submission: if visit.session.is_some() { new_submission() } else { String::new() },
            orders: list_orders(query),
            headings: list_headings(query),
            rows,
            today: format!("vandaag, {}", view::format_day_with_weekday(as_of.today)),
            after_today,
            files: if nothing.is_none() { list_file_links(visit, query) } else { Vec::new() },
            feed: ListFormat::Feed.make_path(query),
            filters_are_of_no_use: nothing.is_some()
                && query.count_chosen_filters() == 0
                && query.filter.search.is_some(),
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

fn on_paper(tags: &[FilterTag], as_of: AsOf, range: &str, order: &str) -> String {
    let labels: Vec<&str> = tags.iter().map(|tag| tag.label.as_str()).collect();
    let filters =
        if labels.is_empty() { "Alle toezeggingen".to_owned() } else { words::start_with_capital(&labels.join("; ")) };
    format!("{filters}. Stand van {}, regels {range}, {order}.", view::format_day_with_weekday(as_of.today))
}
