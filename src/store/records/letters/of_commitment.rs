//! The letters about one commitment, also those that the actor does not see.

use super::Letter;
use crate::{
    domain::{access::Actor, ids::CommitmentId, letter::Outcome, number::NormalNumber},
    store::{Result, Store, db::query, records::sight::push_sees_letter},
};

impl Store {
    /// Returns the processed letters that name a commitment and that the actor sees.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn letters_naming(&self, actor: &Actor, number: &NormalNumber) -> Result<Vec<Letter>> {
        let mut query = query(
            "SELECT l.id, l.number, l.day, l.subject, l.signatory, l.body, l.received_at, l.processed_at
             FROM letter l JOIN letter_number n ON n.letter_id = l.id
             WHERE l.processed_at IS NOT NULL AND n.number_normal = ",
        );
        query.push_bind(number.as_str().to_owned()).push(" AND ");
        push_sees_letter(&mut query, actor);
        query.push(" ORDER BY l.day, l.id");
        Ok(query.fetch_all(&mut self.read().await?).await?)
    }

    /// Tells whether a letter that the actor does not see answers a commitment; a letter that only mentions it does not count.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn is_answered_out_of_sight(&self, actor: &Actor, commitment: CommitmentId) -> Result<bool> {
        let mut query = query(
            "SELECT EXISTS (SELECT 1 FROM passage p JOIN letter l ON l.id = p.letter_id WHERE p.commitment_id = ",
        );
        query.push_bind(commitment.get()).push(" AND p.outcome <> ").push_bind(Outcome::Mention.key());
        query.push(" AND NOT ");
        push_sees_letter(&mut query, actor);
        query.push(")");
        let (hidden,): (bool,) = query.fetch_one(&mut self.read().await?).await?;
        Ok(hidden)
    }
}
