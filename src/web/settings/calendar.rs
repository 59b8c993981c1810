//! `/beheer/kalender`: recesses, budget papers and elections, one by one and as a whole.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use chrono::{Datelike, NaiveDate};

use super::{RULE, calendar_dependents};
use crate::{
    domain::council::calendar::{Calendar, CalendarEntry, CalendarEntryError},
    reading::deadline::{CALENDAR_NAMES, CalendarKind, calendar_name, name_the_same},
    store::{StoreError, StoreRefusal, calendar::CalendarChange, compare::FormMark},
    web::{
        forms::{form::Fields, sent::SentForm},
        server::{
            error::{LabelledLink, WebError},
            layout::{Layout, Menu},
            notice::{Notice, tell_recorded},
            reply,
            routes::Routes,
            trouble,
            visit::Visit,
        },
        views::{sheet::FormSheet, view, words},
    },
};

const PATH: &str = "/beheer/kalender";
const WHOLE: &str = "/beheer/kalender/geheel";

/// The routes of the calendar.
pub(super) fn routes() -> Routes {
    const ONE: &str = "/beheer/kalender/regels/{name}";
    Routes::new()
        .get(PATH, RULE, list)
        .post(PATH, RULE, add)
        .get(ONE, RULE, edit)
        .post(ONE, RULE, change)
        .get(WHOLE, RULE, show_whole)
        .post(WHOLE, RULE, replace)
}

/// The fields of an entry.
const LABELS: &[(&str, &str)] = &[("naam", "Naam"), ("van", "Eerste dag"), ("tot", "Laatste dag")];

/// The calendar, with the form to add to it.
#[derive(Debug, Template)]
#[template(path = "settings/calendar.html")]
struct CalendarPage {
    layout: Layout,
    sheet: FormSheet,
    /// The years, the last first, each with its entries.
    years: Vec<(i32, Vec<CalendarRow>)>,
    known: String,
    /// The number of commitments that would get another day from the calendar as it is now, in words; empty if there are none.
    dependents: String,
}

/// An entry in the list.
#[derive(Debug)]
struct CalendarRow {
    path: String,
    name: String,
    days: String,
    /// The kind and the year that the register reads in the name.
    read_as: String,
}

impl From<&CalendarEntry> for CalendarRow {
    fn from(entry: &CalendarEntry) -> Self {
        let read = calendar_name(&entry.name);
        let kind = match read.kind {
            CalendarKind::Recess => "reces",
            CalendarKind::Paper => "begrotingsstuk",
            CalendarKind::Elections => "verkiezingen",
            CalendarKind::Own => "eigen naam",
        };
        let year = if read.year.is_none() { ", zonder jaar" } else { "" };
        Self {
            path: path_of(&entry.name),
            name: entry.name.clone(),
            days: calendar_dependents::describe_entry_days(entry),
            read_as: format!("{kind}{year}"),
        }
    }
}

impl CalendarPage {
    async fn new(visit: &Visit, sheet: FormSheet) -> Result<Self, WebError> {
        let calendar = visit.store.load_calendar().await?;
        let mut years: Vec<(i32, Vec<CalendarRow>)> = Vec::new();
        for entry in calendar.entries() {
            let year = entry.first_day.year();
            match years.last_mut().filter(|(last, _)| *last == year) {
                Some((_, rows)) => rows.push(entry.into()),
                None => years.push((year, vec![entry.into()])),
            }
        }
        years.reverse();
        Ok(Self {
            layout: Layout::new(visit, Menu::Settings, sheet.compose_title("Kalender")),
            sheet,
            years,
            dependents: calendar_dependents::describe_dependents(visit, &calendar).await?,
            known: words::join_with_and(&CALENDAR_NAMES.map(str::to_owned)),
        })
    }
}

fn path_of(name: &str) -> String {
    format!("{PATH}/regels/{}", view::in_path(name))
}

async fn list(visit: Visit) -> Result<Response, WebError> {
    reply::render_page(StatusCode::OK, &CalendarPage::new(&visit, FormSheet::of_new_record(Fields::default())).await?)
}

async fn add(visit: Visit, sent: SentForm) -> Result<Response, WebError> {
    let mut form = sent.into_labelled_fields(LABELS)?;
    let submission = form.compute_submission_key()?;
    let calendar = visit.store.load_calendar().await?;
    if let Some(entry) = read_entry(&mut form, visit.clock.today(), &calendar, None) {
        match tell_recorded(
            visit.store.change_calendar(&visit.make_act(submission), CalendarChange::Add(entry)).await,
            Notice::Added,
        ) {
            Ok(notice) => return Ok(reply::see_other_with_notice(&visit, PATH, notice)),
            Err(error) => put_refusal_at_field(&mut form, error)?,
        }
    }
    reply::render_page(StatusCode::BAD_REQUEST, &CalendarPage::new(&visit, FormSheet::of_new_record(form)).await?)
}

