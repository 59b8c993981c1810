//! The history: each event as a sentence.

use chrono::NaiveDate;

use super::{
    super::{
        difference::{Piece, difference},
        view, words,
    },
    answers::letter_name,
    paragraphs,
};
use crate::{
    clock::civil_day,
    domain::{
        access::Actor, change::EventKind, erasure::Erasure, facts::FieldChange, part::PartNumber, rights::Action,
        status::StatusKey,
    },
    store::{
        history::{Erased, Event},
        letters::Answer,
    },
};

/// One event.
#[derive(Debug)]
pub(super) struct EventView {
    /// Its place in the history of the whole register; empty for who would learn from it how much is hidden.
    pub(super) sequence: String,
    pub(super) iso_day: String,
    pub(super) day: String,
    /// What happened.
    pub(super) sentence: String,
    /// That its content was erased, when and on which ground; empty while it is there.
    pub(super) erased: String,
    /// What was said of it.
    pub(super) note: Vec<String>,
    /// Who did it, in which role; the role alone for who may not see names.
    pub(super) actor: String,
    /// The day on which it was written down, where that is another.
    pub(super) written: String,
    /// The letter that says so.
    pub(super) letter: String,
    pub(super) letter_path: String,
    /// The fields that changed.
    pub(super) changes: Vec<ChangeView>,
    pub(super) summary: &'static str,
    /// Whether this is the first event, so that no field had a value before.
    pub(super) first: bool,
}

/// One field that changed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ChangeView {
    pub(super) field: String,
    pub(super) before: String,
    pub(super) after: String,
    /// What changed within it, where that reads better than the one after the other; none otherwise.
    pub(super) pieces: Vec<Piece>,
}

impl EventView {
    pub(super) fn new(event: &Event, answers: &[Answer], actor: &Actor) -> Self {
        let entry = &event.entry;
        let numbered = actor.may_ever(Action::SeeNames);
        let written = civil_day(entry.at);
        let first = entry.kind == EventKind::Registered;
        let known = entry.letter.and_then(|letter| answers.iter().find(|answer| answer.letter == letter));
        Self {
            sequence: if numbered { entry.sequence.to_string() } else { String::new() },
            iso_day: entry.on.to_string(),
            day: view::full_day(entry.on),
            sentence: match (&event.erased, &event.erasure) {
                // What changed is not known any more, so only the kind can be told.
                (Some(_), _) => words::sentence(entry.kind.label()),
                (None, Some(erasure)) => erasure_told(erasure, numbered),
                (None, None) => sentence(entry.kind, &event.changes),
            },
            erased: event.erased.as_ref().map(erased_told).unwrap_or_default(),
            note: paragraphs(event.note.as_deref().unwrap_or_default()),
            actor: event.author.to_string(),
            written: if written == entry.on {
                String::new()
            } else {
                format!("vastgelegd op {}", view::full_day(written))
            },
            letter: match (entry.letter, known) {
                (Some(_), Some(answer)) => letter_name(answer),
                (Some(_), None) => "brief".to_owned(),
                (None, _) => String::new(),
            },
            letter_path: entry.letter.map(|letter| format!("/brieven/{letter}")).unwrap_or_default(),
            changes: event.changes.iter().map(ChangeView::new).collect(),
            summary: if first { "Wat is vastgelegd" } else { "Wat is veranderd" },
            first,
        }
    }
}

impl ChangeView {
    fn new(change: &FieldChange) -> Self {
        let told = |value: &Option<String>| value.as_deref().map_or_else(|| "leeg".to_owned(), value_told);
        let both = change.before.as_deref().zip(change.after.as_deref());
        Self {
            field: change.field.clone(),
            before: told(&change.before),
            after: told(&change.after),
            pieces: both.and_then(|(before, after)| difference(before, after)).unwrap_or_default(),
        }
    }
}

/// That the content of an event was erased.
fn erased_told(erased: &Erased) -> String {
    let (ground, on, role) = (erased.ground.label(), view::full_day(erased.on), words::with_article(&erased.role));
    format!("De inhoud van deze gebeurtenis is gewist op grond van {ground}, op {on}, door {role}.")
}

/// Which contents an event erased; without their places for who may not know those.
fn erasure_told(erasure: &Erasure, numbered: bool) -> String {
    let lines: Vec<String> = erasure.lines.iter().filter(|_| numbered).map(i64::to_string).collect();
    let ground = erasure.ground.label();
    match lines.as_slice() {
        [] => format!("Van eerdere gebeurtenissen is de inhoud gewist, op grond van {ground}."),
        [one] => format!("De inhoud van gebeurtenis {one} is gewist op grond van {ground}."),
        more => format!("De inhoud van de gebeurtenissen {} is gewist op grond van {ground}.", words::list(more)),
    }
}

/// A value as it is read: days in full.
fn value_told(value: &str) -> String {
    value.parse::<NaiveDate>().map_or_else(|_| value.replace('\n', "; "), view::full_day)
}

/// What happened, as a sentence.
pub(in crate::web) fn told(event: &Event) -> String {
    sentence(event.entry.kind, &event.changes)
}

