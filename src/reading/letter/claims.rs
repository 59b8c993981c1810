//! Claims: what each sentence, row, label and heading says of which commitment.

use std::ops::Range;

use crate::{domain::letter::Outcome, reading::deadline::FoundDeadline};

/// How much a claim weighs: a decision by number most, a hint least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// What is planned: it only gives a day to what stays open.
    Planned,
    /// A heading, the subject of the letter.
    Hint,
    /// A sentence in its section that tells the council something.
    Section,
    /// "alle toezeggingen …", "de overige …"
    Set,
    /// "deze toezegging …"
    StandIn,
    /// "alle toezeggingen beschouw ik …"
    SetDecided,
    /// A sentence that names the number.
    Said,
    /// "deze toezegging beschouw ik …"
    StandInDecided,
    /// A proposal that names the number; a status.
    Decided,
}

/// What one place in the letter says of one commitment.
#[derive(Debug, Clone)]
pub(super) struct Claim {
    /// The outcome.
    pub(super) outcome: Outcome,
    /// How much it weighs.
    pub(super) rank: Rank,
    /// The deadline that it gives.
    pub(super) deadline: Option<FoundDeadline>,
    /// It was only struck off the list: whether it was done, the rest of the letter tells.
    pub(super) struck: bool,
    /// It speaks of the thing promised itself.
    pub(super) strong: bool,
    /// It promises a report on the way only.
    pub(super) interim: bool,
    /// The sentence in which it stands.
    pub(super) sentence: usize,
    /// The bytes of the flow that it takes.
    pub(super) bytes: Range<usize>,
}

/// A commitment gathers no more claims than this; of one that has so many the last ones may be missing.
pub(super) const MOST: usize = 200;

/// What the letter says, commitment by commitment.
pub(super) struct Claims {
    /// For each commitment its claims, in the order of the letter.
    pub(super) of: Vec<Vec<Claim>>,
    /// Something weightier than a hint was claimed.
    pub(super) told: bool,
}

impl Claims {
    /// Adds a claim for each of these commitments.
    pub(super) fn add(&mut self, commitments: &[usize], claim: &Claim) {
        self.told |= claim.rank > Rank::Hint && !commitments.is_empty();
        for at in commitments {
            if let Some(claims) = self.of.get_mut(*at).filter(|claims| claims.len() < MOST) {
                claims.push(claim.clone());
            }
        }
    }
}
