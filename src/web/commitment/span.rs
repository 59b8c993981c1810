//! The span of a deadline as a line: from the commitment, past today, to the last day, with a day and a word at every dot.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{
    span_label::{LabelPlace, WantedLabel, place_labels},
    span_mark::{MarkShape, TimelinePlace},
};
use crate::web::views::view;

/// The line, ready to draw: lying where there is room for its labels, and upright elsewhere. Places are percentages of the width,
/// as in `12.5%`, and heights are pixels; everything in it also stands in words on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DeadlineTimeline {
    /// The end of the time that has passed.
    pub gone: String,
    /// True if the last day is still to come.
    pub ahead: bool,
    /// The place from which it is late, if it is or was.
    pub late_from: Option<String>,
    /// The place of the last day.
    pub last: String,
    /// The days on the line, the oldest first.
    pub marks: Vec<TimelineMark>,
    pub upright: UprightHeights,
}

/// The heights of the upright line, on which the days stand below each other at one distance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct UprightHeights {
    pub whole: usize,
    pub gone: usize,
    pub last: usize,
}

/// A day on the line, with the things that happened on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TimelineMark {
    /// The place on the lying line.
    pub x: String,
    /// The height on the upright line.
    pub y: usize,
    pub shape: MarkShape,
    pub day: String,
    /// The things that happened, as in `vandaag, bezwaar`.
    pub words: String,
    /// The place of its label on the lying line; none if there is no room.
    pub label: Option<LabelPlace>,
}

/// A thing that stands on the line, in the order in which those of one day are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum TimelineEvent {
    Today,
    /// The day on which it was settled or lapsed, with the word for that.
    Closed(&'static str),
    Promised,
    /// A first day, for a commitment that had none.
    Named,
    Postponed,
    /// A deadline that is no later than the one before it.
    Changed,
    Answered,
    Objected,
    FirstLastDay,
    LastDay,
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
    pub closed: Option<&'static str>,
    /// True if a proposal waits for the council, during which it never grows late.
    pub waits: bool,
    /// The other things that happened, in any order.
    pub between: &'a [(NaiveDate, TimelineEvent)],
}

/// The distance between two days on the upright line, in pixels.
const STEP: usize = 36;

/// The distance of the first and the last day from the ends of the upright line.
const EDGE: usize = 14;

impl DeadlineTimeline {
    /// The span between these days. None if the line would have no length, or the last day or `now` lies before the start.
    #[must_use]
    pub(super) fn new(days: TimelineDays<'_>) -> Option<Self> {
        let end = days.last.max(days.now);
        let length = (end - days.start).num_days();
        if length <= 0 || days.last < days.start || days.now < days.start {
            return None;
        }
        let place = |day: NaiveDate| TimelinePlace::new((day - days.start).num_days(), length);
        let mut happened: BTreeMap<NaiveDate, Vec<TimelineEvent>> = BTreeMap::new();
        let ends = [
            (days.start, TimelineEvent::Promised),
            (days.now, days.closed.map_or(TimelineEvent::Today, TimelineEvent::Closed)),
            (days.last, TimelineEvent::LastDay),
        ];
        let between = days.between.iter().filter(|(day, _)| days.start <= *day && *day <= end);
        for (day, event) in ends.iter().chain(between) {
            let of_day = happened.entry(*day).or_default();
            if !of_day.contains(event) {
                of_day.push(*event);
            }
        }
        let row = |day: NaiveDate| EDGE + STEP * happened.range(..day).count();
        let upright =
            UprightHeights { whole: 2 * EDGE + STEP * (happened.len() - 1), gone: row(days.now), last: row(days.last) };
        let places: Vec<TimelinePlace> = happened.keys().map(|day| place(*day)).collect();
        let marks: Vec<TimelineMark> = (EDGE..)
            .step_by(STEP)
            .zip(happened)
            .map(|(y, (day, events))| TimelineMark::new(place(day), y, day, events))
            .collect();
        let wanted: Vec<WantedLabel> =
            marks.iter().zip(places).map(|(mark, place)| mark.to_wanted_label(place)).collect();
        let labels = place_labels(&wanted);
        Some(Self {
            gone: place(days.now).to_percentage(),
            ahead: days.last > days.now,
            late_from: (days.now > days.last && !days.waits).then(|| place(days.last).to_percentage()),
            last: place(days.last).to_percentage(),
            marks: marks.into_iter().zip(labels).map(|(mark, label)| TimelineMark { label, ..mark }).collect(),
            upright,
        })
    }
}

