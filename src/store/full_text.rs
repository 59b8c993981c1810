//! Full text search in SQLite: the tables of FTS5, and the expressions with which they are asked.
//!
//! <https://www.sqlite.org/fts5.html>

use crate::{
    domain::search::{
        sought::{SoughtForm, SoughtTerm, SoughtText},
        texts::SearchTerms,
    },
    store::db::{self, Connection, Query, query, record},
};

/// An index of the search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) enum SearchIndex {
    /// Each public commitment, with the texts that everybody may read.
    Public,
    /// The whole of each commitment of which anything is not public.
    Hidden,
}

/// Columns of an index, from few to many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::store) enum SearchColumns {
    Title,
    /// The title and what else the commitment itself says.
    TitleAndOwn,
    All,
}

/// How near a word of a text has to be to what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) enum SearchNearness {
    /// The word itself or an inflection of it.
    Inflected,
    /// Also a longer word of which it is a part.
    PartOfWord,
}

impl SearchColumns {
    fn filter(self) -> &'static str {
        match self {
            Self::Title => "{title} : ",
            Self::TitleAndOwn => "{title own} : ",
            Self::All => "",
        }
    }
}

impl SearchIndex {
    pub(in crate::store) const ALL: [Self; 2] = [Self::Public, Self::Hidden];

    fn table(self) -> &'static str {
        match self {
            Self::Public => "search_public",
            Self::Hidden => "search_hidden",
        }
    }

    fn word_table(self) -> &'static str {
        match self {
            Self::Public => "search_public_word",
            Self::Hidden => "search_hidden_word",
        }
    }
}

/// Adds a query for the keys of the commitments in whose texts all of these are found.
pub(in crate::store) fn push_all_found(
    query: &mut Query,
    index: SearchIndex,
    sought: &[SoughtText],
    (columns, nearness): (SearchColumns, SearchNearness),
) {
    let groups: Vec<String> = sought.iter().map(|one| format!("({})", express_sought(one, nearness))).collect();
    push_matching(query, index, &format!("{}({})", columns.filter(), groups.join(" AND ")));
}

/// Adds a query for the keys of the commitments in whose texts any of these is found, as a word or an inflection.
pub(in crate::store) fn push_any_found(
    query: &mut Query,
    index: SearchIndex,
    sought: &[SoughtText],
    columns: SearchColumns,
) {
    let groups: Vec<String> = sought.iter().map(|one| express_sought(one, SearchNearness::Inflected)).collect();
    push_matching(query, index, &format!("{}({})", columns.filter(), groups.join(" OR ")));
}

fn push_matching(query: &mut Query, index: SearchIndex, expression: &str) {
    let table = index.table();
    query.push(format_args!("SELECT rowid FROM {table} WHERE {table} MATCH ")).push_bind(expression.to_owned());
}

/// The expression that finds one word or phrase.
fn express_sought(sought: &SoughtText, nearness: SearchNearness) -> String {
    let mut alternatives: Vec<String> = Vec::new();
    for form in &sought.forms {
        match form {
            SoughtForm::Sequence(words) => alternatives.push(quote_term(&words.join(" "))),
            SoughtForm::Word(word) => {
                alternatives.extend(word.strict.iter().map(express_term));
                if nearness == SearchNearness::PartOfWord {
                    alternatives.extend(word.loose.iter().map(express_term));
                }
            }
        }
    }
    alternatives.join(" OR ")
}

fn express_term(term: &SoughtTerm) -> String {
    use crate::domain::search::index_terms::{END, STEM};
    match term {
        SoughtTerm::Whole(word) => quote_term(word),
        SoughtTerm::Stem(stem) => quote_term(&format!("{STEM}{stem}")),
        SoughtTerm::Beginning(beginning) => format!("{} *", quote_term(beginning)),
        SoughtTerm::Part(part) => format!("{} *", quote_term(&format!("{END}{part}"))),
    }
}

/// A text as a string of the language of expressions.
fn quote_term(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// Writes the terms of a commitment into an index, in the place of those that stand there.
pub(in crate::store) async fn write_terms(
    tx: &mut Connection,
    index: SearchIndex,
    commitment: i64,
    terms: Option<SearchTerms>,
    stands: bool,
) -> db::Result<()> {
    let table = index.table();
    if stands {
        query(format!("DELETE FROM {table} WHERE rowid = $1")).bind(commitment).execute(tx).await?;
    }
    let Some(SearchTerms { title, own, letters }) = terms else { return Ok(()) };
    query(format!("INSERT INTO {table} (rowid, title, own, letters) VALUES ($1, $2, $3, $4)"))
        .bind(commitment)
        .bind(title)
        .bind(own)
        .bind(letters)
        .execute(tx)
        .await?;
    Ok(())
}

/// Empties an index.
pub(in crate::store) async fn empty_index(tx: &mut Connection, index: SearchIndex) -> db::Result<()> {
    let table = index.table();
    query(format!("INSERT INTO {table} ({table}) VALUES ('delete-all')")).execute(tx).await?;
    Ok(())
}

/// Writes an index anew, so that the words of deleted and changed texts no longer stand in the file.
pub(in crate::store) async fn forget_deleted_terms(tx: &mut Connection, index: SearchIndex) -> db::Result<()> {
    let table = index.table();
    query(format!("INSERT INTO {table} ({table}) VALUES ('optimize')")).execute(tx).await?;
    Ok(())
}

record! {
    /// A word of an index.
    #[derive(Debug)]
    pub(in crate::store) struct IndexWord {
        pub(in crate::store) term: String,
        /// The number of commitments that have it.
        pub(in crate::store) doc: i64,
    }
}

/// Fetches the words of an index that begin with this sign and have from `shortest` to `longest` letters, at most `limit`.
pub(in crate::store) async fn fetch_words(
    reader: &mut Connection,
    index: SearchIndex,
    beginning: char,
    (shortest, longest): (i64, i64),
    limit: i64,
) -> db::Result<Vec<IndexWord>> {
    let table = index.word_table();
    // The last sign that there is comes behind all words with this beginning.
    let (from, to) = (beginning.to_string(), format!("{beginning}{}", char::MAX));
    query(format!(
        "SELECT term, doc FROM {table} WHERE term >= $1 AND term < $2 AND length(term) BETWEEN $3 AND $4 LIMIT $5"
    ))
    .bind(from)
    .bind(to)
    .bind(shortest)
    .bind(longest)
    .bind(limit)
    .fetch_all(reader)
    .await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::search::query::SearchQuery;

    #[test]
    fn words_become_expressions_in_which_no_sign_has_a_meaning() {
        let express = |typed: &str| express_sought(&SearchQuery::parse(typed).sought[0], SearchNearness::Inflected);
        assert_eq!(express("ov"), "\"ov\" OR \"=ov\"");
        assert_eq!(express("\"de brug\""), "\"de brug\"");
        assert_eq!(quote_term("a\" OR \"b"), "\"a\"\" OR \"\"b\"");
    }
}
