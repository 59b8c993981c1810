//! The data of the register that the check before publication needs.

use super::{commitments::stored_number, sight::push_and_sees};
use crate::{
    domain::{access::Actor, number::CommitmentNumber},
    store::{Result, Store, db::query},
};

impl Store {
    /// Returns the numbers of all commitments that the actor sees and the public does not. The actor is not told that any
    /// others exist.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn hidden_numbers(&self, actor: &Actor) -> Result<Vec<CommitmentNumber>> {
        let mut query = query("SELECT c.number FROM commitment c WHERE c.publicity <> 'openbaar'");
        push_and_sees(&mut query, actor);
        let rows: Vec<(String,)> = query.fetch_all(&mut self.read().await?).await?;
        rows.iter().map(|(number,)| stored_number(number)).collect()
    }

    /// Returns the names of all speakers of public commitments, as they were written: name and function in free words.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn list_speakers(&self) -> Result<Vec<String>> {
        let rows: Vec<(String,)> =
            query("SELECT DISTINCT spoken_by FROM commitment WHERE spoken_by IS NOT NULL AND publicity = 'openbaar'")
                .fetch_all(&mut self.read().await?)
                .await?;
        Ok(rows.into_iter().map(|(name,)| name).collect())
    }
}
