//! One commitment as JSON: the columns of a list, and what its page tells beside them.

use chrono::NaiveDate;
use serde::Serialize;

use super::list_file::json::RowAsJson;
use crate::domain::{
    commitment::{Commitment, deadline_list::DeadlineEntry, part::Part},
    listing::full_row::FullListRow,
};

/// A commitment with its deadlines, parts and history.
#[derive(Debug, Serialize)]
pub struct CommitmentAsJson<'c> {
    #[serde(flatten)]
    row: RowAsJson<'c>,
    /// The address of its page, in full.
    adres: String,
    citaat: Option<&'c str>,
    agendapunt: Option<&'c str>,
    termijnen: Vec<DeadlineAsJson<'c>>,
    onderdelen: Vec<PartAsJson<'c>>,
    geschiedenis: Vec<ToldEvent>,
}

#[derive(Debug, Serialize)]
struct DeadlineAsJson<'c> {
    termijn: &'c str,
    laatste_dag: Option<NaiveDate>,
    gesteld_op: NaiveDate,
    /// True if it corrects the one before it, which was entered wrongly.
    is_correctie: bool,
}

#[derive(Debug, Serialize)]
struct PartAsJson<'c> {
    tekst: &'c str,
    termijn: Option<&'c str>,
    laatste_dag: Option<NaiveDate>,
    afgesloten_op: Option<NaiveDate>,
}

/// An event of the history in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ToldEvent {
    #[serde(rename = "dag")]
    pub day: NaiveDate,
    #[serde(rename = "soort")]
    pub kind: &'static str,
    #[serde(rename = "zin")]
    pub sentence: String,
    #[serde(rename = "toelichting")]
    pub note: Option<String>,
    /// The author as far as the reader may know.
    #[serde(rename = "door")]
    pub author: String,
}

impl<'c> CommitmentAsJson<'c> {
    /// Lays a commitment out; `events` are those that the reader may know of, newest first.
    #[must_use]
    pub fn new(full: &'c FullListRow, commitment: &'c Commitment, events: Vec<ToldEvent>, address: String) -> Self {
        Self {
            row: RowAsJson(full),
            adres: address,
            citaat: commitment.details.quotation.as_deref(),
            agendapunt: commitment.details.agenda_item.as_deref(),
            termijnen: commitment.deadlines.entries().iter().map(DeadlineAsJson::from).collect(),
            onderdelen: commitment.parts.iter().map(PartAsJson::from).collect(),
            geschiedenis: events,
        }
    }

    /// Writes it as JSON.
    ///
    /// # Errors
    /// That of the library; writing to memory itself does not fail.
    pub fn write(&self) -> serde_json::Result<Vec<u8>> {
        let mut text = serde_json::to_vec_pretty(self)?;
        text.push(b'\n');
        Ok(text)
    }
}

impl<'c> From<&'c DeadlineEntry> for DeadlineAsJson<'c> {
    fn from(entry: &'c DeadlineEntry) -> Self {
        let deadline = &entry.set.deadline;
        Self {
            termijn: &deadline.words,
            laatste_dag: deadline.last_day,
            gesteld_op: entry.set_on,
            is_correctie: entry.correction.is_some(),
        }
    }
}

impl<'c> From<&'c Part> for PartAsJson<'c> {
    fn from(part: &'c Part) -> Self {
        let deadline = part.deadline.as_ref().map(|set| &set.deadline);
        Self {
            tekst: &part.text,
            termijn: deadline.map(|deadline| deadline.words.as_str()),
            laatste_dag: deadline.and_then(|deadline| deadline.last_day),
            afgesloten_op: part.closed.as_ref().map(|closed| closed.on),
        }
    }
}
