//! Arrows point one way: a layer names only the layers below it, and only the store knows SQL.

use std::{
    fs,
    path::{Path, PathBuf},
};

use toezeggingen::domain::commitment::status::StatusKey;

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

fn files(under: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(under).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found
}

/// The first part of a path under `src`: the layer that a file belongs to.
fn layer(source: &Path, file: &Path) -> String {
    let first = file.strip_prefix(source).unwrap().components().next().unwrap();
    first.as_os_str().to_string_lossy().trim_end_matches(".rs").to_owned()
}

/// The modules of ours that a file names: after `crate::`, also within `use crate::{…}`.
fn named(text: &str) -> Vec<String> {
    let word = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut names = Vec::new();
    for piece in text.split("crate::").skip(1) {
        match piece.strip_prefix('{') {
            None => names.push(word(piece)),
            Some(group) => names.extend(group_names(group)),
        }
    }
    names
}

/// The first word of each member of a group of imports, up to its closing brace.
fn group_names(group: &str) -> Vec<String> {
    let mut names = vec![String::new()];
    let mut depth = 0;
    let mut in_word = true;
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                names.push(String::new());
                in_word = true;
            }
            c if c.is_whitespace() => {}
            c if depth == 0 && in_word && (c.is_alphanumeric() || c == '_') => names.last_mut().unwrap().push(c),
            _ => in_word = false,
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

#[test]
fn the_reader_of_imports_finds_all_names() {
    let text = "use crate::{\n    domain::{number, status},\n    store::Store,\n};\nfn f() { crate::web::view::x() }";
    assert_eq!(named(text), ["domain", "store", "web"]);
}

#[test]
fn no_arrow_runs_back() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    for file in files(&source) {
        let layer = layer(&source, &file);
        let text = fs::read_to_string(&file).unwrap();
        if layer == "lib" || layer == "main" {
            continue;
        }
        let Some((_, may)) = LAYERS.iter().find(|(name, _)| *name == layer) else {
            wrong.push(format!("{} belongs to no layer", file.display()));
            continue;
        };
        for name in named(&text) {
            if name != layer && !may.contains(&name.as_str()) {
                wrong.push(format!("{} names {name}", file.display()));
            }
        }
        for (library, owner) in KEPT {
            let uses = text.contains(&format!("{library}::")) && layer != *owner;
            if uses && !(layer == "app" && *library == "axum") {
                wrong.push(format!("{} names {library}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Another database can stand behind the store only where one file alone talks to the present one.
#[test]
fn one_file_names_the_database_driver() {
    let store = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store");
    let naming = files(&store).into_iter().filter(|file| fs::read_to_string(file).unwrap().contains("sqlx::"));
    assert_eq!(naming.collect::<Vec<_>>(), [store.join("db.rs")]);
}

/// A new status is then found by the compiler, or by the test of the table's CHECK, and never missed in a query.
#[test]
fn one_file_of_the_store_spells_statuses() {
    let store = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store");
    let spelt = |file: &PathBuf| {
        let text = fs::read_to_string(file).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        StatusKey::ALL.into_iter().any(|status| code.contains(&format!("'{}'", status.key())))
    };
    let spelling: Vec<PathBuf> = files(&store).into_iter().filter(spelt).collect();
    assert!(spelling.is_empty(), "{spelling:?}");
}

#[test]
fn the_table_knows_every_status() {
    let migrations = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let mut texts: Vec<PathBuf> = fs::read_dir(migrations).unwrap().map(|entry| entry.unwrap().path()).collect();
    texts.sort();
    let schema: String = texts.iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    let keys: Vec<String> = StatusKey::ALL.iter().map(|status| format!("'{}'", status.key())).collect();
    assert!(
        schema.contains(&format!("CHECK (status IN ({}))", keys.join(", "))),
        "a migration has to name them: {keys:?}"
    );
}
