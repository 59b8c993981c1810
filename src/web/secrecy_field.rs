//! The fields of a decision of secrecy, as more than one form has them.

use super::form::Fields;
use crate::domain::secrecy::{Ground, Organ, Secrecy};

/// Reads the decision. When something is missing, the fields say so.
pub(super) fn read(form: &mut Fields) -> Option<Secrecy> {
    let imposed_by = required(form, "geheimDoor", "Kies welk orgaan geheimhouding oplegde.", Organ::from_key);
    let imposed_on = form.required_day("geheimOp", "Vul de dag van het besluit tot geheimhouding in.");
    let ground = required(form, "geheimGrond", "Kies de grond in de wet.", Ground::from_key);
    let lifted_by =
        required(form, "geheimOpheffer", "Kies welk orgaan de geheimhouding kan opheffen.", Organ::from_key);
    Some(Secrecy { imposed_by: imposed_by?, imposed_on: imposed_on?, ground: ground?, lifted_by: lifted_by? })
}

fn required<T>(form: &mut Fields, field: &str, missing: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
    let choice = form.choice(field, parse);
    if choice.is_none() && form.error(field).is_none() {
        form.reject(field, missing);
    }
    choice
}
