//! Counts from the figures that triggers keep with each change, and the check of these figures.
//!
//! The figures know the publicity, status, committee, holder and theme of commitments, and of those that are not closed the month
//! of the last day. Only the days of the month that is under way are counted one by one.

use chrono::{Datelike, NaiveDate};

use super::{
    sight::push_sees,
    statuses::{DUE, UNCLOSED},
};
use crate::{
    domain::{
        access::{Actor, ReachKind, Role},
        commitment::status::StatusKey,
        listing::{
            as_of::AsOf,
            counts::{Count, StatusCounts},
            filter::ListFilter,
        },
    },
    store::{
        Result,
        db::{self, Connection, Query, query, record},
    },
};

/// The last day for sorting: none sorts after all others.
pub(super) const DAY: &str = "coalesce(c.last_day, '9999-12-31')";

/// The month of a day as the figures name it.
pub(super) fn name_month(day: NaiveDate) -> String {
    format!("{:04}-{:02}", day.year(), day.month())
}

/// The first day of the month of a day.
fn find_first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// True if what an actor sees follows from the publicity, the committee and the holder of a commitment.
fn sees_by_figures(actor: &Actor) -> bool {
    actor.role != Role::Member
}

/// True if what an actor sees follows from the publicity and the committee of a commitment.
fn sees_by_deadline_figures(actor: &Actor) -> bool {
    sees_by_figures(actor) && actor.role.to_scope() != ReachKind::Holders
}

impl ListFilter {
    /// True if it filters on nothing, its status and urgency not counted, but what the figures know.
    fn is_known_to_figures(&self) -> bool {
        let known = Self {
            statuses: self.statuses.clone(),
            urgencies: self.urgencies.clone(),
            publicities: self.publicities.clone(),
            committees: self.committees.clone(),
            holders: self.holders.clone(),
            themes: self.themes.clone(),
            ..Self::default()
        };
        *self == known
    }

    /// True if the figures by month know what it filters on.
    fn is_known_to_deadline_figures(&self) -> bool {
        self.is_known_to_figures() && self.holders.is_empty() && self.themes.is_empty()
    }
}

record! {
    #[derive(Debug)]
    struct CountRow {
        status: String,
        commitments: i64,
        late: i64,
        near: i64,
        no_day: i64,
    }
}

/// True if the figures can count by status the commitments that the actor sees and that match a filter.
pub(super) fn knows_status_counts(actor: &Actor, filter: &ListFilter) -> bool {
    filter.is_known_to_figures() && sees_by_figures(actor)
}

/// Counts the commitments by status that the actor sees and that match a filter that the figures know, its status and urgency not
/// counted. One query.
pub(super) async fn fetch_status_counts(
    reader: &mut Connection,
    actor: &Actor,
    filter: &ListFilter,
    as_of: AsOf,
) -> Result<StatusCounts> {
    let query = select_counts_of_figures(actor, filter, as_of);
    let rows: Vec<CountRow> = query.fetch_all(reader).await?;
    let mut counts = StatusCounts::default();
    for row in rows {
        let status = StatusKey::from_key(&row.status);
        let (late, near) = if status.is_some_and(StatusKey::is_due) { (row.late, row.near) } else { (0, 0) };
        counts.add(status, Count { all: row.commitments, late, near, no_day: row.no_day });
    }
    Ok(counts)
}

/// Selects the counts from the figures: how many there are, how many were late before this month began, and the days since.
fn select_counts_of_figures(actor: &Actor, filter: &ListFilter, as_of: AsOf) -> Query {
    let by_month = filter.is_known_to_deadline_figures() && sees_by_deadline_figures(actor);
    let mut query = query(
        "SELECT c.status, sum(c.commitments) AS commitments, 0 AS late, 0 AS near,
             sum(CASE WHEN c.has_day = 0 THEN c.commitments ELSE 0 END) AS no_day FROM commitment_figure c WHERE ",
    );
    let push_end = |query: &mut Query| {
        push_sees(query, actor);
        filter.push_base(query, actor);
        query.push(" GROUP BY c.status");
    };
    push_end(&mut query);
    query.push(" UNION ALL SELECT c.status, 0, sum(CASE WHEN ").push(DAY).push(" < ").push_bind(as_of.today);
    query.push(" THEN 1 ELSE 0 END), sum(CASE WHEN ").push(DAY).push(" >= ").push_bind(as_of.today);
    // The index of what is not closed is chosen where the condition says the same as the index does.
    query.push(" THEN 1 ELSE 0 END), 0 FROM commitment c WHERE c.status IN (").push(&*UNCLOSED);
    query.push(") AND c.status IN (").push(&*DUE).push(") AND ").push(DAY).push(" <= ");
    query.push_bind(as_of.compute_horizon());
    if by_month {
        query.push(" AND ").push(DAY).push(" >= ").push_bind(find_first_of_month(as_of.today));
    }
    query.push(" AND ");
    push_end(&mut query);
    if by_month {
        query.push(" UNION ALL SELECT c.status, 0, sum(c.commitments), 0, 0 FROM deadline_figure c");
        query.push(" WHERE c.month <> '' AND c.month < ").push_bind(name_month(as_of.today)).push(" AND ");
        push_end(&mut query);
    }
    query
}

