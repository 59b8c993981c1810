//! The noun behind which a number stands: the walk back from the number to it.

use super::{
    evidence::{Evidence, Grade, Role},
    layout::Kind,
    nouns::{Noun, noun},
    numbers::Form,
    place::{Before, Place, is_glue},
    shape::Shape,
    tokens::Sort,
};

impl Place<'_> {
    /// Walks back from the number to the noun that it belongs to.
    pub(super) fn before(&self) -> Option<Before> {
        let mut at = self.at;
        let mut distance = 0;
        let mut quoted = false;
        if let Some(companion) = self.companion() {
            return Some(companion);
        }
        while distance <= REACH {
            at = at.checked_sub(1).filter(|_| self.letter.effort.take_steps(1))?;
            let token = &self.sentence.tokens[at];
            match token.sort {
                Sort::Mark(';' | '?' | '!') => return None,
                Sort::Mark(',') => distance += 3,
                Sort::Mark(')') => at = self.opening(at)?,
                Sort::Mark('‘' | '’' | '“' | '”' | '"' | '\'' | '«' | '»') => quoted = !quoted,
                Sort::Mark(_) => {}
                Sort::Number(_) => distance += 2,
                Sort::Word if distance == 0 && self.around.about.promises && registered(self.word(token)) => {
                    return self.found(Role::Commitment, at, 3);
                }
                Sort::Word => match noun(self.word(token)) {
                    Some(Noun::Commitment) => return self.found(Role::Commitment, at, distance),
                    Some(Noun::Paper) if !quoted && self.is_paper(at) => return self.found(Role::Paper, at, distance),
                    Some(Noun::Work) if !quoted && !self.in_heading() => {
                        return self.work(at, distance);
                    }
                    Some(Noun::Stop) if !quoted => return None,
                    Some(Noun::Neutral) if distance == 0 => {}
                    _ => distance += usize::from(!quoted),
                },
            }
        }
        None
    }

    /// A work is a paper, but a weak one: a commitment may be about it as well.
    fn work(&self, at: usize, distance: usize) -> Option<Before> {
        let mut before = self.found(Role::Paper, at, distance)?;
        // "het rapport (WK-2025-77)" is there already.
        let definite = (1..=3).any(|back| {
            at.checked_sub(back).and_then(|at| self.sentence.tokens.get(at)).is_some_and(|token| {
                matches!(self.word(token), "het" | "de" | "ons" | "onze" | "mijn" | "dit" | "deze" | "dat")
            })
        });
        if distance == 0 && definite {
            before.evidence.grade = Grade::Medium;
            return Some(before);
        }
        before.evidence.grade = if distance > 0 { Grade::Weak } else { Grade::Medium };
        before.work = true;
        Some(before)
    }

    /// In a heading a work is what the commitment is self.around.about.
    fn in_heading(&self) -> bool {
        self.letter.blocks[self.sentence.block].kind == Kind::Heading
    }

    /// "schriftelijke vragen" are a paper; "te vragen" is not.
    fn is_paper(&self, at: usize) -> bool {
        let before = self.previous(at).map_or("", |token| self.word(token));
        match self.word(&self.sentence.tokens[at]) {
            "vragen" | "vraag" => {
                before.ends_with("e") && before.len() > 4 || matches!(before, "beantwoording" | "raads" | "op")
            }
            "zaak" | "stuk" | "stukken" | "bericht" => before != "een",
            _ => true,
        }
    }

    fn found(&self, role: Role, at: usize, distance: usize) -> Option<Before> {
        let grade = match distance {
            0..=2 => Grade::Strong,
            3..=8 => Grade::Medium,
            _ => Grade::Weak,
        };
        let kind = (role == Role::Paper).then(|| self.kind(at));
        let indefinite = (1..=4).any(|back| {
            at.checked_sub(back)
                .and_then(|at| self.sentence.tokens.get(at))
                .is_some_and(|token| self.word(token) == "een")
        });
        let evidence = Evidence { role, grade, kind, follows: None };
        Some(Before { evidence, distance, indefinite, noun: at, work: false })
    }

    /// "beantwoording schriftelijke vragen", "ingekomen stuk", "raadsbrief".
    fn kind(&self, at: usize) -> String {
        let mut start = at;
        while let Some(token) = self.previous(start)
            && matches!(
                self.word(token),
                "schriftelijke" | "ingekomen" | "beantwoording" | "technische" | "mondelinge" | "initiatief"
            )
        {
            start -= 1;
        }
        let words: Vec<&str> = self.sentence.tokens[start..=at].iter().map(|token| self.word(token)).collect();
        words.join(" ")
    }

    /// The bracket that opens before the one that closes at `at`.
    fn opening(&self, at: usize) -> Option<usize> {
        (0..at).rev().take(40).find(|at| matches!(self.sentence.tokens[*at].sort, Sort::Mark('(')))
    }

    /// In a list a number is what the one before it is.
    fn companion(&self) -> Option<Before> {
        let mut at = self.at;
        let mut glued = false;
        while let Some(token) = self.previous(at).filter(|_| self.letter.effort.take_steps(1)) {
            at -= 1;
            match token.sort {
                Sort::Mark(',' | ';' | '/' | '&' | '–' | '-' | '+') => glued = true,
                Sort::Mark('.' | '(' | '[' | '‘' | '’' | '#') => {}
                Sort::Mark(')') if glued => at = self.opening(at)?,
                Sort::Word if is_glue(self.word(token)) => glued = true,
                Sort::Word if matches!(self.word(token), "nr" | "nrs" | "nummer" | "nummers") => {}
                Sort::Number(other) if glued => return self.like(other),
                _ => return None,
            }
        }
        None
    }

    fn like(&self, other: usize) -> Option<Before> {
        let evidence = self.weighed.get(other)?.clone()?;
        let text = |index: usize| self.candidates[index].text.as_str();
        let (own, others) = (Shape::of(text(self.index)), Shape::of(text(other)));
        let tail = own.plain() && super::shape::completed(text(other), text(self.index)).is_some();
        let alike = own.skeleton == others.skeleton;
        let year = own.plain() && own.widths == [4] && self.form() == Form::Weak;
        let grade = evidence.grade.min(if alike { Grade::Strong } else { Grade::Medium });
        let evidence = Evidence { grade, follows: Some(other), ..evidence };
        (!year
            && (alike
                || tail
                || !own.plain()
                    && evidence.role == Role::Commitment
                    && self.form() == Form::Rich
                    && own.prefix() == others.prefix()))
        .then_some(Before { evidence, distance: 0, indefinite: false, noun: 0, work: false })
    }
}

/// No noun reaches further than so many words.
const REACH: usize = 14;

/// "geregistreerd als B2022/0034": in a letter that speaks of commitments.
fn registered(word: &str) -> bool {
    matches!(word, "geregistreerd" | "ingeboekt" | "genoteerd" | "opgenomen" | "bekend")
}
