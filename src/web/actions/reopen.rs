//! `/toezeggingen/{number}/heropening`: opens it again, or one part of it.

use askama::Template;
use chrono::NaiveDate;

use super::{
    act::{ActContext, ActForm, ActQuery, Labels, RequestedChange, ShownForm},
    part_field::{self, PartChoices},
};
use crate::{
    domain::{
        change::{Change, ChangeKind, Refusal},
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

pub(in crate::web) struct ReopenAct;

#[derive(Template)]
#[template(path = "actions/reopen.html")]
struct ReopenFields<'a> {
    form: &'a Fields,
    choices: Option<PartChoices>,
}

impl ActForm for ReopenAct {
    const CHANGE: ChangeKind = ChangeKind::Reopen;
    const SEGMENT: &'static str = "heropening";
    const LABELS: Labels = &[part_field::LABEL, ("reden", "Uw tekst")];

    fn heading(_: DecisionRule) -> &'static str {
        "Heropen"
    }

    /// The whole, or one of its parts.
    fn may_follow(commitment: &Commitment) -> Result<(), Refusal> {
        let whole = commitment.may_follow(Self::CHANGE);
        whole.or_else(|refusal| commitment.may_follow(ChangeKind::ReopenPart).map_err(|_| refusal))
    }

    fn prefill(commitment: &Commitment, _today: NaiveDate, query: &ActQuery) -> Fields {
        list_part_choices(commitment).map(|choices| choices.prefill(query)).unwrap_or_default()
    }

    async fn prepare(_: &Visit, _: &RegisteredCommitment, _: &Fields) -> Result<Self, WebError> {
        Ok(Self)
    }

    fn read(&self, fields: &mut Fields, context: &ActContext) -> Option<RequestedChange> {
        let part = part_field::read(fields, list_part_choices(&context.commitment));
        let reason = fields.required_text("reden", "Schrijf waarom de toezegging weer opengaat.");
        Some(RequestedChange::today(Change::Reopen { part, reason }, context))
    }

    fn notice(_: &Commitment, change: &Change, _: DecisionRule) -> Notice {
        match change {
            Change::Reopen { part: Some(_), .. } => Notice::PartReopened,
            _ => Notice::Reopened,
        }
    }

    fn render_fields(&self, shown: &ShownForm<'_>) -> askama::Result<String> {
        ReopenFields { form: shown.form, choices: list_part_choices(shown.commitment()) }.render()
    }
}

/// A commitment that is partly settled is open already: then only a part can be opened again.
fn list_part_choices(commitment: &Commitment) -> Option<PartChoices> {
    let whole = (commitment.status != Status::PartlySettled).then_some("De hele toezegging");
    PartChoices::list(commitment, whole, |part| !part.is_due())
}
