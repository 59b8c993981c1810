//! The last days of commitments of which parts have one of their own, for calendars.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::in_full::push_keys_seen;
use crate::{
    domain::{
        access::Actor,
        commitment::{deadline_list::NewDeadline, part::PartNumber},
        ids::CommitmentId,
        listing::deadline_event::{DatedPart, DividedDays, WordedDay},
    },
    store::{
        Result, Store,
        db::{Connection, query, record},
    },
};

record! {
    #[derive(Debug)]
    struct DatedPartRow {
        commitment_id: i64,
        position: i64,
        text: String,
        deadline: Option<String>,
        last_day: NaiveDate,
        closed_on: Option<NaiveDate>,
    }
}

impl Store {
    /// Returns the last days of those of these commitments that the actor sees and of which a part has one of its own. One query,
    /// and one more if there are any.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn load_divided_days(
        &self,
        actor: &Actor,
        keys: &[CommitmentId],
    ) -> Result<HashMap<CommitmentId, DividedDays>> {
        let mut reader = self.begin_reading().await?;
        let mut parts = query(
            "SELECT p.commitment_id, p.position, p.text, p.deadline, p.last_day, p.closed_on
             FROM part p JOIN commitment c ON c.id = p.commitment_id WHERE p.last_day IS NOT NULL AND ",
        );
        push_keys_seen(&mut parts, actor, keys);
        parts.push(" ORDER BY p.commitment_id, p.position");
        let rows: Vec<DatedPartRow> = parts.fetch_all(&mut reader).await?;
        let mut divided: HashMap<CommitmentId, DividedDays> = HashMap::new();
        for row in rows {
            let of_one = divided.entry(CommitmentId::new(row.commitment_id)).or_default();
            of_one.parts.extend(row.into_dated_part());
        }
        if !divided.is_empty() {
            add_days_of_wholes(&mut reader, &mut divided).await?;
        }
        Ok(divided)
    }
}

/// Adds the present deadlines of the commitments as a whole.
async fn add_days_of_wholes(reader: &mut Connection, divided: &mut HashMap<CommitmentId, DividedDays>) -> Result<()> {
    let mut wholes = query("SELECT d.commitment_id, d.words, d.last_day FROM deadline d WHERE d.commitment_id IN (");
    wholes.push_values(divided.keys().map(|key| key.get()));
    wholes.push(
        ") AND d.position = (SELECT max(n.position) FROM deadline n WHERE n.commitment_id = d.commitment_id)
         AND d.last_day IS NOT NULL",
    );
    let rows: Vec<(i64, String, NaiveDate)> = wholes.fetch_all(reader).await?;
    for (id, words, day) in rows {
        if let Some(days) = divided.get_mut(&CommitmentId::new(id)) {
            days.whole = Some(WordedDay { words: Some(words), day });
        }
    }
    Ok(())
}

impl DatedPartRow {
    /// Words that cannot be read are left out: the day stands in a column of its own.
    fn into_dated_part(self) -> Option<DatedPart> {
        let number = usize::try_from(self.position).ok().and_then(PartNumber::new)?;
        let set = self.deadline.and_then(|json| serde_json::from_str::<NewDeadline>(&json).ok());
        let last = WordedDay { words: set.map(|set| set.deadline.words), day: self.last_day };
        Some(DatedPart { number, text: self.text, last, is_closed: self.closed_on.is_some() })
    }
}
