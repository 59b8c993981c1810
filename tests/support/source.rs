//! The files of the repository, for tests of what stands in them.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The folder of the repository.
pub fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Lists the files of a folder and of those within it that have this ending, in order of their paths.
pub fn list_files(under: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = list_all_files(under);
    found.retain(|path| path.extension().is_some_and(|own| own == ending));
    found
}

/// Lists the files of a folder and of those within it, in order of their paths.
pub fn list_all_files(under: &Path) -> Vec<PathBuf> {
    let (mut found, mut folders) = (Vec::new(), vec![under.to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}
