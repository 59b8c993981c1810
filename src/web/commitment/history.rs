//! The events of a commitment, each worded as a sentence.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    answers::{AnswerView, letter_name},
    objection::ObjectionView,
    paragraphs::linked_paragraphs,
    standing::find_objection,
};
use crate::{
    clock::civil_day,
    domain::{
        access::{Actor, rights::Action},
        change::EventKind,
        history::{
            erasure::Erasure,
            fields::{FieldChange, list_field_changes},
            sentence::word_event,
        },
        text::paragraphs::reflow,
    },
    store::{
        history::{ErasedContent, Event},
        letters::LetterAnswer,
    },
    web::views::{
        difference::{DifferencePiece, find_difference},
        linked_text::{KnownNumbers, LinkedText},
        view, words,
    },
};

/// An event of the history.
#[derive(Debug)]
pub(super) struct HistoryEventView {
    /// The event's place in the history of the whole register; empty without the right to see names, since the gaps would tell
    /// how much is hidden.
    pub(super) sequence: String,
    pub(super) iso_day: String,
    pub(super) day: String,
    pub(super) sentence: String,
    /// A sentence with the day and the ground of the erasure; empty while the content is there.
    pub(super) erased: String,
    /// The paragraphs of the note; empty if it stands above the history already.
    pub(super) note: Vec<LinkedText>,
    /// The place on the page where the words of the note stand, if they stand above the history.
    pub(super) pointer: Option<NotePointer>,
    /// The author and the role; the role alone for a visitor without the right to see names.
    pub(super) actor: String,
    /// The day of writing, if that is another day than that of the event; otherwise empty.
    pub(super) written: String,
    /// The name of the letter that the event came from.
    pub(super) letter: String,
    pub(super) letter_path: String,
    pub(super) changes: Vec<FieldChangeView>,
    pub(super) summary: &'static str,
    /// True for the first event, before which no field had a value.
    pub(super) first: bool,
}

/// A link to the words of a note in another section of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NotePointer {
    pub(super) path: &'static str,
    pub(super) label: &'static str,
}

const TO_OBJECTION: NotePointer = NotePointer { path: "#bezwaar", label: "Lees het bezwaar" };
const TO_ANSWER: NotePointer = NotePointer { path: "#geantwoord", label: "Lees het antwoord" };

/// A field with its values before and after an event.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct FieldChangeView {
    pub(super) field: &'static str,
    pub(super) before: String,
    pub(super) after: String,
    /// The difference within the text, word by word; empty if the two values read better one after the other.
    pub(super) pieces: Vec<DifferencePiece>,
}

impl HistoryEventView {
    pub(super) fn new(event: &Event, answers: &[LetterAnswer], (actor, known): (&Actor, &KnownNumbers)) -> Self {
        let entry = &event.entry;
        let numbered = actor.may_ever(Action::SeeNames);
        let written = civil_day(entry.at);
        let first = entry.kind == EventKind::Registered;
        let answer = entry.letter.and_then(|letter| answers.iter().find(|answer| answer.letter == letter));
        Self {
            sequence: if numbered { entry.sequence.to_string() } else { String::new() },
            iso_day: entry.on.to_string(),
            day: view::full_day(entry.on),
            sentence: match (&event.erased, &event.erasure) {
                // The changes were erased with the content, so that only the kind of event is left.
                (Some(_), _) => words::to_sentence(entry.kind.label()),
                (None, Some(erasure)) => erasure_told(erasure, numbered),
                (None, None) => word_event(entry.kind, &event.deltas),
            },
            erased: event.erased.as_ref().map(erased_told).unwrap_or_default(),
            note: linked_paragraphs(event.note.as_deref().unwrap_or_default(), known),
            pointer: None,
            actor: event.author.to_string(),
            written: if written == entry.on {
                String::new()
            } else {
                format!("vastgelegd op {}", view::full_day(written))
            },
            letter: match (entry.letter, answer) {
                (Some(_), Some(answer)) => letter_name(answer),
                (Some(_), None) => "brief".to_owned(),
                (None, _) => String::new(),
            },
            letter_path: entry.letter.map(|letter| format!("/brieven/{letter}")).unwrap_or_default(),
            changes: list_field_changes(&event.deltas).iter().map(FieldChangeView::new).collect(),
            summary: if first { "Wat is vastgelegd" } else { "Wat is veranderd" },
            first,
        }
    }
}

