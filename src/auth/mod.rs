//! Authentication: passwords, tokens, the second factor, signing in with them, single sign-on, and signatures of checkpoints.

pub mod checkpoint;
pub mod device;
pub mod doorway;
pub mod key_file;
pub mod oidc;
pub mod own_account;
pub mod password;
pub mod second_factor;
pub mod sign_in;
pub mod sign_in_key;
pub mod token;

use chrono::{DateTime, Utc};

use crate::store::StoreError;

/// The reason that a person is not let in, or that an operation failed.
#[derive(Debug, thiserror::Error)]
pub enum AuthError {
    /// The password or the code is wrong, or the account does not exist; nobody is told which.
    #[error("the name, the password or the code is wrong")]
    Wrong,
    /// There were too many failures in a row; the next attempt is allowed at this moment.
    #[error("not before {0}")]
    TooSoon(DateTime<Utc>),
    /// Too many passwords wait to be compared. The attempt was not counted.
    #[error("too many passwords wait")]
    Busy,
    /// The code is no recovery code, and the second factor can no longer be read because its key is lost.
    #[error("the second factor cannot be read with this key")]
    SecondFactorVoid,
    /// The store failed or refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The system gives no random bytes.
    #[error("the system gives no random bytes: {0}")]
    Randomness(#[from] getrandom::Error),
    /// A password could not be hashed.
    #[error("a password could not be hashed: {0}")]
    Hash(argon2::password_hash::Error),
    /// The work was broken off.
    #[error("the work was broken off")]
    BrokenOff,
    /// The stored second factor is not a valid secret.
    #[error("what is kept for the second factor cannot be used")]
    SecondFactor,
}

/// The result of a function in this layer.
pub type Result<T> = std::result::Result<T, AuthError>;
