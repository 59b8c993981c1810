//! What the check before publication asks of the register.

use super::{Result, Store, commitments::stored_number, sight::push_and_sees};
use crate::domain::{access::Actor, number::CommitmentNumber};
use crate::store::db::query;

impl Store {
    /// The numbers of all commitments that the actor sees and the public does not. Of others the actor is told nothing, not
    /// even that they are there.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn hidden_numbers(&self, actor: &Actor) -> Result<Vec<CommitmentNumber>> {
        let mut query = query("SELECT c.number FROM commitment c WHERE c.publicity <> 'openbaar'");
        push_and_sees(&mut query, actor);
        let rows: Vec<(String,)> = query.fetch_all(&mut self.read().await?).await?;
        rows.iter().map(|(number,)| stored_number(number)).collect()
    }

    /// Everybody who made a public promise, as it was written down: name and function, free.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn speakers(&self) -> Result<Vec<String>> {
        let rows: Vec<(String,)> =
            query("SELECT DISTINCT spoken_by FROM commitment WHERE spoken_by IS NOT NULL AND publicity = 'openbaar'")
                .fetch_all(&mut self.read().await?)
                .await?;
        Ok(rows.into_iter().map(|(name,)| name).collect())
    }
}
