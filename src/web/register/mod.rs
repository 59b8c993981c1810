//! `/toezeggingen/nieuw` and `/toezeggingen/{number}/wijzigen`: registers a commitment, and corrects a registered one.

mod again;
mod choices;
mod fields;
mod merge;
pub(super) mod number_field;
mod recorded;

pub(super) use self::fields::not_own;
use self::{again::TakenOver, choices::CommitmentChoices};

use std::collections::HashMap;

use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};

use super::{
    forms::{
        conflict::{self, Clash},
        deadline_field::{DeadlinePreview, DeadlineReader},
        form::{Fields, new_submission},
        publication::{PublicText, Publication, PublicationCheck},
        secrecy_field::SecrecyChoices,
        sent::SentForm,
        twin_field,
    },
    meetings,
    server::{
        error::{LabelledLink, WebError},
        layout::{Layout, Menu},
        locate::locate_commitment,
        notice::Notice,
        reply,
        routes::{Routes, Rule},
        trouble,
        visit::Visit,
    },
    suggestions,
    views::view,
};
use crate::{
    domain::{
        access::rights::Action,
        change::{Change, ChangeKind},
        commitment::{Commitment, Details, publicity::Publicity},
        council::agenda::{Agenda, AgendaItem},
        number::CommitmentNumber,
    },
    store::{
        StoreError, StoreRefusal,
        commitments::{ChangeSource, RegisteredCommitment, registration::Registration},
    },
};

/// The routes of registering and correcting.
pub(super) fn routes() -> Routes {
    let correcting = Rule::May(Action::Correct);
    Routes::new()
        .get("/toezeggingen/nieuw", Rule::May(Action::Register), new)
        .post("/toezeggingen/nieuw", Rule::May(Action::Register), register)
        .get("/toezeggingen/{number}/wijzigen", correcting, edit)
        .post("/toezeggingen/{number}/wijzigen", correcting, correct)
}

/// The form of a commitment, new or known.
#[derive(Debug, Template)]
#[template(path = "register/form.html")]
struct CommitmentFormPage {
    layout: Layout,
    form: Fields,
    submission: String,
    choices: CommitmentChoices,
    /// The day that follows from the words of the deadline, for a new commitment.
    preview: Option<DeadlinePreview>,
    /// A link to the commitment that has the typed number already.
    taken: Option<LabelledLink>,
    /// The warning about private details.
    check: Option<PublicationCheck>,
    /// The options for a decision of secrecy; none without the right to record one.
    secrecy: Option<SecrecyChoices>,
    /// The form of the numbers that the register gives if the field is left empty; none if it gives none.
    gives: Option<String>,
    /// The commitments with the same title and day, as the tick box sends them; empty if there are none.
    twins: String,
    /// The commitment of which fields were taken over, for the next one of the same meeting.
    taken_over: Option<TakenOver>,
    /// The parts of the page that only a known commitment has.
    known: Option<KnownCommitment>,
}

/// The parts of the page that only a known commitment has.
#[derive(Debug, Clone, PartialEq, Eq)]
struct KnownCommitment {
    number: String,
    /// The addresses of the commitment and of the form.
    path: String,
    action: String,
    version: i64,
    /// The address of the form that sets another deadline, if the status allows that.
    postpone: Option<String>,
    clash: Option<Clash>,
    /// The fields that both others and this visitor changed, with their present values.
    theirs: Vec<(&'static str, String)>,
}

impl KnownCommitment {
    fn find_their_value(&self, field: &str) -> Option<&str> {
        self.theirs.iter().find(|(one, _)| *one == field).map(|(_, value)| value.as_str())
    }
}

impl CommitmentFormPage {
    async fn new(visit: &Visit, form: Fields) -> Result<Self, WebError> {
        let fault = if form.is_good() { "" } else { "Fout: " };
        let day = super::forms::day::read_typed_day(form.get_raw_text("dag")).ok();
        let committee = form.get_raw_text("commissie").trim();
        let agenda = match day.filter(|_| !committee.is_empty()) {
            Some(day) => visit.store.agenda_on(&visit.actor, committee, day).await?,
            None => Agenda::default(),
        };
        let (today, settings) = (visit.clock.today(), visit.store.settings());
        let choices =
            CommitmentChoices::new(visit.store.load_council(&visit.actor).await?, day.unwrap_or(today), &visit.actor);
        let agenda = agenda.items().iter().map(AgendaItem::to_line).collect();
        Ok(Self {
            layout: Layout::new(visit, Menu::Commitments, format!("{fault}Registreer een toezegging")),
            gives: settings.number_series.as_ref().map(ToString::to_string),
            twins: form.get_raw_text(twin_field::FIELD).to_owned(),
            form: form.in_order(fields::LABELS),
            submission: new_submission(),
            choices: CommitmentChoices { agenda, ..choices },
            preview: None,
            taken: None,
            check: None,
            secrecy: visit.actor.may_ever(Action::Secrecy).then(SecrecyChoices::new),
            taken_over: None,
            known: None,
        })
    }

