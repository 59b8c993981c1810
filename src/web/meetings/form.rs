//! `/vergaderingen/nieuw` and `/vergaderingen/{id}/wijzigen`: plans a meeting, changes it, or calls it off.

use std::collections::HashMap;

use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use chrono::NaiveDate;

use super::{find, path};
use crate::{
    domain::{
        access::rights::Action,
        council::{
            agenda::Agenda,
            meeting::{Plan, Standing, of_committee},
            roster::Roster,
        },
    },
    store::{
        StoreError, StoreRefusal,
        council::{Committee, Council},
        meetings::Meeting,
    },
    web::{
        forms::{
            form::{Fields, Sent},
            name_field,
            odd_day::DayOf,
            publication::{Check, PublicText, Publication},
        },
        server::{
            error::{Link, WebError},
            layout::{Layout, Menu},
            notice::{Notice, tell_recorded},
            reply,
            visit::Visit,
        },
        views::{sheet::Sheet, view},
    },
};

/// The fields with their labels, in the order of the form.
const LABELS: &[(&str, &str)] =
    &[("commissie", "Commissie"), ("dag", "Dag"), ("tijd", "Tijd"), ("plaats", "Plaats"), ("agenda", "Agenda")];

/// The most characters in a place.
const PLACE_CHARS: usize = 120;

/// The form of a meeting, new or known.
#[derive(Debug, Template)]
#[template(path = "meetings/form.html")]
struct MeetingForm {
    layout: Layout,
    sheet: Sheet,
    /// The committees to choose from, each by its code and its name.
    committees: Vec<(String, String)>,
    /// The meeting that the committee has on that day already.
    taken: Option<Link>,
    /// The warning about private details.
    check: Option<Check>,
    known: Option<KnownMeeting>,
}

/// The parts of the form that only a known meeting has.
#[derive(Debug)]
struct KnownMeeting {
    path: String,
    committee: String,
    day: String,
    /// The label of the button that saves.
    save: &'static str,
    /// True if it can be called off.
    can_cancel: bool,
    /// True if commitments were made in it, so that the day stays.
    promised: bool,
}

impl MeetingForm {
    fn adding(visit: &Visit, committees: &[Committee], form: Fields) -> Self {
        let sheet = Sheet::adding(form.in_order(LABELS));
        Self {
            layout: Layout::new(visit, Menu::Meetings, sheet.titled("Plan een vergadering")),
            sheet,
            committees: committees.iter().map(|one| (one.code.clone(), one.name.clone())).collect(),
            taken: None,
            check: None,
            known: None,
        }
    }

    fn changing(visit: &Visit, meeting: &Meeting, sheet: Sheet) -> Self {
        let title = format!("Wijzig de vergadering van {}", view::full_day(meeting.day));
        Self {
            layout: Layout::new(visit, Menu::Meetings, sheet.titled(&title)),
            sheet,
            committees: Vec::new(),
            taken: None,
            check: None,
            known: Some(KnownMeeting {
                path: path(meeting.id),
                committee: meeting.committee_name.clone(),
                day: view::weekday(meeting.day),
                save: match meeting.standing {
                    Standing::Named => "Plan de vergadering",
                    Standing::Planned => "Bewaar",
                    Standing::Cancelled(_) => "Laat de vergadering doorgaan",
                },
                can_cancel: meeting.standing == Standing::Planned && meeting.commitments == 0,
                promised: meeting.commitments > 0,
            }),
        }
    }
}

/// The council with only the committees whose meetings the visitor plans, those that sit now first.
async fn committees(visit: &Visit) -> Result<Council, WebError> {
    let mut council = visit.store.council(&visit.actor).await?.current_first(visit.clock.today());
    council.committees.retain(|one| visit.actor.may(Action::Meetings, &of_committee(&one.code)));
    Ok(council)
}

/// Finds a committee by its code or name in any writing.
fn named(council: &Council, typed: &str, on: Option<NaiveDate>) -> Option<Committee> {
    let code = name_field::key_in_addresses(council, Roster::Committees, typed, on)?;
    council.committees.iter().find(|one| one.code == code).cloned()
}

pub(super) async fn new(visit: Visit, Query(asked): Query<HashMap<String, String>>) -> Result<Response, WebError> {
    let council = committees(&visit).await?;
    let wished = asked.get("commissie").and_then(|typed| named(&council, typed, None));
    let form = match (wished, council.committees.as_slice()) {
        (Some(one), _) => Fields::default().with("commissie", one.code),
        (None, [one]) => Fields::default().with("commissie", &one.code),
        _ => Fields::default(),
    };
    reply::page(StatusCode::OK, &MeetingForm::adding(&visit, &council.committees, form))
}

