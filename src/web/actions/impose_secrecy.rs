//! `/toezeggingen/{number}/geheimhouding`: records that secrecy was imposed.

use askama::Template;

use super::act::{ActContext, ActForm, Labels, Publishes, RequestedChange, ShownForm};
use crate::{
    domain::{
        change::{Change, ChangeKind},
        commitment::{Commitment, publicity::PublicityKey, status::DecisionRule},
    },
    store::commitments::RegisteredCommitment,
    web::{
        forms::{
            form::Fields,
            secrecy_field::{self, SecrecyChoices},
        },
        server::{error::WebError, notice::Notice, visit::Visit},
    },
};

pub(in crate::web) struct ImposeSecrecyAct;

#[derive(Template)]
#[template(path = "actions/impose_secrecy.html")]
struct ImposeSecrecyFields<'a> {
    form: &'a Fields,
    secrecy: SecrecyChoices,
}

impl ActForm for ImposeSecrecyAct {
    const CHANGE: ChangeKind = ChangeKind::ImposeSecrecy;
    const SEGMENT: &'static str = "geheimhouding";
    const LABELS: Labels = &[
        secrecy_field::LABELS[0],
        secrecy_field::LABELS[1],
        secrecy_field::LABELS[2],
        secrecy_field::LABELS[3],
        ("reden", "Reden"),
    ];
    const PUBLISHES: Publishes = Publishes::Nothing;

    fn heading(_: DecisionRule) -> &'static str {
        "Leg geheimhouding vast"
    }

    async fn prepare(_: &Visit, _: &RegisteredCommitment, _: &Fields) -> Result<Self, WebError> {
        Ok(Self)
    }

    fn read(&self, fields: &mut Fields, context: &ActContext) -> Option<RequestedChange> {
        let secrecy = secrecy_field::read_secrecy(fields, context.commitment.details.made_on, context.today);
        let reason = fields.required_text("reden", "Schrijf wat geheim blijft, en waarom.");
        Some(RequestedChange::today(Change::ImposeSecrecy { secrecy: secrecy?, reason }, context))
    }

    fn notice(commitment: &Commitment, _: &Change, _: DecisionRule) -> Notice {
        Notice::SecrecyImposed { was_public: commitment.details.publicity.key() == PublicityKey::Public }
    }

    fn render_fields(&self, shown: &ShownForm<'_>) -> askama::Result<String> {
        ImposeSecrecyFields { form: shown.form, secrecy: SecrecyChoices::new() }.render()
    }
}
