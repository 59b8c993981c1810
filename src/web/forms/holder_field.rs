//! The field for the new holder of a commitment: one of the council's holders, or one that is new to the register.

use chrono::NaiveDate;

use super::{day, form::Fields, name_field::NameReader};
use crate::{
    domain::council::named::Named,
    store::council::Council,
    web::{
        server::{error::WebError, visit::Visit},
        views::view,
    },
};

/// The fields with their labels.
pub(in crate::web) const LABELS: [(&str, &str); 2] = [("aan", "Aan wie"), ("nieuw", "Nieuwe portefeuillehouder")];

/// The holders to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::web) struct HolderChoices {
    holders: Vec<Named>,
    /// The council, in which a typed name is looked for.
    council: Council,
    today: NaiveDate,
    /// The options: the value that is sent and the words that are shown, present holders first.
    pub(in crate::web) options: Vec<(String, String)>,
}

impl HolderChoices {
    /// All holders that the visitor may know of, except `but`.
    pub(in crate::web) async fn new(visit: &Visit, but: Option<&Named>) -> Result<Self, WebError> {
        let today = visit.clock.today();
        let council = visit.store.load_council(&visit.actor).await?.current_first(today);
        let named = council.holders.iter().map(|one| {
            let named = Named { name: one.function.clone(), beside: one.name.clone() };
            (named, one.tenure)
        });
        let all: Vec<_> = named.filter(|(holder, _)| Some(holder) != but).collect();
        let option = |(holder, tenure): &(Named, _)| {
            (holder.to_string(), format!("{holder}{}", view::format_ended_suffix(*tenure, today)))
        };
        let options = all.iter().map(option).collect();
        Ok(Self { options, holders: all.into_iter().map(|(one, _)| one).collect(), council, today })
    }

    /// The holder that was chosen, or typed as new. If neither or both were, a field gets an error and the result is none.
    pub(in crate::web) fn read_holder(&self, fields: &mut Fields) -> Option<Named> {
        let chosen =
            fields.read_choice("aan", |typed| self.holders.iter().find(|one| one.to_string() == typed).cloned());
        let typed = fields.read_line("nieuw");
        match (fields.get_raw_text("aan").trim().is_empty(), typed) {
            (false, Some(_)) => {
                fields.reject_field("nieuw", "Kies iemand uit de lijst, of vul hier een nieuwe in; niet allebei.");
                None
            }
            (false, None) => chosen,
            (true, Some(_)) => {
                let from = day::read_typed_day(fields.get_raw_text("vanaf")).unwrap_or(self.today);
                NameReader::new(&self.council, Some(from), self.today).expecting_new().read_holder(fields, "nieuw")
            }
            (true, None) => {
                fields.reject_field("aan", "Kies aan wie u overdraagt, of vul een nieuwe portefeuillehouder in.");
                None
            }
        }
    }
}

/// The name of the person that was typed as a new holder: one who acts in public and may be named.
pub(in crate::web) fn find_newcomer_name(fields: &Fields) -> Option<String> {
    let Named { name, beside } = Named::parse(fields.get_raw_text("nieuw"))?;
    Some(beside.unwrap_or(name))
}
