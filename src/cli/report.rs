//! Formats a reading for the terminal.

use std::fmt::Write as _;

use crate::{
    domain::letter::Outcome,
    reading::finding::{Doubt, DoubtCode, Finding, Reading},
    web::views::view,
};

/// The whole reading, with a few lines for each commitment.
pub(super) fn describe_reading(reading: &Reading) -> String {
    let mut text = String::new();
    write_head(&mut text, reading);
    if reading.findings.is_empty() {
        text.push_str("\nDe brief noemt geen toezeggingen met een nummer.\n");
    }
    for finding in &reading.findings {
        text.push('\n');
        write_finding(&mut text, finding);
    }
    if !reading.references.is_empty() {
        text.push_str("\nVerwijzingen:\n");
    }
    for reference in &reading.references {
        let _ = writeln!(text, "  {} {}", reference.number, reference.kind.as_deref().unwrap_or_default());
    }
    let doubts: Vec<&Doubt> =
        reading.doubts.iter().chain(reading.findings.iter().flat_map(|finding| &finding.doubts)).collect();
    if !doubts.is_empty() {
        text.push_str("\nTwijfels:\n");
    }
    for doubt in doubts {
        let _ = writeln!(text, "  {}", describe_doubt(doubt));
    }
    text.trim_end().to_owned()
}

// Writing to a string cannot fail, so the result of `write!` is ignored throughout.
fn write_head(text: &mut String, reading: &Reading) {
    let head = &reading.head;
    let number = head.number.as_deref().unwrap_or("zonder nummer");
    let day = head.day.map_or_else(|| "zonder datum".to_owned(), view::full_day);
    let _ = writeln!(text, "Brief {number}, {day}");
    for part in [&head.subject, &head.signatory].into_iter().flatten() {
        let _ = writeln!(text, "{part}");
    }
    let count = |outcome| reading.findings.iter().filter(|finding| finding.outcome == outcome).count();
    let counts: Vec<String> = Outcome::ALL
        .into_iter()
        .map(|outcome| (count(outcome), outcome.key()))
        .filter(|(n, _)| *n > 0)
        .map(|(n, key)| format!("{n} {key}"))
        .collect();
    if !counts.is_empty() {
        let _ = writeln!(text, "{} genoemd: {}", reading.findings.len(), counts.join(", "));
    }
}

fn write_finding(text: &mut String, finding: &Finding) {
    let title = finding.title.as_deref().unwrap_or_default();
    let _ = writeln!(text, "{}  {:<10}  {title}", finding.number, finding.outcome.key());
    if let Some(deadline) = &finding.deadline {
        let day =
            deadline.last_day.map_or_else(|| "geen dag".to_owned(), |day| format!("uiterlijk {}", view::full_day(day)));
        let _ = writeln!(text, "    termijn: {} ({day})", deadline.words);
    }
    if let Some(day) = finding.promised_on {
        let _ = writeln!(text, "    toegezegd op {}", view::full_day(day));
    }
    for passage in &finding.passages {
        let _ = writeln!(text, "    [{}-{}] {}", passage.start, passage.end, shorten_passage(&passage.text));
    }
}

/// The beginning of a passage on one line.
fn shorten_passage(passage: &str) -> String {
    const CHARS: usize = 90;
    let line = passage.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= CHARS {
        return line;
    }
    line.chars().take(CHARS).collect::<String>() + "…"
}

fn describe_doubt(doubt: &Doubt) -> String {
    let number = doubt.number.as_deref().or(doubt.read.as_deref()).unwrap_or("een toezegging");
    match doubt.code {
        DoubtCode::NumberRepaired => {
            format!("In de brief staat {}; gelezen als {number}.", doubt.written.as_deref().unwrap_or("iets anders"))
        }
        DoubtCode::Contradiction => {
            format!("{number}: de brief spreekt zichzelf tegen. De slotzin is gevolgd.")
        }
        DoubtCode::DayUnknown => {
            "Een termijn telt vanaf de dag van de brief, en die is niet bekend. Geef hem mee met --date.".to_owned()
        }
        DoubtCode::Uncertain => {
            format!(
                "{number}: geen zin of rij noemt dit nummer en zegt ook eenduidig wat ermee gebeurt. Lees de passage."
            )
        }
        DoubtCode::TooLong => format!("{number}: wat de brief hierover zegt, is te lang om geheel te lezen."),
        DoubtCode::NumberUnknown => format!("{number} staat niet in het register."),
    }
}
