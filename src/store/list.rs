//! The list: filter, sort, page, and the counts beside the filters. Three queries, whatever the number of rows.

use chrono::{Days, NaiveDate};
use sqlx::{FromRow, QueryBuilder, Sqlite, SqliteConnection};

use super::{
    Result, Store, StoreError,
    commitments::{stored_number, stored_proposal_kind},
    council::{Council, council},
    search::push_search,
    sight::push_sees,
};
use crate::domain::{
    access::Actor,
    commitment::PublicityKey,
    deadline::Precision,
    ids::{CommitteeId, MeetingId},
    number::CommitmentNumber,
    status::{DecidedBy, LapseKind, ProposalKind, StatusKey, Urgency},
};

/// How many rows stand on one page.
pub const ROWS: i64 = 50;

/// In a column of days, none sorts after all others.
const DAY: &str = "coalesce(c.last_day, '9999-12-31')";

/// Which commitments to list. Between the parts stands "and"; within one part "or".
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// With one of these statuses; all when empty.
    pub statuses: Vec<StatusKey>,
    /// As urgent as one of these; all when empty.
    pub urgencies: Vec<Pressing>,
    /// Made in the committee with this code.
    pub committee: Option<String>,
    /// Answered for by the holder with this name in addresses.
    pub holder: Option<String>,
    /// Asked for by a member of the party with this name in addresses.
    pub party: Option<String>,
    /// With the theme with this name in addresses.
    pub theme: Option<String>,
    /// Made in this meeting.
    pub meeting: Option<MeetingId>,
    /// With a last day up to and including this one.
    pub until: Option<NaiveDate>,
    /// Answering to these words, or this number.
    pub search: Option<String>,
}

/// An urgency that one can filter on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pressing {
    /// The last day has gone by.
    Late,
    /// The last day is near.
    Near,
}

impl Pressing {
    /// Both, with their keys in addresses and their words on screen.
    pub const KEYS: [(Self, &'static str, &'static str); 2] =
        [(Self::Late, "te-laat", "te laat"), (Self::Near, "nadert", "nadert")];

    /// The key in addresses.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Late => "te-laat",
            Self::Near => "nadert",
        }
    }

    /// The one with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::KEYS.iter().find(|(_, k, _)| *k == key).map(|(one, ..)| *one)
    }
}

/// What the list is sorted on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Column {
    /// The last day; those without one stand last.
    #[default]
    Deadline,
    /// The title.
    Title,
    /// The number.
    Number,
    /// The committee's code.
    Committee,
    /// The status, in the order of the screen.
    Status,
}

impl Column {
    /// Every column with its key in addresses and its heading.
    pub const KEYS: [(Self, &'static str, &'static str); 5] = [
        (Self::Deadline, "termijn", "Termijn"),
        (Self::Title, "titel", "Toezegging"),
        (Self::Number, "nummer", "Nummer"),
        (Self::Committee, "commissie", "Commissie"),
        (Self::Status, "status", "Status"),
    ];

    /// The column with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::KEYS.iter().find(|(_, k, _)| *k == key).map(|(one, ..)| *one)
    }

    fn expressions(self) -> &'static [&'static str] {
        match self {
            Self::Deadline => &[DAY],
            Self::Title => &["lower(c.title)"],
            Self::Number => &["c.number_normal"],
            Self::Committee => &["coalesce(k.code, '~')", DAY],
            Self::Status => &[
                "CASE c.status WHEN 'openstaand' THEN 1 WHEN 'deels-afgedaan' THEN 2 WHEN 'afdoening-voorgesteld' THEN 3
                 WHEN 'afgedaan' THEN 4 ELSE 5 END",
                DAY,
            ],
        }
    }
}

/// In which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Sort {
    /// On which column.
    pub column: Column,
    /// From high to low.
    pub descending: bool,
}

/// Against which day the list is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AsOf {
    /// Today.
    pub today: NaiveDate,
    /// How many days before its last day a commitment is near.
    pub warning_days: i64,
}

