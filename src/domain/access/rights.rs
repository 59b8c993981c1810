//! The rights: one table of action × role × own or other × publicity. Everything that is not in the table is forbidden.
//!
//! Everything that asks for a right asks here: the route, the store before it writes, the query before it shows, the page
//! before it offers a button. `docs/rechten.md` is generated from this table.

use super::{Actor, Role};
use crate::domain::{
    change::ChangeKind,
    commitment::{Details, publicity::PublicityKey},
    keyed::keyed,
};

keyed! {
    /// An action for which a right is needed.
    pub enum Action: label {
        /// See a commitment.
        Read = "Een toezegging zien";
        /// See the names of the people who acted.
        SeeNames = "In de geschiedenis zien wie iets deed";
        Register = "Een toezegging registreren";
        Correct = "Gegevens aanpassen, en in onderdelen verdelen";
        /// Correct a deadline, a number or the day of a decision that was entered wrongly.
        CorrectRecorded = "Een termijn, een nummer of de dag van een besluit corrigeren";
        /// Report it as done, wholly or in part.
        Settle = "Als afgedaan melden, geheel of deels, en een melding terugnemen";
        /// Ask for or set a later deadline.
        Postpone = "Een latere termijn vragen of vastleggen";
        /// Report progress, or that it stays open.
        Progress = "Voortgang melden";
        Lapse = "Laten vervallen, of samenvoegen met een andere";
        /// Object to a report.
        Object = "Bezwaar maken, en dat terugnemen";
        Reopen = "Heropenen";
        /// Record a decision of the council side.
        Decide = "Het besluit van de commissie vastleggen";
        /// Hand it over to another holder.
        HandOver = "Overdragen aan een andere portefeuillehouder";
        /// Link it with another commitment or a paper.
        Link = "Verbinden met andere toezeggingen en met stukken";
        /// Publish it, or turn it back into a draft.
        Publish = "Openbaar maken, of terugnemen als concept";
        /// Record that secrecy was imposed or lifted.
        Secrecy = "Geheimhouding vastleggen of opheffen";
        /// See letters that were not released.
        ReadDraftLetters = "Een brief zien die concept is";
        /// Add a letter and confirm its outcomes.
        HandleLetters = "Brieven opnemen en verwerken";
        /// Release a letter, or take it back.
        ReleaseLetters = "Een brief vrijgeven, of terugnemen als concept";
        /// Suggest a commitment that was missed.
        Suggest = "Een gemiste toezegging aandragen";
        SeeSuggestions = "Aangedragen toezeggingen zien";
        JudgeSuggestions = "Aangedragen toezeggingen beoordelen";
        /// Plan meetings, and freeze the list for one.
        Meetings = "Vergaderingen plannen en hun lijst vaststellen";
        /// Check that the history is whole.
        Verify = "Controleren of de geschiedenis heel is";
        /// Erase what people wrote in the history, on a legal ground.
        Erase = "Inhoud uit de geschiedenis wissen";
        /// Change the settings: council, committees, members, calendar, decision rule.
        Settings = "Raad, commissies, kalender en andere instellingen";
        /// Make one person of two records of the council's lists.
        MergePeople = "Twee personen in de lijsten samenvoegen";
        Accounts = "Accounts";
    }
}

keyed! {
    /// The commitments to which a right extends.
    pub enum Extent: label {
        Nothing = "nee";
        Public = "wat openbaar is";
        /// Public and secret commitments.
        PublicAndSecret = "wat openbaar of geheim is";
        /// Public commitments and, where the council's settings say so, the actor's own secret ones.
        PublicAndOwnSecret = "wat openbaar is, en van de eigen commissies wat geheim is als de raad dat zo instelt";
        /// The actor's own commitments, of any publicity.
        Own = "eigen";
        /// The actor's own commitments of any publicity, and all public ones.
        OwnAndPublic = "eigen, en wat openbaar is";
        All = "ja";
    }
}

