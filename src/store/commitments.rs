//! Commitments: register, change, find.

use chrono::NaiveDate;
use sqlx::{FromRow, SqliteConnection};

use super::{
    Act, Result, Store, StoreError, breaks, council,
    history::{self, Facts, Happening},
    search::fold,
    settings,
};
use crate::domain::{
    change::{Change, Circumstances, EventKind},
    commitment::{Commitment, Details, FulfilmentKind, Named, NewCommitment, Publicity},
    deadline::{Deadline, Precision},
    deadline_list::{DeadlineEntry, Deadlines, NewDeadline},
    ids::{CommitmentId, CommitteeId, LetterId, MeetingId},
    number::{CommitmentNumber, NormalNumber},
    status::{DecidedBy, LapseKind, Proposal, Status},
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

#[derive(Debug, FromRow)]
struct CommitmentRow {
    id: i64,
    number: String,
    title: String,
    text: String,
    quotation: Option<String>,
    spoken_by: Option<String>,
    made_on: Option<NaiveDate>,
    agenda_item: Option<String>,
    kind: Option<String>,
    publicity: String,
    papers: String,
    status: String,
    proposal: Option<String>,
    decided_by: Option<String>,
    lapse_kind: Option<String>,
    remaining: Option<String>,
    closed_on: Option<NaiveDate>,
    version: i64,
    meeting_id: Option<i64>,
    committee_code: Option<String>,
    committee_name: Option<String>,
    holder_slug: Option<String>,
    holder_function: Option<String>,
    holder_name: Option<String>,
    theme_slug: Option<String>,
    theme_name: Option<String>,
}

#[derive(Debug, FromRow)]
struct DeadlineRow {
    words: String,
    first_day: Option<NaiveDate>,
    last_day: Option<NaiveDate>,
    precision: String,
    rule: String,
    reference_day: NaiveDate,
    review_day: Option<NaiveDate>,
    set_on: NaiveDate,
    reason: Option<String>,
    letter_id: Option<i64>,
}

impl Store {
    /// What a typed number leads to.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn look_up(&self, typed: &str) -> Result<Lookup> {
        let normal = NormalNumber::of(typed);
        let found: Option<(String,)> = sqlx::query_as("SELECT number FROM commitment WHERE number_normal = $1")
            .bind(normal.as_str())
            .fetch_optional(&self.readers)
            .await?;
        match found {
            Some((number,)) => Ok(Lookup::Found(stored_number(&number)?)),
            None => Ok(Lookup::Closest(self.closest(&normal).await?)),
        }
    }

    /// The three numbers that come closest: one or two signs away.
    async fn closest(&self, wanted: &NormalNumber) -> Result<Vec<(CommitmentNumber, String)>> {
        const FAR: usize = 2;
        if wanted.as_str().is_empty() || wanted.as_str().len() > CommitmentNumber::MAX_CHARS {
            return Ok(Vec::new());
        }
        let all: Vec<(String,)> =
            sqlx::query_as("SELECT number_normal FROM commitment").fetch_all(&self.readers).await?;
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
    /// [`StoreError::NotFound`] when there is none.
    pub async fn commitment(&self, number: &NormalNumber) -> Result<Registered> {
        let mut reader = self.readers.acquire().await?;
        let id = id_of(&mut reader, number).await?;
        load(&mut reader, id).await
    }

    /// Registers a commitment, with its first event.
    ///
    /// # Errors
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
    let normal = new.number.normal();
    let inserted: std::result::Result<(i64,), sqlx::Error> = sqlx::query_as(
        "INSERT INTO commitment (number, number_normal, title, text, publicity, status, status_since)
         VALUES ($1, $2, $3, $4, $5, 'openstaand', $6) RETURNING id",
    )
    .bind(new.number.as_str())
    .bind(normal.as_str())
    .bind(&new.details.title)
    .bind(&new.details.text)
    .bind(new.details.publicity.key())
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
    after.version += 1;
    save(tx, &after, deadlines, (after.status != status).then_some(on)).await?;
    let saved = load(tx, id).await?;
    index(tx, &saved).await?;
    let happening = Happening { commitment: id, kind, on, note, letter: source.letter, passage: source.passage };
    history::append(tx, act, happening, &facts_before, &facts(&saved.commitment)).await
}

/// Writes a commitment, and its deadlines behind the first `known` that are there already. `since` is the day on which its
/// status changed, where it did.
async fn save(
    tx: &mut SqliteConnection,
    commitment: &Commitment,
    known: usize,
    since: Option<NaiveDate>,
) -> Result<()> {
    let Commitment { id, details, status, .. } = commitment;
    let Records { holder, committee, meeting, theme } = records(tx, details).await?;
    save_askers(tx, *id, &details.asked_by).await?;
    save_deadlines(tx, commitment, known).await?;
    let (proposal, decided_by, lapse_kind) = status_columns(status);
    let current = commitment.deadlines.current().map(|entry| &entry.set);
    sqlx::query(
        "UPDATE commitment SET title = $2, text = $3, quotation = $4, spoken_by = $5, holder_id = $6, committee_id = $7,
             meeting_id = $8, made_on = $9, agenda_item = $10, theme_id = $11, kind = $12, publicity = $13, papers = $14,
             status = $15, proposal = $16, decided_by = $17, lapse_kind = $18, remaining = $19, closed_on = $20,
             deadline_words = $21, precision = $22, last_day = $23, review_day = $24, first_words = $25,
             postponements = $26, version = $27, status_since = coalesce($28, status_since)
         WHERE id = $1",
    )
    .bind(id.get())
    .bind(&details.title)
    .bind(&details.text)
    .bind(&details.quotation)
    .bind(&details.spoken_by)
    .bind(holder)
    .bind(committee)
    .bind(meeting)
    .bind(details.made_on)
    .bind(&details.agenda_item)
    .bind(theme)
    .bind(details.kind.map(FulfilmentKind::key))
    .bind(details.publicity.key())
    .bind(details.papers.join("\n"))
    .bind(status.key().key())
    .bind(proposal)
    .bind(decided_by)
    .bind(lapse_kind)
    .bind(&commitment.remaining)
    .bind(commitment.closed_on)
    .bind(current.map(|set| &set.deadline.words))
    .bind(current.map(|set| set.deadline.precision.key()))
    .bind(current.and_then(|set| set.deadline.last_day))
    .bind(current.and_then(|set| set.review_day))
    .bind(commitment.deadlines.first().map(|entry| &entry.set.deadline.words))
    .bind(i64::try_from(commitment.deadlines.postponements()).unwrap_or(i64::MAX))
    .bind(commitment.version)
    .bind(since)
    .execute(tx)
    .await?;
    Ok(())
}

/// Keeps what the search box looks in.
async fn index(tx: &mut SqliteConnection, saved: &Registered) -> Result<()> {
    sqlx::query("UPDATE commitment SET search_text = $1 WHERE id = $2")
        .bind(search_text(saved))
        .bind(saved.commitment.id.get())
        .execute(tx)
        .await?;
    Ok(())
}

/// The bare keys of the records that details name.
struct Records {
    holder: Option<i64>,
    committee: Option<i64>,
    meeting: Option<i64>,
    theme: Option<i64>,
}

/// The records that details name, made where they are absent.
async fn records(tx: &mut SqliteConnection, details: &Details) -> Result<Records> {
    let holder = match &details.holder {
        Some(holder) => Some(council::ensure_holder(tx, holder).await?.get()),
        None => None,
    };
    let committee = match &details.committee {
        Some(committee) => Some(council::ensure_committee(tx, committee).await?),
        None => None,
    };
    let meeting = match committee.zip(details.made_on) {
        Some((committee, day)) => Some(council::ensure_meeting(tx, committee, day).await?.get()),
        None => None,
    };
    let theme = match &details.theme {
        Some(theme) => Some(council::ensure_theme(tx, theme).await?.get()),
        None => None,
    };
    Ok(Records { holder, committee: committee.map(CommitteeId::get), meeting, theme })
}

type StatusColumns = (Option<String>, Option<&'static str>, Option<&'static str>);

fn status_columns(status: &Status) -> StatusColumns {
    match status {
        Status::Open | Status::PartlySettled => (None, None, None),
        Status::Proposed(proposal) => (serde_json::to_string(proposal).ok(), None, None),
        Status::Settled(by) => (None, Some(by.key()), None),
        Status::Lapsed(kind) => (None, None, Some(kind.key())),
    }
}

async fn save_askers(tx: &mut SqliteConnection, id: CommitmentId, askers: &[Named]) -> Result<()> {
    sqlx::query("DELETE FROM commitment_asker WHERE commitment_id = $1").bind(id.get()).execute(&mut *tx).await?;
    for (position, asker) in askers.iter().enumerate() {
        let member = council::ensure_member(tx, asker).await?;
        sqlx::query(
            "INSERT INTO commitment_asker (commitment_id, position, member_id) VALUES ($1, $2, $3)
             ON CONFLICT (member_id, commitment_id) DO NOTHING",
        )
        .bind(id.get())
        .bind(i64::try_from(position).unwrap_or(i64::MAX))
        .bind(member.get())
        .execute(&mut *tx)
        .await?;
    }
    Ok(())
}

async fn save_deadlines(tx: &mut SqliteConnection, commitment: &Commitment, known: usize) -> Result<()> {
    for (index, entry) in commitment.deadlines.entries().iter().enumerate().skip(known) {
        let DeadlineEntry { set, set_on, reason, letter } = entry;
        sqlx::query(
            "INSERT INTO deadline (commitment_id, position, words, first_day, last_day, precision, rule, reference_day,
                 review_day, set_on, reason, letter_id)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        )
        .bind(commitment.id.get())
        .bind(i64::try_from(index + 1).unwrap_or(i64::MAX))
        .bind(&set.deadline.words)
        .bind(set.deadline.first_day)
        .bind(set.deadline.last_day)
        .bind(set.deadline.precision.key())
        .bind(&set.deadline.rule)
        .bind(set.reference_day)
        .bind(set.review_day)
        .bind(set_on)
        .bind(reason)
        .bind(letter.map(LetterId::get))
        .execute(&mut *tx)
        .await?;
    }
    Ok(())
}

