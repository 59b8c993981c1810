//! The handlers of all acts: they show a form and carry it out.

use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};

use super::{
    act::{ActContext, ActForm, ActQuery, Labels, Publishes, RequestedChange, ReverseAct, path_of},
    correct_number, other,
    page::ActFormPage,
};
use crate::{
    domain::{change::Change, commitment::publicity::PublicityKey, number::CommitmentNumber},
    store::{StoreError, StoreRefusal, commitments::RegisteredCommitment},
    web::{
        forms::{
            form::Fields,
            name_field,
            publication::{PublicText, Publication, PublicationCheck},
            sent::{FieldTimes, SentForm},
        },
        server::{
            error::{LabelledLink, WebError},
            locate::locate_commitment,
            notice::tell_recorded,
            reply,
            routes::{Routes, Rule},
            trouble,
            visit::Visit,
        },
        views::words,
    },
};

/// Adds the form of an act and the act itself.
pub(super) fn add_act<A: ActForm>(routes: Routes) -> Routes {
    let (path, rule) = address_of::<A>();
    routes.get(&path, rule, show::<A>).post(&path, rule, send::<A>)
}

/// Adds two acts that share an address: one, and its reverse.
pub(super) fn add_act_and_reverse<A: ActForm, R: ReverseAct>(routes: Routes) -> Routes {
    let (path, rule) = address_of::<A>();
    routes.get(&path, rule, show_either::<A, R>).post(&path, rule, send_either::<A, R>)
}

fn address_of<A: ActForm>() -> (String, Rule) {
    (format!("/toezeggingen/{{number}}/{}", A::SEGMENT), Rule::May(A::CHANGE.to_needed_action()))
}

async fn show<A: ActForm>(
    visit: Visit,
    Path(typed): Path<String>,
    Query(query): Query<ActQuery>,
) -> Result<Response, WebError> {
    let record = locate_commitment(&visit, &typed).await?;
    match redirect::<A>(&visit, &typed, &record) {
        Some(elsewhere) => Ok(elsewhere),
        None => show_form::<A>(&visit, &record, &query).await,
    }
}

async fn show_either<A: ActForm, R: ReverseAct>(
    visit: Visit,
    Path(typed): Path<String>,
    Query(query): Query<ActQuery>,
) -> Result<Response, WebError> {
    let record = locate_commitment(&visit, &typed).await?;
    match redirect::<A>(&visit, &typed, &record) {
        Some(elsewhere) => Ok(elsewhere),
        None if R::is_offered(record.commitment.details.publicity.key()) => {
            show_form::<R>(&visit, &record, &query).await
        }
        None => show_form::<A>(&visit, &record, &query).await,
    }
}

/// Redirects to the address with the number as it was issued, if it was typed in another writing.
fn redirect<A: ActForm>(visit: &Visit, typed: &str, record: &RegisteredCommitment) -> Option<Response> {
    let number = &record.commitment.number;
    (number.as_str() != typed).then(|| reply::see_other(&path_of::<A>(visit, number)))
}

async fn show_form<A: ActForm>(
    visit: &Visit,
    record: &RegisteredCommitment,
    query: &ActQuery,
) -> Result<Response, WebError> {
    let commitment = &record.commitment;
    visit.demand_right(A::CHANGE.to_needed_action(), &commitment.details)?;
    if let Err(refusal) = A::may_follow(commitment) {
        let number = &commitment.number;
        let back =
            LabelledLink::new(visit.origin.commitment_path(number.as_str()), format!("Terug naar toezegging {number}"));
        return Err(WebError::Conflict { what: refusal.to_string(), links: vec![back] });
    }
    let fields = A::prefill(commitment, visit.clock.today(), query);
    let act = A::prepare(visit, record, &fields).await?;
    reply::render_page(StatusCode::OK, &ActFormPage::new(visit, &act, record, fields, None)?)
}

