//! `/beheer/kalender/afhankelijk`: the commitments that would get another day from the calendar as it is now, which the clerk
//! ticks and corrects.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use chrono::NaiveDate;

use super::RULE;
use crate::{
    domain::{
        access::rights::Action,
        council::calendar::{Calendar, CalendarEntry},
        number::CommitmentNumber,
    },
    reading::deadline,
    store::{
        StoreError, StoreRefusal,
        calendar_dependents::{CalendarCorrection, CalendarDependent},
    },
    web::{
        forms::{
            deadline_field::DeadlineReader,
            form::{Fields, new_submission},
            sent::{FieldTimes, SentForm},
        },
        server::{
            error::WebError,
            layout::{Layout, Menu},
            notice::Notice,
            reply,
            routes::{Routes, Rule},
            visit::Visit,
        },
        views::{view, words},
    },
};

const PATH: &str = "/beheer/kalender/afhankelijk";

const FIELD: &str = "toezegging";

/// The most commitments on the page at once; the next come when these are corrected.
const MOST: usize = 200;

pub(super) fn routes() -> Routes {
    Routes::new().get(PATH, RULE, show).post(PATH, Rule::May(Action::CorrectRecorded), send)
}

/// A commitment whose words give another day now.
struct MovedDeadline {
    dependent: CalendarDependent,
    /// The day that follows now; none if the words give no day any more.
    day_now: Option<NaiveDate>,
    reason: String,
}

#[derive(Debug, Template)]
#[template(path = "settings/calendar_dependents.html")]
struct CalendarDependentsPage {
    layout: Layout,
    form: Fields,
    submission: String,
    standing: String,
    may_correct: bool,
    rows: Vec<DependentRowView>,
}

/// A commitment to tick.
#[derive(Debug)]
struct DependentRowView {
    /// The value of the tick: the version, the day that follows now, and the number.
    value: String,
    path: String,
    number: String,
    title: String,
    publicity: &'static str,
    words: String,
    day: String,
    day_now: String,
    reason: String,
    ticked: bool,
}

/// The number of commitments that would get another day now, as a sentence; empty if there are none.
pub(super) async fn describe_dependents(visit: &Visit, calendar: &Calendar) -> Result<String, WebError> {
    let moved = list_moved_deadlines(visit, calendar).await?;
    Ok(if moved.is_empty() { String::new() } else { compose_standing(moved.len()) })
}

/// The days of an entry: one, or the first and the last.
pub(super) fn describe_entry_days(entry: &CalendarEntry) -> String {
    if entry.first_day == entry.last_day {
        view::full_day(entry.first_day)
    } else {
        format!("{} t/m {}", view::full_day(entry.first_day), view::full_day(entry.last_day))
    }
}

async fn list_moved_deadlines(visit: &Visit, calendar: &Calendar) -> Result<Vec<MovedDeadline>, WebError> {
    let dependents = visit.store.list_calendar_dependents(&visit.actor).await?;
    let moved = dependents.into_iter().filter_map(|dependent| {
        let day_now = deadline::read_last_day(&dependent.words, dependent.reference_day, calendar);
        let reason = compose_reason(&dependent.lines, calendar);
        (day_now != dependent.last_day).then_some(MovedDeadline { dependent, day_now, reason })
    });
    Ok(moved.take(MOST).collect())
}

/// The reason of a correction: the lines of the calendar that changed, as they stood and as they stand.
fn compose_reason(lines: &[CalendarEntry], calendar: &Calendar) -> String {
    let changed = lines.iter().filter(|line| !calendar.entries().contains(line)).map(|line| {
        let stood = describe_entry_days(line);
        match calendar.find_entry(&line.name) {
            Some(entry) => format!("{}: eerst {stood}, nu {}", line.name, describe_entry_days(entry)),
            None => format!("{}: eerst {stood}, nu niet meer in de kalender", line.name),
        }
    });
    format!("De kalender is gewijzigd. {}.", words::start_with_capital(&changed.collect::<Vec<_>>().join("; ")))
}

fn compose_standing(count: usize) -> String {
    match count {
        0 => "Geen toezegging krijgt uit de kalender van nu een andere dag dan vastligt.".to_owned(),
        1 => "Eén toezegging krijgt uit de kalender van nu een andere dag dan vastligt.".to_owned(),
        MOST.. => format!("Ten minste {MOST} toezeggingen krijgen uit de kalender van nu een andere dag dan vastligt."),
        count => format!(
            "{} toezeggingen krijgen uit de kalender van nu een andere dag dan vastligt.",
            words::start_with_capital(&words::spell_number(i64::try_from(count).unwrap_or(i64::MAX)))
        ),
    }
}

impl MovedDeadline {
    fn make_tick_value(&self) -> String {
        let day = self.day_now.map(|day| day.to_string()).unwrap_or_default();
        format!("{}:{day}:{}", self.dependent.version, self.dependent.number)
    }

