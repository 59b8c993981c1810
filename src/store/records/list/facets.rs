//! The counts beside the choices of every filter.

use super::super::figures::{DAY, sees_by_figures};
use crate::{
    domain::{
        access::Actor,
        listing::{
            as_of::AsOf,
            counts::{ChoiceCounts, StatusCounts},
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

/// The most rows that are looked at for the counts of a part. Where more match, only the figures can count them.
const MOST_ROWS: i64 = 5_000;

/// The parts that the figures count, beside the urgency.
const OF_FIGURES: [FilterPart; 4] = [FilterPart::Status, FilterPart::Committee, FilterPart::Holder, FilterPart::Theme];

impl Store {
    /// Counts for every choice of every filter the commitments that the actor sees and that would be found with it, given the other
    /// filters: a part of which nothing is chosen is counted among the commitments that match the whole filter, any other among
    /// those that match the rest. One statement; `by_status` are the counts of the same filter, which tell the urgencies where the
    /// figures know it. A part for which more than
    /// [`MOST_ROWS`] commitments would have to be looked at stays uncounted.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn count_choices(
        &self,
        actor: &Actor,
        filter: &ListFilter,
        by_status: &StatusCounts,
        as_of: AsOf,
    ) -> Result<ChoiceCounts> {
        let by_figures = filter.is_known_to_figures() && filter.urgencies.is_empty() && sees_by_figures(actor);
        let mut counts = ChoiceCounts::default();
        if by_figures {
            for urgency in UrgencyFilter::ALL {
                let pressing = ListFilter { urgencies: vec![urgency], ..filter.clone() };
                counts.add(FilterPart::Urgency, urgency.key().to_owned(), by_status.count_filtered(&pressing));
            }
        }
        let is_of_figures = |part: &FilterPart| *part == FilterPart::Urgency || OF_FIGURES.contains(part);
        let of_rows: Vec<FilterPart> =
            FilterPart::ALL.into_iter().filter(|part| !by_figures || !is_of_figures(part)).collect();
        let query = select_counts((actor, filter), as_of, &of_rows, if by_figures { &OF_FIGURES } else { &[] });
        let rows: Vec<(String, Option<String>, i64)> = query.fetch_all(&mut self.read().await?).await?;
        for part in of_rows {
            let name = name_rows(filter, part);
            if rows
                .iter()
                .any(|(kind, key, count)| kind.is_empty() && key.as_ref() == Some(&name) && *count > MOST_ROWS)
            {
                counts.leave_uncounted(part);
            }
        }
        for (part, key, count) in rows {
            if let Some((part, key)) = FilterPart::from_key(&part).zip(key) {
                counts.add(part, key, count);
            }
        }
        Ok(counts)
    }
}

/// Selects the counts of some parts among the rows that match and of others from the figures, each with the key of its part and
/// that of the choice; and how many rows of each name there are, without a part.
fn select_counts(
    (actor, filter): (&Actor, &ListFilter),
    as_of: AsOf,
    of_rows: &[FilterPart],
    of_figures: &[FilterPart],
) -> Query {
    let mut counts = query("WITH ");
    push_rows(&mut counts, MATCHED, (actor, filter), as_of);
    let mut names = vec![MATCHED.to_owned()];
    for part in of_rows.iter().filter(|part| filter.has_chosen(**part)) {
        counts.push(", ");
        push_rows(&mut counts, &name_rows(filter, *part), (actor, &filter.without_part(*part)), as_of);
        names.push(name_rows(filter, *part));
    }
    for (place, name) in names.iter().enumerate() {
        counts.push(if place == 0 { " " } else { " UNION ALL " });
        counts.push(format_args!("SELECT '', '{name}', count(*) FROM {name}"));
    }
    for part in of_rows {
        counts.push(" UNION ALL ");
        push_counts(&mut counts, *part, &name_rows(filter, *part), as_of);
    }
    for part in of_figures {
        let (key, joins) = find_key(*part);
        let part_key = part.key();
        counts.push(format_args!(
            " UNION ALL SELECT '{part_key}', {key}, sum(c.commitments) FROM commitment_figure c {joins} WHERE "
        ));
        push_sees(&mut counts, actor);
        filter.without_part(*part).push_filter(&mut counts, actor, as_of);
        counts.push(format_args!(" GROUP BY {key}"));
    }
    counts
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
    query.push(" LIMIT ").push_bind(MOST_ROWS + 1).push(")");
}

/// The key of the choices of a part in the rows `c`, and what has to be joined for it.
fn find_key(part: FilterPart) -> (&'static str, &'static str) {
    match part {
        FilterPart::Status => ("c.status", ""),
        FilterPart::GoingOn => ("c.going_on", ""),
        FilterPart::Kind => ("c.kind", ""),
        FilterPart::Committee => ("k.code", "JOIN committee k ON k.id = c.committee_id"),
        FilterPart::Holder => ("h.slug", "JOIN portfolio_holder h ON h.id = c.holder_id"),
        FilterPart::Theme => ("t.slug", "JOIN theme t ON t.id = c.theme_id"),
        FilterPart::Area => {
            ("g.slug", "JOIN commitment_area x ON x.commitment_id = c.id JOIN area g ON g.id = x.area_id")
        }
        FilterPart::Asker => ("CAST(a.member_id AS TEXT)", "JOIN commitment_asker a ON a.commitment_id = c.id"),
        FilterPart::Party => (
            "p.slug",
            "JOIN commitment_asker a ON a.commitment_id = c.id JOIN member m ON m.id = a.member_id
             JOIN party p ON p.id = m.party_id",
        ),
        // These have conditions of their own for each choice.
        FilterPart::Urgency | FilterPart::DeadlineCourse => ("NULL", ""),
    }
}

/// Adds the query for the counts of a part among the rows with this name: its key, the key of the choice, and the count.
fn push_counts(query: &mut Query, part: FilterPart, rows: &str, as_of: AsOf) {
    let (key, joins) = find_key(part);
    // Several members of a party may have asked for one commitment.
    let count = if part == FilterPart::Party { "count(DISTINCT c.id)" } else { "count(*)" };
    let part_key = part.key();
    match part {
        FilterPart::Urgency => push_urgency_counts(query, rows, as_of),
        FilterPart::DeadlineCourse => push_course_counts(query, rows),
        _ => drop(query.push(format_args!("SELECT '{part_key}', {key}, {count} FROM {rows} c {joins} GROUP BY {key}"))),
    }
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
