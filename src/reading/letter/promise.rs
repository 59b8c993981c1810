//! The day on which each commitment was made.

use chrono::NaiveDate;

use super::{
    dates::{self, NamedDay},
    layout::Kind,
    lexicon::{self, Sign},
    meetings,
    outline::Section,
    subjects::{self, Subject, Term},
    table::Column,
    tokens::Sentence,
    walk::{Context, STEPS_OF_A_WORD},
};
use crate::reading::effort::Effort;

/// A sentence that tells of a promise.
struct Event {
    /// The block in which it stands.
    block: usize,
    /// The commitments that it names.
    named: Vec<usize>,
    /// Its day.
    day: Day,
}

/// The day of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Day {
    /// None is told.
    None,
    /// One is told.
    One(NaiveDate),
    /// More than one: nobody can say which.
    Many,
}

/// The day on which each commitment was made, where the letter tells.
pub(super) fn days(context: Context<'_>) -> Vec<Option<NaiveDate>> {
    let known = known_days(context);
    let events = events(context, &known);
    let mut days: Vec<Option<NaiveDate>> =
        context.register.commitments.iter().map(|one| in_number(&one.number, &known)).collect();
    let set = |days: &mut Vec<Option<NaiveDate>>, at: usize, day: Day| {
        if let (Some(slot), Day::One(day)) = (days.get_mut(at), day) {
            slot.get_or_insert(day);
        }
    };
    for event in &events {
        for one in &event.named {
            set(&mut days, *one, event.day);
        }
    }
    for section in &context.outline.sections {
        // Events come in the order of the blocks.
        let first = events.partition_point(|event| event.block < section.blocks.start);
        let last = events.partition_point(|event| event.block < section.blocks.end);
        let own = events.get(first..last).unwrap_or_default();
        let within: Vec<&Event> = own.iter().filter(|event| event.named.is_empty()).collect();
        let numbers = section.commitments();
        if numbers.len() > 1 && within.len() == numbers.len() {
            // As many promises as numbers: they stand in the same order.
            for (event, one) in within.iter().zip(&numbers) {
                set(&mut days, *one, event.day);
            }
        } else if let Some(first) = within.iter().find(|event| event.day != Day::None) {
            for one in &numbers {
                set(&mut days, *one, first.day);
            }
        }
    }
    for more in [meetings::beside(context, &known), meetings::asked(context, &known)] {
        for (slot, day) in days.iter_mut().zip(more) {
            *slot = slot.or(day);
        }
    }
    if let Day::One(day) = of_all(context, &events) {
        for slot in &mut days {
            slot.get_or_insert(day);
        }
    }
    days
}

/// "20240912-4": the number begins with its day, where the letter names that day.
fn in_number(number: &str, known: &[NaiveDate]) -> Option<NaiveDate> {
    let day = NaiveDate::parse_from_str(number.get(..8)?, "%Y%m%d").ok()?;
    known.contains(&day).then_some(day)
}

/// The day that the introduction gives all commitments.
fn of_all(context: Context<'_>, events: &[Event]) -> Day {
    let mut day = Day::None;
    // Without sections the introduction ends where the first commitment is named.
    let first_named = events.iter().filter(|event| !event.named.is_empty()).map(|event| event.block).min();
    let end = context.outline.first_block().or(first_named);
    for event in events {
        let introduces = context.outline.section(event.block).is_none()
            && end.is_none_or(|first| {
                event.block < first || context.outline.first_block().is_none() && event.block == first
            });
        if !introduces || !event.named.is_empty() || event.day == Day::None {
            continue;
        }
        day = if day == Day::None || day == event.day { event.day } else { Day::Many };
    }
    day
}

/// All days in the letter that have a year.
fn known_days(context: Context<'_>) -> Vec<NaiveDate> {
    context
        .letter
        .blocks
        .iter()
        .filter(|block| !matches!(block.kind, Kind::Field(_) | Kind::Head))
        .flat_map(|block| dates::named_days(context.letter.small(&block.range)))
        .filter_map(|day| day.full())
        .take(500)
        .collect()
}

/// What stands in a sentence that tells of a promise.
const TELLING: [&str; 6] = ["toezeg", "toegezegd", "zegde", "beloof", "aangekondigd", "kondig"];

