//! Splits what was typed into phrases, what may not be there, and the words of the sentence around them.

use super::numbers::is_announcing;
use crate::domain::text::folding::{fold_text, is_fraction, to_plain};

/// The text of the search box in its parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct TypedParts {
    /// The text outside phrases, without the words that may not be there.
    pub(super) sentence: String,
    /// Each stood between quotation marks.
    pub(super) phrases: Vec<String>,
    /// Each stood behind a minus sign.
    pub(super) excluded_words: Vec<String>,
    /// Each stood between quotation marks behind a minus sign.
    pub(super) excluded_phrases: Vec<String>,
}

/// Splits what was typed. A quotation mark without a second one has no meaning.
pub(super) fn split_typed(typed: &str) -> TypedParts {
    let plain = to_plain(typed);
    let mut parts = TypedParts::default();
    let mut rest = plain.as_ref();
    while let Some((before, (phrase, behind))) =
        rest.split_once('"').and_then(|(before, after)| Some((before, after.split_once('"')?)))
    {
        let (before, is_excluded) = match before.strip_suffix('-') {
            Some(bare) if ends_word(bare) => (bare, true),
            _ => (before, false),
        };
        parts.take_sentence(before);
        if is_excluded {
            parts.excluded_phrases.push(phrase.to_owned())
        } else {
            parts.phrases.push(phrase.to_owned())
        }
        rest = behind;
    }
    parts.take_sentence(rest);
    parts
}

/// True if another word can begin behind this text.
fn ends_word(text: &str) -> bool {
    text.chars().next_back().is_none_or(char::is_whitespace)
}

impl TypedParts {
    fn take_sentence(&mut self, text: &str) {
        for word in text.split_whitespace() {
            match word.strip_prefix('-').filter(|bare| bare.starts_with(char::is_alphanumeric)) {
                Some(bare) => self.excluded_words.push(bare.to_owned()),
                None => {
                    self.sentence.push(' ');
                    self.sentence.push_str(word);
                }
            }
        }
    }
}

/// The words of a sentence in order, folded, without the signs around them. If there are only signs, these are the words.
pub(super) fn list_sentence_words(sentence: &str) -> Vec<String> {
    let folded = fold_text(sentence);
    let pieces: Vec<&str> = folded.split(' ').filter(|piece| !piece.is_empty()).collect();
    let words: Vec<&str> = pieces.iter().flat_map(|piece| split_piece(piece)).map(strip_outer_signs).collect();
    let words: Vec<&str> = words.into_iter().filter(|word| word.contains(char::is_alphanumeric)).collect();
    let words = if words.is_empty() { pieces } else { words };
    words.into_iter().map(str::to_owned).collect()
}

/// The distinct ones of the words of a sentence. A fraction belongs to the whole number before it: `1 1/2` is one word.
pub(super) fn keep_sought_words(words: &[&str]) -> Vec<String> {
    let mut joined: Vec<String> = Vec::with_capacity(words.len());
    for word in words {
        let whole = joined.last_mut().filter(|last| is_fraction(word) && last.chars().all(|c| c.is_ascii_digit()));
        match whole {
            Some(whole) => *whole = format!("{whole} {word}"),
            None => joined.push((*word).to_owned()),
        }
    }
    keep_each_once(&joined.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Removes repeated words.
pub(super) fn keep_each_once(words: &[&str]) -> Vec<String> {
    let mut unlike: Vec<String> = Vec::with_capacity(words.len());
    for word in words {
        if !unlike.iter().any(|known| known == word) {
            unlike.push((*word).to_owned());
        }
    }
    unlike
}

/// Splits a piece without spaces at the marks that separate words, and behind the full stop of an announcing word:
/// `kade,sturen`, `nr.25bb007101`. A comma between figures stays. A slash stays too, except between whole words: `kade/sturen`.
fn split_piece(piece: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let figure = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    for (at, mark) in piece.char_indices() {
        let (before, after) = (&piece[start..at], &piece[at + mark.len_utf8()..]);
        let ends = match mark {
            ';' | '|' => true,
            '/' => count_leading_letters(before.chars().rev()) >= 3 && count_leading_letters(after.chars()) >= 3,
            ',' => !(figure(before.chars().next_back()) && figure(after.chars().next())),
            '.' | ':' => is_announcing(strip_outer_signs(before)),
            _ => false,
        };
        if ends {
            parts.push(before);
            start = at + mark.len_utf8();
        }
    }
    parts.push(&piece[start..]);
    parts
}

/// The number of letters at the beginning.
fn count_leading_letters(signs: impl Iterator<Item = char>) -> usize {
    signs.take_while(|c| c.is_alphabetic()).count()
}

/// Removes the signs around a word that belong to the sentence.
fn strip_outer_signs(word: &str) -> &str {
    let kept = |c: char| c.is_alphanumeric() || matches!(c, '%' | '€' | '$' | '£' | '§' | '°' | '‰');
    word.trim_start_matches(|c| !kept(c)).trim_end_matches(|c| !kept(c) && c != '+')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_found_as_they_are_typed_in_sentences() {
        let table: [(&str, &[&str]); 22] = [
            ("kade/sturen", &["kade", "sturen"]),
            ("kade / sturen", &["kade", "sturen"]),
            ("24/17 t/m 25/3", &["24/17", "t/m", "25/3"]),
            ("1½ uur, 24 1/2 en 7 24/17", &["1 1/2", "uur", "24 1/2", "en", "7", "24/17"]),
            ("€ 1.250.000,-", &["€1.250.000"]),
            ("kade, sturen", &["kade", "sturen"]),
            ("kade,sturen; (deel) “brug”!", &["kade", "sturen", "deel", "brug"]),
            ("‘De IJssel’", &["de", "ijssel"]),
            ("\"De IJssel\"", &["de", "ijssel"]),
            ("20% minder", &["20%", "minder"]),
            ("20 %", &["20%"]),
            ("zorg & jeugd – of…", &["zorg", "jeugd", "of"]),
            ("1,5 miljoen", &["1,5", "miljoen"]),
            ("B.V. en 65+", &["b.v", "en", "65+"]),
            ("plan‑B", &["plan-b"]),
            ("en/of", &["en/of"]),
            ("%", &["%"]),
            ("- ?", &["-", "?"]),
            ("\u{200b}\u{ad} \u{a0}", &[]),
            ("‘’", &[]),
            ("vergroening?", &["vergroening"]),
            ("#vergroening", &["vergroening"]),
        ];
        for (typed, words) in table {
            let all = list_sentence_words(typed);
            let all: Vec<&str> = all.iter().map(String::as_str).collect();
            assert_eq!(keep_sought_words(&all), words, "{typed}");
        }
    }
}
