//! A template is read and changed line by line: what stands on one line is short enough to see.

use std::fs;

use crate::support::source::{list_all_files, repository};

/// More signs than this no line of a template has.
const WIDEST: usize = 140;

#[test]
fn no_line_of_a_template_is_wider_than_a_screen() {
    let templates = repository().join("templates");
    let all = list_all_files(&templates);
    assert!(all.len() > 50, "the templates were not found: {all:?}");
    let mut wide = Vec::new();
    for file in all {
        let text = fs::read_to_string(&file).unwrap();
        for (number, line) in (1..).zip(text.lines()) {
            let signs = line.chars().count();
            if signs > WIDEST {
                let name = file.strip_prefix(&templates).unwrap().display();
                wide.push(format!("{name}:{number} has {signs} signs"));
            }
        }
    }
    assert!(wide.is_empty(), "these lines have more than {WIDEST} signs:\n{}", wide.join("\n"));
}
