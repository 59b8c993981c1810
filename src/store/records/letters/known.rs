//! Finds the numbers of a letter that the register holds.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::{
    domain::{
        access::Actor,
        commitment::{publicity::PublicityKey, status::StatusKey},
        letter::LetterCommitment,
        number::NormalNumber,
    },
    store::{
        Result, Store,
        db::{Connection, FromRow, query},
        records::{
            commitments::{merged_into, stored_number, stored_proposal_kind},
            key_reader::KeyReader,
            sight::{push_and_sees, push_owns},
        },
    },
};

impl Store {
    /// Returns the commitments with these numbers that the actor sees, by normal number.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn find_known_numbers(
        &self,
        actor: &Actor,
        numbers: &[NormalNumber],
    ) -> Result<HashMap<NormalNumber, LetterCommitment>> {
        // SQLite takes at most 32,766 bound values; a letter with more numbers is asked for in parts.
        const PART: usize = 1000;
        let mut known = HashMap::new();
        let mut reader = self.read().await?;
        for part in numbers.chunks(PART) {
            known.extend(known_part(&mut reader, actor, part).await?);
        }
        Ok(known)
    }
}

async fn known_part(
    reader: &mut Connection,
    actor: &Actor,
    numbers: &[NormalNumber],
) -> Result<Vec<(NormalNumber, LetterCommitment)>> {
    if numbers.is_empty() {
        return Ok(Vec::new());
    }
    let mut query =
        query("SELECT c.number, c.title, c.made_on, c.status, c.proposal, c.version, c.deadline_words, c.publicity, ");
    push_owns(&mut query, actor).push(" AS own FROM commitment c WHERE c.number_normal IN (");
    query.push_values(numbers.iter().map(|number| number.as_str().to_owned()));
    query.push(")");
    push_and_sees(&mut query, actor);
    let rows: Vec<KnownRow> = query.fetch_all(reader).await?;
    let mut all: Vec<(NormalNumber, LetterCommitment)> =
        rows.into_iter().filter_map(|row| read_known_row(row).transpose()).collect::<Result<_>>()?;
    let lapsed = all.iter().filter(|(_, known)| known.status == StatusKey::Lapsed).map(|(number, _)| number.clone());
    let mut into = merged_into(reader, actor, lapsed).await?;
    for (number, known) in &mut all {
        known.merged_into = into.remove(number);
    }
    Ok(all)
}

#[derive(Debug, FromRow)]
struct KnownRow {
    number: String,
    title: String,
    made_on: Option<NaiveDate>,
    status: String,
    proposal: Option<String>,
    version: i64,
    deadline_words: Option<String>,
    publicity: String,
    own: bool,
}

/// A known commitment; none if a stored key of it cannot be read.
fn read_known_row(row: KnownRow) -> Result<Option<(NormalNumber, LetterCommitment)>> {
    let number = stored_number(&row.number)?;
    let mut keys = KeyReader::new("commitment", &row.number);
    let status = keys.read("status", &row.status, StatusKey::from_key);
    let publicity = keys.read("publicity", &row.publicity, PublicityKey::from_key);
    let Some((status, publicity)) = status.zip(publicity) else { return Ok(None) };
    let KnownRow { title, made_on, version, deadline_words: words, own, .. } = row;
    let proposal = stored_proposal_kind(row.proposal.as_deref());
    let known = LetterCommitment {
        number,
        title,
        made_on,
        status,
        proposal,
        version,
        words,
        publicity,
        own,
        merged_into: None,
    };
    Ok(Some((known.number.to_normal(), known)))
}
