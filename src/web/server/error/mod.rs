//! Errors of the web layer: the visitor is told what happened and where to go; the log gets the cause.

mod page;

use axum::http::HeaderValue;
use chrono::{DateTime, Utc};

pub(in crate::web) use self::page::{PlainAnswer, dress_error, no_such_page};
use crate::{
    auth::{AuthError, oidc},
    domain::{
        access::{Actor, rights::Action},
        number::CommitmentNumber,
    },
    store::{StoreError, StoreFailure, StoreRefusal, trouble::Trouble},
    web::views::{view, words},
};

/// The number of seconds after which to try again if too many passwords wait to be checked.
pub(in crate::web) const SOON: i64 = 5;

/// The error if too many passwords wait to be checked.
pub(in crate::web) const BUSY: &str =
    "Er loggen nu te veel mensen tegelijk in. Er is niets vastgelegd. Probeer het over vijf seconden opnieuw.";

/// The error for a second factor that can no longer be read.
pub(in crate::web) const VOID: &str = "Codes van uw app werken niet meer: na het terugzetten van een reservekopie ontbreekt de sleutel ervan. Vul een van \
     uw herstelcodes in, of vraag de beheerder om een nieuwe link.";

/// The reason why a page cannot be shown, or an act not be done.
#[derive(Debug)]
pub enum WebError {
    /// The request is wrong: each sentence names one fault.
    BadRequest(Vec<String>),
    /// There is no such page or record.
    NotFound {
        /// A sentence that names the missing thing.
        what: String,
        /// Links to pages that the visitor may have wanted.
        links: Vec<LabelledLink>,
    },
    /// The register no longer stands as the form supposed.
    Conflict {
        /// A sentence that tells what happened.
        what: String,
        /// Links to the present state.
        links: Vec<LabelledLink>,
    },
    /// The visitor has no right to this act.
    Forbidden(Action),
    /// The visitor did not sign in, or is no longer signed in. A form can be sent again after signing in in another tab.
    SignInFirst,
    /// The form was made for another account than that of this actor, who sent it.
    OtherAccount(Actor),
    /// The body of the request is too large.
    TooLarge,
    /// The provider of single sign-on sent a visitor who is not let in.
    NotLetIn(oidc::SignOnRefusal),
    /// The register cannot use its file for now: the trouble, and its cause for the log.
    Unable(Trouble, String),
    /// Too many failures in a row; no attempt is accepted before this moment.
    TooSoon(DateTime<Utc>),
    /// Others keep the register busy: a sentence for the visitor, and the number of seconds until another attempt makes sense.
    Busy(&'static str, i64),
    /// A stored record cannot be understood: the column in which the unknown key stands.
    Unreadable(&'static str),
    /// An error of the store.
    Internal(StoreFailure),
    /// The store or the cryptography failed while somebody signed in.
    Auth(AuthError),
    /// A file could not be written.
    File(std::io::Error),
    /// A template could not be rendered.
    Template(askama::Error),
}

/// A link on an error page to go on from there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelledLink {
    pub path: String,
    pub label: String,
}

impl LabelledLink {
    #[must_use]
    pub fn new(path: impl Into<String>, label: impl Into<String>) -> Self {
        Self { path: path.into(), label: label.into() }
    }

    /// A link to a commitment.
    #[must_use]
    pub fn of_commitment(number: &CommitmentNumber, title: &str) -> Self {
        Self::new(view::commitment_path(number.as_str()), format!("{number} {title}").trim_end().to_owned())
    }
}

impl WebError {
    /// A wrong request with one fault.
    #[must_use]
    pub fn bad_request(what: impl Into<String>) -> Self {
        Self::BadRequest(vec![what.into()])
    }

