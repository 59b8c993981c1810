//! The differences that an event made in a commitment, as typed values.

use chrono::NaiveDate;

use super::{field::CommitmentField, record::RecordedFields};
use crate::domain::{
    commitment::{
        FormerHolder,
        deadline_list::Deadlines,
        former_number::FormerNumber,
        fulfilment::FulfilmentKind,
        lapse_kind::LapseKind,
        last_decision::LastDecision,
        link::Link,
        part::{Part, PartNumber},
        proposal::{Proposal, ProposalKind},
        publicity::PublicityKey,
        secrecy::Secrecy,
        status::{DecidedBy, StatusKey},
    },
    council::named::Named,
    number::CommitmentNumber,
};

/// A value before an event and after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BeforeAfter<T> {
    pub before: T,
    pub after: T,
}

/// One difference between a commitment before an event and after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Delta {
    Number(BeforeAfter<Option<CommitmentNumber>>),
    FormerNumbers(BeforeAfter<Vec<FormerNumber>>),
    /// The day of the last decision.
    DecisionDay(BeforeAfter<Option<NaiveDate>>),
    /// A field with a plain text.
    Text(CommitmentField, BeforeAfter<Option<String>>),
    Holder(BeforeAfter<Option<Named>>),
    AskedBy(BeforeAfter<Vec<Named>>),
    Areas(BeforeAfter<Vec<String>>),
    /// A field with a day.
    Day(CommitmentField, BeforeAfter<Option<NaiveDate>>),
    /// The kind of fulfilment that was promised, or that was delivered.
    Kind(CommitmentField, BeforeAfter<Option<FulfilmentKind>>),
    Publicity(BeforeAfter<Option<PublicityKey>>),
    Secrecy(BeforeAfter<Option<Secrecy>>),
    Papers(BeforeAfter<Vec<String>>),
    Status(BeforeAfter<Option<RecordedStatus>>),
    Proposal(BeforeAfter<Option<Proposal>>),
    DecidedBy(BeforeAfter<Option<DecidedBy>>),
    LapseKind(BeforeAfter<Option<LapseKind>>),
    Deadlines(BeforeAfter<Deadlines>),
    Parts(BeforeAfter<Vec<Part>>),
    FormerHolders(BeforeAfter<Vec<FormerHolder>>),
    Links(BeforeAfter<Vec<Link>>),
}

/// A status as an event records it, with the kind of the proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordedStatus {
    pub key: StatusKey,
    pub proposed: Option<ProposalKind>,
}

impl RecordedStatus {
    /// The label on screen. A proposal gets the label of its kind.
    #[must_use]
    pub fn label(self) -> &'static str {
        match (self.key, self.proposed) {
            (StatusKey::Proposed, Some(proposed)) => proposed.label(),
            (key, _) => key.label(),
        }
    }
}

impl<T: Clone + PartialEq> BeforeAfter<T> {
    /// Returns both values, or `None` if they are equal.
    fn compare_values(before: &T, after: &T) -> Option<Self> {
        (before != after).then(|| Self { before: before.clone(), after: after.clone() })
    }
}

