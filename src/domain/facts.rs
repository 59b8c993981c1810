//! What is known of a commitment at a moment, field by field: what the history keeps of a change, and from which the
//! commitment as it was can be made again.
//!
//! The keys are the words of the screen, the values say all that the record holds. So the events of a commitment, one laid on
//! the other, give exactly the record ([`Facts::lay_on`], [`Facts::commitment`]).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    commitment::{Commitment, Details, FormerHolder, FulfilmentKind, Named, Publicity, PublicityKey},
    deadline_list::Deadlines,
    ids::CommitmentId,
    link::Link,
    number::CommitmentNumber,
    part::Part,
    proposal::{Pending, Proposal},
    secrecy::Secrecy,
    status::{DecidedBy, LapseKind, Status, StatusKey},
};

/// The fields of a commitment that are not empty: name → value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts(BTreeMap<String, Value>);

/// A commitment as one flat record.
#[derive(Debug, Serialize, Deserialize)]
struct Record {
    #[serde(rename = "nummer")]
    number: CommitmentNumber,
    #[serde(rename = "titel")]
    title: String,
    #[serde(rename = "tekst")]
    text: String,
    #[serde(rename = "citaat", default)]
    quotation: Option<String>,
    #[serde(rename = "gezegd door", default)]
    spoken_by: Option<String>,
    #[serde(rename = "portefeuillehouder", default)]
    holder: Option<Named>,
    #[serde(rename = "gevraagd door", default)]
    asked_by: Vec<Named>,
    #[serde(rename = "commissie", default)]
    committee: Option<String>,
    #[serde(rename = "toegezegd op", default)]
    made_on: Option<NaiveDate>,
    #[serde(rename = "agendapunt", default)]
    agenda_item: Option<String>,
    #[serde(rename = "thema", default)]
    theme: Option<String>,
    #[serde(rename = "soort", default)]
    kind: Option<FulfilmentKind>,
    #[serde(rename = "openbaarheid")]
    publicity: String,
    #[serde(rename = "geheimhouding", default)]
    secrecy: Option<Secrecy>,
    #[serde(rename = "stukken", default)]
    papers: Vec<String>,
    #[serde(rename = "status")]
    status: String,
    #[serde(rename = "status sinds")]
    since: NaiveDate,
    #[serde(rename = "voorstel", default)]
    proposal: Option<Proposal>,
    #[serde(rename = "bezwaar op", default)]
    contested_on: Option<NaiveDate>,
    #[serde(rename = "besloten door", default)]
    decided_by: Option<String>,
    #[serde(rename = "grond", default)]
    lapse_kind: Option<LapseKind>,
    #[serde(rename = "rest", default)]
    remaining: Option<String>,
    #[serde(rename = "afgesloten op", default)]
    closed_on: Option<NaiveDate>,
    #[serde(rename = "afgedaan met", default)]
    delivered: Option<FulfilmentKind>,
    #[serde(rename = "termijnen", default)]
    deadlines: Deadlines,
    #[serde(rename = "onderdelen", default)]
    parts: Vec<Part>,
    #[serde(rename = "eerdere portefeuillehouders", default)]
    former_holders: Vec<FormerHolder>,
    #[serde(rename = "verbanden", default)]
    links: Vec<Link>,
    #[serde(rename = "versie")]
    version: i64,
}

