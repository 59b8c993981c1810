//! Sentences that name commitments by counting or summing them up: "de overige acht toezeggingen", "alle genoemde
//! toezeggingen". They are certain only where the sum fits what the letter itself named.

use super::{
    certainty::{Certainty, Class, Statement, class},
    claims::Claim,
    clauses::{Clause, Meaning},
    lexicon::Sign,
    resolve::Verdict,
    standins,
    subjects::Subject,
};

/// Words that point back to what the letter named.
const NAMED: &[&str] = &[
    "genoemde",
    "bovengenoemde",
    "bovenstaande",
    "voornoemde",
    "voormelde",
    "bovenvermelde",
    "eerdergenoemde",
    "hierboven",
    "hiervoor",
    "brief",
    "memo",
];

/// So many words around the noun tell how many, or which.
const AROUND: usize = 5;

/// Whether the sentence of this claim sums up what the letter named, and says the outcome plainly.
pub(super) fn decide(
    certainty: &Certainty<'_>,
    statement: &Statement<'_>,
    verdict: &Verdict<'_>,
    winner: &Claim,
) -> bool {
    let wanted = class(verdict.outcome);
    let terms = &statement.parsed.terms;
    let sum = |at: &usize| {
        let subject = terms[*at].subject.as_ref();
        let within = terms[*at].range.start < winner.bytes.end && winner.bytes.start < terms[*at].range.end;
        within && matches!(subject, Some(Subject::All | Subject::Rest | Subject::These | Subject::Count(_)))
    };
    let mut places = (0..terms.len()).filter(sum);
    let (Some(place), None) = (places.next(), places.next()) else { return false };
    let Some(clause) = statement.clauses.iter().find(|clause| clause.terms.contains(&place)) else { return false };
    let said = matches!(clause.meaning, Some(Meaning::Outcome(outcome)) if class(outcome) == wanted);
    let excepts = statement.parsed.signals.iter().any(|signal| signal.sign == Sign::Except);
    let closes = matches!(wanted, Class::Done | Class::Lapsed);
    said && statement.is_plain(clause, wanted)
        && certainty.says_plainly(statement, place, verdict, winner)
        && (closes || !excepts)
        && fits(certainty, statement, clause, place, certainty.shared_by(winner))
}

/// Whether the sum comes to the commitments that get their outcome from it.
fn fits(certainty: &Certainty<'_>, statement: &Statement<'_>, clause: &Clause, place: usize, targets: usize) -> bool {
    let terms = &statement.parsed.terms;
    let excepted = clause.excepted.iter().filter_map(|subject| match subject {
        Subject::Named(named) => Some(named.len()),
        _ => None,
    });
    let whole = targets + excepted.sum::<usize>();
    let before = &terms[place.saturating_sub(AROUND)..place];
    let counted = before.iter().rev().find_map(|term| standins::counted(term.word));
    match (&terms[place].subject, counted) {
        (Some(Subject::Count(count)), _) => *count == whole || *count == targets,
        (Some(Subject::Rest), Some(count)) => count == targets,
        (_, Some(count)) => count == whole,
        (Some(Subject::All | Subject::These), None) => {
            let around = &terms[place.saturating_sub(AROUND)..terms.len().min(place + AROUND)];
            let pointed = around.iter().any(|term| NAMED.contains(&term.word));
            let count = certainty.context.register.commitments.len();
            let each_apart = (0..count).all(|one| certainty.context.outline.sections_of(one).next().is_some());
            pointed && whole == count && (each_apart || certainty.all_stand_together())
        }
        _ => false,
    }
}
