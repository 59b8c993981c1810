//! Fields of the last commitment that the next one of the same meeting mostly shares.

use super::fields;
use crate::{
    domain::commitment::Commitment,
    web::{
        forms::form::Fields,
        views::{view, words},
    },
};

/// The fields that commitments of one evening mostly share, with their names within a sentence.
const SHARED: [(&str, &str); 4] =
    [("commissie", "commissie"), ("dag", "dag"), ("agendapunt", "agendapunt"), ("houder", "portefeuillehouder")];

/// The commitment of which fields were taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TakenOver {
    pub(super) number: String,
    pub(super) path: String,
    /// The names of the fields, as in `commissie, dag en portefeuillehouder`.
    pub(super) told: String,
}

/// A form with the fields that the next commitment of the same meeting mostly shares with this one.
pub(super) fn take_over(last: &Commitment) -> (Fields, Option<TakenOver>) {
    let filled = fields::fill_form(&last.details);
    let shared: Vec<(&str, &str)> =
        SHARED.into_iter().filter(|(field, _)| !filled.get_raw_text(field).is_empty()).collect();
    let form = shared.iter().fold(Fields::default(), |form, (field, _)| form.with(field, filled.get_raw_text(field)));
    let names: Vec<String> = shared.iter().map(|(_, name)| (*name).to_owned()).collect();
    let taken_over = TakenOver {
        number: last.number.to_string(),
        path: view::commitment_path(last.number.as_str()),
        told: words::join_with_and(&names),
    };
    (form, (!names.is_empty()).then_some(taken_over))
}
