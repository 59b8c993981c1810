//! A form that was made from an older version: the changes by others, beside what this visitor typed.

use super::{decision_field, form::Fields, secrecy_field};
use crate::{
    domain::{
        change::EventKind,
        commitment::{Commitment, lapse_kind::LapseKind, part::PartNumber},
        history::{
            delta::find_new_status,
            fields::{FieldChange, list_field_changes},
        },
    },
    store::history::Event,
    web::{
        server::{error::WebError, visit::Visit},
        views::{view, words},
    },
};

/// The changes by others and the typed values, on the page of a form that came too late.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::web) struct Clash {
    /// The events since the form was made, oldest first.
    pub(in crate::web) events: Vec<ClashEventView>,
    /// The values that this visitor typed, each with its label.
    pub(in crate::web) typed: Vec<(&'static str, String)>,
}

/// An event of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::web) struct ClashEventView {
    pub(in crate::web) label: String,
    /// The day and the author.
    pub(in crate::web) when: String,
    pub(in crate::web) note: String,
    pub(in crate::web) changes: Vec<ClashChangeView>,
}

/// A field that changed, its days in full.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::web) struct ClashChangeView {
    pub(in crate::web) field: &'static str,
    /// The value before; none if it was empty.
    pub(in crate::web) before: Option<String>,
    /// The value after; none if it was emptied.
    pub(in crate::web) after: Option<String>,
}

impl From<&Event> for ClashEventView {
    fn from(event: &Event) -> Self {
        let day = view::full_day(crate::clock::civil_day(event.entry.at));
        Self {
            label: name_event(event),
            when: format!("{day}, {}", event.author),
            note: event.note.clone().unwrap_or_default(),
            changes: list_field_changes(&event.deltas).into_iter().map(ClashChangeView::from).collect(),
        }
    }
}

impl From<FieldChange> for ClashChangeView {
    fn from(change: FieldChange) -> Self {
        let read_out = |text: String| text.parse().map_or(text, view::full_day);
        Self { field: change.field.label(), before: change.before.map(read_out), after: change.after.map(read_out) }
    }
}

/// The name of the event. A proposal is named by what it proposes.
fn name_event(event: &Event) -> String {
    match (event.entry.kind, find_new_status(&event.deltas)) {
        (EventKind::Proposed, Some(status)) => words::start_with_capital(status.label()),
        (kind, _) => kind.label().to_owned(),
    }
}

/// The events since a version, newest first; also notes, which make no version of their own.
pub(in crate::web) async fn list_events_since(
    visit: &Visit,
    commitment: &Commitment,
    version: i64,
) -> Result<Vec<Event>, WebError> {
    let events = visit.store.load_history(&visit.actor, commitment).await?.events;
    let newer = |event: &Event| event.version.is_none_or(|made| made > version);
    Ok(events.into_iter().take_while(newer).collect())
}

impl Clash {
    /// A clash on a form. `labels` has the fields of the form with their labels.
    pub(in crate::web) fn new(events: &[Event], fields: &Fields, labels: &[(&'static str, &'static str)]) -> Self {
        Self::on_line(events, (fields, ""), labels)
    }

    /// A clash on one line of a form with many. The names of the line's own fields end with `behind`; for a field that is
    /// empty, the one of the whole form counts.
    pub(in crate::web) fn on_line(
        events: &[Event],
        (fields, behind): (&Fields, &str),
        labels: &[(&'static str, &'static str)],
    ) -> Self {
        let typed = |(field, label): &(&'static str, &'static str)| {
            let own = fields.get_raw_text(&format!("{field}{behind}")).trim();
            let text = if own.is_empty() { fields.get_raw_text(field).trim() } else { own };
            (!text.is_empty()).then(|| (*label, describe_choice(field, text)))
        };
        Self {
            events: events.iter().rev().map(ClashEventView::from).collect(),
            typed: labels.iter().filter_map(typed).collect(),
        }
    }
}

/// The words of a choice; the text itself for any other field.
fn describe_choice(field: &str, text: &str) -> String {
    let words = match (field, text) {
        ("besluit", _) => decision_field::find_decision_words(text),
        ("deel", "alles") => Some("alles wat is toegezegd"),
        ("deel", number) if PartNumber::parse(number).is_some() => return format!("onderdeel {number}"),
        ("deel", "deels") => Some("een deel; de rest blijft openstaan"),
        ("grond", _) => LapseKind::from_key(text).map(LapseKind::label),
        _ => None,
    };
    let words = words.map(str::to_owned).or_else(|| secrecy_field::find_option_words(field, text));
    words.unwrap_or_else(|| text.to_owned())
}
