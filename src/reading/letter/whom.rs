//! The commitments for which the subjects of a clause stand, and how much what is said of them weighs.

use super::{
    claims::Rank,
    clauses::Clause,
    outline::Section,
    subjects::Subject,
    topics::{akin, content_words},
    walk::Walk,
};

impl Walk<'_> {
    /// The commitments of a clause, and whether it names them by number.
    pub(super) fn targets(&self, clause: &Clause, at: usize) -> (Vec<usize>, bool) {
        let mut targets: Vec<usize> = Vec::new();
        let mut named = false;
        let picks = clause.subjects.iter().any(|subject| {
            matches!(
                subject,
                Subject::Nth(_) | Subject::First(_) | Subject::Final(_) | Subject::FirstNamed | Subject::LastNamed
            )
        });
        for subject in &clause.subjects {
            // "Van A, B en C is de eerste …": out of these.
            if picks && matches!(subject, Subject::Named(all) if all.len() > 1) {
                continue;
            }
            named |= matches!(subject, Subject::Named(_));
            for one in self.resolve(subject, at) {
                self.context.letter.effort.take_steps(1 + targets.len() / 32);
                if !targets.contains(&one) {
                    targets.push(one);
                }
            }
        }
        for subject in &clause.excepted {
            let left_out = self.resolve(subject, at);
            self.context.letter.effort.take_steps(targets.len() * left_out.len() / 32);
            targets.retain(|one| !left_out.contains(one));
        }
        (targets, named)
    }

    pub(super) fn rank(&self, clause: &Clause, named: bool, decides: bool, at: usize) -> Rank {
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
    pub(super) fn resolve(&self, subject: &Subject, at: usize) -> Vec<usize> {
        self.context
            .letter
            .effort
            .take_steps(1 + self.context.register.commitments.len() / 16 + self.focus.0.len() / 16);
        let count = self.context.register.commitments.len();
        let all = || (0..count).collect::<Vec<usize>>();
        let section = self.section(at).map(Section::commitments).unwrap_or_default();
        let block = self.context.sentences[at].block;
        let near = self.focus.1 == block;
        let focus = &self.focus.0;
        let base = match (near && focus.len() > 1, section.len() > 1) {
            (true, _) => focus.clone(),
            (_, true) => section.clone(),
            _ => all(),
        };
        match subject {
            Subject::Named(named) => named.clone(),
            Subject::All => all(),
            Subject::Rest => self.rest(at),
            Subject::These if section.len() > 1 => section,
            Subject::These if near && focus.len() > 1 => focus.clone(),
            Subject::These => all(),
            Subject::Count(wanted) => [section, focus.clone(), self.row.clone(), all()]
                .into_iter()
                .find(|set| set.len() == *wanted)
                .unwrap_or_default(),
            Subject::Ordinal(place) => base.get(*place).copied().into_iter().collect(),
            Subject::Nth(_) if section.len() == 1 => Vec::new(),
            Subject::Nth(place) => {
                let row = if focus.len() > *place && focus.len() > 1 { focus } else { &base };
                row.get(*place).copied().into_iter().collect()
            }
            Subject::Final(wanted) => base.iter().skip(base.len().saturating_sub(*wanted)).copied().collect(),
            Subject::First(wanted) => base.iter().take(*wanted).copied().collect(),
            Subject::Last => base.last().copied().into_iter().collect(),
            Subject::FirstNamed => self.row.first().copied().into_iter().collect(),
            Subject::LastNamed => self.row.last().copied().into_iter().collect(),
            Subject::This if near => focus.clone(),
            Subject::This if !section.is_empty() => section,
            Subject::This if count == 1 => all(),
            Subject::This if self.by_topic(block).is_some() => self.by_topic(block).into_iter().collect(),
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

    /// The one commitment whose topic a paragraph names: "Over het zwembad …".
    pub(super) fn by_topic(&self, block: usize) -> Option<usize> {
        if self.topics.len() < 2 {
            return None;
        }
        let letter = self.context.letter;
        let block = &letter.blocks.get(block)?.range;
        if !letter.effort.take_steps(block.len()) {
            return None;
        }
        let words = content_words(letter.small(block));
        let topics: usize = self.topics.iter().map(Vec::len).sum();
        if !letter.effort.take_steps(words.len() * topics / 2) {
            return None;
        }
        let score =
            |topic: &Vec<String>| topic.iter().filter(|word| words.iter().any(|other| akin(word, other))).count();
        let scores: Vec<usize> = self.topics.iter().map(score).collect();
        let best = *scores.iter().max()?;
        let mut at_best = scores.iter().enumerate().filter(|(_, score)| **score == best);
        let (one, _) = at_best.next()?;
        (best > 0 && at_best.next().is_none()).then_some(one)
    }

    /// Those of which nothing was said yet, of the commitments named so far.
    fn rest(&self, at: usize) -> Vec<usize> {
        self.context.letter.effort.take_steps(self.claims.of.iter().map(|claims| 1 + claims.len() / 8).sum());
        let silent = |one: &usize| {
            self.claims.of[*one]
                .iter()
                .all(|claim| claim.rank < Rank::Set || claim.rank == Rank::Set && claim.sentence == at)
        };
        let named: Vec<usize> = (0..self.seen.len()).filter(|one| self.seen[*one]).filter(silent).collect();
        if named.is_empty() { (0..self.seen.len()).filter(silent).collect() } else { named }
    }
}