/// Everything the search box looks in.
fn search_text(saved: &Registered) -> String {
    let Registered { commitment, committee_name, .. } = saved;
    let Details { title, text, quotation, spoken_by, holder, asked_by, committee, agenda_item, theme, papers, .. } =
        &commitment.details;
    let mut parts = vec![commitment.number.to_string(), title.clone(), text.clone()];
    parts.extend([quotation, spoken_by, committee, agenda_item, theme].into_iter().flatten().cloned());
    parts.extend(holder.iter().chain(asked_by).map(Named::to_string));
    parts.extend(papers.iter().cloned());
    parts.extend(commitment.remaining.iter().chain(committee_name).cloned());
    fold(&parts.join("\n"))
}

pub(super) async fn load(connection: &mut SqliteConnection, id: CommitmentId) -> Result<Registered> {
    let row: CommitmentRow = sqlx::query_as(
        "SELECT c.id, c.number, c.title, c.text, c.quotation, c.spoken_by, c.made_on, c.agenda_item, c.kind, c.publicity,
             c.papers, c.status, c.proposal, c.decided_by, c.lapse_kind, c.remaining, c.closed_on, c.version, c.meeting_id,
             k.code AS committee_code, k.name AS committee_name, h.slug AS holder_slug, h.function AS holder_function,
             h.name AS holder_name, t.slug AS theme_slug, t.name AS theme_name
         FROM commitment c
         LEFT JOIN committee k ON k.id = c.committee_id
         LEFT JOIN portfolio_holder h ON h.id = c.holder_id
         LEFT JOIN theme t ON t.id = c.theme_id
         WHERE c.id = $1",
    )
    .bind(id.get())
    .fetch_one(&mut *connection)
    .await?;
    let askers: Vec<(String, Option<String>)> = sqlx::query_as(
        "SELECT m.name, p.name FROM commitment_asker a JOIN member m ON m.id = a.member_id
         LEFT JOIN party p ON p.id = m.party_id WHERE a.commitment_id = $1 ORDER BY a.position",
    )
    .bind(id.get())
    .fetch_all(&mut *connection)
    .await?;
    let deadlines: Vec<DeadlineRow> = sqlx::query_as(
        "SELECT words, first_day, last_day, precision, rule, reference_day, review_day, set_on, reason, letter_id
         FROM deadline WHERE commitment_id = $1 ORDER BY position",
    )
    .bind(id.get())
    .fetch_all(connection)
    .await?;
    registered(row, askers, deadlines)
}

