//! Letters: takes them in, reads them back and processes them.

mod known;
mod of_commitment;
mod process;

pub use self::process::LetterRemainder;

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    commitments::{stored_number, stored_proposal_kind},
    key_reader::KeyReader,
    sight::{push_and_sees, push_sees_letter},
};
use crate::{
    domain::{
        access::{Actor, rights::Action},
        commitment::{proposal::ProposalKind, publicity::PublicityKey, status::StatusKey},
        digest,
        ids::{CommitmentId, LetterId},
        letter::Outcome,
        number::{CommitmentNumber, NormalNumber},
    },
    store::{
        Act, Result, Store, StoreRefusal,
        db::{self, Connection, FromRow, query},
        records::page::ROWS,
    },
};

/// A letter that is about to be taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLetter {
    /// The number that the letter bears itself.
    pub number: Option<String>,
    pub day: NaiveDate,
    pub subject: Option<String>,
    pub signatory: Option<String>,
    pub body: String,
    /// Every number in the text, of whatever kind.
    pub names: Vec<NormalNumber>,
    /// Those of them that the reading took for numbers of commitments.
    pub commitments: Vec<NormalNumber>,
}

/// A letter of the register.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Letter {
    id: i64,
    /// The number that the letter bears itself.
    pub number: Option<String>,
    pub day: NaiveDate,
    pub subject: Option<String>,
    pub signatory: Option<String>,
    pub body: String,
    /// The moment at which it was taken in.
    pub received_at: DateTime<Utc>,
    /// The moment at which outcomes were last confirmed.
    pub processed_at: Option<DateTime<Utc>>,
}

impl Letter {
    /// The key of the record.
    #[must_use]
    pub fn id(&self) -> LetterId {
        LetterId::new(self.id)
    }
}

/// A letter in the list of letters.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct LetterRow {
    id: i64,
    /// The number that the letter bears itself.
    pub number: Option<String>,
    pub day: NaiveDate,
    pub subject: Option<String>,
    pub signatory: Option<String>,
    /// The moment at which outcomes were last confirmed.
    pub processed_at: Option<DateTime<Utc>>,
    /// The number of commitments with an outcome from it.
    pub commitments: i64,
}

impl LetterRow {
    /// The key of the record.
    #[must_use]
    pub fn id(&self) -> LetterId {
        LetterId::new(self.id)
    }
}

/// The confirmed outcome of one commitment in a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfirmedOutcome {
    /// The number of the commitment.
    pub number: CommitmentNumber,
    pub title: String,
    pub status: StatusKey,
    /// The kind of proposal about it, if there is one.
    pub proposal: Option<ProposalKind>,
    pub publicity: PublicityKey,
    pub outcome: Outcome,
    /// The passages of the letter, in characters: start, and end (exclusive).
    pub passages: Vec<(i64, i64)>,
}

/// The answer of a letter to one commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterAnswer {
    pub letter: LetterId,
    /// The letter's own number.
    pub letter_number: Option<String>,
    /// The day of the letter.
    pub day: NaiveDate,
    pub signatory: Option<String>,
    pub outcome: Outcome,
    /// The passages of the letter that speak of it.
    pub passages: Vec<String>,
    /// The number of commitments in the letter, this one included.
    pub commitments: i64,
}

#[derive(Debug, FromRow)]
struct ConfirmedRow {
    number: String,
    title: String,
    status: String,
    proposal: Option<String>,
    publicity: String,
    outcome: String,
    start_char: i64,
    end_char: i64,
}

/// The outcome of a row, still without its passages; none if a stored key of it cannot be read.
fn read_confirmed_outcome(row: ConfirmedRow) -> Result<Option<ConfirmedOutcome>> {
    let mut keys = KeyReader::new("commitment", &row.number);
    let status = keys.read("status", &row.status, StatusKey::from_key);
    let publicity = keys.read("publicity", &row.publicity, PublicityKey::from_key);
    let outcome = KeyReader::new("passage", &row.number).read("outcome", &row.outcome, Outcome::from_key);
    let (Some(status), Some(publicity), Some(outcome)) = (status, publicity, outcome) else { return Ok(None) };
    Ok(Some(ConfirmedOutcome {
        number: stored_number(&row.number)?,
        title: row.title,
        status,
        proposal: stored_proposal_kind(row.proposal.as_deref()),
        publicity,
        outcome,
        passages: Vec::new(),
    }))
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
}

