//! Erases texts that people wrote in the history, on a ground of the law. The line itself stays in the chain: its moment, the
//! role, and the kind of act. The content is deleted, and with it the random text without which its hash reveals nothing.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::record::HistoryFacts;
use crate::domain::{commitment::publicity::PublicityKey, keyed::keyed};

keyed! {
    /// The legal ground for an erasure. The label follows on "op grond van".
    pub enum ErasureGround: key, label {
        /// A person asked for erasure, and has a right to it. General Data Protection Regulation (AVG), article 17, paragraph
        /// 1. Paragraph 3 gives the exceptions: the law obliges to keep it, or it is archived in the public interest.
        RightToErasure = "avg-17", "artikel 17 AVG (gegevenswissing)";
        /// A person objected to the processing, and nothing outweighs that. AVG, article 21, paragraph 1, with article 17,
        /// paragraph 1, under c.
        Objection = "avg-21", "artikel 21 en artikel 17, lid 1, onder c, AVG (wissing na bezwaar)";
        /// A text about a person is incorrect. AVG, article 16, and article 5, paragraph 1, under d: inaccurate data are
        /// rectified or erased without delay.
        Rectification = "avg-16", "artikel 16 AVG (rectificatie van wat niet klopt)";
        /// The term of the selection list is over. Archiefwet 1995, article 3, orders the destruction of records that are due
        /// for it; the selection list of article 5 says which records are. The Archiefbesluit 1995, article 8, asks for a
        /// declaration of it.
        RetentionOver = "archiefwet", "de Archiefwet en de selectielijst (vernietiging na de bewaartermijn)";
        /// A judge ordered it: under the AVG, article 79, and the Algemene wet bestuursrecht, article 8:72, or otherwise.
        CourtOrder = "rechter", "een rechterlijk bevel";
    }
}

/// The record of an erasure in a line of the history, beside the whole of the commitment as it then stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasure {
    /// The numbers of the lines whose content was erased.
    pub lines: BTreeSet<i64>,
    pub ground: ErasureGround,
    /// The publicity that each of those lines led to, if it changed the publicity. Without this nobody could tell any more
    /// which later lines happened in public.
    pub publicity: BTreeMap<i64, PublicityKey>,
}

/// The names of the fields in which such a line records the erasure.
const LINES: &str = "gewiste gebeurtenissen";
const GROUND: &str = "grondslag";
const PUBLICITY: &str = "openbaarheid bij gewiste gebeurtenissen";

/// One entry of the field [`PUBLICITY`].
#[derive(Serialize, Deserialize)]
struct ErasedPublicity {
    #[serde(rename = "gebeurtenis")]
    line: i64,
    #[serde(rename = "openbaarheid")]
    publicity: String,
}

impl Erasure {
    /// Adds this erasure to the facts of a line.
    #[must_use]
    pub fn told_in(&self, facts: HistoryFacts) -> HistoryFacts {
        let became = |(line, publicity): (&i64, &PublicityKey)| ErasedPublicity {
            line: *line,
            publicity: publicity.key().to_owned(),
        };
        let publicity: Vec<ErasedPublicity> = self.publicity.iter().map(became).collect();
        let lines: Vec<i64> = self.lines.iter().copied().collect();
        facts
            .with_field(LINES, lines)
            .with_field(GROUND, self.ground.key())
            .with_field(PUBLICITY, serde_json::to_value(publicity).unwrap_or_default())
    }

    /// The facts of a line without the erasure that they record.
    #[must_use]
    pub fn strip_from(facts: &HistoryFacts) -> HistoryFacts {
        facts.without_fields(&[LINES, GROUND, PUBLICITY])
    }

    /// Reads an erasure from the facts of a line; `None` if they record none.
    #[must_use]
    pub fn from_facts(facts: &HistoryFacts) -> Option<Self> {
        let lines = BTreeSet::deserialize(facts.get(LINES)?).ok()?;
        let ground = ErasureGround::from_key(facts.get(GROUND)?.as_str()?)?;
        let became = Vec::<ErasedPublicity>::deserialize(facts.get(PUBLICITY)?).ok()?;
        let publicity = |one: ErasedPublicity| Some((one.line, PublicityKey::from_key(&one.publicity)?));
        Some(Self { lines, ground, publicity: became.into_iter().map(publicity).collect::<Option<_>>()? })
    }
}

/// The reason that a content cannot be erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ErasureRefusal {
    /// No line was chosen.
    #[error("vink aan van welke gebeurtenissen de inhoud weg moet")]
    Nothing,
    /// The line belongs to another commitment.
    #[error("gebeurtenis {0} hoort niet bij deze toezegging")]
    NotOfThis(i64),
    /// The content of the line was erased before.
    #[error("de inhoud van gebeurtenis {0} is al gewist")]
    AlreadyErased(i64),
}

