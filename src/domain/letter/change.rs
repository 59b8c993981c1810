//! The acts on the publicity of a letter: releasing it, taking it back, and secrecy.

use crate::domain::{
    access::rights::Action,
    change::EventKind,
    commitment::{
        publicity::{Publicity, PublicityKey, PublicityObstacle, PublicityStep},
        secrecy::Secrecy,
        status::DecisionRule,
    },
    keyed::keyed,
};

keyed! {
    /// The kind of an act on the publicity of a letter: its key in a form, and its heading.
    pub enum LetterChangeKind: key, label {
        Release = "vrijgeven", "Geef de brief vrij";
        /// Takes a released letter back as a draft.
        TakeBack = "terugnemen", "Neem de brief terug als concept";
        ImposeSecrecy = "opleggen", "Leg geheimhouding op de brief vast";
        LiftSecrecy = "opheffen", "Hef de geheimhouding op de brief op";
    }
}

/// An act on the publicity of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LetterChange {
    Release,
    TakeBack { reason: String },
    ImposeSecrecy { secrecy: Secrecy, reason: String },
    LiftSecrecy { reason: String },
}

/// A reason to refuse an act on a letter, worded for the person who asked for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum LetterRefusal {
    #[error("Deze brief is al vrijgegeven.")]
    Public,
    #[error("Deze brief is nog een concept, en dus niet openbaar.")]
    Draft,
    #[error("Op deze brief rust geheimhouding. Alleen het orgaan dat daarover gaat kan die opheffen.")]
    Secret,
    #[error("Op deze brief rust geen geheimhouding.")]
    NotSecret,
    /// A reason is missing.
    #[error("Geef een reden.")]
    NoReason,
    /// A part that is to be made unreadable does not stand in it.
    #[error("Wat onleesbaar moet worden, staat niet in deze brief.")]
    PartMissing,
    /// There is no version that can take the place of the original.
    #[error("In deze brief is niets onleesbaar gemaakt.")]
    NotRedacted,
    /// The council decides on reports, so that its clerk releases letters.
    #[error("In deze raad geeft de griffie brieven vrij.")]
    ClerkReleases,
}

impl From<PublicityObstacle> for LetterRefusal {
    fn from(obstacle: PublicityObstacle) -> Self {
        match obstacle {
            PublicityObstacle::IsPublic => Self::Public,
            PublicityObstacle::IsDraft => Self::Draft,
            PublicityObstacle::IsSecret => Self::Secret,
            PublicityObstacle::IsNotSecret => Self::NotSecret,
        }
    }
}

impl LetterChangeKind {
    /// The right that the act needs.
    #[must_use]
    pub fn to_needed_action(self) -> Action {
        match self {
            Self::Release | Self::TakeBack => Action::ReleaseLetters,
            Self::ImposeSecrecy | Self::LiftSecrecy => Action::Secrecy,
        }
    }

    /// Tells whether the act may follow on a letter of this publicity.
    ///
    /// # Errors
    /// Returns the reason why it may not.
    pub fn may_follow(self, publicity: PublicityKey) -> Result<(), LetterRefusal> {
        Ok(self.to_publicity_step().may_follow(publicity)?)
    }

    fn to_publicity_step(self) -> PublicityStep {
        match self {
            Self::Release => PublicityStep::Publish,
            Self::TakeBack => PublicityStep::Withdraw,
            Self::ImposeSecrecy => PublicityStep::ImposeSecrecy,
            Self::LiftSecrecy => PublicityStep::LiftSecrecy,
        }
    }

    /// Tells whether the executive may do it itself: where a report counts at once its office releases letters, and elsewhere
    /// the clerk does.
    ///
    /// # Errors
    /// [`LetterRefusal::ClerkReleases`] if it is the clerk's.
    pub fn may_be_done_by(self, is_of_council_side: bool, rule: DecisionRule) -> Result<(), LetterRefusal> {
        if is_of_council_side || rule == DecisionRule::Direct { Ok(()) } else { Err(LetterRefusal::ClerkReleases) }
    }

    #[must_use]
    pub fn to_event_kind(self) -> EventKind {
        match self {
            Self::Release => EventKind::Published,
            Self::TakeBack => EventKind::Withdrawn,
            Self::ImposeSecrecy => EventKind::SecrecyImposed,
            Self::LiftSecrecy => EventKind::SecrecyLifted,
        }
    }
}

impl LetterChange {
    #[must_use]
    pub fn kind(&self) -> LetterChangeKind {
        match self {
            Self::Release => LetterChangeKind::Release,
            Self::TakeBack { .. } => LetterChangeKind::TakeBack,
            Self::ImposeSecrecy { .. } => LetterChangeKind::ImposeSecrecy,
            Self::LiftSecrecy { .. } => LetterChangeKind::LiftSecrecy,
        }
    }

    /// The reason that was given.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::Release => None,
            Self::TakeBack { reason } | Self::ImposeSecrecy { reason, .. } | Self::LiftSecrecy { reason } => {
                Some(reason)
            }
        }
    }

    /// The publicity that a letter of this publicity gets. Lifting secrecy makes it a draft: releasing it is an act of its own,
    /// for which its text is looked through.
    ///
    /// # Errors
    /// Returns the reason why the act may not follow.
    pub fn apply_to(&self, publicity: Publicity) -> Result<Publicity, LetterRefusal> {
        self.kind().may_follow(publicity.key())?;
        if self.reason().is_some_and(|reason| reason.trim().is_empty()) {
            return Err(LetterRefusal::NoReason);
        }
        Ok(match self {
            Self::Release => Publicity::Public,
            Self::TakeBack { .. } | Self::LiftSecrecy { .. } => Publicity::Draft,
            Self::ImposeSecrecy { secrecy, .. } => Publicity::Secret(*secrecy),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::commitment::secrecy::{Organ, SecrecyGround};

    fn secrecy() -> Secrecy {
        Secrecy {
            imposed_by: Organ::Council,
            imposed_on: "2025-11-13".parse().unwrap(),
            ground: SecrecyGround::Privacy,
            lifted_by: Organ::Council,
        }
    }

    #[test]
    fn an_act_follows_where_its_publicity_allows_it() {
        let reason = || "Omdat het moet.".to_owned();
        let secret = Publicity::Secret(secrecy());
        let table = [
            (LetterChange::Release, [Ok(Publicity::Public), Err(LetterRefusal::Public), Err(LetterRefusal::Secret)]),
            (
                LetterChange::TakeBack { reason: reason() },
                [Err(LetterRefusal::Draft), Ok(Publicity::Draft), Err(LetterRefusal::Secret)],
            ),
            (
                LetterChange::ImposeSecrecy { secrecy: secrecy(), reason: reason() },
                [Ok(secret), Ok(secret), Err(LetterRefusal::Secret)],
            ),
            (
                LetterChange::LiftSecrecy { reason: reason() },
                [Err(LetterRefusal::NotSecret), Err(LetterRefusal::NotSecret), Ok(Publicity::Draft)],
            ),
            (
                LetterChange::TakeBack { reason: " ".to_owned() },
                [Err(LetterRefusal::Draft), Err(LetterRefusal::NoReason), Err(LetterRefusal::Secret)],
            ),
        ];
        for (change, expected) in table {
            let found = [Publicity::Draft, Publicity::Public, secret].map(|before| change.apply_to(before));
            assert_eq!(found, expected, "{change:?}");
        }
    }
}
