//! A limit on the work of one reading, so that no text keeps the machine busy for long.

use std::cell::Cell;

/// The number of steps that a reading may still take. One step is about the work of looking at one word.
///
/// Loops whose work can grow faster than the text count their steps. Once nothing is left they stop, and the reading ends with
/// [`LetterTooLarge`].
#[derive(Debug, Clone)]
pub(super) struct Effort {
    left: Cell<u64>,
}

/// The most steps of one reading: some fifteen times those for a letter of forty pages.
const MOST: u64 = 5_000_000;

impl Default for Effort {
    fn default() -> Self {
        Self { left: Cell::new(MOST) }
    }
}

impl Effort {
    /// Takes this many steps, and returns true if any are left.
    pub(super) fn take_steps(&self, steps: usize) -> bool {
        let left = self.left.get().saturating_sub(u64::try_from(steps).unwrap_or(u64::MAX));
        self.left.set(left);
        left > 0
    }

    /// True if no steps are left.
    pub(super) fn is_spent(&self) -> bool {
        self.left.get() == 0
    }

    /// The number of steps taken.
    #[cfg(test)]
    pub(super) fn count_taken_steps(&self) -> u64 {
        MOST - self.left.get()
    }
}

/// The error for a text that takes more work to read than the register allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("Deze brief is te groot om te lezen.")]
pub struct LetterTooLarge;
