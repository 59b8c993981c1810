//! `/suggesties`: a member reports a commitment that was missed; a clerk registers it, or gives the reason not to.

mod list;
mod new;
mod show;

pub(super) use self::show::make_already_judged_error;
use super::{
    server::{
        error::{LabelledLink, WebError},
        routes::{Routes, Rule},
        visit::Visit,
    },
    views::view,
};
use crate::{
    clock::civil_day,
    domain::{
        access::rights::Action,
        ids::{AccountId, SuggestionId},
    },
    store::{
        StoreError, StoreRefusal,
        suggestions::{Suggestion, SuggestionOutcome},
    },
};

/// The routes of suggestions.
pub(super) fn routes() -> Routes {
    let (see, suggest) = (Rule::May(Action::SeeSuggestions), Rule::May(Action::Suggest));
    Routes::new()
        .get("/suggesties", see, list::show)
        .get("/suggesties/nieuw", suggest, new::show)
        .post("/suggesties/nieuw", suggest, new::send)
        .get("/suggesties/{id}", see, show::show)
        .post("/suggesties/{id}", Rule::May(Action::JudgeSuggestions), show::decline)
}

/// The address of a suggestion.
pub(super) fn make_suggestion_path(id: SuggestionId) -> String {
    format!("/suggesties/{id}")
}

/// The account of the visitor, to which a member's suggestions belong.
///
/// # Errors
/// [`WebError::SignInFirst`] without a session.
pub(super) fn require_account_id(visit: &Visit) -> Result<AccountId, WebError> {
    visit.session.as_ref().map(|session| session.account).ok_or(WebError::SignInFirst)
}

/// The suggestion with this id, as it stands in an address or a form. One that the visitor may not see is answered as a missing
/// one.
pub(super) async fn find_suggestion(visit: &Visit, typed: &str) -> Result<Suggestion, WebError> {
    let missing = || WebError::NotFound {
        what: "Deze suggestie staat niet in het register.".to_owned(),
        links: vec![LabelledLink::new("/suggesties", "Alle suggesties")],
    };
    let id = typed.parse().map_err(|_| missing())?;
    match visit.store.find_suggestion(&visit.actor, require_account_id(visit)?, SuggestionId::new(id)).await {
        Err(StoreError::Refusal(StoreRefusal::NotFound)) => Err(missing()),
        found => Ok(found?),
    }
}

/// The outcome of a suggestion, in a few words.
pub(super) fn describe_outcome(suggestion: &Suggestion) -> String {
    let Some(judgement) = &suggestion.judgement else { return "wacht op de griffie".to_owned() };
    let day = view::full_day(civil_day(judgement.at));
    match &judgement.outcome {
        SuggestionOutcome::Registered { number: Some(number) } => {
            format!("overgenomen op {day}, onder nummer {number}")
        }
        SuggestionOutcome::Registered { number: None } => format!("overgenomen op {day}, nog niet gepubliceerd"),
        SuggestionOutcome::Declined { .. } => format!("niet overgenomen op {day}"),
        SuggestionOutcome::Unreadable => "onleesbaar".to_owned(),
    }
}
