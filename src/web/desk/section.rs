//! A section of a desk: one kind of thing that waits.

use chrono::{Days, NaiveDate};

use super::row::{DeskMark, DeskRowView};
use crate::{
    domain::listing::filter::ListFilter,
    store::suggestions::Suggestion,
    web::{
        list_query::ListQuery,
        server::{error::LabelledLink, visit::Visit},
        suggestions,
        views::words,
    },
};

/// The most things of one kind that a desk shows.
pub(super) const SHOWN: i64 = 10;

/// A section of a desk: one kind of thing that waits.
#[derive(Debug, Default)]
pub(super) struct DeskSection {
    /// The id of the element, to which the index links.
    pub(super) id: &'static str,
    pub(super) heading: &'static str,
    /// The remark under the heading.
    pub(super) note: String,
    /// An explanation of these things, and of what is expected of the visitor.
    pub(super) said: &'static str,
    /// The words beside its number in the index, if they are not those of the heading.
    index_words: String,
    pub(super) meeting: Option<NextMeeting>,
    pub(super) groups: Vec<DeskGroup>,
    /// The other evenings, under the list of the next meeting.
    pub(super) evenings: Vec<OtherEvening>,
    /// The number of all such things, of which the first are shown.
    total: i64,
    pub(super) more: Vec<LabelledLink>,
}

/// Rows of a section that belong together.
#[derive(Debug, Default)]
pub(super) struct DeskGroup {
    /// The heading; empty for none.
    pub(super) heading: String,
    /// True if it is the visitor's turn.
    pub(super) yours: bool,
    /// The thing that is missing, which stands in place of the heading.
    pub(super) missing: Option<MissingThing>,
    pub(super) rows: Vec<DeskRowView>,
}

/// A thing that is missing, with the act that mends it.
#[derive(Debug)]
pub(super) struct MissingThing {
    pub(super) heading: String,
    pub(super) says: String,
    pub(super) act: Option<LabelledLink>,
}

/// The next meeting, as a desk shows it above its list.
#[derive(Debug)]
pub(super) struct NextMeeting {
    pub(super) iso_day: String,
    /// The day as a leaf of a calendar: the number, the weekday, and the month.
    pub(super) leaf: [String; 3],
    pub(super) committee: String,
    pub(super) path: String,
    pub(super) when_and_where: String,
    /// The steps of the clerk who keeps it; none for others.
    pub(super) steps: Vec<MeetingStep>,
    /// The link to its list, for who has no steps.
    pub(super) list: LabelledLink,
    /// True if a list was frozen.
    pub(super) frozen: bool,
}

/// A step of the clerk towards a meeting and after it.
#[derive(Debug)]
pub(super) struct MeetingStep {
    pub(super) heading: &'static str,
    pub(super) says: String,
    pub(super) act: Option<LabelledLink>,
    /// True for the step at which the clerk is.
    pub(super) now: bool,
}

/// Another evening, with its one act.
#[derive(Debug)]
pub(super) struct OtherEvening {
    pub(super) iso_day: String,
    pub(super) day: String,
    pub(super) says: String,
    pub(super) act: LabelledLink,
    /// The committee, for who hears the act alone.
    pub(super) of: String,
    /// True for a meeting that was held: its act presses.
    pub(super) passed: bool,
}

/// A section in the index of a desk.
#[derive(Debug)]
pub(super) struct IndexLine {
    pub(super) path: String,
    /// The number of rows that it shows.
    pub(super) count: usize,
    pub(super) words: String,
}

impl DeskGroup {
    /// A group with this heading, and without rows yet.
    pub(super) fn headed(heading: impl Into<String>, yours: bool) -> Self {
        Self { heading: heading.into(), yours, ..Self::default() }
    }

    pub(super) fn of_missing(missing: MissingThing) -> Self {
        Self { missing: Some(missing), ..Self::default() }
    }
}

impl DeskSection {
    pub(super) fn new(id: &'static str, heading: &'static str) -> Self {
        Self { id, heading, ..Self::default() }
    }

    pub(super) fn with_note(self, note: impl Into<String>) -> Self {
        Self { note: note.into(), ..self }
    }

