//! What is kept in memory until something changes.

use std::sync::{Mutex, PoisonError};

use crate::domain::{
    access::{
        Actor,
        rights::{Action, Extent},
    },
    commitment::publicity::PublicityKey,
    listing::{as_of::AsOf, filter::ListFilter},
};

/// The most values that are kept: the lists that many look at are few.
const MOST_KEPT: usize = 64;

/// What the counts of a list depend on, besides the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CountedFilter {
    /// The publicities of which all commitments are seen.
    pub(super) publicities: Vec<PublicityKey>,
    pub(super) filter: ListFilter,
    pub(super) as_of: AsOf,
}

/// Values as they were after a line of the history.
#[derive(Debug)]
pub(super) struct ValueMemory<K, V>(Mutex<KeptValues<K, V>>);

#[derive(Debug)]
struct KeptValues<K, V> {
    line: Option<i64>,
    values: Vec<(K, V)>,
}

impl<K, V> Default for ValueMemory<K, V> {
    fn default() -> Self {
        Self(Mutex::new(KeptValues { line: None, values: Vec::new() }))
    }
}

impl<K: PartialEq, V: Clone> ValueMemory<K, V> {
    /// Returns a value, if it was kept after this line.
    pub(super) fn recall_value(&self, line: Option<i64>, key: &K) -> Option<V> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = kept.values.iter().find(|(one, _)| kept.line == line && one == key);
        found.map(|(_, value)| value.clone())
    }

    /// Keeps a value after a line, in the place of those after another line.
    pub(super) fn keep_value(&self, line: Option<i64>, key: K, value: &V) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.line != line || kept.values.len() >= MOST_KEPT {
            *kept = KeptValues { line, values: Vec::new() };
        }
        kept.values.push((key, value.clone()));
    }
}

/// The publicities that tell by themselves what an actor sees; none if other things count too.
pub(super) fn list_seen_publicities(actor: &Actor) -> Option<Vec<PublicityKey>> {
    match actor.find_extent(Action::Read) {
        Extent::All => Some(PublicityKey::ALL.to_vec()),
        Extent::Nothing => Some(Vec::new()),
        Extent::Public => Some(vec![PublicityKey::Public]),
        Extent::PublicAndSecret => Some(vec![PublicityKey::Public, PublicityKey::Secret]),
        Extent::PublicAndOwnSecret | Extent::OwnAndPublic | Extent::Own => None,
    }
}
