//! The acts on the page of a commitment: links to the forms that its status and the visitor's rights allow.

use crate::{
    domain::{
        access::Actor,
        change::ChangeKind,
        commitment::{Commitment, part::Part, status::StatusKey},
    },
    web::{
        actions::{
            Act, DecideAct, DivideAct, HandOverAct, ImposeSecrecyAct, LapseAct, LiftSecrecyAct, LinkAct, MergeAct,
            ObjectAct, PostponeAct, ProgressAct, PublishAct, ReopenAct, SettleAct, WithdrawAct,
        },
        server::visit::Visit,
        views::part_view::PartView,
    },
};

/// A link to the form of an act.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ActLink {
    pub(super) path: String,
    pub(super) label: &'static str,
}

/// An act that is offered: its kind, the last part of its address and the words of its link.
type OfferedAct = (ChangeKind, &'static str, &'static str);

const fn offer<A: Act>(words: &'static str) -> OfferedAct {
    (A::CHANGE, A::SEGMENT, words)
}

/// The acts in the course of a commitment, the likeliest first.
const COURSE: [OfferedAct; 7] = [
    offer::<DecideAct>("Leg besluit vast"),
    offer::<SettleAct>("Meld als afgedaan"),
    offer::<PostponeAct>("Vraag uitstel"),
    offer::<ProgressAct>("Meld voortgang"),
    offer::<ObjectAct>("Maak bezwaar"),
    offer::<ReopenAct>("Heropen"),
    offer::<LapseAct>("Laat vervallen"),
];

/// The acts that keep the register in order.
const KEEPING: [OfferedAct; 9] = [
    (ChangeKind::Correct, "wijzigen", "Wijzig gegevens"),
    offer::<DivideAct>("Verdeel in onderdelen"),
    offer::<HandOverAct>("Draag over"),
    offer::<LinkAct>("Leg een verband"),
    offer::<MergeAct>("Voeg samen"),
    offer::<PublishAct>("Maak openbaar"),
    offer::<WithdrawAct>("Neem terug als concept"),
    offer::<ImposeSecrecyAct>("Leg geheimhouding vast"),
    offer::<LiftSecrecyAct>("Hef geheimhouding op"),
];

/// The acts that the status allows and the visitor may do: those in the course of a commitment, and those that keep the register
/// in order.
pub(super) fn acts(visit: &Visit, commitment: &Commitment) -> [Vec<ActLink>; 2] {
    [&COURSE[..], &KEEPING[..]].map(|acts| acts.iter().filter_map(|act| link(visit, commitment, act)).collect())
}

fn link(visit: &Visit, commitment: &Commitment, (kind, segment, label): &OfferedAct) -> Option<ActLink> {
    // Without a proposal or a report, the committee's decisions are recorded at its meeting.
    let elsewhere = *kind == ChangeKind::Decide && commitment.status.key().is_due();
    if elsewhere || !may(&visit.actor, commitment, *kind) {
        return None;
    }
    let label = match kind {
        ChangeKind::Postpone if commitment.deadlines.current().is_none() => "Noem een termijn",
        ChangeKind::Divide if !commitment.parts.is_empty() => "Wijzig de onderdelen",
        _ => label,
    };
    Some(ActLink { path: visit.origin.path_behind(commitment.number.as_str(), segment), label })
}

/// True if the status allows a change of this kind and the actor has the right to make it.
fn may(actor: &Actor, commitment: &Commitment, kind: ChangeKind) -> bool {
    commitment.may_follow(kind).is_ok() && actor.may(kind.action(), &commitment.details)
}

/// Lists the acts that this visitor may do on one part of a commitment.
pub(super) fn of_part(visit: &Visit, commitment: &Commitment, part: &PartView) -> Vec<ActLink> {
    let actor = &visit.actor;
    let due = commitment.parts.get(part.number.index()).is_some_and(Part::is_due);
    let judged = commitment.status.key() != StatusKey::Proposed;
    let acts = [
        (due && may(actor, commitment, ChangeKind::SettlePart), SettleAct::SEGMENT, "Meld als afgedaan"),
        (due && may(actor, commitment, ChangeKind::LapsePart), LapseAct::SEGMENT, "Laat vervallen"),
        (!due && judged && may(actor, commitment, ChangeKind::Object), ObjectAct::SEGMENT, "Maak bezwaar"),
        (!due && may(actor, commitment, ChangeKind::ReopenPart), ReopenAct::SEGMENT, "Heropen"),
    ];
    let link = |(_, act, label)| {
        let page = format!("{act}?onderdeel={}", part.number);
        ActLink { path: visit.origin.path_behind(commitment.number.as_str(), &page), label }
    };
    acts.into_iter().filter(|(open, ..)| *open).map(link).collect()
}