    fn into_correction(self, reader: &DeadlineReader) -> CalendarCorrection {
        let CalendarDependent { number, version, words, reference_day, .. } = self.dependent;
        let deadline = reader.read_deadline(&words, reference_day).into_unquestioned();
        let source = "de kalender van de raad".to_owned();
        CalendarCorrection { number, version, deadline, reason: self.reason, source }
    }
}

impl CalendarDependentsPage {
    fn new(visit: &Visit, moved: &[MovedDeadline], form: Fields) -> Self {
        let fault = if form.is_good() { "" } else { "Fout: " };
        let tell = |day: Option<NaiveDate>| day.map_or_else(|| "geen dag".to_owned(), view::full_day);
        let row = |one: &MovedDeadline| DependentRowView {
            value: one.make_tick_value(),
            path: view::commitment_path(one.dependent.number.as_str()),
            number: one.dependent.number.to_string(),
            title: one.dependent.title.clone(),
            publicity: view::publicity_word(one.dependent.publicity),
            words: one.dependent.words.clone(),
            day: tell(one.dependent.last_day),
            day_now: tell(one.day_now),
            reason: one.reason.clone(),
            ticked: form.has_tick(FIELD, &one.make_tick_value()),
        };
        Self {
            layout: Layout::new(visit, Menu::Settings, format!("{fault}Termijnen na een wijziging van de kalender")),
            submission: new_submission(),
            standing: compose_standing(moved.len()),
            may_correct: visit.actor.may_ever(Action::CorrectRecorded),
            rows: moved.iter().map(row).collect(),
            form,
        }
    }
}

async fn show(visit: Visit) -> Result<Response, WebError> {
    let moved = list_moved_deadlines(&visit, &visit.store.load_calendar().await?).await?;
    reply::render_page(StatusCode::OK, &CalendarDependentsPage::new(&visit, &moved, Fields::default()))
}

async fn send(visit: Visit, sent: SentForm) -> Result<Response, WebError> {
    let mut form = sent.into_fields(|name| if name == FIELD { FieldTimes::Often } else { FieldTimes::Never })?;
    let submission = form.compute_submission_key()?;
    let calendar = visit.store.load_calendar().await?;
    let reader = DeadlineReader { calendar, review_months: visit.store.settings().review_months };
    let moved = list_moved_deadlines(&visit, &reader.calendar).await?;
    let status = refuse_bad_ticks(&mut form, &moved);
    if !form.is_good() {
        return reply::render_page(status, &CalendarDependentsPage::new(&visit, &moved, form));
    }
    let chosen = moved.into_iter().filter(|one| form.has_tick(FIELD, &one.make_tick_value()));
    let corrections: Vec<CalendarCorrection> = chosen.map(|one| one.into_correction(&reader)).collect();
    let count = corrections.len();
    match visit.store.correct_after_calendar(&visit.make_act(submission), corrections).await {
        Ok(()) => Ok(reply::see_other_with_notice(&visit, PATH, Notice::DeadlinesCorrected(count))),
        Err((_, StoreError::Refusal(StoreRefusal::Repeated))) => {
            Ok(reply::see_other_with_notice(&visit, PATH, Notice::AlreadyRecorded))
        }
        Err((Some(number), StoreError::Refusal(refusal @ (StoreRefusal::Stale { .. } | StoreRefusal::Change(_))))) => {
            reply_with_refusal(&visit, &reader.calendar, form, (&number, &refusal)).await
        }
        Err((_, error)) => Err(error.into()),
    }
}

/// Refuses a form without ticks, and one with a tick at something that changed since the form was made.
fn refuse_bad_ticks(form: &mut Fields, moved: &[MovedDeadline]) -> StatusCode {
    let ticks = form.list_values(FIELD).to_vec();
    if ticks.is_empty() {
        form.reject_field(FIELD, "Vink ten minste één toezegging aan.");
    } else if ticks.iter().any(|tick| moved.iter().all(|one| one.make_tick_value() != *tick)) {
        form.reject_field(
            FIELD,
            "Een toezegging of de kalender is intussen gewijzigd. Er is niets gecorrigeerd. Kijk de dagen na en vink opnieuw aan.",
        );
        return StatusCode::CONFLICT;
    }
    StatusCode::BAD_REQUEST
}

/// The page again, with the commitment that was refused. Nothing was corrected.
async fn reply_with_refusal(
    visit: &Visit,
    calendar: &Calendar,
    mut form: Fields,
    (number, refusal): (&CommitmentNumber, &StoreRefusal),
) -> Result<Response, WebError> {
    let why = match refusal {
        StoreRefusal::Change(refusal) => refusal.to_string(),
        _ => "Iemand anders legde hierover intussen iets vast.".to_owned(),
    };
    form.reject_field(FIELD, format!("{number}: {why} Er is niets gecorrigeerd."));
    let moved = list_moved_deadlines(visit, calendar).await?;
    reply::render_page(StatusCode::CONFLICT, &CalendarDependentsPage::new(visit, &moved, form))
}