async fn send<A: ActForm>(visit: Visit, Path(typed): Path<String>, sent: SentForm) -> Result<Response, WebError> {
    let record = locate_commitment(&visit, &typed).await?;
    visit.demand_right(A::CHANGE.to_needed_action(), &record.commitment.details)?;
    let fields = read_fields::<A>(sent, &[A::LABELS])?;
    receive_form::<A>(&visit, &record, fields).await
}

/// The form says which of the two acts it is of. Meanwhile the publicity may be another: then the domain refuses, and the form
/// does not turn into its opposite.
async fn send_either<A: ActForm, R: ReverseAct>(
    visit: Visit,
    Path(typed): Path<String>,
    sent: SentForm,
) -> Result<Response, WebError> {
    let record = locate_commitment(&visit, &typed).await?;
    visit.demand_right(A::CHANGE.to_needed_action(), &record.commitment.details)?;
    let fields = read_fields::<A>(sent, &[A::LABELS, R::LABELS])?;
    if fields.get_raw_text("actie") == R::SENT_AS {
        receive_form::<R>(&visit, &record, fields).await
    } else {
        receive_form::<A>(&visit, &record, fields).await
    }
}

fn read_fields<A: ActForm>(sent: SentForm, labels: &[Labels]) -> Result<Fields, WebError> {
    sent.into_fields(|name| {
        let known = labels.iter().any(|labels| labels.iter().any(|(one, _)| *one == name));
        match name {
            name if A::TICKS.contains(&name) => FieldTimes::Often,
            name if known || (A::NAMES_PEOPLE && name_field::is_answer(name)) => FieldTimes::Once,
            _ => FieldTimes::Never,
        }
    })
}

/// Reads a form that was sent: shows it again if there is something to see, to mend or to ask first, and carries it out
/// otherwise.
async fn receive_form<A: ActForm>(
    visit: &Visit,
    record: &RegisteredCommitment,
    mut fields: Fields,
) -> Result<Response, WebError> {
    let (version, submission) = (fields.read_version()?, fields.compute_submission_key()?);
    let context = ActContext::load(visit, record).await?;
    let act = A::prepare(visit, record, &fields).await?;
    let requested = act.read(&mut fields, &context);
    if matches!(fields.get_raw_text("actie"), "bekijk" | "meer") {
        return show_preview(visit, &act, record, fields, requested);
    }
    let Some(requested) = requested.filter(|_| fields.is_good()) else {
        return show_again(visit, &act, record, fields, StatusCode::BAD_REQUEST);
    };
    if act.must_be_shown_first(&fields) {
        return show_again(visit, &act, record, fields, StatusCode::OK);
    }
    if let Some(check) = check_publication(visit, &act, record, &mut fields).await? {
        let page = ActFormPage::new(visit, &act, record, fields, None)?.with_check(check);
        return reply::render_page(StatusCode::BAD_REQUEST, &page);
    }
    carry_out(visit, &act, record, (fields, version, submission), requested).await
}

async fn carry_out<A: ActForm>(
    visit: &Visit,
    act: &A,
    record: &RegisteredCommitment,
    (mut fields, version, submission): (Fields, i64, Option<String>),
    requested: RequestedChange,
) -> Result<Response, WebError> {
    let number = &record.commitment.number;
    let change = &requested.change;
    let notice = A::notice(&record.commitment, change, visit.store.settings().rule);
    // A corrected number has another address.
    let landing = if let Change::CorrectNumber { number, .. } = change { number.clone() } else { number.clone() };
    let RequestedChange { change, source, offices } = requested;
    let (by, normal) = (visit.make_act(submission), number.to_normal());
    let changed = visit.store.change_and_tie(&by, (&normal, version), change, source, &offices).await;
    let status = match tell_recorded(changed, notice) {
        Ok(notice) => {
            let path = visit.origin.commitment_path(landing.as_str());
            return Ok(reply::see_other_with_notice(visit, &path, notice));
        }
        Err(StoreError::Refusal(StoreRefusal::Stale { .. })) => {
            return show_clash::<A>(visit, number, fields, version).await;
        }
        Err(error @ StoreError::Refusal(StoreRefusal::OtherUnknown(_))) => {
            fields.reject_field(other::FIELD, words::to_sentence(&error.to_string()));
            StatusCode::BAD_REQUEST
        }
        Err(StoreError::Refusal(StoreRefusal::NumberTaken(taken))) => {
            fields.reject_field(
                correct_number::FIELD,
                format!("Nummer {taken} is van een andere toezegging. Kijk het nummer na."),
            );
            StatusCode::BAD_REQUEST
        }
        Err(StoreError::Refusal(StoreRefusal::Change(refusal))) => {
            let field = A::field_of(refusal);
            fields.reject_field(field.unwrap_or_default(), refusal.to_string());
            if field.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::CONFLICT }
        }
        Err(other) => trouble::add_trouble_error(&mut fields, other)?,
    };
    show_again(visit, act, record, fields, status)
}

