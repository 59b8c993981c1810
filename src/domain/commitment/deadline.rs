//! A deadline: the words as promised, the days that follow from them, and their precision.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::{council::calendar::CalendarEntry, keyed::keyed};

keyed! {
    /// The precision of a deadline, the most exact first. The keys are part of the exported data.
    pub enum Precision: key {
        /// One day: "uiterlijk 1 juli 2025", "binnen zes weken".
        Day = "dag";
        /// An ISO week, or several weeks in a row.
        Week = "week";
        /// The beginning (1-10), middle (11-20) or end (21-) of a month.
        MonthPart = "maanddeel";
        Month = "maand";
        Quarter = "kwartaal";
        /// A season of three whole months.
        Season = "seizoen";
        HalfYear = "halfjaar";
        Year = "jaar";
        /// A day from the calendar: a recess, a budget paper, an election.
        Milestone = "mijlpaal";
        /// Vague words that still give a day: "enkele weken", "medio 2024".
        About = "ongeveer";
        /// Words that give no day: "te zijner tijd".
        None = "geen";
        /// Words that depend on something else: "zodra het onderzoek klaar is".
        Condition = "voorwaarde";
        /// Words for something that is repeated: "jaarlijks".
        Recurring = "terugkerend";
    }
}

/// A deadline as read from words on a reference day.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Deadline {
    /// The words as promised, unchanged except for white space.
    #[serde(rename = "woorden")]
    pub words: String,
    /// The first day of the period, if the words give one.
    #[serde(rename = "eersteDag")]
    pub first_day: Option<NaiveDate>,
    /// The last day that is still in time; `None` if the words give no day.
    #[serde(rename = "laatsteDag")]
    pub last_day: Option<NaiveDate>,
    #[serde(rename = "precisie")]
    pub precision: Precision,
    /// The rule that gave the day (or told that there is none), as a Dutch phrase for "waarom deze datum?".
    #[serde(rename = "regel")]
    pub rule: String,
    /// The lines of the council's calendar without which the day would be another, as they stood when the words were read.
    #[serde(rename = "kalenderregels", default, skip_serializing_if = "Vec::is_empty")]
    pub calendar_lines: Vec<CalendarEntry>,
}
