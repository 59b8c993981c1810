//! `/toezeggingen/{number}/openbaarheid` of a draft: publishes it.

use askama::Template;

use super::act::{ActContext, ActForm, Labels, Publishes, RequestedChange, ShownForm};
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

pub(in crate::web) struct PublishAct;

#[derive(Template)]
#[template(path = "actions/publish.html")]
struct PublishFields;

impl ActForm for PublishAct {
    const CHANGE: ChangeKind = ChangeKind::Publish;
    const SEGMENT: &'static str = "openbaarheid";
    const LABELS: Labels = &[];
    const PUBLISHES: Publishes = Publishes::Everything;

    fn heading(_: DecisionRule) -> &'static str {
        "Maak openbaar"
    }

    async fn prepare(_: &Visit, _: &RegisteredCommitment, _: &Fields) -> Result<Self, WebError> {
        Ok(Self)
    }

    fn read(&self, _: &mut Fields, context: &ActContext) -> Option<RequestedChange> {
        Some(RequestedChange::today(Change::Publish, context))
    }

    fn notice(_: &Commitment, _: &Change, _: DecisionRule) -> Notice {
        Notice::Published
    }

    fn render_fields(&self, _: &ShownForm<'_>) -> askama::Result<String> {
        PublishFields.render()
    }
}
