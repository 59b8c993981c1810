//! The fields of a decision of secrecy, which more than one form has.

use chrono::NaiveDate;

use super::{form::Fields, odd_day::DayOf};
use crate::{
    domain::commitment::secrecy::{Organ, Secrecy, SecrecyGround},
    web::views::view,
};

/// The fields with their labels.
pub(in crate::web) const LABELS: &[(&str, &str)] = &[
    ("geheimDoor", "Opgelegd door"),
    ("geheimOp", "Dag van het besluit"),
    ("geheimGrond", "Grond"),
    ("geheimOpheffer", "Op te heffen door"),
];

/// The options of the fields: key and words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::web) struct SecrecyChoices {
    pub(in crate::web) organs: Vec<(&'static str, String)>,
    pub(in crate::web) grounds: Vec<(&'static str, String)>,
}

impl SecrecyChoices {
    /// All organs and all grounds of the law.
    pub(in crate::web) fn new() -> Self {
        Self {
            organs: Organ::ALL.map(|organ| (organ.key(), organ.label().to_owned())).to_vec(),
            grounds: SecrecyGround::ALL.map(|ground| (ground.key(), ground.label())).to_vec(),
        }
    }
}

/// Reads a decision of secrecy about a commitment that was made on a day. If something is missing, a field gets an error; a day
/// before that of the commitment is asked about.
pub(in crate::web) fn read_secrecy(form: &mut Fields, made_on: Option<NaiveDate>, today: NaiveDate) -> Option<Secrecy> {
    let imposed_by =
        read_required_choice(form, "geheimDoor", "Kies welk orgaan geheimhouding oplegde.", Organ::from_key);
    let imposed_on = form.required_day("geheimOp", "Vul de dag van het besluit tot geheimhouding in.");
    if let Some(day) = imposed_on.filter(|day| *day > today) {
        let day = view::full_day(day);
        form.reject_field("geheimOp", format!("{day} moet nog komen. Vul de dag in waarop het besluit is genomen."));
    }
    if let Some(day) = imposed_on.filter(|day| *day <= today) {
        form.ask_odd_day("geheimOp", day, today, DayOf::Deed);
        form.ask_day_before("geheimOp", day, made_on);
    }
    let ground = read_required_choice(form, "geheimGrond", "Kies de grond in de wet.", SecrecyGround::from_key);
    if ground == Some(SecrecyGround::ClosedMeeting)
        && imposed_by.is_some_and(|organ| !organ.may_meet_behind_closed_doors())
    {
        form.reject_field("geheimDoor", "Kies de raad of de commissie die achter gesloten deuren vergaderde.");
    }
    let lifted_by = read_required_choice(
        form,
        "geheimOpheffer",
        "Kies welk orgaan de geheimhouding kan opheffen.",
        Organ::from_key,
    );
    Some(Secrecy { imposed_by: imposed_by?, imposed_on: imposed_on?, ground: ground?, lifted_by: lifted_by? })
}

fn read_required_choice<T>(
    form: &mut Fields,
    field: &str,
    missing: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let choice = form.read_choice(field, parse);
    if choice.is_none() && form.find_error(field).is_none() {
        form.reject_field(field, missing);
    }
    choice
}

/// The words of an option; none for a field that is no choice of ours.
pub(in crate::web) fn find_option_words(field: &str, key: &str) -> Option<String> {
    match field {
        "geheimDoor" | "geheimOpheffer" => Organ::from_key(key).map(|organ| organ.label().to_owned()),
        "geheimGrond" => SecrecyGround::from_key(key).map(SecrecyGround::label),
        _ => None,
    }
}
