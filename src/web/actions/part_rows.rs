//! The rows in which a compound commitment is divided: one for each part that is still due. A closed part stays as it is.

use chrono::NaiveDate;

use super::act::{ActContext, Labels};
use crate::{
    domain::{
        change::MOST_PARTS,
        commitment::{
            Commitment,
            deadline_list::NewDeadline,
            part::{NewPart, Part},
        },
        listing::as_of::AsOf,
    },
    web::{
        forms::{deadline_field::DeadlinePreview, form::Fields},
        views::{
            part_view::{self, PartView},
            view, words,
        },
    },
};

/// The labels of the fields of these rows, behind the day from which their deadlines count.
macro_rules! rows {
    ($($row:literal)*) => {
        &[("peildag", "Telt vanaf"), $(
            (concat!("tekst-", $row), concat!("Onderdeel op regel ", $row)),
            (concat!("termijn-", $row), concat!("Termijn op regel ", $row)),
        )*]
    };
}

pub(super) const LABELS: Labels = rows!(1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20);

/// The fewest rows of the form, and the number of empty rows behind the filled ones.
const FEWEST_ROWS: usize = 4;
const EMPTY_ROWS: usize = 2;

/// The number of rows that the button for more adds.
const MORE_ROWS: usize = 4;

/// The names of the fields of a row: the text and the deadline.
fn fields_of(row: usize) -> (String, String) {
    (format!("tekst-{row}"), format!("termijn-{row}"))
}

/// The number of rows that fit beside the closed parts.
fn room(commitment: &Commitment) -> usize {
    MOST_PARTS - commitment.parts.iter().filter(|part| !part.is_due()).count().min(MOST_PARTS)
}

pub(super) fn due_parts(commitment: &Commitment) -> impl Iterator<Item = &Part> {
    commitment.parts.iter().filter(|part| part.is_due())
}

/// The form when it is first shown, with the parts that are due.
pub(super) fn prefill(commitment: &Commitment, today: NaiveDate) -> Fields {
    let from = commitment.details.made_on.unwrap_or(today);
    let mut fields = Fields::default().with("peildag", view::field_day(from));
    for (row, part) in (1..).zip(due_parts(commitment)) {
        let (text, words) = fields_of(row);
        fields = fields.with(&text, &part.text);
        fields = fields.with(&words, part.deadline.as_ref().map(|set| set.deadline.words.as_str()).unwrap_or_default());
    }
    fields
}

/// Reads the rows: a row with a text is a part, an empty row is none. Without a day from which they count there are no deadlines.
pub(super) fn read(fields: &mut Fields, context: &ActContext, from: Option<NaiveDate>) -> Vec<NewPart> {
    let known: Vec<&Part> = due_parts(&context.commitment).collect();
    let mut parts = Vec::new();
    for row in 1..=MOST_PARTS {
        let (text_field, words_field) = fields_of(row);
        let text = fields.read_text(&text_field).map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
        let words = fields.read_line(&words_field);
        if text.is_none() && words.is_some() {
            fields
                .reject_field(&text_field, "Schrijf wat er in dit onderdeel is toegezegd, of haal ook de termijn weg.");
        }
        let deadline = words.zip(from).map(|(words, from)| {
            let before = known.get(row - 1).and_then(|part| part.deadline.clone());
            let before = before.filter(|set| set.deadline.words == words);
            before
                .unwrap_or_else(|| context.deadlines.read_deadline(&words, from).ask_about_doubts(fields, &words_field))
        });
        parts.extend(text.map(|text| NewPart { text, deadline }));
    }
    parts
}

/// Refuses a division into one part, one without any part where there was none before, and one without a part that is due.
pub(super) fn check_number(fields: &mut Fields, commitment: &Commitment, parts: &[NewPart]) {
    let all = &commitment.parts;
    let closed = all.iter().filter(|part| !part.is_due()).count();
    let message = match (parts.len(), closed) {
        (0, 0) if all.is_empty() => "Schrijf ten minste twee onderdelen, elk op een eigen regel.".to_owned(),
        (1, 0) if all.is_empty() => {
            "Met één onderdeel is er niets te verdelen. Schrijf er ten minste twee, elk op een eigen regel.".to_owned()
        }
        (1, 0) => "Schrijf ten minste twee onderdelen, of maak alle regels leeg: dan is de toezegging weer één geheel."
            .to_owned(),
        (0, 1..) => {
            "Ten minste één onderdeel moet nog openstaan. Is alles gedaan, meld de toezegging dan als afgedaan."
                .to_owned()
        }
        (due, closed) if due + closed > MOST_PARTS => {
            format!(
                "Een toezegging heeft ten hoogste {MOST_PARTS} onderdelen. Registreer haar anders als meer toezeggingen."
            )
        }
        _ => return,
    };
    fields.reject_field("tekst-1", message);
}

/// The parts on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PartsDivision {
    /// The parts that are closed, which stay.
    pub(super) closed: Vec<PartView>,
    pub(super) rows: Vec<PartFormRow>,
    /// True if there may be more rows.
    pub(super) more: bool,
}

/// A row of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PartFormRow {
    pub(super) number: usize,
    pub(super) text: String,
    pub(super) deadline: String,
    /// The day that follows from the words of its deadline; empty unless it was asked for.
    pub(super) day: String,
}

impl PartsDivision {
    /// The rows that were filled or shown, and some more.
    pub(super) fn new(commitment: &Commitment, form: &Fields, as_of: AsOf) -> Self {
        let names = |row: &usize| [fields_of(*row).0, fields_of(*row).1];
        let shown = |row: &usize| form.list_field_names().any(|name| names(row).iter().any(|one| one == name));
        let filled = |row: &usize| names(row).iter().any(|name| !form.get_raw_text(name).trim().is_empty());
        let sent = form.list_field_names().any(|name| name == "inzending");
        let last = |fits: &dyn Fn(&usize) -> bool| (1..=MOST_PARTS).rev().find(fits).unwrap_or(0);
        let more = if form.get_raw_text("actie") == "meer" { MORE_ROWS } else { 0 };
        let wanted = if sent { last(&shown) + more } else { last(&filled) + EMPTY_ROWS };
        let (room, least) = (room(commitment), last(&filled).max(FEWEST_ROWS));
        let count = wanted.max(least).min(room.max(last(&filled)));
        let row = |number| {
            let (text, deadline) = fields_of(number);
            PartFormRow { number, text, deadline, day: String::new() }
        };
        Self {
            closed: part_view::list_part_views(commitment, as_of)
                .into_iter()
                .filter(|part| !part.closed.is_empty())
                .collect(),
            rows: (1..=count).map(row).collect(),
            more: count < room,
        }
    }

    /// Adds to each row the day that follows from its words. `parts` are those of the rows with a text, in order.
    pub(super) fn with_days(mut self, form: &Fields, parts: &[NewPart]) -> Self {
        let told = self.rows.iter_mut().filter(|row| !form.get_raw_text(&row.text).trim().is_empty());
        for (row, part) in told.zip(parts) {
            row.day = part.deadline.as_ref().map(day_told).unwrap_or_default();
        }
        self
    }
}

fn day_told(set: &NewDeadline) -> String {
    let DeadlinePreview { day, rule, review, .. } = DeadlinePreview::from(set);
    match (day, review) {
        (Some(day), _) => format!("Uiterlijk {day}. {rule}"),
        (None, Some(review)) => format!("Geen dag. Het register kijkt er zelf weer naar op {review}."),
        (None, None) => words::to_sentence("geen dag"),
    }
}
