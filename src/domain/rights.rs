//! Who may do what: one table, action × role × own or other × publicity. What does not stand in it is not allowed.
//!
//! Everything that asks whether somebody may do something asks here: the route, the store before it writes, the query before
//! it shows, the page before it offers a button. `docs/rechten.md` is written from this table.

use super::{
    access::{Actor, Role},
    allowed::ChangeKind,
    commitment::{Details, PublicityKey},
    keyed::keyed,
};

keyed! {
    /// Something that one may or may not do.
    pub enum Action: label {
        /// See a commitment.
        Read = "Een toezegging zien";
        /// See who did something, by name.
        SeeNames = "In de geschiedenis zien wie iets deed";
        /// Register a commitment.
        Register = "Een toezegging registreren";
        /// Correct what was registered.
        Correct = "Gegevens aanpassen, en in onderdelen verdelen";
        /// Report as done, wholly or in part.
        Settle = "Als afgedaan melden, geheel of deels";
        /// Ask for or set a later day.
        Postpone = "Een latere termijn vragen of vastleggen";
        /// Tell how far it is, or that it stays open.
        Progress = "Voortgang melden";
        /// Let it lapse.
        Lapse = "Laten vervallen, of samenvoegen met een andere";
        /// Object to what was reported.
        Object = "Bezwaar maken";
        /// Open it again.
        Reopen = "Heropenen";
        /// Record what the council side decided.
        Decide = "Het besluit van de commissie vastleggen";
        /// Hand over to another holder.
        HandOver = "Overdragen aan een andere portefeuillehouder";
        /// Tell how it hangs together with another commitment or a paper.
        Link = "Verbinden met andere toezeggingen en met stukken";
        /// Publish, or take back to a draft.
        Publish = "Openbaar maken, of terugnemen als concept";
        /// Record that secrecy was imposed or lifted.
        Secrecy = "Geheimhouding vastleggen of opheffen";
        /// See letters that were not processed yet.
        ReadNewLetters = "Brieven zien die nog niet zijn verwerkt";
        /// Take in a letter and confirm what it says.
        HandleLetters = "Brieven opnemen en verwerken";
        /// Say that a promise was missed.
        Suggest = "Een gemiste toezegging aandragen";
        /// See what was said to be missed.
        SeeSuggestions = "Aangedragen toezeggingen zien";
        /// Judge what was said to be missed.
        JudgeSuggestions = "Aangedragen toezeggingen beoordelen";
        /// Plan meetings, and freeze the list for one.
        Meetings = "Vergaderingen plannen en hun lijst vaststellen";
        /// Check whether the history is whole.
        Verify = "Controleren of de geschiedenis heel is";
        /// Erase what people wrote in the history, on a legal ground.
        Erase = "Inhoud uit de geschiedenis wissen";
        /// Keep the settings: council, committees, members, calendar, who decides.
        Settings = "Raad, commissies, kalender en andere instellingen";
        /// Keep the accounts.
        Accounts = "Accounts";
    }
}

keyed! {
    /// How far a right reaches.
    pub enum Extent: label {
        /// Not at all.
        Nothing = "nee";
        /// What is public.
        Public = "wat openbaar is";
        /// What is public, and what is secret.
        PublicAndSecret = "wat openbaar of geheim is";
        /// What is one's own, whatever its publicity.
        Own = "eigen";
        /// What is one's own, whatever its publicity, and what is public.
        OwnAndPublic = "eigen, en wat openbaar is";
        /// Everything.
        All = "ja";
    }
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
}

