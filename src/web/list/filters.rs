//! The filters beside the list, and the tags above it.

use chrono::NaiveDate;

use crate::{
    domain::{
        commitment::{going_on::GoingOn, status::StatusKey},
        council::named::Named,
        listing::filter::{ListFilter, UrgencyFilter},
    },
    store::{accounts::OwnKeys, council::Council, list::Listing, meetings::Meeting},
    web::{
        list_query::{ListQuery, sort_key},
        views::{
            view::{self, StatusView},
            words,
        },
    },
};

/// The form with the filters, as it was filled.
#[derive(Debug)]
pub struct FilterForm {
    /// The words on the closed form.
    pub summary: String,
    pub statuses: Vec<FilterTick>,
    pub urgencies: Vec<FilterTick>,
    pub selects: Vec<FilterSelect>,
    /// The last day, in the notation of the field.
    pub until: String,
    /// Hidden fields that the form has to keep: the order, the publicities, the movers, and the meeting.
    pub kept: Vec<(&'static str, String)>,
}

#[derive(Debug)]
pub struct FilterTick {
    pub value: &'static str,
    pub view: StatusView,
    /// The number of commitments with it, in figures.
    pub count: String,
    pub ticked: bool,
}

/// A list of which one option is chosen.
#[derive(Debug)]
pub struct FilterSelect {
    /// The name of the field.
    pub name: &'static str,
    pub label: &'static str,
    /// The words of the option for no choice.
    pub all: &'static str,
    pub options: Vec<FilterChoice>,
    /// The chosen options if they are more than one: then each is a box to tick, and the list adds another.
    pub ticked: Vec<FilterChoice>,
}

/// An option of a list.
#[derive(Debug)]
pub struct FilterChoice {
    pub value: String,
    pub label: String,
    pub chosen: bool,
}

/// A chosen filter, with the address without it.
#[derive(Debug, PartialEq, Eq)]
pub struct FilterTag {
    pub label: String,
    /// The address of the list without it.
    pub path: String,
    /// True for the words of the search, which are no filter.
    pub is_search: bool,
}

/// The tags of the chosen filters; `own` has the entries that are the visitor's own.
#[must_use]
pub fn list_tags(query: &ListQuery, listing: &Listing, meeting: Option<&Meeting>, own: &OwnKeys) -> Vec<FilterTag> {
    let ListFilter { statuses, urgencies, publicities, committees, holders, askers, movers, .. } = &query.filter;
    let ListFilter { going_on, party, theme, until, search, .. } = &query.filter;
    let council = &listing.council;
    let tag = |label: String, change: &dyn Fn(&mut ListFilter)| FilterTag {
        label,
        path: query.to_path_after(|other| change(&mut other.filter)),
        is_search: false,
    };
    let mut tags = Vec::new();
    if let Some(words) = search {
        let label = format!("zoekt ‘{}’", words::shorten_text(words, 40));
        tags.push(FilterTag { is_search: true, ..tag(label, &|f| f.search = None) });
    }
    for status in statuses {
        tags.push(tag(status.label().to_owned(), &|f| f.statuses.retain(|one| one != status)));
    }
    for pressing in UrgencyFilter::ALL.into_iter().filter(|one| urgencies.contains(one)) {
        tags.push(tag(pressing.label().to_owned(), &|f| f.urgencies.retain(|one| *one != pressing)));
    }
    for one in going_on {
        tags.push(tag(one.label().to_owned(), &|f| f.going_on.retain(|other| other != one)));
    }
    for publicity in publicities {
        tags.push(tag(publicity.key().to_owned(), &|f| f.publicities.retain(|one| one != publicity)));
    }
    if let Some(theme) = theme.as_ref().and_then(|slug| council.themes.iter().find(|known| known.slug == *slug)) {
        tags.push(tag(format!("thema: {}", theme.name), &|f| f.theme = None));
    }
    for code in committees {
        tags.push(tag(format!("commissie: {code}"), &|f| f.committees.retain(|one| one != code)));
    }
    for holder in council.holders.iter().filter(|known| holders.contains(&known.slug)) {
        let label = format!("portefeuillehouder: {}", holder.function);
        tags.push(tag(label, &|f| f.holders.retain(|one| *one != holder.slug)));
    }
    if let Some(party) = party.as_ref().and_then(|slug| council.parties.iter().find(|known| known.slug == *slug)) {
        tags.push(tag(format!("fractie: {}", party.name), &|f| f.party = None));
    }
    for member in council.members.iter().filter(|known| askers.contains(&known.id)) {
        let by = if own.members.contains(&member.id) { "mij" } else { &member.name };
        tags.push(tag(format!("door {by} gevraagd"), &|f| f.askers.retain(|one| *one != member.id)));
    }
    for member in council.members.iter().filter(|known| movers.contains(&known.id)) {
        let of = if own.members.contains(&member.id) { "mij" } else { &member.name };
        tags.push(tag(format!("motie van {of} ingetrokken"), &|f| f.movers.retain(|one| *one != member.id)));
    }
    if let Some(meeting) = meeting {
        let label = format!("vergadering: {}, {}", meeting.committee_code, view::full_day(meeting.day));
        tags.push(tag(label, &|f| f.meeting = None));
    }
    if let Some(day) = until {
        tags.push(tag(format!("laatste dag t/m {}", view::short_day(*day).trim_start()), &|f| f.until = None));
    }
    tags
}

impl FilterForm {
    /// The form for a list, as it is on a day.
    #[must_use]
    pub fn new(query: &ListQuery, listing: &Listing, today: NaiveDate) -> Self {
        let filter = &query.filter;
        let statuses = StatusKey::ALL.map(|status| FilterTick {
            value: status.key(),
            view: status.into(),
            count: words::format_number(listing.counts.count_status(status)),
            ticked: filter.statuses.contains(&status),
        });
        let urgencies = UrgencyFilter::ALL.map(|pressing| FilterTick {
            value: pressing.key(),
            view: StatusView {
                shape: if pressing == UrgencyFilter::Late { "late" } else { "near" },
                label: pressing.label().to_owned(),
            },
            count: words::format_number(listing.counts.count_pressing(pressing)),
            ticked: filter.urgencies.contains(&pressing),
        });
        let mut kept = Vec::new();
        kept.extend((!query.is_in_usual_order()).then(|| ("sorteer", sort_key(query.sort))));
        kept.extend(filter.publicities.iter().map(|one| ("openbaarheid", one.key().to_owned())));
        kept.extend(filter.movers.iter().map(|member| ("indiener", member.to_string())));
        kept.extend(filter.meeting.map(|id| ("vergadering", id.to_string())));
        Self {
            summary: match query.count_chosen_filters() {
                0 => "Filters".to_owned(),
                n => format!("Filters ({n} gekozen)"),
            },
            statuses: statuses.into(),
            urgencies: urgencies.into(),
            selects: list_select_fields(filter, &listing.council, today),
            until: filter.until.map(view::field_day).unwrap_or_default(),
            kept,
        }
    }
}

/// The lists to choose from: entries of today first, then those that are over, marked as such.
fn list_select_fields(filter: &ListFilter, council: &Council, today: NaiveDate) -> Vec<FilterSelect> {
    let council = council.clone().current_first(today);
    let until = |tenure| view::format_ended_suffix(tenure, today);
    let beside = |name, beside| Named { name, beside }.to_string();
    let committees =
        council.committees.into_iter().map(|c| (join_code_and_name(&c.code, &c.name) + &until(c.tenure), c.code));
    let holders = council.holders.into_iter().map(|h| (beside(h.function, h.name) + &until(h.tenure), h.slug));
    let parties = council.parties.into_iter().map(|p| (p.name + &until(p.tenure), p.slug));
    let members = council.members.into_iter().map(|m| (beside(m.name, m.party) + &until(m.tenure), m.id.to_string()));
    let themes = council.themes.into_iter().map(|t| (t.name + &until(t.tenure), t.slug));
    let going_on = GoingOn::ALL.into_iter().map(|one| (words::start_with_capital(one.label()), one.key().to_owned()));
    let chosen: Vec<String> = filter.going_on.iter().map(|one| one.key().to_owned()).collect();
    let askers: Vec<String> = filter.askers.iter().map(ToString::to_string).collect();
    vec![
        FilterSelect::new("loopt", "Wat er loopt", "alles", going_on, &chosen),
        FilterSelect::new("thema", "Thema", "alle thema’s", themes, filter.theme.as_slice()),
        FilterSelect::new("commissie", "Commissie", "alle commissies", committees, &filter.committees),
        FilterSelect::new("portefeuillehouder", "Portefeuillehouder", "iedereen", holders, &filter.holders),
        FilterSelect::new("fractie", "Fractie", "alle fracties", parties, filter.party.as_slice()),
        FilterSelect::new("raadslid", "Gevraagd door", "iedereen", members, &askers),
    ]
}

impl FilterSelect {
    /// A list of options, each with its label and its value.
    fn new(
        name: &'static str,
        label: &'static str,
        all: &'static str,
        options: impl Iterator<Item = (String, String)>,
        chosen: &[String],
    ) -> Self {
        let choice = |(label, value)| FilterChoice { chosen: chosen.contains(&value), value, label };
        let options: Vec<FilterChoice> = options.map(choice).collect();
        if chosen.len() < 2 {
            return Self { name, label, all, options, ticked: Vec::new() };
        }
        let (ticked, options) = options.into_iter().partition(|choice| choice.chosen);
        Self { name, label, all: "en nog een …", options, ticked }
    }
}

/// A committee's code and name, once if they are the same.
fn join_code_and_name(code: &str, name: &str) -> String {
    if code == name { code.to_owned() } else { format!("{code}, {name}") }
}