impl Delta {
    /// Returns the differences between two records. The version, the day since which the status holds
    /// and the act that stands are left out: the event itself tells them.
    #[must_use]
    #[expect(clippy::too_many_lines, reason = "a line for each field, so that none can be forgotten")]
    pub fn list_differences(before: &RecordedFields, after: &RecordedFields) -> Vec<Self> {
        // Every field is named, so that a new field does not compile until its difference is handled.
        let RecordedFields {
            number,
            former_numbers,
            title,
            text,
            quotation,
            spoken_by,
            holder,
            asked_by,
            committee,
            made_on,
            agenda_item,
            theme,
            areas,
            kind,
            publicity,
            secrecy,
            papers,
            status: _,
            since: _,
            proposal,
            contested_on,
            decided_by,
            lapse_kind,
            remaining,
            closed_on,
            last_decision,
            delivered,
            deadlines,
            parts,
            former_holders,
            links,
            open_act: _,
            version: _,
        } = before;
        let compare_text = |field: CommitmentField, before: &Option<String>, after: &Option<String>| {
            BeforeAfter::compare_values(before, after).map(|change| Self::Text(field, change))
        };
        let compare_day = |field: CommitmentField, before: &Option<NaiveDate>, after: &Option<NaiveDate>| {
            BeforeAfter::compare_values(before, after).map(|change| Self::Day(field, change))
        };
        let compare_kind = |field: CommitmentField, before: &Option<FulfilmentKind>, after: &Option<FulfilmentKind>| {
            BeforeAfter::compare_values(before, after).map(|change| Self::Kind(field, change))
        };
        [
            BeforeAfter::compare_values(number, &after.number).map(Self::Number),
            BeforeAfter::compare_values(former_numbers, &after.former_numbers).map(Self::FormerNumbers),
            compare_text(CommitmentField::Title, title, &after.title),
            compare_text(CommitmentField::Text, text, &after.text),
            compare_text(CommitmentField::Quotation, quotation, &after.quotation),
            compare_text(CommitmentField::SpokenBy, spoken_by, &after.spoken_by),
            BeforeAfter::compare_values(holder, &after.holder).map(Self::Holder),
            BeforeAfter::compare_values(asked_by, &after.asked_by).map(Self::AskedBy),
            compare_text(CommitmentField::Committee, committee, &after.committee),
            compare_day(CommitmentField::MadeOn, made_on, &after.made_on),
            compare_text(CommitmentField::AgendaItem, agenda_item, &after.agenda_item),
            compare_text(CommitmentField::Theme, theme, &after.theme),
            BeforeAfter::compare_values(areas, &after.areas).map(Self::Areas),
            compare_kind(CommitmentField::Kind, kind, &after.kind),
            BeforeAfter::compare_values(publicity, &after.publicity).map(Self::Publicity),
            BeforeAfter::compare_values(secrecy, &after.secrecy).map(Self::Secrecy),
            BeforeAfter::compare_values(papers, &after.papers).map(Self::Papers),
            BeforeAfter::compare_values(&before.recorded_status(), &after.recorded_status()).map(Self::Status),
            BeforeAfter::compare_values(proposal, &after.proposal).map(Self::Proposal),
            compare_day(CommitmentField::ContestedOn, contested_on, &after.contested_on),
            BeforeAfter::compare_values(decided_by, &after.decided_by).map(Self::DecidedBy),
            BeforeAfter::compare_values(lapse_kind, &after.lapse_kind).map(Self::LapseKind),
            compare_text(CommitmentField::Remaining, remaining, &after.remaining),
            compare_day(CommitmentField::ClosedOn, closed_on, &after.closed_on),
            BeforeAfter::compare_values(&decision_day(last_decision), &decision_day(&after.last_decision))
                .map(Self::DecisionDay),
            compare_kind(CommitmentField::Delivered, delivered, &after.delivered),
            BeforeAfter::compare_values(deadlines, &after.deadlines).map(Self::Deadlines),
            BeforeAfter::compare_values(parts, &after.parts).map(Self::Parts),
            BeforeAfter::compare_values(former_holders, &after.former_holders).map(Self::FormerHolders),
            BeforeAfter::compare_values(links, &after.links).map(Self::Links),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

fn decision_day(last: &Option<LastDecision>) -> Option<NaiveDate> {
    last.as_ref().map(|last| last.on)
}

impl RecordedFields {
    fn recorded_status(&self) -> Option<RecordedStatus> {
        let proposed = self.proposal.as_ref().map(Proposal::kind);
        self.status.map(|key| RecordedStatus { key, proposed })
    }
}

/// Returns the first part that the differences changed.
#[must_use]
pub fn find_changed_part(deltas: &[Delta]) -> Option<PartNumber> {
    let parts = deltas.iter().find_map(|delta| if let Delta::Parts(change) = delta { Some(change) } else { None })?;
    let index = parts.before.iter().zip(&parts.after).position(|(before, after)| before != after)?;
    Some(PartNumber::from_index(index))
}

/// Returns the status that the differences led to; `None` if it stayed the same.
#[must_use]
pub fn find_new_status(deltas: &[Delta]) -> Option<RecordedStatus> {
    deltas.iter().find_map(|delta| if let Delta::Status(change) = delta { change.after } else { None })
}
