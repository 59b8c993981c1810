//! Handles a more precise time in brackets behind another one: "zomer 2025 (juni)".

use chrono::Datelike;

use super::{
    Relation,
    choice::Hit,
    grammar::Grammar,
    place::Context,
    resolve::{Resolved, resolve},
    syntax::{Base, Core, Period, Phrase, YearWord},
};

/// True if the second of two times makes the first more precise: it stands alone in brackets behind it, and lies within it.
pub(super) fn is_closer(
    grammar: &Grammar<'_>,
    (first, whole): (&Hit, &Resolved),
    (second, piece): (&Hit, &Resolved),
) -> bool {
    may_be_closer(grammar, first, second) && lies_within(piece, whole)
}

/// Gives a more precise time without a year the year of the time before it.
pub(super) fn in_years_of_whole(grammar: &Grammar<'_>, mut hits: Vec<Hit>, context: Context<'_>) -> Vec<Hit> {
    for at in 1..hits.len() {
        let (Some(first), Some(second)) = (hits.get(at - 1), hits.get(at)) else { continue };
        if !may_be_closer(grammar, first, second) {
            continue;
        }
        let whole = resolve(&first.phrase, context);
        let (Some(from), Some(to)) = (whole.first, whole.last) else { continue };
        let phrases = (from.year()..=to.year()).filter_map(|year| second.phrase.in_year(year));
        let within = |phrase: &Phrase| lies_within(&resolve(phrase, context), &whole);
        let fitting: Vec<Phrase> = phrases.filter(within).collect();
        if let ([phrase], Some(second)) = (fitting.as_slice(), hits.get_mut(at)) {
            second.phrase = phrase.clone();
        }
    }
    hits
}

/// True if the second is a period of weeks or months that stands alone in brackets behind another time.
fn may_be_closer(grammar: &Grammar<'_>, first: &Hit, second: &Hit) -> bool {
    let in_brackets = grammar.mark(first.end, '(') && second.at == first.end + 1 && grammar.mark(second.end, ')');
    let is_row = matches!(first.phrase.core, Core::Row(_)) && second.phrase.relation == Relation::None;
    let is_year = first.period().is_some_and(Period::is_bare_year);
    in_brackets
        && is_row
        && !is_year
        && periods(&second.phrase).is_some_and(|periods| periods.iter().all(|one| one.is_coarse()))
}

fn lies_within(piece: &Resolved, whole: &Resolved) -> bool {
    let (Some(from), Some(to)) = (whole.first, whole.last) else { return false };
    let (Some(first), Some(last)) = (piece.first, piece.last) else { return false };
    from <= first && last <= to
}

fn periods(phrase: &Phrase) -> Option<Vec<&Period>> {
    let Core::Row(row) = &phrase.core else { return None };
    Some(std::iter::once(&row.first).chain(&row.last).collect())
}

impl Phrase {
    /// Returns the phrase in this year; `None` if it names a year itself.
    fn in_year(&self, year: i32) -> Option<Self> {
        let mut phrase = self.clone();
        let Core::Row(row) = &mut phrase.core else { return None };
        for period in std::iter::once(&mut row.first).chain(&mut row.last) {
            if period.year != YearWord::Open {
                return None;
            }
            period.year = YearWord::Given(year);
        }
        Some(phrase)
    }
}

impl Period {
    /// True if the period is longer than a day, and does not count from another day.
    fn is_coarse(&self) -> bool {
        let month = matches!(self.base, Base::Month(_) | Base::Quarter(_) | Base::Half(_) | Base::Season(_));
        month || matches!(self.base, Base::Week(_) | Base::Tertial(_))
    }
}
