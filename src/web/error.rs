//! What goes wrong: the visitor is told what happened and where to go; the log is told why.

use std::sync::Arc;

use askama::Template;
use axum::{
    body::Body,
    extract::{Request, State},
    http::{StatusCode, header},
    middleware::Next,
    response::{Html, IntoResponse, Response},
};

use super::{
    AppState,
    layout::{Layout, Menu},
    sign_in, trouble, view,
    visit::{Visit, Visitor},
    words,
};
use chrono::{DateTime, Utc};

use crate::{
    auth::{AuthError, oidc},
    domain::{
        access::Role,
        number::CommitmentNumber,
        rights::{Action, Extent, extent},
    },
    store::{StoreError, StoreFailure, StoreRefusal, trouble::Trouble},
};

/// Why a page cannot be shown, or an act not be done.
#[derive(Debug)]
pub enum WebError {
    /// The question is wrong: what is wrong with it, one sentence each.
    BadRequest(Vec<String>),
    /// There is no such page or record.
    NotFound {
        /// What is not there.
        what: String,
        /// Where one may have wanted to go.
        links: Vec<Link>,
    },
    /// The register no longer stands as the form supposed.
    Conflict {
        /// What happened.
        what: String,
        /// Where to look.
        links: Vec<Link>,
    },
    /// Who asks may not do this.
    Forbidden(Action),
    /// Who asks did not sign in, or no longer is. A form that was sent can be sent again after signing in elsewhere.
    SignInFirst,
    /// What was sent is too large.
    TooLarge,
    /// Somebody whom the provider of single sign-on sent is not let in.
    NotLetIn(oidc::Refusal),
    /// The register cannot get at its file for now: what it is, and for the log what is behind it.
    Unable(Trouble, String),
    /// There were too many failures in a row; not before this moment.
    TooSoon(DateTime<Utc>),
    /// Something of ours failed.
    Internal(StoreFailure),
    /// Something of ours failed while somebody was to be let in.
    Auth(AuthError),
    /// A page could not be made.
    Template(askama::Error),
}

/// A way on from an error page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Where it leads.
    pub path: String,
    /// What it says.
    pub label: String,
}

impl Link {
    /// A link.
    #[must_use]
    pub fn new(path: impl Into<String>, label: impl Into<String>) -> Self {
        Self { path: path.into(), label: label.into() }
    }

    /// To a commitment.
    #[must_use]
    pub fn commitment(number: &CommitmentNumber, title: &str) -> Self {
        Self::new(view::commitment_path(number.as_str()), format!("{number} {title}").trim_end().to_owned())
    }
}

impl WebError {
    /// One thing is wrong with the question.
    #[must_use]
    pub fn bad_request(what: impl Into<String>) -> Self {
        Self::BadRequest(vec![what.into()])
    }

    /// Something is not there.
    #[must_use]
    pub fn not_found(what: impl Into<String>) -> Self {
        Self::NotFound { what: what.into(), links: Vec::new() }
    }
}

impl From<StoreError> for WebError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Refusal(refusal) => refusal.into(),
            StoreError::Failure(failure) => failure.into(),
        }
    }
}