record! {
    /// The days that are under way, of the commitments that are not closed: by committee and status how many of them are late since
    /// this month began, and how many are near.
    #[derive(Debug)]
    pub(super) struct DaysUnderWay {
        pub(super) committee_id: i64,
        pub(super) status: String,
        pub(super) late: i64,
        pub(super) near: i64,
    }
}

pub(super) async fn fetch_days_under_way(
    reader: &mut Connection,
    actor: &Actor,
    as_of: AsOf,
) -> db::Result<Vec<DaysUnderWay>> {
    let mut query = query("SELECT coalesce(c.committee_id, 0) AS committee_id, c.status, sum(CASE WHEN ");
    query.push(DAY).push(" < ").push_bind(as_of.today).push(" THEN 1 ELSE 0 END) AS late, sum(CASE WHEN ");
    query
        .push(DAY)
        .push(" >= ")
        .push_bind(as_of.today)
        .push(" THEN 1 ELSE 0 END) AS near FROM commitment c WHERE c.status IN (");
    query.push(&*UNCLOSED).push(") AND ").push(DAY).push(" BETWEEN ").push_bind(find_first_of_month(as_of.today));
    query.push(" AND ").push_bind(as_of.compute_horizon()).push(" AND ");
    push_sees(&mut query, actor);
    query.push(" GROUP BY 1, 2");
    query.fetch_all(reader).await
}

/// Adds the figures by month of what is not closed, as a table `c`; for an actor for whom they do not tell what is seen, counted
/// from the commitments.
pub(super) fn push_unclosed_figures(query: &mut Query, actor: &Actor) {
    if sees_by_deadline_figures(actor) {
        query.push("deadline_figure c");
        return;
    }
    query.push(
        "(SELECT coalesce(substr(u.last_day, 1, 7), '') AS month, u.publicity, u.status,
              coalesce(u.committee_id, 0) AS committee_id, u.holder_id, u.id, 1 AS commitments
          FROM commitment u WHERE u.status IN (",
    );
    query.push(&*UNCLOSED).push(")) c");
}

/// The figures beside what they are counted from: each query finds a row where the two differ.
const COMPARISONS: [&str; 2] = [
    "SELECT 1 FROM (SELECT publicity, status, committee_id, holder_id, theme_id, has_day, commitments FROM commitment_figure
         UNION ALL
         SELECT publicity, status, coalesce(committee_id, 0), coalesce(holder_id, 0), coalesce(theme_id, 0),
             CASE WHEN last_day IS NULL THEN 0 ELSE 1 END, -count(*)
         FROM commitment GROUP BY 1, 2, 3, 4, 5, 6) f
     GROUP BY publicity, status, committee_id, holder_id, theme_id, has_day HAVING sum(commitments) <> 0 LIMIT 1",
    "SELECT 1 FROM (SELECT month, publicity, status, committee_id, commitments FROM deadline_figure
         UNION ALL
         SELECT coalesce(substr(last_day, 1, 7), ''), publicity, status, coalesce(committee_id, 0), -count(*)
         FROM commitment WHERE closed_on IS NULL GROUP BY 1, 2, 3, 4) f
     GROUP BY month, publicity, status, committee_id HAVING sum(commitments) <> 0 LIMIT 1",
];

/// True if the figures are what a count of the commitments gives.
pub(super) async fn are_figures_right(reader: &mut Connection) -> db::Result<bool> {
    for comparison in COMPARISONS {
        if query(comparison).finds_any(reader).await? {
            return Ok(false);
        }
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_named_as_the_triggers_name_it() {
        let day = "2025-03-09".parse().unwrap();
        assert_eq!(
            (name_month(day).as_str(), find_first_of_month(day).to_string().as_str()),
            ("2025-03", "2025-03-01")
        );
    }
}
