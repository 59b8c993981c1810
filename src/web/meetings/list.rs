//! `/vergaderingen/{id}/lijst`: the list of a meeting as it is now, and the act that freezes it.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};

use super::{
    edition::render_edition, find_meeting, lines::MeetingListView, list_path, make_meeting_path, show::EditionView,
    text_list_path,
};
use crate::{
    domain::{
        access::{Actor, rights::Action},
        commitment::publicity::PublicityKey,
        council::meeting::{MeetingRefusal, of_committee},
        ids::MeetingId,
    },
    store::{
        StoreError, StoreRefusal,
        meetings::{Edition, Meeting, MeetingList},
    },
    web::{
        forms::{form::new_submission, sent::SentForm},
        server::{
            error::WebError,
            layout::{Banner, Layout, Menu},
            notice::{Notice, tell_recorded},
            reply,
            visit::Visit,
        },
        views::{view, words},
    },
};

/// The list as it is now.
#[derive(Debug, Template)]
#[template(path = "meetings/list.html")]
struct MeetingListPage {
    layout: Layout,
    list: MeetingListView,
    /// True if the meeting was held before today.
    past: bool,
    /// True if the meeting was called off.
    cancelled: bool,
    editions: Vec<EditionView>,
    /// The address of the list as a text document.
    odt: String,
    freezing: Option<ListFreezing>,
    /// True if the list changed after the visitor saw it, so that it was not frozen.
    late: bool,
}

/// The form that freezes the list.
#[derive(Debug)]
struct ListFreezing {
    path: String,
    submission: String,
    /// The digest of the list as the public sees it.
    version: String,
    /// A sentence that counts the commitments that are not public; empty if all are.
    left_out: String,
    /// True if the public may know of the meeting.
    public: bool,
}

impl MeetingListPage {
    fn new(visit: &Visit, list: &MeetingList, editions: Vec<Edition>, freezing: Option<ListFreezing>) -> Self {
        let meeting = &list.meeting;
        let title = format!("{}, lijst voor {}", meeting.committee_name, view::full_day(meeting.day));
        Self {
            layout: Layout { banner: make_banner(list), ..Layout::new(visit, Menu::Meetings, title) },
            past: meeting.day < list.as_of.today,
            cancelled: meeting.standing.is_cancelled(),
            editions: editions.into_iter().map(|edition| EditionView::new(meeting, edition)).collect(),
            list: MeetingListView::new(list),
            odt: text_list_path(meeting.id),
            freezing,
            late: false,
        }
    }
}

/// The banner on every sheet of a list that holds commitments that are not public.
pub(super) fn make_banner(list: &MeetingList) -> Option<Banner> {
    let of = |publicity| list.lines.iter().filter(|line| line.row.publicity == publicity).count();
    let (secrets, drafts) = (of(PublicityKey::Secret), of(PublicityKey::Draft));
    let kind = if secrets > 0 { PublicityKey::Secret } else { PublicityKey::Draft };
    let words = match secrets + drafts {
        0 => return None,
        1 => "Op deze lijst staat één toezegging die niet openbaar is.".to_owned(),
        n => {
            let count = words::spell_number(i64::try_from(n).unwrap_or(i64::MAX));
            format!("Op deze lijst staan {count} toezeggingen die niet openbaar zijn.")
        }
    };
    Some(Banner { kind: kind.key(), word: "Niet openbaar", words, link: None })
}

pub(super) async fn show(visit: Visit, Path(typed): Path<String>) -> Result<Response, WebError> {
    let meeting = find_meeting(&visit, &typed).await?;
    reply::render_page(StatusCode::OK, &load_page(&visit, &meeting).await?)
}

async fn load_page(visit: &Visit, meeting: &Meeting) -> Result<MeetingListPage, WebError> {
    let list = visit.store.meeting_list(&visit.actor, meeting.id, visit.as_of()).await?;
    let editions = visit.store.list_editions(&visit.actor, meeting.id).await?;
    let freezes = meeting.is_kept_by(&visit.actor) && !meeting.standing.is_cancelled();
    let freezing = if freezes { Some(ListFreezing::new(visit, &list).await?) } else { None };
    Ok(MeetingListPage::new(visit, &list, editions, freezing))
}

impl ListFreezing {
    async fn new(visit: &Visit, list: &MeetingList) -> Result<Self, WebError> {
        let public = public_list(visit, list.meeting.id).await?;
        let left_out = match list.lines.iter().filter(|line| line.row.publicity != PublicityKey::Public).count() {
            0 => String::new(),
            1 => "Eén toezegging hierboven is niet openbaar en komt er niet op.".to_owned(),
            n => {
                let count = words::start_with_capital(&words::spell_number(i64::try_from(n).unwrap_or(i64::MAX)));
                format!("{count} toezeggingen hierboven zijn niet openbaar en komen er niet op.")
            }
        };
        Ok(Self {
            path: list_path(list.meeting.id),
            submission: new_submission(),
            version: public.as_ref().map(|public| public.compute_mark().to_string()).unwrap_or_default(),
            left_out,
            public: public.is_some(),
        })
    }
}

/// The list as the public sees it; none if the public may not know of the meeting.
async fn public_list(visit: &Visit, id: MeetingId) -> Result<Option<MeetingList>, WebError> {
    match visit.store.meeting_list(&Actor::of_public(), id, visit.as_of()).await {
        Err(StoreError::Refusal(StoreRefusal::NotFound)) => Ok(None),
        list => Ok(Some(list?)),
    }
}

pub(super) async fn freeze(visit: Visit, Path(typed): Path<String>, sent: SentForm) -> Result<Response, WebError> {
    let meeting = find_meeting(&visit, &typed).await?;
    visit.demand_right(Action::Meetings, &of_committee(&meeting.committee_code))?;
    let form = sent.into_labelled_fields(&[])?;
    let (submission, seen) = (form.compute_submission_key()?, form.read_mark()?);
    let Some(list) = public_list(&visit, meeting.id).await? else {
        return Err(StoreRefusal::Meeting(MeetingRefusal::NotPublic).into());
    };
    let frozen = if list.compute_mark() == seen {
        let edition = visit.store.next_edition(&visit.actor, meeting.id).await?;
        let document = render_edition(&visit.store.settings().council, &list, edition)?;
        visit.store.freeze_list(&visit.make_act(submission), &list, edition, &document).await
    } else {
        Err(StoreRefusal::Outdated.into())
    };
    match tell_recorded(frozen, Notice::ListFrozen) {
        Ok(notice) => Ok(reply::see_other_with_notice(&visit, &make_meeting_path(meeting.id), notice)),
        Err(StoreError::Refusal(StoreRefusal::Outdated)) => {
            let page = MeetingListPage { late: true, ..load_page(&visit, &meeting).await? };
            reply::render_page(StatusCode::CONFLICT, &page)
        }
        Err(other) => Err(other.into()),
    }
}
