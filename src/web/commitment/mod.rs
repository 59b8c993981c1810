//! The page of one promise: it reads as a story.

mod answers;
mod deadline;
mod erasure;
mod full_history;
mod history;
mod span;

pub(super) use self::history::told as decision_told;

use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::{Path, Query},
    response::{IntoResponse, Redirect, Response},
};

use self::{answers::AnswerView, deadline::DeadlineView, history::EventView};
use super::{
    error::{Link, WebError},
    layout::{Layout, Menu},
    list_query::ListQuery,
    routes::{Routes, Rule},
    view::{self, StatusView, UrgencyView},
    visit::Visit,
    words,
};
use crate::{
    domain::{
        access::Actor,
        allowed::{ChangeKind, allowed},
        change::EventKind,
        commitment::{Commitment, FulfilmentKind, Named, PublicityKey},
        number::CommitmentNumber,
        proposal::Proposal,
        rights::Action,
        status::{DecidedBy, Status, Urgency},
    },
    store::{
        commitments::{Lookup, Registered},
        history::Event,
        letters::Answer,
        list::{AsOf, Filter},
    },
};

/// The routes of one promise.
pub fn routes() -> Routes {
    Routes::new()
        .get("/toezeggingen/{number}", Rule::May(Action::Read), show)
        .get("/toezeggingen/{number}/geschiedenis", Rule::May(Action::Read), full_history::show)
        .get("/toezeggingen/{number}/wissen", Rule::May(Action::Erase), erasure::show)
        .post("/toezeggingen/{number}/wissen", Rule::May(Action::Erase), erasure::send)
}

/// One promise.
#[derive(Debug, Template, WebTemplate)]
#[template(path = "commitment.html")]
struct CommitmentPage {
    layout: Layout,
    number: String,
    title: String,
    status: StatusView,
    /// What stands behind the status: when, by whom, what is proposed.
    status_words: String,
    /// What is still to be done, once a part is settled or when that is proposed.
    remaining: String,
    deadline: Option<DeadlineView>,
    acts: Vec<ActLink>,
    promise: Vec<String>,
    quotation: Vec<String>,
    facts: Vec<Fact>,
    answers: Vec<AnswerView>,
    events: Vec<EventView>,
    count: String,
    /// Where the history can be read and printed on its own, and where its content is erased; the last is empty for who may not.
    whole: String,
    erase: String,
    /// When and where it was promised, as the first thing that happened.
    promised: Option<Promised>,
}

/// Something that the status allows to be done.
#[derive(Debug, PartialEq, Eq)]
struct ActLink {
    path: String,
    label: &'static str,
}

/// A line of what is known of a promise.
#[derive(Debug, PartialEq, Eq)]
struct Fact {
    name: &'static str,
    values: Vec<FactValue>,
}

/// What is known, with where it leads; the path is empty where it leads nowhere.
#[derive(Debug, PartialEq, Eq)]
struct FactValue {
    text: String,
    path: String,
}

/// When and where it was promised.
#[derive(Debug)]
struct Promised {
    iso_day: String,
    day: String,
    words: String,
}

async fn show(
    visit: Visit,
    Path(typed): Path<String>,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let number = match visit.store.look_up(&visit.actor, &typed).await? {
        Lookup::Found(number) if number.as_str() == typed => number,
        Lookup::Found(number) => {
            return Ok(Redirect::permanent(&view::commitment_path(number.as_str())).into_response());
        }
        Lookup::Closest(closest) => return Err(not_found(&typed, &closest)),
    };
    let registered = visit.store.commitment(&visit.actor, &number.normal()).await?;
    let events = visit.store.events(&visit.actor, registered.commitment.id).await?;
    let answers = visit.store.answers(&visit.actor, registered.commitment.id).await?;
    let mut page = CommitmentPage::new(&visit, &registered, &events, &answers);
    let done = pairs.iter().find(|(key, _)| key == "gedaan").map(|(_, done)| done.as_str());
    page.layout = page.layout.with_notice(done);
    Ok(page.into_response())
}

/// What is told of a number that the register does not hold.
fn not_found(typed: &str, closest: &[(CommitmentNumber, String)]) -> WebError {
    let question = match closest.len() {
        0 => " Controleer het nummer, of zoek op woorden uit de toezegging.",
        1 => " Bedoelt u deze?",
        _ => " Bedoelt u een van deze?",
    };
    let what = format!("Toezegging ‘{}’ staat niet in het register.{question}", words::shortened(typed, 40));
    WebError::NotFound { what, links: closest.iter().map(|(number, title)| Link::commitment(number, title)).collect() }
}

