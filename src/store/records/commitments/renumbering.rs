//! Keeps the letters that name a corrected number, and the lines of the history that told it, with their commitment.

use std::collections::HashMap;

use crate::{
    domain::{
        commitment::{Commitment, link::Link},
        number::CommitmentNumber,
    },
    store::{
        Result,
        db::{Connection, query},
    },
};

/// Ties the letters that name the former number to the corrected one as well, so that they stay answers, and stay hidden with
/// the commitment.
pub(super) async fn tie_letters_to_new_number(
    tx: &mut Connection,
    former: &CommitmentNumber,
    corrected: &CommitmentNumber,
) -> Result<()> {
    query(
        "INSERT INTO letter_number (letter_id, number_normal, commitment)
         SELECT letter_id, $2, commitment FROM letter_number WHERE number_normal = $1 ON CONFLICT DO NOTHING",
    )
    .bind(former.to_normal().as_str())
    .bind(corrected.to_normal().as_str())
    .execute(tx)
    .await?;
    Ok(())
}

/// Ties a letter that names former numbers to the commitments that had them, unless another commitment has the number now.
pub(in crate::store) async fn tie_letter_to_corrected_numbers(tx: &mut Connection, letter: i64) -> Result<()> {
    query(
        "INSERT INTO letter_number (letter_id, number_normal, commitment)
         SELECT n.letter_id, c.number_normal, n.commitment FROM letter_number n
         JOIN former_number f ON f.number_normal = n.number_normal JOIN commitment c ON c.id = f.commitment_id
         WHERE n.letter_id = $1
             AND NOT EXISTS (SELECT 1 FROM commitment o WHERE o.number_normal = n.number_normal)
         ON CONFLICT DO NOTHING",
    )
    .bind(letter)
    .execute(tx)
    .await?;
    Ok(())
}

/// The present numbers of the commitments of which the number was ever corrected, each with its former ones.
#[derive(Debug, Default)]
pub(in crate::store) struct Renumbered(HashMap<CommitmentNumber, Vec<CommitmentNumber>>);

impl Renumbered {
    pub(in crate::store) async fn fetch(reader: &mut Connection) -> Result<Self> {
        let rows: Vec<(String, String)> = query(
            "SELECT c.number, f.number FROM former_number f JOIN commitment c ON c.id = f.commitment_id
             ORDER BY f.commitment_id, f.position",
        )
        .fetch_all(reader)
        .await?;
        let mut numbers: HashMap<CommitmentNumber, Vec<CommitmentNumber>> = HashMap::new();
        for (present, former) in rows {
            // A number that cannot be read is found where its commitment is compared.
            if let (Ok(present), Ok(former)) = (CommitmentNumber::parse(&present), CommitmentNumber::parse(&former)) {
                numbers.entry(present).or_default().push(former);
            }
        }
        Ok(Self(numbers))
    }

    /// Gives the links that lines of the history told the numbers that the linked commitments have now. The lines keep the
    /// numbers of their day, and a correction writes no line about whoever is linked: it would tell of a hidden commitment.
    pub(in crate::store) fn renumber_links(&self, told: &mut Commitment, stands: &Commitment) {
        for (told, stands) in told.links.iter_mut().zip(&stands.links) {
            let Link::Commitment { number, .. } = told else { continue };
            let Some(present) = stands.as_commitment_number() else { continue };
            if self.0.get(present).is_some_and(|former| former.contains(number)) {
                *number = present.clone();
            }
        }
    }
}
