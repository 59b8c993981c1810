//! Secrecy by decision: which organ imposed it, when, on which legal ground, and which organ may lift it.
//!
//! The rules are those of the Gemeentewet, articles 87 to 89: only the council, the college, the mayor or a committee imposes
//! secrecy, and only on a ground of article 5.1, paragraphs 1 and 2, of the Wet open overheid.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::day::full_day;

/// The decision that keeps a commitment secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Secrecy {
    /// Which organ imposed it.
    #[serde(rename = "opgelegd door")]
    pub imposed_by: Organ,
    /// On which day.
    #[serde(rename = "op")]
    pub imposed_on: NaiveDate,
    /// On which ground.
    #[serde(rename = "grond")]
    pub ground: Ground,
    /// Which organ may lift it.
    #[serde(rename = "op te heffen door")]
    pub lifted_by: Organ,
}

impl std::fmt::Display for Secrecy {
    /// The decision in the words of the screen.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { imposed_by, imposed_on, ground, lifted_by } = self;
        let (by, on, lifter) = (imposed_by.label(), full_day(*imposed_on), lifted_by.label());
        write!(f, "opgelegd door {by} op {on}, {}; op te heffen door {lifter}", ground.label())
    }
}

/// An organ that may impose secrecy (Gemeentewet, article 87).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Organ {
    /// The council.
    #[serde(rename = "raad")]
    Council,
    /// The college of mayor and aldermen.
    #[serde(rename = "college")]
    College,
    /// The mayor.
    #[serde(rename = "burgemeester")]
    Mayor,
    /// A committee.
    #[serde(rename = "commissie")]
    Committee,
}

impl Organ {
    /// Every organ with its key and its words on screen.
    pub const KEYS: [(Self, &'static str, &'static str); 4] = [
        (Self::Council, "raad", "de raad"),
        (Self::College, "college", "het college"),
        (Self::Mayor, "burgemeester", "de burgemeester"),
        (Self::Committee, "commissie", "de commissie"),
    ];

    /// The key.
    #[must_use]
    pub fn key(self) -> &'static str {
        Self::KEYS.iter().find(|(one, ..)| *one == self).map_or("raad", |(_, key, _)| key)
    }

    /// The words on screen.
    #[must_use]
    pub fn label(self) -> &'static str {
        Self::KEYS.iter().find(|(one, ..)| *one == self).map_or("de raad", |(.., label)| label)
    }

    /// The organ with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::KEYS.iter().find(|(_, k, _)| *k == key).map(|(one, ..)| *one)
    }
}

/// A ground of article 5.1 of the Wet open overheid: the place in its first or second paragraph. The other paragraphs, and
/// article 5.2, are no grounds for secrecy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "&'static str")]
pub struct Ground(usize);

impl TryFrom<String> for Ground {
    type Error = String;

    fn try_from(key: String) -> Result<Self, String> {
        Self::from_key(&key).ok_or(key)
    }
}

impl From<Ground> for &'static str {
    fn from(ground: Ground) -> Self {
        ground.key()
    }
}

/// Every ground: its place, and what it protects in short.
const GROUNDS: [(&str, &str); 14] = [
    ("5.1-1-a", "eenheid van de Kroon"),
    ("5.1-1-b", "veiligheid van de Staat"),
    ("5.1-1-c", "vertrouwelijk meegedeelde bedrijfs- en fabricagegegevens"),
    ("5.1-1-d", "bijzondere en strafrechtelijke persoonsgegevens"),
    ("5.1-1-e", "wettelijke identificatienummers"),
    ("5.1-2-a", "betrekkingen met andere landen en internationale organisaties"),
    ("5.1-2-b", "economische of financiële belangen van de overheid"),
    ("5.1-2-c", "opsporing en vervolging van strafbare feiten"),
    ("5.1-2-d", "inspectie, controle en toezicht"),
    ("5.1-2-e", "persoonlijke levenssfeer"),
    ("5.1-2-f", "concurrentiegevoelige bedrijfs- en fabricagegegevens"),
    ("5.1-2-g", "bescherming van het milieu"),
    ("5.1-2-h", "beveiliging van personen en bedrijven, voorkomen van sabotage"),
    ("5.1-2-i", "goed functioneren van de overheid"),
];

impl Ground {
    /// Every ground, in the order of the law.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..GROUNDS.len()).map(Self)
    }

    /// The key: article, paragraph, part.
    #[must_use]
    pub fn key(self) -> &'static str {
        GROUNDS.get(self.0).map_or("", |(key, _)| key)
    }

    /// The ground with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        GROUNDS.iter().position(|(one, _)| *one == key).map(Self)
    }

    /// The place in the law, and what it protects: `artikel 5.1, lid 2, onder e, Woo (persoonlijke levenssfeer)`.
    #[must_use]
    pub fn label(self) -> String {
        let (key, protects) = GROUNDS.get(self.0).copied().unwrap_or_default();
        let mut parts = key.split('-');
        let mut part = || parts.next().unwrap_or_default();
        format!("artikel {}, lid {}, onder {}, Woo ({protects})", part(), part(), part())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ground_is_found_by_its_key_and_says_where_it_stands() {
        for ground in Ground::all() {
            assert_eq!(Ground::from_key(ground.key()), Some(ground));
        }
        let privacy = Ground::from_key("5.1-2-e").unwrap();
        assert_eq!(privacy.label(), "artikel 5.1, lid 2, onder e, Woo (persoonlijke levenssfeer)");
    }

    #[test]
    fn the_fifth_paragraph_and_personal_policy_opinions_are_no_grounds() {
        for key in ["5.1-5", "5.1-5-a", "5.2", "5.1-1-f", "5.1-2-j", ""] {
            assert_eq!(Ground::from_key(key), None, "{key}");
        }
        assert_eq!(Ground::all().count(), 14);
    }
}
