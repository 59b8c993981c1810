//! `/brieven`: the list of letters, taking one in, reading it, and the confirmed outcomes.

mod for_processing;
mod form;
mod line;
mod line_field;
mod list;
mod marked;
mod new;
mod new_commitment;
mod passages;
mod publication;
mod publicity;
mod reading;
mod redact;
mod registering;
mod shared_fields;
mod show;
mod upload;
mod who_sees;

use std::collections::HashMap;

use super::server::{
    error::WebError,
    routes::{Routes, Rule},
    turns,
    visit::Visit,
};
use crate::{
    domain::{access::rights::Action, council::calendar::Calendar, ids::LetterId},
    reading::{LetterTooLarge, finding::Reading, letter, processing::LetterFacts},
    store::{StoreError, StoreRefusal, letters::Letter},
};

/// The most bytes that a form with a letter may have. Its text has a lower limit: see `reading::document`.
const UPLOAD_BYTES: usize = 8 * 1024 * 1024;

/// The routes of letters.
pub(super) fn routes() -> Routes {
    let (read, handle) = (Rule::May(Action::Read), Rule::May(Action::HandleLetters));
    let release = Rule::May(Action::ReleaseLetters);
    Routes::new()
        .get("/brieven", read, list::show)
        .get("/brieven/nieuw", handle, new::show)
        .post_up_to(UPLOAD_BYTES, "/brieven/nieuw", handle, new::send)
        .get("/brieven/{id}", read, show::show)
        .get("/brieven/{id}/openbaarheid", release, publicity::show)
        .post("/brieven/{id}/openbaarheid", release, publicity::send)
        .get("/brieven/{id}/passages", Rule::May(Action::Publish), passages::show)
        .post("/brieven/{id}/passages", Rule::May(Action::Publish), passages::send)
        .get("/brieven/{id}/onleesbaar", release, redact::show_redaction)
        .post_up_to(UPLOAD_BYTES, "/brieven/{id}/onleesbaar", release, redact::send_redaction)
        .get("/brieven/{id}/wissen", Rule::May(Action::Erase), redact::show_erasure)
        .post("/brieven/{id}/wissen", Rule::May(Action::Erase), redact::send_erasure)
        .get("/brieven/{id}/lezing", handle, reading::show)
        // A letter on a thousand commitments has a form of a thousand lines.
        .post_up_to(UPLOAD_BYTES, "/brieven/{id}/lezing", handle, reading::send)
}

/// The query of an address, by name.
type LetterListQuery = HashMap<String, String>;

/// The letter with this id, as it stands in an address.
async fn find_letter(visit: &Visit, typed: &str) -> Result<Letter, WebError> {
    let missing = || WebError::NotFound {
        what: "Deze brief staat niet in het register.".to_owned(),
        links: vec![super::server::error::LabelledLink::new("/brieven", "Alle brieven")],
    };
    let id = typed.parse().map_err(|_| missing())?;
    match visit.store.find_letter(&visit.actor, LetterId::new(id)).await {
        Err(StoreError::Refusal(StoreRefusal::NotFound)) => Err(missing()),
        other => Ok(other?),
    }
}

/// Reads a letter once it has a turn. The inner error is for a letter that is too large to read.
async fn read_letter_in_turn(
    text: String,
    day: Option<chrono::NaiveDate>,
    calendar: Calendar,
) -> Result<std::result::Result<Reading, LetterTooLarge>, WebError> {
    turns::in_turn(move || letter::read(&text, day, &calendar)).await
}

/// Finds the day that a letter bears itself, once it has a turn.
async fn own_day(text: String) -> Result<Option<chrono::NaiveDate>, WebError> {
    turns::in_turn(move || letter::own_day(&text)).await
}

/// The facts of a letter that are needed to carry out its outcomes.
fn extract_facts(letter: &Letter, review_months: u32) -> LetterFacts {
    LetterFacts { number: letter.number.clone(), day: letter.day, review_months }
}

/// The name of a letter on screen and in the history.
fn name_letter(letter: &Letter) -> String {
    extract_facts(letter, 0).label()
}

/// The lines above the text of a letter: its name, its signatory and its subject.
fn list_head_lines(letter: &Letter) -> Vec<String> {
    let mut lines = vec![name_letter(letter)];
    lines.extend(letter.signatory.as_ref().map(|signatory| format!("Ondertekend door {signatory}")));
    lines.extend(letter.subject.as_ref().map(|subject| format!("Over {subject}")));
    lines
}
