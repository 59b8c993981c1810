//! The deadline of a commitment in full: its words, its day, whether it is late, and the rule that gave the day.

use chrono::{Datelike, NaiveDate};

use super::{answers::letter_name, span::DeadlineTimeline, span_days::make_span};
use crate::{
    domain::{
        commitment::{
            deadline::{Deadline, Precision},
            deadline_list::{DeadlineEntry, Deadlines, NewDeadline},
            part::PartNumber,
            status::StatusKey,
        },
        listing::as_of::AsOf,
    },
    store::{commitments::RegisteredCommitment, history::Event, letters::LetterAnswer},
    web::views::{
        linked_text::{KnownNumbers, LinkedText},
        view::{self, StatusView, UrgencyView},
        words,
    },
};

/// The nearest deadline of a commitment, ready for the page.
#[derive(Debug)]
pub(super) struct DeadlineView {
    /// `Q4 2025`, or the words as promised.
    pub(super) short: String,
    /// True if `short` has more than 16 signs, too many for the largest letters.
    pub(super) long: bool,
    /// True if `short` gives the words as promised, and not a short form of them.
    pub(super) spoken: bool,
    /// The part that has this deadline; none if it is that of the whole.
    pub(super) of_part: Option<PartNumber>,
    /// The deadline of the whole, if this is that of a part: `‘Q2 2026’, uiterlijk 30 juni 2026`.
    pub(super) whole: String,
    /// `31 december 2025`; empty when the words give no day.
    pub(super) day: String,
    /// The register's own day to look again; empty when a day was promised.
    pub(super) review: String,
    /// The mark of a deadline that is late or near.
    pub(super) mark: Option<StatusView>,
    /// The days left or the state of the deadline in words, also for one that is neither late nor near.
    pub(super) stands: String,
    /// The number of postponements, as in `1× uitgesteld`; empty without any.
    pub(super) postponed: String,
    /// The number of corrections, as in `1× gecorrigeerd`; empty without any.
    pub(super) corrected: String,
    /// The words of the first deadline, if the present one has other words.
    pub(super) first_words: String,
    /// The time between the first and the present last day, as in `92 dagen later dan eerst toegezegd`; empty if they are the
    /// same.
    pub(super) slipped: String,
    /// The correction that gave the present deadline, if one did.
    pub(super) correction: Option<CorrectionView>,
    pub(super) span: Option<DeadlineTimeline>,
    pub(super) why: DeadlineExplanation,
    /// All deadlines, newest first.
    pub(super) entries: Vec<DeadlineEntryView>,
}

/// A correction of the deadline: a mistake that was mended, and no postponement.
#[derive(Debug)]
pub(super) struct CorrectionView {
    /// The day of the correction.
    pub(super) day: String,
    /// The last day that stood there until then, or the words if only those differ.
    pub(super) before: String,
    pub(super) reason: LinkedText,
}

/// The explanation of the day: the words that it follows from and the rule.
#[derive(Debug)]
pub(super) struct DeadlineExplanation {
    /// The place of the words and the day from which they were read, as in `Brief 24bb006308 van 15 oktober 2024, gelezen vanaf
    /// 15 oktober 2024:`.
    pub(super) source: String,
    pub(super) words: String,
    /// The rule that gave the day.
    pub(super) rule: String,
    /// A closing sentence: the last day itself is in time, or no day was promised.
    pub(super) more: String,
}

/// An entry in the list of all deadlines.
#[derive(Debug)]
pub(super) struct DeadlineEntryView {
    pub(super) words: String,
    pub(super) day: String,
    /// True if the next entry corrects it: it never counted.
    pub(super) is_corrected: bool,
    pub(super) reason: LinkedText,
    pub(super) source: String,
    /// The address of the source; empty if it has no page.
    pub(super) source_path: String,
}