impl From<&Commitment> for Record {
    fn from(commitment: &Commitment) -> Self {
        let Commitment { number, details, status, .. } = commitment.clone();
        let (proposal, contested_on, decided_by, lapse_kind) = match &status {
            Status::Open | Status::PartlySettled => (None, None, None, None),
            Status::Proposed(pending) => (Some(pending.proposal.clone()), pending.contested_on, None, None),
            Status::Settled(by) => (None, None, Some(by.key().to_owned()), None),
            Status::Lapsed(kind) => (None, None, None, Some(*kind)),
        };
        Self {
            number,
            title: details.title,
            text: details.text,
            quotation: details.quotation,
            spoken_by: details.spoken_by,
            holder: details.holder,
            asked_by: details.asked_by,
            committee: details.committee,
            made_on: details.made_on,
            agenda_item: details.agenda_item,
            theme: details.theme,
            kind: details.kind,
            publicity: details.publicity.key().key().to_owned(),
            secrecy: details.publicity.secrecy(),
            papers: details.papers,
            status: status.key().key().to_owned(),
            since: commitment.since,
            proposal,
            contested_on,
            decided_by,
            lapse_kind,
            remaining: commitment.remaining.clone(),
            closed_on: commitment.closed_on,
            delivered: commitment.delivered,
            deadlines: commitment.deadlines.clone(),
            parts: commitment.parts.clone(),
            former_holders: commitment.former_holders.clone(),
            links: commitment.links.clone(),
            version: commitment.version,
        }
    }
}

impl Record {
    fn publicity(&self) -> Option<Publicity> {
        match (PublicityKey::from_key(&self.publicity)?, self.secrecy) {
            (PublicityKey::Draft, None) => Some(Publicity::Draft),
            (PublicityKey::Public, None) => Some(Publicity::Public),
            (PublicityKey::Secret, Some(secrecy)) => Some(Publicity::Secret(secrecy)),
            _ => None,
        }
    }

    fn status(&self) -> Option<Status> {
        Some(match StatusKey::from_key(&self.status)? {
            StatusKey::Open => Status::Open,
            StatusKey::PartlySettled => Status::PartlySettled,
            StatusKey::Proposed => {
                Status::Proposed(Pending { proposal: self.proposal.clone()?, contested_on: self.contested_on })
            }
            StatusKey::Settled => Status::Settled(DecidedBy::from_key(self.decided_by.as_deref()?)?),
            StatusKey::Lapsed => Status::Lapsed(self.lapse_kind?),
        })
    }

    fn into_commitment(self, id: CommitmentId) -> Option<Commitment> {
        let (publicity, status) = (self.publicity()?, self.status()?);
        let details = Details {
            title: self.title,
            text: self.text,
            quotation: self.quotation,
            spoken_by: self.spoken_by,
            holder: self.holder,
            asked_by: self.asked_by,
            committee: self.committee,
            made_on: self.made_on,
            agenda_item: self.agenda_item,
            theme: self.theme,
            kind: self.kind,
            publicity,
            papers: self.papers,
        };
        Some(Commitment {
            id,
            number: self.number,
            details,
            status,
            since: self.since,
            remaining: self.remaining,
            closed_on: self.closed_on,
            delivered: self.delivered,
            deadlines: self.deadlines,
            parts: self.parts,
            former_holders: self.former_holders,
            links: self.links,
            version: self.version,
        })
    }
}

impl Facts {
    /// The facts of a commitment.
    #[must_use]
    pub fn of(commitment: &Commitment) -> Self {
        let Ok(Value::Object(fields)) = serde_json::to_value(Record::from(commitment)) else { return Self::default() };
        Self(fields.into_iter().filter(|(_, value)| !is_empty(value)).collect())
    }

    /// Facts as the history keeps them; none when the text is no JSON object.
    #[must_use]
    pub fn parse(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok().map(Self)
    }

    /// The fields of these that the others lack or have otherwise.
    #[must_use]
    pub fn differing(&self, others: &Self) -> Self {
        let differs = |(field, value): &(&String, &Value)| others.0.get(*field) != Some(*value);
        Self(self.0.iter().filter(differs).map(|(field, value)| (field.clone(), value.clone())).collect())
    }

    /// Lays a change on these facts: what it had before goes, what it has after comes.
    pub fn lay_on(&mut self, before: &Self, after: &Self) {
        self.0.retain(|field, _| !before.0.contains_key(field));
        self.0.extend(after.0.iter().map(|(field, value)| (field.clone(), value.clone())));
    }

