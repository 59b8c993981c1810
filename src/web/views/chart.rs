//! The number of commitments by the quarter of their last day: as bars and as the same figures in a table.

use chrono::{Datelike, NaiveDate};

use super::words;
use crate::domain::listing::overview::MonthFigures;

/// The bars, with the figures under them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// The columns, from left to right.
    pub columns: Vec<ChartColumn>,
    /// The figures of all columns together.
    pub sum: ChartFigures,
}

/// A column: a quarter, or the commitments before, after or outside all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartColumn {
    /// The name in the table, as in `Q4 2025`, `2027 en later` or `zonder dag`.
    pub name: String,
    /// The label under the bar.
    pub label: String,
    /// The second line of the label: the year at its first quarter, or `nu`.
    pub second: String,
    /// True if today lies in it.
    pub now: bool,
    pub figures: ChartFigures,
    /// The pieces of its bar, from the ground up.
    pub bars: Vec<ChartBar>,
    /// The middle of the column, in per cent of the width.
    pub middle: String,
    /// The height at which the total stands, in pixels.
    pub total_y: String,
}

/// The figures of a column, as the table prints them: a dash for none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartFigures {
    pub late: String,
    /// Due, and not late.
    pub todo: String,
    pub proposed: String,
    /// The sum of the others.
    pub all: String,
}

/// A piece of a bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartBar {
    /// `late`, `todo` or `proposed`.
    pub kind: &'static str,
    /// The left side, in per cent of the width.
    pub x: String,
    /// The width, in per cent.
    pub width: String,
    /// The upper side, in pixels.
    pub y: String,
    /// The height, in pixels.
    pub height: String,
}

/// The line on which the bars stand, in pixels from the top.
const GROUND: f64 = 212.0;

/// The height of the highest bar, in pixels.
const HIGHEST: f64 = 172.5;

/// The number of quarters before and after the present one that have a column of their own.
const BEFORE: i32 = 2;
const AFTER: i32 = 4;

/// A quarter, counted from the year 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct ChartQuarter(i32);

impl ChartQuarter {
    fn of(day: NaiveDate) -> Self {
        Self(day.year() * 4 + day.month0().cast_signed() / 3)
    }

    fn to_year(self) -> i32 {
        self.0.div_euclid(4)
    }

    fn to_number_in_year(self) -> i32 {
        self.0.rem_euclid(4) + 1
    }
}

/// The counts of one column.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct ColumnSum {
    late: i64,
    todo: i64,
    proposed: i64,
}

impl ColumnSum {
    fn add_month(&mut self, month: &MonthFigures) {
        self.late += month.late;
        self.todo += month.todo;
        self.proposed += month.proposed;
    }

    fn count_all(self) -> i64 {
        self.late + self.todo + self.proposed
    }

    fn to_figures(self) -> ChartFigures {
        let tell = |count: i64| if count == 0 { "–".to_owned() } else { words::format_number(count) };
        ChartFigures {
            late: tell(self.late),
            todo: tell(self.todo),
            proposed: tell(self.proposed),
            all: words::format_number(self.count_all()),
        }
    }
}

/// The column of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum ChartPeriod {
    Earlier,
    In(ChartQuarter),
    Later,
    NoDay,
}