pub(super) async fn plan(visit: Visit, sent: Sent) -> Result<Response, WebError> {
    let mut form = sent.labelled(LABELS)?;
    let submission = form.submission()?;
    let council = committees(&visit).await?;
    let chosen = committee(&mut form, &council);
    let committees = council.committees;
    let plan = read(&mut form, chosen.as_ref(), (visit.clock.today(), None));
    let Some((committee, plan)) = chosen.zip(plan).filter(|_| form.is_good()) else {
        return reply::page(StatusCode::BAD_REQUEST, &MeetingForm::adding(&visit, &committees, form));
    };
    let check = look(&visit, &mut form, None).await?;
    if check.is_some() {
        let page = MeetingForm { check, ..MeetingForm::adding(&visit, &committees, form) };
        return reply::page(StatusCode::BAD_REQUEST, &page);
    }
    match visit.store.plan_meeting(&visit.act(submission), &committee.code, &plan).await {
        Ok(id) => Ok(reply::see_other_with_notice(&visit, &path(id), Notice::MeetingPlanned)),
        Err(StoreError::Refusal(StoreRefusal::Repeated)) => {
            let there = on_that_day(&visit, &committee, &plan).await?.map(|meeting| path(meeting.id));
            let there = there.unwrap_or_else(|| "/vergaderingen".to_owned());
            Ok(reply::see_other_with_notice(&visit, &there, Notice::AlreadyRecorded))
        }
        Err(StoreError::Refusal(StoreRefusal::NameTaken)) => {
            form.reject("dag", "Deze commissie vergadert al op deze dag.");
            let taken = on_that_day(&visit, &committee, &plan).await?;
            let taken = taken.map(|meeting| Link::new(path(meeting.id), "Bekijk die vergadering"));
            let page = MeetingForm { taken, ..MeetingForm::adding(&visit, &committees, form) };
            reply::page(StatusCode::BAD_REQUEST, &page)
        }
        Err(other) => Err(other.into()),
    }
}

async fn on_that_day(visit: &Visit, committee: &Committee, plan: &Plan) -> Result<Option<Meeting>, WebError> {
    let meetings = visit.store.meetings(&visit.actor, Some(committee.id)).await?;
    Ok(meetings.into_iter().find(|meeting| meeting.day == plan.day))
}

/// The committee that was chosen. If none was, the field gets an error.
fn committee(form: &mut Fields, council: &Council) -> Option<Committee> {
    let on = crate::web::forms::day::read(form.raw("dag")).ok();
    let chosen = form.choice("commissie", |typed| named(council, typed, on));
    if chosen.is_none() && form.error("commissie").is_none() {
        form.reject("commissie", "Kies welke commissie vergadert.");
    }
    chosen
}

/// Reads the fields of a meeting. If a field is wrong it gets an error, and the result must not be used. A `kept` day, which
/// the meeting has already, is never asked about.
fn read(
    form: &mut Fields,
    committee: Option<&Committee>,
    (today, kept): (NaiveDate, Option<NaiveDate>),
) -> Option<Plan> {
    let day = form.required_day("dag", "Vul de dag van de vergadering in.");
    if let Some(day) = day.filter(|day| Some(*day) != kept) {
        form.ask_odd_day("dag", day, today, DayOf::Meeting);
    }
    if let Some((day, committee)) = day.zip(committee)
        && !committee.tenure.holds(day)
    {
        let sits = view::tenure(committee.tenure);
        form.reject("dag", format!("Deze commissie vergadert dan niet. Zij bestaat {sits}."));
    }
    let starts_at = form.time("tijd");
    let place = form.line("plaats");
    if place.as_ref().is_some_and(|place| place.chars().count() > PLACE_CHARS) {
        form.reject("plaats", format!("Dit is te lang. Er passen {PLACE_CHARS} tekens."));
    }
    let text = form.text("agenda").unwrap_or_default();
    let agenda = Agenda::parse(&text).unwrap_or_else(|error| {
        form.reject("agenda", error.to_string());
        Agenda::default()
    });
    Some(Plan { day: day?, starts_at, place, agenda })
}

