//! The filter and the order of a list, and their conditions in a query on the commitment `c`.

use chrono::NaiveDate;

use crate::{
    domain::{
        access::Actor,
        day::start_of_day,
        ids::LetterId,
        listing::{
            as_of::AsOf,
            filter::{DeadlineCourse, ListFilter, ListSort, SortColumn, UrgencyFilter},
        },
    },
    store::{
        db::{Query, Value},
        records::{
            figures::DAY,
            search::push_search,
            sight::{push_is_tied, push_sees_letter},
            statuses::{DUE, IS_CLOSED, ORDER, UNCLOSED},
        },
    },
};

impl SortColumn {
    /// The expressions by which a list is sorted, before the key. What a search finds is ranked elsewhere.
    fn list_order_expressions(self) -> Vec<&'static str> {
        match self {
            Self::Match => vec![&IS_CLOSED, DAY],
            Self::Deadline => vec![DAY],
            Self::Title => vec!["c.title_sort"],
            Self::Number => vec!["c.number_sort"],
            Self::Committee => vec!["coalesce(k.code, '~')", DAY],
            Self::Status => vec![&ORDER, DAY],
            Self::MadeOn => vec!["coalesce(c.made_on, '9999-12-31')"],
            Self::DaysSlipped => vec!["-coalesce(c.days_slipped, -9999999)"],
        }
    }
}

/// Adds the expressions that an order compares, separated by commas; together they are unique.
pub(super) fn push_place(query: &mut Query, sort: ListSort) {
    push_order_expressions(query, sort, "");
}

/// Adds an order.
pub(in crate::store) fn push_order(query: &mut Query, sort: ListSort) {
    query.push(" ORDER BY ");
    push_order_expressions(query, sort, if sort.descending { " DESC" } else { "" });
}

fn push_order_expressions(query: &mut Query, sort: ListSort, direction: &str) {
    for expression in sort.column.list_order_expressions() {
        query.push(expression).push(direction).push(", ");
    }
    query.push("c.id").push(direction);
}

impl ListFilter {
    /// Adds the conditions of the whole filter.
    pub(in crate::store) fn push_filter(&self, query: &mut Query, actor: &Actor, as_of: AsOf) {
        self.push_base(query, actor);
        self.push_status(query);
        self.push_pressing(query, as_of);
    }

    /// Adds the conditions of all parts except status and urgency.
    pub(in crate::store) fn push_base(&self, query: &mut Query, actor: &Actor) {
        self.push_keys(query);
        self.push_names(query);
        self.push_days(query);
        if let Some(meeting) = self.meeting {
            query.push(" AND c.meeting_id = ").push_bind(meeting.get());
        }
        if let Some(letter) = self.letter {
            push_is_in_letter(query, actor, letter);
        }
        if let Some(typed) = &self.search {
            push_search(query, actor, typed);
        }
    }

    /// Adds the conditions on what is going on, the course of the deadline, the publicity and the form.
    fn push_keys(&self, query: &mut Query) {
        if !self.going_on.is_empty() {
            query.push(" AND c.going_on IN ");
            push_values(query, self.going_on.iter().map(|one| one.key()));
        }
        if !self.deadline_courses.is_empty() {
            let happened = self.deadline_courses.iter().map(|course| course.condition());
            query.push(" AND (").push(happened.collect::<Vec<_>>().join(" OR ")).push(")");
        }
        if !self.publicities.is_empty() {
            query.push(" AND c.publicity IN ");
            push_values(query, self.publicities.iter().map(|publicity| publicity.key()));
        }
        if !self.kinds.is_empty() {
            query.push(" AND c.kind IN ");
            push_values(query, self.kinds.iter().map(|kind| kind.key()));
        }
    }

    /// Adds the conditions on names of the council's lists.
    fn push_names(&self, query: &mut Query) {
        if !self.committees.is_empty() {
            query.push(" AND c.committee_id ").push(is_one_of(&self.committees));
            query.push(" (SELECT id FROM committee WHERE upper(code) IN ");
            push_values(query, self.committees.iter().map(|code| code.to_ascii_uppercase()));
            query.push(")");
        }
        if !self.holders.is_empty() {
            query.push(" AND c.holder_id ").push(is_one_of(&self.holders));
            query.push(" (SELECT id FROM portfolio_holder WHERE slug IN ");
            push_values(query, self.holders.iter().cloned());
            query.push(")");
        }
        if !self.askers.is_empty() {
            query.push(" AND c.id IN (SELECT commitment_id FROM commitment_asker WHERE member_id IN ");
            push_values(query, self.askers.iter().map(|member| member.get()));
            query.push(")");
        }
        if !self.movers.is_empty() {
            query.push(" AND c.id IN (SELECT commitment_id FROM withdrawn_paper_mover WHERE member_id IN ");
            push_values(query, self.movers.iter().map(|member| member.get()));
            query.push(")");
        }
        if !self.themes.is_empty() {
            query.push(" AND c.theme_id ").push(is_one_of(&self.themes));
            query.push(" (SELECT id FROM theme WHERE slug IN ");
            push_values(query, self.themes.iter().cloned());
            query.push(")");
        }
        if !self.areas.is_empty() {
            query.push(
                " AND c.id IN (SELECT x.commitment_id FROM commitment_area x JOIN area g ON g.id = x.area_id
                 WHERE g.slug IN ",
            );
            push_values(query, self.areas.iter().cloned());
            query.push(")");
        }
        if !self.parties.is_empty() {
            query.push(
                " AND c.id IN (SELECT a.commitment_id FROM commitment_asker a JOIN member m ON m.id = a.member_id
                 JOIN party p ON p.id = m.party_id WHERE p.slug IN ",
            );
            push_values(query, self.parties.iter().cloned());
            query.push(")");
        }
    }

