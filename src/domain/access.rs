//! Who acts: a name, a role, and what in the register is theirs.

use super::commitment::{Details, Named};

/// Who does something or looks at something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The name, as the history keeps it.
    pub name: String,
    /// In which role.
    pub role: Role,
    /// What is theirs.
    pub reach: Reach,
}

impl Actor {
    /// An actor with this name and role, to whom nothing in particular belongs.
    #[must_use]
    pub fn new(name: impl Into<String>, role: Role) -> Self {
        Self { name: name.into(), role, reach: Reach::default() }
    }

    /// The same actor, with what is theirs.
    #[must_use]
    pub fn with_reach(self, reach: Reach) -> Self {
        Self { reach, ..self }
    }

    /// Somebody who did not sign in.
    #[must_use]
    pub fn public() -> Self {
        Self::new("publiek", Role::Public)
    }

    /// Whether a promise with these details is theirs: made in a committee of theirs, answered for by a holder of theirs, or
    /// asked for by them. To a clerk of the council every promise is.
    #[must_use]
    pub fn owns(&self, details: &Details) -> bool {
        let committee =
            || details.committee.as_deref().is_some_and(|code| self.reach.committees.iter().any(|c| same(c, code)));
        let holder = || details.holder.as_ref().is_some_and(|holder| self.reach.holders.contains(holder));
        let asked = || details.asked_by.iter().any(|member| self.reach.members.contains(member));
        match self.role {
            Role::Clerk => true,
            Role::CommitteeClerk => committee(),
            Role::Office | Role::Holder => holder(),
            Role::Member => committee() || asked(),
            Role::Administrator | Role::Archivist | Role::Public => false,
        }
    }
}

/// Codes of committees are the same in upper and lower case.
fn same(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

/// What in the register belongs to somebody, in the names that commitments bear.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reach {
    /// The codes of the committees that one serves or sits on.
    pub committees: Vec<String>,
    /// The portfolio holders whom one works for, or is.
    pub holders: Vec<Named>,
    /// The member, under each party in turn, that one is.
    pub members: Vec<Named>,
}

/// The role in which somebody acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// The council's clerk (griffier).
    Clerk,
    /// The clerk of some committees.
    CommitteeClerk,
    /// The office of the mayor or an alderman.
    Office,
    /// The mayor or an alderman.
    Holder,
    /// A member of the council or of a committee.
    Member,
    /// Who keeps accounts and settings, and has no say over content.
    Administrator,
    /// Who reads all and checks the history.
    Archivist,
    /// Everybody who did not sign in.
    Public,
}

impl Role {
    /// Every role with its key, which is also the word on screen.
    pub const KEYS: [(Self, &'static str); 8] = [
        (Self::Clerk, "griffier"),
        (Self::CommitteeClerk, "commissiegriffier"),
        (Self::Office, "bestuurssecretariaat"),
        (Self::Holder, "portefeuillehouder"),
        (Self::Member, "raadslid"),
        (Self::Administrator, "beheerder"),
        (Self::Archivist, "archivaris"),
        (Self::Public, "publiek"),
    ];

    /// The roles that an account can have.
    pub fn of_accounts() -> impl Iterator<Item = Self> {
        Self::KEYS.into_iter().map(|(role, _)| role).filter(|role| *role != Self::Public)
    }

    /// The Dutch word.
    #[must_use]
    pub fn key(self) -> &'static str {
        Self::KEYS.iter().find(|(one, _)| *one == self).map_or("publiek", |(_, key)| key)
    }

    /// The role with this word.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::KEYS.iter().find(|(_, k)| *k == key).map(|(one, _)| *one)
    }

    /// What an account in this role works for: committees, holders, or neither.
    #[must_use]
    pub fn scope(self) -> Scope {
        match self {
            Self::CommitteeClerk | Self::Member => Scope::Committees,
            Self::Office | Self::Holder => Scope::Holders,
            Self::Clerk | Self::Administrator | Self::Archivist | Self::Public => Scope::Nothing,
        }
    }
}

/// What has to be named with a role for somebody to have anything of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Committees.
    Committees,
    /// Portfolio holders.
    Holders,
    /// Nothing: all is theirs, or nothing is.
    Nothing,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn details(committee: &str, holder: &str, asker: &str) -> Details {
        let mut details = Details::new("titel", "tekst");
        details.committee = Some(committee.to_owned());
        details.holder = Named::parse(holder);
        details.asked_by = Named::parse(asker).into_iter().collect();
        details
    }

    fn reach() -> Reach {
        Reach {
            committees: vec!["bovf".to_owned()],
            holders: Named::parse("wethouder Wonen (H. Zonderland)").into_iter().collect(),
            members: Named::parse("S. Bokhove (Lijst Oost)").into_iter().collect(),
        }
    }

    #[test]
    fn what_is_ones_own_follows_from_the_role() {
        let committee = details("BOVF", "burgemeester", "A. Ander (VVM)");
        let holder = details("WON", "wethouder Wonen (H. Zonderland)", "A. Ander (VVM)");
        let predecessor = details("WON", "wethouder Wonen (J. Eerder)", "A. Ander (VVM)");
        let asked = details("WON", "burgemeester", "S. Bokhove (Lijst Oost)");
        let table = [
            (Role::Clerk, [true, true, true, true]),
            (Role::CommitteeClerk, [true, false, false, false]),
            (Role::Office, [false, true, false, false]),
            (Role::Holder, [false, true, false, false]),
            (Role::Member, [true, false, false, true]),
            (Role::Administrator, [false; 4]),
            (Role::Archivist, [false; 4]),
            (Role::Public, [false; 4]),
        ];
        for (role, owned) in table {
            let actor = Actor::new("iemand", role).with_reach(reach());
            let found = [&committee, &holder, &predecessor, &asked].map(|details| actor.owns(details));
            assert_eq!(found, owned, "{}", role.key());
        }
    }

    #[test]
    fn a_promise_of_nobody_is_nobodys_own() {
        let bare = Details::new("titel", "tekst");
        for role in [Role::CommitteeClerk, Role::Office, Role::Holder, Role::Member] {
            assert!(!Actor::new("iemand", role).owns(&bare), "{}", role.key());
            assert!(!Actor::new("iemand", role).with_reach(reach()).owns(&bare), "{}", role.key());
        }
    }
}
