//! A meeting that is planned: when, where, and what is on its agenda.

use chrono::{NaiveDate, NaiveTime};

use super::{agenda::Agenda, commitment::Details};

/// What is planned of a meeting. All of it is public.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Plan {
    /// The day.
    pub day: NaiveDate,
    /// The civil time at which it begins, where that is known.
    pub starts_at: Option<NaiveTime>,
    /// Where it is held, where that is known.
    pub place: Option<String>,
    /// The agenda; empty while there is none.
    pub agenda: Agenda,
}

/// How a meeting came into the register, and whether it is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// It came into being because a promise names it.
    Named,
    /// It was planned on purpose.
    Planned,
    /// It was planned, and called off on this day.
    Cancelled(NaiveDate),
}

impl Standing {
    /// Whether it was called off.
    #[must_use]
    pub fn is_cancelled(self) -> bool {
        matches!(self, Self::Cancelled(_))
    }
}

/// Why something cannot be done to a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MeetingRefusal {
    /// It cannot be called off or moved: something was promised or decided in it.
    #[error("In deze vergadering is iets toegezegd of besloten. Zij kan niet vervallen en niet naar een andere dag.")]
    HasCommitments,
    /// It cannot be called off: nobody planned it.
    #[error("Deze vergadering is niet gepland. Zij kan niet vervallen.")]
    NotPlanned,
    /// It was called off.
    #[error("Deze vergadering is vervallen.")]
    Cancelled,
    /// A list is a public paper, and the public does not know of this meeting.
    #[error("Deze vergadering is niet openbaar. Plan haar eerst; daarna kunt u haar lijst vaststellen.")]
    NotPublic,
}

/// What a promise to this committee would be as far as rights look at it: a meeting is somebody's own if that promise would be.
#[must_use]
pub fn of_committee(code: &str) -> Details {
    Details { committee: Some(code.to_owned()), ..Details::new("", "") }
}
