//! The status of a commitment, which is decided, and its urgency, which is computed.

use chrono::NaiveDate;

use super::{
    lapse_kind::LapseKind,
    proposal::{PendingProposal, ProposalKind},
};
use crate::domain::keyed::keyed;

/// The decided status of a commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// Nothing is settled yet.
    Open,
    /// The executive proposes an outcome; the council side has not decided.
    Proposed(PendingProposal),
    /// A part is done; the commitment itself describes the rest.
    PartlySettled,
    /// Done, as reported or confirmed.
    Settled(DecidedBy),
    /// Over without being done: withdrawn, overtaken, merged or not kept.
    Lapsed(LapseKind),
}

keyed! {
    /// A status without its contents, as filters, counts and columns use it.
    pub enum StatusKey: key, label {
        Open = "openstaand", "openstaand";
        PartlySettled = "deels-afgedaan", "deels afgedaan";
        Proposed = "afdoening-voorgesteld", "bij de raad";
        Settled = "afgedaan", "afgedaan";
        Lapsed = "vervallen", "vervallen";
    }
}

impl StatusKey {
    /// Lists the statuses in which the executive still has to do something.
    #[must_use]
    pub fn list_due() -> Vec<Self> {
        Self::ALL.into_iter().filter(|status| status.is_due()).collect()
    }

    /// Lists the statuses in which a commitment is not closed.
    #[must_use]
    pub fn list_unclosed() -> Vec<Self> {
        Self::ALL.into_iter().filter(|status| !status.is_closed()).collect()
    }

    /// True if the executive still has to do something.
    #[must_use]
    pub fn is_due(self) -> bool {
        match self {
            Self::Open | Self::PartlySettled => true,
            Self::Proposed | Self::Settled | Self::Lapsed => false,
        }
    }

    /// True if nothing follows unless it is opened again.
    #[must_use]
    pub fn is_closed(self) -> bool {
        match self {
            Self::Settled | Self::Lapsed => true,
            Self::Open | Self::PartlySettled | Self::Proposed => false,
        }
    }

    /// True if the executive reported that it is done, or proposed something about it.
    #[must_use]
    pub fn is_reported(self) -> bool {
        match self {
            Self::Proposed | Self::Settled => true,
            Self::Open | Self::PartlySettled | Self::Lapsed => false,
        }
    }
}

impl Status {
    /// The kind of the proposal, if there is one.
    #[must_use]
    pub fn to_proposal_kind(&self) -> Option<ProposalKind> {
        match self {
            Self::Proposed(pending) => Some(pending.proposal.kind()),
            _ => None,
        }
    }

    /// The label on screen. A proposal gets the label of its kind.
    #[must_use]
    pub fn label(&self) -> &'static str {
        self.to_proposal_kind().map_or_else(|| self.key().label(), ProposalKind::label)
    }

    #[must_use]
    pub fn key(&self) -> StatusKey {
        match self {
            Self::Open => StatusKey::Open,
            Self::Proposed(_) => StatusKey::Proposed,
            Self::PartlySettled => StatusKey::PartlySettled,
            Self::Settled(_) => StatusKey::Settled,
            Self::Lapsed(_) => StatusKey::Lapsed,
        }
    }
}

keyed! {
    /// The side that decided that a commitment is settled.
    pub enum DecidedBy: key {
        /// The executive reported it as done, and nobody objected yet.
        Executive = "bestuur";
        /// The council side agreed.
        Council = "raad";
    }
}

keyed! {
    /// The side that decides that a commitment is settled: a setting of the register.
    #[derive(Default)]
    pub enum DecisionRule: key {
        /// A report of the executive counts at once; the council side can object.
        #[default]
        Direct = "direct";
        /// A report of the executive is a proposal; the clerk records what the committee decides.
        Council = "besluit";
    }
}

/// The state of a commitment relative to its last day. Never stored: it follows from the status, the days and today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    /// The last day was this many days ago.
    Late(i64),
    /// The last day is this many days away (0 is today), within the warning period.
    Near(i64),
    /// The last day is this many days away, beyond the warning period.
    Ahead(i64),
    /// Something is still due, but no day was promised.
    NoDay,
    /// The council side has to decide; its waiting makes nobody late.
    Waiting,
    /// Settled on or before the last day.
    InTime,
    /// Settled this many days after the last day.
    After(i64),
    /// Lapsed, or settled without a day to compare with.
    NotApplicable,
}

impl Urgency {
    /// Computes the urgency of a commitment.
    ///
    /// `last_day` is that of its present deadline, `settled_on` the day on which it was settled, `warning_days` the length of
    /// the warning period before the last day. The last day itself is in time.
    #[must_use]
    pub fn of(
        status: StatusKey,
        last_day: Option<NaiveDate>,
        settled_on: Option<NaiveDate>,
        today: NaiveDate,
        warning_days: i64,
    ) -> Self {
        match (status, last_day) {
            (StatusKey::Lapsed, _) => Self::NotApplicable,
            (StatusKey::Proposed, _) => Self::Waiting,
            (StatusKey::Settled, Some(last)) => match settled_on.map(|day| (day - last).num_days()) {
                Some(days) if days > 0 => Self::After(days),
                Some(_) => Self::InTime,
                None => Self::NotApplicable,
            },
            (StatusKey::Settled, None) => Self::NotApplicable,
            (StatusKey::Open | StatusKey::PartlySettled, None) => Self::NoDay,
            (StatusKey::Open | StatusKey::PartlySettled, Some(last)) => match (last - today).num_days() {
                days if days < 0 => Self::Late(-days),
                days if days <= warning_days => Self::Near(days),
                days => Self::Ahead(days),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn lateness_follows_from_the_days() {
        let last = Some(day("2025-12-31"));
        let table = [
            (StatusKey::Open, last, None, "2025-12-31", Urgency::Near(0)),
            (StatusKey::Open, last, None, "2026-01-01", Urgency::Late(1)),
            (StatusKey::PartlySettled, last, None, "2026-02-16", Urgency::Late(47)),
            (StatusKey::Open, last, None, "2025-12-01", Urgency::Near(30)),
            (StatusKey::Open, last, None, "2025-11-30", Urgency::Ahead(31)),
            (StatusKey::Open, None, None, "2026-01-01", Urgency::NoDay),
            (StatusKey::Proposed, last, None, "2026-06-01", Urgency::Waiting),
            (StatusKey::Lapsed, last, None, "2026-06-01", Urgency::NotApplicable),
            (StatusKey::Settled, last, Some(day("2025-12-31")), "2026-06-01", Urgency::InTime),
            (StatusKey::Settled, last, Some(day("2026-01-06")), "2026-06-01", Urgency::After(6)),
            (StatusKey::Settled, None, Some(day("2026-01-06")), "2026-06-01", Urgency::NotApplicable),
        ];
        for (status, last_day, settled_on, today, expected) in table {
            let urgency = Urgency::of(status, last_day, settled_on, day(today), 30);
            assert_eq!(urgency, expected, "{status:?} {last_day:?} on {today}");
        }
    }
}