impl AsOf {
    /// The last of the days that are near.
    pub(super) fn horizon(self) -> NaiveDate {
        let days = Days::new(u64::try_from(self.warning_days).unwrap_or(0));
        self.today.checked_add_days(days).unwrap_or(NaiveDate::MAX)
    }
}

/// One commitment in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListRow {
    /// The number as issued.
    pub number: CommitmentNumber,
    /// The title.
    pub title: String,
    /// The status.
    pub status: StatusKey,
    /// What is proposed, where something is.
    pub proposal: Option<ProposalKind>,
    /// The day since which it has that status.
    pub status_since: NaiveDate,
    /// The day on which it was settled or lapsed.
    pub closed_on: Option<NaiveDate>,
    /// By whom it was decided that it is settled.
    pub decided_by: Option<DecidedBy>,
    /// Why it lapsed.
    pub lapse_kind: Option<LapseKind>,
    /// What remains of a commitment that is partly settled.
    pub remaining: Option<String>,
    /// The words of the present deadline.
    pub words: Option<String>,
    /// How exact they are.
    pub precision: Option<Precision>,
    /// The last day.
    pub last_day: Option<NaiveDate>,
    /// The register's own day to look again.
    pub review_day: Option<NaiveDate>,
    /// How often it was postponed.
    pub postponements: i64,
    /// The committee: code and name.
    pub committee: Option<(String, String)>,
    /// Who answers for it: the function.
    pub holder: Option<String>,
    /// Whether the public sees it.
    pub publicity: PublicityKey,
}

impl ListRow {
    /// How it stands against its last day.
    #[must_use]
    pub fn urgency(&self, as_of: AsOf) -> Urgency {
        Urgency::of(self.status, self.last_day, self.closed_on, as_of.today, as_of.warning_days)
    }
}

/// How many commitments answer to the filter, apart from status and urgency.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    by_status: Vec<(StatusKey, Count)>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Count {
    all: i64,
    late: i64,
    near: i64,
}

impl Counts {
    /// How many have this status.
    #[must_use]
    pub fn status(&self, status: StatusKey) -> i64 {
        self.by_status.iter().filter(|(one, _)| *one == status).map(|(_, count)| count.all).sum()
    }

    /// How many are this urgent.
    #[must_use]
    pub fn pressing(&self, pressing: Pressing) -> i64 {
        self.by_status.iter().map(|(_, count)| count.of(&[pressing])).sum()
    }

    /// How many answer to the whole filter.
    #[must_use]
    pub fn total(&self, filter: &Filter) -> i64 {
        let chosen = |status: &StatusKey| filter.statuses.is_empty() || filter.statuses.contains(status);
        self.by_status.iter().filter(|(one, _)| chosen(one)).map(|(_, count)| count.of(&filter.urgencies)).sum()
    }
}

impl Count {
    fn of(self, pressing: &[Pressing]) -> i64 {
        let late = if pressing.contains(&Pressing::Late) { self.late } else { 0 };
        let near = if pressing.contains(&Pressing::Near) { self.near } else { 0 };
        if pressing.is_empty() { self.all } else { late + near }
    }
}

/// One page of the list, with all that stands around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// The rows of this page.
    pub rows: Vec<ListRow>,
    /// How many answer to the filter.
    pub total: i64,
    /// The counts beside the filters.
    pub counts: Counts,
    /// What one can filter on.
    pub council: Council,
}

#[derive(Debug, FromRow)]
struct Row {
    number: String,
    title: String,
    status: String,
    proposal: Option<String>,
    status_since: NaiveDate,
    closed_on: Option<NaiveDate>,
    decided_by: Option<String>,
    lapse_kind: Option<String>,
    remaining: Option<String>,
    deadline_words: Option<String>,
    precision: Option<String>,
    last_day: Option<NaiveDate>,
    review_day: Option<NaiveDate>,
    postponements: i64,
    code: Option<String>,
    name: Option<String>,
    function: Option<String>,
    publicity: String,
}

