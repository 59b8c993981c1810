//! The places of the labels along the line of a deadline, so that none lies over another.

use super::span::{MarkShape, TimelineMark, TimelinePlace};

/// The place of a label: above or below the line, and at which side of its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LabelPlace {
    /// The heights of its day and of its words, in pixels.
    pub day_y: u8,
    pub words_y: u8,
    /// `start`, `middle` or `end`.
    pub anchor: &'static str,
    /// The ends of the thin line between the label and the line of time.
    pub tie: (u8, u8),
}

/// The side of the line on which a label stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LabelSide {
    Above,
    Below,
}

/// The width that a sign of a label takes at most on the narrowest window that shows the lying line, in per cent.
const SIGN: f64 = 0.85;

/// The room between two labels, in per cent.
const GAP: f64 = 1.5;

/// The places of the labels of these marks, in their order: first today and the ends, then the newest. A mark for which neither
/// side has room gets none.
pub(super) fn place_labels(marks: &[TimelineMark], places: &[TimelinePlace]) -> Vec<Option<LabelPlace>> {
    let mut order: Vec<usize> = (0..marks.len()).rev().collect();
    let is_end = |index: usize| index == 0 || index + 1 == marks.len();
    order.sort_by_key(|index| (!marks[*index].is_now(), !is_end(*index)));
    let mut taken: Vec<(LabelSide, f64, f64)> = Vec::new();
    let mut labels = vec![None; marks.len()];
    for index in order {
        labels[index] = find_room(&marks[index], places[index].0, &mut taken);
    }
    labels
}

fn find_room(mark: &TimelineMark, x: f64, taken: &mut Vec<(LabelSide, f64, f64)>) -> Option<LabelPlace> {
    let sides = match mark.shape {
        MarkShape::Now | MarkShape::Dot => [LabelSide::Above, LabelSide::Below],
        MarkShape::LastDay | MarkShape::Answer => [LabelSide::Below, LabelSide::Above],
    };
    let width = measure_label(mark);
    let anchors = [("middle", x - width / 2.0), ("end", x - width), ("start", x)];
    let fits = |(side, from): (LabelSide, f64), taken: &[(LabelSide, f64, f64)]| {
        let is_free = taken.iter().all(|(other, start, end)| *other != side || from >= *end || from + width <= *start);
        from >= 0.0 && from + width <= 100.0 && is_free
    };
    let ways = sides.into_iter().flat_map(|side| anchors.map(|(anchor, from)| (side, anchor, from)));
    let (side, anchor, from) = ways.into_iter().find(|(side, _, from)| fits((*side, *from), taken))?;
    taken.push((side, from - GAP, from + width + GAP));
    let (day_y, words_y, tie) = match side {
        LabelSide::Above => (18, 36, (40, 56)),
        LabelSide::Below => (92, 110, (60, 76)),
    };
    Some(LabelPlace { day_y, words_y, anchor, tie })
}

#[expect(clippy::cast_precision_loss, reason = "a label has some twenty signs")]
fn measure_label(mark: &TimelineMark) -> f64 {
    let signs = mark.words.chars().count().max(mark.day.chars().count());
    signs as f64 * SIGN
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(shape: MarkShape) -> TimelineMark {
        TimelineMark {
            x: String::new(),
            y: 0,
            shape,
            day: "14 nov 2025".to_owned(),
            words: "toegezegd".to_owned(),
            label: None,
        }
    }

    fn place(marks: &[(MarkShape, f64)]) -> Vec<Option<(&'static str, bool)>> {
        let places: Vec<TimelinePlace> = marks.iter().map(|(_, x)| TimelinePlace(*x)).collect();
        let marks: Vec<TimelineMark> = marks.iter().map(|(shape, _)| mark(*shape)).collect();
        let labels = place_labels(&marks, &places);
        labels.into_iter().map(|label| label.map(|label| (label.anchor, label.day_y < 50))).collect()
    }

    #[test]
    fn a_label_stands_at_its_day_within_the_frame() {
        let ends = [(MarkShape::Dot, 0.0), (MarkShape::Now, 50.0), (MarkShape::LastDay, 100.0)];
        assert_eq!(place(&ends), [Some(("start", true)), Some(("middle", true)), Some(("end", false))]);
    }

    #[test]
    fn a_label_without_room_goes_to_the_other_side_and_else_is_left_out() {
        let near = [(MarkShape::Dot, 0.0), (MarkShape::Dot, 40.0), (MarkShape::Dot, 42.0), (MarkShape::Now, 100.0)];
        assert_eq!(
            place(&near),
            [Some(("start", true)), Some(("end", true)), Some(("middle", true)), Some(("end", true))]
        );
        let many: Vec<(MarkShape, f64)> = (0..20).map(|step| (MarkShape::Dot, 50.0 + f64::from(step) / 10.0)).collect();
        let labels = place(&many);
        assert!(labels.iter().flatten().count() >= 2 && labels.iter().any(Option::is_none), "{labels:?}");
    }

    #[test]
    fn no_two_labels_lie_over_each_other() {
        for step in 1..40_u32 {
            let places: Vec<TimelinePlace> = (0..8).map(|index| TimelinePlace(f64::from(index * step % 101))).collect();
            let shapes = [MarkShape::Dot, MarkShape::Answer, MarkShape::LastDay, MarkShape::Now];
            let marks: Vec<TimelineMark> = (0..8).map(|index| mark(shapes[index % 4])).collect();
            let labels = place_labels(&marks, &places);
            let ranges: Vec<(bool, f64, f64)> = labels
                .iter()
                .zip(&places)
                .filter_map(|(label, place)| {
                    let label = label.as_ref()?;
                    let width = measure_label(&marks[0]);
                    let from = match label.anchor {
                        "start" => place.0,
                        "end" => place.0 - width,
                        _ => place.0 - width / 2.0,
                    };
                    Some((label.day_y < 50, from, from + width))
                })
                .collect();
            for (index, (side, from, to)) in ranges.iter().enumerate() {
                assert!(*from >= 0.0 && *to <= 100.0, "{ranges:?}");
                for (other, start, end) in &ranges[index + 1..] {
                    assert!(side != other || to <= start || end <= from, "{ranges:?}");
                }
            }
        }
    }
}
