//! The objection that stands against what was reported: its words, who made it, and what follows.

use super::{
    paragraphs::linked_paragraphs,
    standing::{SituationView, find_objection},
};
use crate::{
    store::history::Event,
    web::views::{
        linked_text::{KnownNumbers, LinkedText},
        view, words,
    },
};

/// An objection, ready for its section.
#[derive(Debug)]
pub(super) struct ObjectionView {
    /// The paragraphs of its words; empty if they were erased.
    pub(super) paragraphs: Vec<LinkedText>,
    /// The person and the role; the role alone for a visitor without the right to see names.
    pub(super) who: String,
    pub(super) day: String,
    /// The sentence on what follows.
    pub(super) sequel: String,
}

impl ObjectionView {
    /// The objection among these events, newest first; `None` if none stands.
    pub(super) fn new(situation: Option<&SituationView>, events: &[Event], known: &KnownNumbers) -> Option<Self> {
        let situation = situation.filter(|situation| !situation.objection.is_empty())?;
        let event = find_objection(events)?;
        Some(Self {
            paragraphs: linked_paragraphs(event.note.as_deref().unwrap_or_default(), known),
            who: words::start_with_capital(&event.author.to_string()),
            day: view::full_day(event.entry.on),
            sequel: situation.sequel.clone(),
        })
    }
}
