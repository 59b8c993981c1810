//! A number in its sentence: the noun to which it belongs, the list, the column, the heading in which it stands.

use super::{
    evidence::{About, Evidence, Grade, Role},
    forms,
    layout::{Kind, Letter},
    nouns::{self, Noun, noun},
    numbers::{Candidate, Form},
    shape::Shape,
    table::Column,
    tokens::{Sentence, Sort, Token},
};

/// A candidate in its sentence.
pub(super) struct Place<'a> {
    pub(super) letter: &'a Letter,
    pub(super) sentence: &'a Sentence,
    pub(super) candidates: &'a [Candidate],
    pub(super) weighed: &'a [Option<Evidence>],
    /// Its sentence names commitments.
    pub(super) near_noun: bool,
    /// The heading above it tells of promises.
    pub(super) heading_promises: bool,
    pub(super) at: usize,
    pub(super) index: usize,
}

/// What the noun before a number says, and how far away it stands.
pub(super) struct Before {
    pub(super) evidence: Evidence,
    pub(super) distance: usize,
    /// The noun has "een" before it: what is promised, not a paper that exists.
    indefinite: bool,
    noun: usize,
    /// The noun is a work, which a commitment may be about.
    work: bool,
}

/// Papers that bear bare figures without "nr." before them.
const COUNTED_PAPERS: &[&str] =
    &["motie", "moties", "amendement", "amendementen", "ingekomen stuk", "ingekomen stukken"];

/// No noun reaches further than so many words.
const REACH: usize = 14;

