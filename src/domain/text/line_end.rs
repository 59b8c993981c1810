//! The end of a full line: between two words, or within one.

/// The way in which a line goes on in the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineEnd {
    /// Within a word, whose hyphen goes.
    Syllable,
    /// At a hyphen that stays.
    Hyphen,
    /// Between two words.
    Word,
}

/// Words before which a hyphen stands for a word left out: "horeca- en uitgaansgebied".
const AFTER_HYPHEN: &[&str] =
    &["en", "of", "als", "tot", "dan", "noch", "maar", "naar", "versus", "t/m", "respectievelijk"];

/// Two vowels that would be read as one sound without a hyphen: "de-escalatie", "auto-industrie".
const ONE_SOUND: &[&str] = &["aa", "ee", "oo", "uu", "ae", "ai", "au", "ei", "eu", "ie", "oe", "oi", "ou", "ui"];

impl LineEnd {
    /// The end of the line `before`, if the text goes on with `next`.
    #[must_use]
    pub fn between(before: &str, next: &str) -> Self {
        if before.ends_with('/') && next.starts_with(|c: char| c.is_ascii_digit()) {
            return Self::Hyphen;
        }
        let Some(stem) = before.strip_suffix('-') else { return Self::Word };
        let (Some(last), Some(first)) = (stem.chars().next_back(), next.chars().next()) else { return Self::Word };
        let word = next.split(|c: char| !c.is_alphanumeric() && c != '/').next().unwrap_or_default();
        if AFTER_HYPHEN.contains(&word) || !last.is_alphanumeric() {
            Self::Word
        } else if last.is_lowercase() && first.is_lowercase() && !is_one_sound(last, first) {
            Self::Syllable
        } else {
            Self::Hyphen
        }
    }
}

fn is_one_sound(last: char, first: char) -> bool {
    ONE_SOUND.contains(&String::from_iter([last, first]).as_str())
}
