//! The acts on the page of a commitment: links to the forms that its status and the visitor's rights allow.

use crate::{
    domain::{
        access::Actor,
        allowed::{ChangeKind, allowed},
        commitment::{Commitment, PublicityKey},
        part::Part,
        rights::Action,
        status::StatusKey,
    },
    web::{part_view::PartView, visit::Visit},
};

/// A link to the form of an act.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ActLink {
    pub(super) path: String,
    pub(super) label: &'static str,
}

/// An act: its kind, the last part of its address and the words of its link.
type Act = (ChangeKind, &'static str, &'static str);

/// The acts that move a commitment on, the likeliest first.
const COURSE: [Act; 7] = [
    (ChangeKind::Decide, "besluit", "Leg besluit vast"),
    (ChangeKind::Settle, "afdoening", "Meld als afgedaan"),
    (ChangeKind::Postpone, "uitstel", "Vraag uitstel"),
    (ChangeKind::Progress, "voortgang", "Meld voortgang"),
    (ChangeKind::Object, "bezwaar", "Maak bezwaar"),
    (ChangeKind::Reopen, "heropening", "Heropen"),
    (ChangeKind::Lapse, "vervallen", "Laat vervallen"),
];

/// The acts that keep the register in order.
const KEEPING: [Act; 7] = [
    (ChangeKind::Correct, "wijzigen", "Wijzig gegevens"),
    (ChangeKind::Divide, "onderdelen", "Verdeel in onderdelen"),
    (ChangeKind::HandOver, "overdracht", "Draag over"),
    (ChangeKind::Link, "verbanden", "Leg een verband"),
    (ChangeKind::Merge, "samenvoegen", "Voeg samen"),
    (ChangeKind::Publish, "openbaarheid", ""),
    (ChangeKind::Secrecy, "geheimhouding", ""),
];

/// Lists the acts that the status and the rights of this visitor allow: those of [`COURSE`] first, then those of [`KEEPING`].
pub(super) fn acts(visit: &Visit, commitment: &Commitment) -> [Vec<ActLink>; 2] {
    [&COURSE[..], &KEEPING[..]].map(|acts| acts.iter().filter_map(|act| link(visit, commitment, act)).collect())
}

fn link(visit: &Visit, commitment: &Commitment, (kind, act, label): &Act) -> Option<ActLink> {
    let details = &commitment.details;
    // Without a proposal or a report, the committee's decisions are recorded at its meeting.
    let elsewhere = *kind == ChangeKind::Decide && commitment.status.key().is_due();
    if elsewhere || !may(&visit.actor, commitment, *kind) {
        return None;
    }
    let label = match (kind, details.publicity.key()) {
        (ChangeKind::Publish, PublicityKey::Draft) => "Maak openbaar",
        (ChangeKind::Publish, PublicityKey::Public) => "Neem terug als concept",
        (ChangeKind::Publish, PublicityKey::Secret) => return None,
        (ChangeKind::Secrecy, PublicityKey::Secret) => "Hef geheimhouding op",
        (ChangeKind::Secrecy, _) => "Leg geheimhouding vast",
        (ChangeKind::Postpone, _) if commitment.deadlines.current().is_none() => "Noem een termijn",
        (ChangeKind::Divide, _) if !commitment.parts.is_empty() => "Wijzig de onderdelen",
        _ => label,
    };
    Some(ActLink { path: visit.origin.path_behind(commitment.number.as_str(), act), label })
}

/// True if the status allows a change of this kind and the actor has the right to make it.
fn may(actor: &Actor, commitment: &Commitment, kind: ChangeKind) -> bool {
    allowed(&commitment.status).contains(&kind) && actor.may(kind.action(), &commitment.details)
}

/// Lists the acts that this visitor may do on one part of a commitment.
pub(super) fn of_part(visit: &Visit, commitment: &Commitment, part: &PartView) -> Vec<ActLink> {
    let actor = &visit.actor;
    let due = commitment.parts.get(part.number.index()).is_some_and(Part::is_due);
    let judged = commitment.status.key() != StatusKey::Proposed;
    // An open commitment cannot be reopened, but a closed part of it can.
    let reopens = actor.may(Action::Reopen, &commitment.details) && judged;
    let acts = [
        (due && may(actor, commitment, ChangeKind::SettlePart), "afdoening", "Meld als afgedaan"),
        (due && may(actor, commitment, ChangeKind::LapsePart), "vervallen", "Laat vervallen"),
        (!due && judged && may(actor, commitment, ChangeKind::Object), "bezwaar", "Maak bezwaar"),
        (!due && reopens, "heropening", "Heropen"),
    ];
    let link = |(_, act, label)| {
        let page = format!("{act}?onderdeel={}", part.number);
        ActLink { path: visit.origin.path_behind(commitment.number.as_str(), &page), label }
    };
    acts.into_iter().filter(|(open, ..)| *open).map(link).collect()
}
