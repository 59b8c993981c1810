//! `/toezeggingen/{number}/overdracht`: hands a commitment over to another portfolio holder.

use super::{Ground, Wish};
use crate::{
    domain::change::Change,
    store::commitments::Source,
    web::{form::Fields, holder_field},
};

pub(super) const LABELS: &[(&str, &str)] =
    &[holder_field::LABELS[0], holder_field::LABELS[1], ("vanaf", "Vanaf welke dag"), ("reden", "Reden")];

/// Reads the form; none if it has an error.
pub(super) fn read(fields: &mut Fields, ground: &Ground) -> Option<Wish> {
    let to = ground.holders.as_ref().and_then(|holders| holders.read(fields));
    let on =
        fields.required_day("vanaf", "Vul de dag in vanaf wanneer de nieuwe portefeuillehouder verantwoordelijk is.");
    if let Some(on) = on {
        ground.check_day(fields, "vanaf", on);
    }
    let reason = fields.required_text("reden", "Schrijf waarom, bijvoorbeeld: een nieuw college.");
    Some(Wish { change: Change::HandOver { to: to?, reason }, source: Source::person(on?) })
}
