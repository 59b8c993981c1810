//! An export that was changed, or lacks something: it is said, and nothing is imported.

use std::{fs, path::Path};

use toezeggingen::store::Store;

use super::{read, sum_anew, write};
use crate::{
    backup::contents_of,
    support::{contents::differing, filled::filled},
};

fn replace(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(from), "{from} does not stand in {}", file.display());
    fs::write(file, text.replacen(from, to, 1)).unwrap();
}

/// Takes away the first record of a file in which `mark` stands.
fn drop_record(file: &Path, mark: &str) {
    let mut records: Vec<serde_json::Value> = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
    let index = records.iter().position(|record| record.to_string().contains(mark)).unwrap();
    records.remove(index);
    fs::write(file, serde_json::to_vec_pretty(&records).unwrap()).unwrap();
}

fn double_record(file: &Path) {
    let mut records: Vec<serde_json::Value> = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
    records.push(records[0].clone());
    fs::write(file, serde_json::to_vec_pretty(&records).unwrap()).unwrap();
}

/// What is changed, how, and what is said.
type Case = (&'static str, fn(&Path), &'static str);

/// What happens to a folder by accident, or to one of which somebody forgot the sums.
const BY_ACCIDENT: &[Case] = &[
    (
        "a letter",
        |f| replace(&f.join("brieven/1.txt"), "open", "dicht"),
        "brieven/1.txt is niet zoals het is uitgevoerd",
    ),
    (
        "a file cut off",
        |f| cut_off(&f.join("gebeurtenissen.json")),
        "gebeurtenissen.json is niet zoals het is uitgevoerd",
    ),
    ("a file gone", |f| remove(&f.join("termijnen.json")), "termijnen.json ontbreekt"),
    ("a letter gone", |f| remove(&f.join("brieven/2.txt")), "brieven/2.txt ontbreekt"),
    ("the sums gone", |f| remove(&f.join("SHA256SUMS")), "SHA256SUMS ontbreekt"),
    ("the sums cut off", |f| cut_last_lines(&f.join("SHA256SUMS")), "staat niet in SHA256SUMS"),
    ("the sums torn", |f| put(&f.join("SHA256SUMS"), "0a0b"), "Regel 1 van SHA256SUMS"),
    ("the sums empty", |f| put(&f.join("SHA256SUMS"), ""), "uitvoer.json staat niet in SHA256SUMS"),
];

/// What somebody does on purpose, with sums that fit it.
const ON_PURPOSE: &[Case] = &[
    ("a file gone", |f| remove(&f.join("delen.json")), "delen.json staat niet in SHA256SUMS"),
    ("a letter", |f| replace(&f.join("brieven/1.txt"), "open", "dicht"), "De tekst van brief 1 is niet meer"),
    ("a frozen list", |f| replace(&f.join("vergaderlijsten/1.html"), "<h1>", "<h1> "), "vergaderlijst 1 is niet meer"),
    (
        "an event",
        |f| replace(&f.join("inhoud-van-gebeurtenissen.json"), "ging over", "bleef"),
        "is niet meer zoals zij werd vastgelegd",
    ),
    (
        "a promise",
        |f| replace(&f.join("toezeggingen.json"), "Dat zeg ik toe", "Dat zeg ik niet toe"),
        "Toezegging 25bb000001 staat anders in het register dan haar geschiedenis zegt.",
    ),
    ("a deadline", |f| replace(&f.join("termijnen.json"), "\"2026-03-01\"", "\"2027-03-01\""), "staat anders"),
    ("a part gone", |f| drop_record(&f.join("delen.json"), "tweede deel"), "staat anders"),
    ("a member gone", |f| drop_record(&f.join("raadsleden.json"), "Bokhove"), "gegevens waarnaar wordt verwezen"),
    ("a record twice", |f| double_record(&f.join("commissies.json")), "In commissies past nummer 3 van boven niet"),
    (
        "a word that is none of ours",
        |f| replace(&f.join("toezeggingen.json"), "\"openbaar\"", "\"publiek\""),
        "In toezeggingen past nummer 1 van boven niet",
    ),
    (
        "a file from elsewhere",
        |f| replace(&f.join("brieven.json"), "brieven/1.txt", "../../etc/hostname"),
        "../../etc/hostname staat niet in SHA256SUMS",
    ),
    ("no JSON", |f| put(&f.join("themas.json"), "geen JSON"), "themas.json is niet te begrijpen"),
    ("a field too many", |f| replace(&f.join("themas.json"), "\"id\"", "\"x\": 1, \"id\""), "onbekends: ‘x’"),
    ("another head", |f| another_head(&f.join("uitvoer.json")), "De geschiedenis in de uitvoer is niet die waarvan"),
    ("the last event gone", drop_last_event, "is de rest weg"),
    (
        "another form",
        |f| replace(&f.join("uitvoer.json"), "\"vormVanRegister\": ", "\"vormVanRegister\": 9"),
        "De uitvoer is van een register van vorm 9",
    ),
    (
        "something else",
        |f| replace(&f.join("uitvoer.json"), "een register van", "iets met"),
        "leest alleen een uitvoer van een register",
    ),
];

