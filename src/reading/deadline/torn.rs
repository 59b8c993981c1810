//! Finds times beside each other that contradict each other: "Q1: 2026", "1 mei 2026 + 2 weken", "deze maand, 10 december".

use chrono::{Datelike, NaiveDate};

use super::{
    DeadlineRelation,
    choice::{PhraseHit, is_denied, is_former, is_renewed},
    closer::is_closer,
    grammar::Grammar,
    resolve::ResolvedPhrase,
    strays,
    syntax::{CountAnchor, OccurrencePick, Period, PeriodBase, PhraseCore, TimeUnit, UnitCount, YearWord},
    tokens::TokenKind,
    unread::UnreadTokens,
};

/// Words between two times that do not make them two sentences.
const SMALL: &[&str] = &[
    "de",
    "het",
    "van",
    "in",
    "nog",
    "maar",
    "en",
    "of",
    "dus",
    "wel",
    "al",
    "plus",
    "min",
    "minus",
    "met",
    "daarna",
    "eventueel",
    "evt",
    "resp",
    "respectievelijk",
    "c.q",
    "cq",
];

/// Two times as they were read, with access to the tokens between them.
struct TimePair<'a> {
    grammar: &'a Grammar<'a>,
    first: &'a (&'a PhraseHit, ResolvedPhrase),
    second: &'a (&'a PhraseHit, ResolvedPhrase),
}

/// Finds the first two times that cannot both be meant, if the words do not tell which of them counts.
pub(super) fn find_torn_pair(
    grammar: &Grammar<'_>,
    all: &[(&PhraseHit, ResolvedPhrase)],
    chosen: Option<NaiveDate>,
) -> Option<UnreadTokens> {
    let counts = |hit: &PhraseHit| match &hit.phrase.core {
        PhraseCore::Row(_) => true,
        PhraseCore::Count(count) => count.unit != TimeUnit::Hour,
        PhraseCore::Loose(_) => false,
    };
    let told = |hit: &PhraseHit| is_former(grammar, hit) || is_renewed(grammar, hit) || is_denied(grammar, hit);
    let timed: Vec<_> = all.iter().filter(|(hit, _)| counts(hit)).collect();
    timed.windows(2).find_map(|two| {
        let [first, second] = two else { return None };
        if is_closer(grammar, (first.0, &first.1), (second.0, &second.1)) {
            return None;
        }
        let pair = TimePair { grammar, first, second };
        // In "Q1→2026" the part before the arrow may be a piece of the new time instead of the old time.
        let piece = first.0.get_period().is_some_and(|period| period.year == YearWord::Open) && pair.lone_year(chosen);
        if !piece && (told(first.0) || told(second.0)) {
            return None;
        }
        pair.is_torn(chosen).then_some(UnreadTokens {
            from: first.0.at,
            to: pair.closed_end(),
            meant: None,
            may_be_else: chosen.is_some() && pair.in_brackets(),
        })
    })
}

