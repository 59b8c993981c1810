//! The form of a reading: filled at first from the reading of the letter, then read back into the lines that a person
//! confirmed.

use std::collections::HashSet;

use super::{
    line_field::make_field_name,
    new_commitment::{NameGround, SHARED, read_new_commitment},
    shared_fields::SharedProposal,
};
use crate::{
    domain::{
        commitment::{deadline_list::NewDeadline, lapse_kind::LapseKind},
        letter::{ConfirmedLine, LineTarget, Outcome},
        number::NormalNumber,
    },
    reading::{
        finding::Finding,
        lines::{LineStanding, ProposedLine},
        processing::{LineDecision, MissingDecisionField},
    },
    store::letters::Letter,
    web::{
        forms::{deadline_field::DeadlineReader, form::Fields, name_field, sent::FieldTimes},
        views::view,
    },
};

/// The fields of a line; in the form each bears the position of its line behind its name.
const OF_A_LINE: [&str; 14] = [
    "uitkomst",
    "termijn",
    "rest",
    "reden",
    "grond",
    "keuze",
    "titel",
    "tekst",
    "dag",
    "nummer",
    "versie",
    "anders",
    "houder",
    "commissie",
];

/// A hidden field of a line that asks whether it is another commitment: the commitments with the same title and day.
pub(super) const TWINS: &str = "zelfde";

/// The number of times that a field may occur in the form.
pub(super) fn find_allowed_times(name: &str) -> FieldTimes {
    let of_a_line = |(field, position): (&str, &str)| OF_A_LINE.contains(&field) && position.parse::<usize>().is_ok();
    match name {
        "regel" => FieldTimes::Often,
        _ if SHARED.contains(&name) || name_field::is_answer(name) => FieldTimes::Once,
        _ if name.rsplit_once('-').is_some_and(of_a_line) => FieldTimes::Once,
        _ => FieldTimes::Never,
    }
}

/// Fills the fields of the form with the lines that the register proposes. Only lines that raise no question are ticked.
pub(super) fn fill_proposed_form(lines: &[ProposedLine], letter: &Letter, shared: &SharedProposal) -> Fields {
    let facts = super::extract_facts(letter, 0);
    let mut pairs: Vec<(String, String)> = shared.list_fields();
    for line in lines {
        let finding = &line.finding;
        let mut put = |name: &str, value: String| pairs.push((format!("{name}-{}", line.position), value));
        put("uitkomst", finding.outcome.key().to_owned());
        put("termijn", finding.deadline.as_ref().map(|deadline| deadline.words.clone()).unwrap_or_default());
        put("rest", facts.make_remaining());
        put("reden", facts.make_reason());
        put("grond", line.lapse.map(LapseKind::key).unwrap_or_default().to_owned());
        if let LineStanding::Unknown { .. } = line.place {
            let own_day = finding.promised_on.filter(|day| Some(*day) != shared.day);
            put("keuze", "overslaan".to_owned());
            put("titel", finding.title.clone().unwrap_or_default());
            put("tekst", finding.propose_text().unwrap_or_default());
            put("dag", own_day.map(view::field_day).unwrap_or_default());
        }
        if line.is_sure() {
            pairs.push(("regel".to_owned(), line.position.to_string()));
        }
    }
    Fields::new(pairs)
}

/// Reads the lines that were ticked or chosen, each with its position. If a field is wrong it gets an error, and the result
/// must not be used.
pub(super) fn read_confirmed_lines(
    form: &mut Fields,
    findings: &[Finding],
    letter: &Letter,
    reader: &DeadlineReader,
    ground: NameGround,
) -> Vec<(usize, ConfirmedLine)> {
    let mut lines = Vec::new();
    let mut taken: HashSet<NormalNumber> = HashSet::new();
    for (position, finding) in (1..).zip(findings).filter(|(position, _)| is_taken(form, *position)).collect::<Vec<_>>()
    {
        if form.get_raw_text(&make_field_name("nummer", position)) != finding.number {
            form.reject_field("", "De lezing van deze brief is intussen anders. Kijk de regels hieronder opnieuw na.");
            break;
        }
        let target = read_target(form, position, finding, ground);
        let decision = read_decision(form, position, finding, letter, reader);
        let (Some((number, target)), Some(decision)) = (target, decision) else { continue };
        if !taken.insert(number) {
            form.reject_field(
                &make_field_name("keuze", position),
                "Deze toezegging staat al op een andere regel die u aanvinkte.",
            );
        }
        let outcome = decision.outcome;
        match decision.into_change() {
            Ok(change) => lines
                .push((position, ConfirmedLine { target, outcome, change, passages: list_passages(finding, letter) })),
            Err(missing) => form.reject_field(&make_field_name(missing_field(missing), position), missing.to_string()),
        }
    }
    lines
}

/// The day that follows from the words of a line's deadline, shown beside them; empty without words.
pub(super) fn day_told(form: &Fields, line: &ProposedLine, letter: &Letter, reader: &DeadlineReader) -> String {
    let words =
        form.get_raw_text(&make_field_name("termijn", line.position)).split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() {
        return String::new();
    }
    let set = match of_letter(&words, &line.finding, letter, reader) {
        Some(set) => set,
        None => reader.read_deadline(&words, letter.day).into_unquestioned(),
    };
    match (set.deadline.last_day, set.review_day) {
        (Some(day), _) => format!("= {}", view::full_day(day)),
        (None, Some(review)) => format!("geen dag; bekijken op {}", view::full_day(review)),
        (None, None) => "geen dag".to_owned(),
    }
}

