//! `/toezeggingen/{number}/vervallen`: why it will not be kept.

use super::{Ground, Wish};
use crate::{
    domain::{change::Change, status::LapseKind},
    store::commitments::Source,
    web::form::Fields,
};

pub(super) const LABELS: &[(&str, &str)] = &[("grond", "Waarom"), ("reden", "Toelichting")];

/// Reads the form.
pub(super) fn read(fields: &mut Fields, ground: &Ground) -> Option<Wish> {
    if fields.raw("grond").is_empty() {
        fields.reject("grond", "Kies waarom de toezegging vervalt.");
    }
    let kind = fields.choice("grond", LapseKind::from_key);
    let reason = fields.required_text("reden", "Leg uit waarom de toezegging vervalt.");
    Some(Wish { change: Change::Lapse { kind: kind?, reason }, source: Source::person(ground.today) })
}
