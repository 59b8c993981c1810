//! Registers and changes commitments, within a transaction.

use super::{
    load::Loaded,
    merging::{find_other, take_over_bonds},
    record::{ChangeSource, record_change},
    renumbering::tie_letters_to_new_number,
    silence::pass_if_due,
    taking_back::check_taking_back,
    write::insert_commitment,
};
use crate::{
    domain::{
        access::{
            Actor,
            rights::{self, Action},
        },
        change::{Change, ChangeKind, Circumstances, EventKind},
        commitment::{Commitment, Details, NewCommitment},
        history::{Author, HistoryFacts},
        ids::CommitmentId,
        number::CommitmentNumber,
    },
    store::{
        Act, Result, StoreError, StoreFailure, StoreRefusal,
        db::Connection,
        records::{council, history, settings::read_settings},
    },
};

/// Refuses an action that the actor may not do on a commitment with these details. One that the actor may not see is answered
/// as a missing one.
pub(in crate::store) fn demand_commitment_right(actor: &Actor, action: Action, details: &Details) -> Result<()> {
    if !actor.may_act_on(Action::Read, details) {
        return Err(StoreRefusal::NotFound.into());
    }
    if actor.may_act_on(action, details) { Ok(()) } else { Err(StoreRefusal::Forbidden(action).into()) }
}

/// Refuses a new commitment that the actor may not register, or not with this publicity.
fn permit_new(actor: &Actor, details: &Details) -> Result<()> {
    let publicity = rights::to_register_as(details.publicity.key());
    let refused = [Action::Register, publicity].into_iter().find(|action| !actor.may_act_on(*action, details));
    refused.map_or(Ok(()), |action| Err(StoreRefusal::Forbidden(action).into()))
}

/// Registers within a transaction. The caller commits.
pub(in crate::store) async fn register_in_transaction(
    tx: &mut Connection,
    act: &Act,
    new: NewCommitment,
    source: ChangeSource,
) -> Result<Loaded> {
    permit_new(&act.actor, &new.details)?;
    let number = new.number.clone();
    // The key is not known yet: the database gives it.
    let commitment = Commitment::from_registration(CommitmentId::new(0), new, source.on, source.letter);
    let registered = insert_commitment(tx, commitment).await.map_err(|error| tell_taken_number(error, number))?;
    let happening = source.into_happening(registered.commitment().id, EventKind::Registered, None);
    let author = Author::from(&act.actor);
    let facts = HistoryFacts::of(registered.commitment());
    history::append_line(tx, (act.now, author), happening, &HistoryFacts::default(), &facts).await?;
    Ok(registered)
}

/// Changes within a transaction. The caller commits.
pub(in crate::store) async fn change_in_transaction(
    tx: &mut Connection,
    act: &Act,
    (before, version): (Loaded, Option<i64>),
    change: Change,
    source: ChangeSource,
) -> Result<CommitmentId> {
    let action = change.kind().to_needed_action();
    demand_commitment_right(&act.actor, action, &before.commitment().details)?;
    // A note overwrites nothing that somebody else changed meanwhile.
    if !change.is_aside() && version.is_some_and(|version| version != before.commitment().version) {
        return Err(StoreRefusal::Stale { number: before.commitment().number.clone() }.into());
    }
    let settings = read_settings(tx).await?;
    let before = pass_if_due(tx, (act.now, act.today), &settings, before).await?;
    let other = find_other(tx, act, &change).await?;
    let shows_names = matches!(change, Change::Merge { shows_names: true, .. });
    let merges = change.kind() == ChangeKind::Merge;
    check_taking_back(tx, &act.actor, &before, &change).await?;
    let source = in_meeting(tx, before.commitment(), &change, source).await?;
    let at = Circumstances { rule: settings.rule, on: source.on, letter: source.letter };
    let (after, kind, note) = before.commitment().clone().apply_change(change, &at)?;
    if kind == EventKind::Corrected {
        demand_commitment_right(&act.actor, action, &after.details)?;
    }
    let author = Author::from(&act.actor);
    let id = after.id;
    let happening = source.into_happening(id, kind, note);
    record_change(tx, (act.now, author), &before, &after, happening)
        .await
        .map_err(|error| tell_taken_number(error, after.number.clone()))?;
    if let Some(other) = other.filter(|_| merges) {
        take_over_bonds(tx, act, (&before, &other), shows_names, settings.rule).await?;
    }
    if before.commitment().number != after.number {
        tie_letters_to_new_number(tx, &before.commitment().number, &after.number).await?;
    }
    Ok(id)
}

/// Refuses a number that a commitment has.
fn tell_taken_number(error: StoreError, number: CommitmentNumber) -> StoreError {
    match error {
        StoreError::Failure(StoreFailure::Database(error)) if error.breaks_unique("commitment.number_normal") => {
            StoreRefusal::NumberTaken(number).into()
        }
        other => other,
    }
}

/// Adds the meeting of the committee on the day of a decision to its source, if there was one, also for a decision that is
/// recorded by itself and for a day that is corrected.
async fn in_meeting(
    tx: &mut Connection,
    before: &Commitment,
    change: &Change,
    source: ChangeSource,
) -> Result<ChangeSource> {
    let (Change::Decide { on, .. } | Change::CorrectDecisionDay { on, .. }) = change else { return Ok(source) };
    let Some(committee) = before.details.committee.as_ref().filter(|_| source.meeting.is_none()) else {
        return Ok(source);
    };
    Ok(ChangeSource { meeting: council::meeting_on(tx, committee, *on).await?, ..source })
}
