//! `/toezeggingen/{number}/bezwaar`, `/heropening` and `/voortgang`: a text, and nothing else.

use super::{Ground, Wish};
use crate::{domain::change::Change, store::commitments::Source, web::form::Fields};

pub(super) const LABELS: &[(&str, &str)] = &[("reden", "Uw tekst")];

/// Reads the text; `missing` says what to do when there is none.
pub(super) fn read(
    fields: &mut Fields,
    ground: &Ground,
    missing: &str,
    change: impl Fn(String) -> Change,
) -> Option<Wish> {
    let reason = fields.required_text("reden", missing);
    Some(Wish { change: change(reason), source: Source::person(ground.today) })
}
