//! Small sentences in good Dutch.

/// The same text with a capital at its head. A capital bears no mark of stress: `één` becomes `Eén`.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut signs = text.chars();
    let first = signs.next().map(|first| if first == 'é' { 'e' } else { first });
    first.map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}

/// The text without a capital at its head.
#[must_use]
pub fn small(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map_or_else(String::new, |first| first.to_lowercase().chain(signs).collect())
}

/// A text with a capital at its head and a full stop at its end; empty stays empty.
#[must_use]
pub fn sentence(text: &str) -> String {
    let text = capital(text.trim());
    if text.is_empty() || text.ends_with(['.', '?', '!', '…']) { text } else { text + "." }
}

/// `a`, `a en b`, `a, b en c`
#[must_use]
pub fn list(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => format!("{} en {last}", before.join(", ")),
    }
}

/// `a`, `a of b`, `a, b of c`
#[must_use]
pub fn either(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => format!("{} of {last}", before.join(", ")),
    }
}