fn sentence(kind: EventKind, changes: &[FieldChange]) -> String {
    let change = |field: &str| changes.iter().find(|change| change.field == field);
    let after = |field: &str| change(field).and_then(|change| change.after.clone());
    let before = |field: &str| change(field).and_then(|change| change.before.clone());
    match kind {
        EventKind::Registered => {
            let number = after("nummer").map(|number| format!(" onder nummer {number}")).unwrap_or_default();
            let deadline = after("termijn")
                .map_or_else(|| ", zonder termijn".to_owned(), |words| format!(", met de termijn ‘{words}’"));
            format!("Geregistreerd{number}{deadline}.")
        }
        EventKind::Corrected => {
            let fields: Vec<String> = changes.iter().map(|change| change.field.clone()).collect();
            if fields.is_empty() {
                "Gegevens nagekeken; er is niets veranderd.".to_owned()
            } else {
                format!("Gegevens verbeterd: {}.", words::list(&fields))
            }
        }
        EventKind::Proposed => {
            format!("Het bestuur stelt voor deze toezegging {}.", after("voorstel").unwrap_or("af te doen".to_owned()))
        }
        EventKind::SecrecyImposed => {
            let decision = after("geheimhouding").map(|words| format!(": {words}")).unwrap_or_default();
            format!("Geheimhouding vastgelegd{decision}.")
        }
        EventKind::PartlySettled => {
            let rest = after("rest").map(|rest| format!(" Nog te doen: {rest}")).unwrap_or_default();
            words::sentence(&format!("Deels afgedaan, gemeld door het bestuur.{rest}"))
        }
        EventKind::Lapsed => {
            format!("Vervallen{}.", after("grond").map(|ground| format!(": {ground}")).unwrap_or_default())
        }
        EventKind::Postponed | EventKind::DeadlineSet => deadline_told(kind, changes),
        EventKind::Objected | EventKind::Reopened => opened_told(kind, change("onderdelen"), after("status")),
        EventKind::Confirmed => format!("De commissie stemt in.{}", outcome(changes)),
        EventKind::Decided => match outcome(changes) {
            told if told.is_empty() => "De commissie besluit dat deze toezegging blijft openstaan.".to_owned(),
            told => format!("De commissie besluit.{told}"),
        },
        EventKind::PassedInSilence => {
            format!("Niemand maakte op tijd bezwaar: de commissie stemt stilzwijgend in.{}", outcome(changes))
        }
        EventKind::HandedOver => match (before("portefeuillehouder"), after("portefeuillehouder")) {
            (Some(before), Some(after)) => format!("Overgedragen van {before} aan {after}."),
            (None, Some(after)) => format!("Overgedragen aan {after}."),
            _ => "Overgedragen.".to_owned(),
        },
        EventKind::Linked => bond(change("verbanden"), "Verband gelegd"),
        EventKind::Unlinked => bond(change("verbanden"), "Verband weggehaald, omdat het niet klopte"),
        EventKind::Merged => bond(change("verbanden"), "Vervallen, want dubbel"),
        EventKind::PartSettled => part(change("onderdelen"), "is afgedaan, gemeld door het bestuur", after("status")),
        EventKind::PartLapsed => part(change("onderdelen"), "is vervallen", after("status")),
        _ => plain(kind).to_owned(),
    }
}

/// Another deadline, before and after.
fn deadline_told(kind: EventKind, changes: &[FieldChange]) -> String {
    let change = |field: &str| changes.iter().find(|change| change.field == field);
    let after = |field: &str| change(field).and_then(|change| change.after.clone());
    let before = |field: &str| change(field).and_then(|change| change.before.clone());
    match kind {
        EventKind::Postponed => match (before("termijn"), after("termijn")) {
            (Some(before), Some(after)) => format!("Uitgesteld: van ‘{before}’ naar ‘{after}’."),
            _ => day_moved(&before("laatste dag"), &after("laatste dag")),
        },
        EventKind::DeadlineSet => match (before("termijn"), after("termijn")) {
            (Some(before), Some(after)) => format!("Termijn genoemd: ‘{after}’, eerst ‘{before}’."),
            (None, Some(after)) => format!("Termijn genoemd: ‘{after}’."),
            _ => "Termijn genoemd.".to_owned(),
        },
        _ => String::new(),
    }
}

/// What a decision made of the commitment, in sentences behind another; empty when it changed nothing.
fn outcome(changes: &[FieldChange]) -> String {
    let after = |field: &str| changes.iter().find(|change| change.field == field)?.after.as_deref();
    let ground = after("grond").map(|ground| format!(": {ground}")).unwrap_or_default();
    let status = after("status").map(|status| format!(" De toezegging is nu {status}{ground}."));
    let rest = after("rest").map(|rest| format!(" {}", words::sentence(&format!("Nog te doen: {rest}"))));
    let words = after("termijn").map(|words| format!(" De termijn is nu ‘{words}’."));
    [status, rest, words].into_iter().flatten().collect()
}

