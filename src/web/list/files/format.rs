//! The formats in which lists and commitments go along.

use axum::http::{HeaderName, header};
use chrono::NaiveDate;

use crate::{
    domain::day::start_of_day,
    exchange::feed::{FeedEntry, FeedHead, write_feed},
    web::{
        list_query::ListQuery,
        server::{error::WebError, visit::Visit},
    },
};

/// A format in which a list goes along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::web) enum ListFormat {
    Csv,
    CsvWithCommas,
    Json,
    Xlsx,
    Ods,
    /// The last days as a calendar, iCalendar.
    Calendar,
    /// The news as a feed, Atom.
    Feed,
}

impl ListFormat {
    /// Every format, in the order of the screen.
    pub(in crate::web) const ALL: [Self; 7] =
        [Self::Csv, Self::CsvWithCommas, Self::Json, Self::Xlsx, Self::Ods, Self::Calendar, Self::Feed];

    /// The address of the list without filters.
    pub(in crate::web) fn path(self) -> &'static str {
        match self {
            Self::Csv => "/toezeggingen.csv",
            Self::CsvWithCommas => "/toezeggingen-komma.csv",
            Self::Json => "/toezeggingen.json",
            Self::Xlsx => "/toezeggingen.xlsx",
            Self::Ods => "/toezeggingen.ods",
            Self::Calendar => "/toezeggingen.ics",
            Self::Feed => "/toezeggingen.atom",
        }
    }

    /// The format of an address, if it is that of a file.
    pub(in crate::web) fn of_path(path: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.path() == path)
    }

    /// The address of this list as a file, which has no pages.
    pub(in crate::web) fn make_path(self, query: &ListQuery) -> String {
        let question = ListQuery { page: 1, ..query.clone() }.to_query_string();
        let path = self.path();
        if question.is_empty() { path.to_owned() } else { format!("{path}?{question}") }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::CsvWithCommas => "CSV met komma’s",
            Self::Json => "JSON",
            Self::Xlsx => "Excel",
            Self::Ods => "ODS",
            Self::Calendar => "Agenda",
            Self::Feed => "Atom",
        }
    }

    /// The headers of the file on a day.
    pub(in crate::web) fn make_headers(self, today: NaiveDate) -> [(HeaderName, String); 2] {
        let (kind, ending) = match self {
            Self::Csv | Self::CsvWithCommas => ("text/csv; charset=utf-8", "csv"),
            Self::Json => (JSON, "json"),
            Self::Xlsx => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            Self::Ods => ("application/vnd.oasis.opendocument.spreadsheet", "ods"),
            Self::Calendar => (CALENDAR, "ics"),
            Self::Feed => (FEED, "atom"),
        };
        make_file_headers(kind, &format!("toezeggingen-{today}.{ending}"))
    }
}

pub(in crate::web) const JSON: &str = "application/json; charset=utf-8";
pub(in crate::web) const CALENDAR: &str = "text/calendar; charset=utf-8";
pub(in crate::web) const FEED: &str = "application/atom+xml; charset=utf-8";

/// The headers of a file: its kind, and the name under which it is kept.
pub(in crate::web) fn make_file_headers(kind: &str, name: &str) -> [(HeaderName, String); 2] {
    // A feed is read where it stands; anything else is kept.
    let way = if kind == FEED { "inline" } else { "attachment" };
    [(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, format!("{way}; filename=\"{name}\""))]
}

/// A link by which something goes along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::web) struct FileLink {
    pub(in crate::web) path: String,
    pub(in crate::web) label: &'static str,
    /// True if the browser keeps it as a file.
    pub(in crate::web) is_kept: bool,
    /// True if few need it: programs, and who follows a list.
    pub(in crate::web) is_rare: bool,
}

/// The links to a list in every format, and to its calendar as one that is followed.
pub(in crate::web) fn list_file_links(visit: &Visit, query: &ListQuery) -> Vec<FileLink> {
    let of = |format: ListFormat| FileLink {
        path: format.make_path(query),
        label: format.label(),
        is_kept: format != ListFormat::Feed,
        is_rare: matches!(format, ListFormat::CsvWithCommas | ListFormat::Json),
    };
    let mut links: Vec<FileLink> = ListFormat::ALL.map(of).into();
    links.push(FileLink {
        path: make_subscription_address(visit, &ListFormat::Calendar.make_path(query)),
        label: "Volg in uw agenda",
        is_kept: false,
        is_rare: true,
    });
    links
}

/// The address at which programs for calendars subscribe, rather than take one copy.
pub(in crate::web) fn make_subscription_address(visit: &Visit, path: &str) -> String {
    let address = visit.base_url.join_path(path);
    address.split_once("://").map(|(_, rest)| format!("webcal://{rest}")).unwrap_or(address)
}

/// A feed of this site.
#[derive(Debug)]
pub(in crate::web) struct WebFeed {
    pub(in crate::web) id: String,
    pub(in crate::web) title: String,
    pub(in crate::web) own_path: String,
    pub(in crate::web) page_path: String,
}

impl WebFeed {
    /// Writes the feed with these entries.
    pub(in crate::web) fn write(self, visit: &Visit, entries: &[FeedEntry]) -> Result<Vec<u8>, WebError> {
        let head = FeedHead {
            id: self.id,
            title: self.title,
            author: visit.store.settings().council,
            own_address: visit.base_url.join_path(&self.own_path),
            page_address: visit.base_url.join_path(&self.page_path),
            made_at: start_of_day(visit.clock.today()),
        };
        write_feed(&head, entries).map_err(WebError::File)
    }
}
