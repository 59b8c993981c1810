//! `/controle`: the result of the last check of the history. It is checked each night and on request. Looking changes nothing
//! in the register.

use std::{sync::Arc, time::Duration};

use askama::Template;
use askama_web::WebTemplate;
use axum::response::Response;
use tokio::time;

use crate::{
    domain::access::rights::Action,
    store::{
        history::{HistoryCheckState, HistoryVerdict},
        unreadable::UnreadableKey,
    },
    web::{
        forms::{form::new_submission, sent::SentForm},
        server::{
            error::WebError,
            layout::{Layout, Menu},
            reply,
            routes::{Routes, Rule},
            visit::Visit,
        },
        views::{view, words},
    },
};

const PATH: &str = "/controle";

/// The time that a visitor waits for a check before the page says that it is running. A small register is checked well within
/// it.
const PATIENCE: Duration = Duration::from_secs(2);

/// The routes of the check.
pub(in crate::web) fn routes() -> Routes {
    Routes::new().get(PATH, Rule::May(Action::Verify), show).post(PATH, Rule::May(Action::Verify), check)
}

/// The page with the result of the last check.
#[derive(Debug, Template, WebTemplate)]
#[template(path = "history_check.html")]
struct HistoryCheckPage {
    layout: Layout,
    found: HistoryCheckReport,
    /// The moment of the check, and the number of events since; empty before the first check.
    told: String,
    /// True while a check is running.
    running: bool,
    /// The token of the form that asks for a check.
    submission: String,
    /// The events by which the register was restored from a backup: the sequence and the moment.
    restores: Vec<(String, String)>,
    /// The stored keys that no variant knows: table, row and column.
    unreadable: Vec<UnreadableKey>,
}

/// The result of a check, in words.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::web) struct HistoryCheckReport {
    pub(in crate::web) heading: String,
    pub(in crate::web) sentence: String,
    /// The number of events and the hash of the last one; only of a history that is whole.
    whole: Option<(String, String)>,
    /// The events whose content was erased; empty without any.
    erased: String,
    /// Advice for a history that is broken, empty or not yet checked.
    advice: &'static str,
}

const BROKEN: &str = "Iemand heeft buiten het register om iets in het bestand gewijzigd, of het bestand is beschadigd. \
    Verander er niets meer aan. Meld het aan de beheerder, en leg een reservekopie van vóór die gebeurtenis ernaast.";

impl HistoryCheckReport {
    /// The words until the first check is done.
    fn nothing_yet() -> Self {
        Self {
            heading: "De geschiedenis wordt nagerekend".to_owned(),
            sentence: "Dat is nog niet klaar. Bij een groot register duurt het enkele minuten.".to_owned(),
            whole: None,
            erased: String::new(),
            advice: "Open deze pagina straks nog eens.",
        }
    }
}

impl From<HistoryVerdict> for HistoryCheckReport {
    fn from(verdict: HistoryVerdict) -> Self {
        match verdict {
            HistoryVerdict::Whole { events: 0, .. } => Self {
                heading: "Er is nog geen geschiedenis".to_owned(),
                sentence: "In dit register is nog niets vastgelegd.".to_owned(),
                whole: None,
                erased: String::new(),
                advice: "Zodra iemand een toezegging registreert, is er iets na te rekenen.",
            },
            HistoryVerdict::Whole { events, ref head, .. } => Self {
                heading: "De geschiedenis is heel".to_owned(),
                sentence: verdict.to_string(),
                whole: Some((words::format_number(events), head.to_string())),
                erased: verdict.erased_told(),
                advice: "",
            },
            broken => Self {
                heading: "De geschiedenis is niet meer heel".to_owned(),
                sentence: broken.to_string(),
                whole: None,
                erased: String::new(),
                advice: BROKEN,
            },
        }
    }
}

/// The result of the last check in words, with its moment. The first visitor has a check made.
pub(in crate::web) async fn find_last_check(
    visit: &Visit,
) -> Result<(HistoryCheckReport, String, HistoryCheckState), WebError> {
    if visit.history_checks.state().last.is_none() {
        check_for_a_while(visit).await?;
    }
    let state = visit.history_checks.state();
    let Some((at, verdict)) = &state.last else { return Ok((HistoryCheckReport::nothing_yet(), String::new(), state)) };
    let mut told = format!("Nagerekend op {}.", view::format_moment(*at).trim_start());
    if let HistoryVerdict::Whole { events, .. } = verdict {
        let (written, _) = visit.store.find_head().await?;
        told += &match written - events {
            ..=0 => " Sindsdien is er niets vastgelegd.".to_owned(),
            1 => " Sindsdien is er één gebeurtenis vastgelegd.".to_owned(),
            more => format!(" Sindsdien zijn er {} gebeurtenissen vastgelegd.", words::format_number(more)),
        };
    }
    Ok((HistoryCheckReport::from(verdict.clone()), told, state))
}

/// Starts a check of the history and waits for it up to [`PATIENCE`]. A check that takes longer goes on.
async fn check_for_a_while(visit: &Visit) -> Result<(), WebError> {
    let (checks, now) = (Arc::clone(&visit.history_checks), visit.clock.now());
    let check = tokio::spawn(async move { checks.check_history(now).await });
    match time::timeout(PATIENCE, check).await {
        Ok(Ok(checked)) => Ok(checked?),
        Ok(Err(broken)) => {
            tracing::error!(%broken, "a check of the history broke off");
            Ok(())
        }
        Err(_) => Ok(()),
    }
}

async fn show(visit: Visit) -> Result<HistoryCheckPage, WebError> {
    let (found, told, state) = find_last_check(&visit).await?;
    let restore = |(sequence, at)| (words::format_number(sequence), view::format_moment(at).trim_start().to_owned());
    let restores = visit.store.list_restores().await?.into_iter().map(restore).collect();
    let layout = Layout::new(&visit, Menu::Elsewhere, found.heading.clone());
    Ok(HistoryCheckPage {
        layout,
        found,
        told,
        running: state.since.is_some(),
        submission: new_submission(),
        restores,
        unreadable: state.unreadable,
    })
}

/// Checks the history anew.
async fn check(visit: Visit, sent: SentForm) -> Result<Response, WebError> {
    sent.into_labelled_fields(&[])?;
    check_for_a_while(&visit).await?;
    Ok(reply::see_other(PATH))
}