fn registered(
    row: CommitmentRow,
    askers: Vec<(String, Option<String>)>,
    deadlines: Vec<DeadlineRow>,
) -> Result<Registered> {
    let status = stored_status(&row)?;
    let holder = row.holder_function.map(|name| Named { name, beside: row.holder_name });
    let details = Details {
        title: row.title,
        text: row.text,
        quotation: row.quotation,
        spoken_by: row.spoken_by,
        holder,
        asked_by: askers.into_iter().map(|(name, beside)| Named { name, beside }).collect(),
        committee: row.committee_code,
        made_on: row.made_on,
        agenda_item: row.agenda_item,
        theme: row.theme_name,
        kind: row.kind.as_deref().and_then(FulfilmentKind::from_key),
        publicity: Publicity::from_key(&row.publicity).ok_or(StoreError::Unreadable("openbaarheid"))?,
        papers: row.papers.lines().map(str::to_owned).collect(),
    };
    let commitment = Commitment {
        id: CommitmentId::new(row.id),
        number: stored_number(&row.number)?,
        details,
        status,
        remaining: row.remaining,
        closed_on: row.closed_on,
        deadlines: Deadlines::new(deadlines.into_iter().map(deadline).collect::<Result<_>>()?),
        version: row.version,
    };
    Ok(Registered {
        commitment,
        committee_name: row.committee_name,
        meeting: row.meeting_id.map(MeetingId::new),
        holder_slug: row.holder_slug,
        theme_slug: row.theme_slug,
    })
}

