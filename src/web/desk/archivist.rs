//! The desk of the archivist: the result of the check of the history.

use super::Desk;
use crate::web::{
    integrity::history_check,
    server::{
        error::{LabelledLink, WebError},
        visit::Visit,
    },
};

pub(super) async fn load_desk(visit: &Visit) -> Result<Desk, WebError> {
    let (found, told, _) = history_check::find_last_check(visit).await?;
    Ok(Desk {
        heading: found.heading,
        lead: format!("{} {told}", found.sentence).trim_end().to_owned(),
        ways: vec![
            LabelledLink::new("/controle", "Bekijk de controle"),
            LabelledLink::new("/overzicht", "Overzicht"),
            LabelledLink::new("/toezeggingen", "Alle toezeggingen"),
        ],
        sections: Vec::new(),
        nothing: "U leest alles, ook wat niet openbaar is. U wijzigt niets, maar kunt bij een toezegging inhoud uit de \
                  geschiedenis wissen als de wet dat vraagt. De geschiedenis wordt elke nacht nagerekend, en zo vaak als u \
                  wilt bij de controle.",
    })
}
