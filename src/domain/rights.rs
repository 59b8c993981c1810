//! Who may do what: one table, action × role × own or other × publicity. What does not stand in it is not allowed.
//!
//! Everything that asks whether somebody may do something asks here: the route, the store before it writes, the query before
//! it shows, the page before it offers a button. `docs/rechten.md` is written from this table.

use super::{
    access::{Actor, Role},
    allowed::ChangeKind,
    commitment::{Details, PublicityKey},
};

/// Something that one may or may not do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// See a commitment.
    Read,
    /// See who did something, by name.
    SeeNames,
    /// Register a commitment.
    Register,
    /// Correct what was registered.
    Correct,
    /// Report as done, wholly or in part.
    Settle,
    /// Ask for or set a later day.
    Postpone,
    /// Tell how far it is, or that it stays open.
    Progress,
    /// Let it lapse.
    Lapse,
    /// Object to what was reported.
    Object,
    /// Open it again.
    Reopen,
    /// Record what the council side decided.
    Decide,
    /// Hand over to another holder.
    HandOver,
    /// Tell how it hangs together with another commitment or a paper.
    Link,
    /// Publish, or take back to a draft.
    Publish,
    /// Record that secrecy was imposed or lifted.
    Secrecy,
    /// See letters that were not processed yet.
    ReadNewLetters,
    /// Take in a letter and confirm what it says.
    HandleLetters,
    /// Say that a promise was missed.
    Suggest,
    /// See what was said to be missed.
    SeeSuggestions,
    /// Judge what was said to be missed.
    JudgeSuggestions,
    /// Plan meetings, and freeze the list for one.
    Meetings,
    /// Check whether the history is whole.
    Verify,
    /// Erase what people wrote in the history, on a legal ground.
    Erase,
    /// Keep the settings: council, committees, members, calendar, who decides.
    Settings,
    /// Keep the accounts.
    Accounts,
}

/// How far a right reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Extent {
    /// Not at all.
    Nothing,
    /// What is public.
    Public,
    /// What is public, and what is secret.
    PublicAndSecret,
    /// What is one's own, whatever its publicity.
    Own,
    /// What is one's own, whatever its publicity, and what is public.
    OwnAndPublic,
    /// Everything.
    All,
}

impl Extent {
    /// Whether it covers a commitment that is or is not one's own, of this publicity.
    #[must_use]
    pub fn covers(self, own: bool, publicity: PublicityKey) -> bool {
        let public = publicity == PublicityKey::Public;
        match self {
            Self::Nothing => false,
            Self::Public => public,
            Self::PublicAndSecret => public || publicity == PublicityKey::Secret,
            Self::Own => own,
            Self::OwnAndPublic => own || public,
            Self::All => true,
        }
    }

    /// The words in the table of rights.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Nothing => "nee",
            Self::Public => "wat openbaar is",
            Self::PublicAndSecret => "wat openbaar of geheim is",
            Self::Own => "eigen",
            Self::OwnAndPublic => "eigen, en wat openbaar is",
            Self::All => "ja",
        }
    }
}

/// The roles in the order of the columns of [`TABLE`].
const COLUMNS: [Role; 8] = [
    Role::Clerk,
    Role::CommitteeClerk,
    Role::Office,
    Role::Holder,
    Role::Member,
    Role::Administrator,
    Role::Archivist,
    Role::Public,
];

