//! The state of the register for the numbers that a letter or a person names.

use crate::{
    domain::{access::Actor, ids::LetterId, letter::RegisterMatches, number::NormalNumber},
    store::{Result, Store},
};

use super::commitments::NumberLookup;

/// The most unknown numbers of one letter for which the closest ones are searched; each search is a walk of its own.
const SUGGESTED: usize = 40;

impl Store {
    /// Returns the commitments with these numbers, the closest ones to those that do not exist, and the outcomes that were
    /// confirmed from this letter before.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn look_up_numbers(
        &self,
        actor: &Actor,
        numbers: &[NormalNumber],
        letter: Option<LetterId>,
    ) -> Result<RegisterMatches> {
        let known = self.find_known_numbers(actor, numbers).await?;
        let mut standing = RegisterMatches { known, ..RegisterMatches::default() };
        let unknown = numbers.iter().filter(|number| !standing.known.contains_key(*number)).take(SUGGESTED);
        for number in unknown.cloned().collect::<Vec<_>>() {
            let NumberLookup::Closest(closest) = self.look_up(actor, number.as_str()).await? else { continue };
            let forms: Vec<NormalNumber> = closest.iter().map(|(number, _)| number.to_normal()).collect();
            let mut held = self.find_known_numbers(actor, &forms).await?;
            standing.closest.insert(number, forms.iter().filter_map(|form| held.remove(form)).collect());
        }
        if let Some(letter) = letter {
            let confirmed = self.list_confirmed_outcomes(actor, letter).await?;
            standing.confirmed = confirmed.into_iter().map(|line| (line.number.to_normal(), line.outcome)).collect();
        }
        Ok(standing)
    }
}
