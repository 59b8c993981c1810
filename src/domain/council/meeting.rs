//! A planned meeting: its day, place and agenda.

use chrono::{NaiveDate, NaiveTime};

use super::agenda::Agenda;
use crate::domain::commitment::Details;

/// The plan of a meeting. All of it is public.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MeetingPlan {
    pub day: NaiveDate,
    /// The civil time at which it begins, if known.
    pub starts_at: Option<NaiveTime>,
    /// The place where it is held, if known.
    pub place: Option<String>,
    /// The agenda; empty if there is none yet.
    pub agenda: Agenda,
}

/// The way in which a meeting came into the register, or its cancellation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MeetingStanding {
    /// It was created because a commitment names it.
    Named,
    /// It was planned by a clerk.
    Planned,
    /// It was planned, and cancelled on this day.
    Cancelled(NaiveDate),
}

impl MeetingStanding {
    /// True if the meeting was cancelled.
    #[must_use]
    pub fn is_cancelled(self) -> bool {
        matches!(self, Self::Cancelled(_))
    }
}

/// The reason that a meeting cannot be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MeetingRefusal {
    /// The meeting cannot be cancelled or moved: something was promised or decided in it.
    #[error("In deze vergadering is iets toegezegd of besloten. Zij kan niet vervallen en niet naar een andere dag.")]
    HasCommitments,
    /// The meeting cannot be cancelled: nobody planned it.
    #[error("Deze vergadering is niet gepland. Zij kan niet vervallen.")]
    NotPlanned,
    /// The meeting was cancelled.
    #[error("Deze vergadering is vervallen.")]
    Cancelled,
    /// A list is a public paper, and the public does not see this meeting.
    #[error("Deze vergadering is niet openbaar. Plan haar eerst; daarna kunt u haar lijst vaststellen.")]
    NotPublic,
}

/// Returns the details of an imaginary commitment to this committee, for rights to look at: a meeting is somebody's own if such
/// a commitment would be.
#[must_use]
pub fn of_committee(code: &str) -> Details {
    Details { committee: Some(code.to_owned()), ..Details::new("", "") }
}
