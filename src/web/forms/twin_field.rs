//! The question about twins: commitments with the same title and day as one that is about to be registered, or to get another
//! title or day.

use chrono::NaiveDate;

use crate::{
    domain::{
        access::Actor,
        commitment::{Details, NewCommitment},
        number::CommitmentNumber,
    },
    store::{Store, StoreError},
    web::{server::error::LabelledLink, views::words},
};

/// The twins of a commitment: those that the actor sees, and those of `before`, which are about to be registered too. A form
/// that is sent once more does not find the commitment that it registered itself.
pub async fn find_twins(
    store: &Store,
    actor: &Actor,
    (number, details): (&CommitmentNumber, &Details),
    before: &[&NewCommitment],
) -> Result<Vec<CommitmentNumber>, StoreError> {
    let known = store.list_twins(actor, &details.title, details.made_on).await?;
    let others = known.into_iter().map(|(number, _)| number).filter(|other| other.to_normal() != number.to_normal());
    let beside = before.iter().filter(|other| other.details.is_twin_of(details)).map(|other| other.number.clone());
    Ok(others.chain(beside).collect())
}

/// A Dutch sentence that names the twins; `made_on` is the day that they share, or none if they have no day.
#[must_use]
pub fn describe_twins(twins: &[CommitmentNumber], made_on: Option<NaiveDate>) -> String {
    let numbers: Vec<String> = twins.iter().map(ToString::to_string).collect();
    let when = if made_on.is_some() { "Van deze dag" } else { "Ook zonder dag" };
    format!("{when} is al een toezegging met deze titel geregistreerd: {}.", words::join_with_and(&numbers))
}

/// The field of the tick box: it carries the numbers of the twins.
pub(in crate::web) const FIELD: &str = "anders";

/// The separator of the numbers; no number holds it.
const BETWEEN: char = '|';

/// The value of the tick box for these twins.
pub(in crate::web) fn make_tick_value(twins: &[CommitmentNumber]) -> String {
    twins.iter().map(CommitmentNumber::as_str).collect::<Vec<_>>().join(&BETWEEN.to_string())
}

/// The twins in the value of a tick box.
pub(in crate::web) fn apart_from(ticked: &str) -> Vec<CommitmentNumber> {
    ticked.split(BETWEEN).filter_map(|number| CommitmentNumber::parse(number).ok()).collect()
}

/// Links to the twins in the value of a tick box.
pub(in crate::web) fn list_twin_links(ticked: &str) -> Vec<LabelledLink> {
    apart_from(ticked).iter().map(|number| LabelledLink::of_commitment(number, "")).collect()
}

/// The error that asks about the twins.
pub(in crate::web) fn compose_twin_question(twins: &[CommitmentNumber], made_on: Option<NaiveDate>) -> String {
    format!("{} Kijk of het dezelfde is. Is het een andere, vink dat dan aan.", describe_twins(twins, made_on))
}