impl From<StoreRefusal> for WebError {
    fn from(refusal: StoreRefusal) -> Self {
        let conflict = |what: String, links: Vec<Link>| Self::Conflict { what, links };
        match refusal {
            StoreRefusal::NotFound => Self::not_found("Dit staat niet in het register."),
            StoreRefusal::Forbidden(action) => Self::Forbidden(action),
            StoreRefusal::Change(refusal) => conflict(refusal.to_string(), Vec::new()),
            StoreRefusal::Roster(refusal) => Self::bad_request(refusal.to_string()),
            StoreRefusal::Meeting(refusal) => {
                conflict(refusal.to_string(), vec![Link::new("/vergaderingen", "Alle vergaderingen")])
            }
            StoreRefusal::Erasure(refusal) => conflict(words::sentence(&refusal.to_string()), Vec::new()),
            StoreRefusal::Account(refusal) => conflict(
                words::sentence(&refusal.to_string()),
                vec![Link::new("/beheer/accounts", "Naar de accounts")],
            ),
            StoreRefusal::Stale { number } => conflict(
                format!("Toezegging {number} is intussen door iemand anders gewijzigd. Uw wijziging is niet vastgelegd."),
                vec![Link::commitment(&number, "bekijken zoals zij nu is")],
            ),
            StoreRefusal::Outdated => conflict(
                "Dit is intussen door iemand anders gewijzigd. Uw wijziging is niet vastgelegd. Open de pagina opnieuw \
                 en vul haar daar nog eens in."
                    .to_owned(),
                Vec::new(),
            ),
            StoreRefusal::NameTaken => conflict(
                "Er staat al iets met deze naam. Er is niets vastgelegd. Ga terug en kies een andere naam.".to_owned(),
                Vec::new(),
            ),
            StoreRefusal::NumberTaken(number) => conflict(
                format!("Nummer {number} is al uitgegeven. Er is niets vastgelegd. Ga terug en kies een ander nummer."),
                vec![Link::commitment(&number, "bekijken")],
            ),
            StoreRefusal::OtherUnknown(number) => Self::bad_request(format!(
                "Toezegging {number} staat niet in het register. Er is niets vastgelegd. Ga terug en kijk het nummer na."
            )),
            StoreRefusal::LetterKnown(id) => conflict(
                "Deze brief staat al in het register.".to_owned(),
                vec![Link::new(format!("/brieven/{id}"), "Naar de brief")],
            ),
            StoreRefusal::Repeated => conflict(
                "Dit formulier is al verwerkt. Er is niets dubbel vastgelegd.".to_owned(),
                vec![Link::new("/toezeggingen", "Naar de toezeggingen")],
            ),
        }
    }
}

impl From<StoreFailure> for WebError {
    fn from(failure: StoreFailure) -> Self {
        match failure {
            StoreFailure::Unable { trouble, cause } => Self::Unable(trouble, cause.to_string()),
            StoreFailure::BeingReplaced
            | StoreFailure::AlreadyServed
            | StoreFailure::Newer
            | StoreFailure::Unreadable(_)
            | StoreFailure::Unsafe(_)
            | StoreFailure::Database(_)
            | StoreFailure::Migration(_) => Self::Internal(failure),
        }
    }
}

impl From<AuthError> for WebError {
    fn from(error: AuthError) -> Self {
        match error {
            AuthError::Store(error) => error.into(),
            AuthError::Wrong => Self::bad_request("Wat u invulde klopt niet. Ga terug en probeer het opnieuw."),
            AuthError::TooSoon(until) => Self::TooSoon(until),
            AuthError::Randomness(_) | AuthError::Hash(_) | AuthError::BrokenOff(_) | AuthError::SecondFactor => {
                Self::Auth(error)
            }
        }
    }
}

impl From<oidc::Refusal> for WebError {
    fn from(refusal: oidc::Refusal) -> Self {
        use oidc::Refusal::{
            Code, Declined, Disabled, NoRole, NoToken, NotWaiting, OtherAccessToken, OtherIssuer, OtherParty,
            Randomness, Reach, State, Store, Token, Unreachable, UserInfo,
        };
        match refusal {
            Store(error) => error.into(),
            Randomness(error) => AuthError::from(error).into(),
            Unreachable(_)
            | NotWaiting
            | State
            | OtherIssuer
            | Declined(_)
            | Code(_)
            | NoToken
            | Token(_)
            | OtherParty
            | OtherAccessToken
            | UserInfo(_)
            | NoRole { .. }
            | Disabled
            | Reach(_) => Self::NotLetIn(refusal),
        }
    }
}

impl From<askama::Error> for WebError {
    fn from(error: askama::Error) -> Self {
        Self::Template(error)
    }
}

/// An answer that stays as it is: for programs, not for people.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plain;

