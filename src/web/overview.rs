//! `/overzicht`: the commitments that are late or near, and figures of the whole register.

use askama::Template;
use askama_web::WebTemplate;

use super::{
    list_query::ListQuery,
    server::{
        error::WebError,
        layout::{Layout, Menu},
        routes::{Routes, Rule},
        visit::Visit,
    },
    views::{
        chart::Chart,
        view::{self, CommitmentRowView},
        words,
    },
};
use crate::domain::{
    access::rights::Action,
    commitment::status::StatusKey,
    listing::{
        filter::{ListFilter, ListSort, UrgencyFilter},
        overview::{CommitteeFigures, OverviewFigures},
        row::ListRow,
    },
};

/// The route of the overview. The public finds it at `/` too.
pub fn routes() -> Routes {
    Routes::new().get("/overzicht", Rule::May(Action::Read), show)
}

/// The most late commitments, and the most near ones, on the overview.
const PRESSING: i64 = 10;

/// The number of commitments settled last on the overview.
const SETTLED: i64 = 5;

#[derive(Debug, Template, WebTemplate)]
#[template(path = "overview.html")]
pub(super) struct OverviewPage {
    layout: Layout,
    /// Today: the name of the day, the date for programs, and the date for people.
    today: [String; 3],
    heading: String,
    /// True if nothing was ever registered: then the page says what to do first.
    empty: bool,
    all: String,
    open: Option<CountedLink>,
    late: PressingRows,
    near: PressingRows,
    warning_days: i64,
    letters: Option<CountedLink>,
    waiting: Option<CountedLink>,
    chart: Chart,
    no_day: String,
    committees: Vec<CommitteeLine>,
    committee_sum: CommitteeLine,
    settled: Vec<CommitmentRowView>,
}

/// A count in words, with the address of the list and the verb that agrees with it.
#[derive(Debug)]
struct CountedLink {
    path: String,
    words: String,
    verb: &'static str,
}

/// The first of the late or the near commitments, with a link to all of them if some are left out.
#[derive(Debug)]
struct PressingRows {
    rows: Vec<CommitmentRowView>,
    all: Option<CountedLink>,
}

/// The figures of one committee, as the table prints them: a dash for none.
#[derive(Debug)]
struct CommitteeLine {
    path: String,
    name: String,
    code: String,
    late: String,
    near: String,
    proposed: String,
    open: String,
}

pub(super) async fn show(visit: Visit) -> Result<OverviewPage, WebError> {
    let as_of = visit.as_of();
    let figures = visit.store.compute_figures(&visit.actor, as_of).await?;
    let letters = visit.store.count_letters_waiting(&visit.actor).await?;
    let late = visit
        .store
        .list_first_commitments(
            &visit.actor,
            &make_pressing_filter(UrgencyFilter::Late),
            ListSort::default(),
            PRESSING,
            as_of,
        )
        .await?;
    let near = visit
        .store
        .list_first_commitments(
            &visit.actor,
            &make_pressing_filter(UrgencyFilter::Near),
            ListSort::default(),
            PRESSING,
            as_of,
        )
        .await?;
    let settled = visit.store.settled_last(&visit.actor, None, SETTLED).await?;
    Ok(OverviewPage::new(&visit, (&figures, letters), late, near, settled))
}

fn make_pressing_filter(pressing: UrgencyFilter) -> ListFilter {
    ListFilter { urgencies: vec![pressing], ..ListFilter::default() }
}

fn with_status(statuses: &[StatusKey]) -> String {
    ListQuery::of(ListFilter { statuses: statuses.to_vec(), ..ListFilter::default() }).to_path()
}

