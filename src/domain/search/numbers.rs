//! Numbers of commitments among the words of a search.

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

/// A number among the words of a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberAmongWords {
    pub number: NormalNumber,
    /// The words that must stand in the text too; empty if the number can hardly be anything else.
    pub others: Vec<String>,
}

/// True if this folded word announces a number.
pub(super) fn is_announcing(word: &str) -> bool {
    ANNOUNCING.contains(&word)
}

/// Reads the words as one number, possibly behind words that announce it.
pub(super) fn find_whole_number(words: &[&str]) -> Option<NormalNumber> {
    let announcing = words.iter().take_while(|word| is_announcing(word)).count();
    parse_joined_number(&words[announcing..])
}

/// Finds the numbers among the words, the longest first.
pub(super) fn find_numbers(words: &[&str]) -> Vec<NumberAmongWords> {
    let mut numbers: Vec<NumberAmongWords> = Vec::new();
    for count in (1..=WORDS_OF_A_NUMBER).rev() {
        for (start, run) in words.windows(count).enumerate() {
            let begins = !is_announcing(run[0]);
            let Some(number) = parse_joined_number(run).filter(|_| begins) else { continue };
            // A text that can hardly be anything but a number means that commitment, whatever the other words are.
            let others = if is_clearly_a_number(&run.concat()) {
                Vec::new()
            } else {
                let others = words.iter().enumerate().filter(|(at, _)| !(start..start + count).contains(at));
                others.map(|(_, word)| (*word).to_owned()).filter(|word| !is_announcing(word)).collect()
            };
            let found = NumberAmongWords { number, others };
            if numbers.len() < NUMBERS && numbers.iter().all(|known| known.number != found.number) {
                numbers.push(found);
            }
        }
    }
    numbers
}

/// Parses several words together as one number.
fn parse_joined_number(words: &[&str]) -> Option<NormalNumber> {
    CommitmentNumber::parse(&words.join(" ")).ok().map(|number| number.to_normal())
}

/// True if the signs can hardly be anything but a number.
fn is_clearly_a_number(signs: &str) -> bool {
    signs.chars().filter(char::is_ascii_digit).count() >= 3 && signs.contains(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::search::query::SearchQuery;

    fn find_whole(typed: &str) -> Option<NormalNumber> {
        SearchQuery::parse(typed).whole_number
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
            assert_eq!(find_whole(typed), Some(NormalNumber::of("25bb7101")), "{typed}");
        }
        assert_eq!(find_whole("T 2023 – 014"), Some(NormalNumber::of("T-2023-014")));
        for typed in ["toezegging", "20%", "25bb007101 -brug", "-25bb007101"] {
            assert_eq!(find_whole(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_number_among_words_is_told_from_them() {
        let told = |typed: &str| -> Vec<String> {
            let one = |one: NumberAmongWords| format!("{} + {}", one.number.as_str(), one.others.join(" "));
            SearchQuery::parse(typed).numbers.into_iter().map(one).collect()
        };
        assert!(told("hoe staat het met nr. 25bb007101 over de kade").contains(&"25bb7101 + ".to_owned()));
        assert!(told("25bb007101 en 25bb007102").contains(&"25bb7101 + ".to_owned()));
        assert!(told("25bb007101 en 25bb007102").contains(&"25bb7102 + ".to_owned()));
        assert!(told("TA 2024 318 kade").contains(&"ta2024-318 + ".to_owned()));
        assert!(told("nr. 88 over de kade").contains(&"88 + over de kade".to_owned()));
        assert!(
            told("nr. 88 over de kade").iter().all(|one| !one.starts_with("nr")),
            "a word that announces is no number"
        );
        assert_eq!(told("kade sturen"), Vec::<String>::new());
        assert!(told(&"1 2 3 4 5 6 7 8 9 ".repeat(9)).len() <= NUMBERS);
    }
}
