//! Finds a commitment by a number in an address, in any writing.

use super::{
    error::{Link, WebError},
    visit::Visit,
};
use crate::store::commitments::{Lookup, Registered};

/// The commitment with a typed number.
///
/// # Errors
/// [`WebError::NotFound`] with the closest numbers, if there is no such commitment.
pub(in crate::web) async fn locate(visit: &Visit, typed: &str) -> Result<Registered, WebError> {
    match visit.store.look_up(&visit.actor, typed).await? {
        Lookup::Found(registered) => Ok(*registered),
        Lookup::Closest(closest) => Err(WebError::NotFound {
            what: format!("Toezegging {} staat niet in het register.", short(typed)),
            links: closest.iter().map(|(number, title)| Link::commitment(number, title)).collect(),
        }),
    }
}

/// The text that was typed, at most 40 signs of it.
pub(in crate::web) fn short(typed: &str) -> String {
    const CHARS: usize = 40;
    let start: String = typed.chars().take(CHARS).collect();
    if start.len() < typed.len() { format!("{start}…") } else { start }
}
