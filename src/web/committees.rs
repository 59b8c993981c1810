//! The page of a committee: its open commitments, those settled last, and its meetings.

use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::Path,
    response::{IntoResponse, Redirect, Response},
};

use super::{
    forms::name_field,
    list_query::ListQuery,
    meetings::{MeetingLine, coming_and_past},
    server::{
        error::{LabelledLink, WebError},
        layout::{Layout, Menu},
        routes::{Routes, Rule},
        visit::Visit,
    },
    views::{
        view::{self, CommitmentRowView, StatusView},
        words,
    },
};
use crate::{
    domain::{
        access::rights::Action,
        commitment::status::{StatusKey, Urgency},
        council::{meeting, roster::Roster},
        listing::{
            filter::{ListFilter, ListSort, UrgencyFilter},
            row::ListRow,
        },
    },
    store::{StoreError, StoreRefusal, council::Committee, list::Listing, meetings::Meeting},
};

/// The routes of committees.
pub fn routes() -> Routes {
    Routes::new().get("/commissies/{code}", Rule::May(Action::Read), show)
}

/// The number of commitments settled last that stand on the page.
const SETTLED: i64 = 5;

/// The most meetings that the page of a committee shows.
const MEETINGS: i64 = 30;

#[derive(Debug, Template, WebTemplate)]
#[template(path = "committee.html")]
struct CommitteePage {
    layout: Layout,
    name: String,
    code: String,
    lead: String,
    list: String,
    groups: Vec<CommitmentGroup>,
    settled: Vec<CommitmentRowView>,
    meetings: Vec<MeetingLine>,
    /// True if there are older meetings than those.
    has_older_meetings: bool,
    /// The address of the form that plans a meeting of this committee; none without the right to.
    plan: Option<String>,
}

/// The commitments with the same urgency or status.
#[derive(Debug)]
struct CommitmentGroup {
    heading: StatusView,
    rows: Vec<CommitmentRowView>,
    /// The link to the list with all of them, if some are left out here.
    all: Option<LabelledLink>,
}

async fn show(visit: Visit, Path(typed): Path<String>) -> Result<Response, WebError> {
    let committee = match visit.store.find_committee(&visit.actor, &typed).await {
        Err(StoreError::Refusal(StoreRefusal::NotFound)) => return redirect_to_meant_committee(&visit, &typed).await,
        committee => committee?,
    };
    if committee.code != typed {
        return Ok(Redirect::permanent(&view::committee_path(&committee.code)).into_response());
    }
    let filter = ListFilter {
        statuses: StatusKey::list_unclosed(),
        committees: vec![committee.code.clone()],
        ..ListFilter::default()
    };
    let listing = visit.store.list_commitments(&visit.actor, &filter, ListSort::default(), 1, visit.as_of()).await?;
    let settled = visit.store.settled_last(&visit.actor, Some(committee.id), SETTLED).await?;
    let meetings = visit.store.list_latest_meetings(&visit.actor, Some(committee.id), MEETINGS + 1).await?;
    Ok(CommitteePage::new(&visit, committee, listing, settled, meetings).into_response())
}

/// Sends the visitor to the committee that was meant by a name or by another writing of its code.
async fn redirect_to_meant_committee(visit: &Visit, typed: &str) -> Result<Response, WebError> {
    let council = visit.store.load_council(&visit.actor).await?;
    match name_field::key_in_addresses(&council, Roster::Committees, typed, Some(visit.clock.today())) {
        Some(code) => Ok(Redirect::permanent(&view::committee_path(&code)).into_response()),
        None => Err(no_such_committee(typed)),
    }
}

fn no_such_committee(typed: &str) -> WebError {
    WebError::NotFound {
        what: format!("Commissie ‘{}’ staat niet in het register.", words::shorten_text(typed, 40)),
        links: vec![LabelledLink::new("/vergaderingen", "Alle commissies en hun vergaderingen")],
    }
}

