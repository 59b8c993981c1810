//! The reasons why something cannot be done to an account.

use crate::domain::access::{ReachKind, Role};

/// The reason why something cannot be done to an account.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AccountRefusal {
    /// Another account has this e-mail address, or this subject of single sign-on.
    #[error("er is al een account met dit e-mailadres")]
    Known,
    /// The role requires a committee or a holder.
    #[error("bij de rol {} hoort ten minste één {}", .0.key(), name_needed_reach(*.0))]
    ReachMissing(Role),
    /// There is no such committee, holder or member.
    #[error("‘{wish}’ is geen {kind} in dit register. {}", to_choose(near, known))]
    ReachUnknown {
        /// The name that was given.
        wish: String,
        /// The kind of record, in Dutch.
        kind: &'static str,
        /// The names that come nearest.
        near: Vec<String>,
        /// All names of that kind.
        known: Vec<String>,
    },
    /// It is the only administrator.
    #[error("dit is de enige beheerder. Maak eerst iemand anders beheerder")]
    LastAdministrator,
    /// The account signs in by single sign-on.
    #[error("dit account komt binnen met eenmalige aanmelding en heeft hier geen wachtwoord")]
    NoPassword,
    /// The account is disabled.
    #[error("dit account is uitgeschakeld. Schakel het eerst weer in")]
    Disabled,
    /// The link was used, or has expired.
    #[error("deze link is al gebruikt of verlopen")]
    LinkSpent,
}

/// A hint for a name that does not exist: the nearest names, or all of them.
fn to_choose(near: &[String], known: &[String]) -> String {
    match (near, known) {
        ([], []) => "Kies uit: nog niets".to_owned(),
        ([], known) => format!("Kies uit: {}", known.join("; ")),
        (near, _) => format!("Bedoelt u {}? Schrijf het dan voluit", near.join(" of ")),
    }
}

/// The kind of record that a role requires, in Dutch.
fn name_needed_reach(role: Role) -> &'static str {
    match role.to_scope() {
        ReachKind::Holders => "portefeuillehouder",
        _ => "commissie",
    }
}
