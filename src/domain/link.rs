//! How promises hang together with each other and with the papers of the council.

use serde::{Deserialize, Serialize};

use super::{commitment::Named, keyed::keyed, number::CommitmentNumber};

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

keyed! {
    /// What a commitment is to another. The first three are the relations of the open data of the Tweede Kamer:
    /// `isHerhalingVan`, `isAanvullingOp`, `isWijzigingVan`. The label stands on the page of this commitment, before the number of
    /// the other; the other label on the page of the other, before the number of this one.
    pub enum Relation: key, label, label_from_the_other_side {
        /// It says the same again.
        Repeats = "herhaling-van", "Herhaalt", "Herhaald door";
        /// It promises something on top.
        AddsTo = "aanvulling-op", "Vult aan", "Aangevuld door";
        /// It promises something else instead.
        Changes = "wijziging-van", "Wijzigt", "Gewijzigd door";
        /// It goes on in the other.
        MergedInto = "samengevoegd-met", "Samengevoegd met", "Hierin is opgegaan";
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

keyed! {
    /// What kind of paper was withdrawn.
    pub enum PaperKind: key {
        /// A motion.
        Motion = "motie";
        /// An amendment.
        Amendment = "amendement";
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
