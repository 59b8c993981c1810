//! The search box in SQL, with what is special to SQLite.

use crate::{
    domain::search::{
        numbers::NumberAmongWords,
        substrings::{Search, list_word_forms},
    },
    store::db::Query,
};

/// Adds the condition that a commitment matches a search: its text has every word, or it has one of the numbers and its text
/// has the other words.
pub(in crate::store) fn push_search(query: &mut Query, typed: &str) {
    let search = Search::of(typed);
    query.push(" AND ((1 = 1");
    push_words(query, &search.words);
    query.push(")");
    for NumberAmongWords { number, others } in &search.numbers {
        query.push(" OR (c.number_normal = ").push_bind(number.as_str().to_owned());
        push_words(query, others);
        query.push(")");
    }
    query.push(")");
}

/// Adds the condition that the text has each of these words in one of its forms.
fn push_words(query: &mut Query, words: &[String]) {
    for word in words {
        query.push(" AND (");
        for (place, form) in list_word_forms(word).iter().enumerate() {
            query.push(if place == 0 { "" } else { " OR " });
            query.push("c.search_text LIKE ").push_bind(build_search_pattern(form)).push(" ESCAPE '\\'");
        }
        query.push(")");
    }
}

/// A pattern that finds this text anywhere; signs with a meaning in patterns are escaped.
fn build_search_pattern(text: &str) -> String {
    let mut pattern = String::from("%");
    for c in text.chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_patterns_are_taken_as_they_are() {
        assert_eq!(build_search_pattern("50%_\\"), "%50\\%\\_\\\\%");
    }
}