impl Extent {
    /// True if it covers a commitment of this publicity, which is or is not the actor's own.
    #[must_use]
    pub fn covers_commitment(self, own: bool, publicity: PublicityKey) -> bool {
        let public = publicity == PublicityKey::Public;
        match self {
            Self::Nothing => false,
            Self::Public => public,
            Self::PublicAndSecret => public || publicity == PublicityKey::Secret,
            Self::PublicAndOwnSecret => public || own && publicity == PublicityKey::Secret,
            Self::Own => own,
            Self::OwnAndPublic => own || public,
            Self::All => true,
        }
    }
}

/// The table: the extent of the right to an action, for each role in the order of [`Role::ALL`]. An act on a commitment also
/// needs the right to see it: see [`may_act_in_role`].
const fn list_extents(action: Action) -> [Extent; Role::ALL.len()] {
    use Extent::{All, Nothing as No, Own, OwnAndPublic, Public, PublicAndOwnSecret, PublicAndSecret};
    // griffier, commissiegriffier, bestuurssecretariaat, portefeuillehouder, raadslid, commissielid, beheerder, archivaris, zonder zetel, publiek
    match action {
        Action::Read => [
            All,
            OwnAndPublic,
            OwnAndPublic,
            OwnAndPublic,
            PublicAndSecret,
            PublicAndOwnSecret,
            Public,
            All,
            Public,
            Public,
        ],
        Action::SeeNames => [All, All, All, All, All, No, No, All, No, No],
        Action::Register => [All, Own, No, No, No, No, No, No, No, No],
        Action::Correct => [All, Own, No, No, No, No, No, No, No, No],
        Action::CorrectRecorded => [All, No, No, No, No, No, No, No, No, No],
        Action::Settle => [All, Own, Own, Own, No, No, No, No, No, No],
        Action::Postpone => [All, Own, Own, Own, No, No, No, No, No, No],
        Action::Progress => [All, Own, Own, Own, No, No, No, No, No, No],
        Action::Lapse => [All, Own, No, No, No, No, No, No, No, No],
        Action::Object => [All, Own, No, No, Own, No, No, No, No, No],
        Action::Reopen => [All, Own, No, No, No, No, No, No, No, No],
        Action::Decide => [All, Own, No, No, No, No, No, No, No, No],
        Action::HandOver => [All, Own, No, No, No, No, No, No, No, No],
        Action::Link => [All, Own, No, No, No, No, No, No, No, No],
        Action::Publish => [All, Own, No, No, No, No, No, No, No, No],
        Action::Secrecy => [All, No, No, No, No, No, No, No, No, No],
        Action::ReadDraftLetters => [All, Own, Own, Own, No, No, No, All, No, No],
        Action::HandleLetters => [All, All, All, All, No, No, No, No, No, No],
        Action::ReleaseLetters => [All, Own, Own, Own, No, No, No, No, No, No],
        Action::Suggest => [No, No, No, No, All, All, No, No, No, No],
        Action::SeeSuggestions => [All, Own, No, No, Own, Own, No, No, No, No],
        Action::JudgeSuggestions => [All, Own, No, No, No, No, No, No, No, No],
        Action::Meetings => [All, Own, No, No, No, No, No, No, No, No],
        Action::Verify => [All, No, No, No, No, No, No, All, No, No],
        Action::Erase => [All, No, No, No, No, No, No, All, No, No],
        Action::Settings => [All, No, No, No, No, No, All, No, No, No],
        Action::MergePeople => [All, No, No, No, No, No, No, No, No, No],
        Action::Accounts => [No, No, No, No, No, No, All, No, No, No],
    }
}

