//! The people who work with the register in Maasveld: one for each role, so that visitors can see every point of view. They
//! have no password: only the demonstration lets people in without one.

use chrono::NaiveDate;

use super::{DemoError, Result};
use crate::{
    auth::token::SecretToken,
    clock::to_noon,
    domain::{
        access::{Actor, Reach, Role},
        council::named::Named,
    },
    store::{
        Act, Store,
        accounts::{NewAccount, SignInMethod},
    },
};

/// The name, the part of the address before the at sign, the role, the committees, the portfolio holders, and the members that
/// the person is.
type DemoPerson =
    (&'static str, &'static str, Role, &'static [&'static str], &'static [&'static str], &'static [&'static str]);

const PEOPLE: [DemoPerson; 9] = [
    ("J. Vermeer", "j.vermeer", Role::Clerk, &[], &[], &[]),
    ("S. Aydin", "s.aydin", Role::CommitteeClerk, &["BOVF", "MH"], &[], &[]),
    ("M. Brouwer", "m.brouwer", Role::Office, &[], &["burgemeester", "wethouder Wonen (I. Tervoorde)"], &[]),
    ("W. van Duinrade", "w.vanduinrade", Role::Holder, &[], &["wethouder Financiën (W. van Duinrade)"], &[]),
    ("T. Wolderink", "t.wolderink", Role::Member, &["BOVF", "MH"], &[], &["T. Wolderink (Havenpartij Maasveld)"]),
    ("P. Ligtvoet", "p.ligtvoet", Role::Administrator, &[], &[], &[]),
    ("E. Hoogendam", "e.hoogendam", Role::Archivist, &[], &[], &[]),
    ("O. Zandstra", "o.zandstra", Role::CommitteeMember, &["WB"], &[], &[]),
    (
        "R. Hoekstra",
        "r.hoekstra",
        Role::Office,
        &[],
        &["wethouder Klimaat (E. Veenstroom)", "wethouder Mobiliteit (B. Oldewater)"],
        &[],
    ),
];

/// An act of the person who runs the program.
pub(super) fn make_administrator_act(on: NaiveDate) -> Act {
    let actor = Actor::new("opdrachtregel", Role::Administrator);
    Act { actor, now: to_noon(on), today: on, submission: None }
}

/// An act of the member who comes to the demonstration.
pub(super) fn make_member_act(on: NaiveDate) -> Act {
    let (name, _, role, committees, _, members) = PEOPLE[4];
    let committees = committees.iter().map(|code| (*code).to_owned()).collect();
    let members = members.iter().filter_map(|text| Named::parse(text)).collect();
    let actor = Actor::new(name, role).with_reach(Reach { committees, members, ..Reach::default() });
    Act { actor, now: to_noon(on), today: on, submission: None }
}

/// Creates the accounts, unless there are any already.
///
/// # Errors
/// Returns an error if the store refuses, or the system gives no random bytes.
pub async fn make_accounts(store: &Store, on: NaiveDate) -> Result<()> {
    let act = make_administrator_act(on);
    let failed = |error| DemoError::Store { what: "accounts".to_owned(), error };
    if !store.list_accounts(&act.actor, act.now).await.map_err(failed)?.is_empty() {
        return Ok(());
    }
    for (name, address, role, committees, holders, members) in PEOPLE {
        let named = |texts: &[&str]| texts.iter().filter_map(|text| Named::parse(text)).collect();
        let committees = committees.iter().map(|code| (*code).to_owned()).collect();
        let new = NewAccount {
            name: name.to_owned(),
            door: SignInMethod::Local { login: format!("{address}@maasveld.example") },
            role,
            reach: Reach { committees, holders: named(holders), members: named(members) },
        };
        // Nobody gets this link.
        let link = SecretToken::new().map_err(|error| DemoError::Data(error.to_string()))?.to_hashed();
        store.add_account(&act, new, &link).await.map_err(failed)?;
    }
    Ok(())
}
