//! `/toezeggingen/{number}/uitstel`: sets another deadline, in words.

use askama::Template;
use chrono::NaiveDate;

use super::act::{ActContext, ActForm, ActQuery, Labels, RequestedChange, ShownForm};
use crate::{
    domain::{
        change::{Change, ChangeKind, Refusal},
        commitment::{
            Commitment,
            proposal::ProposalKind,
            status::{DecisionRule, StatusKey},
        },
    },
    store::commitments::RegisteredCommitment,
    web::{
        forms::{
            deadline_field::{DeadlinePreview, TypedDeadline},
            form::Fields,
            odd_day::DayOf,
        },
        server::{error::WebError, notice::Notice, visit::Visit},
        views::view::{self, StatusView},
    },
};

pub(in crate::web) struct PostponeAct;

#[derive(Template)]
#[template(path = "actions/postpone.html")]
struct PostponeFields<'a> {
    form: &'a Fields,
    preview: Option<DeadlinePreview>,
    action: &'a str,
    /// The status of a commitment for which a later day was asked, if the council decides on that.
    status_if_later: Option<StatusView>,
}

impl ActForm for PostponeAct {
    const CHANGE: ChangeKind = ChangeKind::Postpone;
    const SEGMENT: &'static str = "uitstel";
    const LABELS: Labels = &[("termijn", "Nieuwe termijn"), ("peildag", "Telt vanaf"), ("reden", "Reden")];
    const PREVIEWED_FIELDS: &'static [&'static str] = &["peildag"];

    fn heading(rule: DecisionRule) -> &'static str {
        match rule {
            DecisionRule::Council => "Stel een nieuwe termijn voor",
            DecisionRule::Direct => "Leg een nieuwe termijn vast",
        }
    }

    fn prefill(_: &Commitment, today: NaiveDate, _: &ActQuery) -> Fields {
        Fields::default().with("peildag", view::field_day(today))
    }

    async fn prepare(_: &Visit, _: &RegisteredCommitment, _: &Fields) -> Result<Self, WebError> {
        Ok(Self)
    }

    /// Words without a day are accepted; the page says so.
    fn read(&self, fields: &mut Fields, context: &ActContext) -> Option<RequestedChange> {
        let words = fields.required_line("termijn", "Vul de nieuwe termijn in, in woorden of als dag.");
        let from = fields.required_day("peildag", "Vul de dag in vanaf waar de termijn telt, meestal vandaag.");
        if let Some(from) = from {
            context.check_order(fields, "peildag", from);
            fields.ask_odd_day("peildag", from, context.today, DayOf::Deed);
        }
        let reason = fields.required_text("reden", "Schrijf waarom de termijn verandert.");
        let typed = context.deadlines.read_deadline(&words, from?);
        if words.is_empty() {
            return None;
        }
        let deadline = doubt_order(typed, context).ask_about_doubts(fields, "termijn");
        Some(RequestedChange::today(Change::Postpone { deadline, reason }, context))
    }

    fn has_preview(_: &Change) -> bool {
        true
    }

    fn field_of(refusal: Refusal) -> Option<&'static str> {
        (refusal == Refusal::SameDeadline).then_some("termijn")
    }

    fn notice(commitment: &Commitment, change: &Change, rule: DecisionRule) -> Notice {
        match change {
            Change::Postpone { deadline, .. } if rule == DecisionRule::Council && commitment.moves_later(deadline) => {
                Notice::PostponementProposed
            }
            _ => Notice::Postponed,
        }
    }

    fn render_fields(&self, shown: &ShownForm<'_>) -> askama::Result<String> {
        let preview = match shown.preview {
            Some(Change::Postpone { deadline, .. }) => Some(DeadlinePreview::from(deadline)),
            _ => None,
        };
        let proposed = StatusView::new(StatusKey::Proposed, Some(ProposalKind::Postpone));
        let status_if_later = (shown.rule == DecisionRule::Council).then_some(proposed);
        PostponeFields { form: shown.form, preview, action: shown.action, status_if_later }.render()
    }
}

/// Asks about a new last day that is over already, or that comes before the present one.
fn doubt_order(typed: TypedDeadline, context: &ActContext) -> TypedDeadline {
    let (today, present) = (context.today, context.commitment.deadlines.last_day());
    let typed = typed.add_question_if_odd(|day| day < today, "De nieuwe laatste dag is al voorbij.");
    match present {
        Some(present) => {
            let told = view::full_day(present);
            typed.add_question_if_odd(
                |day| today <= day && day < present,
                format!("De nieuwe laatste dag ligt voor de huidige, {told}: de termijn wordt dus korter."),
            )
        }
        None => typed,
    }
}
