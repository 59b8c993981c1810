//! A three-way merge of a correction: the values that it started from, those that others recorded meanwhile, and those that
//! were typed.

use crate::{
    domain::history::{
        field::Field,
        fields::{FieldChange, list_field_changes},
    },
    store::history::Event,
    web::{forms::form::Fields, views::view},
};

/// The fields of the form, each with the field of the history that it stands for.
const FIELDS: [(&str, Field); 12] = [
    ("titel", Field::Title),
    ("tekst", Field::Text),
    ("citaat", Field::Quotation),
    ("gezegd", Field::SpokenBy),
    ("houder", Field::Holder),
    ("gevraagd", Field::AskedBy),
    ("commissie", Field::Committee),
    ("dag", Field::MadeOn),
    ("agendapunt", Field::AgendaItem),
    ("thema", Field::Theme),
    ("soort", Field::Kind),
    ("stukken", Field::Papers),
];

/// A form merged with the changes by others.
#[derive(Debug)]
pub(super) struct Merged {
    /// The form to send again: this visitor's changes on top of the present values.
    pub(super) form: Fields,
    /// The changes by this visitor alone.
    pub(super) changed: Fields,
    /// The fields that both changed, and not alike, with their present values.
    pub(super) theirs: Vec<(&'static str, String)>,
}

/// Merges a form with the present values; `events` are those since the form was made, newest first.
pub(super) fn merge(typed: &Fields, now: &Fields, events: &[Event]) -> Merged {
    let mut merged = Merged { form: Fields::default(), changed: Fields::default(), theirs: Vec::new() };
    let changes: Vec<FieldChange> = events.iter().rev().flat_map(|event| list_field_changes(&event.deltas)).collect();
    for (field, recorded) in FIELDS {
        let (mine, present) = (typed.raw(field), now.raw(field));
        let origin = find_origin(recorded, &changes).unwrap_or_else(|| present.to_owned());
        let touched = !same(mine, &origin);
        merged.form = merged.form.with(field, if touched { mine } else { present });
        if touched {
            merged.changed = merged.changed.with(field, mine);
            if !same(&origin, present) && !same(mine, present) {
                merged.theirs.push((field, present.to_owned()));
            }
        }
    }
    merged
}

/// Finds the value of a field before the first of these changes, in the notation of the form. The changes stand oldest first.
fn find_origin(field: Field, changes: &[FieldChange]) -> Option<String> {
    let before = changes.iter().find(|change| change.field == field)?.before.clone().unwrap_or_default();
    Some(before.parse().map(view::field_day).unwrap_or(before))
}

fn same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        change::EventKind,
        history::{Author, Delta, Entry, Hash, Object, delta::BeforeAfter},
        ids::CommitmentId,
    };

    fn event(changes: &[(Field, &str, &str)]) -> Event {
        let day: chrono::NaiveDate = "2025-11-14".parse().unwrap();
        let entry = Entry {
            sequence: 1,
            at: crate::clock::noon(day),
            on: day,
            role: "griffier".to_owned(),
            object: Object::Commitment(CommitmentId::new(1)),
            kind: EventKind::Corrected,
            letter: None,
            passage: None,
            meeting: None,
        };
        let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let delta = |(field, before, after): &(Field, &str, &str)| match field {
            Field::MadeOn => Delta::Day(*field, BeforeAfter { before: before.parse().ok(), after: after.parse().ok() }),
            _ => Delta::Text(*field, BeforeAfter { before: text(before), after: text(after) }),
        };
        let author = Author { name: "griffier".to_owned(), role: "griffier".to_owned() };
        let deltas = changes.iter().map(delta).collect();
        let hash = Hash::origin();
        Event { entry, author, note: None, deltas, version: Some(2), hash, erased: None, erasure: None }
    }

    #[test]
    fn what_one_person_left_alone_stays_as_the_other_made_it() {
        let now = Fields::default().with("titel", "Nieuw").with("tekst", "T").with("dag", "02-01-2025");
        let typed = Fields::default().with("titel", "Oud").with("tekst", "Mijn tekst").with("dag", "01-01-2025");
        let merged = merge(
            &typed,
            &now,
            &[event(&[(Field::Title, "Oud", "Nieuw"), (Field::MadeOn, "2025-01-01", "2025-01-02")])],
        );
        assert_eq!(merged.form.raw("titel"), "Nieuw");
        assert_eq!(merged.form.raw("tekst"), "Mijn tekst");
        assert_eq!(merged.form.raw("dag"), "02-01-2025");
        assert_eq!(merged.changed.raw("tekst"), "Mijn tekst");
        assert_eq!(merged.changed.raw("titel"), "");
        assert_eq!(merged.theirs, []);
    }

    #[test]
    fn what_both_changed_stands_beside_what_it_is_now() {
        let now = Fields::default().with("titel", "Derde").with("thema", "Wonen");
        let typed = Fields::default().with("titel", "Mijn").with("thema", "Wonen");
        let events = [
            event(&[(Field::Title, "Tweede", "Derde"), (Field::Theme, "", "Wonen")]),
            event(&[(Field::Title, "Oud", "Tweede")]),
        ];
        let merged = merge(&typed, &now, &events);
        assert_eq!(merged.form.raw("titel"), "Mijn");
        assert_eq!(merged.theirs, [("titel", "Derde".to_owned())]);
    }
}
