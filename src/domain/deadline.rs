//! A deadline: the words as promised, the days that follow from them, and how exact they are.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How exact a deadline is. The keys are those that programs read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Precision {
    /// One day: "uiterlijk 1 juli 2025", "binnen zes weken".
    #[serde(rename = "dag")]
    Day,
    /// An ISO week, or a row of them.
    #[serde(rename = "week")]
    Week,
    /// Begin (1-10), half (11-20) or end (21-) of a month.
    #[serde(rename = "maanddeel")]
    MonthPart,
    /// A month.
    #[serde(rename = "maand")]
    Month,
    /// A quarter.
    #[serde(rename = "kwartaal")]
    Quarter,
    /// A season of three whole months.
    #[serde(rename = "seizoen")]
    Season,
    /// Half a year.
    #[serde(rename = "halfjaar")]
    HalfYear,
    /// A year.
    #[serde(rename = "jaar")]
    Year,
    /// A recess, a budget paper, an election: a day from the calendar.
    #[serde(rename = "mijlpaal")]
    Milestone,
    /// Soft words that still give a day: "enkele weken", "medio 2024".
    #[serde(rename = "ongeveer")]
    About,
    /// Words that give no day: "te zijner tijd".
    #[serde(rename = "geen")]
    None,
    /// Words that wait for something else: "zodra het onderzoek klaar is".
    #[serde(rename = "voorwaarde")]
    Condition,
    /// Words that come back: "jaarlijks".
    #[serde(rename = "terugkerend")]
    Recurring,
}

impl Precision {
    /// Every precision with its key, in the order of exactness.
    pub const KEYS: [(Self, &'static str); 13] = [
        (Self::Day, "dag"),
        (Self::Week, "week"),
        (Self::MonthPart, "maanddeel"),
        (Self::Month, "maand"),
        (Self::Quarter, "kwartaal"),
        (Self::Season, "seizoen"),
        (Self::HalfYear, "halfjaar"),
        (Self::Year, "jaar"),
        (Self::Milestone, "mijlpaal"),
        (Self::About, "ongeveer"),
        (Self::None, "geen"),
        (Self::Condition, "voorwaarde"),
        (Self::Recurring, "terugkerend"),
    ];

    /// The Dutch key.
    #[must_use]
    pub fn key(self) -> &'static str {
        Self::KEYS.iter().find(|(one, _)| *one == self).map_or("geen", |(_, key)| key)
    }

    /// The precision with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::KEYS.iter().find(|(_, k)| *k == key).map(|(one, _)| *one)
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
