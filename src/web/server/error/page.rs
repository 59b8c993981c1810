//! The page of every error that has no page of its own, with what was typed.

use std::sync::Arc;

use askama::Template;
use axum::{
    body::Body,
    extract::{Request, State},
    http::{StatusCode, header},
    middleware::Next,
    response::{Html, IntoResponse, Response},
};

use super::{LabelledLink, WebError};
use crate::{
    domain::access::{
        Actor, Role,
        rights::{Action, Extent, find_extent},
    },
    web::{
        AppState,
        server::{
            form_token::FormToken,
            kept_form::{self, ReturnedForm, SendAgain},
            layout::{Layout, Menu},
            trouble,
            visit::{Visit, Visitor},
        },
        sign_in,
        views::{view, words},
    },
};

/// Marks a response that stays as it is: for programs, not for people.
#[derive(Debug, Clone, Copy)]
pub(in crate::web) struct PlainAnswer;

/// An error on its way to [`dress_error`], which makes a page of it.
#[derive(Debug, Clone)]
struct ErrorContent {
    heading: &'static str,
    sentences: Vec<String>,
    links: Vec<LabelledLink>,
    /// The way in which the form that was sent may be sent again; none for a form of another site, which is not given back.
    again: Option<SendAgain>,
}

impl IntoResponse for WebError {
    fn into_response(self) -> Response {
        self.log_cause();
        let retry_after = self.retry_after();
        let (status, told) = match self {
            Self::BadRequest(sentences) => {
                (StatusCode::BAD_REQUEST, ErrorContent::new("Deze vraag klopt niet", sentences, vec![]))
            }
            Self::NotFound { what, links } => {
                (StatusCode::NOT_FOUND, ErrorContent::new("Niet gevonden", vec![what], links))
            }
            Self::Conflict { what, links } => {
                (StatusCode::CONFLICT, ErrorContent::new("Dit kan nu niet", vec![what], links))
            }
            Self::Forbidden(action) => {
                (StatusCode::FORBIDDEN, ErrorContent::new("Daartoe bent u niet bevoegd", vec![who_may(action)], vec![]))
            }
            Self::SignInFirst => (StatusCode::FORBIDDEN, ErrorContent::sign_in_first()),
            Self::OtherAccount(actor) => (StatusCode::CONFLICT, ErrorContent::other_account(&actor)),
            Self::NotLetIn(refusal) => {
                let (status, sentence) = sign_in::describe_refusal(&refusal);
                let again = LabelledLink::new("/inloggen", "Opnieuw inloggen");
                (status, ErrorContent::new("U bent niet ingelogd", vec![sentence.to_owned()], vec![again]))
            }
            Self::Unable(trouble, _) => {
                let (status, heading, sentence) = trouble::describe_trouble(trouble);
                let told = ErrorContent::new(heading, vec![sentence.to_owned(), trouble::AGAIN.to_owned()], vec![]);
                (status, told.with_form(SendAgain::AsItIs))
            }
            Self::Unreadable(_) => {
                let sentences = [
                    "Wat hiervan is opgeslagen, is onleesbaar: er staat een woord dat het register niet kent. Er is niets \
                     vastgelegd. Al het andere werkt gewoon.",
                    "Waarschuw de beheerder. De griffier en de archivaris zien bij de controle om welke regel het gaat.",
                ];
                let links = vec![LabelledLink::new("/controle", "Naar de controle")];
                let told = ErrorContent::new("Dit is onleesbaar", sentences.map(str::to_owned).into(), links);
                (StatusCode::SERVICE_UNAVAILABLE, told)
            }
            Self::Busy(sentence, _) => {
                (StatusCode::SERVICE_UNAVAILABLE, ErrorContent::new("Even wachten", vec![sentence.to_owned()], vec![]))
            }
            Self::TooLarge => return StatusCode::PAYLOAD_TOO_LARGE.into_response(),
            Self::TooSoon(until) => {
                let until = view::format_moment(until);
                let sentence = format!("Er is te vaak iets verkeerds ingevuld. Probeer het na {until} opnieuw.");
                (StatusCode::TOO_MANY_REQUESTS, ErrorContent::new("Te vaak geprobeerd", vec![sentence], vec![]))
            }
            Self::Internal(_) | Self::Auth(_) | Self::File(_) | Self::Template(_) => {
                return StatusCode::INTERNAL_SERVER_ERROR.into_response();
            }
        };
        let mut response = status.into_response();
        response.extensions_mut().insert(Arc::new(told));
        if let Some(when) = retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, when);
        }
        response
    }
}

