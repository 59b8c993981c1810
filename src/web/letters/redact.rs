//! `/brieven/{id}/onleesbaar` and `/brieven/{id}/wissen`: makes parts of a letter unreadable, and erases what stands behind them.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};

use crate::{
    domain::{access::rights::Action, digest, history::erasure::ErasureGround},
    store::{
        StoreError, StoreRefusal,
        letters::{Letter, WordTrace},
    },
    web::{
        forms::{
            form::{Fields, new_submission},
            sent::SentForm,
        },
        server::{
            error::WebError,
            layout::{Layout, Menu},
            notice::{Notice, tell_recorded},
            reply,
            visit::Visit,
        },
        views::words,
    },
};

const REDACT_LABELS: [(&str, &str); 2] = [("woorden", "Wat onleesbaar wordt"), ("reden", "Reden")];
const ERASE_LABELS: [(&str, &str); 2] = [("grond", "Grond"), ("reden", "Toelichting")];

/// The form by which parts of a letter are made unreadable.
#[derive(Debug, Template)]
#[template(path = "letters/redact.html")]
struct RedactPage {
    layout: Layout,
    label: String,
    path: String,
    form: Fields,
    submission: String,
    /// The text with the parts made unreadable, as it would be.
    preview: Option<String>,
}

/// The form by which the original of a letter is erased.
#[derive(Debug, Template)]
#[template(path = "letters/erase.html")]
struct EraseOriginalPage {
    layout: Layout,
    label: String,
    path: String,
    form: Fields,
    submission: String,
    /// True if a version with parts made unreadable can take its place.
    is_redacted: bool,
    grounds: Vec<(&'static str, &'static str)>,
}

fn lay_out(visit: &Visit, letter: &Letter, heading: &str, form: &Fields) -> Layout {
    let fault = if form.is_good() { "" } else { "Fout: " };
    Layout::new(visit, Menu::Letters, format!("{fault}{heading}, {}", super::name_letter(letter)))
        .with_letter_banner(letter.publicity)
}

fn render_redact_page(
    visit: &Visit,
    letter: &Letter,
    form: Fields,
    (status, preview): (StatusCode, Option<String>),
) -> Result<Response, WebError> {
    let page = RedactPage {
        layout: lay_out(visit, letter, "Maak onleesbaar", &form),
        label: super::name_letter(letter),
        path: format!("/brieven/{}", letter.id),
        form: form.in_order(&REDACT_LABELS),
        submission: new_submission(),
        preview,
    };
    reply::render_page(status, &page)
}

pub(super) async fn show_redaction(visit: Visit, Path(typed): Path<String>) -> Result<Response, WebError> {
    let letter = super::find_letter(&visit, &typed).await?;
    visit.store.demand_letter_right(&visit.actor, Action::ReleaseLetters, letter.id).await?;
    render_redact_page(&visit, &letter, Fields::default(), (StatusCode::OK, None))
}

pub(super) async fn send_redaction(
    visit: Visit,
    Path(typed): Path<String>,
    sent: SentForm,
) -> Result<Response, WebError> {
    let letter = super::find_letter(&visit, &typed).await?;
    visit.store.demand_letter_right(&visit.actor, Action::ReleaseLetters, letter.id).await?;
    let mut form = sent.into_labelled_fields(&REDACT_LABELS)?;
    let submission = form.compute_submission_key()?;
    let parts: Vec<String> = form.get_raw_text("woorden").lines().map(|line| line.trim().to_owned()).collect();
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let redaction = letter.redact_parts(&parts);
    if parts.is_empty() {
        form.reject_field("woorden", "Schrijf wat onleesbaar moet worden, elk op een regel.");
    } else if !redaction.missing.is_empty() {
        let quoted: Vec<String> = redaction.missing.iter().map(|part| format!("‘{part}’")).collect();
        let told = words::join_with_and(&quoted);
        form.reject_field("woorden", format!("{told} staat niet in de brief, of is er al onleesbaar."));
    }
    if form.get_raw_text("actie") == "bekijk" {
        let status = if form.is_good() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
        let preview = form.is_good().then_some(redaction.body);
        return render_redact_page(&visit, &letter, form, (status, preview));
    }
    let reason = form.required_text("reden", "Schrijf waarom dit onleesbaar moet, zonder het te herhalen.");
    ask_about_commitments(&visit, &letter, &parts, &mut form).await?;
    if !form.is_good() {
        return render_redact_page(&visit, &letter, form, (StatusCode::BAD_REQUEST, None));
    }
    let done = visit.store.redact_letter(&visit.make_act(submission), letter.id, &parts, &reason).await;
    let notice = tell_recorded(done, Notice::LetterRedacted)?;
    Ok(reply::see_other_with_notice(&visit, &format!("/brieven/{}", letter.id), notice))
}

