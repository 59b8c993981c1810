//! Keys of records. A key of one kind cannot stand where another is asked for.

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(i64);

        impl $name {
            /// A key as the store gave it.
            #[must_use]
            pub const fn new(key: i64) -> Self {
                Self(key)
            }

            /// The bare key.
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
    /// A commitment.
    CommitmentId
    /// A committee, or the council itself.
    CommitteeId
    /// A meeting of a committee.
    MeetingId
    /// A member of the council.
    MemberId
    /// A party in the council.
    PartyId
    /// Somebody who answers for a portfolio.
    HolderId
    /// A theme.
    ThemeId
    /// An entry of one of the council's lists: a key only beside its list.
    RosterId
    /// A letter.
    LetterId
    /// An account: somebody who can sign in.
    AccountId
    /// A promise that somebody says was missed.
    SuggestionId
}
