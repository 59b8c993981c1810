//! The calendar of recesses, budget papers and elections.

use chrono::NaiveDate;

use super::{
    administration::{self, AdministrationDeed, LoggedDeed},
    history::{RowScope, RowWatch},
};
use crate::{
    domain::{
        access::rights::Action,
        council::calendar::{Calendar, CalendarEntry},
    },
    store::{
        Act, Result, Store, StoreRefusal,
        compare::{FormMark, WordedFacts, describe_differences},
        db::{Connection, query},
    },
};

/// A change of the calendar. A mark is that of the data from which the form was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CalendarChange {
    Add(CalendarEntry),
    /// Replaces the entry with this name.
    Change(String, FormMark, CalendarEntry),
    /// Removes the entry with this name.
    Remove(String, FormMark),
    /// Replaces the whole calendar.
    Replace(FormMark, Calendar),
}

impl Store {
    /// Returns the calendar.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn load_calendar(&self) -> Result<Calendar> {
        fetch_calendar(&mut self.read().await?).await
    }

    /// Changes the calendar. Days that were derived from it before stay as they are.
    ///
    /// # Errors
    /// [`StoreRefusal::Forbidden`] when the actor does not keep the settings; [`StoreRefusal::Outdated`] when the data changed
    /// since the form was made; [`StoreRefusal::NotFound`] when the entry is gone; [`StoreRefusal::NameTaken`] when another
    /// entry has the name.
    pub async fn change_calendar(&self, act: &Act, change: CalendarChange) -> Result<()> {
        let mut tx = self.begin_with_right(act, Action::Settings).await?;
        let before = fetch_calendar(&mut tx).await?;
        let after = apply_calendar_change(&before, change)?;
        let watch = RowWatch::begin_watching(&mut tx, [RowScope::of_table("calendar_entry")]).await?;
        query("DELETE FROM calendar_entry").execute(&mut tx).await?;
        for CalendarEntry { name, first_day, last_day } in after.entries() {
            query("INSERT INTO calendar_entry (name, first_day, last_day) VALUES ($1, $2, $3)")
                .bind(name)
                .bind(first_day)
                .bind(last_day)
                .execute(&mut tx)
                .await?;
        }
        let differences = describe_differences(&collect_calendar_facts(&before), &collect_calendar_facts(&after));
        if !differences.is_empty() {
            administration::record_deed(
                &mut tx,
                (&act.actor, act.now),
                LoggedDeed { deed: AdministrationDeed::CalendarChanged, subject: "", detail: &differences },
                watch,
            )
            .await?;
        }
        tx.commit().await
    }
}

/// The calendar after a change.
fn apply_calendar_change(before: &Calendar, change: CalendarChange) -> std::result::Result<Calendar, StoreRefusal> {
    let unchanged = |name: &str, seen: FormMark| match before.find_entry(name) {
        None => Err(StoreRefusal::NotFound),
        Some(entry) if FormMark::of(entry) != seen => Err(StoreRefusal::Outdated),
        Some(_) => Ok(()),
    };
    let with = |calendar: Calendar, entry| calendar.with_entry(entry).map_err(|_| StoreRefusal::NameTaken);
    match change {
        CalendarChange::Add(entry) => with(before.clone(), entry),
        CalendarChange::Change(name, seen, entry) => {
            unchanged(&name, seen)?;
            with(before.without_entry(&name), entry)
        }
        CalendarChange::Remove(name, seen) => {
            unchanged(&name, seen)?;
            Ok(before.without_entry(&name))
        }
        CalendarChange::Replace(seen, _) if FormMark::of(before) != seen => Err(StoreRefusal::Outdated),
        CalendarChange::Replace(_, calendar) => Ok(calendar),
    }
}

fn collect_calendar_facts(calendar: &Calendar) -> WordedFacts {
    let days = |entry: &CalendarEntry| format!("{} t/m {}", entry.first_day, entry.last_day);
    calendar.entries().iter().map(|entry| (entry.name.clone(), days(entry))).collect()
}

async fn fetch_calendar(connection: &mut Connection) -> Result<Calendar> {
    let rows: Vec<(String, NaiveDate, NaiveDate)> =
        query("SELECT name, first_day, last_day FROM calendar_entry").fetch_all(connection).await?;
    let entry = |(name, first_day, last_day)| CalendarEntry { name, first_day, last_day };
    Ok(Calendar::new(rows.into_iter().map(entry).collect()))
}
