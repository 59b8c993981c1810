//! The news of a list: what is new, answered, late or decided.

use chrono::{DateTime, NaiveDate, Utc};

use super::{as_of::AsOf, full_row::FullListRow, stable_id::make_stable_uuid};
use crate::domain::{
    change::EventKind,
    commitment::status::Urgency,
    day::{full_day, start_of_day},
    history::seen::{SeenHistory, SeenLine},
    keyed::keyed,
};

keyed! {
    /// A kind of news.
    pub enum NewsKind: key, label {
        /// The actor can know of the commitment from then on.
        New = "nieuw", "Nieuw";
        /// The executive reported or proposed an outcome.
        Answered = "beantwoord", "Beantwoord";
        /// The last day has passed.
        Late = "te-laat", "Te laat";
        /// The council side decided, or the commitment lapsed or was opened again.
        Decided = "besloten", "Besloten";
    }
}

/// A piece of news about a commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewsItem {
    /// The id by which a reader of feeds knows it again.
    pub id: String,
    pub kind: NewsKind,
    pub at: DateTime<Utc>,
    /// A sentence that tells what happened.
    pub sentence: String,
    /// The place of the line in the history of the register; none for a day that passed. It is never shown.
    pub sequence: Option<i64>,
}

/// The kinds of event that may be news. The first event that an actor may know of is one of these.
pub const NEWS_EVENTS: [EventKind; 16] = [
    EventKind::Registered,
    EventKind::Published,
    EventKind::SecrecyImposed,
    EventKind::SecrecyLifted,
    EventKind::Settled,
    EventKind::PartlySettled,
    EventKind::PartSettled,
    EventKind::Proposed,
    EventKind::Confirmed,
    EventKind::Refused,
    EventKind::Decided,
    EventKind::PassedInSilence,
    EventKind::Lapsed,
    EventKind::PartLapsed,
    EventKind::Merged,
    EventKind::Reopened,
];

/// Lists the news of a commitment, oldest first; that of a passed day comes last.
#[must_use]
pub fn list_news(full: &FullListRow, seen: &SeenHistory, as_of: AsOf) -> Vec<NewsItem> {
    let first = seen.lines.first().map(|line| line.sequence);
    let told = seen.lines.iter().filter_map(|line| {
        let kind = if Some(line.sequence) == first { Some(NewsKind::New) } else { find_news_kind(line.kind) };
        kind.map(|kind| NewsItem::of_line(line, kind))
    });
    let late = full.row.last_day.filter(|_| matches!(full.row.compute_urgency(as_of), Urgency::Late(_)));
    told.chain(late.and_then(|day| NewsItem::of_passed_day(day, seen))).collect()
}

fn find_news_kind(kind: EventKind) -> Option<NewsKind> {
    match kind {
        _ if kind.is_report() => Some(NewsKind::Answered),
        EventKind::Confirmed
        | EventKind::Refused
        | EventKind::Decided
        | EventKind::PassedInSilence
        | EventKind::Lapsed
        | EventKind::PartLapsed
        | EventKind::Merged
        | EventKind::Reopened => Some(NewsKind::Decided),
        _ => None,
    }
}

impl NewsItem {
    fn of_line(line: &SeenLine, kind: NewsKind) -> Self {
        let told = line.kind.label();
        let sentence = if kind == NewsKind::New { "Nieuw in het register".to_owned() } else { told.to_owned() };
        Self {
            id: make_stable_uuid("nieuws", &line.hash, ""),
            kind,
            at: line.at,
            sentence: format!("{sentence}."),
            sequence: Some(line.sequence),
        }
    }

    /// The news that a last day has passed, of the day after it. Another last day is other news.
    fn of_passed_day(day: NaiveDate, seen: &SeenHistory) -> Option<Self> {
        Some(Self {
            id: make_stable_uuid(NewsKind::Late.key(), &seen.origin, &day.to_string()),
            kind: NewsKind::Late,
            at: start_of_day(day.succ_opt()?),
            sentence: format!("De laatste dag was {}.", full_day(day)),
            sequence: None,
        })
    }
}