    /// The commitment that these facts are of; none when something is missing or not ours.
    #[must_use]
    pub fn commitment(&self, id: CommitmentId) -> Option<Commitment> {
        let fields = self.0.iter().map(|(field, value)| (field.clone(), value.clone())).collect();
        serde_json::from_value::<Record>(Value::Object(fields)).ok()?.into_commitment(id)
    }

    /// One field, where it is there.
    #[must_use]
    pub fn get(&self, field: &str) -> Option<&Value> {
        self.0.get(field)
    }

    /// The same with one more field.
    #[must_use]
    pub fn with(mut self, field: &str, value: impl Into<Value>) -> Self {
        self.0.insert(field.to_owned(), value.into());
        self
    }

    /// The same without one field.
    #[must_use]
    pub fn without(mut self, field: &str) -> Self {
        self.0.remove(field);
        self
    }

    /// The texts in these facts that somebody wrote or said: the field, and the text. Numbers, days, keys, and names that the
    /// council keeps in its lists are none.
    #[must_use]
    pub fn texts(&self) -> Vec<(&str, &str)> {
        const LISTED: [&str; 6] =
            ["nummer", "openbaarheid", "portefeuillehouder", "eerdere portefeuillehouders", "commissie", "thema"];
        let told = self.0.iter().filter(|(field, _)| !LISTED.contains(&field.as_str()));
        told.flat_map(|(field, value)| texts_in(value, &[]).into_iter().map(|text| (field.as_str(), text))).collect()
    }

    /// Why deadlines were set and what was answered on parts, as far as these facts say so.
    #[must_use]
    pub fn reasons(&self) -> BTreeSet<&str> {
        let lists = ["termijnen", "onderdelen"].into_iter().filter_map(|field| self.0.get(field));
        lists.flat_map(|list| texts_in(list, &["reden", "antwoord"])).collect()
    }

    /// The numbers of the commitments to which these facts bind.
    #[must_use]
    pub fn bound_to(&self) -> Vec<CommitmentNumber> {
        let links = self.0.get("verbanden").and_then(|value| Vec::<Link>::deserialize(value).ok()).unwrap_or_default();
        links.iter().filter_map(Link::commitment).cloned().collect()
    }

    /// The same without the bonds to commitments that may not be known.
    #[must_use]
    pub fn bound_only_to(mut self, known: impl Fn(&CommitmentNumber) -> bool) -> Self {
        let may_stay = |value: &Value| {
            let link = Link::deserialize(value).ok();
            link.is_some_and(|link| link.commitment().is_none_or(&known))
        };
        if let Some(Value::Array(links)) = self.0.get_mut("verbanden") {
            links.retain(may_stay);
        }
        self
    }

    /// The fields in words, for people.
    fn told(&self) -> BTreeMap<String, String> {
        let mut told: BTreeMap<String, String> = BTreeMap::new();
        for (field, value) in self.0.iter().filter(|(_, value)| !is_empty(value)) {
            match field.as_str() {
                "versie" | "status sinds" => {}
                "termijnen" => tell_deadlines(value, &mut told),
                "status" => drop(told.insert(field.clone(), self.status_told(value))),
                _ => drop(told.insert(field.clone(), in_words(field, value))),
            }
        }
        told
    }

    /// The status in words. A proposal is named by what it proposes.
    fn status_told(&self, value: &Value) -> String {
        let key = value.as_str().unwrap_or_default();
        let proposal = self.0.get("voorstel").and_then(|value| Proposal::deserialize(value).ok());
        match (StatusKey::from_key(key), proposal) {
            (Some(StatusKey::Proposed), Some(proposal)) => proposal.kind().label().to_owned(),
            (Some(status), _) => status.label().to_owned(),
            (None, _) => key.to_owned(),
        }
    }
}

