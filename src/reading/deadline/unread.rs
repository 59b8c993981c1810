//! Finds pieces beside a time that were not read: the "2O26" of "1 mei 2O26", the "Q5" of "Q5 2026".

use super::{
    DeadlineRelation,
    choice::PhraseHit,
    grammar::Grammar,
    lexicon, near,
    syntax::{DaylessWords, Period, PeriodBase, PhraseCore, TimeUnit, YearWord},
    tokens::TokenKind,
};

/// A piece of the words that no rule took and that may be part of the time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct UnreadTokens {
    /// The index of the first token.
    pub(super) from: usize,
    /// The index behind the last token.
    pub(super) to: usize,
    /// The word of time that it probably means.
    pub(super) meant: Option<&'static str>,
    /// True if it may be no part of the time at all; then the time stands as it was read.
    pub(super) may_be_else: bool,
}

/// The distance of a piece to a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum TimeCloseness {
    /// Only white space or a dash lies between them.
    Touching,
    /// A comma, a bracket or a small word lies between them.
    Apart,
}

/// Small words between the pieces of one time.
const JOINTS: [&str; 7] = ["van", "in", "het", "de", "uit", "jaar", "kalenderjaar"];

/// Small words between two times.
const BETWEEN: [&str; 3] = ["en", "of", "tot"];

/// The number of tokens between the pieces that are looked past.
const REACH: usize = 5;

/// Finds a piece that stands beside a time and was not read.
pub(super) fn find_unread_beside(grammar: &Grammar<'_>, hits: &[PhraseHit]) -> Option<UnreadTokens> {
    let timed = |hit: &&PhraseHit| matches!(hit.phrase.core, PhraseCore::Row(_) | PhraseCore::Count(_));
    hits.iter()
        .filter(timed)
        .find_map(|hit| find_unread_behind(grammar, hit, hits).or_else(|| find_unread_before(grammar, hit, hits)))
}

/// Finds a piece that looks like a time anywhere in words that give no day.
pub(super) fn find_unread_anywhere(grammar: &Grammar<'_>, hits: &[PhraseHit]) -> Option<UnreadTokens> {
    let mut at = 0;
    while at < grammar.tokens.len() {
        let end = grammar.chunk_end(at);
        let text = grammar.join_tokens(at, end);
        let row =
            hits.iter().any(|hit| matches!(hit.phrase.core, PhraseCore::Row(_)) && (hit.at..hit.end).contains(&at));
        let counts = at.checked_sub(1).is_some_and(|before| grammar.is_figure_or_cardinal(before));
        let meant = near::time_or_milestone(&text).or_else(|| near::counted_unit(&text).filter(|_| counts));
        if !row && (meant.is_some() || near::is_mixed_number(&text) || near::is_code(&text)) {
            return Some(UnreadTokens { from: at, to: end, meant, may_be_else: false });
        }
        at = end.max(at + 1);
    }
    None
}

/// Finds a piece behind a time in running text that can only be its year: "2O26", or "20026" at the end of a sentence.
pub(super) fn year_behind(grammar: &Grammar<'_>, hit: &PhraseHit) -> Option<UnreadTokens> {
    let at = grammar.skip_mark(hit.end, '-');
    let end = grammar.chunk_end(at);
    let text = grammar.join_tokens(at, end);
    let stops = || grammar.get_token(end).is_none_or(|token| matches!(token.kind, TokenKind::Mark(_) | TokenKind::Gap));
    let open = hit.get_period().is_some_and(|period| period.year == YearWord::Open);
    let year = text.len() > 2 && near::is_mixed_number(&text) || near::is_wrong_year(&text) && stops();
    (open && year).then_some(UnreadTokens { from: at, to: end, meant: None, may_be_else: false })
}

/// True if a rule took the token. Conditions do not count, for they take all words up to the end of their clause, read or not.
fn is_covered(hits: &[PhraseHit], at: usize) -> bool {
    let waits = |hit: &PhraseHit| matches!(hit.phrase.core, PhraseCore::Loose(DaylessWords::Condition(_)));
    hits.iter().any(|hit| !waits(hit) && (hit.at..hit.end).contains(&at))
}

