//! The list of commitments that a committee takes to its meeting, and its headings.

use chrono::NaiveDate;

use crate::domain::commitment::status::{StatusKey, Urgency};

/// The note in the history for a list that was frozen. The digest is SHA-256 over its bytes, in lower-case hexadecimal.
#[must_use]
pub fn told_of_edition(edition: i64, digest: &str) -> String {
    format!("editie {edition}, SHA-256 {digest}")
}

/// The headings in the order of the list, the most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MeetingListHeading {
    /// The last day has passed.
    Late,
    /// The last day is near.
    Near,
    /// The executive proposes an outcome, and the committee decides.
    Proposed,
    /// The executive reported it as done since the previous meeting, and nobody confirmed that.
    Reported,
    /// It was made in the previous meeting, or since.
    New,
    /// Every other open commitment.
    Other,
}

impl MeetingListHeading {
    /// Every heading, in the order of the list.
    pub const ALL: [Self; 6] = [Self::Late, Self::Near, Self::Proposed, Self::Reported, Self::New, Self::Other];

    /// The heading for a commitment; `None` if it lapsed. `previous` is the day of the previous meeting: a commitment made on
    /// that day itself is discussed for the first time now. Without a previous meeting nothing is new.
    #[must_use]
    pub fn of(
        status: StatusKey,
        urgency: Urgency,
        made_on: Option<NaiveDate>,
        previous: Option<NaiveDate>,
    ) -> Option<Self> {
        Some(match (status, urgency) {
            (StatusKey::Lapsed, _) => return None,
            (StatusKey::Settled, _) => Self::Reported,
            (StatusKey::Proposed, _) => Self::Proposed,
            (_, Urgency::Late(_)) => Self::Late,
            (_, Urgency::Near(_)) => Self::Near,
            _ if made_on.zip(previous).is_some_and(|(made, previous)| made >= previous) => Self::New,
            _ => Self::Other,
        })
    }

    /// True if the committee is asked to decide.
    #[must_use]
    pub fn asks_for_decision(self) -> bool {
        self == Self::Proposed
    }

    /// True if the commitments under this heading are still open.
    #[must_use]
    pub fn is_open(self) -> bool {
        self != Self::Reported
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_promise_stands_under_the_heading_that_asks_most() {
        let day = |text: &str| text.parse::<NaiveDate>().ok();
        let previous = day("2025-10-08");
        let table = [
            (StatusKey::Open, Urgency::Late(3), "2025-10-08", Some(MeetingListHeading::Late)),
            (StatusKey::PartlySettled, Urgency::Near(0), "2025-10-08", Some(MeetingListHeading::Near)),
            (StatusKey::Proposed, Urgency::Waiting, "2025-10-08", Some(MeetingListHeading::Proposed)),
            (StatusKey::Settled, Urgency::InTime, "2025-10-08", Some(MeetingListHeading::Reported)),
            (StatusKey::Open, Urgency::Ahead(90), "2025-10-08", Some(MeetingListHeading::New)),
            (StatusKey::Open, Urgency::NoDay, "2025-11-01", Some(MeetingListHeading::New)),
            (StatusKey::Open, Urgency::Ahead(90), "2025-10-07", Some(MeetingListHeading::Other)),
            (StatusKey::Open, Urgency::Ahead(90), "", Some(MeetingListHeading::Other)),
            (StatusKey::Lapsed, Urgency::NotApplicable, "2025-10-08", None),
        ];
        for (status, urgency, made_on, heading) in table {
            assert_eq!(
                MeetingListHeading::of(status, urgency, day(made_on), previous),
                heading,
                "{status:?} {urgency:?} {made_on}"
            );
        }
        assert_eq!(
            MeetingListHeading::of(StatusKey::Open, Urgency::NoDay, day("2025-11-01"), None),
            Some(MeetingListHeading::Other),
            "without a meeting before nothing is new"
        );
    }

    #[test]
    fn every_heading_stands_once_in_its_order() {
        assert!(MeetingListHeading::ALL.is_sorted());
        assert_eq!(MeetingListHeading::ALL.iter().filter(|heading| heading.asks_for_decision()).count(), 1);
        assert_eq!(MeetingListHeading::ALL.iter().filter(|heading| !heading.is_open()).count(), 1);
    }
}
