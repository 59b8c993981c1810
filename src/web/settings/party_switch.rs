//! Another party on the form of a member: a mistake that is mended, or the next seat of the same person from a day on.

use chrono::NaiveDate;

use crate::{
    domain::council::{named::Named, recognition::is_same, roster::Roster, roster_entry::RosterEntry},
    web::forms::{form::Fields, odd_day::DayOf},
};

/// The field with the choice, and the one with the day.
pub(super) const CHOICE: &str = "wissel";
pub(super) const DAY: &str = "wisselOp";

/// The options of the choice, with their words.
pub(super) const CHOICES: [(&str, &str); 2] =
    [(SWITCHES, "Ging naar een andere fractie, vanaf de dag hieronder."), (MENDS, "De fractie stond hier verkeerd.")];

const SWITCHES: &str = "overstap";
const MENDS: &str = "verbetering";

/// Reads the day from which a member is in another party; none if the party stays, or is only mended. A form that does not say
/// which of these it is, gets the question.
pub(super) fn read_switch(
    form: &mut Fields,
    kept: &RosterEntry,
    typed: &RosterEntry,
    today: NaiveDate,
) -> Option<NaiveDate> {
    let party = |entry: &RosterEntry| entry.named.beside.clone().map(|name| Named { name, beside: None });
    let (before, after) = (party(kept)?, party(typed)?);
    if is_same(Roster::Parties, &before, &after) {
        return None;
    }
    let who = &kept.named.name;
    let choice = form.read_choice(CHOICE, |key| CHOICES.into_iter().map(|(key, _)| key).find(|one| *one == key));
    if choice.is_none() && form.find_error(CHOICE).is_none() {
        form.reject_field(CHOICE, format!("Ging {who} naar een andere fractie, of stond de fractie hier verkeerd?"));
    }
    if choice != Some(SWITCHES) {
        return None;
    }
    if typed.tenure != kept.tenure {
        form.reject_field("van", "Bewaar de dagen van deze zetel apart, voor of na de overstap.");
    }
    let day = form.required_day(DAY, &format!("Vul de eerste dag in van {who} in de nieuwe fractie."))?;
    form.ask_odd_day(DAY, day, today, DayOf::Office);
    Some(day)
}

/// True if the form asks, or asked, about another party.
pub(super) fn is_asked(form: &Fields) -> bool {
    form.find_error(CHOICE).is_some() || form.find_error(DAY).is_some() || !form.get_raw_text(CHOICE).is_empty()
}