impl ErrorContent {
    fn new(heading: &'static str, sentences: Vec<String>, links: Vec<LabelledLink>) -> Self {
        Self { heading, sentences, links, again: Some(SendAgain::No) }
    }

    /// Lets the form be sent again.
    fn with_form(self, again: SendAgain) -> Self {
        Self { again: Some(again), ..self }
    }

    fn sign_in_first() -> Self {
        let sentences = [
            "U bent niet (meer) ingelogd. Er is niets vastgelegd.",
            "Laat deze pagina openstaan, log in een ander tabblad in en verstuur uw formulier dan hier opnieuw.",
        ];
        let told = Self::new(
            "Log eerst in",
            sentences.map(str::to_owned).into(),
            vec![LabelledLink::new("/inloggen", "Inloggen")],
        );
        told.with_form(SendAgain::AsItIs)
    }

    fn other_account(actor: &Actor) -> Self {
        let sentences = vec![
            format!(
                "U bent nu ingelogd als {} ({}). Dit formulier is geopend onder een ander account. Er is niets vastgelegd.",
                actor.name,
                actor.role.key()
            ),
            "Verstuur het onder uw eigen naam. Of log in een ander tabblad in met het account waarmee het is geopend, en \
             laad deze pagina dan opnieuw."
                .to_owned(),
        ];
        Self::new("Dit formulier is van een ander account", sentences, vec![]).with_form(SendAgain::InOwnName)
    }

    /// The words for a status without an error of ours.
    fn of(status: StatusCode) -> Self {
        let (heading, sentence) = match status {
            StatusCode::NOT_FOUND => {
                ("Niet gevonden", "Deze pagina bestaat niet. Misschien is het adres niet helemaal overgenomen.")
            }
            StatusCode::METHOD_NOT_ALLOWED => {
                ("Dit kan hier niet", "Dit adres toont alleen iets, of neemt alleen een formulier aan.")
            }
            StatusCode::PAYLOAD_TOO_LARGE => (
                "Te groot",
                "Wat u stuurde is te groot. Een brief mag ten hoogste 2 MiB tekst zijn; een ander formulier 1 MiB. Ga terug in \
                 uw browser en maak het korter.",
            ),
            StatusCode::FORBIDDEN => (
                "Geweigerd",
                "Dit formulier kwam van een andere website. Open de pagina hier opnieuw en vul haar hier in.",
            ),
            StatusCode::SERVICE_UNAVAILABLE => {
                ("Het duurt te lang", "Het register kon niet op tijd antwoorden. Probeer het zo nog eens.")
            }
            status if status.is_client_error() => (
                "Deze vraag klopt niet",
                "Het register begrijpt niet wat er is gestuurd. Ga terug en probeer het opnieuw.",
            ),
            _ => (
                "Er ging iets mis",
                "Er ging bij ons iets mis. Er is niets half vastgelegd. Probeer het opnieuw; blijft het misgaan, meld het dan aan de beheerder.",
            ),
        };
        let told = Self::new(heading, vec![sentence.to_owned()], Vec::new());
        match status {
            StatusCode::FORBIDDEN => Self { again: None, ..told },
            status if status.is_server_error() => told.with_form(SendAgain::AsItIs),
            _ => told,
        }
    }
}

/// A sentence that names the act and the roles that may do it.
fn who_may(action: Action) -> String {
    let may = |role: Role| match find_extent(action, role) {
        Extent::Nothing => None,
        Extent::Own | Extent::OwnAndPublic => Some(format!("{} (voor wat van hen is)", role.key())),
        Extent::Public | Extent::PublicAndSecret | Extent::PublicAndOwnSecret | Extent::All => {
            Some(role.key().to_owned())
        }
    };
    let roles: Vec<String> = Role::ALL.into_iter().filter_map(may).collect();
    format!("‘{}’ is voorbehouden aan: {}. Er is niets vastgelegd.", action.label(), words::join_with_and(&roles))
}

#[derive(Debug, Template)]
#[template(path = "error.html")]
struct ErrorPage {
    layout: Layout,
    told: Arc<ErrorContent>,
    /// The form that was sent.
    form: Option<ReturnedForm>,
}

