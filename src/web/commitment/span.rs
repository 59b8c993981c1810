//! The span of a deadline as a line: from the commitment, past today, to the last day.

use chrono::NaiveDate;

use crate::web::views::view;

/// The line, ready to draw. Places are percentages of the width, as in `12.5%`; everything in it also stands in words on the
/// page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DeadlineTimeline {
    /// The end of the time that has passed.
    pub gone: String,
    /// True if the last day is still to come.
    pub ahead: bool,
    /// The place from which it is late, if it is or was.
    pub late_from: Option<String>,
    /// The places where deadlines were set, the first at the start of the line.
    pub marks: Vec<String>,
    /// The place of the last day.
    pub last: String,
    /// The place of today, or of the day on which it was closed.
    pub now: String,
    pub labels: Vec<TimelineLabel>,
}

/// A label along the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TimelineLabel {
    pub x: String,
    /// The height: above or below the line.
    pub y: &'static str,
    /// `start`, `middle` or `end`.
    pub anchor: &'static str,
    /// True for the label of today or of the closing day.
    pub now: bool,
    pub text: String,
}

/// The days from which a span is drawn.
#[derive(Debug, Clone, Copy)]
pub(super) struct TimelineDays<'a> {
    /// The day of the commitment.
    pub start: NaiveDate,
    /// The last day of the deadline.
    pub last: NaiveDate,
    /// Today, or the day on which it was closed.
    pub now: NaiveDate,
    /// The word for the closing, if it was settled or lapsed.
    pub closed: Option<&'a str>,
    /// True if a proposal waits for the council, during which it never grows late.
    pub waits: bool,
}

const ABOVE: &str = "16";
const BELOW: &str = "66";

impl DeadlineTimeline {
    /// The span between these days; `set` has the days on which later deadlines were set. None if the line would have no
    /// length, or the last day or `now` lies before the start.
    #[must_use]
    pub(super) fn new(days: TimelineDays<'_>, set: &[NaiveDate]) -> Option<Self> {
        let end = days.last.max(days.now);
        let length = (end - days.start).num_days();
        if length <= 0 || days.last < days.start || days.now < days.start {
            return None;
        }
        let place = |day: NaiveDate| TimelinePlace::new((day - days.start).num_days(), length);
        let (now, last) = (place(days.now), place(days.last));
        // At 6 pixels the first circle stands wholly within the frame.
        let mut marks = vec!["6".to_owned()];
        marks
            .extend(set.iter().filter(|day| days.start < **day && **day <= end).map(|day| place(*day).to_percentage()));
        Some(Self {
            gone: now.to_percentage(),
            ahead: days.last > days.now,
            late_from: (days.now > days.last && !days.waits).then(|| last.to_percentage()),
            marks,
            last: last.to_percentage(),
            now: now.to_percentage(),
            labels: place_labels(days, now, last),
        })
    }
}

/// The labels, placed so that they do not overlap, on a narrow screen neither: the start stands above the line, or below it if
/// `now` stands within the first 60 per cent.
fn place_labels(days: TimelineDays<'_>, now: TimelinePlace, last: TimelinePlace) -> Vec<TimelineLabel> {
    let short = |day| view::short_day(day).trim_start().to_owned();
    let label =
        |place: TimelinePlace, y, anchor, now, text| TimelineLabel { x: place.to_percentage(), y, anchor, now, text };
    let start_above = now.0 >= 60.0;
    let mut labels = vec![
        label(TimelinePlace(0.0), if start_above { ABOVE } else { BELOW }, "start", false, short(days.start)),
        label(now, ABOVE, now.choose_anchor(), true, days.closed.unwrap_or("vandaag").to_owned()),
    ];
    if start_above || last.0 >= 60.0 {
        labels.push(label(last, BELOW, last.choose_anchor(), false, short(days.last)));
    }
    labels
}

/// A place on the line, in per cent of its width.
#[derive(Debug, Clone, Copy, PartialEq)]
struct TimelinePlace(f64);

impl TimelinePlace {
    #[expect(clippy::cast_precision_loss, reason = "a place is drawn to a tenth of a point")]
    fn new(days: i64, length: i64) -> Self {
        Self(days as f64 * 100.0 / length as f64)
    }

    fn to_percentage(self) -> String {
        format!("{:.1}%", self.0)
    }

    fn choose_anchor(self) -> &'static str {
        match self.0 {
            x if x < 20.0 => "start",
            x if x > 80.0 => "end",
            _ => "middle",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(start: &str, last: &str, now: &str) -> Option<DeadlineTimeline> {
        let day = |text: &str| text.parse().unwrap();
        let days = TimelineDays { start: day(start), last: day(last), now: day(now), closed: None, waits: false };
        DeadlineTimeline::new(days, &[day("2024-10-15")])
    }

    #[test]
    fn today_divides_what_went_by_from_what_comes() {
        let span = span("2024-09-05", "2025-12-31", "2025-11-14").unwrap();
        assert_eq!((span.now.as_str(), span.last.as_str(), span.late_from), ("90.2%", "100.0%", None));
        assert_eq!(span.marks, ["6", "8.3%"]);
    }

    #[test]
    fn a_last_day_that_passed_stands_before_today() {
        let span = span("2024-09-05", "2025-06-30", "2025-11-14").unwrap();
        assert_eq!(span.now, "100.0%");
        assert_eq!(span.late_from.as_deref(), Some("68.5%"));
    }

    #[test]
    fn days_out_of_order_give_no_line() {
        assert_eq!(span("2025-12-31", "2025-12-31", "2025-12-31"), None);
        assert_eq!(span("2026-01-01", "2025-12-31", "2025-11-14"), None);
        assert_eq!(span("2025-12-01", "2025-12-31", "2025-11-14"), None);
    }
}
