//! The figures of the overview: open commitments by the month of their last day, and by committee.

use std::cmp::Ordering;

use super::{
    choices::KeptOverview,
    desk::letters_waiting,
    figures::{DaysUnderWay, fetch_days_under_way, name_month, push_unclosed_figures},
    sight::push_sees,
};
use crate::{
    domain::{
        access::Actor,
        commitment::status::StatusKey,
        listing::{
            as_of::AsOf,
            filter::ListFilter,
            overview::{CommitteeFigures, MonthFigures, OverviewFigures},
        },
        text::sorting::sort_key,
    },
    store::{
        Result, Store,
        db::{Connection, query, record},
        records::statuses::PROPOSED,
    },
};

record! {
    /// The figures of a month, as in `2025-12`; empty for commitments without a last day.
    #[derive(Debug)]
    struct MonthRow {
        month: String,
        due: i64,
        proposed: i64,
    }
}

record! {
    /// The figures of a committee; late before the month that is under way began.
    #[derive(Debug)]
    struct CommitteeRow {
        committee_id: i64,
        code: Option<String>,
        name: Option<String>,
        open: i64,
        proposed: i64,
        late: i64,
    }
}

impl Store {
    /// Returns the figures of the overview for the commitments that the actor sees. For those whose sight follows from the publicity
    /// they are kept until something changes.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn compute_figures(&self, actor: &Actor, as_of: AsOf) -> Result<OverviewFigures> {
        let kept = self.recall_overview(actor, as_of).await?;
        if let Some(figures) = kept.as_ref().and_then(KeptOverview::figures) {
            return Ok(figures);
        }
        let counts = self.count_by_status(actor, &ListFilter::default(), as_of).await?;
        let mut reader = self.begin_reading().await?;
        let mut days = fetch_days_under_way(&mut reader, actor, as_of).await?;
        days.retain(|row| StatusKey::from_key(&row.status).is_some_and(StatusKey::is_due));
        let figures = OverviewFigures {
            all: counts.by_status.iter().map(|(_, count)| count.all).sum(),
            months: fetch_month_figures(&mut reader, actor, as_of, &days).await?,
            committees: fetch_committee_figures(&mut reader, actor, as_of, &days).await?,
        };
        if let Some(kept) = kept {
            self.keep_overview(kept, &figures);
        }
        Ok(figures)
    }

    /// Returns the number of letters that nobody has processed; 0 for an actor who does not handle letters.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn count_letters_waiting(&self, actor: &Actor) -> Result<i64> {
        letters_waiting(&mut self.read().await?, actor).await
    }
}

async fn fetch_month_figures(
    reader: &mut Connection,
    actor: &Actor,
    as_of: AsOf,
    days: &[DaysUnderWay],
) -> Result<Vec<MonthFigures>> {
    let mut query = query("SELECT c.month, sum(CASE WHEN c.status <> ");
    query.push(&*PROPOSED).push(" THEN c.commitments ELSE 0 END) AS due, sum(CASE WHEN c.status = ");
    query.push(&*PROPOSED).push(" THEN c.commitments ELSE 0 END) AS proposed FROM ");
    push_unclosed_figures(&mut query, actor);
    query.push(" WHERE ");
    push_sees(&mut query, actor);
    query.push(" GROUP BY c.month ORDER BY c.month = '', c.month");
    let rows: Vec<MonthRow> = query.fetch_all(reader).await?;
    let this_month = name_month(as_of.today);
    let figures = |MonthRow { month, due, proposed }: MonthRow| {
        let late = match month.cmp(&this_month) {
            Ordering::Less if !month.is_empty() => due,
            Ordering::Equal => days.iter().map(|row| row.late).sum(),
            _ => 0,
        };
        MonthFigures { month: format!("{month}-01").parse().ok(), late, todo: due - late, proposed }
    };
    Ok(rows.into_iter().map(figures).collect())
}

async fn fetch_committee_figures(
    reader: &mut Connection,
    actor: &Actor,
    as_of: AsOf,
    days: &[DaysUnderWay],
) -> Result<Vec<CommitteeFigures>> {
    let mut query =
        query("SELECT c.committee_id, k.code, k.name, sum(c.commitments) AS open, sum(CASE WHEN c.status = ");
    query.push(&*PROPOSED).push(" THEN c.commitments ELSE 0 END) AS proposed, sum(CASE WHEN c.status <> ");
    query.push(&*PROPOSED).push(" AND c.month <> '' AND c.month < ").push_bind(name_month(as_of.today));
    query.push(" THEN c.commitments ELSE 0 END) AS late FROM ");
    push_unclosed_figures(&mut query, actor);
    query.push(" LEFT JOIN committee k ON k.id = c.committee_id WHERE ");
    push_sees(&mut query, actor);
    query.push(" GROUP BY c.committee_id, k.code, k.name");
    let rows: Vec<CommitteeRow> = query.fetch_all(reader).await?;
    let figures = |row: CommitteeRow| {
        let of_committee = || days.iter().filter(|days| days.committee_id == row.committee_id);
        CommitteeFigures {
            late: row.late + of_committee().map(|days| days.late).sum::<i64>(),
            near: of_committee().map(|days| days.near).sum(),
            code: row.code,
            name: row.name,
            proposed: row.proposed,
            open: row.open,
        }
    };
    let mut figures: Vec<CommitteeFigures> = rows.into_iter().map(figures).collect();
    figures.sort_by_cached_key(|row| (row.name.is_none(), row.name.as_deref().map(sort_key)));
    Ok(figures)
}
