//! One commitment as a file: the address of its page with an ending.

use axum::response::{IntoResponse as _, Response};

use crate::{
    domain::{
        history::Hash,
        listing::{full_row::FullListRow, stable_id::make_stable_uuid},
        number::NormalNumber,
    },
    exchange::{
        calendar,
        commitment_file::{CommitmentAsJson, ToldEvent},
    },
    store::{commitments::RegisteredCommitment, history::Event},
    web::{
        commitment::history::describe_event,
        list::files::{
            deadline_events::write_deadline_events,
            format::{CALENDAR, FEED, FileLink, JSON, WebFeed, make_file_headers, make_subscription_address},
            news::list_news_of,
        },
        server::{error::WebError, reply, visit::Visit},
        views::view,
    },
};

/// A format in which one commitment goes along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CommitmentFormat {
    Json,
    Calendar,
    Feed,
}

impl CommitmentFormat {
    const ALL: [Self; 3] = [Self::Calendar, Self::Feed, Self::Json];

    fn ending(self) -> &'static str {
        match self {
            Self::Json => ".json",
            Self::Calendar => ".ics",
            Self::Feed => ".atom",
        }
    }

    /// Splits an address into the number and the format of its ending, if it has one.
    pub(super) fn split_ending(typed: &str) -> Option<(&str, Self)> {
        Self::ALL.into_iter().find_map(|format| typed.strip_suffix(format.ending()).map(|number| (number, format)))
    }

    fn make_path(self, number: &str) -> String {
        format!("{}{}", view::commitment_path(number), self.ending())
    }
}

/// The links to one commitment as a file. A calendar is offered only as long as a last day is awaited: of what is closed it would
/// hold what is cancelled.
pub(super) fn list_file_links(visit: &Visit, number: &str, is_awaited: bool) -> Vec<FileLink> {
    let of = |format: CommitmentFormat, label, is_kept| FileLink {
        path: format.make_path(number),
        label,
        is_kept,
        is_rare: false,
    };
    let calendar = of(CommitmentFormat::Calendar, "Zet in agenda", true);
    let followed = make_subscription_address(visit, &calendar.path);
    let mut links = if is_awaited {
        vec![calendar, FileLink { path: followed, label: "Volg in uw agenda", is_kept: false, is_rare: false }]
    } else {
        Vec::new()
    };
    links.push(of(CommitmentFormat::Feed, "Atom", false));
    links.push(of(CommitmentFormat::Json, "JSON", true));
    links
}

/// Gives a commitment in a format.
pub(super) async fn give_file(
    visit: &Visit,
    typed: &str,
    registered: &RegisteredCommitment,
    format: CommitmentFormat,
) -> Result<Response, WebError> {
    let commitment = &registered.commitment;
    let number = commitment.number.as_str();
    if number != typed {
        return Ok(reply::see_other(&format.make_path(number)));
    }
    let mut rows = visit.store.load_full_rows(&visit.actor, &[commitment.id]).await?;
    let full = rows.pop().ok_or_else(|| WebError::not_found("Dit staat niet in het register."))?;
    let (kind, body) = match format {
        CommitmentFormat::Json => (JSON, write_json(visit, &full, registered).await?),
        CommitmentFormat::Calendar => (CALENDAR, write_calendar(visit, &full).await?),
        CommitmentFormat::Feed => (FEED, write_feed(visit, &full).await?),
    };
    let normal = NormalNumber::of(number);
    let name = format!("toezegging-{}-{}{}", normal.as_str(), visit.clock.today(), format.ending());
    Ok((make_file_headers(kind, &name), body).into_response())
}

async fn write_json(visit: &Visit, full: &FullListRow, registered: &RegisteredCommitment) -> Result<Vec<u8>, WebError> {
    let events = visit.store.load_history(&visit.actor, &registered.commitment).await?.events;
    let told = |event: &Event| ToldEvent {
        day: event.entry.on,
        kind: event.entry.kind.key(),
        sentence: describe_event(event),
        note: event.note.clone(),
        author: event.author.to_string(),
    };
    let address = visit.base_url.join_path(&view::commitment_path(full.row.number.as_str()));
    let json = CommitmentAsJson::new(full, &registered.commitment, events.iter().map(told).collect(), address);
    json.write().map_err(|error| WebError::File(error.into()))
}

async fn write_calendar(visit: &Visit, full: &FullListRow) -> Result<Vec<u8>, WebError> {
    let events = write_deadline_events(visit, std::slice::from_ref(full)).await?;
    if events.is_empty() {
        return Err(WebError::not_found("Deze toezegging heeft geen laatste dag, en staat daarom in geen agenda."));
    }
    let mut text = calendar::write_head(&format!("Toezegging {}", full.row.number));
    text.extend(events);
    text.extend(calendar::FOOT);
    Ok(text)
}

async fn write_feed(visit: &Visit, full: &FullListRow) -> Result<Vec<u8>, WebError> {
    let histories = visit.store.load_seen_histories(&visit.actor, &[full.id]).await?;
    let seen = histories.get(&full.id);
    let entries = seen.map(|seen| list_news_of(visit, full, seen)).unwrap_or_default();
    let number = full.row.number.as_str();
    let feed = WebFeed {
        id: make_stable_uuid("toezegging", &seen.map_or_else(Hash::of_origin, |seen| seen.origin.clone()), ""),
        title: format!("Toezegging {number}: {}", full.row.title),
        own_path: CommitmentFormat::Feed.make_path(number),
        page_path: view::commitment_path(number),
    };
    feed.write(visit, &entries)
}
