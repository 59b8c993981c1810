//! Wordings without a day: vague, conditional and recurring ones.

use super::{
    grammar::{Grammar, Parsed},
    lexicon,
    syntax::{Loose, Unit},
    tokens::Kind,
    wordings::{
        CLAUSE, CONDITIONAL, CONDITIONAL_WHOLE, ENDLESS, NO_DAY, NO_END, RECURRING, RECURRING_WHOLE, VAGUE,
        VAGUE_WHOLE, VERBS,
    },
};

impl Grammar<'_> {
    /// Parses vague and endless wordings.
    pub(super) fn vague(&self, at: usize) -> Parsed<Loose> {
        let longest = |table: &[&str]| table.iter().filter_map(|words| self.seq(at, words)).max();
        let found = longest(&VAGUE).or_else(|| self.as_soon_as_possible(at));
        let found = found.or_else(|| longest(&VAGUE_WHOLE).filter(|next| self.whole && self.last(*next)));
        if let Some(next) = found {
            return Some((Loose::Vague(NO_DAY), next));
        }
        let endless = longest(&ENDLESS).filter(|next| self.whole && self.last(*next));
        endless.map(|next| (Loose::Vague(NO_END), next))
    }

    fn last(&self, at: usize) -> bool {
        self.token(at).is_none_or(|token| matches!(token.kind, Kind::Mark(_)))
    }

    /// Parses "zo spoedig mogelijk", "zo snel als mogelijk".
    fn as_soon_as_possible(&self, at: usize) -> Option<usize> {
        if !self.is(at, "zo") || !self.any(at + 1, &["spoedig", "snel", "gauw", "vlug", "vroeg"]) {
            return None;
        }
        let next = self.skip(at + 2, &["als"]);
        self.is(next, "mogelijk").then_some(next + 1)
    }

    /// Parses "jaarlijks", "elk kwartaal", "twee keer per jaar", "om de twee maanden".
    pub(super) fn recurring(&self, at: usize) -> Parsed<Loose> {
        let at =
            if self.any(at, &["in", "bij", "op", "aan", "voor"]) && self.each(at + 1).is_some() { at + 1 } else { at };
        let table = |table: &[&str]| table.iter().find_map(|words| self.seq(at, words));
        let whole = || table(&RECURRING_WHOLE).filter(|next| self.whole && self.last(*next));
        let next = table(&RECURRING)
            .or_else(whole)
            .or_else(|| self.each(at))
            .or_else(|| self.times_per(at))
            .or_else(|| self.every_other(at))?;
        Some((Loose::Recurring, next))
    }

    /// Parses "elk kwartaal", "ieder half jaar", "elke twee weken", "elk voorjaar", "iedere eerste maandag", "bij elke
    /// rapportage".
    fn each(&self, at: usize) -> Option<usize> {
        if !self.any(at, &["elk", "elke", "ieder", "iedere"]) {
            return None;
        }
        let ordinal = self.ordinal(at + 1).map_or(at + 1, |(_, next)| next);
        let number = if lexicon::cardinal(self.word(ordinal)).is_some() || self.number(ordinal, 2).is_some() {
            ordinal + 1
        } else {
            self.skip(ordinal, &["half", "nieuw", "komend"])
        };
        let word = self.word(number);
        let timed = lexicon::unit(word).is_some_and(|unit| unit != Unit::Hour)
            || lexicon::season(word).is_some()
            || lexicon::month(word).is_some()
            || lexicon::weekday(word).is_some()
            || self.milestone(number).is_some();
        let report = self.whole
            && ["rapportage", "vergadering", "nota", "bericht", "ronde"].iter().any(|end| word.ends_with(end));
        (timed || report).then_some(number + 1)
    }

    /// Parses "twee keer per jaar", "eens per kwartaal", "per kwartaal", "4x per jaar", "eens in de twee jaar".
    fn times_per(&self, at: usize) -> Option<usize> {
        let counted =
            lexicon::cardinal(self.word(at)).is_some() || self.number(at, 2).is_some() || self.is(at, "enkele");
        let times = if counted && self.any(at + 1, &["keer", "maal", "x", "malen"]) {
            Some(at + 2)
        } else {
            self.any(at, &["eens", "eenmaal", "tweemaal", "driemaal", "viermaal", "minimaal", "meermaals", "meermalen"])
                .then_some(at + 1)
        };
        if let Some(next) = times {
            let per = self
                .seq(next, "per")
                .or_else(|| self.seq(next, "in de"))
                .or_else(|| self.seq(next, "in het"))
                .or_else(|| self.seq(next, "om de"));
            let start = per.or_else(|| self.any(next, &["elk", "ieder", "elke", "iedere"]).then_some(next + 1))?;
            let number = if lexicon::cardinal(self.word(start)).is_some() || self.number(start, 2).is_some() {
                start + 1
            } else {
                start
            };
            let unit = self.skip(number, &["half"]);
            return lexicon::unit(self.word(unit)).map(|_| unit + 1);
        }
        let start = self.is(at, "per").then_some(at + 1)?;
        let unit = self.skip(start, &["half"]);
        let found = lexicon::unit(self.word(unit))?;
        // In running text "cijfers per maand" is a rate.
        let slow = matches!(found, Unit::Quarter | Unit::HalfYear | Unit::Tertial) || unit > start;
        let end = self.token(unit + 1).is_none_or(|token| token.kind != Kind::Number);
        ((slow || self.whole) && end).then_some(unit + 1)
    }

    /// Parses "om de twee maanden".
    fn every_other(&self, at: usize) -> Option<usize> {
        let next = self.seq(at, "om de")?;
        let counted = lexicon::cardinal(self.word(next)).is_some() || self.number(next, 2).is_some();
        (counted && lexicon::unit(self.word(next + 1)).is_some()).then_some(next + 2)
    }

    /// Parses a condition, up to the end of its clause.
    pub(super) fn condition(&self, at: usize) -> Parsed<Loose> {
        let event = Loose::Condition("wacht op iets waarvan de dag niet vaststaat");
        let starts = self.waits(at) || self.after_event(at) || self.meeting_end(at).is_some() || self.clause_first(at);
        if starts || self.whole && self.waits_as_a_whole(at) {
            let meeting = self.meeting_end(at).filter(|_| !self.whole);
            let end = meeting.unwrap_or_else(|| self.clause_end(at));
            return (end > at + 1).then_some((event, end));
        }
        None
    }

    fn waits(&self, at: usize) -> bool {
        CONDITIONAL.iter().any(|words| self.seq(at, words).is_some())
    }

    /// True for an event that the time follows: "na ontvangst van", "na de evaluatie", "na besluitvorming".
    fn after_event(&self, at: usize) -> bool {
        if !self.is(at, "na") {
            return false;
        }
        (1..4).any(|ahead| {
            let word = self.word(at + ahead);
            word.len() > 6
                && [
                    "ing",
                    "ingen",
                    "loop",
                    "vangst",
                    "atie",
                    "besluit",
                    "akkoord",
                    "overleg",
                    "onderzoek",
                    "behandeling",
                ]
                .iter()
                .any(|end| word.ends_with(end))
        })
    }

    /// The end of "in de eerstvolgende vergadering", "bij de volgende evaluatie", "in het volgende voortgangsbericht".
    fn meeting_end(&self, at: usize) -> Option<usize> {
        if !self.any(at, &["in", "bij", "tijdens", "op", "met", "via", "voor"]) {
            return None;
        }
        let next = self.article(at + 1);
        let next = if next == at + 1 { self.skip(next, &["een", "uw", "onze", "mijn"]) } else { next };
        let noun = self.word(next + 1);
        let counted = lexicon::cardinal(noun).is_some() || lexicon::unit(noun).is_some();
        let empty = self.any(next + 1, &["jaren", "tijd", "periode", "punten", "onderdelen", "vragen"]);
        let coming = self.any(next, &["volgende", "eerstvolgende", "eerstkomende", "komende"]);
        (coming && noun.len() > 3 && !counted && !empty).then_some(next + 2)
    }

    /// True for a whole clause with "Als …," or "Indien …," at the beginning of a sentence.
    fn clause_first(&self, at: usize) -> bool {
        if !self.any(at, &["als", "indien", "wanneer", "mocht"]) || self.is(at + 1, "mogelijk") {
            return false;
        }
        let end = self.clause_end(at);
        let courtesy = (at..end).any(|at| self.any(at, &["vragen", "vraag", "toelichting"]));
        let clause = self.mark(end, ',') && end > at + 3 && !courtesy;
        clause && self.token(at).is_some_and(|token| token.capital)
    }

    fn waits_as_a_whole(&self, at: usize) -> bool {
        if self.seq(at, "voor het eerst").or_else(|| self.seq(at, "voor de eerste")).is_some() {
            return false;
        }
        CONDITIONAL_WHOLE.iter().any(|words| self.seq(at, words).is_some()) && !self.is(at + 1, "mogelijk")
    }

    /// The index of the token that ends the clause: a mark, a main verb with its subject, or a dated phrase.
    pub(super) fn clause_end(&self, at: usize) -> usize {
        let mut next = at + 1;
        while let Some(token) = self.token(next).filter(|_| next < at + CLAUSE) {
            let stop = match token.kind {
                Kind::Mark(mark) => {
                    matches!(mark, ',' | ';' | ':' | '!' | '?' | '(' | ')' | '•') || self.full_stop(next)
                }
                Kind::Gap => true,
                Kind::Word => self.turns(next) || self.dated_from(next),
                Kind::Number => false,
            };
            if stop {
                break;
            }
            next += 1;
        }
        next
    }

    fn full_stop(&self, at: usize) -> bool {
        self.mark(at, '.') && self.token(at + 1).is_none_or(|token| !token.glued)
    }

    /// True if the main clause goes on here: "… ontvangt u", "… kom ik".
    fn turns(&self, at: usize) -> bool {
        const SUBJECTS: [&str; 8] = ["u", "ik", "wij", "we", "het", "de", "uw", "hij"];
        self.any(at, &VERBS) && self.any(at + 1, &SUBJECTS)
    }

    fn dated_from(&self, at: usize) -> bool {
        const LEADS: [&str; 9] = ["uiterlijk", "in", "voor", "binnen", "per", "op", "rond", "vanaf", "tot"];
        if !self.any(at, &LEADS) {
            return false;
        }
        let (_, next) = self.relations(at);
        let counted = |at: usize| {
            (self.number(at, 3).is_some() || lexicon::cardinal(self.word(at)).is_some())
                && lexicon::unit(self.word(at + 1)).is_some()
        };
        counted(next) || self.row(next).is_some_and(|(row, _)| row.first.is_told())
    }
}
