//! The table of who sees a letter. `store/records/sight.rs` says the same in SQL; a test compares the two.

use crate::domain::{
    access::{
        Actor, Role,
        rights::{Action, Extent},
    },
    commitment::publicity::PublicityKey,
};

/// The facts of a letter that decide whether somebody sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterExposure {
    pub publicity: PublicityKey,
    /// True if the actor's office or committee took it in, or the actor's holder signed it.
    pub is_kept: bool,
    /// True if parts of it were made unreadable.
    pub is_redacted: bool,
    /// The commitments that are tied to it.
    pub ties: Vec<TiedCommitment>,
}

/// A commitment that a letter names, or of which an outcome was confirmed from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TiedCommitment {
    /// True if it is the actor's own.
    pub is_own: bool,
    pub publicity: PublicityKey,
}

impl LetterExposure {
    /// True if the actor sees the letter: the original, or else the version with parts made unreadable. Others see
    /// the passages that were released one by one.
    #[must_use]
    pub fn is_seen_by(&self, actor: &Actor) -> bool {
        self.is_original_seen_by(actor) || self.is_open_to(actor)
    }

    /// True if the actor sees the text as it was taken in. Behind a version with parts made unreadable it is seen
    /// as a draft is.
    #[must_use]
    pub fn is_original_seen_by(&self, actor: &Actor) -> bool {
        match actor.find_extent(Action::ReadDraftLetters) {
            Extent::All => true,
            Extent::Own if self.is_redacted || self.publicity == PublicityKey::Draft => self.is_own_of(actor),
            _ => !self.is_redacted && self.is_open_to(actor),
        }
    }

    /// True if the publicity of the letter and its ties open it to the actor.
    fn is_open_to(&self, actor: &Actor) -> bool {
        match self.publicity {
            PublicityKey::Draft => false,
            PublicityKey::Public => self.sees_every_tie(actor),
            PublicityKey::Secret => self.sees_every_tie(actor) && self.may_know_secret(actor),
        }
    }

    /// True if the letter is the actor's own: kept by their office or committee or, for the clerk of a committee, tied to
    /// commitments of that committee alone.
    fn is_own_of(&self, actor: &Actor) -> bool {
        self.is_kept || (actor.role == Role::CommitteeClerk && self.owns_every_tie())
    }

    fn owns_every_tie(&self) -> bool {
        !self.ties.is_empty() && self.ties.iter().all(|tie| tie.is_own)
    }

    fn sees_every_tie(&self, actor: &Actor) -> bool {
        let sees = actor.find_extent(Action::Read);
        self.ties.iter().all(|tie| sees.covers_commitment(tie.is_own, tie.publicity))
    }

    /// True if the actor sees secrets, or sees those of their own and all that the letter is about is their own.
    fn may_know_secret(&self, actor: &Actor) -> bool {
        match actor.find_extent(Action::Read) {
            Extent::All | Extent::PublicAndSecret => true,
            Extent::Own | Extent::OwnAndPublic | Extent::PublicAndOwnSecret => self.owns_every_tie(),
            Extent::Nothing | Extent::Public => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn make_actor(role: Role) -> Actor {
        Actor { sees_committee_secrets: true, ..Actor::new("iemand", role) }
    }

    fn tie(is_own: bool, publicity: PublicityKey) -> TiedCommitment {
        TiedCommitment { is_own, publicity }
    }

    fn seen_by(publicity: PublicityKey, is_kept: bool, ties: &[TiedCommitment]) -> Vec<&'static str> {
        let letter = LetterExposure { publicity, is_kept, is_redacted: false, ties: ties.to_vec() };
        Role::ALL.into_iter().filter(|role| letter.is_seen_by(&make_actor(*role))).map(Role::key).collect()
    }

    #[test]
    fn the_original_behind_a_redaction_is_seen_as_a_draft_is() {
        let original = |is_kept| {
            let letter =
                LetterExposure { publicity: PublicityKey::Public, is_kept, is_redacted: true, ties: Vec::new() };
            assert!(Role::ALL.into_iter().all(|role| letter.is_seen_by(&make_actor(role))));
            Role::ALL
                .into_iter()
                .filter(|role| letter.is_original_seen_by(&make_actor(*role)))
                .map(Role::key)
                .collect::<Vec<_>>()
        };
        assert_eq!(original(false), ["griffier", "archivaris"]);
        let kept = ["griffier", "commissiegriffier", "bestuurssecretariaat", "portefeuillehouder", "archivaris"];
        assert_eq!(original(true), kept);
    }

    #[test]
    fn a_letter_is_seen_as_its_publicity_and_its_ties_say() {
        use PublicityKey::{Draft, Public, Secret};
        let all = Role::ALL.map(Role::key).to_vec();
        let table: [(PublicityKey, bool, &[TiedCommitment], &[&str]); 10] = [
            (Draft, false, &[tie(false, Public)], &["griffier", "archivaris"]),
            (
                Draft,
                true,
                &[tie(false, Public)],
                &["griffier", "commissiegriffier", "bestuurssecretariaat", "portefeuillehouder", "archivaris"],
            ),
            (Draft, false, &[tie(true, Public)], &["griffier", "commissiegriffier", "archivaris"]),
            (Draft, false, &[tie(true, Public), tie(false, Public)], &["griffier", "archivaris"]),
            (Draft, false, &[], &["griffier", "archivaris"]),
            (Public, false, &[], &all),
            (Public, true, &[tie(false, Secret)], &["griffier", "raadslid", "archivaris"]),
            (Public, false, &[tie(false, Draft)], &["griffier", "archivaris"]),
            (Secret, true, &[], &["griffier", "raadslid", "archivaris"]),
            (
                Secret,
                false,
                &[tie(true, Secret)],
                &[
                    "griffier",
                    "commissiegriffier",
                    "bestuurssecretariaat",
                    "portefeuillehouder",
                    "raadslid",
                    "commissielid",
                    "archivaris",
                ],
            ),
        ];
        for (publicity, is_kept, ties, expected) in table {
            assert_eq!(seen_by(publicity, is_kept, ties), expected, "{publicity:?} {is_kept} {ties:?}");
        }
    }
}
