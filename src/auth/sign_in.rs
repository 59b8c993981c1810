//! Signing in: a name and a password, and where the account has one a second factor.

use chrono::{DateTime, Utc};

use super::{
    AuthError, Result, password,
    second_factor::{RecoveryCode, SecondFactor},
    token::Token,
};
use crate::{
    domain::access,
    store::{
        Store,
        accounts::Credentials,
        hashed::Hashed,
        sessions::{Session, Stage},
        sign_in_attempts::Attempt,
    },
};

/// A session that was opened.
#[derive(Debug)]
pub struct Opened {
    /// The token for the cookie.
    pub token: Token,
    /// What it still asks.
    pub stage: Stage,
}

/// Signs somebody in. Whether the name is unknown, the account is disabled or has no password, or the password is wrong: the
/// answer is the same, after the same work. `instead_of` is the session that this browser had, which ends.
///
/// # Errors
/// [`AuthError::Wrong`], [`AuthError::TooSoon`]; when the database fails, or the system gives no random bytes.
pub async fn sign_in(
    store: &Store,
    typed: &str,
    password: String,
    instead_of: Option<&Hashed>,
    now: DateTime<Utc>,
) -> Result<Opened> {
    // What cannot be an address is counted and looked for as well: it is an unknown name like any other.
    let login = access::login(typed).unwrap_or_else(|| typed.trim().to_lowercase());
    let known = prove(store, &login, password, now).await?;
    let stage = stage_for(store, &known);
    let token = Token::new()?;
    store.open_session(known.account, stage, &token.hash(), instead_of, now).await?;
    Ok(Opened { token, stage })
}

/// The account of this address, if it can be used and this is its password. Counted as a failure until somebody is signed in.
///
/// # Errors
/// As [`sign_in`].
pub(super) async fn prove(store: &Store, login: &str, password: String, now: DateTime<Utc>) -> Result<Credentials> {
    let failures = attempt(store, login, now).await?;
    let known = store.credentials(login).await?.filter(|known| !known.disabled);
    let kept = known.as_ref().and_then(|known| known.password_hash.clone());
    let right = password::verify(password, kept).await?;
    match known.filter(|_| right) {
        Some(known) => Ok(known),
        None => failed(store, login, failures, now).await,
    }
}

/// Counts an attempt; gives how many in a row this is.
async fn attempt(store: &Store, login: &str, now: DateTime<Utc>) -> Result<u32> {
    match store.begin_attempt(login, now).await? {
        Attempt::Counted(failures) => Ok(failures),
        Attempt::TooSoon(until) => Err(AuthError::TooSoon(until)),
    }
}

async fn failed<T>(store: &Store, login: &str, failures: u32, now: DateTime<Utc>) -> Result<T> {
    store.log_failure(login, failures, now).await?;
    Err(AuthError::Wrong)
}

fn stage_for(store: &Store, known: &Credentials) -> Stage {
    if known.second_factor.is_some() {
        Stage::Code
    } else if store.settings().second_factor.contains(&known.role) {
        Stage::SetUp
    } else {
        Stage::Full
    }
}

/// Completes a session that asks for a code: one of the app that was not used before, or a recovery code. Gives the token of
/// the session that takes its place.
///
/// # Errors
/// As [`sign_in`]; [`AuthError::Wrong`] also when the session asks for no code.
pub async fn confirm_code(store: &Store, session: &Session, typed: &str, now: DateTime<Utc>) -> Result<Token> {
    let login = session.login.as_deref().filter(|_| session.stage == Stage::Code).ok_or(AuthError::Wrong)?;
    let failures = attempt(store, login, now).await?;
    if !code_is_right(store, session, login, typed, now).await? {
        return failed(store, login, failures, now).await;
    }
    let token = Token::new()?;
    store.complete_session(session, &token.hash(), now).await?;
    Ok(token)
}

async fn code_is_right(store: &Store, session: &Session, login: &str, typed: &str, now: DateTime<Utc>) -> Result<bool> {
    if let Some(code) = RecoveryCode::parse(typed) {
        return Ok(store.use_recovery_code(session, &code.hash(), now).await?);
    }
    let Some(secret) = store.credentials(login).await?.and_then(|known| known.second_factor) else { return Ok(false) };
    let factor = SecondFactor::of(&secret, &store.settings().council, login)?;
    match factor.step(typed, now) {
        Some(step) => Ok(store.use_step(session.account, step).await?),
        None => Ok(false),
    }
}
