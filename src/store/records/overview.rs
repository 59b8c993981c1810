//! The figures of the overview: open commitments by the month of their last day, and by committee.

use chrono::NaiveDate;

use super::{
    desk::letters_waiting,
    sight::{push_and_sees, push_sees},
};
use crate::{
    domain::{access::Actor, listing::as_of::AsOf, text::sorting::sort_key},
    store::{
        Result, Store,
        db::{Connection, FromRow, query},
        records::statuses::{PROPOSED, UNCLOSED},
    },
};

/// The numbers of open commitments with their last day in one month.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct MonthFigures {
    /// The first day of the month; none for commitments without a last day.
    pub month: Option<NaiveDate>,
    pub late: i64,
    /// Due, and not late.
    pub todo: i64,
    /// Proposed, waiting for the council side.
    pub proposed: i64,
}

/// The numbers of open commitments of one committee.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct CommitteeFigures {
    /// The code; none for commitments without a committee.
    pub code: Option<String>,
    pub name: Option<String>,
    pub late: i64,
    pub near: i64,
    /// Proposed, waiting for the council side.
    pub proposed: i64,
    /// All that are not closed.
    pub open: i64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverviewFigures {
    /// The number of all commitments, closed ones included.
    pub all: i64,
    /// The figures by month of the last day; commitments without one come last.
    pub months: Vec<MonthFigures>,
    /// The figures by committee, in order of name.
    pub committees: Vec<CommitteeFigures>,
    /// The number of letters that nobody has processed; 0 for an actor who does not handle letters.
    pub letters: i64,
}

impl Store {
    /// Returns the figures of the overview for the commitments that the actor sees.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn compute_figures(&self, actor: &Actor, as_of: AsOf) -> Result<OverviewFigures> {
        let mut reader = self.read().await?;
        Ok(OverviewFigures {
            all: count_all_commitments(&mut reader, actor).await?,
            months: fetch_month_figures(&mut reader, actor, as_of).await?,
            committees: fetch_committee_figures(&mut reader, actor, as_of).await?,
            letters: letters_waiting(&mut reader, actor).await?,
        })
    }
}

async fn count_all_commitments(reader: &mut Connection, actor: &Actor) -> Result<i64> {
    let mut query = query("SELECT count(*) FROM commitment c WHERE ");
    push_sees(&mut query, actor);
    let (all,): (i64,) = query.fetch_one(reader).await?;
    Ok(all)
}

async fn fetch_month_figures(reader: &mut Connection, actor: &Actor, as_of: AsOf) -> Result<Vec<MonthFigures>> {
    let mut query = query(
        "SELECT substr(c.last_day, 1, 7) || '-01' AS month,
             sum(CASE WHEN c.status <> ",
    );
    query.push(&*PROPOSED).push(" AND c.last_day < ").push_bind(as_of.today).push(
        " THEN 1 ELSE 0 END) AS late,
             sum(CASE WHEN c.status <> ",
    );
    query.push(&*PROPOSED).push(" AND (c.last_day IS NULL OR c.last_day >= ").push_bind(as_of.today).push(
        ") THEN 1 ELSE 0 END) AS todo,
             sum(CASE WHEN c.status = ",
    );
    query.push(&*PROPOSED).push(" THEN 1 ELSE 0 END) AS proposed FROM commitment c WHERE c.status IN (");
    query.push(&*UNCLOSED).push(")");
    push_and_sees(&mut query, actor);
    query.push(" GROUP BY 1 ORDER BY 1 IS NULL, 1");
    Ok(query.fetch_all(reader).await?)
}

async fn fetch_committee_figures(reader: &mut Connection, actor: &Actor, as_of: AsOf) -> Result<Vec<CommitteeFigures>> {
    let mut query = query("SELECT k.code, k.name, sum(CASE WHEN c.status <> ");
    query.push(&*PROPOSED).push(" AND c.last_day < ").push_bind(as_of.today).push(
        " THEN 1 ELSE 0 END) AS late,
             sum(CASE WHEN c.status <> ",
    );
    query.push(&*PROPOSED).push(" AND c.last_day BETWEEN ").push_bind(as_of.today);
    query.push(" AND ").push_bind(as_of.compute_horizon()).push(
        " THEN 1 ELSE 0 END) AS near,
             sum(CASE WHEN c.status = ",
    );
    query.push(&*PROPOSED).push(
        " THEN 1 ELSE 0 END) AS proposed,
             count(*) AS open
         FROM commitment c LEFT JOIN committee k ON k.id = c.committee_id
         WHERE c.status IN (",
    );
    query.push(&*UNCLOSED).push(")");
    push_and_sees(&mut query, actor);
    query.push(" GROUP BY k.code, k.name");
    let mut rows: Vec<CommitteeFigures> = query.fetch_all(reader).await?;
    rows.sort_by_cached_key(|row| (row.name.is_none(), row.name.as_deref().map(sort_key)));
    Ok(rows)
}