impl TimePair<'_> {
    fn is_torn(&self, chosen: Option<NaiveDate>) -> bool {
        self.lone_year(chosen)
            || self.small_gap() && (self.has_lone_count() || self.outside_this() || self.is_clashing(chosen))
    }

    /// True if the second time stands in brackets, where it may only add detail: "zomer 2025 (september)".
    fn in_brackets(&self) -> bool {
        !self.lone_year(None) && self.get_gap().any(|at| self.grammar.is_mark(at, '('))
    }

    /// The index behind the second time and the bracket that closes behind it.
    fn closed_end(&self) -> usize {
        let end = self.second.0.end;
        let closes = [')', ']', '}', '"'].iter().any(|mark| self.grammar.is_mark(end, *mark));
        if closes { end + 1 } else { end }
    }

    fn get_gap(&self) -> std::ops::Range<usize> {
        self.first.0.end..self.second.0.at
    }

    /// True if only marks and small words stand between the times.
    fn small_gap(&self) -> bool {
        self.get_gap().all(|at| {
            let word = self.grammar.get_token(at).is_some_and(|token| token.kind != TokenKind::Gap);
            word && (self.grammar.get_word(at).is_empty() || SMALL.contains(&self.grammar.get_word(at)))
        })
    }

    fn has_separator(&self) -> bool {
        self.get_gap().any(|at| self.grammar.is_mark(at, ',') || self.grammar.is_mark(at, ';'))
    }

    /// True for a bare year beside another time: "1 mei 2026 (2027)" has one too many, and "Q1: 2026" is one time.
    fn lone_year(&self, chosen: Option<NaiveDate>) -> bool {
        let bare = |hit: &PhraseHit| {
            hit.phrase.relation == DeadlineRelation::None && hit.get_period().is_some_and(Period::is_bare_year)
        };
        let (first, second) = (bare(self.first.0), bare(self.second.0));
        let (year, (other, resolved)) = match (first, second) {
            (true, false) => (self.first.0, self.second),
            (false, true) => (self.second.0, self.first),
            _ => return false,
        };
        if other.get_period().is_some_and(Period::is_bare_year) {
            return false;
        }
        if other.get_period().is_some_and(Period::is_milestone)
            && other.get_period().is_none_or(|one| one.year != YearWord::Open)
        {
            return false;
        }
        // In "Jaarplan 2026 uiterlijk 1 mei 2026" the first year is part of a name.
        let name = year.at.checked_sub(1).is_some_and(|before| {
            let word = self.grammar.get_word(before);
            word.len() > 4 && !strays::NO_NOUNS.contains(&word)
        });
        !(name && resolved.last.is_some() && resolved.last == chosen)
    }

    /// True for a bare count beside a time: "1 mei 2026 + 2 weken", "2 kwartaal 2026".
    fn has_lone_count(&self) -> bool {
        let lone = |hit: &PhraseHit| {
            matches!(
                &hit.phrase.core,
                PhraseCore::Count(UnitCount { anchor: CountAnchor::Reference, point: false, .. })
            ) && matches!(hit.phrase.relation, DeadlineRelation::None | DeadlineRelation::In)
        };
        lone(self.first.0) && self.second.0.get_period().is_some()
            || lone(self.second.0) && self.first.0.get_period().is_some()
    }

    /// True for "Deze maand, uiterlijk 10 december" if the next such day lies in another month.
    fn outside_this(&self) -> bool {
        let outside = |this: &(&PhraseHit, ResolvedPhrase), other: &(&PhraseHit, ResolvedPhrase)| {
            let open = other.0.get_period().is_some_and(|period| {
                let weekday = matches!(period.base, PeriodBase::Weekday(_));
                period.year == YearWord::Open && (weekday || !period.is_of_reference())
            });
            let (Some(first), Some(last), Some(day)) = (this.1.first, this.1.last, other.1.last) else { return false };
            this.0.get_period().is_some_and(Period::is_this) && open && (day < first || last < day)
        };
        outside(self.first, self.second) || outside(self.second, self.first)
    }

    fn is_clashing(&self, chosen: Option<NaiveDate>) -> bool {
        let ((first, one), (second, other)) = (self.first, self.second);
        let close = self.get_gap().is_empty();
        // In "Mei na volgend jaar" the second part bounds the year, for which there is no rule.
        if other.last.is_none() {
            let year = second.get_period().is_some_and(|period| period.base == PeriodBase::Year);
            let open =
                first.get_period().is_some_and(|period| period.year == YearWord::Open && !period.is_of_reference());
            return close && year && open;
        }
        let (Some(one_last), Some(other_last)) = (one.last, other.last) else { return false };
        if let Some(PeriodBase::Weekday(weekday)) = second.get_period().map(|period| &period.base) {
            return !second.is_led() && weekday != &one_last.weekday();
        }
        if one_last == other_last {
            return false;
        }
        if second.is_led() {
            let within = |inner: &ResolvedPhrase, outer: &ResolvedPhrase| {
                let first = inner.first.or(inner.last);
                outer.first.is_none_or(|from| first.is_some_and(|day| from <= day)) && inner.last <= outer.last
            };
            let nested = within(one, other) || within(other, one);
            let last_word = matches!(second.phrase.relation, DeadlineRelation::By);
            return close && !last_word && !(nested && chosen == one.last.min(other.last));
        }
        let complete =
            |hit: &PhraseHit| hit.get_period().is_none_or(|one| one.year != YearWord::Open || one.is_of_reference());
        let list = self.has_separator() && complete(first) && complete(second);
        !list
    }
}

impl PhraseHit {
    /// True if a preposition introduces it.
    pub(super) fn is_led(&self) -> bool {
        self.phrase.relation != DeadlineRelation::None
    }
}

impl Period {
    fn is_milestone(&self) -> bool {
        matches!(self.base, PeriodBase::Milestone(_) | PeriodBase::Recess)
    }

    /// True for "deze maand", "dit jaar", "dit najaar".
    fn is_this(&self) -> bool {
        matches!(self.base, PeriodBase::Running(_, 0))
            || self.year == YearWord::Offset(0)
            || self.pick == OccurrencePick::This
    }
}
