//! Commitments: register, change, find.

mod facts;
mod load;
mod save;

use chrono::NaiveDate;
use sqlx::{QueryBuilder, Sqlite, SqliteConnection};

pub(super) use self::load::{load, stored_number, stored_proposal_kind};
use self::{
    facts::facts,
    save::{index, save},
};
use super::{
    Act, Result, Store, StoreError, breaks,
    history::{self, Facts, Happening},
    settings,
    sight::{push_and_sees, push_sees},
};
use crate::domain::{
    access::Actor,
    change::{Change, Circumstances, EventKind},
    commitment::{Commitment, Details, NewCommitment, Publicity},
    deadline_list::{DeadlineEntry, Deadlines},
    ids::{CommitmentId, LetterId, MeetingId},
    number::{CommitmentNumber, NormalNumber},
    rights::Action,
    status::Status,
};

/// A commitment with the names and addresses of what it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registered {
    /// The commitment.
    pub commitment: Commitment,
    /// The name of its committee in full.
    pub committee_name: Option<String>,
    /// The meeting in which it was made.
    pub meeting: Option<MeetingId>,
    /// The holder's name in addresses.
    pub holder_slug: Option<String>,
    /// The theme's name in addresses.
    pub theme_slug: Option<String>,
}

/// What a number that was typed leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lookup {
    /// A commitment bears it, in this or another writing.
    Found(CommitmentNumber),
    /// None does; these come closest, nearest first: number and title.
    Closest(Vec<(CommitmentNumber, String)>),
}

/// From where a change comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// The day on which it counts.
    pub on: NaiveDate,
    /// The letter that says so.
    pub letter: Option<LetterId>,
    /// The passage of that letter: first character, one past the last.
    pub passage: Option<(i64, i64)>,
}

impl Source {
    /// A person, today; no letter.
    #[must_use]
    pub fn person(on: NaiveDate) -> Self {
        Self { on, letter: None, passage: None }
    }
}

impl Store {
    /// What a typed number leads to, among the commitments that the actor sees.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn look_up(&self, actor: &Actor, typed: &str) -> Result<Lookup> {
        let normal = NormalNumber::of(typed);
        let mut query = QueryBuilder::<Sqlite>::new("SELECT c.number FROM commitment c WHERE c.number_normal = ");
        query.push_bind(normal.as_str());
        push_and_sees(&mut query, actor);
        let found: Option<(String,)> = query.build_query_as().fetch_optional(&self.readers).await?;
        match found {
            Some((number,)) => Ok(Lookup::Found(stored_number(&number)?)),
            None => Ok(Lookup::Closest(self.closest(actor, &normal).await?)),
        }
    }

    /// The three numbers that come closest: one or two signs away.
    async fn closest(&self, actor: &Actor, wanted: &NormalNumber) -> Result<Vec<(CommitmentNumber, String)>> {
        const FAR: usize = 2;
        if wanted.as_str().is_empty() || wanted.as_str().len() > CommitmentNumber::MAX_CHARS {
            return Ok(Vec::new());
        }
        let mut query = QueryBuilder::<Sqlite>::new("SELECT c.number_normal FROM commitment c WHERE ");
        push_sees(&mut query, actor);
        let all: Vec<(String,)> = query.build_query_as().fetch_all(&self.readers).await?;
        let away = |normal: &str| strsim::osa_distance(wanted.as_str(), normal);
        let mut near: Vec<(usize, String)> = all
            .into_iter()
            .map(|(normal,)| (away(&normal), normal))
            .filter(|(distance, normal)| *distance <= FAR && *distance * 2 < normal.len())
            .collect();
        near.sort();
        near.truncate(3);
        let mut closest = Vec::with_capacity(near.len());
        for (_, normal) in near {
            let (number, title): (String, String) =
                sqlx::query_as("SELECT number, title FROM commitment WHERE number_normal = $1")
                    .bind(normal)
                    .fetch_one(&self.readers)
                    .await?;
            closest.push((stored_number(&number)?, title));
        }
        Ok(closest)
    }

    /// The commitment with this number, in any writing.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none, or none that the actor sees.
    pub async fn commitment(&self, actor: &Actor, number: &NormalNumber) -> Result<Registered> {
        let mut reader = self.readers.acquire().await?;
        let id = id_of(&mut reader, number).await?;
        let registered = load(&mut reader, id).await?;
        permit(actor, Action::Read, &registered.commitment.details)?;
        Ok(registered)
    }

    /// Registers a commitment, with its first event.
    ///
    /// # Errors
    /// [`StoreError::Forbidden`] when the actor may not register such a commitment;
    /// [`StoreError::NumberTaken`] when the number was ever given before, in any writing.
    pub async fn register(&self, act: &Act, new: NewCommitment, source: Source) -> Result<CommitmentId> {
        let mut tx = self.begin_act(act).await?;
        let id = register(&mut tx, act, new, source).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Makes a change to a commitment, with its event.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the actor does not see the commitment; [`StoreError::Forbidden`] when the actor may not
    /// do this to it, or may not make of it what it would become;
    /// [`StoreError::Stale`] when the commitment is no longer at `version`; [`StoreError::Refused`] when the domain says no.
    pub async fn change(
        &self,
        act: &Act,
        number: &NormalNumber,
        version: i64,
        change: Change,
        source: Source,
    ) -> Result<()> {
        let mut tx = self.begin_act(act).await?;
        let id = id_of(&mut tx, number).await?;
        apply(&mut tx, act, (id, Some(version)), change, source).await?;
        Ok(tx.commit().await?)
    }
}

