//! Letters: takes them in, reads them back and processes them.

mod answers;
mod known;
mod of_commitment;
mod passages;
mod process;
mod records;
mod redact;
mod release;
mod short_answers;
mod take_in;
mod ties;

pub use self::{
    answers::{CommitmentAnswers, LetterAnswer},
    passages::{LetterPassage, PassageKey},
    process::LetterRemainder,
    release::LetterEvent,
    short_answers::ShortAnswer,
    take_in::NewLetter,
    ties::{LetterTie, WordTrace},
};
pub(in crate::store) use self::{records::read_letter_records, short_answers::fetch_short_answers};

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    commitments::{stored_number, stored_proposal_kind},
    key_reader::KeyReader,
    publicity_columns::PublicityColumns,
    sight::{push_and_sees, push_letter_text, push_sees_each_letter, push_sees_letter},
};
use crate::{
    domain::{
        access::Actor,
        commitment::{
            proposal::ProposalKind,
            publicity::{Publicity, PublicityKey},
            status::StatusKey,
        },
        ids::LetterId,
        letter::Outcome,
        number::{CommitmentNumber, NormalNumber},
    },
    store::{
        Result, Store, StoreRefusal,
        db::{Connection, Query, query, record},
        records::page::ROWS,
    },
};

/// A letter of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    pub id: LetterId,
    /// The number that the letter bears itself.
    pub number: Option<String>,
    pub day: NaiveDate,
    pub subject: Option<String>,
    pub signatory: Option<String>,
    /// The text, with parts made unreadable for an actor who may not see the original.
    pub body: String,
    /// The moment at which it was taken in.
    pub received_at: DateTime<Utc>,
    /// The moment at which outcomes were last confirmed.
    pub processed_at: Option<DateTime<Utc>>,
    pub publicity: Publicity,
    /// The version with parts made unreadable, if there is one.
    pub redacted: Option<String>,
    /// The SHA-256 of the text as it was taken in.
    pub digest: String,
}

record! {
    #[derive(Debug)]
    struct StoredLetter {
        id: i64,
        number: Option<String>,
        day: NaiveDate,
        subject: Option<String>,
        signatory: Option<String>,
        body: String,
        received_at: DateTime<Utc>,
        processed_at: Option<DateTime<Utc>>,
        redacted: Option<String>,
        digest: String;
        publicity: PublicityColumns,
    }
}

/// A query for letters `l`, with the text that the actor sees; joins and conditions may follow.
fn select_letters(actor: &Actor) -> Query {
    let mut query = query("SELECT l.id, l.number, l.day, l.subject, l.signatory, ");
    push_letter_text(&mut query, actor);
    query.push(
        " AS body, l.received_at, l.processed_at, l.publicity, l.secret_by, l.secret_on, l.secret_ground, l.secret_lifter,
         l.redacted, l.digest FROM letter l",
    );
    query
}

fn read_stored_letter(row: StoredLetter) -> Result<Letter> {
    let record = row.id.to_string();
    let publicity = row.publicity.read_publicity(&mut KeyReader::new("letter", &record))?;
    let StoredLetter { id, number, day, subject, signatory, body, received_at, processed_at, redacted, digest, .. } =
        row;
    Ok(Letter {
        id: LetterId::new(id),
        number,
        day,
        subject,
        signatory,
        body,
        received_at,
        processed_at,
        publicity,
        redacted,
        digest,
    })
}

/// Finds a letter that the actor sees whole.
async fn find_seen_letter(connection: &mut Connection, actor: &Actor, id: LetterId) -> Result<Letter> {
    let mut query = select_letters(actor);
    query.push(" WHERE l.id = ").push_bind(id.get()).push(" AND ");
    push_sees_letter(&mut query, actor);
    let row: Option<StoredLetter> = query.fetch_optional(connection).await?;
    read_stored_letter(row.ok_or(StoreRefusal::NotFound)?)
}

record! {
    /// A letter in the list of letters.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct LetterRow {
        id: i64,
        /// The number that the letter bears itself.
        pub number: Option<String>,
        pub day: NaiveDate,
        pub subject: Option<String>,
        pub signatory: Option<String>,
        /// The moment at which outcomes were last confirmed.
        pub processed_at: Option<DateTime<Utc>>,
        publicity: String,
        /// The number of commitments with an outcome from it.
        pub commitments: i64,
    }
}

impl LetterRow {
    /// The publicity; a draft if the stored key cannot be read, so that nobody takes the letter for public.
    #[must_use]
    pub fn publicity(&self) -> PublicityKey {
        PublicityKey::from_key(&self.publicity).unwrap_or(PublicityKey::Draft)
    }

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

record! {
    #[derive(Debug)]
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

impl Store {
    /// Returns a letter with its text.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`] when there is none that the actor sees.
    pub async fn find_letter(&self, actor: &Actor, id: LetterId) -> Result<Letter> {
        find_seen_letter(&mut self.read().await?, actor, id).await
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
        push_sees_each_letter(&mut count, actor);
        let (total,): (i64,) = count.fetch_one(&mut reader).await?;
        let offset = page.checked_sub(1).and_then(|before| before.checked_mul(ROWS)).ok_or(StoreRefusal::NotFound)?;
        if page < 1 || (page > 1 && offset >= total) {
            return Err(StoreRefusal::NotFound.into());
        }
        let mut query = query(
            "SELECT l.id, l.number, l.day, l.subject, l.signatory, l.processed_at, l.publicity,
                 (SELECT count(DISTINCT p.commitment_id) FROM passage p JOIN commitment c ON c.id = p.commitment_id
                  WHERE p.letter_id = l.id",
        );
        push_and_sees(&mut query, actor);
        query.push(") AS commitments FROM letter l WHERE ");
        push_sees_each_letter(&mut query, actor);
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
}
