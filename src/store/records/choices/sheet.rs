//! The choices of all commitments, in memory.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::domain::commitment::{
    fulfilment::FulfilmentKind, going_on::GoingOn, publicity::PublicityKey, status::StatusKey,
};

/// What the filters offer as choices, of one commitment. A stored key that cannot be read is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CommitmentChoices {
    pub(super) id: i64,
    pub(super) publicity: PublicityKey,
    pub(super) status: Option<StatusKey>,
    pub(super) going_on: Option<GoingOn>,
    pub(super) kind: Option<FulfilmentKind>,
    pub(super) last_day: Option<NaiveDate>,
    pub(super) made_on: Option<NaiveDate>,
    pub(super) is_postponed: bool,
    pub(super) is_corrected: bool,
    pub(super) committee: Option<Place>,
    pub(super) holder: Option<Place>,
    pub(super) theme: Option<Place>,
    pub(super) askers: PlaceStretch,
    pub(super) areas: PlaceStretch,
}

/// The place of a choice among those of its part of the filter.
pub(super) type Place = u32;

/// The stretch of what one commitment has any number of, in the list of all such places.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct PlaceStretch {
    start: u32,
    count: u32,
}

/// The records of one of the council's lists that commitments point to, each at its own place.
#[derive(Debug, Default)]
pub(super) struct PlacedRecords {
    places: HashMap<i64, Place>,
    /// The keys of the records in addresses, by place; none for one that is not known any more.
    keys: Vec<Option<String>>,
}

impl PlacedRecords {
    /// Returns the place of a record, which it gets if it has none yet.
    pub(super) fn give_place(&mut self, id: i64) -> Place {
        let next = Place::try_from(self.keys.len()).unwrap_or(Place::MAX);
        *self.places.entry(id).or_insert_with(|| {
            self.keys.push(None);
            next
        })
    }

    /// Sets the keys of all records that there are.
    pub(super) fn set_keys(&mut self, keys: Vec<(i64, String)>) {
        self.keys.fill(None);
        for (id, key) in keys {
            let place = self.give_place(id);
            if let Some(slot) = self.keys.get_mut(place as usize) {
                *slot = Some(key);
            }
        }
    }

    pub(super) fn keys(&self) -> &[Option<String>] {
        &self.keys
    }
}

/// The choices of all commitments, as they were after a line of the history.
#[derive(Debug, Default)]
pub(super) struct ChoiceSheet {
    /// The number of that line; none before the sheet is read.
    pub(super) last_line: Option<i64>,
    rows: Vec<CommitmentChoices>,
    /// What commitments have any number of. What none of them points to any more stays until all is read anew.
    places: Vec<Place>,
    pub(super) committees: PlacedRecords,
    pub(super) holders: PlacedRecords,
    pub(super) themes: PlacedRecords,
    pub(super) areas: PlacedRecords,
    pub(super) members: PlacedRecords,
    pub(super) parties: PlacedRecords,
    /// The place of the party of each member, by the place of the member.
    party_of: Vec<Option<Place>>,
}

impl ChoiceSheet {
    /// The commitments in order of their keys.
    pub(super) fn rows(&self) -> &[CommitmentChoices] {
        &self.rows
    }

    /// The row of a commitment.
    pub(super) fn find_row(&self, id: i64) -> Option<&CommitmentChoices> {
        self.rows.binary_search_by_key(&id, |row| row.id).ok().map(|at| &self.rows[at])
    }

    /// Puts a commitment in its row.
    pub(super) fn put_row(&mut self, row: CommitmentChoices) {
        match self.rows.last() {
            Some(last) if last.id >= row.id => match self.rows.binary_search_by_key(&row.id, |one| one.id) {
                Ok(at) => self.rows[at] = row,
                Err(at) => self.rows.insert(at, row),
            },
            _ => self.rows.push(row),
        }
    }

    /// Keeps what a commitment has any number of.
    pub(super) fn keep_places(&mut self, places: &[Place]) -> PlaceStretch {
        let start = u32::try_from(self.places.len()).unwrap_or(u32::MAX);
        self.places.extend_from_slice(places);
        PlaceStretch { start, count: u32::try_from(places.len()).unwrap_or_default() }
    }

    /// The places of a stretch.
    pub(super) fn list_places(&self, stretch: PlaceStretch) -> &[Place] {
        let start = stretch.start as usize;
        self.places.get(start..start + stretch.count as usize).unwrap_or_default()
    }

    /// The place of the party of the member at a place.
    pub(super) fn find_party(&self, member: Place) -> Option<Place> {
        self.party_of.get(member as usize).copied().flatten()
    }

    /// Sets the parties of all members that have one.
    pub(super) fn set_parties(&mut self, parties: Vec<(i64, i64)>) {
        self.party_of.fill(None);
        for (member, party) in parties {
            let (member, party) = (self.members.give_place(member) as usize, self.parties.give_place(party));
            if self.party_of.len() <= member {
                self.party_of.resize(member + 1, None);
            }
            self.party_of[member] = Some(party);
        }
    }
}
