//! The form with the filters beside the list: a count beside every choice, and fields for days.

use chrono::NaiveDate;

use crate::{
    domain::{
        commitment::{fulfilment::FulfilmentKind, going_on::GoingOn, status::StatusKey},
        council::{named::Named, tenure::Tenure},
        listing::{
            counts::ChoiceCounts,
            filter::{DeadlineCourse, FilterPart, ListFilter, UrgencyFilter},
        },
    },
    store::council::Council,
    web::{
        list_query::{DayField, ListQuery, sort_key},
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
    /// The groups that stand open: what is looked for most.
    pub groups: Vec<FilterGroup>,
    /// The days between which the last day lies.
    pub last_days: DayGroup,
    /// The groups that are folded unless something in them is chosen.
    pub folds: Vec<FilterGroup>,
    /// The other days, folded in the same way.
    pub day_folds: Vec<DayGroup>,
    /// Hidden fields that the form has to keep: the order, the publicities, the movers, the meeting and the letter.
    pub kept: Vec<(&'static str, String)>,
    /// The address of the list without filters.
    pub clear: String,
}

/// The choices of one part of the filter.
#[derive(Debug)]
pub struct FilterGroup {
    /// The name of the fields.
    pub name: &'static str,
    pub label: &'static str,
    /// What is chosen, in words.
    pub told: String,
    /// True if something is chosen.
    pub is_chosen: bool,
    pub choices: Vec<FilterChoice>,
}

/// A box to tick.
#[derive(Debug)]
pub struct FilterChoice {
    pub value: String,
    pub label: String,
    /// The shape beside it, if it has one.
    pub view: Option<StatusView>,
    /// The number of commitments with it, given the other filters, in figures.
    pub count: String,
    /// True if there are none.
    pub is_empty: bool,
    pub ticked: bool,
}

/// Fields for days.
#[derive(Debug)]
pub struct DayGroup {
    pub label: &'static str,
    /// What is given, in words.
    pub told: &'static str,
    /// True if a day is given.
    pub is_chosen: bool,
    pub fields: Vec<DayInput>,
}

/// A field for a day.
#[derive(Debug)]
pub struct DayInput {
    pub name: &'static str,
    pub label: &'static str,
    pub value: String,
}

/// What the form is made of.
#[derive(Debug, Clone, Copy)]
pub struct FilterOptions<'a> {
    pub council: &'a Council,
    pub counts: &'a ChoiceCounts,
    /// Days that could not be read, as they were typed.
    pub typed_days: &'a [(DayField, String)],
    pub today: NaiveDate,
}

/// An option before it is counted: its words, its key in addresses, and the days between which it exists.
type NamedOption = (String, String, Tenure);

impl FilterForm {
    /// The form for a list.
    #[must_use]
    pub fn new(query: &ListQuery, options: FilterOptions<'_>) -> Self {
        let day_group = |label, fields: &[(DayField, &'static str)]| DayGroup::new(query, label, fields, options);
        Self {
            summary: match query.count_chosen_filters() {
                0 => "Filters".to_owned(),
                n => format!("Filters ({n} gekozen)"),
            },
            groups: list_key_groups(&query.filter, options),
            last_days: day_group(
                "Laatste dag",
                &[(DayField::LastDayFrom, "van"), (DayField::LastDayUntil, "tot en met")],
            ),
            folds: list_folds(&query.filter, options),
            day_folds: vec![
                day_group("Toegezegd", &[(DayField::MadeFrom, "van"), (DayField::MadeUntil, "tot en met")]),
                day_group("Gewijzigd", &[(DayField::ChangedSince, "sinds")]),
            ],
            kept: list_kept_fields(query),
            clear: ListQuery { sort: query.sort, ..ListQuery::default() }.to_path(),
        }
    }
}

/// The hidden fields for what the form does not show.
fn list_kept_fields(query: &ListQuery) -> Vec<(&'static str, String)> {
    let filter = &query.filter;
    let mut kept = Vec::new();
    kept.extend((!query.is_in_usual_order()).then(|| ("sorteer", sort_key(query.sort))));
    kept.extend(filter.publicities.iter().map(|one| ("openbaarheid", one.key().to_owned())));
    kept.extend(filter.movers.iter().map(|member| ("indiener", member.to_string())));
    kept.extend(filter.meeting.map(|id| ("vergadering", id.to_string())));
    kept.extend(filter.letter.map(|id| ("brief", id.to_string())));
    kept
}

/// The groups of the keys that stand open.
fn list_key_groups(filter: &ListFilter, options: FilterOptions<'_>) -> Vec<FilterGroup> {
    let statuses = StatusKey::ALL.map(|one| (one.key(), one.label(), Some(StatusView::from(one))));
    let urgencies = UrgencyFilter::ALL.map(|one| {
        let shape = match one {
            UrgencyFilter::Late => Some("late"),
            UrgencyFilter::Near => Some("near"),
            UrgencyFilter::NoDay => None,
        };
        (one.key(), one.label(), shape.map(|shape| StatusView { shape, label: one.label().to_owned() }))
    });
    let courses = DeadlineCourse::ALL.map(|one| (one.key(), one.label(), None));
    let group = |part: FilterPart, keys: Vec<(&str, &str, Option<StatusView>)>| {
        let chosen = list_chosen_keys(filter, part);
        let choice = |(key, label, view): (&str, &str, Option<StatusView>)| FilterChoice {
            view,
            ..FilterChoice::new(part, (label.to_owned(), key.to_owned()), &chosen, options.counts)
        };
        FilterGroup::new(part, keys.into_iter().map(choice).collect())
    };
    vec![
        group(FilterPart::Status, statuses.into()),
        group(FilterPart::Urgency, urgencies.into()),
        group(FilterPart::DeadlineCourse, courses.into()),
    ]
}

/// The folded groups: entries of today first, then those that are over, marked as such. One that is over is left out if nothing
/// is found with it.
fn list_folds(filter: &ListFilter, options: FilterOptions<'_>) -> Vec<FilterGroup> {
    let council = options.council.clone().current_first(options.today);
    let beside = |name, beside| Named { name, beside }.to_string();
    let always = Tenure::default();
    let going_on = GoingOn::ALL.map(|one| (one.label().to_owned(), one.key().to_owned(), always));
    let kinds = FulfilmentKind::ALL.map(|one| (one.key().to_owned(), one.key().to_owned(), always));
    let committees = council.committees.into_iter().map(|c| (join_code_and_name(&c.code, &c.name), c.code, c.tenure));
    let holders = council.holders.into_iter().map(|h| (beside(h.function, h.name), h.slug, h.tenure));
    let parties = council.parties.into_iter().map(|p| (p.name, p.slug, p.tenure));
    let members = council.members.into_iter().map(|m| (beside(m.name, m.party), m.id.to_string(), m.tenure));
    let themes = council.themes.into_iter().map(|t| (t.name, t.slug, t.tenure));
    let areas = council.areas.into_iter().map(|a| (a.name, a.slug, a.tenure));
    let fold = |part: FilterPart, named: Vec<NamedOption>| {
        let chosen = list_chosen_keys(filter, part);
        let choice = |(label, key, tenure): NamedOption| {
            let label = label + &view::format_ended_suffix(tenure, options.today);
            let choice = FilterChoice::new(part, (label, key), &chosen, options.counts);
            let is_over = tenure.has_ended_on(options.today);
            (!is_over || choice.ticked || !choice.is_empty).then_some(choice)
        };
        FilterGroup::new(part, named.into_iter().filter_map(choice).collect())
    };
    let folds = vec![
        fold(FilterPart::GoingOn, going_on.into()),
        fold(FilterPart::Committee, committees.collect()),
        fold(FilterPart::Holder, holders.collect()),
        fold(FilterPart::Party, parties.collect()),
        fold(FilterPart::Asker, members.collect()),
        fold(FilterPart::Theme, themes.collect()),
        fold(FilterPart::Area, areas.collect()),
        fold(FilterPart::Kind, kinds.into()),
    ];
    folds.into_iter().filter(|fold| !fold.choices.is_empty()).collect()
}

/// The keys that are chosen of a part.
fn list_chosen_keys(filter: &ListFilter, part: FilterPart) -> Vec<String> {
    match part {
        FilterPart::Status => filter.statuses.iter().map(|one| one.key().to_owned()).collect(),
        FilterPart::Urgency => filter.urgencies.iter().map(|one| one.key().to_owned()).collect(),
        FilterPart::GoingOn => filter.going_on.iter().map(|one| one.key().to_owned()).collect(),
        FilterPart::DeadlineCourse => filter.deadline_courses.iter().map(|one| one.key().to_owned()).collect(),
        FilterPart::Kind => filter.kinds.iter().map(|one| one.key().to_owned()).collect(),
        FilterPart::Committee => filter.committees.clone(),
        FilterPart::Holder => filter.holders.clone(),
        FilterPart::Party => filter.parties.clone(),
        FilterPart::Theme => filter.themes.clone(),
        FilterPart::Area => filter.areas.clone(),
        FilterPart::Asker => filter.askers.iter().map(ToString::to_string).collect(),
    }
}

impl FilterGroup {
    fn new(part: FilterPart, choices: Vec<FilterChoice>) -> Self {
        let chosen: Vec<&FilterChoice> = choices.iter().filter(|choice| choice.ticked).collect();
        let told = match chosen.as_slice() {
            [] => "alle".to_owned(),
            [one] => words::shorten_text(&one.label, 20),
            several => format!("{} gekozen", several.len()),
        };
        Self { name: part.key(), label: part.label(), told, is_chosen: !chosen.is_empty(), choices }
    }
}

impl FilterChoice {
    fn new(part: FilterPart, (label, value): (String, String), chosen: &[String], counts: &ChoiceCounts) -> Self {
        let count = counts.count_choice(part, &value);
        let ticked = chosen.contains(&value);
        Self { value, label, view: None, count: words::format_number(count), is_empty: count == 0, ticked }
    }
}

impl DayGroup {
    fn new(
        query: &ListQuery,
        label: &'static str,
        fields: &[(DayField, &'static str)],
        options: FilterOptions<'_>,
    ) -> Self {
        let typed = |field: DayField| options.typed_days.iter().find(|(one, _)| *one == field);
        let input = |(field, label): &(DayField, &'static str)| DayInput {
            name: field.key(),
            label,
            value: match typed(*field) {
                Some((_, typed)) => typed.clone(),
                None => field.read_day(&query.filter).map(view::field_day).unwrap_or_default(),
            },
        };
        let fields: Vec<DayInput> = fields.iter().map(input).collect();
        let is_chosen = fields.iter().any(|field| !field.value.is_empty());
        Self { label, told: if is_chosen { "gekozen" } else { "alle dagen" }, is_chosen, fields }
    }
}

/// A committee's code and name, once if they are the same.
fn join_code_and_name(code: &str, name: &str) -> String {
    if code == name { code.to_owned() } else { format!("{code}, {name}") }
}
