//! The result of the grammar: phrases as they were said, not yet placed on the calendar.

use chrono::Weekday;

use super::DeadlineRelation;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TimeUnit {
    Hour,
    WorkDay,
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    /// A third of a year: four months.
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
    /// The third Tuesday of September (Constitution, article 65).
    PrinceDay,
    NewYear,
    Nicholas,
}

/// The year as the words give it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum YearWord {
    Open,
    /// A year in figures, such as "2025".
    Given(i32),
    /// A year relative to the reference day: "dit jaar" is 0, "volgend jaar" 1.
    Offset(i32),
}

/// The yearly occurrence that is meant if the words give no year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OccurrencePick {
    /// The first that is not over yet.
    First,
    /// The first that has not begun, for "a.s." and "komend". A season that began less than twenty days ago still counts.
    Coming,
    /// The first that has not begun, for "volgend".
    Following,
    /// The one of the current year, for "dit najaar".
    This,
    /// The last that has begun, for "jl." and "afgelopen".
    Past,
}

/// A piece of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PeriodPart {
    Begin,
    Middle,
    End,
    /// The first day, for "primo".
    Opening,
    /// The last day, for "ultimo".
    Closing,
    /// The first half (1) or the second half (2).
    Half(i32),
    /// The nth unit, for "tweede week van"; a negative number counts from the end.
    Nth(i32, TimeUnit),
    /// The nth weekday, for "eerste maandag van"; a negative number counts from the end.
    NthWeekday(i32, Weekday),
    /// The first units, for "eerste drie maanden van", or the last ones if the number is negative.
    Run(i32, TimeUnit),
}

/// A paper, recess or election whose days are in the council's calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Milestone {
    /// The one key for all names of the same thing: `zomerreces` for "zomervakantie".
    pub(super) key: String,
    /// The number, as in "tweede bestuursrapportage".
    pub(super) ordinal: Option<i32>,
}

/// The unit, day or event that a period is based on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum PeriodBase {
    /// A day and a month.
    Day(u32, u32),
    /// A day of the current month (0) or the next one (1).
    DayOfMonth(u32, i32),
    Month(u32),
    Quarter(u32),
    Tertial(u32),
    Half(u32),
    Season(Season),
    Year,
    /// A school year, from August to July.
    SchoolYear,
    /// An ISO week.
    Week(u32),
    /// The current unit (0), or the next one (1).
    Running(TimeUnit, i32),
    /// The ISO week around a day.
    WeekOf(Box<Period>),
    /// The weekend in the ISO week around a day.
    WeekendOf(Box<Period>),
    Weekday(Weekday),
    /// A number of days from the reference day.
    Today(i64),
    Feast(Feast),
    /// The turn of the year: 15 December to 15 January.
    TurnOfYear,
    Milestone(Milestone),
    /// The next recess of any name.
    Recess,
}

/// A period as it was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Period {
    pub(super) base: PeriodBase,
    pub(super) year: YearWord,
    pub(super) pick: OccurrencePick,
    /// The pieces, the innermost first.
    pub(super) parts: Vec<PeriodPart>,
    /// The weekday in front of a date.
    pub(super) weekday: Option<Weekday>,
}

impl Period {
    pub(super) fn new(base: PeriodBase) -> Self {
        Self { base, year: YearWord::Open, pick: OccurrencePick::First, parts: Vec::new(), weekday: None }
    }
}

/// One period or a row of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PeriodRow {
    pub(super) first: Period,
    pub(super) last: Option<Period>,
    /// True for "van … tot …", in which the last period itself is excluded.
    pub(super) until: bool,
}

/// The starting point of a count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum CountAnchor {
    /// The day of the letter or the meeting.
    Reference,
    /// The end of a period, as in "na de zomer", "na 1 mei".
    After(Box<PeriodRow>),
    /// The beginning of a period from which to count back, as in "voor het zomerreces".
    Before(Box<PeriodRow>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct UnitCount {
    /// The amount in halves: "anderhalf" is 3.
    pub(super) halves: u32,
    pub(super) unit: TimeUnit,
    /// True for an approximate amount: "enkele", "circa".
    pub(super) soft: bool,
    /// True for "over drie weken", which means that day and not the days up to it.
    pub(super) point: bool,
    pub(super) anchor: CountAnchor,
}

/// Wordings without a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DaylessWords {
    /// A vague wording such as "te zijner tijd", with its rule.
    Vague(&'static str),
    /// A condition such as "zodra …", with its rule.
    Condition(&'static str),
    /// A repetition such as "jaarlijks".
    Recurring,
}

/// The content of a phrase without its introducing words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum PhraseCore {
    Row(PeriodRow),
    Count(UnitCount),
    Loose(DaylessWords),
}

/// A phrase as it was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DeadlinePhrase {
    pub(super) relation: DeadlineRelation,
    pub(super) core: PhraseCore,
    /// True if it may be no time: "voor" without an accent before a year or a paper may mean "ten behoeve van".
    pub(super) doubtful: bool,
}
