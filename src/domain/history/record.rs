//! The stored form of the history: the fields of a commitment that an event keeps, under Dutch names that are frozen.
//!
//! The names are hashed with the event, so they never change; a word on screen may. Nothing outside this file reads them.
//! Applying the events of a commitment one after another gives exactly the record ([`HistoryFacts::lay_on`], [`HistoryFacts::to_commitment`]).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::field::CommitmentField;
use crate::domain::{
    commitment::{
        Commitment, Details, FormerHolder,
        deadline_list::Deadlines,
        former_number::FormerNumber,
        fulfilment::FulfilmentKind,
        lapse_kind::LapseKind,
        last_decision::LastDecision,
        link::Link,
        open_act::{EarlierStanding, OpenAct},
        part::Part,
        proposal::{PendingProposal, Proposal},
        publicity::{Publicity, PublicityKey},
        secrecy::Secrecy,
        status::{DecidedBy, Status, StatusKey},
    },
    council::named::Named,
    ids::CommitmentId,
    number::CommitmentNumber,
};

/// The non-empty fields of a commitment as the history stores them: a JSON object.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HistoryFacts(BTreeMap<String, Value>);

/// The fields of a commitment that an event keeps, in their types: all of them, or only those that it changed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RecordedFields {
    #[serde(rename = "nummer")]
    pub(super) number: Option<CommitmentNumber>,
    #[serde(rename = "eerdere nummers")]
    pub(super) former_numbers: Vec<FormerNumber>,
    #[serde(rename = "titel")]
    pub(super) title: Option<String>,
    #[serde(rename = "tekst")]
    pub(super) text: Option<String>,
    #[serde(rename = "citaat")]
    pub(super) quotation: Option<String>,
    #[serde(rename = "gezegd door")]
    pub(super) spoken_by: Option<String>,
    #[serde(rename = "portefeuillehouder")]
    pub(super) holder: Option<Named>,
    #[serde(rename = "gevraagd door")]
    pub(super) asked_by: Vec<Named>,
    #[serde(rename = "commissie")]
    pub(super) committee: Option<String>,
    #[serde(rename = "toegezegd op")]
    pub(super) made_on: Option<NaiveDate>,
    #[serde(rename = "agendapunt")]
    pub(super) agenda_item: Option<String>,
    #[serde(rename = "thema")]
    pub(super) theme: Option<String>,
    #[serde(rename = "gebieden")]
    pub(super) areas: Vec<String>,
    #[serde(rename = "soort")]
    pub(super) kind: Option<FulfilmentKind>,
    #[serde(rename = "openbaarheid")]
    pub(super) publicity: Option<PublicityKey>,
    #[serde(rename = "geheimhouding")]
    pub(super) secrecy: Option<Secrecy>,
    #[serde(rename = "stukken")]
    pub(super) papers: Vec<String>,
    #[serde(rename = "status")]
    pub(super) status: Option<StatusKey>,
    #[serde(rename = "status sinds")]
    pub(super) since: Option<NaiveDate>,
    #[serde(rename = "voorstel")]
    pub(super) proposal: Option<Proposal>,
    #[serde(rename = "bezwaar op")]
    pub(super) contested_on: Option<NaiveDate>,
    #[serde(rename = "besloten door")]
    pub(super) decided_by: Option<DecidedBy>,
    #[serde(rename = "grond")]
    pub(super) lapse_kind: Option<LapseKind>,
    #[serde(rename = "rest")]
    pub(super) remaining: Option<String>,
    #[serde(rename = "afgesloten op")]
    pub(super) closed_on: Option<NaiveDate>,
    #[serde(rename = "laatste besluit")]
    pub(super) last_decision: Option<LastDecision>,
    #[serde(rename = "afgedaan met")]
    pub(super) delivered: Option<FulfilmentKind>,
    #[serde(rename = "termijnen")]
    pub(super) deadlines: Deadlines,
    #[serde(rename = "onderdelen")]
    pub(super) parts: Vec<Part>,
    #[serde(rename = "eerdere portefeuillehouders")]
    pub(super) former_holders: Vec<FormerHolder>,
    #[serde(rename = "verbanden")]
    pub(super) links: Vec<Link>,
    #[serde(rename = "loopt")]
    pub(super) open_act: Option<OpenAct>,
    #[serde(rename = "versie")]
    pub(super) version: Option<i64>,
}

