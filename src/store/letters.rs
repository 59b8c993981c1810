//! Letters: take in, read back, process.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use sha2::{Digest as _, Sha256};
use sqlx::{FromRow, QueryBuilder, Sqlite, SqliteConnection};

use super::{
    Act, Result, Store, StoreError, breaks,
    commitments::{self, Source, stored_number},
};
use crate::domain::{
    ids::{CommitmentId, LetterId},
    letter::{Known, Line, Outcome, Target},
    number::{CommitmentNumber, NormalNumber},
    status::StatusKey,
};

/// A letter that is to be taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLetter {
    /// Its own number.
    pub number: Option<String>,
    /// Its day.
    pub day: NaiveDate,
    /// What it is about.
    pub subject: Option<String>,
    /// Who signed it.
    pub signatory: Option<String>,
    /// The whole text.
    pub body: String,
}

/// A letter.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Letter {
    #[sqlx(rename = "id")]
    key: i64,
    /// Its own number.
    pub number: Option<String>,
    /// Its day.
    pub day: NaiveDate,
    /// What it is about.
    pub subject: Option<String>,
    /// Who signed it.
    pub signatory: Option<String>,
    /// The whole text.
    pub body: String,
    /// When it was taken in.
    pub received_at: DateTime<Utc>,
    /// When outcomes were last confirmed.
    pub processed_at: Option<DateTime<Utc>>,
}

impl Letter {
    /// The key of the record.
    #[must_use]
    pub fn id(&self) -> LetterId {
        LetterId::new(self.key)
    }
}

/// A letter in the list of letters.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct LetterRow {
    #[sqlx(rename = "id")]
    key: i64,
    /// Its own number.
    pub number: Option<String>,
    /// Its day.
    pub day: NaiveDate,
    /// What it is about.
    pub subject: Option<String>,
    /// Who signed it.
    pub signatory: Option<String>,
    /// When outcomes were last confirmed.
    pub processed_at: Option<DateTime<Utc>>,
    /// How many commitments have an outcome from it.
    pub commitments: i64,
}

impl LetterRow {
    /// The key of the record.
    #[must_use]
    pub fn id(&self) -> LetterId {
        LetterId::new(self.key)
    }
}

/// What a letter was confirmed to say of one commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfirmedOutcome {
    /// The commitment.
    pub number: CommitmentNumber,
    /// Its title.
    pub title: String,
    /// Its present status.
    pub status: StatusKey,
    /// What the letter does with it.
    pub outcome: Outcome,
    /// The pieces of the letter: first character, one past the last.
    pub passages: Vec<(i64, i64)>,
}

/// What a letter answers to one commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The letter.
    pub letter: LetterId,
    /// Its own number.
    pub letter_number: Option<String>,
    /// Its day.
    pub day: NaiveDate,
    /// Who signed it.
    pub signatory: Option<String>,
    /// What it does with the commitment.
    pub outcome: Outcome,
    /// The pieces of the letter that speak of it.
    pub passages: Vec<String>,
    /// How many commitments the letter speaks of, this one too.
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
}

impl Store {
    /// Takes in a letter.
    ///
    /// # Errors
    /// [`StoreError::LetterKnown`] when the same text or the same number was taken in before.
    pub async fn add_letter(&self, act: &Act, new: NewLetter) -> Result<LetterId> {
        let mut tx = self.begin_act(act).await?;
        let (digest, normal) = (digest(&new.body), normal(new.number.as_deref()));
        let inserted: std::result::Result<(i64,), sqlx::Error> = sqlx::query_as(
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
        .fetch_one(&mut *tx)
        .await;
        match inserted {
            Ok((id,)) => {
                tx.commit().await?;
                Ok(LetterId::new(id))
            }
            Err(error) if breaks(&error, "letter.") => {
                let known = known_letter(&mut tx, &digest, normal.as_ref()).await?;
                Err(known.map_or_else(|| error.into(), StoreError::LetterKnown))
            }
            Err(error) => Err(error.into()),
        }
    }

    /// The letter with this text or this own number, when it was taken in before.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn known_letter(&self, body: &str, number: Option<&str>) -> Result<Option<LetterId>> {
        known_letter(&mut *self.readers.acquire().await?, &digest(body), normal(number).as_ref()).await
    }