/// The table. An act on a commitment also needs the right to see it: see [`may`].
const TABLE: [(Action, &str, [Extent; 8]); 25] = {
    use Extent::{All, Nothing as No, Own, OwnAndPublic, Public, PublicAndSecret};
    // griffier, commissiegriffier, bestuurssecretariaat, portefeuillehouder, raadslid, beheerder, archivaris, publiek
    [
        (
            Action::Read,
            "Een toezegging zien",
            [All, OwnAndPublic, OwnAndPublic, OwnAndPublic, PublicAndSecret, Public, All, Public],
        ),
        (Action::SeeNames, "In de geschiedenis zien wie iets deed", [All, All, All, All, All, No, All, No]),
        (Action::Register, "Een toezegging registreren", [All, Own, No, No, No, No, No, No]),
        (Action::Correct, "Gegevens aanpassen, en in onderdelen verdelen", [All, Own, No, No, No, No, No, No]),
        (Action::Settle, "Als afgedaan melden, geheel of deels", [All, Own, Own, Own, No, No, No, No]),
        (Action::Postpone, "Een latere termijn vragen of vastleggen", [All, Own, Own, Own, No, No, No, No]),
        (Action::Progress, "Voortgang melden", [All, Own, Own, Own, No, No, No, No]),
        (Action::Lapse, "Laten vervallen, of samenvoegen met een andere", [All, Own, No, No, No, No, No, No]),
        (Action::Object, "Bezwaar maken", [All, Own, No, No, Own, No, No, No]),
        (Action::Reopen, "Heropenen", [All, Own, No, No, No, No, No, No]),
        (Action::Decide, "Het besluit van de commissie vastleggen", [All, Own, No, No, No, No, No, No]),
        (Action::HandOver, "Overdragen aan een andere portefeuillehouder", [All, Own, No, No, No, No, No, No]),
        (Action::Link, "Verbinden met andere toezeggingen en met stukken", [All, Own, No, No, No, No, No, No]),
        (Action::Publish, "Openbaar maken, of terugnemen als concept", [All, Own, No, No, No, No, No, No]),
        (Action::Secrecy, "Geheimhouding vastleggen of opheffen", [All, No, No, No, No, No, No, No]),
        (Action::ReadNewLetters, "Brieven zien die nog niet zijn verwerkt", [All, All, All, All, No, No, All, No]),
        (Action::HandleLetters, "Brieven opnemen en verwerken", [All, All, All, All, No, No, No, No]),
        (Action::Suggest, "Een gemiste toezegging aandragen", [No, No, No, No, All, No, No, No]),
        (Action::SeeSuggestions, "Aangedragen toezeggingen zien", [All, Own, No, No, Own, No, No, No]),
        (Action::JudgeSuggestions, "Aangedragen toezeggingen beoordelen", [All, Own, No, No, No, No, No, No]),
        (Action::Meetings, "Vergaderingen plannen en hun lijst vaststellen", [All, Own, No, No, No, No, No, No]),
        (Action::Verify, "Controleren of de geschiedenis heel is", [All, No, No, No, No, No, All, No]),
        (Action::Erase, "Inhoud uit de geschiedenis wissen", [All, No, No, No, No, No, All, No]),
        (Action::Settings, "Raad, commissies, kalender en andere instellingen", [All, No, No, No, No, All, No, No]),
        (Action::Accounts, "Accounts", [No, No, No, No, No, All, No, No]),
    ]
};

impl Action {
    /// Every action, in the order of the table.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|(action, ..)| *action)
    }

    /// The words in the table of rights.
    #[must_use]
    pub fn label(self) -> &'static str {
        TABLE.iter().find(|(one, ..)| *one == self).map_or("", |(_, label, _)| label)
    }
}

/// How far a role's right to an action reaches.
#[must_use]
pub fn extent(action: Action, role: Role) -> Extent {
    let row = TABLE.iter().find(|(one, ..)| *one == action);
    let column = COLUMNS.iter().position(|one| *one == role);
    row.zip(column).and_then(|((.., row), column)| row.get(column)).copied().unwrap_or(Extent::Nothing)
}

/// The right that it takes to register a commitment with this publicity, besides that of registering.
#[must_use]
pub fn to_register_as(publicity: PublicityKey) -> Action {
    match publicity {
        PublicityKey::Draft => Action::Register,
        PublicityKey::Public => Action::Publish,
        PublicityKey::Secret => Action::Secrecy,
    }
}

/// Whether a role may do something to a commitment that is or is not its own, of this publicity. Who may not see it may do
/// nothing to it.
#[must_use]
pub fn may(action: Action, role: Role, own: bool, publicity: PublicityKey) -> bool {
    extent(action, role).covers(own, publicity) && extent(Action::Read, role).covers(own, publicity)
}

impl Actor {
    /// Whether the actor is of the council side, that judges what the executive reports: a clerk or a member.
    #[must_use]
    pub fn judges(&self) -> bool {
        self.may_ever(Action::Object)
    }