impl TimelineMark {
    fn new(place: TimelinePlace, y: usize, day: NaiveDate, mut events: Vec<TimelineEvent>) -> Self {
        events.sort_unstable();
        let shape = events.iter().map(|event| event.to_shape()).min();
        // The day on which it was settled is that of the answer, which goes without saying.
        if events.iter().any(|event| matches!(event, TimelineEvent::Closed(_))) {
            events.retain(|event| *event != TimelineEvent::Answered);
        }
        let told: Vec<&str> = events.iter().map(|event| event.label()).collect();
        Self {
            x: place.to_percentage(),
            y,
            shape: shape.unwrap_or(MarkShape::Dot),
            day: view::short_day(day).trim_start().to_owned(),
            words: told.join(", "),
            label: None,
        }
    }

    fn to_wanted_label(&self, place: TimelinePlace) -> WantedLabel {
        let signs = self.words.chars().count().max(self.day.chars().count());
        WantedLabel { shape: self.shape, place, signs }
    }

    /// True for today and for the day on which it was closed.
    pub(super) fn is_now(&self) -> bool {
        self.shape == MarkShape::Now
    }
}

impl TimelineEvent {
    fn label(self) -> &'static str {
        match self {
            Self::Today => "vandaag",
            Self::Closed(word) => word,
            Self::Promised => "toegezegd",
            Self::Named => "termijn genoemd",
            Self::Postponed => "uitgesteld",
            Self::Changed => "termijn gewijzigd",
            Self::Answered => "antwoord",
            Self::Objected => "bezwaar",
            Self::FirstLastDay => "eerste laatste dag",
            Self::LastDay => "laatste dag",
        }
    }

    fn to_shape(self) -> MarkShape {
        match self {
            Self::Today | Self::Closed(_) => MarkShape::Now,
            Self::LastDay | Self::FirstLastDay => MarkShape::LastDay,
            Self::Answered => MarkShape::Answer,
            Self::Promised | Self::Named | Self::Postponed | Self::Changed | Self::Objected => MarkShape::Dot,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn span(start: &str, last: &str, now: &str) -> Option<DeadlineTimeline> {
        let between = [(day("2024-10-15"), TimelineEvent::Postponed), (day("2024-10-15"), TimelineEvent::Answered)];
        let (start, last, now) = (day(start), day(last), day(now));
        DeadlineTimeline::new(TimelineDays { start, last, now, closed: None, waits: false, between: &between })
    }

    fn told(span: &DeadlineTimeline) -> Vec<String> {
        span.marks.iter().map(|mark| format!("{} {} {}", mark.x, mark.day, mark.words)).collect()
    }

    #[test]
    fn every_day_has_a_word_and_today_divides_what_went_by_from_what_comes() {
        let span = span("2024-09-05", "2025-12-31", "2025-11-14").unwrap();
        assert_eq!((span.gone.as_str(), span.last.as_str(), span.late_from.as_deref()), ("90.2%", "100.0%", None));
        let days = [
            "0.0% 5 sep 2024 toegezegd",
            "8.3% 15 okt 2024 uitgesteld, antwoord",
            "90.2% 14 nov 2025 vandaag",
            "100.0% 31 dec 2025 laatste dag",
        ];
        assert_eq!(told(&span), days);
        assert_eq!(span.upright, UprightHeights { whole: 136, gone: 86, last: 122 });
    }

    #[test]
    fn a_last_day_that_passed_stands_before_today() {
        let span = span("2024-09-05", "2025-06-30", "2025-11-14").unwrap();
        assert_eq!(span.gone, "100.0%");
        assert_eq!(span.late_from.as_deref(), Some("68.5%"));
        assert!(span.upright.last < span.upright.gone);
    }

    #[test]
    fn things_of_one_day_share_a_mark() {
        let span = span("2024-09-05", "2025-11-14", "2025-11-14").unwrap();
        assert_eq!(told(&span).last().unwrap(), "100.0% 14 nov 2025 vandaag, laatste dag");
        assert_eq!(span.marks.iter().filter(|mark| mark.is_now()).count(), 1);
    }

    #[test]
    fn days_out_of_order_give_no_line() {
        assert_eq!(span("2025-12-31", "2025-12-31", "2025-12-31"), None);
        assert_eq!(span("2026-01-01", "2025-12-31", "2025-11-14"), None);
        assert_eq!(span("2025-12-01", "2025-12-31", "2025-11-14"), None);
    }
}
