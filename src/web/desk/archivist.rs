//! The desk of the archivist: the result of the check of the history.

use super::Desk;
use crate::web::{
    integrity::history_check,
    server::{
        error::{Link, WebError},
        visit::Visit,
    },
};

pub(super) async fn desk(visit: &Visit) -> Result<Desk, WebError> {
    let (found, told, _) = history_check::look(visit).await?;
    Ok(Desk {
        heading: found.heading,
        lead: format!("{} {told}", found.sentence).trim_end().to_owned(),
        ways: vec![
            Link::new("/controle", "Bekijk de controle"),
            Link::new("/overzicht", "Overzicht"),
            Link::new("/toezeggingen", "Alle toezeggingen"),
        ],
        sections: Vec::new(),
        nothing: "U leest alles, ook wat niet openbaar is. U wijzigt niets, maar kunt bij een toezegging inhoud uit de \
                  geschiedenis wissen als de wet dat vraagt. De geschiedenis wordt elke nacht nagerekend, en zo vaak als u \
                  wilt bij de controle.",
    })
}
