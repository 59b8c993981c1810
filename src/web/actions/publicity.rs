//! `/toezeggingen/{number}/openbaarheid` and `/toezeggingen/{number}/geheimhouding`: changes the publicity of a commitment.
//! Each address has two acts, one there and one back; a field of the form tells which of them it is.

use super::{ActKind, Ground, Wish};
use crate::{
    domain::{change::Change, commitment::PublicityKey},
    store::commitments::Source,
    web::{form::Fields, secrecy_field},
};

/// The fields for withdrawing; publishing has none.
pub(super) const WITHDRAW_LABELS: &[(&str, &str)] = &[("reden", "Reden")];

pub(super) const LIFT_LABELS: &[(&str, &str)] = &[("reden", "Besluit")];

/// The fields of a decision of secrecy, and the reason.
pub(super) const IMPOSE_LABELS: &[(&str, &str)] = &[
    secrecy_field::LABELS[0],
    secrecy_field::LABELS[1],
    secrecy_field::LABELS[2],
    secrecy_field::LABELS[3],
    ("reden", "Reden"),
];

/// The fields that a form at the address of this act may have, for either of the two acts.
pub(super) fn fields(kind: ActKind) -> &'static [(&'static str, &'static str)] {
    if kind == ActKind::Publish { WITHDRAW_LABELS } else { kind.labels() }
}

/// The one of the two acts at this address that the publicity allows.
pub(super) fn at_address(kind: ActKind, publicity: PublicityKey) -> ActKind {
    match (kind, publicity) {
        (ActKind::Publish, PublicityKey::Public) => ActKind::Withdraw,
        (ActKind::ImposeSecrecy, PublicityKey::Secret) => ActKind::LiftSecrecy,
        (kind, _) => kind,
    }
}

/// The one of the two acts at this address that the form is of. The publicity may have changed meanwhile: then the domain
/// refuses, and the form does not turn into its opposite.
pub(super) fn of_form(kind: ActKind, fields: &Fields) -> ActKind {
    match (kind, fields.raw("actie")) {
        (ActKind::Publish, "terugnemen") => ActKind::Withdraw,
        (ActKind::ImposeSecrecy, "opheffen") => ActKind::LiftSecrecy,
        (kind, _) => kind,
    }
}

/// Reads the form of a decision of secrecy.
pub(super) fn read_secrecy(fields: &mut Fields, ground: &Ground) -> Option<Wish> {
    let secrecy = secrecy_field::read(fields, ground.commitment.details.made_on, ground.today);
    let reason = fields.required_text("reden", "Schrijf wat geheim blijft, en waarom.");
    Some(Wish { change: Change::ImposeSecrecy { secrecy: secrecy?, reason }, source: Source::person(ground.today) })
}
