//! Words that introduce a deadline: "uiterlijk", "nog vóór", "niet eerder dan".

use super::{
    DeadlineRelation,
    grammar::{Grammar, ParsedNode},
};

/// The introducing words with their relations. The longest match counts.
const RELATIONS: [(&str, DeadlineRelation); 97] = [
    ("uiterlijk", DeadlineRelation::By),
    ("uiterst", DeadlineRelation::By),
    ("ten laatste", DeadlineRelation::By),
    ("niet later dan", DeadlineRelation::By),
    ("op zijn laatst", DeadlineRelation::By),
    ("op z n laatst", DeadlineRelation::By),
    ("op uiterlijk", DeadlineRelation::By),
    ("in ieder geval", DeadlineRelation::By),
    ("tot en met", DeadlineRelation::By),
    ("t/m", DeadlineRelation::By),
    ("tot uiterlijk", DeadlineRelation::By),
    ("tot aan en met", DeadlineRelation::By),
    ("voor of op", DeadlineRelation::By),
    ("op of voor", DeadlineRelation::By),
    ("voor of in", DeadlineRelation::By),
    ("in of voor", DeadlineRelation::By),
    ("voor uiterlijk", DeadlineRelation::By),
    ("voor", DeadlineRelation::Before),
    ("nog voor", DeadlineRelation::Before),
    ("ruim voor", DeadlineRelation::Before),
    ("net voor", DeadlineRelation::Before),
    ("kort voor", DeadlineRelation::Before),
    ("vlak voor", DeadlineRelation::Before),
    ("eerder dan", DeadlineRelation::Before),
    ("voorafgaand aan", DeadlineRelation::Before),
    ("vooruitlopend op", DeadlineRelation::Before),
    ("tot", DeadlineRelation::Before),
    ("tot aan", DeadlineRelation::Before),
    ("binnen", DeadlineRelation::Within),
    ("binnen een termijn van", DeadlineRelation::Within),
    ("binnen de termijn van", DeadlineRelation::Within),
    ("binnen een periode van", DeadlineRelation::Within),
    ("binnen een tijdsbestek van", DeadlineRelation::Within),
    ("met een termijn van", DeadlineRelation::Within),
    ("na", DeadlineRelation::After),
    ("direct na", DeadlineRelation::After),
    ("meteen na", DeadlineRelation::After),
    ("onmiddellijk na", DeadlineRelation::After),
    ("gelijk na", DeadlineRelation::After),
    ("kort na", DeadlineRelation::After),
    ("vlak na", DeadlineRelation::After),
    ("snel na", DeadlineRelation::After),
    ("spoedig na", DeadlineRelation::After),
    ("na afloop van", DeadlineRelation::After),
    ("na ommekomst van", DeadlineRelation::After),
    ("aansluitend op", DeadlineRelation::After),
    ("aansluitend aan", DeadlineRelation::After),
    ("volgend op", DeadlineRelation::After),
    ("vanaf", DeadlineRelation::From),
    ("met ingang van", DeadlineRelation::From),
    ("m.i.v", DeadlineRelation::From),
    ("miv", DeadlineRelation::From),
    ("ingaande", DeadlineRelation::From),
    ("ingaand", DeadlineRelation::From),
    ("sinds", DeadlineRelation::From),
    ("sedert", DeadlineRelation::From),
    ("niet eerder dan", DeadlineRelation::NotBefore),
    ("niet voor", DeadlineRelation::NotBefore),
    ("op zijn vroegst", DeadlineRelation::NotBefore),
    ("op z n vroegst", DeadlineRelation::NotBefore),
    ("ten vroegste", DeadlineRelation::NotBefore),
    ("pas na", DeadlineRelation::After),
    ("pas vanaf", DeadlineRelation::NotBefore),
    ("vroegst", DeadlineRelation::NotBefore),
    ("op", DeadlineRelation::On),
    ("per", DeadlineRelation::On),
    ("d.d", DeadlineRelation::On),
    ("dd", DeadlineRelation::On),
    ("met", DeadlineRelation::In),
    ("in", DeadlineRelation::In),
    ("in of rond", DeadlineRelation::Around),
    ("op of rond", DeadlineRelation::Around),
    ("in de loop van", DeadlineRelation::In),
    ("in het verloop van", DeadlineRelation::In),
    ("in de periode", DeadlineRelation::In),
    ("gaandeweg", DeadlineRelation::In),
    ("tijdens", DeadlineRelation::In),
    ("gedurende", DeadlineRelation::In),
    ("bij", DeadlineRelation::In),
    ("ter gelegenheid van", DeadlineRelation::In),
    ("gelijktijdig met", DeadlineRelation::In),
    ("tegelijk met", DeadlineRelation::In),
    ("tegelijkertijd met", DeadlineRelation::In),
    ("samen met", DeadlineRelation::In),
    ("parallel aan", DeadlineRelation::In),
    ("via", DeadlineRelation::In),
    ("als onderdeel van", DeadlineRelation::In),
    ("tegen", DeadlineRelation::In),
    ("aan het", DeadlineRelation::In),
    ("ergens in", DeadlineRelation::In),
    ("rond", DeadlineRelation::Around),
    ("rondom", DeadlineRelation::Around),
    ("omstreeks", DeadlineRelation::Around),
    ("circa", DeadlineRelation::Around),
    ("ca", DeadlineRelation::Around),
    ("om en nabij", DeadlineRelation::Around),
    ("ongeveer", DeadlineRelation::Around),
];

