//! The changes of the fields of a commitment in words.

use chrono::NaiveDate;

use super::{
    delta::{BeforeAfter, Delta},
    field::CommitmentField,
};
use crate::domain::commitment::{deadline_list::Deadlines, link::Link, part::Part};

/// A change of one field in words, one line for each value. Days are written as `jjjj-mm-dd`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    pub field: CommitmentField,
    /// The value before; `None` if it was empty.
    pub before: Option<String>,
    /// The value after; `None` if it was emptied.
    pub after: Option<String>,
}

/// Words the differences field by field, sorted by the names of the fields. A field that reads the same before and after is
/// left out.
#[must_use]
pub fn list_field_changes(deltas: &[Delta]) -> Vec<FieldChange> {
    let mut changes: Vec<FieldChange> = deltas.iter().flat_map(word_delta).collect();
    changes.retain(|change| change.before != change.after);
    changes.sort_by_key(|change| change.field.label());
    changes
}

fn word_delta(delta: &Delta) -> Vec<FieldChange> {
    match delta {
        Delta::Number(change) => word_each(CommitmentField::Number, change, ToString::to_string),
        Delta::FormerNumbers(change) => word_lines(CommitmentField::FormerNumbers, change, ToString::to_string),
        // That a decision has a day is told by the event itself.
        Delta::DecisionDay(change) if change.before.is_none() => Vec::new(),
        Delta::DecisionDay(change) => word_each(CommitmentField::DecisionDay, change, NaiveDate::to_string),
        Delta::Text(field, change) => word_each(*field, change, String::clone),
        Delta::Holder(change) => word_each(CommitmentField::Holder, change, ToString::to_string),
        Delta::AskedBy(change) => word_lines(CommitmentField::AskedBy, change, ToString::to_string),
        Delta::Areas(change) => word_lines(CommitmentField::Areas, change, String::clone),
        Delta::Day(field, change) => word_each(*field, change, NaiveDate::to_string),
        Delta::Kind(field, change) => word_each(*field, change, |kind| kind.key().to_owned()),
        Delta::Publicity(change) => word_each(CommitmentField::Publicity, change, |key| key.key().to_owned()),
        Delta::Secrecy(change) => word_each(CommitmentField::Secrecy, change, ToString::to_string),
        Delta::Papers(change) => word_lines(CommitmentField::Papers, change, String::clone),
        Delta::Status(change) => word_each(CommitmentField::Status, change, |status| status.label().to_owned()),
        Delta::Proposal(change) => word_each(CommitmentField::Proposal, change, |proposal| proposal.in_words()),
        Delta::DecidedBy(change) => word_each(CommitmentField::DecidedBy, change, |by| by.key().to_owned()),
        Delta::LapseKind(change) => word_each(CommitmentField::LapseKind, change, |kind| kind.label().to_owned()),
        Delta::Deadlines(change) => word_deadlines(change),
        Delta::Parts(change) => word_lines(CommitmentField::Parts, change, Part::in_words),
        Delta::FormerHolders(change) => word_lines(CommitmentField::FormerHolders, change, ToString::to_string),
        Delta::Links(change) => word_lines(CommitmentField::Links, change, Link::in_words),
    }
}

fn word_each<T>(
    field: CommitmentField,
    change: &BeforeAfter<Option<T>>,
    word: impl Fn(&T) -> String,
) -> Vec<FieldChange> {
    let word = |value: &Option<T>| value.as_ref().map(&word).filter(|text| !text.is_empty());
    vec![FieldChange { field, before: word(&change.before), after: word(&change.after) }]
}

fn word_lines<T>(
    field: CommitmentField,
    change: &BeforeAfter<Vec<T>>,
    word: impl Fn(&T) -> String,
) -> Vec<FieldChange> {
    let word = |values: &Vec<T>| (!values.is_empty()).then(|| values.iter().map(&word).collect::<Vec<_>>().join("\n"));
    vec![FieldChange { field, before: word(&change.before), after: word(&change.after) }]
}

/// Words a change of the deadlines: the present deadline, its days, and the numbers of postponements and of corrections.
fn word_deadlines(change: &BeforeAfter<Deadlines>) -> Vec<FieldChange> {
    type Word = fn(&Deadlines) -> Option<String>;
    let words: [(CommitmentField, Word); 5] = [
        (CommitmentField::Deadline, |all| Some(all.current()?.set.deadline.words.clone())),
        (CommitmentField::LastDay, |all| Some(all.current()?.set.deadline.last_day?.to_string())),
        (CommitmentField::ReviewDay, |all| Some(all.current()?.set.review_day?.to_string())),
        (CommitmentField::Postponements, |all| {
            Some(all.count_postponements()).filter(|times| *times > 0).map(|times| times.to_string())
        }),
        (CommitmentField::Corrections, |all| {
            Some(all.count_corrections()).filter(|times| *times > 0).map(|times| times.to_string())
        }),
    ];
    let word = |(field, word): (CommitmentField, Word)| FieldChange {
        field,
        before: word(&change.before).filter(|text| !text.is_empty()),
        after: word(&change.after).filter(|text| !text.is_empty()),
    };
    words.map(word).into()
}
