//! Finds a commitment by a number in an address, in any writing.

use super::{
    error::{LabelledLink, WebError},
    visit::Visit,
};
use crate::store::commitments::{NumberLookup, RegisteredCommitment};

/// The commitment with a typed number.
///
/// # Errors
/// [`WebError::NotFound`] with the closest numbers, if there is no such commitment.
pub(in crate::web) async fn locate_commitment(visit: &Visit, typed: &str) -> Result<RegisteredCommitment, WebError> {
    match visit.store.look_up(&visit.actor, typed).await? {
        NumberLookup::Found(registered) => Ok(*registered),
        NumberLookup::Closest(closest) => Err(WebError::NotFound {
            what: format!("Toezegging {} staat niet in het register.", shorten_typed_text(typed)),
            links: closest.iter().map(|(number, title)| LabelledLink::of_commitment(number, title)).collect(),
        }),
    }
}

/// The text that was typed, at most 40 signs of it.
pub(in crate::web) fn shorten_typed_text(typed: &str) -> String {
    const CHARS: usize = 40;
    let start: String = typed.chars().take(CHARS).collect();
    if start.len() < typed.len() { format!("{start}…") } else { start }
}
