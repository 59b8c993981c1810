//! The bonds of a commitment that can be taken back, as the forms name them.

use crate::{
    domain::commitment::{Commitment, link::Link},
    store::compare::FormMark,
    web::views::words,
};

/// The bonds that can be taken back: the value that is sent and the words. One that came with a merger goes with the merger.
pub(super) fn list_removable_bonds(commitment: &Commitment) -> Vec<(String, String)> {
    let own = commitment.links.iter().filter(|link| !link.is_merger());
    own.map(|link| (FormMark::of(link).to_string(), words::start_with_capital(&link.in_words()))).collect()
}

/// The bond with this value.
pub(super) fn find_removable_bond(commitment: &Commitment, typed: &str) -> Option<Link> {
    let mut own = commitment.links.iter().filter(|link| !link.is_merger());
    own.find(|&link| FormMark::of(link).to_string() == typed).cloned()
}
