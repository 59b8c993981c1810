//! What a reading of a letter finds. The serialised form is the JSON that `letter read --json` prints.

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::{deadline::Deadline, letter::Outcome};

/// A letter as read: its head, one finding a commitment, the papers it refers to, and what was doubted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Reading {
    /// What the head of the letter says of the letter itself.
    #[serde(rename = "brief")]
    pub head: Head,
    /// One finding a commitment number, in order of first mention.
    #[serde(rename = "uitkomsten")]
    pub findings: Vec<Finding>,
    /// Other numbered papers that the letter names.
    #[serde(rename = "verwijzingen")]
    pub references: Vec<Reference>,
    /// Doubts about the letter as a whole.
    #[serde(rename = "twijfels")]
    pub doubts: Vec<Doubt>,
}

/// The head of a letter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Head {
    /// The letter's own number, never a commitment and never a reference.
    #[serde(rename = "nummer")]
    pub number: Option<String>,
    /// The letter's day, given or read.
    #[serde(rename = "datum")]
    pub day: Option<NaiveDate>,
    /// What the letter is about.
    #[serde(rename = "onderwerp")]
    pub subject: Option<String>,
    /// Who signed it.
    #[serde(rename = "ondertekenaar")]
    pub signatory: Option<String>,
}

/// What a letter says of one commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// The number, repaired where it was miswritten.
    #[serde(rename = "nummer")]
    pub number: String,
    /// Every way in which the letter writes it, in order of first use.
    #[serde(rename = "geschreven")]
    pub written: Vec<String>,
    /// What becomes of the commitment.
    #[serde(rename = "uitkomst")]
    pub outcome: Outcome,
    /// The deadline that the letter gives it.
    #[serde(rename = "termijn")]
    pub deadline: Option<Deadline>,
    /// The day on which it was promised, where the letter says so.
    #[serde(rename = "toegezegdOp")]
    pub promised_on: Option<NaiveDate>,
    /// The heading under which it is answered, without its numbers.
    #[serde(rename = "titel")]
    pub title: Option<String>,
    /// The pieces of the letter that speak of it, in order, none overlapping another of the same finding.
    #[serde(rename = "passages")]
    pub passages: Vec<Passage>,
    /// Doubts about this finding.
    #[serde(rename = "twijfels")]
    pub doubts: Vec<Doubt>,
}

/// A piece of a letter. Offsets count characters (Unicode scalar values) of the text as given, from 0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Passage {
    /// The first character.
    #[serde(rename = "van")]
    pub start: usize,
    /// One past the last character.
    #[serde(rename = "tot")]
    pub end: usize,
    /// The characters between them, untouched.
    #[serde(rename = "tekst")]
    pub text: String,
}

/// Another numbered paper that a letter names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reference {
    /// Its number as written.
    #[serde(rename = "nummer")]
    pub number: String,
    /// Its kind in the letter's own word, in lower case (`raadsbrief`, `motie`), where one stands by it.
    #[serde(rename = "soort")]
    pub kind: Option<String>,
}

/// Something that a person has to look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Doubt {
    /// What kind of doubt.
    pub code: DoubtCode,
    /// The commitment it is about.
    #[serde(rename = "nummer", skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// What the letter wrote.
    #[serde(rename = "geschreven", skip_serializing_if = "Option::is_none")]
    pub written: Option<String>,
    /// What was read instead.
    #[serde(rename = "gelezen", skip_serializing_if = "Option::is_none")]
    pub read: Option<String>,
}

/// The kinds of doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub enum DoubtCode {
    /// A number was miswritten and repaired.
    #[serde(rename = "nummer-hersteld")]
    NumberRepaired,
    /// Closed in one place and open in another; the closing sentence decided.
    #[serde(rename = "tegenspraak")]
    Contradiction,
    /// A term that counts from the day of the letter, and that day is not known.
    #[serde(rename = "datum-onbekend")]
    DayUnknown,
    /// The outcome rests on less than a sentence or a row that names the number and decides.
    #[serde(rename = "onzeker")]
    Uncertain,
    /// Something was left unread, since a sentence, a range or the letter names too much.
    #[serde(rename = "te-lang")]
    TooLong,
    /// A number that the register does not hold. Only the register can tell, so a reading alone never has it.
    #[serde(rename = "onbekend-nummer")]
    NumberUnknown,
}
