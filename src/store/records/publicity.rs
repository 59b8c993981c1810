//! The data of the register that the check before publication needs.

use std::collections::BTreeSet;

use super::{commitments::stored_number, sight::push_and_sees};
use crate::{
    domain::{
        access::Actor,
        number::{CommitmentNumber, NormalNumber},
    },
    store::{Result, Store, db::query},
};

/// The most numbers that are looked up one by one.
const MOST_MEANT: usize = 1_000;

impl Store {
    /// Returns the numbers of the commitments that the actor sees and the public does not, of those that may be meant in a text.
    /// The actor is not told that any others exist. Where very many may be meant, all are returned.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn list_hidden_numbers(
        &self,
        actor: &Actor,
        meant: &BTreeSet<NormalNumber>,
    ) -> Result<Vec<CommitmentNumber>> {
        if meant.is_empty() {
            return Ok(Vec::new());
        }
        let mut query = query("SELECT c.number FROM commitment c WHERE c.publicity <> 'openbaar'");
        if meant.len() <= MOST_MEANT {
            query.push(" AND c.number_normal IN (");
            query.push_values(meant.iter().map(|number| number.as_str().to_owned())).push(")");
        }
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
