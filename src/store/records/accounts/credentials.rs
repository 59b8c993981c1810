//! Passwords and second factors, as they are stored. Their meaning is left to `auth/`.

use chrono::{DateTime, Utc};

use crate::{
    domain::{
        access::{Actor, Role},
        ids::AccountId,
    },
    store::{
        Result, Store, StoreRefusal,
        db::{Connection, query},
        records::{
            accounts,
            administration::{AdministrationDeed, LoggedDeed, record_deed},
            hashed::Hashed,
            history::RowWatch,
            key_reader::KeyReader,
            one_time_links,
            sessions::{self, Session},
        },
    },
};

/// The data with which the owner of an account proves who they are.
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials {
    pub account: AccountId,
    pub role: Role,
    /// The name of the owner.
    pub name: String,
    /// The hash of the password, in PHC form; none for an account without one.
    pub password_hash: Option<String>,
    /// The shared secret of the second factor, sealed with the key of signing in.
    pub second_factor: Option<String>,
    /// The generation of known devices; marks of an earlier one are void.
    pub device_generation: i64,
    pub disabled: bool,
}

/// A second factor whose first code was right.
#[derive(Clone)]
pub struct NewSecondFactor<'a> {
    /// The shared secret, sealed with the key of signing in.
    pub sealed: &'a str,
    /// The time step of that code, which is used up by it.
    pub step: i64,
    /// The recovery codes that go with it.
    pub recovery_codes: &'a [Hashed],
}

/// The most time steps between two codes that work at one moment: one is a step early, the other a step late.
const STEPS_AHEAD: i64 = 2;

type CredentialsRow = (i64, String, String, Option<String>, Option<String>, i64, bool);

