//! The context of an attempt to sign in from one browser.

use chrono::{DateTime, Utc};

use super::{
    AuthError, Result,
    device::{DeviceMarks, DeviceOwner},
    sign_in_key::SignInKey,
    token::SecretToken,
};
use crate::store::{
    Store,
    accounts::Credentials,
    sessions::SessionStage,
    sign_in_attempts::{AttemptTally, SignInAttempt},
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
pub struct OpenedSession {
    /// The token for the cookie.
    pub token: SecretToken,
    /// The stage of the session, which tells what it still asks for.
    pub stage: SessionStage,
    /// The marks that the browser has to keep; `None` if they do not change.
    pub marks: Option<DeviceMarks>,
}

impl Doorway<'_> {
    /// The tally in which failures of this browser with this name are counted. `known` is the account with that name.
    pub(super) fn choose_tally(&self, login: &str, known: Option<&Credentials>) -> AttemptTally {
        let device =
            known.and_then(|known| self.marks.find_nonce_of_owner(self.key, make_mark_owner(login, known), self.now));
        match device {
            Some(nonce) => AttemptTally::of_device(login, &nonce),
            None => AttemptTally::of_strangers(login),
        }
    }

    /// Counts an attempt before it is made.
    pub(super) async fn count_attempt(&self, tally: &AttemptTally) -> Result<()> {
        match self.store.begin_attempt(tally, self.now).await? {
            SignInAttempt::Counted(_) => Ok(()),
            SignInAttempt::TooSoon(until) => Err(AuthError::TooSoon(until)),
        }
    }

    /// Logs a failed attempt, and returns [`AuthError::Wrong`].
    pub(super) async fn log_failed_attempt<T>(&self, login: &str) -> Result<T> {
        self.store.log_failure(login, self.now).await?;
        Err(AuthError::Wrong)
    }

    /// The marks that this browser has to keep after a successful sign-in.
    pub(super) async fn renew_device_marks(&self, login: &str) -> Result<Option<DeviceMarks>> {
        match self.store.find_credentials(login).await? {
            Some(known) => Ok(Some(self.marks.with_new_mark(self.key, make_mark_owner(login, &known), self.now)?)),
            None => Ok(None),
        }
    }
}

fn make_mark_owner<'a>(login: &'a str, known: &Credentials) -> DeviceOwner<'a> {
    DeviceOwner { login, generation: known.device_generation }
}