    pub(super) fn with_explanation(self, said: &'static str) -> Self {
        Self { said, ..self }
    }

    pub(super) fn with_index_words(self, index_words: String) -> Self {
        Self { index_words, ..self }
    }

    pub(super) fn with_meeting(self, meeting: NextMeeting) -> Self {
        Self { meeting: Some(meeting), ..self }
    }

    pub(super) fn with_evenings(self, evenings: Vec<OtherEvening>) -> Self {
        Self { evenings, ..self }
    }

    /// Shows these rows of more things than fit, with a link to all of them.
    pub(super) fn with_some_rows(self, rows: Vec<DeskRowView>, total: i64, more: Option<LabelledLink>) -> Self {
        Self { total, more: more.into_iter().collect(), ..self.with_rows(rows) }
    }

    pub(super) fn with_rows(self, rows: Vec<DeskRowView>) -> Self {
        let total = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        let groups = if rows.is_empty() { Vec::new() } else { vec![DeskGroup { rows, ..DeskGroup::default() }] };
        Self { groups, total, ..self }
    }

    /// Shows these groups of a pile with so many things, with a link to all of them.
    pub(super) fn with_groups(self, groups: Vec<DeskGroup>, total: i64, more: Option<LabelledLink>) -> Self {
        Self { groups, total, more: more.into_iter().collect(), ..self }
    }

    /// Fills the section with the first of these suggestions.
    pub(super) fn with_suggestions(self, all: &[Suggestion], act: &'static str) -> Self {
        let shown = usize::try_from(SHOWN).unwrap_or(usize::MAX);
        let total = i64::try_from(all.len()).unwrap_or(i64::MAX);
        let more = (total > SHOWN).then(|| LabelledLink::new("/suggesties", format!("Bekijk alle {total}")));
        let rows = all.iter().take(shown).map(|one| make_suggestion_row(one, act)).collect();
        self.with_some_rows(rows, total, more)
    }

    /// Adds the groups of another pile of the same section; groups with one heading become one, and those of the visitor's turn come
    /// first.
    pub(super) fn merge(&mut self, other: Self) {
        for group in other.groups {
            match self.groups.iter_mut().find(|one| one.heading == group.heading && one.missing.is_none()) {
                Some(known) => known.rows.extend(group.rows),
                None => self.groups.push(group),
            }
        }
        self.groups.sort_by_key(|group| !group.yours);
        self.total += other.total;
        self.more.extend(other.more);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.groups.is_empty() && self.meeting.is_none() && self.evenings.is_empty()
    }

    /// True for the section of the meetings.
    pub(super) fn is_of_meetings(&self) -> bool {
        self.meeting.is_some() || !self.evenings.is_empty()
    }

    pub(super) fn total(&self) -> i64 {
        self.total
    }

    /// Its line in the index. The number is that of the rows that are shown.
    pub(super) fn to_index_line(&self) -> IndexLine {
        let count = self.groups.iter().map(|group| group.rows.len()).sum();
        let words =
            if self.index_words.is_empty() { words::start_with_small(self.heading) } else { self.index_words.clone() };
        let is_cut = usize::try_from(self.total).is_ok_and(|total| total > count);
        let words = if is_cut { format!("van {} {words}", words::format_number(self.total)) } else { words };
        IndexLine { path: format!("#{}", self.id), count, words }
    }
}

/// The day that lies so many days before today.
pub(super) fn compute_day_before(visit: &Visit, days: u64) -> NaiveDate {
    visit.clock.today().checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN)
}

fn make_suggestion_row(one: &Suggestion, act: &'static str) -> DeskRowView {
    let path = suggestions::make_suggestion_path(one.id);
    DeskRowView {
        over: true,
        title: words::shorten_text(&one.says.text, 120),
        marks: vec![DeskMark::Words(suggestions::describe_outcome(one))],
        who: one.says.committee.clone(),
        beside_who: one.by.clone(),
        act: Some(LabelledLink::new(path.clone(), act)),
        path,
        ..DeskRowView::default()
    }
    .with_day(one.says.made_on)
}

/// The address of the list with this filter.
pub(super) fn list_path(filter: ListFilter) -> String {
    ListQuery::of(filter).to_path()
}
