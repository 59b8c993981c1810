//! A deadline: the words as promised, the days that follow from them, and how exact they are.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::keyed::keyed;

keyed! {
    /// How exact a deadline is, the most exact first. The keys are those that programs read.
    pub enum Precision: key {
        /// One day: "uiterlijk 1 juli 2025", "binnen zes weken".
        Day = "dag";
        /// An ISO week, or a row of them.
        Week = "week";
        /// Begin (1-10), half (11-20) or end (21-) of a month.
        MonthPart = "maanddeel";
        /// A month.
        Month = "maand";
        /// A quarter.
        Quarter = "kwartaal";
        /// A season of three whole months.
        Season = "seizoen";
        /// Half a year.
        HalfYear = "halfjaar";
        /// A year.
        Year = "jaar";
        /// A recess, a budget paper, an election: a day from the calendar.
        Milestone = "mijlpaal";
        /// Soft words that still give a day: "enkele weken", "medio 2024".
        About = "ongeveer";
        /// Words that give no day: "te zijner tijd".
        None = "geen";
        /// Words that wait for something else: "zodra het onderzoek klaar is".
        Condition = "voorwaarde";
        /// Words that come back: "jaarlijks".
        Recurring = "terugkerend";
    }
}

/// A deadline as read from words on a reference day.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Deadline {
    /// The words as promised, untouched but for white space.
    #[serde(rename = "woorden")]
    pub words: String,
    /// The first day of the window, where the words give one.
    #[serde(rename = "eersteDag")]
    pub first_day: Option<NaiveDate>,
    /// The last day, itself still in time; none where the words give no day.
    #[serde(rename = "laatsteDag")]
    pub last_day: Option<NaiveDate>,
    /// How exact the words are.
    #[serde(rename = "precisie")]
    pub precision: Precision,
    /// The rule that gave the day (or told that there is none), as a Dutch phrase for "waarom deze datum?".
    #[serde(rename = "regel")]
    pub rule: String,
}