impl OverviewPage {
    fn new(
        visit: &Visit,
        (figures, letters): (&OverviewFigures, i64),
        late: Vec<ListRow>,
        near: Vec<ListRow>,
        settled: Vec<ListRow>,
    ) -> Self {
        let as_of = visit.as_of();
        let sum = |of: fn(&CommitteeFigures) -> i64| figures.committees.iter().map(of).sum::<i64>();
        let [late_all, near_all, proposed, open] =
            [sum(|c| c.late), sum(|c| c.near), sum(|c| c.proposed), sum(|c| c.open)];
        let view =
            |rows: Vec<ListRow>| rows.into_iter().map(|row| CommitmentRowView::new(row, as_of)).collect::<Vec<_>>();
        let no_day = figures.months.iter().filter(|month| month.month.is_none());
        let no_day = no_day.map(|month| month.todo + month.proposed).sum();
        Self {
            layout: Layout::new(visit, Menu::Overview, "Overzicht"),
            today: [view::weekday_name(as_of.today).to_owned(), as_of.today.to_string(), view::full_day(as_of.today)],
            heading: words::compose_urgency_heading(late_all, near_all, open),
            empty: figures.all == 0,
            all: words::format_number(figures.all),
            open: CountedLink::of_count(open, with_status(&StatusKey::list_unclosed()), ("staat", "staan"), |n| {
                format!("{} open", words::format_number(n))
            }),
            late: PressingRows::new(UrgencyFilter::Late, late_all, view(late)),
            near: PressingRows::new(UrgencyFilter::Near, near_all, view(near)),
            warning_days: as_of.warning_days,
            letters: CountedLink::of_count(letters, "/brieven".to_owned(), ("is", "zijn"), |n| {
                format!(
                    "{} {}",
                    words::start_with_capital(&words::spell_number(n)),
                    if n == 1 { "brief" } else { "brieven" }
                )
            }),
            waiting: CountedLink::of_count(proposed, with_status(&[StatusKey::Proposed]), ("is", "zijn"), |n| {
                format!("{} {}", words::spell_number(n), if n == 1 { "toezegging" } else { "toezeggingen" })
            }),
            chart: Chart::new(&figures.months, as_of.today),
            no_day: no_day_words(no_day),
            committees: figures.committees.iter().map(CommitteeLine::new).collect(),
            committee_sum: CommitteeLine::of_sum(late_all, near_all, proposed, open),
            settled: view(settled),
        }
    }
}

impl PressingRows {
    fn new(which: UrgencyFilter, all: i64, rows: Vec<CommitmentRowView>) -> Self {
        let what = if which == UrgencyFilter::Late { "te laat zijn" } else { "hun laatste dag naderen" };
        let hidden = all > i64::try_from(rows.len()).unwrap_or(all);
        let path = ListQuery::of(make_pressing_filter(which)).to_path();
        let words = format!("alle {} die {what}", words::format_number(all));
        Self { rows, all: hidden.then_some(CountedLink { path, words, verb: "" }) }
    }
}

impl CountedLink {
    /// None if the count is 0.
    fn of_count(
        count: i64,
        path: String,
        (one, more): (&'static str, &'static str),
        words: fn(i64) -> String,
    ) -> Option<Self> {
        (count > 0).then(|| Self { path, words: words(count), verb: if count == 1 { one } else { more } })
    }
}

fn no_day_words(count: i64) -> String {
    match count {
        0 => String::new(),
        1 => "Eén heeft geen dag".to_owned(),
        n => format!("{} hebben geen dag", words::start_with_capital(&words::spell_number(n))),
    }
}

impl CommitteeLine {
    fn new(figures: &CommitteeFigures) -> Self {
        let (path, code) = match &figures.code {
            Some(code) => (view::committee_path(code), code.clone()),
            None => (String::new(), String::new()),
        };
        let name = figures.name.clone().unwrap_or_else(|| "zonder commissie".to_owned());
        let code = if code == name { String::new() } else { code };
        let sum = Self::of_sum(figures.late, figures.near, figures.proposed, figures.open);
        Self { path, name, code, ..sum }
    }

    fn of_sum(late: i64, near: i64, proposed: i64, open: i64) -> Self {
        let tell = |count: i64| if count == 0 { "–".to_owned() } else { words::format_number(count) };
        Self {
            path: String::new(),
            name: "Samen".to_owned(),
            code: String::new(),
            late: tell(late),
            near: tell(near),
            proposed: tell(proposed),
            open: tell(open),
        }
    }
}
