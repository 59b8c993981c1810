//! A row of a desk: the day, the thing, whose it is, and the one act.

use chrono::NaiveDate;

use crate::web::{
    server::error::LabelledLink,
    views::view::{self, StatusView},
};

/// A row of a desk.
#[derive(Debug, Default)]
pub(super) struct DeskRowView {
    /// The day for programs; empty for none.
    pub(super) iso_day: String,
    /// The day for people, or the words in its place; empty for none.
    pub(super) day: String,
    /// True if nothing is due on the day, so that it is printed soft.
    pub(super) over: bool,
    /// The mark for late or near, under the day.
    pub(super) urgency: Option<StatusView>,
    /// The remark under the day, if there is no such mark.
    pub(super) beside: String,
    /// The address that the title links to; empty for none.
    pub(super) path: String,
    pub(super) title: String,
    /// `concept` or `geheim`; empty for public, and for what has no publicity.
    pub(super) publicity: &'static str,
    /// A sentence on how a report falls short of the commitment; otherwise empty.
    pub(super) told: String,
    pub(super) marks: Vec<DeskMark>,
    pub(super) who: String,
    /// The committee, where `who` is the holder.
    pub(super) beside_who: String,
    /// The one act; none where nothing in the program helps.
    pub(super) act: Option<LabelledLink>,
}

/// A thing that is true of a row and bears on the act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum DeskMark {
    Number(String),
    Status(StatusView),
    /// A link that is missing, by which it would lie on somebody's desk.
    Missing(&'static str),
    Words(String),
}

impl DeskRowView {
    /// A row with the words of its day and without a commitment.
    pub(super) fn with_day(self, day: NaiveDate) -> Self {
        Self { iso_day: day.to_string(), day: view::short_day(day), ..self }
    }
}

/// The mark of a commitment that comes to a meeting on this day.
pub(super) fn describe_coming(day: NaiveDate) -> String {
    format!("komt op {}", view::short_day(day).trim_start())
}

pub(super) fn describe_days_ago(day: NaiveDate, today: NaiveDate) -> String {
    match today.signed_duration_since(day).num_days() {
        ..=0 => "vandaag".to_owned(),
        1 => "gisteren".to_owned(),
        days => format!("{} geleden", view::format_day_count(days)),
    }
}
