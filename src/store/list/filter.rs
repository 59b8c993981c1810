//! Which commitments to list, and in which order; and the same as conditions in a query on the commitment `c`.

use chrono::NaiveDate;

use super::AsOf;
use crate::store::db::{Query, Value};
use crate::{
    domain::{
        commitment::PublicityKey,
        ids::{MeetingId, MemberId},
        keyed::keyed,
        status::StatusKey,
    },
    store::search::push_search,
};

/// In a column of days, none sorts after all others.
pub(super) const DAY: &str = "coalesce(c.last_day, '9999-12-31')";

/// Which commitments to list. Between the parts stands "and"; within one part "or".
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// With one of these statuses; all when empty.
    pub statuses: Vec<StatusKey>,
    /// As urgent as one of these; all when empty.
    pub urgencies: Vec<Pressing>,
    /// Of one of these publicities; all when empty.
    pub publicities: Vec<PublicityKey>,
    /// Made in a committee with one of these codes; in any when empty.
    pub committees: Vec<String>,
    /// Answered for by a holder with one of these names in addresses; by anyone when empty.
    pub holders: Vec<String>,
    /// Asked for by one of these members; by anyone when empty.
    pub askers: Vec<MemberId>,
    /// For which a motion or an amendment of one of these members was withdrawn; any when empty.
    pub movers: Vec<MemberId>,
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

keyed! {
    /// An urgency that one can filter on.
    pub enum Pressing: key, label {
        /// The last day has gone by.
        Late = "te-laat", "te laat";
        /// The last day is near.
        Near = "nadert", "nadert";
    }
}

keyed! {
    /// What the list is sorted on.
    #[derive(Default)]
    pub enum Column: key, label {
        /// The last day; those without one stand last.
        #[default]
        Deadline = "termijn", "Termijn";
        /// The title.
        Title = "titel", "Toezegging";
        /// The number.
        Number = "nummer", "Nummer";
        /// The committee's code.
        Committee = "commissie", "Commissie";
        /// The status, in the order of the screen.
        Status = "status", "Status";
    }
}

impl Column {
    fn expressions(self) -> &'static [&'static str] {
        match self {
            Self::Deadline => &[DAY],
            Self::Title => &["c.title_sort"],
            Self::Number => &["c.number_sort"],
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

impl Sort {
    /// What the order compares, as a list of expressions that is different for each commitment.
    pub(super) fn place(self) -> String {
        let expressions = self.column.expressions().iter().copied().chain(["c.id"]);
        expressions.collect::<Vec<_>>().join(", ")
    }

    pub(in crate::store) fn push(self, query: &mut Query) {
        query.push(" ORDER BY ");
        let direction = if self.descending { " DESC, " } else { ", " };
        for expression in self.column.expressions() {
            query.push(*expression).push(direction);
        }
        query.push(if self.descending { "c.id DESC" } else { "c.id" });
    }
}

impl Filter {
    /// Every part of the filter.
    pub(in crate::store) fn push(&self, query: &mut Query, as_of: AsOf) {
        self.push_base(query);
        self.push_status(query);
        self.push_pressing(query, as_of);
    }

    /// Every part of the filter but status and urgency.
    pub(super) fn push_base(&self, query: &mut Query) {
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
            push_search(query, typed);
        }
    }

    /// With one of the statuses.
    fn push_status(&self, query: &mut Query) {
        if !self.statuses.is_empty() {
            query.push(" AND c.status IN ");
            push_values(query, self.statuses.iter().map(|status| status.key()));
        }
    }

    /// As urgent as one of the urgencies.
    fn push_pressing(&self, query: &mut Query, as_of: AsOf) {
        if self.urgencies.is_empty() {
            return;
        }
        query.push(" AND c.status IN ('openstaand', 'deels-afgedaan') AND (1 = 0");
        for pressing in &self.urgencies {
            query.push(" OR ").push(DAY);
            match pressing {
                Pressing::Late => query.push(" < ").push_bind(as_of.today),
                Pressing::Near => {
                    query.push(" BETWEEN ").push_bind(as_of.today).push(" AND ").push_bind(as_of.horizon())
                }
            };
        }
        query.push(")");
    }
}

/// How a column is compared with what is looked up for these values. One value stays an equation: then the index that has the
/// column also carries the order.
fn is_one_of<T>(values: &[T]) -> &'static str {
    if values.len() == 1 { "=" } else { "IN" }
}

/// Values between brackets.
fn push_values(query: &mut Query, values: impl Iterator<Item = impl Into<Value>>) {
    query.push("(").push_values(values).push(")");
}
