//! The walk through a letter that gathers its claims.

use std::{collections::HashMap, rc::Rc};

use super::{
    answers::Asked,
    claims::{Claim, Claims, Rank},
    clauses::{self, Meaning},
    judge, labels,
    layout::{Kind, Letter},
    lexicon::{self},
    outline::{Outline, Section},
    parsed::{Parsed, Sum},
    register::Register,
    subjects::{self, Subject, Term},
    terms::{self, Clock},
    ticks,
    tokens::Sentence,
    topics,
};
use crate::{domain::letter::Outcome, reading::deadline::FoundDeadline};

/// What it takes to look up one word in the lexicon, in steps.
pub(super) const STEPS_OF_A_WORD: usize = 15;

/// A letter with all that was found in it so far.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    /// The letter.
    pub(super) letter: &'a Letter,
    /// Its sentences.
    pub(super) sentences: &'a [Sentence],
    /// Its numbers.
    pub(super) register: &'a Register,
    /// Its sections.
    pub(super) outline: &'a Outline,
    /// From where deadlines count.
    pub(super) clock: Clock<'a>,
}

impl<'a> Context<'a> {
    /// Parses a sentence of the letter from this byte on.
    pub(super) fn parse(self, at: usize, from: usize) -> Parsed<'a> {
        let Self { letter, sentences, register, clock, .. } = self;
        let sentence = &sentences[at];
        letter.effort.take_steps(STEPS_OF_A_WORD * sentence.tokens.len());
        let mut terms = subjects::terms(letter, sentence, register);
        terms.retain(|term| term.range.start >= from);
        let words: Vec<&str> = terms.iter().map(Term::sign).collect();
        let signals = lexicon::signals(&words, &letter.effort);
        let says = signals.iter().any(|signal| clauses::is_main(signal.sign))
            || sentence.column.is_some()
            || becomes(&terms)
            || terms.iter().any(|term| term.subject.is_some());
        let deadlines = if says { terms::deadlines(letter, sentence, clock) } else { Vec::new() };
        Parsed { terms, signals, deadlines, effort: &letter.effort }
    }
}

/// A lead-in that governs the list below it: "De volgende toezeggingen beschouwen wij als afgedaan:".
#[derive(Debug, Clone)]
pub(super) struct Lead {
    meaning: Meaning,
    deadline: Option<FoundDeadline>,
    decides: bool,
    /// It stands in a heading, so it lasts until the next one.
    heading: bool,
}

/// A day that the council was told to expect something.
#[derive(Debug, Clone)]
pub(super) struct Told {
    /// The block in which that was said.
    pub(super) block: usize,
    /// The commitments of which; none where it names none.
    pub(super) of: Vec<usize>,
    /// The day.
    pub(super) deadline: FoundDeadline,
}

/// Where the walk stands.
pub(super) struct Walk<'a> {
    /// The letter.
    pub(super) context: Context<'a>,
    /// What was gathered so far.
    pub(super) claims: Claims,
    /// The commitments that were last named in running text, and the block in which.
    pub(super) focus: (Vec<usize>, usize),
    /// The commitments that were last named by number.
    pub(super) row: Vec<usize>,
    pub(super) lead: Option<Lead>,
    /// The days in brackets of the sentence that was last asked for.
    pub(super) bracketed: Option<(usize, Rc<HashMap<usize, FoundDeadline>>)>,
    /// What the sentence before this one told the council to expect, and the block in which it stands.
    pub(super) report: Option<Told>,
    /// The commitments that were named so far.
    pub(super) seen: Vec<bool>,
    /// The commitments that the last row named, for the labels below it.
    pub(super) row_named: Vec<usize>,
    /// A question that the next sentence may answer.
    pub(super) asked: Option<Asked>,
    /// The last outcome told in running text, and the block in which.
    pub(super) told_last: Option<(Outcome, usize)>,
    /// For each commitment the words said of it where it is first named.
    pub(super) topics: Vec<Vec<String>>,
    /// The subject of the letter settles without naming a number.
    settles_all: bool,
}

/// All claims that the letter makes.
pub(super) fn claims(context: Context<'_>) -> Claims {
    let of = vec![Vec::new(); context.register.commitments.len()];
    let mut walk = Walk {
        context,
        claims: Claims { of, told: false },
        focus: (Vec::new(), usize::MAX),
        row: Vec::new(),
        lead: None,
        bracketed: None,
        report: None,
        seen: vec![false; context.register.commitments.len()],
        topics: topics::topics(context.letter, context.sentences, context.register),
        row_named: Vec::new(),
        asked: None,
        told_last: None,
        settles_all: false,
    };
    if context.register.commitments.is_empty() {
        return walk.claims;
    }
    let mut row = None;
    for at in (0..context.sentences.len()).take_while(|_| !context.letter.effort.is_spent()) {
        let sentence = &context.sentences[at];
        let block = &context.letter.blocks[sentence.block];
        match &block.kind {
            Kind::Field(_) | Kind::Head => walk.hint(at),
            Kind::Heading => walk.heading(at),
            Kind::Row(_) => {
                if row != Some(sentence.block) {
                    row = Some(sentence.block);
                    labels::row(&mut walk, at);
                }
            }
            Kind::Signature => {}
            Kind::Paragraph | Kind::Item => walk.text(at),
        }
    }
    walk.settle_all();
    walk.claims
}

