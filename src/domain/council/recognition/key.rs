//! Keys by which names are compared, so that usual differences in spelling do not matter.

use crate::domain::text::folding::fold_text;

/// Splits a name into words in the form in which names are compared: lower case, without accents, points, apostrophes and
/// hyphens, and with `en` for `&` and `+`.
#[must_use]
pub(super) fn words_of(text: &str) -> Vec<String> {
    let folded = fold_text(&text.replace(['&', '+'], " en "));
    folded.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The words of a name joined into one key, so that white space makes no difference.
#[must_use]
pub fn name_key(text: &str) -> String {
    words_of(text).concat()
}

/// The words of a name without the general words in front. If nothing else is left, all words stay.
#[must_use]
fn words_without(text: &str, before: &[&str]) -> Vec<String> {
    let words = words_of(text);
    let own = words.iter().position(|word| !before.contains(&word.as_str()));
    words[own.unwrap_or_default()..].to_vec()
}

/// The key of a committee's name without the word for committee: `Commissie Wonen` gives that of `Wonen`.
#[must_use]
pub fn committee_key(text: &str) -> String {
    committee_words(text).concat()
}

/// The words of a committee's name without the word for committee.
#[must_use]
pub(super) fn committee_words(text: &str) -> Vec<String> {
    const BEFORE: [&str; 7] = ["de", "vaste", "commissie", "raadscommissie", "statencommissie", "cie", "voor"];
    words_without(text, &BEFORE)
}

/// The key of a party's name without the word for party.
#[must_use]
pub fn party_key(text: &str) -> String {
    party_words(text).concat()
}

/// The words of a party's name without the word for party.
#[must_use]
pub(super) fn party_words(text: &str) -> Vec<String> {
    words_without(text, &["de", "fractie", "raadsfractie", "van"])
}

/// The words of a portfolio holder's function, without an article or a form of address.
#[must_use]
pub fn function_words(text: &str) -> Vec<String> {
    words_without(text, &["de", "den", "heer", "dhr", "mevrouw", "mevr", "mw"])
}

/// Removes a list mark in front of a typed name, and makes white space single.
#[must_use]
pub fn without_bullet(typed: &str) -> String {
    let is_bullet = |sign: char| sign.is_whitespace() || "•◦▪▫■□●○‣⁃∙·*–—-►▸→".contains(sign);
    typed.trim_start_matches(is_bullet).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// True if two keys are equal and not empty. A name without a letter or a figure has an empty key.
pub(super) fn is_one_key(one: &str, other: &str) -> bool {
    !one.is_empty() && one == other
}

/// Words that many names share, so that sharing them means nothing.
pub(super) const COMMON: [&str; 16] = [
    "de",
    "den",
    "der",
    "het",
    "een",
    "en",
    "van",
    "voor",
    "te",
    "ten",
    "wethouder",
    "burgemeester",
    "gedeputeerde",
    "commissie",
    "partij",
    "lijst",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writings_of_one_name_have_one_key() {
        let table = [
            (
                "Zorg, Jeugd en Onderwijs",
                &["zorg jeugd & onderwijs", "Zorg,Jeugd + Onderwijs", "ZORG JEUGD EN ONDERWIJS"][..],
            ),
            ("Financiën", &["Financien", "financie\u{308}n", "FINANCIËN"]),
            ("'s-Hertogenbosch", &["’s Hertogenbosch", "s-hertogenbosch", "'s‑Hertogenbosch"]),
            ("D66", &["D'66", "D 66", "d66"]),
            ("Łódź en Ørsted", &["lodz & orsted"]),
        ];
        for (name, writings) in table {
            for writing in writings {
                assert_eq!(name_key(writing), name_key(name), "{writing}");
            }
        }
        assert_ne!(name_key("Wonen"), name_key("Wonen en Buurten"));
    }

    #[test]
    fn the_word_for_a_kind_does_not_count_unless_nothing_else_stands_there() {
        for writing in ["Commissie Wonen", "raadscommissie wonen", "de commissie voor Wonen", "cie. Wonen", "Wonen"] {
            assert_eq!(committee_key(writing), "wonen", "{writing}");
        }
        assert_eq!(committee_key("Commissie"), "commissie");
        assert_eq!(party_key("fractie van Stadslicht"), "stadslicht");
        assert_eq!(party_key("Partij van de Arbeid"), "partijvandearbeid");
        assert_eq!(function_words("De burgemeester"), ["burgemeester"]);
    }

    #[test]
    fn the_sign_of_a_list_is_no_part_of_a_name() {
        for typed in ["• N.  Benhadra", "- N. Benhadra", "* N. Benhadra ", "·\tN. Benhadra", "– N. Benhadra"] {
            assert_eq!(without_bullet(typed), "N. Benhadra", "{typed}");
        }
    }
}
