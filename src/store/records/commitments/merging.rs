//! A merger of a double into another commitment: the other takes over who asked for it and who withdrew a paper because of it.

use super::{
    load::{Loaded, load_visible_commitment},
    record::{ChangeSource, record_change},
};
use crate::{
    domain::{
        access::rights::to_show_names,
        change::{Change, Circumstances, Refusal},
        commitment::status::{DecisionRule, Status},
        history::Author,
    },
    store::{Act, Result, StoreRefusal, db::Connection},
};

/// Returns the other commitment that a change names. Refuses to link with one that the actor does not see, and to merge into one
/// that is closed.
pub(super) async fn find_other(tx: &mut Connection, act: &Act, change: &Change) -> Result<Option<Loaded>> {
    let number = match change {
        Change::Link(link) => link.as_commitment_number(),
        Change::Merge { into, .. } => Some(into),
        _ => None,
    };
    let Some(number) = number else { return Ok(None) };
    let found = load_visible_commitment(tx, &act.actor, &number.to_normal()).await?;
    let found = found.ok_or_else(|| StoreRefusal::OtherUnknown(number.clone()))?;
    let closed = matches!(found.commitment().status, Status::Settled(_) | Status::Lapsed(_));
    match change {
        Change::Merge { .. } if closed => Err(Refusal::OtherClosed.into()),
        _ => Ok(Some(found)),
    }
}

/// Gives the other commitment what it takes over from the double, if that is anything. The names of a hidden double go along to
/// a commitment that others see only if the actor says so and may.
///
/// The right is that of merging the double: nothing else of the other commitment changes.
pub(super) async fn take_over_bonds(
    tx: &mut Connection,
    act: &Act,
    (double, other): (&Loaded, &Loaded),
    shows_names: bool,
    rule: DecisionRule,
) -> Result<()> {
    let [of_double, of_other] = [double, other].map(|one| one.commitment().details.publicity.key());
    if let Some(action) = to_show_names(of_double, of_other) {
        if !shows_names {
            return Ok(());
        }
        if !act.actor.may_act_on(action, &double.commitment().details) {
            return Err(StoreRefusal::Forbidden(action).into());
        }
    }
    let Some(change) = double.commitment().find_bonds_for(other.commitment()) else { return Ok(()) };
    let source = ChangeSource::from_person(act.today);
    let at = Circumstances { rule, on: source.on, letter: None };
    let (after, kind, note) = other.commitment().clone().apply_change(change, &at)?;
    let happening = source.into_happening(after.id, kind, note);
    record_change(tx, (act.now, Author::from(&act.actor)), other, &after, happening).await?;
    Ok(())
}