fn show_again<A: ActForm>(
    visit: &Visit,
    act: &A,
    record: &RegisteredCommitment,
    fields: Fields,
    status: StatusCode,
) -> Result<Response, WebError> {
    reply::render_page(status, &ActFormPage::new(visit, act, record, fields, None)?)
}

/// Shows the form with the days that follow from the typed words. Nothing is recorded.
fn show_preview<A: ActForm>(
    visit: &Visit,
    act: &A,
    record: &RegisteredCommitment,
    fields: Fields,
    requested: Option<RequestedChange>,
) -> Result<Response, WebError> {
    let preview = requested.map(|requested| requested.change).filter(A::has_preview);
    // Only the fields on which the day depends must be right to see the day.
    let fields = if preview.is_some() { fields.without_errors_but(A::PREVIEWED_FIELDS) } else { fields };
    let status = if fields.is_good() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    reply::render_page(status, &ActFormPage::new(visit, act, record, fields, preview.as_ref())?)
}

/// Shows the form to a visitor who came too late: what others recorded, what was typed, and the form to send again.
async fn show_clash<A: ActForm>(
    visit: &Visit,
    number: &CommitmentNumber,
    fields: Fields,
    version: i64,
) -> Result<Response, WebError> {
    let record = visit.store.find_commitment(&visit.actor, &number.to_normal()).await?;
    let act = A::prepare(visit, &record, &fields).await?;
    let page = ActFormPage::new(visit, &act, &record, fields, None)?;
    reply::render_page(StatusCode::CONFLICT, &page.with_clash::<A>(visit, &record, version).await?)
}

/// Looks at the texts that become public by an act: the typed ones, the whole commitment if that becomes public itself, and what
/// of a hidden one becomes public elsewhere.
async fn check_publication<A: ActForm>(
    visit: &Visit,
    act: &A,
    record: &RegisteredCommitment,
    form: &mut Fields,
) -> Result<Option<PublicationCheck>, WebError> {
    let commitment = &record.commitment;
    match A::PUBLISHES {
        Publishes::Nothing => return Ok(None),
        Publishes::Typed if commitment.details.publicity.key() != PublicityKey::Public => {
            return Publication::of(&commitment.details, act.list_shown_texts(form)).check_texts(visit, form).await;
        }
        Publishes::Typed | Publishes::Everything => {}
    }
    let mut typed = PublicText::list_typed_texts(form, A::LABELS);
    // A bond with a hidden commitment is shown to nobody who may not see that, and a number is no text.
    typed.retain(|text| {
        ![other::FIELD, correct_number::FIELD].contains(&text.field.as_str()) && A::is_new_text(commitment, &text.text)
    });
    let mut planned = Publication::of(&commitment.details, typed);
    planned.people.extend(A::people_named(form));
    if A::PUBLISHES == Publishes::Everything {
        let letters = visit.store.letters_naming(&visit.actor, &commitment.number.to_normal()).await?;
        planned = planned.with_commitment(commitment, &letters);
    }
    planned.check_texts(visit, form).await
}
