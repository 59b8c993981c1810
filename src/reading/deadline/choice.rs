//! Finds the phrases in a text, and chooses the deadline among them if the text is a deadline as a whole.

use chrono::NaiveDate;

use super::{
    DeadlineRelation, FoundDeadline, account, closer,
    doubt::{self, ReadDeadline, UnreadWords},
    grammar::Grammar,
    make_deadline,
    place::PlacingContext,
    resolve::{ResolvedPhrase, resolve_phrase},
    strays,
    syntax::{DaylessWords, DeadlinePhrase, OccurrencePick, PeriodBase, PhraseCore, YearWord},
    tokens::{self, DeadlineToken},
    torn,
    unread::{self, UnreadTokens},
};
use crate::domain::{commitment::deadline::Precision, council::calendar::Calendar};

/// A phrase and the range of tokens that it takes up.
pub(super) struct PhraseHit {
    pub(super) at: usize,
    pub(super) end: usize,
    pub(super) phrase: DeadlinePhrase,
}

fn find_hits(grammar: &Grammar<'_>) -> Vec<PhraseHit> {
    let mut hits = Vec::new();
    let mut at = 0;
    while at < grammar.tokens.len() {
        match grammar.parse_phrase(at).filter(|(_, end)| *end > at) {
            Some((phrase, end)) => {
                hits.push(PhraseHit { at, end, phrase });
                at = end;
            }
            None => at += 1,
        }
    }
    hits
}

/// Finds all phrases in running text.
pub(super) fn find_phrases(text: &str, reference: Option<NaiveDate>, calendar: &Calendar) -> Vec<FoundDeadline> {
    let tokens = tokens::scan_tokens(text);
    let grammar = Grammar { tokens: &tokens, calendar, whole: false };
    let found = |hit: PhraseHit| resolve_hit(&grammar, text, &hit, reference);
    find_hits(&grammar).into_iter().filter_map(found).collect()
}

fn resolve_hit(
    grammar: &Grammar<'_>,
    text: &str,
    hit: &PhraseHit,
    reference: Option<NaiveDate>,
) -> Option<FoundDeadline> {
    let unread = unread::year_behind(grammar, hit);
    let start = grammar.get_token(hit.at)?.start;
    let end = grammar.get_token(unread.as_ref().map_or(hit.end, |unread| unread.to).checked_sub(1)?)?.end;
    let context = PlacingContext { reference, calendar: grammar.calendar, before: false };
    let mut resolved = resolve_phrase(&hit.phrase, context);
    if let Some(unread) = unread {
        let written = quote_unread_piece(text, grammar.tokens, &unread).written;
        resolved.rule = format!("‘{written}’ is niet begrepen: geen dag af te leiden");
        (resolved.first, resolved.last) = (None, None);
    }
    let needs_reference = resolved.relative && reference.is_none() && resolved.last.is_none();
    Some(FoundDeadline {
        start,
        end,
        deadline: make_deadline(tokens::tidy_words(text.get(start..end)?), resolved),
        needs_reference,
        relation: hit.phrase.relation,
        past: hit.phrase.is_past(),
        former: is_former(grammar, hit),
        doubtful: hit.phrase.doubtful,
    })
}

impl DeadlinePhrase {
    fn is_past(&self) -> bool {
        let PhraseCore::Row(row) = &self.core else { return false };
        let period = row.last.as_ref().unwrap_or(&row.first);
        let back = matches!(period.base, super::syntax::PeriodBase::Running(_, ..=-1));
        period.pick == OccurrencePick::Past || back || matches!(period.year, YearWord::Offset(..=-1))
    }
}

/// The words before a phrase within the same clause, the nearest first.
fn words_before<'a>(grammar: &'a Grammar<'_>, hit: &PhraseHit) -> impl Iterator<Item = &'a DeadlineToken> {
    let from = hit.at.saturating_sub(5);
    let before = grammar.tokens.get(from..hit.at).unwrap_or_default();
    before.iter().rev().take_while(|token| {
        !matches!(token.kind, tokens::TokenKind::Mark(',' | ';' | '.' | ')' | '•') | tokens::TokenKind::Gap)
    })
}

/// True if the phrase is the old deadline: "(was Q4 2024)", "van Q4 naar Q2", "oorspronkelijk 1 mei", "oude termijn: 1 mei".
pub(super) fn is_former(grammar: &Grammar<'_>, hit: &PhraseHit) -> bool {
    const OLD: [&str; 7] = ["voorheen", "oorspronkelijk", "eerder", "aanvankelijk", "i.p.v", "ipv", "voormalig"];
    const OLD_ONE: [&str; 6] = ["oude", "oorspronkelijke", "eerdere", "voormalige", "aanvankelijke", "vorige"];
    const TERM: [&str; 7] = ["termijn", "deadline", "planning", "datum", "streefdatum", "einddatum", "opleverdatum"];
    let new = |token: &&DeadlineToken| NEW.contains(&token.text.as_str());
    let before: Vec<&str> =
        words_before(grammar, hit).take_while(|token| !new(token)).map(|token| token.text.as_str()).collect();
    let near = |reach: usize, words: &[&str]| before.iter().take(reach).any(|word| words.contains(word));
    let called =
        before.windows(2).any(|pair| matches!(pair, [term, old] if TERM.contains(term) && OLD_ONE.contains(old)));
    let arrow = grammar.is_mark(hit.end, '→') || grammar.is_mark(hit.end, '>');
    let arrow = arrow || grammar.is_mark(hit.end, '-') && grammar.is_mark(hit.end + 1, '>');
    near(2, &["was", "plaats"]) || near(3, &OLD) || called || arrow || grammar.is_word(hit.end, "naar")
}

