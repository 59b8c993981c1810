//! The field for a letter, named by its number, with the field for the day if there is no letter.

use chrono::NaiveDate;

use super::act::ActContext;
use crate::{
    domain::ids::LetterId,
    web::{
        forms::form::Fields,
        server::{error::WebError, locate::shorten_typed_text, visit::Visit},
        views::view,
    },
};

/// The letter that a form names by its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NamedLetter {
    /// None was named.
    Unnamed,
    /// This one, of this day.
    Known(LetterId, NaiveDate),
    /// One that the register does not hold; the number that comes closest.
    Unknown(Option<String>),
}

impl NamedLetter {
    pub(super) async fn find(visit: &Visit, typed: &str) -> Result<Self, WebError> {
        if typed.trim().is_empty() {
            return Ok(Self::Unnamed);
        }
        Ok(match visit.store.letter_by_number(&visit.actor, typed).await? {
            Some(id) => Self::Known(id, visit.store.find_letter(&visit.actor, id).await?.day),
            None => Self::Unknown(visit.store.closest_letter(&visit.actor, typed).await?),
        })
    }

    /// Reads the letter and the day that count: those of the letter, or the typed day, or today.
    pub(super) fn read_day(&self, fields: &mut Fields, context: &ActContext) -> (Option<LetterId>, NaiveDate) {
        let typed = fields.read_day("datum");
        if let Some(typed) = typed {
            context.check_day(fields, "datum", typed);
        }
        match self {
            Self::Unnamed => (None, typed.unwrap_or(context.today)),
            Self::Known(id, day) => {
                context.check_order(fields, "brief", *day);
                if typed.is_some_and(|typed| typed != *day) {
                    let day = view::full_day(*day);
                    fields
                        .reject_field("datum", format!("De brief is van {day}, en die dag telt. Laat dit veld leeg."));
                }
                (Some(*id), *day)
            }
            Self::Unknown(closest) => {
                let number = shorten_typed_text(fields.get_raw_text("brief").trim());
                let hint = closest.as_ref().map(|closest| format!(" Bedoelt u {closest}?"));
                let hint = hint.unwrap_or_else(|| " Neem de brief eerst op, of laat dit veld leeg.".to_owned());
                fields.reject_field("brief", format!("Brief {number} staat niet in het register.{hint}"));
                (None, context.today)
            }
        }
    }
}