const ROW: &str =
    "SELECT c.number, c.title, c.status, c.proposal, c.status_since, c.closed_on, c.decided_by, c.lapse_kind, c.remaining,
     c.deadline_words, c.precision, c.last_day, c.review_day, c.postponements, k.code, k.name, h.function, c.publicity
     FROM commitment c
     LEFT JOIN committee k ON k.id = c.committee_id
     LEFT JOIN portfolio_holder h ON h.id = c.holder_id
     WHERE ";

impl Store {
    /// One page of what the actor sees of the list; pages count from 1.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the page lies beyond the last; an empty list has one page.
    pub async fn list(&self, actor: &Actor, filter: &Filter, sort: Sort, page: i64, as_of: AsOf) -> Result<Listing> {
        let mut reader = self.readers.acquire().await?;
        let counts = counts(&mut reader, actor, filter, as_of).await?;
        let total = counts.total(filter);
        let offset = page.checked_sub(1).and_then(|before| before.checked_mul(ROWS)).ok_or(StoreError::NotFound)?;
        if page < 1 || (page > 1 && offset >= total) {
            return Err(StoreError::NotFound);
        }
        let rows = rows(&mut reader, actor, (filter, sort), (ROWS, offset), as_of).await?;
        Ok(Listing { rows, total, counts, council: council(&mut reader, actor).await? })
    }

    /// The first so many commitments that answer to a filter, without counts.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn first(
        &self,
        actor: &Actor,
        filter: &Filter,
        sort: Sort,
        limit: i64,
        as_of: AsOf,
    ) -> Result<Vec<ListRow>> {
        rows(&mut *self.readers.acquire().await?, actor, (filter, sort), (limit, 0), as_of).await
    }

    /// The commitments that were settled last, newest first; of one committee, or of all.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn settled_last(
        &self,
        actor: &Actor,
        committee: Option<CommitteeId>,
        limit: i64,
    ) -> Result<Vec<ListRow>> {
        let mut query = QueryBuilder::<Sqlite>::new(ROW);
        push_sees(&mut query, actor);
        if let Some(committee) = committee {
            query.push(" AND c.committee_id = ").push_bind(committee.get());
        }
        query
            .push(" AND c.status = 'afgedaan' AND c.closed_on IS NOT NULL ORDER BY c.closed_on DESC, c.id DESC LIMIT ");
        let rows: Vec<Row> = query.push_bind(limit).build_query_as().fetch_all(&self.readers).await?;
        rows.into_iter().map(list_row).collect()
    }
}

async fn rows(
    reader: &mut SqliteConnection,
    actor: &Actor,
    (filter, sort): (&Filter, Sort),
    (limit, offset): (i64, i64),
    as_of: AsOf,
) -> Result<Vec<ListRow>> {
    let mut query = QueryBuilder::<Sqlite>::new(ROW);
    push_sees(&mut query, actor);
    push_base(&mut query, filter);
    push_status(&mut query, filter);
    push_pressing(&mut query, filter, as_of);
    query.push(" ORDER BY ");
    let direction = if sort.descending { " DESC, " } else { ", " };
    for expression in sort.column.expressions() {
        query.push(*expression).push(direction);
    }
    query.push(if sort.descending { "c.id DESC" } else { "c.id" });
    query.push(" LIMIT ").push_bind(limit).push(" OFFSET ").push_bind(offset);
    let rows: Vec<Row> = query.build_query_as().fetch_all(reader).await?;
    rows.into_iter().map(list_row).collect()
}