/// Puts the number of the commitment before every error of its line.
pub(super) fn name_errors(form: &mut Fields, findings: &[Finding]) {
    form.name_errors(|field| {
        let position: usize = field.rsplit_once('-')?.1.parse().ok()?;
        Some(findings.get(position.checked_sub(1)?)?.number.clone())
    });
}

/// True if a line takes part: it is ticked, or something was chosen for a number that the register does not hold.
fn is_taken(form: &Fields, position: usize) -> bool {
    let chosen = form.get_raw_text(&make_field_name("keuze", position));
    form.list_values("regel").contains(&position.to_string()) || !matches!(chosen, "" | "overslaan")
}

/// The commitment that a line is about. Nothing is linked or registered unless a person chose it.
fn read_target(
    form: &mut Fields,
    position: usize,
    finding: &Finding,
    ground: NameGround,
) -> Option<(NormalNumber, LineTarget)> {
    let number = NormalNumber::of(&finding.number);
    if let Ok(version) = form.get_raw_text(&make_field_name("versie", position)).parse() {
        return Some((number.clone(), LineTarget::Known { number, version }));
    }
    let field = make_field_name("keuze", position);
    let chosen = form.get_raw_text(&field).to_owned();
    if chosen == "registreren" {
        return Some((number, read_new_commitment(form, position, finding, ground)?));
    }
    let suggested = chosen.split_once(' ').and_then(|(version, number)| Some((version.parse().ok()?, number)));
    match suggested {
        Some((version, suggested)) => {
            let number = NormalNumber::of(suggested);
            Some((number.clone(), LineTarget::Known { number, version }))
        }
        None => {
            form.reject_field(&field, "Kies wat er met dit nummer moet gebeuren.");
            None
        }
    }
}

fn read_decision(
    form: &mut Fields,
    position: usize,
    finding: &Finding,
    letter: &Letter,
    reader: &DeadlineReader,
) -> Option<LineDecision> {
    let outcome = form.read_choice(&make_field_name("uitkomst", position), Outcome::from_key);
    if form.get_raw_text(&make_field_name("uitkomst", position)).is_empty() {
        form.reject_field(&make_field_name("uitkomst", position), "Kies wat er met deze toezegging gebeurt.");
    }
    let outcome = outcome?;
    let wants_deadline = matches!(outcome, Outcome::Postpone | Outcome::SettlePartly);
    let field = make_field_name("termijn", position);
    let words = if wants_deadline { form.read_line(&field) } else { None };
    let deadline = words.map(|words| {
        let known = of_letter(&words, finding, letter, reader);
        known.unwrap_or_else(|| reader.read_deadline(&words, letter.day).ask_about_doubts(form, &field))
    });
    let mut text = |wanted: bool, field: &str| {
        if wanted { form.read_text(&make_field_name(field, position)).unwrap_or_default() } else { String::new() }
    };
    let remaining = text(outcome == Outcome::SettlePartly, "rest");
    let reason = text(matches!(outcome, Outcome::Postpone | Outcome::Lapse), "reden");
    let ground = make_field_name("grond", position);
    let lapse = if outcome == Outcome::Lapse { form.read_choice(&ground, LapseKind::from_key) } else { None };
    Some(LineDecision {
        outcome,
        deadline,
        remaining,
        reason,
        lapse,
        letter: super::extract_facts(letter, reader.review_months).label(),
    })
}

/// The deadline as it was read within the letter, if the words of the field are still the same and were understood in full.
/// Otherwise none, and a person is asked.
fn of_letter(words: &str, finding: &Finding, letter: &Letter, reader: &DeadlineReader) -> Option<NewDeadline> {
    let read = finding.deadline.as_ref().filter(|deadline| deadline.words == words)?;
    let understood = !reader.read_deadline(words, letter.day).leaves_unread();
    understood.then(|| NewDeadline::new(read.clone(), letter.day, reader.review_months))
}

/// The passages of a finding, in characters; the first mention of its number if it has none.
fn list_passages(finding: &Finding, letter: &Letter) -> Vec<(i64, i64)> {
    let sign = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    if !finding.passages.is_empty() {
        return finding.passages.iter().map(|passage| (sign(passage.start), sign(passage.end))).collect();
    }
    let mention = |written: &String| {
        let start = letter.body.get(..letter.body.find(written.as_str())?)?.chars().count();
        Some((sign(start), sign(start + written.chars().count())))
    };
    finding.written.iter().find_map(mention).into_iter().collect()
}

fn missing_field(missing: MissingDecisionField) -> &'static str {
    match missing {
        MissingDecisionField::Number => "keuze",
        MissingDecisionField::Deadline => "termijn",
        MissingDecisionField::Remaining => "rest",
        MissingDecisionField::Reason => "reden",
        MissingDecisionField::LapseKind => "grond",
    }
}
