//! The letters about one commitment, also those that the actor does not see.

use super::{Letter, StoredLetter, read_stored_letter, select_letters};
use crate::{
    domain::{access::Actor, ids::CommitmentId, letter::Outcome, number::NormalNumber},
    store::{Result, Store, db::query, records::sight::push_sees_letter},
};

impl Store {
    /// Returns the released letters that name a commitment and that the actor sees.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn letters_naming(&self, actor: &Actor, number: &NormalNumber) -> Result<Vec<Letter>> {
        let mut query = select_letters(&Actor::of_public());
        query.push(" JOIN letter_number n ON n.letter_id = l.id WHERE l.publicity = 'openbaar' AND n.number_normal = ");
        query.push_bind(number.as_str().to_owned()).push(" AND ");
        push_sees_letter(&mut query, actor);
        query.push(" ORDER BY l.day, l.id");
        let rows: Vec<StoredLetter> = query.fetch_all(&mut self.read().await?).await?;
        rows.into_iter().map(read_stored_letter).collect()
    }

    /// Tells whether a passage that the actor does not see answers a commitment; a letter that only mentions it does not count.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn is_answered_out_of_sight(&self, actor: &Actor, commitment: CommitmentId) -> Result<bool> {
        let mut query = query(
            "SELECT EXISTS (SELECT 1 FROM passage p JOIN letter l ON l.id = p.letter_id WHERE p.commitment_id = ",
        );
        query.push_bind(commitment.get()).push(" AND p.released = 0 AND p.outcome <> ");
        query.push_bind(Outcome::Mention.key());
        query.push(" AND NOT ");
        push_sees_letter(&mut query, actor);
        query.push(")");
        let (hidden,): (bool,) = query.fetch_one(&mut self.read().await?).await?;
        Ok(hidden)
    }
}