    /// A missing thing, without links.
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
        let conflict = |what: String, links: Vec<LabelledLink>| Self::Conflict { what, links };
        match refusal {
            StoreRefusal::NotFound => Self::not_found("Dit staat niet in het register."),
            StoreRefusal::Forbidden(action) => Self::Forbidden(action),
            StoreRefusal::Change(refusal) => conflict(refusal.to_string(), Vec::new()),
            StoreRefusal::Roster(refusal) => Self::bad_request(refusal.to_string()),
            StoreRefusal::Meeting(refusal) => {
                conflict(refusal.to_string(), vec![LabelledLink::new("/vergaderingen", "Alle vergaderingen")])
            }
            StoreRefusal::Erasure(refusal) => conflict(words::to_sentence(&refusal.to_string()), Vec::new()),
            StoreRefusal::Account(refusal) => conflict(
                words::to_sentence(&refusal.to_string()),
                vec![LabelledLink::new("/beheer/accounts", "Naar de accounts")],
            ),
            StoreRefusal::Stale { number } => conflict(
                format!("Toezegging {number} is intussen door iemand anders gewijzigd. Uw wijziging is niet vastgelegd."),
                vec![LabelledLink::of_commitment(&number, "bekijken zoals zij nu is")],
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
            StoreRefusal::Person(refusal) => conflict(refusal.to_string(), Vec::new()),
            StoreRefusal::NumberTaken(number) => conflict(
                format!("Nummer {number} is al uitgegeven. Er is niets vastgelegd. Ga terug en kies een ander nummer."),
                vec![LabelledLink::of_commitment(&number, "bekijken")],
            ),
            StoreRefusal::NoNumberLeft => conflict(
                "Het register heeft geen nummer om te geven. Er is niets vastgelegd. Ga terug en vul een nummer in.".to_owned(),
                Vec::new(),
            ),
            StoreRefusal::Twins(numbers) => conflict(
                "Er is al zo’n toezegging: met dezelfde titel en dag. Er is niets vastgelegd.".to_owned(),
                numbers.iter().map(|number| LabelledLink::of_commitment(number, "bekijken")).collect(),
            ),
            StoreRefusal::OtherUnknown(number) => Self::bad_request(format!(
                "Toezegging {number} staat niet in het register. Er is niets vastgelegd. Ga terug en kijk het nummer na."
            )),
            StoreRefusal::Letter(refusal) => {
                conflict(refusal.to_string(), vec![LabelledLink::new("/brieven", "Alle brieven")])
            }
            StoreRefusal::LetterKnown(id) => conflict(
                "Deze brief staat al in het register.".to_owned(),
                vec![LabelledLink::new(format!("/brieven/{id}"), "Naar de brief")],
            ),
            StoreRefusal::Repeated => conflict(
                "Dit formulier is al verwerkt. Er is niets dubbel vastgelegd.".to_owned(),
                vec![LabelledLink::new("/toezeggingen", "Naar de toezeggingen")],
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
            AuthError::SecondFactorVoid => Self::bad_request(VOID),
            AuthError::TooSoon(until) => Self::TooSoon(until),
            AuthError::Busy => Self::Busy(BUSY, SOON),
            AuthError::Randomness(_) | AuthError::Hash(_) | AuthError::BrokenOff | AuthError::SecondFactor => {
                Self::Auth(error)
            }
        }
    }
}

impl From<oidc::SignOnRefusal> for WebError {
    fn from(refusal: oidc::SignOnRefusal) -> Self {
        use oidc::SignOnRefusal::{
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

impl WebError {
    /// The `Retry-After` header for a visitor who has to wait: a moment, or a number of seconds (RFC 9110, 10.2.3).
    fn retry_after(&self) -> Option<HeaderValue> {
        match self {
            Self::TooSoon(until) => HeaderValue::from_str(&until.format("%a, %d %b %Y %H:%M:%S GMT").to_string()).ok(),
            Self::Busy(_, seconds) => Some(HeaderValue::from(*seconds)),
            _ => None,
        }
    }

    /// Writes the cause to the log, which the visitor does not get to see.
    fn log_cause(&self) {
        let cause = match self {
            Self::Forbidden(action) => format!("no right to {action:?}"),
            Self::NotLetIn(refusal) => refusal.to_string(),
            Self::Unable(trouble, cause) => format!("{trouble}: {cause}"),
            Self::Unreadable(column) => format!("the column {column} of what was asked for cannot be understood"),
            Self::Internal(error) => error.to_string(),
            Self::Auth(error) => error.to_string(),
            Self::File(error) => error.to_string(),
            Self::Template(error) => error.to_string(),
            _ => return,
        };
        tracing::warn!(cause, "a request was not answered as asked");
    }
}