impl Place<'_> {
    pub(super) fn form(&self) -> Form {
        self.candidates[self.index].form
    }

    fn word(&self, token: &Token) -> &str {
        self.letter.small(&token.range)
    }

    fn previous(&self, at: usize) -> Option<&Token> {
        at.checked_sub(1).and_then(|at| self.sentence.tokens.get(at))
    }

    pub(super) fn in_text(&self, about: About, under_promise: bool) -> Option<Evidence> {
        let before = self.before();
        if let Some(before) = &before
            && self.fits_form(before)
        {
            let told = self.promised(before.noun)
                || under_promise && self.letter.blocks[self.sentence.block].kind == Kind::Item;
            let promised = before.evidence.role == Role::Paper && before.indefinite && told;
            let placed = || self.in_column(about, under_promise).or_else(|| self.leading(about, under_promise));
            let other = if before.work {
                placed().or_else(|| self.in_promise().filter(|_| self.promised_by_verb()))
            } else {
                None
            };
            if other.is_some() {
                return other;
            }
            if !promised {
                return Some(before.evidence.clone());
            }
        }
        if self.form() == Form::Weak && self.sentence.column != Some(Column::Commitment) {
            return None;
        }
        self.in_column(about, under_promise)
            .or_else(|| self.leading(about, under_promise))
            .or_else(|| self.in_promise())
            .or_else(|| self.beside_noun())
    }

    /// A year or an amount is a number only right behind its noun, and bare figures not much further away.
    fn fits_form(&self, before: &Before) -> bool {
        let text = self.letter.small(&self.candidates[self.index].range);
        let year = forms::is_year(text);
        let labelled =
            self.previous(self.at).is_some_and(|token| matches!(self.word(token), "nr" | "nrs" | "nummer" | "." | "#"));
        let sure = labelled
            || text.len() > 3
            || before.evidence.kind.as_deref().is_some_and(|kind| COUNTED_PAPERS.contains(&kind));
        match self.form() {
            Form::Rich => true,
            Form::Plain if before.evidence.role == Role::Paper && before.evidence.follows.is_none() && !sure => false,
            _ if year => {
                labelled && before.distance == 0 && before.evidence.role == Role::Commitment
                    || labelled && before.evidence.role == Role::Paper
            }
            Form::Plain | Form::Weak if before.distance == 0 => true,
            Form::Plain => {
                self.bracketed() && text.len() > 1 && before.distance <= 4 || labelled && before.distance <= 3
            }
            Form::Weak => false,
        }
    }

    fn bracketed(&self) -> bool {
        let mut at = self.at;
        while let Some(token) = self.previous(at) {
            match token.sort {
                Sort::Mark('(' | '[') => return true,
                Sort::Mark('.' | ':' | '#') => {}
                Sort::Word if noun(self.word(token)) == Some(Noun::Neutral) => {}
                _ => return false,
            }
            at -= 1;
        }
        false
    }

    /// Walks back from the number to the noun that it belongs to.
    pub(super) fn before(&self) -> Option<Before> {
        let mut at = self.at;
        let mut distance = 0;
        let mut quoted = false;
        if let Some(companion) = self.companion() {
            return Some(companion);
        }
        while distance <= REACH {
            at = at.checked_sub(1)?;
            let token = &self.sentence.tokens[at];
            match token.sort {
                Sort::Mark(';' | '?' | '!') => return None,
                Sort::Mark(',') => distance += 3,
                Sort::Mark(')') => at = self.opening(at)?,
                Sort::Mark('‘' | '’' | '“' | '”' | '"' | '\'' | '«' | '»') => quoted = !quoted,
                Sort::Mark(_) => {}
                Sort::Number(_) => distance += 2,
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
        before.evidence.grade = if distance > 0 { Grade::Weak } else { Grade::Medium };
        before.work = true;
        Some(before)
    }

    /// In a heading a work is what the commitment is about.
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
        while let Some(token) = self.previous(at) {
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

    /// A promise was told before `until`.
    fn promised(&self, until: usize) -> bool {
        self.sentence.tokens.iter().take(until).any(|token| nouns::promises(self.word(token)))
    }

    /// Under "Uw kenmerk": a commitment where the letter is about commitments, or where its letters say so.
    pub(super) fn alone_as_commitment(&self, about: About) -> Option<Evidence> {
        let prefix = Shape::of(&self.candidates[self.index].text).prefix().to_owned();
        let known = about.mainly || forms::COMMITMENT_PREFIXES.contains(&prefix.as_str());
        (known && self.form() == Form::Rich).then(|| Evidence::of(Role::Commitment, Grade::Weak)).flatten()
    }

    fn promised_by_verb(&self) -> bool {
        self.heading_promises
            || self.sentence.tokens.iter().take(self.at).any(|token| {
                let word = self.word(token);
                nouns::promises(word) && noun(word) != Some(Noun::Commitment)
            })
    }

    /// "… heb ik toegezegd u te informeren over het fietspad (24-017)."
    fn in_promise(&self) -> Option<Evidence> {
        let known = self.form() == Form::Rich || self.labelled();
        (known && self.bracketed() && (self.promised(self.at) || self.heading_promises))
            .then(|| Evidence::of(Role::Commitment, Grade::Medium))
            .flatten()
    }

    /// "Van de toezeggingen is 24-017 afgedaan": somewhere in the sentence commitments are named.
    fn beside_noun(&self) -> Option<Evidence> {
        (self.near_noun && self.form() == Form::Rich).then(|| Evidence::of(Role::Commitment, Grade::Weak)).flatten()
    }

    fn labelled(&self) -> bool {
        let word = |back: usize| {
            self.at.checked_sub(back).and_then(|at| self.sentence.tokens.get(at)).map_or("", |token| self.word(token))
        };
        matches!(word(1), "nr" | "nrs" | "nummer" | "nummers") || word(1) == "." && matches!(word(2), "nr" | "nrs")
    }

    fn in_column(&self, about: About, under_promise: bool) -> Option<Evidence> {
        let first = self.at == 0
            || self.sentence.tokens[..self.at]
                .iter()
                .all(|token| !matches!(token.sort, Sort::Number(_)) && self.at < 3);
        let listed = matches!(self.sentence.column, Some(Column::Commitment | Column::Number | Column::Lead));
        if !first || !listed {
            return None;
        }
        if let Some(sort) = self.sort_of_row() {
            return sort;
        }
        match self.sentence.column {
            Some(Column::Commitment) => Evidence::of(Role::Commitment, Grade::Strong),
            Some(Column::Number) if about.promises => Evidence::of(Role::Commitment, Grade::Medium),
            _ if about.promises && (under_promise || self.form() == Form::Rich) => {
                Evidence::of(Role::Commitment, Grade::Weak)
            }
            _ => None,
        }
    }

    /// What the row says of its own sort, where it has a cell for it.
    fn sort_of_row(&self) -> Option<Option<Evidence>> {
        let Kind::Row(cells) = &self.letter.blocks[self.sentence.block].kind else { return None };
        let cell = cells.iter().find(|cell| cell.column == Column::Sort)?;
        let words = self.letter.small(&cell.range);
        if words.starts_with('t') {
            return Some(Evidence::of(Role::Commitment, Grade::Strong));
        }
        let kind = Some(words.to_owned());
        Some(Some(Evidence { role: Role::Paper, grade: Grade::Strong, kind, follows: None }))
    }

    /// A number that leads a heading or a list item, or that closes a heading between brackets.
    fn leading(&self, about: About, under_promise: bool) -> Option<Evidence> {
        if !about.promises {
            return None;
        }
        let block = &self.letter.blocks[self.sentence.block];
        let opened = self.sentence.tokens[..self.at].iter().all(|token| matches!(token.sort, Sort::Mark('[' | '(' | '#')));
        let first = opened && self.sentence.range.start == block.marker.end;
        match block.kind {
            Kind::Heading if self.form() == Form::Rich => Evidence::of(Role::Commitment, Grade::Medium),
            Kind::Item | Kind::Heading | Kind::Paragraph if first && under_promise && block.kind != Kind::Paragraph => {
                Evidence::of(Role::Commitment, if self.form() == Form::Rich { Grade::Medium } else { Grade::Weak })
            }
            Kind::Item | Kind::Paragraph if first && self.form() == Form::Rich => {
                Evidence::of(Role::Commitment, if about.mainly { Grade::Medium } else { Grade::Weak })
            }
            // "- met de watersportvereniging praten (TOEZ 24.035);" below "is het volgende toegezegd:"
            Kind::Item if under_promise && self.form() == Form::Rich && self.bracketed() => {
                Evidence::of(Role::Commitment, Grade::Medium)
            }
            // "Nr. 17 (plan voor de ijsbaan)", "Nr. 17 gaat dus op in nr. 23"
            _ if self.labelled() && self.form() == Form::Plain => Evidence::of(Role::Commitment, Grade::Weak),
            _ => None,
        }
    }
}

/// Words between the members of a list.
pub(super) fn is_glue(word: &str) -> bool {
    matches!(
        word,
        "en" | "of"
            | "alsmede"
            | "evenals"
            | "respectievelijk"
            | "resp"
            | "t/m"
            | "t"
            | "m"
            | "tot"
            | "met"
            | "tm"
            | "danwel"
            | "plus"
            | "alsook"
    )
}
