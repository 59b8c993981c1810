//! `/toezeggingen/{number}/samenvoegen`: merges a double into another commitment, which is shown before anything is recorded.

use super::{
    Ground, Wish,
    other::{self, Other},
};
use crate::{domain::change::Change, store::commitments::Source, web::form::Fields};

pub(super) const LABELS: &[(&str, &str)] = &[(other::FIELD, "In welke toezegging"), ("reden", "Reden")];

/// Reads the form; none if it has an error.
pub(super) fn read(fields: &mut Fields, ground: &Ground) -> Option<Wish> {
    let into = ground.other.read(fields);
    let reason = fields.required_text("reden", "Schrijf waarom beide toezeggingen hetzelfde zijn.");
    Some(Wish { change: Change::Merge { into: into?, reason }, source: Source::person(ground.today) })
}

/// True if the other commitment was shown to the visitor: the form tells which one was.
pub(super) fn was_shown(fields: &Fields, ground: &Ground) -> bool {
    match &ground.other {
        Other::Known(other) => fields.raw("bekeken") == other.commitment.number.as_str(),
        Other::No | Other::Unknown(_) => false,
    }
}