/// Leaves out of the history what stands above it on the page, the standing objection and the answers, and points there instead.
pub(super) fn point_to_what_stands_above(
    views: &mut [HistoryEventView],
    events: &[Event],
    objection: Option<&ObjectionView>,
    answers: &[AnswerView],
) {
    let answered: BTreeSet<String> = answers.iter().flat_map(AnswerView::list_plain_paragraphs).collect();
    let objected = objection.and_then(|_| find_objection(events)).map(|event| event.entry.sequence);
    for (view, event) in views.iter_mut().zip(events) {
        let note = reflow(event.note.as_deref().unwrap_or_default());
        view.pointer = if Some(event.entry.sequence) == objected && !note.is_empty() {
            Some(TO_OBJECTION)
        } else if !note.is_empty() && note.iter().all(|paragraph| answered.contains(paragraph)) {
            Some(TO_ANSWER)
        } else {
            None
        };
        // A letter gives its own name as the reason where it gives no other; it stands in the line below.
        if view.pointer.is_some() || is_name_of_letter(&note, &view.letter) {
            view.note.clear();
        }
    }
}

fn is_name_of_letter(note: &[String], letter: &str) -> bool {
    let [note] = note else { return false };
    let named = note.trim_end_matches('.').trim_start_matches("Volgens ");
    !letter.is_empty() && named.eq_ignore_ascii_case(letter)
}

impl FieldChangeView {
    fn new(change: &FieldChange) -> Self {
        let told = |value: &Option<String>| value.as_deref().map_or_else(|| "leeg".to_owned(), read_out);
        let both = change.before.as_deref().zip(change.after.as_deref());
        Self {
            field: change.field.label(),
            before: told(&change.before),
            after: told(&change.after),
            pieces: both.and_then(|(before, after)| find_difference(before, after)).unwrap_or_default(),
        }
    }
}

/// The sentence that tells when, by which role and on which ground the content of an event was erased.
fn erased_told(erased: &ErasedContent) -> String {
    let (ground, on, role) = (erased.ground.label(), view::full_day(erased.on), words::with_article(&erased.role));
    format!("De inhoud van deze gebeurtenis is gewist op grond van {ground}, op {on}, door {role}.")
}

/// The sentence that tells which contents an event erased; without their sequence numbers if the visitor may not know those.
fn erasure_told(erasure: &Erasure, numbered: bool) -> String {
    let lines: Vec<String> = erasure.lines.iter().filter(|_| numbered).map(i64::to_string).collect();
    let ground = erasure.ground.label();
    match lines.as_slice() {
        [] => format!("Van eerdere gebeurtenissen is de inhoud gewist, op grond van {ground}."),
        [one] => format!("De inhoud van gebeurtenis {one} is gewist op grond van {ground}."),
        more => {
            format!("De inhoud van de gebeurtenissen {} is gewist op grond van {ground}.", words::join_with_and(more))
        }
    }
}

/// Formats a value for reading: a day in full, lines parted by semicolons.
fn read_out(value: &str) -> String {
    value.parse::<NaiveDate>().map_or_else(|_| value.replace('\n', "; "), view::full_day)
}

/// Words an event as a sentence.
pub(in crate::web) fn describe_event(event: &Event) -> String {
    word_event(event.entry.kind, &event.deltas)
}

/// A warning that names the lines of the history that cannot be read, by their places; empty if there are none.
pub(super) fn unreadable_told(places: &[i64]) -> String {
    let named: Vec<String> = places.iter().map(ToString::to_string).collect();
    match places.len() {
        0 => String::new(),
        1 => format!("Gebeurtenis {} is onleesbaar. Waarschuw de beheerder.", words::join_with_and(&named)),
        _ => format!("De gebeurtenissen {} zijn onleesbaar. Waarschuw de beheerder.", words::join_with_and(&named)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::history::field::CommitmentField;

    #[test]
    fn a_changed_field_tells_before_and_after() {
        let after = Some("2025-12-31".to_owned());
        let view = FieldChangeView::new(&FieldChange { field: CommitmentField::LastDay, before: None, after });
        assert_eq!((view.before.as_str(), view.after.as_str()), ("leeg", "31 december 2025"));
        assert_eq!(view.pieces, []);
    }
}
