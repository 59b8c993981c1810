//! The log of the administration: what was done to accounts and settings. It only grows.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::Result;
use crate::domain::access::Actor;

/// Something that is kept in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Settings were changed.
    SettingsChanged,
    /// The calendar was changed.
    CalendarChanged,
    /// Something was added to one of the council's lists.
    RosterAdded,
    /// Something on one of the council's lists was changed.
    RosterChanged,
}

impl Deed {
    /// The word that is stored.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::SettingsChanged => "instellingen-gewijzigd",
            Self::CalendarChanged => "kalender-gewijzigd",
            Self::RosterAdded => "raad-toegevoegd",
            Self::RosterChanged => "raad-gewijzigd",
        }
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
