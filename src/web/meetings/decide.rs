//! `/vergaderingen/{id}/besluiten/nieuw`: records the decisions of a committee in a meeting, one by one or many at once.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use chrono::NaiveDate;

use super::{decided_path, find_meeting, later_reports, lines::MeetingListLineView, was_held};
use crate::{
    domain::{
        access::{Actor, rights::Action},
        commitment::lapse_kind::LapseKind,
        listing::meeting_list::MeetingListHeading,
        number::NormalNumber,
    },
    store::{
        StoreError, StoreRefusal,
        meetings::{Meeting, MeetingList, MeetingListLine, NewDecision},
    },
    web::{
        forms::{
            conflict::{self, Clash},
            deadline_field::DeadlineReader,
            decision_field::{self, SharedDecision},
            form::{Fields, new_submission},
            publication::{PublicText, Publication, PublicationCheck},
            sent::{FieldTimes, SentForm},
        },
        server::{
            error::{LabelledLink, WebError},
            layout::{Layout, Menu},
            notice::Notice,
            reply,
            visit::Visit,
        },
        views::{view, words},
    },
};

/// The form for the decisions of a meeting.
#[derive(Debug, Template)]
#[template(path = "meetings/decide.html")]
struct DecidePage {
    layout: Layout,
    meeting_path: String,
    /// The committee and the day, as in `commissie Wonen en Buurten, donderdag 27 november 2025`.
    meeting: String,
    form: Fields,
    submission: String,
    groups: Vec<DecisionGroup>,
    grounds: Vec<(&'static str, &'static str)>,
    check: Option<PublicationCheck>,
    /// The commitment that the store refused.
    late: Option<UnrecordedDecision>,
}

/// The commitment whose decision was refused, so that none of the decisions were recorded.
#[derive(Debug)]
struct UnrecordedDecision {
    /// The normal number of the commitment.
    key: String,
    path: String,
    number: String,
    title: String,
    fault: String,
    /// The changes by others in the meantime, beside what was typed.
    clash: Option<Clash>,
}

/// The commitments under one heading.
#[derive(Debug)]
struct DecisionGroup {
    heading: &'static str,
    rows: Vec<DecisionRow>,
}

/// A commitment with its fields.
#[derive(Debug)]
struct DecisionRow {
    line: MeetingListLineView,
    /// Its normal number, which stands behind the names of its fields.
    key: String,
    names: DecisionFieldNames,
    version: i64,
    choices: Vec<(&'static str, &'static str)>,
    ticked: bool,
    /// A sentence on how the report falls short of the commitment; otherwise empty.
    shortfall: String,
    /// The reason why its decision was refused.
    fault: Option<String>,
}

/// The names of the fields of one commitment.
#[derive(Debug)]
struct DecisionFieldNames {
    tick: String,
    decision: String,
    words: String,
    rest: String,
    ground: String,
    reason: String,
}

impl DecisionFieldNames {
    fn of(key: &str) -> Self {
        let name = |field| name_of(field, key);
        Self {
            tick: name("r"),
            decision: name("besluit"),
            words: name("termijn"),
            rest: name("rest"),
            ground: name("grond"),
            reason: name("reden"),
        }
    }
}

/// The meeting and the commitments to decide on.
struct DecisionContext {
    actor: Actor,
    meeting: Meeting,
    list: MeetingList,
    deadlines: DeadlineReader,
}

impl DecisionContext {
    async fn new(visit: &Visit, typed: &str) -> Result<Self, WebError> {
        let meeting = find_meeting(visit, typed).await?;
        visit.demand_right(Action::Decide, &crate::domain::council::meeting::of_committee(&meeting.committee_code))?;
        if !was_held(visit, &meeting) {
            let what = if meeting.standing.is_cancelled() { "is vervallen" } else { "moet nog worden gehouden" };
            return Err(WebError::Conflict {
                what: format!("Deze vergadering {what}. Er valt niets te besluiten."),
                links: vec![LabelledLink::new(super::make_meeting_path(meeting.id), "Naar de vergadering")],
            });
        }
        let list = visit.store.meeting_list(&visit.actor, meeting.id, visit.as_of()).await?;
        let (calendar, settings) = (visit.store.load_calendar().await?, visit.store.settings());
        let deadlines = DeadlineReader { calendar, review_months: settings.review_months };
        Ok(Self { actor: visit.actor.clone(), meeting, list, deadlines })
    }

    /// The commitments under a heading as it was on the evening of the meeting: none for what was reported afterwards.
    fn list_rows(
        &self,
        heading: Option<MeetingListHeading>,
        form: &Fields,
        late: Option<&UnrecordedDecision>,
    ) -> Vec<DecisionRow> {
        let is_later = |line: &MeetingListLine| later_reports::is_reported_after(&line.row, self.meeting.day);
        let own = self.list.lines.iter().filter(|line| Some(line.heading).filter(|_| !is_later(line)) == heading);
        own.map(|line| self.make_row(line, form, late)).collect()
    }