/// Asks, once, about words that also stand in texts of the commitments of the letter, where they stay.
async fn ask_about_commitments(
    visit: &Visit,
    letter: &Letter,
    parts: &[String],
    form: &mut Fields,
) -> Result<(), WebError> {
    let traces = visit.store.find_words_beside_letter(&visit.actor, letter.id, parts).await?;
    if parts.is_empty() || traces.is_empty() {
        return Ok(());
    }
    let tell = |trace: &WordTrace| {
        let places: Vec<String> = trace.places.iter().map(|place| place.label().to_owned()).collect();
        format!("{} ‘{}’ ({})", trace.number, trace.title, words::join_with_and(&places))
    };
    let told = words::join_with_and(&traces.iter().map(tell).collect::<Vec<_>>());
    let question = format!(
        "Dit staat ook bij {told}. Daar blijft het staan: pas het daar aan, of wis het daar. Vink aan dat u dat weet, en \
         verstuur het formulier nog eens."
    );
    let about = digest::of_parts(parts.iter().map(String::as_str).chain([told.as_str()]));
    form.ask_to_confirm("woorden", &about, &question, "Maak het in de brief onleesbaar; de toezeggingen doe ik apart");
    Ok(())
}

fn render_erase_page(visit: &Visit, letter: &Letter, form: Fields, status: StatusCode) -> Result<Response, WebError> {
    let page = EraseOriginalPage {
        layout: lay_out(visit, letter, "Wis het origineel", &form),
        label: super::name_letter(letter),
        path: format!("/brieven/{}", letter.id),
        form: form.in_order(&ERASE_LABELS),
        submission: new_submission(),
        is_redacted: letter.redacted.is_some(),
        grounds: ErasureGround::ALL.map(|ground| (ground.key(), ground.label())).to_vec(),
    };
    reply::render_page(status, &page)
}

pub(super) async fn show_erasure(visit: Visit, Path(typed): Path<String>) -> Result<Response, WebError> {
    let letter = super::find_letter(&visit, &typed).await?;
    visit.store.demand_letter_right(&visit.actor, Action::Erase, letter.id).await?;
    render_erase_page(&visit, &letter, Fields::default(), StatusCode::OK)
}

pub(super) async fn send_erasure(
    visit: Visit,
    Path(typed): Path<String>,
    sent: SentForm,
) -> Result<Response, WebError> {
    let letter = super::find_letter(&visit, &typed).await?;
    visit.store.demand_letter_right(&visit.actor, Action::Erase, letter.id).await?;
    let mut form = sent.into_labelled_fields(&ERASE_LABELS)?;
    let submission = form.compute_submission_key()?;
    if form.get_raw_text("grond").is_empty() {
        form.reject_field("grond", "Kies op welke grond u wist.");
    }
    let ground = form.read_choice("grond", ErasureGround::from_key);
    let reason = form.required_text("reden", "Schrijf waarom u wist, zonder te herhalen wat er verdwijnt.");
    let Some(ground) = ground.filter(|_| form.is_good()) else {
        return render_erase_page(&visit, &letter, form, StatusCode::BAD_REQUEST);
    };
    let erased = visit.store.erase_original(&visit.make_act(submission), letter.id, ground, &reason).await;
    match tell_recorded(erased, Notice::OriginalErased) {
        Ok(notice) => Ok(reply::see_other_with_notice(&visit, &format!("/brieven/{}", letter.id), notice)),
        Err(StoreError::Refusal(StoreRefusal::Letter(refusal))) => {
            form.reject_field("", refusal.to_string());
            render_erase_page(&visit, &letter, form, StatusCode::CONFLICT)
        }
        Err(other) => Err(other.into()),
    }
}
