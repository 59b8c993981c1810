//! `/brieven/nieuw`: takes in a letter, pasted or from a file.

use askama::Template;
use axum::{http::StatusCode, response::Response};

use super::upload::LetterUpload;
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
            error::{LabelledLink, WebError},
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
    known: Option<LabelledLink>,
}

impl NewLetterPage {
    fn new(visit: &Visit, form: Fields) -> Self {
        let fault = if form.is_good() { "" } else { "Fout: " };
        let layout = Layout::new(visit, Menu::Letters, format!("{fault}Neem een brief op"));
        Self { layout, form, submission: new_submission(), known: None }
    }
}

pub(super) async fn show(visit: Visit) -> Result<Response, WebError> {
    reply::render_page(StatusCode::OK, &NewLetterPage::new(&visit, Fields::default()))
}

pub(super) async fn send(visit: Visit, LetterUpload { sent, file }: LetterUpload) -> Result<Response, WebError> {
    let mut form = sent.into_labelled_fields(&LABELS)?;
    let submission = form.compute_submission_key()?;
    let body = read_letter_text(&mut form, file.as_deref())?;
    let letter = match body {
        Some(body) => {
            // The text of the file stays in the form, whatever else is still asked.
            form = form.with("tekst", body.clone());
            match complete_letter(&visit, &mut form, body).await {
                Err(WebError::Busy(..)) => return reply_when_busy(&visit, form),
                other => other?,
            }
        }
        None => None,
    };
    let Some(letter) = letter.filter(|_| form.is_good()) else {
        return reply::render_page(StatusCode::BAD_REQUEST, &NewLetterPage::new(&visit, form));
    };
    match visit.store.add_letter(&visit.make_act(submission), letter.clone()).await {
        Ok(id) => Ok(to_reading(&visit, id, Notice::LetterTakenIn)),
        Err(StoreError::Refusal(StoreRefusal::LetterKnown(id))) => {
            reply_to_known_letter(&visit, form, &letter, id).await
        }
        Err(StoreError::Refusal(StoreRefusal::Repeated)) => {
            // The form was sent before: the letter it held is known by its text.
            match visit.store.known_letter(&letter.body, None).await? {
                Some(id) => Ok(to_reading(&visit, id, Notice::AlreadyRecorded)),
                None => {
                    let told = "Dit formulier is al eens verstuurd, met een andere brief. Verstuur het nog eens als deze er ook bij moet.";
                    form.reject_field("", told);
                    reply::render_page(StatusCode::CONFLICT, &NewLetterPage::new(&visit, form))
                }
            }
        }
        Err(other) => {
            let status = trouble::add_trouble_error(&mut form, other)?;
            reply::render_page(status, &NewLetterPage::new(&visit, form))
        }
    }
}

/// The form again, for a visitor whose letter got no turn to be read.
fn reply_when_busy(visit: &Visit, mut form: Fields) -> Result<Response, WebError> {
    form.reject_field("", format!("{} Wat u invulde staat hieronder nog.", turns::BUSY));
    let page = reply::render_page(StatusCode::SERVICE_UNAVAILABLE, &NewLetterPage::new(visit, form))?;
    Ok(reply::retry_after(page, turns::AGAIN_AFTER))
}

fn to_reading(visit: &Visit, id: LetterId, notice: Notice) -> Response {
    reply::see_other_with_notice(visit, &format!("/brieven/{id}/lezing"), notice)
}

