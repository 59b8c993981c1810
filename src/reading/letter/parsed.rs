//! A sentence parsed, and what its clauses say of one set of commitments put together.

use std::ops::Range;

use super::{
    claims::{Claim, Rank},
    clauses::{self, Clause, Meaning, View},
    lexicon::{Sign, Signal},
    subjects::{Subject, Term},
    terms,
};
use crate::{
    domain::letter::Outcome,
    reading::{deadline::FoundDeadline, effort::Effort},
};

/// A sentence with its terms and what they say.
pub(super) struct Parsed<'a> {
    /// Its terms.
    pub(super) terms: Vec<Term<'a>>,
    /// The phrases in it.
    pub(super) signals: Vec<Signal>,
    /// The deadlines in it.
    pub(super) deadlines: Vec<FoundDeadline>,
    /// What the reading may still take.
    pub(super) effort: &'a Effort,
}

/// Words around an outcome that name no subject.
const SMALL_WORDS: &[&str] = &[
    ".",
    ",",
    ";",
    ":",
    "(",
    ")",
    "–",
    "-",
    "wij",
    "we",
    "ik",
    "u",
    "uw",
    "raad",
    "om",
    "te",
    "als",
    "deze",
    "dit",
    "punt",
    "dus",
    "daarom",
    "derhalve",
    "dan",
    "ook",
    "hier",
    "tot",
    "die",
    "tijd",
    "nu",
    "nog",
    "voor",
    "is",
    "zijn",
    "wordt",
    "worden",
    "van",
    "de",
    "het",
    "en",
    "stellen",
    "stel",
    "status",
    "voorstel",
    "college",
    "toezegging",
    "volledig",
    "geheel",
    "wat",
    "ons",
    "betreft",
];

impl Parsed<'_> {
    /// The clauses; `given` when each has a subject even where it names none.
    pub(super) fn clauses(&self, given: bool) -> Vec<Clause> {
        clauses::clauses(&View {
            terms: &self.terms,
            signals: &self.signals,
            deadlines: &self.deadlines,
            subject_given: given,
            effort: self.effort,
        })
    }

    /// What a line says of each of the commitments that its clauses name.
    pub(super) fn named_apart(&self) -> Vec<(Vec<usize>, Sum)> {
        let mut apart: Vec<(Vec<usize>, Sum)> = Vec::new();
        for clause in self.clauses(false) {
            let named: Vec<usize> = clause
                .subjects
                .iter()
                .filter_map(|subject| if let Subject::Named(named) = subject { Some(named) } else { None })
                .flatten()
                .copied()
                .collect();
            if !named.is_empty() {
                apart.push((named, Sum::default()));
            }
            if let Some((_, sum)) = apart.last_mut() {
                sum.add(&clause);
            }
        }
        apart
    }

    pub(super) fn names(&self) -> Vec<usize> {
        let mut all = Vec::new();
        for term in &self.terms {
            if let Some(Subject::Named(named)) = &term.subject {
                self.effort.take_steps(1 + named.len() * all.len() / 32);
                all.extend(named.iter().copied().filter(|one| !all.contains(one)).collect::<Vec<_>>());
            }
        }
        all
    }

    /// "de volgende toezeggingen", "onderstaande toezeggingen": those below.
    pub(super) fn points_down(&self) -> bool {
        self.terms.windows(2).any(|pair| match pair {
            [pointer, noun] => {
                matches!(pointer.word, "volgende" | "onderstaande" | "navolgende")
                    && noun.word.starts_with("toezegging")
            }
            _ => false,
        })
    }

    /// What the words behind the last mark of a title say, where they are bare: "Leegstand – afgedaan".
    pub(super) fn tail(&self) -> Option<Parsed<'_>> {
        let mark = self.terms.iter().rposition(|term| matches!(term.word, ":" | "–" | "-" | "(" | "|"))?;
        let terms = self.terms.get(mark + 1..)?.to_vec();
        let inside = |signal: &&Signal| signal.start > mark;
        let shift = |signal: &Signal| Signal { start: signal.start - mark - 1, end: signal.end - mark - 1, ..*signal };
        let signals = self.signals.iter().filter(inside).map(shift).collect();
        let tail = Parsed { terms, signals, deadlines: self.deadlines.clone(), effort: self.effort };
        tail.bare().then_some(tail)
    }

    /// What the words before the first mark say, where they are bare: "Gereed, de brief is verzonden".
    pub(super) fn front(&self) -> Option<Parsed<'_>> {
        let mark = self.terms.iter().position(|term| matches!(term.word, "," | ";" | ":" | "." | "(" | "–"))?;
        let terms = self.terms.get(..mark)?.to_vec();
        let signals = self.signals.iter().filter(|signal| signal.end < mark).copied().collect();
        let front = Parsed { terms, signals, deadlines: self.deadlines.clone(), effort: self.effort };
        front.bare().then_some(front)
    }

    /// Every word is one of those that tell an outcome, or one of the small words around them.
    pub(super) fn bare(&self) -> bool {
        let told = |at: usize| {
            self.signals.iter().any(|signal| (signal.start..=signal.end).contains(&at) && signal.end - signal.start < 6)
        };
        let dated = |term: &Term<'_>| {
            self.deadlines.iter().any(|found| found.start <= term.range.start && term.range.end <= found.end)
        };
        self.says()
            && self
                .terms
                .iter()
                .enumerate()
                .all(|(at, term)| told(at) || SMALL_WORDS.contains(&term.word) || dated(term))
    }

    /// "Afgehandeld met de brief van mei.", "Nog niet gereed: …": a state opens the sentence, so it has no subject of its
    /// own.
    pub(super) fn led_by_state(&self) -> bool {
        const BEFORE: &[&str] = &[
            "nog",
            "niet",
            "deels",
            "gedeeltelijk",
            "grotendeels",
            "inmiddels",
            "volledig",
            "geheel",
            "ook",
            "reeds",
            "is",
            "kan",
            "wordt",
            "al",
            "helaas",
        ];
        let skipped = self.terms.iter().take_while(|term| BEFORE.contains(&term.word)).count();
        let opens = |signal: &Signal| signal.start <= skipped && signal.end >= skipped && signal.end - signal.start < 4;
        let state = self.signals.iter().any(|signal| {
            opens(signal)
                && matches!(signal.sign, Sign::Settle | Sign::OffList | Sign::Lapse | Sign::Open | Sign::Strike)
        });
        let finite = self.terms.get(skipped + 1).is_some_and(|term| {
            matches!(term.word, "is" | "zijn" | "wordt" | "worden" | "blijft" | "de" | "het" | "een")
        });
        state && !finite && self.terms.iter().all(|term| term.subject.is_none())
    }

    pub(super) fn says(&self) -> bool {
        self.signals.iter().any(|signal| clauses::is_main(signal.sign))
    }
}