/// Finds an unread piece behind a time, looking past the words that join it to the time.
fn find_unread_behind(grammar: &Grammar<'_>, hit: &PhraseHit, hits: &[PhraseHit]) -> Option<UnreadTokens> {
    let mut closeness = TimeCloseness::Touching;
    let mut between = false;
    let mut comma = false;
    for at in hit.end..hit.end + REACH {
        let token = grammar.get_token(at)?;
        if is_covered(hits, at) {
            return second_year(grammar, hit, at, (between || at == hit.end, comma));
        }
        match token.kind {
            TokenKind::Mark('-' | '/' | '\'') => between = true,
            TokenKind::Mark('&' | '+') => (closeness, between) = (TimeCloseness::Apart, true),
            TokenKind::Mark('.') if grammar.is_glued(at + 1) => {}
            TokenKind::Mark(',' | '(') => (closeness, comma) = (TimeCloseness::Apart, true),
            TokenKind::Word if BETWEEN.contains(&token.text.as_str()) => {
                (closeness, between) = (TimeCloseness::Apart, true)
            }
            TokenKind::Word if grammar.is_word(at, "jaar") && !grammar.goes_on_with_year(at + 1) => {
                return other_year(hit, at, grammar.chunk_end(at + 1));
            }
            TokenKind::Word if JOINTS.contains(&token.text.as_str()) => {}
            TokenKind::Word if grammar.is_word(at + 1, "jaar") => return other_year(hit, at, at + 2),
            TokenKind::Word | TokenKind::Number => {
                return looked_at(grammar, hit, at, grammar.chunk_end(at), closeness);
            }
            TokenKind::Mark(_) | TokenKind::Gap => return None,
        }
    }
    None
}

/// Finds words for another year than the first that comes: "1 mei, het jaar daarop", "1 mei daaropvolgend jaar".
fn other_year(hit: &PhraseHit, from: usize, to: usize) -> Option<UnreadTokens> {
    let open = hit.get_period().is_some_and(|period| period.year == YearWord::Open && !period.is_of_reference());
    open.then_some(UnreadTokens { from, to, meant: None, may_be_else: false })
}

/// Finds a bare year beside a time that has a year, or lacks one: "1 mei 2026 of 2027", "1 mei, in 2026".
fn second_year(
    grammar: &Grammar<'_>,
    hit: &PhraseHit,
    at: usize,
    (between, comma): (bool, bool),
) -> Option<UnreadTokens> {
    let (period, end) =
        grammar.parse_period(at).or_else(|| grammar.parse_period(grammar.skip_any_word(at, &["in"])))?;
    let first = hit.get_period()?;
    let lone = period.is_bare_year() && !first.is_bare_year();
    let lacks_year = first.year == YearWord::Open && !first.is_of_reference();
    let torn = if lacks_year { between || comma || at > hit.end } else { between && !grammar.is_word(at, "in") };
    (lone && torn).then_some(UnreadTokens { from: hit.at, to: end, meant: None, may_be_else: false })
}