/// An error on its way to the layer that dresses it as a page.
#[derive(Debug, Clone)]
struct Told {
    heading: &'static str,
    sentences: Vec<String>,
    links: Vec<Link>,
}

impl IntoResponse for WebError {
    fn into_response(self) -> Response {
        self.log();
        let (status, told) = match self {
            Self::BadRequest(sentences) => {
                (StatusCode::BAD_REQUEST, Told::new("Deze vraag klopt niet", sentences, vec![]))
            }
            Self::NotFound { what, links } => (StatusCode::NOT_FOUND, Told::new("Niet gevonden", vec![what], links)),
            Self::Conflict { what, links } => (StatusCode::CONFLICT, Told::new("Dit kan nu niet", vec![what], links)),
            Self::Forbidden(action) => {
                (StatusCode::FORBIDDEN, Told::new("Daartoe bent u niet bevoegd", vec![who_may(action)], vec![]))
            }
            Self::SignInFirst => (StatusCode::FORBIDDEN, Told::sign_in_first()),
            Self::NotLetIn(refusal) => {
                let (status, sentence) = sign_in::told(&refusal);
                let again = Link::new("/inloggen", "Opnieuw inloggen");
                (status, Told::new("U bent niet ingelogd", vec![sentence.to_owned()], vec![again]))
            }
            Self::Unable(trouble, _) => {
                let (status, heading, sentence) = trouble::told(trouble);
                (status, Told::new(heading, vec![sentence.to_owned(), trouble::AGAIN.to_owned()], vec![]))
            }
            Self::TooLarge => return StatusCode::PAYLOAD_TOO_LARGE.into_response(),
            Self::TooSoon(until) => {
                let until = view::moment(until);
                let sentence = format!("Er is te vaak iets verkeerds ingevuld. Probeer het na {until} opnieuw.");
                (StatusCode::TOO_MANY_REQUESTS, Told::new("Te vaak geprobeerd", vec![sentence], vec![]))
            }
            Self::Internal(_) | Self::Auth(_) | Self::Template(_) => {
                return StatusCode::INTERNAL_SERVER_ERROR.into_response();
            }
        };
        let mut response = status.into_response();
        response.extensions_mut().insert(Arc::new(told));
        response
    }
}

impl WebError {
    /// Tells the log what the visitor is not told.
    fn log(&self) {
        let cause = match self {
            Self::Forbidden(action) => format!("no right to {action:?}"),
            Self::NotLetIn(refusal) => refusal.to_string(),
            Self::Unable(trouble, cause) => format!("{trouble}: {cause}"),
            Self::Internal(error) => error.to_string(),
            Self::Auth(error) => error.to_string(),
            Self::Template(error) => error.to_string(),
            _ => return,
        };
        tracing::warn!(cause, "a request was not answered as asked");
    }
}

impl Told {
    fn new(heading: &'static str, sentences: Vec<String>, links: Vec<Link>) -> Self {
        Self { heading, sentences, links }
    }

    fn sign_in_first() -> Self {
        let sentences = [
            "U bent niet (meer) ingelogd. Er is niets vastgelegd.",
            "Laat deze pagina openstaan, log in een ander tabblad in en laad deze pagina dan opnieuw: uw formulier wordt \
             alsnog verstuurd.",
        ];
        Self::new("Log eerst in", sentences.map(str::to_owned).into(), vec![Link::new("/inloggen", "Inloggen")])
    }

    /// What is said of a status that nobody explained.
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
                "Wat u stuurde is te groot. Een brief mag ten hoogste 2 MiB tekst zijn; een ander formulier 1 MiB.",
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
        Self::new(heading, vec![sentence.to_owned()], Vec::new())
    }
}

