//! Takes letters in.

use chrono::NaiveDate;

use super::release::append_letter_event;
use crate::{
    domain::{
        access::{Actor, Role, rights::Action},
        change::EventKind,
        commitment::publicity::Publicity,
        council::{
            named::Named,
            recognition::{KnownName, Recognition, recognise_name},
            roster::Roster,
        },
        digest,
        history::{HistoryFacts, letter_record::LetterRecord},
        ids::LetterId,
        number::NormalNumber,
    },
    store::{
        Act, Result, Store, StoreRefusal,
        db::{self, Connection, query, record},
        records::{
            commitments::tie_letter_to_corrected_numbers,
            council::read_tenure,
            history::{RowScope, RowWatch},
            sight::push_or_own,
        },
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
                tie_letter_to_corrected_numbers(&mut tx, id).await?;
                save_keepers(&mut tx, id, &act.actor, &new).await?;
                let record = LetterRecord {
                    number: new.number,
                    day: new.day,
                    subject: new.subject,
                    signatory: new.signatory,
                    text_digest: digest,
                    redacted_digest: None,
                    publicity: Publicity::Draft,
                };
                let id = LetterId::new(id);
                let (_, rows) = RowWatch::of_new_rows(list_letter_rows(id)).find_changed_rows(&mut tx).await?;
                let facts = (&HistoryFacts::default(), &record.to_facts().with_rows(&rows));
                append_letter_event(&mut tx, act, (id, EventKind::LetterTakenIn, None), None, facts).await?;
                tx.commit().await?;
                Ok(id)
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
}

/// The rows of a letter of which the history tells, besides its own facts.
pub(super) fn list_letter_rows(id: LetterId) -> [RowScope; 4] {
    let of_letter = |table| RowScope::of_rows(table, "letter_id", id.get());
    [
        RowScope::of_rows("letter", "id", id.get()),
        of_letter("letter_keeper"),
        of_letter("letter_number"),
        of_letter("passage"),
    ]
}

pub(super) fn normalise_number(number: Option<&str>) -> Option<NormalNumber> {
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

/// Notes whose the letter is while it is a draft: the holders or committees of the actor, and the holders who signed it.
async fn save_keepers(tx: &mut Connection, letter: i64, actor: &Actor, new: &NewLetter) -> Result<()> {
    let mut holders = find_own_ids(tx, actor, Roster::Holders).await?;
    holders.extend(find_signing_holders(tx, new).await?);
    holders.sort_unstable();
    holders.dedup();
    let committees = find_own_ids(tx, actor, Roster::Committees).await?;
    let keepers = holders.into_iter().map(|id| (Some(id), None));
    let keepers = keepers.chain(committees.into_iter().map(|id| (None, Some(id))));
    for (position, (holder, committee)) in (1_i64..).zip(keepers) {
        query("INSERT INTO letter_keeper (letter_id, position, holder_id, committee_id) VALUES ($1, $2, $3, $4)")
            .bind(letter)
            .bind(position)
            .bind(holder)
            .bind(committee)
            .execute(tx)
            .await?;
    }
    Ok(())
}

/// The keys of the actor's own records in one of the council's lists, as far as the role works for them.
async fn find_own_ids(tx: &mut Connection, actor: &Actor, roster: Roster) -> Result<Vec<i64>> {
    let table = match (roster, actor.role) {
        (Roster::Holders, Role::Office | Role::Holder) => "portfolio_holder",
        (Roster::Committees, Role::CommitteeClerk) => "committee",
        _ => return Ok(Vec::new()),
    };
    let mut query = query(format!("SELECT k.id FROM {table} k WHERE 1 = 0"));
    push_or_own(&mut query, actor, roster);
    let rows: Vec<(i64,)> = query.fetch_all(tx).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

record! {
    #[derive(Debug)]
    struct HolderRow {
        id: i64,
        function: String,
        name: Option<String>,
        first_day: Option<NaiveDate>,
        last_day: Option<NaiveDate>,
    }
}

/// The keys of the portfolio holders who are named in the signature, on the day of the letter.
async fn find_signing_holders(tx: &mut Connection, new: &NewLetter) -> Result<Vec<i64>> {
    let Some(signatory) = &new.signatory else { return Ok(Vec::new()) };
    let rows: Vec<HolderRow> =
        query("SELECT id, function, name, first_day, last_day FROM portfolio_holder").fetch_all(tx).await?;
    let mut known = Vec::with_capacity(rows.len());
    for row in rows {
        let named = Named { name: row.function, beside: row.name };
        known.push((row.id, KnownName { named, tenure: read_tenure(row.first_day, row.last_day)? }));
    }
    let names: Vec<KnownName> = known.iter().map(|(_, name)| name.clone()).collect();
    let mut signing = Vec::new();
    for part in std::iter::once(signatory.as_str()).chain(signatory.split([',', ';', '\n'])) {
        if let Recognition::Known(named) = recognise_name(Roster::Holders, part, &names, &[new.day]) {
            signing.extend(known.iter().filter(|(_, one)| one.named == named).map(|(id, _)| *id));
        }
    }
    Ok(signing)
}

fn json_list(numbers: &[NormalNumber]) -> String {
    serde_json::Value::from(numbers.iter().map(NormalNumber::as_str).collect::<Vec<_>>()).to_string()
}
