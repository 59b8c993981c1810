//! `/toezeggingen/nieuw` and `/toezeggingen/{number}/wijzigen`: registers a commitment, and corrects a registered one.

mod fields;
mod merge;
mod number_field;
mod recorded;

pub(super) use self::fields::not_own;

use std::collections::HashMap;

use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use chrono::NaiveDate;

use super::{
    forms::{
        conflict::{self, Clash},
        deadline_field::{DeadlineReader, Preview},
        form::{Fields, Sent, new_submission},
        publication::{Check, PublicText, Publication},
        secrecy_field::SecrecyChoices,
        twin_field,
    },
    meetings,
    server::{
        error::{Link, WebError},
        layout::{Layout, Menu},
        locate::locate,
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
        access::{Actor, rights::Action},
        change::{Change, ChangeKind},
        commitment::{
            Commitment, Details,
            fulfilment::FulfilmentKind,
            publicity::{Publicity, PublicityKey},
        },
        council::{
            agenda::{Agenda, AgendaItem},
            meeting::of_committee,
            named::Named,
        },
        number::CommitmentNumber,
    },
    store::{
        StoreError, StoreRefusal,
        commitments::{Registered, Source, registration::Registration},
        council::{Council, Holder, Member},
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
struct RegisterPage {
    layout: Layout,
    form: Fields,
    submission: String,
    choices: Choices,
    /// The day that follows from the words of the deadline, for a new commitment.
    preview: Option<Preview>,
    /// A link to the commitment that has the typed number already.
    taken: Option<Link>,
    /// The warning about private details.
    check: Option<Check>,
    /// The options for a decision of secrecy; none without the right to record one.
    secrecy: Option<SecrecyChoices>,
    /// The form of the numbers that the register gives if the field is left empty; none if it gives none.
    gives: Option<String>,
    /// The commitments with the same title and day, as the tick box sends them; empty if there are none.
    twins: String,
    /// The parts of the page that only a known commitment has.
    known: Option<KnownPromise>,
}

/// The parts of the page that only a known commitment has.
#[derive(Debug, Clone, PartialEq, Eq)]
struct KnownPromise {
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

impl KnownPromise {
    fn theirs(&self, field: &str) -> Option<&str> {
        self.theirs.iter().find(|(one, _)| *one == field).map(|(_, value)| value.as_str())
    }
}

/// The options of the fields; the second of a pair is the remark beside a name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Choices {
    holders: Vec<(String, String)>,
    committees: Vec<(String, String)>,
    themes: Vec<(String, String)>,
    /// The members who sit on the day of the commitment, or today without one.
    members: Vec<String>,
    kinds: Vec<&'static str>,
    /// The agenda of the meeting, if it is known.
    agenda: Vec<String>,
    publicities: Vec<(&'static str, &'static str)>,
}

impl Choices {
    /// The options for an actor: entries that hold on the day first, then those that are over or have yet to begin; of the
    /// members only those of that day. Publishing and secrecy are offered only to an actor with the right to them.
    fn new(council: Council, day: NaiveDate, actor: &Actor) -> Self {
        let council = council.current_first(day);
        let until = |tenure| view::until(tenure, day);
        let holder = |one: Holder| {
            let until = until(one.tenure);
            (Named { name: one.function, beside: one.name }.to_string(), until)
        };
        let explained = |publicity: PublicityKey| match publicity {
            PublicityKey::Draft => "Concept: nog niet gepubliceerd",
            PublicityKey::Public => "Openbaar",
            PublicityKey::Secret => "Geheim, bij besluit",
        };
        let open = |publicity: PublicityKey| match publicity {
            PublicityKey::Draft => true,
            PublicityKey::Public => actor.may_ever(Action::Publish),
            PublicityKey::Secret => actor.may_ever(Action::Secrecy),
        };
        let publicities = PublicityKey::ALL.into_iter().filter(|one| open(*one));
        let members = council.members.into_iter().filter(|one| one.tenure.holds(day));
        let member = |one: Member| Named { name: one.name, beside: one.party }.to_string();
        let own = council.committees.into_iter().filter(|one| actor.may(Action::Register, &of_committee(&one.code)));
        let committees = own.map(|one| (one.code, one.name + &until(one.tenure)));
        Self {
            holders: council.holders.into_iter().map(holder).collect(),
            committees: committees.collect(),
            themes: council.themes.into_iter().map(|theme| (theme.name, until(theme.tenure))).collect(),
            members: members.map(member).collect(),
            agenda: Vec::new(),
            kinds: FulfilmentKind::ALL.map(FulfilmentKind::key).to_vec(),
            publicities: publicities.map(|one| (one.key(), explained(one))).collect(),
        }
    }
}

impl Choices {
    /// The id of the list of agenda items; empty if there are none.
    fn agenda_list(&self) -> &'static str {
        if self.agenda.is_empty() { "" } else { "agendapunten" }
    }
}

impl RegisterPage {
    async fn new(visit: &Visit, form: Fields) -> Result<Self, WebError> {
        let fault = if form.is_good() { "" } else { "Fout: " };
        let day = super::forms::day::read(form.raw("dag")).ok();
        let committee = form.raw("commissie").trim();
        let agenda = match day.filter(|_| !committee.is_empty()) {
            Some(day) => visit.store.agenda_on(&visit.actor, committee, day).await?,
            None => Agenda::default(),
        };
        let (today, settings) = (visit.clock.today(), visit.store.settings());
        let choices = Choices::new(visit.store.council(&visit.actor).await?, day.unwrap_or(today), &visit.actor);
        let agenda = agenda.items().iter().map(AgendaItem::line).collect();
        Ok(Self {
            layout: Layout::new(visit, Menu::Commitments, format!("{fault}Registreer een toezegging")),
            gives: settings.number_series.as_ref().map(ToString::to_string),
            twins: form.raw(twin_field::FIELD).to_owned(),
            form: form.in_order(fields::LABELS),
            submission: new_submission(),
            choices: Choices { agenda, ..choices },
            preview: None,
            taken: None,
            check: None,
            secrecy: visit.actor.may_ever(Action::Secrecy).then(SecrecyChoices::new),
            known: None,
        })
    }

    async fn of_known(visit: &Visit, record: &Registered, form: Fields) -> Result<Self, WebError> {
        let number = record.commitment.number.to_string();
        let mut page = Self::new(visit, form).await?;
        let fault = if page.form.is_good() { "" } else { "Fout: " };
        page.layout.title = format!("{fault}Pas de gegevens aan, {number}");
        page.layout = page.layout.about(&record.commitment.details);
        let may_postpone = record.commitment.may_follow(ChangeKind::Postpone).is_ok();
        page.known = Some(KnownPromise {
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

    fn reply(&self, status: StatusCode) -> Result<Response, WebError> {
        reply::page(status, self)
    }
}

/// The form of a new commitment: empty, filled from a meeting, or filled from a suggestion.
async fn new(visit: Visit, Query(asked): Query<HashMap<String, String>>) -> Result<Response, WebError> {
    let form = match (asked.get("suggestie"), asked.get("vergadering")) {
        (None, None) => Fields::default(),
        (None, Some(typed)) => {
            let meeting = meetings::find(&visit, typed).await?;
            Fields::default().with("commissie", meeting.committee_code).with("dag", view::field_day(meeting.day))
        }
        (Some(typed), _) => {
            let suggestion = suggestions::find(&visit, typed).await?;
            if !suggestion.waits_for(&visit.actor) {
                return Err(suggestions::judged(&suggestion));
            }
            fields::filled(&suggestion.details()).with("suggestie", suggestion.id.to_string())
        }
    };
    let form = form.with("openbaarheid", PublicityKey::Public.key());
    RegisterPage::new(&visit, form).await?.reply(StatusCode::OK)
}

async fn register(visit: Visit, sent: Sent) -> Result<Response, WebError> {
    let mut form = sent.fields(fields::of_new)?;
    let submission = form.submission()?;
    let today = visit.clock.today();
    let settings = visit.store.settings();
    let council = visit.store.council(&visit.actor).await?;
    let number = fields::number(&mut form, settings.number_series.as_ref());
    let details = fields::details(&mut form, today, &council, None);
    fields::refuse_not_own(&mut form, &visit.actor, Action::Register, &details, &council);
    if let Some(number) = &number {
        number_field::doubt(&mut form, number, &settings.expected_numbers(), today);
    }
    let reader = DeadlineReader { calendar: visit.store.calendar().await?, review_months: settings.review_months };
    let deadline = fields::deadline(&mut form, &reader);
    if form.raw("actie") == "bekijk" {
        let preview = deadline.as_ref().map(Preview::from);
        let form = form.without_errors_but(if preview.is_some() { &["dag"] } else { &["dag", "termijn"] });
        let status = if form.is_good() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
        return RegisterPage { preview, ..RegisterPage::new(&visit, form).await? }.reply(status);
    }
    if !form.is_good() {
        return RegisterPage::new(&visit, form).await?.reply(StatusCode::BAD_REQUEST);
    }
    let texts = fields::public_texts(&form);
    let check = look(&visit, &mut form, &details, texts).await?;
    if check.is_some() {
        return RegisterPage { check, ..RegisterPage::new(&visit, form).await? }.reply(StatusCode::BAD_REQUEST);
    }
    let source = Source::person(details.made_on.unwrap_or(today));
    let suggestion = match form.raw("suggestie") {
        "" => None,
        typed => Some(suggestions::find(&visit, typed).await?.id),
    };
    let apart_from = twin_field::apart_from(form.raw(twin_field::FIELD));
    let promise = Registration { number, details, deadline, apart_from, suggestion };
    recorded::record(&visit, form, submission, promise, source).await
}

/// Sends the visitor to the commitment, with the notice that the form was sent before.
fn already_recorded(visit: &Visit, number: &CommitmentNumber) -> Response {
    reply::see_other_with_notice(visit, &visit.origin.commitment_path(number.as_str()), Notice::AlreadyRecorded)
}

/// Checks texts of a commitment with these details for private details, if it is public.
async fn look(
    visit: &Visit,
    form: &mut Fields,
    details: &Details,
    texts: Vec<PublicText>,
) -> Result<Option<Check>, WebError> {
    match details.publicity {
        Publicity::Public => Publication::of(details, texts).check(visit, form).await,
        Publicity::Draft | Publicity::Secret(_) => Ok(None),
    }
}

async fn edit(visit: Visit, Path(typed): Path<String>) -> Result<Response, WebError> {
    let record = locate(&visit, &typed).await?;
    let number = record.commitment.number.as_str();
    if number != typed {
        return Ok(reply::see_other(&visit.origin.path_behind(number, "wijzigen")));
    }
    visit.demand(Action::Correct, &record.commitment.details)?;
    let form = fields::filled(&record.commitment.details);
    RegisterPage::of_known(&visit, &record, form).await?.reply(StatusCode::OK)
}

async fn correct(visit: Visit, Path(typed): Path<String>, sent: Sent) -> Result<Response, WebError> {
    let record = locate(&visit, &typed).await?;
    visit.demand(Action::Correct, &record.commitment.details)?;
    let mut form = sent.fields(fields::of_known)?;
    let (version, submission) = (form.version()?, form.submission()?);
    let (council, known) = (visit.store.council(&visit.actor).await?, &record.commitment.details);
    let details = fields::details(&mut form, visit.clock.today(), &council, Some(known));
    let last_day = record.commitment.deadlines.last_day();
    if let Some(made_on) = details.made_on.filter(|_| details.made_on != known.made_on) {
        form.ask_day_after("dag", made_on, last_day);
    }
    fields::refuse_not_own(&mut form, &visit.actor, Action::Correct, &details, &council);
    if form.is_good() && details == record.commitment.details && version == record.commitment.version {
        form.reject("", "U hebt niets gewijzigd. Pas een veld aan, of ga terug naar de toezegging.");
    }
    if !form.is_good() && version != record.commitment.version {
        // The question may have come up only because somebody else changed the commitment meanwhile.
        return clash(&visit, &record.commitment.number, form, version).await;
    }
    let twins = ask_about_twins(&visit, &mut form, &record.commitment, &details).await?;
    if !form.is_good() {
        let page = RegisterPage::of_known(&visit, &record, form).await?;
        return RegisterPage { twins: twins.unwrap_or(page.twins), ..page }.reply(StatusCode::BAD_REQUEST);
    }
    let texts = fields::newly_public_texts(&form, &record.commitment.details);
    let check = look(&visit, &mut form, &details, texts).await?;
    if check.is_some() {
        let page = RegisterPage { check, ..RegisterPage::of_known(&visit, &record, form).await? };
        return page.reply(StatusCode::BAD_REQUEST);
    }
    let number = &record.commitment.number;
    let change = Change::Correct(Box::new(details));
    let act = visit.act(submission);
    match visit.store.change(&act, &number.normal(), version, change, Source::person(act.today)).await {
        Ok(()) => {
            let path = visit.origin.commitment_path(number.as_str());
            Ok(reply::see_other_with_notice(&visit, &path, Notice::Corrected))
        }
        Err(StoreError::Refusal(StoreRefusal::Repeated)) => Ok(already_recorded(&visit, number)),
        Err(StoreError::Refusal(StoreRefusal::Stale { number })) => clash(&visit, &number, form, version).await,
        Err(other) => {
            let status = trouble::later(&mut form, other)?;
            RegisterPage::of_known(&visit, &record, form).await?.reply(status)
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
    let twins = twin_field::find(&visit.store, &visit.actor, (&known.number, details), &[]).await?;
    let value = twin_field::value(&twins);
    if twins.is_empty() || form.holds(twin_field::FIELD, &value) {
        return Ok(None);
    }
    form.set(twin_field::FIELD, "");
    form.reject("titel", twin_field::question(&twins, details.made_on));
    Ok(Some(value))
}

/// The form of a visitor who came too late. Fields that were left alone get their present value; fields that both changed stay
/// as they were typed, with the present value beside them.
async fn clash(visit: &Visit, number: &CommitmentNumber, form: Fields, version: i64) -> Result<Response, WebError> {
    let record = visit.store.commitment(&visit.actor, &number.normal()).await?;
    let events = conflict::since(visit, &record.commitment, version).await?;
    let merged = merge::merge(&form, &fields::filled(&record.commitment.details), &events);
    let clash = Clash::new(&events, &merged.changed, fields::LABELS);
    let mut page = RegisterPage::of_known(visit, &record, merged.form).await?;
    page.layout.title = format!("Intussen gewijzigd: pas de gegevens aan, {number}");
    if let Some(known) = &mut page.known {
        known.clash = Some(clash);
        known.theirs = merged.theirs;
    }
    page.reply(StatusCode::CONFLICT)
}
