//! `/controle`: whether the history is as it was written. Looking changes nothing.

use askama::Template;
use askama_web::WebTemplate;

use super::{
    error::WebError,
    layout::{Layout, Menu},
    routes::{Routes, Rule},
    view,
    visit::Visit,
    words,
};
use crate::{
    domain::rights::Action,
    store::{history::Verdict, unreadable::UnreadableKey},
};

/// The route of the check.
pub(super) fn routes() -> Routes {
    Routes::new().get("/controle", Rule::May(Action::Verify), show)
}

/// What the check found.
#[derive(Debug, Template, WebTemplate)]
#[template(path = "history_check.html")]
struct CheckPage {
    layout: Layout,
    found: Found,
    /// Where the history says that the register was put back from a backup: the event, and when.
    restores: Vec<(String, String)>,
    /// The stored keys that no variant knows: table, row and column.
    unreadable: Vec<UnreadableKey>,
}

/// What the check found, in words.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) heading: String,
    pub(super) sentence: String,
    /// How many events there are, and the hash of the last one; only of a history that is whole.
    whole: Option<(String, String)>,
    /// Of which events the content was erased; empty where of none.
    erased: String,
    /// What to do when there is no whole history.
    advice: &'static str,
}

const BROKEN: &str = "Iemand heeft buiten het register om iets in het bestand gewijzigd, of het bestand is beschadigd. \
    Verander er niets meer aan. Meld het aan de beheerder, en leg een reservekopie van vóór die gebeurtenis ernaast.";

impl From<Verdict> for Found {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Whole { events: 0, .. } => Self {
                heading: "Er is nog geen geschiedenis".to_owned(),
                sentence: "In dit register is nog niets vastgelegd.".to_owned(),
                whole: None,
                erased: String::new(),
                advice: "Zodra iemand een toezegging registreert, is er iets na te rekenen.",
            },
            Verdict::Whole { events, ref head, .. } => Self {
                heading: "De geschiedenis is heel".to_owned(),
                sentence: verdict.to_string(),
                whole: Some((words::figures(events), head.to_string())),
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

async fn show(visit: Visit) -> Result<CheckPage, WebError> {
    let found = Found::from(visit.store.verify_history().await?);
    let told = |(sequence, at)| (words::figures(sequence), view::moment(at).trim_start().to_owned());
    let restores = visit.store.restores().await?.into_iter().map(told).collect();
    let unreadable = visit.store.unreadable_keys().await?;
    Ok(CheckPage { layout: Layout::new(&visit, Menu::Elsewhere, found.heading.clone()), found, restores, unreadable })
}
