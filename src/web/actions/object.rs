//! `/toezeggingen/{number}/bezwaar`: disagrees with what was reported or proposed.

use askama::Template;
use chrono::NaiveDate;

use super::{
    act::{ActContext, ActForm, ActQuery, Labels, RequestedChange, ShownForm},
    part_field::{self, PartChoices},
};
use crate::{
    domain::{
        change::{Change, ChangeKind},
        commitment::{
            Commitment,
            status::{DecisionRule, Status},
        },
    },
    store::commitments::RegisteredCommitment,
    web::{
        forms::form::Fields,
        server::{error::WebError, notice::Notice, visit::Visit},
    },
};

pub(in crate::web) struct ObjectAct;

#[derive(Template)]
#[template(path = "actions/object.html")]
struct ObjectFields<'a> {
    form: &'a Fields,
    choices: Option<PartChoices>,
    is_proposed: bool,
}

impl ActForm for ObjectAct {
    const CHANGE: ChangeKind = ChangeKind::Object;
    const SEGMENT: &'static str = "bezwaar";
    const LABELS: Labels = &[part_field::LABEL, ("reden", "Uw tekst")];

    fn heading(_: DecisionRule) -> &'static str {
        "Maak bezwaar"
    }

    fn prefill(commitment: &Commitment, _today: NaiveDate, query: &ActQuery) -> Fields {
        list_part_choices(commitment).map(|choices| choices.prefill(query)).unwrap_or_default()
    }

    async fn prepare(_: &Visit, _: &RegisteredCommitment, _: &Fields) -> Result<Self, WebError> {
        Ok(Self)
    }

    fn read(&self, fields: &mut Fields, context: &ActContext) -> Option<RequestedChange> {
        let part = part_field::read(fields, list_part_choices(&context.commitment));
        let reason = fields.required_text("reden", "Schrijf waartegen u bezwaar maakt.");
        Some(RequestedChange::today(Change::Object { part, reason }, context))
    }

    fn notice(commitment: &Commitment, change: &Change, _: DecisionRule) -> Notice {
        match change {
            _ if commitment.status.to_proposal_kind().is_some() => Notice::ObjectedToProposal,
            Change::Object { part: Some(_), .. } => Notice::ObjectedToPart,
            _ => Notice::Objected,
        }
    }

    fn render_fields(&self, shown: &ShownForm<'_>) -> askama::Result<String> {
        let commitment = shown.commitment();
        let is_proposed = matches!(commitment.status, Status::Proposed(_));
        ObjectFields { form: shown.form, choices: list_part_choices(commitment), is_proposed }.render()
    }
}

/// A proposal is judged as a whole.
fn list_part_choices(commitment: &Commitment) -> Option<PartChoices> {
    match commitment.status {
        Status::Proposed(_) => None,
        _ => PartChoices::list(commitment, Some("Alles wat is gemeld"), |part| !part.is_due()),
    }
}
