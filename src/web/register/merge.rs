//! A three-way merge of a correction: the values that it started from, those that others recorded meanwhile, and those that
//! were typed.

use crate::{
    domain::history::{
        field::CommitmentField,
        fields::{FieldChange, list_field_changes},
    },
    store::history::Event,
    web::{forms::form::Fields, views::view},
};

/// The fields of the form, each with the field of the history that it stands for.
const FIELDS: [(&str, CommitmentField); 13] = [
    ("titel", CommitmentField::Title),
    ("tekst", CommitmentField::Text),
    ("citaat", CommitmentField::Quotation),
    ("gezegd", CommitmentField::SpokenBy),
    ("houder", CommitmentField::Holder),
    ("gevraagd", CommitmentField::AskedBy),
    ("commissie", CommitmentField::Committee),
    ("dag", CommitmentField::MadeOn),
    ("agendapunt", CommitmentField::AgendaItem),
    ("thema", CommitmentField::Theme),
    ("gebieden", CommitmentField::Areas),
    ("soort", CommitmentField::Kind),
    ("stukken", CommitmentField::Papers),
];

/// A form merged with the changes by others.
#[derive(Debug)]
pub(super) struct MergedForm {
    /// The form to send again: this visitor's changes on top of the present values.
    pub(super) form: Fields,
    /// The changes by this visitor alone.
    pub(super) changed: Fields,
    /// The fields that both changed, and not alike, with their present values.
    pub(super) theirs: Vec<(&'static str, String)>,
}

/// Merges a form with the present values; `events` are those since the form was made, newest first.
pub(super) fn merge_forms(typed: &Fields, now: &Fields, events: &[Event]) -> MergedForm {
    let mut merged = MergedForm { form: Fields::default(), changed: Fields::default(), theirs: Vec::new() };
    let changes: Vec<FieldChange> = events.iter().rev().flat_map(|event| list_field_changes(&event.deltas)).collect();
    for (field, recorded) in FIELDS {
        let (mine, present) = (typed.get_raw_text(field), now.get_raw_text(field));
        let origin = find_origin(recorded, &changes).unwrap_or_else(|| present.to_owned());
        let touched = !is_same_text(mine, &origin);
        merged.form = merged.form.with(field, if touched { mine } else { present });
        if touched {
            merged.changed = merged.changed.with(field, mine);
            if !is_same_text(&origin, present) && !is_same_text(mine, present) {
                merged.theirs.push((field, present.to_owned()));
            }
        }
    }
    merged
}

/// Finds the value of a field before the first of these changes, in the notation of the form. The changes stand oldest first.
fn find_origin(field: CommitmentField, changes: &[FieldChange]) -> Option<String> {
    let before = changes.iter().find(|change| change.field == field)?.before.clone().unwrap_or_default();
    Some(before.parse().map(view::field_day).unwrap_or(before))
}

fn is_same_text(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        change::EventKind,
        history::{Author, Delta, EventObject, Hash, HistoryEntry, delta::BeforeAfter},
        ids::CommitmentId,
    };

    fn event(changes: &[(CommitmentField, &str, &str)]) -> Event {
        let day: chrono::NaiveDate = "2025-11-14".parse().unwrap();
        let entry = HistoryEntry {
            sequence: 1,
            at: crate::clock::to_noon(day),
            on: day,
            role: "griffier".to_owned(),
            object: EventObject::Commitment(CommitmentId::new(1)),
            kind: EventKind::Corrected,
            letter: None,
            passage: None,
            meeting: None,
        };
        let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let delta = |(field, before, after): &(CommitmentField, &str, &str)| match field {
            CommitmentField::MadeOn => {
                Delta::Day(*field, BeforeAfter { before: before.parse().ok(), after: after.parse().ok() })
            }
            _ => Delta::Text(*field, BeforeAfter { before: text(before), after: text(after) }),
        };
        let author = Author { name: "griffier".to_owned(), role: "griffier".to_owned() };
        let deltas = changes.iter().map(delta).collect();
        let hash = Hash::of_origin();
        Event { entry, author, note: None, deltas, version: Some(2), hash, erased: None, erasure: None }
    }

    #[test]
    fn what_one_person_left_alone_stays_as_the_other_made_it() {
        let now = Fields::default().with("titel", "Nieuw").with("tekst", "T").with("dag", "02-01-2025");
        let typed = Fields::default().with("titel", "Oud").with("tekst", "Mijn tekst").with("dag", "01-01-2025");
        let merged = merge_forms(
            &typed,
            &now,
            &[event(&[
                (CommitmentField::Title, "Oud", "Nieuw"),
                (CommitmentField::MadeOn, "2025-01-01", "2025-01-02"),
            ])],
        );
        assert_eq!(merged.form.get_raw_text("titel"), "Nieuw");
        assert_eq!(merged.form.get_raw_text("tekst"), "Mijn tekst");
        assert_eq!(merged.form.get_raw_text("dag"), "02-01-2025");
        assert_eq!(merged.changed.get_raw_text("tekst"), "Mijn tekst");
        assert_eq!(merged.changed.get_raw_text("titel"), "");
        assert_eq!(merged.theirs, []);
    }

    #[test]
    fn what_both_changed_stands_beside_what_it_is_now() {
        let now = Fields::default().with("titel", "Derde").with("thema", "Wonen");
        let typed = Fields::default().with("titel", "Mijn").with("thema", "Wonen");
        let events = [
            event(&[(CommitmentField::Title, "Tweede", "Derde"), (CommitmentField::Theme, "", "Wonen")]),
            event(&[(CommitmentField::Title, "Oud", "Tweede")]),
        ];
        let merged = merge_forms(&typed, &now, &events);
        assert_eq!(merged.form.get_raw_text("titel"), "Mijn");
        assert_eq!(merged.theirs, [("titel", "Derde".to_owned())]);
    }
}