impl<'a> Walk<'a> {
    pub(super) fn parse(&self, at: usize) -> Parsed<'a> {
        self.parse_from(at, 0)
    }

    /// Parses a sentence of the letter from this byte on.
    pub(super) fn parse_from(&self, at: usize, from: usize) -> Parsed<'a> {
        self.context.parse(at, from)
    }

    pub(super) fn section(&self, at: usize) -> Option<&'a Section> {
        self.context.outline.section(self.context.sentences[at].block)
    }

    /// The subject line and the title of a letter only hint.
    fn hint(&mut self, at: usize) {
        let parsed = self.parse(at);
        let mut sum = Sum::default();
        for clause in parsed.clauses(true) {
            sum.add(&clause);
        }
        let named = parsed.names();
        let apart = parsed.named_apart();
        if apart.len() > 1 {
            for (named, sum) in apart {
                if let Some(claim) = sum.claim(Rank::Hint, at, self.context.sentences[at].range.clone()) {
                    self.claims.add(&named, &claim);
                }
            }
        } else if named.is_empty() {
            let speaks = parsed.terms.iter().any(|term| term.word.starts_with("toezegging"));
            self.settles_all |= speaks && sum.outcome == Some(Outcome::Settle);
        } else if let Some(claim) = sum.claim(Rank::Hint, at, self.context.sentences[at].range.clone()) {
            self.claims.add(&named, &claim);
        }
    }

    fn heading(&mut self, at: usize) {
        self.row_named.clear();
        let parsed = self.parse(at);
        if self.context.letter.written(&self.context.sentences[at].range).ends_with('?') {
            self.ask(at, &parsed);
            return;
        }
        let named = parsed.names();
        let mut sum = Sum::default();
        for clause in parsed.clauses(true) {
            sum.add(&clause);
        }
        if !named.is_empty() {
            self.led(&named, at, &Sum::default());
            let plain = !parsed.terms.iter().any(|term| judge::ADJECTIVES.contains(&term.word));
            if let Some(claim) = sum.claim(Rank::Hint, at, self.context.sentences[at].range.clone()).filter(|_| plain) {
                self.claims.add(&named, &claim);
            }
            return;
        }
        self.focus = (Vec::new(), usize::MAX);
        self.row.clear();
        if self.section(at).is_some() {
            return;
        }
        let text = self.context.letter.small(&self.context.sentences[at].range);
        let words = parsed.terms.iter().filter(|term| term.word.len() > 1).count();
        let list = text.contains("toezegging") || text.ends_with(':') || words <= 5;
        self.lead = sum.outcome.filter(|_| list && parsed.says()).map(|outcome| Lead {
            meaning: if sum.struck { Meaning::Struck } else { Meaning::Outcome(outcome) },
            deadline: sum.deadline,
            decides: true,
            heading: true,
        });
    }

    /// Notes that these commitments were named.
    pub(super) fn see(&mut self, named: &[usize]) {
        for one in named {
            if let Some(seen) = self.seen.get_mut(*one) {
                *seen = true;
            }
        }
    }

    /// Whether a lead-in governs what stands here.
    pub(super) fn leads(&self) -> bool {
        self.lead.is_some()
    }

    /// A lead-in claims for the commitments below it, unless they say otherwise themselves.
    pub(super) fn led(&mut self, named: &[usize], at: usize, own: &Sum) {
        let Some(lead) = self.lead.clone() else { return };
        let deadline = own.deadline.clone().filter(terms::dated).or(lead.deadline);
        let outcome = match lead.meaning {
            Meaning::Outcome(Outcome::KeepOpen) if deadline.as_ref().is_some_and(terms::dated) => Outcome::Postpone,
            Meaning::Outcome(outcome) => outcome,
            Meaning::Struck => Outcome::Lapse,
            Meaning::Report { .. } => Outcome::KeepOpen,
        };
        let rank = match (lead.heading, lead.decides) {
            (true, _) => Rank::StandInDecided,
            (false, true) => Rank::Decided,
            (false, false) => Rank::Said,
        };
        let bytes = self.context.sentences[at].range.clone();
        let struck = lead.meaning == Meaning::Struck;
        self.claims
            .add(named, &Claim { outcome, rank, deadline, struck, strong: true, interim: false, sentence: at, bytes });
    }

    fn text(&mut self, at: usize) {
        let sentence = &self.context.sentences[at];
        let block = &self.context.letter.blocks[sentence.block];
        let opens_block = sentence.range.start == block.marker.end;
        let labelled = (opens_block || self.section(at).is_some()) && labels::label(self, at);
        if labelled || opens_block && ticks::ticks(self, at) {
            return;
        }
        let parsed = self.parse(at);
        let named = parsed.names();
        self.see(&named);
        let leads =
            opens_block && parsed.terms.first().is_some_and(|term| matches!(term.subject, Some(Subject::Named(_))));
        if opens_block
            && !leads
            && block.kind == Kind::Paragraph
            && self.lead.as_ref().is_some_and(|lead| !lead.heading)
            && named.is_empty()
        {
            self.lead = None;
        }
        let spoken_of = parsed.terms.iter().any(|term| term.subject.is_some()) || becomes(&parsed.terms);
        if self.context.letter.written(&sentence.range).ends_with('?') {
            self.ask(at, &parsed);
            return;
        }
        if self.answer_or_likewise(at, &parsed) {
            return;
        }
        if leads && self.titles(at) {
            self.title(at, &parsed, &named);
        } else if parsed.says() || spoken_of || !named.is_empty() || leads {
            let sums = self.prose(at, &parsed);
            if let Some((targets, _)) = sums.last().filter(|(targets, _)| {
                // One out of those last named leaves them all in mind.
                let narrows = self.focus.1 == sentence.block && targets.iter().all(|one| self.focus.0.contains(one));
                named.is_empty() && !targets.is_empty() && !narrows
            }) {
                self.focus = (targets.clone(), sentence.block);
            }
            if let Some(Subject::Named(first)) = parsed.terms.first().and_then(|term| term.subject.as_ref())
                && leads
                && self.lead.is_some()
            {
                let own = Sum::due(parsed.deadlines.iter().find(|found| terms::dated(found)).cloned());
                let decided = sums.iter().any(|(_, sum)| sum.decides && sum.outcome.is_some());
                if !decided {
                    self.led(first, at, &own);
                }
            }
        }
        if !named.is_empty() {
            if named.len() > 1 || self.row.is_empty() {
                self.row.clone_from(&named);
            }
            self.focus = (named, sentence.block);
        } else if parsed.says() && (self.context.letter.written(&sentence.range).ends_with(':') || parsed.points_down())
        {
            self.lead_in(&parsed);
        }
    }

    /// A block that only names what stands below it or beside it: "[T26-003] Wachtlijst sociale huur".
    fn titles(&self, at: usize) -> bool {
        let block = self.context.sentences[at].block;
        let text = self.context.letter.written(&self.context.letter.blocks[block].range);
        self.section(at).is_some_and(|section| section.blocks.start == block)
            && !text.ends_with(['.', ';', ',', '!'])
            && text.chars().count() < 110
    }

    /// A title says what becomes of its commitment only in its last words: "Leegstand – afgedaan".
    fn title(&mut self, at: usize, parsed: &Parsed<'_>, named: &[usize]) {
        let mut sum = Sum::default();
        for clause in parsed.tail().iter().flat_map(|tail| tail.clauses(true)) {
            sum.add(&clause);
        }
        let dated = parsed.deadlines.iter().find(|found| terms::dated(found)).cloned();
        self.led(named, at, &Sum::due(dated.clone()));
        let end = self.context.sentences[at].range.end;
        let only_day = dated.filter(|found| sum.outcome.is_none() && self.lead.is_none() && found.end + 2 > end);
        let sum = only_day.map_or(sum, |day| Sum { outcome: Some(Outcome::Postpone), ..Sum::due(Some(day)) });
        if let Some(claim) = sum.claim(Rank::Said, at, self.context.sentences[at].range.clone()) {
            self.claims.add(named, &claim);
        }
    }

    /// "De volgende toezeggingen beschouwen wij als afgedaan:" governs the items below it.
    fn lead_in(&mut self, parsed: &Parsed<'_>) {
        let mut sum = Sum::default();
        for clause in parsed.clauses(true) {
            sum.add(&clause);
        }
        if let Some(outcome) = sum.outcome {
            let meaning = if sum.struck { Meaning::Struck } else { Meaning::Outcome(outcome) };
            self.lead = Some(Lead { meaning, deadline: sum.deadline, decides: sum.decides, heading: false });
        }
    }

    /// A letter titled "Afdoening toezeggingen" that says nothing of any of them settles them all.
    fn settle_all(&mut self) {
        let silent = self.claims.of.iter().all(Vec::is_empty);
        if self.settles_all && silent {
            let all: Vec<usize> = (0..self.claims.of.len()).collect();
            let claim = Claim {
                outcome: Outcome::Settle,
                rank: Rank::Hint,
                deadline: None,
                struck: false,
                strong: false,
                interim: false,
                sentence: 0,
                bytes: 0..0,
            };
            self.claims.add(&all, &claim);
        }
    }
}

/// "Dat wordt september.": a few words that only set a day.
fn becomes(terms: &[Term<'_>]) -> bool {
    terms.len() <= 9 && terms.iter().any(|term| matches!(term.word, "wordt" | "worden"))
}
