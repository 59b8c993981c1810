//! What is special to SQLite, and to the plain search box.

use sqlx::{QueryBuilder, Sqlite};
use unicode_normalization::UnicodeNormalization;

use crate::domain::number::NormalNumber;

/// Text as it is compared: lower case, without marks on letters, white space single.
pub(super) fn fold(text: &str) -> String {
    let plain = text.nfkd().filter(|c| !unicode_normalization::char::is_combining_mark(*c) && *c != '\0');
    let lower: String = plain.flat_map(char::to_lowercase).collect();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Adds the condition that a commitment answers to what was typed: every word somewhere in its text, or the whole of it as
/// a number in any writing.
pub(super) fn push_search(query: &mut QueryBuilder<Sqlite>, typed: &str) {
    query.push(" AND ((1 = 1");
    for word in fold(typed).split(' ') {
        query.push(" AND c.search_text LIKE ").push_bind(contains(word)).push(" ESCAPE '\\'");
    }
    query.push(")");
    let number = NormalNumber::of(typed);
    if number.as_str().chars().any(|c| c.is_ascii_digit()) {
        query.push(" OR c.number_normal = ").push_bind(number.as_str().to_owned());
    }
    query.push(")");
}

/// A pattern that finds this text anywhere; signs with a meaning in patterns are taken as they are.
fn contains(text: &str) -> String {
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
    fn text_is_folded() {
        assert_eq!(fold("  Één  cliënt\u{0301} "), "een client");
        assert_eq!(fold("a\0b"), "ab");
    }

    #[test]
    fn signs_of_patterns_are_taken_as_they_are() {
        assert_eq!(contains("50%_\\"), "%50\\%\\_\\\\%");
    }
}
