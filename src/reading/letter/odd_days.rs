//! Days that were not wholly understood: "1 mei 2O27", "1 mei 202", "van Q2 of Q4", "met drie maanden". A line that rests on
//! such words is doubted.

use std::ops::Range;

use chrono::Datelike;

use super::{
    certainty::{Class, class},
    dates,
    lexicon::{Sign, Signal},
    resolve::Verdict,
    slips, terms,
    tokens::Sort,
    walk::Context,
    words,
};
use crate::{
    domain::{commitment::deadline::Precision, letter::Outcome},
    reading::deadline::{self, DeadlineDoubtCode, FoundDeadline},
};

/// A sentence with the times in it.
pub(super) struct Times {
    /// Where the sentence starts in the flow.
    start: usize,
    /// The sentence, its numbers blotted out.
    text: String,
    /// The numbers in the sentence, as bytes of that text.
    numbers: Vec<Range<usize>>,
    /// All times in the sentence.
    found: Vec<FoundDeadline>,
}

/// A stretch of a sentence.
struct Stretch<'a> {
    context: Context<'a>,
    times: &'a Times,
    /// The bytes of the stretch in the text of the sentence.
    within: Range<usize>,
}

/// So many bytes beside a time may belong to it.
const BESIDE: usize = 24;

/// Marks and spaces between a time and a figure that may belong to it.
const JOINTS: &[char] = &[' ', '.', '-', '–', '/', '_', ':', '\'', '’', '‘', '|', '\\', '+', '&', '~'];

/// Words for a length of time.
const UNITS: &[&str] = &["dagen", "weken", "week", "maanden", "maand", "jaar", "kwartalen", "kwartaal"];

/// Words that deny the day beside them.
const DENIALS: &[&str] =
    &["niet", "geen", "nooit", "onmogelijk", "onhaalbaar", "geenszins", "evenmin", "nimmer", "uitgesloten"];

/// Whether the days within these bytes of a sentence are wholly understood, and fit the verdict.
pub(super) fn are_plain(
    context: Context<'_>,
    times: &Times,
    bytes: &Range<usize>,
    signals: &[Signal],
    verdict: &Verdict<'_>,
) -> bool {
    let within = bytes.start.saturating_sub(times.start)..bytes.end.saturating_sub(times.start);
    let stretch = Stretch { context, times, within };
    if stretch.inside().any(|found| stretch.is_odd(found)) || stretch.is_broken() {
        return false;
    }
    let day = verdict.deadline.as_ref().and_then(|deadline| deadline.last_day);
    let open = class(verdict.outcome) == Class::Open || class(verdict.outcome) == Class::Partly;
    match day {
        Some(_) => stretch.tells_one_day() && stretch.counts_from_no_other(),
        None if verdict.outcome == Outcome::Postpone => verdict.day_unknown,
        // A day that the letter gives was not taken.
        None => {
            !open
                || !stretch.has_day_to_come()
                    && !stretch.counts_time()
                    && !signals.iter().any(|signal| signal.sign == Sign::Postpone)
        }
    }
}

impl Times {
    /// The times in this sentence.
    pub(super) fn of(context: Context<'_>, at: usize) -> Self {
        let Context { letter, sentences, clock, register, .. } = context;
        let sentence = &sentences[at];
        let start = sentence.range.start;
        let text = terms::masked(letter, sentence);
        letter.effort.take_steps(text.len());
        let found = deadline::find_deadlines(&text, clock.day, clock.calendar);
        let known = |index: &usize| register.named.contains_key(index) || register.papers.contains(index);
        let numbers = sentence.tokens.iter().filter(|token| matches!(&token.sort, Sort::Number(index) if known(index)));
        let numbers = numbers.map(|token| token.range.start - start..token.range.end - start).collect();
        Self { start, text, numbers, found }
    }
}

