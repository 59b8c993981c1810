//! `/toezeggingen/{number}/vervallen`: lets a commitment lapse, or a part of it.

use super::{ActKind, Ground, Wish, part_field};
use crate::{
    domain::{change::Change, part::PartOutcome, status::LapseKind},
    store::commitments::Source,
    web::form::Fields,
};

pub(super) const LABELS: &[(&str, &str)] = &[part_field::LABEL, ("grond", "Waarom"), ("reden", "Toelichting")];

/// Reads the form; none if it has an error.
pub(super) fn read(fields: &mut Fields, ground: &Ground) -> Option<Wish> {
    let part = part_field::read(fields, ground, ActKind::Lapse);
    if fields.raw("grond").is_empty() {
        fields.reject("grond", "Kies waarom de toezegging vervalt.");
    }
    let kind = fields.choice("grond", LapseKind::from_key);
    let reason = fields.required_text("reden", "Leg uit waarom de toezegging vervalt.");
    let change = match part {
        None => Change::Lapse { kind: kind?, reason },
        Some(part) => Change::ClosePart { part, outcome: PartOutcome::Lapsed(kind?), answer: reason },
    };
    Some(Wish { change, source: Source::person(ground.today) })
}
