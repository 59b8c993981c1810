//! Whether something lies within a stretch of a sentence, told without walking through the stretch.

use std::ops::Range;

/// Things with a start and an end in a sentence. Whether one of them lies within a stretch takes one look, however many there are.
pub(super) struct Stretches {
    /// For each place, the latest start of a thing that ends before that place.
    latest_starts: Vec<Option<usize>>,
}

impl Stretches {
    /// Notes the things of a sentence of this many terms. Each is given by the places of its first and its last term.
    pub(super) fn new(terms: usize, things: impl Iterator<Item = (usize, usize)>) -> Self {
        let mut latest_starts: Vec<Option<usize>> = vec![None; terms + 1];
        for (start, end) in things.filter(|(_, end)| *end < terms) {
            let latest = &mut latest_starts[end + 1];
            *latest = (*latest).max(Some(start));
        }
        for place in 1..latest_starts.len() {
            latest_starts[place] = latest_starts[place].max(latest_starts[place - 1]);
        }
        Self { latest_starts }
    }

    /// True if one of the things lies wholly within a stretch of terms.
    pub(super) fn has_one_within(&self, stretch: &Range<usize>) -> bool {
        self.latest_starts[stretch.end].is_some_and(|start| start >= stretch.start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_lies_wholly_within_is_found() {
        let things = Stretches::new(8, [(1, 4), (3, 3), (6, 9)].into_iter());
        for (stretch, expected) in [
            (0..3, false),
            (0..4, true),
            (3..4, true),
            (4..8, false),
            (1..5, true),
            (2..5, true),
            (4..5, false),
            (0..0, false),
        ] {
            assert_eq!(things.has_one_within(&stretch), expected, "{stretch:?}");
        }
    }
}
