//! The orders of the list: the headings of its columns, and the line of orders above it.

use crate::{
    domain::listing::filter::{ListSort, SortColumn},
    web::list_query::{ListQuery, sort_key},
};

/// The heading of a column.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ColumnHeading {
    pub(super) label: &'static str,
    pub(super) path: String,
    /// `ascending` or `descending`; empty if the list is sorted on another column.
    pub(super) order: &'static str,
}

/// An order on the line above the list.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct OrderLink {
    pub(super) label: String,
    pub(super) path: String,
    /// True if the list has this order.
    pub(super) is_current: bool,
    /// True if a heading of the table gives the same order, where there is room for headings.
    pub(super) has_heading: bool,
}

/// The headings of the columns, each with the address of the list in its order, or in the opposite one.
pub(super) fn list_headings(query: &ListQuery) -> Vec<ColumnHeading> {
    let heading = |column: SortColumn| {
        let sorted = query.sort.column == column;
        let order = match (sorted, query.sort.descending) {
            (false, _) => "",
            (true, false) => "ascending",
            (true, true) => "descending",
        };
        let sort = ListSort { column, descending: order == "ascending" };
        ColumnHeading { label: column.label(), path: query.to_path_after(|other| other.sort = sort), order }
    };
    SortColumn::IN_TABLE.map(heading).into()
}

/// The orders, from low to high.
pub(super) fn list_orders(query: &ListQuery) -> Vec<OrderLink> {
    let order = |column: SortColumn| {
        let sort = ListSort { column, descending: false };
        OrderLink {
            label: column.label().to_lowercase(),
            path: query.to_path_after(|other| other.sort = sort),
            is_current: query.sort == sort,
            has_heading: column != SortColumn::Deadline && SortColumn::IN_TABLE.contains(&column),
        }
    };
    let is_of_use = |column: &SortColumn| *column != SortColumn::Match || query.filter.search.is_some();
    SortColumn::ALL.into_iter().filter(is_of_use).map(order).collect()
}

/// An order in words.
pub(super) fn describe_order(sort: ListSort) -> String {
    let key = sort_key(ListSort { descending: false, ..sort });
    match (sort.column, sort.descending) {
        (SortColumn::Match, false) => "wat het best past eerst".to_owned(),
        (SortColumn::Match, true) => "wat het best past laatst".to_owned(),
        (SortColumn::MadeOn, false) => "de oudste eerst".to_owned(),
        (SortColumn::MadeOn, true) => "de nieuwste eerst".to_owned(),
        (SortColumn::DaysSlipped, false) => "de meest verschoven eerst".to_owned(),
        (SortColumn::DaysSlipped, true) => "de minst verschoven eerst".to_owned(),
        (_, false) => format!("op volgorde van {key}"),
        (_, true) => format!("op omgekeerde volgorde van {key}"),
    }
}
