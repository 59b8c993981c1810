//! `/toezeggingen/{number}/termijn-corrigeren`: corrects the present deadline, which was entered wrongly.

use askama::Template;
use chrono::NaiveDate;

use super::act::{ActContext, ActForm, ActQuery, Labels, RequestedChange, ShownForm};
use crate::{
    domain::{
        change::{Change, ChangeKind, Refusal},
        commitment::{Commitment, status::DecisionRule},
    },
    store::commitments::RegisteredCommitment,
    web::{
        forms::{deadline_field::DeadlinePreview, form::Fields, odd_day::DayOf},
        server::{error::WebError, notice::Notice, visit::Visit},
        views::view,
    },
};

pub(in crate::web) struct CorrectDeadlineAct {
    /// True if the last day has passed, so that the source has to be named.
    has_passed: bool,
}

#[derive(Template)]
#[template(path = "actions/correct_deadline.html")]
struct CorrectDeadlineFields<'a> {
    form: &'a Fields,
    preview: Option<DeadlinePreview>,
    action: &'a str,
    has_passed: bool,
}

impl ActForm for CorrectDeadlineAct {
    const CHANGE: ChangeKind = ChangeKind::CorrectDeadline;
    const SEGMENT: &'static str = "termijn-corrigeren";
    const LABELS: Labels =
        &[("termijn", "Juiste termijn"), ("peildag", "Telt vanaf"), ("bron", "Bron"), ("reden", "Reden")];
    const PREVIEWED_FIELDS: &'static [&'static str] = &["peildag"];

    fn heading(_: DecisionRule) -> &'static str {
        "Corrigeer de termijn"
    }

    fn prefill(commitment: &Commitment, today: NaiveDate, _: &ActQuery) -> Fields {
        let present = commitment.deadlines.current().map(|entry| &entry.set);
        let (words, from) = present.map_or(("", today), |set| (set.deadline.words.as_str(), set.reference_day));
        Fields::default().with("termijn", words).with("peildag", view::field_day(from))
    }

    async fn prepare(visit: &Visit, record: &RegisteredCommitment, _: &Fields) -> Result<Self, WebError> {
        let today = visit.clock.today();
        Ok(Self { has_passed: record.commitment.deadlines.last_day().is_some_and(|last_day| last_day < today) })
    }

    fn read(&self, fields: &mut Fields, context: &ActContext) -> Option<RequestedChange> {
        let words = fields.required_line("termijn", "Vul de termijn in zoals hij had moeten staan.");
        let from = fields.required_day("peildag", "Vul de dag in vanaf waar de termijn telt.");
        let present = context.commitment.deadlines.current().map(|entry| entry.set.reference_day);
        if let Some(from) = from.filter(|from| Some(*from) != present) {
            context.check_order(fields, "peildag", from);
            fields.ask_odd_day("peildag", from, context.today, DayOf::Deed);
        }
        let source = fields.read_line("bron");
        if self.has_passed && source.is_none() {
            fields.reject_field("bron", Refusal::NoSource.to_string());
        }
        let reason = fields.required_text("reden", "Schrijf wat er verkeerd was vastgelegd.");
        let typed = context.deadlines.read_deadline(&words, from?);
        if words.is_empty() {
            return None;
        }
        let deadline = typed.ask_about_doubts(fields, "termijn");
        Some(RequestedChange::today(Change::CorrectDeadline { deadline, reason, source }, context))
    }

    fn has_preview(_: &Change) -> bool {
        true
    }

    fn field_of(refusal: Refusal) -> Option<&'static str> {
        match refusal {
            Refusal::SameDeadline => Some("termijn"),
            Refusal::NoSource => Some("bron"),
            _ => None,
        }
    }

    fn notice(_: &Commitment, _: &Change, _: DecisionRule) -> Notice {
        Notice::DeadlineCorrected
    }

    fn render_fields(&self, shown: &ShownForm<'_>) -> askama::Result<String> {
        let preview = match shown.preview {
            Some(Change::CorrectDeadline { deadline, .. }) => Some(DeadlinePreview::from(deadline)),
            _ => None,
        };
        CorrectDeadlineFields { form: shown.form, preview, action: shown.action, has_passed: self.has_passed }.render()
    }
}
