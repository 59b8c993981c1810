//! The acts on the page of a commitment: links to the forms that its status and the visitor's rights allow.

use crate::{
    domain::{
        access::{Actor, Role},
        change::ChangeKind,
        commitment::{Commitment, part::Part, status::StatusKey},
        history::Author,
    },
    web::{
        actions::{
            ActForm, CorrectDeadlineAct, CorrectDecisionDayAct, CorrectNumberAct, DecideAct, DivideAct, HandOverAct,
            ImposeSecrecyAct, LapseAct, LiftSecrecyAct, LinkAct, MergeAct, ObjectAct, PostponeAct, ProgressAct,
            PublishAct, ReopenAct, SettleAct, TakeBackObjectionAct, TakeBackReportAct, WithdrawAct,
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

const fn offer_act<A: ActForm>(words: &'static str) -> OfferedAct {
    (A::CHANGE, A::SEGMENT, words)
}

/// The acts in the course of a commitment, the likeliest first.
const COURSE: [OfferedAct; 7] = [
    offer_act::<DecideAct>("Leg besluit vast"),
    offer_act::<SettleAct>("Meld als afgedaan"),
    offer_act::<PostponeAct>("Vraag uitstel"),
    offer_act::<ProgressAct>("Meld voortgang"),
    offer_act::<ObjectAct>("Maak bezwaar"),
    offer_act::<ReopenAct>("Heropen"),
    offer_act::<LapseAct>("Laat vervallen"),
];

/// The acts that keep the register in order.
const KEEPING: [OfferedAct; 14] = [
    offer_act::<TakeBackReportAct>("Neem de melding terug"),
    offer_act::<TakeBackObjectionAct>("Neem het bezwaar terug"),
    (ChangeKind::Correct, "wijzigen", "Wijzig gegevens"),
    offer_act::<CorrectDeadlineAct>("Corrigeer de termijn"),
    offer_act::<CorrectNumberAct>("Corrigeer het nummer"),
    offer_act::<CorrectDecisionDayAct>("Corrigeer de besluitdag"),
    offer_act::<DivideAct>("Verdeel in onderdelen"),
    offer_act::<HandOverAct>("Draag over"),
    offer_act::<LinkAct>("Leg een verband"),
    offer_act::<MergeAct>("Voeg samen"),
    offer_act::<PublishAct>("Maak openbaar"),
    offer_act::<WithdrawAct>("Neem terug als concept"),
    offer_act::<ImposeSecrecyAct>("Leg geheimhouding vast"),
    offer_act::<LiftSecrecyAct>("Hef geheimhouding op"),
];

/// The acts that the status allows and the visitor may do: those in the course of a commitment, and those that keep the register
/// in order. A member is offered to take back an objection of their own alone, which `objector` made.
pub(super) fn list_act_links(visit: &Visit, commitment: &Commitment, objector: Option<&Author>) -> [Vec<ActLink>; 2] {
    let others = visit.actor.role == Role::Member && objector != Some(&Author::from(&visit.actor));
    let is_offered = |act: &&OfferedAct| !(others && act.0 == ChangeKind::TakeBackObjection);
    [&COURSE[..], &KEEPING[..]]
        .map(|acts| acts.iter().filter(is_offered).filter_map(|act| make_act_link(visit, commitment, act)).collect())
}

fn make_act_link(visit: &Visit, commitment: &Commitment, (kind, segment, label): &OfferedAct) -> Option<ActLink> {
    // Without a proposal or a report, the committee's decisions are recorded at its meeting.
    let elsewhere = *kind == ChangeKind::Decide && commitment.status.key().is_due();
    if elsewhere || !may_make_change(&visit.actor, commitment, *kind) {
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
fn may_make_change(actor: &Actor, commitment: &Commitment, kind: ChangeKind) -> bool {
    commitment.may_follow(kind).is_ok() && actor.may_act_on(kind.to_needed_action(), &commitment.details)
}

/// Lists the acts that this visitor may do on one part of a commitment.
pub(super) fn of_part(visit: &Visit, commitment: &Commitment, part: &PartView) -> Vec<ActLink> {
    let actor = &visit.actor;
    let due = commitment.parts.get(part.number.to_index()).is_some_and(Part::is_due);
    let judged = commitment.status.key() != StatusKey::Proposed;
    let acts = [
        (due && may_make_change(actor, commitment, ChangeKind::SettlePart), SettleAct::SEGMENT, "Meld als afgedaan"),
        (due && may_make_change(actor, commitment, ChangeKind::LapsePart), LapseAct::SEGMENT, "Laat vervallen"),
        (!due && judged && may_make_change(actor, commitment, ChangeKind::Object), ObjectAct::SEGMENT, "Maak bezwaar"),
        (!due && may_make_change(actor, commitment, ChangeKind::ReopenPart), ReopenAct::SEGMENT, "Heropen"),
    ];
    let link = |(_, act, label)| {
        let page = format!("{act}?onderdeel={}", part.number);
        ActLink { path: visit.origin.path_behind(commitment.number.as_str(), &page), label }
    };
    acts.into_iter().filter(|(open, ..)| *open).map(link).collect()
}
