//! `/toezeggingen/{number}/melding-terugnemen`: takes back what the executive reported or proposed.

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

pub(in crate::web) struct TakeBackReportAct;

#[derive(Template)]
#[template(path = "actions/take_back_report.html")]
struct TakeBackReportFields<'a> {
    form: &'a Fields,
    is_proposed: bool,
    /// The words of the deadline that the report set and that stays, since there was none before; otherwise empty.
    staying_deadline: String,
}

impl ActForm for TakeBackReportAct {
    const CHANGE: ChangeKind = ChangeKind::TakeBackReport;
    const SEGMENT: &'static str = "melding-terugnemen";
    const LABELS: Labels = &[("reden", "Uw tekst")];

    fn heading(_: DecisionRule) -> &'static str {
        "Neem de melding terug"
    }

    async fn prepare(_: &Visit, _: &RegisteredCommitment, _: &Fields) -> Result<Self, WebError> {
        Ok(Self)
    }

    fn read(&self, fields: &mut Fields, context: &ActContext) -> Option<RequestedChange> {
        let reason = fields.required_text("reden", "Schrijf waarom u de melding terugneemt.");
        Some(RequestedChange::today(Change::TakeBackReport { reason }, context))
    }

    fn notice(_: &Commitment, _: &Change, _: DecisionRule) -> Notice {
        Notice::ReportTakenBack
    }

    fn render_fields(&self, shown: &ShownForm<'_>) -> askama::Result<String> {
        let commitment = shown.commitment();
        let earlier = commitment.open_act.as_ref().and_then(|act| act.earlier.as_deref());
        let staying = commitment.deadlines.current().filter(|_| earlier.is_some_and(|one| one.deadline().is_none()));
        TakeBackReportFields {
            form: shown.form,
            is_proposed: commitment.status.to_proposal_kind().is_some(),
            staying_deadline: staying.map(|entry| entry.set.deadline.words.clone()).unwrap_or_default(),
        }
        .render()
    }
}
