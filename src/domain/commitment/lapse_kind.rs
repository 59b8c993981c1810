//! The grounds on which a commitment lapses.

use crate::domain::keyed::keyed;

keyed! {
    /// The reason that a commitment lapsed.
    pub enum LapseKind: key, label {
        /// It was withdrawn by agreement.
        Withdrawn = "ingetrokken", "ingetrokken";
        /// Events made it pointless.
        Overtaken = "achterhaald", "achterhaald";
        /// It was merged into another commitment.
        Merged = "opgegaan", "opgegaan in een andere toezegging";
        /// It was not done, and will not be.
        NotKept = "niet-nagekomen", "niet nagekomen";
    }
}
