//! Any row of acts, in a real register: what is accepted stays on the road that the page draws, what is refused has a reason
//! and changes nothing, and the lines of the history give exactly what is stored.

use proptest::prelude::*;
use toezeggingen::{
    clock::to_noon,
    domain::{
        commitment::{
            Commitment,
            status::{DecisionRule, Status},
        },
        history::HistoryFacts,
        listing::{as_of::AsOf, filter::ListFilter},
        number::NormalNumber,
    },
    store::{Act, StoreError, StoreRefusal, commitments::ChangeSource},
};

use super::{
    acts::{ACTS, nth_day, other, state},
    diagram::{STATES, drawn},
};
use crate::support::{TestApp, builders::commitment, clerk, contents::contents, counted::check_counts};

const NUMBER: &str = "25bb000001";

async fn register() -> TestApp {
    let app = TestApp::without_accounts().await;
    app.register(commitment(NUMBER).holder("wethouder Wonen").asked_by("A. Bakker (Stadspartij)").due("2025-12-31"))
        .await;
    app.register(commitment(other().as_str())).await;
    app
}

async fn stored(app: &TestApp) -> Commitment {
    app.store.find_commitment(&clerk(), &NormalNumber::of(NUMBER)).await.unwrap().commitment
}

fn name(commitment: &Commitment) -> String {
    STATES.iter().find(|(words, _)| *words == state(commitment)).unwrap().1.to_owned()
}

/// What must hold of a commitment whatever was done to it.
fn check_sense(commitment: &Commitment) {
    let closed = matches!(commitment.status, Status::Settled(_) | Status::Lapsed(_));
    assert_eq!(commitment.closed_on.is_some(), closed);
    let due = commitment.parts.iter().filter(|part| part.is_due()).count();
    match commitment.status {
        Status::Settled(_) => assert_eq!(due, 0, "a part is due of what is settled"),
        Status::PartlySettled => assert!(commitment.remaining.is_some() && (commitment.parts.is_empty() || due > 0)),
        Status::Open => assert_eq!(due, commitment.parts.len(), "a part is closed of what is open"),
        Status::Proposed(_) | Status::Lapsed(_) => {}
    }
    assert_eq!(
        HistoryFacts::of(commitment).to_commitment(commitment.id).as_ref(),
        Some(commitment),
        "the facts tell all of it"
    );
}

async fn take(app: &TestApp, index: usize, at: u64, allowed: &std::collections::BTreeSet<(String, String)>) {
    let before = stored(app).await;
    let (act_name, change) = ACTS[index];
    let on = nth_day(at);
    let act = Act { now: to_noon(on), today: on, ..app.act() };
    let number = NormalNumber::of(NUMBER);
    let whole = contents(&app.database()).await;
    let done = app
        .store
        .change_commitment(&act, &number, before.version, change(&before, on), ChangeSource::from_person(on))
        .await;
    let after = stored(app).await;
    match done {
        Ok(()) => {
            let step = (name(&before), name(&after));
            assert!(step.0 == step.1 || allowed.contains(&step), "{act_name}: {step:?} is not on the road");
            assert!(
                after.version >= before.version && after.deadlines.entries().len() >= before.deadlines.entries().len()
            );
            check_sense(&after);
        }
        Err(StoreError::Refusal(StoreRefusal::Change(refusal))) => {
            assert!(refusal.to_string().ends_with('.'), "{act_name}: {refusal}");
            assert!(contents(&app.database()).await == whole, "{act_name} was refused and yet something changed");
        }
        Err(other) => panic!("{act_name}: {other:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_row_of_acts_stays_on_the_road(
        council in any::<bool>(),
        acts in prop::collection::vec((0..ACTS.len(), 0..3_u64), 1..24),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let app = register().await;
            if council {
                app.set(|settings| settings.rule = DecisionRule::Council).await;
            }
            let [direct, by_council] = drawn();
            let allowed = if council { by_council } else { direct };
            let mut at = 1;
            for (index, days) in acts {
                at += days;
                take(&app, index, at, &allowed).await;
                // Everything agrees with the history after each act, and the figures with a count.
                let verdict = app.store.verify_history().await.unwrap();
                assert!(verdict.is_whole(), "{verdict}");
                let as_of = AsOf { today: nth_day(at), warning_days: 30 };
                check_counts(&app.store, &clerk(), &ListFilter::default(), as_of).await;
            }
        });
    }
}
