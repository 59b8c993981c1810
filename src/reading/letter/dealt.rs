//! "A en B zijn respectievelijk afgedaan en vervallen": to each its own outcome.

use super::{
    clauses,
    lexicon::{Sign, Signal},
    parsed::{Parsed, Sum},
    subjects::Subject,
};
use crate::reading::effort::Effort;

/// What is said of each of the commitments that the sentence names, where it deals that out; whether it proposes so.
pub(super) fn dealt(parsed: &Parsed<'_>) -> Option<(Vec<usize>, Vec<Sum>, bool)> {
    let at = parsed.terms.iter().position(|term| matches!(term.word, "respectievelijk" | "resp"))?;
    let named: Vec<usize> = parsed.terms[..at]
        .iter()
        .filter_map(|term| if let Some(Subject::Named(named)) = &term.subject { Some(named) } else { None })
        .flatten()
        .copied()
        .collect();
    let mut sums = Vec::new();
    for part in parsed.terms[at + 1..].split(|term| matches!(term.word, "," | "en" | ".")) {
        let Some(first) = part.first() else { continue };
        let own = Parsed {
            terms: part.to_vec(),
            signals: signals(part, parsed.effort),
            deadlines: within(parsed, first.range.start),
            effort: parsed.effort,
        };
        let mut sum = Sum::default();
        for clause in own.clauses(true) {
            sum.add(&clause);
        }
        if own.signals.iter().any(|signal| clauses::is_main(signal.sign)) && sum.outcome.is_some() {
            sums.push(sum);
        }
    }
    let proposes = parsed.signals.iter().any(|signal| signal.sign == Sign::Propose);
    (named.len() > 1 && named.len() == sums.len()).then_some((named, sums, proposes))
}

fn signals(terms: &[super::subjects::Term<'_>], effort: &Effort) -> Vec<Signal> {
    super::lexicon::signals(&terms.iter().map(super::subjects::Term::sign).collect::<Vec<_>>(), effort)
}

fn within(parsed: &Parsed<'_>, from: usize) -> Vec<crate::reading::deadline::FoundDeadline> {
    parsed.deadlines.iter().filter(|found| found.start >= from).cloned().collect()
}
