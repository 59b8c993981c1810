//! Splits texts into the words that the search compares.

use crate::domain::text::folding::{fold_text, ungroup_figures};

/// Signs that are words of their own: `20%` is the words `20` and `%`.
const SIGNS: &str = "%€$£§°‰";

/// True for a sign that is a word of its own: those above, and pictures.
fn is_sign_word(sign: char) -> bool {
    SIGNS.contains(sign) || ('\u{1f000}'..='\u{1faff}').contains(&sign)
}

/// The words of a text, folded and in order: runs of letters and figures, signs that mean something, and a `+` behind a word.
/// Points between thousands are left out: `1.250.000` is one word.
pub(super) fn list_words(text: &str) -> Vec<String> {
    let folded = ungroup_figures(&fold_text(text));
    let mut words: Vec<String> = Vec::new();
    // True while the last word can grow by another letter or figure.
    let mut grows = false;
    for sign in folded.chars() {
        if sign.is_alphanumeric() {
            match words.last_mut().filter(|_| grows) {
                Some(word) => word.push(sign),
                None => words.push(sign.to_string()),
            }
        } else if is_sign_word(sign) || (sign == '+' && grows) {
            words.push(sign.to_string());
        }
        grows = sign.is_alphanumeric();
    }
    words
}

/// The words that a text writes with hyphens, without these: `oude-dijk` as `oudedijk`. A hyphen between figures separates.
pub(super) fn list_joined_words(text: &str) -> Vec<String> {
    let folded = fold_text(text);
    let pieces = folded.split(|c: char| !c.is_alphanumeric() && c != '-').map(|piece| piece.trim_matches('-'));
    pieces.filter_map(join_pieces).collect()
}

/// The pieces of a word with hyphens as one word; `None` if it has no hyphen, or one between figures.
fn join_pieces(word: &str) -> Option<String> {
    let pieces: Vec<&str> = word.split('-').filter(|piece| !piece.is_empty()).collect();
    let between_figures = |pair: &[&str]| {
        pair[0].ends_with(|c: char| c.is_ascii_digit()) && pair[1].starts_with(|c: char| c.is_ascii_digit())
    };
    (pieces.len() > 1 && !pieces.windows(2).any(between_figures)).then(|| pieces.concat())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_text_falls_apart_into_its_words() {
        let table = [
            ("Regels voor vrachtauto’s", "regels voor vrachtautos"),
            ("20% minder, € 1.250.000,- en 65+", "20 % minder € 1250000 en 65 +"),
            ("24/17 t/m 1½ uur; 1,5 m²", "24 17 t m 1 1 2 uur 1 5 m2"),
            ("Oude-Dijk (plan‑B) – COVID-19", "oude dijk plan b covid 19"),
            ("\u{200b}?! + -", ""),
        ];
        for (text, words) in table {
            assert_eq!(list_words(text).join(" "), words, "{text}");
        }
    }

    #[test]
    fn hyphens_join_words_but_not_figures() {
        let table = [
            ("De Oude-Dijk en plan‑B, covid-19", "oudedijk planb covid19"),
            ("2024-2026 - e-mail- -x", "email"),
            ("kop-staart-botsing", "kopstaartbotsing"),
        ];
        for (text, words) in table {
            assert_eq!(list_joined_words(text).join(" "), words, "{text}");
        }
    }

    proptest! {
        #[test]
        fn words_have_no_signs_between_them(text in any::<String>()) {
            for word in list_words(&text) {
                prop_assert!(!word.is_empty() && !word.contains(char::is_whitespace), "{word:?}");
            }
        }
    }
}