impl Store {
    /// Returns the credentials of the account with this e-mail address.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn find_credentials(&self, login: &str) -> Result<Option<Credentials>> {
        let row: Option<CredentialsRow> = query(
            "SELECT id, name, role, password_hash, totp_secret, device_generation, disabled_at IS NOT NULL
             FROM account WHERE login = $1",
        )
        .bind(login)
        .fetch_optional(&mut self.read().await?)
        .await?;
        let Some((id, name, role, password_hash, second_factor, device_generation, disabled)) = row else {
            return Ok(None);
        };
        let record = id.to_string();
        let Some(role) = KeyReader::new("account", &record).read("role", &role, Role::from_key) else {
            return Ok(None);
        };
        let account = AccountId::new(id);
        Ok(Some(Credentials { account, role, name, password_hash, second_factor, device_generation, disabled }))
    }

    /// Replaces the password, if it is still the old one. All sessions of the account end, and no device is known any more; a
    /// new session replaces the one in which it was done.
    /// # Errors
    /// [`StoreRefusal::NotFound`] when the session has ended or the password was changed meanwhile.
    pub async fn change_password(
        &self,
        session: &Session,
        (old_hash, new_hash): (&str, &str),
        new_session: &Hashed,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let mut tx = self.begin().await?;
        let changed = query(
            "UPDATE account SET password_hash = $3, device_generation = device_generation + 1
             WHERE id = $1 AND password_hash = $2",
        )
        .bind(session.account.get())
        .bind(old_hash)
        .bind(new_hash)
        .execute(&mut tx)
        .await?;
        if changed == 0 {
            return Err(StoreRefusal::NotFound.into());
        }
        renew_session(&mut tx, session, new_session, now).await?;
        one_time_links::spend_links(&mut tx, session.account, now).await?;
        record_deed(
            &mut tx,
            (&session.actor, now),
            LoggedDeed::new(AdministrationDeed::PasswordChanged, &session.actor.name),
            RowWatch::of_nothing(),
        )
        .await?;
        tx.commit().await
    }

    /// Gives an account a second factor, in the place of any earlier one. All its sessions end; a new one replaces the one in
    /// which it was done.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`] when the session was ended meanwhile.
    pub async fn set_second_factor(
        &self,
        session: &Session,
        factor: NewSecondFactor<'_>,
        new_session: &Hashed,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let mut tx = self.begin().await?;
        renew_session(&mut tx, session, new_session, now).await?;
        query("UPDATE account SET totp_secret = $2, totp_step = $3 WHERE id = $1")
            .bind(session.account.get())
            .bind(factor.sealed)
            .bind(factor.step)
            .execute(&mut tx)
            .await?;
        write_recovery_codes(&mut tx, session.account, factor.recovery_codes).await?;
        record_deed(
            &mut tx,
            (&session.actor, now),
            LoggedDeed::new(AdministrationDeed::SecondFactorSet, &session.actor.name),
            RowWatch::of_nothing(),
        )
        .await?;
        tx.commit().await
    }

    /// Removes the second factor with this sealed secret, which can no longer be read, and its recovery codes.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn drop_second_factor(&self, account: AccountId, sealed: &str, now: DateTime<Utc>) -> Result<()> {
        let mut tx = self.begin().await?;
        let dropped =
            query("UPDATE account SET totp_secret = NULL, totp_step = NULL WHERE id = $1 AND totp_secret = $2")
                .bind(account.get())
                .bind(sealed)
                .execute(&mut tx)
                .await?;
        if dropped > 0 {
            write_recovery_codes(&mut tx, account, &[]).await?;
            let owner = accounts::fetch_account_row(&mut tx, account).await?.ok_or(StoreRefusal::NotFound)?;
            let actor = Actor::new(&owner.name, owner.read_role()?);
            record_deed(
                &mut tx,
                (&actor, now),
                LoggedDeed {
                    deed: AdministrationDeed::SecondFactorReset,
                    subject: &owner.name,
                    detail: "de sleutel ervan ontbreekt",
                },
                RowWatch::of_nothing(),
            )
            .await?;
        }
        tx.commit().await
    }

    /// Counts the accounts that have a second factor.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn second_factors(&self) -> Result<i64> {
        let (count,) = query("SELECT count(*) FROM account WHERE totp_secret IS NOT NULL")
            .fetch_one(&mut self.read().await?)
            .await?;
        Ok(count)
    }

    /// Replaces the recovery codes of an account.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn renew_recovery_codes(&self, session: &Session, codes: &[Hashed], now: DateTime<Utc>) -> Result<()> {
        let mut tx = self.begin().await?;
        write_recovery_codes(&mut tx, session.account, codes).await?;
        record_deed(
            &mut tx,
            (&session.actor, now),
            LoggedDeed::new(AdministrationDeed::RecoveryCodesMade, &session.actor.name),
            RowWatch::of_nothing(),
        )
        .await?;
        tx.commit().await
    }

    /// Uses up a time step of a second factor; false if it, or a later one, was used before. A step far ahead was used while
    /// the clock was ahead, and does not count: no code that works now is of so late a step.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn use_step(&self, account: AccountId, step: i64) -> Result<bool> {
        let mut tx = self.begin().await?;
        let used = query(
            "UPDATE account SET totp_step = $2 WHERE id = $1 AND (coalesce(totp_step, -1) < $2 OR totp_step > $3)",
        )
        .bind(account.get())
        .bind(step)
        .bind(step + STEPS_AHEAD)
        .execute(&mut tx)
        .await?;
        tx.commit().await?;
        Ok(used == 1)
    }

    /// Uses up a recovery code; false if the account has no such code, or if it was used before.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn use_recovery_code(&self, session: &Session, code: &Hashed, now: DateTime<Utc>) -> Result<bool> {
        let mut tx = self.begin().await?;
        let used =
            query("UPDATE recovery_code SET used_at = $3 WHERE account_id = $1 AND hash = $2 AND used_at IS NULL")
                .bind(session.account.get())
                .bind(code)
                .bind(now)
                .execute(&mut tx)
                .await?;
        if used == 0 {
            return Ok(false);
        }
        record_deed(
            &mut tx,
            (&session.actor, now),
            LoggedDeed::new(AdministrationDeed::RecoveryCodeUsed, &session.actor.name),
            RowWatch::of_nothing(),
        )
        .await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Counts the recovery codes that an account has left.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn recovery_codes_left(&self, account: AccountId) -> Result<i64> {
        let (left,) = query("SELECT count(*) FROM recovery_code WHERE account_id = $1 AND used_at IS NULL")
            .bind(account.get())
            .fetch_one(&mut self.read().await?)
            .await?;
        Ok(left)
    }
}

/// Ends every session of the account of this one, which must still exist, and opens a full one.
async fn renew_session(tx: &mut Connection, session: &Session, new_session: &Hashed, now: DateTime<Utc>) -> Result<()> {
    sessions::replace_session(tx, session, new_session, now).await?;
    query("DELETE FROM session WHERE account_id = $1 AND hash <> $2")
        .bind(session.account.get())
        .bind(new_session)
        .execute(tx)
        .await?;
    Ok(())
}

async fn write_recovery_codes(tx: &mut Connection, account: AccountId, codes: &[Hashed]) -> Result<()> {
    query("DELETE FROM recovery_code WHERE account_id = $1").bind(account.get()).execute(tx).await?;
    for code in codes {
        query("INSERT INTO recovery_code (account_id, hash) VALUES ($1, $2)")
            .bind(account.get())
            .bind(code)
            .execute(tx)
            .await?;
    }
    Ok(())
}