    /// A letter with its text.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub async fn letter(&self, id: LetterId) -> Result<Letter> {
        let letter = sqlx::query_as(
            "SELECT id, number, day, subject, signatory, body, received_at, processed_at FROM letter WHERE id = $1",
        )
        .bind(id.get())
        .fetch_optional(&self.readers)
        .await?;
        letter.ok_or(StoreError::NotFound)
    }

    /// The letter with this own number, in any writing.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn letter_by_number(&self, typed: &str) -> Result<Option<LetterId>> {
        let row: Option<(i64,)> = sqlx::query_as("SELECT id FROM letter WHERE number_normal = $1")
            .bind(NormalNumber::of(typed).as_str())
            .fetch_optional(&self.readers)
            .await?;
        Ok(row.map(|(id,)| LetterId::new(id)))
    }

    /// One page of the letters, newest first, and how many there are; pages count from 1.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the page lies beyond the last.
    pub async fn letters(&self, page: i64) -> Result<(Vec<LetterRow>, i64)> {
        const ROWS: i64 = super::list::ROWS;
        let mut reader = self.readers.acquire().await?;
        let (total,): (i64,) = sqlx::query_as("SELECT count(*) FROM letter").fetch_one(&mut *reader).await?;
        let offset = page.checked_sub(1).and_then(|before| before.checked_mul(ROWS)).ok_or(StoreError::NotFound)?;
        if page < 1 || (page > 1 && offset >= total) {
            return Err(StoreError::NotFound);
        }
        let rows = sqlx::query_as(
            "SELECT l.id, l.number, l.day, l.subject, l.signatory, l.processed_at,
                 (SELECT count(DISTINCT p.commitment_id) FROM passage p WHERE p.letter_id = l.id) AS commitments
             FROM letter l ORDER BY l.day DESC, l.id DESC LIMIT $1 OFFSET $2",
        )
        .bind(ROWS)
        .bind(offset)
        .fetch_all(&mut *reader)
        .await?;
        Ok((rows, total))
    }

    /// What a letter was confirmed to say, in the order of its text.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn confirmed(&self, letter: LetterId) -> Result<Vec<ConfirmedOutcome>> {
        let rows: Vec<(String, String, String, String, i64, i64)> = sqlx::query_as(
            "SELECT c.number, c.title, c.status, p.outcome, p.start_char, p.end_char
             FROM passage p JOIN commitment c ON c.id = p.commitment_id
             WHERE p.letter_id = $1 ORDER BY p.start_char, c.number_normal, p.position",
        )
        .bind(letter.get())
        .fetch_all(&self.readers)
        .await?;
        let mut outcomes: Vec<ConfirmedOutcome> = Vec::new();
        for (number, title, status, outcome, start, end) in rows {
            if let Some(known) = outcomes.iter_mut().find(|known| known.number.as_str() == number) {
                known.passages.push((start, end));
                continue;
            }
            outcomes.push(ConfirmedOutcome {
                number: stored_number(&number)?,
                title,
                status: StatusKey::from_key(&status).ok_or(StoreError::Unreadable("status"))?,
                outcome: Outcome::from_key(&outcome).ok_or(StoreError::Unreadable("uitkomst"))?,
                passages: vec![(start, end)],
            });
        }
        Ok(outcomes)
    }

    /// What letters answered to a commitment, newest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn answers(&self, commitment: CommitmentId) -> Result<Vec<Answer>> {
        let rows: Vec<AnswerRow> = sqlx::query_as(
            "SELECT l.id, l.number, l.day, l.signatory, p.outcome,
                 substr(l.body, p.start_char + 1, p.end_char - p.start_char) AS passage,
                 (SELECT count(DISTINCT o.commitment_id) FROM passage o WHERE o.letter_id = l.id) AS commitments
             FROM passage p JOIN letter l ON l.id = p.letter_id
             WHERE p.commitment_id = $1 ORDER BY l.day DESC, l.id DESC, p.position",
        )
        .bind(commitment.get())
        .fetch_all(&self.readers)
        .await?;
        let mut answers: Vec<Answer> = Vec::new();
        for row in rows {
            if let Some(known) = answers.last_mut().filter(|known| known.letter.get() == row.id) {
                known.passages.push(row.passage);
                continue;
            }
            answers.push(Answer {
                letter: LetterId::new(row.id),
                letter_number: row.number,
                day: row.day,
                signatory: row.signatory,
                outcome: Outcome::from_key(&row.outcome).ok_or(StoreError::Unreadable("uitkomst"))?,
                passages: vec![row.passage],
                commitments: row.commitments,
            });
        }
        Ok(answers)
    }

    /// Which of these numbers the register holds, by normal form.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn known(&self, numbers: &[NormalNumber]) -> Result<HashMap<NormalNumber, Known>> {
        // SQLite takes at most 32,766 bound values; a letter with more numbers is asked for in parts.
        const PART: usize = 1000;
        let mut known = HashMap::new();
        let mut reader = self.readers.acquire().await?;
        for part in numbers.chunks(PART) {
            known.extend(known_part(&mut reader, part).await?);
        }
        Ok(known)
    }

    /// Makes all confirmed changes of a letter at once, each with its own event that points to the letter and its passage.
    ///
    /// # Errors
    /// The first line that fails stops all: nothing is written. The number it was about stands with the error.
    pub async fn process_letter(
        &self,
        act: &Act,
        letter: LetterId,
        lines: Vec<Line>,
    ) -> std::result::Result<(), (Option<CommitmentNumber>, StoreError)> {
        let whole = |error: StoreError| (None, error);
        let mut tx = self.begin_act(act).await.map_err(whole)?;
        let day: Option<(NaiveDate,)> = sqlx::query_as("SELECT day FROM letter WHERE id = $1")
            .bind(letter.get())
            .fetch_optional(&mut *tx)
            .await
            .map_err(|error| whole(error.into()))?;
        let (day,) = day.ok_or_else(|| whole(StoreError::NotFound))?;
        for line in lines {
            let number = line.number();
            process_line(&mut tx, act, (letter, day), line).await.map_err(|error| (number, error))?;
        }
        sqlx::query("UPDATE letter SET processed_at = $1 WHERE id = $2")
            .bind(act.now)
            .bind(letter.get())
            .execute(&mut *tx)
            .await
            .map_err(|error| whole(error.into()))?;
        tx.commit().await.map_err(|error| whole(error.into()))
    }
}

