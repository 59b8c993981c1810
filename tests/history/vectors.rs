//! The hashes themselves, against values that were worked out without this program: whoever reads the form in
//! `domain/history.rs` can check a chain with a few lines of another language.
//!
//! The expected values come from Python's `hashlib.sha256` over the parts in the order in which `domain/history.rs` names them,
//! each part preceded by its length in bytes (`len(part.encode()).to_bytes(8, "big")`), an absent part being eight bytes 0xff.

use toezeggingen::domain::{
    change::EventKind,
    history::{Content, Entry, Form, Hash, Line, Object},
    ids::{CommitmentId, LetterId, MeetingId},
};

use crate::support::day;

fn full() -> Entry {
    Entry {
        sequence: 12,
        at: "2025-11-14T11:00:00.250Z".parse().unwrap(),
        on: day("2025-11-13"),
        role: "griffier".to_owned(),
        object: Object::Commitment(CommitmentId::new(7)),
        kind: EventKind::Postponed,
        letter: Some(LetterId::new(3)),
        passage: Some((120, 340)),
        meeting: Some(MeetingId::new(5)),
    }
}

fn bare(kind: EventKind, object: Object, role: &str) -> Entry {
    Entry {
        sequence: 1,
        at: "2025-11-14T11:00:00Z".parse().unwrap(),
        on: day("2025-11-14"),
        role: role.to_owned(),
        object,
        kind,
        letter: None,
        passage: None,
        meeting: None,
    }
}

fn content(salt: Option<&str>) -> Content {
    Content {
        salt: salt.map(str::to_owned),
        name: "Zoë de Boer".to_owned(),
        note: Some("Reden: é €".to_owned()),
        before: r#"{"titel":"Oud"}"#.to_owned(),
        after: r#"{"titel":"Nieuw"}"#.to_owned(),
    }
}

#[test]
fn the_second_form_is_hashed_as_it_is_written_down() {
    let content = content(Some("0123456789abcdef0123456789abcdef"));
    assert_eq!(content.hash().as_str(), "93711b4676161e3edd3fc1bec999ad50562b2fdc12f058ba6e4fc5707821db0f");
    let empty =
        Content { salt: None, name: String::new(), note: None, before: "{}".to_owned(), after: "{}".to_owned() };
    assert_eq!(empty.hash().as_str(), "46816f10baf6291f760f429ef043231c085bb2135ea508cae75a6a04adbc0db7");
    let previous = Hash::stored("ab".repeat(32));
    assert_eq!(
        full().hash(&previous, &content.hash()).as_str(),
        "9defcf3a750d5133f5c98812159edc572e1db6725942b4c284fd2d6f081fcb2d"
    );
    let restored = bare(EventKind::Restored, Object::Register, "het register");
    assert_eq!(
        restored.hash(&Hash::origin(), &content.hash()).as_str(),
        "6ef1703f18d03199c2548c6d62f257c2af3be35486cc404b4ff1b0a9cd89d40c"
    );
    let line = Line::new(full(), content, previous.clone());
    assert_eq!(line.hash.as_str(), "9defcf3a750d5133f5c98812159edc572e1db6725942b4c284fd2d6f081fcb2d");
    assert!(line.is_intact(&previous));
}

#[test]
fn the_first_form_is_hashed_as_it_was() {
    let previous = Hash::stored("ab".repeat(32));
    let line = |entry: Entry, content: Content, previous: &Hash, hash: &str| Line {
        entry,
        form: Form::First,
        content: Some(content),
        previous: previous.clone(),
        hash: Hash::stored(hash.to_owned()),
    };
    // In that form there was no meeting, and an absent part was an empty one.
    let entry = Entry { meeting: None, ..full() };
    let known = "0c4fad3e6904fb671073bf9274e67da320cb11747c0783a913995ad2ee77b2c7";
    assert!(line(entry.clone(), content(None), &previous, known).is_intact(&previous));
    assert!(!line(Entry { sequence: 13, ..entry }, content(None), &previous, known).is_intact(&previous));
    let registered = bare(EventKind::Registered, Object::Commitment(CommitmentId::new(7)), "griffier");
    let empty = Content { note: None, before: "{}".to_owned(), after: "{}".to_owned(), ..content(None) };
    let known = "aa7c304566dad2fbe2c4796e8057be847ae92455d4d6802f6a8cf7f9a78a9bc3";
    assert!(line(registered, empty, &Hash::origin(), known).is_intact(&Hash::origin()));
}
