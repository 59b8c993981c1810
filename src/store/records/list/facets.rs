//! The counts beside the choices of every filter, in one statement.

use super::super::figures::DAY;
use crate::{
    domain::{
        access::Actor,
        listing::{
            as_of::AsOf,
            counts::ChoiceCounts,
            filter::{DeadlineCourse, FilterPart, ListFilter, UrgencyFilter},
        },
    },
    store::{
        Result, Store,
        db::{Query, query},
        records::{sight::push_sees, statuses::DUE},
    },
};

/// The name of the rows that match the whole filter. Those without a part bear the key of that part behind it.
const MATCHED: &str = "matched";

impl Store {
    /// Counts for every choice of every filter the commitments that the actor sees and that would be found with it, given the other
    /// filters. One statement: a part of which nothing is chosen is counted among the commitments that match the whole filter, any
    /// other among those that match the rest.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn count_choices(&self, actor: &Actor, filter: &ListFilter, as_of: AsOf) -> Result<ChoiceCounts> {
        let mut counts = query("WITH ");
        push_rows(&mut counts, MATCHED, (actor, filter), as_of);
        let chosen = FilterPart::ALL.into_iter().filter(|part| filter.has_chosen(*part));
        for part in chosen {
            counts.push(", ");
            push_rows(&mut counts, &name_rows(filter, part), (actor, &filter.without_part(part)), as_of);
        }
        for (place, part) in FilterPart::ALL.into_iter().enumerate() {
            counts.push(if place == 0 { " " } else { " UNION ALL " });
            push_counts(&mut counts, part, &name_rows(filter, part), as_of);
        }
        let rows: Vec<(String, Option<String>, i64)> = counts.fetch_all(&mut self.read().await?).await?;
        let read =
            |(part, key, count): (String, Option<String>, i64)| Some((FilterPart::from_key(&part)?, key?, count));
        Ok(rows.into_iter().filter_map(read).collect())
    }
}

/// The name of the rows among which a part is counted.
fn name_rows(filter: &ListFilter, part: FilterPart) -> String {
    if filter.has_chosen(part) { format!("{MATCHED}_{}", part.key()) } else { MATCHED.to_owned() }
}

/// Adds rows under a name: what the counts need of the commitments that the actor sees and that match a filter.
fn push_rows(query: &mut Query, name: &str, (actor, filter): (&Actor, &ListFilter), as_of: AsOf) {
    query.push(name).push(
        " AS (SELECT c.id, c.status, c.last_day, c.going_on, c.postponements, c.corrections, c.committee_id, c.holder_id,
              c.theme_id, c.kind FROM commitment c WHERE ",
    );
    push_sees(query, actor);
    filter.push_filter(query, actor, as_of);
    query.push(")");
}

/// Adds the query for the counts of a part among the rows with this name: its key, the key of the choice, and the count.
fn push_counts(query: &mut Query, part: FilterPart, rows: &str, as_of: AsOf) {
    const BY_ASKER: &str = "JOIN commitment_asker a ON a.commitment_id = c.id";
    let (key, joins) = match part {
        FilterPart::Urgency => return push_urgency_counts(query, rows, as_of),
        FilterPart::DeadlineCourse => return push_course_counts(query, rows),
        FilterPart::Status => ("c.status", String::new()),
        FilterPart::GoingOn => ("c.going_on", String::new()),
        FilterPart::Kind => ("c.kind", String::new()),
        FilterPart::Committee => ("k.code", "JOIN committee k ON k.id = c.committee_id".to_owned()),
        FilterPart::Holder => ("h.slug", "JOIN portfolio_holder h ON h.id = c.holder_id".to_owned()),
        FilterPart::Theme => ("t.slug", "JOIN theme t ON t.id = c.theme_id".to_owned()),
        FilterPart::Asker => ("CAST(a.member_id AS TEXT)", BY_ASKER.to_owned()),
        FilterPart::Party => {
            ("p.slug", format!("{BY_ASKER} JOIN member m ON m.id = a.member_id JOIN party p ON p.id = m.party_id"))
        }
    };
    let part = part.key();
    query.push(format_args!("SELECT '{part}', {key}, count(DISTINCT c.id) FROM {rows} c {joins} GROUP BY {key}"));
}

fn push_urgency_counts(query: &mut Query, rows: &str, as_of: AsOf) {
    let [late, near, no_day] = [UrgencyFilter::Late, UrgencyFilter::Near, UrgencyFilter::NoDay].map(UrgencyFilter::key);
    let part = FilterPart::Urgency.key();
    query.push(format_args!("SELECT '{part}', CASE WHEN c.last_day IS NULL THEN '{no_day}' WHEN c.status NOT IN ("));
    query.push(&*DUE).push(") THEN NULL WHEN ").push(DAY).push(" < ").push_bind(as_of.today);
    query.push(format_args!(" THEN '{late}' WHEN {DAY} <= ")).push_bind(as_of.compute_horizon());
    query.push(format_args!(" THEN '{near}' END AS pressing, count(*) FROM {rows} c GROUP BY pressing"));
}

fn push_course_counts(query: &mut Query, rows: &str) {
    for (place, course) in DeadlineCourse::ALL.into_iter().enumerate() {
        let (part, key, happened) = (FilterPart::DeadlineCourse.key(), course.key(), course.condition());
        query.push(if place == 0 { "" } else { " UNION ALL " });
        query.push(format_args!("SELECT '{part}', '{key}', count(*) FROM {rows} c WHERE {happened}"));
    }
}
