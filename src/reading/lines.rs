//! Compares a reading with the register: one proposed line for each number, with the concerns that a person has to look at.

use std::{collections::BTreeSet, fmt};

use chrono::NaiveDate;

use super::finding::{Doubt, DoubtCode, Finding, Reading};
use crate::domain::{
    commitment::{lapse_kind::LapseKind, status::StatusKey},
    day::full_day,
    letter::{LetterCommitment, Outcome, RegisterMatches},
    number::{CommitmentNumber, NormalNumber},
};

/// A line that is proposed for one number in a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedLine {
    /// The place in the order of first mention, counted from 1.
    pub position: usize,
    /// The finding in the letter.
    pub finding: Finding,
    /// The state of the register for its number.
    pub place: LineStanding,
    /// The concerns that a person has to look at.
    pub concerns: Vec<LineConcern>,
    /// The ground on which it lapses, if the words of the letter give one.
    pub lapse: Option<LapseKind>,
}

/// The state of the register for the number of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineStanding {
    /// A commitment has this number.
    Held(LetterCommitment),
    /// A commitment has this number, and its outcome from this letter was confirmed before.
    Done(LetterCommitment, Outcome),
    /// A commitment has this number, but it is not the reader's own: it belongs to another portfolio or committee.
    Others(LetterCommitment),
    /// No commitment has this number.
    Unknown {
        /// The number, if it is a valid one.
        number: Option<CommitmentNumber>,
        /// The commitments with similar numbers, nearest first.
        closest: Vec<LetterCommitment>,
    },
}

/// A concern that a person has to look at before confirming a line. Displays as a Dutch sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineConcern {
    /// The number was miswritten and repaired.
    Repaired {
        /// The number in the letter.
        written: String,
        /// The number as read.
        read: String,
    },
    /// The letter calls it closed in one place and open in another.
    Contradiction,
    /// The deadline counts from a day that is unknown.
    DayUnknown,
    /// The outcome does not rest on a whole sentence or row that names the number and decides.
    Uncertain,
    /// The number is mentioned, but no outcome was read.
    NoOutcome,
    /// A text about it was too long to be read completely.
    TooLong,
    /// It is postponed, but the words give no day, or there are no words.
    NoDay,
    /// It lapses, but the ground is unclear.
    NoGround,
    /// The letter is older than the day on which the commitment was made.
    BeforeMade(NaiveDate),
    /// The new deadline has passed on the day of the letter.
    DayPassed(NaiveDate),
    /// The status does not allow the outcome any more.
    Closed(StatusKey),
    /// No commitment has the number.
    NotHeld,
    /// No commitment has the number, and no sentence of the letter surely tells what was promised.
    NoStatement,
}

impl fmt::Display for LineConcern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Repaired { written, read } => {
                write!(f, "Gelezen als {read}. In de brief staat {written}. Klopt dit, vink dan aan.")
            }
            Self::Contradiction => f.write_str(
                "De brief spreekt zichzelf tegen: op de ene plaats is dit klaar, op de andere niet. De slotzin gaf de doorslag.",
            ),
            Self::DayUnknown => f.write_str("De termijn telt vanaf een dag die de brief niet noemt. Kijk of de dag klopt."),
            Self::Uncertain => f.write_str(
                "Afgeleid: de brief noemt dit nummer niet in de zin of de rij die zegt wat ermee gebeurt, of zegt het niet eenduidig. Lees de passage en vink aan wat klopt.",
            ),
            Self::NoOutcome => f.write_str(
                "De brief noemt dit nummer, maar het register leest er geen uitkomst bij. Lees de passage en kies zelf.",
            ),
            Self::TooLong => f.write_str(
                "Wat de brief hierover zegt, is te lang om geheel te lezen. Kijk zelf na wat er staat.",
            ),
            Self::NoDay => f.write_str("In de woorden van de brief leest het register geen dag. Kijk of de termijn klopt."),
            Self::NoGround => f.write_str("De brief zegt niet duidelijk waarom dit vervalt. Kies de grond."),
            Self::BeforeMade(made_on) => write!(
                f,
                "De brief is van voor de toezegging zelf, van {}. Kijk of de dag van de brief klopt, en het nummer.",
                full_day(*made_on)
            ),
            Self::DayPassed(day) => {
                write!(f, "De nieuwe termijn, {}, ligt voor de dag van de brief. Kijk of de dag klopt.", full_day(*day))
            }
            Self::Closed(StatusKey::Proposed) => {
                f.write_str("Over deze toezegging ligt al een voorstel. Alleen noemen kan nog, tot de commissie besluit.")
            }
            Self::Closed(status) => {
                write!(f, "Deze toezegging is al {}. Alleen noemen kan nog.", status.label())
            }
            Self::NotHeld => f.write_str("Dit nummer staat niet in het register."),
            Self::NoStatement => f.write_str(
                "Het register ziet niet welke zin zegt wat er is toegezegd, en neemt de hele passage over. Kort die in.",
            ),
        }
    }
}

