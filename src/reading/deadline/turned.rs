//! Finds rows that run backward: "Q4 2026 - Q1 2026", "week 30-20 2026".

use chrono::NaiveDate;

use super::syntax::{Period, PeriodBase, PeriodRow, YearWord};

/// The longest row, in days, that may begin in the year before the one that was given for its end.
const LONG_BACK: i64 = 190;

/// The longest row, in days, that may end in the year after the one that was given, or has no year: about eleven months.
const LONG_ON: i64 = 340;

/// True if a row ends before it begins, or only runs forward over most of a year: "Q4 2026 - Q1 2026", "week 30-20 2026".
pub(super) fn is_turned_round(row: &PeriodRow, begin: NaiveDate, end: NaiveDate) -> bool {
    let Some(second) = &row.last else { return false };
    let given = |period: &Period| matches!(period.year, YearWord::Given(_));
    if begin > end && given(&row.first) && given(second) {
        return true;
    }
    let turned = match (&row.first.base, &second.base) {
        (PeriodBase::Day(day, month), PeriodBase::Day(to_day, to_month)) => (month, day) > (to_month, to_day),
        (PeriodBase::Month(from), PeriodBase::Month(to))
        | (PeriodBase::Quarter(from), PeriodBase::Quarter(to))
        | (PeriodBase::Half(from), PeriodBase::Half(to))
        | (PeriodBase::Week(from), PeriodBase::Week(to))
        | (PeriodBase::Tertial(from), PeriodBase::Tertial(to)) => from > to,
        (PeriodBase::Season(from), PeriodBase::Season(to)) => from > to,
        _ => false,
    };
    let longest = if given(second) && !given(&row.first) { LONG_BACK } else { LONG_ON };
    turned && (end - begin).num_days() > longest
}