impl Grammar<'_> {
    /// Parses all introducing words: "uiterlijk in", "nog vóór".
    pub(super) fn parse_relations(&self, at: usize) -> (DeadlineRelation, usize) {
        let (mut relation, mut next) = (DeadlineRelation::None, at);
        for _ in 0..3 {
            let Some((found, after)) = self.parse_relation(next) else { break };
            relation = relation.combine_with(found);
            next = after;
        }
        (relation, next)
    }

    fn parse_relation(&self, at: usize) -> ParsedNode<DeadlineRelation> {
        let word = self.get_word(at);
        if word.is_empty() {
            return self.is_mark(at, '±').then_some((DeadlineRelation::Around, at + 1));
        }
        // In "voor- en najaar" the first word is no preposition.
        if self.is_mark(at + 1, '-') && self.is_glued(at + 1) {
            return None;
        }
        let fits = |(words, relation): &(&str, DeadlineRelation)| {
            let quick = words.as_bytes().first() == word.as_bytes().first();
            if quick { self.match_words(at, words).map(|next| (*relation, next)) } else { None }
        };
        let longest = RELATIONS.iter().filter_map(fits).max_by_key(|(_, next)| *next);
        let longest = longest.map(|(found, next)| (found, if word == "ca" { self.skip_mark(next, '.') } else { next }));
        // "op z'n laatst" is split into several tokens.
        let short = self.is_word(at, "op")
            && self.is_word(at + 1, "z")
            && self.is_mark(at + 2, '\'')
            && self.is_word(at + 3, "n");
        match self.get_word(at + 4) {
            "laatst" if short => Some((DeadlineRelation::By, at + 5)),
            "vroegst" if short => Some((DeadlineRelation::NotBefore, at + 5)),
            _ => longest,
        }
    }
}

impl DeadlineRelation {
    /// Combines the relations of two introducing words: "uiterlijk vóór" is [`DeadlineRelation::Before`].
    fn combine_with(self, next: Self) -> Self {
        match (self, next) {
            (Self::None, any) => any,
            (Self::NotBefore, _) | (_, Self::NotBefore) => Self::NotBefore,
            (Self::From, _) => Self::From,
            (Self::By, Self::In | Self::On | Self::Within | Self::Around | Self::By) => Self::By,
            (_, any) => any,
        }
    }
}
