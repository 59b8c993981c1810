//! The figures of the overview: what is due in which month, and in which committee.

use chrono::NaiveDate;
use sqlx::FromRow;

use super::{Result, Store, list::AsOf};

/// How many commitments that are not closed have their last day in one month.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct MonthFigures {
    /// The first day of the month; none for those without a last day.
    pub month: Option<NaiveDate>,
    /// Late.
    pub late: i64,
    /// Still in time.
    pub todo: i64,
    /// Proposed, waiting for the council side.
    pub proposed: i64,
}

/// How many commitments of one committee are not closed.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct CommitteeFigures {
    /// The code; none for those without a committee.
    pub code: Option<String>,
    /// The name.
    pub name: Option<String>,
    /// Late.
    pub late: i64,
    /// Near.
    pub near: i64,
    /// Proposed, waiting for the council side.
    pub proposed: i64,
    /// All that are not closed.
    pub open: i64,
}

/// The figures of the overview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// All commitments, closed ones too.
    pub all: i64,
    /// Per month of the last day, those without one last.
    pub months: Vec<MonthFigures>,
    /// Per committee, by name.
    pub committees: Vec<CommitteeFigures>,
    /// Letters that were taken in and not yet processed.
    pub letters: i64,
}

impl Store {
    /// The figures of the overview.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn figures(&self, as_of: AsOf) -> Result<Figures> {
        let mut reader = self.readers.acquire().await?;
        let (all, letters): (i64, i64) = sqlx::query_as(
            "SELECT (SELECT count(*) FROM commitment), (SELECT count(*) FROM letter WHERE processed_at IS NULL)",
        )
        .fetch_one(&mut *reader)
        .await?;
        let months = sqlx::query_as(
            "SELECT substr(last_day, 1, 7) || '-01' AS month,
                 sum(CASE WHEN status <> 'afdoening-voorgesteld' AND last_day < $1 THEN 1 ELSE 0 END) AS late,
                 sum(CASE WHEN status <> 'afdoening-voorgesteld' AND (last_day >= $1 OR last_day IS NULL) THEN 1 ELSE 0 END)
                     AS todo,
                 sum(CASE WHEN status = 'afdoening-voorgesteld' THEN 1 ELSE 0 END) AS proposed
             FROM commitment WHERE status IN ('openstaand', 'deels-afgedaan', 'afdoening-voorgesteld')
             GROUP BY 1 ORDER BY 1 IS NULL, 1",
        )
        .bind(as_of.today)
        .fetch_all(&mut *reader)
        .await?;
        let committees = sqlx::query_as(
            "SELECT k.code, k.name,
                 sum(CASE WHEN c.status <> 'afdoening-voorgesteld' AND c.last_day < $1 THEN 1 ELSE 0 END) AS late,
                 sum(CASE WHEN c.status <> 'afdoening-voorgesteld' AND c.last_day BETWEEN $1 AND $2 THEN 1 ELSE 0 END)
                     AS near,
                 sum(CASE WHEN c.status = 'afdoening-voorgesteld' THEN 1 ELSE 0 END) AS proposed,
                 count(*) AS open
             FROM commitment c LEFT JOIN committee k ON k.id = c.committee_id
             WHERE c.status IN ('openstaand', 'deels-afgedaan', 'afdoening-voorgesteld')
             GROUP BY k.code, k.name ORDER BY k.name IS NULL, k.name",
        )
        .bind(as_of.today)
        .bind(as_of.horizon())
        .fetch_all(&mut *reader)
        .await?;
        Ok(Figures { all, months, committees, letters })
    }
}