/// The extent of a role's right to an action.
#[must_use]
pub const fn find_extent(action: Action, role: Role) -> Extent {
    let [clerk, committee_clerk, office, holder, member, committee_member, administrator, archivist, seatless, public] =
        list_extents(action);
    match role {
        Role::Clerk => clerk,
        Role::CommitteeClerk => committee_clerk,
        Role::Office => office,
        Role::Holder => holder,
        Role::Member => member,
        Role::CommitteeMember => committee_member,
        Role::Administrator => administrator,
        Role::Archivist => archivist,
        Role::Seatless => seatless,
        Role::Public => public,
    }
}

/// The right that registering a commitment with this publicity needs, besides the right to register.
#[must_use]
pub fn to_register_as(publicity: PublicityKey) -> Action {
    match publicity {
        PublicityKey::Draft => Action::Register,
        PublicityKey::Public => Action::Publish,
        PublicityKey::Secret => Action::Secrecy,
    }
}

/// The right that is needed to show the names of a merged commitment of this publicity to all who see the other one; none if
/// they may see it already.
#[must_use]
pub fn to_show_names(merged: PublicityKey, other: PublicityKey) -> Option<Action> {
    match merged {
        PublicityKey::Public => None,
        _ if merged == other => None,
        PublicityKey::Draft => Some(Action::Publish),
        PublicityKey::Secret => Some(Action::Secrecy),
    }
}

/// True if a role may do something to a commitment of this publicity, which is or is not its own, with the rights that a
/// setting can give. Without the right to see it nothing is allowed.
#[must_use]
pub fn may_act_in_role(action: Action, role: Role, own: bool, publicity: PublicityKey) -> bool {
    find_extent(action, role).covers_commitment(own, publicity)
        && find_extent(Action::Read, role).covers_commitment(own, publicity)
}

impl Actor {
    /// True if the actor belongs to the council side, which judges reports of the executive: a clerk or a member.
    #[must_use]
    pub fn is_of_council_side(&self) -> bool {
        self.may_ever(Action::Object)
    }

    /// True if the actor may do this to at least some commitment.
    #[must_use]
    pub fn may_ever(&self, action: Action) -> bool {
        find_extent(action, self.role) != Extent::Nothing
    }

    /// True if the actor may do this to a commitment with these details.
    #[must_use]
    pub fn may_act_on(&self, action: Action, details: &Details) -> bool {
        self.may_act_on_such(action, self.owns_commitment(details), details.publicity.key())
    }

    /// True if the actor may do this to a commitment of this publicity, which is or is not the actor's own. Without the right
    /// to see it nothing is allowed.
    #[must_use]
    pub fn may_act_on_such(&self, action: Action, own: bool, publicity: PublicityKey) -> bool {
        [action, Action::Read].into_iter().all(|action| self.find_extent(action).covers_commitment(own, publicity))
    }

    /// The extent of the actor's right to an action: that of the role, without what the settings of the register withhold.
    #[must_use]
    pub fn find_extent(&self, action: Action) -> Extent {
        match find_extent(action, self.role) {
            Extent::PublicAndOwnSecret if !self.sees_committee_secrets => Extent::Public,
            extent => extent,
        }
    }
}