    /// Adds the conditions on days.
    fn push_days(&self, query: &mut Query) {
        if let Some(from) = self.last_day.from {
            query.push(" AND c.last_day >= ").push_bind(from);
        }
        if let Some(until) = self.last_day.until {
            query.push(" AND ").push(DAY).push(" <= ").push_bind(until);
        }
        if let Some(from) = self.made_on.from {
            query.push(" AND c.made_on >= ").push_bind(from);
        }
        if let Some(until) = self.made_on.until {
            query.push(" AND c.made_on <= ").push_bind(until);
        }
        if let Some(since) = self.changed_since {
            push_changed_since(query, since);
        }
    }

    /// Adds the condition on the status.
    fn push_status(&self, query: &mut Query) {
        if !self.statuses.is_empty() {
            query.push(" AND c.status IN ");
            push_values(query, self.statuses.iter().map(|status| status.key()));
            if self.statuses.iter().all(|status| !status.is_closed()) {
                push_is_unclosed(query);
            }
        }
    }

    /// Adds the condition on the urgency.
    fn push_pressing(&self, query: &mut Query, as_of: AsOf) {
        if self.urgencies.is_empty() {
            return;
        }
        let no_day = self.urgencies.contains(&UrgencyFilter::NoDay);
        if !no_day {
            push_is_unclosed(query);
        }
        query.push(if no_day { " AND (c.last_day IS NULL OR " } else { " AND (" });
        query.push("c.status IN (").push(&*DUE).push(") AND ");
        // A single condition stands by itself, so that an index on the day is read only where it holds.
        let days: Vec<&UrgencyFilter> = self.urgencies.iter().filter(|one| **one != UrgencyFilter::NoDay).collect();
        query.push(if days.len() == 1 { "" } else { "(1 = 0" });
        for urgency in &days {
            query.push(if days.len() == 1 { "" } else { " OR " }).push(DAY);
            match urgency {
                UrgencyFilter::Near => {
                    query.push(" BETWEEN ").push_bind(as_of.today).push(" AND ").push_bind(as_of.compute_horizon())
                }
                UrgencyFilter::Late | UrgencyFilter::NoDay => query.push(" < ").push_bind(as_of.today),
            };
        }
        query.push(if days.len() == 1 { ")" } else { "))" });
    }
}

/// Adds that the commitment is not closed, in the words of the index of these, although another condition says so too: SQLite
/// then sees that the index has them all.
fn push_is_unclosed(query: &mut Query) {
    query.push(" AND c.status IN (").push(&*UNCLOSED).push(")");
}

impl DeadlineCourse {
    /// The condition that this happened to the deadline of the commitment `c`.
    pub(super) fn condition(self) -> &'static str {
        match self {
            Self::Postponed => "c.postponements > 0",
            Self::Corrected => "c.corrections > 0",
        }
    }
}

/// Adds the condition that the actor sees a letter, and that it names the commitment `c` or gives its answer.
fn push_is_in_letter(query: &mut Query, actor: &Actor, letter: LetterId) {
    query.push(" AND EXISTS (SELECT 1 FROM letter l WHERE l.id = ").push_bind(letter.get()).push(" AND ");
    push_sees_letter(query, actor);
    query.push(" AND ");
    push_is_tied(query);
    query.push(")");
}

/// Adds the condition that something was recorded about the commitment `c` on a day or later. Of an actor who sees the commitment
/// now, the line that opened it to them comes after all that they may not know of, so the answer tells nothing that is hidden.
fn push_changed_since(query: &mut Query, since: NaiveDate) {
    query.push(" AND c.id IN (SELECT e.commitment_id FROM event e WHERE e.commitment_id IS NOT NULL AND e.at >= ");
    query.push_bind(start_of_day(since)).push(")");
}

/// The operator that compares a column with a subquery for these values. One value stays an equation: then the index on the
/// column also gives the order.
fn is_one_of<T>(values: &[T]) -> &'static str {
    if values.len() == 1 { "=" } else { "IN" }
}

/// Adds values between brackets.
fn push_values(query: &mut Query, values: impl Iterator<Item = impl Into<Value>>) {
    query.push("(").push_values(values).push(")");
}
