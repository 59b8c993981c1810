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
        db::{query, record},
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

/// The answers of letters to one commitment, as far as the actor may read them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CommitmentAnswers {
    /// Newest first: all passages of letters that the actor sees, and of other letters those that were released.
    pub seen: Vec<LetterAnswer>,
    /// True if a passage that the actor does not see answers it too; one that only mentions it does not count.
    pub has_hidden: bool,
}

record! {
    #[derive(Debug)]
    struct AnswerRow {
        id: i64,
        number: Option<String>,
        day: NaiveDate,
        signatory: Option<String>,
        outcome: String,
        released: bool,
        seen: bool,
        passage: String,
        commitments: i64,
    }
}

impl Store {
    /// Returns the answers of letters to a commitment.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn load_answers(&self, actor: &Actor, commitment: CommitmentId) -> Result<CommitmentAnswers> {
        let mut query = query("SELECT l.id, l.number, l.day, l.signatory, p.outcome, p.released, ");
        push_sees_letter(&mut query, actor);
        query.push(" AS seen, substr(");
        push_letter_text(&mut query, actor);
        query.push(
            ", p.start_char + 1, p.end_char - p.start_char) AS passage,
             (SELECT count(DISTINCT c.id) FROM passage o JOIN commitment c ON c.id = o.commitment_id
              WHERE o.letter_id = l.id",
        );
        push_and_sees(&mut query, actor);
        query.push(") AS commitments FROM passage p JOIN letter l ON l.id = p.letter_id WHERE p.commitment_id = ");
        query.push_bind(commitment.get()).push(" ORDER BY l.day DESC, l.id DESC, p.position");
        let rows: Vec<AnswerRow> = query.fetch_all(&mut self.read().await?).await?;
        let mut answers = CommitmentAnswers::default();
        for row in rows {
            let record = row.id.to_string();
            let Some(outcome) = KeyReader::new("passage", &record).read("outcome", &row.outcome, Outcome::from_key)
            else {
                continue;
            };
            if row.seen || row.released {
                answers.add_passage(row, outcome);
            } else {
                answers.has_hidden |= outcome != Outcome::Mention;
            }
        }
        Ok(answers)
    }
}

impl CommitmentAnswers {
    fn add_passage(&mut self, row: AnswerRow, outcome: Outcome) {
        match self.seen.last_mut().filter(|known| known.letter.get() == row.id) {
            Some(known) => known.passages.push(row.passage),
            None => self.seen.push(LetterAnswer {
                letter: LetterId::new(row.id),
                is_letter_seen: row.seen,
                letter_number: row.number,
                day: row.day,
                signatory: row.signatory.filter(|_| row.seen),
                outcome,
                passages: vec![row.passage],
                commitments: row.commitments,
            }),
        }
    }
}
