//! Statuses are decided; lateness is computed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::proposal::{Pending, ProposalKind};

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

/// A status without what it carries: the key of filters, counts and columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StatusKey {
    /// [`Status::Open`]
    Open,
    /// [`Status::PartlySettled`]
    PartlySettled,
    /// [`Status::Proposed`]
    Proposed,
    /// [`Status::Settled`]
    Settled,
    /// [`Status::Lapsed`]
    Lapsed,
}

impl StatusKey {
    /// Every status in the order of the screen, with its key in addresses and in the database.
    pub const KEYS: [(Self, &'static str); 5] = [
        (Self::Open, "openstaand"),
        (Self::PartlySettled, "deels-afgedaan"),
        (Self::Proposed, "afdoening-voorgesteld"),
        (Self::Settled, "afgedaan"),
        (Self::Lapsed, "vervallen"),
    ];

    /// The Dutch key.
    #[must_use]
    pub fn key(self) -> &'static str {
        Self::KEYS.iter().find(|(one, _)| *one == self).map_or("openstaand", |(_, key)| key)
    }

    /// The status with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::KEYS.iter().find(|(_, k)| *k == key).map(|(one, _)| *one)
    }

    /// The Dutch words on screen.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Open => "openstaand",
            Self::PartlySettled => "deels afgedaan",
            Self::Proposed => "afdoening voorgesteld",
            Self::Settled => "afgedaan",
            Self::Lapsed => "vervallen",
        }
    }

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

/// By whom it was decided that a commitment is settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DecidedBy {
    /// The executive reported it done; nobody objected yet.
    Executive,
    /// The council side agreed.
    Council,
}

impl DecidedBy {
    /// The key in the database.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Executive => "bestuur",
            Self::Council => "raad",
        }
    }

    /// The one with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        match key {
            "bestuur" => Some(Self::Executive),
            "raad" => Some(Self::Council),
            _ => None,
        }
    }
}

/// Why a commitment lapsed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LapseKind {
    /// Withdrawn, by agreement.
    #[serde(rename = "ingetrokken")]
    Withdrawn,
    /// Events made it pointless.
    #[serde(rename = "achterhaald")]
    Overtaken,
    /// Goes on in another commitment.
    #[serde(rename = "opgegaan")]
    Merged,
    /// It was simply not done, and will not be.
    #[serde(rename = "niet-nagekomen")]
    NotKept,
}

impl LapseKind {
    /// Every kind: key, words on screen.
    pub const KEYS: [(Self, &'static str, &'static str); 4] = [
        (Self::Withdrawn, "ingetrokken", "ingetrokken"),
        (Self::Overtaken, "achterhaald", "achterhaald"),
        (Self::Merged, "opgegaan", "opgegaan in een andere toezegging"),
        (Self::NotKept, "niet-nagekomen", "niet nagekomen"),
    ];

    /// The key in forms and in the database.
    #[must_use]
    pub fn key(self) -> &'static str {
        Self::KEYS.iter().find(|(one, ..)| *one == self).map_or("ingetrokken", |(_, key, _)| key)
    }

    /// The words on screen.
    #[must_use]
    pub fn label(self) -> &'static str {
        Self::KEYS.iter().find(|(one, ..)| *one == self).map_or("ingetrokken", |(.., label)| label)
    }

    /// The kind with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::KEYS.iter().find(|(_, k, _)| *k == key).map(|(one, ..)| *one)
    }
}

/// Who decides that a commitment is settled: a setting of the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum DecisionRule {
    /// The executive's mark counts at once; the council side can object.
    #[default]
    Direct,
    /// The executive's mark is a proposal; the clerk records what the committee decided.
    Council,
}

impl DecisionRule {
    /// The key in the settings.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Council => "besluit",
        }
    }

    /// The rule with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        match key {
            "direct" => Some(Self::Direct),
            "besluit" => Some(Self::Council),
            _ => None,
        }
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
