//! People in each role, and what is theirs.

use toezeggingen::domain::{
    access::{Actor, Reach, Role},
    council::named::Named,
};

/// The holder whose office comes to the register.
pub const HOLDER: &str = "wethouder Wonen (H. Zonderland)";
/// The member who comes to the register.
pub const MEMBER: &str = "S. Bokhove (Lijst Oost)";

/// Somebody in each role, and a member of a committee for whom the setting is on that lets them see its secrets.
pub fn everybody() -> Vec<Actor> {
    let sees_more = Actor { sees_committee_secrets: true, ..somebody(Role::CommitteeMember) };
    Role::ALL.into_iter().map(somebody).chain([sees_more]).collect()
}

/// Somebody in this role to whom the committee BOVF, the portfolio Wonen and the questions of S. Bokhove belong.
pub fn somebody(role: Role) -> Actor {
    let named = |name| Named::parse(name).into_iter().collect();
    Actor::new(format!("iemand, {}", role.key()), role).with_reach(match role {
        Role::CommitteeClerk | Role::CommitteeMember => {
            Reach { committees: vec!["BOVF".to_owned()], ..Reach::default() }
        }
        Role::Member => Reach { committees: vec!["BOVF".to_owned()], members: named(MEMBER), ..Reach::default() },
        Role::Office | Role::Holder => Reach { holders: named(HOLDER), ..Reach::default() },
        _ => Reach::default(),
    })
}
