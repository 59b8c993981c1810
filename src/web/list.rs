//! The list of commitments.

use askama::Template;
use askama_web::WebTemplate;
use axum::extract::RawQuery;
use chrono::NaiveDate;

use super::{
    error::{Link, WebError},
    layout::{Layout, Menu},
    list_filters::{FilterForm, Tag, tags},
    list_query::{ListQuery, sort_key},
    own,
    pages::{Pages, pages_of},
    routes::{Routes, Rule},
    view::{self, RowView},
    visit::Visit,
    words,
};
use crate::{
    domain::{number::CommitmentNumber, rights::Action},
    store::{
        StoreError, StoreRefusal,
        list::{AsOf, Column, Filter, Listing, ROWS, Sort},
        meetings::Meeting,
    },
};

/// The routes of the list.
pub fn routes() -> Routes {
    Routes::new().get("/toezeggingen", Rule::May(Action::Read), show)
}

/// One page of the list.
#[derive(Debug, Template, WebTemplate)]
#[template(path = "list.html")]
struct ListPage {
    layout: Layout,
    heading: String,
    search: String,
    /// The filters as one reads them on paper.
    on_paper: String,
    caption: String,
    filters: FilterForm,
    tags: Vec<Tag>,
    clear: String,
    headings: Vec<Heading>,
    /// The rows before the line that says where today is; all rows when there is no such line.
    rows: Vec<RowView>,
    today: String,
    after_today: Vec<RowView>,
    nothing: Option<Nothing>,
    range: String,
    pages: Pages,
}

/// The heading of a column.
#[derive(Debug, PartialEq, Eq)]
struct Heading {
    label: &'static str,
    path: String,
    /// `ascending` or `descending`; empty when the list is sorted on another column.
    order: &'static str,
}

/// Why the list is empty, and what to do.
#[derive(Debug)]
struct Nothing {
    why: String,
    links: Vec<Link>,
}

async fn show(visit: Visit, RawQuery(raw): RawQuery) -> Result<ListPage, WebError> {
    let query = ListQuery::parse(raw.as_deref().unwrap_or_default()).map_err(WebError::BadRequest)?;
    let listing = match visit.store.list(&visit.actor, &query.filter, query.sort, query.page, visit.as_of()).await {
        Err(StoreError::Refusal(StoreRefusal::NotFound)) => return Err(beyond_the_last(&visit, query).await),
        listing => listing?,
    };
    let query = query.known(&listing.council).map_err(WebError::BadRequest)?;
    let meeting = meeting(&visit, &query).await?;
    Ok(ListPage::new(&visit, &query, listing, meeting.as_ref()))
}

/// What is told of a page that lies beyond the last.
async fn beyond_the_last(visit: &Visit, query: ListQuery) -> WebError {
    let listing = match visit.store.list(&visit.actor, &query.filter, query.sort, 1, visit.as_of()).await {
        Ok(listing) => listing,
        Err(error) => return error.into(),
    };
    let query = match query.known(&listing.council) {
        Ok(query) => query,
        Err(sentences) => return WebError::BadRequest(sentences),
    };
    let last = pages_of(listing.total);
    let what = format!(
        "Pagina {} bestaat niet. Deze lijst heeft {} {}.",
        query.page,
        words::number(last),
        if last == 1 { "pagina" } else { "pagina’s" }
    );
    let label = if last == 1 { "Naar de lijst".to_owned() } else { format!("Naar de laatste pagina, {last}") };
    WebError::NotFound { what, links: vec![Link::new(query.link(|other| other.page = last), label)] }
}

/// The meeting in the filter. One look-up by key, and only for a list of one meeting.
async fn meeting(visit: &Visit, query: &ListQuery) -> Result<Option<Meeting>, WebError> {
    let Some(id) = query.filter.meeting else { return Ok(None) };
    match visit.store.meeting(&visit.actor, id).await {
        Ok(meeting) => Ok(Some(meeting)),
        Err(StoreError::Refusal(StoreRefusal::NotFound)) => Err(WebError::bad_request(format!(
            "Vergadering ‘{id}’ staat niet in het register. Kies er een bij Vergaderingen."
        ))),
        Err(error) => Err(error.into()),
    }
}