impl ProposedLine {
    /// True if the line is ticked by default, because nothing needs a look.
    #[must_use]
    pub fn is_sure(&self) -> bool {
        matches!(self.place, LineStanding::Held(_)) && self.concerns.is_empty()
    }

    /// The sort order among the lines: first those that need a look, then the sure ones, then those that cannot be confirmed.
    #[must_use]
    pub fn rank_for_review(&self) -> u8 {
        match (self.is_offered(), self.is_sure()) {
            (true, false) => 0,
            (true, true) => 1,
            (false, _) => 2,
        }
    }

    /// True if a commitment of the reader's own has this number.
    #[must_use]
    pub fn is_held(&self) -> bool {
        matches!(self.place, LineStanding::Held(_))
    }

    /// True if the line can still be confirmed.
    #[must_use]
    pub fn is_offered(&self) -> bool {
        !matches!(self.place, LineStanding::Done(..) | LineStanding::Others(_))
    }

    /// The passages of the letter in characters: the first, and one past the last.
    #[must_use]
    pub fn list_passages(&self) -> Vec<(i64, i64)> {
        let sign = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        self.finding.passages.iter().map(|passage| (sign(passage.start), sign(passage.end))).collect()
    }
}

/// The numbers of a reading in normal form, for which the register's [`RegisterMatches`] is needed.
#[must_use]
pub fn list_numbers(reading: &Reading) -> Vec<NormalNumber> {
    reading.findings.iter().map(|finding| NormalNumber::of(&finding.number)).collect()
}

/// Every number in a letter in normal form, whatever it is a number of: those of the reading, and every word of some length
/// with a digit in it. Rather too many than too few, for a person who may not see a commitment may not see a letter that names
/// it.
#[must_use]
pub fn list_named_numbers(text: &str, reading: &Reading) -> Vec<NormalNumber> {
    // Shorter ones are days and amounts.
    const SIGNS: usize = 4;
    let found = reading.findings.iter().map(|finding| finding.number.as_str());
    let referred = reading.references.iter().map(|reference| reference.number.as_str());
    let mut named: BTreeSet<NormalNumber> = found.chain(referred).map(NormalNumber::of).collect();
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '.');
    let numbered = words.filter(|word| word.chars().any(|c| c.is_ascii_digit())).map(NormalNumber::of);
    named.extend(numbered.filter(|number| number.as_str().chars().count() >= SIGNS));
    named.into_iter().collect()
}

/// Builds a reading for a letter that is too large to read: every given commitment is only mentioned, and a person has to
/// decide on it.
#[must_use]
pub fn by_hand<'n>(numbers: impl IntoIterator<Item = &'n CommitmentNumber>) -> Reading {
    let finding = |number: &CommitmentNumber| Finding {
        number: number.to_string(),
        written: vec![number.to_string()],
        outcome: Outcome::Mention,
        deadline: None,
        promised_on: None,
        title: None,
        statement: Vec::new(),
        passages: Vec::new(),
        doubts: vec![Doubt { code: DoubtCode::TooLong, number: Some(number.to_string()), written: None, read: None }],
    };
    let findings = numbers.into_iter().map(finding).collect();
    Reading { findings, ..Reading::default() }
}

/// The numbers in a letter that were not read because it names too many.
#[must_use]
pub fn left_out(reading: &Reading) -> Vec<&str> {
    let of_letter = reading.doubts.iter().filter(|doubt| doubt.code == DoubtCode::TooLong);
    of_letter.filter_map(|doubt| doubt.number.as_deref()).collect()
}

/// Compares the reading of a letter of this day with the register.
#[must_use]
pub fn propose_lines(reading: &Reading, standing: &RegisterMatches, day: NaiveDate) -> Vec<ProposedLine> {
    let line = |(position, finding): (usize, &Finding)| {
        let place = match_with_register(finding, standing);
        let lapse = (finding.outcome == Outcome::Lapse).then(|| find_lapse_ground(finding)).flatten();
        let mut concerns = collect_concerns(finding, &reading.doubts, &place, lapse);
        concerns.extend(out_of_order(finding, &place, day));
        ProposedLine { position, finding: finding.clone(), place, concerns, lapse }
    };
    (1..).zip(&reading.findings).map(line).collect()
}