/// The notice after saving a form that was made from `seen`.
fn choose_saved_notice(sent: FormMark, seen: FormMark) -> Notice {
    if sent == seen { Notice::NothingChanged } else { Notice::Saved }
}

/// Reads an entry from the form. If a field is wrong it gets an error. An entry that stays as it is is not asked about again.
fn read_entry(
    form: &mut Fields,
    today: NaiveDate,
    calendar: &Calendar,
    kept: Option<&CalendarEntry>,
) -> Option<CalendarEntry> {
    let name = form.required_line("naam", "Vul een naam in, met het jaar erbij: zomerreces 2026.");
    let first_day = form.required_day("van", "Vul de eerste dag in.");
    let last_day = if form.get_raw_text("tot").trim().is_empty() { first_day } else { form.read_day("tot") };
    let entry = CalendarEntry::new(&name, first_day?, last_day?);
    if entry == Err(CalendarEntryError::BackToFront) {
        form.reject_field("tot", "De laatste dag ligt voor de eerste.");
    }
    if let Ok(entry) = &entry
        && kept != Some(entry)
    {
        ask_odd(form, "van", &[entry], today);
        let others: Vec<&CalendarEntry> = calendar.entries().iter().filter(|one| kept != Some(*one)).collect();
        ask_twins(form, "naam", &[entry], &others);
    }
    entry.ok().filter(|_| form.is_good())
}

/// Asks, once, about entries that are probably mistyped.
fn ask_odd(form: &mut Fields, field: &str, entries: &[&CalendarEntry], today: NaiveDate) {
    let odd = entries.iter().filter_map(|entry| Some((entry, entry.describe_oddity(today)?)));
    let (about, told): (Vec<String>, Vec<String>) =
        odd.map(|(entry, told)| (format!("{} {} {}", entry.name, entry.first_day, entry.last_day), told)).unzip();
    if !told.is_empty() {
        let question = format!("{} Verbeter de dagen. Kloppen ze toch, vink dat dan aan.", told.join(" "));
        form.ask_to_confirm(field, &about.join(", "), &question, "Deze dagen kloppen");
    }
}

/// Asks, once, about entries that are another name for an entry of the calendar.
fn ask_twins(form: &mut Fields, field: &str, entries: &[&CalendarEntry], all: &[&CalendarEntry]) {
    let mut twins: Vec<[&str; 2]> = Vec::new();
    for entry in entries {
        let twin = |other: &&&CalendarEntry| other.name != entry.name && name_the_same(entry, other);
        for other in all.iter().filter(twin) {
            let mut pair = [entry.name.as_str(), other.name.as_str()];
            pair.sort_unstable();
            if !twins.contains(&pair) {
                twins.push(pair);
            }
        }
    }
    if twins.is_empty() {
        return;
    }
    let told: Vec<String> = twins.iter().map(|[one, other]| format!("‘{one}’ en ‘{other}’")).collect();
    let question = format!(
        "{} zijn voor het register hetzelfde, zodat een termijn er maar één van vindt. Laat er één staan. Horen ze er toch \
         allebei, vink dat dan aan.",
        told.join(", en ")
    );
    form.ask_to_confirm(field, &twins.concat().join(", "), &question, "Ze horen er allebei");
}

fn put_refusal_at_field(form: &mut Fields, error: StoreError) -> Result<(), StoreError> {
    match error {
        StoreError::Refusal(StoreRefusal::NameTaken) => {
            form.reject_field("naam", "Deze naam staat al in de kalender. Zet er het jaar bij.");
            Ok(())
        }
        other => Err(other),
    }
}

/// The page of one entry, to change or to remove it.
#[derive(Debug, Template)]
#[template(path = "settings/calendar_entry.html")]
struct CalendarEntryPage {
    layout: Layout,
    sheet: FormSheet,
    path: String,
    row: CalendarRow,
}

impl CalendarEntryPage {
    fn new(visit: &Visit, entry: &CalendarEntry, sheet: FormSheet) -> Self {
        Self {
            layout: Layout::new(visit, Menu::Settings, sheet.compose_title(&entry.name)),
            sheet,
            path: path_of(&entry.name),
            row: entry.into(),
        }
    }
}

/// The entry with this name.
///
/// # Errors
/// A missing page that links to the calendar, if there is no such entry.
async fn find_entry(visit: &Visit, name: &str) -> Result<CalendarEntry, WebError> {
    let calendar = visit.store.load_calendar().await?;
    calendar.find_entry(name).cloned().ok_or_else(|| WebError::NotFound {
        what: format!("‘{}’ staat niet in de kalender.", words::shorten_text(name, 40)),
        links: vec![LabelledLink::new(PATH, "Naar de kalender")],
    })
}

fn fill_form(entry: &CalendarEntry) -> Fields {
    Fields::default()
        .with("naam", &entry.name)
        .with("van", view::field_day(entry.first_day))
        .with("tot", view::field_day(entry.last_day))
}

