//! The settings of a register, and its calendar.

use std::sync::PoisonError;

use sqlx::SqliteConnection;

use super::{Result, Store};
use crate::domain::{
    access::Role,
    calendar::{Calendar, CalendarEntry},
    status::DecisionRule,
};

/// What a council sets for itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The council's name, as it stands under the wordmark: `gemeenteraad Maasveld`.
    pub council: String,
    /// Who decides that a commitment is settled.
    pub rule: DecisionRule,
    /// How many days before its last day a commitment is near.
    pub warning_days: i64,
    /// After how many months the register looks again at a promise without a day.
    pub review_months: u32,
    /// The roles for which a second factor is required.
    pub second_factor: Vec<Role>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            council: "gemeenteraad".to_owned(),
            rule: DecisionRule::default(),
            warning_days: 30,
            review_months: 3,
            // Who gives rights to others is worth more to a thief than any other account.
            second_factor: vec![Role::Administrator],
        }
    }
}

impl Settings {
    fn take(&mut self, key: &str, value: &str) {
        match key {
            "raad" => value.clone_into(&mut self.council),
            "wie-besluit" => self.rule = DecisionRule::from_key(value).unwrap_or_default(),
            "waarschuwen-dagen" => self.warning_days = value.parse().unwrap_or(self.warning_days),
            "bekijken-maanden" => self.review_months = value.parse().unwrap_or(self.review_months),
            "tweede-factor" => self.second_factor = value.split(' ').filter_map(Role::from_key).collect(),
            _ => {}
        }
    }

    fn pairs(&self) -> [(&'static str, String); 5] {
        [
            ("raad", self.council.clone()),
            ("wie-besluit", self.rule.key().to_owned()),
            ("waarschuwen-dagen", self.warning_days.to_string()),
            ("bekijken-maanden", self.review_months.to_string()),
            ("tweede-factor", self.second_factor.iter().map(|role| role.key()).collect::<Vec<_>>().join(" ")),
        ]
    }
}

impl Store {
    /// Writes all settings.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_settings(&self, settings: &Settings) -> Result<()> {
        let mut tx = self.begin().await?;
        for (key, value) in settings.pairs() {
            sqlx::query(
                "INSERT INTO setting (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            )
            .bind(key)
            .bind(value)
            .execute(&mut *tx)
            .await?;
        }
        tx.commit().await?;
        *self.settings.write().unwrap_or_else(PoisonError::into_inner) = settings.clone();
        Ok(())
    }

    /// The calendar of recesses and budget papers.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn calendar(&self) -> Result<Calendar> {
        let rows: Vec<(String, chrono::NaiveDate, chrono::NaiveDate)> =
            sqlx::query_as("SELECT name, first_day, last_day FROM calendar_entry").fetch_all(&self.readers).await?;
        let entry = |(name, first_day, last_day)| CalendarEntry { name, first_day, last_day };
        Ok(Calendar::new(rows.into_iter().map(entry).collect()))
    }

    /// Puts another calendar in the place of the present one.
    ///
    /// # Errors
    /// When the database fails, or two entries bear one name.
    pub async fn set_calendar(&self, calendar: &Calendar) -> Result<()> {
        let mut tx = self.begin().await?;
        sqlx::query("DELETE FROM calendar_entry").execute(&mut *tx).await?;
        for entry in calendar.entries() {
            sqlx::query("INSERT INTO calendar_entry (name, first_day, last_day) VALUES ($1, $2, $3)")
                .bind(&entry.name)
                .bind(entry.first_day)
                .bind(entry.last_day)
                .execute(&mut *tx)
                .await?;
        }
        Ok(tx.commit().await?)
    }
}

pub(super) async fn read(connection: &mut SqliteConnection) -> Result<Settings> {
    let rows: Vec<(String, String)> = sqlx::query_as("SELECT key, value FROM setting").fetch_all(connection).await?;
    let mut settings = Settings::default();
    for (key, value) in rows {
        settings.take(&key, &value);
    }
    Ok(settings)
}
