//! The context of an attempt to sign in from one browser.

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

/// The context in which an attempt to sign in is judged: the register and its key, and the marks that the browser sent.
#[derive(Debug, Clone, Copy)]
pub struct Doorway<'a> {
    pub store: &'a Store,
    /// The key for sealing second factors and signing marks of devices.
    pub key: &'a SignInKey,
    /// The marks that the browser sent.
    pub marks: &'a DeviceMarks,
    pub now: DateTime<Utc>,
}

/// A session that was opened.
#[derive(Debug)]
pub struct Opened {
    /// The token for the cookie.
    pub token: Token,
    /// The stage of the session, which tells what it still asks for.
    pub stage: Stage,
    /// The marks that the browser has to keep; `None` if they do not change.
    pub marks: Option<DeviceMarks>,
}

impl Doorway<'_> {
    /// The tally in which failures of this browser with this name are counted. `known` is the account with that name.
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

    /// Logs a failed attempt, and returns [`AuthError::Wrong`].
    pub(super) async fn failed<T>(&self, login: &str) -> Result<T> {
        self.store.log_failure(login, self.now).await?;
        Err(AuthError::Wrong)
    }

    /// The marks that this browser has to keep after a successful sign-in.
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