async fn edit(visit: Visit, Path(name): Path<String>) -> Result<Response, WebError> {
    let entry = find_entry(&visit, &name).await?;
    let sheet = FormSheet::of_known_record(fill_form(&entry), FormMark::of(&entry));
    reply::render_page(StatusCode::OK, &CalendarEntryPage::new(&visit, &entry, sheet))
}

async fn change(visit: Visit, Path(name): Path<String>, sent: SentForm) -> Result<Response, WebError> {
    let known = find_entry(&visit, &name).await?;
    let mut form = sent.into_labelled_fields(LABELS)?;
    let (seen, submission) = (form.read_mark()?, form.compute_submission_key()?);
    let (change, notice) = if form.has_value("actie", "verwijder") {
        (Some(CalendarChange::Remove(name.clone(), seen)), Notice::Removed)
    } else {
        let calendar = visit.store.load_calendar().await?;
        let entry = read_entry(&mut form, visit.clock.today(), &calendar, Some(&known));
        let notice = entry.as_ref().map_or(Notice::Saved, |entry| choose_saved_notice(FormMark::of(entry), seen));
        (entry.map(|entry| CalendarChange::Change(name.clone(), seen, entry)), notice)
    };
    if let Some(change) = change {
        match tell_recorded(visit.store.change_calendar(&visit.make_act(submission), change).await, notice) {
            Ok(notice) => return Ok(reply::see_other_with_notice(&visit, PATH, notice)),
            Err(StoreError::Refusal(StoreRefusal::Outdated)) => {
                let now = find_entry(&visit, &name).await?;
                let sheet = FormSheet::of_late_form(form, &fill_form(&now), FormMark::of(&now));
                return reply::render_page(StatusCode::CONFLICT, &CalendarEntryPage::new(&visit, &now, sheet));
            }
            Err(error) => put_refusal_at_field(&mut form, error)?,
        }
    }
    reply::render_page(
        StatusCode::BAD_REQUEST,
        &CalendarEntryPage::new(&visit, &known, FormSheet::of_known_record(form, seen)),
    )
}

/// The whole calendar as text.
#[derive(Debug, Template)]
#[template(path = "settings/calendar_whole.html")]
struct CalendarTextPage {
    layout: Layout,
    sheet: FormSheet,
}

impl CalendarTextPage {
    fn new(visit: &Visit, sheet: FormSheet) -> Self {
        Self { layout: Layout::new(visit, Menu::Settings, sheet.compose_title("De hele kalender")), sheet }
    }
}

fn filled_whole(calendar: &Calendar) -> Fields {
    Fields::default().with("kalender", calendar.to_text())
}

async fn show_whole(visit: Visit) -> Result<Response, WebError> {
    let calendar = visit.store.load_calendar().await?;
    let sheet = FormSheet::of_known_record(filled_whole(&calendar), FormMark::of(&calendar));
    reply::render_page(StatusCode::OK, &CalendarTextPage::new(&visit, sheet))
}

async fn replace(visit: Visit, sent: SentForm) -> Result<Response, WebError> {
    let mut form = sent.into_labelled_fields(&[("kalender", "Kalender")])?;
    let (seen, submission) = (form.read_mark()?, form.compute_submission_key()?);
    let text = form.read_text("kalender").unwrap_or_default();
    let calendar = Calendar::parse(&text).unwrap_or_else(|error| {
        form.reject_field("kalender", error.to_string());
        Calendar::default()
    });
    let kept = visit.store.load_calendar().await?;
    let new: Vec<&CalendarEntry> = calendar.entries().iter().filter(|one| !kept.entries().contains(one)).collect();
    ask_odd(&mut form, "kalender", &new, visit.clock.today());
    ask_twins(&mut form, "kalender", &new, &calendar.entries().iter().collect::<Vec<_>>());
    if !form.is_good() {
        return reply::render_page(
            StatusCode::BAD_REQUEST,
            &CalendarTextPage::new(&visit, FormSheet::of_known_record(form, seen)),
        );
    }
    let notice = choose_saved_notice(FormMark::of(&calendar), seen);
    match tell_recorded(
        visit.store.change_calendar(&visit.make_act(submission), CalendarChange::Replace(seen, calendar)).await,
        notice,
    ) {
        Ok(notice) => Ok(reply::see_other_with_notice(&visit, PATH, notice)),
        Err(StoreError::Refusal(StoreRefusal::Outdated)) => {
            let now = visit.store.load_calendar().await?;
            let sheet = FormSheet::of_late_form(form, &filled_whole(&now), FormMark::of(&now));
            reply::render_page(StatusCode::CONFLICT, &CalendarTextPage::new(&visit, sheet))
        }
        Err(other) => {
            let status = trouble::add_trouble_error(&mut form, other)?;
            reply::render_page(status, &CalendarTextPage::new(&visit, FormSheet::of_known_record(form, seen)))
        }
    }
}
