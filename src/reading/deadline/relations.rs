//! Words that introduce a deadline: "uiterlijk", "nog vóór", "niet eerder dan".

use super::{
    Relation,
    grammar::{Grammar, Parsed},
};

/// The introducing words with their relations. The longest match counts.
const RELATIONS: [(&str, Relation); 97] = [
    ("uiterlijk", Relation::By),
    ("uiterst", Relation::By),
    ("ten laatste", Relation::By),
    ("niet later dan", Relation::By),
    ("op zijn laatst", Relation::By),
    ("op z n laatst", Relation::By),
    ("op uiterlijk", Relation::By),
    ("in ieder geval", Relation::By),
    ("tot en met", Relation::By),
    ("t/m", Relation::By),
    ("tot uiterlijk", Relation::By),
    ("tot aan en met", Relation::By),
    ("voor of op", Relation::By),
    ("op of voor", Relation::By),
    ("voor of in", Relation::By),
    ("in of voor", Relation::By),
    ("voor uiterlijk", Relation::By),
    ("voor", Relation::Before),
    ("nog voor", Relation::Before),
    ("ruim voor", Relation::Before),
    ("net voor", Relation::Before),
    ("kort voor", Relation::Before),
    ("vlak voor", Relation::Before),
    ("eerder dan", Relation::Before),
    ("voorafgaand aan", Relation::Before),
    ("vooruitlopend op", Relation::Before),
    ("tot", Relation::Before),
    ("tot aan", Relation::Before),
    ("binnen", Relation::Within),
    ("binnen een termijn van", Relation::Within),
    ("binnen de termijn van", Relation::Within),
    ("binnen een periode van", Relation::Within),
    ("binnen een tijdsbestek van", Relation::Within),
    ("met een termijn van", Relation::Within),
    ("na", Relation::After),
    ("direct na", Relation::After),
    ("meteen na", Relation::After),
    ("onmiddellijk na", Relation::After),
    ("gelijk na", Relation::After),
    ("kort na", Relation::After),
    ("vlak na", Relation::After),
    ("snel na", Relation::After),
    ("spoedig na", Relation::After),
    ("na afloop van", Relation::After),
    ("na ommekomst van", Relation::After),
    ("aansluitend op", Relation::After),
    ("aansluitend aan", Relation::After),
    ("volgend op", Relation::After),
    ("vanaf", Relation::From),
    ("met ingang van", Relation::From),
    ("m.i.v", Relation::From),
    ("miv", Relation::From),
    ("ingaande", Relation::From),
    ("ingaand", Relation::From),
    ("sinds", Relation::From),
    ("sedert", Relation::From),
    ("niet eerder dan", Relation::NotBefore),
    ("niet voor", Relation::NotBefore),
    ("op zijn vroegst", Relation::NotBefore),
    ("op z n vroegst", Relation::NotBefore),
    ("ten vroegste", Relation::NotBefore),
    ("pas na", Relation::After),
    ("pas vanaf", Relation::NotBefore),
    ("vroegst", Relation::NotBefore),
    ("op", Relation::On),
    ("per", Relation::On),
    ("d.d", Relation::On),
    ("dd", Relation::On),
    ("met", Relation::In),
    ("in", Relation::In),
    ("in of rond", Relation::Around),
    ("op of rond", Relation::Around),
    ("in de loop van", Relation::In),
    ("in het verloop van", Relation::In),
    ("in de periode", Relation::In),
    ("gaandeweg", Relation::In),
    ("tijdens", Relation::In),
    ("gedurende", Relation::In),
    ("bij", Relation::In),
    ("ter gelegenheid van", Relation::In),
    ("gelijktijdig met", Relation::In),
    ("tegelijk met", Relation::In),
    ("tegelijkertijd met", Relation::In),
    ("samen met", Relation::In),
    ("parallel aan", Relation::In),
    ("via", Relation::In),
    ("als onderdeel van", Relation::In),
    ("tegen", Relation::In),
    ("aan het", Relation::In),
    ("ergens in", Relation::In),
    ("rond", Relation::Around),
    ("rondom", Relation::Around),
    ("omstreeks", Relation::Around),
    ("circa", Relation::Around),
    ("ca", Relation::Around),
    ("om en nabij", Relation::Around),
    ("ongeveer", Relation::Around),
];

impl Grammar<'_> {
    /// Parses all introducing words: "uiterlijk in", "nog vóór".
    pub(super) fn relations(&self, at: usize) -> (Relation, usize) {
        let (mut relation, mut next) = (Relation::None, at);
        for _ in 0..3 {
            let Some((found, after)) = self.relation(next) else { break };
            relation = relation.then(found);
            next = after;
        }
        (relation, next)
    }

    fn relation(&self, at: usize) -> Parsed<Relation> {
        let word = self.word(at);
        if word.is_empty() {
            return self.mark(at, '±').then_some((Relation::Around, at + 1));
        }
        // In "voor- en najaar" the first word is no preposition.
        if self.mark(at + 1, '-') && self.glued(at + 1) {
            return None;
        }
        let fits = |(words, relation): &(&str, Relation)| {
            let quick = words.as_bytes().first() == word.as_bytes().first();
            if quick { self.seq(at, words).map(|next| (*relation, next)) } else { None }
        };
        let longest = RELATIONS.iter().filter_map(fits).max_by_key(|(_, next)| *next);
        let longest = longest.map(|(found, next)| (found, if word == "ca" { self.skip_mark(next, '.') } else { next }));
        // "op z'n laatst" is split into several tokens.
        let short = self.is(at, "op") && self.is(at + 1, "z") && self.mark(at + 2, '\'') && self.is(at + 3, "n");
        match self.word(at + 4) {
            "laatst" if short => Some((Relation::By, at + 5)),
            "vroegst" if short => Some((Relation::NotBefore, at + 5)),
            _ => longest,
        }
    }
}

impl Relation {
    /// Combines the relations of two introducing words: "uiterlijk vóór" is [`Relation::Before`].
    fn then(self, next: Self) -> Self {
        match (self, next) {
            (Self::None, any) => any,
            (Self::NotBefore, _) | (_, Self::NotBefore) => Self::NotBefore,
            (Self::From, _) => Self::From,
            (Self::By, Self::In | Self::On | Self::Within | Self::Around | Self::By) => Self::By,
            (_, any) => any,
        }
    }
}