fn events(context: Context<'_>, known: &[NaiveDate]) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    let mut meeting: Option<(NaiveDate, usize)> = None;
    let mut last: Option<(Day, Option<usize>)> = None;
    for sentence in
        context.sentences.iter().take_while(|sentence| context.letter.effort.take_steps(sentence.tokens.len()))
    {
        let small = context.letter.small(&sentence.range);
        let days = dates::named_days(small);
        let block = sentence.block;
        if sentence.column == Some(Column::Promised) {
            let day = days.first().and_then(|day| day.resolve(known, context.clock.day)).map_or(Day::None, Day::One);
            events.push(Event { block, named: all_named(context, block).into_iter().take(1).collect(), day });
            continue;
        }
        let tells = TELLING.iter().any(|stem| small.contains(stem));
        if !tells && days.is_empty() {
            continue;
        }
        let tokens = sentence.tokens.len();
        context.letter.effort.take_steps(4 * tokens + days.len() * (known.len() / 32 + tokens / 16));
        let terms = subjects::terms(context.letter, sentence, context.register);
        let section = context.outline.section(block).map(|section: &Section| section.blocks.start);
        let own = by_commitment(&terms, &days, sentence.range.start);
        for (named, day) in own {
            if let Some(day) = day.resolve(known, context.clock.day) {
                events.push(Event { block, named, day: Day::One(day) });
            }
        }
        let Some(at) = promise(&terms, !days.is_empty(), &context.letter.effort) else {
            meeting = days
                .first()
                .filter(|_| in_meeting(small))
                .and_then(|day| day.resolve(known, context.clock.day))
                .map(|day| (day, block));
            continue;
        };
        let mut day = told(
            &days,
            small,
            terms.get(at).map_or(0, |term| term.range.start - sentence.range.start),
            known,
            context.clock.day,
        );
        if day == Day::None {
            let near =
                meeting.filter(|(_, before)| *before == block || *before + 1 == block).map(|(day, _)| Day::One(day));
            let earlier = last.filter(|(_, before)| goes_on(&terms) && *before == section).map(|(day, _)| day);
            day = near.or(earlier).unwrap_or(Day::None);
        }
        last = Some((day, section));
        meeting = None;
        let mut named = named(&terms);
        let last_of_block = context.letter.blocks[block].range.end == sentence.range.end;
        let heads_list = small.ends_with(':') || last_of_block && small.ends_with('.');
        if named.is_empty() && heads_list && context.letter.blocks[block].kind != Kind::Item {
            named = listed(context, block);
        }
        events.push(Event { block, named, day });
    }
    events
}

/// A list below a promise is not searched further than so many items.
const LIST: usize = 60;

/// The commitments that the list below a block names.
fn listed(context: Context<'_>, block: usize) -> Vec<usize> {
    let below = context.letter.blocks.iter().skip(block + 1);
    let items = below.take(LIST).take_while(|block| block.kind == Kind::Item).count();
    (block + 1..=block + items).flat_map(|block| all_named(context, block)).collect()
}

/// All commitments that a block names.
fn all_named(context: Context<'_>, block: usize) -> Vec<usize> {
    let first = context.sentences.partition_point(|sentence| sentence.block < block);
    let within =
        |sentence: &&Sentence| sentence.block == block && context.letter.effort.take_steps(4 * sentence.tokens.len());
    let own = context.sentences[first..].iter().take_while(within);
    own.flat_map(|sentence| named(&subjects::terms(context.letter, sentence, context.register))).collect()
}

fn named(terms: &[Term<'_>]) -> Vec<usize> {
    let mut all = Vec::new();
    for term in terms {
        if let Some(Subject::Named(named)) = &term.subject {
            all.extend_from_slice(named);
        }
    }
    all
}

/// Days that stand with one commitment: "mijn toezegging van 3 juni 2025 (W.25.034)", "BZ_2024_08, uit de vergadering
/// van 16 april 2024".
fn by_commitment<'d>(terms: &[Term<'_>], days: &'d [NamedDay], start: usize) -> Vec<(Vec<usize>, &'d NamedDay)> {
    let mut found = Vec::new();
    if days.is_empty() || !terms.iter().any(|term| term.word.contains("toezegging") || term.subject.is_some()) {
        return found;
    }
    for (at, term) in terms.iter().enumerate() {
        let Some(Subject::Named(named)) = &term.subject else { continue };
        let next = terms[at + 1..].iter().find(|term| matches!(term.subject, Some(Subject::Named(_))));
        let behind = term.range.end..next.map_or(usize::MAX, |next| next.range.start);
        let words: Vec<&str> =
            terms[at + 1..].iter().map(|term| term.word).filter(|word| !LOOSE.contains(word)).take(1).collect();
        let made = terms[at + 1..].iter().take(4).any(|term| term.word == "gedaan");
        let opens = words.first().is_some_and(|word| ORIGINS.contains(word) || made && matches!(*word, "in" | "op"));
        let noun = terms[..at].iter().rev().take(9).find(|term| term.claimed);
        let day = days.iter().find(|day| {
            let from = day.range.start + start;
            let after = opens && behind.contains(&from) && from - behind.start < 60;
            after
                || noun
                    .is_some_and(|noun| noun.range.end <= from && from < term.range.start && from - noun.range.end < 16)
        });
        if let Some(day) = day {
            found.push((named.clone(), day));
        }
    }
    found
}

