//! Whether what becomes of a commitment rests on words that name it and decide. Whatever rests on less is doubted.
//!
//! Certain are a sentence that names the number and says what becomes of it, a row or a labelled line that holds both, an
//! item under a lead-in that decides, and a sentence that counts or sums up the numbers that the letter itself named. Even
//! then it is doubted where the sentence leaves something out, waits for something, or gives more than one day.

use std::{
    cell::OnceCell,
    collections::{HashMap, HashSet},
    rc::Rc,
};

use chrono::NaiveDate;

use super::{
    claims::{Claim, Rank},
    clauses::{Clause, Meaning},
    columns,
    layout::Kind,
    lexicon::Sign,
    odd_days::{self, Times},
    paragraphs,
    parsed::{Parsed, Sum},
    plain,
    resolve::Verdict,
    subjects::{Subject, Term},
    sums,
    table::{self, Column},
    terms, ticks,
    tokens::Sort,
    walk::Context,
};
use crate::domain::letter::Outcome;

/// Weighs how certain outcomes are.
pub(super) struct Certainty<'a> {
    pub(super) context: Context<'a>,
    /// The sentences parsed so far, by their place.
    statements: HashMap<usize, Rc<Statement<'a>>>,
    /// How many commitments get their outcome from each stretch of words: a sentence and the bytes at which it begins.
    shared: HashMap<(usize, usize), usize>,
    /// For each block whether its table tells one thing in two columns.
    doubled: Vec<bool>,
}

/// A sentence parsed, with its clauses.
pub(super) struct Statement<'a> {
    pub(super) parsed: Parsed<'a>,
    pub(super) clauses: Vec<Clause>,
    times: OnceCell<Times>,
}

/// An item is not further from its lead-in than so many sentences.
const LONGEST_LIST: usize = 120;

/// Words before a number that is named beside the subject of a sentence, not as its subject.
const ASIDE: &[&str] = &["in", "met", "bij", "onder", "naar", "zie", "conform", "via", "dan", "door", "binnen", "aan"];

