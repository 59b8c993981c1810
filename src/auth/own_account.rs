//! What somebody who is signed in does to their own account: another password, a second factor, new recovery codes. Each asks
//! for the password once more, so that a session left open gives nobody the account.

use chrono::{DateTime, Utc};

use super::{
    AuthError, Result, password,
    second_factor::{RecoveryCode, SecondFactor},
    sign_in,
    token::Token,
};
use crate::store::{
    Store,
    accounts::{Credentials, NewSecondFactor},
    hashed::Hashed,
    sessions::{Session, Stage},
};

/// Changes the password; the new one was checked. All sessions end; gives the token of the one that takes the place of this.
///
/// # Errors
/// [`AuthError::Wrong`] and [`AuthError::TooSoon`] for the old password; when the database fails, or the system gives no
/// random bytes.
pub async fn change_password(
    store: &Store,
    session: &Session,
    (old, new): (String, String),
    now: DateTime<Utc>,
) -> Result<Token> {
    let known = prove(store, session, old, now).await?;
    let old_hash = known.password_hash.ok_or(AuthError::Wrong)?;
    let new_hash = password::hash(new).await?;
    let token = Token::new()?;
    store.change_password(session, (&old_hash, &new_hash), &token.hash(), now).await?;
    Ok(token)
}

/// A second factor that was set up.
#[derive(Debug)]
pub struct SetUp {
    /// The token of the session that takes the place of this one.
    pub token: Token,
    /// The recovery codes, to be shown once.
    pub recovery_codes: Vec<RecoveryCode>,
}

/// Sets up a second factor, in the place of one that was there. `step` is that of its first code, which was right. A session
/// that is opened for nothing else asks no password: it was given a moment ago.
///
/// # Errors
/// As [`change_password`], for the password.
pub async fn set_up_second_factor(
    store: &Store,
    session: &Session,
    (factor, step): (&SecondFactor, i64),
    password: String,
    now: DateTime<Utc>,
) -> Result<SetUp> {
    if session.stage != Stage::SetUp {
        prove(store, session, password, now).await?;
    }
    let (recovery_codes, hashes) = new_codes()?;
    let secret = factor.secret();
    let new = NewSecondFactor { secret: &secret, step, recovery_codes: &hashes };
    let token = Token::new()?;
    store.set_second_factor(session, new, &token.hash(), now).await?;
    Ok(SetUp { token, recovery_codes })
}

/// Makes new recovery codes; the old ones no longer work.
///
/// # Errors
/// As [`change_password`], for the password.
pub async fn renew_recovery_codes(
    store: &Store,
    session: &Session,
    password: String,
    now: DateTime<Utc>,
) -> Result<Vec<RecoveryCode>> {
    prove(store, session, password, now).await?;
    let (codes, hashes) = new_codes()?;
    store.renew_recovery_codes(session, &hashes, now).await?;
    Ok(codes)
}

/// Whether the password of the account in a session is this one. Who is still to give a code does not get round it here.
async fn prove(store: &Store, session: &Session, password: String, now: DateTime<Utc>) -> Result<Credentials> {
    let login = session.login.as_deref().filter(|_| session.stage == Stage::Full).ok_or(AuthError::Wrong)?;
    sign_in::prove(store, login, password, now).await
}

fn new_codes() -> Result<(Vec<RecoveryCode>, Vec<Hashed>)> {
    let codes = RecoveryCode::set()?;
    let hashes = codes.iter().map(RecoveryCode::hash).collect();
    Ok((codes, hashes))
}