impl ChangeKind {
    /// The right that a change needs.
    #[must_use]
    pub fn to_needed_action(self) -> Action {
        match self {
            Self::Settle | Self::SettlePartly | Self::SettlePart | Self::TakeBackReport => Action::Settle,
            Self::Lapse | Self::LapsePart | Self::Merge | Self::TakeOver => Action::Lapse,
            Self::HandOver => Action::HandOver,
            Self::Link | Self::Unlink => Action::Link,
            Self::Postpone => Action::Postpone,
            Self::KeepOpen | Self::Mention | Self::Progress => Action::Progress,
            Self::Object | Self::TakeBackObjection => Action::Object,
            Self::Reopen | Self::ReopenPart => Action::Reopen,
            Self::Decide => Action::Decide,
            Self::Correct | Self::Divide => Action::Correct,
            Self::CorrectDeadline | Self::CorrectNumber | Self::CorrectDecisionDay => Action::CorrectRecorded,
            Self::Publish | Self::Withdraw => Action::Publish,
            Self::ImposeSecrecy | Self::LiftSecrecy => Action::Secrecy,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        access::Reach,
        commitment::{
            publicity::Publicity,
            secrecy::{Organ, Secrecy, SecrecyGround},
        },
    };

    #[test]
    fn a_draft_is_seen_by_clerks_and_the_portfolios_office() {
        let seen = |own| {
            let may = |role: &Role| may_act_in_role(Action::Read, *role, own, PublicityKey::Draft);
            Role::ALL.into_iter().filter(may).collect::<Vec<_>>()
        };
        assert_eq!(seen(true), [Role::Clerk, Role::CommitteeClerk, Role::Office, Role::Holder, Role::Archivist]);
        assert_eq!(seen(false), [Role::Clerk, Role::Archivist]);
    }

    #[test]
    fn a_secret_is_seen_by_every_member_and_by_no_administrator() {
        let seen = |own| {
            let may = |role: &Role| may_act_in_role(Action::Read, *role, own, PublicityKey::Secret);
            Role::ALL.into_iter().filter(may).collect::<Vec<_>>()
        };
        assert_eq!(
            seen(true),
            [
                Role::Clerk,
                Role::CommitteeClerk,
                Role::Office,
                Role::Holder,
                Role::Member,
                Role::CommitteeMember,
                Role::Archivist
            ]
        );
        assert_eq!(seen(false), [Role::Clerk, Role::Member, Role::Archivist]);
    }

    #[test]
    fn everybody_sees_what_is_public() {
        for role in Role::ALL {
            assert!(may_act_in_role(Action::Read, role, false, PublicityKey::Public), "{role:?}");
        }
    }

    #[test]
    fn a_committee_member_sees_the_secrets_of_own_committees_only_where_the_council_says_so() {
        let mut details = Details::new("titel", "tekst");
        details.committee = Some("BOVF".to_owned());
        let ground = SecrecyGround::ClosedMeeting;
        let imposed_on = "2025-05-06".parse().unwrap();
        let organ = Organ::Committee;
        details.publicity = Publicity::Secret(Secrecy { imposed_by: organ, imposed_on, ground, lifted_by: organ });
        for (setting, committee, sees) in
            [(false, "BOVF", false), (true, "BOVF", true), (true, "WON", false), (false, "WON", false)]
        {
            let reach = Reach { committees: vec![committee.to_owned()], ..Reach::default() };
            let actor = Actor::new("iemand", Role::CommitteeMember).with_reach(reach);
            let actor = Actor { sees_committee_secrets: setting, ..actor };
            assert_eq!(actor.may_act_on(Action::Read, &details), sees, "{setting} {committee}");
        }
    }

    #[test]
    fn who_has_no_seat_has_the_rights_of_the_public() {
        for action in Action::ALL {
            assert_eq!(find_extent(action, Role::Seatless), find_extent(action, Role::Public), "{action:?}");
        }
    }

    #[test]
    fn who_may_not_see_may_not_act() {
        for action in Action::ALL {
            for role in Role::ALL {
                for own in [true, false] {
                    for publicity in [PublicityKey::Draft, PublicityKey::Public, PublicityKey::Secret] {
                        let sees = may_act_in_role(Action::Read, role, own, publicity);
                        assert!(
                            sees || !may_act_in_role(action, role, own, publicity),
                            "{action:?} {role:?} {own} {publicity:?}"
                        );
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
                    assert!(!may_act_in_role(action, role, true, publicity), "{action:?} {role:?}");
                }
                assert!(!may_act_in_role(Action::Settle, role, false, publicity), "{role:?} settles what is another's");
            }
        }
        let content = |action: &Action| !matches!(action, Action::Read | Action::Settings | Action::Accounts);
        for action in Action::ALL.into_iter().filter(content) {
            assert_eq!(find_extent(action, Role::Administrator), Extent::Nothing, "{action:?}");
        }
    }
}
