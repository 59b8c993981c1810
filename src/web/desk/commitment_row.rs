//! The row of a commitment on a desk.

use super::{
    act::choose_act,
    pile::DeskPile,
    row::{DeskMark, DeskRowView, describe_coming, describe_days_ago},
};
use crate::{
    domain::{
        access::ReachKind,
        commitment::{going_on::Evening, status::StatusKey},
    },
    store::desk::DeskRow,
    web::{
        server::visit::Visit,
        views::view::{self, CommitmentRowView},
    },
};

/// The day that a row of a commitment shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ShownDay {
    /// Its last day.
    Last,
    /// The day on which it was settled.
    Closed,
    /// The day since which it stands as it does.
    Since,
}

impl ShownDay {
    fn of(pile: DeskPile) -> Self {
        match pile {
            DeskPile::Reported => Self::Closed,
            DeskPile::Proposed | DeskPile::Contested => Self::Since,
            _ => Self::Last,
        }
    }
}

/// A row of a commitment. `marks` has its marks from other piles.
pub(super) fn make_commitment_row(visit: &Visit, found: &DeskRow, pile: DeskPile, marks: Vec<DeskMark>) -> DeskRowView {
    let as_of = visit.as_of();
    let shown = ShownDay::of(pile);
    let row = CommitmentRowView::new(found.row.clone(), as_of).told_to(&visit.actor);
    let mut all = list_marks(found, &row, shown);
    for mark in marks {
        if !all.contains(&mark) {
            all.push(mark);
        }
    }
    let (who, beside_who) = name_people(visit, &row);
    let plain = DeskRowView {
        path: row.path.clone(),
        title: row.title.clone(),
        publicity: row.publicity,
        told: row.shortfall.clone(),
        marks: all,
        who,
        beside_who,
        act: Some(choose_act(&visit.actor, found, pile, as_of)),
        ..DeskRowView::default()
    };
    match shown {
        ShownDay::Last => DeskRowView {
            iso_day: row.iso_day,
            day: row.due,
            over: row.urgency.over,
            beside: if row.urgency.mark.is_some() { String::new() } else { row.urgency.words },
            urgency: row.urgency.mark,
            ..plain
        },
        ShownDay::Closed => {
            let (iso_day, day) = row.closed;
            DeskRowView { iso_day, day, over: true, beside: row.urgency.words, ..plain }
        }
        ShownDay::Since => {
            let beside = describe_days_ago(found.row.status_since, as_of.today);
            DeskRowView { over: true, beside, ..plain.with_day(found.row.status_since) }
        }
    }
}

/// The marks that its own columns give: the number, the status where that tells something, and the rest.
fn list_marks(found: &DeskRow, row: &CommitmentRowView, shown: ShownDay) -> Vec<DeskMark> {
    let mut marks = vec![DeskMark::Number(row.number.clone())];
    if found.row.status != StatusKey::Open && shown != ShownDay::Closed {
        marks.push(DeskMark::Status(row.status.clone()));
    }
    let mut words: Vec<String> = row.facts.clone();
    if shown == ShownDay::Since {
        // The day beside the title tells since when.
        words = view::describe_special_going_on(&found.row).map(str::to_owned).into_iter().collect();
        if found.row.status.is_due() {
            words.extend(found.row.last_day.map(|day| format!("uiterlijk {}", view::short_day(day).trim_start())));
        }
    } else if shown == ShownDay::Closed {
        words.clear();
    }
    words.extend(found.evening.map(describe_evening));
    if found.row.status == StatusKey::Proposed && found.evening.is_none() {
        words.push("geen vergadering gepland".to_owned());
    }
    words.extend(found.letter.as_ref().map(|(_, number)| match number.as_str() {
        "" => "genoemd in een brief".to_owned(),
        number => format!("genoemd in brief {number}"),
    }));
    marks.extend(words.into_iter().map(DeskMark::Words));
    marks
}

fn describe_evening(evening: Evening) -> String {
    match evening {
        Evening::Coming(day) => describe_coming(day),
        Evening::Passed(day) => format!("vergadering van {} is geweest", view::short_day(day).trim_start()),
    }
}

/// The holder and the committee; a visitor with one holder knows that name.
fn name_people(visit: &Visit, row: &CommitmentRowView) -> (String, String) {
    let is_known = visit.actor.role.to_scope() == ReachKind::Holders && visit.actor.reach.holders.len() == 1;
    if row.holder.is_empty() || is_known {
        (row.committee_name.clone(), String::new())
    } else {
        (row.holder.clone(), row.committee_name.clone())
    }
}
