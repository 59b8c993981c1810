//! Helpers to build Dutch sentences.

/// Returns the text with a capital at the beginning. A capital has no accent for stress: `één` becomes `Eén`.
#[must_use]
pub fn start_with_capital(text: &str) -> String {
    let mut signs = text.chars();
    let first = signs.next().map(|first| if first == 'é' { 'e' } else { first });
    first.map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}

/// Returns the text with a small letter at the beginning.
#[must_use]
pub fn start_with_small(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map_or_else(String::new, |first| first.to_lowercase().chain(signs).collect())
}

/// Returns the text with a capital at the beginning and a full stop at the end; an empty text stays empty.
#[must_use]
pub fn to_sentence(text: &str) -> String {
    let text = start_with_capital(text.trim());
    if text.is_empty() || text.ends_with(['.', '?', '!', '…']) { text } else { text + "." }
}

/// Joins words into `a`, `a en b`, or `a, b en c`.
#[must_use]
pub fn join_with_and(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => format!("{} en {last}", before.join(", ")),
    }
}

/// Joins words into `a`, `a of b`, or `a, b of c`.
#[must_use]
pub fn join_with_or(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => format!("{} of {last}", before.join(", ")),
    }
}
