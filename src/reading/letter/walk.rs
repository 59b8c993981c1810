//! The walk through a letter that gathers its claims.

use super::{
    claims::{Claim, Claims, Rank},
    clauses::{self, Clause, Meaning, View},
    judge, labels,
    layout::{Kind, Letter},
    lexicon::{self, Signal},
    outline::{Outline, Section},
    register::Register,
    subjects::{self, Subject, Term},
    terms::{self, Clock},
    tokens::Sentence,
};
use crate::{domain::letter::Outcome, reading::deadline::Found};

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

/// A lead-in that governs the list below it: "De volgende toezeggingen beschouwen wij als afgedaan:".
#[derive(Debug, Clone)]
pub(super) struct Lead {
    meaning: Meaning,
    deadline: Option<Found>,
    decides: bool,
    /// It stands in a heading, so it lasts until the next one.
    heading: bool,
}

/// Where the walk stands.
pub(super) struct Walk<'a> {
    /// The letter.
    pub(super) context: Context<'a>,
    /// What was gathered so far.
    pub(super) claims: Claims,
    /// The commitments that were last named in running text, and the block in which.
    focus: (Vec<usize>, usize),
    lead: Option<Lead>,
    /// What the sentence before this one told the council to expect, and the block in which it stands.
    report: Option<(usize, Found)>,
    /// The commitments that were named so far.
    seen: Vec<bool>,
    /// The subject of the letter settles without naming a number.
    settles_all: bool,
}

/// All claims that the letter makes.
pub(super) fn claims(context: Context<'_>) -> Claims {
    let of = vec![Vec::new(); context.register.commitments.len()];
    let mut walk = Walk {
        context,
        claims: Claims { of },
        focus: (Vec::new(), usize::MAX),
        lead: None,
        report: None,
        seen: vec![false; context.register.commitments.len()],
        settles_all: false,
    };
    if context.register.commitments.is_empty() {
        return walk.claims;
    }
    let mut row = None;
    for at in 0..context.sentences.len() {
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

/// A sentence with its terms and what they say.
pub(super) struct Parsed<'a> {
    terms: Vec<Term<'a>>,
    signals: Vec<Signal>,
    deadlines: Vec<Found>,
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
    "nu",
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
        })
    }

    fn names(&self) -> Vec<usize> {
        let mut all = Vec::new();
        for term in &self.terms {
            if let Some(Subject::Named(named)) = &term.subject {
                all.extend(named.iter().copied().filter(|one| !all.contains(one)).collect::<Vec<_>>());
            }
        }
        all
    }

    /// Every word is one of those that tell an outcome, or one of the small words around them.
    fn bare(&self) -> bool {
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

    fn says(&self) -> bool {
        self.signals.iter().any(|signal| clauses::is_main(signal.sign))
    }
}

/// What the clauses of one sentence say of one set of commitments, put together.
#[derive(Debug, Clone, Default)]
pub(super) struct Sum {
    pub(super) outcome: Option<Outcome>,
    struck: bool,
    strong: bool,
    interim: bool,
    pub(super) deadline: Option<Found>,
    decides: bool,
}

impl Sum {
    /// Nothing but a deadline.
    pub(super) fn due(deadline: Option<Found>) -> Self {
        Self { deadline, ..Self::default() }
    }

    /// Adds what one more clause says.
    pub(super) fn add(&mut self, clause: &Clause) {
        let Some(meaning) = clause.meaning else { return };
        match meaning {
            Meaning::Outcome(outcome) => {
                self.outcome = Some(self.outcome.map_or(outcome, |before| together(before, outcome, clause.decides)));
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

    fn claim(&self, rank: Rank, sentence: usize, bytes: std::ops::Range<usize>) -> Option<Claim> {
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
        (Settle, Lapse | Settle) => Settle,
        (Lapse, Settle) => Lapse,
        (KeepOpen | Postpone, Settle | Lapse) if !decides => before,
        (Postpone, KeepOpen) => Postpone,
        (_, Settle | Lapse | KeepOpen | Postpone | Mention) => then,
    }
}

impl<'a> Walk<'a> {
    fn parse(&self, at: usize) -> Parsed<'a> {
        self.parse_from(at, 0)
    }

    /// Parses a sentence of the letter from this byte on.
    pub(super) fn parse_from(&self, at: usize, from: usize) -> Parsed<'a> {
        let Context { letter, sentences, register, clock, .. } = self.context;
        let sentence = &sentences[at];
        let mut terms = subjects::terms(letter, sentence, register);
        terms.retain(|term| term.range.start >= from);
        let words: Vec<&str> = terms.iter().map(Term::sign).collect();
        let signals = lexicon::signals(&words);
        let says = signals.iter().any(|signal| clauses::is_main(signal.sign))
            || sentence.column.is_some()
            || terms.first().is_some_and(|term| term.subject.is_some());
        let deadlines = if says { terms::deadlines(letter, sentence, clock) } else { Vec::new() };
        Parsed { terms, signals, deadlines }
    }

    fn section(&self, at: usize) -> Option<&'a Section> {
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
        if named.is_empty() {
            let speaks = parsed.terms.iter().any(|term| term.word.starts_with("toezegging"));
            self.settles_all |= speaks && sum.outcome == Some(Outcome::Settle);
        } else if let Some(claim) = sum.claim(Rank::Hint, at, self.context.sentences[at].range.clone()) {
            self.claims.add(&named, &claim);
        }
    }

