//! The state of the register for the numbers that a letter or a person names.

use crate::{
    domain::{access::Actor, ids::LetterId, letter::Standing, number::NormalNumber},
    store::{Result, Store},
};

use super::commitments::Lookup;

/// The most unknown numbers of one letter for which the closest ones are searched; each search is a walk of its own.
const SUGGESTED: usize = 40;

impl Store {
    /// Returns the commitments with these numbers, the closest ones to those that do not exist, and the outcomes that were
    /// confirmed from this letter before.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn standing(
        &self,
        actor: &Actor,
        numbers: &[NormalNumber],
        letter: Option<LetterId>,
    ) -> Result<Standing> {
        let known = self.known(actor, numbers).await?;
        let mut standing = Standing { known, ..Standing::default() };
        let unknown = numbers.iter().filter(|number| !standing.known.contains_key(*number)).take(SUGGESTED);
        for number in unknown.cloned().collect::<Vec<_>>() {
            let Lookup::Closest(closest) = self.look_up(actor, number.as_str()).await? else { continue };
            let forms: Vec<NormalNumber> = closest.iter().map(|(number, _)| number.normal()).collect();
            let mut held = self.known(actor, &forms).await?;
            standing.closest.insert(number, forms.iter().filter_map(|form| held.remove(form)).collect());
        }
        if let Some(letter) = letter {
            let confirmed = self.confirmed(actor, letter).await?;
            standing.confirmed = confirmed.into_iter().map(|line| (line.number.normal(), line.outcome)).collect();
        }
        Ok(standing)
    }
}