    /// Whether this action is open to the actor at all, on whatever commitment.
    #[must_use]
    pub fn may_ever(&self, action: Action) -> bool {
        extent(action, self.role) != Extent::Nothing
    }

    /// Whether the actor may do this to a commitment with these details.
    #[must_use]
    pub fn may(&self, action: Action, details: &Details) -> bool {
        may(action, self.role, self.owns(details), details.publicity.key())
    }
}

impl ChangeKind {
    /// The right that a change asks for.
    #[must_use]
    pub fn action(self) -> Action {
        match self {
            Self::Settle | Self::SettlePartly | Self::SettlePart => Action::Settle,
            Self::Lapse | Self::LapsePart | Self::Merge => Action::Lapse,
            Self::HandOver => Action::HandOver,
            Self::Link => Action::Link,
            Self::Postpone => Action::Postpone,
            Self::KeepOpen | Self::Mention | Self::Progress => Action::Progress,
            Self::Object => Action::Object,
            Self::Reopen => Action::Reopen,
            Self::Decide => Action::Decide,
            Self::Correct | Self::Divide => Action::Correct,
            Self::Publish => Action::Publish,
            Self::Secrecy => Action::Secrecy,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_names_every_action_and_role_once() {
        for (index, action) in Action::all().enumerate() {
            assert_eq!(Action::all().position(|one| one == action), Some(index), "{action:?}");
        }
        for (role, _) in Role::KEYS {
            assert_eq!(COLUMNS.iter().filter(|one| **one == role).count(), 1, "{role:?}");
        }
    }

    #[test]
    fn a_draft_is_seen_by_clerks_and_the_portfolios_office() {
        let seen = |own| {
            let may = |role: &Role| may(Action::Read, *role, own, PublicityKey::Draft);
            COLUMNS.into_iter().filter(may).collect::<Vec<_>>()
        };
        assert_eq!(seen(true), [Role::Clerk, Role::CommitteeClerk, Role::Office, Role::Holder, Role::Archivist]);
        assert_eq!(seen(false), [Role::Clerk, Role::Archivist]);
    }

    #[test]
    fn a_secret_is_seen_by_every_member_and_by_no_administrator() {
        let seen = |own| {
            let may = |role: &Role| may(Action::Read, *role, own, PublicityKey::Secret);
            COLUMNS.into_iter().filter(may).collect::<Vec<_>>()
        };
        assert_eq!(
            seen(true),
            [Role::Clerk, Role::CommitteeClerk, Role::Office, Role::Holder, Role::Member, Role::Archivist]
        );
        assert_eq!(seen(false), [Role::Clerk, Role::Member, Role::Archivist]);
    }

    #[test]
    fn everybody_sees_what_is_public() {
        for role in COLUMNS {
            assert!(may(Action::Read, role, false, PublicityKey::Public), "{role:?}");
        }
    }

    #[test]
    fn who_may_not_see_may_not_act() {
        for action in Action::all() {
            for role in COLUMNS {
                for own in [true, false] {
                    for publicity in [PublicityKey::Draft, PublicityKey::Public, PublicityKey::Secret] {
                        let sees = may(Action::Read, role, own, publicity);
                        assert!(sees || !may(action, role, own, publicity), "{action:?} {role:?} {own} {publicity:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn the_executive_decides_nothing_and_the_administrator_has_no_say_over_content() {
        for publicity in [PublicityKey::Draft, PublicityKey::Public, PublicityKey::Secret] {
            for role in [Role::Office, Role::Holder] {
                for action in [Action::Register, Action::Correct, Action::Decide, Action::Lapse, Action::Publish] {
                    assert!(!may(action, role, true, publicity), "{action:?} {role:?}");
                }
                assert!(!may(Action::Settle, role, false, publicity), "{role:?} settles what is another's");
            }
        }
        let content = |action: &Action| !matches!(action, Action::Read | Action::Settings | Action::Accounts);
        for action in Action::all().filter(content) {
            assert_eq!(extent(action, Role::Administrator), Extent::Nothing, "{action:?}");
        }
    }
}
