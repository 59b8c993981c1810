//! The log of the administration: who signed in, and what was done to accounts, settings and meetings. It only grows.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::{Result, Store, StoreError, demand, list::ROWS};
use crate::domain::{access::Actor, rights::Action};

/// Something that is kept in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Somebody signed in.
    SignedIn,
    /// Somebody failed to sign in too often.
    SignInFailed,
    /// An account was made.
    AccountMade,
    /// A one-time link was given.
    Invited,
    /// A role, a name or what is theirs was changed.
    AccountChanged,
    /// An account was disabled.
    Disabled,
    /// An account was enabled again.
    Enabled,
    /// The sessions of an account were ended.
    SessionsEnded,
    /// A password was set by a one-time link.
    PasswordSet,
    /// A password was changed by its owner.
    PasswordChanged,
    /// A second factor was set up.
    SecondFactorSet,
    /// A second factor was taken off.
    SecondFactorReset,
    /// New recovery codes were made.
    RecoveryCodesMade,
    /// A recovery code was used.
    RecoveryCodeUsed,
    /// Settings were changed.
    SettingsChanged,
    /// The calendar was changed.
    CalendarChanged,
    /// Something was added to one of the council's lists.
    RosterAdded,
    /// Something on one of the council's lists was changed.
    RosterChanged,
    /// A meeting was planned.
    MeetingPlanned,
    /// What was planned of a meeting was changed.
    MeetingChanged,
    /// A meeting was called off.
    MeetingCancelled,
    /// The list for a meeting was frozen.
    ListFrozen,
    /// A backup was put in the place of the register.
    Restored,
}

impl Deed {
    const KEYS: [(Self, &'static str, &'static str); 23] = [
        (Self::SignedIn, "aangemeld", "Ingelogd"),
        (Self::SignInFailed, "aanmelden-mislukt", "Te vaak verkeerd ingelogd"),
        (Self::AccountMade, "account-gemaakt", "Account gemaakt"),
        (Self::Invited, "link-gegeven", "Eenmalige link gemaakt"),
        (Self::AccountChanged, "account-gewijzigd", "Rol of bereik gewijzigd"),
        (Self::Disabled, "account-uitgeschakeld", "Account uitgeschakeld"),
        (Self::Enabled, "account-ingeschakeld", "Account weer ingeschakeld"),
        (Self::SessionsEnded, "sessies-beeindigd", "Sessies beëindigd"),
        (Self::PasswordSet, "wachtwoord-gekozen", "Wachtwoord gekozen met een link"),
        (Self::PasswordChanged, "wachtwoord-gewijzigd", "Wachtwoord gewijzigd"),
        (Self::SecondFactorSet, "tweede-factor-ingesteld", "Tweede factor ingesteld"),
        (Self::SecondFactorReset, "tweede-factor-verwijderd", "Tweede factor verwijderd"),
        (Self::RecoveryCodesMade, "herstelcodes-gemaakt", "Nieuwe herstelcodes gemaakt"),
        (Self::RecoveryCodeUsed, "herstelcode-gebruikt", "Herstelcode gebruikt"),
        (Self::SettingsChanged, "instellingen-gewijzigd", "Instellingen gewijzigd"),
        (Self::CalendarChanged, "kalender-gewijzigd", "Kalender gewijzigd"),
        (Self::RosterAdded, "raad-toegevoegd", "Toegevoegd aan de raad"),
        (Self::RosterChanged, "raad-gewijzigd", "Gewijzigd in de raad"),
        (Self::MeetingPlanned, "vergadering-gepland", "Vergadering gepland"),
        (Self::MeetingChanged, "vergadering-gewijzigd", "Vergadering gewijzigd"),
        (Self::MeetingCancelled, "vergadering-vervallen", "Vergadering vervallen"),
        (Self::ListFrozen, "lijst-vastgesteld", "Vergaderlijst vastgesteld"),
        (Self::Restored, "register-teruggezet", "Register teruggezet uit een reservekopie"),
    ];

    /// The word that is stored.
    #[must_use]
    pub fn key(self) -> &'static str {
        Self::KEYS.iter().find(|(one, ..)| *one == self).map_or("", |(_, key, _)| key)
    }

    /// The deed with this word.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::KEYS.iter().find(|(_, k, _)| *k == key).map(|(one, ..)| *one)
    }

    /// The words on screen.
    #[must_use]
    pub fn label(self) -> &'static str {
        Self::KEYS.iter().find(|(one, ..)| *one == self).map_or("", |(.., label)| label)
    }
}

/// A line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor_name: String,
    /// In which role.
    pub actor_role: String,
    /// What was done.
    pub deed: Deed,
    /// To whom or what.
    pub subject: String,
    /// What more there is to say.
    pub detail: String,
}

impl Store {
    /// A page of the log, newest first, and how many lines there are. Pages count from 1.
    ///
    /// # Errors
    /// [`StoreError::Forbidden`] when the actor does not keep the accounts.
    pub async fn administration(&self, actor: &Actor, page: i64) -> Result<(Vec<LogLine>, i64)> {
        demand(actor, Action::Accounts)?;
        let mut reader = self.readers.begin().await?;
        let (total,): (i64,) = sqlx::query_as("SELECT count(*) FROM administration").fetch_one(&mut *reader).await?;
        let rows: Vec<(DateTime<Utc>, String, String, String, String, String)> = sqlx::query_as(
            "SELECT at, actor_name, actor_role, kind, subject, detail FROM administration ORDER BY id DESC
             LIMIT $1 OFFSET $2",
        )
        .bind(ROWS)
        .bind((page.max(1) - 1).saturating_mul(ROWS))
        .fetch_all(&mut *reader)
        .await?;
        let line = |(at, actor_name, actor_role, kind, subject, detail): (_, _, _, String, _, _)| {
            let deed = Deed::from_key(&kind).ok_or(StoreError::Unreadable("een regel van het logboek"))?;
            Ok(LogLine { at, actor_name, actor_role, deed, subject, detail })
        };
        Ok((rows.into_iter().map(line).collect::<Result<_>>()?, total))
    }
}

/// Writes a line in the log, in the transaction of what it tells of.
pub(super) async fn log(
    tx: &mut SqliteConnection,
    actor: &Actor,
    now: DateTime<Utc>,
    deed: Deed,
    subject: &str,
    detail: &str,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO administration (at, actor_name, actor_role, kind, subject, detail) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(now)
    .bind(&actor.name)
    .bind(actor.role.key())
    .bind(deed.key())
    .bind(subject)
    .bind(detail)
    .execute(tx)
    .await?;
    Ok(())
}
