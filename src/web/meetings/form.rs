//! `/vergaderingen/nieuw` and `/vergaderingen/{id}/wijzigen`: plans a meeting, changes it, or calls it off.

use std::collections::HashMap;

use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use chrono::NaiveDate;

use super::{find_meeting, make_meeting_path};
use crate::{
    domain::{
        access::rights::Action,
        council::{
            agenda::Agenda,
            meeting::{MeetingPlan, MeetingStanding, of_committee},
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
            form::Fields,
            name_field,
            odd_day::DayOf,
            publication::{PublicText, Publication, PublicationCheck},
            sent::SentForm,
        },
        server::{
            error::{LabelledLink, WebError},
            layout::{Layout, Menu},
            notice::{Notice, tell_recorded},
            reply,
            visit::Visit,
        },
        views::{sheet::FormSheet, view},
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
struct MeetingFormPage {
    layout: Layout,
    sheet: FormSheet,
    /// The committees to choose from, each by its code and its name.
    committees: Vec<(String, String)>,
    /// The meeting that the committee has on that day already.
    taken: Option<LabelledLink>,
    /// The warning about private details.
    check: Option<PublicationCheck>,
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

impl MeetingFormPage {
    fn of_new_meeting(visit: &Visit, committees: &[Committee], form: Fields) -> Self {
        let sheet = FormSheet::of_new_record(form.in_order(LABELS));
        Self {
            layout: Layout::new(visit, Menu::Meetings, sheet.compose_title("Plan een vergadering")),
            sheet,
            committees: committees.iter().map(|one| (one.code.clone(), one.name.clone())).collect(),
            taken: None,
            check: None,
            known: None,
        }
    }

    fn of_known_meeting(visit: &Visit, meeting: &Meeting, sheet: FormSheet) -> Self {
        let title = format!("Wijzig de vergadering van {}", view::full_day(meeting.day));
        Self {
            layout: Layout::new(visit, Menu::Meetings, sheet.compose_title(&title)),
            sheet,
            committees: Vec::new(),
            taken: None,
            check: None,
            known: Some(KnownMeeting {
                path: make_meeting_path(meeting.id),
                committee: meeting.committee_name.clone(),
                day: view::format_day_with_weekday(meeting.day),
                save: match meeting.standing {
                    MeetingStanding::Named => "Plan de vergadering",
                    MeetingStanding::Planned => "Bewaar",
                    MeetingStanding::Cancelled(_) => "Laat de vergadering doorgaan",
                },
                can_cancel: meeting.standing == MeetingStanding::Planned && meeting.commitments == 0,
                promised: meeting.commitments > 0,
            }),
        }
    }
}

/// The council with only the committees whose meetings the visitor plans, those that sit now first.
async fn load_own_committees(visit: &Visit) -> Result<Council, WebError> {
    let mut council = visit.store.load_council(&visit.actor).await?.current_first(visit.clock.today());
    council.committees.retain(|one| visit.actor.may_act_on(Action::Meetings, &of_committee(&one.code)));
    Ok(council)
}

/// Finds a committee by its code or name in any writing.
fn find_committee(council: &Council, typed: &str, on: Option<NaiveDate>) -> Option<Committee> {
    let code = name_field::key_in_addresses(council, Roster::Committees, typed, on)?;
    council.committees.iter().find(|one| one.code == code).cloned()
}

pub(super) async fn new(visit: Visit, Query(asked): Query<HashMap<String, String>>) -> Result<Response, WebError> {
    let council = load_own_committees(&visit).await?;
    let wished = asked.get("commissie").and_then(|typed| find_committee(&council, typed, None));
    let form = match (wished, council.committees.as_slice()) {
        (Some(one), _) => Fields::default().with("commissie", one.code),
        (None, [one]) => Fields::default().with("commissie", &one.code),
        _ => Fields::default(),
    };
    reply::render_page(StatusCode::OK, &MeetingFormPage::of_new_meeting(&visit, &council.committees, form))
}

pub(super) async fn plan(visit: Visit, sent: SentForm) -> Result<Response, WebError> {
    let mut form = sent.into_labelled_fields(LABELS)?;
    let submission = form.compute_submission_key()?;
    let council = load_own_committees(&visit).await?;
    let chosen = read_committee(&mut form, &council);
    let committees = council.committees;
    let plan = read_plan(&mut form, chosen.as_ref(), (visit.clock.today(), None));
    let Some((committee, plan)) = chosen.zip(plan).filter(|_| form.is_good()) else {
        return reply::render_page(
            StatusCode::BAD_REQUEST,
            &MeetingFormPage::of_new_meeting(&visit, &committees, form),
        );
    };
    let check = check_public_texts(&visit, &mut form, None).await?;
    if check.is_some() {
        let page = MeetingFormPage { check, ..MeetingFormPage::of_new_meeting(&visit, &committees, form) };
        return reply::render_page(StatusCode::BAD_REQUEST, &page);
    }
    match visit.store.plan_meeting(&visit.make_act(submission), &committee.code, &plan).await {
        Ok(id) => Ok(reply::see_other_with_notice(&visit, &make_meeting_path(id), Notice::MeetingPlanned)),
        Err(StoreError::Refusal(StoreRefusal::Repeated)) => {
            let there = on_that_day(&visit, &committee, &plan).await?.map(|meeting| make_meeting_path(meeting.id));
            let there = there.unwrap_or_else(|| "/vergaderingen".to_owned());
            Ok(reply::see_other_with_notice(&visit, &there, Notice::AlreadyRecorded))
        }
        Err(StoreError::Refusal(StoreRefusal::NameTaken)) => {
            form.reject_field("dag", "Deze commissie vergadert al op deze dag.");
            let taken = on_that_day(&visit, &committee, &plan).await?;
            let taken = taken.map(|meeting| LabelledLink::new(make_meeting_path(meeting.id), "Bekijk die vergadering"));
            let page = MeetingFormPage { taken, ..MeetingFormPage::of_new_meeting(&visit, &committees, form) };
            reply::render_page(StatusCode::BAD_REQUEST, &page)
        }
        Err(other) => Err(other.into()),
    }
}

async fn on_that_day(visit: &Visit, committee: &Committee, plan: &MeetingPlan) -> Result<Option<Meeting>, WebError> {
    let meetings = visit.store.list_meetings(&visit.actor, Some(committee.id)).await?;
    Ok(meetings.into_iter().find(|meeting| meeting.day == plan.day))
}

/// The committee that was chosen. If none was, the field gets an error.
fn read_committee(form: &mut Fields, council: &Council) -> Option<Committee> {
    let on = crate::web::forms::day::read_typed_day(form.get_raw_text("dag")).ok();
    let chosen = form.read_choice("commissie", |typed| find_committee(council, typed, on));
    if chosen.is_none() && form.find_error("commissie").is_none() {
        form.reject_field("commissie", "Kies welke commissie vergadert.");
    }
    chosen
}

/// Reads the fields of a meeting. If a field is wrong it gets an error, and the result must not be used. A `kept` day, which
/// the meeting has already, is never asked about.
fn read_plan(
    form: &mut Fields,
    committee: Option<&Committee>,
    (today, kept): (NaiveDate, Option<NaiveDate>),
) -> Option<MeetingPlan> {
    let day = form.required_day("dag", "Vul de dag van de vergadering in.");
    if let Some(day) = day.filter(|day| Some(*day) != kept) {
        form.ask_odd_day("dag", day, today, DayOf::Meeting);
    }
    if let Some((day, committee)) = day.zip(committee)
        && !committee.tenure.exists_on(day)
    {
        let sits = view::describe_tenure(committee.tenure);
        form.reject_field("dag", format!("Deze commissie vergadert dan niet. Zij bestaat {sits}."));
    }
    let starts_at = form.read_time("tijd");
    let place = form.read_line("plaats");
    if place.as_ref().is_some_and(|place| place.chars().count() > PLACE_CHARS) {
        form.reject_field("plaats", format!("Dit is te lang. Er passen {PLACE_CHARS} tekens."));
    }
    let text = form.read_text("agenda").unwrap_or_default();
    let agenda = Agenda::parse(&text).unwrap_or_else(|error| {
        form.reject_field("agenda", error.to_string());
        Agenda::default()
    });
    Some(MeetingPlan { day: day?, starts_at, place, agenda })
}

/// The form filled with the plan of a meeting.
fn fill_form(plan: &MeetingPlan) -> Fields {
    Fields::default()
        .with("dag", view::field_day(plan.day))
        .with("tijd", plan.starts_at.map(|time| time.format("%-H.%M").to_string()).unwrap_or_default())
        .with("plaats", plan.place.clone().unwrap_or_default())
        .with("agenda", plan.agenda.to_text())
}

/// Checks the texts that become public and were not public before.
async fn check_public_texts(
    visit: &Visit,
    form: &mut Fields,
    before: Option<&Fields>,
) -> Result<Option<PublicationCheck>, WebError> {
    let mut texts = PublicText::list_typed_texts(form, &LABELS[3..]);
    texts.retain(|text| before.is_none_or(|before| before.get_raw_text(&text.field).trim() != text.text));
    Publication { texts, people: Vec::new(), number: None }.check_texts(visit, form).await
}

/// A meeting that the visitor plans, with its agenda.
async fn find_own_meeting(visit: &Visit, typed: &str) -> Result<(Meeting, Agenda), WebError> {
    let meeting = find_meeting(visit, typed).await?;
    visit.demand_right(Action::Meetings, &of_committee(&meeting.committee_code))?;
    let agenda = visit.store.find_agenda(&visit.actor, meeting.id).await?;
    Ok((meeting, agenda))
}

pub(super) async fn edit(visit: Visit, Path(typed): Path<String>) -> Result<Response, WebError> {
    let (meeting, agenda) = find_own_meeting(&visit, &typed).await?;
    let seen = meeting.compute_mark(&agenda);
    let sheet = FormSheet::of_known_record(fill_form(&meeting.to_plan(agenda)), seen);
    reply::render_page(StatusCode::OK, &MeetingFormPage::of_known_meeting(&visit, &meeting, sheet))
}

pub(super) async fn change(visit: Visit, Path(typed): Path<String>, sent: SentForm) -> Result<Response, WebError> {
    let (meeting, agenda) = find_own_meeting(&visit, &typed).await?;
    let mut form = sent.into_labelled_fields(&LABELS[1..])?;
    let (seen, submission) = (form.read_mark()?, form.compute_submission_key()?);
    let act = visit.make_act(submission);
    let (done, outcome) = if form.has_value("actie", "laat-vervallen") {
        (Notice::MeetingCancelled, visit.store.cancel_meeting(&act, (meeting.id, seen)).await)
    } else {
        let plan = read_plan(&mut form, None, (visit.clock.today(), Some(meeting.day))).filter(|_| form.is_good());
        let before = fill_form(&meeting.to_plan(agenda));
        let check = if plan.is_some() { check_public_texts(&visit, &mut form, Some(&before)).await? } else { None };
        let Some(plan) = plan.filter(|_| check.is_none()) else {
            let sheet = FormSheet::of_known_record(form.in_order(LABELS), seen);
            let page = MeetingFormPage { check, ..MeetingFormPage::of_known_meeting(&visit, &meeting, sheet) };
            return reply::render_page(StatusCode::BAD_REQUEST, &page);
        };
        (choose_saved_notice(meeting.standing), visit.store.change_meeting(&act, (meeting.id, seen), &plan).await)
    };
    match tell_recorded(outcome, done) {
        Ok(notice) => Ok(reply::see_other_with_notice(&visit, &make_meeting_path(meeting.id), notice)),
        Err(StoreError::Refusal(StoreRefusal::Outdated)) => reply_to_late_form(&visit, &typed, form).await,
        Err(error) => {
            put_refusal_at_field(&mut form, error)?;
            let page = MeetingFormPage::of_known_meeting(&visit, &meeting, FormSheet::of_known_record(form, seen));
            reply::render_page(StatusCode::BAD_REQUEST, &page)
        }
    }
}

/// The notice after saving a meeting that had this standing.
fn choose_saved_notice(standing: MeetingStanding) -> Notice {
    match standing {
        MeetingStanding::Named => Notice::MeetingPlanned,
        MeetingStanding::Planned => Notice::MeetingChanged,
        MeetingStanding::Cancelled(_) => Notice::MeetingRestored,
    }
}

/// Puts the refusal of the store at the field that caused it. Gives other errors back.
fn put_refusal_at_field(form: &mut Fields, error: StoreError) -> Result<(), StoreError> {
    match error {
        StoreError::Refusal(StoreRefusal::NameTaken) => {
            form.reject_field("dag", "Deze commissie vergadert al op deze dag.")
        }
        StoreError::Refusal(StoreRefusal::Meeting(refusal)) => form.reject_field("dag", refusal.to_string()),
        other => return Err(other),
    }
    Ok(())
}

/// The form of a visitor who came too late, beside the present values.
async fn reply_to_late_form(visit: &Visit, typed: &str, form: Fields) -> Result<Response, WebError> {
    let (meeting, agenda) = find_own_meeting(visit, typed).await?;
    let seen = meeting.compute_mark(&agenda);
    let sheet = FormSheet::of_late_form(form, &fill_form(&meeting.to_plan(agenda)), seen);
    reply::render_page(StatusCode::CONFLICT, &MeetingFormPage::of_known_meeting(visit, &meeting, sheet))
}
