//! Commitments: registers, changes and finds them.

mod bonds;
pub mod bound;
mod columns;
pub mod handover;
mod lists;
mod load;
pub mod registration;
mod silence;
mod write;
mod write_lists;

use chrono::{DateTime, NaiveDate, Utc};

pub(super) use self::{
    bonds::seen_of,
    bound::merged_into,
    load::{Loaded, find, load, load_all, stored_number, stored_proposal, stored_proposal_kind},
    write::have_derived_columns,
};
use self::{
    silence::pass_if_due,
    write::{insert, load_renamed, update},
};
use super::{
    Act, Result, Store, StoreError, StoreFailure, StoreRefusal, council,
    history::{self, Happening},
    settings,
    sight::push_and_sees,
};
use crate::{
    domain::{
        access::{
            Actor,
            rights::{self, Action},
        },
        change::{Change, Circumstances, EventKind, Refusal},
        commitment::{Commitment, Details, NewCommitment, status::Status},
        history::{Author, Facts, Object},
        ids::{CommitmentId, LetterId, MeetingId},
        number::{CommitmentNumber, NormalNumber},
    },
    store::db::{Connection, query},
};

/// A commitment with the names and slugs of the records that it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registered {
    pub commitment: Commitment,
    /// The full name of its committee.
    pub committee_name: Option<String>,
    /// The meeting in which it was made.
    pub meeting: Option<MeetingId>,
    /// The slug of the holder.
    pub holder_slug: Option<String>,
    /// The slug of the theme.
    pub theme_slug: Option<String>,
}

/// The commitment that a typed number leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lookup {
    /// The one that bears it, in this or another writing.
    Found(Box<Registered>),
    /// No commitment bears it; these come closest, nearest first: number and title.
    Closest(Vec<(CommitmentNumber, String)>),
}

/// The source of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// The day on which it counts.
    pub on: NaiveDate,
    /// The letter from which it comes.
    pub letter: Option<LetterId>,
    /// The passage of that letter, in characters: start, and end (exclusive).
    pub passage: Option<(i64, i64)>,
    /// The meeting in which it was decided.
    pub meeting: Option<MeetingId>,
}

impl Source {
    /// A source without a letter: a person, on a day.
    #[must_use]
    pub fn person(on: NaiveDate) -> Self {
        Self { on, letter: None, passage: None, meeting: None }
    }

    /// The happening for an event of a commitment from this source.
    fn happening(self, commitment: CommitmentId, kind: EventKind, note: Option<String>) -> Happening {
        let Self { on, letter, passage, meeting } = self;
        Happening { object: Object::Commitment(commitment), kind, on, note, letter, passage, meeting }
    }
}