/// What the clauses of one sentence say of one set of commitments, put together.
#[derive(Debug, Clone, Default)]
pub(super) struct Sum {
    pub(super) outcome: Option<Outcome>,
    pub(super) struck: bool,
    pub(super) strong: bool,
    pub(super) interim: bool,
    pub(super) deadline: Option<FoundDeadline>,
    pub(super) decides: bool,
}

impl Sum {
    /// Nothing but a deadline.
    pub(super) fn due(deadline: Option<FoundDeadline>) -> Self {
        Self { deadline, ..Self::default() }
    }

    /// Something is still to come.
    pub(super) fn stays(&self) -> bool {
        matches!(self.outcome, Some(Outcome::KeepOpen | Outcome::Postpone | Outcome::SettlePartly))
    }

    /// Adds what one more clause says.
    pub(super) fn add(&mut self, clause: &Clause) {
        let Some(meaning) = clause.meaning else { return };
        match meaning {
            Meaning::Outcome(outcome) => {
                self.outcome = Some(
                    self.outcome.map_or(outcome, |before| together(before, outcome, clause.decides || clause.already)),
                );
                self.strong = true;
            }
            Meaning::Struck => {
                self.struck |= self.outcome.is_none();
                self.outcome = Some(self.outcome.unwrap_or(Outcome::Lapse));
            }
            Meaning::Report { strong, interim, .. } => {
                if self.outcome.is_none() && (clause.deadline.is_some() || strong) {
                    self.outcome = Some(if clause.deadline.as_ref().is_some_and(terms::dated) {
                        Outcome::Postpone
                    } else {
                        Outcome::KeepOpen
                    });
                    self.interim = interim;
                    self.strong = strong;
                }
            }
        }
        self.decides |= clause.decides;
        let better = clause
            .deadline
            .as_ref()
            .is_some_and(|new| self.deadline.as_ref().is_none_or(|old| !terms::dated(old) && terms::dated(new)));
        if better {
            self.deadline.clone_from(&clause.deadline);
        }
    }

    pub(super) fn claim(&self, rank: Rank, sentence: usize, bytes: Range<usize>) -> Option<Claim> {
        let Self { struck, strong, interim, .. } = *self;
        self.outcome.map(|outcome| Claim {
            outcome,
            rank,
            deadline: self.deadline.clone(),
            struck,
            strong,
            interim,
            sentence,
            bytes,
        })
    }
}

/// Two things said of one commitment in one sentence.
fn together(before: Outcome, then: Outcome, decides: bool) -> Outcome {
    use Outcome::{KeepOpen, Lapse, Mention, Postpone, Settle, SettlePartly};
    match (before, then) {
        (SettlePartly, _) | (_, SettlePartly) => SettlePartly,
        (KeepOpen | Postpone, Lapse) => Lapse,
        (Settle, Lapse | Settle) => Settle,
        (Lapse, Settle) => Lapse,
        (KeepOpen | Postpone, Settle) if !decides => before,
        (Postpone, KeepOpen) => Postpone,
        (_, Settle | Lapse | KeepOpen | Postpone | Mention) => then,
    }
}
