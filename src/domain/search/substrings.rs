//! Parses the text of the search box for the search by parts of texts: words to find, and numbers among them.

use super::{
    numbers::{NumberAmongWords, find_numbers, find_whole_number},
    typed::{keep_each_once, keep_sought_words, list_sentence_words},
};
use crate::domain::{
    number::NormalNumber,
    text::folding::{fold_text, ungroup_figures},
};

/// The parsed text of the search box.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Search {
    /// The distinct words to find, folded, without the signs around them.
    pub words: Vec<String>,
    /// The numbers among the words, the most likely first.
    pub numbers: Vec<NumberAmongWords>,
    /// The number, if the text is a number only, possibly behind a word that announces it.
    pub whole_number: Option<NormalNumber>,
}

impl Search {
    /// Parses the text of the search box; the result is empty if nothing visible was typed.
    #[must_use]
    pub fn of(typed: &str) -> Self {
        let words = list_sentence_words(typed);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        Self {
            words: keep_sought_words(&words),
            numbers: find_numbers(&words),
            whole_number: find_whole_number(&words),
        }
    }

    /// True if there is nothing to find.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

/// Converts a text to the form that is searched: folded, and with every hyphenated word added once more without its hyphens:
/// `oude-dijk oudedijk`.
#[must_use]
pub fn to_searchable(text: &str) -> String {
    let mut searchable = fold_text(text);
    let words = searchable.split(|c: char| !c.is_alphanumeric() && c != '-').map(|word| word.trim_matches('-'));
    let joined: Vec<String> = words.filter_map(|word| with_hyphens_as(word, "")).collect();
    for word in keep_each_once(&joined.iter().map(String::as_str).collect::<Vec<_>>()) {
        searchable.push(' ');
        searchable.push_str(&word);
    }
    searchable
}

/// The forms in which a word of a search can stand in a text: `oude-dijk` also as `oude dijk` and `oudedijk`, `1.250.000` as
/// `1250000` and the other way round, `€20` as `20 euro`.
#[must_use]
pub fn list_word_forms(word: &str) -> Vec<String> {
    let mut forms = vec![word.to_owned()];
    forms.extend([" ", ""].into_iter().filter_map(|sign| with_hyphens_as(word, sign)));
    let bare = ungroup_figures(word);
    forms.extend(group_thousands(&bare));
    if bare != word {
        forms.push(bare);
    }
    let amounts: Vec<String> =
        forms.iter().filter_map(|form| form.strip_prefix('€')).map(|sum| format!("{sum} euro")).collect();
    forms.extend(amounts.into_iter().filter(|sum| sum.starts_with(|c: char| c.is_ascii_digit())));
    keep_each_once(&forms.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Replaces the hyphens of a word by another sign; `None` if it has none. A hyphen between figures is kept.
fn with_hyphens_as(word: &str, sign: &str) -> Option<String> {
    let mut other = String::with_capacity(word.len());
    for (place, piece) in word.split('-').enumerate() {
        let figures = other.ends_with(|c: char| c.is_ascii_digit()) && piece.starts_with(|c: char| c.is_ascii_digit());
        if place > 0 {
            other.push_str(if figures { "-" } else { sign });
        }
        other.push_str(piece);
    }
    (other != word).then_some(other)
}

/// Writes an amount with points between its thousands; `None` if the text is no amount, or too small for such points.
fn group_thousands(amount: &str) -> Option<String> {
    let sign = amount.len() - amount.trim_start_matches('€').len();
    let (sign, amount) = amount.split_at(sign);
    let (figures, behind) = amount.split_at(amount.find(|c: char| !c.is_ascii_digit()).unwrap_or(amount.len()));
    let is_amount = behind.is_empty() || behind.starts_with([',', '%', '+']);
    if figures.len() < 4 || figures.starts_with('0') || !is_amount {
        return None;
    }
    let mut grouped = sign.to_owned();
    for (place, figure) in figures.chars().enumerate() {
        if place > 0 && (figures.len() - place).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(figure);
    }
    Some(grouped + behind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_stands_in_a_text_in_more_than_one_form() {
        let table: [(&str, &[&str]); 14] = [
            ("kade", &["kade"]),
            ("oude-dijk", &["oude-dijk", "oude dijk", "oudedijk"]),
            ("kop-staart-botsing", &["kop-staart-botsing", "kop staart botsing", "kopstaartbotsing"]),
            ("covid-19", &["covid-19", "covid 19", "covid19"]),
            ("2024-2026", &["2024-2026"]),
            ("1250000", &["1250000", "1.250.000"]),
            ("1.250.000", &["1.250.000", "1250000"]),
            ("1250,50", &["1250,50", "1.250,50"]),
            ("€1250", &["€1250", "€1.250", "1250 euro", "1.250 euro"]),
            ("€1.250", &["€1.250", "€1250", "1.250 euro", "1250 euro"]),
            ("€", &["€"]),
            ("0125", &["0125"]),
            ("25bb007101", &["25bb007101"]),
            ("250", &["250"]),
        ];
        for (word, expected) in table {
            let (mut found, mut expected) = (list_word_forms(word), expected.to_vec());
            found.sort();
            expected.sort_unstable();
            assert_eq!(found, expected, "{word}");
        }
    }

    #[test]
    fn a_text_holds_its_words_with_a_hyphen_also_without() {
        let table = [
            ("De Oude-Dijk (bij Plan‑B)", "de oude-dijk (bij plan-b) oudedijk planb"),
            ("2024-2026 – T-2023-014 -", "2024-2026 - t-2023-014 - t2023-014"),
            ("oude-dijk, oude-dijk", "oude-dijk, oude-dijk oudedijk"),
            ("zonder", "zonder"),
        ];
        for (text, expected) in table {
            assert_eq!(to_searchable(text), expected);
        }
    }
}
