//! Rows that run backward: "Q4 2026 - Q1 2026", "week 30-20 2026".

use chrono::NaiveDate;

use super::syntax::{Base, Period, Row, YearWord};

/// Up to so many days a row may last that only runs forward when its begin is laid in the year before the one that was said.
const LONG_BACK: i64 = 190;

/// The same where its end is laid in the year after, or no year was said: longer than eleven months.
const LONG_ON: i64 = 340;

/// A row that ends before it begins, or that only runs forward over most of a year: "Q4 2026 - Q1 2026", "week 30-20 2026".
pub(super) fn is_turned_round(row: &Row, begin: NaiveDate, end: NaiveDate) -> bool {
    let Some(second) = &row.last else { return false };
    let given = |period: &Period| matches!(period.year, YearWord::Given(_));
    if begin > end && given(&row.first) && given(second) {
        return true;
    }
    let turned = match (&row.first.base, &second.base) {
        (Base::Day(day, month), Base::Day(to_day, to_month)) => (month, day) > (to_month, to_day),
        (Base::Month(from), Base::Month(to))
        | (Base::Quarter(from), Base::Quarter(to))
        | (Base::Half(from), Base::Half(to))
        | (Base::Week(from), Base::Week(to))
        | (Base::Tertial(from), Base::Tertial(to)) => from > to,
        (Base::Season(from), Base::Season(to)) => from > to,
        _ => false,
    };
    let longest = if given(second) && !given(&row.first) { LONG_BACK } else { LONG_ON };
    turned && (end - begin).num_days() > longest
}
