//! Says where in commitments a search found its words.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::texts::fetch_readable_texts;
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
        let mut texts = fetch_readable_texts(&mut reader, actor, &ids).await?;
        let found = keys.into_iter().filter_map(|(id, number)| {
            let texts = texts.remove(&CommitmentId::new(id))?;
            Some((NormalNumber::of(&number), find_in_texts(&texts, &search)))
        });
        Ok(found.collect())
    }
}

/// Marks the title, and takes the text that has most of what the title has not; the first of several.
fn find_in_texts(texts: &SearchTexts, search: &SearchQuery) -> FoundTexts {
    let title = MarkedText::find(&texts.title, search);
    let in_title = title.list_found();
    let mut best: Option<(usize, FoundExcerpt)> = None;
    for SearchText { place, day, text } in texts.own.iter().chain(&texts.letters) {
        let marked = MarkedText::find(text, search);
        let new = marked.list_found().difference(&in_title).count();
        if new > best.as_ref().map_or(0, |(most, _)| *most) {
            best = Some((new, FoundExcerpt { place: *place, day: *day, pieces: marked.to_excerpt() }));
        }
    }
    FoundTexts { title: title.to_pieces(), excerpt: best.map(|(_, excerpt)| excerpt) }
}
