//! What the grammar yields: phrases as they were said, not yet placed on the calendar.

use chrono::Weekday;

use super::Relation;

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Hour,
    WorkDay,
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    /// Four months.
    Tertial,
    HalfYear,
    Year,
}

/// A season of three whole months (house rule).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// A feast with a day of its own each year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Feast {
    Easter,
    Ascension,
    Pentecost,
    Christmas,
    KingsDay,
    Liberation,
    /// Third Tuesday of September (Constitution, article 65).
    PrinceDay,
    NewYear,
    Nicholas,
}

/// The year as the words give it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum YearWord {
    /// No year was said.
    Open,
    /// "2025".
    Given(i32),
    /// "dit jaar" is 0, "volgend jaar" 1.
    Offset(i32),
}

/// Which of the yearly occurrences is meant where no year was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pick {
    /// The first that is not yet over.
    First,
    /// "a.s.", "komend": the first that has not begun.
    Coming,
    /// "volgend": the first that has not begun, a season that is young included.
    Following,
    /// "dit najaar": the one of the running year.
    This,
    /// "jl.", "afgelopen": the last that has begun.
    Past,
}

/// A piece of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Begin,
    Middle,
    End,
    /// "primo": the first day.
    Opening,
    /// "ultimo": the last day.
    Closing,
    /// "eerste helft" is 1, "tweede helft" 2.
    Half(i32),
    /// "tweede week van": from the end where negative.
    Nth(i32, Unit),
    /// "eerste maandag van".
    NthWeekday(i32, Weekday),
    /// "eerste drie maanden van": the first ones where positive, else the last ones.
    Run(i32, Unit),
}

/// A paper, recess or election that the council's calendar dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Milestone {
    /// One name for all its names: `zomerreces` for "zomervakantie".
    pub(super) key: String,
    /// "tweede" bestuursrapportage.
    pub(super) ordinal: Option<i32>,
}

/// What a period is a period of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Base {
    /// Day and month.
    Day(u32, u32),
    /// A day of the running month (0), the next one (1).
    DayOfMonth(u32, i32),
    Month(u32),
    Quarter(u32),
    Tertial(u32),
    Half(u32),
    Season(Season),
    Year,
    /// August to July.
    SchoolYear,
    /// ISO week.
    Week(u32),
    /// The running unit (0), the next one (1).
    Running(Unit, i32),
    /// The ISO week of a day.
    WeekOf(Box<Period>),
    /// The weekend in the ISO week of a day.
    WeekendOf(Box<Period>),
    Weekday(Weekday),
    /// Days from the reference day.
    Today(i64),
    Feast(Feast),
    /// The turn of the year: 15 December to 15 January.
    TurnOfYear,
    Milestone(Milestone),
    /// Any recess.
    Recess,
}

/// A stretch of days as said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Period {
    pub(super) base: Base,
    pub(super) year: YearWord,
    pub(super) pick: Pick,
    /// Pieces, the innermost first.
    pub(super) parts: Vec<Part>,
    /// The weekday that stood before a date.
    pub(super) weekday: Option<Weekday>,
}

impl Period {
    pub(super) fn new(base: Base) -> Self {
        Self { base, year: YearWord::Open, pick: Pick::First, parts: Vec::new(), weekday: None }
    }
}

/// One period or a row of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) first: Period,
    pub(super) last: Option<Period>,
    /// "van … tot …": the last is not itself meant.
    pub(super) until: bool,
}

/// From where a count counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Anchor {
    /// The day of the letter or the meeting.
    Reference,
    /// "na de zomer", "na 1 mei".
    After(Box<Row>),
    /// "voor het zomerreces".
    Before(Box<Row>),
}

/// A count of units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Count {
    /// In halves: "anderhalf" is 3.
    pub(super) halves: u32,
    pub(super) unit: Unit,
    /// "enkele", "circa".
    pub(super) soft: bool,
    /// "over drie weken": that day, not the days up to it.
    pub(super) point: bool,
    pub(super) anchor: Anchor,
}

/// Words without a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Loose {
    /// "te zijner tijd", with the rule.
    Vague(&'static str),
    /// "zodra …".
    Condition(&'static str),
    /// "jaarlijks".
    Recurring,
}

/// The heart of a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Core {
    Row(Row),
    Count(Count),
    Loose(Loose),
}

/// A phrase as said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phrase {
    pub(super) relation: Relation,
    pub(super) core: Core,
    /// "voor" without accent before a year or a paper may mean "ten behoeve van".
    pub(super) doubtful: bool,
}
