//! The filter and the order of a list, and their conditions in a query on the commitment `c`.

use crate::{
    domain::{
        access::Actor,
        listing::{
            as_of::AsOf,
            filter::{ListFilter, ListSort, SortColumn, UrgencyFilter},
        },
    },
    store::{
        db::{Query, Value},
        records::{
            figures::DAY,
            search::{push_search, push_weight},
            statuses::{DUE, IS_CLOSED, ORDER, UNCLOSED},
        },
    },
};

/// An expression by which a list is sorted.
enum OrderExpression {
    Of(&'static str),
    /// The weight for the search of the filter.
    Weight,
}

impl SortColumn {
    fn list_order_expressions(self) -> Vec<OrderExpression> {
        use OrderExpression::{Of, Weight};
        match self {
            Self::Match => vec![Of(&IS_CLOSED), Weight, Of(DAY)],
            Self::Deadline => vec![Of(DAY)],
            Self::Title => vec![Of("c.title_sort")],
            Self::Number => vec![Of("c.number_sort")],
            Self::Committee => vec![Of("coalesce(k.code, '~')"), Of(DAY)],
            Self::Status => vec![Of(&ORDER), Of(DAY)],
        }
    }
}

impl ListFilter {
    /// Adds the expressions that an order of this list compares, separated by commas; together they are unique.
    pub(super) fn push_place(&self, query: &mut Query, actor: &Actor, sort: ListSort) {
        self.push_order_expressions(query, actor, sort, "");
    }

    /// Adds the order of this list.
    pub(in crate::store) fn push_order(&self, query: &mut Query, actor: &Actor, sort: ListSort) {
        query.push(" ORDER BY ");
        self.push_order_expressions(query, actor, sort, if sort.descending { " DESC" } else { "" });
    }

    fn push_order_expressions(&self, query: &mut Query, actor: &Actor, sort: ListSort, direction: &str) {
        for expression in sort.column.list_order_expressions() {
            match (expression, &self.search) {
                (OrderExpression::Of(expression), _) => drop(query.push(expression)),
                (OrderExpression::Weight, Some(typed)) => push_weight(query, actor, typed),
                (OrderExpression::Weight, None) => continue,
            }
            query.push(direction).push(", ");
        }
        query.push("c.id").push(direction);
    }
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
        if !self.going_on.is_empty() {
            query.push(" AND c.going_on IN ");
            push_values(query, self.going_on.iter().map(|one| one.key()));
        }
        if !self.publicities.is_empty() {
            query.push(" AND c.publicity IN ");
            push_values(query, self.publicities.iter().map(|publicity| publicity.key()));
        }
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
        if let Some(slug) = &self.theme {
            query.push(" AND c.theme_id = (SELECT id FROM theme WHERE slug = ").push_bind(slug.clone()).push(")");
        }
        if let Some(slug) = &self.party {
            query.push(
                " AND c.id IN (SELECT a.commitment_id FROM commitment_asker a JOIN member m ON m.id = a.member_id
                 JOIN party p ON p.id = m.party_id WHERE p.slug = ",
            );
            query.push_bind(slug.clone()).push(")");
        }
        if let Some(meeting) = self.meeting {
            query.push(" AND c.meeting_id = ").push_bind(meeting.get());
        }
        if let Some(until) = self.until {
            query.push(" AND ").push(DAY).push(" <= ").push_bind(until);
        }
        if let Some(typed) = &self.search {
            push_search(query, actor, typed);
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
        push_is_unclosed(query);
        query.push(" AND c.status IN (").push(&*DUE).push(") AND (1 = 0");
        for pressing in &self.urgencies {
            query.push(" OR ").push(DAY);
            match pressing {
                UrgencyFilter::Late => query.push(" < ").push_bind(as_of.today),
                UrgencyFilter::Near => {
                    query.push(" BETWEEN ").push_bind(as_of.today).push(" AND ").push_bind(as_of.compute_horizon())
                }
            };
        }
        query.push(")");
    }
}

/// Adds that the commitment is not closed, in the words of the index of these, although another condition says so too: SQLite
/// then sees that the index has them all.
fn push_is_unclosed(query: &mut Query) {
    query.push(" AND c.status IN (").push(&*UNCLOSED).push(")");
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
