//! `/toezeggingen/{number}/samenvoegen`: merges a double into another commitment, which is shown before anything is recorded.

use askama::Template;

use super::{
    act::{ActContext, ActForm, Button, Labels, RequestedChange, ShownForm},
    other::{self, OtherCommitment, OtherCommitmentView},
};
use crate::{
    domain::{
        change::{Change, ChangeKind, Refusal},
        commitment::{Commitment, publicity::PublicityKey, status::DecisionRule},
    },
    store::commitments::RegisteredCommitment,
    web::{
        forms::form::Fields,
        server::{error::WebError, notice::Notice, visit::Visit},
    },
};

pub(in crate::web) struct MergeAct {
    other: OtherCommitment,
}

#[derive(Template)]
#[template(path = "actions/merge.html")]
struct MergeFields<'a> {
    form: &'a Fields,
    other: Option<OtherCommitmentView>,
    is_public: bool,
}

impl ActForm for MergeAct {
    const CHANGE: ChangeKind = ChangeKind::Merge;
    const SEGMENT: &'static str = "samenvoegen";
    const LABELS: Labels = &[(other::FIELD, "In welke toezegging"), ("reden", "Reden")];

    fn heading(_: DecisionRule) -> &'static str {
        "Voeg samen"
    }

    async fn prepare(visit: &Visit, _: &RegisteredCommitment, fields: &Fields) -> Result<Self, WebError> {
        Ok(Self { other: OtherCommitment::find(visit, fields.get_raw_text(other::FIELD)).await? })
    }

    fn read(&self, fields: &mut Fields, context: &ActContext) -> Option<RequestedChange> {
        let into = self.other.read(fields);
        let reason = fields.required_text("reden", "Schrijf waarom beide toezeggingen hetzelfde zijn.");
        Some(RequestedChange::today(Change::Merge { into: into?, reason }, context))
    }

    /// The form sends the number of the commitment that was shown.
    fn must_be_shown_first(&self, fields: &Fields) -> bool {
        self.other.number().is_none_or(|number| fields.get_raw_text("bekeken") != number.as_str())
    }

    fn field_of(refusal: Refusal) -> Option<&'static str> {
        matches!(refusal, Refusal::OtherClosed | Refusal::LinkToItself | Refusal::Linked).then_some(other::FIELD)
    }

    fn notice(_: &Commitment, _: &Change, _: DecisionRule) -> Notice {
        Notice::Merged
    }

    fn render_fields(&self, shown: &ShownForm<'_>) -> askama::Result<String> {
        let is_public = shown.commitment().details.publicity.key() == PublicityKey::Public;
        MergeFields { form: shown.form, other: OtherCommitmentView::new(&self.other), is_public }.render()
    }

    fn button(&self, heading: &'static str) -> Button {
        match self.other.number() {
            Some(number) => Button { words: format!("{heading} met {number}"), lands_at: "" },
            None => Button { words: heading.to_owned(), lands_at: "bekeken" },
        }
    }
}
