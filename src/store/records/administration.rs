//! The log of the administration: the acts on accounts, settings and meetings. It only grows; sign-ins are in a log of their
//! own, which does not: see [`super::sign_in_log`].

use chrono::{DateTime, Utc};

use super::{
    history::{self, RowScope, RowWatch},
    key_reader::KeyReader,
    page::ROWS,
};
use crate::{
    domain::{
        access::{Actor, rights::Action},
        history::Author,
        keyed::keyed,
    },
    store::{
        Result, Store,
        db::{Connection, query},
        register::demand_right,
    },
};

keyed! {
    /// An act that is kept in the log.
    pub enum AdministrationDeed: key, label {
        /// An account was made.
        AccountMade = "account-gemaakt", "Account gemaakt";
        /// A one-time link was given.
        Invited = "link-gegeven", "Eenmalige link gemaakt";
        /// The name, role or reach of an account was changed.
        AccountChanged = "account-gewijzigd", "Rol of bereik gewijzigd";
        /// An account was disabled.
        Disabled = "account-uitgeschakeld", "Account uitgeschakeld";
        /// An account was enabled again.
        Enabled = "account-ingeschakeld", "Account weer ingeschakeld";
        /// The sessions of an account were ended.
        SessionsEnded = "sessies-beeindigd", "Sessies beëindigd";
        /// A password was set by a one-time link.
        PasswordSet = "wachtwoord-gekozen", "Wachtwoord gekozen met een link";
        /// A password was changed by its owner.
        PasswordChanged = "wachtwoord-gewijzigd", "Wachtwoord gewijzigd";
        /// A second factor was set up.
        SecondFactorSet = "tweede-factor-ingesteld", "Tweede factor ingesteld";
        /// A second factor was taken off.
        SecondFactorReset = "tweede-factor-verwijderd", "Tweede factor verwijderd";
        /// New recovery codes were made.
        RecoveryCodesMade = "herstelcodes-gemaakt", "Nieuwe herstelcodes gemaakt";
        /// A recovery code was used.
        RecoveryCodeUsed = "herstelcode-gebruikt", "Herstelcode gebruikt";
        /// The settings of the register were changed.
        SettingsChanged = "instellingen-gewijzigd", "Instellingen gewijzigd";
        /// The calendar was changed.
        CalendarChanged = "kalender-gewijzigd", "Kalender gewijzigd";
        /// Something was added to one of the council's lists.
        RosterAdded = "raad-toegevoegd", "Toegevoegd aan de raad";
        /// Something on one of the council's lists was changed.
        RosterChanged = "raad-gewijzigd", "Gewijzigd in de raad";
        /// A member went to another party, and so got the next seat.
        SeatBegun = "zetel-begonnen", "Volgende zetel van een raadslid";
        /// Two people turned out to be one.
        PeopleMerged = "personen-samengevoegd", "Twee personen samengevoegd";
        /// A meeting was planned.
        MeetingPlanned = "vergadering-gepland", "Vergadering gepland";
        /// The plan of a meeting was changed.
        MeetingChanged = "vergadering-gewijzigd", "Vergadering gewijzigd";
        /// A meeting was called off.
        MeetingCancelled = "vergadering-vervallen", "Vergadering vervallen";
        /// The list for a meeting was frozen.
        ListFrozen = "lijst-vastgesteld", "Vergaderlijst vastgesteld";
        /// A backup was put in the place of the register.
        Restored = "register-teruggezet", "Register teruggezet uit een reservekopie";
    }
}

/// A line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdministrationLogLine {
    pub at: DateTime<Utc>,
    pub actor_name: String,
    pub actor_role: String,
    /// The act; none if it cannot be read.
    pub deed: Option<AdministrationDeed>,
    /// The account or other thing that was acted on.
    pub subject: String,
    /// Further details, in words for the log.
    pub detail: String,
}

type AdministrationLogRow = (i64, DateTime<Utc>, String, String, String, String, String);

impl Store {
    /// Returns a page of the log, newest first, and the total number of lines. Pages count from 1.
    ///
    /// # Errors
    /// [`StoreRefusal::Forbidden`](crate::store::StoreRefusal::Forbidden) when the actor does not keep the accounts.
    pub async fn list_log_lines(&self, actor: &Actor, page: i64) -> Result<(Vec<AdministrationLogLine>, i64)> {
        demand_right(actor, Action::Accounts)?;
        let mut reader = self.begin_reading().await?;
        let (total,): (i64,) = query("SELECT count(*) FROM administration").fetch_one(&mut reader).await?;
        let rows: Vec<AdministrationLogRow> = query(
            "SELECT id, at, actor_name, actor_role, kind, subject, detail FROM administration ORDER BY id DESC
             LIMIT $1 OFFSET $2",
        )
        .bind(ROWS)
        .bind((page.max(1) - 1).saturating_mul(ROWS))
        .fetch_all(&mut reader)
        .await?;
        let line = |(id, at, actor_name, actor_role, kind, subject, detail): AdministrationLogRow| {
            let deed =
                KeyReader::new("administration", &id.to_string()).read("kind", &kind, AdministrationDeed::from_key);
            AdministrationLogLine { at, actor_name, actor_role, deed, subject, detail }
        };
        Ok((rows.into_iter().map(line).collect(), total))
    }
}

/// An act as a line of the log tells it.
#[derive(Debug, Clone, Copy)]
pub(in crate::store) struct LoggedDeed<'d> {
    pub(in crate::store) deed: AdministrationDeed,
    /// The account or other thing that was acted on.
    pub(in crate::store) subject: &'d str,
    /// Further details, in words for the log.
    pub(in crate::store) detail: &'d str,
}

impl<'d> LoggedDeed<'d> {
    /// An act on a thing, without details.
    pub(in crate::store) fn new(deed: AdministrationDeed, subject: &'d str) -> Self {
        Self { deed, subject, detail: "" }
    }
}

/// Writes a line in the log, in the transaction of the act, and one in the history with that line and the rows that changed.
pub(in crate::store) async fn record_deed(
    tx: &mut Connection,
    (actor, now): (&Actor, DateTime<Utc>),
    deed: LoggedDeed<'_>,
    watch: RowWatch,
) -> Result<()> {
    let logged = insert_log_row(tx, (actor, now), deed).await?;
    history::append_rows(tx, (now, Author::from(actor)), watch.with_new_rows([logged])).await
}

/// Writes a line in the log alone, and returns where it stands: for an act with a line of its own in the history, which has to
/// have this row.
pub(in crate::store) async fn insert_log_row(
    tx: &mut Connection,
    (actor, now): (&Actor, DateTime<Utc>),
    LoggedDeed { deed, subject, detail }: LoggedDeed<'_>,
) -> Result<RowScope> {
    let (id,): (i64,) = query(
        "INSERT INTO administration (at, actor_name, actor_role, kind, subject, detail)
         VALUES ($1, $2, $3, $4, $5, $6) RETURNING id",
    )
    .bind(now)
    .bind(&actor.name)
    .bind(actor.role.key())
    .bind(deed.key())
    .bind(subject)
    .bind(detail)
    .fetch_one(tx)
    .await?;
    Ok(RowScope::of_rows("administration", "id", id))
}