impl Store {
    /// Takes in a letter.
    ///
    /// # Errors
    /// [`StoreRefusal::LetterKnown`] when the same text or the same number was taken in before.
    pub async fn add_letter(&self, act: &Act, new: NewLetter) -> Result<LetterId> {
        let mut tx = self.begin_with_right(act, Action::HandleLetters).await?;
        let (digest, normal) = (digest::of_text(&new.body), normalise_number(new.number.as_deref()));
        let inserted: db::Result<(i64,)> = query(
            "INSERT INTO letter (number, number_normal, day, subject, signatory, body, digest, received_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id",
        )
        .bind(&new.number)
        .bind(normal.as_ref().map(NormalNumber::as_str))
        .bind(new.day)
        .bind(&new.subject)
        .bind(&new.signatory)
        .bind(&new.body)
        .bind(&digest)
        .bind(act.now)
        .fetch_one(&mut tx)
        .await;
        match inserted {
            Ok((id,)) => {
                save_numbers(&mut tx, id, &new).await?;
                tx.commit().await?;
                Ok(LetterId::new(id))
            }
            Err(error) if error.breaks_unique("letter.") => {
                let known = known_letter(&mut tx, &digest, normal.as_ref()).await?;
                Err(known.map_or_else(|| error.into(), |id| StoreRefusal::LetterKnown(id).into()))
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Returns the letter with this text or this own number, if it was taken in before.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn known_letter(&self, body: &str, number: Option<&str>) -> Result<Option<LetterId>> {
        known_letter(&mut self.read().await?, &digest::of_text(body), normalise_number(number).as_ref()).await
    }

    /// Returns a letter with its text.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`] when there is none that the actor sees.
    pub async fn find_letter(&self, actor: &Actor, id: LetterId) -> Result<Letter> {
        let mut query = query(
            "SELECT l.id, l.number, l.day, l.subject, l.signatory, l.body, l.received_at, l.processed_at
             FROM letter l WHERE l.id = ",
        );
        query.push_bind(id.get()).push(" AND ");
        push_sees_letter(&mut query, actor);
        query.fetch_optional(&mut self.read().await?).await?.ok_or(StoreRefusal::NotFound.into())
    }

    /// Returns the letter with this own number, in any writing.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn letter_by_number(&self, actor: &Actor, typed: &str) -> Result<Option<LetterId>> {
        let mut query = query("SELECT l.id FROM letter l WHERE l.number_normal = ");
        query.push_bind(NormalNumber::of(typed).as_str().to_owned()).push(" AND ");
        push_sees_letter(&mut query, actor);
        let row: Option<(i64,)> = query.fetch_optional(&mut self.read().await?).await?;
        Ok(row.map(|(id,)| LetterId::new(id)))
    }

    /// Returns the letters with these own numbers that the actor sees.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn letters_numbered(
        &self,
        actor: &Actor,
        numbers: &[NormalNumber],
    ) -> Result<Vec<(NormalNumber, LetterId)>> {
        if numbers.is_empty() {
            return Ok(Vec::new());
        }
        let mut query = query("SELECT l.number, l.id FROM letter l WHERE l.number_normal IN (");
        query.push_values(numbers.iter().map(|number| number.as_str().to_owned()));
        query.push(") AND ");
        push_sees_letter(&mut query, actor);
        let rows: Vec<(String, i64)> = query.fetch_all(&mut self.read().await?).await?;
        Ok(rows.into_iter().map(|(number, id)| (NormalNumber::of(&number), LetterId::new(id))).collect())
    }

    /// Returns one page of the letters, newest first, and their total number; pages count from 1.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`] when the page lies beyond the last.
    pub async fn list_letters(&self, actor: &Actor, page: i64) -> Result<(Vec<LetterRow>, i64)> {
        let mut reader = self.read().await?;
        let mut count = query("SELECT count(*) FROM letter l WHERE ");
        push_sees_letter(&mut count, actor);
        let (total,): (i64,) = count.fetch_one(&mut reader).await?;
        let offset = page.checked_sub(1).and_then(|before| before.checked_mul(ROWS)).ok_or(StoreRefusal::NotFound)?;
        if page < 1 || (page > 1 && offset >= total) {
            return Err(StoreRefusal::NotFound.into());
        }
        let mut query = query(
            "SELECT l.id, l.number, l.day, l.subject, l.signatory, l.processed_at,
                 (SELECT count(DISTINCT p.commitment_id) FROM passage p JOIN commitment c ON c.id = p.commitment_id
                  WHERE p.letter_id = l.id",
        );
        push_and_sees(&mut query, actor);
        query.push(") AS commitments FROM letter l WHERE ");
        push_sees_letter(&mut query, actor);
        query.push(" ORDER BY l.day DESC, l.id DESC LIMIT ").push_bind(ROWS).push(" OFFSET ").push_bind(offset);
        Ok((query.fetch_all(&mut reader).await?, total))
    }

    /// Returns the confirmed outcomes of a letter for the commitments that the actor sees, in the order of its text.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn list_confirmed_outcomes(&self, actor: &Actor, letter: LetterId) -> Result<Vec<ConfirmedOutcome>> {
        let mut query = query(
            "SELECT c.number, c.title, c.status, c.proposal, c.publicity, p.outcome, p.start_char, p.end_char
             FROM passage p JOIN commitment c ON c.id = p.commitment_id WHERE p.letter_id = ",
        );
        query.push_bind(letter.get());
        push_and_sees(&mut query, actor);
        query.push(" ORDER BY p.start_char, c.number_sort, p.position");
        let rows: Vec<ConfirmedRow> = query.fetch_all(&mut self.read().await?).await?;
        let mut outcomes: Vec<ConfirmedOutcome> = Vec::new();
        for row in rows {
            let passage = (row.start_char, row.end_char);
            match outcomes.iter_mut().find(|known| known.number.as_str() == row.number) {
                Some(known) => known.passages.push(passage),
                None => {
                    let confirmed = read_confirmed_outcome(row)?;
                    outcomes.extend(confirmed.map(|outcome| ConfirmedOutcome { passages: vec![passage], ..outcome }));
                }
            }
        }
        Ok(outcomes)
    }

    /// Returns the answers to a commitment in letters that the actor sees, newest first.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn list_answers(&self, actor: &Actor, commitment: CommitmentId) -> Result<Vec<LetterAnswer>> {
        let mut query = query(
            "SELECT l.id, l.number, l.day, l.signatory, p.outcome,
                 substr(l.body, p.start_char + 1, p.end_char - p.start_char) AS passage,
                 (SELECT count(DISTINCT c.id) FROM passage o JOIN commitment c ON c.id = o.commitment_id
                  WHERE o.letter_id = l.id",
        );
        push_and_sees(&mut query, actor);
        query.push(") AS commitments FROM passage p JOIN letter l ON l.id = p.letter_id WHERE p.commitment_id = ");
        query.push_bind(commitment.get()).push(" AND ");
        push_sees_letter(&mut query, actor);
        query.push(" ORDER BY l.day DESC, l.id DESC, p.position");
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
                letter_number: row.number,
                day: row.day,
                signatory: row.signatory,
                outcome,
                passages: vec![row.passage],
                commitments: row.commitments,
            });
        }
        Ok(answers)
    }
}