impl Chart {
    /// The chart of these figures, as seen from a day.
    #[must_use]
    pub fn new(months: &[MonthFigures], today: NaiveDate) -> Self {
        let now = ChartQuarter::of(today);
        let (first, last) = (ChartQuarter(now.0 - BEFORE), ChartQuarter(now.0 + AFTER));
        let place = |month: &MonthFigures| match month.month.map(ChartQuarter::of) {
            None => ChartPeriod::NoDay,
            Some(quarter) if quarter < first => ChartPeriod::Earlier,
            Some(quarter) if quarter > last => ChartPeriod::Later,
            Some(quarter) => ChartPeriod::In(quarter),
        };
        let mut places = vec![ChartPeriod::Earlier];
        places.extend((first.0..=last.0).map(|quarter| ChartPeriod::In(ChartQuarter(quarter))));
        places.extend([ChartPeriod::Later, ChartPeriod::NoDay]);
        let mut whole = ColumnSum::default();
        let mut sums: Vec<(ChartPeriod, ColumnSum)> =
            places.into_iter().map(|place| (place, ColumnSum::default())).collect();
        for month in months {
            whole.add_month(month);
            if let Some((_, sum)) = sums.iter_mut().find(|(one, _)| *one == place(month)) {
                sum.add_month(month);
            }
        }
        let sums = trim_empty_ends(&sums, now);
        let highest = sums.iter().map(|(_, sum)| sum.count_all()).max().unwrap_or(0).max(1);
        let columns = (0..).zip(&sums).map(|(index, (place, sum))| {
            let (name, label, second) = make_labels(*place, index == 0, now, last);
            draw_column(
                ColumnPosition { index, count: sums.len(), highest },
                *sum,
                (name, label, second),
                *place == ChartPeriod::In(now),
            )
        });
        Self { columns: columns.collect(), sum: whole.to_figures() }
    }
}

/// Leaves out the empty columns at the ends; the present quarter stays, and so do empty quarters between full ones.
fn trim_empty_ends(sums: &[(ChartPeriod, ColumnSum)], now: ChartQuarter) -> Vec<(ChartPeriod, ColumnSum)> {
    let full = |(place, sum): &(ChartPeriod, ColumnSum)| *place == ChartPeriod::In(now) || sum.count_all() > 0;
    let dated = |(place, _): &&(ChartPeriod, ColumnSum)| *place != ChartPeriod::NoDay;
    let days: Vec<(ChartPeriod, ColumnSum)> = sums.iter().filter(dated).copied().collect();
    let first = days.iter().position(full).unwrap_or(0);
    let last = days.iter().rposition(full).map_or(days.len(), |last| last + 1);
    let mut kept = days[first..last].to_vec();
    kept.extend(sums.iter().filter(|(place, sum)| *place == ChartPeriod::NoDay && sum.count_all() > 0));
    kept
}

/// The name in the table, and the two lines under the bar.
fn make_labels(place: ChartPeriod, is_first: bool, now: ChartQuarter, last: ChartQuarter) -> (String, String, String) {
    let full = |quarter: ChartQuarter| format!("Q{} {}", quarter.to_number_in_year(), quarter.to_year());
    match place {
        ChartPeriod::Earlier => {
            (format!("voor {}", full(ChartQuarter(now.0 - BEFORE))), "eerder".to_owned(), String::new())
        }
        ChartPeriod::Later if last.to_number_in_year() == 4 => {
            let year = last.to_year() + 1;
            (format!("{year} en later"), year.to_string(), "e.v.".to_owned())
        }
        ChartPeriod::Later => (format!("na {}", full(last)), "later".to_owned(), String::new()),
        ChartPeriod::NoDay => ("zonder dag".to_owned(), "geen".to_owned(), "dag".to_owned()),
        ChartPeriod::In(quarter) => {
            let second = if quarter == now {
                "nu".to_owned()
            } else if is_first || quarter.to_number_in_year() == 1 {
                quarter.to_year().to_string()
            } else {
                String::new()
            };
            (full(quarter), format!("Q{}", quarter.to_number_in_year()), second)
        }
    }
}

/// The place of a column among the others.
#[derive(Debug, Clone, Copy)]
struct ColumnPosition {
    index: i32,
    count: usize,
    highest: i64,
}

