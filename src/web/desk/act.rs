//! The one act of a row of a commitment: the likeliest that its status and the visitor's rights allow.

use super::pile::DeskPile;
use crate::{
    domain::{
        access::Actor,
        change::ChangeKind,
        commitment::{
            going_on::{Evening, GoingOn, Turn},
            status::{StatusKey, Urgency},
        },
        listing::as_of::AsOf,
    },
    store::desk::DeskRow,
    web::{
        actions::{ActForm, DecideAct, HandOverAct, ObjectAct, PostponeAct, ProgressAct, PublishAct, SettleAct},
        server::error::LabelledLink,
        views::view,
    },
};

/// Chooses the act of a row that stands in the section of this pile. It is a link to a page that the visitor may open now; where no
/// act is theirs, that of the commitment.
pub(super) fn choose_act(actor: &Actor, found: &DeskRow, pile: DeskPile, as_of: AsOf) -> LabelledLink {
    let offered = match pile {
        DeskPile::Drafts => offer::<PublishAct>(actor, found, "Maak openbaar"),
        DeskPile::Reported => offer::<ObjectAct>(actor, found, "Maak bezwaar"),
        DeskPile::OfNobody => choose_missing_link_act(actor, found),
        DeskPile::Contested => return read_objection(found),
        _ => read_letter(found).or_else(|| choose_course_act(actor, found, as_of)),
    };
    offered.unwrap_or_else(|| look(found, "Bekijk"))
}

/// The link to the form of an act, if the status allows the act and the actor has the right to it.
fn offer<A: ActForm>(actor: &Actor, found: &DeskRow, words: &str) -> Option<LabelledLink> {
    may_make_change(actor, found, A::CHANGE).then(|| {
        LabelledLink::new(format!("{}/{}", view::commitment_path(found.row.number.as_str()), A::SEGMENT), words)
    })
}

fn may_make_change(actor: &Actor, found: &DeskRow, kind: ChangeKind) -> bool {
    found.row.may_follow(kind) && actor.may_act_on_such(kind.to_needed_action(), found.own, found.row.publicity)
}

fn look(found: &DeskRow, words: &str) -> LabelledLink {
    LabelledLink::new(view::commitment_path(found.row.number.as_str()), words)
}

/// The letter that names a commitment that is due, and waits to be read.
fn read_letter(found: &DeskRow) -> Option<LabelledLink> {
    let (letter, _) = found.letter.as_ref().filter(|_| found.row.status.is_due())?;
    Some(LabelledLink::new(format!("/brieven/{letter}/lezing"), "Lees de brief"))
}

fn read_objection(found: &DeskRow) -> LabelledLink {
    let is_objected = found.row.going_on == Some(GoingOn::Objected);
    look(found, if is_objected { "Lees het bezwaar" } else { "Lees het besluit" })
}

/// The act in the course of a commitment: a decision, or the answer of the executive.
fn choose_course_act(actor: &Actor, found: &DeskRow, as_of: AsOf) -> Option<LabelledLink> {
    let row = &found.row;
    if row.status == StatusKey::Proposed {
        let waits = matches!(found.evening, Some(Evening::Coming(_)));
        return offer::<DecideAct>(actor, found, "Leg besluit vast").filter(|_| !waits);
    }
    let presses = matches!(row.compute_urgency(as_of), Urgency::Late(_) | Urgency::Near(_));
    match (Turn::Executive.is_of(actor.role), presses) {
        (true, true) => offer::<SettleAct>(actor, found, "Meld als afgedaan"),
        (true, false) if row.words.is_none() => offer::<PostponeAct>(actor, found, "Noem een termijn"),
        (true, false) | (false, true) => offer::<ProgressAct>(actor, found, "Meld voortgang"),
        (false, false) => None,
    }
}

/// The act that gives a commitment of nobody to somebody.
fn choose_missing_link_act(actor: &Actor, found: &DeskRow) -> Option<LabelledLink> {
    let row = &found.row;
    if row.holder.is_some() && row.committee.is_none() && may_make_change(actor, found, ChangeKind::Correct) {
        let path = format!("{}/wijzigen", view::commitment_path(row.number.as_str()));
        return Some(LabelledLink::new(path, "Kies een commissie"));
    }
    let words = if row.holder.is_none() { "Kies een houder" } else { "Draag over" };
    offer::<HandOverAct>(actor, found, words)
}
