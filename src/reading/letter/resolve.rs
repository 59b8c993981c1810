//! From claims to one outcome a commitment.

use super::{
    claims::{Claim, Rank},
    terms,
};
use crate::domain::{commitment::deadline::Deadline, letter::Outcome};

/// What becomes of one commitment.
#[derive(Debug, Clone)]
pub(super) struct Verdict<'c> {
    /// The outcome.
    pub(super) outcome: Outcome,
    /// The deadline given.
    pub(super) deadline: Option<Deadline>,
    /// Closed in one place and open in another.
    pub(super) contradicts: bool,
    /// The deadline counts from the day of the letter, and that is not known.
    pub(super) day_unknown: bool,
    /// The claim that decided.
    pub(super) winner: Option<&'c Claim>,
    /// The claim that gave the deadline.
    pub(super) dated_by: Option<&'c Claim>,
}

/// Weighs the claims made of one commitment: the heaviest decides, and of equals the last.
pub(super) fn verdict(claims: &[Claim]) -> Verdict<'_> {
    // What is only planned decides where nothing else is said.
    let Some(top) = claims.iter().map(|claim| claim.rank).max() else { return mention() };
    let heaviest: Vec<&Claim> = claims.iter().filter(|claim| claim.rank == top).collect();
    let Some(winner) = winner(&heaviest) else { return mention() };
    let mut outcome = winner.outcome;
    if winner.struck && claims.iter().any(|claim| claim.outcome == Outcome::Settle && claim.rank > Rank::Hint) {
        outcome = Outcome::Settle;
    }
    let stays = matches!(outcome, Outcome::KeepOpen | Outcome::Postpone | Outcome::SettlePartly);
    let dated_by = if stays { dated_by(winner, claims) } else { None };
    let found = dated_by.and_then(|claim| claim.deadline.as_ref());
    let dated = found.is_some_and(terms::dated);
    outcome = match outcome {
        Outcome::KeepOpen | Outcome::Postpone if dated => Outcome::Postpone,
        Outcome::KeepOpen | Outcome::Postpone => Outcome::KeepOpen,
        other => other,
    };
    let day_unknown = found.is_some_and(|found| found.needs_reference && found.deadline.last_day.is_none());
    Verdict {
        outcome,
        contradicts: contradicts(winner, outcome, claims),
        deadline: found.map(|found| found.deadline.clone()),
        day_unknown,
        winner: Some(winner),
        dated_by,
    }
}

fn mention<'c>() -> Verdict<'c> {
    Verdict {
        outcome: Outcome::Mention,
        deadline: None,
        contradicts: false,
        day_unknown: false,
        winner: None,
        dated_by: None,
    }
}

/// The last of the heaviest claims; a report on the way gives way to a claim of the end.
fn winner<'c>(heaviest: &[&'c Claim]) -> Option<&'c Claim> {
    let last = heaviest.iter().rev().find(|claim| !claim.interim).or(heaviest.last()).copied()?;
    let partly =
        heaviest.iter().find(|claim| claim.outcome == Outcome::SettlePartly && claim.sentence == last.sentence);
    Some(partly.copied().unwrap_or(last))
}

/// The claim with the deadline: the deciding one, else the one that gives the best of any other.
fn dated_by<'c>(winner: &'c Claim, claims: &'c [Claim]) -> Option<&'c Claim> {
    let is_dated = |claim: &&Claim| claim.deadline.as_ref().is_some_and(terms::dated);
    let others = || {
        claims
            .iter()
            .rev()
            .filter(|claim| matches!(claim.outcome, Outcome::KeepOpen | Outcome::Postpone | Outcome::SettlePartly))
            .filter(|claim| !claim.interim)
    };
    let own = Some(winner).filter(|winner| !winner.interim).filter(is_dated);
    let any = || Some(winner).into_iter().chain(others()).find(|claim| claim.deadline.is_some());
    own.or_else(|| others().find(is_dated)).or_else(any).filter(|claim| !winner.interim || is_dated(claim))
}

/// Closed in one place and open in another, neither of them a mere report on the way.
fn contradicts(winner: &Claim, outcome: Outcome, claims: &[Claim]) -> bool {
    let elsewhere = claims.iter().filter(|claim| claim.sentence != winner.sentence && !claim.interim);
    let open = |claim: &Claim| {
        matches!(claim.outcome, Outcome::KeepOpen | Outcome::Postpone)
            && (claim.rank >= Rank::StandIn || claim.strong && claim.rank != Rank::Planned)
    };
    // That it was open before is no contradiction; that a day is set for it, or that it stays open after all, is.
    let still = |claim: &Claim| {
        open(claim)
            && (claim.deadline.as_ref().is_some_and(terms::dated)
                || claim.sentence > winner.sentence
                || claim.rank == Rank::Decided)
    };
    let closed = |claim: &Claim| claim.outcome == Outcome::Settle && claim.rank > Rank::Section;
    match outcome {
        Outcome::Settle => elsewhere.into_iter().any(still),
        Outcome::Lapse => elsewhere.into_iter().any(|claim| {
            open(claim) && claim.rank >= Rank::StandIn && claim.deadline.as_ref().is_some_and(terms::dated)
        }),
        Outcome::KeepOpen | Outcome::Postpone => elsewhere.into_iter().any(closed),
        Outcome::SettlePartly | Outcome::Mention => false,
    }
}
