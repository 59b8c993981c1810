//! `/toezeggingen/{number}/vervallen`: says why it, or a part of it, will not be kept.

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
            lapse_kind::LapseKind,
            part::{Part, PartOutcome},
            proposal::ProposalKind,
            status::{DecisionRule, StatusKey},
        },
    },
    store::commitments::RegisteredCommitment,
    web::{
        forms::form::Fields,
        server::{error::WebError, notice::Notice, visit::Visit},
        views::view::StatusView,
    },
};

pub(in crate::web) struct LapseAct;

#[derive(Template)]
#[template(path = "actions/lapse.html")]
struct LapseFields<'a> {
    form: &'a Fields,
    choices: Option<PartChoices>,
    grounds: Vec<(&'static str, &'static str)>,
    is_direct: bool,
    status_after: StatusView,
}

impl ActForm for LapseAct {
    const CHANGE: ChangeKind = ChangeKind::Lapse;
    const SEGMENT: &'static str = "vervallen";
    const LABELS: Labels = &[part_field::LABEL, ("grond", "Waarom"), ("reden", "Toelichting")];

    fn heading(_: DecisionRule) -> &'static str {
        "Laat vervallen"
    }

    fn prefill(commitment: &Commitment, _today: NaiveDate, query: &ActQuery) -> Fields {
        list_part_choices(commitment).map(|choices| choices.prefill(query)).unwrap_or_default()
    }

    async fn prepare(_: &Visit, _: &RegisteredCommitment, _: &Fields) -> Result<Self, WebError> {
        Ok(Self)
    }

    fn read(&self, fields: &mut Fields, context: &ActContext) -> Option<RequestedChange> {
        let part = part_field::read(fields, list_part_choices(&context.commitment));
        if fields.get_raw_text("grond").is_empty() {
            fields.reject_field("grond", "Kies waarom de toezegging vervalt.");
        }
        let kind = fields.read_choice("grond", LapseKind::from_key);
        let reason = fields.required_text("reden", "Leg uit waarom de toezegging vervalt.");
        let change = match part {
            None => Change::Lapse { kind: kind?, reason },
            Some(part) => Change::ClosePart { part, outcome: PartOutcome::Lapsed(kind?), answer: reason },
        };
        Some(RequestedChange::today(change, context))
    }

    fn notice(_: &Commitment, change: &Change, rule: DecisionRule) -> Notice {
        match change {
            _ if rule == DecisionRule::Council => Notice::Proposed,
            Change::ClosePart { .. } => Notice::PartLapsed,
            _ => Notice::Lapsed,
        }
    }

    fn render_fields(&self, shown: &ShownForm<'_>) -> askama::Result<String> {
        LapseFields {
            form: shown.form,
            choices: list_part_choices(shown.commitment()),
            grounds: list_grounds(),
            is_direct: shown.rule == DecisionRule::Direct,
            status_after: shown.status_after(StatusKey::Lapsed, ProposalKind::Lapse),
        }
        .render()
    }
}

/// The grounds on which a commitment may lapse: key and words.
pub(super) fn list_grounds() -> Vec<(&'static str, &'static str)> {
    LapseKind::ALL.iter().map(|kind| (kind.key(), kind.label())).collect()
}

fn list_part_choices(commitment: &Commitment) -> Option<PartChoices> {
    PartChoices::list(commitment, Some("De hele toezegging"), Part::is_due)
}
