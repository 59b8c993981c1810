//! The fields above the lines of a reading: what the letter tells of all commitments that are registered from it.

use chrono::NaiveDate;

use super::new_commitment::NameGround;
use crate::{
    domain::{
        access::{Actor, rights::Action},
        council::{
            meeting::of_committee,
            named::Named,
            recognition::{Recognition, recognise_name},
            roster::Roster,
        },
    },
    reading::{
        committees::{NamedCommittees, find_named_committees},
        lines::{LineStanding, ProposedLine},
    },
    store::letters::Letter,
    web::{
        forms::publication::split_signatory,
        views::{view, words},
    },
};

/// The values that a letter proposes for all commitments that are registered from it, each with where it comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct SharedProposal {
    holder: String,
    committee: String,
    /// The day of the meeting, if all lines that tell one tell the same.
    pub(super) day: Option<NaiveDate>,
    /// A sentence at each field that tells where its value comes from, or why it is empty.
    pub(super) holder_hint: String,
    pub(super) committee_hint: String,
    pub(super) day_hint: String,
}

/// The hint at a holder who is known.
const SIGNED: &str = "Wie de brief ondertekende.";

impl SharedProposal {
    /// The proposal for the lines that an actor may register. Empty if there are none.
    pub(super) fn of(lines: &[ProposedLine], letter: &Letter, ground: NameGround, actor: &Actor) -> Self {
        let new: Vec<&ProposedLine> =
            lines.iter().filter(|line| matches!(line.place, LineStanding::Unknown { .. })).collect();
        if new.is_empty() || !actor.may_ever(Action::Register) {
            return Self::default();
        }
        let mut proposal = Self::default();
        proposal.propose_holder(letter, ground);
        proposal.propose_committee(letter, ground, actor);
        proposal.propose_day(&new);
        proposal
    }

    /// The fields of the form, filled.
    pub(super) fn list_fields(&self) -> Vec<(String, String)> {
        let day = self.day.map(view::field_day).unwrap_or_default();
        [("houder", self.holder.clone()), ("commissie", self.committee.clone()), ("dag", day)]
            .map(|(field, value)| (field.to_owned(), value))
            .into()
    }

    /// The portfolio holder who signed: the known one if the signatory fits exactly one who was in office on the day of the
    /// letter, else the signatory as it is written, which the form asks about.
    fn propose_holder(&mut self, letter: &Letter, ground: NameGround) {
        let known = ground.council.list_known_names(Roster::Holders);
        let recognised = |name: &str| match recognise_name(Roster::Holders, name, &known, &[letter.day]) {
            Recognition::Known(holder) => Some(holder.to_string()),
            Recognition::Ambiguous(_) | Recognition::NotThen(_) | Recognition::New(_) => None,
        };
        let signed = split_signatory(letter.signatory.as_deref());
        let (holder, hint) = match signed.as_slice() {
            [] => (String::new(), "De brief noemt geen ondertekenaar."),
            [function, name] if is_office(function) => {
                // The office alone would give whoever holds it, also where another name stands below the letter.
                let whole = name_office(function, name);
                match recognised(&whole).or_else(|| recognised(name)) {
                    Some(holder) => (holder, SIGNED),
                    None => (whole, "Wie de brief ondertekende, zoals het er staat. Kijk of het klopt."),
                }
            }
            parts => {
                let mut holders: Vec<String> = parts.iter().filter_map(|part| recognised(part)).collect();
                holders.dedup();
                match <[String; 1]>::try_from(holders) {
                    Ok([only]) => (only, SIGNED),
                    Err(_) => {
                        (String::new(), "Uit de ondertekening blijkt niet wie van de portefeuillehouders het is.")
                    }
                }
            }
        };
        (self.holder, self.holder_hint) = (holder, hint.to_owned());
    }

    fn propose_committee(&mut self, letter: &Letter, ground: NameGround, actor: &Actor) {
        if let [only] = actor.reach.committees.as_slice() {
            (self.committee, self.committee_hint) = (only.clone(), "Uw commissie.".to_owned());
            return;
        }
        let mut known = ground.council.list_known_names(Roster::Committees);
        known.retain(|one| one.named.beside.as_deref().is_none_or(|code| may_register_in(actor, code)));
        let unsure = "In de brief genoemd. Kijk of het om deze commissie gaat.";
        (self.committee, self.committee_hint) = match find_named_committees(&letter.body, &known) {
            NamedCommittees::Known(Named { name, beside }) => (beside.unwrap_or(name), unsure.to_owned()),
            NamedCommittees::Unknown(code) if may_register_in(actor, &code) => (
                code,
                "In de brief genoemd; het register kent haar niet. Kijk of het om deze commissie gaat.".to_owned(),
            ),
            NamedCommittees::Several(names) => {
                (String::new(), format!("De brief noemt er meer: {}. Kies zelf.", words::join_with_and(&names)))
            }
            NamedCommittees::Unknown(_) | NamedCommittees::None => {
                (String::new(), "De brief noemt geen commissie die het register kent.".to_owned())
            }
        };
    }

    fn propose_day(&mut self, new: &[&ProposedLine]) {
        let mut days: Vec<NaiveDate> = new.iter().filter_map(|line| line.finding.promised_on).collect();
        days.sort_unstable();
        days.dedup();
        let told: Vec<String> = days.iter().map(|day| view::full_day(*day)).collect();
        (self.day, self.day_hint) = match days.as_slice() {
            [] => (None, "De brief noemt geen dag.".to_owned()),
            [only] => (Some(*only), "Volgens de brief.".to_owned()),
            _ => (
                None,
                format!("De brief noemt er meer: {}. Elke regel heeft haar eigen dag.", words::join_with_and(&told)),
            ),
        };
    }
}

fn may_register_in(actor: &Actor, code: &str) -> bool {
    actor.may_act_on(Action::Register, &of_committee(code))
}

/// True for the office of one person, as in `De burgemeester`, and not for a board.
fn is_office(function: &str) -> bool {
    const BOARDS: [&str; 6] = ["college", " en ", "staten", "bestuur", "namens", "secretaris"];
    let small = function.to_lowercase();
    small.starts_with("de ") && !BOARDS.iter().any(|board| small.contains(board))
}

/// `De burgemeester` and `C.J. Schouten` as the register writes them: `burgemeester (C.J. Schouten)`.
fn name_office(function: &str, name: &str) -> String {
    let office = function.strip_prefix("De ").or_else(|| function.strip_prefix("de ")).unwrap_or(function);
    Named { name: office.to_owned(), beside: Some(name.to_owned()) }.to_string()
}