impl Stretch<'_> {
    fn inside(&self) -> impl Iterator<Item = &FoundDeadline> {
        self.times.found.iter().filter(|found| self.within.start <= found.start && found.start < self.within.end)
    }

    /// The times that are not over by the day of the letter.
    fn to_come(&self) -> impl Iterator<Item = &FoundDeadline> {
        let day = self.context.clock.day;
        self.inside().filter(move |found| {
            let over = matches!((found.deadline.last_day, day), (Some(last), Some(day)) if last < day);
            !over && !found.past && found.deadline.precision != Precision::Recurring
        })
    }

    /// Figures stand right beside a time, or it is a day that there is not.
    fn is_odd(&self, found: &FoundDeadline) -> bool {
        let rule = &found.deadline.rule;
        if rule.contains("niet begrepen") || rule.contains("bestaat niet") {
            return true;
        }
        let precise =
            !matches!(found.deadline.precision, Precision::None | Precision::Condition | Precision::Recurring);
        let figures = found.deadline.words.contains(|c: char| c.is_ascii_digit());
        if !precise && !figures {
            return false;
        }
        self.figures_behind(found) || self.figures_before(found)
    }

    fn free(&self, piece: &Range<usize>, own: &FoundDeadline) -> bool {
        let meets = |other: &Range<usize>| other.start < piece.end && piece.start < other.end;
        !self.times.numbers.iter().any(meets)
            && !self.times.found.iter().any(|other| other.start != own.start && meets(&(other.start..other.end)))
    }

    fn figures_behind(&self, found: &FoundDeadline) -> bool {
        let rest = words::start_of(self.times.text.get(found.end..).unwrap_or_default(), BESIDE);
        let behind = rest.trim_start_matches(JOINTS);
        let word: &str = behind.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let start = found.end + rest.len() - behind.len();
        let hour = behind[word.len()..]
            .trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ':'))
            .trim_start();
        // A figure behind a comma or a space may count something else.
        let quantity = rest.starts_with(' ') && word.len() < 3 && !behind[word.len()..].starts_with(['/', '-']);
        has_figure(word) && !hour.starts_with("uur") && !quantity && self.free(&(start..start + word.len()), found)
    }

    fn figures_before(&self, found: &FoundDeadline) -> bool {
        let before = words::end_of(self.times.text.get(..found.start).unwrap_or_default(), BESIDE);
        let kept = before.trim_end_matches(JOINTS);
        let word = kept.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let end = found.start - (before.len() - kept.len());
        // "toezegging 88 in mei": a preposition parts the figures from the time.
        let first =
            self.times.text[found.start..found.end].split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let small = first.to_lowercase();
        let begins = dates::month(&small).is_some()
            || has_figure(first)
            || matches!(small.as_str(), "kwartaal" | "week" | "eind" | "begin" | "medio" | "halfjaar");
        let single = matches!(word, "l" | "I" | "i" | "O" | "o" | "lo" | "Io");
        begins && (has_figure(word) || single) && self.free(&(end - word.len()..end), found)
    }

    /// The words of the stretch.
    fn words(&self) -> &str {
        let end = self.within.end.min(self.times.text.len());
        self.times.text.get(self.within.start.min(end)..end).unwrap_or_default()
    }

    /// A figure that looks like a part of a day stands where no time was read: "2O27", "Q5", "12-13-2024".
    fn is_broken(&self) -> bool {
        let of_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '/' | '.');
        let mut at = self.within.start;
        self.words().split_inclusive(|c: char| !of_word(c)).any(|piece| {
            let word = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
            let range = at..at + word.len();
            at += piece.len();
            let meets = |other: &Range<usize>| other.start < range.end && range.start < other.end;
            let known = self.times.numbers.iter().any(meets)
                || self.times.found.iter().any(|found| meets(&(found.start..found.end)));
            !known && (slips::is_of_a_year(word) || slips::is_of_a_quarter(word) || slips::is_of_a_day(word))
        })
    }

    /// The times to come are one and the same day, which nothing beside it denies.
    fn tells_one_day(&self) -> bool {
        let mut days =
            self.to_come().filter(|found| has_figure(&found.deadline.words) || found.deadline.last_day.is_some());
        let first = days.next();
        let text = self.words().to_lowercase();
        let words = parted_words(&text);
        let or_year =
            words.windows(2).any(|two| matches!(two[0], "of" | "wel" | "hetzij" | "anders") && is_other(two[1]));
        if or_year || self.to_come().any(|found| gives_a_choice(&found.deadline.words)) {
            return false;
        }
        let same = first.is_none_or(|first| days.all(|other| other.deadline.last_day == first.deadline.last_day));
        same && !self.to_come().any(|found| self.is_up_to(found) || self.is_denied(found) || self.is_unread(found))
    }

    /// "tot 1 mei": whether that day is the last one or the one behind it, the words do not tell.
    fn is_up_to(&self, found: &FoundDeadline) -> bool {
        let before = words::end_of(self.times.text.get(..found.start).unwrap_or_default(), 2 * BESIDE).to_lowercase();
        let own = found.deadline.words.to_lowercase();
        let clause = before.rsplit([',', ';', '(']).next().unwrap_or_default();
        let words: Vec<&str> = clause.split_whitespace().chain(own.split_whitespace()).collect();
        let from = words.len().saturating_sub(own.split_whitespace().count() + 4);
        let words = &words[from..];
        let up_to = words.iter().position(|word| *word == "tot").is_some_and(|at| {
            let behind = &words[at + 1..];
            !behind.starts_with(&["en", "met"])
                && !behind
                    .iter()
                    .any(|word| matches!(*word, "uiterlijk" | "ultimo" | "eind" | "einde" | "aan" | "dan" | "in"))
        });
        up_to && found.deadline.last_day.is_some()
    }

    /// "niet in Q2": a word between the last comma and the day denies it.
    fn is_denied(&self, found: &FoundDeadline) -> bool {
        let before = words::end_of(self.times.text.get(..found.start).unwrap_or_default(), 120).to_lowercase();
        let piece = before.rsplit([',', ';', ':', '(']).next().unwrap_or_default();
        let mut words: Vec<&str> = piece.split_whitespace().collect();
        if let Some(at) = words.iter().rposition(|word| matches!(*word, "en" | "maar" | "dus")) {
            words.drain(..=at);
        }
        words.iter().any(|word| DENIALS.contains(word))
    }

    /// The words of the time with those beside it are doubted as a deadline would be.
    fn is_unread(&self, found: &FoundDeadline) -> bool {
        let Context { clock, .. } = self.context;
        // Two words on either side, as far as no mark parts them from the time.
        let before = words::end_of(self.times.text.get(..found.start).unwrap_or_default(), 2 * BESIDE);
        let from = before.rsplit([',', ';', '(', ')', ':']).next().unwrap_or_default();
        let from = from.rmatch_indices(' ').nth(2).map_or(from, |(at, _)| &from[at + 1..]);
        let behind = words::start_of(self.times.text.get(found.end..).unwrap_or_default(), 2 * BESIDE);
        let to = behind.split([',', ';', '(', ')']).next().unwrap_or_default();
        let to = to.match_indices(' ').nth(2).map_or(to, |(at, _)| &to[..at]);
        let (start, end) = (found.start - from.len(), found.end + to.len());
        // The number of a promise or paper is no part of the time beside it.
        let numbers = &self.times.numbers;
        let before = numbers.iter().map(|number| number.end).filter(|end| *end <= found.start).max();
        let behind = numbers.iter().map(|number| number.start).filter(|start| *start >= found.end).min();
        let (start, end) = (start.max(before.unwrap_or(0)), end.min(behind.unwrap_or(end)));
        let alone =
            !self.times.found.iter().any(|other| other.start != found.start && other.start < end && start < other.end);
        let (start, end) = if alone { (start, end) } else { (found.start, found.end) };
        let read = deadline::read_with_doubts(&self.times.text[start..end], clock.day, clock.calendar);
        found.deadline.last_day.is_some() && read.doubts.iter().any(|doubt| doubt.code == DeadlineDoubtCode::Unclear)
    }

    /// "drie maanden na 1 mei", "twee weken later": a count from a day that is not that of the letter.
    fn counts_from_no_other(&self) -> bool {
        let text = self.words().to_lowercase();
        let words = parted_words(&text);
        !words.windows(3).any(|three| {
            let unit = UNITS.contains(&three[0]);
            let counts =
                matches!(three[1], "na" | "voor" | "vanaf" | "later" | "eerder" | "nadat" | "gerekend" | "volgend");
            unit && counts
                && !(three[0] == "kwartaal" || three[0] == "week" && has_figure(three[2]) || has_figure(three[0]))
                && !matches!(three[2], "dagtekening" | "heden" | "vandaag")
        })
    }

    /// "een half jaar later", "twee maanden": a length of time of which no day was made.
    fn counts_time(&self) -> bool {
        let text = self.words().to_lowercase();
        let words = parted_words(&text);
        words.windows(3).any(|three| {
            UNITS.contains(&three[1])
                && matches!(three[2], "later" | "langer" | "opgeschoven" | "uitgesteld" | "verlengd" | "extra")
        })
    }

    /// A day to come, or a year not yet over.
    fn has_day_to_come(&self) -> bool {
        let year = self.context.clock.day.map(|day| day.year());
        let text = self.words();
        let coming = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.len() == 4)
            .filter_map(|word| word.parse::<i32>().ok())
            .any(|one| year.is_some_and(|year| (year..2200).contains(&one)));
        coming || self.to_come().any(|found| found.deadline.last_day.is_some() || found.needs_reference)
    }
}

/// The words of a text, without the signs between them.
fn parted_words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// "of 2027", "of later".
fn is_other(word: &str) -> bool {
    slips::is_year(word) || matches!(word, "later" | "eerder" | "anders" | "daarna" | "erna" | "verder")
}

/// "2026 of 2027", "Q2 dan wel Q3".
fn gives_a_choice(words: &str) -> bool {
    words.split_whitespace().any(|word| matches!(word, "of" | "wel" | "hetzij"))
}

fn has_figure(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_digit())
}