fn put(file: &Path, text: &str) {
    fs::write(file, text).unwrap();
}

fn remove(file: &Path) {
    fs::remove_file(file).unwrap();
}

fn cut_off(file: &Path) {
    let bytes = fs::read(file).unwrap();
    fs::write(file, &bytes[..bytes.len() / 2]).unwrap();
}

fn another_head(file: &Path) {
    let text = fs::read_to_string(file).unwrap();
    let head = text.split("laatsteKenmerk\": \"").nth(1).unwrap()[..64].to_owned();
    put(file, &text.replace(&head, &"0".repeat(64)));
}

fn drop_last_event(folder: &Path) {
    let events: Vec<serde_json::Value> =
        serde_json::from_slice(&fs::read(folder.join("gebeurtenissen.json")).unwrap()).unwrap();
    let mark = format!("\"volgnummer\":{}", events.last().unwrap()["volgnummer"]);
    drop_record(&folder.join("gebeurtenissen.json"), &mark);
    drop_record(&folder.join("inhoud-van-gebeurtenissen.json"), &mark);
}

#[tokio::test]
async fn what_was_changed_or_is_missing_is_named_and_nothing_is_imported() {
    let app = filled().await;
    let room = tempfile::tempdir().unwrap();
    let (folder, database) = (room.path().join("uit"), room.path().join("nieuw.db"));
    let store = Store::open(&app.database()).await.unwrap();
    let cases = BY_ACCIDENT.iter().map(|case| (case, false)).chain(ON_PURPOSE.iter().map(|case| (case, true)));
    for ((what, change, says), fits) in cases {
        write(&store, &folder).await;
        change(&folder);
        if fits {
            sum_anew(&folder);
        }
        let refused = read(&folder, &database).await.unwrap_err();
        assert!(refused.contains(says), "{what}: {refused}");
        fs::remove_dir_all(&folder).unwrap();
        let left: Vec<String> = crate::backup::names(room.path());
        assert!(left.iter().all(|name| name == "nieuw.db-lock"), "{what}: {left:?}");
    }
    write(&store, &folder).await;
    read(&folder, &database).await.unwrap();
    store.close().await;
}

fn cut_last_lines(file: &Path) {
    let text = fs::read_to_string(file).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    fs::write(file, lines[..lines.len() - 2].join("\n")).unwrap();
}

#[tokio::test]
async fn a_register_in_which_something_stands_or_that_is_open_is_left_alone() {
    let app = filled().await;
    let room = tempfile::tempdir().unwrap();
    let (folder, database) = (room.path().join("uit"), room.path().join("vol.db"));
    let store = Store::open(&app.database()).await.unwrap();
    write(&store, &folder).await;
    store.close().await;
    let empty = Store::open(&database).await.unwrap();
    let refused = read(&folder, &database).await.unwrap_err();
    assert!(refused.contains("is in gebruik"), "{refused}");
    empty.close().await;
    read(&folder, &database).await.expect("an empty register may be filled");
    let before = contents_of(&database).await;
    let refused = read(&folder, &database).await.unwrap_err();
    assert!(refused.contains("is niet leeg"), "{refused}");
    assert_eq!(differing(&before, &contents_of(&database).await), [""; 0]);
    fs::write(room.path().join("tekst.db"), "geen register").unwrap();
    let refused = read(&folder, &room.path().join("tekst.db")).await.unwrap_err();
    assert!(refused.contains("is geen register"), "{refused}");
}
