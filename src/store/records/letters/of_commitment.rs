//! The released letters that name one commitment.

use super::{Letter, StoredLetter, read_stored_letter, select_letters};
use crate::{
    domain::{access::Actor, number::NormalNumber},
    store::{Result, Store, records::sight::push_sees_letter},
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
}
