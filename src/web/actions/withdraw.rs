//! `/toezeggingen/{number}/openbaarheid` of a public commitment: takes it back as a draft.

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

pub(in crate::web) struct WithdrawAct;

#[derive(Template)]
#[template(path = "actions/withdraw.html")]
struct WithdrawFields<'a> {
    form: &'a Fields,
}

impl ActForm for WithdrawAct {
    const CHANGE: ChangeKind = ChangeKind::Withdraw;
    const SEGMENT: &'static str = "openbaarheid";
    const LABELS: Labels = &[("reden", "Reden")];
    const PUBLISHES: Publishes = Publishes::Nothing;

    fn heading(_: DecisionRule) -> &'static str {
        "Neem terug als concept"
    }

    fn prefill(_: &Commitment, _: NaiveDate, _: &ActQuery) -> Fields {
        Fields::default().with("actie", Self::SENT_AS)
    }

    async fn prepare(_: &Visit, _: &RegisteredCommitment, _: &Fields) -> Result<Self, WebError> {
        Ok(Self)
    }

    fn read(&self, fields: &mut Fields, context: &ActContext) -> Option<RequestedChange> {
        let reason = fields.required_text("reden", "Schrijf waarom de toezegging niet meer openbaar is.");
        Some(RequestedChange::today(Change::Withdraw { reason }, context))
    }

    fn notice(_: &Commitment, _: &Change, _: DecisionRule) -> Notice {
        Notice::Withdrawn
    }

    fn render_fields(&self, shown: &ShownForm<'_>) -> askama::Result<String> {
        WithdrawFields { form: shown.form }.render()
    }
}

impl ReverseAct for WithdrawAct {
    const SENT_AS: &'static str = "terugnemen";

    fn is_offered(publicity: PublicityKey) -> bool {
        publicity == PublicityKey::Public
    }
}
