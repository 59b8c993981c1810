//! The number of a commitment: kept as issued, compared in a normal form.

pub mod near;
pub mod pattern;
pub mod series;

use std::fmt;

use serde::{Deserialize, Serialize};

use super::text::{
    folding::{to_plain, turns_direction},
    sorting::by_worth,
};

/// A commitment's number as it was issued (`24bb005964`, `T-2023-014`, `88`).
///
/// The text is kept exactly. Two numbers are the same if their [`NormalNumber`]s are equal.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CommitmentNumber(String);

impl TryFrom<String> for CommitmentNumber {
    type Error = NumberError;

    fn try_from(text: String) -> Result<Self, NumberError> {
        Self::parse(&text)
    }
}

impl From<CommitmentNumber> for String {
    fn from(number: CommitmentNumber) -> Self {
        number.0
    }
}

/// The reason that a text is not a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// The text is empty.
    #[error("Vul een nummer in.")]
    Empty,
    /// The text has no digit, so it cannot be told from a word.
    #[error("Een nummer bevat ten minste één cijfer.")]
    NoDigit,
    /// The text is longer than [`CommitmentNumber::MAX_CHARS`].
    #[error("Een nummer heeft ten hoogste 40 tekens.")]
    TooLong,
    /// The text has a character other than a letter, a digit, a space or one of `-./_`.
    #[error("Een nummer bestaat uit letters, cijfers, spaties en de tekens - . / _")]
    Character,
}

impl CommitmentNumber {
    /// The longest number that is accepted, in characters.
    pub const MAX_CHARS: usize = 40;

    /// Parses a number as issued. White space around it is removed, white space within becomes one space, and every kind of
    /// dash becomes a hyphen.
    ///
    /// # Errors
    /// Returns an error if the text is empty, too long, has no digit, or has a character that cannot stand in a number.
    pub fn parse(text: &str) -> Result<Self, NumberError> {
        if text.chars().any(turns_direction) {
            return Err(NumberError::Character);
        }
        let text = to_plain(text).split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() {
            return Err(NumberError::Empty);
        }
        if text.chars().count() > Self::MAX_CHARS {
            return Err(NumberError::TooLong);
        }
        // A letter of another script can look like one of ours, but would make another number.
        let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-' | '.' | '/' | '_');
        if !text.chars().all(fits) {
            return Err(NumberError::Character);
        }
        if !text.chars().any(|c| c.is_ascii_digit()) {
            return Err(NumberError::NoDigit);
        }
        Ok(Self(text))
    }

    /// The number as issued.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form in which this number is compared.
    #[must_use]
    pub fn to_normal(&self) -> NormalNumber {
        NormalNumber::of(&self.0)
    }
}

impl fmt::Display for CommitmentNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The form in which numbers are compared: lower case, runs of letters and runs of digits, no leading zeros in a run of digits,
/// nothing between a letter and a digit, one `-` between two runs of digits.
///
/// `24bb005964`, `24BB5964` and `24bb 005964` all become `24bb5964`; `T-2023-014` becomes `t2023-14`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NormalNumber(String);

impl NormalNumber {
    /// Converts any text to the normal form; a text without letters or digits gives an empty form.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut form = String::with_capacity(text.len());
        let mut run = NumberRun::Start;
        for c in to_plain(text).chars().flat_map(char::to_lowercase) {
            if c.is_ascii_digit() {
                run = run.take_digit(c, &mut form);
            } else if c.is_alphanumeric() {
                run.close_run(&mut form);
                form.push(c);
                run = NumberRun::Letters;
            } else {
                run.close_run(&mut form);
                run = run.take_gap();
            }
        }
        run.close_run(&mut form);
        Self(form)
    }

    /// The form as text, which is the key of a number in the register.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A key that sorts runs of digits by their value: `T-2025-9` stands before `T-2025-11`.
    #[must_use]
    pub fn sort_key(&self) -> String {
        by_worth(&self.0)
    }
}

/// The state while walking over the signs of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum NumberRun {
    Start,
    Letters,
    /// In a run of digits; `written` is true once a digit other than a leading zero was kept.
    Digits {
        written: bool,
    },
    /// Behind a separator after digits: two runs of digits must not be joined.
    AfterDigits,
}

impl NumberRun {
    fn take_digit(self, c: char, form: &mut String) -> Self {
        if self == Self::AfterDigits {
            form.push('-');
        }
        let written = matches!(self, Self::Digits { written: true });
        if c == '0' && !written {
            return Self::Digits { written: false };
        }
        form.push(c);
        Self::Digits { written: true }
    }

    /// Ends a run of digits that held nothing but zeros.
    fn close_run(self, form: &mut String) {
        if self == (Self::Digits { written: false }) {
            form.push('0');
        }
    }

    fn take_gap(self) -> Self {
        match self {
            Self::Digits { .. } => Self::AfterDigits,
            other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writings_of_one_number_are_equal() {
        let table = [
            ("24bb005964", &["24BB005964", "24bb5964", "24bb 005964", " 24-bb-005964 ", "24bb.5964"][..]),
            ("T-2023-014", &["t 2023 014", "T2023-14", "T-2023-14"]),
            ("TA 2024-000318", &["ta2024-318", "TA-2024/318"]),
            ("24-017", &["24 017", "24/17"]),
            ("88", &["088", "0088"]),
            (
                "T-2023-014",
                &[
                    "T‑2023‑014",
                    "t–2023–14",
                    "Ｔ２０２３－１４",
                    "T\u{a0}2023\u{a0}014",
                    "T-20\u{200b}23-014",
                    "T-٢٠٢٣-١٤",
                ],
            ),
        ];
        for (number, writings) in table {
            for writing in writings {
                assert_eq!(NormalNumber::of(number), NormalNumber::of(writing), "{number} and {writing}");
            }
        }
    }

    #[test]
    fn different_numbers_stay_different() {
        let table = [
            ("24bb005964", "24bb005965"),
            ("24bb005964", "24bo005964"),
            ("24-017", "2-4017"),
            ("24-017", "24017"),
            ("24bb0", "24bb"),
            ("T-2023-014", "T-2024-014"),
            ("M57", "57"),
        ];
        for (one, other) in table {
            assert_ne!(NormalNumber::of(one), NormalNumber::of(other), "{one} and {other}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        assert_eq!(CommitmentNumber::parse("  "), Err(NumberError::Empty));
        assert_eq!(CommitmentNumber::parse("afdoening"), Err(NumberError::NoDigit));
        assert_eq!(CommitmentNumber::parse(&"1".repeat(41)), Err(NumberError::TooLong));
        assert_eq!(CommitmentNumber::parse("24bb<b>"), Err(NumberError::Character));
        let number = CommitmentNumber::parse(" TA  2024-000318 ").map(|n| n.to_string());
        assert_eq!(number.as_deref(), Ok("TA 2024-000318"));
        let number = CommitmentNumber::parse("T‑2023\u{200b}–０１４").map(|n| n.to_string());
        assert_eq!(number.as_deref(), Ok("T-2023-014"), "a number is kept in plain signs");
        assert_eq!(CommitmentNumber::parse("24ьb005964"), Err(NumberError::Character));
    }

    #[test]
    fn numbers_sort_by_what_their_figures_are_worth() {
        let table =
            ["2", "10", "24bb000906", "24bb008297", "24bb010000", "25bb000001", "T-2024-100", "T-2025-9", "T-2025-11"];
        let keys: Vec<String> = table.iter().map(|number| NormalNumber::of(number).sort_key()).collect();
        assert!(keys.is_sorted(), "{keys:?}");
    }
}