impl DeadlineView {
    /// The deadline that comes first, of the whole or of a part; none if there never was one.
    pub(super) fn new(
        registered: &RegisteredCommitment,
        (answers, events, known): (&[LetterAnswer], &[Event], &KnownNumbers),
        as_of: AsOf,
        urgency: &UrgencyView,
    ) -> Option<Self> {
        let commitment = &registered.commitment;
        let deadlines = &commitment.deadlines;
        let (set, of_part) = commitment.find_nearest_deadline()?;
        let deadline = &set.deadline;
        let short = short_form(deadline);
        let entries = deadlines.entries().iter().enumerate().rev();
        let lapsed = commitment.status.key() == StatusKey::Lapsed;
        Some(Self {
            long: short.chars().count() > 16,
            spoken: short == deadline.words,
            short,
            of_part,
            whole: of_part.map(|_| describe_whole_deadline(deadlines)).unwrap_or_default(),
            day: deadline.last_day.map(view::full_day).unwrap_or_default(),
            review: set.review_day.map(view::full_day).unwrap_or_default(),
            mark: urgency.mark.clone(),
            stands: match (deadline.last_day, lapsed) {
                (_, true) => "geldt niet meer".to_owned(),
                (None, false) => String::new(),
                (Some(_), false) => urgency.words.clone(),
            },
            postponed: words::format_times(to_count(deadlines.count_postponements()), "uitgesteld"),
            corrected: words::format_times(to_count(deadlines.count_corrections()), "gecorrigeerd"),
            first_words: first_words(deadlines),
            slipped: describe_slip(deadlines),
            correction: CorrectionView::new(deadlines, known).filter(|_| of_part.is_none()),
            span: make_span(registered, (set, of_part), events, as_of.today),
            why: DeadlineExplanation::new(registered, set, of_part, answers),
            entries: entries
                .map(|(index, entry)| DeadlineEntryView::new(registered, index, entry, (answers, known)))
                .collect(),
        })
    }
}

