//! The manual of the project as pages of the site, by chapter. A reader gets the chapters of their role and those for
//! everybody.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use crate::domain::{access::Role, text::folding::to_slug};

const MANUAL: &str = include_str!("../../../docs/handleiding.md");

/// The chapters that are for one role or some; every other chapter is for everybody.
const OF_ROLES: [(&str, &[Role]); 6] = [
    ("de-griffier", &[Role::Clerk, Role::CommitteeClerk]),
    ("de-commissiegriffier", &[Role::CommitteeClerk]),
    ("bestuurssecretariaat-en-portefeuillehouder", &[Role::Office, Role::Holder]),
    ("het-raadslid", &[Role::Member, Role::CommitteeMember]),
    ("de-beheerder", &[Role::Administrator]),
    ("de-archivaris", &[Role::Archivist]),
];

/// The chapter for visitors who are not signed in.
const OF_THE_PUBLIC: &str = "het-publiek";

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chapter {
    /// The anchor of the chapter.
    pub(super) id: String,
    pub(super) title: String,
    /// Its text as HTML, made from the manual that is built in.
    pub(super) html: String,
}

/// The chapters for a role: its own and those for everybody, in the order of the manual.
pub(super) fn for_role(role: Role) -> Vec<Chapter> {
    let shown = |id: &str| match OF_ROLES.iter().find(|(chapter, _)| *chapter == id) {
        Some((_, roles)) => roles.contains(&role),
        None => role == Role::Public || id != OF_THE_PUBLIC,
    };
    list_shown_chapters(shown)
}

pub(super) fn list_all_chapters() -> Vec<Chapter> {
    list_shown_chapters(|_| true)
}

fn list_shown_chapters(shown: impl Fn(&str) -> bool) -> Vec<Chapter> {
    let mut chapters: Vec<(Chapter, Vec<Event<'_>>)> = Vec::new();
    let mut events = Parser::new_ext(MANUAL, Options::ENABLE_TABLES);
    while let Some(event) = events.next() {
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H2, .. }) => {
                let title = read_heading(&mut events);
                let chapter = Chapter { id: to_slug(&title), title, html: String::new() };
                chapters.push((chapter, Vec::new()));
            }
            // The text before the first chapter tells which one to read; here that is known.
            event => chapters.last_mut().map_or((), |(_, events)| events.push(event)),
        }
    }
    let ids: Vec<String> = chapters.iter().map(|(chapter, _)| chapter.id.clone()).filter(|id| shown(id)).collect();
    let mut anchors = ids.clone();
    anchors
        .extend(chapters.iter().filter(|(chapter, _)| shown(&chapter.id)).flat_map(|(_, events)| sub_headings(events)));
    let mut tables = 0;
    let shown = chapters.into_iter().filter(|(chapter, _)| ids.contains(&chapter.id));
    shown
        .map(|(chapter, events)| {
            let mut text = String::new();
            html::push_html(&mut text, dress_events(events, &anchors, &mut tables).into_iter());
            Chapter { html: text, ..chapter }
        })
        .collect()
}

/// The words of a heading; reads the events up to its end.
fn read_heading<'e>(events: &mut impl Iterator<Item = Event<'e>>) -> String {
    let mut title = String::new();
    for event in events {
        match event {
            Event::End(TagEnd::Heading(_)) => break,
            Event::Text(text) | Event::Code(text) => title.push_str(&text),
            _ => {}
        }
    }
    title
}

/// The anchors of the headings within a chapter.
fn sub_headings(events: &[Event<'_>]) -> Vec<String> {
    let mut anchors = Vec::new();
    let mut title: Option<String> = None;
    for event in events {
        match event {
            Event::Start(Tag::Heading { .. }) => title = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => anchors.extend(title.take().map(|title| to_slug(&title))),
            Event::Text(text) | Event::Code(text) => {
                if let Some(title) = &mut title {
                    title.push_str(text);
                }
            }
            _ => {}
        }
    }
    anchors
}

/// The events of a chapter as this site shows them: headings with an anchor, tables that scroll within a narrow window, and
/// links to the chapters on this site. A link to another document becomes plain text.
fn dress_events<'e>(events: Vec<Event<'e>>, anchors: &[String], tables: &mut usize) -> Vec<Event<'e>> {
    let mut titles = sub_headings(&events).into_iter();
    let mut dressed = Vec::with_capacity(events.len());
    let mut in_link = false;
    for event in events {
        match event {
            Event::Start(Tag::Heading { level, classes, attrs, .. }) => {
                dressed.push(Event::Start(Tag::Heading { level, id: titles.next().map(CowStr::from), classes, attrs }));
            }
            Event::Start(Tag::Table(alignments)) => {
                *tables += 1;
                let open =
                    format!("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Tabel {tables}\">");
                dressed.push(Event::Html(open.into()));
                dressed.push(Event::Start(Tag::Table(alignments)));
            }
            Event::End(TagEnd::Table) => dressed.extend([Event::End(TagEnd::Table), Event::Html("</div>".into())]),
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                if let Some(dest_url) = resolve_destination(&dest_url, anchors) {
                    in_link = true;
                    dressed.push(Event::Start(Tag::Link { link_type, dest_url, title, id }));
                }
            }
            Event::End(TagEnd::Link) if !in_link => {}
            Event::End(TagEnd::Link) => {
                in_link = false;
                dressed.push(Event::End(TagEnd::Link));
            }
            other => dressed.push(other),
        }
    }
    dressed
}

/// The address on this site of a link in the manual; none for a link to another document.
fn resolve_destination(link: &str, anchors: &[String]) -> Option<CowStr<'static>> {
    let anchor = link.strip_prefix('#')?;
    let here = anchors.iter().any(|known| known == anchor);
    Some(if here { format!("#{anchor}") } else { format!("/hulp/alles#{anchor}") }.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_has_its_chapter_and_what_is_for_everybody() {
        let ids = |role: Role| for_role(role).into_iter().map(|chapter| chapter.id).collect::<Vec<_>>();
        let whole: Vec<String> = list_all_chapters().into_iter().map(|chapter| chapter.id).collect();
        for (chapter, roles) in OF_ROLES {
            assert!(whole.iter().any(|id| id == chapter), "{chapter} stands in the manual");
            for role in Role::ALL {
                assert_eq!(ids(role).iter().any(|id| id == chapter), roles.contains(&role), "{chapter} {role:?}");
            }
        }
        assert_eq!(ids(Role::Public)[0], OF_THE_PUBLIC);
        assert!(
            ids(Role::Member).contains(&"inloggen".to_owned())
                && !ids(Role::Member).contains(&OF_THE_PUBLIC.to_owned())
        );
    }

    #[test]
    fn no_link_of_the_manual_leads_nowhere_and_nothing_in_it_runs() {
        let all: String = list_all_chapters()
            .into_iter()
            .map(|chapter| format!("<h2 id=\"{}\">{}", chapter.id, chapter.html))
            .collect();
        assert!(!all.contains("/hulp/alles#"), "every anchor is in the whole manual");
        for role in Role::ALL {
            for chapter in for_role(role) {
                for forbidden in ["<script", "style=", "javascript:", ".md", "<img"] {
                    assert!(!chapter.html.contains(forbidden), "{forbidden} in {}", chapter.id);
                }
                for anchor in chapter.html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                    let (_, anchor) = anchor.split_once('#').unwrap();
                    assert!(all.contains(&format!("id=\"{anchor}\"")), "{anchor}");
                }
            }
        }
    }
}