impl Store {
    /// Looks up a typed number among the commitments that the actor sees.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn look_up(&self, actor: &Actor, typed: &str) -> Result<Lookup> {
        let normal = NormalNumber::of(typed);
        match self.commitment(actor, &normal).await {
            Ok(registered) => Ok(Lookup::Found(Box::new(registered))),
            Err(StoreError::Refusal(StoreRefusal::NotFound)) => {
                Ok(Lookup::Closest(self.closest(actor, &normal).await?))
            }
            Err(error) => Err(error),
        }
    }

    /// Returns the number as it was issued, if a commitment that the actor sees has it.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn issued(&self, actor: &Actor, number: &NormalNumber) -> Result<Option<CommitmentNumber>> {
        let mut query = query("SELECT c.number FROM commitment c WHERE c.number_normal = ");
        query.push_bind(number.as_str());
        push_and_sees(&mut query, actor);
        let found: Option<(String,)> = query.fetch_optional(&mut self.read().await?).await?;
        found.map(|(number,)| stored_number(&number)).transpose()
    }

    /// Returns the commitment with this number, in any writing, without its links to others that the actor does not see.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`] when there is none, or none that the actor sees.
    pub async fn commitment(&self, actor: &Actor, number: &NormalNumber) -> Result<Registered> {
        let mut reader = self.read().await?;
        let Loaded { mut registered, .. } = find_seen(&mut reader, actor, number).await?;
        bonds::hide_unseen(&mut reader, actor, &mut registered.commitment).await?;
        Ok(registered)
    }

    /// Registers a commitment, with its first event.
    ///
    /// # Errors
    /// [`StoreRefusal::Forbidden`] when the actor may not register such a commitment;
    /// [`StoreRefusal::NumberTaken`] when the number was ever given before, in any writing.
    pub async fn register(&self, act: &Act, new: NewCommitment, source: Source) -> Result<CommitmentId> {
        let mut tx = self.begin_act(act).await?;
        let registered = register(&mut tx, act, new, source).await?;
        tx.commit().await?;
        Ok(registered.commitment().id)
    }

    /// Makes a change to a commitment, with its event.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`] when the actor does not see the commitment; [`StoreRefusal::Forbidden`] when the actor may
    /// not do this to it, or not make of it what it would become; [`StoreRefusal::Stale`] when the commitment is no longer at
    /// `version`; [`StoreRefusal::Change`] when the domain refuses.
    pub async fn change(
        &self,
        act: &Act,
        number: &NormalNumber,
        version: i64,
        change: Change,
        source: Source,
    ) -> Result<()> {
        let mut tx = self.begin_act(act).await?;
        let before = find_seen(&mut tx, &act.actor, number).await?;
        apply(&mut tx, act, (before, Some(version)), change, source).await?;
        Ok(tx.commit().await?)
    }
}

/// Refuses an action that the actor may not do on a commitment with these details. One that the actor may not see is answered
/// as a missing one.
pub(super) fn permit(actor: &Actor, action: Action, details: &Details) -> Result<()> {
    if !actor.may(Action::Read, details) {
        return Err(StoreRefusal::NotFound.into());
    }
    if actor.may(action, details) { Ok(()) } else { Err(StoreRefusal::Forbidden(action).into()) }
}

/// Refuses a new commitment that the actor may not register, or not with this publicity.
fn permit_new(actor: &Actor, details: &Details) -> Result<()> {
    let publicity = rights::to_register_as(details.publicity.key());
    let refused = [Action::Register, publicity].into_iter().find(|action| !actor.may(*action, details));
    refused.map_or(Ok(()), |action| Err(StoreRefusal::Forbidden(action).into()))
}

/// As [`find`]; refuses where the actor sees none.
pub(super) async fn find_seen(connection: &mut Connection, actor: &Actor, number: &NormalNumber) -> Result<Loaded> {
    find(connection, actor, number).await?.ok_or(StoreRefusal::NotFound.into())
}

/// Finds the key of a commitment, whoever may see it.
async fn find_id(connection: &mut Connection, number: &NormalNumber) -> Result<CommitmentId> {
    let row: Option<(i64,)> = query("SELECT id FROM commitment WHERE number_normal = $1")
        .bind(number.as_str())
        .fetch_optional(connection)
        .await?;
    row.map(|(id,)| CommitmentId::new(id)).ok_or(StoreRefusal::NotFound.into())
}

/// Registers within a transaction. The caller commits.
pub(super) async fn register(tx: &mut Connection, act: &Act, new: NewCommitment, source: Source) -> Result<Loaded> {
    permit_new(&act.actor, &new.details)?;
    let number = new.number.clone();
    // The key is not known yet: the database gives it.
    let commitment = Commitment::registered(CommitmentId::new(0), new, source.on, source.letter);
    let registered = match insert(tx, commitment).await {
        Ok(registered) => registered,
        Err(StoreError::Failure(StoreFailure::Database(error))) if error.breaks_unique("commitment.number_normal") => {
            return Err(StoreRefusal::NumberTaken(number).into());
        }
        Err(error) => return Err(error),
    };
    let happening = source.happening(registered.commitment().id, EventKind::Registered, None);
    let author = Author::from(&act.actor);
    let facts = Facts::of(registered.commitment());
    history::append(tx, (act.now, author), happening, &Facts::default(), &facts).await?;
    Ok(registered)
}

