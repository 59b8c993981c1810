//! Parses the text of the search box into words to find, and numbers among them.

use super::folding::{fold_text, is_fraction, ungroup_figures};
use crate::domain::number::{CommitmentNumber, NormalNumber};

/// Words that announce a number, folded: `nr. 25bb007101`.
const ANNOUNCING: &[&str] = &[
    "toezegging",
    "toezeggingen",
    "toezeggingsnummer",
    "nummer",
    "nummers",
    "nr",
    "nrs",
    "no",
    "kenmerk",
    "registratienummer",
];

/// The most numbers that one search looks for.
const NUMBERS: usize = 6;

/// The most words that one number can consist of: `T 2023 014`.
const WORDS_OF_A_NUMBER: usize = 3;

/// The parsed text of the search box.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Search {
    /// The distinct words to find, folded, without the signs around them.
    pub words: Vec<String>,
    /// The numbers among the words, the most likely first.
    pub numbers: Vec<NumberAmongWords>,
    /// The number, if the text is a number only, possibly behind a word that announces it.
    pub whole_number: Option<NormalNumber>,
}

/// A number among the words of a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberAmongWords {
    pub number: NormalNumber,
    /// The words that must stand in the text too; empty if the number can hardly be anything else.
    pub others: Vec<String>,
}

impl Search {
    /// Parses the text of the search box; the result is empty if nothing visible was typed.
    #[must_use]
    pub fn of(typed: &str) -> Self {
        let folded = fold_text(typed);
        let words: Vec<&str> =
            folded.split(' ').flat_map(split_piece).map(strip_outer_signs).filter(|word| !word.is_empty()).collect();
        if !words.iter().any(|word| word.contains(char::is_alphanumeric)) {
            // If there are only signs, the search is for those signs.
            let signs: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
            return Self { words: keep_each_once(&signs), ..Self::default() };
        }
        let words: Vec<&str> = words.into_iter().filter(|word| word.contains(char::is_alphanumeric)).collect();
        Self {
            numbers: find_numbers(&words),
            whole_number: parse_joined_number(&words[count_announcing_words(&words)..]),
            words: with_fractions(&words),
        }
    }

