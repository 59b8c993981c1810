//! The tags of the chosen filters, each with the address of the list without it.

use crate::{
    domain::listing::filter::{ListFilter, UrgencyFilter},
    store::{accounts::OwnKeys, council::Council, letters::Letter, meetings::Meeting},
    web::{
        list_query::{DayField, ListQuery},
        views::{view, words},
    },
};

/// A chosen filter, with the address without it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct FilterTag {
    pub(super) label: String,
    /// The address of the list without it.
    pub(super) path: String,
    /// True for the words of the search, which are no filter.
    pub(super) is_search: bool,
}

/// The records that a filter names by their keys.
#[derive(Debug, Default)]
pub(super) struct FilteredPapers {
    pub(super) meeting: Option<Meeting>,
    pub(super) letter: Option<Letter>,
}

/// Collects the tags of a query.
struct TagWriter<'a> {
    query: &'a ListQuery,
    tags: Vec<FilterTag>,
}

/// The tags of the chosen filters; `own` has the entries that are the visitor's own.
#[must_use]
pub(super) fn list_tags(
    query: &ListQuery,
    council: &Council,
    papers: &FilteredPapers,
    own: &OwnKeys,
) -> Vec<FilterTag> {
    let mut writer = TagWriter { query, tags: Vec::new() };
    writer.add_search();
    writer.add_keys();
    writer.add_names(council);
    writer.add_people(council, own);
    writer.add_papers(papers);
    writer.add_days();
    writer.tags
}

impl TagWriter<'_> {
    fn add_tag(&mut self, label: impl Into<String>, change: impl FnOnce(&mut ListFilter)) {
        let path = self.query.to_path_after(|other| change(&mut other.filter));
        self.tags.push(FilterTag { label: label.into(), path, is_search: false });
    }

    fn add_search(&mut self) {
        if let Some(words) = &self.query.filter.search {
            self.add_tag(format!("zoekt ‘{}’", words::shorten_text(words, 40)), |filter| filter.search = None);
            self.tags.iter_mut().for_each(|tag| tag.is_search = true);
        }
    }

    fn add_keys(&mut self) {
        let ListFilter { statuses, urgencies, going_on, deadline_courses, kinds, publicities, .. } = &self.query.filter;
        for status in statuses {
            self.add_tag(status.label(), |filter| filter.statuses.retain(|one| one != status));
        }
        for pressing in UrgencyFilter::ALL.into_iter().filter(|one| urgencies.contains(one)) {
            self.add_tag(pressing.label(), |filter| filter.urgencies.retain(|one| *one != pressing));
        }
        for one in going_on {
            self.add_tag(one.label(), |filter| filter.going_on.retain(|other| other != one));
        }
        for course in deadline_courses {
            self.add_tag(course.label(), |filter| filter.deadline_courses.retain(|one| one != course));
        }
        for publicity in publicities {
            self.add_tag(publicity.key(), |filter| filter.publicities.retain(|one| one != publicity));
        }
        for kind in kinds {
            self.add_tag(format!("soort: {}", kind.key()), |filter| filter.kinds.retain(|one| one != kind));
        }
    }

    fn add_names(&mut self, council: &Council) {
        let ListFilter { themes, areas, committees, holders, parties, .. } = &self.query.filter;
        for theme in council.themes.iter().filter(|known| themes.contains(&known.slug)) {
            self.add_tag(format!("thema: {}", theme.name), |filter| filter.themes.retain(|one| *one != theme.slug));
        }
        for area in council.areas.iter().filter(|known| areas.contains(&known.slug)) {
            self.add_tag(format!("gebied: {}", area.name), |filter| filter.areas.retain(|one| *one != area.slug));
        }
        for code in committees {
            self.add_tag(format!("commissie: {code}"), |filter| filter.committees.retain(|one| one != code));
        }
        for holder in council.holders.iter().filter(|known| holders.contains(&known.slug)) {
            let label = format!("portefeuillehouder: {}", holder.function);
            self.add_tag(label, |filter| filter.holders.retain(|one| *one != holder.slug));
        }
        for party in council.parties.iter().filter(|known| parties.contains(&known.slug)) {
            self.add_tag(format!("fractie: {}", party.name), |filter| filter.parties.retain(|one| *one != party.slug));
        }
    }

    fn add_people(&mut self, council: &Council, own: &OwnKeys) {
        let ListFilter { askers, movers, .. } = &self.query.filter;
        for member in council.members.iter().filter(|known| askers.contains(&known.id)) {
            let by = if own.members.contains(&member.id) { "mij" } else { &member.name };
            self.add_tag(format!("door {by} gevraagd"), |filter| filter.askers.retain(|one| *one != member.id));
        }
        for member in council.members.iter().filter(|known| movers.contains(&known.id)) {
            let of = if own.members.contains(&member.id) { "mij" } else { &member.name };
            let label = format!("motie van {of} ingetrokken");
            self.add_tag(label, |filter| filter.movers.retain(|one| *one != member.id));
        }
    }

    fn add_papers(&mut self, papers: &FilteredPapers) {
        if let Some(meeting) = &papers.meeting {
            let label = format!("vergadering: {}, {}", meeting.committee_code, view::full_day(meeting.day));
            self.add_tag(label, |filter| filter.meeting = None);
        }
        if let Some(letter) = &papers.letter {
            let day = view::full_day(letter.day);
            let label = match &letter.number {
                Some(number) => format!("brief: {number} van {day}"),
                None => format!("brief van {day}"),
            };
            self.add_tag(label, |filter| filter.letter = None);
        }
    }

    fn add_days(&mut self) {
        for field in DayField::ALL {
            let Some(day) = field.read_day(&self.query.filter) else { continue };
            let what = match field {
                DayField::LastDayFrom => "laatste dag vanaf",
                DayField::LastDayUntil => "laatste dag t/m",
                DayField::MadeFrom => "toegezegd vanaf",
                DayField::MadeUntil => "toegezegd t/m",
                DayField::ChangedSince => "gewijzigd sinds",
            };
            let label = format!("{what} {}", view::short_day(day).trim_start());
            self.add_tag(label, |filter| *field.of(filter) = None);
        }
    }
}