/// The SHA-256 of a letter's text, as 64 hexadecimal characters.
fn digest(body: &str) -> String {
    Sha256::digest(body.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn normal(number: Option<&str>) -> Option<NormalNumber> {
    number.map(NormalNumber::of).filter(|normal| !normal.as_str().is_empty())
}

async fn known_letter(
    connection: &mut SqliteConnection,
    digest: &str,
    normal: Option<&NormalNumber>,
) -> Result<Option<LetterId>> {
    let row: Option<(i64,)> = sqlx::query_as("SELECT id FROM letter WHERE digest = $1 OR number_normal = $2 LIMIT 1")
        .bind(digest)
        .bind(normal.map(NormalNumber::as_str))
        .fetch_optional(connection)
        .await?;
    Ok(row.map(|(id,)| LetterId::new(id)))
}

async fn known_part(reader: &mut SqliteConnection, numbers: &[NormalNumber]) -> Result<Vec<(NormalNumber, Known)>> {
    if numbers.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = QueryBuilder::<Sqlite>::new(
        "SELECT number, title, status, version, deadline_words FROM commitment WHERE number_normal IN (",
    );
    let mut list = query.separated(", ");
    for number in numbers {
        list.push_bind(number.as_str().to_owned());
    }
    query.push(")");
    let rows: Vec<(String, String, String, i64, Option<String>)> = query.build_query_as().fetch_all(reader).await?;
    rows.into_iter()
        .map(|(number, title, status, version, words)| {
            let number = stored_number(&number)?;
            let status = StatusKey::from_key(&status).ok_or(StoreError::Unreadable("status"))?;
            Ok((number.normal(), Known { number, title, status, version, words }))
        })
        .collect()
}

async fn process_line(
    tx: &mut SqliteConnection,
    act: &Act,
    (letter, day): (LetterId, NaiveDate),
    line: Line,
) -> Result<()> {
    // The longest piece is the answer itself; an opening or closing sentence names it among others.
    let passage = line.passages.iter().copied().max_by_key(|(start, end)| end - start);
    let source = Source { on: day, letter: Some(letter), passage };
    let (id, version) = match line.target {
        Target::Known { number, version } => (commitments::id_of(tx, &number).await?, Some(version)),
        Target::New(new, made_on) => {
            let registered = Source { on: made_on, ..source };
            (commitments::register(tx, act, *new, registered).await?, None)
        }
    };
    commitments::apply(tx, act, (id, version), line.change, source).await?;
    let (positions,): (i64,) =
        sqlx::query_as("SELECT coalesce(max(position), 0) FROM passage WHERE letter_id = $1 AND commitment_id = $2")
            .bind(letter.get())
            .bind(id.get())
            .fetch_one(&mut *tx)
            .await?;
    for (index, (start, end)) in (1..).zip(line.passages) {
        sqlx::query(
            "INSERT INTO passage (letter_id, commitment_id, position, start_char, end_char, outcome)
             VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(letter.get())
        .bind(id.get())
        .bind(positions + index)
        .bind(start)
        .bind(end)
        .bind(line.outcome.key())
        .execute(&mut *tx)
        .await?;
    }
    Ok(())
}
