//! Finds times beside each other that contradict each other: "Q1: 2026", "1 mei 2026 + 2 weken", "deze maand, 10 december".

use chrono::{Datelike, NaiveDate};

use super::{
    Relation,
    choice::{Hit, former, is_denied, renewed},
    closer::is_closer,
    grammar::Grammar,
    resolve::Resolved,
    strays,
    syntax::{Anchor, Base, Core, Count, Period, Pick, Unit, YearWord},
    tokens::Kind,
    unread::Unread,
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
struct Pair<'a> {
    grammar: &'a Grammar<'a>,
    first: &'a (&'a Hit, Resolved),
    second: &'a (&'a Hit, Resolved),
}

/// Finds the first two times that cannot both be meant, if the words do not tell which of them counts.
pub(super) fn torn(grammar: &Grammar<'_>, all: &[(&Hit, Resolved)], chosen: Option<NaiveDate>) -> Option<Unread> {
    let counts = |hit: &Hit| match &hit.phrase.core {
        Core::Row(_) => true,
        Core::Count(count) => count.unit != Unit::Hour,
        Core::Loose(_) => false,
    };
    let told = |hit: &Hit| former(grammar, hit) || renewed(grammar, hit) || is_denied(grammar, hit);
    let timed: Vec<_> = all.iter().filter(|(hit, _)| counts(hit)).collect();
    timed.windows(2).find_map(|two| {
        let [first, second] = two else { return None };
        if is_closer(grammar, (first.0, &first.1), (second.0, &second.1)) {
            return None;
        }
        let pair = Pair { grammar, first, second };
        // In "Q1→2026" the part before the arrow may be a piece of the new time instead of the old time.
        let piece = first.0.period().is_some_and(|period| period.year == YearWord::Open) && pair.lone_year(chosen);
        if !piece && (told(first.0) || told(second.0)) {
            return None;
        }
        pair.is_torn(chosen).then_some(Unread {
            from: first.0.at,
            to: pair.closed_end(),
            meant: None,
            may_be_else: chosen.is_some() && pair.in_brackets(),
        })
    })
}

