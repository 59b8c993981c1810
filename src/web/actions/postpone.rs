//! `/toezeggingen/{number}/uitstel`: sets another deadline, in words.

use super::{Ground, Wish};
use crate::{
    domain::change::Change,
    store::commitments::Source,
    web::{deadline_field::TypedDeadline, form::Fields, odd_day::DayOf, view},
};

pub(super) const LABELS: &[(&str, &str)] =
    &[("termijn", "Nieuwe termijn"), ("peildag", "Telt vanaf"), ("reden", "Reden")];

/// Reads the form. Words that give no day are accepted; the page says so.
pub(super) fn read(fields: &mut Fields, ground: &Ground) -> Option<Wish> {
    let words = fields.required_line("termijn", "Vul de nieuwe termijn in, in woorden of als dag.");
    let from = fields.required_day("peildag", "Vul de dag in vanaf waar de termijn telt, meestal vandaag.");
    if let Some(from) = from {
        ground.check_order(fields, "peildag", from);
        fields.ask_odd_day("peildag", from, ground.today, DayOf::Deed);
    }
    let reason = fields.required_text("reden", "Schrijf waarom de termijn verandert.");
    let typed = ground.deadlines.read(&words, from?);
    if words.is_empty() {
        return None;
    }
    let deadline = with_order(typed, ground).asked(fields, "termijn");
    Some(Wish { change: Change::Postpone { deadline, reason }, source: Source::person(ground.today) })
}

/// Asks about a new last day that is over already, or that comes before the present one.
fn with_order(typed: TypedDeadline, ground: &Ground) -> TypedDeadline {
    let (today, present) = (ground.today, ground.commitment.deadlines.last_day());
    let typed = typed.doubted(|day| day < today, "De nieuwe laatste dag is al voorbij.");
    match present {
        Some(present) => {
            let told = view::full_day(present);
            typed.doubted(
                |day| today <= day && day < present,
                format!("De nieuwe laatste dag ligt voor de huidige, {told}: de termijn wordt dus korter."),
            )
        }
        None => typed,
    }
}
