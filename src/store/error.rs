//! The errors of the store: a refusal or a failure. Nothing was written in either case.

use super::{
    db::{DatabaseError, MigrationError},
    records::accounts::refusal::AccountRefusal,
    sqlite::trouble::Trouble,
};
use crate::domain::{
    access::rights::Action,
    change::Refusal,
    council::{meeting::MeetingRefusal, person_refusal::PersonRefusal, roster_entry::RosterError},
    history::erasure,
    ids::LetterId,
    letter::change::LetterRefusal,
    number::CommitmentNumber,
};

/// The reason why the store did not do something. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The request cannot be granted; the visitor can do something about it.
    #[error(transparent)]
    Refusal(StoreRefusal),
    /// Something failed through no fault of the visitor.
    #[error(transparent)]
    Failure(#[from] StoreFailure),
}

/// The reason why a request is refused.
#[derive(Debug, thiserror::Error)]
pub enum StoreRefusal {
    /// There is no such record.
    #[error("dit staat niet in het register")]
    NotFound,
    /// The actor may not do this at all, or not to the stored record or to what it would become.
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
        /// The number of that commitment.
        number: CommitmentNumber,
    },
    /// A record of the administration changed since the form was made.
    #[error("dit is intussen gewijzigd")]
    Outdated,
    /// Another record has this name.
    #[error("deze naam staat er al")]
    NameTaken,
    /// The domain refuses a change of a person's seats.
    #[error(transparent)]
    Person(#[from] PersonRefusal),
    /// The same form was sent before, and was done then.
    #[error("dit formulier is al verwerkt")]
    Repeated,
    /// Another commitment has or had this number.
    #[error("dit nummer is al uitgegeven: {0}")]
    NumberTaken(CommitmentNumber),
    /// The register has to give a number, and gives none or has none left in its form.
    #[error("het register heeft geen nummer om te geven")]
    NoNumberLeft,
    /// There are commitments with the same title and day, and the form does not say that this is another one.
    #[error("er is al een toezegging met deze titel van deze dag: {}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))]
    Twins(Vec<CommitmentNumber>),
    /// The content of a line of the history cannot be erased.
    #[error(transparent)]
    Erasure(#[from] erasure::ErasureRefusal),
    /// The commitment to link with does not exist, or the actor may not see it.
    #[error("{0} staat niet in het register")]
    OtherUnknown(CommitmentNumber),
    /// The domain refuses an act on the publicity of a letter.
    #[error(transparent)]
    Letter(#[from] LetterRefusal),
    /// The letter was taken in before.
    #[error("deze brief staat al in het register")]
    LetterKnown(LetterId),
}

/// A failure of the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreFailure {
    /// A backup is being restored in the place of the register.
    #[error("dit register wordt juist vervangen door een reservekopie")]
    BeingReplaced,
    /// Another server serves this register.
    #[error("dit register draait al")]
    AlreadyServed,
    /// The file was written by a newer program than this one.
    #[error("dit register is van een nieuwere versie van dit programma")]
    Newer,
    /// A stored record cannot be understood: the column or the kind of record.
    #[error("wat is opgeslagen is niet te lezen: {0}")]
    Unreadable(&'static str),
    /// The file cannot be used for now: see [`Trouble`].
    #[error("{trouble}")]
    Unable {
        trouble: Trouble,
        /// The error of the database.
        #[source]
        cause: DatabaseError,
    },
    /// A connection lacks a setting that keeps what it confirms.
    #[error("dit bestand is geen veilige plaats voor het register: {0}")]
    Unsafe(&'static str),
    #[error("de database: {0}")]
    Database(#[source] DatabaseError),
    /// The database could not be migrated to the present form.
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

/// The result of a store method.
pub type Result<T> = std::result::Result<T, StoreError>;
