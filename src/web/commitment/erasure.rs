//! `/toezeggingen/{number}/wissen`: erases what people wrote in lines of the history, on a ground of the law. It takes two
//! steps: first the lines are ticked, then the page shows where their words would still stand and asks for confirmation.

use std::collections::BTreeSet;

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};

use super::history::EventView;
use crate::{
    domain::{access::rights::Action, commitment::publicity::PublicityKey, digest, history::erasure::Ground},
    store::{
        StoreError, StoreRefusal,
        commitments::Registered,
        history::erase::{Place, Trace, Wish},
    },
    web::{
        forms::{
            form::{Fields, Sent, Times, new_submission},
            publication::{Check, PublicText, Publication},
        },
        server::{
            error::WebError,
            layout::{Layout, Menu},
            locate::locate,
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
    lines: Vec<EventView>,
    grounds: Vec<(&'static str, &'static str)>,
    /// The warning about private details in the reason.
    check: Option<Check>,
    sure: Option<Sure>,
}

/// The second step: a summary of what is about to go, and the places where its words would still stand.
#[derive(Debug)]
struct Sure {
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

impl Sure {
    fn new(wish: &Wish, traces: &[Trace]) -> Self {
        let place = |trace: &Trace| match &trace.place {
            Place::Line(sequence) => format!("gebeurtenis {sequence}"),
            Place::Field(field) => format!("de toezegging zelf, {field}"),
            Place::Reason => "uw toelichting".to_owned(),
        };
        let stands = |kind: fn(&Place) -> bool| traces.iter().any(|trace| kind(&trace.place));
        Self {
            heading: match wish.lines.len() {
                1 => "De inhoud van één gebeurtenis verdwijnt voorgoed".to_owned(),
                count => format!("De inhoud van {} gebeurtenissen verdwijnt voorgoed", told(count)),
            },
            value: mark(wish),
            traces: traces.iter().map(|trace| (place(trace), words::shortened(&trace.words, 80))).collect(),
            in_promise: stands(|place| matches!(place, Place::Field(_))),
            in_lines: stands(|place| matches!(place, Place::Line(_))),
        }
    }
}

fn told(count: usize) -> String {
    words::number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// A digest of the lines, the ground and the reason.
fn mark(wish: &Wish) -> String {
    let lines = wish.lines.iter().map(i64::to_string);
    digest::of_parts(lines.chain([wish.ground.key().to_owned(), wish.reason.clone()]))
}

impl ErasurePage {
    async fn new(visit: &Visit, record: &Registered, form: Fields) -> Result<Self, WebError> {
        let commitment = &record.commitment;
        let events = visit.store.history(&visit.actor, commitment).await?.events;
        let answers = visit.store.answers(&visit.actor, commitment.id).await?;
        let number = commitment.number.to_string();
        let fault = if form.is_good() { "" } else { "Fout: " };
        Ok(Self {
            layout: Layout::new(visit, Menu::Commitments, format!("{fault}Wis inhoud, {number}"))
                .about(&commitment.details),
            path: visit.origin.commitment_path(&number),
            action: visit.origin.path_behind(&number, "wissen"),
            title: commitment.details.title.clone(),
            form: form.in_order(&LABELS),
            submission: new_submission(),
            lines: events
                .iter()
                .map(|event| EventView::new(event, &answers, (&visit.actor, &KnownNumbers::default())))
                .collect(),
            grounds: Ground::ALL.map(|ground| (ground.key(), ground.label())).to_vec(),
            check: None,
            sure: None,
            number,
        })
    }
}

pub(super) async fn show(visit: Visit, Path(typed): Path<String>) -> Result<Response, WebError> {
    let record = locate(&visit, &typed).await?;
    let number = &record.commitment.number;
    if number.as_str() != typed {
        return Ok(reply::see_other(&visit.origin.path_behind(number.as_str(), "wissen")));
    }
    visit.demand(Action::Erase, &record.commitment.details)?;
    reply::page(StatusCode::OK, &ErasurePage::new(&visit, &record, Fields::default()).await?)
}

pub(super) async fn send(visit: Visit, Path(typed): Path<String>, sent: Sent) -> Result<Response, WebError> {
    let record = locate(&visit, &typed).await?;
    let (number, details) = (&record.commitment.number, &record.commitment.details);
    visit.demand(Action::Erase, details)?;
    let mut form = sent.fields(times)?;
    let submission = form.submission()?;
    let Some(wish) = read(&mut form).filter(|_| form.is_good()) else {
        return reply::page(StatusCode::BAD_REQUEST, &ErasurePage::new(&visit, &record, form).await?);
    };
    let confirmed = form.holds("zeker", &mark(&wish));
    let traces = look(&visit, &record, &wish, &mut form).await?;
    let check = check(&visit, &record, &mut form).await?;
    // Only the store knows a form that was sent before, for the lines that it names are gone already.
    let again = confirmed && form.error("regel").is_some();
    if confirmed && (form.is_good() || again) {
        let erased = visit.store.erase(&visit.act(submission), &number.normal(), wish.clone()).await;
        match tell_recorded(erased, Notice::Erased) {
            Ok(notice) => {
                let path = visit.origin.commitment_path(number.as_str());
                return Ok(reply::see_other_with_notice(&visit, &path, notice));
            }
            Err(StoreError::Refusal(StoreRefusal::Erasure(_))) if again => {}
            Err(other) => return Err(other.into()),
        }
    }
    let sure = Sure::new(&wish, &traces);
    if form.is_good() && form.holds("actie", "wis") {
        form.reject("zeker", "Kijk na wat er verdwijnt en vink dan aan dat u het zeker weet.");
    }
    let status = if form.is_good() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    let sure =
        Some(sure).filter(|_| check.is_none() && ["regel", "reden"].iter().all(|field| form.error(field).is_none()));
    let page = ErasurePage::new(&visit, &record, form).await?;
    reply::page(status, &ErasurePage { check, sure, ..page })
}

fn times(name: &str) -> Times {
    match name {
        "regel" => Times::Often,
        "grond" | "reden" | "zeker" => Times::Once,
        _ => Times::Never,
    }
}

fn read(form: &mut Fields) -> Option<Wish> {
    let lines: BTreeSet<i64> = form.all("regel").iter().filter_map(|line| line.parse().ok()).collect();
    if lines.is_empty() {
        form.reject("regel", "Vink aan van welke gebeurtenissen de inhoud weg moet.");
    }
    if form.raw("grond").is_empty() {
        form.reject("grond", "Kies op welke grond u wist.");
    }
    let ground = form.choice("grond", Ground::from_key);
    let reason = form.required_text("reden", "Schrijf waarom u wist, zonder te herhalen wat er verdwijnt.");
    Some(Wish { lines, ground: ground?, reason })
}

/// Finds the places where erased words would still stand. The fields get an error for lines that cannot be erased and for a
/// reason that repeats erased words.
async fn look(visit: &Visit, record: &Registered, wish: &Wish, form: &mut Fields) -> Result<Vec<Trace>, WebError> {
    let number = record.commitment.number.normal();
    let traces = match visit.store.traces(&visit.actor, &number, wish).await {
        Err(StoreError::Refusal(StoreRefusal::Erasure(refusal))) => {
            form.reject("regel", words::sentence(&refusal.to_string()));
            return Ok(Vec::new());
        }
        traces => traces?,
    };
    if let Some(trace) = traces.iter().find(|trace| trace.place == Place::Reason) {
        let words = words::shortened(&trace.words, 80);
        form.reject(
            "reden",
            format!("Uw toelichting herhaalt wat er verdwijnt: ‘{words}’. Schrijf haar zonder die woorden."),
        );
    }
    Ok(traces)
}

/// Checks the reason for private details before it becomes public. Returns none for a commitment that is not public.
async fn check(visit: &Visit, record: &Registered, form: &mut Fields) -> Result<Option<Check>, WebError> {
    let details = &record.commitment.details;
    if details.publicity.key() != PublicityKey::Public || !form.is_good() {
        return Ok(None);
    }
    let texts = PublicText::typed(form, &[("reden", "Toelichting")]);
    Publication::of(details, texts).check(visit, form).await
}
