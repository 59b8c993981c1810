//! The form that a council gives its numbers: another number is doubted once, and registered when the clerk says that it is
//! right.

use chrono::{Datelike, NaiveDate};

use crate::{
    domain::{number::CommitmentNumber, number_pattern::NumberPattern},
    web::{day, form::Fields},
};

/// The box to tick. It carries the number that it vouches for, so that another number is doubted anew.
const RIGHT: &str = "nummerKlopt";

/// Refuses a number that has none of the council's forms, unless it was vouched for.
pub(super) fn doubt(form: &mut Fields, number: &CommitmentNumber, patterns: &[NumberPattern], today: NaiveDate) {
    let vouched = CommitmentNumber::parse(form.raw(RIGHT)).is_ok_and(|vouched| vouched == *number);
    if !vouched && is_odd(form, patterns) {
        let expected = expected(patterns, made_on(form).unwrap_or(today).year());
        let message = format!(
            "Dit nummer heeft een andere vorm dan uw raad gebruikt. Verwacht wordt {expected}. Kijk het nummer na. Klopt het \
             toch, vink dat dan aan."
        );
        form.reject("nummer", message);
    }
}

/// Whether the number that was typed has none of the council's forms: then the form offers the box.
pub(super) fn is_odd(form: &Fields, patterns: &[NumberPattern]) -> bool {
    let made_on = made_on(form);
    let fits = |number: &CommitmentNumber| patterns.iter().any(|pattern| pattern.fits(number, made_on));
    !patterns.is_empty() && CommitmentNumber::parse(form.raw("nummer")).is_ok_and(|number| !fits(&number))
}

fn made_on(form: &Fields) -> Option<NaiveDate> {
    day::read(form.raw("dag")).ok()
}

/// `JJbb###### (zoals 25bb123456) of T##### (zoals T12345)`
fn expected(patterns: &[NumberPattern], year: i32) -> String {
    let told = |pattern: &NumberPattern| format!("{pattern} (zoals {})", pattern.example(year));
    patterns.iter().map(told).collect::<Vec<_>>().join(" of ")
}
