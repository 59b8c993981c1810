//! The entries of the council's lists as pages show them.

use chrono::NaiveDate;

use crate::domain::{
    council::{named, recognition::KnownName, roster::Roster, tenure::Tenure},
    ids::{AreaId, CommitteeId, HolderId, MemberId, PartyId, ThemeId},
};

/// A committee, or the council itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committee {
    pub id: CommitteeId,
    /// A short code, as in addresses: `BOVF`.
    pub code: String,
    pub name: String,
    /// The days between which it sits.
    pub tenure: Tenure,
}

/// The function of a portfolio holder, with its present owner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    pub id: HolderId,
    /// The slug of the function: `wethouder-wonen`.
    pub slug: String,
    /// The function: `wethouder Wonen`.
    pub function: String,
    /// The name of the person, if it is known.
    pub name: Option<String>,
    /// The days between which they are in office.
    pub tenure: Tenure,
}

/// A record with a name and a slug.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SluggedRecord<Id> {
    pub id: Id,
    pub slug: String,
    pub name: String,
    /// The days between which it exists.
    pub tenure: Tenure,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    pub id: MemberId,
    pub name: String,
    pub party: Option<String>,
    /// The days between which they have a seat.
    pub tenure: Tenure,
}

/// The options of forms and filters, each list in alphabetical order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Council {
    pub committees: Vec<Committee>,
    pub holders: Vec<Holder>,
    pub parties: Vec<SluggedRecord<PartyId>>,
    /// The members, with their parties.
    pub members: Vec<Member>,
    pub themes: Vec<SluggedRecord<ThemeId>>,
    pub areas: Vec<SluggedRecord<AreaId>>,
}

impl Council {
    /// The names on one of the lists, with which a typed name is compared.
    #[must_use]
    pub fn list_known_names(&self, roster: Roster) -> Vec<KnownName> {
        let known = |name: &str, beside: Option<&str>, tenure| KnownName {
            named: named::Named { name: name.to_owned(), beside: beside.map(str::to_owned) },
            tenure,
        };
        match roster {
            Roster::Committees => {
                self.committees.iter().map(|one| known(&one.name, Some(&one.code), one.tenure)).collect()
            }
            Roster::Parties => self.parties.iter().map(|one| known(&one.name, None, one.tenure)).collect(),
            Roster::Members => {
                self.members.iter().map(|one| known(&one.name, one.party.as_deref(), one.tenure)).collect()
            }
            Roster::Holders => {
                self.holders.iter().map(|one| known(&one.function, one.name.as_deref(), one.tenure)).collect()
            }
            Roster::Themes => self.themes.iter().map(|one| known(&one.name, None, one.tenure)).collect(),
            Roster::Areas => self.areas.iter().map(|one| known(&one.name, None, one.tenure)).collect(),
        }
    }

    /// The same council, with entries that hold on a day before the others.
    #[must_use]
    pub fn current_first(mut self, day: NaiveDate) -> Self {
        self.committees.sort_by_key(|one| !one.tenure.exists_on(day));
        self.holders.sort_by_key(|one| !one.tenure.exists_on(day));
        self.parties.sort_by_key(|one| !one.tenure.exists_on(day));
        self.members.sort_by_key(|one| !one.tenure.exists_on(day));
        self.themes.sort_by_key(|one| !one.tenure.exists_on(day));
        self.areas.sort_by_key(|one| !one.tenure.exists_on(day));
        self
    }
}
