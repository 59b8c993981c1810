//! The forms and places of the marks on the line of a deadline.

/// The form of a mark. Of things on one day the first of these is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum MarkShape {
    /// A line through the other one: today, or the day on which it was closed.
    Now,
    /// A stroke across it: a last day.
    LastDay,
    /// A full dot: an answer.
    Answer,
    /// An open dot.
    Dot,
}

/// A place on the line, in per cent of its width.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct TimelinePlace(pub f64);

impl TimelinePlace {
    #[expect(clippy::cast_precision_loss, reason = "a place is drawn to a tenth of a point")]
    pub(super) fn new(days: i64, length: i64) -> Self {
        Self(days as f64 * 100.0 / length as f64)
    }

    pub(super) fn to_percentage(self) -> String {
        format!("{:.1}%", self.0)
    }
}
