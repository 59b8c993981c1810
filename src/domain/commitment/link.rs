//! Links of commitments with each other and with papers of the council.

use serde::{Deserialize, Serialize};

use crate::domain::{
    council::{named::Named, recognition::name_key},
    keyed::keyed,
    number::CommitmentNumber,
};

/// A link of a commitment with something else.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Link {
    /// A link with another commitment.
    Commitment {
        /// The relation of this commitment to the other.
        #[serde(rename = "verband")]
        relation: CommitmentRelation,
        /// The number of the other commitment.
        #[serde(rename = "toezegging")]
        number: CommitmentNumber,
    },
    /// A link with a motion or an amendment that was withdrawn in exchange for the commitment.
    Withdrawn(WithdrawnPaper),
}

keyed! {
    /// The relation of a commitment to another. The first three are the relations of the open data of the Tweede Kamer:
    /// `isHerhalingVan`, `isAanvullingOp`, `isWijzigingVan`. The label stands on the page of this commitment, before the number
    /// of the other; the other label on the page of the other, before the number of this one.
    pub enum CommitmentRelation: key, label, label_from_the_other_side {
        /// It repeats the other.
        Repeats = "herhaling-van", "Herhaalt", "Herhaald door";
        /// It promises something in addition to the other.
        AddsTo = "aanvulling-op", "Vult aan", "Aangevuld door";
        /// It promises something else instead of the other.
        Changes = "wijziging-van", "Wijzigt", "Gewijzigd door";
        /// It was merged into the other.
        MergedInto = "samengevoegd-met", "Samengevoegd met", "Hierin is opgegaan";
    }
}

/// A motion or an amendment that was withdrawn because of a commitment.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct WithdrawnPaper {
    #[serde(rename = "ingetrokken")]
    pub kind: PaperKind,
    /// The number, if it has one.
    #[serde(rename = "nummer", default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    #[serde(rename = "titel")]
    pub title: String,
    /// The members who moved it, in order; they may expect to hear the outcome of the commitment.
    #[serde(rename = "indieners", default)]
    pub movers: Vec<Named>,
}

impl WithdrawnPaper {
    /// True if the other is the same paper: the same kind with the same number, or the same title where one has no number.
    #[must_use]
    pub fn is_same_paper(&self, other: &Self) -> bool {
        let same = match (&self.number, &other.number) {
            (Some(number), Some(of_other)) => name_key(number) == name_key(of_other),
            _ => name_key(&self.title) == name_key(&other.title),
        };
        self.kind == other.kind && same
    }
}

keyed! {
    /// The kind of paper that was withdrawn.
    pub enum PaperKind: key {
        Motion = "motie";
        Amendment = "amendement";
    }
}

impl Link {
    /// The number of the other commitment; `None` for a link with a paper.
    #[must_use]
    pub fn as_commitment_number(&self) -> Option<&CommitmentNumber> {
        match self {
            Self::Commitment { number, .. } => Some(number),
            Self::Withdrawn(_) => None,
        }
    }

    /// The paper that was withdrawn; `None` for a link with a commitment.
    #[must_use]
    pub fn as_paper(&self) -> Option<&WithdrawnPaper> {
        match self {
            Self::Commitment { .. } => None,
            Self::Withdrawn(paper) => Some(paper),
        }
    }

    /// True if the link came with a merger, and so is removed with it.
    #[must_use]
    pub fn is_merger(&self) -> bool {
        matches!(self, Self::Commitment { relation: CommitmentRelation::MergedInto, .. })
    }

    /// Words the link as the history shows it.
    #[must_use]
    pub fn in_words(&self) -> String {
        match self {
            Self::Commitment { relation, number } => format!("{} {number}", relation.label()),
            Self::Withdrawn(paper) => format!("{paper} ingetrokken om deze toezegging"),
        }
    }
}

impl std::fmt::Display for WithdrawnPaper {
    /// Formats as `motie 57 ‘Bomen langs de singel’ van A. Bakker (Stadspartij)`.
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