/// Returns the first words that two texts share and that can identify something: a sequence with at least two words that are
/// not small words, or with an address or a long number. Case and signs are ignored.
#[must_use]
pub fn shared_words(one: &str, other: &str) -> Option<String> {
    let (one, other) = (split_words(one), split_words(other));
    let longest = |start: usize| {
        let rest = one.get(start..).unwrap_or_default();
        let same = |place: usize| rest.iter().zip(other.iter().skip(place)).take_while(|(a, b)| a.1 == b.1).count();
        let length = (0..other.len()).map(same).max().unwrap_or_default();
        rest.get(..length).unwrap_or_default()
    };
    let shared = (0..one.len()).map(longest).find(|row| is_telling(row))?;
    let written = shared.iter().map(|(written, _)| *written).collect::<Vec<_>>().join(" ");
    Some(written.trim_matches(|c: char| !c.is_alphanumeric()).to_owned())
}

/// Splits a text into words: each as written, and in lower case without the signs around it.
fn split_words(text: &str) -> Vec<(&str, String)> {
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    text.split_whitespace().map(|word| (word, bare(word))).filter(|(_, bare)| !bare.is_empty()).collect()
}

/// Words that identify nothing by themselves.
const SMALL: [&str; 40] = [
    "aan", "alle", "alleen", "als", "ander", "andere", "deze", "door", "dit", "een", "eens", "geen", "haar", "heeft",
    "hebben", "hem", "het", "hier", "hun", "kan", "maar", "meer", "met", "naar", "niet", "nog", "omdat", "onder",
    "ook", "over", "tegen", "toch", "van", "voor", "waar", "wordt", "worden", "zich", "zijn", "zoals",
];

/// True if a sequence of words can identify something.
fn is_telling(row: &[(&str, String)]) -> bool {
    const LETTERS: usize = 4;
    let telling = |word: &str| word.chars().count() >= LETTERS && !SMALL.contains(&word);
    row.iter().any(|(_, word)| is_somebodys(word)) || row.iter().filter(|(_, word)| telling(word)).count() >= 2
}

/// True if one word by itself can lead to a person: an e-mail address, a telephone number, an account number. Days, and the
/// numbers of commitments and letters, do not count.
fn is_somebodys(word: &str) -> bool {
    const DIGITS: usize = 7;
    const DIGITS_AMONG_LETTERS: usize = 9;
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let parts: Vec<usize> = word.split(['-', '/', '.']).map(str::len).collect();
    let is_day = matches!(parts.as_slice(), [4, 1 | 2, 1 | 2] | [1 | 2, 1 | 2, 4]);
    let enough = if word.contains(char::is_alphabetic) { DIGITS_AMONG_LETTERS } else { DIGITS };
    word.contains('@') || (digits >= enough && !is_day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_of_an_erasure_reads_back() {
        for ground in ErasureGround::ALL {
            let erasure = Erasure {
                lines: BTreeSet::from([3, 14]),
                ground,
                publicity: BTreeMap::from([(3, PublicityKey::Public)]),
            };
            let facts = erasure.told_in(HistoryFacts::default().with_field("titel", "Iets"));
            assert_eq!(
                Erasure::from_facts(&HistoryFacts::parse(&facts.to_string()).unwrap()),
                Some(erasure),
                "{ground:?}"
            );
            assert_eq!(ErasureGround::from_key(ground.key()), Some(ground));
        }
        assert_eq!(Erasure::from_facts(&HistoryFacts::default().with_field("titel", "Iets")), None);
    }

    #[test]
    fn what_two_texts_share_is_told_when_it_tells_something() {
        let note = "Mevrouw J. de Vries uit de Kerkstraat belde (06-12345678, j.devries@post.example) op verzoek van de \
                    raad, 14-11-2025, 2025-11-14, over 24bb005964.";
        let table = [
            ("Op verzoek van mevrouw J. DE VRIES gewist.", Some("Mevrouw J. de Vries")),
            ("Dit ging over de Vries, uit de kerkstraat.", Some("de Vries uit de Kerkstraat")),
            ("Op verzoek van de betrokkene.", None),
            ("Het nummer 06-12345678 moest weg", Some("06-12345678")),
            ("Haar adres j.devries@post.example.", Some("j.devries@post.example")),
            ("Mevrouw en Vries", None),
            ("Zie 24bb005964 van 14-11-2025, of 2025-11-14.", None),
            ("", None),
        ];
        for (other, shared) in table {
            assert_eq!(shared_words(note, other).as_deref(), shared, "{other}");
        }
    }
}