impl<'a> Certainty<'a> {
    /// Ready to weigh these verdicts.
    pub(super) fn of(context: Context<'a>, verdicts: &[Verdict<'_>]) -> Self {
        let mut shared = HashMap::new();
        for winner in verdicts.iter().filter_map(|verdict| verdict.winner) {
            *shared.entry((winner.sentence, winner.bytes.start)).or_default() += 1;
        }
        Self { context, statements: HashMap::new(), shared, doubled: columns::doubled(context.letter) }
    }

    /// Whether the verdict on a commitment is certain.
    pub(super) fn is_certain(&mut self, one: usize, verdict: &Verdict<'_>, claims: &[Claim]) -> bool {
        let Some(winner) = verdict.winner else { return false };
        // Off the list may be done or lapsed: without a word of either, nobody knows.
        let lapses_by_list = verdict.outcome == Outcome::Lapse && winner.struck;
        if verdict.outcome == Outcome::Mention || lapses_by_list || conflicts(verdict, winner, claims) {
            return false;
        }
        let same = |claim: &&Claim| claim.rank >= Rank::Said && class(claim.outcome) == class(verdict.outcome);
        std::iter::once(winner).chain(claims.iter().filter(same)).any(|claim| self.decides(one, verdict, claim))
    }

    /// Whether the words of a claim name the commitment and say what the verdict says.
    fn decides(&mut self, one: usize, verdict: &Verdict<'_>, claim: &Claim) -> bool {
        if claim.bytes.is_empty() {
            return false;
        }
        let block = &self.context.letter.blocks[self.context.sentences[claim.sentence].block];
        match &block.kind {
            Kind::Row(cells) => self.row_decides(one, verdict, claim, cells),
            Kind::Paragraph | Kind::Item => {
                self.label_decides(one, verdict, claim)
                    || self.sentence_decides(one, verdict, claim)
                    || self.sums_up(one, verdict, claim)
            }
            Kind::Field(_) | Kind::Head | Kind::Heading | Kind::Signature => false,
        }
    }

    /// A sentence with its clauses, parsed once.
    pub(super) fn statement(&mut self, at: usize) -> Rc<Statement<'a>> {
        let context = self.context;
        let statement = self.statements.entry(at).or_insert_with(|| {
            let parsed = context.parse(at, 0);
            let clauses = parsed.clauses(false);
            Rc::new(Statement { parsed, clauses, times: OnceCell::new() })
        });
        Rc::clone(statement)
    }

    /// Whether a block is a row of a table that tells one thing in two columns.
    pub(super) fn is_doubled(&self, block: usize) -> bool {
        self.doubled.get(block).copied().unwrap_or_default()
    }

    /// How many commitments get their outcome from the same words as this claim.
    pub(super) fn shared_by(&self, winner: &Claim) -> usize {
        self.shared.get(&(winner.sentence, winner.bytes.start)).copied().unwrap_or_default()
    }

    /// The sentence names the commitment and says what becomes of it.
    fn sentence_decides(&mut self, one: usize, verdict: &Verdict<'_>, winner: &Claim) -> bool {
        let statement = self.statement(winner.sentence);
        let Some(place) = statement.place(one, winner) else { return false };
        if statement.leaves_out(place, verdict.outcome) || statement.is_aside(place) {
            return false;
        }
        if ticks::decide(self.context, winner) {
            return true;
        }
        if !self.says_plainly(&statement, place, verdict, winner) {
            return false;
        }
        let said = winner.rank >= Rank::Said
            && (statement.says_so(place, verdict) && statement.day_is_its_own(place, verdict, winner)
                || statement.tail_says_so(verdict));
        said || self.lead_decides(&statement, verdict, winner)
    }

    /// Nothing in the sentence unsettles what it says of the commitment at this place.
    pub(super) fn says_plainly(
        &self,
        statement: &Statement<'_>,
        place: usize,
        verdict: &Verdict<'_>,
        claim: &Claim,
    ) -> bool {
        let at = claim.sentence;
        let scope = plain::scope(statement, place);
        let signals = statement.parsed.signals.iter().filter(|signal| scope.contains(&signal.start)).copied();
        let signals: Vec<_> = signals.collect();
        let bytes = plain::stretch(statement, place, &scope);
        plain::is_plain(self.context, statement, place, verdict, at)
            && odd_days::are_plain(
                self.context,
                statement.times.get_or_init(|| Times::of(self.context, at)),
                &bytes,
                &signals,
                verdict,
            )
    }

    /// The sentence only names the commitment, in a list under a sentence that decides.
    fn lead_decides(&mut self, statement: &Statement<'_>, verdict: &Verdict<'_>, winner: &Claim) -> bool {
        let sentences = self.context.sentences;
        let block = |at: usize| &self.context.letter.blocks[sentences[at].block];
        let leads = statement.parsed.terms.first().is_some_and(|term| matches!(term.subject, Some(Subject::Named(_))));
        if block(winner.sentence).kind != Kind::Item || !leads || statement.parsed.says() {
            return false;
        }
        let before = (0..winner.sentence).rev().take(LONGEST_LIST);
        let Some(lead) = before.into_iter().find(|at| block(*at).kind != Kind::Item) else { return false };
        let announces = self.context.letter.written(&sentences[lead].range).ends_with(':');
        if block(lead).kind != Kind::Paragraph && !(announces && block(lead).kind == Kind::Heading) {
            return false;
        }
        let lead = self.statement(lead);
        let turned =
            lead.parsed.signals.iter().any(|signal| matches!(signal.sign, Sign::Not | Sign::Except | Sign::Later));
        let speaks = lead.parsed.terms.iter().any(|term| term.word.starts_with("toezegging"));
        let mut sum = Sum::default();
        for clause in lead.parsed.clauses(true) {
            sum.add(&clause);
        }
        let plain = |statement: &Statement<'_>| plain::leads_plainly(&statement.parsed, verdict);
        speaks && !turned && plain(&lead) && plain(statement) && sum.outcome.map(class) == Some(class(verdict.outcome))
    }

    /// "Status: afgedaan" in the section of one commitment.
    fn label_decides(&self, one: usize, verdict: &Verdict<'_>, winner: &Claim) -> bool {
        let sentence = &self.context.sentences[winner.sentence];
        let section = self.context.outline.section(sentence.block);
        let alone = section.is_some_and(|section| matches!(section.numbers.as_slice(), [(only, _)] if *only == one));
        let Some((key, _)) = paragraphs::label(self.context.letter.written(&sentence.range)) else { return false };
        let status = matches!(table::column(key), Some(Column::Status | Column::Settled));
        let value = self.context.parse(winner.sentence, sentence.range.start + key.len() + 1);
        let settled =
            plain::is_settled(&value.terms, &value.signals, &(0..value.terms.len()), plain::decision(verdict));
        let days = odd_days::are_plain(
            self.context,
            &Times::of(self.context, winner.sentence),
            &sentence.range,
            &value.signals,
            verdict,
        );
        alone && status && value.bare() && settled && days
    }

    /// A sentence that counts or sums up what the letter named.
    fn sums_up(&mut self, one: usize, verdict: &Verdict<'_>, winner: &Claim) -> bool {
        let statement = self.statement(winner.sentence);
        // What it names besides is an exception.
        statement.place(one, winner).is_none() && sums::decide(self, &statement, verdict, winner)
    }

    /// Whether one sentence names every commitment of the letter.
    pub(super) fn all_stand_together(&self) -> bool {
        let Context { sentences, register, .. } = self.context;
        sentences.iter().any(|sentence| {
            let named: HashSet<usize> = sentence
                .tokens
                .iter()
                .filter_map(|token| match token.sort {
                    Sort::Number(index) => register.named.get(&index),
                    Sort::Word | Sort::Mark(_) => None,
                })
                .flatten()
                .copied()
                .collect();
            named.len() == register.commitments.len()
        })
    }
}

