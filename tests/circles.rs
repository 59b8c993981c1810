//! No file imports one that imports it in turn, directly or by way of others, in the layers that were cleared of such circles.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::imports::{ModulePath, list_edges};

/// The layers without a circle. Those of `reading` and `auth` are still to be opened.
const CLEARED: [&str; 5] = ["domain", "store", "web", "exchange", "cli"];

fn reaches(from: &ModulePath, to: &ModulePath, edges: &BTreeMap<ModulePath, BTreeSet<ModulePath>>) -> bool {
    let (mut seen, mut waiting) = (BTreeSet::new(), vec![from]);
    while let Some(module) = waiting.pop() {
        for next in edges.get(module).into_iter().flatten() {
            if next == to {
                return true;
            }
            if seen.insert(next) {
                waiting.push(next);
            }
        }
    }
    false
}

#[test]
fn no_file_is_imported_by_what_it_imports() {
    let edges = list_edges(false);
    assert!(edges.values().map(BTreeSet::len).sum::<usize>() > 1000, "the imports are read");
    let cleared = |module: &&ModulePath| CLEARED.iter().any(|layer| module.first().is_some_and(|first| first == layer));
    let circles = edges.keys().filter(cleared).filter(|module| reaches(module, module, &edges));
    let circles: Vec<String> = circles.map(|module| module.join("/")).collect();
    assert!(circles.is_empty(), "these lie in a circle: {circles:#?}");
}
