//! A section of a desk: one kind of thing that waits.

use chrono::{Days, NaiveDate};

use crate::{
    domain::listing::filter::{Filter, Pressing},
    store::{
        desk::{LetterPile, Pile},
        letters::LetterRow,
        suggestions::Suggestion,
    },
    web::{
        list_query::ListQuery,
        server::{
            error::{Link, WebError},
            visit::Visit,
        },
        suggestions,
        views::{
            view::{self, RowView},
            words,
        },
    },
};

/// The most things of one kind that a desk shows.
const SHOWN: i64 = 10;

/// A section of a desk: one kind of thing that waits.
#[derive(Debug, Default)]
pub(super) struct Section {
    /// The shape before the heading; empty for none.
    pub(super) shape: &'static str,
    pub(super) heading: &'static str,
    /// The remark under the heading.
    pub(super) note: String,
    /// An explanation of these things, and of what is expected of the visitor.
    pub(super) said: &'static str,
    pub(super) rows: Vec<RowView>,
    /// True if the rows show the day on which they were settled.
    pub(super) settled: bool,
    pub(super) lines: Vec<Line>,
    total: i64,
    pub(super) more: Option<Link>,
}

/// A thing that waits and is no commitment, such as a letter or an account.
#[derive(Debug, Default)]
pub(super) struct Line {
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

impl Section {
    pub(super) fn new(heading: &'static str) -> Self {
        Self { heading, ..Self::default() }
    }

    pub(super) fn shape(self, shape: &'static str) -> Self {
        Self { shape, ..self }
    }

    pub(super) fn note(self, note: impl Into<String>) -> Self {
        Self { note: note.into(), ..self }
    }

    pub(super) fn said(self, said: &'static str) -> Self {
        Self { said, ..self }
    }

    pub(super) fn settled(self) -> Self {
        Self { settled: true, ..self }
    }

    pub(super) fn lines(self, lines: Vec<Line>) -> Self {
        let total = i64::try_from(lines.len()).unwrap_or(i64::MAX);
        Self { lines, total, ..self }
    }

    /// Fills the section with the first commitments of a pile and a link to the list with all.
    pub(super) async fn pile(self, visit: &Visit, filter: &Filter, pile: Pile) -> Result<Self, WebError> {
        let as_of = visit.as_of();
        let portion = visit.store.pile(&visit.actor, filter, pile, SHOWN, as_of).await?;
        let more = (portion.total > SHOWN).then(|| {
            let all = words::figures(portion.total);
            match pile {
                Pile::All => Link::new(list_path(filter.clone()), format!("Bekijk alle {all}")),
                _ => Link::new(
                    list_path(filter.clone()),
                    format!("Dit zijn er {SHOWN} van {all}. Bekijk ze in de lijst, tussen de andere"),
                ),
            }
        });
        let rows = portion.rows.into_iter().map(|row| RowView::new(row, as_of).told_to(&visit.actor)).collect();
        Ok(Self { rows, total: portion.total, more, ..self })
    }

    /// The late commitments within this filter.
    pub(super) async fn late(visit: &Visit, filter: Filter) -> Result<Self, WebError> {
        let filter = Filter { urgencies: vec![Pressing::Late], ..filter };
        Self::new("Te laat").shape("late").pile(visit, &filter, Pile::All).await
    }

    /// The near commitments within this filter.
    pub(super) async fn near(visit: &Visit, filter: Filter) -> Result<Self, WebError> {
        let filter = Filter { urgencies: vec![Pressing::Near], ..filter };
        let note = format!("binnen {}", view::days(visit.as_of().warning_days));
        Self::new("Nadert").shape("near").note(note).pile(visit, &filter, Pile::All).await
    }

    /// The letters that wait for processing.
    pub(super) async fn letters(visit: &Visit, pile: LetterPile) -> Result<Self, WebError> {
        let (letters, total) = visit.store.letters_waiting(&visit.actor, pile, SHOWN).await?;
        let more = (total > SHOWN).then(|| Link::new("/brieven", format!("Bekijk alle brieven; {total} wachten")));
        let (heading, said) = match pile {
            LetterPile::ToRegister => (
                "Brieven met nieuwe toezeggingen",
                "Deze brieven noemen nummers die nog niet in het register staan. Registreer die bij de brief; daarna kan het \
                 bestuur hem verder verwerken, of u.",
            ),
            LetterPile::All | LetterPile::Known => (
                "Brieven te verwerken",
                "Opgenomen en nog niet verwerkt. Er verandert niets tot iemand bevestigt wat het register erin las.",
            ),
        };
        let lines = letters.into_iter().map(letter).collect();
        Ok(Self { total, more, ..Self::new(heading).said(said).lines(lines) })
    }

    /// Fills the section with the first of these suggestions.
    pub(super) fn suggestions(self, all: &[Suggestion]) -> Self {
        let shown = usize::try_from(SHOWN).unwrap_or(usize::MAX);
        let more = (all.len() > shown).then(|| Link::new("/suggesties", format!("Bekijk alle {}", all.len())));
        let lines = all.iter().take(shown).map(suggestion).collect();
        Self { more, ..self.lines(lines) }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.total == 0
    }

    pub(super) fn total(&self) -> i64 {
        self.total
    }
}

/// The day that lies so many days before today.
pub(super) fn before(visit: &Visit, days: u64) -> NaiveDate {
    visit.clock.today().checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN)
}

fn day(day: NaiveDate) -> (String, String) {
    (day.to_string(), view::short_day(day))
}

fn letter(row: LetterRow) -> Line {
    Line {
        day: day(row.day),
        path: format!("/brieven/{}/lezing", row.id()),
        title: row.subject.unwrap_or_else(|| "Brief zonder onderwerp".to_owned()),
        second: row.number.unwrap_or_default(),
        who: row.signatory.unwrap_or_default(),
        ..Line::default()
    }
}

fn suggestion(one: &Suggestion) -> Line {
    Line {
        day: day(one.says.made_on),
        path: suggestions::path(one.id),
        title: words::shortened(&one.says.text, 120),
        second: suggestions::outcome(one),
        who: format!("{}, {}", one.says.committee, one.by),
        ..Line::default()
    }
}

/// The address of the list with this filter.
pub(super) fn list_path(filter: Filter) -> String {
    ListQuery::of(filter).path()
}