/// Outcomes that do not contradict each other are of one class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Done,
    Partly,
    Open,
    Lapsed,
    Silent,
}

/// The class of an outcome.
pub(super) fn class(outcome: Outcome) -> Class {
    match outcome {
        Outcome::Settle => Class::Done,
        Outcome::SettlePartly => Class::Partly,
        Outcome::Postpone | Outcome::KeepOpen => Class::Open,
        Outcome::Lapse => Class::Lapsed,
        Outcome::Mention => Class::Silent,
    }
}

/// Another place tells another outcome of the same commitment. A sentence that names it is doubted only for another that does.
fn conflicts(verdict: &Verdict<'_>, winner: &Claim, claims: &[Claim]) -> bool {
    let least = if winner.rank >= Rank::Said { Rank::Said } else { Rank::Section };
    claims.iter().any(|claim| {
        claim.sentence != winner.sentence
            && !claim.interim
            && claim.rank >= least
            && !claim.struck
            && class(claim.outcome) != class(verdict.outcome)
    })
}

/// The days that a sentence gives, each once.
pub(super) fn days(parsed: &Parsed<'_>) -> Vec<NaiveDate> {
    let mut days: Vec<NaiveDate> = parsed.deadlines.iter().filter_map(|found| found.deadline.last_day).collect();
    days.sort_unstable();
    days.dedup();
    days
}

