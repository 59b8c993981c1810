//! `/toezeggingen/{number}/besluit`: records the decision of the committee.

use askama::Template;
use chrono::NaiveDate;

use super::{
    act::{ActContext, ActForm, ActQuery, Labels, RequestedChange, ShownForm},
    lapse::list_grounds,
};
use crate::{
    domain::{
        change::{Change, ChangeKind, Refusal},
        commitment::{
            Commitment,
            proposal::ProposalKind,
            status::{DecidedBy, DecisionRule, Status},
        },
    },
    store::commitments::{ChangeSource, RegisteredCommitment},
    web::{
        forms::{
            decision_field::{self, SharedDecision},
            form::Fields,
        },
        server::{error::WebError, notice::Notice, visit::Visit},
        views::{short_answer::ShortAnswerView, view},
    },
};

pub(in crate::web) struct DecideAct {
    answer: Option<ShortAnswerView>,
}

#[derive(Template)]
#[template(path = "actions/decide.html")]
struct DecideFields<'a> {
    form: &'a Fields,
    /// The way in which the report falls short of the commitment; empty if it does not.
    shortfall: String,
    /// The latest answer, in short.
    answer: Option<&'a ShortAnswerView>,
    /// The decisions to choose from: key and meaning.
    decisions: Vec<(&'static str, &'static str)>,
    grounds: Vec<(&'static str, &'static str)>,
}

impl ActForm for DecideAct {
    const CHANGE: ChangeKind = ChangeKind::Decide;
    const SEGMENT: &'static str = "besluit";
    const LABELS: Labels = decision_field::LABELS;

    fn heading(_: DecisionRule) -> &'static str {
        "Leg het besluit vast"
    }

    fn prefill(_: &Commitment, today: NaiveDate, _: &ActQuery) -> Fields {
        Fields::default().with("dag", view::field_day(today))
    }

    async fn prepare(visit: &Visit, record: &RegisteredCommitment, _: &Fields) -> Result<Self, WebError> {
        let answer = visit.store.find_short_answer(&visit.actor, record.commitment.id).await?;
        Ok(Self { answer: answer.as_ref().map(ShortAnswerView::from) })
    }

    /// A refusal and a lapse need a reason.
    fn read(&self, fields: &mut Fields, context: &ActContext) -> Option<RequestedChange> {
        let on = fields.required_day("dag", "Vul de dag van het besluit in.");
        if let Some(on) = on {
            context.check_day(fields, "dag", on);
            fields.ask_day_before_report("dag", on, context.commitment.find_reported_day());
        }
        let on = on.unwrap_or(context.today);
        let (decision, reason) =
            decision_field::read_decision(fields, "", &SharedDecision::default(), (&context.deadlines, on))?;
        let change = Change::Decide { decision, on, reason };
        Some(RequestedChange::new(change, ChangeSource::from_person(on)))
    }

    fn field_of(refusal: Refusal) -> Option<&'static str> {
        (refusal == Refusal::SameDeadline).then_some("termijn")
    }

    fn notice(_: &Commitment, _: &Change, _: DecisionRule) -> Notice {
        Notice::Decided(1)
    }

    fn render_fields(&self, shown: &ShownForm<'_>) -> askama::Result<String> {
        let commitment = shown.commitment();
        DecideFields {
            form: shown.form,
            shortfall: view::describe_shortfall(commitment.falls_short(), commitment.status.key(), &shown.visit.actor),
            answer: self.answer.as_ref(),
            decisions: list_decisions(&commitment.status),
            grounds: list_grounds(),
        }
        .render()
    }
}

/// The decisions that the committee can take on a commitment with this status: key and meaning.
fn list_decisions(status: &Status) -> Vec<(&'static str, &'static str)> {
    let later_day = status.to_proposal_kind() == Some(ProposalKind::Postpone);
    let means = |(key, words)| match key {
        "akkoord" if later_day => "Zij stemt in; de nieuwe termijn geldt",
        "akkoord" => "Zij stemt in",
        "niet-akkoord" if later_day => "Zij stemt niet in; de termijn blijft zoals hij was",
        "niet-akkoord" => "Zij stemt niet in; de toezegging staat weer open",
        "afgedaan" => "Zij besluit dat de toezegging is afgedaan",
        "deels" => "Zij besluit dat een deel is afgedaan",
        "termijn" => "Zij besluit tot een andere termijn",
        "open" => "Zij besluit dat de toezegging blijft openstaan",
        "vervallen" => "Zij besluit dat de toezegging vervalt",
        _ => words,
    };
    let judged = matches!(status, Status::Proposed(_) | Status::Settled(DecidedBy::Executive));
    decision_field::list_decision_choices(judged).map(|choice| (choice.0, means(choice))).collect()
}