    fn heading(&mut self, at: usize) {
        let parsed = self.parse(at);
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
        if self.section(at).is_some() {
            return;
        }
        let text = self.context.letter.small(&self.context.sentences[at].range);
        let list = text.contains("toezegging") || text.ends_with(':') || parsed.terms.len() <= 4;
        self.lead = sum.outcome.filter(|_| list && parsed.says()).map(|outcome| Lead {
            meaning: if sum.struck { Meaning::Struck } else { Meaning::Outcome(outcome) },
            deadline: sum.deadline,
            decides: true,
            heading: true,
        });
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
        let rank = if lead.decides { Rank::Decided } else { Rank::Said };
        let bytes = self.context.sentences[at].range.clone();
        let struck = lead.meaning == Meaning::Struck;
        self.claims
            .add(named, &Claim { outcome, rank, deadline, struck, strong: true, interim: false, sentence: at, bytes });
    }

    fn text(&mut self, at: usize) {
        let sentence = &self.context.sentences[at];
        let block = &self.context.letter.blocks[sentence.block];
        let opens_block = sentence.range.start == block.marker.end;
        if (opens_block || self.section(at).is_some()) && labels::label(self, at) {
            return;
        }
        let parsed = self.parse(at);
        let named = parsed.names();
        for one in &named {
            self.seen[*one] = true;
        }
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
        if parsed.says() || !named.is_empty() || leads {
            let sums = self.prose(at, &parsed);
            if leads && self.lead.is_some() {
                let own = Sum::due(parsed.deadlines.iter().find(|found| terms::dated(found)).cloned());
                let decided = sums.iter().any(|(_, sum)| sum.decides && sum.outcome.is_some());
                if !decided {
                    self.led(&named, at, &own);
                }
            }
        }
        if !named.is_empty() {
            self.focus = (named, sentence.block);
        } else if parsed.says() && self.context.letter.written(&sentence.range).ends_with(':') {
            self.lead_in(&parsed);
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

    /// Reads running text, and tells what it said of whom.
    fn prose(&mut self, at: usize, parsed: &Parsed<'_>) -> Vec<(Vec<usize>, Sum)> {
        let clauses = parsed.clauses(false);
        let mut sums: Vec<(Vec<usize>, Rank, Sum, std::ops::Range<usize>)> = Vec::new();
        let mut waiting: Option<&Clause> = None;
        for clause in &clauses {
            let (targets, named) = self.targets(clause, at);
            let bytes = self.bytes(parsed, clause);
            if targets.is_empty() {
                self.without_subject(clause, &mut sums, &mut waiting);
                continue;
            }
            let mut sum = Sum::default();
            sum.add(clause);
            if let (Some(Outcome::KeepOpen), Some(earlier)) = (sum.outcome, waiting.take()) {
                sum.add(&Clause {
                    meaning: Some(Meaning::Report { strong: false, told: false, addressed: false, interim: false }),
                    ..earlier.clone()
                });
            }
            self.wait_for_report(clause, at, &mut sum);
            self.except(clause, at, &sum, &bytes);
            let rank = self.rank(clause, named, sum.decides, at);
            sums.push((targets, rank, sum, bytes));
        }
        if sums.is_empty() && !self.fragment(at, parsed) {
            self.in_section(at, &clauses);
        }
        self.remember_report(at, &clauses);
        for (targets, rank, sum, bytes) in &sums {
            let rank = if sum.outcome == Some(Outcome::KeepOpen) && sum.interim { Rank::Section } else { *rank };
            if let Some(claim) = sum.claim(rank, at, bytes.clone()) {
                self.claims.add(targets, &claim);
            }
        }
        sums.into_iter().map(|(targets, _, sum, _)| (targets, sum)).collect()
    }

    /// "In mei krijgt u het rapport. Daarmee is de toezegging afgedaan": it will be, when the report is there.
    fn wait_for_report(&self, clause: &Clause, at: usize, sum: &mut Sum) {
        let Some((block, report)) = &self.report else { return };
        if *block == self.context.sentences[at].block && clause.links && sum.outcome == Some(Outcome::Settle) {
            sum.outcome = Some(Outcome::Postpone);
            sum.deadline = Some(report.clone());
        }
    }

    fn remember_report(&mut self, at: usize, clauses: &[Clause]) {
        let told = clauses
            .iter()
            .filter(|clause| matches!(clause.meaning, Some(Meaning::Report { addressed: true, interim: false, .. })));
        let block = self.context.sentences[at].block;
        self.report =
            told.filter_map(|clause| clause.deadline.clone()).find(terms::dated).map(|report| (block, report));
    }

    fn bytes(&self, parsed: &Parsed<'_>, clause: &Clause) -> std::ops::Range<usize> {
        let terms = &parsed.terms[clause.terms.clone()];
        let start = terms.first().map_or(0, |term| term.range.start);
        start..terms.last().map_or(start, |term| term.range.end)
    }

    /// A clause that names nobody goes on with the subject before it, or waits for the one behind it.
    fn without_subject<'c>(
        &self,
        clause: &'c Clause,
        sums: &mut [(Vec<usize>, Rank, Sum, std::ops::Range<usize>)],
        waiting: &mut Option<&'c Clause>,
    ) {
        let report = matches!(clause.meaning, Some(Meaning::Report { .. }));
        match sums.last_mut() {
            Some((_, _, sum, bytes)) if !clause.reason && (report || !clause.other_subject) => {
                sum.add(clause);
                // "24-019: Q3 2025": nothing but a day, which is when it will be done.
                let only_day = clause.meaning.is_none() && sum.outcome.is_none() && clause.terms.len() <= 8;
                if let Some(day) = clause.deadline.as_ref().filter(|found| only_day && terms::dated(found)) {
                    sum.outcome = Some(Outcome::Postpone);
                    sum.deadline = Some(day.clone());
                }
                if clause.meaning.is_some() {
                    bytes.end = bytes.end.max(clause.deadline.as_ref().map_or(bytes.end, |deadline| deadline.end));
                }
            }
            None if clause.deadline.is_some() => *waiting = Some(clause),
            _ => {}
        }
    }

    /// What a clause leaves out by name stays as it was.
    fn except(&mut self, clause: &Clause, at: usize, sum: &Sum, bytes: &std::ops::Range<usize>) {
        if !matches!(sum.outcome, Some(Outcome::Settle | Outcome::Lapse)) {
            return;
        }
        let mut excepted = Vec::new();
        for subject in &clause.excepted {
            excepted.extend(self.resolve(subject, at));
        }
        let claim = Claim {
            outcome: Outcome::KeepOpen,
            rank: Rank::StandIn,
            deadline: None,
            struck: false,
            strong: false,
            interim: false,
            sentence: at,
            bytes: bytes.clone(),
        };
        self.claims.add(&excepted, &claim);
    }

    /// A sentence without a subject speaks of the commitments of its section.
    fn in_section(&mut self, at: usize, clauses: &[Clause]) {
        let own_section = self.section(at).map(Section::commitments);
        let block = self.context.sentences[at].block;
        let near = (self.focus.1 == block).then(|| self.focus.0.clone());
        let single = (self.context.register.commitments.len() == 1).then(|| vec![0]);
        let sure = own_section.is_some() || near.is_some();
        let Some(targets) = own_section.or(near).or(single) else { return };
        for clause in clauses {
            let Some(Meaning::Report { strong, told, addressed, interim }) = clause.meaning else { continue };
            let dated = clause.deadline.as_ref().is_some_and(terms::dated);
            let waits = clause.deadline.is_some() || strong;
            // What is only planned gives a day to what stays open, but says nothing by itself.
            let planned = !addressed && dated && sure;
            if !planned && (!addressed || !(dated && (sure || told) || sure && waits)) {
                continue;
            }
            let rank = if planned { Rank::Planned } else { Rank::Section };
            let outcome = if dated { Outcome::Postpone } else { Outcome::KeepOpen };
            let bytes = self.context.sentences[at].range.clone();
            let deadline = clause.deadline.clone();
            self.claims
                .add(&targets, &Claim { outcome, rank, deadline, struck: false, strong, interim, sentence: at, bytes });
        }
    }

    /// "Afgedaan.", "Kan worden afgedaan.": a few words with no subject, which can only be that of the section.
    fn fragment(&mut self, at: usize, parsed: &Parsed<'_>) -> bool {
        let Some(section) = self.section(at).map(Section::commitments) else { return false };
        if !parsed.bare() {
            return false;
        }
        let mut sum = Sum::default();
        for clause in parsed.clauses(true) {
            sum.add(&clause);
        }
        let bytes = self.context.sentences[at].range.clone();
        let Some(claim) = sum.claim(Rank::StandInDecided, at, bytes) else { return false };
        self.claims.add(&section, &claim);
        true
    }

    /// The commitments of a clause, and whether it names them by number.
    fn targets(&self, clause: &Clause, at: usize) -> (Vec<usize>, bool) {
        let mut targets: Vec<usize> = Vec::new();
        let mut named = false;
        for subject in &clause.subjects {
            named |= matches!(subject, Subject::Named(_));
            for one in self.resolve(subject, at) {
                if !targets.contains(&one) {
                    targets.push(one);
                }
            }
        }
        for subject in &clause.excepted {
            let left_out = self.resolve(subject, at);
            targets.retain(|one| !left_out.contains(one));
        }
        (targets, named)
    }

    fn rank(&self, clause: &Clause, named: bool, decides: bool, at: usize) -> Rank {
        let block = self.context.sentences[at].block;
        let apart = self.section(at).is_none() && self.focus.1 != block;
        let set = clause.subjects.iter().any(|subject| match subject {
            Subject::All | Subject::Rest => true,
            Subject::These => apart,
            _ => false,
        });
        match (named, set, decides) {
            (true, _, true) => Rank::Decided,
            (true, _, false) => Rank::Said,
            (false, true, true) => Rank::SetDecided,
            (false, true, false) => Rank::Set,
            (false, false, true) => Rank::StandInDecided,
            (false, false, false) => Rank::StandIn,
        }
    }

    /// The commitments for which a subject stands.
    fn resolve(&self, subject: &Subject, at: usize) -> Vec<usize> {
        let count = self.context.register.commitments.len();
        let all = || (0..count).collect::<Vec<usize>>();
        let section = self.section(at).map(Section::commitments).unwrap_or_default();
        let block = self.context.sentences[at].block;
        let near = self.focus.1 == block;
        let focus = &self.focus.0;
        let base = if section.len() > 1 { section.clone() } else { all() };
        match subject {
            Subject::Named(named) => named.clone(),
            Subject::All => all(),
            Subject::Rest => self.rest(),
            Subject::These if section.len() > 1 => section,
            Subject::These if near && focus.len() > 1 => focus.clone(),
            Subject::These => all(),
            Subject::Count(wanted) => {
                [section, focus.clone(), all()].into_iter().find(|set| set.len() == *wanted).unwrap_or_default()
            }
            Subject::Ordinal(place) => base.get(*place).copied().into_iter().collect(),
            Subject::Last => base.last().copied().into_iter().collect(),
            Subject::FirstNamed => focus.first().copied().into_iter().collect(),
            Subject::LastNamed => focus.last().copied().into_iter().collect(),
            Subject::This if near => focus.clone(),
            Subject::This if !section.is_empty() => section,
            Subject::This if count == 1 => all(),
            Subject::This => focus.clone(),
            Subject::Pronoun if near || self.focus.1.wrapping_add(1) == block && section.is_empty() => focus.clone(),
            Subject::Pronoun if !section.is_empty() => section,
            Subject::Pronoun => {
                if count == 1 {
                    all()
                } else {
                    Vec::new()
                }
            }
        }
    }

    /// Those of which nothing was said yet, of the commitments named so far.
    fn rest(&self) -> Vec<usize> {
        let silent = |one: &usize| self.claims.of[*one].iter().all(|claim| claim.rank < Rank::Set);
        let named: Vec<usize> = (0..self.seen.len()).filter(|one| self.seen[*one]).filter(silent).collect();
        if named.is_empty() { (0..self.seen.len()).filter(silent).collect() } else { named }
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
