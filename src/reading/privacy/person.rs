//! Parses a name, so that two spellings of it can be compared.

use super::lexicon::{NO_NAMES, PARTICLES, TITLES, has_word};
use crate::domain::text::folding::fold_text;

/// A parsed name: its words without titles and particles, and the first initial.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct ComparedName {
    /// The words in the form in which they are compared: given names, then the surname.
    words: Vec<String>,
    /// The first initial, if there are any.
    initial: Option<char>,
}

/// True if a word can be part of a name: it begins with a capital, and has no other one except behind a hyphen. That excludes
/// most parties: `PvdA`, `VVD`.
pub(super) fn is_name_word(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    word.starts_with(char::is_uppercase)
        && word.split('-').next_back().is_some_and(|part| part.chars().skip(1).all(|c| !c.is_uppercase()))
        && !has_word(NO_NAMES, &fold_text(word))
}

impl ComparedName {
    /// Parses a name.
    pub(super) fn of(name: &str) -> Self {
        let mut person = Self { words: Vec::new(), initial: None };
        let mut rest = name;
        while let Some(start) = rest.find(char::is_alphabetic) {
            let word = &rest[start..];
            let length = word.find(|c: char| !c.is_alphabetic() && c != '\'' && c != '’').unwrap_or(word.len());
            rest = &word[length..];
            person.take_in_word(&word[..length], rest.starts_with('.'));
        }
        person
    }

    /// Adds one word; `stop` is true if a full stop follows it.
    fn take_in_word(&mut self, word: &str, stop: bool) {
        let folded = fold_text(word);
        let (letters, title) = (folded.chars().count(), has_word(TITLES, &folded));
        if stop && letters <= 3 && !title && self.words.is_empty() {
            self.initial = self.initial.or(folded.chars().next());
        } else if word.starts_with(char::is_uppercase) && !title && !has_word(PARTICLES, &folded) && letters > 1 {
            self.words.push(folded);
        }
    }

    /// The words in the form in which they are compared.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str)
    }

    pub(super) fn get_surname(&self) -> Option<&str> {
        self.words.last().map(String::as_str)
    }

    /// True if it is a name at all.
    pub(super) fn is_somebody(&self) -> bool {
        self.words.last().is_some_and(|last| !has_word(NO_NAMES, last))
    }

    /// True if this can be the name of the other, who may be written more fully.
    pub(super) fn may_be(&self, other: &Self) -> bool {
        let Some(surname) = self.words.last() else { return false };
        let within = self.initial.is_none() && self.words.iter().all(|word| other.words.contains(word));
        let letters = self.get_given_letter().zip(other.get_given_letter());
        other.words.contains(surname) && (within || letters.is_none_or(|(one, other)| one == other))
    }

    /// The first letter of the given name.
    fn get_given_letter(&self) -> Option<char> {
        let given = || self.words.first().filter(|_| self.words.len() > 1)?.chars().next();
        self.initial.or_else(given)
    }
}
