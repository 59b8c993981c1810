//! The filter and the order of a list.

use chrono::NaiveDate;

use crate::domain::{
    commitment::{fulfilment::FulfilmentKind, going_on::GoingOn, publicity::PublicityKey, status::StatusKey},
    ids::{LetterId, MeetingId, MemberId},
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
    /// One of these happened to its deadline; anything or nothing if empty.
    pub deadline_courses: Vec<DeadlineCourse>,
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
    /// A member of a party with one of these slugs asked for it; any if empty.
    pub parties: Vec<String>,
    /// The slug of the theme is one of these; any if empty.
    pub themes: Vec<String>,
    /// It is about an area with one of these slugs; any if empty.
    pub areas: Vec<String>,
    /// It was promised in one of these forms; any if empty.
    pub kinds: Vec<FulfilmentKind>,
    /// It was made in this meeting.
    pub meeting: Option<MeetingId>,
    /// This letter, which the actor has to see, names it or gives its answer.
    pub letter: Option<LetterId>,
    /// The last day lies among these.
    pub last_day: DayRange,
    /// It was promised on one of these days.
    pub made_on: DayRange,
    /// Something was recorded about it on this day or later.
    pub changed_since: Option<NaiveDate>,
    /// It matches these words, or has this number.
    pub search: Option<String>,
}

/// The days between two days, both of which count; without a day at a side they go on there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct DayRange {
    pub from: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
}

impl DayRange {
    /// All days up to and including this one.
    #[must_use]
    pub fn until(day: NaiveDate) -> Self {
        Self { from: None, until: Some(day) }
    }

    /// True if a day lies among these; no day lies only where none is given.
    #[must_use]
    pub fn contains_day(self, day: Option<NaiveDate>) -> bool {
        let Some(day) = day else { return self.count_given() == 0 };
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// True if it ends before it begins.
    #[must_use]
    pub fn is_reversed(self) -> bool {
        self.from.zip(self.until).is_some_and(|(from, until)| until < from)
    }

    /// The number of days that are given.
    #[must_use]
    pub fn count_given(self) -> usize {
        usize::from(self.from.is_some()) + usize::from(self.until.is_some())
    }
}

keyed! {
    /// A part of the filter of which the values are offered as choices. The key is its name in addresses.
    pub enum FilterPart: key, label {
        Status = "status", "Status";
        Urgency = "termijn", "Termijn";
        GoingOn = "loopt", "Wat er loopt";
        DeadlineCourse = "verloop", "Termijn veranderd";
        Committee = "commissie", "Commissie";
        Holder = "portefeuillehouder", "Portefeuillehouder";
        Party = "fractie", "Fractie";
        Asker = "raadslid", "Gevraagd door";
        Theme = "thema", "Thema";
        Area = "gebied", "Gebied";
        Kind = "soort", "Soort";
    }
}

impl ListFilter {
    /// True if a value of this part is chosen.
    #[must_use]
    pub fn has_chosen(&self, part: FilterPart) -> bool {
        let emptied = self.without_part(part);
        emptied != *self
    }

    /// The same filter without what is chosen of this part.
    #[must_use]
    pub fn without_part(&self, part: FilterPart) -> Self {
        let mut other = self.clone();
        match part {
            FilterPart::Status => other.statuses.clear(),
            FilterPart::Urgency => other.urgencies.clear(),
            FilterPart::GoingOn => other.going_on.clear(),
            FilterPart::DeadlineCourse => other.deadline_courses.clear(),
            FilterPart::Committee => other.committees.clear(),
            FilterPart::Holder => other.holders.clear(),
            FilterPart::Party => other.parties.clear(),
            FilterPart::Asker => other.askers.clear(),
            FilterPart::Theme => other.themes.clear(),
            FilterPart::Area => other.areas.clear(),
            FilterPart::Kind => other.kinds.clear(),
        }
        other
    }
}

keyed! {
    /// An urgency that can be filtered on, or that there is none since there is no last day.
    pub enum UrgencyFilter: key, label {
        /// The last day has passed.
        Late = "te-laat", "te laat";
        /// The last day is near.
        Near = "nadert", "nadert";
        /// There is no last day.
        NoDay = "geen", "geen laatste dag";
    }
}

keyed! {
    /// Something that happened to a deadline and that can be filtered on.
    pub enum DeadlineCourse: key, label {
        /// It was postponed once or more.
        Postponed = "uitgesteld", "uitgesteld";
        /// It was entered wrongly and corrected once or more.
        Corrected = "gecorrigeerd", "gecorrigeerd";
    }
}

keyed! {
    /// A column by which the list can be sorted.
    #[derive(Default)]
    pub enum SortColumn: key, label {
        /// The last day; commitments without one come last.
        #[default]
        Deadline = "termijn", "Termijn";
        /// The match with the search: commitments that are not closed first, then the best match. Without a search, the last day.
        Match = "passend", "Past het best";
        Title = "titel", "Toezegging";
        Number = "nummer", "Nummer";
        /// The code of the committee.
        Committee = "commissie", "Commissie";
        /// The status, in the order of the screen.
        Status = "status", "Status";
        /// The day on which it was promised, the oldest first; without a day it comes last.
        MadeOn = "oudste", "oudste eerst";
        /// The days between the first promised last day and the present one, the most first; without days it comes last.
        DaysSlipped = "verschoven", "meest verschoven";
    }
}

impl SortColumn {
    /// The columns that stand in the table, in the order of the screen.
    pub const IN_TABLE: [Self; 5] = [Self::Deadline, Self::Title, Self::Number, Self::Committee, Self::Status];
}

/// The order of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct ListSort {
    pub column: SortColumn,
    /// From high to low.
    pub descending: bool,
}
