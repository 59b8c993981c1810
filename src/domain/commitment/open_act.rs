//! The last report or objection on a commitment, kept until somebody acts on it, and how the commitment stood before.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    Commitment,
    deadline_list::NewDeadline,
    fulfilment::FulfilmentKind,
    lapse_kind::LapseKind,
    link::Link,
    part::PartClosing,
    status::{DecidedBy, Status, StatusKey},
};
use crate::domain::keyed::keyed;

keyed! {
    /// The kinds of acts that stand until somebody acts on them.
    pub enum OpenActKind: key {
        /// The executive reported or proposed something.
        Report = "melding";
        /// The council side objected.
        Objection = "bezwaar";
        ReportTakenBack = "melding-teruggenomen";
        ObjectionTakenBack = "bezwaar-teruggenomen";
    }
}

/// An act on which nobody acted yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenAct {
    #[serde(rename = "soort")]
    pub kind: OpenActKind,
    /// The day on which the act took effect.
    #[serde(rename = "op")]
    pub on: NaiveDate,
    /// How the commitment stood before; `None` if the act can no longer be taken back, or nothing has to be restored for that.
    #[serde(rename = "eerder", default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<Box<EarlierStanding>>,
}

impl OpenAct {
    /// Returns the same act, which cannot be taken back any more.
    #[must_use]
    pub fn without_earlier(self) -> Self {
        Self { earlier: None, ..self }
    }
}

/// How a commitment stood before an act that can be taken back. Only what such an act changes is in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierStanding {
    #[serde(rename = "status")]
    status: StatusKey,
    #[serde(rename = "besloten door", default, skip_serializing_if = "Option::is_none")]
    decided_by: Option<DecidedBy>,
    #[serde(rename = "grond", default, skip_serializing_if = "Option::is_none")]
    lapse_kind: Option<LapseKind>,
    #[serde(rename = "sinds")]
    since: NaiveDate,
    #[serde(rename = "rest", default, skip_serializing_if = "Option::is_none")]
    remaining: Option<String>,
    #[serde(rename = "afgesloten op", default, skip_serializing_if = "Option::is_none")]
    closed_on: Option<NaiveDate>,
    #[serde(rename = "afgedaan met", default, skip_serializing_if = "Option::is_none")]
    delivered: Option<FulfilmentKind>,
    /// The way in which each part was closed, in the order of the parts.
    #[serde(rename = "onderdelen", default, skip_serializing_if = "Vec::is_empty")]
    closings: Vec<Option<PartClosing>>,
    /// The link with the commitment into which it was merged.
    #[serde(rename = "samengevoegd", default, skip_serializing_if = "Option::is_none")]
    merger: Option<Link>,
    /// The deadline, to which it returns if the act set another.
    #[serde(rename = "termijn", default, skip_serializing_if = "Option::is_none")]
    deadline: Option<NewDeadline>,
}

impl EarlierStanding {
    /// Records how a commitment stands; `None` while a proposal waits, of which an act changes too little to need this.
    #[must_use]
    pub fn of(commitment: &Commitment) -> Option<Self> {
        let (decided_by, lapse_kind) = match &commitment.status {
            Status::Open | Status::PartlySettled => (None, None),
            Status::Settled(by) => (Some(*by), None),
            Status::Lapsed(kind) => (None, Some(*kind)),
            Status::Proposed(_) => return None,
        };
        Some(Self {
            status: commitment.status.key(),
            decided_by,
            lapse_kind,
            since: commitment.since,
            remaining: commitment.remaining.clone(),
            closed_on: commitment.closed_on,
            delivered: commitment.delivered,
            closings: commitment.parts.iter().map(|part| part.closed.clone()).collect(),
            merger: commitment.links.iter().find(|link| link.is_merger()).cloned(),
            deadline: commitment.deadlines.current().map(|entry| entry.set.clone()),
        })
    }

    /// The deadline at that time.
    #[must_use]
    pub fn deadline(&self) -> Option<&NewDeadline> {
        self.deadline.as_ref()
    }

    /// The texts that people wrote in it: the work that remained, and the answers on parts.
    pub fn written_texts(&self) -> impl Iterator<Item = &str> {
        let answers = self.closings.iter().flatten().map(|closed| closed.answer.as_str());
        self.remaining.as_deref().into_iter().chain(answers)
    }

    /// Returns the commitment with its status, parts and merger as they were; `None` if these facts make no status. The
    /// deadlines, of which the list only grows, stay.
    #[must_use]
    pub fn restore(self, mut commitment: Commitment) -> Option<Commitment> {
        let status = match (self.status, self.decided_by, self.lapse_kind) {
            (StatusKey::Open, None, None) => Status::Open,
            (StatusKey::PartlySettled, None, None) => Status::PartlySettled,
            (StatusKey::Settled, Some(by), None) => Status::Settled(by),
            (StatusKey::Lapsed, None, Some(kind)) => Status::Lapsed(kind),
            _ => return None,
        };
        for (part, closed) in commitment.parts.iter_mut().zip(self.closings) {
            part.closed = closed;
        }
        commitment.links.extend(self.merger.filter(|merger| !commitment.links.contains(merger)));
        let Self { since, remaining, closed_on, delivered, .. } = self;
        Some(Commitment { status, since, remaining, closed_on, delivered, ..commitment })
    }
}
