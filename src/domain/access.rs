//! Who acts. Rights come with accounts; until then every action still names its actor.

/// Who did something, as the history keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The name.
    pub name: String,
    /// In which role.
    pub role: Role,
}

impl Actor {
    /// An actor with this name and role.
    #[must_use]
    pub fn new(name: impl Into<String>, role: Role) -> Self {
        Self { name: name.into(), role }
    }

    /// The actor of a register that has no accounts yet.
    #[must_use]
    pub fn unnamed() -> Self {
        Self::new("zonder aanmelding", Role::Clerk)
    }
}

/// The role in which somebody acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// The council's or a committee's clerk.
    Clerk,
    /// The office of the mayor or an alderman.
    Office,
    /// A member of the council or of a committee.
    Member,
}

impl Role {
    const KEYS: [(Self, &'static str); 3] =
        [(Self::Clerk, "griffie"), (Self::Office, "bestuurssecretariaat"), (Self::Member, "raadslid")];

    /// The Dutch word.
    #[must_use]
    pub fn key(self) -> &'static str {
        Self::KEYS.iter().find(|(one, _)| *one == self).map_or("griffie", |(_, key)| key)
    }

    /// The role with this word.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::KEYS.iter().find(|(_, k)| *k == key).map(|(one, _)| *one)
    }
}
