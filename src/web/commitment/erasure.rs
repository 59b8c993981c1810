//! `/toezeggingen/{number}/wissen`: erases what people wrote in lines of the history, on a ground of the law. It takes two
//! steps: first the lines are ticked, then the page shows where their words would still stand and asks for confirmation.

use std::collections::BTreeSet;

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};

use super::history::HistoryEventView;
use crate::{
    domain::{access::rights::Action, commitment::publicity::PublicityKey, digest, history::erasure::ErasureGround},
    store::{
        StoreError, StoreRefusal,
        commitments::RegisteredCommitment,
        history::erase::{ErasureRequest, ErasureTrace, TracePlace},
    },
    web::{
        forms::{
            form::{Fields, new_submission},
            publication::{PublicText, Publication, PublicationCheck},
            sent::{FieldTimes, SentForm},
        },
        server::{
            error::WebError,
            layout::{Layout, Menu},
            locate::locate_commitment,
            notice::{Notice, tell_recorded},
            reply,
            visit::Visit,
        },
        views::{linked_text::KnownNumbers, words},
    },
};

/// The labels of the fields, in the order of the page.
const LABELS: [(&str, &str); 4] =
    [("regel", "Gebeurtenissen"), ("grond", "Grond"), ("reden", "Toelichting"), ("zeker", "Bevestiging")];

/// The form for an erasure: the lines of the history, the ground and the reason.
#[derive(Debug, Template)]
#[template(path = "erasure.html")]
struct ErasurePage {
    layout: Layout,
    number: String,
    /// The addresses of the commitment and of the form.
    path: String,
    action: String,
    title: String,
    form: Fields,
    submission: String,
    lines: Vec<HistoryEventView>,
    grounds: Vec<(&'static str, &'static str)>,
    /// The warning about private details in the reason.
    check: Option<PublicationCheck>,
    sure: Option<ErasureConfirmation>,
}

/// The second step: a summary of what is about to go, and the places where its words would still stand.
#[derive(Debug)]
struct ErasureConfirmation {
    /// A sentence that counts the events whose content goes.
    heading: String,
    /// The value of the tick: bound to the lines, the ground and the reason, so that any other choice is asked about again.
    value: String,
    /// The places where erased words would still stand, each with those words.
    traces: Vec<(String, String)>,
    /// True if the commitment itself holds some of them.
    in_promise: bool,
    /// True if lines that are not ticked hold some of them.
    in_lines: bool,
}

impl ErasureConfirmation {
    fn new(wish: &ErasureRequest, traces: &[ErasureTrace]) -> Self {
        let place = |trace: &ErasureTrace| match &trace.place {
            TracePlace::Line(sequence) => format!("gebeurtenis {sequence}"),
            TracePlace::Field(field) => format!("de toezegging zelf, {field}"),
            TracePlace::Reason => "uw toelichting".to_owned(),
        };
        let stands = |kind: fn(&TracePlace) -> bool| traces.iter().any(|trace| kind(&trace.place));
        Self {
            heading: match wish.lines.len() {
                1 => "De inhoud van één gebeurtenis verdwijnt voorgoed".to_owned(),
                count => format!("De inhoud van {} gebeurtenissen verdwijnt voorgoed", spell_count(count)),
            },
            value: compute_wish_mark(wish),
            traces: traces.iter().map(|trace| (place(trace), words::shorten_text(&trace.words, 80))).collect(),
            in_promise: stands(|place| matches!(place, TracePlace::Field(_))),
            in_lines: stands(|place| matches!(place, TracePlace::Line(_))),
        }
    }
}