/// Words between a commitment and where it was made.
const LOOSE: &[&str] = &[",", "(", ")", "beide", "alle", "allebei", "allen", "is", "was", "die", "gedaan"];

/// Words that say where or when something was made.
const ORIGINS: &[&str] = &["uit", "van", "d.d", "dd", "tijdens"];

/// The place of the words that tell of a promise.
fn promise(terms: &[Term<'_>], dated: bool, effort: &Effort) -> Option<usize> {
    let words: Vec<&str> = terms.iter().map(Term::sign).collect();
    effort.take_steps(STEPS_OF_A_WORD * words.len());
    let signals = lexicon::signals(&words, effort);
    // "gestand gedaan" is a promise kept, not made.
    let kept = |end: usize| end.checked_sub(1).is_some_and(|at| words.get(at) == Some(&"gestand"));
    let made = signals.iter().find(|signal| signal.sign == Sign::Promised && !kept(signal.end));
    let verb = made.map(|signal| signal.end);
    verb.or_else(|| {
        // "Het debat van 19 maart leverde zes toezeggingen op": commitments, a meeting, its day, and no outcome.
        let outcome =
            |sign: Sign| matches!(sign, Sign::Settle | Sign::Lapse | Sign::Open | Sign::Postpone | Sign::Strike);
        let silent = !signals.iter().any(|signal| outcome(signal.sign));
        let noun = terms.iter().position(|term| term.word.starts_with("toezegging"))?;
        let met = words.iter().any(|word| in_meeting(word)) || terms[noun].subject == Some(Subject::This);
        (silent && dated && met).then_some(noun)
    })
}

/// Words before a day that make it a term, not the day of a promise.
const TERMS: &[&str] = &["voor", "vóór", "uiterlijk", "tot", "per", "vanaf", "binnen", "na", "sinds"];

/// The day that a sentence of a promise tells.
fn told(days: &[NamedDay], small: &str, verb: usize, known: &[NaiveDate], reference: Option<NaiveDate>) -> Day {
    let fits = |day: &&NamedDay| {
        let before = small.get(..day.range.start).unwrap_or_default().trim_end();
        let word = before.rsplit(' ').next().unwrap_or_default();
        !TERMS.contains(&word)
    };
    let mut resolved: Vec<(usize, NaiveDate)> = days
        .iter()
        .filter(fits)
        .filter_map(|day| Some((day.range.start, day.resolve(known, reference)?)))
        .filter(|(_, day)| reference.is_none_or(|reference| *day <= reference))
        .collect();
    if resolved.iter().any(|(at, _)| *at < verb) && !small.contains("vergaderingen") {
        resolved.retain(|(at, _)| *at < verb);
    }
    resolved.dedup_by_key(|(_, day)| *day);
    match resolved.as_slice() {
        [] => Day::None,
        [(_, day)] => Day::One(*day),
        _ => Day::Many,
    }
}

/// "Ook", "daarnaast": the promise was made on the day of the one before.
fn goes_on(terms: &[Term<'_>]) -> bool {
    terms.iter().any(|term| {
        matches!(
            term.word,
            "ook"
                | "daarnaast"
                | "tevens"
                | "verder"
                | "voorts"
                | "slotte"
                | "tenslotte"
                | "eveneens"
                | "daarbij"
                | "toen"
        )
    })
}

/// A sentence about a meeting may give the day for the promise in the next.
fn in_meeting(small: &str) -> bool {
    [
        "debat",
        "sprak",
        "gesproken",
        "besproken",
        "vroeg",
        "vergadering",
        "behandeling",
        "bespreking",
        "commissie",
        "raad",
        "staten",
        "overleg",
        "bijeenkomst",
    ]
    .iter()
    .any(|word| small.contains(word))
}
