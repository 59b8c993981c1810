//! The result of reading a letter. The serialised form is the JSON that `letter read --json` prints.

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::{commitment::deadline::Deadline, letter::Outcome, text::paragraphs::reflow};

/// A letter as read: its head, one finding for each commitment, the papers that it refers to, and the doubts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Reading {
    /// The data of the letter itself.
    #[serde(rename = "brief")]
    pub head: ReadingHead,
    /// One finding for each commitment number, in order of first mention.
    #[serde(rename = "uitkomsten")]
    pub findings: Vec<Finding>,
    /// Other numbered papers that the letter names.
    #[serde(rename = "verwijzingen")]
    pub references: Vec<PaperReference>,
    /// Doubts about the letter as a whole.
    #[serde(rename = "twijfels")]
    pub doubts: Vec<Doubt>,
}

/// The head of a letter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ReadingHead {
    /// The letter's own number, which is never that of a commitment or a reference.
    #[serde(rename = "nummer")]
    pub number: Option<String>,
    /// The letter's day, as given or as read.
    #[serde(rename = "datum")]
    pub day: Option<NaiveDate>,
    /// The subject of the letter.
    #[serde(rename = "onderwerp")]
    pub subject: Option<String>,
    /// The person who signed it.
    #[serde(rename = "ondertekenaar")]
    pub signatory: Option<String>,
}

/// The findings on one commitment in a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// The number, repaired if it was miswritten.
    #[serde(rename = "nummer")]
    pub number: String,
    /// Every spelling of the number in the letter, in order of first use.
    #[serde(rename = "geschreven")]
    pub written: Vec<String>,
    /// The outcome for the commitment.
    #[serde(rename = "uitkomst")]
    pub outcome: Outcome,
    /// The deadline that the letter gives.
    #[serde(rename = "termijn")]
    pub deadline: Option<Deadline>,
    /// The day on which it was promised, if the letter gives it.
    #[serde(rename = "toegezegdOp")]
    pub promised_on: Option<NaiveDate>,
    /// The heading under which it is answered, without its numbers.
    #[serde(rename = "titel")]
    pub title: Option<String>,
    /// The sentences that tell what was promised, in order; empty if the letter does not tell for sure. Not in the JSON.
    #[serde(skip)]
    pub statement: Vec<Passage>,
    /// The pieces of the letter on this commitment, in order; the passages of one finding do not overlap.
    #[serde(rename = "passages")]
    pub passages: Vec<Passage>,
    /// Doubts about this finding.
    #[serde(rename = "twijfels")]
    pub doubts: Vec<Doubt>,
}

impl Finding {
    /// The text for a commitment that is registered from this letter, as flowing text: the sentences that promised it, else the
    /// longest passage. None without any passage.
    #[must_use]
    pub fn propose_text(&self) -> Option<String> {
        // The longest passage says most of this commitment, for a letter may open with one sentence on all of them.
        let longest = self.passages.iter().max_by_key(|passage| passage.text.len());
        let told =
            if self.statement.is_empty() { longest.into_iter().collect() } else { self.statement.iter().collect() };
        let told: Vec<&Passage> = told;
        let paragraphs: Vec<String> = told.iter().flat_map(|passage| reflow(&passage.text)).collect();
        (!paragraphs.is_empty()).then(|| paragraphs.join("\n\n"))
    }

    /// True if the letter speaks of it, but not in sentences that surely tell what was promised.
    #[must_use]
    pub fn lacks_statement(&self) -> bool {
        self.statement.is_empty() && !self.passages.is_empty()
    }
}

/// A piece of a letter. Offsets count characters (Unicode scalar values) of the given text, from 0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Passage {
    /// The offset of the first character.
    #[serde(rename = "van")]
    pub start: usize,
    /// The offset behind the last character.
    #[serde(rename = "tot")]
    pub end: usize,
    /// The unchanged text between the offsets.
    #[serde(rename = "tekst")]
    pub text: String,
}

/// Another numbered paper that a letter names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PaperReference {
    /// The number as written.
    #[serde(rename = "nummer")]
    pub number: String,
    /// The kind in the letter's own word, in lower case (`raadsbrief`, `motie`), if a word stands beside the number.
    #[serde(rename = "soort")]
    pub kind: Option<String>,
}

/// A doubt that a person has to look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Doubt {
    pub code: DoubtCode,
    /// The number of the commitment.
    #[serde(rename = "nummer", skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The text in the letter.
    #[serde(rename = "geschreven", skip_serializing_if = "Option::is_none")]
    pub written: Option<String>,
    /// The reading that was chosen instead.
    #[serde(rename = "gelezen", skip_serializing_if = "Option::is_none")]
    pub read: Option<String>,
}

/// The kinds of doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub enum DoubtCode {
    /// A number was miswritten and repaired.
    #[serde(rename = "nummer-hersteld")]
    NumberRepaired,
    /// The letter calls it closed in one place and open in another; the closing sentence decided.
    #[serde(rename = "tegenspraak")]
    Contradiction,
    /// The deadline counts from the day of the letter, and that day is unknown.
    #[serde(rename = "datum-onbekend")]
    DayUnknown,
    /// The outcome does not rest on a whole sentence or row that names the number and decides.
    #[serde(rename = "onzeker")]
    Uncertain,
    /// Something was left unread because a sentence, a range or the letter names too many numbers.
    #[serde(rename = "te-lang")]
    TooLong,
    /// The register does not have the number. Only the register can tell, so a reading by itself never has this doubt.
    #[serde(rename = "onbekend-nummer")]
    NumberUnknown,
}