/// Changes within a transaction. The caller commits.
pub(super) async fn apply(
    tx: &mut Connection,
    act: &Act,
    (before, version): (Loaded, Option<i64>),
    change: Change,
    source: Source,
) -> Result<CommitmentId> {
    let action = change.kind().action();
    permit(&act.actor, action, &before.commitment().details)?;
    // A note overwrites nothing that somebody else changed meanwhile.
    if !change.is_aside() && version.is_some_and(|version| version != before.commitment().version) {
        return Err(StoreRefusal::Stale { number: before.commitment().number.clone() }.into());
    }
    let settings = settings::read(tx).await?;
    let before = pass_if_due(tx, (act.now, act.today), &settings, before).await?;
    see_other(tx, act, &change).await?;
    let source = in_meeting(tx, before.commitment(), &change, source).await?;
    let at = Circumstances { rule: settings.rule, on: source.on, letter: source.letter };
    let (after, kind, note) = before.commitment().clone().apply(change, &at)?;
    if kind == EventKind::Corrected {
        permit(&act.actor, action, &after.details)?;
    }
    let author = Author::from(&act.actor);
    let id = after.id;
    store(tx, (act.now, author), &before, &after, source.happening(id, kind, note)).await?;
    Ok(id)
}

/// Adds the meeting of the committee on the day of a decision to its source, if there was one, also for a decision that is
/// recorded by itself.
async fn in_meeting(tx: &mut Connection, before: &Commitment, change: &Change, source: Source) -> Result<Source> {
    let Change::Decide { on, .. } = change else { return Ok(source) };
    let Some(committee) = before.details.committee.as_ref().filter(|_| source.meeting.is_none()) else {
        return Ok(source);
    };
    Ok(Source { meeting: council::meeting_on(tx, committee, *on).await?, ..source })
}

/// Refuses to link a commitment with one that the actor does not see, and to merge it into one that is closed.
async fn see_other(tx: &mut Connection, act: &Act, change: &Change) -> Result<()> {
    let other = match change {
        Change::Link(link) => link.commitment(),
        Change::Merge { into, .. } => Some(into),
        _ => None,
    };
    let Some(other) = other else { return Ok(()) };
    let found = find(tx, &act.actor, &other.normal()).await?;
    let found = found.ok_or_else(|| StoreRefusal::OtherUnknown(other.clone()))?;
    let closed = matches!(found.commitment().status, Status::Settled(_) | Status::Lapsed(_));
    match change {
        Change::Merge { .. } if closed => Err(Refusal::OtherClosed.into()),
        _ => Ok(()),
    }
}

/// Writes a changed commitment with its event, and returns it as it is stored.
async fn store(
    tx: &mut Connection,
    by: (DateTime<Utc>, Author),
    before: &Loaded,
    after: &Commitment,
    happening: Happening,
) -> Result<Loaded> {
    let stored = update(tx, before, after).await?;
    history::append(tx, by, happening, &Facts::of(before.commitment()), &Facts::of(stored.commitment())).await?;
    Ok(stored)
}

/// Records that names in these commitments were changed, and updates their search text.
pub(super) async fn renamed(tx: &mut Connection, act: &Act, before: Vec<Commitment>) -> Result<()> {
    for before in before {
        let stored = load_renamed(tx, before.id).await?;
        if *stored.commitment() != before {
            let happening = Source::person(act.today).happening(before.id, EventKind::Renamed, None);
            let by = (act.now, Author::from(&act.actor));
            history::append(tx, by, happening, &Facts::of(&before), &Facts::of(stored.commitment())).await?;
        }
    }
    Ok(())
}
