//! `/vergaderingen/{id}`: a meeting, with its agenda, the commitments made in it, and its list.

use askama::Template;
use askama_web::WebTemplate;
use axum::extract::Path;

use super::{
    decided_path, find_meeting, list_path, make_meeting_path, record_path, text_list_path, was_held, when_and_where,
};
use crate::{
    clock::civil_day,
    domain::{
        access::rights::Action,
        council::{agenda::AgendaItem, meeting::MeetingStanding},
        listing::{
            filter::{ListFilter, ListSort},
            row::ListRow,
        },
    },
    store::meetings::{Edition, Meeting},
    web::{
        list_query::ListQuery,
        server::{
            error::{LabelledLink, WebError},
            layout::{Layout, Menu},
            visit::Visit,
        },
        views::{
            linked_text::{KnownNumbers, LinkedText},
            view::{self, CommitmentRowView, StatusView},
            words,
        },
    },
};

/// The most commitments of a meeting that its page shows.
const ROWS: i64 = 200;

#[derive(Debug, Template, WebTemplate)]
#[template(path = "meetings/show.html")]
pub(super) struct MeetingPage {
    layout: Layout,
    committee_path: String,
    committee: String,
    day: String,
    when_and_where: String,
    /// The mark of a meeting that was called off, with the day.
    cancelled: Option<StatusView>,
    /// The links to the acts that the visitor may do.
    acts: Vec<LabelledLink>,
    /// The agenda, each item with its number; none for a meeting that nobody planned.
    agenda: Option<Vec<(Option<String>, LinkedText)>>,
    /// True if no commitment was made in it and it is of today or later, or was called off.
    ahead: bool,
    count: String,
    /// The address of its commitments in the register's list, with filters.
    register: String,
    rows: Vec<CommitmentRowView>,
    /// The address of its decisions; none if it was called off or is still coming.
    decided: Option<String>,
    /// The address of its list; none if it was called off.
    list: Option<String>,
    /// The address of the list as a text document.
    odt: String,
    editions: Vec<EditionView>,
}

/// A frozen list, as the pages of its meeting name it.
#[derive(Debug)]
pub(super) struct EditionView {
    pub(super) path: String,
    pub(super) edition: i64,
    pub(super) iso_day: String,
    pub(super) day: String,
    pub(super) digest: String,
}

impl EditionView {
    pub(super) fn new(meeting: &Meeting, edition: Edition) -> Self {
        let day = civil_day(edition.frozen_at);
        Self {
            path: format!("{}/{}", list_path(meeting.id), edition.edition),
            edition: edition.edition,
            iso_day: day.to_string(),
            day: view::full_day(day),
            digest: edition.digest,
        }
    }
}

pub(super) async fn show(visit: Visit, Path(typed): Path<String>) -> Result<MeetingPage, WebError> {
    let meeting = find_meeting(&visit, &typed).await?;
    let filter = ListFilter { meeting: Some(meeting.id), ..ListFilter::default() };
    let rows =
        visit.store.list_first_commitments(&visit.actor, &filter, ListSort::default(), ROWS, visit.as_of()).await?;
    let agenda = visit.store.find_agenda(&visit.actor, meeting.id).await?;
    let editions = visit.store.list_editions(&visit.actor, meeting.id).await?;
    let mut page = MeetingPage::new(&visit, &meeting, rows, editions);
    let known = KnownNumbers::of(&visit, agenda.items().iter().map(|item| item.title.as_str()), None).await?;
    let told = |item: &AgendaItem| (item.number.clone(), LinkedText::new(&item.title, &known));
    page.agenda = (meeting.standing != MeetingStanding::Named).then(|| agenda.items().iter().map(told).collect());
    Ok(page)
}

/// The links to the acts that the visitor may do on a meeting, the most likely first.
fn list_act_links(visit: &Visit, meeting: &Meeting) -> Vec<LabelledLink> {
    let record = record_path(visit, meeting).map(|path| LabelledLink::new(path, "Leg besluiten vast"));
    let mut acts: Vec<LabelledLink> = record.into_iter().collect();
    if meeting.is_kept_by(&visit.actor) {
        let label = match meeting.standing {
            MeetingStanding::Named => "Vul tijd, plaats en agenda in",
            MeetingStanding::Planned => "Wijzig de vergadering",
            MeetingStanding::Cancelled(_) => "Laat de vergadering toch doorgaan",
        };
        acts.push(LabelledLink::new(format!("{}/wijzigen", make_meeting_path(meeting.id)), label));
        if was_held(visit, meeting) && visit.actor.may_ever(Action::Register) {
            let path = format!("/toezeggingen/nieuw?vergadering={}", meeting.id);
            acts.push(LabelledLink::new(path, "Registreer een toezegging uit deze vergadering"));
        }
    }
    acts
}

impl MeetingPage {
    fn new(visit: &Visit, meeting: &Meeting, rows: Vec<ListRow>, editions: Vec<Edition>) -> Self {
        let as_of = visit.as_of();
        let title = format!("{}, {}", meeting.committee_name, view::full_day(meeting.day));
        let cancelled = match meeting.standing {
            MeetingStanding::Cancelled(on) => {
                Some(StatusView { shape: "lapsed", label: format!("vervallen op {}", view::full_day(on)) })
            }
            MeetingStanding::Named | MeetingStanding::Planned => None,
        };
        Self {
            layout: Layout::new(visit, Menu::Meetings, title),
            committee_path: view::committee_path(&meeting.committee_code),
            committee: meeting.committee_name.clone(),
            day: view::format_day_with_weekday(meeting.day),
            when_and_where: when_and_where(meeting),
            acts: list_act_links(visit, meeting),
            agenda: None,
            ahead: rows.is_empty() && (meeting.day >= as_of.today || cancelled.is_some()),
            count: words::format_commitment_count(meeting.commitments),
            register: ListQuery::of(ListFilter { meeting: Some(meeting.id), ..ListFilter::default() }).to_path(),
            rows: rows.into_iter().map(|row| CommitmentRowView::new(row, as_of).within_committee()).collect(),
            decided: was_held(visit, meeting).then(|| decided_path(meeting.id)),
            list: cancelled.is_none().then(|| list_path(meeting.id)),
            odt: text_list_path(meeting.id),
            editions: editions.into_iter().map(|edition| EditionView::new(meeting, edition)).collect(),
            cancelled,
        }
    }
}
