//! The bonds between commitments, seen from both sides.

use std::collections::HashMap;

use super::{stored_number, stored_proposal_kind};
use crate::{
    domain::{
        access::Actor,
        commitment::{link::CommitmentRelation, proposal::ProposalKind, publicity::PublicityKey, status::StatusKey},
        ids::CommitmentId,
        number::{CommitmentNumber, NormalNumber},
    },
    store::{
        Result, Store,
        db::{Connection, query},
        records::{key_reader::KeyReader, sight::push_and_sees},
    },
};

/// A bond of a commitment with another one, seen from the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bond {
    /// The relation of the commitment that has the link to the one that it names.
    pub relation: CommitmentRelation,
    /// True if the other commitment has the link.
    pub from_the_other_side: bool,
    /// The number of the other commitment.
    pub number: CommitmentNumber,
    /// The title of the other.
    pub title: String,
    /// The status of the other.
    pub status: StatusKey,
    /// The kind of proposal about it, if there is one.
    pub proposal: Option<ProposalKind>,
    /// The publicity of the other.
    pub publicity: PublicityKey,
}

type BondRow = (String, bool, i64, String, String, String, Option<String>, String, String);

impl Store {
    /// Returns the bonds of a commitment with others that the actor sees: its own links in their order, then the links of
    /// others to it.
    ///
    /// # Errors
    /// Returns an error if the database fails, or if a stored record cannot be understood.
    pub async fn list_bonds(&self, actor: &Actor, id: CommitmentId) -> Result<Vec<Bond>> {
        let mut query = query(
            "SELECT l.relation, 0 = 1, l.position, c.number, c.title, c.status, c.proposal, c.publicity, c.number_sort
             FROM link l JOIN commitment c ON c.id = l.other_id WHERE l.commitment_id = ",
        );
        query.push_bind(id.get());
        push_and_sees(&mut query, actor);
        query.push(
            " UNION ALL SELECT l.relation, 1 = 1, 0, c.number, c.title, c.status, c.proposal, c.publicity,
                 c.number_sort FROM link l JOIN commitment c ON c.id = l.commitment_id WHERE l.other_id = ",
        );
        query.push_bind(id.get());
        push_and_sees(&mut query, actor);
        query.push(" ORDER BY 2, 3, 9");
        let rows: Vec<BondRow> = query.fetch_all(&mut self.read().await?).await?;
        rows.into_iter().filter_map(|row| read_bond(row).transpose()).collect()
    }
}

/// A bond; none if a stored key of it cannot be read.
fn read_bond(
    (relation, from_the_other_side, _, number, title, status, proposal, publicity, _): BondRow,
) -> Result<Option<Bond>> {
    let relation = KeyReader::new("link", &number).read("relation", &relation, CommitmentRelation::from_key);
    let mut keys = KeyReader::new("commitment", &number);
    let status = keys.read("status", &status, StatusKey::from_key);
    let publicity = keys.read("publicity", &publicity, PublicityKey::from_key);
    let (Some(relation), Some(status), Some(publicity)) = (relation, status, publicity) else { return Ok(None) };
    let number = stored_number(&number)?;
    let proposal = stored_proposal_kind(proposal.as_deref());
    Ok(Some(Bond { relation, from_the_other_side, number, title, status, proposal, publicity }))
}

/// The commitments into which these were merged, as far as the actor sees those.
pub(in crate::store) async fn merged_into(
    connection: &mut Connection,
    actor: &Actor,
    numbers: impl Iterator<Item = NormalNumber>,
) -> Result<HashMap<NormalNumber, CommitmentNumber>> {
    let numbers: Vec<NormalNumber> = numbers.collect();
    if numbers.is_empty() {
        return Ok(HashMap::new());
    }
    let mut query = query(
        "SELECT m.number, c.number FROM commitment m JOIN link l ON l.commitment_id = m.id
         JOIN commitment c ON c.id = l.other_id WHERE l.relation = ",
    );
    query.push_bind(CommitmentRelation::MergedInto.key()).push(" AND m.number_normal IN (");
    query.push_values(numbers.iter().map(|number| number.as_str().to_owned()));
    query.push(")");
    push_and_sees(&mut query, actor);
    let rows: Vec<(String, String)> = query.fetch_all(connection).await?;
    rows.into_iter().map(|(merged, into)| Ok((NormalNumber::of(&merged), stored_number(&into)?))).collect()
}
