//! `/toezeggingen/{number}/voortgang`: reports progress.

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

pub(in crate::web) struct ProgressAct;

#[derive(Template)]
#[template(path = "actions/progress.html")]
struct ProgressFields<'a> {
    form: &'a Fields,
}

impl ActForm for ProgressAct {
    const CHANGE: ChangeKind = ChangeKind::Progress;
    const SEGMENT: &'static str = "voortgang";
    const LABELS: Labels = &[("reden", "Uw tekst")];

    fn heading(_: DecisionRule) -> &'static str {
        "Meld voortgang"
    }

    async fn prepare(_: &Visit, _: &RegisteredCommitment, _: &Fields) -> Result<Self, WebError> {
        Ok(Self)
    }

    fn read(&self, fields: &mut Fields, context: &ActContext) -> Option<RequestedChange> {
        let note = fields.required_text("reden", "Schrijf hoe het ermee staat.");
        Some(RequestedChange::today(Change::Progress { note }, context))
    }

    fn notice(_: &Commitment, _: &Change, _: DecisionRule) -> Notice {
        Notice::Progressed
    }

    fn render_fields(&self, shown: &ShownForm<'_>) -> askama::Result<String> {
        ProgressFields { form: shown.form }.render()
    }
}
