//! The field for the part of a commitment that an act is about: the whole or one part, if there is a choice.

use super::{ActKind, Ground};
use crate::{
    domain::{
        commitment::Commitment,
        part::{Part, PartNumber},
        status::Status,
    },
    web::form::Fields,
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
    /// The options for this act. None if there is no choice: the commitment has no fitting parts, or the objection is to one
    /// proposal.
    pub(super) fn new(kind: ActKind, commitment: &Commitment) -> Option<Self> {
        let closed = |part: &Part| !part.is_due();
        let (whole, fits): (_, &dyn Fn(&Part) -> bool) = match (kind, &commitment.status) {
            (ActKind::Settle, _) => (Some("Alles wat nog openstaat"), &Part::is_due),
            (ActKind::Lapse, _) => (Some("De hele toezegging"), &Part::is_due),
            (ActKind::Object, Status::Proposed(_)) => return None,
            (ActKind::Object, _) => (Some("Alles wat is gemeld"), &closed),
            (ActKind::Reopen, Status::PartlySettled) => (None, &closed),
            (ActKind::Reopen, _) => (Some("De hele toezegging"), &closed),
            _ => return None,
        };
        let numbered = commitment.parts.iter().enumerate().filter(|(_, part)| fits(part));
        let choice = |(index, part): (usize, &Part)| {
            let number = PartNumber::at(index);
            (number.to_string(), format!("Onderdeel {number}: {}", part.text))
        };
        let parts: Vec<_> = numbered.map(choice).collect();
        (!parts.is_empty()).then_some(Self { whole, parts })
    }

    /// The part that an address asks for, if it can be chosen.
    pub(super) fn asked(&self, number: &str) -> Option<&str> {
        self.parts.iter().map(|(one, _)| one.as_str()).find(|one| *one == number)
    }

    fn has(&self, typed: &str) -> bool {
        (typed == WHOLE && self.whole.is_some()) || self.asked(typed).is_some()
    }
}

/// Reads the part that was chosen; none for the whole. If the choice is wrong, the field gets an error and the result must not
/// be used.
pub(super) fn read(fields: &mut Fields, ground: &Ground, kind: ActKind) -> Option<PartNumber> {
    let choices = PartChoices::new(kind, &ground.commitment)?;
    match fields.raw(LABEL.0).to_owned() {
        typed if choices.has(&typed) => PartNumber::parse(&typed),
        typed if typed.is_empty() => {
            let missing =
                if choices.whole.is_some() { "Kies het geheel of een onderdeel." } else { "Kies een onderdeel." };
            fields.reject(LABEL.0, missing);
            None
        }
        _ => {
            fields.reject(LABEL.0, "Kies een van de mogelijkheden.");
            None
        }
    }
}
