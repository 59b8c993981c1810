//! The ways in which one thing is written: `oude-dijk` and `oudedijk`, `€20` and `20 euro`.

use super::{
    typed::keep_each_once,
    words::{list_joined_words, list_words},
};
use crate::domain::text::folding::ungroup_figures;

/// The forms in which a word of a search can stand in a text, each as words behind each other.
pub(super) fn list_forms_in_words(word: &str) -> Vec<Vec<String>> {
    let bare = ungroup_figures(word);
    let mut written = vec![word.to_owned()];
    // A word with hyphens is one word too.
    written.extend(list_joined_words(word).into_iter().filter(|joined| joined.len() >= without_signs(word).len()));
    if let Some(sum) = bare.strip_prefix('€').filter(|sum| sum.starts_with(|c: char| c.is_ascii_digit())) {
        written.push(format!("{sum} euro"));
    }
    let written: Vec<&str> = written.iter().map(String::as_str).collect();
    let mut forms: Vec<Vec<String>> = Vec::new();
    for form in keep_each_once(&written).iter().map(|form| list_words(form)) {
        if !form.is_empty() && !forms.contains(&form) {
            forms.push(form);
        }
    }
    forms
}

/// The letters and figures of a word.
fn without_signs(word: &str) -> String {
    word.chars().filter(|sign| sign.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_stands_in_a_text_in_more_than_one_form() {
        let table: [(&str, &[&str]); 14] = [
            ("kade", &["kade"]),
            ("oude-dijk", &["oude dijk", "oudedijk"]),
            ("kop-staart-botsing", &["kop staart botsing", "kopstaartbotsing"]),
            ("covid-19", &["covid 19", "covid19"]),
            ("2024-2026", &["2024 2026"]),
            ("1250000", &["1250000"]),
            ("1.250.000", &["1250000"]),
            ("1250,50", &["1250 50"]),
            ("€1.250", &["€ 1250", "1250 euro"]),
            ("€", &["€"]),
            ("20%", &["20 %"]),
            ("1 1/2", &["1 1 2"]),
            ("t/m", &["t m"]),
            ("?", &[]),
        ];
        for (word, expected) in table {
            let forms: Vec<String> = list_forms_in_words(word).iter().map(|form| form.join(" ")).collect();
            assert_eq!(forms, expected, "{word}");
        }
    }
}
