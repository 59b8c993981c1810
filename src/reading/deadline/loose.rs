//! Wordings without a day: vague, conditional and recurring ones.

use super::{
    grammar::{Grammar, ParsedNode},
    lexicon,
    syntax::{DaylessWords, TimeUnit},
    tokens::TokenKind,
    wordings::{
        CLAUSE, CONDITIONAL, CONDITIONAL_WHOLE, ENDLESS, NO_DAY, NO_END, RECURRING, RECURRING_WHOLE, VAGUE,
        VAGUE_WHOLE, VERBS,
    },
};

impl Grammar<'_> {
    /// Parses vague and endless wordings.
    pub(super) fn parse_vague(&self, at: usize) -> ParsedNode<DaylessWords> {
        let longest = |table: &[&str]| table.iter().filter_map(|words| self.match_words(at, words)).max();
        let found = longest(&VAGUE).or_else(|| self.as_soon_as_possible(at));
        let found = found.or_else(|| longest(&VAGUE_WHOLE).filter(|next| self.whole && self.is_phrase_end(*next)));
        if let Some(next) = found {
            return Some((DaylessWords::Vague(NO_DAY), next));
        }
        let endless = longest(&ENDLESS).filter(|next| self.whole && self.is_phrase_end(*next));
        endless.map(|next| (DaylessWords::Vague(NO_END), next))
    }

    fn is_phrase_end(&self, at: usize) -> bool {
        self.get_token(at).is_none_or(|token| matches!(token.kind, TokenKind::Mark(_)))
    }

    /// Parses "zo spoedig mogelijk", "zo snel als mogelijk".
    fn as_soon_as_possible(&self, at: usize) -> Option<usize> {
        if !self.is_word(at, "zo") || !self.is_any_word(at + 1, &["spoedig", "snel", "gauw", "vlug", "vroeg"]) {
            return None;
        }
        let next = self.skip_any_word(at + 2, &["als"]);
        self.is_word(next, "mogelijk").then_some(next + 1)
    }

    /// Parses "jaarlijks", "elk kwartaal", "twee keer per jaar", "om de twee maanden".
    pub(super) fn parse_recurring(&self, at: usize) -> ParsedNode<DaylessWords> {
        let at = if self.is_any_word(at, &["in", "bij", "op", "aan", "voor"]) && self.match_each_unit(at + 1).is_some()
        {
            at + 1
        } else {
            at
        };
        let table = |table: &[&str]| table.iter().find_map(|words| self.match_words(at, words));
        let whole = || table(&RECURRING_WHOLE).filter(|next| self.whole && self.is_phrase_end(*next));
        let next = table(&RECURRING)
            .or_else(whole)
            .or_else(|| self.match_each_unit(at))
            .or_else(|| self.times_per(at))
            .or_else(|| self.every_other(at))?;
        Some((DaylessWords::Recurring, next))
    }

    /// Parses "elk kwartaal", "ieder half jaar", "elke twee weken", "elk voorjaar", "iedere eerste maandag", "bij elke
    /// rapportage".
    fn match_each_unit(&self, at: usize) -> Option<usize> {
        if !self.is_any_word(at, &["elk", "elke", "ieder", "iedere"]) {
            return None;
        }
        let ordinal = self.parse_ordinal(at + 1).map_or(at + 1, |(_, next)| next);
        let number =
            if lexicon::parse_cardinal(self.get_word(ordinal)).is_some() || self.get_number(ordinal, 2).is_some() {
                ordinal + 1
            } else {
                self.skip_any_word(ordinal, &["half", "nieuw", "komend"])
            };
        let word = self.get_word(number);
        let timed = lexicon::look_up_unit(word).is_some_and(|unit| unit != TimeUnit::Hour)
            || lexicon::look_up_season(word).is_some()
            || lexicon::look_up_month(word).is_some()
            || lexicon::look_up_weekday(word).is_some()
            || self.parse_milestone(number).is_some();
        let report = self.whole
            && ["rapportage", "vergadering", "nota", "bericht", "ronde"].iter().any(|end| word.ends_with(end));
        (timed || report).then_some(number + 1)
    }

    /// Parses "twee keer per jaar", "eens per kwartaal", "per kwartaal", "4x per jaar", "eens in de twee jaar".
    fn times_per(&self, at: usize) -> Option<usize> {
        let counted = lexicon::parse_cardinal(self.get_word(at)).is_some()
            || self.get_number(at, 2).is_some()
            || self.is_word(at, "enkele");
        let times = if counted && self.is_any_word(at + 1, &["keer", "maal", "x", "malen"]) {
            Some(at + 2)
        } else {
            self.is_any_word(
                at,
                &["eens", "eenmaal", "tweemaal", "driemaal", "viermaal", "minimaal", "meermaals", "meermalen"],
            )
            .then_some(at + 1)
        };
        if let Some(next) = times {
            let per = self
                .match_words(next, "per")
                .or_else(|| self.match_words(next, "in de"))
                .or_else(|| self.match_words(next, "in het"))
                .or_else(|| self.match_words(next, "om de"));
            let start =
                per.or_else(|| self.is_any_word(next, &["elk", "ieder", "elke", "iedere"]).then_some(next + 1))?;
            let number =
                if lexicon::parse_cardinal(self.get_word(start)).is_some() || self.get_number(start, 2).is_some() {
                    start + 1
                } else {
                    start
                };
            let unit = self.skip_any_word(number, &["half"]);
            return lexicon::look_up_unit(self.get_word(unit)).map(|_| unit + 1);
        }
        let start = self.is_word(at, "per").then_some(at + 1)?;
        let unit = self.skip_any_word(start, &["half"]);
        let found = lexicon::look_up_unit(self.get_word(unit))?;
        // In running text "cijfers per maand" is a rate.
        let slow = matches!(found, TimeUnit::Quarter | TimeUnit::HalfYear | TimeUnit::Tertial) || unit > start;
        let end = self.get_token(unit + 1).is_none_or(|token| token.kind != TokenKind::Number);
        ((slow || self.whole) && end).then_some(unit + 1)
    }

    /// Parses "om de twee maanden".
    fn every_other(&self, at: usize) -> Option<usize> {
        let next = self.match_words(at, "om de")?;
        let counted = lexicon::parse_cardinal(self.get_word(next)).is_some() || self.get_number(next, 2).is_some();
        (counted && lexicon::look_up_unit(self.get_word(next + 1)).is_some()).then_some(next + 2)
    }

    /// Parses a condition, up to the end of its clause.
    pub(super) fn parse_condition(&self, at: usize) -> ParsedNode<DaylessWords> {
        let event = DaylessWords::Condition("wacht op iets waarvan de dag niet vaststaat");
        let starts = self.is_conditional_wording(at)
            || self.after_event(at)
            || self.meeting_end(at).is_some()
            || self.clause_first(at);
        if starts || self.whole && self.waits_as_a_whole(at) {
            let meeting = self.meeting_end(at).filter(|_| !self.whole);
            let end = meeting.unwrap_or_else(|| self.clause_end(at));
            return (end > at + 1).then_some((event, end));
        }
        None
    }

    fn is_conditional_wording(&self, at: usize) -> bool {
        CONDITIONAL.iter().any(|words| self.match_words(at, words).is_some())
    }

    /// True for an event that the time follows: "na ontvangst van", "na de evaluatie", "na besluitvorming".
    fn after_event(&self, at: usize) -> bool {
        if !self.is_word(at, "na") {
            return false;
        }
        (1..4).any(|ahead| {
            let word = self.get_word(at + ahead);
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
        if !self.is_any_word(at, &["in", "bij", "tijdens", "op", "met", "via", "voor"]) {
            return None;
        }
        let next = self.skip_article(at + 1);
        let next = if next == at + 1 { self.skip_any_word(next, &["een", "uw", "onze", "mijn"]) } else { next };
        let noun = self.get_word(next + 1);
        let counted = lexicon::parse_cardinal(noun).is_some() || lexicon::look_up_unit(noun).is_some();
        let empty = self.is_any_word(next + 1, &["jaren", "tijd", "periode", "punten", "onderdelen", "vragen"]);
        let coming = self.is_any_word(next, &["volgende", "eerstvolgende", "eerstkomende", "komende"]);
        (coming && noun.len() > 3 && !counted && !empty).then_some(next + 2)
    }

    /// True for a whole clause with "Als …," or "Indien …," at the beginning of a sentence.
    fn clause_first(&self, at: usize) -> bool {
        if !self.is_any_word(at, &["als", "indien", "wanneer", "mocht"]) || self.is_word(at + 1, "mogelijk") {
            return false;
        }
        let end = self.clause_end(at);
        let courtesy = (at..end).any(|at| self.is_any_word(at, &["vragen", "vraag", "toelichting"]));
        let clause = self.is_mark(end, ',') && end > at + 3 && !courtesy;
        clause && self.get_token(at).is_some_and(|token| token.capital)
    }

    fn waits_as_a_whole(&self, at: usize) -> bool {
        if self.match_words(at, "voor het eerst").or_else(|| self.match_words(at, "voor de eerste")).is_some() {
            return false;
        }
        CONDITIONAL_WHOLE.iter().any(|words| self.match_words(at, words).is_some()) && !self.is_word(at + 1, "mogelijk")
    }

    /// The index of the token that ends the clause: a mark, a main verb with its subject, or a dated phrase.
    pub(super) fn clause_end(&self, at: usize) -> usize {
        let mut next = at + 1;
        while let Some(token) = self.get_token(next).filter(|_| next < at + CLAUSE) {
            let stop = match token.kind {
                TokenKind::Mark(mark) => {
                    matches!(mark, ',' | ';' | ':' | '!' | '?' | '(' | ')' | '•') || self.full_stop(next)
                }
                TokenKind::Gap => true,
                TokenKind::Word => self.is_main_clause_start(next) || self.dated_from(next),
                TokenKind::Number => false,
            };
            if stop {
                break;
            }
            next += 1;
        }
        next
    }

    fn full_stop(&self, at: usize) -> bool {
        self.is_mark(at, '.') && self.get_token(at + 1).is_none_or(|token| !token.glued)
    }

    /// True if the main clause goes on here: "… ontvangt u", "… kom ik".
    fn is_main_clause_start(&self, at: usize) -> bool {
        const SUBJECTS: [&str; 8] = ["u", "ik", "wij", "we", "het", "de", "uw", "hij"];
        self.is_any_word(at, &VERBS) && self.is_any_word(at + 1, &SUBJECTS)
    }

    fn dated_from(&self, at: usize) -> bool {
        const LEADS: [&str; 9] = ["uiterlijk", "in", "voor", "binnen", "per", "op", "rond", "vanaf", "tot"];
        if !self.is_any_word(at, &LEADS) {
            return false;
        }
        let (_, next) = self.parse_relations(at);
        let counted = |at: usize| {
            (self.get_number(at, 3).is_some() || lexicon::parse_cardinal(self.get_word(at)).is_some())
                && lexicon::look_up_unit(self.get_word(at + 1)).is_some()
        };
        counted(next) || self.parse_row(next).is_some_and(|(row, _)| row.first.is_told())
    }
}
