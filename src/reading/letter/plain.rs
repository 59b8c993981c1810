//! Whether a sentence that names a commitment says plainly what becomes of it: nobody else says it, nothing hedges or denies
//! it, and between its number and its verb stands no word that is not known.

use std::ops::Range;

use super::{
    certainty::{Class, Statement, class},
    known_words::only_known,
    lexicon::{Sign, Signal},
    of_less,
    parsed::Parsed,
    quotes::{is_taken_back, quoted},
    resolve::Verdict,
    speakers::{is_of_executive, is_reported},
    subjects::{Subject, Term},
    unsettled::{self, Decision},
    walk::Context,
};

/// Whether the sentence says plainly what the verdict says of the term at `place`.
pub(super) fn is_plain(
    context: Context<'_>,
    statement: &Statement<'_>,
    place: usize,
    verdict: &Verdict<'_>,
    at: usize,
) -> bool {
    let terms = &statement.parsed.terms;
    let scope = scope(statement, place);
    let first_named = terms.iter().position(is_named).unwrap_or(place).min(scope.start);
    let decision = decision(verdict);
    let settled = |range: &Range<usize>| is_settled(terms, &statement.parsed.signals, range, decision);
    let before = 0..first_named;
    settled(&before)
        && (settled(&scope) || proposes_plainly(statement, place, &scope, decision))
        && !is_reported(terms, place)
        && [&before, &scope].into_iter().all(|range| is_of_executive(terms, range))
        && (decision != Decision::Closes
            || only_known(statement, place)
                && !is_conditional(terms, &scope)
                && !is_to_come(statement, &scope)
                && !of_less::closes_less(context, statement, place, &scope, at))
        && (decision != Decision::Stays || !is_turned(statement, &scope))
        && !quoted(context, at, &terms[place].range)
        && !is_taken_back(context, at)
}

/// Nothing unsettles a lead-in, or an item under it, and it is the executive that says it.
pub(super) fn leads_plainly(parsed: &Parsed<'_>, verdict: &Verdict<'_>) -> bool {
    let all = 0..parsed.terms.len();
    let subject = |term: &Term<'_>| term.subject.is_some() || term.word.starts_with("toezegging");
    let place = parsed.terms.iter().position(subject).unwrap_or_default();
    is_settled(&parsed.terms, &parsed.signals, &all, decision(verdict))
        && is_of_executive(&parsed.terms, &all)
        && !is_reported(&parsed.terms, place)
}

/// "Wij kunnen daarover niets meer zeggen en verzoeken u N als vervallen te beschouwen": what goes before a proposal may deny
/// something else.
fn proposes_plainly(statement: &Statement<'_>, place: usize, scope: &Range<usize>, decision: Decision) -> bool {
    let Statement { parsed, clauses, .. } = statement;
    let Some(own) = clauses.iter().find(|clause| clause.terms.contains(&place)) else { return false };
    let proposes =
        parsed.signals.iter().any(|signal| own.terms.contains(&signal.start) && signal.sign == Sign::Propose);
    let settled = |range: Range<usize>, decision| is_settled(&parsed.terms, &parsed.signals, &range, decision);
    decision == Decision::Closes
        && proposes
        && settled(scope.start..own.terms.start, Decision::Stays)
        && settled(own.terms.start..scope.end, decision)
}

/// What the verdict decides.
pub(super) fn decision(verdict: &Verdict<'_>) -> Decision {
    match class(verdict.outcome) {
        Class::Done | Class::Lapsed => Decision::Closes,
        Class::Partly => Decision::Partly,
        Class::Open | Class::Silent => Decision::Stays,
    }
}

fn is_named(term: &Term<'_>) -> bool {
    matches!(term.subject, Some(Subject::Named(_)))
}

/// The clause of a term, with those around it that name no other commitment.
pub(super) fn scope(statement: &Statement<'_>, place: usize) -> Range<usize> {
    let clauses = &statement.clauses;
    let names = |at: usize| statement.parsed.terms[clauses[at].terms.clone()].iter().any(is_named);
    let Some(own) = clauses.iter().position(|clause| clause.terms.contains(&place)) else {
        return 0..statement.parsed.terms.len();
    };
    let first = (0..own).rev().take_while(|at| !names(*at)).last().unwrap_or(own);
    let last = (own + 1..clauses.len()).take_while(|at| !names(*at)).last().unwrap_or(own);
    clauses[first].terms.start..clauses[last].terms.end
}

