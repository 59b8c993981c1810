//! The meetings on a desk: the next one with its steps, and the other evenings for which something is to be done.

use chrono::{Datelike as _, Days, NaiveDate};

use super::{
    row::describe_coming,
    section::{DeskSection, MeetingStep, NextMeeting, OtherEvening},
};
use crate::{
    domain::access::ReachKind,
    store::meetings::{DeskMeeting, Meeting},
    web::{
        meetings::{list_path, make_meeting_path, new_decisions_path, when_and_where},
        server::{
            error::{LabelledLink, WebError},
            visit::Visit,
        },
        views::{view, words},
    },
};

/// The number of days before a meeting from which its list has to be frozen.
const AHEAD: Days = Days::new(14);

/// The planned meetings around today, oldest first.
#[derive(Debug, Default)]
pub(super) struct DeskMeetings {
    all: Vec<DeskMeeting>,
    today: NaiveDate,
}

impl DeskMeetings {
    pub(super) async fn load(visit: &Visit) -> Result<Self, WebError> {
        let today = visit.clock.today();
        Ok(Self { all: visit.store.list_desk_meetings(&visit.actor, today).await?, today })
    }

    /// The next meeting; one of today is it still.
    pub(super) fn find_next(&self) -> Option<&DeskMeeting> {
        self.all.iter().find(|one| one.meeting.day >= self.today)
    }

    /// The mark of a commitment that comes to the next meeting; empty without one.
    pub(super) fn describe_coming(&self) -> String {
        self.find_next().map(|next| describe_coming(next.meeting.day)).unwrap_or_default()
    }

    /// The section with the next meeting, to which its commitments come, and the other evenings.
    pub(super) fn make_section(&self, visit: &Visit) -> DeskSection {
        let Some(next) = self.find_next() else {
            return DeskSection::new("vergadering", "Vergaderingen").with_evenings(self.list_other_evenings(visit));
        };
        DeskSection::new("vergadering", "Volgende vergadering")
            .with_meeting(make_next_meeting(next, visit, self.today))
            .with_evenings(self.list_other_evenings(visit))
    }

    /// The heading over the rows on the list of the next meeting, and their name in the index. With fewer rows than come to it, the
    /// others stand elsewhere on the desk.
    pub(super) fn name_list(&self, rows: i64) -> (&'static str, String) {
        let Some(DeskMeeting { meeting, coming, .. }) = self.find_next() else { return Default::default() };
        let heading = if rows < *coming { "Verder op de lijst" } else { "Op de lijst" };
        let month = view::MONTHS[meeting.day.month0() as usize % 12];
        (heading, format!("{} van {} {month}", words::start_with_small(heading), meeting.day.day()))
    }

    /// A sentence on the next meeting and on what the visitor is to do for it; empty without one.
    pub(super) fn describe_next(&self, visit: &Visit) -> String {
        let Some(DeskMeeting { meeting, has_frozen_list, coming, .. }) = self.find_next() else { return String::new() };
        let name = words::name_committee(&meeting.committee_name);
        let when =
            if meeting.day == self.today { "Vandaag".to_owned() } else { format!("Op {}", name_day(meeting.day)) };
        let task = match (visit.actor.role.to_scope(), meeting.is_kept_by(&visit.actor), has_frozen_list) {
            (_, true, true) if meeting.day == self.today => "leg daarna de besluiten vast",
            (_, true, false) => "stel de lijst nog vast",
            (ReachKind::Holders, ..) if *coming == 1 => "één toezegging van u staat op de lijst",
            (ReachKind::Holders, ..) => {
                return format!(
                    "{when} vergadert {name}; {} toezeggingen van u staan op de lijst.",
                    words::spell_number(*coming)
                );
            }
            (_, _, true) => "de lijst is vastgesteld",
            (_, _, false) => "de lijst is nog niet vastgesteld",
        };
        format!("{when} vergadert {name}; {task}.")
    }

    fn list_other_evenings(&self, visit: &Visit) -> Vec<OtherEvening> {
        let next = self.find_next().map(|next| next.meeting.id);
        let others = self.all.iter().filter(|one| Some(one.meeting.id) != next);
        if visit.actor.role.to_scope() == ReachKind::Holders {
            // Of a committee the first evening tells enough: what is open comes to each.
            let mut told: Vec<_> = self.find_next().map(|next| next.meeting.committee).into_iter().collect();
            let mut is_new = |one: &&DeskMeeting| {
                let is_new = !told.contains(&one.meeting.committee);
                told.push(one.meeting.committee);
                is_new
            };
            return others.filter(|one| is_new(one)).map(make_evening_of_holder).collect();
        }
        let horizon = self.today.checked_add_days(AHEAD).unwrap_or(self.today);
        let kept = others.filter(|one| one.meeting.day <= horizon && one.meeting.is_kept_by(&visit.actor));
        kept.filter_map(|one| make_evening_of_keeper(one, self.today)).collect()
    }
}

