//! A line of a reading, ready for the page.

use super::form::TWINS;
use crate::{
    domain::{
        commitment::lapse_kind::LapseKind,
        letter::{Known, Outcome},
    },
    reading::lines::{Concern, Place, ProposedLine},
    web::{
        forms::{form::Fields, question::Question, twin_field},
        server::error::Link,
        views::view::{self, StatusView},
    },
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LineView {
    pub(super) position: usize,
    /// The number as it stands in the letter.
    pub(super) number: String,
    pub(super) title: String,
    pub(super) place: PlaceView,
    pub(super) ticked: bool,
    pub(super) doubts: Vec<String>,
    pub(super) has_passage: bool,
    pub(super) outcomes: Vec<Choice>,
    pub(super) grounds: Vec<Choice>,
    /// The day that follows from the words of the deadline.
    pub(super) day: String,
    pub(super) outcome: Field,
    pub(super) words: Field,
    pub(super) remaining: Field,
    pub(super) reason: Field,
    pub(super) ground: Field,
    pub(super) choice: Field,
    pub(super) new_title: Field,
    pub(super) new_text: Field,
    pub(super) new_day: Field,
    /// The name of the field for the portfolio holder of a new commitment.
    pub(super) holder: String,
    /// The name of the field for the committee of a new commitment.
    pub(super) committee: String,
    /// The commitments with the same title and day, if it has to be confirmed that this is another one.
    pub(super) twins: Option<Twins>,
    /// The error of the line as a whole.
    pub(super) fault: Option<String>,
}

/// The state of the register for the number on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum PlaceView {
    Held {
        path: String,
        version: i64,
        status: StatusView,
        words: Option<String>,
        publicity: &'static str,
        /// The address and the number of the commitment that it was merged into.
        merged: Option<(String, String)>,
    },
    Done {
        path: String,
        outcome: &'static str,
        status: StatusView,
    },
    Others {
        path: String,
        status: StatusView,
    },
    Unknown {
        may_register: bool,
        /// True if the visitor may not register, so that a clerk has to do so first.
        waits: bool,
        closest: Vec<Choice>,
    },
}

/// An option of a choice field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) key: String,
    pub(super) label: String,
    pub(super) chosen: bool,
}

/// A field of a line, with its value, its error and its questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Field {
    pub(super) name: String,
    pub(super) value: String,
    pub(super) error: Option<String>,
    pub(super) questions: Vec<Question>,
}

impl Field {
    fn new(form: &Fields, name: &str, position: usize) -> Self {
        let name = format!("{name}-{position}");
        let questions = form.questions(&name).cloned().collect();
        Self { value: form.raw(&name).to_owned(), error: form.error(&name).map(str::to_owned), questions, name }
    }
}

impl LineView {
    /// Prepares a line. `day` is the day that follows from the words of its deadline; `registers` tells whether the visitor may
    /// register commitments.
    pub(super) fn new(line: &ProposedLine, form: &Fields, day: String, registers: bool) -> Self {
        let position = line.position;
        let field = |name: &str| Field::new(form, name, position);
        let (outcome, ground, choice) = (field("uitkomst"), field("grond"), field("keuze"));
        let title = match &line.place {
            Place::Held(known) | Place::Done(known, _) | Place::Others(known) => known.title.clone(),
            Place::Unknown { .. } => line.finding.title.clone().unwrap_or_default(),
        };
        Self {
            position,
            number: line.finding.number.clone(),
            title,
            ticked: form.all("regel").contains(&position.to_string()),
            doubts: line.concerns.iter().map(Concern::to_string).collect(),
            has_passage: !line.finding.passages.is_empty(),
            outcomes: Outcome::ALL.iter().map(|one| choose(one.key(), one.label(), &outcome)).collect(),
            grounds: LapseKind::ALL.iter().map(|one| choose(one.key(), one.label(), &ground)).collect(),
            place: PlaceView::new(&line.place, &choice, registers),
            day,
            outcome,
            words: field("termijn"),
            remaining: field("rest"),
            reason: field("reden"),
            ground,
            choice,
            new_title: field("titel"),
            new_text: field("tekst"),
            new_day: field("dag"),
            holder: format!("houder-{position}"),
            committee: format!("commissie-{position}"),
            twins: Twins::new(form, position),
            fault: form.error(&format!("regel-{position}")).map(str::to_owned),
        }
    }
}

/// The commitments with the same title and day, and the box that confirms that this is another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Twins {
    pub(super) box_name: String,
    pub(super) value: String,
    pub(super) ticked: bool,
    pub(super) links: Vec<Link>,
}

impl Twins {
    fn new(form: &Fields, position: usize) -> Option<Self> {
        let box_name = format!("{}-{position}", twin_field::FIELD);
        let asked = form.raw(&format!("{TWINS}-{position}"));
        let value = if asked.is_empty() { form.raw(&box_name) } else { asked }.to_owned();
        let (ticked, links) = (form.holds(&box_name, &value), twin_field::links(&value));
        (!links.is_empty()).then_some(Self { box_name, value, ticked, links })
    }
}

impl PlaceView {
    fn new(place: &Place, choice: &Field, registers: bool) -> Self {
        let path = |known: &Known| view::commitment_path(known.number.as_str());
        match place {
            Place::Held(known) => Self::Held {
                path: path(known),
                version: known.version,
                status: StatusView::new(known.status, known.proposal),
                words: known.words.clone(),
                publicity: view::publicity_word(known.publicity),
                merged: known.merged_into.as_ref().map(|into| (view::commitment_path(into.as_str()), into.to_string())),
            },
            Place::Done(known, outcome) => {
                let status = StatusView::new(known.status, known.proposal);
                Self::Done { path: path(known), outcome: outcome.label(), status }
            }
            Place::Others(known) => {
                Self::Others { path: path(known), status: StatusView::new(known.status, known.proposal) }
            }
            Place::Unknown { number, closest } => Self::Unknown {
                may_register: number.is_some() && registers,
                waits: !registers,
                closest: closest
                    .iter()
                    .map(|known| {
                        choose(&suggestion(known), &format!("Het is {} {}", known.number, known.title), choice)
                    })
                    .collect(),
            },
        }
    }
}

/// The value of the option for a suggested commitment: the version that was seen, and the number.
fn suggestion(known: &Known) -> String {
    format!("{} {}", known.version, known.number)
}

fn choose(key: &str, label: &str, field: &Field) -> Choice {
    Choice { key: key.to_owned(), label: label.to_owned(), chosen: field.value == key }
}
