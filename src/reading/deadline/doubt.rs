//! Decides whether a deadline can be accepted as read, or a question has to be asked.

use chrono::{Datelike, Months, NaiveDate};
use serde::Serialize;

use super::{near, resolve::ResolvedPhrase};
use crate::domain::{
    commitment::deadline::{Deadline, Precision},
    day::{full_day, weekday_name},
};

/// The number of years after that of the reference day up to which a deadline needs no question.
pub(super) const YEARS_AHEAD: i32 = 15;

/// The beginning of the rule for words in which no time was recognised.
pub(super) const NOTHING: &str = "geen tijd herkend in deze woorden";

/// A deadline as it was read, with the doubts about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReadDeadline {
    /// The deadline that the words give; without a day if a doubt withholds it.
    #[serde(flatten)]
    pub deadline: Deadline,
    /// The doubts that have to be asked about.
    #[serde(rename = "twijfels")]
    pub doubts: Vec<DeadlineDoubt>,
    /// The deadline with the withheld day, which counts if the person says that the words are right.
    #[serde(skip)]
    pub if_right: Option<Deadline>,
}

/// A doubt about the words of a deadline that has to be asked about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DeadlineDoubt {
    pub code: DeadlineDoubtCode,
    /// The words that the doubt is about.
    #[serde(rename = "geschreven")]
    pub written: String,
    /// The probable meaning of those words.
    #[serde(rename = "gelezen", skip_serializing_if = "Option::is_none")]
    pub read: Option<String>,
    /// The question in whole Dutch sentences.
    #[serde(rename = "vraag")]
    pub question: String,
}

/// The kinds of doubt about a deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub enum DeadlineDoubtCode {
    /// The words, or a piece of them, are not understood or lead to an unlikely day, so no day is taken from them. Or the
    /// weekday in the words does not match the day, which then stands.
    #[serde(rename = "termijn-onzeker")]
    Unclear,
    /// The last day lies before the reference day.
    #[serde(rename = "termijn-voorbij")]
    Over,
}

/// A piece of the words that was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct UnreadWords {
    /// The text of the piece.
    pub(super) written: String,
    /// The word of time that it probably means.
    pub(super) meant: Option<&'static str>,
    /// True if the piece may be no part of the time at all.
    pub(super) may_be_else: bool,
}

/// Builds the deadline for words with a piece that is not understood.
pub(super) fn with_unread(read: Deadline, piece: &UnreadWords, reference: Option<NaiveDate>) -> ReadDeadline {
    let meant = piece.meant.map(str::to_owned).or_else(|| {
        let year = reference.and_then(|day| near::meant_year(&piece.written.to_lowercase(), day.year()));
        year.map(|year| year.to_string())
    });
    let lower = piece.written.to_lowercase();
    let figures = piece.written.bytes().filter(u8::is_ascii_digit).count();
    let as_what = match piece.written.contains([' ', '/', '-']) {
        true => "",
        false if figures > 2 || piece.written.len() == 4 && near::is_mixed_number(&lower) => " als jaar",
        false => " als tijd",
    };
    let ask = match (&meant, as_what) {
        (Some(meant), _) => format!("Bedoelt u {meant}?"),
        (None, " als jaar") => "Welk jaar bedoelt u?".to_owned(),
        (None, _) => "Schrijf de termijn anders.".to_owned(),
    };
    let question = format!("Wij begrijpen ‘{}’ niet{as_what}. {ask}", piece.written);
    let rule = format!("‘{}’ is niet begrepen: geen dag af te leiden", piece.written);
    let right = read.last_day.is_some() && piece.may_be_else;
    let question = match read.last_day.filter(|_| right) {
        Some(day) => format!("{question} Hoort dit er niet bij, dan is de laatste dag {}.", full_day(day)),
        None => question,
    };
    let doubt =
        DeadlineDoubt { code: DeadlineDoubtCode::Unclear, written: piece.written.clone(), read: meant, question };
    withhold_day(read, rule, doubt, right)
}

/// Removes the day from a deadline. If `right` is true, the day returns when the person says that the words are right.
fn withhold_day(read: Deadline, rule: String, doubt: DeadlineDoubt, right: bool) -> ReadDeadline {
    let without = Deadline {
        first_day: None,
        last_day: None,
        precision: Precision::None,
        rule,
        words: read.words.clone(),
        calendar_lines: Vec::new(),
    };
    ReadDeadline { deadline: without, doubts: vec![doubt], if_right: Some(read).filter(|_| right) }
}

