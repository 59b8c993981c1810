//! `/brieven/{id}/passages`: the passages of a letter, each to be released by itself.

use std::collections::BTreeSet;

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};

use crate::{
    domain::text::paragraphs::reflow,
    store::letters::{Letter, LetterPassage, PassageKey},
    web::{
        forms::{
            form::{Fields, new_submission},
            publication::{PublicText, Publication, PublicationCheck, split_signatory},
            sent::{FieldTimes, SentForm},
        },
        server::{
            error::WebError,
            layout::{Layout, Menu},
            notice::{Notice, tell_recorded},
            reply,
            visit::Visit,
        },
    },
};

/// The labels of the fields, in the order of the page.
const LABELS: [(&str, &str); 2] = [("passage", "Passages"), ("nagekeken", "Mag dit openbaar worden?")];

/// The passages of a letter with a tick at each that is released.
#[derive(Debug, Template)]
#[template(path = "letters/passages.html")]
struct PassagesPage {
    layout: Layout,
    label: String,
    /// The address of the letter.
    path: String,
    form: Fields,
    submission: String,
    passages: Vec<PassageChoice>,
    /// The warning about private details.
    check: Option<PublicationCheck>,
}

/// A passage as a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
struct PassageChoice {
    /// The value of its tick.
    value: String,
    number: String,
    title: String,
    /// The paragraphs of its text.
    text: Vec<String>,
}

fn make_value(key: PassageKey) -> String {
    format!("{}-{}", key.commitment, key.position)
}

impl PassagesPage {
    fn new(visit: &Visit, letter: &Letter, passages: &[LetterPassage], form: Fields) -> Self {
        let label = super::name_letter(letter);
        let fault = if form.is_good() { "" } else { "Fout: " };
        Self {
            layout: Layout::new(visit, Menu::Letters, format!("{fault}Passages van {label}"))
                .with_letter_banner(letter.publicity),
            path: format!("/brieven/{}", letter.id),
            passages: passages.iter().map(make_choice).collect(),
            form: form.in_order(&LABELS),
            submission: new_submission(),
            check: None,
            label,
        }
    }
}

fn make_choice(passage: &LetterPassage) -> PassageChoice {
    PassageChoice {
        value: make_value(passage.key),
        number: passage.number.to_string(),
        title: passage.title.clone(),
        text: reflow(&passage.text),
    }
}

pub(super) async fn show(visit: Visit, Path(typed): Path<String>) -> Result<Response, WebError> {
    let letter = super::find_letter(&visit, &typed).await?;
    let passages = visit.store.list_passages_to_release(&visit.actor, letter.id).await?;
    let released = passages.iter().filter(|passage| passage.is_released);
    let form = Fields::new(released.map(|passage| ("passage".to_owned(), make_value(passage.key))));
    reply::render_page(StatusCode::OK, &PassagesPage::new(&visit, &letter, &passages, form))
}

pub(super) async fn send(visit: Visit, Path(typed): Path<String>, sent: SentForm) -> Result<Response, WebError> {
    let letter = super::find_letter(&visit, &typed).await?;
    let passages = visit.store.list_passages_to_release(&visit.actor, letter.id).await?;
    let mut form = sent.into_fields(find_allowed_times)?;
    let submission = form.compute_submission_key()?;
    let is_known = |tick: &String| passages.iter().any(|passage| make_value(passage.key) == *tick);
    if passages.is_empty() || !form.list_values("passage").iter().all(is_known) {
        form.reject_field(
            "passage",
            "De passages van deze brief zijn intussen gewijzigd, of niet aan u om vrij te geven. Er is niets vastgelegd.",
        );
    }
    let chosen: Vec<&LetterPassage> =
        passages.iter().filter(|passage| form.has_tick("passage", &make_value(passage.key))).collect();
    let wanted: BTreeSet<PassageKey> = chosen.iter().map(|passage| passage.key).collect();
    let check = check_passages(&visit, &letter, &chosen, &mut form).await?;
    if !form.is_good() {
        let page = PassagesPage { check, ..PassagesPage::new(&visit, &letter, &passages, form) };
        return reply::render_page(StatusCode::BAD_REQUEST, &page);
    }
    let changed = visit.store.release_passages(&visit.make_act(submission), letter.id, &wanted).await;
    let notice = tell_recorded(changed, Notice::PassagesReleased(wanted.len()))?;
    Ok(reply::see_other_with_notice(&visit, &format!("/brieven/{}", letter.id), notice))
}

fn find_allowed_times(name: &str) -> FieldTimes {
    match name {
        "passage" => FieldTimes::Often,
        "nagekeken" => FieldTimes::Once,
        _ => FieldTimes::Never,
    }
}

/// Looks the passages through that become readable now. See
/// [`Publication::check_texts`](crate::web::forms::publication::Publication::check_texts).
async fn check_passages(
    visit: &Visit,
    letter: &Letter,
    chosen: &[&LetterPassage],
    form: &mut Fields,
) -> Result<Option<PublicationCheck>, WebError> {
    let new = chosen.iter().filter(|passage| !passage.is_released);
    let texts = new.map(|passage| PublicText::of_kept(&format!("De passage over {}", passage.number), &passage.text));
    let texts = texts.collect();
    Publication { texts, people: split_signatory(letter.signatory.as_deref()), number: None }
        .check_texts(visit, form)
        .await
}
