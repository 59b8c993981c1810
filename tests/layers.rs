//! Arrows point one way: a layer names only the layers below it, and only the store knows SQL.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use toezeggingen::domain::commitment::status::StatusKey;

use crate::support::{
    imports::list_edges,
    source::{list_files, repository},
};

/// Each layer with the layers it may name.
const LAYERS: &[(&str, &[&str])] = &[
    ("clock", &["domain"]),
    ("domain", &[]),
    ("reading", &["domain"]),
    ("files", &[]),
    ("exchange", &["domain", "files"]),
    ("store", &["domain", "files"]),
    ("auth", &["domain", "store", "clock"]),
    ("demo", &["domain", "reading", "store", "auth", "web", "clock"]),
    ("web", &["domain", "reading", "exchange", "store", "auth", "clock"]),
    ("config", &["domain", "auth", "web"]),
    ("app", &["web", "store", "clock"]),
    ("cli", &["domain", "reading", "store", "auth", "clock", "demo", "web", "app", "config", "exchange"]),
];

/// A library that one layer keeps to itself.
const KEPT: &[(&str, &str)] = &[
    ("sqlx", "store"),
    ("axum", "web"),
    ("csv", "exchange"),
    ("atom_syndication", "exchange"),
    ("icalendar", "exchange"),
    ("quick_xml", "exchange"),
    ("rust_xlsxwriter", "exchange"),
    ("zip", "exchange"),
    ("hyper", "app"),
    ("hyper_util", "app"),
    ("clap", "config"),
    ("askama", "web"),
    ("openidconnect", "auth"),
    ("reqwest", "auth"),
    ("argon2", "auth"),
    ("chacha20poly1305", "auth"),
    ("hmac", "auth"),
    ("zxcvbn", "auth"),
    ("totp_rs", "auth"),
    ("ed25519_dalek", "auth"),
    ("similar", "web"),
];

/// Arrows are read from whole files: a unit test knows no layer that its file may not know.
#[test]
fn no_arrow_runs_back() {
    let mut wrong = Vec::new();
    for (module, targets) in list_edges(true) {
        let Some(layer) = module.first() else { continue };
        let Some((_, may)) = LAYERS.iter().find(|(name, _)| name == layer) else {
            wrong.push(format!("{} belongs to no layer", module.join("/")));
            continue;
        };
        for target in targets {
            if target[0] != *layer && !may.contains(&target[0].as_str()) {
                wrong.push(format!("{} names {}", module.join("/"), target.join("/")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Rows of the table of layers in ARCHITECTURE: the layer, and the layers it may name.
fn read_documented_layers() -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(repository().join("docs/ARCHITECTURE.md")).unwrap();
    let table = text.split("| Layer | Holds | May use |").nth(1).unwrap().split("\n\n").next().unwrap();
    let rows = table.lines().filter(|line| line.starts_with("| `"));
    let in_ticks = |cell: &str| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<BTreeSet<_>>();
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split('|').collect();
        let layer = cells[0].trim().trim_matches('`').trim_end_matches('/').trim_end_matches(".rs");
        (layer.to_owned(), in_ticks(cells[2]))
    })
    .collect()
}

#[test]
fn the_document_names_the_same_arrows() {
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
    let ours: BTreeMap<String, BTreeSet<String>> =
        LAYERS.iter().map(|(layer, may)| ((*layer).to_owned(), owned(may))).collect();
    assert_eq!(read_documented_layers(), ours);
}

#[test]
fn a_library_is_named_in_its_own_layer_only() {
    let source = repository().join("src");
    let mut wrong = Vec::new();
    for file in list_files(&source, "rs") {
        let layer = layer(&source, &file);
        let text = fs::read_to_string(&file).unwrap();
        for (library, owner) in KEPT {
            let uses = text.contains(&format!("{library}::")) && layer != *owner && !["lib", "main"].contains(&&*layer);
            if uses && !(layer == "app" && *library == "axum") {
                wrong.push(format!("{} names {library}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The first part of a path under `src`: the layer that a file belongs to.
fn layer(source: &Path, file: &Path) -> String {
    let first = file.strip_prefix(source).unwrap().components().next().unwrap();
    first.as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned()
}

/// Another database can stand behind the store only where one file alone talks to the present one.
#[test]
fn one_file_names_the_database_driver() {
    let store = repository().join("src/store");
    let naming =
        list_files(&store, "rs").into_iter().filter(|file| fs::read_to_string(file).unwrap().contains("sqlx::"));
    assert_eq!(naming.collect::<Vec<_>>(), [store.join("db.rs")]);
}

/// A new status is then found by the compiler, or by the test of the table's CHECK, and never missed in a query.
#[test]
fn one_file_of_the_store_spells_statuses() {
    let store = repository().join("src/store");
    let spelt = |file: &PathBuf| {
        let text = fs::read_to_string(file).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        StatusKey::ALL.into_iter().any(|status| code.contains(&format!("'{}'", status.key())))
    };
    let spelling: Vec<PathBuf> = list_files(&store, "rs").into_iter().filter(spelt).collect();
    assert!(spelling.is_empty(), "{spelling:?}");
}

#[test]
fn the_table_knows_every_status() {
    let migrations = list_files(&repository().join("migrations"), "sql");
    let schema: String = migrations.iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    let keys: Vec<String> = StatusKey::ALL.iter().map(|status| format!("'{}'", status.key())).collect();
    assert!(
        schema.contains(&format!("CHECK (status IN ({}))", keys.join(", "))),
        "a migration has to name them: {keys:?}"
    );
}