    /// True if there is nothing to find.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

/// The distinct words, with each fraction joined to the whole number before it: `1 1/2` is one word.
fn with_fractions(words: &[&str]) -> Vec<String> {
    let mut joined: Vec<String> = Vec::with_capacity(words.len());
    for word in words {
        let whole = joined.last_mut().filter(|last| is_fraction(word) && last.chars().all(|c| c.is_ascii_digit()));
        match whole {
            Some(whole) => *whole = format!("{whole} {word}"),
            None => joined.push((*word).to_owned()),
        }
    }
    keep_each_once(&joined.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Converts a text to the form that is searched: folded, and with every hyphenated word added once more without its hyphens:
/// `oude-dijk oudedijk`.
#[must_use]
pub fn to_searchable(text: &str) -> String {
    let mut searchable = fold_text(text);
    let words = searchable.split(|c: char| !c.is_alphanumeric() && c != '-').map(|word| word.trim_matches('-'));
    let joined: Vec<String> = words.filter_map(|word| with_hyphens_as(word, "")).collect();
    for word in keep_each_once(&joined.iter().map(String::as_str).collect::<Vec<_>>()) {
        searchable.push(' ');
        searchable.push_str(&word);
    }
    searchable
}

/// The forms in which a word of a search can stand in a text: `oude-dijk` also as `oude dijk` and `oudedijk`, `1.250.000` as
/// `1250000` and the other way round, `€20` as `20 euro`.
#[must_use]
pub fn list_word_forms(word: &str) -> Vec<String> {
    let mut forms = vec![word.to_owned()];
    forms.extend([" ", ""].into_iter().filter_map(|sign| with_hyphens_as(word, sign)));
    let bare = ungroup_figures(word);
    forms.extend(group_thousands(&bare));
    if bare != word {
        forms.push(bare);
    }
    let amounts: Vec<String> =
        forms.iter().filter_map(|form| form.strip_prefix('€')).map(|sum| format!("{sum} euro")).collect();
    forms.extend(amounts.into_iter().filter(|sum| sum.starts_with(|c: char| c.is_ascii_digit())));
    keep_each_once(&forms.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Replaces the hyphens of a word by another sign; `None` if it has none. A hyphen between figures is kept.
fn with_hyphens_as(word: &str, sign: &str) -> Option<String> {
    let mut other = String::with_capacity(word.len());
    for (place, piece) in word.split('-').enumerate() {
        let figures = other.ends_with(|c: char| c.is_ascii_digit()) && piece.starts_with(|c: char| c.is_ascii_digit());
        if place > 0 {
            other.push_str(if figures { "-" } else { sign });
        }
        other.push_str(piece);
    }
    (other != word).then_some(other)
}

/// Writes an amount with points between its thousands; `None` if the text is no amount, or too small for such points.
fn group_thousands(amount: &str) -> Option<String> {
    let sign = amount.len() - amount.trim_start_matches('€').len();
    let (sign, amount) = amount.split_at(sign);
    let (figures, behind) = amount.split_at(amount.find(|c: char| !c.is_ascii_digit()).unwrap_or(amount.len()));
    let is_amount = behind.is_empty() || behind.starts_with([',', '%', '+']);
    if figures.len() < 4 || figures.starts_with('0') || !is_amount {
        return None;
    }
    let mut grouped = sign.to_owned();
    for (place, figure) in figures.chars().enumerate() {
        if place > 0 && (figures.len() - place).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(figure);
    }
    Some(grouped + behind)
}

/// Removes repeated words.
fn keep_each_once(words: &[&str]) -> Vec<String> {
    let mut unlike: Vec<String> = Vec::with_capacity(words.len());
    for word in words {
        if !unlike.iter().any(|known| known == word) {
            unlike.push((*word).to_owned());
        }
    }
    unlike
}

/// Splits a piece without spaces at the marks that separate words, and behind the full stop of an announcing word:
/// `kade,sturen`, `nr.25bb007101`. A comma between figures stays. A slash stays too, except between whole words: `kade/sturen`.
fn split_piece(piece: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let figure = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    for (at, mark) in piece.char_indices() {
        let (before, after) = (&piece[start..at], &piece[at + mark.len_utf8()..]);
        let ends = match mark {
            ';' | '|' => true,
            '/' => count_leading_letters(before.chars().rev()) >= 3 && count_leading_letters(after.chars()) >= 3,
            ',' => !(figure(before.chars().next_back()) && figure(after.chars().next())),
            '.' | ':' => ANNOUNCING.contains(&strip_outer_signs(before)),
            _ => false,
        };
        if ends {
            parts.push(before);
            start = at + mark.len_utf8();
        }
    }
    parts.push(&piece[start..]);
    parts
}

/// The number of letters at the beginning.
fn count_leading_letters(signs: impl Iterator<Item = char>) -> usize {
    signs.take_while(|c| c.is_alphabetic()).count()
}

/// Removes the signs around a word that belong to the sentence.
fn strip_outer_signs(word: &str) -> &str {
    let kept = |c: char| c.is_alphanumeric() || matches!(c, '%' | '€' | '$' | '£' | '§' | '°' | '‰');
    word.trim_start_matches(|c| !kept(c)).trim_end_matches(|c| !kept(c) && c != '+')
}

/// The number of words at the beginning that announce a number.
fn count_announcing_words(words: &[&str]) -> usize {
    words.iter().take_while(|word| ANNOUNCING.contains(word)).count()
}

/// Parses several words together as one number.
fn parse_joined_number(words: &[&str]) -> Option<NormalNumber> {
    CommitmentNumber::parse(&words.join(" ")).ok().map(|number| number.to_normal())
}

/// True if the signs can hardly be anything but a number.
fn is_clearly_a_number(signs: &str) -> bool {
    signs.chars().filter(char::is_ascii_digit).count() >= 3 && signs.contains(char::is_alphabetic)
}

fn find_numbers(words: &[&str]) -> Vec<NumberAmongWords> {
    let mut numbers: Vec<NumberAmongWords> = Vec::new();
    for count in (1..=WORDS_OF_A_NUMBER).rev() {
        for (start, run) in words.windows(count).enumerate() {
            let begins = !ANNOUNCING.contains(&run[0]);
            let Some(number) = parse_joined_number(run).filter(|_| begins) else { continue };
            // A text that can hardly be anything but a number means that commitment, whatever the other words are.
            let others = if is_clearly_a_number(&run.concat()) {
                Vec::new()
            } else {
                let others = words.iter().enumerate().filter(|(at, _)| !(start..start + count).contains(at));
                others.map(|(_, word)| (*word).to_owned()).filter(|word| !ANNOUNCING.contains(&word.as_str())).collect()
            };
            let found = NumberAmongWords { number, others };
            if numbers.len() < NUMBERS && numbers.iter().all(|known| known.number != found.number) {
                numbers.push(found);
            }
        }
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_found_as_they_are_typed_in_sentences() {
        let table: [(&str, &[&str]); 21] = [
            ("kade/sturen", &["kade", "sturen"]),
            ("kade / sturen", &["kade", "sturen"]),
            ("24/17 t/m 25/3", &["24/17", "t/m", "25/3"]),
            ("1½ uur, 24 1/2 en 7 24/17", &["1 1/2", "uur", "24 1/2", "en", "7", "24/17"]),
            ("€ 1.250.000,-", &["€1.250.000"]),
            ("kade, sturen", &["kade", "sturen"]),
            ("kade,sturen; (deel) “brug”!", &["kade", "sturen", "deel", "brug"]),
            ("\"De IJssel\"", &["de", "ijssel"]),
            ("20% minder", &["20%", "minder"]),
            ("20 %", &["20%"]),
            ("zorg & jeugd – of…", &["zorg", "jeugd", "of"]),
            ("1,5 miljoen", &["1,5", "miljoen"]),
            ("B.V. en 65+", &["b.v", "en", "65+"]),
            ("plan‑B", &["plan-b"]),
            ("en/of", &["en/of"]),
            ("%", &["%"]),
            ("- ?", &["-", "?"]),
            ("\u{200b}\u{ad} \u{a0}", &[]),
            ("‘’", &[]),
            ("vergroening?", &["vergroening"]),
            ("#vergroening", &["vergroening"]),
        ];
        for (typed, words) in table {
            assert_eq!(Search::of(typed).words, words, "{typed}");
        }
    }

    #[test]
    fn a_word_stands_in_a_text_in_more_than_one_form() {
        let table: [(&str, &[&str]); 14] = [
            ("kade", &["kade"]),
            ("oude-dijk", &["oude-dijk", "oude dijk", "oudedijk"]),
            ("kop-staart-botsing", &["kop-staart-botsing", "kop staart botsing", "kopstaartbotsing"]),
            ("covid-19", &["covid-19", "covid 19", "covid19"]),
            ("2024-2026", &["2024-2026"]),
            ("1250000", &["1250000", "1.250.000"]),
            ("1.250.000", &["1.250.000", "1250000"]),
            ("1250,50", &["1250,50", "1.250,50"]),
            ("€1250", &["€1250", "€1.250", "1250 euro", "1.250 euro"]),
            ("€1.250", &["€1.250", "€1250", "1.250 euro", "1250 euro"]),
            ("€", &["€"]),
            ("0125", &["0125"]),
            ("25bb007101", &["25bb007101"]),
            ("250", &["250"]),
        ];
        for (word, expected) in table {
            let (mut found, mut expected) = (list_word_forms(word), expected.to_vec());
            found.sort();
            expected.sort_unstable();
            assert_eq!(found, expected, "{word}");
        }
    }

    #[test]
    fn a_text_holds_its_words_with_a_hyphen_also_without() {
        let table = [
            ("De Oude-Dijk (bij Plan‑B)", "de oude-dijk (bij plan-b) oudedijk planb"),
            ("2024-2026 – T-2023-014 -", "2024-2026 - t-2023-014 - t2023-014"),
            ("oude-dijk, oude-dijk", "oude-dijk, oude-dijk oudedijk"),
            ("zonder", "zonder"),
        ];
        for (text, expected) in table {
            assert_eq!(to_searchable(text), expected);
        }
    }

    #[test]
    fn a_number_is_whole_when_no_other_words_stand_around_it() {
        let whole = [
            "25bb007101",
            " 25BB-7101 ",
            "nr. 25bb007101",
            "nr.25bb007101",
            "Nr 25bb007101.",
            "#25bb007101",
            "toezegging 25bb007101",
            "Toezegging nr. 25bb007101?",
            "“25bb007101”",
            "25bb\u{200b}007101",
            "25bb\u{a0}007101",
            "２５bb００７１０１",
            "(25bb007101)",
        ];
        for typed in whole {
            assert_eq!(Search::of(typed).whole_number, Some(NormalNumber::of("25bb7101")), "{typed}");
        }
        assert_eq!(Search::of("T 2023 – 014").whole_number, Some(NormalNumber::of("T-2023-014")));
        assert_eq!(Search::of("toezegging").whole_number, None);
        assert_eq!(Search::of("20%").whole_number, None);
    }

    #[test]
    fn a_number_among_words_is_told_from_them() {
        let told = |typed: &str| -> Vec<String> {
            let one = |one: NumberAmongWords| format!("{} + {}", one.number.as_str(), one.others.join(" "));
            Search::of(typed).numbers.into_iter().map(one).collect()
        };
        assert!(told("hoe staat het met nr. 25bb007101 over de kade").contains(&"25bb7101 + ".to_owned()));
        assert!(told("25bb007101 en 25bb007102").contains(&"25bb7101 + ".to_owned()));
        assert!(told("25bb007101 en 25bb007102").contains(&"25bb7102 + ".to_owned()));
        assert!(told("TA 2024 318 kade").contains(&"ta2024-318 + ".to_owned()));
        assert!(told("nr. 88 over de kade").contains(&"88 + over de kade".to_owned()));
        assert_eq!(told("kade sturen"), Vec::<String>::new());
        assert!(told(&"1 2 3 4 5 6 7 8 9 ".repeat(9)).len() <= NUMBERS);
    }
}
