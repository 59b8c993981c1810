//! Documents name files and folders: each of them exists.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::support::source::list_files;

/// The layers. A path that begins with one is relative to `src/`.
const LAYERS: [&str; 9] = ["app", "auth", "cli", "demo", "domain", "exchange", "reading", "store", "web"];

/// The folders of the repository. A path that begins with one is relative to the repository.
const FOLDERS: [&str; 8] = ["benches", "docs", "migrations", "scripts", "src", "static", "templates", "tests"];

/// The documents beside those under `docs/`.
const AT_THE_DOOR: [&str; 3] = ["README.md", "CONTRIBUTING.md", "STYLE.md"];

fn list_documents(root: &Path) -> Vec<PathBuf> {
    let at_the_door = AT_THE_DOOR.iter().map(|name| root.join(name));
    at_the_door.chain(list_files(&root.join("docs"), "md")).collect()
}

/// Splits a document into paragraphs and rows of tables, so that a backtick without its pair spoils no more than one of them.
fn split_blocks(text: &str) -> Vec<&str> {
    let mut blocks = Vec::new();
    for paragraph in text.split("\n\n") {
        if paragraph.trim_start().starts_with('|') {
            blocks.extend(paragraph.lines());
        } else {
            blocks.push(paragraph);
        }
    }
    blocks
}

/// Finds the texts between backticks.
fn find_code(text: &str) -> Vec<&str> {
    split_blocks(text).into_iter().flat_map(|block| block.split('`').skip(1).step_by(2)).collect()
}

/// The path of a file with an ending, or of a folder with a slash behind it, that a text names; none if the text is no such path.
fn locate(root: &Path, named: &str) -> Option<PathBuf> {
    let (first, rest) = named.split_once('/')?;
    let is_bare = named.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '_' | '-'));
    let is_folder = named.ends_with('/');
    if !is_bare || !(is_folder || Path::new(rest).extension().is_some()) {
        return None;
    }
    if LAYERS.contains(&first) {
        Some(root.join("src").join(named))
    } else {
        FOLDERS.contains(&first).then(|| root.join(named))
    }
}

fn is_there(path: &Path, named: &str) -> bool {
    if named.ends_with('/') { path.is_dir() } else { path.is_file() }
}

#[test]
fn a_path_stands_between_backticks_and_begins_with_a_known_folder() {
    let root = Path::new("/r");
    let table = [
        ("`store/db.rs`", Some("/r/src/store/db.rs")),
        ("the rooms, `web/forms/`.", Some("/r/src/web/forms/")),
        ("| a row | `docs/uitrol.md` |", Some("/r/docs/uitrol.md")),
        ("`src/lib.rs`", Some("/r/src/lib.rs")),
        ("store/db.rs", None),
        ("`/static/app.css`", None),
        ("`scripts/test`", None),
        ("`text/html`", None),
        ("`web/{layer}/mod.rs`", None),
        ("`kill.rs`", None),
    ];
    for (text, path) in table {
        let found = find_code(text).into_iter().find_map(|named| locate(root, named));
        assert_eq!(found, path.map(PathBuf::from), "{text}");
    }
    assert_eq!(find_code("a `b\nc` and `d`\n\n| `e |\n| `f` |\n"), ["b\nc", "d", "e |", "f"]);
}

#[test]
fn every_path_that_a_document_names_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut named_paths = 0;
    let mut wrong = Vec::new();
    for document in list_documents(root) {
        let text = fs::read_to_string(&document).unwrap();
        for named in find_code(&text) {
            let Some(path) = locate(root, named) else { continue };
            named_paths += 1;
            if !is_there(&path, named) {
                wrong.push(format!("{} names {named}", document.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(named_paths > 100, "{named_paths} paths found: the reader of documents is at fault");
}
