//! The commitments that lines of a reading register: their own fields, and the fields above the lines that hold for all.

use chrono::NaiveDate;

use super::line_field::make_field_name;
use crate::{
    domain::{
        commitment::{Details, NewCommitment, publicity::Publicity},
        council::named::Named,
        letter::LineTarget,
        number::CommitmentNumber,
    },
    reading::finding::Finding,
    store::council::Council,
    web::forms::{form::Fields, name_field::NameReader, publicity_field},
};

/// The fields above the lines. The first three may be overridden on a line, by a field of the same name with its position.
pub(super) const SHARED: [&str; 4] = ["houder", "commissie", "dag", "openbaarheid"];

/// The council and the day against which names on lines are read that register a commitment.
#[derive(Debug, Clone, Copy)]
pub(super) struct NameGround<'c> {
    pub(super) council: &'c Council,
    pub(super) today: NaiveDate,
}

/// The field that holds for a line: its own if something was typed there, else the one above the lines.
pub(super) fn find_field_of_line(form: &Fields, field: &str, position: usize) -> String {
    let own = make_field_name(field, position);
    if form.get_raw_text(&own).trim().is_empty() { field.to_owned() } else { own }
}

/// Reads the commitments that were chosen to be registered, each with the position of its line and the day on which it was
/// made. If a field is wrong it gets an error, and the result must not be used.
pub(super) fn read_chosen_commitments(
    form: &mut Fields,
    findings: &[Finding],
    ground: NameGround,
) -> Vec<(usize, NewCommitment, NaiveDate)> {
    let mut all = Vec::new();
    for (position, finding) in (1..).zip(findings) {
        if form.get_raw_text(&make_field_name("keuze", position)) != "registreren" {
            continue;
        }
        if let Some(LineTarget::New(new, made_on)) = read_new_commitment(form, position, finding, ground) {
            all.push((position, *new, made_on));
        }
    }
    all
}

/// Reads the commitment that a line registers.
pub(super) fn read_new_commitment(
    form: &mut Fields,
    position: usize,
    finding: &Finding,
    ground: NameGround,
) -> Option<LineTarget> {
    let title = form.required_line(&make_field_name("titel", position), "Geef de toezegging een korte titel.");
    let text = form.required_text(&make_field_name("tekst", position), "Schrijf wat er is toegezegd.");
    let made_on = read_day(form, position);
    let names = NameReader::new(ground.council, made_on, ground.today);
    let holder = read_holder(form, position, &names);
    let committee = read_committee(form, position, &names);
    let publicity = read_publicity(form);
    let number = match CommitmentNumber::parse(&finding.number) {
        Ok(number) => number,
        Err(error) => {
            form.reject_field(&make_field_name("keuze", position), error.to_string());
            return None;
        }
    };
    let details = Details { made_on, holder, committee, publicity: publicity?, ..Details::new(title, text) };
    Some(LineTarget::New(Box::new(NewCommitment { number, details, deadline: None }), made_on?))
}

/// Reads a field that holds for a line, unless it is one above the lines that has an error by another line.
fn read_once<T>(form: &mut Fields, field: &str, read: impl Fn(&mut Fields, &str) -> Option<T>) -> Option<T> {
    if form.find_error(field).is_some() { None } else { read(form, field) }
}

fn read_day(form: &mut Fields, position: usize) -> Option<NaiveDate> {
    let field = find_field_of_line(form, "dag", position);
    if form.get_raw_text(&field).trim().is_empty() {
        form.reject_field(
            &make_field_name("dag", position),
            "Vul de dag in waarop de toezegging is gedaan: hier, of boven de regels voor alle tegelijk.",
        );
        return None;
    }
    read_once(form, &field, Fields::read_day)
}

fn read_holder(form: &mut Fields, position: usize, names: &NameReader) -> Option<Named> {
    let field = find_field_of_line(form, "houder", position);
    read_once(form, &field, |form, field| names.read_holder(form, field))
}

fn read_committee(form: &mut Fields, position: usize, names: &NameReader) -> Option<String> {
    let field = find_field_of_line(form, "commissie", position);
    read_once(form, &field, |form, field| names.read_committee(form, field))
}

fn read_publicity(form: &mut Fields) -> Option<Publicity> {
    let read = |form: &mut Fields, _: &str| publicity_field::read_publicity_without_secrecy(form);
    read_once(form, publicity_field::FIELD, read)
}
