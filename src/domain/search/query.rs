//! What somebody looks for: the text of the search box in words, phrases, what may not be there, and numbers.

use super::{
    numbers::{NumberAmongWords, find_numbers, find_whole_number},
    sought::{SoughtForm, SoughtText},
    typed::{keep_sought_words, list_sentence_words, split_typed},
};
use crate::domain::{number::NormalNumber, text::folding::fold_text};

/// The most words and phrases that one search looks for; what was typed behind them is left out.
pub const MOST_SOUGHT: usize = 24;

/// Words that are in nearly every text, folded. They are looked for within quotation marks, or if nothing else was typed.
const COMMON: &[&str] = &[
    "aan", "als", "bij", "dan", "dat", "de", "der", "des", "deze", "die", "dit", "door", "een", "en", "er", "het",
    "hij", "ik", "in", "is", "met", "naar", "of", "om", "ook", "op", "over", "te", "tot", "uit", "van", "voor", "we",
    "wij", "worden", "wordt", "zal", "ze", "zij", "zijn",
];

/// The words of a sentence that are looked for: those that are not in nearly every text, or all of them if there are no others.
fn keep_telling_words(words: &[&str], has_others: bool) -> Vec<String> {
    let mut sought = keep_sought_words(words);
    let is_telling = |word: &String| !COMMON.contains(&word.as_str());
    if has_others || sought.iter().any(is_telling) {
        sought.retain(is_telling);
    }
    sought
}

/// The parsed text of the search box.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchQuery {
    /// All of these have to be found.
    pub sought: Vec<SoughtText>,
    /// None of these may be found.
    pub excluded: Vec<SoughtText>,
    /// The numbers among the words, the most likely first: each is an answer by itself.
    pub numbers: Vec<NumberAmongWords>,
    /// The number, if the text is a number only, possibly behind a word that announces it.
    pub whole_number: Option<NormalNumber>,
    /// True if more was typed than is looked for.
    pub is_cut: bool,
    /// True if nothing visible was typed.
    pub is_empty: bool,
}

impl NumberAmongWords {
    /// The words that must stand in the text too, as they are looked for.
    #[must_use]
    pub fn list_sought_others(&self) -> Vec<SoughtText> {
        let words: Vec<&str> = self.others.iter().map(String::as_str).collect();
        let telling = keep_telling_words(&words, false).into_iter().take(MOST_SOUGHT);
        telling.map(|word| SoughtText::of_word(&word)).filter(|sought| !sought.is_empty()).collect()
    }
}

impl SearchQuery {
    /// Parses the text of the search box.
    #[must_use]
    pub fn parse(typed: &str) -> Self {
        let parts = split_typed(typed);
        let mut query = Self { is_empty: fold_text(typed).is_empty(), ..Self::default() };
        let sentence = list_sentence_words(&parts.sentence);
        let words: Vec<&str> = sentence.iter().map(String::as_str).collect();
        for word in keep_telling_words(&words, !parts.phrases.is_empty()) {
            query.seek(SoughtText::of_word(&word));
        }
        for phrase in &parts.phrases {
            query.seek(SoughtText::of_phrase(phrase));
        }
        for word in parts.excluded_words.iter().flat_map(|word| list_sentence_words(word)) {
            query.exclude(SoughtText::of_word(&word));
        }
        for phrase in &parts.excluded_phrases {
            query.exclude(SoughtText::of_phrase(phrase));
        }
        let phrases: Vec<String> = parts.phrases.iter().flat_map(|phrase| list_sentence_words(phrase)).collect();
        let all: Vec<&str> = words.into_iter().chain(phrases.iter().map(String::as_str)).collect();
        query.numbers = find_numbers(&all);
        if query.excluded.is_empty() {
            query.whole_number = find_whole_number(&all);
        }
        query
    }

    /// True if nothing can be found: only signs that no text is searched by were typed.
    #[must_use]
    pub fn finds_nothing(&self) -> bool {
        self.sought.is_empty() && self.excluded.is_empty() && self.numbers.is_empty()
    }

    /// True if anything that is sought is a word, which may be a part of a longer one.
    #[must_use]
    pub fn has_words(&self) -> bool {
        self.sought.iter().flat_map(|one| &one.forms).any(|form| matches!(form, SoughtForm::Word(_)))
    }

    fn seek(&mut self, sought: SoughtText) {
        if self.sought.len() >= MOST_SOUGHT {
            self.is_cut = true;
        } else if !self.sought.contains(&sought) && !sought.is_empty() {
            self.sought.push(sought);
        }
    }

    fn exclude(&mut self, excluded: SoughtText) {
        if self.excluded.len() >= MOST_SOUGHT {
            self.is_cut = true;
        } else if !self.excluded.contains(&excluded) && !excluded.is_empty() {
            self.excluded.push(excluded);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn list_typed(sought: &[SoughtText]) -> Vec<&str> {
        sought.iter().map(|one| one.typed.as_str()).collect()
    }

    #[test]
    fn words_phrases_and_what_may_not_be_there_are_told_apart() {
        let table: [(&str, &[&str], &[&str]); 14] = [
            ("fiets brug", &["fiets", "brug"], &[]),
            ("de brug over het water", &["brug", "water"], &[]),
            ("de het", &["de", "het"], &[]),
            ("“de oude brug” kade", &["kade", "de oude brug"], &[]),
            ("\"de oude brug", &["oude", "brug"], &[]),
            ("brug -tijdelijk", &["brug"], &["tijdelijk"]),
            ("brug –tijdelijk", &["brug"], &["tijdelijk"]),
            ("brug -\"de oude kade\" plan-b", &["brug", "plan-b"], &["de oude kade"]),
            ("brug - tijdelijk", &["brug", "tijdelijk"], &[]),
            ("-brug", &[], &["brug"]),
            ("brug brug Brug", &["brug"], &[]),
            ("\"\" \" \" ?!", &[], &[]),
            ("20 % € 1.250.000,-", &["20%", "€1.250.000"], &[]),
            ("%", &["%"], &[]),
        ];
        for (typed, sought, excluded) in table {
            let query = SearchQuery::parse(typed);
            assert_eq!(
                (list_typed(&query.sought), list_typed(&query.excluded)),
                (sought.to_vec(), excluded.to_vec()),
                "{typed}"
            );
        }
    }

    #[test]
    fn only_what_is_invisible_is_empty() {
        for (typed, is_empty) in [("", true), ("\u{200b}\u{ad} \u{a0}", true), ("?", false), ("a", false)] {
            assert_eq!(SearchQuery::parse(typed).is_empty, is_empty, "{typed:?}");
        }
        assert!(SearchQuery::parse("- ?").finds_nothing());
        assert!(!SearchQuery::parse("-brug").finds_nothing());
    }

    #[test]
    fn no_more_is_looked_for_than_the_most() {
        let typed: String = (0..40).map(|at| format!("woord{at} -geen{at} ")).collect();
        let query = SearchQuery::parse(&typed);
        assert_eq!((query.sought.len(), query.excluded.len(), query.is_cut), (MOST_SOUGHT, MOST_SOUGHT, true));
        assert!(!SearchQuery::parse("brug").is_cut);
    }

    proptest! {
        #[test]
        fn any_text_is_parsed(typed in any::<String>()) {
            let query = SearchQuery::parse(&typed);
            prop_assert!(query.sought.len() <= MOST_SOUGHT);
        }
    }
}