    fn opens_quotation(&self) -> bool {
        self.is_open(&["citaat"])
    }

    fn opens_speaker(&self) -> bool {
        self.is_open(&["gezegd"])
    }

    fn opens_rest(&self) -> bool {
        self.is_open(&["thema", "gebieden", "soort", "stukken"])
    }

    /// True if a folded group of fields has to be open: something was filled in or is wrong there.
    fn is_open(&self, fields: &[&str]) -> bool {
        let changed = |field: &str| self.known.as_ref().is_some_and(|known| known.find_their_value(field).is_some());
        fields.iter().any(|field| {
            !self.form.get_raw_text(field).trim().is_empty() || self.form.find_error(field).is_some() || changed(field)
        })
    }

    async fn of_known(visit: &Visit, record: &RegisteredCommitment, form: Fields) -> Result<Self, WebError> {
        let number = record.commitment.number.to_string();
        let mut page = Self::new(visit, form).await?;
        let fault = if page.form.is_good() { "" } else { "Fout: " };
        page.layout.title = format!("{fault}Pas de gegevens aan, {number}");
        page.layout = page.layout.with_banner(&record.commitment.details);
        let may_postpone = record.commitment.may_follow(ChangeKind::Postpone).is_ok();
        page.known = Some(KnownCommitment {
            postpone: may_postpone.then(|| visit.origin.path_behind(&number, "uitstel")),
            path: visit.origin.commitment_path(&number),
            action: visit.origin.path_behind(&number, "wijzigen"),
            number,
            version: record.commitment.version,
            clash: None,
            theirs: Vec::new(),
        });
        Ok(page)
    }

