//! The commitments whose day hangs on a line of the calendar that has changed since, and their correction at once.

use chrono::NaiveDate;

use super::{
    commitments::{ChangeSource, change_in_transaction, find_seen, read_calendar_lines, stored_number},
    sight::push_and_sees,
    statuses::UNCLOSED,
};
use crate::{
    domain::{
        access::{Actor, rights::Action},
        change::Change,
        commitment::{deadline_list::NewDeadline, publicity::PublicityKey},
        council::calendar::CalendarEntry,
        number::CommitmentNumber,
    },
    store::{
        Act, Result, Store, StoreError,
        db::{query, record},
    },
};

/// A commitment whose present deadline got its day from a line that stands otherwise in the calendar now, or no longer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarDependent {
    pub number: CommitmentNumber,
    pub title: String,
    pub publicity: PublicityKey,
    pub version: i64,
    /// The words of the deadline and the day from which they count.
    pub words: String,
    pub reference_day: NaiveDate,
    pub last_day: Option<NaiveDate>,
    /// The lines as they stood when the words were read.
    pub lines: Vec<CalendarEntry>,
}

/// A correction of one deadline after the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarCorrection {
    pub number: CommitmentNumber,
    /// The version from which the form was made.
    pub version: i64,
    pub deadline: NewDeadline,
    pub reason: String,
    pub source: String,
}

record! {
    #[derive(Debug)]
    struct DependentRow {
        number: String,
        title: String,
        publicity: String,
        version: i64,
        words: String,
        reference_day: NaiveDate,
        last_day: Option<NaiveDate>,
        calendar_lines: Option<String>,
    }
}

impl Store {
    /// Returns the open commitments that the actor sees whose day came from a line that has changed since, by last day. The same
    /// day may still follow from their words.
    ///
    /// # Errors
    /// Returns an error if the database fails, or if a stored record cannot be understood.
    pub async fn list_calendar_dependents(&self, actor: &Actor) -> Result<Vec<CalendarDependent>> {
        let mut query = query(
            "SELECT c.number, c.title, c.publicity, c.version, d.words, d.reference_day, d.last_day, d.calendar_lines
             FROM deadline d JOIN commitment c ON c.id = d.commitment_id
             WHERE d.calendar_lines IS NOT NULL
                 AND d.position = (SELECT max(l.position) FROM deadline l WHERE l.commitment_id = c.id)
                 AND EXISTS (SELECT 1 FROM json_each(d.calendar_lines) j WHERE NOT EXISTS (SELECT 1 FROM calendar_entry e
                     WHERE e.name = json_extract(j.value, '$.naam')
                         AND e.first_day = json_extract(j.value, '$.eersteDag')
                         AND e.last_day = json_extract(j.value, '$.laatsteDag')))
                 AND c.status IN (",
        );
        query.push(&*UNCLOSED).push(")");
        push_and_sees(&mut query, actor);
        query.push(" ORDER BY d.last_day, c.number_sort");
        let rows: Vec<DependentRow> = query.fetch_all(&mut self.read().await?).await?;
        rows.into_iter().map(DependentRow::into_dependent).collect()
    }

    /// Corrects all of these deadlines, or none of them, each with its own event.
    ///
    /// # Errors
    /// The first that fails stops all, as for [`Store::change_commitment`]; its number comes with the error.
    pub async fn correct_after_calendar(
        &self,
        act: &Act,
        corrections: Vec<CalendarCorrection>,
    ) -> std::result::Result<(), (Option<CommitmentNumber>, StoreError)> {
        let whole = |error: StoreError| (None, error);
        let mut tx = self.begin_with_right(act, Action::CorrectRecorded).await.map_err(whole)?;
        let source = ChangeSource::from_person(act.today);
        for CalendarCorrection { number, version, deadline, reason, source: named } in corrections {
            let failed = |error: StoreError| (Some(number.clone()), error);
            let before = find_seen(&mut tx, &act.actor, &number.to_normal()).await.map_err(failed)?;
            let change = Change::CorrectDeadline { deadline, reason, source: Some(named) };
            change_in_transaction(&mut tx, act, (before, Some(version)), change, source).await.map_err(failed)?;
        }
        tx.commit().await.map_err(whole)
    }
}

impl DependentRow {
    fn into_dependent(self) -> Result<CalendarDependent> {
        Ok(CalendarDependent {
            number: stored_number(&self.number)?,
            title: self.title,
            publicity: PublicityKey::from_key(&self.publicity).unwrap_or(PublicityKey::Draft),
            version: self.version,
            words: self.words,
            reference_day: self.reference_day,
            last_day: self.last_day,
            lines: read_calendar_lines(self.calendar_lines.as_deref())?,
        })
    }
}