impl From<&Commitment> for RecordedFields {
    fn from(commitment: &Commitment) -> Self {
        let Commitment { number, details, status, .. } = commitment.clone();
        let (proposal, contested_on, decided_by, lapse_kind) = match &status {
            Status::Open | Status::PartlySettled => (None, None, None, None),
            Status::Proposed(pending) => (Some(pending.proposal.clone()), pending.contested_on, None, None),
            Status::Settled(by) => (None, None, Some(*by), None),
            Status::Lapsed(kind) => (None, None, None, Some(*kind)),
        };
        Self {
            number: Some(number),
            former_numbers: commitment.former_numbers.clone(),
            title: Some(details.title),
            text: Some(details.text),
            quotation: details.quotation,
            spoken_by: details.spoken_by,
            holder: details.holder,
            asked_by: details.asked_by,
            committee: details.committee,
            made_on: details.made_on,
            agenda_item: details.agenda_item,
            theme: details.theme,
            areas: details.areas,
            kind: details.kind,
            publicity: Some(details.publicity.key()),
            secrecy: details.publicity.secrecy(),
            papers: details.papers,
            status: Some(status.key()),
            since: Some(commitment.since),
            proposal,
            contested_on,
            decided_by,
            lapse_kind,
            remaining: commitment.remaining.clone(),
            closed_on: commitment.closed_on,
            last_decision: commitment.last_decision.clone(),
            delivered: commitment.delivered,
            deadlines: commitment.deadlines.clone(),
            parts: commitment.parts.clone(),
            former_holders: commitment.former_holders.clone(),
            links: commitment.links.clone(),
            open_act: commitment.open_act.clone(),
            version: Some(commitment.version),
        }
    }
}

impl RecordedFields {
    fn to_publicity(&self) -> Option<Publicity> {
        match (self.publicity?, self.secrecy) {
            (PublicityKey::Draft, None) => Some(Publicity::Draft),
            (PublicityKey::Public, None) => Some(Publicity::Public),
            (PublicityKey::Secret, Some(secrecy)) => Some(Publicity::Secret(secrecy)),
            _ => None,
        }
    }

    fn to_status(&self) -> Option<Status> {
        Some(match self.status? {
            StatusKey::Open => Status::Open,
            StatusKey::PartlySettled => Status::PartlySettled,
            StatusKey::Proposed => {
                Status::Proposed(PendingProposal { proposal: self.proposal.clone()?, contested_on: self.contested_on })
            }
            StatusKey::Settled => Status::Settled(self.decided_by?),
            StatusKey::Lapsed => Status::Lapsed(self.lapse_kind?),
        })
    }

    fn into_commitment(self, id: CommitmentId) -> Option<Commitment> {
        let (publicity, status) = (self.to_publicity()?, self.to_status()?);
        let details = Details {
            title: self.title?,
            text: self.text?,
            quotation: self.quotation,
            spoken_by: self.spoken_by,
            holder: self.holder,
            asked_by: self.asked_by,
            committee: self.committee,
            made_on: self.made_on,
            agenda_item: self.agenda_item,
            theme: self.theme,
            areas: self.areas,
            kind: self.kind,
            publicity,
            papers: self.papers,
        };
        Some(Commitment {
            id,
            number: self.number?,
            former_numbers: self.former_numbers,
            details,
            status,
            since: self.since?,
            remaining: self.remaining,
            closed_on: self.closed_on,
            last_decision: self.last_decision,
            delivered: self.delivered,
            deadlines: self.deadlines,
            parts: self.parts,
            former_holders: self.former_holders,
            links: self.links,
            open_act: self.open_act,
            version: self.version?,
        })
    }

    /// The version of the commitment, if the event raised it.
    #[must_use]
    pub fn version(&self) -> Option<i64> {
        self.version
    }

    /// The publicity that the event led to, if it changed the publicity.
    #[must_use]
    pub fn publicity_key(&self) -> Option<PublicityKey> {
        self.publicity
    }

    /// The numbers of the commitments to which it is linked.
    pub fn bound_to(&self) -> impl Iterator<Item = &CommitmentNumber> {
        self.links.iter().filter_map(Link::as_commitment_number)
    }

    /// Returns the record without the links to commitments that may not be known.
    #[must_use]
    pub fn bound_only_to(mut self, known: impl Fn(&CommitmentNumber) -> bool) -> Self {
        self.links.retain(|link| link.as_commitment_number().is_none_or(&known));
        self
    }

    /// Returns the texts that people wrote or said and that an erasure covers, each with its field. Numbers, days, keys, names
    /// from the council's lists, and words made by the register itself are not among them.
    #[must_use]
    pub fn written_texts(&self) -> Vec<(CommitmentField, &str)> {
        let plain = [
            (CommitmentField::Title, &self.title),
            (CommitmentField::Text, &self.text),
            (CommitmentField::Quotation, &self.quotation),
            (CommitmentField::SpokenBy, &self.spoken_by),
            (CommitmentField::AgendaItem, &self.agenda_item),
            (CommitmentField::Remaining, &self.remaining),
        ];
        let plain = plain.into_iter().filter_map(|(field, text)| Some((field, text.as_deref()?)));
        let asked = self.asked_by.iter().flat_map(named_texts).map(|text| (CommitmentField::AskedBy, text));
        let papers = self.papers.iter().map(|paper| (CommitmentField::Papers, paper.as_str()));
        let proposed =
            self.proposal.iter().flat_map(Proposal::written_texts).map(|text| (CommitmentField::Proposal, text));
        let reasons = self.deadline_reasons().map(|reason| (CommitmentField::Deadlines, reason));
        let parts = self.parts.iter().flat_map(|part| {
            let answer = part.closed.as_ref().map(|closed| closed.answer.as_str());
            std::iter::once(part.text.as_str()).chain(answer).map(|text| (CommitmentField::Parts, text))
        });
        let links = self.links.iter().flat_map(link_texts).map(|text| (CommitmentField::Links, text));
        let earlier = self.open_act.iter().filter_map(|act| act.earlier.as_deref());
        let earlier = earlier.flat_map(EarlierStanding::written_texts).map(|text| (CommitmentField::Remaining, text));
        plain
            .chain(asked)
            .chain(papers)
            .chain(proposed)
            .chain(reasons)
            .chain(parts)
            .chain(links)
            .chain(earlier)
            .collect()
    }

