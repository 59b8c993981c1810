//! Finds data in a text that should not be published without thought: numbers, addresses and names of people, and numbers of
//! commitments that the public does not see.
//!
//! The result is a warning, never a guarantee: a name that stands alone, without a title or initials, cannot be told from other
//! words.

mod figures;
mod hidden;
mod lexicon;
mod names;
mod person;
#[cfg(test)]
mod tests;

use std::{collections::BTreeMap, ops::Range, sync::LazyLock};

use regex::Regex;

use crate::domain::{
    keyed::keyed,
    number::{CommitmentNumber, NormalNumber},
    text::folding::PlainText,
};

/// A part of a text that should not be published without thought.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PrivacyConcern {
    /// The kind of data that it seems to be.
    pub kind: PrivacyConcernKind,
    /// The words as they stand in the text.
    pub text: String,
    /// The offset of the first character, counted from 0.
    pub start: usize,
    /// The offset behind the last character.
    pub end: usize,
}

keyed! {
    /// The kinds of data that should not be published without thought. If two kinds claim the same characters, the first one in
    /// this list gets them. The label follows on "Dit lijkt".
    pub enum PrivacyConcernKind: label {
        /// The number of a bank account (IBAN).
        BankAccount = "een bankrekeningnummer";
        EmailAddress = "een e-mailadres";
        /// A Dutch telephone number.
        TelephoneNumber = "een telefoonnummer";
        /// The number of a commitment that is not public.
        HiddenNumber = "het nummer van een toezegging die niet openbaar is";
        /// A number that can be a citizen service number (burgerservicenummer).
        CitizenNumber = "een burgerservicenummer";
        /// The name of a person who, as far as is known, holds no office.
        PersonName = "de naam van iemand zonder openbaar ambt";
    }
}

/// Known facts for checking a text that is to be published.
#[derive(Debug, Clone, Copy, Default)]
pub struct PublicationContext<'a> {
    /// The names of people who act in public: members, portfolio holders, speakers in a meeting. Each entry is one name without
    /// the party, for another word in it would be taken as a name as well.
    pub people: &'a [String],
    /// The numbers of commitments that the public does not see.
    pub hidden: &'a [CommitmentNumber],
}

/// Finds everything in a text that should not be published without thought, in the order of the text and without overlap. The
/// text is compared in plain signs, so that no odd space, dash or invisible sign can hide a number.
#[must_use]
pub fn find_concerns(text: &str, known: PublicationContext<'_>) -> Vec<PrivacyConcern> {
    let plain = PlainText::of(text);
    let text = plain.as_str();
    let mut found: BTreeMap<usize, (PrivacyConcernKind, usize)> = BTreeMap::new();
    let finders: [(PrivacyConcernKind, Vec<Range<usize>>); 6] = [
        (PrivacyConcernKind::BankAccount, figures::bank_accounts(text)),
        (PrivacyConcernKind::EmailAddress, figures::email_addresses(text)),
        (PrivacyConcernKind::TelephoneNumber, figures::telephone_numbers(text)),
        (PrivacyConcernKind::HiddenNumber, hidden::find_hidden_numbers(text, known.hidden)),
        (PrivacyConcernKind::CitizenNumber, figures::citizen_numbers(text)),
        (PrivacyConcernKind::PersonName, names::find_private_names(text, known.people)),
    ];
    for (kind, ranges) in finders {
        for range in ranges {
            let before = found.range(..range.end).next_back();
            if before.is_none_or(|(_, (_, end))| *end <= range.start) {
                found.insert(range.start, (kind, range.end));
            }
        }
    }
    list_concerns(&plain, found)
}

/// Lists the numbers that a text may mean, whether there are such commitments or not: of the commitments that are not public,
/// only these can be found by [`find_concerns`].
#[must_use]
pub fn list_possible_numbers(text: &str) -> Vec<NormalNumber> {
    hidden::list_possible_numbers(PlainText::of(text).as_str())
}

/// Turns the findings into concerns, with the words and the character offsets of the original text.
fn list_concerns(plain: &PlainText<'_>, found: BTreeMap<usize, (PrivacyConcernKind, usize)>) -> Vec<PrivacyConcern> {
    let text = plain.original();
    let (mut bytes, mut characters) = (0, 0);
    let concern = |(first, (kind, last)): (usize, (PrivacyConcernKind, usize))| {
        let place = plain.original_place(first..last);
        let words = &text[place.clone()];
        let start = characters + text[bytes..place.start].chars().count();
        (bytes, characters) = (place.end, start + words.chars().count());
        PrivacyConcern { kind, text: words.to_owned(), start, end: characters }
    };
    found.into_iter().map(concern).collect()
}

/// A pattern that is compiled once. `None` only if it is invalid, which a test would detect.
type PrivacyPattern = LazyLock<Option<Regex>>;

/// Every place in a text where a pattern matches.
fn find_matches(pattern: &'static PrivacyPattern, text: &str) -> Vec<Range<usize>> {
    pattern.as_ref().map_or_else(Vec::new, |pattern| pattern.find_iter(text).map(|found| found.range()).collect())
}

/// The length of the match at the very beginning of a text; the pattern begins with `^`.
fn match_at_start(pattern: &'static PrivacyPattern, text: &str) -> Option<usize> {
    pattern.as_ref()?.find(text).map(|found| found.end())
}

/// True if a piece of a text stands on its own: no letter or figure touches it, nor a mark that joins it to a figure or to the
/// letter with which a number begins (`Z-123`).
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    // A superscript figure refers to a note, so it does not join.
    let part = |c: char| c.is_alphabetic() || c.is_ascii_digit() || c == '_';
    let joins = |c: char| matches!(c, '-' | '.' | ',' | '/' | '+');
    let (mut before, mut after) = (text[..range.start].chars().rev(), text[range.end..].chars());
    let joined_before = match (before.next(), before.next()) {
        (Some('-'), Some(c)) => c.is_ascii_digit() || c.is_uppercase(),
        (Some(mark), Some(c)) if joins(mark) => c.is_ascii_digit(),
        (Some(c), _) => part(c),
        (None, _) => false,
    };
    let joined_after = match (after.next(), after.next()) {
        (Some(mark), Some(c)) if joins(mark) => c.is_ascii_digit(),
        (Some(c), _) => part(c),
        (None, _) => false,
    };
    !joined_before && !joined_after
}

/// True if a text ends in these words, which are given in lower case, ignoring capitals and white space behind it.
fn before_ends(text: &str, end: &str) -> bool {
    take_text_before(text.trim_end(), text.trim_end().len(), end.len()) == end
}

/// The last `count` characters before a place, in lower case.
fn take_text_before(text: &str, at: usize, count: usize) -> String {
    let start = text[..at].char_indices().rev().nth(count.saturating_sub(1)).map_or(0, |(start, _)| start);
    text[start..at].to_lowercase()
}
