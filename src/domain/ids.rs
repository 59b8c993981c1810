//! Keys of records, as one type for each kind of record, so that they cannot be confused.

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(i64);

        impl $name {
            /// Wraps a key from the store.
            #[must_use]
            pub const fn new(key: i64) -> Self {
                Self(key)
            }

            /// The key as a number.
            #[must_use]
            pub const fn get(self) -> i64 {
                self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

ids! {
    /// The key of a commitment.
    CommitmentId
    /// The key of a committee, or of the council itself.
    CommitteeId
    /// The key of a meeting.
    MeetingId
    /// The key of a seat in the council: a member in one party.
    MemberId
    /// The key of a person, of whom members and portfolio holders are the seats.
    PersonId
    /// The key of a party in the council.
    PartyId
    /// The key of a portfolio holder.
    HolderId
    /// The key of a theme.
    ThemeId
    /// The key of an area of the town.
    AreaId
    /// The key of an entry of one of the council's lists, unique only within its list.
    RosterId
    /// The key of a letter.
    LetterId
    /// The key of an account with which a person can sign in.
    AccountId
    /// The key of a suggestion: a commitment that a member says was missed.
    SuggestionId
    /// The key of a view of the list that an account keeps.
    SavedViewId
}
