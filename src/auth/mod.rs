//! Who somebody is: passwords, tokens, the second factor, signing in with them, and single sign-on. And whose a checkpoint is.

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

/// Why somebody is not let in, or something could not be done.
#[derive(Debug, thiserror::Error)]
pub enum AuthError {
    /// The password or the code is wrong, or there is no such account: nobody is told which.
    #[error("the name, the password or the code is wrong")]
    Wrong,
    /// There were too many failures in a row; not before this moment.
    #[error("not before {0}")]
    TooSoon(DateTime<Utc>),
    /// Too many passwords wait to be compared. Nothing was counted.
    #[error("too many passwords wait")]
    Busy,
    /// The code is no recovery code, and the second factor can no longer be read: its key is gone.
    #[error("the second factor cannot be read with this key")]
    SecondFactorVoid,
    /// The store.
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
    /// What is kept for a second factor is no secret.
    #[error("what is kept for the second factor cannot be used")]
    SecondFactor,
}

/// What something in this layer gives.
pub type Result<T> = std::result::Result<T, AuthError>;