/// True if the words deny the time: "niet in Q2", "niet meer voor de zomer".
pub(super) fn is_denied(grammar: &Grammar<'_>, hit: &PhraseHit) -> bool {
    let small = |at: &usize| grammar.is_any_word(*at, &["meer", "al", "reeds", "ook", "langer", "per", "se"]);
    let before = (0..hit.at).rev().take(3).find(|at| !small(at));
    before.is_some_and(|at| strays::DENIALS.contains(&grammar.get_word(at)))
}

const NEW: [&str; 12] = [
    "nieuwe",
    "nieuw",
    "naar",
    "nu",
    "wordt",
    "thans",
    "alsnog",
    "definitief",
    "definitieve",
    "verlengd",
    "uitgesteld",
    "verschoven",
];

pub(super) fn is_renewed(grammar: &Grammar<'_>, hit: &PhraseHit) -> bool {
    let arrow = hit.at.checked_sub(1).is_some_and(|at| grammar.is_mark(at, '→') || grammar.is_mark(at, '>'));
    arrow || words_before(grammar, hit).any(|token| NEW.contains(&token.text.as_str()))
}

/// Reads a text that is a deadline as a whole.
pub(super) fn read_whole_phrase(words: &str, reference: Option<NaiveDate>, calendar: &Calendar) -> ReadDeadline {
    let words = tokens::tidy_words(words);
    let tokens = tokens::scan_tokens(&words);
    let grammar = Grammar { tokens: &tokens, calendar, whole: true };
    let context = PlacingContext { reference, calendar, before: false };
    let hits = closer::in_years_of_whole(&grammar, find_hits(&grammar), context);
    let all: Vec<(&PhraseHit, ResolvedPhrase)> =
        hits.iter().map(|hit| (hit, resolve_phrase(&hit.phrase, context))).collect();
    let resolved = choose_resolved(&grammar, &all);
    let resolved = resolved.unwrap_or_else(|| {
        ResolvedPhrase::without_day(Precision::None, format!("{}: geen dag af te leiden", doubt::NOTHING), false)
    });
    let unread = left_over(&grammar, &hits, &all, resolved.last);
    let piece = unread.map(|unread| quote_unread_piece(&words, &tokens, &unread));
    let read = make_deadline(words, resolved.clone());
    match piece {
        Some(piece) => doubt::with_unread(read, &piece, reference),
        None => doubt::of_whole(read, &resolved, reference),
    }
}

/// Finds a piece that was left unread and has to be asked about.
fn left_over(
    grammar: &Grammar<'_>,
    hits: &[PhraseHit],
    all: &[(&PhraseHit, ResolvedPhrase)],
    last: Option<NaiveDate>,
) -> Option<UnreadTokens> {
    let beside = unread::find_unread_beside(grammar, hits).or_else(|| account::ambiguous_count(grammar, hits));
    if last.is_none() {
        // "het jaar na volgend jaar" and "berap IV" give no day, and yet a part of them was not read.
        let partly = |hit: &PhraseHit| match hit.get_period().map(|period| &period.base) {
            Some(PeriodBase::Year) => hit.phrase.relation == DeadlineRelation::After,
            base => matches!(base, Some(PeriodBase::Milestone(_))),
        };
        let partly = hits.iter().any(partly);
        return beside
            .or_else(|| unread::find_unread_anywhere(grammar, hits))
            .or_else(|| account::time_that_waits(grammar, hits))
            .or_else(|| account::find_unaccounted(grammar, hits).filter(|_| partly));
    }
    beside.or_else(|| torn::find_torn_pair(grammar, all, last)).or_else(|| account::find_unaccounted(grammar, hits))
}

fn quote_unread_piece(words: &str, tokens: &[DeadlineToken], unread: &UnreadTokens) -> UnreadWords {
    let all = tokens.get(unread.from..unread.to).unwrap_or_default();
    let written = all.first().zip(all.last()).and_then(|(first, last)| words.get(first.start..last.end));
    UnreadWords { written: written.unwrap_or(words).to_owned(), meant: unread.meant, may_be_else: unread.may_be_else }
}

