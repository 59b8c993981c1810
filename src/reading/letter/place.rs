//! A number in its sentence: the noun to which it belongs, the list, the column, the heading in which it stands.

use super::{
    evidence::{Around, Evidence, Grade, Role},
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
    /// What stands around it.
    pub(super) around: Around,
    pub(super) at: usize,
    pub(super) index: usize,
}

/// What the noun before a number says, and how far away it stands.
pub(super) struct Before {
    pub(super) evidence: Evidence,
    pub(super) distance: usize,
    /// The noun has "een" before it: what is promised, not a paper that exists.
    pub(super) indefinite: bool,
    pub(super) noun: usize,
    /// The noun is a work, which a commitment may be self.around.about.
    pub(super) work: bool,
}

/// Papers that bear bare figures without "nr." before them.
const COUNTED_PAPERS: &[&str] =
    &["motie", "moties", "amendement", "amendementen", "ingekomen stuk", "ingekomen stukken"];

impl Place<'_> {
    pub(super) fn form(&self) -> Form {
        self.candidates[self.index].form
    }

    pub(super) fn word(&self, token: &Token) -> &str {
        self.letter.small(&token.range)
    }

    pub(super) fn previous(&self, at: usize) -> Option<&Token> {
        at.checked_sub(1).and_then(|at| self.sentence.tokens.get(at))
    }

    pub(super) fn in_text(&self) -> Option<Evidence> {
        let before = self.before();
        if let Some(before) = &before
            && self.fits_form(before)
        {
            let told = self.promised(before.noun)
                || self.around.under_promise && self.letter.blocks[self.sentence.block].kind == Kind::Item;
            let promised = before.evidence.role == Role::Paper && before.indefinite && told;
            let placed = || self.in_column().or_else(|| self.leading());
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
            return self.in_row();
        }
        self.in_column()
            .or_else(|| self.leading())
            .or_else(|| self.in_promise())
            .or_else(|| self.beside_noun())
            .or_else(|| self.faint())
    }

    /// A year or an amount is a number only right behind its noun, and bare figures not much further away.
    pub(super) fn fits_form(&self, before: &Before) -> bool {
        let text = self.letter.small(&self.candidates[self.index].range);
        let year = forms::is_year(text);
        let labelled =
            self.previous(self.at).is_some_and(|token| matches!(self.word(token), "nr" | "nrs" | "nummer" | "." | "#"));
        // "toezegging 2025-33" is one, "de toezeggingen 2023-2026" are those of four years.
        let single = text.len() == 7
            && before.distance == 0
            && before.evidence.role == Role::Commitment
            && !self.behind_plural();
        let sure = labelled
            || text.len() > 3
            || before.evidence.kind.as_deref().is_some_and(|kind| COUNTED_PAPERS.contains(&kind));
        match self.form() {
            Form::Rich => true,
            Form::Plain if before.evidence.role == Role::Paper && before.evidence.follows.is_none() && !sure => false,
            _ if year => {
                single
                    || labelled && before.distance == 0 && before.evidence.role == Role::Commitment
                    || labelled && before.evidence.role == Role::Paper
            }
            Form::Plain | Form::Weak if before.distance == 0 => true,
            Form::Plain => {
                self.bracketed() && text.len() > 1 && before.distance <= 4 || labelled && before.distance <= 3
            }
            Form::Weak => false,
        }
    }

    fn behind_plural(&self) -> bool {
        self.previous(self.at).is_some_and(|token| self.word(token).ends_with("toezeggingen"))
    }

    fn bracketed(&self) -> bool {
        let mut at = self.at;
        while let Some(token) = self.previous(at).filter(|_| self.letter.effort.take_steps(1)) {
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

    /// A promise was told before `until`.
    pub(super) fn promised(&self, until: usize) -> bool {
        self.letter.effort.take_steps(until)
            && self.sentence.tokens.iter().take(until).any(|token| nouns::promises(self.word(token)))
    }

    /// Under "Uw kenmerk": a commitment where the letter is about commitments, or where its letters say so.
    pub(super) fn alone_as_commitment(&self) -> Option<Evidence> {
        let prefix = Shape::of(&self.candidates[self.index].text).prefix().to_owned();
        let known = self.around.about.mainly || forms::COMMITMENT_PREFIXES.contains(&prefix.as_str());
        (known && self.form() == Form::Rich).then(|| Evidence::of(Role::Commitment, Grade::Weak)).flatten()
    }

    fn promised_by_verb(&self) -> bool {
        self.around.heading_promises
            || self.letter.effort.take_steps(self.at)
                && self.sentence.tokens.iter().take(self.at).any(|token| {
                    let word = self.word(token);
                    nouns::promises(word) && noun(word) != Some(Noun::Commitment)
                })
    }

    /// "… heb ik toegezegd u te informeren over het fietspad (24-017)."
    fn in_promise(&self) -> Option<Evidence> {
        let known = self.form() == Form::Rich || self.labelled();
        (known && self.bracketed() && (self.promised(self.at) || self.around.heading_promises))
            .then(|| Evidence::of(Role::Commitment, Grade::Medium))
            .flatten()
    }

    /// "22.14, 22.19 en 23.03" in a letter about commitments: a row of what else would be hours or amounts.
    fn in_row(&self) -> Option<Evidence> {
        let text = |index: usize| self.candidates[index].text.as_str();
        let own = Shape::of(text(self.index));
        let listed = self.letter.blocks[self.sentence.block].kind == Kind::Item && self.around.about.mainly;
        if !listed || own.widths.len() < 2 || !self.letter.effort.take_steps(2 * self.sentence.tokens.len()) {
            return None;
        }
        let alike = self.sentence.tokens.iter().any(|token| match token.sort {
            Sort::Number(index) if index != self.index => Shape::of(text(index)) == own && !forms::is_year(text(index)),
            _ => false,
        });
        alike.then(|| Evidence::of(Role::Commitment, Grade::Weak)).flatten()
    }

    /// A number between brackets, in a letter about commitments: it is what others like it are.
    fn faint(&self) -> Option<Evidence> {
        let about = self.around.about;
        (self.form() == Form::Rich && about.mainly && self.bracketed())
            .then(|| Evidence::of(Role::Commitment, Grade::Faint))
            .flatten()
    }

    /// "Van de toezeggingen is 24-017 afgedaan": somewhere in the sentence commitments are named.
    fn beside_noun(&self) -> Option<Evidence> {
        let spoken_of = self.around.near_noun || self.around.near_outcome && self.around.about.promises;
        (spoken_of && self.form() == Form::Rich).then(|| Evidence::of(Role::Commitment, Grade::Weak)).flatten()
    }

    fn labelled(&self) -> bool {
        let word = |back: usize| {
            self.at.checked_sub(back).and_then(|at| self.sentence.tokens.get(at)).map_or("", |token| self.word(token))
        };
        matches!(word(1), "nr" | "nrs" | "nummer" | "nummers") || word(1) == "." && matches!(word(2), "nr" | "nrs")
    }

    fn in_column(&self) -> Option<Evidence> {
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
        if let Some(kind) = self.around.papers {
            let kind = Some(kind.to_owned());
            return Some(Evidence { role: Role::Paper, grade: Grade::Medium, kind, follows: None });
        }
        match self.sentence.column {
            Some(Column::Commitment) => Evidence::of(Role::Commitment, Grade::Strong),
            Some(Column::Number) if self.around.about.promises => Evidence::of(Role::Commitment, Grade::Medium),
            _ if self.around.about.promises && (self.around.under_promise || self.form() == Form::Rich) => {
                Evidence::of(Role::Commitment, Grade::Weak)
            }
            _ => None,
        }
    }

    /// What the row says of its own sort, where it has a cell for it.
    fn sort_of_row(&self) -> Option<Option<Evidence>> {
        let Kind::Row(cells) = &self.letter.blocks[self.sentence.block].kind else { return None };
        self.letter.effort.take_steps(cells.len() / 8);
        let cell = cells.iter().find(|cell| cell.column == Column::Sort)?;
        let words = self.letter.small(&cell.range);
        if words.starts_with('t') {
            return Some(Evidence::of(Role::Commitment, Grade::Strong));
        }
        let kind = Some(words.to_owned());
        Some(Some(Evidence { role: Role::Paper, grade: Grade::Strong, kind, follows: None }))
    }

    /// A number that leads a heading or a list item, or that closes a heading between brackets.
    fn leading(&self) -> Option<Evidence> {
        if !self.around.about.promises {
            return None;
        }
        let block = &self.letter.blocks[self.sentence.block];
        let opened =
            self.sentence.tokens[..self.at].iter().all(|token| matches!(token.sort, Sort::Mark('[' | '(' | '#')));
        let first = opened && self.sentence.range.start == block.marker.end;
        if let (true, Some(kind)) = (first, self.around.papers) {
            let kind = Some(kind.to_owned());
            return Some(Evidence { role: Role::Paper, grade: Grade::Medium, kind, follows: None });
        }
        match block.kind {
            Kind::Heading if self.form() == Form::Rich => Evidence::of(Role::Commitment, Grade::Medium),
            Kind::Item | Kind::Heading | Kind::Paragraph
                if first && self.around.under_promise && block.kind != Kind::Paragraph =>
            {
                Evidence::of(Role::Commitment, if self.form() == Form::Rich { Grade::Medium } else { Grade::Weak })
            }
            Kind::Item | Kind::Paragraph if first && self.form() == Form::Rich => {
                Evidence::of(Role::Commitment, if self.around.about.mainly { Grade::Medium } else { Grade::Weak })
            }
            // "- met de watersportvereniging praten (TOEZ 24.035);" below "is het volgende toegezegd:"
            Kind::Item if self.around.under_promise && self.form() == Form::Rich && self.bracketed() => {
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
