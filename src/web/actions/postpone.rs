//! `/toezeggingen/{number}/uitstel`: another deadline, in words.

use super::{Ground, Wish};
use crate::{
    domain::change::Change,
    store::commitments::Source,
    web::{deadline_field::doubt_words, form::Fields},
};

pub(super) const LABELS: &[(&str, &str)] =
    &[("termijn", "Nieuwe termijn"), ("peildag", "Telt vanaf"), ("reden", "Reden")];

/// Reads the form. Words without a day are taken; the page says so.
pub(super) fn read(fields: &mut Fields, ground: &Ground) -> Option<Wish> {
    let words = fields.required_line("termijn", "Vul de nieuwe termijn in, in woorden of als dag.");
    let from = fields.required_day("peildag", "Vul de dag in vanaf waar de termijn telt, meestal vandaag.");
    if let Some(from) = from {
        ground.check_order(fields, "peildag", from);
    }
    let reason = fields.required_text("reden", "Schrijf waarom de termijn verandert.");
    let deadline = ground.deadlines.read(&words, from?);
    if words.is_empty() {
        return None;
    }
    doubt_words(fields, "termijn", "bekeken", &deadline);
    Some(Wish { change: Change::Postpone { deadline, reason }, source: Source::person(ground.today) })
}
