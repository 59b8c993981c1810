//! The acts on the page of a commitment: links to the forms that its status and the visitor's rights allow.

use crate::{
    domain::{
        access::{Actor, Role, rights::Action},
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

/// Acts of one kind under their name.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ActGroup {
    pub(super) name: &'static str,
    pub(super) acts: Vec<ActLink>,
}

/// All acts that the page offers: the likeliest as buttons, and the others in groups.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ActMenu {
    /// At most two.
    pub(super) buttons: Vec<ActLink>,
    /// The groups that have acts.
    pub(super) groups: Vec<ActGroup>,
}

/// An act that is offered: its kind, the last part of its address and the words of its link.
type OfferedAct = (ChangeKind, &'static str, &'static str);

const fn offer_act<A: ActForm>(words: &'static str) -> OfferedAct {
    (A::CHANGE, A::SEGMENT, words)
}

/// The most acts that are buttons.
const BUTTONS: usize = 2;

/// The acts in the course of a commitment, the likeliest first.
const COURSE: [OfferedAct; 8] = [
    offer_act::<DecideAct>("Leg besluit vast"),
    offer_act::<SettleAct>("Meld als afgedaan"),
    offer_act::<PostponeAct>("Vraag uitstel"),
    offer_act::<ProgressAct>("Meld voortgang"),
    offer_act::<ObjectAct>("Maak bezwaar"),
    offer_act::<ReopenAct>("Heropen"),
    offer_act::<TakeBackReportAct>("Neem de melding terug"),
    offer_act::<TakeBackObjectionAct>("Neem het bezwaar terug"),
];

/// The acts on its content that are never buttons.
const CONTENT: [OfferedAct; 6] = [
    (ChangeKind::Correct, "wijzigen", "Wijzig gegevens"),
    offer_act::<CorrectDeadlineAct>("Corrigeer de termijn"),
    offer_act::<CorrectNumberAct>("Corrigeer het nummer"),
    offer_act::<CorrectDecisionDayAct>("Corrigeer de besluitdag"),
    offer_act::<DivideAct>("Verdeel in onderdelen"),
    offer_act::<LapseAct>("Laat vervallen"),
];

/// The acts that tie it to people and to other commitments.
const BONDS: [OfferedAct; 3] = [
    offer_act::<LinkAct>("Leg een verband"),
    offer_act::<MergeAct>("Voeg samen"),
    offer_act::<HandOverAct>("Draag over"),
];

const PUBLICITY: [OfferedAct; 4] = [
    offer_act::<PublishAct>("Maak openbaar"),
    offer_act::<WithdrawAct>("Neem terug als concept"),
    offer_act::<ImposeSecrecyAct>("Leg geheimhouding vast"),
    offer_act::<LiftSecrecyAct>("Hef geheimhouding op"),
];

impl ActMenu {
    /// The acts that the status allows and the visitor may do. A member is offered to take back an objection of their own alone,
    /// which `objector` made.
    pub(super) fn new(visit: &Visit, commitment: &Commitment, objector: Option<&Author>) -> Self {
        let others = visit.actor.role == Role::Member && objector != Some(&Author::from(&visit.actor));
        let is_offered = |act: &&OfferedAct| !(others && act.0 == ChangeKind::TakeBackObjection);
        let list = |acts: &[OfferedAct]| -> Vec<ActLink> {
            acts.iter().filter(is_offered).filter_map(|act| make_act_link(visit, commitment, act)).collect()
        };
        let mut buttons = list(&COURSE);
        let mut content = buttons.split_off(buttons.len().min(BUTTONS));
        content.extend(list(&CONTENT));
        let mut publicity = list(&PUBLICITY);
        publicity.extend(make_erasure_link(visit, commitment));
        let groups = [("Inhoud", content), ("Verbanden", list(&BONDS)), ("Openbaarheid", publicity)];
        let groups = groups.into_iter().filter(|(_, acts)| !acts.is_empty());
        Self { buttons, groups: groups.map(|(name, acts)| ActGroup { name, acts }).collect() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.buttons.is_empty() && self.groups.is_empty()
    }
}

fn make_erasure_link(visit: &Visit, commitment: &Commitment) -> Option<ActLink> {
    let path = visit.origin.path_behind(commitment.number.as_str(), "wissen");
    let may_erase = visit.actor.may_act_on(Action::Erase, &commitment.details);
    may_erase.then_some(ActLink { path, label: "Wis inhoud op grond van de wet" })
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
