//! Finds the numbers of a letter that the register holds.

use std::collections::{HashMap, HashSet};

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
        db::{Connection, query, record},
        records::{
            commitments::{merged_into, stored_number, stored_proposal_kind},
            key_reader::KeyReader,
            sight::{push_and_sees, push_owns},
        },
    },
};

impl Store {
    /// Returns the commitments with these numbers that the actor sees, by normal number. A number that was corrected leads to the
    /// commitment that had it, unless the actor sees another one with it.
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
    let mut query = query(
        "SELECT c.number, c.title, c.made_on, c.status, c.proposal, c.version, c.deadline_words, c.publicity,
             (SELECT group_concat(f.number_normal, ' ') FROM former_number f WHERE f.commitment_id = c.id) AS former, ",
    );
    push_owns(&mut query, actor).push(" AS own FROM commitment c WHERE (c.number_normal IN (");
    query.push_values(numbers.iter().map(|number| number.as_str().to_owned()));
    query.push(") OR c.id IN (SELECT f.commitment_id FROM former_number f WHERE f.number_normal IN (");
    query.push_values(numbers.iter().map(|number| number.as_str().to_owned()));
    query.push(")))");
    push_and_sees(&mut query, actor);
    query.push(" ORDER BY c.id");
    let rows: Vec<KnownRow> = query.fetch_all(reader).await?;
    let mut all = key_by_asked_number(rows, numbers)?;
    let lapsed = all.iter().filter(|(_, known)| known.status == StatusKey::Lapsed);
    let into = merged_into(reader, actor, lapsed.map(|(_, known)| known.number.to_normal())).await?;
    for (_, known) in &mut all {
        known.merged_into = into.get(&known.number.to_normal()).cloned();
    }
    Ok(all)
}

/// Each commitment by the asked numbers that lead to it.
fn key_by_asked_number(rows: Vec<KnownRow>, asked: &[NormalNumber]) -> Result<Vec<(NormalNumber, LetterCommitment)>> {
    let asked: HashSet<&str> = asked.iter().map(NormalNumber::as_str).collect();
    let (mut present, mut former) = (Vec::new(), Vec::new());
    for row in rows {
        let had: Vec<NormalNumber> = row.former.iter().flat_map(|all| all.split(' ')).map(NormalNumber::of).collect();
        let Some((number, known)) = read_known_row(row)? else { continue };
        let had = had.into_iter().filter(|one| *one != number && asked.contains(one.as_str()));
        former.extend(had.map(|one| (one, known.clone())));
        if asked.contains(number.as_str()) {
            present.push((number, known));
        }
    }
    let taken: HashSet<NormalNumber> = present.iter().map(|(number, _)| number.clone()).collect();
    former.retain(|(number, _)| !taken.contains(number));
    present.extend(former);
    Ok(present)
}

record! {
    #[derive(Debug)]
    struct KnownRow {
        number: String,
        title: String,
        made_on: Option<NaiveDate>,
        status: String,
        proposal: Option<String>,
        version: i64,
        deadline_words: Option<String>,
        publicity: String,
        /// The former numbers, parted by spaces.
        former: Option<String>,
        own: bool,
    }
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
