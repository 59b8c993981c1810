//! Finds pieces beside a time that were not read: the "2O26" of "1 mei 2O26", the "Q5" of "Q5 2026".

use super::{
    Relation,
    choice::Hit,
    grammar::Grammar,
    lexicon, near,
    syntax::{Base, Core, Loose, Period, Unit, YearWord},
    tokens::Kind,
};

/// A piece of the words that no rule took and that may be part of the time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unread {
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
enum Closeness {
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
pub(super) fn beside(grammar: &Grammar<'_>, hits: &[Hit]) -> Option<Unread> {
    let timed = |hit: &&Hit| matches!(hit.phrase.core, Core::Row(_) | Core::Count(_));
    hits.iter().filter(timed).find_map(|hit| behind(grammar, hit, hits).or_else(|| before(grammar, hit, hits)))
}

/// Finds a piece that looks like a time anywhere in words that give no day.
pub(super) fn anywhere(grammar: &Grammar<'_>, hits: &[Hit]) -> Option<Unread> {
    let mut at = 0;
    while at < grammar.tokens.len() {
        let end = grammar.chunk_end(at);
        let text = grammar.joined(at, end);
        let row = hits.iter().any(|hit| matches!(hit.phrase.core, Core::Row(_)) && (hit.at..hit.end).contains(&at));
        let counts = at.checked_sub(1).is_some_and(|before| grammar.counts(before));
        let meant = near::time_or_milestone(&text).or_else(|| near::counted_unit(&text).filter(|_| counts));
        if !row && (meant.is_some() || near::is_mixed_number(&text) || near::is_code(&text)) {
            return Some(Unread { from: at, to: end, meant, may_be_else: false });
        }
        at = end.max(at + 1);
    }
    None
}

/// Finds a piece behind a time in running text that can only be its year: "2O26", or "20026" at the end of a sentence.
pub(super) fn year_behind(grammar: &Grammar<'_>, hit: &Hit) -> Option<Unread> {
    let at = grammar.skip_mark(hit.end, '-');
    let end = grammar.chunk_end(at);
    let text = grammar.joined(at, end);
    let stops = || grammar.token(end).is_none_or(|token| matches!(token.kind, Kind::Mark(_) | Kind::Gap));
    let open = hit.period().is_some_and(|period| period.year == YearWord::Open);
    let year = text.len() > 2 && near::is_mixed_number(&text) || near::is_wrong_year(&text) && stops();
    (open && year).then_some(Unread { from: at, to: end, meant: None, may_be_else: false })
}

/// True if a rule took the token. Conditions do not count, for they take all words up to the end of their clause, read or not.
fn covered(hits: &[Hit], at: usize) -> bool {
    let waits = |hit: &Hit| matches!(hit.phrase.core, Core::Loose(Loose::Condition(_)));
    hits.iter().any(|hit| !waits(hit) && (hit.at..hit.end).contains(&at))
}

/// Finds an unread piece behind a time, looking past the words that join it to the time.
fn behind(grammar: &Grammar<'_>, hit: &Hit, hits: &[Hit]) -> Option<Unread> {
    let mut closeness = Closeness::Touching;
    let mut between = false;
    let mut comma = false;
    for at in hit.end..hit.end + REACH {
        let token = grammar.token(at)?;
        if covered(hits, at) {
            return second_year(grammar, hit, at, (between || at == hit.end, comma));
        }
        match token.kind {
            Kind::Mark('-' | '/' | '\'') => between = true,
            Kind::Mark('&' | '+') => (closeness, between) = (Closeness::Apart, true),
            Kind::Mark('.') if grammar.glued(at + 1) => {}
            Kind::Mark(',' | '(') => (closeness, comma) = (Closeness::Apart, true),
            Kind::Word if BETWEEN.contains(&token.text.as_str()) => (closeness, between) = (Closeness::Apart, true),
            Kind::Word if grammar.is(at, "jaar") && !grammar.goes_on_with_year(at + 1) => {
                return other_year(hit, at, grammar.chunk_end(at + 1));
            }
            Kind::Word if JOINTS.contains(&token.text.as_str()) => {}
            Kind::Word if grammar.is(at + 1, "jaar") => return other_year(hit, at, at + 2),
            Kind::Word | Kind::Number => return looked_at(grammar, hit, at, grammar.chunk_end(at), closeness),
            Kind::Mark(_) | Kind::Gap => return None,
        }
    }
    None
}

/// Finds words for another year than the first that comes: "1 mei, het jaar daarop", "1 mei daaropvolgend jaar".
fn other_year(hit: &Hit, from: usize, to: usize) -> Option<Unread> {
    let open = hit.period().is_some_and(|period| period.year == YearWord::Open && !period.is_of_reference());
    open.then_some(Unread { from, to, meant: None, may_be_else: false })
}

/// Finds a bare year beside a time that has a year, or lacks one: "1 mei 2026 of 2027", "1 mei, in 2026".
fn second_year(grammar: &Grammar<'_>, hit: &Hit, at: usize, (between, comma): (bool, bool)) -> Option<Unread> {
    let (period, end) = grammar.period(at).or_else(|| grammar.period(grammar.skip(at, &["in"])))?;
    let first = hit.period()?;
    let lone = period.is_bare_year() && !first.is_bare_year();
    let lacks_year = first.year == YearWord::Open && !first.is_of_reference();
    let torn = if lacks_year { between || comma || at > hit.end } else { between && !grammar.is(at, "in") };
    (lone && torn).then_some(Unread { from: hit.at, to: end, meant: None, may_be_else: false })
}

/// Finds an unread piece before a time that no preposition introduces.
fn before(grammar: &Grammar<'_>, hit: &Hit, hits: &[Hit]) -> Option<Unread> {
    let led = grammar.relations(hit.at).1 > hit.at;
    let bare_year = hit.period().is_some_and(Period::is_bare_year);
    if led && !(bare_year && hit.phrase.relation == Relation::In) {
        return None;
    }
    let mut closeness = if led { Closeness::Apart } else { Closeness::Touching };
    let mut at = hit.at;
    for _ in 0..REACH {
        at = at.checked_sub(1)?;
        let token = grammar.token(at).filter(|_| !covered(hits, at))?;
        match token.kind {
            Kind::Mark('-' | '/' | '\'') => {}
            Kind::Mark('.' | ',') if grammar.glued(at + 1) => {}
            Kind::Mark(',' | '(') => closeness = Closeness::Apart,
            Kind::Word if BETWEEN.contains(&token.text.as_str()) => closeness = Closeness::Apart,
            Kind::Word if JOINTS.contains(&token.text.as_str()) => {}
            Kind::Word | Kind::Number => {
                let from = grammar.chunk_start(at);
                return looked_at(grammar, hit, from, at + 1, closeness)
                    .or_else(|| with_unknown_word(grammar, hit, from));
            }
            Kind::Mark(_) | Kind::Gap => return None,
        }
    }
    None
}

/// Finds a figure or a unit, an unknown word and a year: "1 mai 2026", "kwartaal V 2026".
fn with_unknown_word(grammar: &Grammar<'_>, hit: &Hit, at: usize) -> Option<Unread> {
    let bare_year = hit.period().is_some_and(Period::is_bare_year) && at + 1 == hit.at;
    let behind_day = at.checked_sub(1)?;
    let ordinal = grammar.glued(behind_day) && grammar.any(behind_day, &["e", "de", "ste"]);
    let day = if ordinal { behind_day.checked_sub(1)? } else { behind_day };
    let figure = grammar.number(day, 2).is_some_and(|day| (1..=31).contains(&day));
    let code = grammar.any(day, &["q", "k", "h", "w"]);
    let unit = lexicon::unit(grammar.word(day)).is_some_and(|unit| unit != Unit::Year);
    (bare_year && (figure || code || unit)).then_some(Unread { from: day, to: at + 1, meant: None, may_be_else: false })
}

/// Decides whether a piece beside a time looks like a part of it.
fn looked_at(grammar: &Grammar<'_>, hit: &Hit, from: usize, to: usize, closeness: Closeness) -> Option<Unread> {
    let text = grammar.joined(from, to);
    if grammar.is_hour(from) {
        return None;
    }
    let touching = closeness == Closeness::Touching;
    let meant = near::time_word(&text);
    // In "vijfde kwartaal 2026" and "week 60 2026" the unit has a number that the grammar does not know.
    let unit = lexicon::unit(&text);
    let counted = unit.filter(|unit| !matches!(unit, Unit::Year | Unit::Hour | Unit::Day | Unit::WorkDay)).is_some();
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
    let to = if counted && grammar.number(to, 3).is_some() { to + 1 } else { to };
    let is_behind = from >= hit.end;
    let piece = |from, to, may_be_else| Some(Unread { from, to, meant, may_be_else });
    // A piece joined to the time, and a second year, only have a meaning together with it.
    if text.len() == 4 && text.parse().is_ok_and(|year: u32| (1900..2200).contains(&year)) {
        return piece(from.min(hit.at), to.max(hit.end), false);
    }
    if is_behind && (hit.end..=from).all(|at| grammar.glued(at)) {
        return piece(grammar.stuck_start(from), to, false);
    }
    let year_said = hit.period().is_none_or(|period| period.year != YearWord::Open && !period.is_bare_year());
    piece(from, to, is_behind && year_said && !sure)
}

/// The index of the ordinal that belongs to a unit, or else of the unit itself.
fn counted_from(grammar: &Grammar<'_>, unit: usize) -> usize {
    let ordinal = (1..=3).filter_map(|back| unit.checked_sub(back)).find(|at| {
        grammar.ordinal(*at).is_some_and(|(_, next)| next == unit) || grammar.number(*at, 3).is_some() && at + 1 == unit
    });
    ordinal.unwrap_or(unit)
}

impl Hit {
    pub(super) fn period(&self) -> Option<&Period> {
        match &self.phrase.core {
            Core::Row(row) => Some(row.last.as_ref().unwrap_or(&row.first)),
            Core::Count(_) | Core::Loose(_) => None,
        }
    }
}

impl Period {
    /// True if the period counts from the reference day, so that its year is known: "volgende week".
    pub(super) fn is_of_reference(&self) -> bool {
        matches!(self.base, Base::Running(..) | Base::Today(_) | Base::Weekday(_) | Base::DayOfMonth(..))
    }
}

impl Grammar<'_> {
    fn is_letter_or_figure(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| matches!(token.kind, Kind::Word | Kind::Number))
    }

    /// The index behind the letters and figures that stand together from here.
    fn chunk_end(&self, at: usize) -> usize {
        let mut end = at;
        while self.is_letter_or_figure(end) && (end == at || self.glued(end)) {
            end += 1;
        }
        end
    }

    /// The index of the first of the letters and figures that stand together up to here.
    fn chunk_start(&self, at: usize) -> usize {
        let mut start = at;
        while self.glued(start) && start.checked_sub(1).is_some_and(|before| self.is_letter_or_figure(before)) {
            start -= 1;
        }
        start
    }

    /// The index of the first of all tokens that stand together up to here, marks included.
    fn stuck_start(&self, at: usize) -> usize {
        (0..=at).rev().find(|at| !self.glued(*at)).unwrap_or(at)
    }

    /// True for a figure or a number in words.
    fn counts(&self, at: usize) -> bool {
        self.number(at, 4).is_some() || lexicon::cardinal(self.word(at)).is_some()
    }

    pub(super) fn joined(&self, from: usize, to: usize) -> String {
        self.tokens.get(from..to).unwrap_or_default().iter().map(|token| token.text.as_str()).collect()
    }

    fn is_stuck_to_figures(&self, at: usize) -> bool {
        let figures = at.checked_sub(1).and_then(|before| self.token(before));
        let ending = self.any(at, &["e", "de", "ste", "s"]);
        self.glued(at) && figures.is_some_and(|token| token.kind == Kind::Number) && !ending
    }

    /// True for figures, behind which "het jaar" is only their name.
    fn goes_on_with_year(&self, at: usize) -> bool {
        self.token(self.skip_mark(at, '\'')).is_some_and(|token| token.text.bytes().any(|byte| byte.is_ascii_digit()))
    }

    /// True for a time of the day: "20.00 uur", "19:30", "20 uur".
    pub(super) fn is_hour(&self, at: usize) -> bool {
        let clock = (self.mark(at + 1, '.') || self.mark(at + 1, ':')) && self.glued(at + 1) && self.glued(at + 2);
        let minutes = self.token(at + 2).is_some_and(|token| token.kind == Kind::Number && token.text.len() == 2);
        self.number(at, 2).is_some_and(|hour| hour < 25) && (clock && minutes || self.is(at + 1, "uur"))
    }
}
