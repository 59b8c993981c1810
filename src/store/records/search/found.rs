//! Says where in commitments a search found its words.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use super::texts::{fetch_own_texts, fetch_readable_letters};
use crate::{
    domain::{
        access::Actor,
        ids::CommitmentId,
        number::NormalNumber,
        search::{
            marks::{MarkedPiece, MarkedText},
            query::SearchQuery,
            texts::{SearchPlace, SearchText, SearchTexts},
        },
    },
    store::{Result, Store, db::query, records::sight::push_and_sees},
};

/// The places in a commitment where a search found its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundTexts {
    /// The title, with what was found in it marked.
    pub title: Vec<MarkedPiece>,
    /// A stretch of another text with words that the title does not have; none if the title has them all.
    pub excerpt: Option<FoundExcerpt>,
}

/// A stretch of a text in which words were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundExcerpt {
    pub place: SearchPlace,
    /// The day of the letter, if it is of one.
    pub day: Option<NaiveDate>,
    pub pieces: Vec<MarkedPiece>,
}

impl Store {
    /// Says where a search found its words in these commitments, as the actor may read them. A commitment that the actor does not
    /// see is left out.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn find_searched_texts(
        &self,
        actor: &Actor,
        numbers: &[NormalNumber],
        typed: &str,
    ) -> Result<HashMap<NormalNumber, FoundTexts>> {
        let search = SearchQuery::parse(typed);
        if search.sought.is_empty() || numbers.is_empty() {
            return Ok(HashMap::new());
        }
        let mut reader = self.read().await?;
        let mut keys = query("SELECT c.id, c.number_normal FROM commitment c WHERE c.number_normal IN (");
        keys.push_values(numbers.iter().map(|number| number.as_str().to_owned())).push(")");
        push_and_sees(&mut keys, actor);
        let keys: Vec<(i64, String)> = keys.fetch_all(&mut reader).await?;
        let ids: Vec<CommitmentId> = keys.iter().map(|(id, _)| CommitmentId::new(*id)).collect();
        let mut texts = fetch_own_texts(&mut reader, &ids).await?;
        let mut found: HashMap<CommitmentId, FoundWords> = HashMap::new();
        for id in &ids {
            if let Some(own) = texts.remove(id) {
                found.insert(*id, FoundWords::find_in_own(&own, &search));
            }
        }
        // What the commitment itself has need not be looked for in letters, which are long.
        let lacking: Vec<CommitmentId> =
            found.iter().filter(|(_, one)| one.found.len() < search.sought.len()).map(|(id, _)| *id).collect();
        for (id, letters) in fetch_readable_letters(&mut reader, actor, &lacking).await? {
            if let Some(one) = found.get_mut(&id) {
                one.find_in(&letters, &search);
            }
        }
        let by_number = keys.into_iter().filter_map(|(id, number)| {
            let FoundWords { title, best, .. } = found.remove(&CommitmentId::new(id))?;
            Some((NormalNumber::of(&number), FoundTexts { title, excerpt: best.map(|(_, excerpt)| excerpt) }))
        });
        Ok(by_number.collect())
    }
}

/// What a search found in the texts of one commitment so far.
struct FoundWords {
    title: Vec<MarkedPiece>,
    /// The places in the search of what the title has.
    in_title: BTreeSet<usize>,
    /// The places in the search of what any text has.
    found: BTreeSet<usize>,
    /// The text that has most of what the title has not, and how much of it; the first of several.
    best: Option<(usize, FoundExcerpt)>,
}

impl FoundWords {
    fn find_in_own(texts: &SearchTexts, search: &SearchQuery) -> Self {
        let title = MarkedText::find(&texts.title, search);
        let in_title = title.list_found();
        let mut found = Self { title: title.to_pieces(), found: in_title.clone(), in_title, best: None };
        found.find_in(&texts.own, search);
        found
    }

    fn find_in(&mut self, texts: &[SearchText], search: &SearchQuery) {
        let most = search.sought.len() - self.in_title.len();
        for SearchText { place, day, text } in texts {
            if self.best.as_ref().map_or(0, |(new, _)| *new) == most {
                return;
            }
            let marked = MarkedText::find(text, search);
            let in_text = marked.list_found();
            let new = in_text.difference(&self.in_title).count();
            if new > self.best.as_ref().map_or(0, |(most, _)| *most) {
                self.best = Some((new, FoundExcerpt { place: *place, day: *day, pieces: marked.to_excerpt() }));
            }
            self.found.extend(in_text);
        }
    }
}