fn normalise_number(number: Option<&str>) -> Option<NormalNumber> {
    number.map(NormalNumber::of).filter(|normal| !normal.as_str().is_empty())
}

async fn known_letter(
    connection: &mut Connection,
    digest: &str,
    normal: Option<&NormalNumber>,
) -> Result<Option<LetterId>> {
    let row: Option<(i64,)> = query("SELECT id FROM letter WHERE digest = $1 OR number_normal = $2 LIMIT 1")
        .bind(digest)
        .bind(normal.map(NormalNumber::as_str))
        .fetch_optional(connection)
        .await?;
    Ok(row.map(|(id,)| LetterId::new(id)))
}

/// Stores the numbers that a letter names, with a mark on those of commitments. A large text has many, so they go in by one
/// statement.
async fn save_numbers(tx: &mut Connection, letter: i64, new: &NewLetter) -> Result<()> {
    query(
        "INSERT INTO letter_number (letter_id, number_normal, commitment)
         SELECT $1, value, value IN (SELECT value FROM json_each($3)) FROM json_each($2) WHERE true
         ON CONFLICT DO NOTHING",
    )
    .bind(letter)
    .bind(json_list(&new.names))
    .bind(json_list(&new.commitments))
    .execute(tx)
    .await?;
    Ok(())
}

fn json_list(numbers: &[NormalNumber]) -> String {
    serde_json::Value::from(numbers.iter().map(NormalNumber::as_str).collect::<Vec<_>>()).to_string()
}
