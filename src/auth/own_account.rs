//! Changes that people make to their own account: a password by a one-time link, another password, a second factor, new
//! recovery codes. A person who is signed in has to enter the password once more, so that a session left open does not give
//! away the account.

use super::{
    AuthError, Result,
    device::DeviceMarks,
    doorway::{Doorway, OpenedSession},
    password,
    second_factor::{RecoveryCode, SecondFactor},
    sign_in,
    token::SecretToken,
};
use crate::store::{
    accounts::{Credentials, NewSecondFactor},
    hashed::Hashed,
    sessions::{Session, SessionStage},
    sign_in_attempts::AttemptTally,
};

/// Sets the password of an account by its one-time link; the password was checked before. Returns the marks that the browser
/// has to keep. A second factor that can no longer be read, because its key is lost, is removed; it is set up again after
/// signing in.
///
/// # Errors
/// Returns an error if the link cannot be used, the database fails, or the system gives no random bytes, and
/// [`AuthError::Busy`] if too many passwords wait.
pub async fn choose_password(door: &Doorway<'_>, link: &Hashed, new: String) -> Result<Option<DeviceMarks>> {
    let invited = door.store.find_invited(link, door.now).await?;
    let hash = password::hash_password(new).await?;
    door.store.use_link(link, &hash, door.now).await?;
    let sealed = door.store.find_credentials(&invited.login).await?.and_then(|known| known.second_factor);
    if let Some(sealed) = sealed.filter(|sealed| door.key.unseal_secret(invited.account, sealed).is_none()) {
        door.store.drop_second_factor(invited.account, &sealed, door.now).await?;
    }
    door.renew_device_marks(&invited.login).await
}

/// Changes the password; the new one was checked before. All sessions end, a new one replaces this one, and all other devices
/// become unknown.
///
/// # Errors
/// Returns [`AuthError::Wrong`] or [`AuthError::TooSoon`] for the old password, [`AuthError::Busy`], or an error if the
/// database fails or the system gives no random bytes.
pub async fn change_password(
    door: &Doorway<'_>,
    session: &Session,
    (old, new): (String, String),
) -> Result<OpenedSession> {
    let (login, known) = prove_own_password(door, session, old).await?;
    let old_hash = known.password_hash.ok_or(AuthError::Wrong)?;
    let new_hash = password::hash_password(new).await?;
    let token = SecretToken::new()?;
    door.store.change_password(session, (&old_hash, &new_hash), &token.to_hashed(), door.now).await?;
    Ok(OpenedSession { token, stage: SessionStage::Full, marks: door.renew_device_marks(login).await? })
}

/// The result of setting up a second factor.
#[derive(Debug)]
pub struct EnrolledSecondFactor {
    /// The session that replaces the present one.
    pub opened: OpenedSession,
    /// The recovery codes, to be shown once.
    pub recovery_codes: Vec<RecoveryCode>,
}

/// Sets up a second factor, replacing an existing one. `step` is that of its first code, which was verified. A session that was
/// opened only for this needs no password, for it was given a moment ago.
///
/// # Errors
/// Returns the same errors as [`change_password`].
pub async fn set_up_second_factor(
    door: &Doorway<'_>,
    session: &Session,
    (factor, step): (&SecondFactor, i64),
    password: String,
) -> Result<EnrolledSecondFactor> {
    let login = match session.stage {
        SessionStage::SetUp => session.login.as_deref().ok_or(AuthError::Wrong)?,
        _ => prove_own_password(door, session, password).await?.0,
    };
    let (recovery_codes, hashes) = new_codes()?;
    let sealed = factor.to_sealed(door.key, session.account)?;
    let new = NewSecondFactor { sealed: &sealed, step, recovery_codes: &hashes };
    let token = SecretToken::new()?;
    // The tally is read before the session is replaced, for its device stays the same.
    let tally = door.choose_tally(login, door.store.find_credentials(login).await?.as_ref());
    door.store.set_second_factor(session, new, &token.to_hashed(), door.now).await?;
    door.store.forget_attempts(&tally).await?;
    let opened = OpenedSession { token, stage: SessionStage::Full, marks: door.renew_device_marks(login).await? };
    Ok(EnrolledSecondFactor { opened, recovery_codes })
}

/// Generates new recovery codes; the old ones stop working.
///
/// # Errors
/// Returns the same errors as [`change_password`].
pub async fn renew_recovery_codes(
    door: &Doorway<'_>,
    session: &Session,
    password: String,
) -> Result<Vec<RecoveryCode>> {
    prove_own_password(door, session, password).await?;
    let (codes, hashes) = new_codes()?;
    door.store.renew_recovery_codes(session, &hashes, door.now).await?;
    Ok(codes)
}

/// Verifies the password of a session's account, and returns the e-mail address with the credentials. A session that still has
/// to give a code cannot skip it here. Failures have a tally of their own, so that nobody outside can make a signed-in person
/// wait.
async fn prove_own_password<'a>(
    door: &Doorway<'_>,
    session: &'a Session,
    password: String,
) -> Result<(&'a str, Credentials)> {
    let login = session.login.as_deref().filter(|_| session.stage == SessionStage::Full).ok_or(AuthError::Wrong)?;
    let known = sign_in::find_usable_credentials(door.store, login).await?;
    let tally = AttemptTally::signed_in(login);
    let known = sign_in::prove_password(door, (login, known), password, &tally).await?;
    door.store.forget_attempts(&tally).await?;
    Ok((login, known))
}

fn new_codes() -> Result<(Vec<RecoveryCode>, Vec<Hashed>)> {
    let codes = RecoveryCode::new_set()?;
    let hashes = codes.iter().map(RecoveryCode::to_hashed).collect();
    Ok((codes, hashes))
}
