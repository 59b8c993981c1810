//! The acting person: name, role, and the records in the register that are their own.

pub mod back_off;
pub mod rights;
pub mod seats;

use std::fmt;

use super::{commitment::Details, council::named::Named, keyed::keyed};

/// The person who changes or views something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The name under which the history records this person.
    pub name: String,
    pub role: Role,
    /// The committees, holders and members that are this person's own.
    pub reach: Reach,
    /// True if a member of a committee who is no councillor may see the secrets of their own committees: a setting of the
    /// register, without a meaning in other roles.
    pub sees_committee_secrets: bool,
}

impl Actor {
    /// Creates an actor with this name and role and an empty reach.
    #[must_use]
    pub fn new(name: impl Into<String>, role: Role) -> Self {
        Self { name: name.into(), role, reach: Reach::default(), sees_committee_secrets: false }
    }

    /// Returns the same actor with this reach.
    #[must_use]
    pub fn with_reach(self, reach: Reach) -> Self {
        Self { reach, ..self }
    }

    /// The actor for a visitor who did not sign in.
    #[must_use]
    pub fn of_public() -> Self {
        Self::new("publiek", Role::Public)
    }

    /// True if a commitment with these details is the actor's own: made in one of their committees, answered for by one of
    /// their holders, or asked for by them. A clerk of the council owns every commitment.
    #[must_use]
    pub fn owns_commitment(&self, details: &Details) -> bool {
        let committee = || {
            details
                .committee
                .as_deref()
                .is_some_and(|code| self.reach.committees.iter().any(|c| is_same_committee(c, code)))
        };
        let holder = || details.holder.as_ref().is_some_and(|holder| self.reach.holders.contains(holder));
        let asked = || details.asked_by.iter().any(|member| self.reach.members.contains(member));
        match self.role {
            Role::Clerk => true,
            Role::CommitteeClerk | Role::CommitteeMember => committee(),
            Role::Office | Role::Holder => holder(),
            Role::Member => committee() || asked(),
            Role::Administrator | Role::Archivist | Role::Seatless | Role::Public => false,
        }
    }
}

/// Compares codes of committees, ignoring case.
fn is_same_committee(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

/// The records in the register that belong to a person, by the names that commitments use for them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reach {
    /// The codes of the committees that the person serves or sits on.
    pub committees: Vec<String>,
    /// The portfolio holders whom the person works for, or is.
    pub holders: Vec<Named>,
    /// The person as a member of the council: one entry for each party that they ever belonged to.
    pub members: Vec<Named>,
}

impl Reach {
    /// Keeps only the records that have a meaning in this role.
    #[must_use]
    pub fn retain_for_role(self, role: Role) -> Self {
        let scope = role.to_scope();
        Self {
            committees: if scope == ReachKind::Committees { self.committees } else { Vec::new() },
            holders: if scope == ReachKind::Holders { self.holders } else { Vec::new() },
            members: if role == Role::Member { self.members } else { Vec::new() },
        }
    }

    /// True if the reach names at least one record of the kind that the role needs, or the role needs none.
    #[must_use]
    pub fn is_enough_for(&self, role: Role) -> bool {
        match role.to_scope() {
            // A councillor may sit on no committee.
            ReachKind::Committees if role == Role::Member => !self.committees.is_empty() || !self.members.is_empty(),
            ReachKind::Committees => !self.committees.is_empty(),
            ReachKind::Holders => !self.holders.is_empty(),
            ReachKind::Nothing => true,
        }
    }
}

/// Formats all records on one line: `BOVF, KG, S. Bokhove (Lijst Oost)`.
impl fmt::Display for Reach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let named = self.holders.iter().chain(&self.members).map(Named::to_string);
        f.write_str(&self.committees.iter().cloned().chain(named).collect::<Vec<_>>().join(", "))
    }
}

/// Returns an e-mail address in the form that identifies an account: trimmed and in lower case. `None` if the text cannot be an
/// address.
#[must_use]
pub fn parse_login(typed: &str) -> Option<String> {
    // The longest address that RFC 5321, 4.5.3.1.3 allows.
    const LONGEST: usize = 254;
    let login = typed.trim().to_lowercase();
    let whole =
        login.split_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty() && !host.contains('@'));
    let plain = !login.chars().any(|c| c.is_whitespace() || c.is_control()) && login.len() <= LONGEST;
    (whole && plain).then_some(login)
}

