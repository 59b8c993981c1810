//! A register that an earlier version left: it opens, keeps all it held, and its history stays whole.

use toezeggingen::{
    domain::{change::EventKind, number::NormalNumber},
    store::{Store, history::Verdict},
};

use crate::support::{clerk, versions::left_by};

#[tokio::test]
async fn the_history_of_the_second_version_goes_on_in_the_present_form() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("register.db");
    left_by("0002", &file).await;
    let store = Store::open(&file).await.unwrap();
    let (promises, before) = (51, 119);
    let Verdict::Whole { events, .. } = store.verify_history().await.unwrap() else { panic!("a broken history") };
    assert_eq!(events, before + promises, "one line more for each promise");
    let one = store.commitment(&clerk(), &NormalNumber::of("24bb005964")).await.unwrap().commitment;
    let history = store.events(&clerk(), one.id).await.unwrap();
    assert_eq!(history[0].entry.kind, EventKind::CarriedOver);
    let words = |event: usize| {
        let changed = history[event].changes.iter().find(|change| change.field == "termijn").unwrap();
        changed.after.as_deref().unwrap()
    };
    assert_eq!(
        (words(1), words(2)),
        ("uiterlijk in Q4 2025", "te zijner tijd"),
        "the lines of the first form are told"
    );
    store.close().await;

    let again = Store::open(&file).await.unwrap();
    assert_eq!(again.head().await.unwrap().0, events, "once is enough");
}
