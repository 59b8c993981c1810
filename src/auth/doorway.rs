//! The door of the register, as one browser stands before it.

use chrono::{DateTime, Utc};

use super::{
    AuthError, Result,
    device::{DeviceMarks, Owner},
    sign_in_key::SignInKey,
    token::Token,
};
use crate::store::{
    Store,
    accounts::Credentials,
    sessions::Stage,
    sign_in_attempts::{Attempt, Tally},
};

/// With what somebody is let in or not: the register and its key, and what the browser brought along.
#[derive(Debug, Clone, Copy)]
pub struct Doorway<'a> {
    /// The register.
    pub store: &'a Store,
    /// The key of signing in.
    pub key: &'a SignInKey,
    /// The marks of the device.
    pub marks: &'a DeviceMarks,
    /// What time it is.
    pub now: DateTime<Utc>,
}

/// A session that was opened.
#[derive(Debug)]
pub struct Opened {
    /// The token for the cookie.
    pub token: Token,
    /// What it still asks.
    pub stage: Stage,
    /// The marks that the device is to keep; none when nothing changes.
    pub marks: Option<DeviceMarks>,
}

impl Doorway<'_> {
    /// Whose failures count together with those of this browser, when it tries this name. `known` is the account of the name.
    pub(super) fn tally(&self, login: &str, known: Option<&Credentials>) -> Tally {
        let device = known.and_then(|known| self.marks.known(self.key, owner(login, known), self.now));
        match device {
            Some(nonce) => Tally::device(login, &nonce),
            None => Tally::strangers(login),
        }
    }

    /// Counts an attempt before it is made.
    pub(super) async fn count(&self, tally: &Tally) -> Result<()> {
        match self.store.begin_attempt(tally, self.now).await? {
            Attempt::Counted(_) => Ok(()),
            Attempt::TooSoon(until) => Err(AuthError::TooSoon(until)),
        }
    }

    /// Keeps in the log of sign-ins that an attempt failed.
    pub(super) async fn failed<T>(&self, login: &str) -> Result<T> {
        self.store.log_failure(login, self.now).await?;
        Err(AuthError::Wrong)
    }

    /// The marks that this device is to keep now that somebody proved who they are.
    pub(super) async fn remembered(&self, login: &str) -> Result<Option<DeviceMarks>> {
        match self.store.credentials(login).await? {
            Some(known) => Ok(Some(self.marks.with(self.key, owner(login, &known), self.now)?)),
            None => Ok(None),
        }
    }
}

fn owner<'a>(login: &'a str, known: &Credentials) -> Owner<'a> {
    Owner { login, generation: known.device_generation }
}
