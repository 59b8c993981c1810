//! Counts the choices of commitments in one look at each.

use chrono::NaiveDate;

use super::sheet::{ChoiceSheet, CommitmentChoices, Place, PlacedRecords};
use crate::domain::{
    commitment::{fulfilment::FulfilmentKind, going_on::GoingOn, publicity::PublicityKey, status::StatusKey},
    listing::{
        as_of::AsOf,
        counts::{ChoiceCounts, Count, ListCounts, StatusCounts},
        filter::{DayRange, DeadlineCourse, FilterPart, ListFilter, UrgencyFilter},
    },
};

/// Counts commitments, one after the other.
pub(super) struct ChoiceCounter<'s> {
    sheet: &'s ChoiceSheet,
    as_of: AsOf,
    horizon: NaiveDate,
    /// The publicities that the filter chooses; all if empty.
    publicities: Vec<PublicityKey>,
    last_day: DayRange,
    made_on: DayRange,
    /// The parts of the filter in which something is chosen, each with whether the choice at a place is.
    chosen: Vec<(FilterPart, Vec<bool>)>,
    by_status: [Count; StatusKey::ALL.len() + 1],
    /// For each part the count of the choice at each place.
    counted: [(FilterPart, Vec<i64>); FilterPart::ALL.len()],
}

impl<'s> ChoiceCounter<'s> {
    pub(super) fn new(sheet: &'s ChoiceSheet, filter: &ListFilter, as_of: AsOf) -> Self {
        let chosen = FilterPart::ALL.into_iter().filter(|part| filter.has_chosen(*part));
        Self {
            sheet,
            as_of,
            horizon: as_of.compute_horizon(),
            publicities: filter.publicities.clone(),
            last_day: filter.last_day,
            made_on: filter.made_on,
            chosen: chosen.map(|part| (part, find_chosen_places(sheet, filter, part))).collect(),
            by_status: [Count::default(); StatusKey::ALL.len() + 1],
            counted: FilterPart::ALL.map(|part| (part, vec![0; list_keys(sheet, part).len()])),
        }
    }

    /// Counts a commitment at its choices in every part of which the other parts hold. True if it matches the whole filter.
    pub(super) fn count_row(&mut self, row: &CommitmentChoices) -> bool {
        let is_of_publicity = self.publicities.is_empty() || self.publicities.contains(&row.publicity);
        if !is_of_publicity || !self.last_day.contains_day(row.last_day) || !self.made_on.contains_day(row.made_on) {
            return false;
        }
        let mut failed = self.chosen.iter().filter(|(part, chosen)| {
            let mut holds = false;
            visit_choices(self.sheet, row, *part, self.as_of.today, self.horizon, |place| {
                holds |= chosen[place as usize];
            });
            !holds
        });
        let first = failed.next().map(|(part, _)| *part);
        let second = failed.next().map(|(part, _)| *part);
        let rest = failed.next();
        let is_of_status =
            |part: Option<FilterPart>| part.is_none_or(|part| matches!(part, FilterPart::Status | FilterPart::Urgency));
        if is_of_status(first) && is_of_status(second) && rest.is_none() {
            self.count_status(row);
        }
        if second.is_some() {
            return false;
        }
        for (part, counts) in &mut self.counted {
            if first.is_none_or(|failed| failed == *part) {
                visit_choices(self.sheet, row, *part, self.as_of.today, self.horizon, |place| {
                    counts[place as usize] += 1;
                });
            }
        }
        first.is_none()
    }

    fn count_status(&mut self, row: &CommitmentChoices) {
        let place = row.status.map_or(StatusKey::ALL.len(), |status| status as usize);
        let count = &mut self.by_status[place];
        count.all += 1;
        match find_urgency(row, self.as_of.today, self.horizon) {
            Some(UrgencyFilter::Late) => count.late += 1,
            Some(UrgencyFilter::Near) => count.near += 1,
            Some(UrgencyFilter::NoDay) => count.no_day += 1,
            None => {}
        }
    }

    pub(super) fn finish_counting(self) -> ListCounts {
        let mut by_status = StatusCounts::default();
        let statuses = StatusKey::ALL.into_iter().map(Some).chain([None]);
        for (status, count) in statuses.zip(self.by_status).filter(|(_, count)| count.all > 0) {
            by_status.add(status, count);
        }
        let mut choices = ChoiceCounts::default();
        for (part, counts) in self.counted {
            for (key, count) in list_keys(self.sheet, part).into_iter().zip(counts) {
                if let Some(key) = key.filter(|_| count > 0) {
                    choices.add(part, key.to_owned(), count);
                }
            }
        }
        ListCounts { by_status, choices }
    }
}

