//! The filter and the order of a list.

use chrono::NaiveDate;

use crate::domain::{
    commitment::{going_on::GoingOn, publicity::PublicityKey, status::StatusKey},
    ids::{MeetingId, MemberId},
    keyed::keyed,
};

/// A filter on commitments. All parts must hold; within one part any of the values.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListFilter {
    /// The status is one of these; any if empty.
    pub statuses: Vec<StatusKey>,
    /// The urgency is one of these; any if empty.
    pub urgencies: Vec<UrgencyFilter>,
    /// The things that may be going on; anything or nothing if empty.
    pub going_on: Vec<GoingOn>,
    /// The publicity is one of these; any if empty.
    pub publicities: Vec<PublicityKey>,
    /// The code of the committee is one of these; any if empty.
    pub committees: Vec<String>,
    /// The slug of the holder is one of these; any if empty.
    pub holders: Vec<String>,
    /// One of these members asked for it; any if empty.
    pub askers: Vec<MemberId>,
    /// One of these members moved the motion or amendment that was withdrawn for it; any if empty.
    pub movers: Vec<MemberId>,
    /// A member of the party with this slug asked for it.
    pub party: Option<String>,
    /// The theme has this slug.
    pub theme: Option<String>,
    /// It was made in this meeting.
    pub meeting: Option<MeetingId>,
    /// The last day is this day or earlier.
    pub until: Option<NaiveDate>,
    /// It matches these words, or has this number.
    pub search: Option<String>,
}

keyed! {
    /// An urgency that can be filtered on.
    pub enum UrgencyFilter: key, label {
        /// The last day has passed.
        Late = "te-laat", "te laat";
        /// The last day is near.
        Near = "nadert", "nadert";
    }
}

keyed! {
    /// A column by which the list can be sorted.
    #[derive(Default)]
    pub enum SortColumn: key, label {
        /// The last day; commitments without one come last.
        #[default]
        Deadline = "termijn", "Termijn";
        /// How well it matches the search: what is not closed first. Without a search, the last day.
        Match = "passend", "Passend";
        Title = "titel", "Toezegging";
        Number = "nummer", "Nummer";
        /// The code of the committee.
        Committee = "commissie", "Commissie";
        /// The status, in the order of the screen.
        Status = "status", "Status";
    }
}

/// The order of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct ListSort {
    pub column: SortColumn,
    /// From high to low.
    pub descending: bool,
}