impl Statement<'_> {
    /// The term that names the commitment, within the words of the claim where it can be.
    fn place(&self, one: usize, winner: &Claim) -> Option<usize> {
        let names =
            |at: &usize| matches!(&self.parsed.terms[*at].subject, Some(Subject::Named(named)) if named.contains(&one));
        let within = |at: &usize| {
            let range = &self.parsed.terms[*at].range;
            range.start < winner.bytes.end && winner.bytes.start < range.end
        };
        let mut places = (0..self.parsed.terms.len()).filter(names);
        places.clone().find(within).or_else(|| places.next())
    }

    /// The sentence makes an exception: of this very commitment, or in a way that may turn what it says of the others.
    fn leaves_out(&self, place: usize, outcome: Outcome) -> bool {
        let word = |at: Option<usize>| at.and_then(|at| self.parsed.terms.get(at)).map_or("", |term| term.word);
        let mut exceptions = self.parsed.signals.iter().filter(|signal| signal.sign == Sign::Except).peekable();
        let but = word(place.checked_sub(1)) == "op" && word(Some(place + 1)) == "na";
        let excepts = exceptions.peek().is_some();
        but || word(Some(place + 1)) == "uitgezonderd"
            || exceptions.any(|signal| signal.end < place)
            || excepts && !matches!(outcome, Outcome::Settle | Outcome::Lapse)
    }

    /// "samen te voegen met 24-03": named beside the one that the sentence is about.
    fn is_aside(&self, place: usize) -> bool {
        let before = place.checked_sub(1).and_then(|at| self.parsed.terms.get(at)).map_or("", |term| term.word);
        let subjects = self.parsed.terms.iter().filter(|term| term.subject.is_some() || term.claimed).count();
        subjects > 1 && ASIDE.contains(&before)
    }

    /// The clause of the commitment says what was claimed, or the only other statement of the sentence does.
    fn says_so(&self, place: usize, verdict: &Verdict<'_>) -> bool {
        let wanted = class(verdict.outcome);
        let Some(own) = self.clauses.iter().find(|clause| clause.terms.contains(&place)) else { return false };
        let dealt = self.parsed.terms.iter().any(|term| matches!(term.word, "respectievelijk" | "resp"));
        match own.meaning {
            Some(Meaning::Outcome(outcome)) => dealt || class(outcome) == wanted && self.is_plain(own, wanted),
            Some(Meaning::Report { .. }) => wanted == Class::Open && own.deadline.as_ref().is_some_and(terms::dated),
            Some(Meaning::Struck) => false,
            None => {
                let named = |term: &&Term<'_>| matches!(term.subject, Some(Subject::Named(_)));
                let alone = self.parsed.terms.iter().filter(named).count() == 1;
                let mut others = self.clauses.iter().filter(|clause| clause.meaning.is_some());
                alone
                    && others.clone().count() == 1
                    && others.all(|clause| {
                        let same =
                            matches!(clause.meaning, Some(Meaning::Outcome(outcome)) if class(outcome) == wanted);
                        same && self.is_plain(clause, wanted)
                    })
            }
        }
    }

    /// What closes a commitment waits for nothing and denies nothing.
    pub(super) fn is_plain(&self, clause: &Clause, wanted: Class) -> bool {
        let closes = matches!(wanted, Class::Done | Class::Lapsed);
        let within = self.parsed.signals.iter().filter(|signal| clause.terms.contains(&signal.start));
        let turned = within.into_iter().any(|signal| matches!(signal.sign, Sign::Not | Sign::Partly | Sign::NotWhole));
        !closes || !clause.waits && !turned
    }

    /// "24-017 Leegstand – afgedaan": the last words of a title are what became of it.
    fn tail_says_so(&self, verdict: &Verdict<'_>) -> bool {
        let mut sum = Sum::default();
        for clause in self.parsed.tail().iter().flat_map(|tail| tail.clauses(true)) {
            sum.add(&clause);
        }
        self.parsed.names().len() == 1 && sum.outcome.map(class) == Some(class(verdict.outcome))
    }

    /// The day that the commitment gets stands with it, and no other does.
    fn day_is_its_own(&self, place: usize, verdict: &Verdict<'_>, claim: &Claim) -> bool {
        let Some(deadline) = &verdict.deadline else { return true };
        if verdict.dated_by.is_none_or(|dated_by| dated_by.sentence != claim.sentence) {
            return deadline.last_day.is_none();
        }
        let terms = &self.parsed.terms;
        let start = terms[place].range.end;
        let next = terms[place + 1..].iter().find(|term| matches!(term.subject, Some(Subject::Named(_))));
        let end = next.map_or(usize::MAX, |term| term.range.start);
        let behind = self.parsed.deadlines.iter().filter(|found| (start..end).contains(&found.start));
        let mut behind: Vec<Option<NaiveDate>> = behind.map(|found| found.deadline.last_day).collect();
        behind.dedup();
        let dealt = terms.iter().any(|term| matches!(term.word, "respectievelijk" | "resp"));
        match behind.as_slice() {
            [] => days(&self.parsed).len() < 2,
            [only] => *only == deadline.last_day,
            _ => dealt && behind.contains(&deadline.last_day),
        }
    }
}