/// The table: how far the right to an action reaches, for each role in the order of [`Role::ALL`]. An act on a commitment also
/// needs the right to see it: see [`may`].
const fn extents(action: Action) -> [Extent; Role::ALL.len()] {
    use Extent::{All, Nothing as No, Own, OwnAndPublic, Public, PublicAndSecret};
    // griffier, commissiegriffier, bestuurssecretariaat, portefeuillehouder, raadslid, beheerder, archivaris, publiek
    match action {
        Action::Read => [All, OwnAndPublic, OwnAndPublic, OwnAndPublic, PublicAndSecret, Public, All, Public],
        Action::SeeNames => [All, All, All, All, All, No, All, No],
        Action::Register => [All, Own, No, No, No, No, No, No],
        Action::Correct => [All, Own, No, No, No, No, No, No],
        Action::Settle => [All, Own, Own, Own, No, No, No, No],
        Action::Postpone => [All, Own, Own, Own, No, No, No, No],
        Action::Progress => [All, Own, Own, Own, No, No, No, No],
        Action::Lapse => [All, Own, No, No, No, No, No, No],
        Action::Object => [All, Own, No, No, Own, No, No, No],
        Action::Reopen => [All, Own, No, No, No, No, No, No],
        Action::Decide => [All, Own, No, No, No, No, No, No],
        Action::HandOver => [All, Own, No, No, No, No, No, No],
        Action::Link => [All, Own, No, No, No, No, No, No],
        Action::Publish => [All, Own, No, No, No, No, No, No],
        Action::Secrecy => [All, No, No, No, No, No, No, No],
        Action::ReadNewLetters => [All, All, All, All, No, No, All, No],
        Action::HandleLetters => [All, All, All, All, No, No, No, No],
        Action::Suggest => [No, No, No, No, All, No, No, No],
        Action::SeeSuggestions => [All, Own, No, No, Own, No, No, No],
        Action::JudgeSuggestions => [All, Own, No, No, No, No, No, No],
        Action::Meetings => [All, Own, No, No, No, No, No, No],
        Action::Verify => [All, No, No, No, No, No, All, No],
        Action::Erase => [All, No, No, No, No, No, All, No],
        Action::Settings => [All, No, No, No, No, All, No, No],
        Action::Accounts => [No, No, No, No, No, All, No, No],
    }
}

/// How far a role's right to an action reaches.
#[must_use]
pub const fn extent(action: Action, role: Role) -> Extent {
    let [clerk, committee_clerk, office, holder, member, administrator, archivist, public] = extents(action);
    match role {
        Role::Clerk => clerk,
        Role::CommitteeClerk => committee_clerk,
        Role::Office => office,
        Role::Holder => holder,
        Role::Member => member,
        Role::Administrator => administrator,
        Role::Archivist => archivist,
        Role::Public => public,
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
    fn a_draft_is_seen_by_clerks_and_the_portfolios_office() {
        let seen = |own| {
            let may = |role: &Role| may(Action::Read, *role, own, PublicityKey::Draft);
            Role::ALL.into_iter().filter(may).collect::<Vec<_>>()
        };
        assert_eq!(seen(true), [Role::Clerk, Role::CommitteeClerk, Role::Office, Role::Holder, Role::Archivist]);
        assert_eq!(seen(false), [Role::Clerk, Role::Archivist]);
    }

    #[test]
    fn a_secret_is_seen_by_every_member_and_by_no_administrator() {
        let seen = |own| {
            let may = |role: &Role| may(Action::Read, *role, own, PublicityKey::Secret);
            Role::ALL.into_iter().filter(may).collect::<Vec<_>>()
        };
        assert_eq!(
            seen(true),
            [Role::Clerk, Role::CommitteeClerk, Role::Office, Role::Holder, Role::Member, Role::Archivist]
        );
        assert_eq!(seen(false), [Role::Clerk, Role::Member, Role::Archivist]);
    }

    #[test]
    fn everybody_sees_what_is_public() {
        for role in Role::ALL {
            assert!(may(Action::Read, role, false, PublicityKey::Public), "{role:?}");
        }
    }

    #[test]
    fn who_may_not_see_may_not_act() {
        for action in Action::ALL {
            for role in Role::ALL {
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
        for action in Action::ALL.into_iter().filter(content) {
            assert_eq!(extent(action, Role::Administrator), Extent::Nothing, "{action:?}");
        }
    }
}