/// What was done, and to which bond.
fn bond(change: Option<&FieldChange>, done: &str) -> String {
    let lines =
        |text: &Option<String>| text.iter().flat_map(|text| text.lines()).map(str::to_owned).collect::<Vec<_>>();
    let which = change.and_then(|change| {
        let (before, after) = (lines(&change.before), lines(&change.after));
        let came = after.iter().find(|line| !before.contains(line));
        came.or_else(|| before.iter().find(|line| !after.contains(line))).cloned()
    });
    words::sentence(&which.map_or_else(|| done.to_owned(), |which| format!("{done}: {}", words::small(&which))))
}

/// What an objection or a reopening did: to one part while others stay closed, or to the whole.
fn opened_told(kind: EventKind, parts: Option<&FieldChange>, status: Option<String>) -> String {
    let one = parts.is_some() && status.as_deref().is_none_or(|status| status == StatusKey::PartlySettled.label());
    match kind {
        EventKind::Objected if one => part(parts, "staat weer open na bezwaar", status),
        EventKind::Objected if status.is_some() => "Bezwaar gemaakt. De toezegging staat weer open.".to_owned(),
        _ if one => part(parts, "is heropend", status),
        _ => plain(kind).to_owned(),
    }
}

/// The part that an event changed: `Onderdeel 2`.
pub(super) fn which_part(change: Option<&FieldChange>) -> String {
    let lines =
        |text: &Option<String>| text.iter().flat_map(|text| text.lines()).map(str::to_owned).collect::<Vec<_>>();
    let number = change.and_then(|change| {
        let (before, after) = (lines(&change.before), lines(&change.after));
        before.iter().zip(&after).position(|(before, after)| before != after)
    });
    number.map_or_else(|| "Een onderdeel".to_owned(), |index| format!("Onderdeel {}", PartNumber::at(index)))
}

/// What became of one part, and of the whole with it: `Onderdeel 2 is vervallen. De toezegging is nu deels afgedaan.`
fn part(change: Option<&FieldChange>, became: &str, status: Option<String>) -> String {
    let which = which_part(change);
    let whole = status.map(|status| format!(" De toezegging is nu {status}.")).unwrap_or_default();
    format!("{which} {became}.{whole}")
}

/// The sentence of an event that is told without what changed.
fn plain(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Progress => "Voortgang gemeld.",
        EventKind::Mentioned => "Genoemd, zonder gevolg.",
        EventKind::KeptOpen => "Deze toezegging blijft openstaan.",
        EventKind::Published => "Openbaar gemaakt.",
        EventKind::Withdrawn => "Teruggenomen als concept: niet meer openbaar.",
        EventKind::SecrecyLifted => "De geheimhouding is opgeheven.",
        EventKind::Settled => "Afgedaan, gemeld door het bestuur.",
        EventKind::Objected => "Bezwaar gemaakt tegen wat is voorgesteld. De commissie besluit.",
        EventKind::Reopened => "Heropend. De toezegging staat weer open.",
        EventKind::Refused => "De commissie stemt niet in. De toezegging staat weer open.",
        EventKind::Divided => "In onderdelen verdeeld.",
        EventKind::Renamed => "Een naam is gewijzigd in de lijsten van de raad.",
        EventKind::Erased => "Van eerdere gebeurtenissen is de inhoud gewist.",
        EventKind::ListFrozen => "De lijst is vastgesteld.",
        EventKind::Restored => "Teruggezet uit een reservekopie.",
        _ => kind.label(),
    }
}

/// The same words, said of a later day.
fn day_moved(before: &Option<String>, after: &Option<String>) -> String {
    match (before, after) {
        (Some(before), Some(after)) => format!("Uitgesteld: van {} naar {}.", value_told(before), value_told(after)),
        _ => "Uitgesteld.".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(field: &str, before: Option<&str>, after: Option<&str>) -> FieldChange {
        FieldChange { field: field.to_owned(), before: before.map(str::to_owned), after: after.map(str::to_owned) }
    }

    #[test]
    fn every_kind_of_event_is_a_sentence() {
        for kind in EventKind::ALL {
            let told = sentence(kind, &[]);
            assert!(told.ends_with('.') && told.starts_with(char::is_uppercase), "{kind:?}: {told}");
        }
    }

    #[test]
    fn a_postponement_tells_both_deadlines() {
        let words = change("termijn", Some("te zijner tijd"), Some("in Q4 2025"));
        let told = sentence(EventKind::Postponed, &[words]);
        assert_eq!(told, "Uitgesteld: van ‘te zijner tijd’ naar ‘in Q4 2025’.");
        let days = change("laatste dag", Some("2025-06-30"), Some("2025-12-31"));
        assert_eq!(sentence(EventKind::Postponed, &[days]), "Uitgesteld: van 30 juni 2025 naar 31 december 2025.");
    }

    #[test]
    fn a_changed_field_tells_before_and_after() {
        let view = ChangeView::new(&change("laatste dag", None, Some("2025-12-31")));
        assert_eq!((view.before.as_str(), view.after.as_str()), ("leeg", "31 december 2025"));
        assert_eq!(view.pieces, []);
    }
}
