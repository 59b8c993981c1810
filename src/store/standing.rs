//! How the register stands to the numbers that a letter or a person names.

use crate::domain::{
    access::Actor,
    ids::LetterId,
    letter::Standing,
    number::{CommitmentNumber, NormalNumber},
};

use sqlx::{QueryBuilder, Sqlite};

use super::{Result, Store, commitments::Lookup, sight::push_sees_letter};

/// For so many unknown numbers of one letter the closest ones are looked for; each search walks over all numbers.
const SUGGESTED: usize = 40;

impl Store {
    /// How the register stands to these numbers: which it holds, which come closest to those it does not hold, and which
    /// were confirmed from this letter before.
    ///
    /// # Errors
    /// When the database fails.
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

    /// The own number of the letter that comes closest to what was typed: one or two signs away.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn closest_letter(&self, actor: &Actor, typed: &str) -> Result<Option<String>> {
        const FAR: usize = 2;
        let wanted = NormalNumber::of(typed);
        if wanted.as_str().is_empty() || wanted.as_str().len() > CommitmentNumber::MAX_CHARS {
            return Ok(None);
        }
        let mut query = QueryBuilder::<Sqlite>::new(
            "SELECT l.number_normal, l.number FROM letter l
             WHERE l.number_normal IS NOT NULL AND l.number IS NOT NULL AND ",
        );
        push_sees_letter(&mut query, actor);
        let all: Vec<(String, String)> = query.build_query_as().fetch_all(&self.readers).await?;
        let away = |normal: &str| strsim::osa_distance(wanted.as_str(), normal);
        let near = all.into_iter().map(|(normal, number)| (away(&normal), number)).filter(|(far, _)| *far <= FAR);
        Ok(near.min().map(|(_, number)| number))
    }
}
