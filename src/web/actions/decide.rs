//! `/toezeggingen/{number}/besluit`: records a decision of the committee.

use super::{Ground, Wish};
use crate::{
    domain::change::Change,
    store::commitments::Source,
    web::{
        decision_field::{self, Shared},
        form::Fields,
    },
};

/// Reads the decision. Refusing a proposal and letting it lapse require a reason.
pub(super) fn read(fields: &mut Fields, ground: &Ground) -> Option<Wish> {
    let on = fields.required_day("dag", "Vul de dag van het besluit in.");
    if let Some(on) = on {
        ground.check_day(fields, "dag", on);
    }
    let on = on.unwrap_or(ground.today);
    let (decision, reason) = decision_field::read(fields, "", &Shared::default(), (&ground.deadlines, on))?;
    let change = Change::Decide { decision, on, reason };
    Some(Wish { change, source: Source::person(on) })
}
