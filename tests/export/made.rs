//! Registers made at random, of whatever was typed: each comes back equal.

use chrono::Days;
use proptest::prelude::*;
use toezeggingen::{
    domain::{
        access::Role,
        change::Change,
        commitment::{Details, NewCommitment, deadline::Precision, part::NewPart, publicity::Publicity},
        council::roster::Roster,
        number::{CommitmentNumber, NormalNumber},
    },
    store::commitments::ChangeSource,
};

use super::comes_back_equal;
use crate::support::{
    TODAY, TestApp,
    administration::entry,
    builders::{deadline, secret},
    clerk, day,
};

/// Something that somebody does in the register. What it refuses is no matter.
#[derive(Debug, Clone)]
enum Deed {
    Register { number: u8, title: String, text: String, publicity: u8, asked_by: String, due: Option<u16> },
    Change { number: u8, what: u8, text: String, due: u16 },
    Letter { text: String, number: Option<u8> },
    Theme { name: String },
    Council { name: String },
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z]{3,8}( [a-z]{1,8}){0,4}",
        "\\PC{1,30}",
        "(?s).{1,30}",
        Just("Regel één\r\n\t\"twee\" \\u0000 {\"a\":1} </script> \u{2028}\u{feff}e\u{301} 🦊".to_owned()),
    ]
}

fn deed() -> impl Strategy<Value = Deed> {
    let number = || 0_u8..6;
    prop_oneof![
        4 => (number(), text(), text(), 0_u8..3, text(), proptest::option::of(0_u16..900)).prop_map(
            |(number, title, text, publicity, asked_by, due)| Deed::Register { number, title, text, publicity, asked_by, due }
        ),
        8 => (number(), 0_u8..10, text(), 0_u16..900)
            .prop_map(|(number, what, text, due)| Deed::Change { number, what, text, due }),
        2 => (text(), proptest::option::of(number())).prop_map(|(text, number)| Deed::Letter { text, number }),
        1 => text().prop_map(|name| Deed::Theme { name }),
        1 => text().prop_map(|name| Deed::Council { name }),
    ]
}

fn named(number: u8) -> String {
    format!("25bb00000{number}")
}

fn due_in(days: u16) -> toezeggingen::domain::commitment::deadline_list::NewDeadline {
    let last = (day("2025-02-01") + Days::new(days.into())).to_string();
    deadline(&format!("uiterlijk {last}"), Some(&last), Precision::Day)
}

fn change(what: u8, text: String, due: u16) -> Change {
    match what {
        0 => Change::Settle { answer: text, delivered: None },
        1 => Change::Postpone { deadline: due_in(due), reason: text },
        2 => Change::Object { part: None, reason: text },
        3 => Change::Progress { note: text },
        4 => Change::SettlePartly { answer: text.clone(), remaining: text, deadline: Some(due_in(due)) },
        5 => Change::Divide {
            parts: vec![
                NewPart { text: text.clone(), deadline: Some(due_in(due)) },
                NewPart { text: format!("{text}, en meer"), deadline: None },
            ],
        },
        6 => Change::Publish,
        7 => Change::Withdraw { reason: text },
        8 => Change::Reopen { part: None, reason: text },
        _ => Change::LiftSecrecy { reason: text },
    }
}

async fn act(app: &TestApp, deed: Deed) -> bool {
    match deed {
        Deed::Register { number, title, text, publicity, asked_by, due } => {
            let mut details = Details::new(title, text);
            details.publicity = [Publicity::Public, Publicity::Draft, secret()][usize::from(publicity)];
            details.asked_by = toezeggingen::domain::council::named::Named::parse(&asked_by).into_iter().collect();
            details.made_on = Some(day("2025-01-15"));
            details.committee = Some("BOVF".to_owned());
            let number = CommitmentNumber::parse(&named(number)).unwrap();
            let new = NewCommitment { number, details, deadline: due.map(due_in) };
            app.store.register_commitment(&app.act(), new, ChangeSource::from_person(day("2025-01-15"))).await.is_ok()
        }
        Deed::Change { number, what, text, due } => {
            let number = NormalNumber::of(&named(number));
            let Ok(known) = app.store.find_commitment(&clerk(), &number).await else { return false };
            let source = ChangeSource::from_person(day(TODAY));
            let change = change(what, text, due);
            app.store.change_commitment(&app.act(), &number, known.commitment.version, change, source).await.is_ok()
        }
        Deed::Letter { text, number } => {
            let body = number.map_or_else(|| text.clone(), |number| format!("{text}\n{} is afgedaan.", named(number)));
            let letter = toezeggingen::store::letters::NewLetter {
                number: None,
                day: day("2025-06-02"),
                subject: Some(text),
                signatory: None,
                names: number.map(|number| NormalNumber::of(&named(number))).into_iter().collect(),
                commitments: Vec::new(),
                body,
            };
            app.store.add_letter(&app.act(), letter).await.is_ok()
        }
        Deed::Theme { name } => {
            let themed = entry("Groen", "2024-01-01", "");
            let themed = toezeggingen::domain::council::roster_entry::RosterEntry {
                named: toezeggingen::domain::council::named::Named { name, ..themed.named },
                ..themed
            };
            app.store.add_to_roster(&app.act_as(Role::Administrator), Roster::Themes, &themed).await.is_ok()
        }
        Deed::Council { name } => {
            let before = app.store.settings();
            let settings = toezeggingen::store::settings::CouncilSettings { council: name, ..before.clone() };
            app.store.set_settings(&app.act_as(Role::Administrator), before.compute_mark(), &settings).await.is_ok()
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 12, max_shrink_iters: 60, failure_persistence: None, ..ProptestConfig::default()
    })]

    #[test]
    fn whatever_was_done_in_a_register_it_comes_back_equal(deeds in proptest::collection::vec(deed(), 5..60)) {
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let app = TestApp::empty().await;
            let mut done = 0;
            for deed in deeds {
                done += usize::from(act(&app, deed).await);
            }
            assert!(done > 0, "a register in which nothing could be done proves nothing");
            app.store.close().await;
            comes_back_equal(&app.database()).await;
        });
    }
}