fn spell_count(count: usize) -> String {
    words::spell_number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// A digest of the lines, the ground and the reason.
fn compute_wish_mark(wish: &ErasureRequest) -> String {
    let lines = wish.lines.iter().map(i64::to_string);
    digest::of_parts(lines.chain([wish.ground.key().to_owned(), wish.reason.clone()]))
}

impl ErasurePage {
    async fn new(visit: &Visit, record: &RegisteredCommitment, form: Fields) -> Result<Self, WebError> {
        let commitment = &record.commitment;
        let events = visit.store.load_history(&visit.actor, commitment).await?.events;
        let answers = visit.store.load_answers(&visit.actor, commitment.id).await?.seen;
        let number = commitment.number.to_string();
        let fault = if form.is_good() { "" } else { "Fout: " };
        Ok(Self {
            layout: Layout::new(visit, Menu::Commitments, format!("{fault}Wis inhoud, {number}"))
                .with_banner(&commitment.details),
            path: visit.origin.commitment_path(&number),
            action: visit.origin.path_behind(&number, "wissen"),
            title: commitment.details.title.clone(),
            form: form.in_order(&LABELS),
            submission: new_submission(),
            lines: events
                .iter()
                .map(|event| HistoryEventView::new(event, &answers, (&visit.actor, &KnownNumbers::default())))
                .collect(),
            grounds: ErasureGround::ALL.map(|ground| (ground.key(), ground.label())).to_vec(),
            check: None,
            sure: None,
            number,
        })
    }
}

pub(super) async fn show(visit: Visit, Path(typed): Path<String>) -> Result<Response, WebError> {
    let record = locate_commitment(&visit, &typed).await?;
    let number = &record.commitment.number;
    if number.as_str() != typed {
        return Ok(reply::see_other(&visit.origin.path_behind(number.as_str(), "wissen")));
    }
    visit.demand_right(Action::Erase, &record.commitment.details)?;
    reply::render_page(StatusCode::OK, &ErasurePage::new(&visit, &record, Fields::default()).await?)
}

pub(super) async fn send(visit: Visit, Path(typed): Path<String>, sent: SentForm) -> Result<Response, WebError> {
    let record = locate_commitment(&visit, &typed).await?;
    let (number, details) = (&record.commitment.number, &record.commitment.details);
    visit.demand_right(Action::Erase, details)?;
    let mut form = sent.into_fields(find_allowed_times)?;
    let submission = form.compute_submission_key()?;
    let Some(wish) = read_wish(&mut form).filter(|_| form.is_good()) else {
        return reply::render_page(StatusCode::BAD_REQUEST, &ErasurePage::new(&visit, &record, form).await?);
    };
    let confirmed = form.has_value("zeker", &compute_wish_mark(&wish));
    let traces = find_remaining_traces(&visit, &record, &wish, &mut form).await?;
    let check = check_reason(&visit, &record, &mut form).await?;
    // Only the store knows a form that was sent before, for the lines that it names are gone already.
    let again = confirmed && form.find_error("regel").is_some();
    if confirmed && (form.is_good() || again) {
        let erased = visit.store.erase_contents(&visit.make_act(submission), &number.to_normal(), wish.clone()).await;
        match tell_recorded(erased, Notice::Erased) {
            Ok(notice) => {
                let path = visit.origin.commitment_path(number.as_str());
                return Ok(reply::see_other_with_notice(&visit, &path, notice));
            }
            Err(StoreError::Refusal(StoreRefusal::Erasure(_))) if again => {}
            Err(other) => return Err(other.into()),
        }
    }
    let sure = ErasureConfirmation::new(&wish, &traces);
    if form.is_good() && form.has_value("actie", "wis") {
        form.reject_field("zeker", "Kijk na wat er verdwijnt en vink dan aan dat u het zeker weet.");
    }
    let status = if form.is_good() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let sure = Some(sure)
        .filter(|_| check.is_none() && ["regel", "reden"].iter().all(|field| form.find_error(field).is_none()));
    let page = ErasurePage::new(&visit, &record, form).await?;
    reply::render_page(status, &ErasurePage { check, sure, ..page })
}

fn find_allowed_times(name: &str) -> FieldTimes {
    match name {
        "regel" => FieldTimes::Often,
        "grond" | "reden" | "zeker" => FieldTimes::Once,
        _ => FieldTimes::Never,
    }
}

fn read_wish(form: &mut Fields) -> Option<ErasureRequest> {
    let lines: BTreeSet<i64> = form.list_values("regel").iter().filter_map(|line| line.parse().ok()).collect();
    if lines.is_empty() {
        form.reject_field("regel", "Vink aan van welke gebeurtenissen de inhoud weg moet.");
    }
    if form.get_raw_text("grond").is_empty() {
        form.reject_field("grond", "Kies op welke grond u wist.");
    }
    let ground = form.read_choice("grond", ErasureGround::from_key);
    let reason = form.required_text("reden", "Schrijf waarom u wist, zonder te herhalen wat er verdwijnt.");
    Some(ErasureRequest { lines, ground: ground?, reason })
}

/// Finds the places where erased words would still stand. The fields get an error for lines that cannot be erased and for a
/// reason that repeats erased words.
async fn find_remaining_traces(
    visit: &Visit,
    record: &RegisteredCommitment,
    wish: &ErasureRequest,
    form: &mut Fields,
) -> Result<Vec<ErasureTrace>, WebError> {
    let number = record.commitment.number.to_normal();
    let traces = match visit.store.find_traces(&visit.actor, &number, wish).await {
        Err(StoreError::Refusal(StoreRefusal::Erasure(refusal))) => {
            form.reject_field("regel", words::to_sentence(&refusal.to_string()));
            return Ok(Vec::new());
        }
        traces => traces?,
    };
    if let Some(trace) = traces.iter().find(|trace| trace.place == TracePlace::Reason) {
        let words = words::shorten_text(&trace.words, 80);
        form.reject_field(
            "reden",
            format!("Uw toelichting herhaalt wat er verdwijnt: ‘{words}’. Schrijf haar zonder die woorden."),
        );
    }
    Ok(traces)
}

/// Checks the reason for private details before it becomes public. Returns none for a commitment that is not public.
async fn check_reason(
    visit: &Visit,
    record: &RegisteredCommitment,
    form: &mut Fields,
) -> Result<Option<PublicationCheck>, WebError> {
    let details = &record.commitment.details;
    if details.publicity.key() != PublicityKey::Public || !form.is_good() {
        return Ok(None);
    }
    let texts = PublicText::list_typed_texts(form, &[("reden", "Toelichting")]);
    Publication::of(details, texts).check_texts(visit, form).await
}