impl CommitteePage {
    fn new(
        visit: &Visit,
        committee: Committee,
        listing: Listing,
        settled: Vec<ListRow>,
        mut meetings: Vec<Meeting>,
    ) -> Self {
        let as_of = visit.as_of();
        let counts = &listing.counts.by_status;
        let lead = words::describe_open_commitments(
            listing.total,
            counts.count_pressing(UrgencyFilter::Late),
            counts.count_pressing(UrgencyFilter::Near),
            counts.count_status(StatusKey::Proposed),
        );
        let own = |row| CommitmentRowView::new(row, as_of).within_committee().told_to(&visit.actor);
        let view = |rows: Vec<ListRow>| rows.into_iter().map(own).collect::<Vec<_>>();
        let groups = group_rows(&committee.code, listing, |row| row.compute_urgency(as_of), view);
        let shown = usize::try_from(MEETINGS).unwrap_or(usize::MAX);
        let has_older_meetings = meetings.len() > shown;
        meetings.truncate(shown);
        let (coming, past) = coming_and_past(meetings, as_of.today);
        let plan = visit.actor.may_act_on(Action::Meetings, &meeting::of_committee(&committee.code));
        let plan = plan.then(|| format!("/vergaderingen/nieuw?commissie={}", view::in_path(&committee.code)));
        let of_committee = ListFilter { committees: vec![committee.code.clone()], ..ListFilter::default() };
        Self {
            layout: Layout::new(visit, Menu::Meetings, committee.name.clone()),
            code: if committee.code == committee.name { String::new() } else { committee.code },
            name: committee.name,
            lead,
            list: ListQuery::of(of_committee).to_path(),
            groups,
            settled: view(settled),
            meetings: coming.iter().chain(&past).map(|meeting| MeetingLine::new(meeting, as_of.today)).collect(),
            has_older_meetings,
            plan,
        }
    }
}

/// Groups the rows by urgency and status, the most urgent first; empty groups are left out.
fn group_rows(
    code: &str,
    listing: Listing,
    urgency: impl Fn(&ListRow) -> Urgency,
    view: impl Fn(Vec<ListRow>) -> Vec<CommitmentRowView>,
) -> Vec<CommitmentGroup> {
    let counts = &listing.counts.by_status;
    let (late, near) = (counts.count_pressing(UrgencyFilter::Late), counts.count_pressing(UrgencyFilter::Near));
    let proposed = counts.count_status(StatusKey::Proposed);
    let other = listing.total - late - near - proposed;
    let filter = |statuses: &[StatusKey], urgencies: &[UrgencyFilter]| ListFilter {
        statuses: statuses.to_vec(),
        urgencies: urgencies.to_vec(),
        committees: vec![code.to_owned()],
        ..ListFilter::default()
    };
    let mut parts: [Vec<ListRow>; 4] = Default::default();
    for row in listing.rows {
        let part = match urgency(&row) {
            Urgency::Late(_) => 0,
            Urgency::Near(_) => 1,
            Urgency::Waiting => 2,
            _ => 3,
        };
        parts[part].push(row);
    }
    let kinds = [
        ("late", "Te laat", late, filter(&[], &[UrgencyFilter::Late])),
        ("near", "Nadert", near, filter(&[], &[UrgencyFilter::Near])),
        ("proposed", "Wacht op de raad", proposed, filter(&[StatusKey::Proposed], &[])),
        ("open", "Verder openstaand", other, filter(&StatusKey::list_due(), &[])),
    ];
    let group = |((shape, label, count, filter), rows): ((&'static str, &str, i64, ListFilter), Vec<ListRow>)| {
        let hidden = count > i64::try_from(rows.len()).unwrap_or(count);
        let label_of_all = if shape == "open" {
            "Bekijk alles wat openstaat".to_owned()
        } else {
            format!("Bekijk alle {}", words::format_number(count))
        };
        (count > 0).then(|| CommitmentGroup {
            heading: StatusView { shape, label: label.to_owned() },
            rows: view(rows),
            all: hidden.then(|| LabelledLink::new(ListQuery::of(filter).to_path(), label_of_all)),
        })
    };
    kinds.into_iter().zip(parts).filter_map(group).collect()
}
