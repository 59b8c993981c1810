//! Lists of words, written as one text.

use std::{collections::HashSet, sync::LazyLock};

/// A list of words in lower case.
pub(super) type Words = LazyLock<HashSet<&'static str>>;

/// The words of a text that is parted by commas.
pub(super) fn set(text: &'static str) -> HashSet<&'static str> {
    text.split(',').map(str::trim).filter(|word| !word.is_empty()).collect()
}

/// Whether a text that is parted by commas lists this word.
pub(super) fn listed(list: &str, word: &str) -> bool {
    list.split(',').any(|one| one.trim() == word)
}

/// The last bytes of a text, at most so many, cut between two characters.
pub(super) fn end_of(text: &str, most: usize) -> &str {
    text.get(text.ceil_char_boundary(text.len().saturating_sub(most))..).unwrap_or_default()
}

/// The first bytes of a text, at most so many, cut between two characters.
pub(super) fn start_of(text: &str, most: usize) -> &str {
    text.get(..text.floor_char_boundary(most)).unwrap_or_default()
}
