//! `/suggesties/{id}`: a suggestion, with the form to judge it.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};

use super::{describe_outcome, find_suggestion, make_suggestion_path};
use crate::{
    clock::civil_day,
    store::{
        StoreError, StoreRefusal,
        suggestions::{Suggestion, SuggestionOutcome},
    },
    web::{
        forms::{
            form::{Fields, new_submission},
            sent::SentForm,
        },
        server::{
            error::WebError,
            layout::{Layout, Menu},
            notice::{Notice, tell_recorded},
            reply, trouble,
            visit::Visit,
        },
        views::{
            view::{self, CommitmentRowView},
            words,
        },
    },
};

const LABELS: &[(&str, &str)] = &[("reden", "Waarom niet?")];

#[derive(Debug, Template)]
#[template(path = "suggestions/show.html")]
struct SuggestionPage {
    layout: Layout,
    path: String,
    /// The address of the form that registers it.
    register: String,
    /// True if the visitor may judge it, and nobody has done so.
    waits: bool,
    form: Fields,
    submission: String,
    meeting: String,
    text: String,
    facts: Vec<(&'static str, String)>,
    outcome: String,
    /// The reason why it was declined.
    reason: Option<String>,
    /// The address of the commitment that it became, if the visitor may see that.
    commitment: Option<String>,
    /// The commitments of that meeting that are registered already.
    known: Vec<CommitmentRowView>,
}

impl SuggestionPage {
    async fn new(visit: &Visit, suggestion: Suggestion, form: Fields) -> Result<Self, WebError> {
        let fault = if form.is_good() { "" } else { "Fout: " };
        let says = &suggestion.says;
        let waits = suggestion.waits_for(&visit.actor);
        let known =
            if waits { visit.store.made_in(&visit.actor, &says.committee, says.made_on).await? } else { vec![] };
        let sent = view::full_day(civil_day(suggestion.sent_at));
        let facts = [
            ("Gezegd door", says.spoken_by.clone()),
            ("Aangedragen door", Some(format!("{}, op {sent}", suggestion.by))),
        ];
        let (reason, number) = match suggestion.judgement.as_ref().map(|judgement| &judgement.outcome) {
            Some(SuggestionOutcome::Declined { reason }) => (Some(reason.clone()), None),
            Some(SuggestionOutcome::Registered { number }) => (None, number.as_ref()),
            Some(SuggestionOutcome::Unreadable) | None => (None, None),
        };
        let as_of = visit.as_of();
        Ok(Self {
            layout: Layout::new(visit, Menu::Elsewhere, format!("{fault}Suggestie")),
            path: make_suggestion_path(suggestion.id),
            register: format!("/toezeggingen/nieuw?suggestie={}", suggestion.id),
            waits,
            form,
            submission: new_submission(),
            meeting: format!("{}, {}", suggestion.committee_name, view::full_day(says.made_on)),
            text: says.text.clone(),
            facts: facts.into_iter().filter_map(|(name, value)| Some((name, value?))).collect(),
            outcome: words::to_sentence(&describe_outcome(&suggestion)),
            reason,
            commitment: number.map(|number| view::commitment_path(number.as_str())),
            known: known.into_iter().map(|row| CommitmentRowView::new(row, as_of).within_committee()).collect(),
        })
    }
}

pub(super) async fn show(visit: Visit, Path(typed): Path<String>) -> Result<Response, WebError> {
    let suggestion = find_suggestion(&visit, &typed).await?;
    reply::render_page(StatusCode::OK, &SuggestionPage::new(&visit, suggestion, Fields::default()).await?)
}

pub(super) async fn decline(visit: Visit, Path(typed): Path<String>, sent: SentForm) -> Result<Response, WebError> {
    let suggestion = find_suggestion(&visit, &typed).await?;
    let mut form = sent.into_labelled_fields(LABELS)?;
    let submission = form.compute_submission_key()?;
    let reason = form.required_text("reden", "Schrijf waarom u de suggestie niet overneemt. Het raadslid leest dit.");
    if !form.is_good() {
        return reply::render_page(StatusCode::BAD_REQUEST, &SuggestionPage::new(&visit, suggestion, form).await?);
    }
    match tell_recorded(
        visit.store.decline_suggestion(&visit.make_act(submission), suggestion.id, &reason).await,
        Notice::SuggestionDeclined,
    ) {
        Ok(notice) => Ok(reply::see_other_with_notice(&visit, "/suggesties", notice)),
        Err(StoreError::Refusal(StoreRefusal::Outdated)) => Err(make_already_judged_error(&suggestion)),
        Err(other) => {
            let status = trouble::add_trouble_error(&mut form, other)?;
            reply::render_page(status, &SuggestionPage::new(&visit, suggestion, form).await?)
        }
    }
}

/// The error for a suggestion that somebody else judged meanwhile.
pub(in crate::web) fn make_already_judged_error(suggestion: &Suggestion) -> WebError {
    WebError::Conflict {
        what: "Iemand anders heeft deze suggestie intussen beoordeeld. Er is niets vastgelegd.".to_owned(),
        links: vec![crate::web::server::error::LabelledLink::new(
            make_suggestion_path(suggestion.id),
            "Bekijk wat ervan kwam",
        )],
    }
}
