//! `/brieven/nieuw`: takes in a letter, pasted or from a file.

use askama::Template;
use axum::{http::StatusCode, response::Response};

use super::upload::Upload;
use crate::{
    domain::ids::LetterId,
    reading::{
        document::{self, DocumentError},
        lines,
    },
    store::{StoreError, StoreRefusal, letters::NewLetter},
    web::{
        forms::{
            form::{Fields, new_submission},
            odd_day::DayOf,
        },
        server::{
            error::{Link, WebError},
            layout::{Layout, Menu},
            notice::Notice,
            reply, trouble, turns,
            visit::Visit,
        },
        views::view,
    },
};

/// The fields with their labels, the file not counted.
const LABELS: [(&str, &str); 5] = [
    ("tekst", "Tekst"),
    ("datum", "Datum"),
    ("nummer", "Nummer"),
    ("onderwerp", "Onderwerp"),
    ("ondertekenaar", "Ondertekenaar"),
];

/// The form for a new letter.
#[derive(Debug, Template)]
#[template(path = "letters/new.html")]
struct NewLetterPage {
    layout: Layout,
    form: Fields,
    submission: String,
    /// The known letter with the same number.
    known: Option<Link>,
}

impl NewLetterPage {
    fn new(visit: &Visit, form: Fields) -> Self {
        let fault = if form.is_good() { "" } else { "Fout: " };
        let layout = Layout::new(visit, Menu::Letters, format!("{fault}Neem een brief op"));
        Self { layout, form, submission: new_submission(), known: None }
    }
}

pub(super) async fn show(visit: Visit) -> Result<Response, WebError> {
    reply::page(StatusCode::OK, &NewLetterPage::new(&visit, Fields::default()))
}

pub(super) async fn send(visit: Visit, Upload { sent, file }: Upload) -> Result<Response, WebError> {
    let mut form = sent.labelled(&LABELS)?;
    let submission = form.submission()?;
    let body = text(&mut form, file.as_deref())?;
    let letter = match body {
        Some(body) => {
            // The text of the file stays in the form, whatever else is still asked.
            form = form.with("tekst", body.clone());
            match letter(&visit, &mut form, body).await {
                Err(WebError::Busy(..)) => return busy(&visit, form),
                other => other?,
            }
        }
        None => None,
    };
    let Some(letter) = letter.filter(|_| form.is_good()) else {
        return reply::page(StatusCode::BAD_REQUEST, &NewLetterPage::new(&visit, form));
    };
    match visit.store.add_letter(&visit.act(submission), letter.clone()).await {
        Ok(id) => Ok(to_reading(&visit, id, Notice::LetterTakenIn)),
        Err(StoreError::Refusal(StoreRefusal::LetterKnown(id))) => known(&visit, form, &letter, id).await,
        Err(StoreError::Refusal(StoreRefusal::Repeated)) => {
            // The form was sent before: the letter it held is known by its text.
            match visit.store.known_letter(&letter.body, None).await? {
                Some(id) => Ok(to_reading(&visit, id, Notice::AlreadyRecorded)),
                None => {
                    let told = "Dit formulier is al eens verstuurd, met een andere brief. Verstuur het nog eens als deze er ook bij moet.";
                    form.reject("", told);
                    reply::page(StatusCode::CONFLICT, &NewLetterPage::new(&visit, form))
                }
            }
        }
        Err(other) => {
            let status = trouble::later(&mut form, other)?;
            reply::page(status, &NewLetterPage::new(&visit, form))
        }
    }
}

/// The form again, for a visitor whose letter got no turn to be read.
fn busy(visit: &Visit, mut form: Fields) -> Result<Response, WebError> {
    form.reject("", format!("{} Wat u invulde staat hieronder nog.", turns::BUSY));
    let page = reply::page(StatusCode::SERVICE_UNAVAILABLE, &NewLetterPage::new(visit, form))?;
    Ok(reply::retry_after(page, turns::AGAIN_AFTER))
}

