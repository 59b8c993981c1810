//! Compares every letter with what its lines in the history say, some at a time.

use std::collections::HashMap;

use super::rows::{self, EventRow};
use crate::{
    domain::{
        change::EventKind,
        history::{EventObject, HistoryFacts, erasure::Erasure},
    },
    store::{
        Result,
        db::{Connection, query},
        records::letters::read_letter_records,
    },
};

/// The most letters that are compared at once: their whole texts are read.
const PAGE: i64 = 50;

/// Finds the key of the first letter that does not stand as its lines say, or that is gone. Of a letter that was taken in before
/// letters had lines, only what later lines tell is compared.
pub(super) async fn find_first_that_differs(reader: &mut Connection) -> Result<Option<i64>> {
    let mut last = i64::MIN;
    loop {
        let ids = list_told_after(reader, last).await?;
        let Some(id) = ids.last() else { return Ok(None) };
        last = *id;
        let told = replay_letters(reader, &ids).await?;
        let stands: HashMap<i64, HistoryFacts> = read_letter_records(reader, &ids)
            .await?
            .into_iter()
            .filter_map(|(id, record)| Some((id, record?.to_facts())))
            .collect();
        let differs = |id: &i64| match (told.get(id), stands.get(id)) {
            (Some(told), Some(stands)) => !told.fits(stands),
            _ => true,
        };
        if let Some(id) = ids.into_iter().find(differs) {
            return Ok(Some(id));
        }
    }
}

/// A letter as made of its lines in the history.
#[derive(Debug, Default)]
struct ToldLetter {
    facts: HistoryFacts,
    /// True if the lines begin with its being taken in, so that they tell all of it.
    is_whole: bool,
}

impl ToldLetter {
    fn fits(&self, stands: &HistoryFacts) -> bool {
        if self.is_whole {
            return self.facts == *stands;
        }
        self.facts.keep_differing_fields(stands) == HistoryFacts::default()
    }
}

/// Lists the next keys of letters of which a line tells, in their order.
async fn list_told_after(reader: &mut Connection, last: i64) -> Result<Vec<i64>> {
    let ids: Vec<(i64,)> =
        query("SELECT DISTINCT letter_id FROM event WHERE letter_id > $1 AND object = $2 ORDER BY letter_id LIMIT $3")
            .bind(last)
            .bind(EventObject::Register.key())
            .bind(PAGE)
            .fetch_all(reader)
            .await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// Lays the lines of each letter one on the other.
async fn replay_letters(reader: &mut Connection, ids: &[i64]) -> Result<HashMap<i64, ToldLetter>> {
    let mut query = rows::select_lines();
    query.push(" WHERE e.object = ").push_bind(EventObject::Register.key());
    query.push(" AND e.letter_id IN (").push_values(ids.iter().copied()).push(") ORDER BY e.sequence");
    let rows: Vec<EventRow> = query.fetch_all(reader).await?;
    let mut told: HashMap<i64, ToldLetter> = HashMap::new();
    for line in rows.into_iter().filter_map(EventRow::into_line) {
        let (Some(letter), Some(content)) = (line.entry.letter, line.content) else { continue };
        let (Some(before), Some(after)) = (HistoryFacts::parse(&content.before), HistoryFacts::parse(&content.after))
        else {
            continue;
        };
        let letter = told.entry(letter.get()).or_default();
        if Erasure::from_facts(&after).is_some() {
            // Such a line has the whole of the letter as it stood, since the lines before it tell less.
            *letter = ToldLetter { facts: Erasure::strip_from(&after).without_rows(), is_whole: true };
            continue;
        }
        letter.is_whole |= line.entry.kind == EventKind::LetterTakenIn;
        letter.facts.lay_on(&before.without_rows(), &after.without_rows());
    }
    Ok(told)
}
