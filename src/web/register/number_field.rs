//! The doubt about a number in another form than the council uses: the form asks once, and the clerk can confirm the number.

use chrono::{Datelike, NaiveDate};

use crate::{
    domain::number::{CommitmentNumber, pattern::NumberPattern},
    web::forms::{day, form::Fields},
};

/// Asks, once, about a number that fits none of the council's patterns.
pub(in crate::web) fn ask_about_odd_number(
    form: &mut Fields,
    field: &str,
    number: &CommitmentNumber,
    patterns: &[NumberPattern],
    (made_on, today): (Option<NaiveDate>, NaiveDate),
) {
    if patterns.is_empty() || patterns.iter().any(|pattern| pattern.fits_number(number, made_on)) {
        return;
    }
    let expected = describe_expected_patterns(patterns, made_on.unwrap_or(today).year());
    let question = format!(
        "Dit nummer heeft een andere vorm dan uw raad gebruikt. Verwacht wordt {expected}. Kijk het nummer na. Klopt het toch, \
         vink dat dan aan."
    );
    form.ask_to_confirm(field, number.to_normal().as_str(), &question, "Dit nummer klopt toch");
}

/// The day of the commitment in a form.
pub(super) fn read_made_on(form: &Fields) -> Option<NaiveDate> {
    day::read_typed_day(form.get_raw_text("dag")).ok()
}

/// The expected patterns in words: `JJbb###### (zoals 25bb123456) of T##### (zoals T12345)`.
fn describe_expected_patterns(patterns: &[NumberPattern], year: i32) -> String {
    let told = |pattern: &NumberPattern| format!("{pattern} (zoals {})", pattern.make_example_number(year));
    patterns.iter().map(told).collect::<Vec<_>>().join(" of ")
}
