//! Offers other words for a search that finds nothing.

use super::condition::{EVERYWHERE, SearchScope};
use crate::{
    domain::{
        access::Actor,
        commitment::status::StatusKey,
        listing::{as_of::AsOf, filter::ListFilter},
        search::{
            nearest::{KnownWord, choose_nearest_word, find_most_mistakes},
            query::SearchQuery,
            sought::SoughtText,
        },
        text::folding::fold_text,
    },
    store::{
        Result, Store,
        db::{Connection, query},
        full_text::{SearchIndex, fetch_words, push_all_found},
    },
};

/// The most words of an index that one typed word is compared with.
const COMPARED: i64 = 20_000;

/// The most words of a search for which others are looked for.
const CORRECTED: usize = 4;

/// A search that somebody may have meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuggestedSearch {
    pub text: String,
    /// The number of commitments that it finds.
    pub commitments: i64,
    /// How many of them are not closed.
    pub unclosed: i64,
}

impl Store {
    /// Returns a search in which words that stand nowhere are replaced by the nearest that do; none if there are no such words, or
    /// if the other search finds nothing that the actor sees either.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn suggest_search(&self, actor: &Actor, typed: &str, as_of: AsOf) -> Result<Option<SuggestedSearch>> {
        let search = SearchQuery::parse(typed);
        let indexes = SearchScope::of(actor).list_indexes_of_words();
        let mut reader = self.read().await?;
        let mut meant = typed.to_owned();
        for sought in search.sought.iter().filter(|one| find_most_mistakes(&one.typed).is_some()).take(CORRECTED) {
            if is_found(&mut reader, &indexes, sought).await? {
                continue;
            }
            let known = fetch_known_words(&mut reader, &indexes, &sought.typed).await?;
            if let Some(word) = choose_nearest_word(&sought.typed, known) {
                meant = replace_word(&meant, &sought.typed, &word);
            }
        }
        drop(reader);
        if meant == typed {
            return Ok(None);
        }
        let filter = ListFilter { search: Some(meant.clone()), ..ListFilter::default() };
        let counts = self.count_by_status(actor, &filter, as_of).await?;
        let unclosed = StatusKey::list_unclosed().into_iter().map(|status| counts.count_status(status)).sum();
        let commitments = counts.count_filtered(&filter);
        Ok((commitments > 0).then_some(SuggestedSearch { text: meant, commitments, unclosed }))
    }
}

async fn is_found(reader: &mut Connection, indexes: &[SearchIndex], sought: &SoughtText) -> Result<bool> {
    for index in indexes {
        let mut found = query("");
        push_all_found(&mut found, *index, std::slice::from_ref(sought), EVERYWHERE);
        found.push(" LIMIT 1");
        if found.finds_any(reader).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Fetches the words with about as many letters that begin with the first letter of a word, or with its second: the two may have
/// changed places.
async fn fetch_known_words(reader: &mut Connection, indexes: &[SearchIndex], word: &str) -> Result<Vec<KnownWord>> {
    let mistakes = i64::try_from(find_most_mistakes(word).unwrap_or_default()).unwrap_or_default();
    let letters = i64::try_from(word.chars().count()).unwrap_or(i64::MAX);
    let mut beginnings: Vec<char> = word.chars().take(2).collect();
    beginnings.dedup();
    let mut known = Vec::new();
    for index in indexes {
        for beginning in &beginnings {
            let bounds = (letters - mistakes, letters + mistakes);
            let words = fetch_words(reader, *index, *beginning, bounds, COMPARED).await?;
            known.extend(words.into_iter().map(|one| KnownWord { word: one.term, commitments: one.doc }));
        }
    }
    Ok(known)
}

/// Replaces a word wherever it stands in what was typed, whatever signs are around it.
fn replace_word(typed: &str, folded: &str, other: &str) -> String {
    let replace = |word: &str| {
        let bare = word.trim_matches(|sign: char| !sign.is_alphanumeric());
        if fold_text(bare) == folded { word.replacen(bare, other, 1) } else { word.to_owned() }
    };
    typed.split_whitespace().map(replace).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_replaced_with_the_signs_around_it_kept() {
        assert_eq!(
            replace_word("Parkeerbelied,  -kade (parkeerbelied)", "parkeerbelied", "parkeerbeleid"),
            "parkeerbeleid, -kade (parkeerbeleid)"
        );
        assert_eq!(replace_word("brug", "kade", "kaden"), "brug");
    }
}
