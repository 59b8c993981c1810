//! The page of an act: its form, beside the commitment.

use askama::Template;

use super::act::{ActForm, Button, ShownForm, path_of};
use crate::{
    domain::{
        change::Change,
        commitment::{
            part::{PartNumber, PartOutcome},
            proposal::{PendingProposal, Proposal},
            status::{Status, Urgency},
        },
        council::named::Named,
    },
    store::commitments::RegisteredCommitment,
    web::{
        forms::{
            conflict::{self, Clash},
            form::{Fields, new_submission},
            publication::PublicationCheck,
        },
        server::{
            error::WebError,
            layout::{Layout, Menu},
            visit::Visit,
        },
        views::{
            part_view::{self, PartView},
            view::{self, StatusView, UrgencyView},
        },
    },
};

/// The form of an act.
#[derive(Debug, Template)]
#[template(path = "actions/act.html")]
pub(super) struct ActFormPage {
    layout: Layout,
    /// The heading, which is also on the button.
    heading: &'static str,
    /// The address to which the form is sent.
    action: String,
    form: Fields,
    /// The fields of the act, rendered by its own template.
    fields: String,
    version: i64,
    submission: String,
    commitment: CommitmentSummary,
    clash: Option<Clash>,
    /// The private details that the form may be about to publish.
    check: Option<PublicationCheck>,
    /// The reason why the act cannot follow any more; then there is no button.
    refusal: Option<String>,
    button: Button,
}

/// The commitment beside the form.
#[derive(Debug, Clone, PartialEq, Eq)]
struct CommitmentSummary {
    number: String,
    path: String,
    title: String,
    text: String,
    holder: String,
    remaining: Option<String>,
    parts: Vec<PartView>,
    words: Option<String>,
    day: Option<String>,
    /// The part that the deadline belongs to.
    of_part: Option<PartNumber>,
    urgency: UrgencyView,
    status: StatusView,
    proposed: Option<String>,
}

impl CommitmentSummary {
    fn new(visit: &Visit, record: &RegisteredCommitment) -> Self {
        let commitment = &record.commitment;
        let as_of = visit.as_of();
        let (current, of_part) = commitment.find_nearest_deadline().unzip();
        let last_day = current.and_then(|set| set.deadline.last_day);
        let urgency =
            Urgency::of(commitment.status.key(), last_day, commitment.closed_on, as_of.today, as_of.warning_days);
        Self {
            number: commitment.number.to_string(),
            path: visit.origin.commitment_path(commitment.number.as_str()),
            title: commitment.details.title.clone(),
            text: commitment.details.text.clone(),
            holder: commitment.details.holder.as_ref().map(Named::to_string).unwrap_or_default(),
            remaining: commitment.remaining.clone().filter(|_| commitment.parts.is_empty()),
            parts: part_view::list_part_views(commitment, as_of),
            words: current.map(|set| set.deadline.words.clone()),
            day: last_day.map(view::full_day),
            of_part: of_part.flatten(),
            urgency: UrgencyView::new(urgency, current.and_then(|set| set.review_day)),
            status: (&commitment.status).into(),
            proposed: describe_proposal(&commitment.status),
        }
    }
}

/// Describes a pending proposal, as far as the committee needs it to decide.
fn describe_proposal(status: &Status) -> Option<String> {
    let Status::Proposed(PendingProposal { proposal, .. }) = status else { return None };
    let asked = proposal.label();
    Some(match proposal {
        Proposal::Postpone { deadline, reason, .. } => {
            let day = deadline.deadline.last_day.map(|day| format!(", dat is uiterlijk {}", view::full_day(day)));
            let (words, day) = (&deadline.deadline.words, day.unwrap_or_default());
            format!("Voorgesteld is om haar {asked}: ‘{words}’{day}. De reden: {reason}")
        }
        Proposal::ClosePart { part, outcome, answer } => {
            let asked = if matches!(outcome, PartOutcome::Settled) { "af te doen" } else { "te laten vervallen" };
            format!("Voorgesteld is om onderdeel {part} {asked}: {answer}")
        }
        Proposal::Settle { .. } | Proposal::SettlePartly { .. } | Proposal::Lapse { .. } => {
            format!("Voorgesteld is om haar {asked}.")
        }
    })
}

impl ActFormPage {
    /// Shows the form with these fields; `preview` is the change of which the visitor asked to see the deadline.
    pub(super) fn new<A: ActForm>(
        visit: &Visit,
        act: &A,
        record: &RegisteredCommitment,
        form: Fields,
        preview: Option<&Change>,
    ) -> Result<Self, WebError> {
        let mut commitment = CommitmentSummary::new(visit, record);
        if !A::SHOWS_PARTS {
            commitment.parts.clear();
        }
        let fault = if form.is_good() { "" } else { "Fout: " };
        let rule = visit.store.settings().rule;
        let (heading, action) = (A::heading(rule), path_of::<A>(visit, &record.commitment.number));
        let title = format!("{fault}{heading}, {}", commitment.number);
        let form = form.in_order(A::LABELS);
        let shown = ShownForm { visit, record, form: &form, rule, action: &action, preview };
        let fields = act.render_fields(&shown).map_err(WebError::Template)?;
        Ok(Self {
            layout: Layout::new(visit, Menu::Commitments, title).with_banner(&record.commitment.details),
            heading,
            button: act.button(heading),
            action,
            form,
            fields,
            version: record.commitment.version,
            submission: new_submission(),
            commitment,
            clash: None,
            check: None,
            refusal: None,
        })
    }

    /// Asks whether the private details that were found in it may be public.
    pub(super) fn with_check(self, check: PublicationCheck) -> Self {
        Self { check: Some(check), ..self }
    }

    /// Tells what others recorded since a version, beside what was typed.
    pub(super) async fn with_clash<A: ActForm>(
        mut self,
        visit: &Visit,
        record: &RegisteredCommitment,
        version: i64,
    ) -> Result<Self, WebError> {
        let events = conflict::list_events_since(visit, &record.commitment, version).await?;
        self.layout.title = format!("Intussen gewijzigd: {}, {}", self.heading, self.commitment.number);
        self.clash = Some(Clash::new(&events, &self.form, A::LABELS));
        self.refusal = A::may_follow(&record.commitment).err().map(|refusal| refusal.to_string());
        Ok(self)
    }
}