fn make_next_meeting(next: &DeskMeeting, visit: &Visit, today: NaiveDate) -> NextMeeting {
    let meeting = &next.meeting;
    let steps = if meeting.is_kept_by(&visit.actor) { list_steps(next, today) } else { Vec::new() };
    NextMeeting {
        iso_day: meeting.day.to_string(),
        leaf: [
            meeting.day.day().to_string(),
            view::weekday_name(meeting.day).to_owned(),
            view::MONTHS[meeting.day.month0() as usize % 12].to_owned(),
        ],
        committee: meeting.committee_name.clone(),
        path: make_meeting_path(meeting.id),
        when_and_where: when_and_where(meeting),
        steps,
        list: LabelledLink::new(list_path(meeting.id), "Bekijk de lijst"),
        frozen: next.has_frozen_list,
    }
}

/// The three steps. One is at freezing the list until that is done, from two weeks before the meeting.
fn list_steps(next: &DeskMeeting, today: NaiveDate) -> Vec<MeetingStep> {
    let DeskMeeting { meeting, has_frozen_list: frozen, coming, .. } = next;
    let is_near = meeting.day <= today.checked_add_days(AHEAD).unwrap_or(today);
    let on_it = match coming {
        0 => "Er staat nu niets op dat open is.".to_owned(),
        1 => "Er staat nu één toezegging op die open is.".to_owned(),
        n => format!("Er staan nu {} toezeggingen op die open zijn.", words::spell_number(*n)),
    };
    let is_today = meeting.day == today;
    vec![
        MeetingStep {
            heading: "Kijk de lijst na",
            says: format!("De lijst maakt zichzelf. {on_it}"),
            act: Some(LabelledLink::new(list_path(meeting.id), "Bekijk de lijst")),
            now: !frozen && !is_near,
        },
        MeetingStep {
            heading: "Stel de lijst vast",
            says: if *frozen {
                "Gedaan. Stelt u opnieuw vast, dan komt er een editie bij.".to_owned()
            } else {
                "Daarna verandert zij niet meer. De leden krijgen precies dit stuk.".to_owned()
            },
            act: (!frozen)
                .then(|| LabelledLink::new(format!("{}#vaststellen", list_path(meeting.id)), "Stel de lijst vast")),
            now: !frozen && is_near,
        },
        MeetingStep {
            heading: "Leg de besluiten vast",
            says: if is_today {
                "Per toezegging, wat de commissie besluit.".to_owned()
            } else {
                format!(
                    "Kan vanaf {} {}, per toezegging.",
                    view::weekday_name(meeting.day),
                    view::full_day(meeting.day)
                )
            },
            act: is_today.then(|| LabelledLink::new(new_decisions_path(meeting.id), "Leg de besluiten vast")),
            now: *frozen,
        },
    ]
}

fn make_evening(meeting: &Meeting, says: String, act: LabelledLink) -> OtherEvening {
    OtherEvening {
        iso_day: meeting.day.to_string(),
        day: name_day(meeting.day),
        says,
        act,
        of: meeting.committee_name.clone(),
        passed: false,
    }
}

/// An evening of a clerk who keeps it, if its decisions are still to be recorded or its list to be frozen.
fn make_evening_of_keeper(one: &DeskMeeting, today: NaiveDate) -> Option<OtherEvening> {
    let DeskMeeting { meeting, has_frozen_list, undecided, coming } = one;
    let name = &meeting.committee_name;
    if *undecided > 0 {
        let lacking = match undecided {
            1 => "Eén besluit is nog niet vastgelegd.".to_owned(),
            n => format!("{} besluiten zijn nog niet vastgelegd.", words::start_with_capital(&words::spell_number(*n))),
        };
        let act = LabelledLink::new(new_decisions_path(meeting.id), "Leg de besluiten vast");
        return Some(OtherEvening {
            passed: true,
            ..make_evening(meeting, format!("{name} is geweest. {lacking}"), act)
        });
    }
    if *has_frozen_list {
        return None;
    }
    let passed = meeting.day < today;
    let says = if passed {
        format!("{name} is geweest, zonder vastgestelde lijst.")
    } else {
        format!("{name}, {}. De lijst is nog niet vastgesteld.", count_open(*coming))
    };
    let act = LabelledLink::new(format!("{}#vaststellen", list_path(meeting.id)), "Stel de lijst vast");
    Some(OtherEvening { passed, ..make_evening(meeting, says, act) })
}

/// An evening to which commitments of the visitor's portfolio come.
fn make_evening_of_holder(one: &DeskMeeting) -> OtherEvening {
    let says = format!("{}, {} van u.", one.meeting.committee_name, count_open(one.coming));
    make_evening(&one.meeting, says, LabelledLink::new(list_path(one.meeting.id), "Bekijk de lijst"))
}

fn count_open(count: i64) -> String {
    match count {
        1 => "één openstaande toezegging".to_owned(),
        n => format!("{} openstaande toezeggingen", words::spell_number(n)),
    }
}

/// A day of these weeks as in `donderdag 13 november`.
fn name_day(day: NaiveDate) -> String {
    format!("{} {} {}", view::weekday_name(day), day.day(), view::MONTHS[day.month0() as usize % 12])
}
