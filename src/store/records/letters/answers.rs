//! The answers of letters to one commitment.

use chrono::NaiveDate;

use crate::{
    domain::{
        access::Actor,
        ids::{CommitmentId, LetterId},
        letter::Outcome,
    },
    store::{
        Result, Store,
        db::{FromRow, query},
        records::{
            key_reader::KeyReader,
            sight::{push_and_sees, push_letter_text, push_sees_letter},
        },
    },
};

/// The answer of a letter to one commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterAnswer {
    pub letter: LetterId,
    /// True if the actor sees the whole letter; else these are the passages that were released by themselves.
    pub is_letter_seen: bool,
    /// The letter's own number.
    pub letter_number: Option<String>,
    /// The day of the letter.
    pub day: NaiveDate,
    /// The signatory; none if the actor does not see the letter.
    pub signatory: Option<String>,
    pub outcome: Outcome,
    /// The passages of the letter that speak of it.
    pub passages: Vec<String>,
    /// The number of commitments in the letter, this one included.
    pub commitments: i64,
}

#[derive(Debug, FromRow)]
struct AnswerRow {
    id: i64,
    number: Option<String>,
    day: NaiveDate,
    signatory: Option<String>,
    outcome: String,
    passage: String,
    commitments: i64,
    seen: bool,
}

impl Store {
    /// Returns the answers to a commitment, newest first: all passages of letters that the actor sees, and of other letters
    /// those that were released.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn list_answers(&self, actor: &Actor, commitment: CommitmentId) -> Result<Vec<LetterAnswer>> {
        let mut query = query("SELECT l.id, l.number, l.day, l.signatory, p.outcome, substr(");
        push_letter_text(&mut query, actor);
        query.push(
            ", p.start_char + 1, p.end_char - p.start_char) AS passage,
             (SELECT count(DISTINCT c.id) FROM passage o JOIN commitment c ON c.id = o.commitment_id
              WHERE o.letter_id = l.id",
        );
        push_and_sees(&mut query, actor);
        query.push(") AS commitments, ");
        push_sees_letter(&mut query, actor);
        query.push(" AS seen FROM passage p JOIN letter l ON l.id = p.letter_id WHERE p.commitment_id = ");
        query.push_bind(commitment.get()).push(" AND (p.released = 1 OR ");
        push_sees_letter(&mut query, actor);
        query.push(") ORDER BY l.day DESC, l.id DESC, p.position");
        let rows: Vec<AnswerRow> = query.fetch_all(&mut self.read().await?).await?;
        let mut answers: Vec<LetterAnswer> = Vec::new();
        for row in rows {
            if let Some(known) = answers.last_mut().filter(|known| known.letter.get() == row.id) {
                known.passages.push(row.passage);
                continue;
            }
            let record = row.id.to_string();
            let mut keys = KeyReader::new("passage", &record);
            let Some(outcome) = keys.read("outcome", &row.outcome, Outcome::from_key) else { continue };
            answers.push(LetterAnswer {
                letter: LetterId::new(row.id),
                is_letter_seen: row.seen,
                letter_number: row.number,
                day: row.day,
                signatory: row.signatory.filter(|_| row.seen),
                outcome,
                passages: vec![row.passage],
                commitments: row.commitments,
            });
        }
        Ok(answers)
    }
}