fn deadline(row: DeadlineRow) -> Result<DeadlineEntry> {
    let deadline = Deadline {
        words: row.words,
        first_day: row.first_day,
        last_day: row.last_day,
        precision: Precision::from_key(&row.precision).ok_or(StoreError::Unreadable("precisie"))?,
        rule: row.rule,
    };
    Ok(DeadlineEntry {
        set: NewDeadline { deadline, reference_day: row.reference_day, review_day: row.review_day },
        set_on: row.set_on,
        reason: row.reason,
        letter: row.letter_id.map(LetterId::new),
    })
}

fn stored_status(row: &CommitmentRow) -> Result<Status> {
    let status = match row.status.as_str() {
        "openstaand" => Some(Status::Open),
        "deels-afgedaan" => Some(Status::PartlySettled),
        "afdoening-voorgesteld" => {
            let proposal = row.proposal.as_deref().and_then(|json| serde_json::from_str::<Proposal>(json).ok());
            proposal.map(Status::Proposed)
        }
        "afgedaan" => row.decided_by.as_deref().and_then(DecidedBy::from_key).map(Status::Settled),
        "vervallen" => row.lapse_kind.as_deref().and_then(LapseKind::from_key).map(Status::Lapsed),
        _ => None,
    };
    status.ok_or(StoreError::Unreadable("status"))
}

pub(super) fn stored_number(text: &str) -> Result<CommitmentNumber> {
    CommitmentNumber::parse(text).map_err(|_| StoreError::Unreadable("nummer"))
}

/// What the history compares, in the words of the screen.
fn facts(commitment: &Commitment) -> Facts {
    let d = &commitment.details;
    let lines = |names: &[Named]| names.iter().map(Named::to_string).collect::<Vec<_>>().join("\n");
    let current = commitment.deadlines.current().map(|entry| &entry.set);
    let (proposal, decided_by, lapse_kind) = match &commitment.status {
        Status::Proposed(proposal) => (Some(proposal.label()), None, None),
        Status::Settled(by) => (None, Some(by.key()), None),
        Status::Lapsed(kind) => (None, None, Some(kind.label())),
        Status::Open | Status::PartlySettled => (None, None, None),
    };
    let fields: [(&'static str, Option<String>); 24] = [
        ("nummer", Some(commitment.number.to_string())),
        ("titel", Some(d.title.clone())),
        ("tekst", Some(d.text.clone())),
        ("citaat", d.quotation.clone()),
        ("gezegd door", d.spoken_by.clone()),
        ("portefeuillehouder", d.holder.as_ref().map(Named::to_string)),
        ("gevraagd door", Some(lines(&d.asked_by))),
        ("commissie", d.committee.clone()),
        ("toegezegd op", d.made_on.map(|day| day.to_string())),
        ("agendapunt", d.agenda_item.clone()),
        ("thema", d.theme.clone()),
        ("soort", d.kind.map(|kind| kind.key().to_owned())),
        ("openbaarheid", Some(d.publicity.key().to_owned())),
        ("stukken", Some(d.papers.join("\n"))),
        ("status", Some(commitment.status.key().label().to_owned())),
        ("voorstel", proposal.map(str::to_owned)),
        ("besloten door", decided_by.map(str::to_owned)),
        ("grond", lapse_kind.map(str::to_owned)),
        ("rest", commitment.remaining.clone()),
        ("afgesloten op", commitment.closed_on.map(|day| day.to_string())),
        ("termijn", current.map(|set| set.deadline.words.clone())),
        ("laatste dag", current.and_then(|set| set.deadline.last_day).map(|day| day.to_string())),
        ("bekijken op", current.and_then(|set| set.review_day).map(|day| day.to_string())),
        (
            "aantal keer uitgesteld",
            Some(commitment.deadlines.postponements()).filter(|n| *n > 0).map(|n| n.to_string()),
        ),
    ];
    let filled = |(field, value): (&'static str, Option<String>)| {
        value.filter(|value| !value.is_empty()).map(|value| (field, value))
    };
    fields.into_iter().filter_map(filled).collect()
}
