//! `/toezeggingen/{number}/bezwaar`, `/heropening` and `/voortgang`: a text, and for the first two perhaps the part that it is
//! about.

use super::{Ground, Wish, part_field};
use crate::{domain::change::Change, store::commitments::Source, web::form::Fields};

pub(super) const LABELS: &[(&str, &str)] = &[("reden", "Uw tekst")];

pub(super) const LABELS_OF_A_PART: &[(&str, &str)] = &[part_field::LABEL, ("reden", "Uw tekst")];

/// Reads the text; `missing` is the error if it is empty.
pub(super) fn read(
    fields: &mut Fields,
    ground: &Ground,
    missing: &str,
    change: impl Fn(String) -> Change,
) -> Option<Wish> {
    let reason = fields.required_text("reden", missing);
    Some(Wish { change: change(reason), source: Source::person(ground.today) })
}