fn match_with_register(finding: &Finding, standing: &RegisterMatches) -> LineStanding {
    let normal = NormalNumber::of(&finding.number);
    match (standing.known.get(&normal), standing.confirmed.get(&normal)) {
        (Some(known), Some(outcome)) => LineStanding::Done(known.clone(), *outcome),
        (Some(known), None) if known.own => LineStanding::Held(known.clone()),
        (Some(known), None) => LineStanding::Others(known.clone()),
        (None, _) => LineStanding::Unknown {
            number: CommitmentNumber::parse(&finding.number).ok(),
            closest: standing.closest.get(&normal).cloned().unwrap_or_default(),
        },
    }
}

fn collect_concerns(
    finding: &Finding,
    of_letter: &[Doubt],
    place: &LineStanding,
    lapse: Option<LapseKind>,
) -> Vec<LineConcern> {
    let same = |text: &Option<String>| text.as_deref().map(NormalNumber::of) == Some(NormalNumber::of(&finding.number));
    let mine = of_letter.iter().filter(|doubt| same(&doubt.number) || (doubt.number.is_none() && same(&doubt.read)));
    let mut concerns: Vec<LineConcern> = Vec::new();
    for concern in finding.doubts.iter().chain(mine).filter_map(|doubt| to_concern(doubt, finding)) {
        if !concerns.contains(&concern) {
            concerns.push(concern);
        }
    }
    let no_day = finding.deadline.as_ref().is_none_or(|deadline| deadline.last_day.is_none());
    if finding.outcome == Outcome::Postpone && no_day && !concerns.contains(&LineConcern::DayUnknown) {
        concerns.push(LineConcern::NoDay);
    }
    if finding.outcome == Outcome::Lapse && lapse.is_none() {
        concerns.push(LineConcern::NoGround);
    }
    match place {
        LineStanding::Held(known) if !known.status.is_due() && finding.outcome != Outcome::Mention => {
            concerns.push(LineConcern::Closed(known.status));
        }
        LineStanding::Unknown { .. } => {
            concerns.insert(0, LineConcern::NotHeld);
            concerns.extend(finding.lacks_statement().then_some(LineConcern::NoStatement));
        }
        LineStanding::Held(_) | LineStanding::Done(..) | LineStanding::Others(_) => {}
    }
    concerns
}

/// Returns concerns about days in the wrong order: a letter before the commitment, or a deadline before the letter.
fn out_of_order(finding: &Finding, place: &LineStanding, day: NaiveDate) -> impl Iterator<Item = LineConcern> {
    let made_on = match place {
        LineStanding::Held(known) => known.made_on,
        LineStanding::Unknown { .. } => finding.promised_on,
        LineStanding::Done(..) | LineStanding::Others(_) => None,
    };
    let last_day = finding.deadline.as_ref().and_then(|deadline| deadline.last_day);
    let before = made_on.filter(|made_on| day < *made_on).map(LineConcern::BeforeMade);
    before.into_iter().chain(last_day.filter(|last_day| *last_day < day).map(LineConcern::DayPassed))
}

fn to_concern(doubt: &Doubt, finding: &Finding) -> Option<LineConcern> {
    match doubt.code {
        DoubtCode::NumberRepaired => Some(LineConcern::Repaired {
            written: doubt.written.clone().or_else(|| finding.written.first().cloned()).unwrap_or_default(),
            read: doubt.read.clone().unwrap_or_else(|| finding.number.clone()),
        }),
        DoubtCode::Contradiction => Some(LineConcern::Contradiction),
        DoubtCode::DayUnknown => Some(LineConcern::DayUnknown),
        DoubtCode::Uncertain if finding.outcome == Outcome::Mention => Some(LineConcern::NoOutcome),
        DoubtCode::Uncertain => Some(LineConcern::Uncertain),
        DoubtCode::TooLong => Some(LineConcern::TooLong),
        DoubtCode::NumberUnknown => None,
    }
}

/// The ground on which a commitment lapses, if the passages name exactly one.
fn find_lapse_ground(finding: &Finding) -> Option<LapseKind> {
    const WORDS: [(LapseKind, &[&str]); 3] = [
        (LapseKind::Merged, &["opgegaan", "gaat op in", "samengevoegd", "ondergebracht", "opgenomen in"]),
        (LapseKind::Withdrawn, &["ingetrokken", "intrekken", "trek ik in", "trekt", "in te trekken"]),
        (
            LapseKind::Overtaken,
            &["achterhaald", "niet meer aan de orde", "overbodig", "niet meer nodig", "niet langer nodig"],
        ),
    ];
    let text = finding.passages.iter().map(|passage| passage.text.to_lowercase()).collect::<Vec<_>>().join("\n");
    let mut told =
        WORDS.iter().filter(|(_, words)| words.iter().any(|word| text.contains(word))).map(|(kind, _)| *kind);
    told.next().filter(|_| told.next().is_none())
}

#[cfg(test)]
mod tests;