/// Makes a page of every error that has none of its own.
pub(in crate::web) async fn dress_error(State(state): State<Arc<AppState>>, request: Request, next: Next) -> Response {
    let visit = Visit::new(state, Visitor::of(request.extensions()));
    let (response, form) = match kept_form::keep_form(request).await {
        Ok((request, form)) => (next.run(request).await, form),
        Err(refusal) => (refusal, None),
    };
    let status = response.status();
    let is_error = status.is_client_error() || status.is_server_error();
    let is_page =
        response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let is_plain = response.extensions().get::<PlainAnswer>().is_some();
    if !is_error || is_page || is_plain {
        return response;
    }
    let told =
        response.extensions().get::<Arc<ErrorContent>>().cloned().unwrap_or_else(|| Arc::new(ErrorContent::of(status)));
    let own = (FormToken::new_for_account(visit.find_account_id()), visit.actor.name.as_str());
    let form = match form.zip(told.again) {
        Some((form, again)) => form.give_back(again, own).await,
        None => None,
    };
    let page = ErrorPage { layout: Layout::new(&visit, Menu::Elsewhere, told.heading), told, form };
    let mut dressed = match page.render() {
        Ok(html) => Html(html).into_response(),
        Err(error) => {
            tracing::error!(%error, "the error page could not be made");
            Response::new(Body::from("Er ging iets mis."))
        }
    };
    *dressed.status_mut() = status;
    for name in [header::ALLOW, header::CACHE_CONTROL, header::RETRY_AFTER, header::SET_COOKIE] {
        for value in response.headers().get_all(&name) {
            dressed.headers_mut().append(&name, value.clone());
        }
    }
    dressed
}

/// The error for an address that leads nowhere.
pub(in crate::web) async fn no_such_page() -> WebError {
    WebError::not_found("Deze pagina bestaat niet. Misschien is het adres niet helemaal overgenomen.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        auth::AuthError,
        domain::{
            change,
            council::{meeting::MeetingRefusal, person_refusal::PersonRefusal, roster_entry::RosterError},
            history::erasure,
            ids::LetterId,
            letter::change::LetterRefusal,
            number::CommitmentNumber,
        },
        store::{StoreError, StoreRefusal, accounts::refusal::AccountRefusal},
    };

    #[test]
    fn every_refusal_is_a_page_that_says_what_was_wrong_with_the_question() {
        let number = || CommitmentNumber::parse("24bb005964").unwrap();
        let refusals: [StoreRefusal; 18] = [
            StoreRefusal::NotFound,
            StoreRefusal::Forbidden(Action::Settle),
            StoreRefusal::Change(change::Refusal::Settled),
            StoreRefusal::Roster(RosterError::Brackets),
            StoreRefusal::Meeting(MeetingRefusal::Cancelled),
            StoreRefusal::Account(AccountRefusal::LastAdministrator),
            StoreRefusal::Stale { number: number() },
            StoreRefusal::Outdated,
            StoreRefusal::NameTaken,
            StoreRefusal::Person(PersonRefusal::SamePerson),
            StoreRefusal::Repeated,
            StoreRefusal::NumberTaken(number()),
            StoreRefusal::NoNumberLeft,
            StoreRefusal::Twins(vec![number()]),
            StoreRefusal::Erasure(erasure::ErasureRefusal::Nothing),
            StoreRefusal::OtherUnknown(number()),
            StoreRefusal::Letter(LetterRefusal::Public),
            StoreRefusal::LetterKnown(LetterId::new(1)),
        ];
        for refusal in refusals {
            let named = format!("{refusal:?}");
            let response = WebError::from(StoreError::from(refusal)).into_response();
            assert!(response.status().is_client_error(), "{named}: {}", response.status());
            let told = response.extensions().get::<Arc<ErrorContent>>().unwrap();
            let sentence = told.sentences.join(" ");
            assert!(sentence.starts_with(|first: char| !first.is_lowercase()) && sentence.ends_with('.'), "{sentence}");
        }
    }

    #[test]
    fn who_tries_too_often_is_told_until_when() {
        let until = "2025-11-14T12:00:00Z".parse().unwrap();
        let told = WebError::from(AuthError::TooSoon(until)).into_response();
        assert_eq!(told.status(), StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(told.headers()[header::RETRY_AFTER], "Fri, 14 Nov 2025 12:00:00 GMT");
        let busy = WebError::from(AuthError::Busy).into_response();
        assert_eq!(
            (busy.status(), &busy.headers()[header::RETRY_AFTER]),
            (StatusCode::SERVICE_UNAVAILABLE, &"5".parse().unwrap())
        );
        assert_eq!(WebError::from(AuthError::Wrong).into_response().status(), StatusCode::BAD_REQUEST);
    }
}