/// The bytes of the words around a term in which its own days stand: up to the next commitment named, where a day stands before
/// that, and from the one before it.
pub(super) fn stretch(statement: &Statement<'_>, place: usize, scope: &Range<usize>) -> Range<usize> {
    let terms = &statement.parsed.terms;
    let dated =
        |from: usize, to: usize| statement.parsed.deadlines.iter().any(|found| (from..to).contains(&found.start));
    let (first, last) = (terms[scope.start].range.start, terms[scope.end - 1].range.end);
    let own = &terms[place].range;
    let next = terms[place + 1..scope.end].iter().find(|term| is_named(term)).map(|term| term.range.start);
    let before = terms[scope.start..place].iter().rfind(|term| is_named(term)).map(|term| term.range.end);
    let end = next.filter(|next| dated(own.end, *next)).unwrap_or(last);
    let start = before.filter(|_| dated(own.end, end)).unwrap_or(first);
    start..end
}

/// No word among these unsettles the decision. A word within a phrase that itself closes something is part of that phrase:
/// "geen verdere actie".
pub(super) fn is_settled(terms: &[Term<'_>], signals: &[Signal], range: &Range<usize>, decision: Decision) -> bool {
    let words: Vec<&str> = terms[range.clone()].iter().map(|term| term.word).collect();
    let mut from = 0;
    while let Some(found) = unsettled::first(&words[from..], decision) {
        let at = range.start + from + found;
        let phrase = signals.iter().any(|signal| {
            let closes = matches!(signal.sign, Sign::Settle | Sign::Lapse | Sign::OffList | Sign::Strike);
            closes
                && signal.end > signal.start
                && signal.end - signal.start < 6
                && (signal.start..=signal.end).contains(&at)
        });
        if !phrase || unsettled::first(&[words[from + found]], Decision::Stays).is_some() {
            return false;
        }
        from += found + 1;
    }
    true
}

/// "N is afgedaan als de raad het plan vaststelt", "Bij vaststelling van het plan is N afgedaan".
fn is_conditional(terms: &[Term<'_>], scope: &Range<usize>) -> bool {
    const SUBJECTS: &[&str] =
        &["de", "het", "er", "u", "wij", "we", "ik", "dit", "dat", "een", "deze", "alle", "uw", "die", "blijkt", "men"];
    let words = &terms[scope.clone()];
    let agreed = words.iter().any(|term| term.word.contains("instem") || matches!(term.word, "akkoord" | "bezwaar"));
    let if_so = words.windows(2).any(|two| two[0].word == "als" && SUBJECTS.contains(&two[1].word));
    let upon = words.first().is_some_and(|term| term.word == "bij")
        && words.get(1).is_some_and(|term| term.word.ends_with("ing") || term.word.ends_with("tie"));
    !agreed && (if_so || upon)
}

/// "N kan afgedaan zijn", "N wordt afgedaan": it may be, or it will be.
fn is_to_come(statement: &Statement<'_>, scope: &Range<usize>) -> bool {
    let parsed = &statement.parsed;
    let words = || parsed.terms[scope.clone()].iter().map(|term| term.word);
    let has = |wanted: &[&str]| words().any(|word| wanted.contains(&word));
    let signal = |wanted: &[Sign]| {
        parsed.signals.iter().any(|signal| scope.contains(&signal.start) && wanted.contains(&signal.sign))
    };
    let may = has(&["kan", "kunnen"]);
    let may_be = may && words().skip_while(|word| !matches!(*word, "kan" | "kunnen")).any(|word| word == "zijn");
    let becomes = (has(&["wordt"]) || has(&["worden"]) && !may && !has(&["mag", "mogen", "te"]))
        && signal(&[Sign::Settle])
        && !signal(&[Sign::Now, Sign::Propose]);
    may_be || becomes
}

/// "N blijft niet open", "N is afgedaan, echter niet voor de raad": what stays open is denied, or done and yet not done.
fn is_turned(statement: &Statement<'_>, scope: &Range<usize>) -> bool {
    let parsed = &statement.parsed;
    let has = |wanted: &[&str]| parsed.terms[scope.clone()].iter().any(|term| wanted.contains(&term.word));
    let signal =
        |wanted: Sign| parsed.signals.iter().any(|signal| scope.contains(&signal.start) && signal.sign == wanted);
    let denies = |at: usize| matches!(parsed.terms[at].word, "niet" | "geen");
    let around = |signal: &&Signal| signal.sign == Sign::Open && scope.contains(&signal.start);
    let within = parsed.signals.iter().filter(around).any(|signal| (signal.start + 1..signal.end).any(denies));
    let denied = within || signal(Sign::Not) && signal(Sign::Open) && !signal(Sign::Settle);
    let contrasted =
        signal(Sign::Settle) && has(&["echter", "maar", "doch", "evenwel", "feitelijk", "formeel", "toch"]);
    !has(&["nog"]) && (denied || contrasted)
}
