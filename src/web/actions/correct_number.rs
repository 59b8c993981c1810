//! `/toezeggingen/{number}/nummer-corrigeren`: corrects the number. Addresses with the former one go on leading here.

use askama::Template;
use chrono::NaiveDate;

use super::act::{ActContext, ActForm, ActQuery, Labels, RequestedChange, ShownForm};
use crate::{
    domain::{
        change::{Change, ChangeKind, Refusal},
        commitment::{Commitment, status::DecisionRule},
        number::{CommitmentNumber, pattern::NumberPattern},
    },
    store::commitments::RegisteredCommitment,
    web::{
        forms::form::Fields,
        register::number_field::ask_about_odd_number,
        server::{error::WebError, notice::Notice, visit::Visit},
    },
};

/// The name of the field for the right number. It is no text that becomes public by itself: whether another commitment has it, is
/// told to the clerk.
pub(super) const FIELD: &str = "nieuw-nummer";

pub(in crate::web) struct CorrectNumberAct {
    /// The patterns of the council's numbers.
    patterns: Vec<NumberPattern>,
}

#[derive(Template)]
#[template(path = "actions/correct_number.html")]
struct CorrectNumberFields<'a> {
    form: &'a Fields,
}

impl ActForm for CorrectNumberAct {
    const CHANGE: ChangeKind = ChangeKind::CorrectNumber;
    const SEGMENT: &'static str = "nummer-corrigeren";
    const LABELS: Labels = &[(FIELD, "Juiste nummer"), ("reden", "Reden")];

    fn heading(_: DecisionRule) -> &'static str {
        "Corrigeer het nummer"
    }

    fn prefill(commitment: &Commitment, _: NaiveDate, _: &ActQuery) -> Fields {
        Fields::default().with(FIELD, commitment.number.as_str())
    }

    async fn prepare(visit: &Visit, _: &RegisteredCommitment, _: &Fields) -> Result<Self, WebError> {
        Ok(Self { patterns: visit.store.settings().expected_numbers() })
    }

    fn read(&self, fields: &mut Fields, context: &ActContext) -> Option<RequestedChange> {
        let reason = fields.required_text("reden", "Schrijf wat er verkeerd was vastgelegd.");
        let number = match CommitmentNumber::parse(fields.get_raw_text(FIELD)) {
            Ok(number) => number,
            Err(error) => {
                fields.reject_field(FIELD, error.to_string());
                return None;
            }
        };
        let days = (context.commitment.details.made_on, context.today);
        ask_about_odd_number(fields, FIELD, &number, &self.patterns, days);
        Some(RequestedChange::today(Change::CorrectNumber { number, reason }, context))
    }

    fn field_of(refusal: Refusal) -> Option<&'static str> {
        (refusal == Refusal::SameNumber).then_some(FIELD)
    }

    fn notice(_: &Commitment, _: &Change, _: DecisionRule) -> Notice {
        Notice::NumberCorrected
    }

    fn render_fields(&self, shown: &ShownForm<'_>) -> askama::Result<String> {
        CorrectNumberFields { form: shown.form }.render()
    }
}
