//! `/overzicht`: the commitments that are late or near, and figures of the whole register.

use askama::Template;
use askama_web::WebTemplate;

use super::{
    list_query::ListQuery,
    server::{
        error::WebError,
        layout::{Layout, Menu},
        own,
        routes::{Routes, Rule},
        visit::Visit,
    },
    views::{
        chart::Chart,
        view::{self, RowView},
        words,
    },
};
use crate::{
    domain::{
        access::rights::Action,
        commitment::status::StatusKey,
        listing::{
            filter::{Filter, Pressing, Sort},
            row::ListRow,
        },
    },
    store::overview::{CommitteeFigures, Figures},
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
    open: Option<Counted>,
    late: Pressed,
    near: Pressed,
    warning_days: i64,
    letters: Option<Counted>,
    waiting: Option<Counted>,
    chart: Chart,
    no_day: String,
    committees: Vec<CommitteeLine>,
    committee_sum: CommitteeLine,
    settled: Vec<RowView>,
}

/// A count in words, with the address of the list and the verb that agrees with it.
#[derive(Debug)]
struct Counted {
    path: String,
    words: String,
    verb: &'static str,
}

/// The first of the late or the near commitments, with a link to all of them if some are left out.
#[derive(Debug)]
struct Pressed {
    rows: Vec<RowView>,
    all: Option<Counted>,
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
    let figures = visit.store.figures(&visit.actor, as_of).await?;
    let late = visit.store.first(&visit.actor, &pressing(Pressing::Late), Sort::default(), PRESSING, as_of).await?;
    let near = visit.store.first(&visit.actor, &pressing(Pressing::Near), Sort::default(), PRESSING, as_of).await?;
    let settled = visit.store.settled_last(&visit.actor, None, SETTLED).await?;
    Ok(OverviewPage::new(&visit, &figures, late, near, settled))
}

fn pressing(pressing: Pressing) -> Filter {
    Filter { urgencies: vec![pressing], ..Filter::default() }
}

fn with_status(statuses: &[StatusKey]) -> String {
    ListQuery::of(Filter { statuses: statuses.to_vec(), ..Filter::default() }).path()
}

impl OverviewPage {
    fn new(visit: &Visit, figures: &Figures, late: Vec<ListRow>, near: Vec<ListRow>, settled: Vec<ListRow>) -> Self {
        let as_of = visit.as_of();
        let sum = |of: fn(&CommitteeFigures) -> i64| figures.committees.iter().map(of).sum::<i64>();
        let [late_all, near_all, proposed, open] =
            [sum(|c| c.late), sum(|c| c.near), sum(|c| c.proposed), sum(|c| c.open)];
        let view = |rows: Vec<ListRow>| rows.into_iter().map(|row| RowView::new(row, as_of)).collect::<Vec<_>>();
        let no_day = figures.months.iter().filter(|month| month.month.is_none());
        let no_day = no_day.map(|month| month.todo + month.proposed).sum();
        Self {
            layout: Layout::new(visit, Menu::Overview, "Overzicht"),
            today: [view::weekday_name(as_of.today).to_owned(), as_of.today.to_string(), view::full_day(as_of.today)],
            heading: words::heading(late_all, near_all, open),
            empty: figures.all == 0,
            all: words::figures(figures.all),
            open: Counted::some(open, with_status(&own::NOT_CLOSED), ("staat", "staan"), |n| {
                format!("{} open", words::figures(n))
            }),
            late: Pressed::new(Pressing::Late, late_all, view(late)),
            near: Pressed::new(Pressing::Near, near_all, view(near)),
            warning_days: as_of.warning_days,
            letters: Counted::some(figures.letters, "/brieven".to_owned(), ("is", "zijn"), |n| {
                format!("{} {}", words::capital(&words::number(n)), if n == 1 { "brief" } else { "brieven" })
            }),
            waiting: Counted::some(proposed, with_status(&[StatusKey::Proposed]), ("is", "zijn"), |n| {
                format!("{} {}", words::number(n), if n == 1 { "toezegging" } else { "toezeggingen" })
            }),
            chart: Chart::new(&figures.months, as_of.today),
            no_day: no_day_words(no_day),
            committees: figures.committees.iter().map(CommitteeLine::new).collect(),
            committee_sum: CommitteeLine::sum(late_all, near_all, proposed, open),
            settled: view(settled),
        }
    }
}

impl Pressed {
    fn new(which: Pressing, all: i64, rows: Vec<RowView>) -> Self {
        let what = if which == Pressing::Late { "te laat zijn" } else { "hun laatste dag naderen" };
        let hidden = all > i64::try_from(rows.len()).unwrap_or(all);
        let path = ListQuery::of(pressing(which)).path();
        let words = format!("alle {} die {what}", words::figures(all));
        Self { rows, all: hidden.then_some(Counted { path, words, verb: "" }) }
    }
}

impl Counted {
    /// None if the count is 0.
    fn some(
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
        n => format!("{} hebben geen dag", words::capital(&words::number(n))),
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
        let sum = Self::sum(figures.late, figures.near, figures.proposed, figures.open);
        Self { path, name, code, ..sum }
    }

    fn sum(late: i64, near: i64, proposed: i64, open: i64) -> Self {
        let tell = |count: i64| if count == 0 { "–".to_owned() } else { words::figures(count) };
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
