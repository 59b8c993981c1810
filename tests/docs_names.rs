//! Documents name types and functions of the program: each stands where the document says.

use std::fs;

use regex::Regex;

use crate::support::source::{list_all_files, list_files, repository};

/// A name in code, with the path of modules or types before it: `Commitment::apply_change`.
const NAME: &str = r"(?:\w+::)*([A-Za-z_]\w*)";
/// A file of Rust, or a folder.
const PLACE: &str = r"([\w/]+(?:\.rs|/))";

/// The code of a file or of a folder that a document names; none if it is no place under `src/` or at the root.
fn read_place(named: &str) -> Option<String> {
    let places = [repository().join("src").join(named), repository().join(named)];
    let place = places.iter().find(|place| place.exists())?;
    let files = if place.is_dir() { list_all_files(place) } else { vec![place.clone()] };
    Some(files.iter().map(|file| fs::read_to_string(file).unwrap()).collect())
}

fn has_word(code: &str, word: &str) -> bool {
    Regex::new(&format!(r"\b{word}\b")).unwrap().is_match(code)
}

/// Lists the names of a text that do not stand in the place beside them.
fn list_misplaced(text: &str) -> Vec<String> {
    let name_first = [format!(r"`{NAME}`\s+\(`{PLACE}`"), format!(r"`{NAME}`\s+in\s+`{PLACE}`")];
    let place_first = [format!(r"`{PLACE}`,\s+`{NAME}`")];
    let mut misplaced = Vec::new();
    for (pattern, (name, place)) in
        name_first.iter().map(|pattern| (pattern, (1, 2))).chain(place_first.iter().map(|pattern| (pattern, (2, 1))))
    {
        for found in Regex::new(pattern).unwrap().captures_iter(text) {
            if read_place(&found[place]).is_some_and(|code| !has_word(&code, &found[name])) {
                misplaced.push(format!("{} in {}", &found[name], &found[place]));
            }
        }
    }
    misplaced
}

#[test]
fn a_name_stands_in_the_file_that_a_document_gives_for_it() {
    let mut documents = list_files(&repository().join("docs"), "md");
    documents.push(repository().join("CONTRIBUTING.md"));
    for document in documents {
        let misplaced = list_misplaced(&fs::read_to_string(&document).unwrap());
        assert!(misplaced.is_empty(), "{}: {misplaced:#?}", document.display());
    }
    assert_eq!(
        list_misplaced("`Commitment::no_such_act` (`domain/change/mod.rs`), and `domain/digest.rs`, `of_nothing`"),
        ["no_such_act in domain/change/mod.rs", "of_nothing in domain/digest.rs"]
    );
}

#[test]
fn a_word_of_the_glossary_stands_where_its_row_says() {
    let glossary = fs::read_to_string(repository().join("docs/BEGRIPPEN.md")).unwrap();
    let in_ticks = |cell: &str| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    let mut rows = 0;
    for row in glossary.lines().filter(|line| line.starts_with("| ")) {
        let cells: Vec<&str> = row.split(" | ").collect();
        let [_, names, places, ..] = cells.as_slice() else { continue };
        let code: String = in_ticks(places).iter().filter_map(|place| read_place(place)).collect();
        for name in
            in_ticks(names).iter().filter_map(|name| name.rsplit("::").next()).filter(|name| !name.contains(' '))
        {
            assert!(code.is_empty() || has_word(&code, name), "{row}: {name} does not stand there");
            rows += 1;
        }
    }
    assert!(rows > 60, "{rows} names found: the reader of the glossary is at fault");
}