#[expect(clippy::cast_precision_loss, reason = "a bar is drawn to a tenth of a point")]
fn draw_column(
    drawn: ColumnPosition,
    sum: ColumnSum,
    (name, label, second): (String, String, String),
    now: bool,
) -> ChartColumn {
    let step = 100.0 / drawn.count as f64;
    let left = f64::from(drawn.index) * step;
    let unit = HIGHEST / drawn.highest as f64;
    let mut top = GROUND;
    let mut bars = Vec::new();
    for (kind, count) in [("late", sum.late), ("todo", sum.todo), ("proposed", sum.proposed)] {
        if count > 0 {
            let height = (count as f64 * unit).max(2.0);
            top -= height;
            bars.push(ChartBar {
                kind,
                x: format!("{:.2}%", left + step * 0.2),
                width: format!("{:.2}%", step * 0.6),
                y: format!("{top:.1}"),
                height: format!("{:.1}", height - 1.0),
            });
        }
    }
    ChartColumn {
        name,
        label,
        second,
        now,
        figures: sum.to_figures(),
        bars,
        middle: format!("{:.2}%", left + step * 0.5),
        total_y: format!("{:.1}", top - 7.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(month: Option<&str>, late: i64, todo: i64, proposed: i64) -> MonthFigures {
        MonthFigures { month: month.map(|text| text.parse().unwrap()), late, todo, proposed }
    }

    fn told(months: &[MonthFigures], today: &str) -> Vec<String> {
        let chart = Chart::new(months, today.parse().unwrap());
        let tell = |c: ChartColumn| format!("{} | {} {} | {}", c.name, c.label, c.second, c.figures.all);
        chart.columns.into_iter().map(tell).collect()
    }

    #[test]
    fn months_fall_in_quarters_with_what_lies_outside_at_the_ends() {
        let months = [
            month(Some("2024-01-01"), 1, 0, 0),
            month(Some("2025-06-01"), 1, 0, 0),
            month(Some("2025-10-01"), 1, 1, 0),
            month(Some("2025-12-01"), 0, 17, 3),
            month(Some("2026-03-01"), 0, 21, 2),
            month(Some("2026-12-01"), 0, 4, 0),
            month(Some("2027-01-01"), 0, 1, 0),
            month(Some("2031-01-01"), 0, 2, 0),
            month(None, 0, 9, 0),
        ];
        let columns = [
            "voor Q2 2025 | eerder  | 1",
            "Q2 2025 | Q2  | 1",
            "Q3 2025 | Q3  | 0",
            "Q4 2025 | Q4 nu | 22",
            "Q1 2026 | Q1 2026 | 23",
            "Q2 2026 | Q2  | 0",
            "Q3 2026 | Q3  | 0",
            "Q4 2026 | Q4  | 4",
            "2027 en later | 2027 e.v. | 3",
            "zonder dag | geen dag | 9",
        ];
        assert_eq!(told(&months, "2025-11-14"), columns);
        assert_eq!(Chart::new(&months, "2025-11-14".parse().unwrap()).sum.all, "63");
    }

    #[test]
    fn empty_ends_are_left_out() {
        assert_eq!(told(&[], "2025-11-14"), ["Q4 2025 | Q4 nu | 0"]);
        let later = [month(Some("2026-05-01"), 0, 1, 0), month(Some("2026-09-01"), 0, 1, 0)];
        let columns = [
            "Q1 2025 | Q1 nu | 0",
            "Q2 2025 | Q2  | 0",
            "Q3 2025 | Q3  | 0",
            "Q4 2025 | Q4  | 0",
            "Q1 2026 | Q1 2026 | 0",
            "na Q1 2026 | later  | 2",
        ];
        assert_eq!(told(&later, "2025-02-01"), columns);
    }

    #[test]
    fn the_highest_bar_fills_the_height_and_none_leaves_the_frame() {
        for highest in [1, 23, 5000] {
            let chart = Chart::new(&[month(Some("2025-12-01"), 1, highest, 1)], "2025-11-14".parse().unwrap());
            let column = &chart.columns[0];
            let top: f64 = column.total_y.parse().unwrap();
            assert!((20.0..=40.0).contains(&top), "{highest}: {top}");
            let kinds: Vec<_> = column.bars.iter().map(|bar| bar.kind).collect();
            assert_eq!(kinds, ["late", "todo", "proposed"]);
            assert!(column.bars.iter().all(|bar| bar.height.parse::<f64>().unwrap() >= 1.0));
        }
    }
}