/// The form filled with the plan of a meeting.
fn filled(plan: &Plan) -> Fields {
    Fields::default()
        .with("dag", view::field_day(plan.day))
        .with("tijd", plan.starts_at.map(|time| time.format("%-H.%M").to_string()).unwrap_or_default())
        .with("plaats", plan.place.clone().unwrap_or_default())
        .with("agenda", plan.agenda.text())
}

/// Checks the texts that become public and were not public before.
async fn look(visit: &Visit, form: &mut Fields, before: Option<&Fields>) -> Result<Option<Check>, WebError> {
    let mut texts = PublicText::typed(form, &LABELS[3..]);
    texts.retain(|text| before.is_none_or(|before| before.raw(&text.field).trim() != text.text));
    Publication { texts, people: Vec::new(), number: None }.check(visit, form).await
}

/// A meeting that the visitor plans, with its agenda.
async fn own(visit: &Visit, typed: &str) -> Result<(Meeting, Agenda), WebError> {
    let meeting = find(visit, typed).await?;
    visit.demand(Action::Meetings, &of_committee(&meeting.committee_code))?;
    let agenda = visit.store.agenda(&visit.actor, meeting.id).await?;
    Ok((meeting, agenda))
}

pub(super) async fn edit(visit: Visit, Path(typed): Path<String>) -> Result<Response, WebError> {
    let (meeting, agenda) = own(&visit, &typed).await?;
    let seen = meeting.mark(&agenda);
    let sheet = Sheet::changing(filled(&meeting.plan(agenda)), seen);
    reply::page(StatusCode::OK, &MeetingForm::changing(&visit, &meeting, sheet))
}

pub(super) async fn change(visit: Visit, Path(typed): Path<String>, sent: Sent) -> Result<Response, WebError> {
    let (meeting, agenda) = own(&visit, &typed).await?;
    let mut form = sent.labelled(&LABELS[1..])?;
    let (seen, submission) = (form.mark()?, form.submission()?);
    let act = visit.act(submission);
    let (done, outcome) = if form.holds("actie", "laat-vervallen") {
        (Notice::MeetingCancelled, visit.store.cancel_meeting(&act, (meeting.id, seen)).await)
    } else {
        let plan = read(&mut form, None, (visit.clock.today(), Some(meeting.day))).filter(|_| form.is_good());
        let before = filled(&meeting.plan(agenda));
        let check = if plan.is_some() { look(&visit, &mut form, Some(&before)).await? } else { None };
        let Some(plan) = plan.filter(|_| check.is_none()) else {
            let sheet = Sheet::changing(form.in_order(LABELS), seen);
            let page = MeetingForm { check, ..MeetingForm::changing(&visit, &meeting, sheet) };
            return reply::page(StatusCode::BAD_REQUEST, &page);
        };
        (kept(meeting.standing), visit.store.change_meeting(&act, (meeting.id, seen), &plan).await)
    };
    match tell_recorded(outcome, done) {
        Ok(notice) => Ok(reply::see_other_with_notice(&visit, &path(meeting.id), notice)),
        Err(StoreError::Refusal(StoreRefusal::Outdated)) => late(&visit, &typed, form).await,
        Err(error) => {
            refuse(&mut form, error)?;
            let page = MeetingForm::changing(&visit, &meeting, Sheet::changing(form, seen));
            reply::page(StatusCode::BAD_REQUEST, &page)
        }
    }
}

/// The notice after saving a meeting that had this standing.
fn kept(standing: Standing) -> Notice {
    match standing {
        Standing::Named => Notice::MeetingPlanned,
        Standing::Planned => Notice::MeetingChanged,
        Standing::Cancelled(_) => Notice::MeetingRestored,
    }
}

/// Puts the refusal of the store at the field that caused it. Gives other errors back.
fn refuse(form: &mut Fields, error: StoreError) -> Result<(), StoreError> {
    match error {
        StoreError::Refusal(StoreRefusal::NameTaken) => form.reject("dag", "Deze commissie vergadert al op deze dag."),
        StoreError::Refusal(StoreRefusal::Meeting(refusal)) => form.reject("dag", refusal.to_string()),
        other => return Err(other),
    }
    Ok(())
}

/// The form of a visitor who came too late, beside the present values.
async fn late(visit: &Visit, typed: &str, form: Fields) -> Result<Response, WebError> {
    let (meeting, agenda) = own(visit, typed).await?;
    let seen = meeting.mark(&agenda);
    let sheet = Sheet::late(form, &filled(&meeting.plan(agenda)), seen);
    reply::page(StatusCode::CONFLICT, &MeetingForm::changing(visit, &meeting, sheet))
}
