//! The latest answer to each of many commitments, for a list or a form: one query, whatever their number.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::{
    domain::{
        access::Actor,
        change::EventKind,
        ids::{CommitmentId, LetterId},
        letter::Outcome,
    },
    store::{
        Result, Store,
        db::{Connection, Query, query, record},
        records::sight::{push_letter_text, push_sees_letter, sees_all},
    },
};

/// The latest answer to a commitment: passages of a letter, or a report that was made without a letter.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ShortAnswer {
    /// The letter, if it is the answer of one.
    pub letter: Option<LetterId>,
    /// The letter's own number.
    pub letter_number: Option<String>,
    /// The day of the letter or the report.
    pub day: NaiveDate,
    pub text: String,
}

record! {
    struct ShortAnswerRow {
        commitment_id: i64,
        day: NaiveDate,
        letter_id: Option<i64>,
        number: Option<String>,
        words: String,
    }
}

/// The events that change who sees a commitment.
const SIGHT_CHANGES: [EventKind; 4] =
    [EventKind::Published, EventKind::Withdrawn, EventKind::SecrecyImposed, EventKind::SecrecyLifted];

impl Store {
    /// Returns the latest answer to a commitment, as far as the actor may read it; `None` if there is none.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn find_short_answer(&self, actor: &Actor, id: CommitmentId) -> Result<Option<ShortAnswer>> {
        let only = |query: &mut Query| {
            query.push_bind(id.get());
        };
        Ok(fetch_short_answers(&mut self.read().await?, actor, only).await?.remove(&id.get()))
    }
}

/// Returns the latest answer to each of the commitments whose keys `push_ids` adds to the query.
pub(in crate::store) async fn fetch_short_answers(
    connection: &mut Connection,
    actor: &Actor,
    push_ids: impl Fn(&mut Query),
) -> Result<HashMap<i64, ShortAnswer>> {
    let mut query = query("SELECT p.commitment_id, l.day, l.id AS letter_id, l.number, substr(");
    push_letter_text(&mut query, actor);
    query.push(
        ", p.start_char + 1, p.end_char - p.start_char) AS words, p.position
         FROM passage p JOIN letter l ON l.id = p.letter_id WHERE p.outcome <> ",
    );
    query.push_bind(Outcome::Mention.key()).push(" AND (p.released = 1 OR ");
    push_sees_letter(&mut query, actor);
    query.push(") AND p.commitment_id IN (");
    push_ids(&mut query);
    query.push(
        ") UNION ALL SELECT e.commitment_id, e.effective_day, NULL, NULL, o.note, e.sequence
         FROM event e JOIN event_content o ON o.sequence = e.sequence
         WHERE e.letter_id IS NULL AND o.note IS NOT NULL AND e.kind IN (",
    );
    query.push_values(EventKind::ALL.into_iter().filter(|kind| kind.is_report()).map(|kind| kind.key()));
    query.push(")");
    if !sees_all(actor) {
        // A line from before it was public may be hidden still.
        query.push(" AND e.sequence > coalesce((SELECT max(s.sequence) FROM event s WHERE s.commitment_id = ");
        query.push("e.commitment_id AND s.kind IN (").push_values(SIGHT_CHANGES.map(|kind| kind.key())).push(")), 0)");
    }
    query.push(" AND e.commitment_id IN (");
    push_ids(&mut query);
    query.push(") ORDER BY 1, 2 DESC, 3 DESC, 6");
    let rows: Vec<ShortAnswerRow> = query.fetch_all(connection).await?;
    let mut answers: HashMap<i64, ShortAnswer> = HashMap::new();
    for row in rows {
        let letter = row.letter_id.map(LetterId::new);
        let first = ShortAnswer { letter, letter_number: row.number, day: row.day, text: String::new() };
        let answer = answers.entry(row.commitment_id).or_insert(first);
        // Reports of one day follow on one another: of these the last counts.
        match (answer.letter == letter && answer.day == row.day, letter) {
            (true, Some(_)) if !answer.text.is_empty() => answer.text = format!("{} {}", answer.text, row.words),
            (true, _) => answer.text = row.words,
            (false, _) => {}
        }
    }
    Ok(answers)
}
