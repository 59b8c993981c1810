//! `/toezeggingen/{number}/besluitdag-corrigeren`: corrects the day of the last decision.

use askama::Template;
use chrono::NaiveDate;

use super::act::{ActContext, ActForm, ActQuery, Labels, RequestedChange, ShownForm};
use crate::{
    domain::{
        change::{Change, ChangeKind, Refusal},
        commitment::{Commitment, status::DecisionRule},
    },
    store::commitments::RegisteredCommitment,
    web::{
        forms::form::Fields,
        server::{error::WebError, notice::Notice, visit::Visit},
        views::view,
    },
};

pub(in crate::web) struct CorrectDecisionDayAct;

#[derive(Template)]
#[template(path = "actions/correct_decision_day.html")]
struct CorrectDecisionDayFields<'a> {
    form: &'a Fields,
}

impl ActForm for CorrectDecisionDayAct {
    const CHANGE: ChangeKind = ChangeKind::CorrectDecisionDay;
    const SEGMENT: &'static str = "besluitdag-corrigeren";
    const LABELS: Labels = &[("dag", "Juiste dag van het besluit"), ("reden", "Reden")];

    fn heading(_: DecisionRule) -> &'static str {
        "Corrigeer de dag van het besluit"
    }

    fn prefill(commitment: &Commitment, _: NaiveDate, _: &ActQuery) -> Fields {
        let day = commitment.last_decision.as_ref().map(|last| view::field_day(last.on));
        Fields::default().with("dag", day.unwrap_or_default())
    }

    async fn prepare(_: &Visit, _: &RegisteredCommitment, _: &Fields) -> Result<Self, WebError> {
        Ok(Self)
    }

    fn read(&self, fields: &mut Fields, context: &ActContext) -> Option<RequestedChange> {
        let reason = fields.required_text("reden", "Schrijf wat er verkeerd was vastgelegd.");
        let on = fields.required_day("dag", "Vul de dag van het besluit in.")?;
        context.check_day(fields, "dag", on);
        fields.ask_day_before_report("dag", on, context.commitment.find_agreed_day());
        Some(RequestedChange::today(Change::CorrectDecisionDay { on, reason }, context))
    }

    fn field_of(refusal: Refusal) -> Option<&'static str> {
        (refusal == Refusal::SameDecisionDay).then_some("dag")
    }

    fn notice(_: &Commitment, _: &Change, _: DecisionRule) -> Notice {
        Notice::DecisionDayCorrected
    }

    fn render_fields(&self, shown: &ShownForm<'_>) -> askama::Result<String> {
        CorrectDecisionDayFields { form: shown.form }.render()
    }
}
