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
