//! The page of an act: its form, beside the commitment that it is about.

use askama::Template;
use axum::{http::StatusCode, response::Response};

use super::{ActKind, Ground, Wish, links, other::OtherView, part_field::PartChoices, parts::Division};
use crate::{
    domain::{
        change::Change,
        commitment::{FulfilmentKind, Named},
        number::CommitmentNumber,
        part::{NewPart, PartNumber, PartOutcome},
        proposal::{Pending, Proposal, ProposalKind},
        status::{DecidedBy, DecisionRule, LapseKind, Status, StatusKey, Urgency},
    },
    store::commitments::Registered,
    web::{
        conflict::{self, Clash},
        deadline_field::Preview,
        decision_field,
        error::WebError,
        form::{Fields, new_submission},
        layout::{Layout, Menu},
        part_view::{self, PartView},
        publication::Check,
        reply,
        secrecy_field::SecrecyChoices,
        view::{self, StatusView, UrgencyView},
        visit::Visit,
    },
};

/// The form of an act.
#[derive(Debug, Template)]
#[template(path = "actions/act.html")]
pub(super) struct ActPage {
    layout: Layout,
    kind: ActKind,
    /// The heading, which is also the label of the button.
    heading: &'static str,
    /// The address to which the form is sent.
    action: String,
    form: Fields,
    version: i64,
    submission: String,
    promise: PromiseView,
    /// The status after a report that all is done, that a part is done, or that it lapses.
    follows: [StatusView; 3],
    /// The status after a proposal for a later day.
    asked: StatusView,
    rule: DecisionRule,
    grounds: Vec<(&'static str, &'static str)>,
    /// The decisions of the committee to choose from: the key, and its meaning.
    decisions: Vec<(&'static str, &'static str)>,
    preview: Option<Preview>,
    clash: Option<Clash>,
    /// The parts to choose from, if there is a choice.
    choices: Option<PartChoices>,
    /// The rows for the parts, on the form that divides a commitment.
    division: Option<Division>,
    /// The links to choose from.
    relations: &'static [(&'static str, &'static str)],
    /// The address of the form that removes a link.
    undo: String,
    /// The links that can be removed: the value that is sent and the words that are shown.
    bonds: Vec<(String, String)>,
    /// The other commitment that the form names.
    other: Option<OtherView>,
    /// The holders to whom it may be handed over.
    holders: Vec<(String, String)>,
    /// The forms of fulfilment to choose from.
    kinds: Vec<(&'static str, &'static str)>,
    /// The warning about private details.
    check: Option<Check>,
    /// The options for a decision of secrecy.
    secrecy: SecrecyChoices,
    /// The reason why the act is no longer possible; then there is no button.
    refusal: Option<String>,
}

/// The commitment, as it stands beside the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PromiseView {
    number: String,
    path: String,
    title: String,
    text: String,
    holder: String,
    remaining: Option<String>,
    parts: Vec<PartView>,
    words: Option<String>,
    day: Option<String>,
    /// The part that has this deadline; none if it is that of the whole.
    of_part: Option<PartNumber>,
    urgency: UrgencyView,
    status: StatusView,
    publicity: &'static str,
    proposed: Option<String>,
    /// True if a later day is proposed.
    asks_later_day: bool,
    /// A sentence on how the report falls short of the promise, for a visitor who judges reports; otherwise empty.
    shortfall: String,
}

impl PromiseView {
    fn new(visit: &Visit, record: &Registered) -> Self {
        let commitment = &record.commitment;
        let as_of = visit.as_of();
        let (current, of_part) = commitment.nearest().unzip();
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
            parts: part_view::parts(commitment, as_of),
            words: current.map(|set| set.deadline.words.clone()),
            day: last_day.map(view::full_day),
            of_part: of_part.flatten(),
            urgency: UrgencyView::new(urgency, current.and_then(|set| set.review_day)),
            status: (&commitment.status).into(),
            publicity: view::publicity_word(commitment.details.publicity.key()),
            proposed: proposed(&commitment.status),
            asks_later_day: commitment.status.proposal() == Some(ProposalKind::Postpone),
            shortfall: view::shortfall(commitment.falls_short(), commitment.status.key(), &visit.actor),
        }
    }
}