    /// The reasons for setting deadlines, the sources of their corrections, and the answers on parts.
    #[must_use]
    pub fn list_reasons(&self) -> BTreeSet<&str> {
        let answered = self.parts.iter().filter_map(|part| part.closed.as_ref()).map(|closed| closed.answer.as_str());
        self.deadline_reasons().chain(answered).collect()
    }

    fn deadline_reasons(&self) -> impl Iterator<Item = &str> {
        self.deadlines.entries().iter().flat_map(|entry| {
            let source = entry.correction.as_ref().and_then(|correction| correction.source.as_deref());
            entry.reason.as_deref().into_iter().chain(source)
        })
    }
}

fn named_texts(named: &Named) -> impl Iterator<Item = &str> {
    std::iter::once(named.name.as_str()).chain(named.beside.as_deref())
}

fn link_texts(link: &Link) -> Vec<&str> {
    match link {
        Link::Commitment { .. } => Vec::new(),
        Link::Withdrawn(paper) => {
            let own = paper.number.as_deref().into_iter().chain([paper.title.as_str()]);
            own.chain(paper.movers.iter().flat_map(named_texts)).collect()
        }
    }
}

impl HistoryFacts {
    /// Extracts the facts of a commitment.
    #[must_use]
    pub fn of(commitment: &Commitment) -> Self {
        let Ok(Value::Object(fields)) = serde_json::to_value(RecordedFields::from(commitment)) else {
            return Self::default();
        };
        Self(fields.into_iter().filter(|(_, value)| !is_empty(value)).collect())
    }

    /// Parses facts as the history stores them; `None` if the text is no JSON object.
    #[must_use]
    pub fn parse(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok().map(Self)
    }

    /// Returns the fields that the other facts lack or have with another value.
    #[must_use]
    pub fn keep_differing_fields(&self, others: &Self) -> Self {
        let differs = |(field, value): &(&String, &Value)| others.0.get(*field) != Some(*value);
        Self(self.0.iter().filter(differs).map(|(field, value)| (field.clone(), value.clone())).collect())
    }

    /// The facts without these fields.
    #[must_use]
    pub fn without_fields(&self, names: &[&str]) -> Self {
        let kept = self.0.iter().filter(|(field, _)| !names.contains(&field.as_str()));
        Self(kept.map(|(field, value)| (field.clone(), value.clone())).collect())
    }

    /// Applies a change to these facts: removes the fields in `before` and adds those in `after`.
    pub fn lay_on(&mut self, before: &Self, after: &Self) {
        self.0.retain(|field, _| !before.0.contains_key(field));
        self.0.extend(after.0.iter().map(|(field, value)| (field.clone(), value.clone())));
    }

    /// Builds the commitment from these facts; `None` if a field is missing or unknown.
    #[must_use]
    pub fn to_commitment(&self, id: CommitmentId) -> Option<Commitment> {
        self.to_record()?.into_commitment(id)
    }

    /// Converts the fields to their types; `None` if one of them is unknown.
    #[must_use]
    pub fn to_record(&self) -> Option<RecordedFields> {
        let fields = self.0.iter().map(|(field, value)| (field.clone(), value.clone())).collect();
        serde_json::from_value(Value::Object(fields)).ok()
    }

    /// The publicity in these facts. A value that is unknown counts as a draft.
    #[must_use]
    pub fn read_publicity(&self) -> Option<PublicityKey> {
        let told = self.0.get("openbaarheid")?.as_str()?;
        Some(PublicityKey::from_key(told).unwrap_or(PublicityKey::Draft))
    }

    /// The stored value of one field, if present.
    pub(super) fn get(&self, field: &str) -> Option<&Value> {
        self.0.get(field)
    }

    /// Returns the facts without this field.
    pub(super) fn without_field(mut self, field: &str) -> Self {
        self.0.remove(field);
        self
    }

    /// Returns the facts with one more field.
    pub(super) fn with_field(mut self, field: &str, value: impl Into<Value>) -> Self {
        self.0.insert(field.to_owned(), value.into());
        self
    }
}

impl std::fmt::Display for HistoryFacts {
    /// Writes JSON, with the fields in alphabetical order.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let fields = self.0.iter().map(|(field, value)| (field.clone(), value.clone())).collect();
        Value::Object(fields).fmt(f)
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::String(text) => text.is_empty(),
        _ => false,
    }
}