/// The keys in addresses of the choices of a part, by place; none for a record that is not known any more.
fn list_keys(sheet: &ChoiceSheet, part: FilterPart) -> Vec<Option<&str>> {
    fn of_records(records: &PlacedRecords) -> Vec<Option<&str>> {
        records.keys().iter().map(Option::as_deref).collect()
    }
    match part {
        FilterPart::Status => StatusKey::ALL.map(|one| Some(one.key())).to_vec(),
        FilterPart::Urgency => UrgencyFilter::ALL.map(|one| Some(one.key())).to_vec(),
        FilterPart::GoingOn => GoingOn::ALL.map(|one| Some(one.key())).to_vec(),
        FilterPart::DeadlineCourse => DeadlineCourse::ALL.map(|one| Some(one.key())).to_vec(),
        FilterPart::Kind => FulfilmentKind::ALL.map(|one| Some(one.key())).to_vec(),
        FilterPart::Committee => of_records(&sheet.committees),
        FilterPart::Holder => of_records(&sheet.holders),
        FilterPart::Theme => of_records(&sheet.themes),
        FilterPart::Area => of_records(&sheet.areas),
        FilterPart::Asker => of_records(&sheet.members),
        FilterPart::Party => of_records(&sheet.parties),
    }
}

/// Tells for the choice of a part at each place whether the filter has chosen it.
fn find_chosen_places(sheet: &ChoiceSheet, filter: &ListFilter, part: FilterPart) -> Vec<bool> {
    let is_chosen = |key: &str| match part {
        FilterPart::Status => filter.statuses.iter().any(|one| one.key() == key),
        FilterPart::Urgency => filter.urgencies.iter().any(|one| one.key() == key),
        FilterPart::GoingOn => filter.going_on.iter().any(|one| one.key() == key),
        FilterPart::DeadlineCourse => filter.deadline_courses.iter().any(|one| one.key() == key),
        FilterPart::Kind => filter.kinds.iter().any(|one| one.key() == key),
        FilterPart::Committee => filter.committees.iter().any(|one| one.eq_ignore_ascii_case(key)),
        FilterPart::Holder => filter.holders.iter().any(|one| one == key),
        FilterPart::Theme => filter.themes.iter().any(|one| one == key),
        FilterPart::Area => filter.areas.iter().any(|one| one == key),
        FilterPart::Asker => filter.askers.iter().any(|one| one.get().to_string() == key),
        FilterPart::Party => filter.parties.iter().any(|one| one == key),
    };
    list_keys(sheet, part).into_iter().map(|key| key.is_some_and(is_chosen)).collect()
}

/// Visits the places of the choices that a commitment has in a part, each once.
fn visit_choices(
    sheet: &ChoiceSheet,
    row: &CommitmentChoices,
    part: FilterPart,
    today: NaiveDate,
    horizon: NaiveDate,
    mut visit: impl FnMut(Place),
) {
    match part {
        FilterPart::Status => row.status.into_iter().for_each(|one| visit(one as Place)),
        FilterPart::Urgency => find_urgency(row, today, horizon).into_iter().for_each(|one| visit(one as Place)),
        FilterPart::GoingOn => row.going_on.into_iter().for_each(|one| visit(one as Place)),
        FilterPart::DeadlineCourse => DeadlineCourse::ALL
            .into_iter()
            .filter(|course| match course {
                DeadlineCourse::Postponed => row.is_postponed,
                DeadlineCourse::Corrected => row.is_corrected,
            })
            .for_each(|one| visit(one as Place)),
        FilterPart::Kind => row.kind.into_iter().for_each(|one| visit(one as Place)),
        FilterPart::Committee => row.committee.into_iter().for_each(visit),
        FilterPart::Holder => row.holder.into_iter().for_each(visit),
        FilterPart::Theme => row.theme.into_iter().for_each(visit),
        FilterPart::Area => sheet.list_places(row.areas).iter().for_each(|area| visit(*area)),
        FilterPart::Asker => sheet.list_places(row.askers).iter().for_each(|member| visit(*member)),
        FilterPart::Party => {
            let askers = sheet.list_places(row.askers);
            for (at, member) in askers.iter().enumerate() {
                let party = sheet.find_party(*member);
                let is_first = || !askers[..at].iter().any(|other| sheet.find_party(*other) == party);
                party.filter(|_| is_first()).into_iter().for_each(&mut visit);
            }
        }
    }
}

/// The urgency that can be filtered on. The last day counts while the executive still has to do something.
fn find_urgency(row: &CommitmentChoices, today: NaiveDate, horizon: NaiveDate) -> Option<UrgencyFilter> {
    let Some(day) = row.last_day else { return Some(UrgencyFilter::NoDay) };
    let is_due = row.status.is_some_and(StatusKey::is_due);
    match () {
        () if !is_due => None,
        () if day < today => Some(UrgencyFilter::Late),
        () if day <= horizon => Some(UrgencyFilter::Near),
        () => None,
    }
}
