//! Whether a promise that is about to be registered is one that is there already: the same title, of the same day.

use super::{error::Link, words};
use crate::domain::number::CommitmentNumber;

/// The box to tick: it carries the numbers of the promises from which this one is said to be another.
pub(super) const FIELD: &str = "anders";

/// No number holds it.
const BETWEEN: char = '|';

/// What the box sends.
pub(super) fn value(twins: &[CommitmentNumber]) -> String {
    twins.iter().map(CommitmentNumber::as_str).collect::<Vec<_>>().join(&BETWEEN.to_string())
}

/// The promises from which this one was said to be another.
pub(super) fn apart_from(ticked: &str) -> Vec<CommitmentNumber> {
    ticked.split(BETWEEN).filter_map(|number| CommitmentNumber::parse(number).ok()).collect()
}

/// Where those promises are.
pub(super) fn links(ticked: &str) -> Vec<Link> {
    apart_from(ticked).iter().map(|number| Link::commitment(number, "")).collect()
}

/// What is asked.
pub(super) fn question(twins: &[CommitmentNumber]) -> String {
    let told: Vec<String> = twins.iter().map(ToString::to_string).collect();
    format!(
        "Van deze dag is al een toezegging met deze titel geregistreerd: {}. Kijk of het dezelfde is. Is het een andere, vink \
         dat dan aan.",
        words::list(&told)
    )
}
