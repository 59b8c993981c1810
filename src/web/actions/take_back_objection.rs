//! `/toezeggingen/{number}/bezwaar-terugnemen`: takes back an objection.

use askama::Template;

use super::act::{ActContext, ActForm, Labels, RequestedChange, ShownForm};
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

pub(in crate::web) struct TakeBackObjectionAct;

#[derive(Template)]
#[template(path = "actions/take_back_objection.html")]
struct TakeBackObjectionFields<'a> {
    form: &'a Fields,
    is_proposed: bool,
}

impl ActForm for TakeBackObjectionAct {
    const CHANGE: ChangeKind = ChangeKind::TakeBackObjection;
    const SEGMENT: &'static str = "bezwaar-terugnemen";
    const LABELS: Labels = &[("reden", "Uw tekst")];

    fn heading(_: DecisionRule) -> &'static str {
        "Neem het bezwaar terug"
    }

    async fn prepare(visit: &Visit, record: &RegisteredCommitment, _: &Fields) -> Result<Self, WebError> {
        visit.store.demand_own_objection(&visit.actor, &record.commitment).await?;
        Ok(Self)
    }

    fn read(&self, fields: &mut Fields, context: &ActContext) -> Option<RequestedChange> {
        let reason = fields.required_text("reden", "Schrijf waarom het bezwaar vervalt.");
        Some(RequestedChange::today(Change::TakeBackObjection { reason }, context))
    }

    fn notice(_: &Commitment, _: &Change, _: DecisionRule) -> Notice {
        Notice::ObjectionTakenBack
    }

    fn render_fields(&self, shown: &ShownForm<'_>) -> askama::Result<String> {
        let is_proposed = shown.commitment().status.to_proposal_kind().is_some();
        TakeBackObjectionFields { form: shown.form, is_proposed }.render()
    }
}