/// What one wanted to do, and whose it is.
fn who_may(action: Action) -> String {
    let may = |role: Role| match extent(action, role) {
        Extent::Nothing => None,
        Extent::Own | Extent::OwnAndPublic => Some(format!("{} (voor wat van hen is)", role.key())),
        Extent::Public | Extent::PublicAndSecret | Extent::All => Some(role.key().to_owned()),
    };
    let roles: Vec<String> = Role::ALL.into_iter().filter_map(may).collect();
    format!("‘{}’ is voorbehouden aan: {}. Er is niets vastgelegd.", action.label(), words::list(&roles))
}

/// The page of every error.
#[derive(Debug, Template)]
#[template(path = "error.html")]
struct ErrorPage {
    layout: Layout,
    told: Arc<Told>,
}

/// Dresses every error without a page of its own.
pub(super) async fn dress(State(state): State<Arc<AppState>>, request: Request, next: Next) -> Response {
    let visit = Visit::new(state, Visitor::of(request.extensions()));
    let response = next.run(request).await;
    let status = response.status();
    let is_error = status.is_client_error() || status.is_server_error();
    let is_page =
        response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let is_plain = response.extensions().get::<Plain>().is_some();
    if !is_error || is_page || is_plain {
        return response;
    }
    let told = response.extensions().get::<Arc<Told>>().cloned().unwrap_or_else(|| Arc::new(Told::of(status)));
    let page = ErrorPage { layout: Layout::new(&visit, Menu::Elsewhere, told.heading), told };
    let mut dressed = match page.render() {
        Ok(html) => Html(html).into_response(),
        Err(error) => {
            tracing::error!(%error, "the error page could not be made");
            Response::new(Body::from("Er ging iets mis."))
        }
    };
    *dressed.status_mut() = status;
    for name in [header::ALLOW, header::CACHE_CONTROL, header::SET_COOKIE] {
        for value in response.headers().get_all(&name) {
            dressed.headers_mut().append(&name, value.clone());
        }
    }
    dressed
}

/// The answer to an address that leads nowhere.
pub(super) async fn no_such_page() -> WebError {
    WebError::not_found("Deze pagina bestaat niet. Misschien is het adres niet helemaal overgenomen.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{change, erasure, ids::LetterId, meeting::MeetingRefusal, roster::RosterError},
        store::accounts::AccountRefusal,
    };

    #[test]
    fn every_refusal_is_a_page_that_says_what_was_wrong_with_the_question() {
        let number = || CommitmentNumber::parse("24bb005964").unwrap();
        let refusals: [StoreRefusal; 14] = [
            StoreRefusal::NotFound,
            StoreRefusal::Forbidden(Action::Settle),
            StoreRefusal::Change(change::Refusal::Settled),
            StoreRefusal::Roster(RosterError::Brackets),
            StoreRefusal::Meeting(MeetingRefusal::Cancelled),
            StoreRefusal::Account(AccountRefusal::LastAdministrator),
            StoreRefusal::Stale { number: number() },
            StoreRefusal::Outdated,
            StoreRefusal::NameTaken,
            StoreRefusal::Repeated,
            StoreRefusal::NumberTaken(number()),
            StoreRefusal::Erasure(erasure::Refusal::Nothing),
            StoreRefusal::OtherUnknown(number()),
            StoreRefusal::LetterKnown(LetterId::new(1)),
        ];
        for refusal in refusals {
            let named = format!("{refusal:?}");
            let response = WebError::from(StoreError::from(refusal)).into_response();
            assert!(response.status().is_client_error(), "{named}: {}", response.status());
            let told = response.extensions().get::<Arc<Told>>().unwrap();
            let sentence = told.sentences.join(" ");
            assert!(sentence.starts_with(|first: char| !first.is_lowercase()) && sentence.ends_with('.'), "{sentence}");
        }
    }

    #[test]
    fn who_tries_too_often_is_told_until_when() {
        let until = "2025-11-14T12:00:00Z".parse().unwrap();
        assert_eq!(WebError::from(AuthError::TooSoon(until)).into_response().status(), StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(WebError::from(AuthError::Wrong).into_response().status(), StatusCode::BAD_REQUEST);
    }
}