/// Finds an unread piece before a time that no preposition introduces.
fn find_unread_before(grammar: &Grammar<'_>, hit: &PhraseHit, hits: &[PhraseHit]) -> Option<UnreadTokens> {
    let led = grammar.parse_relations(hit.at).1 > hit.at;
    let bare_year = hit.get_period().is_some_and(Period::is_bare_year);
    if led && !(bare_year && hit.phrase.relation == DeadlineRelation::In) {
        return None;
    }
    let mut closeness = if led { TimeCloseness::Apart } else { TimeCloseness::Touching };
    let mut at = hit.at;
    for _ in 0..REACH {
        at = at.checked_sub(1)?;
        let token = grammar.get_token(at).filter(|_| !is_covered(hits, at))?;
        match token.kind {
            TokenKind::Mark('-' | '/' | '\'') => {}
            TokenKind::Mark('.' | ',') if grammar.is_glued(at + 1) => {}
            TokenKind::Mark(',' | '(') => closeness = TimeCloseness::Apart,
            TokenKind::Word if BETWEEN.contains(&token.text.as_str()) => closeness = TimeCloseness::Apart,
            TokenKind::Word if JOINTS.contains(&token.text.as_str()) => {}
            TokenKind::Word | TokenKind::Number => {
                let from = grammar.chunk_start(at);
                return looked_at(grammar, hit, from, at + 1, closeness)
                    .or_else(|| with_unknown_word(grammar, hit, from));
            }
            TokenKind::Mark(_) | TokenKind::Gap => return None,
        }
    }
    None
}

/// Finds a figure or a unit, an unknown word and a year: "1 mai 2026", "kwartaal V 2026".
fn with_unknown_word(grammar: &Grammar<'_>, hit: &PhraseHit, at: usize) -> Option<UnreadTokens> {
    let bare_year = hit.get_period().is_some_and(Period::is_bare_year) && at + 1 == hit.at;
    let behind_day = at.checked_sub(1)?;
    let ordinal = grammar.is_glued(behind_day) && grammar.is_any_word(behind_day, &["e", "de", "ste"]);
    let day = if ordinal { behind_day.checked_sub(1)? } else { behind_day };
    let figure = grammar.get_number(day, 2).is_some_and(|day| (1..=31).contains(&day));
    let code = grammar.is_any_word(day, &["q", "k", "h", "w"]);
    let unit = lexicon::look_up_unit(grammar.get_word(day)).is_some_and(|unit| unit != TimeUnit::Year);
    (bare_year && (figure || code || unit)).then_some(UnreadTokens {
        from: day,
        to: at + 1,
        meant: None,
        may_be_else: false,
    })
}

/// Decides whether a piece beside a time looks like a part of it.
fn looked_at(
    grammar: &Grammar<'_>,
    hit: &PhraseHit,
    from: usize,
    to: usize,
    closeness: TimeCloseness,
) -> Option<UnreadTokens> {
    let text = grammar.join_tokens(from, to);
    if grammar.is_hour(from) {
        return None;
    }
    let touching = closeness == TimeCloseness::Touching;
    let meant = near::time_word(&text);
    // In "vijfde kwartaal 2026" and "week 60 2026" the unit has a number that the grammar does not know.
    let unit = lexicon::look_up_unit(&text);
    let counted = unit
        .filter(|unit| !matches!(unit, TimeUnit::Year | TimeUnit::Hour | TimeUnit::Day | TimeUnit::WorkDay))
        .is_some();
    let single = matches!(text.as_str(), "l" | "i" | "o" | "lo" | "io") && to == hit.at;
    let behind_figures = to > from && from == hit.end && grammar.is_stuck_to_figures(from);
    let sure = meant.is_some()
        || counted && touching
        || single
        || near::is_mixed_number(&text)
        || near::is_code(&text)
        || near::is_spelled_year(&text)
        || near::is_wrong_year(&text);
    let figure = text.bytes().any(|byte| byte.is_ascii_digit());
    if !sure && !(touching && (figure || behind_figures)) {
        return None;
    }
    let from = if counted { counted_from(grammar, from) } else { from };
    let to = if counted && grammar.get_number(to, 3).is_some() { to + 1 } else { to };
    let is_behind = from >= hit.end;
    let piece = |from, to, may_be_else| Some(UnreadTokens { from, to, meant, may_be_else });
    // A piece joined to the time, and a second year, only have a meaning together with it.
    if text.len() == 4 && text.parse().is_ok_and(|year: u32| (1900..2200).contains(&year)) {
        return piece(from.min(hit.at), to.max(hit.end), false);
    }
    if is_behind && (hit.end..=from).all(|at| grammar.is_glued(at)) {
        return piece(grammar.stuck_start(from), to, false);
    }
    let year_said = hit.get_period().is_none_or(|period| period.year != YearWord::Open && !period.is_bare_year());
    piece(from, to, is_behind && year_said && !sure)
}