impl Pair<'_> {
    fn is_torn(&self, chosen: Option<NaiveDate>) -> bool {
        self.lone_year(chosen) || self.small_gap() && (self.added() || self.outside_this() || self.clashes(chosen))
    }

    /// True if the second time stands in brackets, where it may only add detail: "zomer 2025 (september)".
    fn in_brackets(&self) -> bool {
        !self.lone_year(None) && self.gap().any(|at| self.grammar.mark(at, '('))
    }

    /// The index behind the second time and the bracket that closes behind it.
    fn closed_end(&self) -> usize {
        let end = self.second.0.end;
        let closes = [')', ']', '}', '"'].iter().any(|mark| self.grammar.mark(end, *mark));
        if closes { end + 1 } else { end }
    }

    fn gap(&self) -> std::ops::Range<usize> {
        self.first.0.end..self.second.0.at
    }

    /// True if only marks and small words stand between the times.
    fn small_gap(&self) -> bool {
        self.gap().all(|at| {
            let word = self.grammar.token(at).is_some_and(|token| token.kind != Kind::Gap);
            word && (self.grammar.word(at).is_empty() || SMALL.contains(&self.grammar.word(at)))
        })
    }

    fn parted(&self) -> bool {
        self.gap().any(|at| self.grammar.mark(at, ',') || self.grammar.mark(at, ';'))
    }

    /// True for a bare year beside another time: "1 mei 2026 (2027)" has one too many, and "Q1: 2026" is one time.
    fn lone_year(&self, chosen: Option<NaiveDate>) -> bool {
        let bare = |hit: &Hit| hit.phrase.relation == Relation::None && hit.period().is_some_and(Period::is_bare_year);
        let (first, second) = (bare(self.first.0), bare(self.second.0));
        let (year, (other, resolved)) = match (first, second) {
            (true, false) => (self.first.0, self.second),
            (false, true) => (self.second.0, self.first),
            _ => return false,
        };
        if other.period().is_some_and(Period::is_bare_year) {
            return false;
        }
        if other.period().is_some_and(Period::is_milestone)
            && other.period().is_none_or(|one| one.year != YearWord::Open)
        {
            return false;
        }
        // In "Jaarplan 2026 uiterlijk 1 mei 2026" the first year is part of a name.
        let name = year.at.checked_sub(1).is_some_and(|before| {
            let word = self.grammar.word(before);
            word.len() > 4 && !strays::NO_NOUNS.contains(&word)
        });
        !(name && resolved.last.is_some() && resolved.last == chosen)
    }

    /// True for a bare count beside a time: "1 mei 2026 + 2 weken", "2 kwartaal 2026".
    fn added(&self) -> bool {
        let lone = |hit: &Hit| {
            matches!(&hit.phrase.core, Core::Count(Count { anchor: Anchor::Reference, point: false, .. }))
                && matches!(hit.phrase.relation, Relation::None | Relation::In)
        };
        lone(self.first.0) && self.second.0.period().is_some() || lone(self.second.0) && self.first.0.period().is_some()
    }

    /// True for "Deze maand, uiterlijk 10 december" if the next such day lies in another month.
    fn outside_this(&self) -> bool {
        let outside = |this: &(&Hit, Resolved), other: &(&Hit, Resolved)| {
            let open = other.0.period().is_some_and(|period| {
                let weekday = matches!(period.base, Base::Weekday(_));
                period.year == YearWord::Open && (weekday || !period.is_of_reference())
            });
            let (Some(first), Some(last), Some(day)) = (this.1.first, this.1.last, other.1.last) else { return false };
            this.0.period().is_some_and(Period::is_this) && open && (day < first || last < day)
        };
        outside(self.first, self.second) || outside(self.second, self.first)
    }

    fn clashes(&self, chosen: Option<NaiveDate>) -> bool {
        let ((first, one), (second, other)) = (self.first, self.second);
        let close = self.gap().is_empty();
        // In "Mei na volgend jaar" the second part bounds the year, for which there is no rule.
        if other.last.is_none() {
            let year = second.period().is_some_and(|period| period.base == Base::Year);
            let open = first.period().is_some_and(|period| period.year == YearWord::Open && !period.is_of_reference());
            return close && year && open;
        }
        let (Some(one_last), Some(other_last)) = (one.last, other.last) else { return false };
        if let Some(Base::Weekday(weekday)) = second.period().map(|period| &period.base) {
            return !second.is_led() && weekday != &one_last.weekday();
        }
        if one_last == other_last {
            return false;
        }
        if second.is_led() {
            let within = |inner: &Resolved, outer: &Resolved| {
                let first = inner.first.or(inner.last);
                outer.first.is_none_or(|from| first.is_some_and(|day| from <= day)) && inner.last <= outer.last
            };
            let nested = within(one, other) || within(other, one);
            let last_word = matches!(second.phrase.relation, Relation::By);
            return close && !last_word && !(nested && chosen == one.last.min(other.last));
        }
        let complete = |hit: &Hit| hit.period().is_none_or(|one| one.year != YearWord::Open || one.is_of_reference());
        let list = self.parted() && complete(first) && complete(second);
        !list
    }
}

impl Hit {
    /// True if a preposition introduces it.
    pub(super) fn is_led(&self) -> bool {
        self.phrase.relation != Relation::None
    }
}

impl Period {
    fn is_milestone(&self) -> bool {
        matches!(self.base, Base::Milestone(_) | Base::Recess)
    }

    /// True for "deze maand", "dit jaar", "dit najaar".
    fn is_this(&self) -> bool {
        matches!(self.base, Base::Running(_, 0)) || self.year == YearWord::Offset(0) || self.pick == Pick::This
    }
}