/// Refuses what the actor may not do to a commitment with these details. Who may not see it, is told that it is not there.
fn permit(actor: &Actor, action: Action, details: &Details) -> Result<()> {
    if !actor.may(Action::Read, details) {
        return Err(StoreError::NotFound);
    }
    if actor.may(action, details) { Ok(()) } else { Err(StoreError::Forbidden(action)) }
}

/// Refuses a new commitment that the actor may not register, or not with this publicity.
fn permit_new(actor: &Actor, details: &Details) -> Result<()> {
    let publicity = match details.publicity {
        Publicity::Draft => Action::Register,
        Publicity::Public => Action::Publish,
        Publicity::Secret(_) => Action::Secrecy,
    };
    let refused = [Action::Register, publicity].into_iter().find(|action| !actor.may(*action, details));
    refused.map_or(Ok(()), |action| Err(StoreError::Forbidden(action)))
}

pub(super) async fn id_of(connection: &mut SqliteConnection, number: &NormalNumber) -> Result<CommitmentId> {
    let row: Option<(i64,)> = sqlx::query_as("SELECT id FROM commitment WHERE number_normal = $1")
        .bind(number.as_str())
        .fetch_optional(connection)
        .await?;
    row.map(|(id,)| CommitmentId::new(id)).ok_or(StoreError::NotFound)
}

/// Registers within a transaction. The caller commits.
pub(super) async fn register(
    tx: &mut SqliteConnection,
    act: &Act,
    new: NewCommitment,
    source: Source,
) -> Result<CommitmentId> {
    permit_new(&act.actor, &new.details)?;
    let normal = new.number.normal();
    let inserted: std::result::Result<(i64,), sqlx::Error> = sqlx::query_as(
        // A draft until `save` writes all of it, the decision of secrecy too.
        "INSERT INTO commitment (number, number_normal, title, text, publicity, status, status_since)
         VALUES ($1, $2, $3, $4, 'concept', 'openstaand', $5) RETURNING id",
    )
    .bind(new.number.as_str())
    .bind(normal.as_str())
    .bind(&new.details.title)
    .bind(&new.details.text)
    .bind(source.on)
    .fetch_one(&mut *tx)
    .await;
    let id = match inserted {
        Ok((id,)) => CommitmentId::new(id),
        Err(error) if breaks(&error, "commitment.number_normal") => return Err(StoreError::NumberTaken(new.number)),
        Err(error) => return Err(error.into()),
    };
    let first = new.deadline.map(|set| DeadlineEntry { set, set_on: source.on, reason: None, letter: source.letter });
    let commitment = Commitment {
        id,
        number: new.number,
        details: new.details,
        status: Status::Open,
        remaining: None,
        closed_on: None,
        deadlines: Deadlines::new(first.into_iter().collect()),
        version: 1,
    };
    save(tx, &commitment, 0, None).await?;
    let saved = load(tx, id).await?;
    index(tx, &saved).await?;
    let happening = Happening {
        commitment: id,
        kind: EventKind::Registered,
        on: source.on,
        note: None,
        letter: source.letter,
        passage: source.passage,
    };
    history::append(tx, act, happening, &Facts::new(), &facts(&saved.commitment)).await?;
    Ok(id)
}

/// Changes within a transaction. The caller commits.
pub(super) async fn apply(
    tx: &mut SqliteConnection,
    act: &Act,
    (id, version): (CommitmentId, Option<i64>),
    change: Change,
    source: Source,
) -> Result<()> {
    let before = load(tx, id).await?.commitment;
    let action = change.kind().action();
    permit(&act.actor, action, &before.details)?;
    if version.is_some_and(|version| version != before.version) {
        return Err(StoreError::Stale { number: before.number });
    }
    let at = Circumstances { rule: settings::read(tx).await?.rule, on: source.on, letter: source.letter };
    let facts_before = facts(&before);
    let (status, deadlines) = (before.status.clone(), before.deadlines.entries().len());
    let on = match &change {
        Change::Decide { on, .. } => *on,
        _ => source.on,
    };
    let (mut after, kind, note) = before.apply(change, &at)?;
    if kind == EventKind::Corrected {
        permit(&act.actor, action, &after.details)?;
    }
    after.version += 1;
    save(tx, &after, deadlines, (after.status != status).then_some(on)).await?;
    let saved = load(tx, id).await?;
    index(tx, &saved).await?;
    let happening = Happening { commitment: id, kind, on, note, letter: source.letter, passage: source.passage };
    history::append(tx, act, happening, &facts_before, &facts(&saved.commitment)).await
}

/// Keeps what the search box looks in, after a name that a commitment bears was changed.
pub(super) async fn refresh_search(tx: &mut SqliteConnection, id: CommitmentId) -> Result<()> {
    let registered = load(tx, id).await?;
    index(tx, &registered).await
}
