//! Statuses are decided; lateness is computed.

use chrono::NaiveDate;

use super::{
    keyed::keyed,
    proposal::{Pending, ProposalKind},
};

/// What has been decided of a commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// Nothing settled yet.
    Open,
    /// The executive proposes an outcome; the council side has not decided.
    Proposed(Pending),
    /// A part is done; what remains is told in the commitment.
    PartlySettled,
    /// Done.
    Settled(DecidedBy),
    /// Withdrawn, overtaken, merged or not kept.
    Lapsed(LapseKind),
}

keyed! {
    /// A status without what it carries: the key of filters, counts and columns.
    pub enum StatusKey: key, label {
        /// [`Status::Open`]
        Open = "openstaand", "openstaand";
        /// [`Status::PartlySettled`]
        PartlySettled = "deels-afgedaan", "deels afgedaan";
        /// [`Status::Proposed`]
        Proposed = "afdoening-voorgesteld", "afdoening voorgesteld";
        /// [`Status::Settled`]
        Settled = "afgedaan", "afgedaan";
        /// [`Status::Lapsed`]
        Lapsed = "vervallen", "vervallen";
    }
}

impl StatusKey {
    /// Whether something still has to come from the executive.
    #[must_use]
    pub fn is_due(self) -> bool {
        matches!(self, Self::Open | Self::PartlySettled)
    }
}

impl Status {
    /// What is proposed, where something is.
    #[must_use]
    pub fn proposal(&self) -> Option<ProposalKind> {
        match self {
            Self::Proposed(pending) => Some(pending.proposal.kind()),
            _ => None,
        }
    }

    /// The words on screen.
    #[must_use]
    pub fn label(&self) -> &'static str {
        self.proposal().map_or_else(|| self.key().label(), ProposalKind::label)
    }

    /// The status without what it carries.
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
    /// By whom it was decided that a commitment is settled.
    pub enum DecidedBy: key {
        /// The executive reported it done; nobody objected yet.
        Executive = "bestuur";
        /// The council side agreed.
        Council = "raad";
    }
}

keyed! {
    /// Why a commitment lapsed.
    pub enum LapseKind: key, label {
        /// Withdrawn, by agreement.
        Withdrawn = "ingetrokken", "ingetrokken";
        /// Events made it pointless.
        Overtaken = "achterhaald", "achterhaald";
        /// Goes on in another commitment.
        Merged = "opgegaan", "opgegaan in een andere toezegging";
        /// It was simply not done, and will not be.
        NotKept = "niet-nagekomen", "niet nagekomen";
    }
}

keyed! {
    /// Who decides that a commitment is settled: a setting of the register.
    #[derive(Default)]
    pub enum DecisionRule: key {
        /// The executive's mark counts at once; the council side can object.
        #[default]
        Direct = "direct";
        /// The executive's mark is a proposal; the clerk records what the committee decided.
        Council = "besluit";
    }
}

/// How a commitment stands against its last day. Never stored: it follows from the status, the days and today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    /// Today is after the last day, by so many days.
    Late(i64),
    /// The last day is so many days away (0: today), within the days of warning.
    Near(i64),
    /// The last day is so many days away, beyond the days of warning.
    Ahead(i64),
    /// Something is still due, but no day was promised.
    NoDay,
    /// The council side has to decide; its waiting makes nobody late.
    Waiting,
    /// Settled on or before the last day.
    InTime,
    /// Settled so many days after the last day.
    After(i64),
    /// Settled, with no day to compare with; or lapsed.
    NotApplicable,
}

impl Urgency {
    /// The urgency of a commitment.
    ///
    /// `last_day` is that of its present deadline, `settled_on` the day on which it was settled, `warning_days` how many
    /// days before the last day it is near. The last day itself is in time.
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