    fn reply_with_status(&self, status: StatusCode) -> Result<Response, WebError> {
        reply::render_page(status, self)
    }
}

/// The form of a new commitment: empty, filled from a meeting and the last commitment of it, or filled from a suggestion.
async fn new(visit: Visit, Query(asked): Query<HashMap<String, String>>) -> Result<Response, WebError> {
    let (form, taken_over) = match (asked.get("suggestie"), asked.get("vergadering"), asked.get("na")) {
        (None, None, None) => (Fields::default(), None),
        (None, None, Some(typed)) => again::take_over(&locate_commitment(&visit, typed).await?.commitment),
        (None, Some(typed), _) => {
            let meeting = meetings::find_meeting(&visit, typed).await?;
            let (form, taken_over) = match visit.store.find_last_registered(&visit.actor, meeting.id).await? {
                Some(last) => again::take_over(&last),
                None => (Fields::default(), None),
            };
            (form.with("commissie", meeting.committee_code).with("dag", view::field_day(meeting.day)), taken_over)
        }
        (Some(typed), ..) => {
            let suggestion = suggestions::find_suggestion(&visit, typed).await?;
            if !suggestion.waits_for(&visit.actor) {
                return Err(suggestions::make_already_judged_error(&suggestion));
            }
            (fields::fill_form(&suggestion.to_details()).with("suggestie", suggestion.id.to_string()), None)
        }
    };
    CommitmentFormPage { taken_over, ..CommitmentFormPage::new(&visit, form).await? }.reply_with_status(StatusCode::OK)
}

async fn register(visit: Visit, sent: SentForm) -> Result<Response, WebError> {
    let mut form = sent.into_fields(fields::of_new)?;
    let submission = form.compute_submission_key()?;
    let today = visit.clock.today();
    let settings = visit.store.settings();
    let council = visit.store.load_council(&visit.actor).await?;
    let number = fields::read_number(&mut form, settings.number_series.as_ref());
    let details = fields::read_details(&mut form, today, &council, None);
    fields::refuse_not_own(&mut form, &visit.actor, Action::Register, &details, &council);
    if let Some(number) = &number {
        let days = (number_field::read_made_on(&form), today);
        number_field::ask_about_odd_number(&mut form, "nummer", number, &settings.expected_numbers(), days);
    }
    let reader = DeadlineReader { calendar: visit.store.load_calendar().await?, review_months: settings.review_months };
    let deadline = fields::read_first_deadline(&mut form, &reader);
    if form.get_raw_text("actie") == "bekijk" {
        let preview = deadline.as_ref().map(DeadlinePreview::from);
        let form = form.without_errors_but(if preview.is_some() { &["dag"] } else { &["dag", "termijn"] });
        let status = if form.is_good() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
        return CommitmentFormPage { preview, ..CommitmentFormPage::new(&visit, form).await? }
            .reply_with_status(status);
    }
    if !form.is_good() {
        return CommitmentFormPage::new(&visit, form).await?.reply_with_status(StatusCode::BAD_REQUEST);
    }
    let texts = fields::public_texts(&form);
    let check = check_public_texts(&visit, &mut form, &details, texts).await?;
    if check.is_some() {
        return CommitmentFormPage { check, ..CommitmentFormPage::new(&visit, form).await? }
            .reply_with_status(StatusCode::BAD_REQUEST);
    }
    let source = ChangeSource::from_person(details.made_on.unwrap_or(today));
    let suggestion = match form.get_raw_text("suggestie") {
        "" => None,
        typed => Some(suggestions::find_suggestion(&visit, typed).await?.id),
    };
    let apart_from = twin_field::apart_from(form.get_raw_text(twin_field::FIELD));
    let commitment = Registration { number, details, deadline, apart_from, suggestion };
    recorded::record_commitment(&visit, form, submission, commitment, source).await
}

/// Sends the visitor to the commitment, with the notice that the form was sent before.
fn already_recorded(visit: &Visit, number: &CommitmentNumber) -> Response {
    reply::see_other_with_notice(visit, &visit.origin.commitment_path(number.as_str()), Notice::AlreadyRecorded)
}

/// Checks texts of a commitment with these details for private details, if it is public.
async fn check_public_texts(
    visit: &Visit,
    form: &mut Fields,
    details: &Details,
    texts: Vec<PublicText>,
) -> Result<Option<PublicationCheck>, WebError> {
    match details.publicity {
        Publicity::Public => Publication::of(details, texts).check_texts(visit, form).await,
        Publicity::Draft | Publicity::Secret(_) => Ok(None),
    }
}

async fn edit(visit: Visit, Path(typed): Path<String>) -> Result<Response, WebError> {
    let record = locate_commitment(&visit, &typed).await?;
    let number = record.commitment.number.as_str();
    if number != typed {
        return Ok(reply::see_other(&visit.origin.path_behind(number, "wijzigen")));
    }
    visit.demand_right(Action::Correct, &record.commitment.details)?;
    let form = fields::fill_form(&record.commitment.details);
    CommitmentFormPage::of_known(&visit, &record, form).await?.reply_with_status(StatusCode::OK)
}

async fn correct(visit: Visit, Path(typed): Path<String>, sent: SentForm) -> Result<Response, WebError> {
    let record = locate_commitment(&visit, &typed).await?;
    visit.demand_right(Action::Correct, &record.commitment.details)?;
    let mut form = sent.into_fields(fields::of_known)?;
    let (version, submission) = (form.read_version()?, form.compute_submission_key()?);
    let (council, known) = (visit.store.load_council(&visit.actor).await?, &record.commitment.details);
    let details = fields::read_details(&mut form, visit.clock.today(), &council, Some(known));
    let last_day = record.commitment.deadlines.last_day();
    if let Some(made_on) = details.made_on.filter(|_| details.made_on != known.made_on) {
        form.ask_day_after("dag", made_on, last_day);
    }
    fields::refuse_not_own(&mut form, &visit.actor, Action::Correct, &details, &council);
    if form.is_good() && details == record.commitment.details && version == record.commitment.version {
        form.reject_field("", "U hebt niets gewijzigd. Pas een veld aan, of ga terug naar de toezegging.");
    }
    if !form.is_good() && version != record.commitment.version {
        // The question may have come up only because somebody else changed the commitment meanwhile.
        return reply_with_clash(&visit, &record.commitment.number, form, version).await;
    }
    let twins = ask_about_twins(&visit, &mut form, &record.commitment, &details).await?;
    if !form.is_good() {
        let page = CommitmentFormPage::of_known(&visit, &record, form).await?;
        return CommitmentFormPage { twins: twins.unwrap_or(page.twins), ..page }
            .reply_with_status(StatusCode::BAD_REQUEST);
    }
    let texts = fields::newly_public_texts(&form, &record.commitment.details);
    let check = check_public_texts(&visit, &mut form, &details, texts).await?;
    if check.is_some() {
        let page = CommitmentFormPage { check, ..CommitmentFormPage::of_known(&visit, &record, form).await? };
        return page.reply_with_status(StatusCode::BAD_REQUEST);
    }
    let number = &record.commitment.number;
    let change = Change::Correct(Box::new(details));
    let act = visit.make_act(submission);
    match visit
        .store
        .change_commitment(&act, &number.to_normal(), version, change, ChangeSource::from_person(act.today))
        .await
    {
        Ok(()) => {
            let path = visit.origin.commitment_path(number.as_str());
            Ok(reply::see_other_with_notice(&visit, &path, Notice::Corrected))
        }
        Err(StoreError::Refusal(StoreRefusal::Repeated)) => Ok(already_recorded(&visit, number)),
        Err(StoreError::Refusal(StoreRefusal::Stale { number })) => {
            reply_with_clash(&visit, &number, form, version).await
        }
        Err(other) => {
            let status = trouble::add_trouble_error(&mut form, other)?;
            CommitmentFormPage::of_known(&visit, &record, form).await?.reply_with_status(status)
        }
    }
}

/// Asks whether a commitment that gets another title or day is another one than those that have both already. Returns these as
/// the tick box sends them.
async fn ask_about_twins(
    visit: &Visit,
    form: &mut Fields,
    known: &Commitment,
    details: &Details,
) -> Result<Option<String>, WebError> {
    if !form.is_good() || details.is_twin_of(&known.details) {
        return Ok(None);
    }
    let twins = twin_field::find_twins(&visit.store, &visit.actor, (&known.number, details), &[]).await?;
    let value = twin_field::make_tick_value(&twins);
    if twins.is_empty() || form.has_value(twin_field::FIELD, &value) {
        return Ok(None);
    }
    form.set_value(twin_field::FIELD, "");
    form.reject_field("titel", twin_field::compose_twin_question(&twins, details.made_on));
    Ok(Some(value))
}

/// The form of a visitor who came too late. Fields that were left alone get their present value; fields that both changed stay
/// as they were typed, with the present value beside them.
async fn reply_with_clash(
    visit: &Visit,
    number: &CommitmentNumber,
    form: Fields,
    version: i64,
) -> Result<Response, WebError> {
    let record = visit.store.find_commitment(&visit.actor, &number.to_normal()).await?;
    let events = conflict::list_events_since(visit, &record.commitment, version).await?;
    let merged = merge::merge_forms(&form, &fields::fill_form(&record.commitment.details), &events);
    let clash = Clash::new(&events, &merged.changed, fields::LABELS);
    let mut page = CommitmentFormPage::of_known(visit, &record, merged.form).await?;
    page.layout.title = format!("Intussen gewijzigd: pas de gegevens aan, {number}");
    if let Some(known) = &mut page.known {
        known.clash = Some(clash);
        known.theirs = merged.theirs;
    }
    page.reply_with_status(StatusCode::CONFLICT)
}