impl std::fmt::Display for Facts {
    /// As JSON, the fields in alphabetical order.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let fields = self.0.iter().map(|(field, value)| (field.clone(), value.clone())).collect();
        Value::Object(fields).fmt(f)
    }
}

/// One field that changed, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// The field, in the words of the screen.
    pub field: String,
    /// What it was; none when it was empty.
    pub before: Option<String>,
    /// What it became; none when it was emptied.
    pub after: Option<String>,
}

/// What changed, field by field, in words.
#[must_use]
pub fn changes(before: &Facts, after: &Facts) -> Vec<FieldChange> {
    let (before, after) = (before.told(), after.told());
    let fields: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let change = |field: &String| FieldChange {
        field: field.clone(),
        before: before.get(field).cloned(),
        after: after.get(field).cloned(),
    };
    fields.into_iter().map(change).filter(|change| change.before != change.after).collect()
}

/// The texts within a value; only those under one of these keys, where keys are given. What the register made of words itself,
/// and the number of another promise, are none.
fn texts_in<'v>(value: &'v Value, under: &[&str]) -> Vec<&'v str> {
    const NOT_WRITTEN: [&str; 4] = ["woorden", "regel", "toezegging", "precisie"];
    match value {
        Value::String(text) if under.is_empty() && text.parse::<NaiveDate>().is_err() => vec![text],
        Value::Array(items) => items.iter().flat_map(|item| texts_in(item, under)).collect(),
        Value::Object(fields) => {
            let written = fields.iter().filter(|(key, _)| !NOT_WRITTEN.contains(&key.as_str()));
            let found =
                written.map(|(key, value)| texts_in(value, if under.contains(&key.as_str()) { &[] } else { under }));
            found.flatten().collect()
        }
        _ => Vec::new(),
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

/// What the list of deadlines comes down to at that moment.
fn tell_deadlines(value: &Value, told: &mut BTreeMap<String, String>) {
    let Ok(deadlines) = Deadlines::deserialize(value) else { return };
    let mut tell = |field: &str, text: Option<String>| {
        told.extend(text.filter(|text| !text.is_empty()).map(|text| (field.to_owned(), text)));
    };
    let current = deadlines.current().map(|entry| &entry.set);
    tell("termijn", current.map(|set| set.deadline.words.clone()));
    tell("laatste dag", current.and_then(|set| set.deadline.last_day).map(|day| day.to_string()));
    tell("bekijken op", current.and_then(|set| set.review_day).map(|day| day.to_string()));
    let postponed = Some(deadlines.postponements()).filter(|times| *times > 0);
    tell("aantal keer uitgesteld", postponed.map(|times| times.to_string()));
}

/// A value in the words of the screen, a line for each thing. Days stay as they are written here, `jjjj-mm-dd`.
fn in_words(field: &str, value: &Value) -> String {
    let told = match field {
        "portefeuillehouder" => Named::deserialize(value).map(|named| named.to_string()).ok(),
        "gevraagd door" => lines(value, Named::to_string),
        "stukken" => lines(value, String::clone),
        "voorstel" => Proposal::deserialize(value).map(|proposal| proposal.in_words()).ok(),
        "geheimhouding" => Secrecy::deserialize(value).map(|secrecy| secrecy.to_string()).ok(),
        "grond" => LapseKind::deserialize(value).map(|kind| kind.label().to_owned()).ok(),
        "onderdelen" => lines(value, Part::in_words),
        "eerdere portefeuillehouders" => lines(value, FormerHolder::to_string),
        "verbanden" => lines(value, Link::in_words),
        _ => None,
    };
    told.unwrap_or_else(|| value.as_str().map_or_else(|| value.to_string(), str::to_owned))
}

fn lines<T: serde::de::DeserializeOwned>(value: &Value, tell: impl Fn(&T) -> String) -> Option<String> {
    let items = Vec::<T>::deserialize(value).ok()?;
    Some(items.iter().map(tell).collect::<Vec<_>>().join("\n"))
}
