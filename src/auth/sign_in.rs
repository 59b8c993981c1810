//! Signs people in with a name and a password, and with a second factor if the account has one.

use super::{
    AuthError, Result,
    doorway::{Doorway, OpenedSession},
    password::{HashingRequester, take_place},
    second_factor::{RecoveryCode, SecondFactor},
    token::SecretToken,
};
use crate::{
    domain::access,
    store::{
        Store,
        accounts::Credentials,
        hashed::Hashed,
        sessions::{Session, SessionStage},
        sign_in_attempts::AttemptTally,
    },
};

/// Signs a person in. An unknown name, a disabled account, an account without a password and a wrong password give the same
/// answer after the same work. `instead_of` is the session that this browser had, which ends.
///
/// # Errors
/// Returns [`AuthError::Wrong`], [`AuthError::TooSoon`], [`AuthError::Busy`], or an error if the database fails or the system
/// gives no random bytes.
pub async fn sign_in(
    door: &Doorway<'_>,
    typed: &str,
    password: String,
    instead_of: Option<&Hashed>,
) -> Result<OpenedSession> {
    // A text that cannot be an address is counted and looked up too, like any other unknown name.
    let login = access::parse_login(typed).unwrap_or_else(|| typed.trim().to_lowercase());
    let known = find_usable_credentials(door.store, &login).await?;
    let tally = door.choose_tally(&login, known.as_ref());
    let known = prove_password(door, (&login, known), password, &tally).await?;
    let stage = stage_for(door.store, &known);
    let token = SecretToken::new()?;
    door.store.open_session(known.account, stage, &token.to_hashed(), instead_of, door.now).await?;
    let marks = match stage {
        SessionStage::Full => {
            door.store.forget_attempts(&tally).await?;
            door.renew_device_marks(&login).await?
        }
        SessionStage::Code | SessionStage::SetUp => None,
    };
    Ok(OpenedSession { token, stage, marks })
}

/// The credentials of the account with this address, unless it is disabled.
pub(super) async fn find_usable_credentials(store: &Store, login: &str) -> Result<Option<Credentials>> {
    Ok(store.find_credentials(login).await?.filter(|known| !known.disabled))
}

/// Verifies the password of the account with this address. The attempt counts as a failure until the person is signed in.
///
/// # Errors
/// Returns the same errors as [`sign_in`].
pub(super) async fn prove_password(
    door: &Doorway<'_>,
    (login, known): (&str, Option<Credentials>),
    password: String,
    tally: &AttemptTally,
) -> Result<Credentials> {
    let place = take_place(if tally.is_of_strangers() { HashingRequester::Stranger } else { HashingRequester::Known })?;
    door.count_attempt(tally).await?;
    let kept = known.as_ref().and_then(|known| known.password_hash.clone());
    let right = place.verify_password(password, kept).await?;
    match known.filter(|_| right) {
        Some(known) => Ok(known),
        None => door.log_failed_attempt(login).await,
    }
}

fn stage_for(store: &Store, known: &Credentials) -> SessionStage {
    if known.second_factor.is_some() {
        SessionStage::Code
    } else if store.settings().second_factor.contains(&known.role) {
        SessionStage::SetUp
    } else {
        SessionStage::Full
    }
}

/// Completes a session that asks for a code: a code of the app that was not used before, or a recovery code. A full session
/// replaces it.
///
/// # Errors
/// Returns the same errors as [`sign_in`]. [`AuthError::Wrong`] also means that the session asks for no code, and
/// [`AuthError::SecondFactorVoid`] that only a recovery code can work.
pub async fn confirm_code(door: &Doorway<'_>, session: &Session, typed: &str) -> Result<OpenedSession> {
    let login = session.login.as_deref().filter(|_| session.stage == SessionStage::Code).ok_or(AuthError::Wrong)?;
    let known = find_usable_credentials(door.store, login).await?.ok_or(AuthError::Wrong)?;
    let tally = door.choose_tally(login, Some(&known));
    door.count_attempt(&tally).await?;
    if !code_is_right(door, session, &known, typed).await? {
        return door.log_failed_attempt(login).await;
    }
    let token = SecretToken::new()?;
    door.store.complete_session(session, &token.to_hashed(), door.now).await?;
    door.store.forget_attempts(&tally).await?;
    Ok(OpenedSession { token, stage: SessionStage::Full, marks: door.renew_device_marks(login).await? })
}

async fn code_is_right(door: &Doorway<'_>, session: &Session, known: &Credentials, typed: &str) -> Result<bool> {
    if let Some(code) = RecoveryCode::parse(typed) {
        return Ok(door.store.use_recovery_code(session, &code.to_hashed(), door.now).await?);
    }
    let Some(sealed) = &known.second_factor else { return Ok(false) };
    let council = door.store.settings().council;
    let login = session.login.as_deref().unwrap_or_default();
    let factor = SecondFactor::from_sealed(door.key, session.account, sealed, (&council, login))?;
    let Some(factor) = factor else { return Err(AuthError::SecondFactorVoid) };
    match factor.find_time_step(typed, door.now) {
        Some(step) => Ok(door.store.use_step(session.account, step).await?),
        None => Ok(false),
    }
}
