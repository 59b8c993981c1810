//! The filters beside the list, and the tags above it.

use chrono::NaiveDate;

use super::{
    list_query::{ListQuery, sort_key},
    view::{self, StatusView},
    words,
};
use crate::{
    domain::{commitment::Named, status::StatusKey},
    store::{
        accounts::OwnKeys,
        council::Council,
        list::{Filter, Listing, Pressing, Sort},
        meetings::Meeting,
    },
};

/// The form with the filters, as it was filled.
#[derive(Debug)]
pub struct FilterForm {
    /// What the closed form says of itself.
    pub summary: String,
    /// The statuses.
    pub statuses: Vec<Tick>,
    /// The urgencies.
    pub urgencies: Vec<Tick>,
    /// The lists to choose from.
    pub selects: Vec<Select>,
    /// The last day, as a field is filled.
    pub until: String,
    /// What the form has to carry on: the order, the publicities, the movers, and the meeting.
    pub kept: Vec<(&'static str, String)>,
}

/// A box to tick.
#[derive(Debug)]
pub struct Tick {
    /// What is sent.
    pub value: &'static str,
    /// What it says.
    pub view: StatusView,
    /// How many there are.
    pub count: String,
    /// Whether it is ticked.
    pub ticked: bool,
}

/// A list to choose one from.
#[derive(Debug)]
pub struct Select {
    /// What is sent.
    pub name: &'static str,
    /// What it says.
    pub label: &'static str,
    /// What stands there when nothing is chosen.
    pub all: &'static str,
    /// The choices.
    pub options: Vec<Choice>,
    /// What is chosen, where that is more than one: then each is a box to tick, and the list adds another.
    pub ticked: Vec<Choice>,
}

/// One of a list to choose from.
#[derive(Debug)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What it says.
    pub label: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A chosen filter, with the address without it.
#[derive(Debug, PartialEq, Eq)]
pub struct Tag {
    /// What it says.
    pub label: String,
    /// The address of the list without it.
    pub path: String,
}

/// The filters that are chosen, each with the address without it; `own` is what is theirs of whoever looks.
#[must_use]
pub fn tags(query: &ListQuery, listing: &Listing, meeting: Option<&Meeting>, own: &OwnKeys) -> Vec<Tag> {
    let Filter { statuses, urgencies, publicities, committees, holders, askers, movers, .. } = &query.filter;
    let Filter { party, theme, until, search, .. } = &query.filter;
    let council = &listing.council;
    let tag = |label: String, change: &dyn Fn(&mut Filter)| Tag {
        label,
        path: query.link(|other| change(&mut other.filter)),
    };
    let mut tags = Vec::new();
    if let Some(words) = search {
        tags.push(tag(format!("zoekt ‘{}’", words::shortened(words, 40)), &|f| f.search = None));
    }
    for status in statuses {
        tags.push(tag(status.label().to_owned(), &|f| f.statuses.retain(|one| one != status)));
    }
    for pressing in Pressing::ALL.into_iter().filter(|one| urgencies.contains(one)) {
        tags.push(tag(pressing.label().to_owned(), &|f| f.urgencies.retain(|one| *one != pressing)));
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
        let statuses = StatusKey::ALL.map(|status| Tick {
            value: status.key(),
            view: status.into(),
            count: words::figures(listing.counts.status(status)),
            ticked: filter.statuses.contains(&status),
        });
        let urgencies = Pressing::ALL.map(|pressing| Tick {
            value: pressing.key(),
            view: StatusView {
                shape: if pressing == Pressing::Late { "late" } else { "near" },
                label: pressing.label().to_owned(),
            },
            count: words::figures(listing.counts.pressing(pressing)),
            ticked: filter.urgencies.contains(&pressing),
        });
        let mut kept = Vec::new();
        kept.extend((query.sort != Sort::default()).then(|| ("sorteer", sort_key(query.sort))));
        kept.extend(filter.publicities.iter().map(|one| ("openbaarheid", one.key().to_owned())));
        kept.extend(filter.movers.iter().map(|member| ("indiener", member.to_string())));
        kept.extend(filter.meeting.map(|id| ("vergadering", id.to_string())));
        Self {
            summary: match query.chosen() {
                0 => "Filters".to_owned(),
                n => format!("Filters ({n} gekozen)"),
            },
            statuses: statuses.into(),
            urgencies: urgencies.into(),
            selects: selects(filter, &listing.council, today),
            until: filter.until.map(view::field_day).unwrap_or_default(),
            kept,
        }
    }
}

/// The lists to choose from: what there is today first, then what is over, marked as such.
fn selects(filter: &Filter, council: &Council, today: NaiveDate) -> Vec<Select> {
    let council = council.clone().current_first(today);
    let until = |tenure| view::until(tenure, today);
    let beside = |name, beside| Named { name, beside }.to_string();
    let committees = council.committees.into_iter().map(|c| (named(&c.code, &c.name) + &until(c.tenure), c.code));
    let holders = council.holders.into_iter().map(|h| (beside(h.function, h.name) + &until(h.tenure), h.slug));
    let parties = council.parties.into_iter().map(|p| (p.name + &until(p.tenure), p.slug));
    let members = council.members.into_iter().map(|m| (beside(m.name, m.party) + &until(m.tenure), m.id.to_string()));
    let themes = council.themes.into_iter().map(|t| (t.name + &until(t.tenure), t.slug));
    let askers: Vec<String> = filter.askers.iter().map(ToString::to_string).collect();
    vec![
        Select::new("thema", "Thema", "alle thema’s", themes, filter.theme.as_slice()),
        Select::new("commissie", "Commissie", "alle commissies", committees, &filter.committees),
        Select::new("portefeuillehouder", "Portefeuillehouder", "iedereen", holders, &filter.holders),
        Select::new("fractie", "Fractie", "alle fracties", parties, filter.party.as_slice()),
        Select::new("raadslid", "Gevraagd door", "iedereen", members, &askers),
    ]
}

impl Select {
    /// A list of labels, each with what is sent.
    fn new(
        name: &'static str,
        label: &'static str,
        all: &'static str,
        options: impl Iterator<Item = (String, String)>,
        chosen: &[String],
    ) -> Self {
        let choice = |(label, value)| Choice { chosen: chosen.contains(&value), value, label };
        let options: Vec<Choice> = options.map(choice).collect();
        if chosen.len() < 2 {
            return Self { name, label, all, options, ticked: Vec::new() };
        }
        let (ticked, options) = options.into_iter().partition(|choice| choice.chosen);
        Self { name, label, all: "en nog een …", options, ticked }
    }
}

/// A committee's code and name, once where they are the same.
fn named(code: &str, name: &str) -> String {
    if code == name { code.to_owned() } else { format!("{code}, {name}") }
}