/// The proposal in a sentence, as far as the committee needs it to decide.
fn proposed(status: &Status) -> Option<String> {
    let Status::Proposed(Pending { proposal, .. }) = status else { return None };
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

/// The decisions that a committee can take on a commitment with this status: the key, and its meaning.
fn decisions(status: &Status) -> Vec<(&'static str, &'static str)> {
    let later_day = status.proposal() == Some(ProposalKind::Postpone);
    let means = |(key, words)| match key {
        "akkoord" if later_day => "Zij stemt in; de nieuwe termijn geldt",
        "akkoord" => "Zij stemt in",
        "niet-akkoord" if later_day => "Zij stemt niet in; de termijn blijft zoals hij was",
        "niet-akkoord" => "Zij stemt niet in; de toezegging staat weer open",
        "afgedaan" => "Zij besluit dat de toezegging is afgedaan",
        "deels" => "Zij besluit dat een deel is afgedaan",
        "termijn" => "Zij besluit tot een andere termijn",
        "open" => "Zij besluit dat de toezegging blijft openstaan",
        "vervallen" => "Zij besluit dat de toezegging vervalt",
        _ => words,
    };
    let judged = matches!(status, Status::Proposed(_) | Status::Settled(DecidedBy::Executive));
    decision_field::choices(judged).map(|choice| (choice.0, means(choice))).collect()
}

impl ActPage {
    pub(super) fn new(visit: &Visit, kind: ActKind, record: &Registered, ground: &Ground, form: Fields) -> Self {
        let promise = PromiseView::new(visit, record);
        let fault = if form.is_good() { "" } else { "Fout: " };
        let rule = visit.store.settings().rule;
        let proposed = |kind| StatusView::new(StatusKey::Proposed, Some(kind));
        let follows = match rule {
            DecisionRule::Direct => {
                [StatusKey::Settled, StatusKey::PartlySettled, StatusKey::Lapsed].map(StatusView::from)
            }
            DecisionRule::Council => [ProposalKind::Settle, ProposalKind::Settle, ProposalKind::Lapse].map(proposed),
        };
        let heading = kind.heading(rule);
        let title = format!("{fault}{heading}, {}", promise.number);
        Self {
            layout: Layout::new(visit, Menu::Commitments, title).about(&record.commitment.details),
            kind,
            heading,
            action: kind.path(visit, &record.commitment.number),
            choices: PartChoices::new(kind, &record.commitment),
            division: (kind == ActKind::Divide).then(|| Division::new(&record.commitment, &form, visit.as_of())),
            relations: &links::CHOICES,
            undo: ActKind::Unlink.path(visit, &record.commitment.number),
            bonds: links::removable(&record.commitment),
            other: OtherView::new(&ground.other),
            holders: ground.holders.as_ref().map(|holders| holders.options.clone()).unwrap_or_default(),
            kinds: FulfilmentKind::ALL.iter().map(|kind| (kind.key(), kind.key())).collect(),
            form: form.in_order(kind.labels()),
            version: record.commitment.version,
            submission: new_submission(),
            promise,
            follows,
            asked: proposed(ProposalKind::Postpone),
            rule,
            grounds: LapseKind::ALL.iter().map(|kind| (kind.key(), kind.label())).collect(),
            decisions: decisions(&record.commitment.status),
            preview: None,
            clash: None,
            check: None,
            secrecy: SecrecyChoices::new(),
            refusal: None,
        }
    }

    /// Adds the question if the private details in the form may be public.
    pub(super) fn with_check(self, check: Check) -> Self {
        Self { check: Some(check), ..self }
    }

    /// The form again, with the day that follows from the typed words. Nothing is recorded.
    pub(super) fn preview(
        visit: &Visit,
        kind: ActKind,
        record: &Registered,
        ground: &Ground,
        form: Fields,
        wish: Option<Wish>,
    ) -> Result<Response, WebError> {
        let deadline = match wish.map(|wish| wish.change) {
            Some(Change::Divide { parts }) => return Self::rows(visit, record, ground, form, &parts),
            Some(Change::Postpone { deadline, .. }) => Some(deadline),
            Some(Change::SettlePartly { deadline, .. }) => deadline,
            _ => None,
        };
        let preview = deadline.as_ref().map(Preview::from);
        // Only the fields on which the day depends are required to see it.
        let form = if preview.is_some() { form.without_errors_but(&["peildag", "brief", "datum"]) } else { form };
        let status = if form.is_good() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
        reply::page(status, &Self { preview, ..Self::new(visit, kind, record, ground, form) })
    }

    /// The form of a division again, with the day that follows for each row, or with more rows. Nothing is recorded.
    fn rows(
        visit: &Visit,
        record: &Registered,
        ground: &Ground,
        form: Fields,
        parts: &[NewPart],
    ) -> Result<Response, WebError> {
        let days = form.raw("actie") == "bekijk";
        let form = form.without_errors_but(&["peildag"]);
        let status = if form.is_good() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
        let mut page = Self::new(visit, ActKind::Divide, record, ground, form);
        page.division = page.division.map(|rows| if days { rows.with_days(&page.form, parts) } else { rows });
        reply::page(status, &page)
    }

    /// The form of a visitor who came too late: the changes by others, the typed values, and the form to send again.
    pub(super) async fn clash(
        visit: &Visit,
        kind: ActKind,
        number: &CommitmentNumber,
        form: Fields,
        version: i64,
    ) -> Result<Response, WebError> {
        let record = visit.store.commitment(&visit.actor, &number.normal()).await?;
        let events = conflict::since(visit, &record.commitment, version).await?;
        let ground = Ground::new(visit, kind, &record, &form).await?;
        let mut page = Self::new(visit, kind, &record, &ground, form);
        page.layout.title = format!("Intussen gewijzigd: {}, {}", page.heading, page.promise.number);
        page.clash = Some(Clash::new(&events, &page.form, kind.labels()));
        page.refusal = kind.refusal(&record.commitment, &ground).map(|refusal| refusal.to_string());
        reply::page(StatusCode::CONFLICT, &page)
    }
}