/// The text of the letter. If there is none, a field gets an error.
///
/// # Errors
/// [`WebError::TooLarge`] for a text that is too large; it has its own page.
fn read_letter_text(form: &mut Fields, file: Option<&[u8]>) -> Result<Option<String>, WebError> {
    let pasted = !form.get_raw_text("tekst").trim().is_empty();
    let (field, text) = match file {
        Some(_) if pasted => {
            let told = "Er staat al een tekst in het veld hierboven. Kies geen bestand, of maak dat veld eerst leeg: niet allebei.";
            form.reject_field("bestand", told);
            return Ok(None);
        }
        Some(bytes) => ("bestand", document::from_file(bytes)),
        None => ("tekst", document::from_paste(form.get_raw_text("tekst"))),
    };
    match text {
        Ok(text) => Ok(Some(text)),
        Err(DocumentError::TooLarge) => Err(WebError::TooLarge),
        Err(error) => {
            form.reject_field(field, error.to_string());
            Ok(None)
        }
    }
}

/// The letter with what was typed, completed from its own head. None without a day, after an error at a field.
async fn complete_letter(visit: &Visit, form: &mut Fields, body: String) -> Result<Option<NewLetter>, WebError> {
    let typed = form.read_day("datum");
    let read = super::read_letter_in_turn(body.clone(), typed, visit.store.load_calendar().await?).await?;
    // A letter that is too large to read is kept as well: it is handled by hand.
    let reading = read.unwrap_or_default();
    let (names, commitments) = (lines::list_named_numbers(&body, &reading), lines::list_numbers(&reading));
    let head = reading.head;
    let number = form.read_line("nummer");
    if number.as_ref().is_some_and(|number| !number.chars().any(|c| c.is_ascii_digit())) {
        form.reject_field(
            "nummer",
            "Een nummer bevat ten minste één cijfer. Heeft de brief er geen, laat dit veld dan leeg.",
        );
    }
    let subject = form.read_line("onderwerp").or(head.subject);
    let signatory = form.read_line("ondertekenaar").or(head.signatory);
    let day = typed.or(head.day);
    if day.is_none() && form.find_error("datum").is_none() {
        form.reject_field("datum", "Het register vindt in de brief zelf geen datum. Vul de dag van de brief in.");
    }
    if let Some(day) = day {
        form.ask_odd_day("datum", day, visit.clock.today(), DayOf::Letter);
    }
    let is_asked = form.list_questions("datum").next().is_some();
    let own = if typed.is_some() && !is_asked { super::own_day(body.clone()).await? } else { None };
    if let Some((day, own)) = typed.zip(own).filter(|(day, own)| day != own) {
        let question = format!(
            "De brief zelf noemt {} als datum. Verbeter de dag. Klopt hij toch, vink dat dan aan.",
            view::full_day(own)
        );
        form.ask_to_confirm("datum", &day.to_string(), &question, format!("De brief is van {}", view::full_day(day)));
    }
    Ok(day.map(|day| NewLetter { number: number.or(head.number), day, subject, signatory, body, names, commitments }))
}

/// Answers for a letter that the register holds already: leads to the one with the same text, and gives the form back if the
/// number belongs to another text.
async fn reply_to_known_letter(
    visit: &Visit,
    mut form: Fields,
    new: &NewLetter,
    id: LetterId,
) -> Result<Response, WebError> {
    let old = match visit.store.find_letter(&visit.actor, id).await {
        // Whoever has the letter learns that it is here, and nothing more of it.
        Err(StoreError::Refusal(StoreRefusal::NotFound)) => {
            form.reject_field(
                "",
                "Deze brief staat al in het register, maar u mag hem daar niet zien. Vraag de griffie.",
            );
            return reply::render_page(StatusCode::BAD_REQUEST, &NewLetterPage::new(visit, form));
        }
        old => old?,
    };
    if old.body == new.body {
        return Ok(reply::see_other_with_notice(visit, &format!("/brieven/{id}"), Notice::LetterKnown));
    }
    let label = super::name_letter(&old);
    form.reject_field(
        "nummer",
        format!("{label} staat al in het register, met een andere tekst. Vul een ander nummer in."),
    );
    let known = Some(LabelledLink::new(format!("/brieven/{id}"), label));
    reply::render_page(StatusCode::BAD_REQUEST, &NewLetterPage { known, ..NewLetterPage::new(visit, form) })
}