    fn make_row(&self, line: &MeetingListLine, form: &Fields, late: Option<&UnrecordedDecision>) -> DecisionRow {
        let key = line.row.number.to_normal().as_str().to_owned();
        DecisionRow {
            version: line.version,
            choices: decision_field::list_decision_choices(
                later_reports::is_judged(&line.row) && !later_reports::is_reported_after(&line.row, self.meeting.day),
            )
            .collect(),
            ticked: form.has_tick("regel", &key),
            fault: late.filter(|late| late.key == key).map(|late| late.fault.clone()),
            shortfall: view::describe_shortfall(line.row.falls_short, line.row.status, &self.actor),
            line: MeetingListLineView::new(line, self.list.as_of),
            names: DecisionFieldNames::of(&key),
            key,
        }
    }
}

/// The name of a field of one commitment.
fn name_of(field: &str, key: &str) -> String {
    format!("{field}-{key}")
}

/// The number of times that a field may occur in the form.
fn find_allowed_times(name: &str) -> FieldTimes {
    match name {
        "regel" => FieldTimes::Often,
        "besluit" | "reden" => FieldTimes::Once,
        _ => match name.split_once('-') {
            Some(("versie", _)) => FieldTimes::Once,
            Some((field, _)) if decision_field::FIELDS.contains(&field) => FieldTimes::Once,
            _ => FieldTimes::Never,
        },
    }
}

impl DecidePage {
    fn new(visit: &Visit, table: &DecisionContext, form: Fields, late: Option<UnrecordedDecision>) -> Self {
        let fault = if form.is_good() && late.is_none() { "" } else { "Fout: " };
        let day = view::format_day_with_weekday(table.meeting.day);
        let headings = [
            (Some(MeetingListHeading::Proposed), "Beantwoord, wacht op besluit"),
            (Some(MeetingListHeading::Reported), "Gemeld als afgedaan"),
            (Some(MeetingListHeading::Late), "Te laat"),
            (Some(MeetingListHeading::Near), "Nadert"),
            (Some(MeetingListHeading::New), "Nieuw"),
            (Some(MeetingListHeading::Other), "Verder openstaand"),
            (None, "Pas na deze vergadering gemeld"),
        ];
        let group =
            |(heading, words)| DecisionGroup { heading: words, rows: table.list_rows(heading, &form, late.as_ref()) };
        let groups = headings.map(group).into_iter().filter(|group| !group.rows.is_empty()).collect();
        Self {
            layout: Layout::new(visit, Menu::Meetings, format!("{fault}Besluiten vastleggen, {day}")),
            meeting_path: super::make_meeting_path(table.meeting.id),
            meeting: format!("{}, {day}", table.meeting.committee_name),
            submission: new_submission(),
            groups,
            grounds: LapseKind::ALL.iter().map(|kind| (kind.key(), kind.label())).collect(),
            check: None,
            late,
            form,
        }
    }
}

pub(super) async fn show(visit: Visit, Path(typed): Path<String>) -> Result<Response, WebError> {
    let table = DecisionContext::new(&visit, &typed).await?;
    reply::render_page(StatusCode::OK, &DecidePage::new(&visit, &table, Fields::default(), None))
}

pub(super) async fn send(visit: Visit, Path(typed): Path<String>, sent: SentForm) -> Result<Response, WebError> {
    let mut form = sent.into_fields(find_allowed_times)?;
    let submission = form.compute_submission_key()?;
    let table = DecisionContext::new(&visit, &typed).await?;
    let decisions = read_decisions(&mut form, &table.deadlines, table.meeting.day);
    later_reports::ask_about_later_reports(&mut form, &table.list.lines, table.meeting.day);
    find_unticked(&mut form, &table);
    name_errors(&mut form, &table);
    if !form.is_good() {
        return reply::render_page(StatusCode::BAD_REQUEST, &DecidePage::new(&visit, &table, form, None));
    }
    if let Some(check) = check_public_texts(&visit, &table, &mut form, &decisions).await? {
        let page = DecidePage { check: Some(check), ..DecidePage::new(&visit, &table, form, None) };
        return reply::render_page(StatusCode::BAD_REQUEST, &page);
    }
    let count = decisions.len();
    let at = (table.meeting.id, table.meeting.day);
    match visit.store.decide_in_meeting(&visit.make_act(submission), at, decisions).await {
        Ok(()) => Ok(reply::see_other_with_notice(&visit, &decided_path(table.meeting.id), Notice::Decided(count))),
        Err((_, StoreError::Refusal(StoreRefusal::Repeated))) => {
            Ok(reply::see_other_with_notice(&visit, &decided_path(table.meeting.id), Notice::AlreadyRecorded))
        }
        Err((Some(number), error @ StoreError::Refusal(StoreRefusal::Stale { .. } | StoreRefusal::Change(_)))) => {
            reply_with_refusal(&visit, &table, form, &number, &error).await
        }
        Err((_, other)) => Err(other.into()),
    }
}

