//! `/toezeggingen/{number}/losmaken`: takes a bond back that was wrong.

use askama::Template;

use super::{
    act::{ActContext, ActForm, Labels, RequestedChange, ShownForm},
    bond_field::{find_removable_bond, list_removable_bonds},
};
use crate::{
    domain::{
        change::{Change, ChangeKind},
        commitment::{Commitment, status::DecisionRule},
    },
    store::commitments::RegisteredCommitment,
    web::{
        forms::form::Fields,
        server::{error::WebError, notice::Notice, visit::Visit},
    },
};

pub(in crate::web) struct UnlinkAct;

#[derive(Template)]
#[template(path = "actions/unlink.html")]
struct UnlinkFields<'a> {
    form: &'a Fields,
    bonds: Vec<(String, String)>,
}

impl ActForm for UnlinkAct {
    const CHANGE: ChangeKind = ChangeKind::Unlink;
    const SEGMENT: &'static str = "losmaken";
    const LABELS: Labels = &[("verband", "Welk verband"), ("reden", "Reden")];

    fn heading(_: DecisionRule) -> &'static str {
        "Haal het verband weg"
    }

    async fn prepare(_: &Visit, _: &RegisteredCommitment, _: &Fields) -> Result<Self, WebError> {
        Ok(Self)
    }

    fn read(&self, fields: &mut Fields, context: &ActContext) -> Option<RequestedChange> {
        let typed = fields.get_raw_text("verband").to_owned();
        let link = find_removable_bond(&context.commitment, &typed);
        if link.is_none() {
            let message =
                if typed.is_empty() { "Kies welk verband niet klopt." } else { "Dit verband is er niet meer." };
            fields.reject_field("verband", message);
        }
        let reason = fields.required_text("reden", "Schrijf waarom het verband niet klopt.");
        Some(RequestedChange::today(Change::Unlink { link: link?, reason }, context))
    }

    fn notice(_: &Commitment, _: &Change, _: DecisionRule) -> Notice {
        Notice::Unlinked
    }

    fn render_fields(&self, shown: &ShownForm<'_>) -> askama::Result<String> {
        UnlinkFields { form: shown.form, bonds: list_removable_bonds(shown.commitment()) }.render()
    }
}
