//! The last report or objection on a commitment, kept until somebody acts on it, and how the commitment stood before.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    deadline_list::NewDeadline,
    fulfilment::FulfilmentKind,
    lapse_kind::LapseKind,
    link::Link,
    part::PartClosing,
    status::{DecidedBy, StatusKey},
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
    /// The standing of the commitment before the act; `None` if the act can no longer be taken back, or nothing has to be restored for that.
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

/// The standing of a commitment before an act that can be taken back, as far as such an act changes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierStanding {
    #[serde(rename = "status")]
    pub(in crate::domain) status: StatusKey,
    #[serde(rename = "besloten door", default, skip_serializing_if = "Option::is_none")]
    pub(in crate::domain) decided_by: Option<DecidedBy>,
    #[serde(rename = "grond", default, skip_serializing_if = "Option::is_none")]
    pub(in crate::domain) lapse_kind: Option<LapseKind>,
    #[serde(rename = "sinds")]
    pub(in crate::domain) since: NaiveDate,
    #[serde(rename = "rest", default, skip_serializing_if = "Option::is_none")]
    pub(in crate::domain) remaining: Option<String>,
    #[serde(rename = "afgesloten op", default, skip_serializing_if = "Option::is_none")]
    pub(in crate::domain) closed_on: Option<NaiveDate>,
    #[serde(rename = "afgedaan met", default, skip_serializing_if = "Option::is_none")]
    pub(in crate::domain) delivered: Option<FulfilmentKind>,
    /// The way in which each part was closed, in the order of the parts.
    #[serde(rename = "onderdelen", default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::domain) closings: Vec<Option<PartClosing>>,
    /// The link with the commitment into which it was merged.
    #[serde(rename = "samengevoegd", default, skip_serializing_if = "Option::is_none")]
    pub(in crate::domain) merger: Option<Link>,
    /// The deadline, to which it returns if the act set another.
    #[serde(rename = "termijn", default, skip_serializing_if = "Option::is_none")]
    pub(in crate::domain) deadline: Option<NewDeadline>,
}

impl EarlierStanding {
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
}
