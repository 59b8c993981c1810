//! The places of the labels along the line of a deadline, so that none lies over another.

use super::span_mark::{MarkShape, TimelinePlace};

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

/// A label to be placed.
#[derive(Debug, Clone, Copy)]
pub(super) struct WantedLabel {
    pub shape: MarkShape,
    pub place: TimelinePlace,
    /// The number of signs of its longer line.
    pub signs: usize,
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

/// The places of these labels, in their order: first today and the ends, then the newest. One for which neither side has room gets
/// none.
pub(super) fn place_labels(wanted: &[WantedLabel]) -> Vec<Option<LabelPlace>> {
    let mut order: Vec<usize> = (0..wanted.len()).rev().collect();
    let is_end = |index: usize| index == 0 || index + 1 == wanted.len();
    order.sort_by_key(|index| (wanted[*index].shape != MarkShape::Now, !is_end(*index)));
    let mut taken: Vec<(LabelSide, f64, f64)> = Vec::new();
    let mut labels = vec![None; wanted.len()];
    for index in order {
        labels[index] = find_room(wanted[index], &mut taken);
    }
    labels
}

fn find_room(wanted: WantedLabel, taken: &mut Vec<(LabelSide, f64, f64)>) -> Option<LabelPlace> {
    let x = wanted.place.0;
    let sides = match wanted.shape {
        MarkShape::Now | MarkShape::Dot => [LabelSide::Above, LabelSide::Below],
        MarkShape::LastDay | MarkShape::Answer => [LabelSide::Below, LabelSide::Above],
    };
    let width = measure_label(wanted);
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
fn measure_label(wanted: WantedLabel) -> f64 {
    wanted.signs as f64 * SIGN
}

#[cfg(test)]
mod tests {
    use super::*;

    fn want(shape: MarkShape, x: f64) -> WantedLabel {
        WantedLabel { shape, place: TimelinePlace(x), signs: "14 nov 2025".len() }
    }

    fn place(marks: &[(MarkShape, f64)]) -> Vec<Option<(&'static str, bool)>> {
        let wanted: Vec<WantedLabel> = marks.iter().map(|(shape, x)| want(*shape, *x)).collect();
        place_labels(&wanted).into_iter().map(|label| label.map(|label| (label.anchor, label.day_y < 50))).collect()
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
            [Some(("start", true)), Some(("middle", false)), Some(("middle", true)), Some(("end", true))]
        );
        let many: Vec<(MarkShape, f64)> = (0..20).map(|step| (MarkShape::Dot, 50.0 + f64::from(step) / 10.0)).collect();
        let labels = place(&many);
        assert!(labels.iter().flatten().count() >= 2 && labels.iter().any(Option::is_none), "{labels:?}");
    }

    #[test]
    fn no_two_labels_lie_over_each_other() {
        for step in 1..40_u32 {
            let shapes = [MarkShape::Dot, MarkShape::Answer, MarkShape::LastDay, MarkShape::Now];
            let wanted: Vec<WantedLabel> =
                (0..8).map(|index| want(shapes[index as usize % 4], f64::from(index * step % 101))).collect();
            let labels = place_labels(&wanted);
            let ranges: Vec<(bool, f64, f64)> = labels
                .iter()
                .zip(&wanted)
                .filter_map(|(label, wanted)| {
                    let label = label.as_ref()?;
                    let (place, width) = (wanted.place, measure_label(*wanted));
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