async fn counts(reader: &mut SqliteConnection, actor: &Actor, filter: &Filter, as_of: AsOf) -> Result<Counts> {
    let mut query = QueryBuilder::<Sqlite>::new("SELECT c.status, count(*), sum(CASE WHEN ");
    query.push(DAY).push(" < ").push_bind(as_of.today).push(" THEN 1 ELSE 0 END), sum(CASE WHEN ");
    query.push(DAY).push(" BETWEEN ").push_bind(as_of.today).push(" AND ").push_bind(as_of.horizon());
    query.push(" THEN 1 ELSE 0 END) FROM commitment c WHERE ");
    push_sees(&mut query, actor);
    push_base(&mut query, filter);
    query.push(" GROUP BY c.status");
    let rows: Vec<(String, i64, i64, i64)> = query.build_query_as().fetch_all(reader).await?;
    let count = |(status, all, late, near): (String, i64, i64, i64)| {
        let status = StatusKey::from_key(&status)?;
        let (late, near) = if status.is_due() { (late, near) } else { (0, 0) };
        Some((status, Count { all, late, near }))
    };
    Ok(Counts { by_status: rows.into_iter().filter_map(count).collect() })
}

/// Every part of the filter but status and urgency.
fn push_base(query: &mut QueryBuilder<Sqlite>, filter: &Filter) {
    if let Some(code) = &filter.committee {
        query.push(" AND c.committee_id = (SELECT id FROM committee WHERE upper(code) = upper(");
        query.push_bind(code.clone()).push("))");
    }
    if let Some(slug) = &filter.holder {
        query.push(" AND c.holder_id = (SELECT id FROM portfolio_holder WHERE slug = ");
        query.push_bind(slug.clone()).push(")");
    }
    if let Some(slug) = &filter.theme {
        query.push(" AND c.theme_id = (SELECT id FROM theme WHERE slug = ").push_bind(slug.clone()).push(")");
    }
    if let Some(slug) = &filter.party {
        query.push(
            " AND c.id IN (SELECT a.commitment_id FROM commitment_asker a JOIN member m ON m.id = a.member_id
             JOIN party p ON p.id = m.party_id WHERE p.slug = ",
        );
        query.push_bind(slug.clone()).push(")");
    }
    if let Some(meeting) = filter.meeting {
        query.push(" AND c.meeting_id = ").push_bind(meeting.get());
    }
    if let Some(until) = filter.until {
        query.push(" AND ").push(DAY).push(" <= ").push_bind(until);
    }
    if let Some(typed) = &filter.search {
        push_search(query, typed);
    }
}

fn push_status(query: &mut QueryBuilder<Sqlite>, filter: &Filter) {
    if !filter.statuses.is_empty() {
        query.push(" AND c.status IN (");
        let mut list = query.separated(", ");
        for status in &filter.statuses {
            list.push_bind(status.key());
        }
        query.push(")");
    }
}

fn push_pressing(query: &mut QueryBuilder<Sqlite>, filter: &Filter, as_of: AsOf) {
    if filter.urgencies.is_empty() {
        return;
    }
    query.push(" AND c.status IN ('openstaand', 'deels-afgedaan') AND (1 = 0");
    for pressing in &filter.urgencies {
        query.push(" OR ").push(DAY);
        match pressing {
            Pressing::Late => query.push(" < ").push_bind(as_of.today),
            Pressing::Near => query.push(" BETWEEN ").push_bind(as_of.today).push(" AND ").push_bind(as_of.horizon()),
        };
    }
    query.push(")");
}

fn list_row(row: Row) -> Result<ListRow> {
    Ok(ListRow {
        number: stored_number(&row.number)?,
        title: row.title,
        status: StatusKey::from_key(&row.status).ok_or(StoreError::Unreadable("status"))?,
        proposal: stored_proposal_kind(row.proposal.as_deref()),
        status_since: row.status_since,
        closed_on: row.closed_on,
        decided_by: row.decided_by.as_deref().and_then(DecidedBy::from_key),
        lapse_kind: row.lapse_kind.as_deref().and_then(LapseKind::from_key),
        remaining: row.remaining,
        words: row.deadline_words,
        precision: row.precision.as_deref().and_then(Precision::from_key),
        last_day: row.last_day,
        review_day: row.review_day,
        postponements: row.postponements,
        committee: row.code.zip(row.name),
        holder: row.function,
        publicity: PublicityKey::from_key(&row.publicity).ok_or(StoreError::Unreadable("openbaarheid"))?,
    })
}
