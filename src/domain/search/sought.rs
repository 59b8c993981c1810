//! One thing that is looked for, and the terms by which it is found: the same for the index and for the marks in a text.

use super::{
    index_terms::{SHORTEST_PART, list_ends},
    stems::list_stems,
    word_forms::list_forms_in_words,
    words::list_words,
};
use crate::domain::text::folding::fold_text;

/// The fewest letters of a stem that is looked for at the beginning of words.
const SHORTEST_BEGINNING: usize = 5;

/// A word or a phrase that is looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SoughtText {
    /// The text as typed, folded.
    pub typed: String,
    /// The forms in which it can stand in a text: any of these is enough.
    pub forms: Vec<SoughtForm>,
}

/// A form in which something can stand in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SoughtForm {
    /// Words behind each other, just so.
    Sequence(Vec<String>),
    /// One word, also in its inflections and as a part of others.
    Word(SoughtWord),
}

/// A word, with the terms by which it is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SoughtWord {
    /// The terms of the word itself and its inflections.
    pub strict: Vec<SoughtTerm>,
    /// The terms of longer words of which it is a part.
    pub loose: Vec<SoughtTerm>,
}

/// A term by which a word is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SoughtTerm {
    /// This word.
    Whole(String),
    /// A word with this stem.
    Stem(String),
    /// A word that begins so.
    Beginning(String),
    /// A word of which a later part begins so.
    Part(String),
}

impl SoughtText {
    /// A word of a sentence.
    pub(super) fn of_word(word: &str) -> Self {
        let forms = list_forms_in_words(word).into_iter().map(|mut form| match form.len() {
            1 => SoughtForm::Word(SoughtWord::of(form.remove(0))),
            _ => SoughtForm::Sequence(form),
        });
        Self { typed: word.to_owned(), forms: forms.collect() }
    }

    /// A text between quotation marks.
    pub(super) fn of_phrase(phrase: &str) -> Self {
        let words = list_words(phrase);
        let forms = if words.is_empty() { Vec::new() } else { vec![SoughtForm::Sequence(words)] };
        Self { typed: fold_text(phrase), forms }
    }

    /// True if no text can be searched by it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.forms.is_empty()
    }
}

impl SoughtWord {
    fn of(word: String) -> Self {
        let letters = word.chars().count();
        let has_letters = word.contains(char::is_alphabetic);
        let stems = list_stems(&word);
        let mut loose = Vec::new();
        if letters >= SHORTEST_PART && has_letters {
            loose.extend([SoughtTerm::Beginning(word.clone()), SoughtTerm::Part(word.clone())]);
        } else if letters >= SHORTEST_PART {
            // Figures are looked for whole: behind the letters of a number, never within other figures.
            loose.push(SoughtTerm::Part(word.clone()));
        }
        for stem in stems.iter().filter(|stem| stem.chars().count() >= SHORTEST_BEGINNING) {
            loose.extend([SoughtTerm::Beginning(stem.clone()), SoughtTerm::Part(stem.clone())]);
        }
        let mut strict = vec![SoughtTerm::Whole(word.clone()), SoughtTerm::Stem(word)];
        strict.extend(stems.into_iter().flat_map(|stem| [SoughtTerm::Whole(stem.clone()), SoughtTerm::Stem(stem)]));
        Self { strict, loose }
    }

    /// True if a folded word of a text is found by it.
    #[must_use]
    pub fn finds(&self, word: &str) -> bool {
        self.strict.iter().chain(&self.loose).any(|term| term.finds(word))
    }
}

impl SoughtTerm {
    fn finds(&self, word: &str) -> bool {
        match self {
            Self::Whole(whole) => word == whole,
            // Stemming costs more than the rest together, and leaves the beginning of a word as it is.
            Self::Stem(stem) => begins_alike(word, stem) && list_stems(word).contains(stem),
            Self::Beginning(beginning) => word.starts_with(beginning.as_str()),
            Self::Part(part) => list_ends(word).iter().any(|end| end.starts_with(part.as_str())),
        }
    }
}

/// True if two words have their first sign in common.
fn begins_alike(one: &str, other: &str) -> bool {
    one.chars().next() == other.chars().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(sought: &str, word: &str) -> bool {
        let sought = SoughtText::of_word(sought);
        sought.forms.iter().any(|form| match form {
            SoughtForm::Word(one) => one.finds(word),
            SoughtForm::Sequence(words) => words.join(" ") == word,
        })
    }

    #[test]
    fn a_word_is_found_in_its_inflections_and_as_a_part_of_others() {
        let table = [
            ("toezegging", "toezeggingen"),
            ("toezeggingen", "toezegging"),
            ("toezeggen", "toegezegd"),
            ("camera", "cameras"),
            ("cameras", "camera"),
            ("camera", "cameratoezicht"),
            ("toezicht", "cameratoezicht"),
            ("leegstaande", "leegstand"),
            ("leegstand", "leegstandsbeleid"),
            ("tevredenheid", "medewerkerstevredenheidsonderzoek"),
            ("onderzoeken", "medewerkerstevredenheidsonderzoek"),
            ("fietsen", "fietspad"),
            ("scholen", "basisschool"),
            ("24bb", "24bb005964"),
            ("5964", "24bb005964"),
            ("ov", "ov"),
        ];
        for (sought, word) in table {
            assert!(finds(sought, word), "{sought} {word}");
        }
    }

    #[test]
    fn short_words_and_figures_are_found_whole_alone() {
        let table = [
            ("ov", "over"),
            ("man", "maan"),
            ("wmo", "wmobudget"),
            ("1250", "1250000"),
            ("2025", "12025"),
            ("kade", "decade"),
        ];
        for (sought, word) in table {
            assert!(!finds(sought, word), "{sought} {word}");
        }
    }
}