/// The form again, with the commitment that was refused and the reason. None of the decisions were recorded.
async fn reply_with_refusal(
    visit: &Visit,
    table: &DecisionContext,
    form: Fields,
    number: &NormalNumber,
    error: &StoreError,
) -> Result<Response, WebError> {
    let key = number.as_str().to_owned();
    let record = visit.store.find_commitment(&visit.actor, number).await?;
    let (fault, clash) = match error {
        StoreError::Refusal(StoreRefusal::Change(refusal)) => (refusal.to_string(), None),
        _ => {
            let seen = form.get_raw_text(&name_of("versie", &key)).parse().unwrap_or_default();
            let events = conflict::list_events_since(visit, &record.commitment, seen).await?;
            let clash = Clash::on_line(&events, (&form, &format!("-{key}")), decision_field::LABELS);
            let fault = "Iemand anders legde hierover intussen iets vast. Kijk of uw besluit nog klopt.";
            (fault.to_owned(), Some(clash))
        }
    };
    let commitment = record.commitment;
    let path = view::commitment_path(commitment.number.as_str());
    let late = UnrecordedDecision {
        key,
        path,
        number: commitment.number.to_string(),
        title: commitment.details.title,
        fault,
        clash,
    };
    reply::render_page(StatusCode::CONFLICT, &DecidePage::new(visit, table, form, Some(late)))
}

/// Reads the decisions on the ticked commitments. If a field is wrong it gets an error, and the result must not be used.
fn read_decisions(form: &mut Fields, deadlines: &DeadlineReader, on: NaiveDate) -> Vec<NewDecision> {
    let ticked = form.list_values("regel").to_vec();
    if ticked.is_empty() {
        form.reject_field("", "Vink aan waarover de commissie besloot.");
    }
    let shared = SharedDecision {
        decision: form.get_raw_text("besluit").to_owned(),
        reason: form.read_text("reden").unwrap_or_default(),
    };
    let mut decisions = Vec::with_capacity(ticked.len());
    for key in ticked {
        let read = decision_field::read_decision(form, &format!("-{key}"), &shared, (deadlines, on));
        let version = form.get_raw_text(&name_of("versie", &key)).parse().unwrap_or_default();
        decisions.extend(read.map(|(decision, reason)| {
            let number = NormalNumber::of(&key);
            NewDecision { number, version, decision, reason }
        }));
    }
    decisions
}

/// Refuses fields that were filled in at a commitment that is not ticked: nobody should think that they were recorded.
fn find_unticked(form: &mut Fields, table: &DecisionContext) {
    for line in &table.list.lines {
        let key = line.row.number.to_normal().as_str().to_owned();
        let touched = |field| !form.get_raw_text(&name_of(field, &key)).trim().is_empty();
        if !form.has_tick("regel", &key) && (touched("besluit") || touched("reden")) {
            form.reject_field(&format!("r-{key}"), "Vink deze toezegging aan, of haal weg wat u erbij invulde.");
        }
    }
}

/// Puts the number of the commitment before every error of its fields.
fn name_errors(form: &mut Fields, table: &DecisionContext) {
    let numbers: Vec<_> = table.list.lines.iter().map(|line| line.row.number.clone()).collect();
    form.name_errors(|field| {
        let (_, key) = field.split_once('-')?;
        numbers.iter().find(|number| number.to_normal().as_str() == key).map(ToString::to_string)
    });
}

/// Checks the texts that become public by these decisions.
async fn check_public_texts(
    visit: &Visit,
    table: &DecisionContext,
    form: &mut Fields,
    decisions: &[NewDecision],
) -> Result<Option<PublicationCheck>, WebError> {
    let public = |key: &str| {
        let mut lines = table.list.lines.iter();
        lines.any(|line| line.row.number.to_normal().as_str() == key && line.row.publicity.key() == "openbaar")
    };
    let mut texts = Vec::new();
    for decision in decisions.iter().filter(|decision| public(decision.number.as_str())) {
        let key = decision.number.as_str();
        for (field, label) in [("reden", "Toelichting"), ("rest", "Wat er nog moet gebeuren"), ("termijn", "Termijn")] {
            let name = name_of(field, key);
            let text = form.get_raw_text(&name).trim().to_owned();
            texts.push(PublicText { field: name, label: format!("{label} bij {key}"), text });
        }
    }
    if !texts.is_empty() {
        texts.push(PublicText {
            field: "reden".to_owned(),
            label: "Toelichting".to_owned(),
            text: form.get_raw_text("reden").trim().to_owned(),
        });
    }
    texts.retain(|text| !text.text.is_empty());
    let people = table.list.lines.iter().flat_map(|line| &line.asked_by).map(|asker| asker.name.clone()).collect();
    Publication { texts, people, number: None }.check_texts(visit, form).await
}

impl DecidePage {
    fn describe_count(&self) -> String {
        let count = self.groups.iter().map(|group| group.rows.len()).sum::<usize>();
        words::format_commitment_count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}
