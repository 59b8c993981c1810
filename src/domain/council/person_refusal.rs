//! Reasons to refuse a change of a person's seats.

/// A reason to refuse, worded for the person who asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum PersonRefusal {
    #[error("Dit is al één persoon.")]
    SamePerson,
    /// The next seat would begin before the seat that it follows, or after the end of that seat.
    #[error("Op die dag loopt deze zetel niet. Kies een dag nadat de zetel begon en voordat hij eindigt.")]
    SeatDays,
}
