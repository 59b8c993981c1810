//! What goes wrong: the visitor is told what happened and where to go; the log is told why.

use std::sync::Arc;

use askama::Template;
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{Html, IntoResponse, Response},
};

use super::{
    AppState,
    form_token::FormToken,
    kept_form::{self, GivenBack, SendAgain},
    layout::{Layout, Menu},
    sign_in, trouble, try_again, view,
    visit::{Visit, Visitor},
    words,
};
use chrono::{DateTime, Utc};

use crate::{
    auth::{AuthError, oidc},
    domain::{
        access::{Actor, Role},
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
    /// The form was made for another account than that of this person, who sent it.
    OtherAccount(Actor),
    /// What was sent is too large.
    TooLarge,
    /// Somebody whom the provider of single sign-on sent is not let in.
    NotLetIn(oidc::Refusal),
    /// The register cannot get at its file for now: what it is, and for the log what is behind it.
    Unable(Trouble, String),
    /// There were too many failures in a row; not before this moment.
    TooSoon(DateTime<Utc>),
    /// Others keep the register busy: what is told of it, and after how many seconds one may try again.
    Busy(&'static str, i64),
    /// What is asked for is stored in a way that cannot be understood: in which column.
    Unreadable(&'static str),
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
            StoreRefusal::NoNumberLeft => conflict(
                "Het register heeft geen nummer om te geven. Er is niets vastgelegd. Ga terug en vul een nummer in.".to_owned(),
                Vec::new(),
            ),
            StoreRefusal::Twins(numbers) => conflict(
                "Er is al een toezegging met deze titel van deze dag. Er is niets vastgelegd.".to_owned(),
                numbers.iter().map(|number| Link::commitment(number, "bekijken")).collect(),
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
            StoreFailure::Unreadable(column) => Self::Unreadable(column),
            StoreFailure::BeingReplaced
            | StoreFailure::AlreadyServed
            | StoreFailure::Newer
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
            AuthError::SecondFactorVoid => Self::bad_request(try_again::VOID),
            AuthError::TooSoon(until) => Self::TooSoon(until),
            AuthError::Busy => Self::Busy(try_again::BUSY, try_again::SOON),
            AuthError::Randomness(_) | AuthError::Hash(_) | AuthError::BrokenOff | AuthError::SecondFactor => {
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
    /// Whether the form that was sent may be sent again; none for a form that is not ours, which does not come back.
    again: Option<SendAgain>,
}

impl IntoResponse for WebError {
    fn into_response(self) -> Response {
        self.log();
        let retry_after = self.retry_after();
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
            Self::OtherAccount(actor) => (StatusCode::CONFLICT, Told::other_account(&actor)),
            Self::NotLetIn(refusal) => {
                let (status, sentence) = sign_in::told(&refusal);
                let again = Link::new("/inloggen", "Opnieuw inloggen");
                (status, Told::new("U bent niet ingelogd", vec![sentence.to_owned()], vec![again]))
            }
            Self::Unable(trouble, _) => {
                let (status, heading, sentence) = trouble::told(trouble);
                let told = Told::new(heading, vec![sentence.to_owned(), trouble::AGAIN.to_owned()], vec![]);
                (status, told.with_form(SendAgain::AsItIs))
            }
            Self::Unreadable(_) => {
                let sentences = [
                    "Wat hiervan is opgeslagen, is onleesbaar: er staat een woord dat het register niet kent. Er is niets \
                     vastgelegd. Al het andere werkt gewoon.",
                    "Waarschuw de beheerder. De griffier en de archivaris zien bij de controle om welke regel het gaat.",
                ];
                let links = vec![Link::new("/controle", "Naar de controle")];
                let told = Told::new("Dit is onleesbaar", sentences.map(str::to_owned).into(), links);
                (StatusCode::SERVICE_UNAVAILABLE, told)
            }
            Self::Busy(sentence, _) => {
                (StatusCode::SERVICE_UNAVAILABLE, Told::new("Even wachten", vec![sentence.to_owned()], vec![]))
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
        if let Some(when) = retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, when);
        }
        response
    }
}

impl WebError {
    /// When to try again, for who has to wait: a moment, or so many seconds (RFC 9110, 10.2.3).
    fn retry_after(&self) -> Option<HeaderValue> {
        match self {
            Self::TooSoon(until) => HeaderValue::from_str(&until.format("%a, %d %b %Y %H:%M:%S GMT").to_string()).ok(),
            Self::Busy(_, seconds) => Some(HeaderValue::from(*seconds)),
            _ => None,
        }
    }

    /// Tells the log what the visitor is not told.
    fn log(&self) {
        let cause = match self {
            Self::Forbidden(action) => format!("no right to {action:?}"),
            Self::NotLetIn(refusal) => refusal.to_string(),
            Self::Unable(trouble, cause) => format!("{trouble}: {cause}"),
            Self::Unreadable(column) => format!("the column {column} of what was asked for cannot be understood"),
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
        Self { heading, sentences, links, again: Some(SendAgain::No) }
    }

    /// The same, with a form that may be sent again.
    fn with_form(self, again: SendAgain) -> Self {
        Self { again: Some(again), ..self }
    }

    fn sign_in_first() -> Self {
        let sentences = [
            "U bent niet (meer) ingelogd. Er is niets vastgelegd.",
            "Laat deze pagina openstaan, log in een ander tabblad in en verstuur uw formulier dan hier opnieuw.",
        ];
        let told =
            Self::new("Log eerst in", sentences.map(str::to_owned).into(), vec![Link::new("/inloggen", "Inloggen")]);
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
    /// What was typed.
    form: Option<GivenBack>,
}

/// Dresses every error without a page of its own.
pub(super) async fn dress(State(state): State<Arc<AppState>>, request: Request, next: Next) -> Response {
    let visit = Visit::new(state, Visitor::of(request.extensions()));
    let (response, form) = match kept_form::keep(request).await {
        Ok((request, form)) => (next.run(request).await, form),
        Err(refusal) => (refusal, None),
    };
    let status = response.status();
    let is_error = status.is_client_error() || status.is_server_error();
    let is_page =
        response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let is_plain = response.extensions().get::<Plain>().is_some();
    if !is_error || is_page || is_plain {
        return response;
    }
    let told = response.extensions().get::<Arc<Told>>().cloned().unwrap_or_else(|| Arc::new(Told::of(status)));
    let own = (FormToken::anew(visit.account()), visit.actor.name.as_str());
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
        let refusals: [StoreRefusal; 16] = [
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
            StoreRefusal::NoNumberLeft,
            StoreRefusal::Twins(vec![number()]),
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