keyed! {
    /// The role in which a person acts.
    pub enum Role: key {
        /// The council's clerk (griffier).
        Clerk = "griffier";
        /// The clerk of some committees.
        CommitteeClerk = "commissiegriffier";
        /// The office of the mayor or an alderman.
        Office = "bestuurssecretariaat";
        /// The mayor or an alderman.
        Holder = "portefeuillehouder";
        /// A member of the council.
        Member = "raadslid";
        /// A member of committees who is no councillor.
        CommitteeMember = "commissielid";
        /// Keeps accounts and settings, and has no say over content.
        Administrator = "beheerder";
        /// Reads everything and checks the history.
        Archivist = "archivaris";
        /// Somebody whose seats have all ended, or who has none yet. No account is given this role: see [`seats::Seats`].
        Seatless = "zonder zetel";
        /// A visitor who did not sign in.
        Public = "publiek";
    }
}

impl Role {
    /// The roles that an account can have.
    pub fn of_accounts() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|role| !matches!(role, Self::Seatless | Self::Public))
    }

    /// The kind of record that an account in this role works for: committees, holders, or neither.
    #[must_use]
    pub fn to_scope(self) -> ReachKind {
        match self {
            Self::CommitteeClerk | Self::Member | Self::CommitteeMember => ReachKind::Committees,
            Self::Office | Self::Holder => ReachKind::Holders,
            Self::Clerk | Self::Administrator | Self::Archivist | Self::Seatless | Self::Public => ReachKind::Nothing,
        }
    }
}

/// The kind of record that must be named with a role, so that the person has commitments of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReachKind {
    Committees,
    Holders,
    /// No records: the role owns every commitment, or none.
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
            (Role::CommitteeMember, [true, false, false, false]),
            (Role::Seatless, [false; 4]),
            (Role::Administrator, [false; 4]),
            (Role::Archivist, [false; 4]),
            (Role::Public, [false; 4]),
        ];
        for (role, owned) in table {
            let actor = Actor::new("iemand", role).with_reach(reach());
            let found = [&committee, &holder, &predecessor, &asked].map(|details| actor.owns_commitment(details));
            assert_eq!(found, owned, "{}", role.key());
        }
    }

    #[test]
    fn a_role_keeps_of_a_reach_what_means_something_in_it() {
        let table = [
            (Role::Clerk, "", true),
            (Role::CommitteeClerk, "bovf", true),
            (Role::Office, "wethouder Wonen (H. Zonderland)", true),
            (Role::Member, "bovf, S. Bokhove (Lijst Oost)", true),
            (Role::Administrator, "", true),
        ];
        for (role, words, suffices) in table {
            let kept = reach().retain_for_role(role);
            assert_eq!((kept.to_string().as_str(), kept.is_enough_for(role)), (words, suffices), "{}", role.key());
        }
        for role in [Role::CommitteeClerk, Role::Office, Role::Holder, Role::Member] {
            assert!(!Reach::default().is_enough_for(role), "{}", role.key());
        }
    }

    #[test]
    fn an_address_is_one_account_however_it_is_typed() {
        assert_eq!(parse_login("  K.Bos@Maasveld.Example\n").as_deref(), Some("k.bos@maasveld.example"));
        let long = format!("{}@maasveld.example", "k".repeat(250));
        for wrong in ["", "k.bos", "@maasveld", "k.bos@", "k bos@maasveld", "a@b@c", "k\u{0}@maasveld", &long] {
            assert_eq!(parse_login(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn a_promise_of_nobody_is_nobodys_own() {
        let bare = Details::new("titel", "tekst");
        for role in [Role::CommitteeClerk, Role::Office, Role::Holder, Role::Member] {
            assert!(!Actor::new("iemand", role).owns_commitment(&bare), "{}", role.key());
            assert!(!Actor::new("iemand", role).with_reach(reach()).owns_commitment(&bare), "{}", role.key());
        }
    }
}
