//! `/toezeggingen/{number}/overdracht`: hands it over to another portfolio holder.

use askama::Template;
use chrono::NaiveDate;

use super::act::{ActContext, ActForm, ActQuery, Labels, RequestedChange, ShownForm};
use crate::{
    domain::{
        change::{Change, ChangeKind, Refusal},
        commitment::{Commitment, status::DecisionRule},
    },
    store::commitments::{ChangeSource, RegisteredCommitment},
    web::{
        forms::{
            form::Fields,
            holder_field::{self, HolderChoices},
            office_field::{self, OfficeTies},
        },
        server::{error::WebError, notice::Notice, visit::Visit},
        views::view,
    },
};

pub(in crate::web) struct HandOverAct {
    holders: HolderChoices,
    offices: OfficeTies,
}

#[derive(Template)]
#[template(path = "actions/hand_over.html")]
struct HandOverFields<'a> {
    form: &'a Fields,
    holders: &'a [(String, String)],
    offices: &'a [(String, String)],
}

impl ActForm for HandOverAct {
    const CHANGE: ChangeKind = ChangeKind::HandOver;
    const SEGMENT: &'static str = "overdracht";
    const LABELS: Labels =
        &[holder_field::LABELS[0], holder_field::LABELS[1], ("vanaf", "Vanaf welke dag"), ("reden", "Reden")];
    const NAMES_PEOPLE: bool = true;
    const TICKS: &'static [&'static str] = &[office_field::FIELD];

    fn heading(_: DecisionRule) -> &'static str {
        "Draag over"
    }

    fn prefill(_: &Commitment, today: NaiveDate, _: &ActQuery) -> Fields {
        Fields::default().with("vanaf", view::field_day(today))
    }

    async fn prepare(visit: &Visit, record: &RegisteredCommitment, _: &Fields) -> Result<Self, WebError> {
        let from = record.commitment.details.holder.as_ref();
        Ok(Self { holders: HolderChoices::new(visit, from).await?, offices: OfficeTies::load(visit, from).await? })
    }

    fn read(&self, fields: &mut Fields, context: &ActContext) -> Option<RequestedChange> {
        let to = self.holders.read_holder(fields);
        let offices = to.as_ref().map(|to| self.offices.read_offices(fields, to)).unwrap_or_default();
        let on = fields
            .required_day("vanaf", "Vul de dag in vanaf wanneer de nieuwe portefeuillehouder verantwoordelijk is.");
        if let Some(on) = on {
            context.check_day(fields, "vanaf", on);
        }
        let reason = fields.required_text("reden", "Schrijf waarom, bijvoorbeeld: een nieuw college.");
        let change = Change::HandOver { to: to?, reason };
        Some(RequestedChange { offices, ..RequestedChange::new(change, ChangeSource::from_person(on?)) })
    }

    fn people_named(fields: &Fields) -> Vec<String> {
        holder_field::find_newcomer_name(fields).into_iter().collect()
    }

    fn field_of(refusal: Refusal) -> Option<&'static str> {
        match refusal {
            Refusal::SameHolder => Some("nieuw"),
            Refusal::BeforeLastHandover | Refusal::BeforeMade => Some("vanaf"),
            _ => None,
        }
    }

    fn notice(_: &Commitment, _: &Change, _: DecisionRule) -> Notice {
        Notice::HandedOver
    }

    fn render_fields(&self, shown: &ShownForm<'_>) -> askama::Result<String> {
        HandOverFields { form: shown.form, holders: &self.holders.options, offices: &self.offices.options }.render()
    }
}