impl CommitmentPage {
    fn new(visit: &Visit, registered: &Registered, events: &[Event], answers: &[Answer]) -> Self {
        let as_of = visit.as_of();
        let commitment = &registered.commitment;
        let details = &commitment.details;
        let number = commitment.number.to_string();
        let (status, status_words, remaining) = status_told(commitment, events);
        let deadline = DeadlineView::new(registered, answers, as_of, &urgency(commitment, as_of));
        let count = i64::try_from(events.len()).unwrap_or(i64::MAX);
        let path = view::commitment_path(&number);
        let may_erase = visit.actor.may(Action::Erase, details);
        Self {
            layout: Layout::new(visit, Menu::Commitments, format!("{number}, {}", details.title)).about(details),
            status,
            status_words,
            remaining,
            deadline,
            acts: acts(&visit.actor, commitment),
            promise: paragraphs(&details.text),
            quotation: paragraphs(details.quotation.as_deref().unwrap_or_default()),
            facts: facts(registered),
            answers: answers::told(answers, events, commitment),
            events: events.iter().map(|event| EventView::new(event, answers, &visit.actor)).collect(),
            count: format!(
                "{} {}",
                words::capital(&words::number(count)),
                if count == 1 { "gebeurtenis" } else { "gebeurtenissen" }
            ),
            whole: format!("{path}/geschiedenis"),
            erase: if may_erase { format!("{path}/wissen") } else { String::new() },
            promised: promised(registered),
            title: details.title.clone(),
            number,
        }
    }
}

fn urgency(commitment: &Commitment, as_of: AsOf) -> UrgencyView {
    let review_day = commitment.deadlines.current().and_then(|entry| entry.set.review_day);
    let urgency = Urgency::of(
        commitment.status.key(),
        commitment.deadlines.last_day(),
        commitment.closed_on,
        as_of.today,
        as_of.warning_days,
    );
    UrgencyView::new(urgency, review_day)
}

/// The status, the words behind it, and what is still to be done.
fn status_told(commitment: &Commitment, events: &[Event]) -> (StatusView, String, String) {
    let mut view = StatusView::from(&commitment.status);
    view.label = words::capital(&view.label);
    let on = commitment.closed_on.map(|day| format!("op {}", view::full_day(day))).unwrap_or_default();
    let remaining = commitment.remaining.clone().unwrap_or_default();
    match &commitment.status {
        Status::Open => (view, String::new(), String::new()),
        Status::PartlySettled => (view, String::new(), remaining),
        Status::Settled(DecidedBy::Executive) => (view, format!("{on}, gemeld door het bestuur"), String::new()),
        Status::Settled(DecidedBy::Council) => (view, format!("{on}, bevestigd door de commissie"), String::new()),
        Status::Lapsed(kind) => (view, format!("{on}: {}", kind.label()), String::new()),
        Status::Proposed(pending) => {
            let since = events.iter().find(|event| event.entry.kind == EventKind::Proposed);
            let since = since.map(|event| format!("op {}", view::full_day(event.entry.on))).unwrap_or_default();
            let (what, remaining) = proposed(&pending.proposal, remaining);
            (view, format!("{since}. Het bestuur stelt voor {what}. De commissie besluit."), remaining)
        }
    }
}

/// What a proposal asks, and what would be left to do.
fn proposed(proposal: &Proposal, remaining: String) -> (String, String) {
    match proposal {
        Proposal::Settle { .. } => ("deze toezegging af te doen".to_owned(), remaining),
        Proposal::SettlePartly { remaining, deadline, .. } => {
            let by = deadline.as_ref().map(|set| format!(", de rest {}", set.deadline.words)).unwrap_or_default();
            (format!("deze toezegging deels af te doen{by}"), remaining.clone())
        }
        Proposal::ClosePart { part, outcome, .. } => {
            (format!("onderdeel {part} als {} te beschouwen", outcome.label()), remaining)
        }
        Proposal::Lapse { kind } => (format!("deze toezegging te laten vervallen: {}", kind.label()), remaining),
        Proposal::Postpone { deadline, .. } => {
            (format!("de termijn te veranderen in ‘{}’", deadline.deadline.words), remaining)
        }
    }
}