/// Chooses the phrase that is the deadline. Repetitions take precedence, then days, then conditions, then vague words.
fn choose_resolved(grammar: &Grammar<'_>, all: &[(&PhraseHit, ResolvedPhrase)]) -> Option<ResolvedPhrase> {
    let is_dated = |(_, resolved): &&(&PhraseHit, ResolvedPhrase)| {
        resolved.last.is_some() || resolved.relative && resolved.precision != Precision::None
    };
    let recurring = all.iter().find(|(hit, _)| hit.phrase.core == PhraseCore::Loose(DaylessWords::Recurring));
    let first_dated = all.iter().find(is_dated);
    if let Some((hit, resolved)) = recurring {
        let apart = first_dated.is_some_and(|(dated, _)| stands_apart(grammar, dated, hit));
        if !apart {
            return Some(resolved.clone());
        }
    }
    if let Some(begun) = resolve_begin(grammar, all) {
        return Some(begun);
    }
    let condition =
        all.iter().find(|(hit, _)| matches!(hit.phrase.core, PhraseCore::Loose(DaylessWords::Condition(_))));
    if let (Some((hit, waiting)), Some((dated, _))) = (condition, first_dated) {
        let soft = !matches!(
            dated.phrase.relation,
            DeadlineRelation::By | DeadlineRelation::Before | DeadlineRelation::Within
        );
        if soft && hit.end == dated.at {
            return Some(waiting.clone());
        }
    }
    let told_closer = |place: usize| {
        let two = all.get(place).zip(all.get(place + 1));
        two.is_some_and(|(first, second)| closer::is_closer(grammar, (first.0, &first.1), (second.0, &second.1)))
    };
    let dated: Vec<_> = all.iter().zip(0..).filter(|(_, place)| !told_closer(*place)).map(|(hit, _)| hit).collect();
    let dated: Vec<_> = dated.into_iter().filter(is_dated).collect();
    let current: Vec<_> =
        dated.iter().filter(|(hit, _)| !is_former(grammar, hit) && !is_denied(grammar, hit)).collect();
    let current: Vec<_> = current.iter().copied().filter(|hit| !is_window_around_another(hit, &current)).collect();
    let renewed: Vec<_> = current.iter().filter(|(hit, _)| is_renewed(grammar, hit)).collect();
    let by = current.last().filter(|(hit, _)| hit.phrase.relation == DeadlineRelation::By);
    let latest = renewed.iter().map(|hit| &hit.1).max_by_key(|resolved| resolved.last);
    let latest = latest.or_else(|| by.map(|hit| &hit.1));
    let latest = latest.or_else(|| current.iter().map(|hit| &hit.1).max_by_key(|resolved| resolved.last));
    let latest = latest.or_else(|| dated.iter().map(|hit| &hit.1).max_by_key(|resolved| resolved.last));
    let wrong = || all.iter().find(|(_, resolved)| resolved.wrong);
    let loose = || wrong().or(condition).or_else(|| all.iter().max_by_key(|(_, resolved)| resolved.first.is_some()));
    latest.or_else(|| loose().map(|(_, resolved)| resolved)).cloned()
}

/// True for the wide period after a recess if another phrase gives a time within it: "Begin september, na de zomer".
fn is_window_around_another(hit: &(&PhraseHit, ResolvedPhrase), all: &[&&(&PhraseHit, ResolvedPhrase)]) -> bool {
    let (DeadlineRelation::After, Some(first), Some(last)) = (hit.0.phrase.relation, hit.1.first, hit.1.last) else {
        return false;
    };
    all.iter().any(|(_, other)| other.last.is_some_and(|day| first <= day && day < last))
}

/// Finds a beginning, which is no deadline: "Start in Q1 2026".
fn resolve_begin(grammar: &Grammar<'_>, all: &[(&PhraseHit, ResolvedPhrase)]) -> Option<ResolvedPhrase> {
    let [(hit, resolved)] = all else { return None };
    let start = (0..hit.at).any(|at| {
        grammar.is_any_word(at, &["start", "starten", "begint", "beginnend", "startdatum", "ingangsdatum", "aanvang"])
    });
    start.then(|| ResolvedPhrase {
        last: None,
        precision: Precision::None,
        rule: "begin van een werking, geen termijn".to_owned(),
        ..resolved.clone()
    })
}

/// True if the day is a deadline of its own beside the repetition: "Q2 2026, daarna jaarlijks", "per kwartaal, voor het eerst
/// in Q3 2025".
fn stands_apart(grammar: &Grammar<'_>, dated: &PhraseHit, recurring: &PhraseHit) -> bool {
    if dated.at < recurring.at {
        let between = dated.end..recurring.at;
        return between.into_iter().any(|at| {
            grammar.is_mark(at, ',')
                || grammar.is_mark(at, ';')
                || grammar.is_any_word(at, &["daarna", "vervolgens", "waarna", "nadien"])
        });
    }
    let between = recurring.end..dated.at;
    between.into_iter().any(|at| grammar.is_any_word(at, &["eerst", "eerste"]))
}