impl ListPage {
    fn new(visit: &Visit, query: &ListQuery, listing: Listing, meeting: Option<&Meeting>) -> Self {
        let as_of = visit.as_of();
        let pages = pages_of(listing.total);
        let heading = words::commitments(listing.total);
        let title = if pages > 1 { format!("{heading}, pagina {} van {pages}", query.page) } else { heading.clone() };
        let first = (query.page - 1) * ROWS + 1;
        let last = first + i64::try_from(listing.rows.len()).unwrap_or(ROWS) - 1;
        let range = format!(
            "{} tot en met {} van {}",
            words::figures(first),
            words::figures(last),
            words::figures(listing.total)
        );
        let order = order_words(query.sort);
        let tags = tags(query, &listing, meeting, &own::keys(visit));
        let filters = FilterForm::new(query, &listing, as_of.today);
        let nothing = listing.rows.is_empty().then(|| Nothing::new(query, visit.actor.may_ever(Action::Register)));
        let rows: Vec<RowView> =
            listing.rows.into_iter().map(|row| RowView::new(row, as_of).told_to(&visit.actor)).collect();
        let (rows, after_today) = parted(rows, query.sort, as_of.today);
        Self {
            layout: Layout::new(visit, Menu::Commitments, title),
            heading,
            search: query.filter.search.clone().unwrap_or_default(),
            on_paper: on_paper(&tags, as_of, &range, &order),
            caption: format!("Toezeggingen {range}, {order}"),
            filters,
            clear: ListQuery { sort: query.sort, ..ListQuery::default() }.path(),
            tags,
            headings: headings(query),
            rows,
            today: format!("vandaag, {}", view::weekday(as_of.today)),
            after_today,
            nothing,
            range,
            pages: Pages::new(query.page, pages, |page| query.link(|other| other.page = page)),
        }
    }
}

/// In a list by deadline, what lies before today and what comes; else all rows, and none.
fn parted(mut rows: Vec<RowView>, sort: Sort, today: NaiveDate) -> (Vec<RowView>, Vec<RowView>) {
    let past = rows.partition_point(|row| row.last_day.is_some_and(|day| day < today));
    if sort != Sort::default() || past == 0 || past == rows.len() {
        return (rows, Vec::new());
    }
    let after = rows.split_off(past);
    (rows, after)
}

fn order_words(sort: Sort) -> String {
    let key = sort_key(Sort { descending: false, ..sort });
    format!("op {}volgorde van {key}", if sort.descending { "omgekeerde " } else { "" })
}

fn on_paper(tags: &[Tag], as_of: AsOf, range: &str, order: &str) -> String {
    let labels: Vec<&str> = tags.iter().map(|tag| tag.label.as_str()).collect();
    let filters = if labels.is_empty() { "Alle toezeggingen".to_owned() } else { words::capital(&labels.join("; ")) };
    format!("{filters}. Stand van {}, regels {range}, {order}.", view::weekday(as_of.today))
}

fn headings(query: &ListQuery) -> Vec<Heading> {
    let heading = |column: Column| {
        let sorted = query.sort.column == column;
        let order = match (sorted, query.sort.descending) {
            (false, _) => "",
            (true, false) => "ascending",
            (true, true) => "descending",
        };
        let sort = Sort { column, descending: order == "ascending" };
        Heading { label: column.label(), path: query.link(|other| other.sort = sort), order }
    };
    Column::ALL.map(heading).into()
}

impl Nothing {
    fn new(query: &ListQuery, registers: bool) -> Self {
        let Some(typed) = &query.filter.search else {
            if query.filter == Filter::default() {
                let first = Link::new("/toezeggingen/nieuw", "Registreer de eerste toezegging");
                let links =
                    if registers { vec![first, Link::new("/brieven/nieuw", "Neem een brief op")] } else { vec![] };
                return Self { why: "Het register is nog leeg.".to_owned(), links };
            }
            let why = "Geen toezegging voldoet aan al deze filters. Haal er hierboven een weg.".to_owned();
            return Self { why, links: vec![Link::new("/toezeggingen", "Zoek zonder filters")] };
        };
        let mut links = Vec::new();
        let mut why = format!("Nergens staan al deze woorden: ‘{}’.", words::shortened(typed, 60));
        if query.chosen() == 0 {
            why.push_str(" Zoek met minder of andere woorden.");
        } else {
            why.push_str(" Er staan ook filters aan.");
            let search = Filter { search: Some(typed.clone()), ..Filter::default() };
            links.push(Link::new(ListQuery::of(search).path(), "Zoek hetzelfde zonder filters"));
        }
        if let Some(number) = CommitmentNumber::parse(typed).ok().filter(|number| !number.as_str().contains(' ')) {
            links.push(Link::new(view::commitment_path(number.as_str()), "Zoek een nummer dat hierop lijkt"));
        }
        links.push(Link::new("/toezeggingen", "Bekijk alle toezeggingen"));
        Self { why, links }
    }
}