/// What the status allows this person to do, the likeliest first.
fn acts(actor: &Actor, commitment: &Commitment) -> Vec<ActLink> {
    const ACTS: [(ChangeKind, &str, &str); 10] = [
        (ChangeKind::Decide, "besluit", "Leg besluit vast"),
        (ChangeKind::Settle, "afdoening", "Meld als afgedaan"),
        (ChangeKind::Postpone, "uitstel", "Vraag uitstel"),
        (ChangeKind::Progress, "voortgang", "Meld voortgang"),
        (ChangeKind::Object, "bezwaar", "Maak bezwaar"),
        (ChangeKind::Reopen, "heropening", "Heropen"),
        (ChangeKind::Lapse, "vervallen", "Laat vervallen"),
        (ChangeKind::Correct, "wijzigen", "Wijzig gegevens"),
        (ChangeKind::Publish, "openbaarheid", ""),
        (ChangeKind::Secrecy, "geheimhouding", ""),
    ];
    let path = view::commitment_path(commitment.number.as_str());
    let allowed = allowed(&commitment.status);
    let details = &commitment.details;
    // Without a proposal or a report, the committee's decisions are recorded at its meeting.
    let due = commitment.status.key().is_due();
    let open = |(kind, ..): &&(ChangeKind, &str, &'static str)| {
        allowed.contains(kind) && !(due && *kind == ChangeKind::Decide) && actor.may(kind.action(), details)
    };
    let link = |(kind, act, label): &(ChangeKind, &str, &'static str)| {
        let label = match (kind, details.publicity.key()) {
            (ChangeKind::Publish, PublicityKey::Draft) => "Maak openbaar",
            (ChangeKind::Publish, PublicityKey::Public) => "Neem terug als concept",
            (ChangeKind::Publish, PublicityKey::Secret) => return None,
            (ChangeKind::Secrecy, PublicityKey::Secret) => "Hef geheimhouding op",
            (ChangeKind::Secrecy, _) => "Leg geheimhouding vast",
            (ChangeKind::Postpone, _) if commitment.deadlines.current().is_none() => "Noem een termijn",
            _ => label,
        };
        Some(ActLink { path: format!("{path}/{act}"), label })
    };
    ACTS.iter().filter(open).filter_map(link).collect()
}

/// The paragraphs of a text; a line end within one becomes a space, a line of a list stays a line.
fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs: Vec<String> = vec![String::new()];
    for line in text.lines() {
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        let item = line.starts_with(['-', '•', '*', '–']);
        match paragraphs.last_mut() {
            Some(last) if !line.is_empty() && !item && !last.is_empty() => {
                last.push(' ');
                last.push_str(&line);
            }
            _ => paragraphs.push(line),
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}

fn facts(registered: &Registered) -> Vec<Fact> {
    let details = &registered.commitment.details;
    let plain = |text: String| FactValue { text, path: String::new() };
    let list = |filter: Filter| ListQuery::of(filter).path();
    let holder = details.holder.as_ref().map(|holder| FactValue {
        text: holder.to_string(),
        path: list(Filter { holders: registered.holder_slug.iter().cloned().collect(), ..Filter::default() }),
    });
    let theme = details.theme.as_ref().map(|theme| FactValue {
        text: theme.clone(),
        path: list(Filter { theme: registered.theme_slug.clone(), ..Filter::default() }),
    });
    let kind = details.kind.map(|kind| plain(FulfilmentKind::key(kind).to_owned()));
    let facts = [
        ("Gezegd door", details.spoken_by.clone().map(plain).into_iter().collect()),
        ("Portefeuillehouder", holder.into_iter().collect()),
        ("Gevraagd door", details.asked_by.iter().map(Named::to_string).map(plain).collect()),
        ("Vergadering", meeting(registered).into_iter().collect()),
        ("Agendapunt", details.agenda_item.clone().map(plain).into_iter().collect()),
        ("Thema", theme.into_iter().collect()),
        ("Soort", kind.into_iter().collect()),
        ("Stukken", details.papers.iter().cloned().map(plain).collect::<Vec<_>>()),
    ];
    let known = facts.into_iter().filter(|(_, values)| !values.is_empty());
    known.map(|(name, values)| Fact { name, values }).collect()
}

fn meeting(registered: &Registered) -> Option<FactValue> {
    let details = &registered.commitment.details;
    let committee = registered.committee_name.as_ref().or(details.committee.as_ref());
    match (committee, details.made_on) {
        (Some(name), Some(day)) => Some(FactValue {
            text: format!("{name}, {}", view::full_day(day)),
            path: registered.meeting.map(|id| format!("/vergaderingen/{id}")).unwrap_or_default(),
        }),
        (Some(name), None) => Some(FactValue {
            text: name.clone(),
            path: details.committee.as_deref().map(view::committee_path).unwrap_or_default(),
        }),
        (None, Some(day)) => Some(FactValue { text: view::full_day(day), path: String::new() }),
        (None, None) => None,
    }
}

fn promised(registered: &Registered) -> Option<Promised> {
    let details = &registered.commitment.details;
    let day = details.made_on?;
    let place = registered.committee_name.as_ref().map(|name| format!(" aan {name}")).unwrap_or_default();
    let holder = || details.holder.as_ref().map(|holder| words::with_article(&holder.name));
    let by = details.spoken_by.clone().or_else(holder);
    let by = by.map(|name| format!(" door {name}")).unwrap_or_default();
    Some(Promised { iso_day: day.to_string(), day: view::full_day(day), words: format!("Toegezegd{place}{by}.") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_keep_their_words_and_lose_their_line_ends() {
        assert_eq!(paragraphs("een\r\ntwee  drie\n\n \nvier\n"), ["een twee drie", "vier"]);
        assert_eq!(paragraphs("kop:\n- een\n  twee\n- drie"), ["kop:", "- een twee", "- drie"]);
        assert!(paragraphs(" \n ").is_empty());
    }
}