/// Builds the deadline for words that were read completely; the only question is whether its day can be meant.
pub(super) fn of_whole(read: Deadline, resolved: &ResolvedPhrase, reference: Option<NaiveDate>) -> ReadDeadline {
    let sure = |deadline| ReadDeadline { deadline, doubts: Vec::new(), if_right: None };
    let doubt = |code, question| DeadlineDoubt { code, written: read.words.clone(), read: None, question };
    if read.last_day.is_none() {
        return without_day(read, resolved.wrong);
    }
    if let Some(last) = read.last_day.filter(|_| read.rule.contains(super::place::OTHER_WEEKDAY)) {
        let question = format!(
            "{} is een {}. In de woorden staat een andere weekdag. Klopt de dag?",
            full_day(last),
            weekday_name(last)
        );
        let doubt = doubt(DeadlineDoubtCode::Unclear, question);
        return ReadDeadline { doubts: vec![doubt], ..sure(read) };
    }
    let (Some(last), Some(reference)) = (read.last_day, reference) else { return sure(read) };
    let (day, from) = (full_day(last), full_day(reference));
    if is_not_the_next(&read, resolved, reference) {
        let question =
            format!("{day} ligt ruim een jaar na {from}, de dag vanaf waar de termijn telt. Klopt dat jaar?");
        let doubt = doubt(DeadlineDoubtCode::Unclear, question);
        return ReadDeadline { doubts: vec![doubt], ..sure(read) };
    }
    if last.year() > reference.year() + YEARS_AHEAD || last.year() < reference.year() - 1 {
        let (side, years) = if last > reference { ("na", "vijftien jaar") } else { ("voor", "een jaar") };
        let question =
            format!("{day} ligt meer dan {years} {side} {from}, de dag vanaf waar de termijn telt. Klopt dat jaar?");
        let rule = format!("{day} ligt meer dan {years} {side} de peildag: geen dag zonder navraag");
        let doubt = doubt(DeadlineDoubtCode::Unclear, question);
        return withhold_day(read, rule, doubt, true);
    }
    if last < reference {
        if !resolved.year_said {
            let question =
                format!("{day} ligt voor {from}, de dag vanaf waar de termijn telt. Schrijf het jaar erbij.");
            let rule = format!("{day} is op de peildag al voorbij en er staat geen jaar bij: geen dag af te leiden");
            let doubt = doubt(DeadlineDoubtCode::Unclear, question);
            return withhold_day(read, rule, doubt, false);
        }
        let question = format!("{day} ligt voor {from}, de dag vanaf waar de termijn telt. Klopt dat?");
        let doubt = doubt(DeadlineDoubtCode::Over, question);
        return ReadDeadline { doubts: vec![doubt], ..sure(read) };
    }
    sure(read)
}

/// The number of months within which something yearly must have returned.
const MONTHS_TO_NEXT: u32 = 14;

/// True for a recess or paper without a year that lies so far ahead that the calendar must lack the one before it. Elections
/// are exempt, for they do lie far apart.
fn is_not_the_next(read: &Deadline, resolved: &ResolvedPhrase, reference: NaiveDate) -> bool {
    let yearly = read.precision == Precision::Milestone && !resolved.year_said && !read.rule.contains("verkiezingen");
    let next = reference.checked_add_months(Months::new(MONTHS_TO_NEXT));
    yearly && read.last_day > next && next.is_some()
}

/// Builds the result for words that give no day. A doubt is added if they contain figures, for then a day was probably meant,
/// or if they name a day that does not exist.
pub(super) fn without_day(read: Deadline, wrong: bool) -> ReadDeadline {
    let told = if read.rule.starts_with(NOTHING) {
        "Schrijf de termijn anders.".to_owned()
    } else {
        describe_reason(&read.rule)
    };
    let question = if wrong {
        format!("{told} Daarom leest het register geen dag. Schrijf de termijn anders.")
    } else {
        format!("In ‘{}’ leest het register geen dag. {told}", read.words)
    };
    let figures = read.words.bytes().any(|byte| byte.is_ascii_digit());
    let doubt = DeadlineDoubt { code: DeadlineDoubtCode::Unclear, written: read.words.clone(), read: None, question };
    let doubts = Some(doubt).filter(|_| wrong || figures).into_iter().collect();
    ReadDeadline { deadline: read, doubts, if_right: None }
}

/// Turns the reason in a rule into a sentence: "31 februari bestaat niet."
fn describe_reason(rule: &str) -> String {
    let reason = rule.split(": geen dag").next().unwrap_or(rule);
    let mut letters = reason.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}
