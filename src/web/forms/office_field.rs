//! The tick boxes of a handover by which an office also gets the new holder, and the question about a holder whom no account
//! reaches.

use super::form::Fields;
use crate::{
    domain::{council::named::Named, ids::AccountId},
    store::accounts::HandoverAccounts,
    web::{
        server::{error::WebError, visit::Visit},
        views::words,
    },
};

/// The field of the tick boxes.
pub(in crate::web) const FIELD: &str = "koppel";

/// The offices of the old holder, to tick.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::web) struct OfficeTies {
    accounts: HandoverAccounts,
    /// The value of each box, and its label.
    pub(in crate::web) options: Vec<(String, String)>,
}

impl OfficeTies {
    pub(in crate::web) async fn load(visit: &Visit, from: Option<&Named>) -> Result<Self, WebError> {
        let accounts = visit.store.load_handover_accounts(&visit.actor, from).await?;
        let option = |office: &crate::store::accounts::OfficeAccount| {
            let label =
                format!("Koppel het bestuurssecretariaat ({}) ook aan de nieuwe portefeuillehouder", office.name);
            (office.id.to_string(), label)
        };
        Ok(Self { options: accounts.offices.iter().map(option).collect(), accounts })
    }

    /// The offices that were ticked. Asks, once, about a new holder whom no account reaches, if none was ticked.
    pub(in crate::web) fn read_offices(&self, fields: &mut Fields, to: &Named) -> Vec<AccountId> {
        let ticked = fields.list_values(FIELD).to_vec();
        let known = |value: &String| self.accounts.offices.iter().find(|office| office.id.to_string() == *value);
        let offices: Option<Vec<AccountId>> = ticked.iter().map(|value| Some(known(value)?.id)).collect();
        let Some(offices) = offices else {
            fields.remove_field(FIELD);
            fields.reject_field(FIELD, "Dit account werkt niet meer voor de vorige portefeuillehouder. Kijk het na.");
            return Vec::new();
        };
        if offices.is_empty() && !self.accounts.reached.contains(to) {
            let field = if fields.get_raw_text("aan").trim().is_empty() { "nieuw" } else { "aan" };
            let told = words::with_article(&to.to_string());
            let tie = if self.options.is_empty() { "" } else { "Koppel hieronder een account, of " };
            let question = format!(
                "Bij {told} hoort geen account: wat u overdraagt ligt op niemands bureau. {}",
                words::start_with_capital(&format!("{tie}vink aan dat u het toch overdraagt."))
            );
            fields.ask_to_confirm(
                field,
                &to.to_string(),
                &question,
                format!("Draag toch over aan {told}, zonder account"),
            );
        }
        offices
    }
}
