//! The data against which the form of an act is read, and the change that it asks for.

use chrono::NaiveDate;

use super::{
    ActKind,
    other::{self, Other},
};
use crate::{
    domain::{change::Change, commitment::Commitment, ids::LetterId, status::DecisionRule},
    store::{
        commitments::{Registered, Source},
        council::Council,
    },
    web::{
        deadline_field::DeadlineReader, error::WebError, form::Fields, holder_field::HolderChoices, odd_day::DayOf,
        view, visit::Visit,
    },
};

/// The data against which a form is read.
#[derive(Debug, Clone)]
pub(super) struct Ground {
    pub(super) today: NaiveDate,
    /// The commitment as it is.
    pub(super) commitment: Commitment,
    pub(super) rule: DecisionRule,
    pub(super) deadlines: DeadlineReader,
    pub(super) letter: LetterNamed,
    /// The other commitment that the form names.
    pub(super) other: Other,
    /// The council, for an act that names its members.
    pub(super) council: Option<Council>,
    /// The holders to choose from, for an act that asks for one.
    pub(super) holders: Option<HolderChoices>,
}

/// The letter that a form names by its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum LetterNamed {
    /// No letter was named.
    No,
    /// A letter of the register, with its day.
    Known(LetterId, NaiveDate),
    /// A number that the register does not hold, with the closest one that it does.
    Unknown(Option<String>),
}

/// A change that the form asks for, with its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wish {
    pub(super) change: Change,
    pub(super) source: Source,
}

impl Ground {
    pub(super) async fn new(
        visit: &Visit,
        kind: ActKind,
        record: &Registered,
        fields: &Fields,
    ) -> Result<Self, WebError> {
        let settings = visit.store.settings();
        let calendar = visit.store.calendar().await?;
        Ok(Self {
            today: visit.clock.today(),
            commitment: record.commitment.clone(),
            rule: settings.rule,
            deadlines: DeadlineReader { calendar, review_months: settings.review_months },
            holders: match kind {
                ActKind::HandOver => Some(HolderChoices::new(visit, record.commitment.details.holder.as_ref()).await?),
                _ => None,
            },
            other: Other::find(visit, fields.raw(other::FIELD)).await?,
            council: match kind {
                ActKind::Link => Some(visit.store.council(&visit.actor).await?),
                _ => None,
            },
            letter: LetterNamed::find(visit, fields.raw("brief")).await?,
        })
    }

    /// Refuses a day that is still to come or that lies before the commitment itself, and asks about one that is long ago.
    pub(super) fn check_day(&self, fields: &mut Fields, field: &str, day: NaiveDate) {
        fields.refuse_ahead(field, day, self.today);
        self.check_order(fields, field, day);
        if fields.error(field).is_none() {
            fields.ask_odd_day(field, day, self.today, DayOf::Deed);
        }
    }

    /// Refuses a day that lies before the commitment itself.
    pub(super) fn check_order(&self, fields: &mut Fields, field: &str, day: NaiveDate) {
        if let Some(made_on) = self.commitment.details.made_on.filter(|made_on| day < *made_on) {
            let (day, made_on) = (view::full_day(day), view::full_day(made_on));
            fields.reject(field, format!("{day} ligt voor de dag van de toezegging, {made_on}."));
        }
    }
}

impl LetterNamed {
    async fn find(visit: &Visit, typed: &str) -> Result<Self, WebError> {
        if typed.trim().is_empty() {
            return Ok(Self::No);
        }
        Ok(match visit.store.letter_by_number(&visit.actor, typed).await? {
            Some(id) => Self::Known(id, visit.store.letter(&visit.actor, id).await?.day),
            None => Self::Unknown(visit.store.closest_letter(&visit.actor, typed).await?),
        })
    }
}
