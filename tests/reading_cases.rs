//! Letters and deadline phrases of invented councils, with the reading that an experienced clerk would give them.
//!
//! What an expected file does not mention is not checked; `verwijzingenMag` and `twijfelsMag` may be found, need not.
//! `misread.txt` names the letters that the reader does not get right yet. It is kept true both ways: a letter that is not on
//! it must be read right, and one that is on it must be taken off as soon as it is.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use serde_json::Value;
use toezeggingen::{
    domain::{council::calendar::Calendar, number::NormalNumber},
    reading::{deadline, letter},
};

use crate::support::day;

fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn letters_are_read_as_a_clerk_would() {
    let mut files: Vec<PathBuf> = fs::read_dir(cases().join("letters")).unwrap().map(|f| f.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    assert!(files.len() >= 16, "only {} letters", files.len());
    let misread = text(&cases().join("misread.txt"));
    let misread: BTreeSet<&str> = misread.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let mut unlisted = misread.clone();
    let mut differences = Vec::new();
    for file in &files {
        let name = file.file_stem().unwrap().to_string_lossy();
        unlisted.remove(name.as_ref());
        let expected: Value = serde_json::from_str(&text(file)).unwrap();
        let letter_day = expected["brief"]["datum"].as_str().map(day);
        let reading = letter::read(&text(&file.with_extension("txt")), letter_day, &Calendar::default()).unwrap();
        let got = serde_json::to_value(&reading).unwrap();
        let found = compare(&expected, &got);
        if !misread.contains(name.as_ref()) {
            differences.extend(found.into_iter().map(|difference| format!("{name}: {difference}")));
        } else if found.is_empty() {
            differences.push(format!("{name} is read right now: take it off tests/cases/misread.txt"));
        }
    }
    assert!(unlisted.is_empty(), "no such letters: {unlisted:?}");
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// Doubts that may stand anywhere: how often they stand with what is right or wrong is held elsewhere.
const ALWAYS_MAY: [&str; 2] = ["onzeker", "te-lang"];

fn compare(expected: &Value, got: &Value) -> Vec<String> {
    let mut differences = outcomes(expected, got);
    if expected.get("verwijzingen").is_some() {
        let own = expected["brief"]["nummer"].as_str().map(normal);
        let may = numbers(&expected["verwijzingenMag"]);
        let found = numbers(&got["verwijzingen"]);
        let wanted = numbers(&expected["verwijzingen"]);
        differences.extend(wanted.difference(&found).map(|n| format!("reference missing: {n}")));
        let extra = found.difference(&wanted).filter(|n| !may.contains(*n) && own.as_ref() != Some(n));
        differences.extend(extra.map(|n| format!("reference not expected: {n}")));
    }
    let wanted = doubts(expected, "twijfels");
    let found = doubts(got, "twijfels");
    let may = doubts(expected, "twijfelsMag");
    differences.extend(wanted.iter().filter(|doubt| !held(doubt, &found)).map(|d| format!("doubt missing: {d:?}")));
    let free = |doubt: &&(String, Option<String>)| ALWAYS_MAY.contains(&doubt.0.as_str());
    let extra = found.iter().filter(|doubt| !free(doubt) && !held(doubt, &wanted) && !held(doubt, &may));
    differences.extend(extra.map(|d| format!("doubt not expected: {d:?}")));
    differences
}

fn outcomes(expected: &Value, got: &Value) -> Vec<String> {
    let by_number = |value: &Value| -> BTreeMap<String, Value> {
        let list = value["uitkomsten"].as_array().cloned().unwrap_or_default();
        list.into_iter().map(|one| (normal(one["nummer"].as_str().unwrap()), one)).collect()
    };
    let (wanted, found) = (by_number(expected), by_number(got));
    let mut differences: Vec<String> =
        found.keys().filter(|number| !wanted.contains_key(*number)).map(|n| format!("{n}: not expected")).collect();
    for (number, want) in &wanted {
        let Some(have) = found.get(number) else {
            differences.push(format!("{number}: missing"));
            continue;
        };
        for (key, want) in want.as_object().unwrap() {
            let (want, have) = match key.as_str() {
                "uitkomst" | "toegezegdOp" => (want.clone(), have[key].clone()),
                "termijn" if want.get("laatsteDag").is_some() => {
                    (want["laatsteDag"].clone(), have[key]["laatsteDag"].clone())
                }
                "termijn" if want.is_null() => (Value::Null, have[key]["laatsteDag"].clone()),
                _ => continue,
            };
            if want != have {
                differences.push(format!("{number}: {key} is {have}, expected {want}"));
            }
        }
        if let Some(precisions) = want["termijn"]["precisie"].as_str() {
            let have = have["termijn"]["precisie"].as_str().unwrap_or("none");
            if !precisions.split('|').any(|one| one == have) {
                differences.push(format!("{number}: precision {have}, expected {precisions}"));
            }
        }
    }
    differences
}

fn normal(number: &str) -> String {
    NormalNumber::of(number).as_str().to_owned()
}

/// The numbers of a list of references. A kind that stands before the number ("RIB 2024-88") is no part of it.
fn numbers(list: &Value) -> BTreeSet<String> {
    let list = list.as_array().cloned().unwrap_or_default();
    let number = |one: &Value| {
        let written = one.as_str().or_else(|| one["nummer"].as_str()).unwrap_or_default().to_owned();
        normal(written.strip_prefix("RIB ").unwrap_or(&written))
    };
    list.iter().map(number).collect()
}

/// Doubts as code and number; they may stand with the letter or with a finding, and need not name the number.
fn doubts(value: &Value, key: &str) -> BTreeSet<(String, Option<String>)> {
    let of = |list: &Value, owner: Option<&str>| -> Vec<(String, Option<String>)> {
        let list = list.as_array().cloned().unwrap_or_default();
        let doubt = |one: &Value| {
            let number = one["nummer"].as_str().or(one["gelezen"].as_str()).or(owner).map(normal);
            Some((one["code"].as_str().or(one.as_str())?.to_owned(), number))
        };
        list.iter().filter_map(doubt).collect()
    };
    let mut all: BTreeSet<_> = of(&value[key], None).into_iter().collect();
    for finding in value["uitkomsten"].as_array().into_iter().flatten() {
        all.extend(of(&finding[key], finding["nummer"].as_str()));
    }
    all
}

fn held(doubt: &(String, Option<String>), among: &BTreeSet<(String, Option<String>)>) -> bool {
    let (code, number) = doubt;
    among.iter().any(|(other, n)| other == code && (n == number || n.is_none() || number.is_none()))
}

/// Of the lines that the register ticks by itself none is wrong, and at least half of the lines are ticked.
#[test]
fn what_looks_sure_is_right() {
    let mut files: Vec<PathBuf> = fs::read_dir(cases().join("letters")).unwrap().map(|f| f.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    let (mut lines, mut sure, mut wrong) = (0, 0, Vec::new());
    for file in files {
        let expected: Value = serde_json::from_str(&text(&file)).unwrap();
        let letter_day = expected["brief"]["datum"].as_str().map(day);
        let reading = letter::read(&text(&file.with_extension("txt")), letter_day, &Calendar::default()).unwrap();
        let got = serde_json::to_value(&reading).unwrap();
        let doubted = doubts(&got, "twijfels");
        let differences = outcomes(&expected, &got);
        for one in got["uitkomsten"].as_array().unwrap() {
            let number = normal(one["nummer"].as_str().unwrap());
            lines += 1;
            if doubted.iter().any(|(_, of)| of.as_ref() == Some(&number)) {
                continue;
            }
            sure += 1;
            let told = |difference: &&String| {
                difference.starts_with(&format!("{number}: uitkomst"))
                    || difference.starts_with(&format!("{number}: termijn"))
            };
            wrong.extend(differences.iter().filter(told).cloned());
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(sure * 2 > lines, "only {sure} of {lines} lines are sure");
}

#[test]
fn deadlines_follow_from_the_words() {
    let calendar = Calendar::parse(&text(&cases().join("calendar.tsv"))).unwrap();
    let table = text(&cases().join("deadlines.tsv"));
    let mut rows = 0;
    let mut differences = Vec::new();
    for row in table.lines().skip(1).filter(|row| !row.is_empty()) {
        let columns: Vec<&str> = row.split('\t').collect();
        let [words, on, last_day, precisions, ..] = columns[..] else { panic!("a short row: {row}") };
        let got = deadline::read_deadline(words, Some(day(on)), &calendar);
        let got_day = got.last_day.map(|day| day.to_string()).unwrap_or_default();
        if got_day != last_day || !precisions.split('|').any(|one| one == got.precision.key()) {
            let precision = got.precision.key();
            differences.push(format!("‘{words}’ on {on}: {got_day} {precision}, expected {last_day} {precisions}"));
        }
        rows += 1;
    }
    assert!(rows >= 100, "only {rows} phrases");
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}
