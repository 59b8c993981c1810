//! What in a text should not be published without thought: numbers, addresses and names of people, and numbers of promises
//! that the public does not see.
//!
//! A warning, never a guarantee: a name that stands alone, without a title or initials, is not told from any other word.

mod figures;
mod hidden;
mod lexicon;
mod names;
mod person;
#[cfg(test)]
mod tests;

use std::{collections::BTreeMap, ops::Range, sync::LazyLock};

use regex::Regex;

use crate::domain::{keyed::keyed, number::CommitmentNumber};

/// Something in a text that should not be published without thought.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Concern {
    /// What it seems to be.
    pub kind: ConcernKind,
    /// The words of it, as they stand in the text.
    pub text: String,
    /// The first character, counted from 0.
    pub start: usize,
    /// One past the last character.
    pub end: usize,
}

keyed! {
    /// The kinds of things that should not be published without thought. Where two kinds claim the same characters, the one that
    /// stands first here has them. The label follows on "Dit lijkt".
    pub enum ConcernKind: label {
        /// The number of a bank account (IBAN).
        BankAccount = "een bankrekeningnummer";
        /// An e-mail address.
        EmailAddress = "een e-mailadres";
        /// A Dutch telephone number.
        TelephoneNumber = "een telefoonnummer";
        /// The number of a promise that is not public.
        HiddenNumber = "het nummer van een toezegging die niet openbaar is";
        /// A number that can be a citizen service number (burgerservicenummer).
        CitizenNumber = "een burgerservicenummer";
        /// The name of somebody who holds no office, as far as is known.
        PersonName = "de naam van iemand zonder openbaar ambt";
    }
}

/// What is known around a text that is to be published.
#[derive(Debug, Clone, Copy, Default)]
pub struct Known<'a> {
    /// The names of those who act in public: members, portfolio holders, who spoke in a meeting. One name each, without the
    /// party: another word in it would be taken for a name as well.
    pub people: &'a [String],
    /// The numbers of promises that the public does not see.
    pub hidden: &'a [CommitmentNumber],
}

/// Everything in a text that should not be published without thought, in the order of the text; none overlaps another.
#[must_use]
pub fn check(text: &str, known: Known<'_>) -> Vec<Concern> {
    let mut found: BTreeMap<usize, (ConcernKind, usize)> = BTreeMap::new();
    let finders: [(ConcernKind, Vec<Range<usize>>); 6] = [
        (ConcernKind::BankAccount, figures::bank_accounts(text)),
        (ConcernKind::EmailAddress, figures::email_addresses(text)),
        (ConcernKind::TelephoneNumber, figures::telephone_numbers(text)),
        (ConcernKind::HiddenNumber, hidden::numbers(text, known.hidden)),
        (ConcernKind::CitizenNumber, figures::citizen_numbers(text)),
        (ConcernKind::PersonName, names::names(text, known.people)),
    ];
    for (kind, ranges) in finders {
        for range in ranges {
            let before = found.range(..range.end).next_back();
            if before.is_none_or(|(_, (_, end))| *end <= range.start) {
                found.insert(range.start, (kind, range.end));
            }
        }
    }
    counted(text, found)
}

/// The findings with their places in characters.
fn counted(text: &str, found: BTreeMap<usize, (ConcernKind, usize)>) -> Vec<Concern> {
    let (mut bytes, mut characters) = (0, 0);
    let concern = |(first, (kind, last)): (usize, (ConcernKind, usize))| {
        let words = &text[first..last];
        let start = characters + text[bytes..first].chars().count();
        (bytes, characters) = (last, start + words.chars().count());
        Concern { kind, text: words.to_owned(), start, end: characters }
    };
    found.into_iter().map(concern).collect()
}

/// A pattern that is made once. None only when it is miswritten, which a test would show.
type Pattern = LazyLock<Option<Regex>>;

/// Every place where a pattern fits.
fn matches(pattern: &'static Pattern, text: &str) -> Vec<Range<usize>> {
    pattern.as_ref().map_or_else(Vec::new, |pattern| pattern.find_iter(text).map(|found| found.range()).collect())
}

/// How far a pattern fits at the very start of a text; the pattern begins with `^`.
fn fits(pattern: &'static Pattern, text: &str) -> Option<usize> {
    pattern.as_ref()?.find(text).map(|found| found.end())
}

/// Whether a piece of a text stands on its own: no letter or figure touches it, nor a mark that joins it to a figure or to
/// the letter with which a number begins (`Z-123`).
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
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

/// Whether a text ends in these words, written small, whatever its capitals.
fn before_ends(text: &str, end: &str) -> bool {
    before(text.trim_end(), text.trim_end().len(), end.len()) == end
}

/// The last so many characters before a place, in lower case.
fn before(text: &str, at: usize, count: usize) -> String {
    let start = text[..at].char_indices().rev().nth(count.saturating_sub(1)).map_or(0, |(start, _)| start);
    text[start..at].to_lowercase()
}
