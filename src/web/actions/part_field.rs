//! The field for the part of a commitment that an act is about: the whole or one part, if there is a choice.

use super::act::ActQuery;
use crate::{
    domain::commitment::{
        Commitment,
        part::{Part, PartNumber},
    },
    web::forms::form::Fields,
};

/// The field with its label.
pub(super) const LABEL: (&str, &str) = ("deel", "Waarover het gaat");

/// The value of the field for the whole.
pub(super) const WHOLE: &str = "alles";

/// The options of the field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PartChoices {
    /// The words for the whole, if that can be chosen.
    pub(super) whole: Option<&'static str>,
    /// The parts, each by its number and its words.
    pub(super) parts: Vec<(String, String)>,
}

impl PartChoices {
    /// Lists the parts that fit, with the words for the whole if that can be chosen. None if no part fits: then there is nothing
    /// to choose.
    pub(super) fn list(
        commitment: &Commitment,
        whole: Option<&'static str>,
        fits: impl Fn(&Part) -> bool,
    ) -> Option<Self> {
        let numbered = commitment.parts.iter().enumerate().filter(|(_, part)| fits(part));
        let choice = |(index, part): (usize, &Part)| {
            let number = PartNumber::from_index(index);
            (number.to_string(), format!("Onderdeel {number}: {}", part.text))
        };
        let parts: Vec<_> = numbered.map(choice).collect();
        (!parts.is_empty()).then_some(Self { whole, parts })
    }

    /// Chooses the part that the address of the form asks for, if it can be chosen.
    pub(super) fn prefill(&self, query: &ActQuery) -> Fields {
        let asked = query.get("onderdeel").filter(|number| self.has_part(number));
        asked.map_or_else(Fields::default, |number| Fields::default().with(LABEL.0, number.as_str()))
    }

    fn has_part(&self, typed: &str) -> bool {
        self.parts.iter().any(|(number, _)| number == typed)
    }

    fn has(&self, typed: &str) -> bool {
        (typed == WHOLE && self.whole.is_some()) || self.has_part(typed)
    }
}

/// Reads the part that was chosen; none for the whole. If the choice is wrong, the field gets an error and the result must not be
/// used.
pub(super) fn read(fields: &mut Fields, choices: Option<PartChoices>) -> Option<PartNumber> {
    let choices = choices?;
    match fields.get_raw_text(LABEL.0).to_owned() {
        typed if choices.has(&typed) => PartNumber::parse(&typed),
        typed if typed.is_empty() => {
            let missing =
                if choices.whole.is_some() { "Kies het geheel of een onderdeel." } else { "Kies een onderdeel." };
            fields.reject_field(LABEL.0, missing);
            None
        }
        _ => {
            fields.reject_field(LABEL.0, "Kies een van de mogelijkheden.");
            None
        }
    }
}