fn to_reading(visit: &Visit, id: LetterId, notice: Notice) -> Response {
    reply::see_other_with_notice(visit, &format!("/brieven/{id}/lezing"), notice)
}

/// The text of the letter. If there is none, a field gets an error.
///
/// # Errors
/// [`WebError::TooLarge`] for a text that is too large; it has its own page.
fn text(form: &mut Fields, file: Option<&[u8]>) -> Result<Option<String>, WebError> {
    let pasted = !form.raw("tekst").trim().is_empty();
    let (field, text) = match file {
        Some(_) if pasted => {
            let told = "Er staat al een tekst in het veld hierboven. Kies geen bestand, of maak dat veld eerst leeg: niet allebei.";
            form.reject("bestand", told);
            return Ok(None);
        }
        Some(bytes) => ("bestand", document::from_file(bytes)),
        None => ("tekst", document::from_paste(form.raw("tekst"))),
    };
    match text {
        Ok(text) => Ok(Some(text)),
        Err(DocumentError::TooLarge) => Err(WebError::TooLarge),
        Err(error) => {
            form.reject(field, error.to_string());
            Ok(None)
        }
    }
}

/// The letter with what was typed, completed from its own head. None without a day, after an error at a field.
async fn letter(visit: &Visit, form: &mut Fields, body: String) -> Result<Option<NewLetter>, WebError> {
    let typed = form.day("datum");
    let read = super::read(body.clone(), typed, visit.store.calendar().await?).await?;
    // A letter that is too large to read is kept as well: it is handled by hand.
    let reading = read.unwrap_or_default();
    let (names, commitments) = (lines::named(&body, &reading), lines::numbers(&reading));
    let head = reading.head;
    let number = form.line("nummer");
    if number.as_ref().is_some_and(|number| !number.chars().any(|c| c.is_ascii_digit())) {
        form.reject(
            "nummer",
            "Een nummer bevat ten minste één cijfer. Heeft de brief er geen, laat dit veld dan leeg.",
        );
    }
    let subject = form.line("onderwerp").or(head.subject);
    let signatory = form.line("ondertekenaar").or(head.signatory);
    let day = typed.or(head.day);
    if day.is_none() && form.error("datum").is_none() {
        form.reject("datum", "Het register vindt in de brief zelf geen datum. Vul de dag van de brief in.");
    }
    if let Some(day) = day {
        form.ask_odd_day("datum", day, visit.clock.today(), DayOf::Letter);
    }
    let is_asked = form.questions("datum").next().is_some();
    let own = if typed.is_some() && !is_asked { super::own_day(body.clone()).await? } else { None };
    if let Some((day, own)) = typed.zip(own).filter(|(day, own)| day != own) {
        let question = format!(
            "De brief zelf noemt {} als datum. Verbeter de dag. Klopt hij toch, vink dat dan aan.",
            view::full_day(own)
        );
        form.ask("datum", &day.to_string(), &question, format!("De brief is van {}", view::full_day(day)));
    }
    Ok(day.map(|day| NewLetter { number: number.or(head.number), day, subject, signatory, body, names, commitments }))
}

/// Answers for a letter that the register holds already: leads to the one with the same text, and gives the form back if the
/// number belongs to another text.
async fn known(visit: &Visit, mut form: Fields, new: &NewLetter, id: LetterId) -> Result<Response, WebError> {
    let old = visit.store.letter(&visit.actor, id).await?;
    if old.body == new.body {
        return Ok(reply::see_other_with_notice(visit, &format!("/brieven/{id}"), Notice::LetterKnown));
    }
    let label = super::label(&old);
    form.reject("nummer", format!("{label} staat al in het register, met een andere tekst. Vul een ander nummer in."));
    let known = Some(Link::new(format!("/brieven/{id}"), label));
    reply::page(StatusCode::BAD_REQUEST, &NewLetterPage { known, ..NewLetterPage::new(visit, form) })
}
