//! How much work a reading may take, so that no text keeps the machine busy for long.

use std::cell::Cell;

/// The steps that a reading may still take. A step is about the work of looking at one word.
///
/// Loops whose work can grow faster than the text count what they do; once nothing is left they stop, and the reading ends
/// as [`TooLarge`].
#[derive(Debug, Clone)]
pub(super) struct Effort {
    left: Cell<u64>,
}

/// The most steps that a reading takes: some fifteen times those of a letter of forty pages.
const MOST: u64 = 5_000_000;

impl Default for Effort {
    fn default() -> Self {
        Self { left: Cell::new(MOST) }
    }
}

impl Effort {
    /// Takes so many steps, and tells whether any are left.
    pub(super) fn take(&self, steps: usize) -> bool {
        let left = self.left.get().saturating_sub(u64::try_from(steps).unwrap_or(u64::MAX));
        self.left.set(left);
        left > 0
    }

    /// Whether no steps are left.
    pub(super) fn is_spent(&self) -> bool {
        self.left.get() == 0
    }

    /// How many steps were taken.
    #[cfg(test)]
    pub(super) fn taken(&self) -> u64 {
        MOST - self.left.get()
    }
}

/// A text that takes more work to read than the register spends on one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("Deze brief is te groot om te lezen.")]
pub struct TooLarge;