/// The index of the ordinal that belongs to a unit, or else of the unit itself.
fn counted_from(grammar: &Grammar<'_>, unit: usize) -> usize {
    let ordinal = (1..=3).filter_map(|back| unit.checked_sub(back)).find(|at| {
        grammar.parse_ordinal(*at).is_some_and(|(_, next)| next == unit)
            || grammar.get_number(*at, 3).is_some() && at + 1 == unit
    });
    ordinal.unwrap_or(unit)
}

impl PhraseHit {
    pub(super) fn get_period(&self) -> Option<&Period> {
        match &self.phrase.core {
            PhraseCore::Row(row) => Some(row.last.as_ref().unwrap_or(&row.first)),
            PhraseCore::Count(_) | PhraseCore::Loose(_) => None,
        }
    }
}

impl Period {
    /// True if the period counts from the reference day, so that its year is known: "volgende week".
    pub(super) fn is_of_reference(&self) -> bool {
        matches!(
            self.base,
            PeriodBase::Running(..) | PeriodBase::Today(_) | PeriodBase::Weekday(_) | PeriodBase::DayOfMonth(..)
        )
    }
}

impl Grammar<'_> {
    fn is_letter_or_figure(&self, at: usize) -> bool {
        self.get_token(at).is_some_and(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number))
    }

    /// The index behind the letters and figures that stand together from here.
    fn chunk_end(&self, at: usize) -> usize {
        let mut end = at;
        while self.is_letter_or_figure(end) && (end == at || self.is_glued(end)) {
            end += 1;
        }
        end
    }

    /// The index of the first of the letters and figures that stand together up to here.
    fn chunk_start(&self, at: usize) -> usize {
        let mut start = at;
        while self.is_glued(start) && start.checked_sub(1).is_some_and(|before| self.is_letter_or_figure(before)) {
            start -= 1;
        }
        start
    }

    /// The index of the first of all tokens that stand together up to here, marks included.
    fn stuck_start(&self, at: usize) -> usize {
        (0..=at).rev().find(|at| !self.is_glued(*at)).unwrap_or(at)
    }

    /// True for a figure or a number in words.
    fn is_figure_or_cardinal(&self, at: usize) -> bool {
        self.get_number(at, 4).is_some() || lexicon::parse_cardinal(self.get_word(at)).is_some()
    }

    pub(super) fn join_tokens(&self, from: usize, to: usize) -> String {
        self.tokens.get(from..to).unwrap_or_default().iter().map(|token| token.text.as_str()).collect()
    }

    fn is_stuck_to_figures(&self, at: usize) -> bool {
        let figures = at.checked_sub(1).and_then(|before| self.get_token(before));
        let ending = self.is_any_word(at, &["e", "de", "ste", "s"]);
        self.is_glued(at) && figures.is_some_and(|token| token.kind == TokenKind::Number) && !ending
    }

    /// True for figures, behind which "het jaar" is only their name.
    fn goes_on_with_year(&self, at: usize) -> bool {
        self.get_token(self.skip_mark(at, '\''))
            .is_some_and(|token| token.text.bytes().any(|byte| byte.is_ascii_digit()))
    }

    /// True for a time of the day: "20.00 uur", "19:30", "20 uur".
    pub(super) fn is_hour(&self, at: usize) -> bool {
        let clock =
            (self.is_mark(at + 1, '.') || self.is_mark(at + 1, ':')) && self.is_glued(at + 1) && self.is_glued(at + 2);
        let minutes =
            self.get_token(at + 2).is_some_and(|token| token.kind == TokenKind::Number && token.text.len() == 2);
        self.get_number(at, 2).is_some_and(|hour| hour < 25) && (clock && minutes || self.is_word(at + 1, "uur"))
    }
}
