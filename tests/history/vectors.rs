//! The hashes themselves, against values that were worked out without this program: whoever reads the form in
//! `domain/history/chain.rs` can check a chain with a few lines of another language.
//!
//! The expected values come from Python's `hashlib.sha256` over the parts in the order in which `domain/history/chain.rs` names them,
//! each part preceded by its length in bytes (`len(part.encode()).to_bytes(8, "big")`), an absent part being eight bytes 0xff.

use toezeggingen::domain::{
    change::EventKind,
    history::{EventContent, EventObject, Hash, HistoryEntry, HistoryLine},
    ids::{CommitmentId, LetterId, MeetingId},
};

use crate::support::day;

fn full() -> HistoryEntry {
    HistoryEntry {
        sequence: 12,
        at: "2025-11-14T11:00:00.250Z".parse().unwrap(),
        on: day("2025-11-13"),
        role: "griffier".to_owned(),
        object: EventObject::Commitment(CommitmentId::new(7)),
        kind: EventKind::Postponed,
        letter: Some(LetterId::new(3)),
        passage: Some((120, 340)),
        meeting: Some(MeetingId::new(5)),
    }
}

fn bare(kind: EventKind, object: EventObject, role: &str) -> HistoryEntry {
    HistoryEntry {
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

fn content() -> EventContent {
    EventContent {
        salt: "0123456789abcdef0123456789abcdef".to_owned(),
        name: "Zoë de Boer".to_owned(),
        note: Some("Reden: é €".to_owned()),
        before: r#"{"titel":"Oud"}"#.to_owned(),
        after: r#"{"titel":"Nieuw"}"#.to_owned(),
    }
}

#[test]
fn a_line_is_hashed_as_it_is_written_down() {
    let content = content();
    assert_eq!(content.compute_hash().as_str(), "93711b4676161e3edd3fc1bec999ad50562b2fdc12f058ba6e4fc5707821db0f");
    let empty = EventContent {
        salt: String::new(),
        name: String::new(),
        note: None,
        before: "{}".to_owned(),
        after: "{}".to_owned(),
    };
    assert_eq!(empty.compute_hash().as_str(), "1640436f578db7520ab8a64f47eb6fa6b5e84678d21d4befde6fd6e722e2eb2e");
    let previous = Hash::from_stored("ab".repeat(32));
    assert_eq!(
        full().compute_hash(&previous, &content.compute_hash()).as_str(),
        "594658a5b5782f2c8170bd03d9b3f8cb677e1672580c5adb489478ed6d585769"
    );
    let restored = bare(EventKind::Restored, EventObject::Register, "het register");
    assert_eq!(
        restored.compute_hash(&Hash::of_origin(), &content.compute_hash()).as_str(),
        "d4992da782da9316e8c649e45fed916ab770d97862a1d5c054443df5c3ecc04c"
    );
    let line = HistoryLine::new(full(), content, previous.clone());
    assert_eq!(line.hash.as_str(), "594658a5b5782f2c8170bd03d9b3f8cb677e1672580c5adb489478ed6d585769");
    assert!(line.is_intact(&previous));
}
