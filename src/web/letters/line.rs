//! A line of a reading, ready for the page.

use super::form::TWINS;
use crate::{
    domain::{
        commitment::lapse_kind::LapseKind,
        letter::{LetterCommitment, Outcome},
    },
    reading::lines::{LineConcern, LineStanding, ProposedLine},
    web::{
        forms::{form::Fields, question::Question, twin_field},
        server::error::LabelledLink,
        views::view::{self, StatusView},
    },
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ReadingLineView {
    pub(super) position: usize,
    /// The number as it stands in the letter.
    pub(super) number: String,
    pub(super) title: String,
    pub(super) place: LineStandingView,
    pub(super) ticked: bool,
    pub(super) doubts: Vec<String>,
    pub(super) has_passage: bool,
    pub(super) outcomes: Vec<LineChoice>,
    pub(super) grounds: Vec<LineChoice>,
    /// The day that follows from the words of the deadline.
    pub(super) day: String,
    pub(super) outcome: LineField,
    pub(super) words: LineField,
    pub(super) remaining: LineField,
    pub(super) reason: LineField,
    pub(super) ground: LineField,
    pub(super) choice: LineField,
    pub(super) new_title: LineField,
    pub(super) new_text: LineField,
    pub(super) new_day: LineField,
    /// The name of the field for the portfolio holder of a new commitment.
    pub(super) holder: String,
    /// The name of the field for the committee of a new commitment.
    pub(super) committee: String,
    /// True if this line has a holder or a committee of its own, or an error there.
    pub(super) has_own_names: bool,
    /// The commitments with the same title and day, if it has to be confirmed that this is another one.
    pub(super) twins: Option<Twins>,
    /// The error of the line as a whole.
    pub(super) fault: Option<String>,
}

/// The state of the register for the number on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum LineStandingView {
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
        closest: Vec<LineChoice>,
    },
}

/// An option of a choice field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LineChoice {
    pub(super) key: String,
    pub(super) label: String,
    pub(super) chosen: bool,
}

/// A field of a line, with its value, its error and its questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LineField {
    pub(super) name: String,
    pub(super) value: String,
    pub(super) error: Option<String>,
    pub(super) questions: Vec<Question>,
}

impl LineField {
    fn new(form: &Fields, name: &str, position: usize) -> Self {
        let name = format!("{name}-{position}");
        let questions = form.list_questions(&name).cloned().collect();
        Self {
            value: form.get_raw_text(&name).to_owned(),
            error: form.find_error(&name).map(str::to_owned),
            questions,
            name,
        }
    }

    fn is_filled_or_wrong(&self) -> bool {
        self.error.is_some() || !self.value.trim().is_empty()
    }
}

impl ReadingLineView {
    /// Prepares a line. `day` is the day that follows from the words of its deadline; `registers` tells whether the visitor may
    /// register commitments.
    pub(super) fn new(line: &ProposedLine, form: &Fields, day: String, registers: bool) -> Self {
        let position = line.position;
        let field = |name: &str| LineField::new(form, name, position);
        let (outcome, ground, choice) = (field("uitkomst"), field("grond"), field("keuze"));
        let title = match &line.place {
            LineStanding::Held(known) | LineStanding::Done(known, _) | LineStanding::Others(known) => {
                known.title.clone()
            }
            LineStanding::Unknown { .. } => line.finding.title.clone().unwrap_or_default(),
        };
        Self {
            position,
            number: line.finding.number.clone(),
            title,
            ticked: form.list_values("regel").contains(&position.to_string()),
            doubts: line.concerns.iter().map(LineConcern::to_string).collect(),
            has_passage: !line.finding.passages.is_empty(),
            outcomes: Outcome::ALL.iter().map(|one| make_choice(one.key(), one.label(), &outcome)).collect(),
            grounds: LapseKind::ALL.iter().map(|one| make_choice(one.key(), one.label(), &ground)).collect(),
            place: LineStandingView::new(&line.place, &choice, registers),
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
            has_own_names: [field("houder"), field("commissie")].iter().any(LineField::is_filled_or_wrong),
            twins: Twins::new(form, position),
            fault: form.find_error(&format!("regel-{position}")).map(str::to_owned),
        }
    }
}

/// The commitments with the same title and day, and the box that confirms that this is another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Twins {
    pub(super) box_name: String,
    pub(super) value: String,
    pub(super) ticked: bool,
    pub(super) links: Vec<LabelledLink>,
}

impl Twins {
    fn new(form: &Fields, position: usize) -> Option<Self> {
        let box_name = format!("{}-{position}", twin_field::FIELD);
        let asked = form.get_raw_text(&format!("{TWINS}-{position}"));
        let value = if asked.is_empty() { form.get_raw_text(&box_name) } else { asked }.to_owned();
        let (ticked, links) = (form.has_value(&box_name, &value), twin_field::list_twin_links(&value));
        (!links.is_empty()).then_some(Self { box_name, value, ticked, links })
    }
}

impl LineStandingView {
    fn new(place: &LineStanding, choice: &LineField, registers: bool) -> Self {
        let path = |known: &LetterCommitment| view::commitment_path(known.number.as_str());
        match place {
            LineStanding::Held(known) => Self::Held {
                path: path(known),
                version: known.version,
                status: StatusView::new(known.status, known.proposal),
                words: known.words.clone(),
                publicity: view::publicity_word(known.publicity),
                merged: known.merged_into.as_ref().map(|into| (view::commitment_path(into.as_str()), into.to_string())),
            },
            LineStanding::Done(known, outcome) => {
                let status = StatusView::new(known.status, known.proposal);
                Self::Done { path: path(known), outcome: outcome.label(), status }
            }
            LineStanding::Others(known) => {
                Self::Others { path: path(known), status: StatusView::new(known.status, known.proposal) }
            }
            LineStanding::Unknown { number, closest } => Self::Unknown {
                may_register: number.is_some() && registers,
                waits: !registers,
                closest: closest
                    .iter()
                    .map(|known| {
                        make_choice(
                            &make_suggestion_value(known),
                            &format!("Het is {} {}", known.number, known.title),
                            choice,
                        )
                    })
                    .collect(),
            },
        }
    }
}

/// The value of the option for a suggested commitment: the version that was seen, and the number.
fn make_suggestion_value(known: &LetterCommitment) -> String {
    format!("{} {}", known.version, known.number)
}

fn make_choice(key: &str, label: &str, field: &LineField) -> LineChoice {
    LineChoice { key: key.to_owned(), label: label.to_owned(), chosen: field.value == key }
}
