//! Running text: which clause speaks of which commitments, and what a sentence without a subject says of its section.

use std::{collections::HashMap, ops::Range, rc::Rc};

use super::{
    claims::{Claim, Rank},
    clauses::{Clause, Meaning},
    dealt,
    outline::Section,
    parsed::{Parsed, Sum},
    shares,
    subjects::{Subject, Term},
    terms,
    walk::{Context, Told, Walk},
};
use crate::{domain::letter::Outcome, reading::deadline::FoundDeadline};

impl Walk<'_> {
    /// Reads running text, and tells what it said of whom.
    pub(super) fn prose(&mut self, at: usize, parsed: &Parsed<'_>) -> Vec<(Vec<usize>, Sum)> {
        if let Some(dealt) = self.dealt(at, parsed) {
            return dealt;
        }
        self.look_ahead(at, parsed);
        let clauses = parsed.clauses(false);
        let mut sums: Vec<(Vec<usize>, Rank, Sum, Range<usize>)> = Vec::new();
        let mut waiting: Option<&Clause> = None;
        for clause in &clauses {
            let (mut targets, named) = self.targets(clause, at);
            // "A (…) en B (…): deze zijn …" speaks of A and B.
            if let Some((before, ..)) = sums.last()
                && clause
                    .subjects
                    .iter()
                    .all(|subject| matches!(subject, Subject::Pronoun | Subject::This | Subject::These))
                && !clause.subjects.is_empty()
            {
                targets.clone_from(before);
            }
            let bytes = self.bytes(parsed, clause);
            if targets.is_empty() {
                self.without_subject(clause, &mut sums, &mut waiting);
                continue;
            }
            let mut sum = Sum::default();
            sum.add(clause);
            take_up(clause, &mut waiting, &mut sum);
            self.wait_for_report(clause, at, &targets, &mut sum);
            self.except(clause, at, &sum, &bytes);
            let mut rank = self.rank(clause, named, sum.decides, at);
            // "U hebt twee toezeggingen openstaan: A en B": the letter goes on to say more of them.
            if targets.len() > 1 && sum.outcome == Some(Outcome::KeepOpen) && !sum.decides && self.introduces(at) {
                rank = Rank::Hint;
                sum.strong = false;
            }
            sums.push((targets, rank, sum, bytes));
        }
        if sums.is_empty() && !self.fragment(at, parsed) {
            self.in_section(at, &clauses);
        }
        let spoken_of = sums.iter().flat_map(|(targets, ..)| targets.clone()).collect();
        self.remember_report(at, &clauses, spoken_of);
        for (targets, rank, sum, bytes) in &sums {
            if self.deal_out(targets, *rank, sum, bytes, at) {
                continue;
            }
            let rank = if sum.outcome == Some(Outcome::KeepOpen) && sum.interim { Rank::Section } else { *rank };
            if let Some(claim) = sum.claim(rank, at, bytes.clone()) {
                self.claims.add(targets, &claim);
            }
        }
        if let Some(outcome) = sums.iter().rev().find_map(|(_, _, sum, _)| sum.outcome) {
            self.told_last = Some((outcome, self.context.sentences[at].block));
        }
        sums.into_iter().map(|(targets, _, sum, _)| (targets, sum)).collect()
    }

    /// "A en B zijn respectievelijk afgedaan en vervallen": to each its own outcome.
    fn dealt(&mut self, at: usize, parsed: &Parsed<'_>) -> Option<Vec<(Vec<usize>, Sum)>> {
        let (named, dealt, proposes) = dealt::dealt(parsed)?;
        let rank = if proposes { Rank::Decided } else { Rank::Said };
        for (one, sum) in named.iter().zip(&dealt) {
            if let Some(claim) = sum.claim(rank, at, self.context.sentences[at].range.clone()) {
                self.claims.add(&[*one], &claim);
            }
        }
        Some(named.into_iter().map(|one| vec![one]).zip(dealt).collect())
    }

    /// "Van A, B en C zijn de eerste twee afgedaan": which, out of those that the sentence itself names.
    fn look_ahead(&mut self, at: usize, parsed: &Parsed<'_>) {
        let picks = |term: &Term<'_>| {
            matches!(
                term.subject,
                Some(
                    Subject::Nth(_) | Subject::First(_) | Subject::Final(_) | Subject::FirstNamed | Subject::LastNamed
                )
            )
        };
        let named = parsed.names();
        if named.len() > 1 && parsed.terms.iter().any(picks) {
            self.focus = (named, self.context.sentences[at].block);
        }
    }

    /// Nothing was said of any commitment yet, and more of the letter follows.
    fn introduces(&self, at: usize) -> bool {
        let block = self.context.sentences[at].block;
        let told = self.claims.told;
        let behind = self.context.sentences.partition_point(|sentence| sentence.block <= block);
        !told && self.context.sentences.len() > behind + 1
    }

    /// The days in brackets behind single numbers of a sentence, read once a sentence.
    fn bracketed(&mut self, at: usize) -> Rc<HashMap<usize, FoundDeadline>> {
        let Context { letter, clock, sentences, register, .. } = self.context;
        if let Some((_, days)) = self.bracketed.as_ref().filter(|(known, _)| *known == at) {
            return Rc::clone(days);
        }
        let days = Rc::new(shares::bracketed(letter, &sentences[at], register, clock));
        self.bracketed = Some((at, Rc::clone(&days)));
        days
    }

    /// "… komen wij terug in augustus respectievelijk november": to each its own day.
    fn deal_out(&mut self, targets: &[usize], rank: Rank, sum: &Sum, bytes: &Range<usize>, at: usize) -> bool {
        if targets.len() < 2 || !matches!(sum.outcome, Some(Outcome::Postpone | Outcome::KeepOpen)) {
            return false;
        }
        let Context { letter, clock, sentences, .. } = self.context;
        let own = self.bracketed(at);
        if targets.iter().any(|one| own.contains_key(one)) {
            for one in targets {
                let day = own.get(one).cloned();
                let outcome = if day.is_some() { Outcome::Postpone } else { Outcome::KeepOpen };
                let sum = Sum { outcome: Some(outcome), deadline: day, ..sum.clone() };
                if let Some(claim) = sum.claim(rank, at, bytes.clone()) {
                    self.claims.add(&[*one], &claim);
                }
            }
            return true;
        }
        let whole = bytes.start..sentences[at].range.end.max(bytes.end);
        let Some(dealt) = shares::shares(letter, &whole, targets.len(), clock) else { return false };
        for (one, day) in targets.iter().zip(dealt) {
            let own = Sum { outcome: Some(Outcome::Postpone), deadline: Some(day), ..sum.clone() };
            if let Some(claim) = own.claim(rank, at, bytes.clone()) {
                self.claims.add(&[*one], &claim);
            }
        }
        true
    }

    /// "In mei krijgt u het rapport. Daarmee is de toezegging afgedaan": it will be, when the report is there.
    ///
    /// "… ontvangt u in mei. Tot dan blijft de toezegging open": until then.
    fn wait_for_report(&self, clause: &Clause, at: usize, targets: &[usize], sum: &mut Sum) {
        let Some(told) = &self.report else { return };
        let same = told.of.is_empty() || told.of.iter().any(|one| targets.contains(one));
        let settled = sum.outcome == Some(Outcome::Settle) && clause.links;
        let open = sum.outcome == Some(Outcome::KeepOpen) && !sum.deadline.as_ref().is_some_and(terms::dated);
        if same && told.block == self.context.sentences[at].block && (settled || open) {
            sum.outcome = Some(Outcome::Postpone);
            sum.deadline = Some(told.deadline.clone());
        }
    }

    fn remember_report(&mut self, at: usize, clauses: &[Clause], of: Vec<usize>) {
        let told = clauses
            .iter()
            .filter(|clause| matches!(clause.meaning, Some(Meaning::Report { addressed: true, interim: false, .. })));
        let block = self.context.sentences[at].block;
        let deadline = told.filter_map(|clause| clause.deadline.clone()).find(terms::dated);
        self.report = deadline.map(|deadline| Told { block, of, deadline });
    }

    fn bytes(&self, parsed: &Parsed<'_>, clause: &Clause) -> Range<usize> {
        let terms = &parsed.terms[clause.terms.clone()];
        let start = terms.first().map_or(0, |term| term.range.start);
        start..terms.last().map_or(start, |term| term.range.end)
    }

    /// A clause that names nobody goes on with the subject before it, or waits for the one behind it.
    fn without_subject<'c>(
        &self,
        clause: &'c Clause,
        sums: &mut [(Vec<usize>, Rank, Sum, Range<usize>)],
        waiting: &mut Option<&'c Clause>,
    ) {
        let report = matches!(clause.meaning, Some(Meaning::Report { .. }));
        let later = clause.meaning == Some(Meaning::Outcome(Outcome::Postpone));
        match sums.last_mut() {
            Some((_, _, sum, bytes))
                if !clause.reason
                    && (report
                        || later && sum.stays()
                        || !clause.other_subject
                        || sum.outcome == Some(Outcome::SettlePartly)) =>
            {
                sum.add(clause);
                // "24-019: Q3 2025": nothing but a day, which is when it will be done.
                let only_day = clause.meaning.is_none() && sum.outcome.is_none() && clause.terms.len() <= 8;
                let open =
                    matches!(sum.outcome, Some(Outcome::KeepOpen | Outcome::SettlePartly)) && sum.deadline.is_none();
                if open && clause.meaning.is_none() && clause.terms.len() <= 10 && !clause.other_subject {
                    sum.deadline = clause.deadline.clone().filter(terms::dated);
                }
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
    fn except(&mut self, clause: &Clause, at: usize, sum: &Sum, bytes: &Range<usize>) {
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
        let loose = own_section.is_none() && near.is_none();
        let near = near.or_else(|| self.by_topic(block).filter(|_| own_section.is_none()).map(|one| vec![one]));
        let sure = own_section.is_some() || near.is_some();
        // In running text that names several, a sentence without a subject may be about any.
        let several = own_section.is_none() && near.as_ref().is_some_and(|near| near.len() > 1);
        let Some(targets) = own_section.or(near).or(single) else { return };
        let bytes = self.context.sentences[at].range.clone();
        let mut open = false;
        let mut earlier: Option<FoundDeadline> =
            self.report.clone().filter(|told| told.block == block).map(|told| told.deadline);
        for clause in clauses {
            let own = clause.deadline.clone().filter(terms::dated);
            let told = silent(clause, sure, earlier.is_some());
            // "Dat lukt niet; het wordt juni 2025."
            let told = told.or_else(|| {
                (open && own.is_some() && clause.meaning.is_none()).then_some((Rank::Section, false, false))
            });
            let Some((rank, strong, interim)) = told else {
                earlier = own.or(earlier);
                continue;
            };
            open = matches!(clause.meaning, Some(Meaning::Outcome(Outcome::KeepOpen)));
            let deadline = own
                .or_else(|| earlier.take().filter(|_| clause.links || !clause.waits))
                .or_else(|| clause.deadline.clone());
            let outcome =
                if deadline.as_ref().is_some_and(terms::dated) { Outcome::Postpone } else { Outcome::KeepOpen };
            // In a letter without sections it may be about anything.
            let strong = strong && !loose;
            let sum = Sum { outcome: Some(outcome), deadline, strong, interim, ..Sum::default() };
            if self.deal_out(&targets, rank, &sum, &bytes, at) {
                continue;
            }
            if several {
                continue;
            }
            if let Some(claim) = sum.claim(rank, at, bytes.clone()) {
                self.claims.add(&targets, &claim);
            }
        }
    }

    /// "Afgedaan.", "Kan worden afgedaan.": a few words with no subject, which can only be that of the section.
    fn fragment(&mut self, at: usize, parsed: &Parsed<'_>) -> bool {
        let block = self.context.sentences[at].block;
        let near = self.focus.1 == block || self.focus.1.wrapping_add(1) == block;
        let focus = || near.then(|| self.focus.0.clone()).filter(|focus| !focus.is_empty());
        let Some(section) = self.section(at).map(Section::commitments).or_else(focus) else { return false };
        if self.context.letter.written(&self.context.sentences[at].range).ends_with(':') {
            return false;
        }
        // "Antwoord: ook afgerond."
        let label = parsed.terms.iter().take(3).find(|term| term.word == ":").map(|term| term.range.end);
        let behind = label.map(|from| self.parse_from(at, from));
        let parsed = behind.as_ref().unwrap_or(parsed);
        // "Verlengd zijn, …, de openingstijden" has a subject further on.
        let inverted = parsed.terms.get(1).is_some_and(|term| matches!(term.word, "is" | "zijn" | "wordt" | "worden"));
        let front = parsed.front().filter(|_| !inverted);
        let (words, bare) = match &front {
            _ if parsed.bare() => (parsed, true),
            Some(front) => (front, true),
            None => (parsed, false),
        };
        if self.context.letter.written(&self.context.sentences[at].range).ends_with(':')
            || !bare && !parsed.led_by_state()
        {
            return false;
        }
        let mut sum = Sum::default();
        for clause in words.clauses(true) {
            sum.add(&clause);
        }
        let open = matches!(sum.outcome, Some(Outcome::KeepOpen | Outcome::SettlePartly));
        if open && !sum.deadline.as_ref().is_some_and(terms::dated) {
            sum.deadline = parsed.deadlines.iter().find(|found| terms::dated(found)).cloned().or(sum.deadline);
        }
        let bytes = self.context.sentences[at].range.clone();
        let Some(claim) = sum.claim(if bare { Rank::StandInDecided } else { Rank::StandIn }, at, bytes) else {
            return false;
        };
        self.claims.add(&section, &claim);
        true
    }
}

/// A report that a clause before this one promised gives it its day.
fn take_up(clause: &Clause, waiting: &mut Option<&Clause>, sum: &mut Sum) {
    // "In juli ontvangt u het rapport, waarna toezegging X kan worden afgedaan."
    if sum.outcome == Some(Outcome::Settle)
        && clause.links
        && let Some(due) = waiting.filter(|earlier| matches!(earlier.meaning, Some(Meaning::Report { .. })))
        && due.deadline.as_ref().is_some_and(terms::dated)
    {
        sum.outcome = Some(Outcome::Postpone);
        sum.deadline.clone_from(&due.deadline);
    }
    if let (Some(Outcome::KeepOpen | Outcome::SettlePartly), Some(earlier)) = (sum.outcome, waiting.take()) {
        sum.add(&Clause {
            meaning: Some(Meaning::Report { strong: false, told: false, addressed: false, interim: false }),
            ..earlier.clone()
        });
    }
}

/// What a clause without a subject says of the commitments around it: how much that weighs, whether it speaks of the
/// thing promised itself, whether it is a report on the way. `sure` when it stands in a section of theirs, `due` when a
/// day was named right before.
fn silent(clause: &Clause, sure: bool, due: bool) -> Option<(Rank, bool, bool)> {
    let dated = clause.deadline.as_ref().is_some_and(terms::dated);
    if clause.meaning.is_none() && clause.becomes && dated && sure {
        return Some((Rank::Section, false, false));
    }
    match clause.meaning? {
        Meaning::Report { strong, told, addressed, interim } => {
            // What is only planned gives a day to what stays open, but says nothing by itself.
            if !addressed {
                return (dated && sure).then_some((Rank::Planned, strong, interim));
            }
            let waits = clause.deadline.is_some() || strong || due || clause.waits;
            (dated && (sure || told) || sure && waits).then_some((Rank::Section, strong, interim))
        }
        // "Het rapport over jongeren wordt eerste helft 2025 afgerond."
        Meaning::Outcome(Outcome::Postpone) if !clause.delays && dated && sure => Some((Rank::Planned, false, false)),
        // "De nieuwe opleverdatum is 13 februari"
        Meaning::Outcome(Outcome::Postpone) if clause.puts_off && dated && sure => Some((Rank::Section, true, false)),
        Meaning::Outcome(Outcome::Postpone) if dated && sure => Some((Rank::Planned, false, false)),
        // "Daar zijn wij nog mee bezig."
        Meaning::Outcome(Outcome::KeepOpen) if clause.still && sure && (clause.of_work || !clause.other_subject) => {
            Some((Rank::Section, false, false))
        }
        _ => None,
    }
}
