//! How promises hang together with each other and with the papers of the council.

use serde::{Deserialize, Serialize};

use super::{commitment::Named, number::CommitmentNumber};

/// A bond of a commitment with something else.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Link {
    /// With another commitment.
    Commitment {
        /// What this one is to the other.
        #[serde(rename = "verband")]
        relation: Relation,
        /// The number of the other.
        #[serde(rename = "toezegging")]
        number: CommitmentNumber,
    },
    /// With a motion or an amendment that was withdrawn because of the promise: its price.
    Withdrawn(WithdrawnPaper),
}

/// What a commitment is to another. The first three are the relations of the open data of the Tweede Kamer:
/// `isHerhalingVan`, `isAanvullingOp`, `isWijzigingVan`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Relation {
    /// It says the same again.
    #[serde(rename = "herhaling-van")]
    Repeats,
    /// It promises something on top.
    #[serde(rename = "aanvulling-op")]
    AddsTo,
    /// It promises something else instead.
    #[serde(rename = "wijziging-van")]
    Changes,
    /// It goes on in the other.
    #[serde(rename = "samengevoegd-met")]
    MergedInto,
}

impl Relation {
    /// Every relation: key, words on the page of this commitment, words on the page of the other.
    pub const KEYS: [(Self, &'static str, &'static str, &'static str); 4] = [
        (Self::Repeats, "herhaling-van", "Herhaalt", "Herhaald door"),
        (Self::AddsTo, "aanvulling-op", "Vult aan", "Aangevuld door"),
        (Self::Changes, "wijziging-van", "Wijzigt", "Gewijzigd door"),
        (Self::MergedInto, "samengevoegd-met", "Samengevoegd met", "Hierin is opgegaan"),
    ];

    /// The key in forms and in the database.
    #[must_use]
    pub fn key(self) -> &'static str {
        Self::KEYS.iter().find(|(one, ..)| *one == self).map_or("herhaling-van", |(_, key, ..)| key)
    }

    /// The words on the page of this commitment, before the number of the other.
    #[must_use]
    pub fn label(self) -> &'static str {
        Self::KEYS.iter().find(|(one, ..)| *one == self).map_or("Herhaalt", |(_, _, label, _)| label)
    }

    /// The words on the page of the other, before the number of this one.
    #[must_use]
    pub fn label_from_the_other_side(self) -> &'static str {
        Self::KEYS.iter().find(|(one, ..)| *one == self).map_or("Herhaald door", |(.., label)| label)
    }

    /// The relation with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::KEYS.iter().find(|(_, k, ..)| *k == key).map(|(one, ..)| *one)
    }
}

/// A motion or an amendment that was withdrawn because of a promise.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct WithdrawnPaper {
    /// Which of the two.
    #[serde(rename = "ingetrokken")]
    pub kind: PaperKind,
    /// Its number, where it has one.
    #[serde(rename = "nummer", default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Its title.
    #[serde(rename = "titel")]
    pub title: String,
    /// The members who moved it, in order: who may expect to hear what came of the promise.
    #[serde(rename = "indieners", default)]
    pub movers: Vec<Named>,
}

/// What kind of paper was withdrawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PaperKind {
    /// A motion.
    #[serde(rename = "motie")]
    Motion,
    /// An amendment.
    #[serde(rename = "amendement")]
    Amendment,
}

impl PaperKind {
    /// Every kind with its key, which is also the word on screen.
    pub const KEYS: [(Self, &'static str); 2] = [(Self::Motion, "motie"), (Self::Amendment, "amendement")];

    /// The Dutch word.
    #[must_use]
    pub fn key(self) -> &'static str {
        Self::KEYS.iter().find(|(one, _)| *one == self).map_or("motie", |(_, key)| key)
    }

    /// The kind with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::KEYS.iter().find(|(_, k)| *k == key).map(|(one, _)| *one)
    }
}

impl Link {
    /// The number of the other commitment, where it is one.
    #[must_use]
    pub fn commitment(&self) -> Option<&CommitmentNumber> {
        match self {
            Self::Commitment { number, .. } => Some(number),
            Self::Withdrawn(_) => None,
        }
    }

    /// Whether it came with a merger: then it goes with it.
    #[must_use]
    pub fn is_merger(&self) -> bool {
        matches!(self, Self::Commitment { relation: Relation::MergedInto, .. })
    }

    /// The whole in words, as the history tells it.
    #[must_use]
    pub fn in_words(&self) -> String {
        match self {
            Self::Commitment { relation, number } => format!("{} {number}", relation.label()),
            Self::Withdrawn(paper) => format!("{paper} ingetrokken om deze toezegging"),
        }
    }
}

impl std::fmt::Display for WithdrawnPaper {
    /// `motie 57 ‘Bomen langs de singel’ (A. Bakker, Stadspartij)`
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.kind.key())?;
        if let Some(number) = &self.number {
            write!(f, " {number}")?;
        }
        write!(f, " ‘{}’", self.title)?;
        if self.movers.is_empty() {
            return Ok(());
        }
        let movers: Vec<String> = self.movers.iter().map(Named::to_string).collect();
        write!(f, " van {}", movers.join(", "))
    }
}
