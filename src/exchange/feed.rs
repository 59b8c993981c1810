//! The news of a list as a feed: Atom (RFC 4287).

use std::io;

use atom_syndication::{Category, Content, Entry, Feed, FixedDateTime, Link, Person, Text, WriteConfig};
use chrono::{DateTime, Utc};

use super::xml::keep_xml_signs;
use crate::domain::listing::{feed::NewsItem, full_row::FullListRow};

/// A feed as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedHead {
    /// The UUID of the feed.
    pub id: String,
    pub title: String,
    /// The council, as the author.
    pub author: String,
    /// The address of the feed itself, in full.
    pub own_address: String,
    /// The address of the page with the same list, in full.
    pub page_address: String,
    /// The moment of the last change, for a feed without news.
    pub made_at: DateTime<Utc>,
}

/// A piece of news with the commitment that it is about, and the address of its page, in full.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedEntry {
    pub item: NewsItem,
    pub full: FullListRow,
    pub address: String,
}

/// Writes a feed of these entries, newest first.
///
/// # Errors
/// That of the library; writing to memory itself does not fail.
pub fn write_feed(head: &FeedHead, entries: &[FeedEntry]) -> io::Result<Vec<u8>> {
    let feed = Feed {
        id: make_urn(&head.id),
        title: Text::plain(keep_xml_signs(&head.title)),
        updated: to_moment(entries.iter().map(|entry| entry.item.at).max().unwrap_or(head.made_at)),
        authors: vec![Person { name: keep_xml_signs(&head.author), ..Person::default() }],
        links: vec![
            make_link("self", &head.own_address, "application/atom+xml"),
            make_link("alternate", &head.page_address, "text/html"),
        ],
        entries: entries.iter().map(build_entry).collect(),
        lang: Some("nl".to_owned()),
        ..Feed::default()
    };
    let config = WriteConfig { write_document_declaration: true, indent_size: None };
    feed.write_with_config(Vec::new(), config).map_err(io::Error::other)
}

fn build_entry(entry: &FeedEntry) -> Entry {
    let FeedEntry { item, full, address } = entry;
    let row = &full.row;
    let told = [
        Some(item.sentence.clone()),
        Some(full.text.clone()),
        row.words.as_ref().map(|words| format!("Termijn: {words}.")),
        row.holder.as_ref().map(|holder| format!("Portefeuillehouder: {holder}.")),
    ];
    let told = told.into_iter().flatten().collect::<Vec<_>>().join("\n");
    Entry {
        id: make_urn(&item.id),
        title: Text::plain(keep_xml_signs(&format!("{}: {} ({})", item.kind.label(), row.title, row.number))),
        updated: to_moment(item.at),
        categories: vec![Category {
            term: item.kind.key().to_owned(),
            label: Some(item.kind.label().to_owned()),
            ..Category::default()
        }],
        links: vec![make_link("alternate", address, "text/html")],
        content: Some(Content {
            value: Some(keep_xml_signs(&told)),
            content_type: Some("text".to_owned()),
            ..Content::default()
        }),
        ..Entry::default()
    }
}

fn make_urn(uuid: &str) -> String {
    format!("urn:uuid:{uuid}")
}

fn make_link(rel: &str, href: &str, media: &str) -> Link {
    Link { rel: rel.to_owned(), href: href.to_owned(), mime_type: Some(media.to_owned()), ..Link::default() }
}

fn to_moment(at: DateTime<Utc>) -> FixedDateTime {
    at.fixed_offset()
}
