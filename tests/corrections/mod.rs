//! Corrections by the clerk: of a deadline, a number, the day of a decision, and of days from a calendar that changed.

mod after_the_calendar;
mod deadlines;
mod decisions;
mod numbers;

use toezeggingen::domain::{change::Change, number::CommitmentNumber};

use crate::support::{
    Page, TestApp,
    builders::commitment,
    people::{HOLDER, MEMBER},
};

pub const NUMBER: &str = "25bb000001";

pub fn path(act: &str) -> String {
    format!("/toezeggingen/{NUMBER}/{act}")
}

pub async fn app_with(last_day: &str) -> TestApp {
    let app = TestApp::empty().await;
    let one = commitment(NUMBER).committee("BOVF").holder(HOLDER).asked_by(MEMBER);
    app.register(one.due(last_day)).await;
    app
}

pub fn number(text: &str) -> CommitmentNumber {
    CommitmentNumber::parse(text).unwrap()
}

pub fn right_number(text: &str) -> Change {
    Change::CorrectNumber { number: number(text), reason: "Twee cijfers verwisseld.".to_owned() }
}

/// Checks that a form came back with this error at the field, and that nothing was written.
pub async fn refused(app: &TestApp, before: &[String], page: &Page, field: &str, words: &str) {
    assert!(page.status == 400 || page.status == 409, "{}", page.text);
    let message = page.one(&format!("#{field}-fout"));
    assert!(message.contains(words), "{message}");
    let now: Vec<String> = app.history(NUMBER).await.iter().map(|event| format!("{event:?}")).collect();
    assert_eq!(now, before, "nothing is written");
}

pub async fn lines(app: &TestApp) -> Vec<String> {
    app.history(NUMBER).await.iter().map(|event| format!("{event:?}")).collect()
}