fn to_count(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// The deadline of the whole of a commitment in parts, in words.
fn describe_whole_deadline(deadlines: &Deadlines) -> String {
    let Some(DeadlineEntry { set, .. }) = deadlines.current() else { return "geen eigen termijn".to_owned() };
    view::deadline_told(&set.deadline.words, set.deadline.last_day)
}

/// The short form of a deadline, as in `Q4 2025`, `juni 2026` or `31 dec 2025`; otherwise its words.
fn short_form(deadline: &Deadline) -> String {
    let Some(last) = deadline.last_day else { return deadline.words.clone() };
    let first = deadline.first_day.unwrap_or(last);
    let quarter = |day: NaiveDate| (day.year(), day.month0() / 3);
    let month = |day: NaiveDate| (day.year(), day.month0());
    match deadline.precision {
        Precision::Day => view::short_day(last).trim_start().to_owned(),
        Precision::Month if month(first) == month(last) => view::format_month(last),
        Precision::Quarter if quarter(first) == quarter(last) => format!("Q{} {}", last.month0() / 3 + 1, last.year()),
        _ => deadline.words.clone(),
    }
}

fn first_words(deadlines: &Deadlines) -> String {
    let (first, current) = (deadlines.first(), deadlines.current());
    match first.zip(current) {
        Some((first, current)) if first.set.deadline.words != current.set.deadline.words => {
            first.set.deadline.words.clone()
        }
        _ => String::new(),
    }
}

fn describe_slip(deadlines: &Deadlines) -> String {
    match deadlines.days_slipped() {
        Some(days) if days > 0 => format!("{} later dan eerst toegezegd", view::format_day_count(days)),
        Some(days) if days < 0 => format!("{} eerder dan eerst toegezegd", view::format_day_count(-days)),
        _ => String::new(),
    }
}

impl CorrectionView {
    /// The correction by which the present deadline came; none if it came otherwise.
    fn new(deadlines: &Deadlines, known: &KnownNumbers) -> Option<Self> {
        let [.., before, present] = deadlines.entries() else { return None };
        present.correction.as_ref()?;
        let (old, new) = (&before.set.deadline, &present.set.deadline);
        let day = old.last_day.filter(|day| Some(*day) != new.last_day).map(view::full_day);
        Some(Self {
            day: view::full_day(present.set_on),
            before: day.unwrap_or_else(|| old.words.clone()),
            reason: LinkedText::new(&words::to_sentence(present.reason.as_deref().unwrap_or_default()), known),
        })
    }
}

impl DeadlineExplanation {
    fn new(
        registered: &RegisteredCommitment,
        set: &NewDeadline,
        of_part: Option<PartNumber>,
        answers: &[LetterAnswer],
    ) -> Self {
        let last = registered.commitment.deadlines.entries().iter().enumerate().next_back();
        let source = match (of_part, last) {
            (None, Some((index, entry))) => find_source(registered, index, entry, answers).0,
            (Some(part), _) => format!("onderdeel {part}"),
            (None, None) => String::new(),
        };
        let counted = format!("gelezen vanaf {}", view::full_day(set.reference_day));
        let more = match (set.deadline.last_day, set.review_day) {
            (Some(_), _) => "De laatste dag zelf is nog op tijd.".to_owned(),
            (None, Some(day)) => format!(
                "Een dag is niet toegezegd. Het register koos zelf een dag om te kijken: {}.",
                view::full_day(day)
            ),
            (None, None) => "Een dag is niet toegezegd.".to_owned(),
        };
        Self {
            source: format!("{}, {counted}:", words::start_with_capital(&source)),
            words: set.deadline.words.clone(),
            rule: words::to_sentence(&set.deadline.rule),
            more,
        }
    }
}

impl DeadlineEntryView {
    fn new(
        registered: &RegisteredCommitment,
        index: usize,
        entry: &DeadlineEntry,
        (answers, known): (&[LetterAnswer], &KnownNumbers),
    ) -> Self {
        let deadline = &entry.set.deadline;
        let (source, source_path) = find_source(registered, index, entry, answers);
        Self {
            words: deadline.words.clone(),
            day: match (deadline.last_day, entry.set.review_day) {
                (Some(day), _) => format!("{}, {}", view::full_day(day), deadline.precision.key()),
                (None, Some(day)) => format!("geen; bekijken op {}", view::full_day(day)),
                (None, None) => "geen".to_owned(),
            },
            is_corrected: registered.commitment.deadlines.is_corrected(index),
            reason: LinkedText::new(entry.reason.as_deref().unwrap_or_default(), known),
            source,
            source_path,
        }
    }
}

/// The source of a deadline and its address: a letter, for the first deadline the meeting, otherwise the register itself.
fn find_source(
    registered: &RegisteredCommitment,
    index: usize,
    entry: &DeadlineEntry,
    answers: &[LetterAnswer],
) -> (String, String) {
    let details = &registered.commitment.details;
    if let Some(correction) = &entry.correction {
        let source = correction.source.as_ref().map(|source| format!(" naar {source}")).unwrap_or_default();
        return (format!("gecorrigeerd op {}{source}", view::full_day(entry.set_on)), String::new());
    }
    if let Some(letter) = entry.letter {
        let known = answers.iter().find(|answer| answer.letter == letter);
        let name = known.map_or_else(|| "brief".to_owned(), letter_name);
        let is_seen = known.is_some_and(|answer| answer.is_letter_seen);
        return (name, if is_seen { format!("/brieven/{letter}") } else { String::new() });
    }
    if index == 0
        && let Some(day) = details.made_on
    {
        let place = registered.committee_name.as_ref().map(|name| format!(" van {name}")).unwrap_or_default();
        let path = registered.meeting.map(|id| format!("/vergaderingen/{id}")).unwrap_or_default();
        return (format!("vergadering{place} op {}", view::full_day(day)), path);
    }
    (format!("vastgelegd op {}", view::full_day(entry.set_on)), String::new())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_large_form_is_short_where_the_words_are_exact() {
        let table = [
            (Precision::Quarter, Some("2025-10-01"), Some("2025-12-31"), "Q4 2025"),
            (Precision::Quarter, Some("2025-07-01"), Some("2025-12-31"), "de woorden"),
            (Precision::Month, Some("2026-06-01"), Some("2026-06-30"), "juni 2026"),
            (Precision::Month, Some("2026-05-01"), Some("2026-06-30"), "de woorden"),
            (Precision::Day, None, Some("2025-12-31"), "31 dec 2025"),
            (Precision::Day, None, Some("2025-12-01"), "1 dec 2025"),
            (Precision::Year, Some("2025-01-01"), Some("2025-12-31"), "de woorden"),
            (Precision::None, None, None, "de woorden"),
        ];
        for (precision, first, last, short) in table {
            let day = |text: Option<&str>| text.map(|text| text.parse().unwrap());
            let deadline = Deadline {
                words: "de woorden".to_owned(),
                first_day: day(first),
                last_day: day(last),
                precision,
                rule: String::new(),
                calendar_lines: Vec::new(),
            };
            assert_eq!(short_form(&deadline), short, "{precision:?} {last:?}");
        }
    }
}
