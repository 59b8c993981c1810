//! Handles a more precise time in brackets behind another one: "zomer 2025 (juni)".

use chrono::Datelike;

use super::{
    DeadlineRelation,
    choice::PhraseHit,
    grammar::Grammar,
    place::PlacingContext,
    resolve::{ResolvedPhrase, resolve_phrase},
    syntax::{DeadlinePhrase, Period, PeriodBase, PhraseCore, YearWord},
};

/// True if the second of two times makes the first more precise: it stands alone in brackets behind it, and lies within it.
pub(super) fn is_closer(
    grammar: &Grammar<'_>,
    (first, whole): (&PhraseHit, &ResolvedPhrase),
    (second, piece): (&PhraseHit, &ResolvedPhrase),
) -> bool {
    may_be_closer(grammar, first, second) && lies_within(piece, whole)
}

/// Gives a more precise time without a year the year of the time before it.
pub(super) fn in_years_of_whole(
    grammar: &Grammar<'_>,
    mut hits: Vec<PhraseHit>,
    context: PlacingContext<'_>,
) -> Vec<PhraseHit> {
    for at in 1..hits.len() {
        let (Some(first), Some(second)) = (hits.get(at - 1), hits.get(at)) else { continue };
        if !may_be_closer(grammar, first, second) {
            continue;
        }
        let whole = resolve_phrase(&first.phrase, context);
        let (Some(from), Some(to)) = (whole.first, whole.last) else { continue };
        let phrases = (from.year()..=to.year()).filter_map(|year| second.phrase.in_year(year));
        let within = |phrase: &DeadlinePhrase| lies_within(&resolve_phrase(phrase, context), &whole);
        let fitting: Vec<DeadlinePhrase> = phrases.filter(within).collect();
        if let ([phrase], Some(second)) = (fitting.as_slice(), hits.get_mut(at)) {
            second.phrase = phrase.clone();
        }
    }
    hits
}

/// True if the second is a period of weeks or months that stands alone in brackets behind another time.
fn may_be_closer(grammar: &Grammar<'_>, first: &PhraseHit, second: &PhraseHit) -> bool {
    let in_brackets = grammar.is_mark(first.end, '(') && second.at == first.end + 1 && grammar.is_mark(second.end, ')');
    let is_row = matches!(first.phrase.core, PhraseCore::Row(_)) && second.phrase.relation == DeadlineRelation::None;
    let is_year = first.get_period().is_some_and(Period::is_bare_year);
    in_brackets
        && is_row
        && !is_year
        && list_periods(&second.phrase).is_some_and(|periods| periods.iter().all(|one| one.is_coarse()))
}

fn lies_within(piece: &ResolvedPhrase, whole: &ResolvedPhrase) -> bool {
    let (Some(from), Some(to)) = (whole.first, whole.last) else { return false };
    let (Some(first), Some(last)) = (piece.first, piece.last) else { return false };
    from <= first && last <= to
}

fn list_periods(phrase: &DeadlinePhrase) -> Option<Vec<&Period>> {
    let PhraseCore::Row(row) = &phrase.core else { return None };
    Some(std::iter::once(&row.first).chain(&row.last).collect())
}

impl DeadlinePhrase {
    /// Returns the phrase in this year; `None` if it names a year itself.
    fn in_year(&self, year: i32) -> Option<Self> {
        let mut phrase = self.clone();
        let PhraseCore::Row(row) = &mut phrase.core else { return None };
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
        let month = matches!(
            self.base,
            PeriodBase::Month(_) | PeriodBase::Quarter(_) | PeriodBase::Half(_) | PeriodBase::Season(_)
        );
        month || matches!(self.base, PeriodBase::Week(_) | PeriodBase::Tertial(_))
    }
}
