//! `/toezeggingen/{number}/besluit`: what the committee decided.

use super::{Ground, Wish};
use crate::{
    domain::{change::Change, proposal::Decision},
    store::commitments::Source,
    web::form::Fields,
};

pub(super) const LABELS: &[(&str, &str)] =
    &[("besluit", "Besluit"), ("dag", "Dag van het besluit"), ("reden", "Toelichting")];

/// Reads the form. A refusal needs a reason.
pub(super) fn read(fields: &mut Fields, ground: &Ground) -> Option<Wish> {
    if fields.raw("besluit").is_empty() {
        fields.reject("besluit", "Kies wat de commissie besloot.");
    }
    let decision = fields.choice("besluit", |typed| match typed {
        "akkoord" => Some(Decision::Accept),
        "niet-akkoord" => Some(Decision::Refuse),
        _ => None,
    });
    let on = fields.required_day("dag", "Vul de dag van het besluit in.");
    if let Some(on) = on {
        ground.check_day(fields, "dag", on);
    }
    let reason = if decision == Some(Decision::Refuse) {
        fields.required_text("reden", "Schrijf waarom de commissie niet instemt.")
    } else {
        fields.text("reden").unwrap_or_default()
    };
    let change = Change::Decide { decision: decision?, on: on?, reason };
    Some(Wish { change, source: Source::person(ground.today) })
}
