//! `/toezeggingen/{number}/geheimhouding` of a secret commitment: records that secrecy was lifted.

use askama::Template;
use chrono::NaiveDate;

use super::act::{ActContext, ActForm, ActQuery, Labels, Publishes, RequestedChange, ReverseAct, ShownForm};
use crate::{
    domain::{
        change::{Change, ChangeKind},
        commitment::{Commitment, publicity::PublicityKey, status::DecisionRule},
    },
    store::commitments::RegisteredCommitment,
    web::{
        forms::form::Fields,
        server::{error::WebError, notice::Notice, visit::Visit},
    },
};

pub(in crate::web) struct LiftSecrecyAct;

#[derive(Template)]
#[template(path = "actions/lift_secrecy.html")]
struct LiftSecrecyFields<'a> {
    form: &'a Fields,
}

impl ActForm for LiftSecrecyAct {
    const CHANGE: ChangeKind = ChangeKind::LiftSecrecy;
    const SEGMENT: &'static str = "geheimhouding";
    const LABELS: Labels = &[("reden", "Besluit")];
    const PUBLISHES: Publishes = Publishes::Everything;

    fn heading(_: DecisionRule) -> &'static str {
        "Hef de geheimhouding op"
    }

    fn prefill(_: &Commitment, _: NaiveDate, _: &ActQuery) -> Fields {
        Fields::default().with("actie", Self::SENT_AS)
    }

    async fn prepare(_: &Visit, _: &RegisteredCommitment, _: &Fields) -> Result<Self, WebError> {
        Ok(Self)
    }

    fn read(&self, fields: &mut Fields, context: &ActContext) -> Option<RequestedChange> {
        let reason = fields.required_text("reden", "Schrijf met welk besluit de geheimhouding is opgeheven.");
        Some(RequestedChange::today(Change::LiftSecrecy { reason }, context))
    }

    fn notice(_: &Commitment, _: &Change, _: DecisionRule) -> Notice {
        Notice::SecrecyLifted
    }

    fn render_fields(&self, shown: &ShownForm<'_>) -> askama::Result<String> {
        LiftSecrecyFields { form: shown.form }.render()
    }
}

impl ReverseAct for LiftSecrecyAct {
    const SENT_AS: &'static str = "opheffen";

    fn is_offered(publicity: PublicityKey) -> bool {
        publicity == PublicityKey::Secret
    }
}
