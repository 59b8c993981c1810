//! Why the store did not do what was asked: it refuses, or something failed. Nothing was written in either case.

use super::{
    accounts::AccountRefusal,
    db::{DatabaseError, MigrationError},
    trouble::Trouble,
};
use crate::domain::{
    change::Refusal, history::erasure, ids::LetterId, meeting::MeetingRefusal, number::CommitmentNumber,
    rights::Action, roster::RosterError,
};

/// Why the store did not do what was asked. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// What was asked cannot be done; whoever asked can do something about it.
    #[error(transparent)]
    Refusal(StoreRefusal),
    /// Something failed that nobody asked for.
    #[error(transparent)]
    Failure(#[from] StoreFailure),
}

/// What somebody asked that cannot be done.
#[derive(Debug, thiserror::Error)]
pub enum StoreRefusal {
    /// There is no such record.
    #[error("dit staat niet in het register")]
    NotFound,
    /// The actor may not do this at all, or not to what is stored or what it would become.
    #[error("daartoe bent u niet bevoegd")]
    Forbidden(Action),
    /// The domain refuses a change of a commitment.
    #[error(transparent)]
    Change(#[from] Refusal),
    /// The domain refuses an entry of one of the council's lists.
    #[error(transparent)]
    Roster(#[from] RosterError),
    /// This cannot be done to a meeting.
    #[error(transparent)]
    Meeting(#[from] MeetingRefusal),
    /// This cannot be done to an account.
    #[error(transparent)]
    Account(#[from] AccountRefusal),
    /// The record changed since the form was made.
    #[error("toezegging {number} is intussen gewijzigd")]
    Stale {
        /// Which one.
        number: CommitmentNumber,
    },
    /// What the administration keeps changed since the form was made.
    #[error("dit is intussen gewijzigd")]
    Outdated,
    /// Something with this name stands there already.
    #[error("deze naam staat er al")]
    NameTaken,
    /// This form was sent before, and done.
    #[error("dit formulier is al verwerkt")]
    Repeated,
    /// The number was given before.
    #[error("dit nummer is al uitgegeven: {0}")]
    NumberTaken(CommitmentNumber),
    /// The register is to give a number, and does not give any, or has none left in its form.
    #[error("het register heeft geen nummer om te geven")]
    NoNumberLeft,
    /// There are promises with the same title, made on the same day, of which nobody said that this is another.
    #[error("er is al een toezegging met deze titel van deze dag: {}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))]
    Twins(Vec<CommitmentNumber>),
    /// A content of the history cannot be erased.
    #[error(transparent)]
    Erasure(#[from] erasure::Refusal),
    /// A promise that another is to be bound to is not there, or not for whoever asks.
    #[error("{0} staat niet in het register")]
    OtherUnknown(CommitmentNumber),
    /// The letter was taken in before.
    #[error("deze brief staat al in het register")]
    LetterKnown(LetterId),
}

/// What failed.
#[derive(Debug, thiserror::Error)]
pub enum StoreFailure {
    /// A backup is being put in the place of the register.
    #[error("dit register wordt juist vervangen door een reservekopie")]
    BeingReplaced,
    /// Another server serves this register.
    #[error("dit register draait al")]
    AlreadyServed,
    /// The file was written by a program that is newer than this one.
    #[error("dit register is van een nieuwere versie van dit programma")]
    Newer,
    /// What is stored cannot be understood.
    #[error("wat is opgeslagen is niet te lezen: {0}")]
    Unreadable(&'static str),
    /// The file cannot be used for now: see [`Trouble`].
    #[error("{trouble}")]
    Unable {
        /// What it is.
        trouble: Trouble,
        /// What the database says of it.
        #[source]
        cause: DatabaseError,
    },
    /// A connection is not set so that what it confirms is kept.
    #[error("dit bestand is geen veilige plaats voor het register: {0}")]
    Unsafe(&'static str),
    /// The database failed.
    #[error("de database: {0}")]
    Database(#[source] DatabaseError),
    /// The database could not be brought to the present form.
    #[error("de database kon niet worden bijgewerkt: {0}")]
    Migration(#[source] MigrationError),
}

impl<R: Into<StoreRefusal>> From<R> for StoreError {
    fn from(refusal: R) -> Self {
        Self::Refusal(refusal.into())
    }
}

impl From<DatabaseError> for StoreError {
    fn from(cause: DatabaseError) -> Self {
        Self::Failure(match Trouble::of(&cause) {
            Some(trouble) => StoreFailure::Unable { trouble, cause },
            None => StoreFailure::Database(cause),
        })
    }
}

impl From<MigrationError> for StoreError {
    fn from(cause: MigrationError) -> Self {
        Self::Failure(match cause {
            MigrationError::Newer => StoreFailure::Newer,
            failed @ MigrationError::Failed(_) => StoreFailure::Migration(failed),
        })
    }
}

/// What a store method gives.
pub type Result<T> = std::result::Result<T, StoreError>;
