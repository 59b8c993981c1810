//! A section of a desk: one kind of thing that waits.

use chrono::{Days, NaiveDate};

use crate::{
    domain::listing::filter::ListFilter,
    store::{
        desk::{DeskRow, FilteredPile, Pile},
        suggestions::Suggestion,
    },
    web::{
        list_query::ListQuery,
        server::{
            error::{LabelledLink, WebError},
            visit::Visit,
        },
        suggestions,
        views::{
            view::{self, CommitmentRowView},
            words,
        },
    },
};

/// The most things of one kind that a desk shows.
pub(super) const SHOWN: i64 = 10;

/// A section of a desk: one kind of thing that waits.
#[derive(Debug, Default)]
pub(super) struct DeskSection {
    /// The shape before the heading; empty for none.
    pub(super) shape: &'static str,
    pub(super) heading: &'static str,
    /// The remark under the heading.
    pub(super) note: String,
    /// An explanation of these things, and of what is expected of the visitor.
    pub(super) said: &'static str,
    pub(super) rows: Vec<CommitmentRowView>,
    /// True if the rows show the day on which they were settled.
    pub(super) settled: bool,
    pub(super) lines: Vec<DeskLine>,
    total: i64,
    pub(super) more: Option<LabelledLink>,
}

/// A thing that waits and is no commitment, such as a letter or an account.
#[derive(Debug, Default)]
pub(super) struct DeskLine {
    /// The day for programs and for people; empty for none.
    pub(super) day: (String, String),
    /// The remark under the day.
    pub(super) beside: String,
    /// The address that it links to; empty for none.
    pub(super) path: String,
    pub(super) title: String,
    pub(super) second: String,
    pub(super) who: String,
}

impl DeskSection {
    pub(super) fn new(heading: &'static str) -> Self {
        Self { heading, ..Self::default() }
    }

    pub(super) fn with_shape(self, shape: &'static str) -> Self {
        Self { shape, ..self }
    }

    pub(super) fn with_note(self, note: impl Into<String>) -> Self {
        Self { note: note.into(), ..self }
    }

    pub(super) fn with_explanation(self, said: &'static str) -> Self {
        Self { said, ..self }
    }

    pub(super) fn with_settled_days(self) -> Self {
        Self { settled: true, ..self }
    }

    /// Shows these lines of more things than fit, with a link to all of them.
    pub(super) fn with_some_lines(self, lines: Vec<DeskLine>, total: i64, more: Option<LabelledLink>) -> Self {
        Self { total, more, ..self.with_lines(lines) }
    }

    pub(super) fn with_lines(self, lines: Vec<DeskLine>) -> Self {
        let total = i64::try_from(lines.len()).unwrap_or(i64::MAX);
        Self { lines, total, ..self }
    }

    /// Fills the section with the first commitments of the pile at a place, each with its marks, and a link to the list with
    /// all. `marks` has a mark for each pile.
    pub(super) async fn fill_from_pile(
        self,
        visit: &Visit,
        (piles, place): (&[FilteredPile], usize),
        marks: &[String],
    ) -> Result<Self, WebError> {
        let Some(FilteredPile { filter, pile }) = piles.get(place) else { return Ok(self) };
        let as_of = visit.as_of();
        let portion = visit.store.list_desk_pile(&visit.actor, (piles, place), SHOWN, as_of).await?;
        let more = (portion.total > SHOWN).then(|| {
            let all = words::format_number(portion.total);
            match pile {
                Pile::All if place == 0 => LabelledLink::new(list_path(filter.clone()), format!("Bekijk alle {all}")),
                _ => LabelledLink::new(
                    list_path(filter.clone()),
                    format!("Dit zijn er {SHOWN} van {all}. Bekijk ze in de lijst, tussen de andere"),
                ),
            }
        });
        let row = |DeskRow { row, lies_on }: DeskRow| {
            let others = lies_on.iter().filter_map(|pile| marks.get(*pile)).filter(|mark| !mark.is_empty());
            CommitmentRowView::new(row, as_of).told_to(&visit.actor).with_marks(others.cloned().collect())
        };
        let total = self.total + portion.total;
        Ok(Self { rows: portion.rows.into_iter().map(row).collect(), total, more, ..self })
    }

    /// Fills the section with the first of these suggestions.
    pub(super) fn with_suggestions(self, all: &[Suggestion]) -> Self {
        let shown = usize::try_from(SHOWN).unwrap_or(usize::MAX);
        let more = (all.len() > shown).then(|| LabelledLink::new("/suggesties", format!("Bekijk alle {}", all.len())));
        let lines = all.iter().take(shown).map(make_suggestion_line).collect();
        Self { more, ..self.with_lines(lines) }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.total == 0
    }

    pub(super) fn total(&self) -> i64 {
        self.total
    }
}

/// The day that lies so many days before today.
pub(super) fn compute_day_before(visit: &Visit, days: u64) -> NaiveDate {
    visit.clock.today().checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN)
}

pub(super) fn format_day_twice(day: NaiveDate) -> (String, String) {
    (day.to_string(), view::short_day(day))
}

fn make_suggestion_line(one: &Suggestion) -> DeskLine {
    DeskLine {
        day: format_day_twice(one.says.made_on),
        path: suggestions::make_suggestion_path(one.id),
        title: words::shorten_text(&one.says.text, 120),
        second: suggestions::describe_outcome(one),
        who: format!("{}, {}", one.says.committee, one.by),
        ..DeskLine::default()
    }
}

/// The address of the list with this filter.
fn list_path(filter: ListFilter) -> String {
    ListQuery::of(filter).to_path()
}
