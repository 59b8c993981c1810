//! The meetings on a desk: the next one, those whose list is to be frozen, and those whose decisions are to be recorded.

use chrono::{Days, NaiveDate};

use super::section::{DeskLine, DeskSection};
use crate::{
    store::meetings::{DeskMeeting, Meeting},
    web::{
        meetings::{list_path, new_decisions_path},
        server::{error::WebError, visit::Visit},
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

    /// The section with the next meeting, to which its commitments come.
    pub(super) fn make_next_section(&self) -> DeskSection {
        let Some(DeskMeeting { meeting, has_frozen_list, .. }) = self.find_next() else {
            return DeskSection::default();
        };
        let second = if *has_frozen_list { "de lijst is vastgesteld" } else { "de lijst is nog niet vastgesteld" };
        let line = DeskLine {
            second: second.to_owned(),
            ..make_meeting_line(meeting, list_path(meeting.id), format!("Lijst voor {}", meeting.committee_name))
        };
        let note = view::format_day_with_weekday(meeting.day);
        DeskSection::new("Volgende vergadering")
            .with_note(note)
            .with_explanation("Wat op de lijst komt en hierboven al staat, heeft daar het kenmerk ‘komt op’.")
            .with_lines(vec![line])
    }

    /// The section with the lists to freeze and the decisions to record.
    pub(super) fn make_section_to_finish(&self, today: NaiveDate) -> DeskSection {
        let horizon = today.checked_add_days(AHEAD).unwrap_or(today);
        let pressing = self.all.iter().filter(|one| one.meeting.day <= horizon);
        let lines = pressing.filter_map(|one| describe_what_is_missing(one, today)).collect();
        DeskSection::new("Lijsten en besluiten").with_explanation(
            "Van deze vergaderingen is de lijst nog niet vastgesteld, of is over wat erop stond nog geen besluit vastgelegd.",
        ).with_lines(lines)
    }
}

fn describe_what_is_missing(one: &DeskMeeting, today: NaiveDate) -> Option<DeskLine> {
    let meeting = &one.meeting;
    let name = &meeting.committee_name;
    if one.undecided > 0 {
        let title = format!("Leg de besluiten vast: {name}");
        let second = match one.undecided {
            1 => "één toezegging op de lijst is nog zonder besluit".to_owned(),
            n => format!("{} toezeggingen op de lijst zijn nog zonder besluit", words::spell_number(n)),
        };
        return Some(DeskLine { second, ..make_meeting_line(meeting, new_decisions_path(meeting.id), title) });
    }
    (!one.has_frozen_list).then(|| {
        let second = if meeting.day < today { "is geweest, zonder vastgestelde lijst" } else { "" };
        let title = format!("Stel de lijst vast: {name}");
        DeskLine { second: second.to_owned(), ..make_meeting_line(meeting, list_path(meeting.id), title) }
    })
}

fn make_meeting_line(meeting: &Meeting, path: String, title: String) -> DeskLine {
    DeskLine {
        day: (meeting.day.to_string(), view::short_day(meeting.day)),
        path,
        title,
        who: meeting.place.clone().unwrap_or_default(),
        ..DeskLine::default()
    }
}
