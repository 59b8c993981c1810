//! Signs people in with a name and a password, and with a second factor if the account has one.

use super::{
    AuthError, Result,
    doorway::{Doorway, Opened},
    password::{Asker, take_place},
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
        sign_in_attempts::Tally,
    },
};

/// Signs a person in. An unknown name, a disabled account, an account without a password and a wrong password give the same
/// answer after the same work. `instead_of` is the session that this browser had, which ends.
///
/// # Errors
/// Returns [`AuthError::Wrong`], [`AuthError::TooSoon`], [`AuthError::Busy`], or an error if the database fails or the system
/// gives no random bytes.
pub async fn sign_in(door: &Doorway<'_>, typed: &str, password: String, instead_of: Option<&Hashed>) -> Result<Opened> {
    // A text that cannot be an address is counted and looked up too, like any other unknown name.
    let login = access::login(typed).unwrap_or_else(|| typed.trim().to_lowercase());
    let known = usable(door.store, &login).await?;
    let tally = door.tally(&login, known.as_ref());
    let known = prove(door, (&login, known), password, &tally).await?;
    let stage = stage_for(door.store, &known);
    let token = Token::new()?;
    door.store.open_session(known.account, stage, &token.hash(), instead_of, door.now).await?;
    let marks = match stage {
        Stage::Full => {
            door.store.forget_attempts(&tally).await?;
            door.remembered(&login).await?
        }
        Stage::Code | Stage::SetUp => None,
    };
    Ok(Opened { token, stage, marks })
}

/// The credentials of the account with this address, unless it is disabled.
pub(super) async fn usable(store: &Store, login: &str) -> Result<Option<Credentials>> {
    Ok(store.credentials(login).await?.filter(|known| !known.disabled))
}

/// Verifies the password of the account with this address. The attempt counts as a failure until the person is signed in.
///
/// # Errors
/// Returns the same errors as [`sign_in`].
pub(super) async fn prove(
    door: &Doorway<'_>,
    (login, known): (&str, Option<Credentials>),
    password: String,
    tally: &Tally,
) -> Result<Credentials> {
    let place = take_place(if tally.is_of_strangers() { Asker::Stranger } else { Asker::Known })?;
    door.count(tally).await?;
    let kept = known.as_ref().and_then(|known| known.password_hash.clone());
    let right = place.verify(password, kept).await?;
    match known.filter(|_| right) {
        Some(known) => Ok(known),
        None => door.failed(login).await,
    }
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

/// Completes a session that asks for a code: a code of the app that was not used before, or a recovery code. A full session
/// replaces it.
///
/// # Errors
/// Returns the same errors as [`sign_in`]. [`AuthError::Wrong`] also means that the session asks for no code, and
/// [`AuthError::SecondFactorVoid`] that only a recovery code can work.
pub async fn confirm_code(door: &Doorway<'_>, session: &Session, typed: &str) -> Result<Opened> {
    let login = session.login.as_deref().filter(|_| session.stage == Stage::Code).ok_or(AuthError::Wrong)?;
    let known = usable(door.store, login).await?.ok_or(AuthError::Wrong)?;
    let tally = door.tally(login, Some(&known));
    door.count(&tally).await?;
    if !code_is_right(door, session, &known, typed).await? {
        return door.failed(login).await;
    }
    let token = Token::new()?;
    door.store.complete_session(session, &token.hash(), door.now).await?;
    door.store.forget_attempts(&tally).await?;
    Ok(Opened { token, stage: Stage::Full, marks: door.remembered(login).await? })
}

async fn code_is_right(door: &Doorway<'_>, session: &Session, known: &Credentials, typed: &str) -> Result<bool> {
    if let Some(code) = RecoveryCode::parse(typed) {
        return Ok(door.store.use_recovery_code(session, &code.hash(), door.now).await?);
    }
    let Some(sealed) = &known.second_factor else { return Ok(false) };
    let council = door.store.settings().council;
    let login = session.login.as_deref().unwrap_or_default();
    let factor = SecondFactor::unseal(door.key, session.account, sealed, (&council, login))?;
    let Some(factor) = factor else { return Err(AuthError::SecondFactorVoid) };
    match factor.step(typed, door.now) {
        Some(step) => Ok(door.store.use_step(session.account, step).await?),
        None => Ok(false),
    }
}
