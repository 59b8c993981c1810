//! The field of a deadline: its words, and the day from which they count.

use chrono::NaiveDate;

use super::form::Fields;
use crate::{
    domain::{commitment::deadline_list::NewDeadline, council::calendar::Calendar},
    reading::deadline::{self, ReadDeadline},
    web::views::{view, words},
};

/// Reads the words of a deadline in a form.
#[derive(Debug, Clone)]
pub(in crate::web) struct DeadlineReader {
    pub(in crate::web) calendar: Calendar,
    /// The number of months after which the register looks again at a commitment without a day.
    pub(in crate::web) review_months: u32,
}

impl DeadlineReader {
    /// Reads the words of a deadline, counted from a day.
    pub(in crate::web) fn read_deadline(&self, words: &str, from: NaiveDate) -> TypedDeadline {
        let read = deadline::read_with_doubts(words, Some(from), &self.calendar);
        TypedDeadline { read, from, review_months: self.review_months, more: Vec::new() }
    }
}

/// A deadline as it was typed, with questions that have not been asked yet.
#[derive(Debug, Clone)]
pub(in crate::web) struct TypedDeadline {
    read: ReadDeadline,
    from: NaiveDate,
    review_months: u32,
    /// Further questions, as Dutch sentences.
    more: Vec<String>,
}

impl TypedDeadline {
    /// True if a piece of the words was not understood.
    pub(in crate::web) fn leaves_unread(&self) -> bool {
        self.read.doubts.iter().any(|doubt| doubt.written != self.read.deadline.words)
    }

    /// The deadline that the words give by themselves, without any question.
    pub(in crate::web) fn into_unquestioned(self) -> NewDeadline {
        NewDeadline::new(self.read.deadline, self.from, self.review_months)
    }

    /// Adds a question about the last day if `is_odd` is true of it.
    pub(in crate::web) fn add_question_if_odd(
        mut self,
        is_odd: impl Fn(NaiveDate) -> bool,
        question: impl Into<String>,
    ) -> Self {
        if self.read.deadline.last_day.is_some_and(is_odd) {
            self.more.push(question.into());
        }
        self
    }

    /// Asks, once, about the doubts in the words of a field, and returns the deadline that follows from the answer. A deadline
    /// that was set is never removed, so a slip of the pen would stay.
    pub(in crate::web) fn ask_about_doubts(self, fields: &mut Fields, field: &str) -> NewDeadline {
        let ReadDeadline { deadline, doubts, if_right } = self.read;
        let questions: Vec<String> = doubts.into_iter().map(|doubt| doubt.question).chain(self.more).collect();
        let right = NewDeadline::new(if_right.unwrap_or_else(|| deadline.clone()), self.from, self.review_months);
        if questions.is_empty() {
            return right;
        }
        let (outcome, label) = match right.deadline.last_day.map(view::full_day) {
            Some(day) => (format!("de laatste dag is dan {day}"), format!("Dit klopt: uiterlijk {day}")),
            None => {
                let again = right.review_day.map(|day| format!(" op {}", view::full_day(day))).unwrap_or_default();
                let outcome = format!(
                    "de toezegging krijgt dan geen laatste dag, en het register kijkt er{again} zelf weer naar"
                );
                (outcome, "Dit klopt: geen laatste dag".to_owned())
            }
        };
        let question = format!("{} Klopt het zo, vink dat dan aan: {outcome}.", questions.join(" "));
        let about =
            format!("{} = {}", deadline.words, right.deadline.last_day.map_or_else(String::new, |day| day.to_string()));
        if fields.ask_to_confirm(field, about.trim_end(), &question, label) {
            right
        } else {
            NewDeadline::new(deadline, self.from, self.review_months)
        }
    }
}

/// The deadline that follows from the words, shown before anything is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::web) struct DeadlinePreview {
    pub(in crate::web) words: String,
    /// The last day with its weekday; none if the words give no day.
    pub(in crate::web) day: Option<String>,
    /// The rule that gave the day.
    pub(in crate::web) rule: String,
    /// The day from which the words count.
    pub(in crate::web) from: String,
    /// The register's own day to look again.
    pub(in crate::web) review: Option<String>,
}

impl From<&NewDeadline> for DeadlinePreview {
    fn from(set: &NewDeadline) -> Self {
        Self {
            words: set.deadline.words.clone(),
            day: set.deadline.last_day.map(view::format_day_with_weekday),
            rule: words::to_sentence(&set.deadline.rule),
            from: view::full_day(set.reference_day),
            review: set.review_day.map(view::full_day),
        }
    }
}
