//! The meetings of Maasveld that were planned. The other meetings are known because something was promised in them.

use chrono::{NaiveDate, NaiveTime};

use super::{DemoError, Result, parse_day};
use crate::domain::council::{agenda::Agenda, meeting::MeetingPlan};

/// A meeting with its agenda, and the days on which its list was frozen.
pub(super) struct DemoMeeting {
    /// The code of the committee.
    pub(super) committee: &'static str,
    day: &'static str,
    /// The time at which it begins, `hh:mm:ss`.
    starts_at: &'static str,
    place: &'static str,
    /// The agenda, one item a line.
    agenda: &'static str,
    /// The day on which it was planned.
    pub(super) planned_on: &'static str,
    /// The days on which its list was frozen, one for each edition: some ten days before the meeting, and again when papers
    /// came later.
    pub(super) frozen_on: &'static [&'static str],
}

/// The meetings, in the order in which they were planned.
pub(super) const MEETINGS: &[DemoMeeting] = &[
    DemoMeeting {
        committee: "MH",
        day: "2025-10-08",
        starts_at: "19:30:00",
        place: "Raadzaal, stadhuis",
        agenda: "1. Opening en vaststelling van de agenda\n2. Inspreekrecht\n3. Lijst van toezeggingen\n4. Mobiliteitsfonds\n\
                 5. Werk in uitvoering\n5.a Afsluiting van de Havenspoorweg\n5.b Planning voor het winterseizoen\n6. Sluiting",
        planned_on: "2025-09-18",
        frozen_on: &["2025-09-26"],
    },
    DemoMeeting {
        committee: "ZJO",
        day: "2025-10-07",
        starts_at: "19:30:00",
        place: "Commissiekamer, stadhuis",
        agenda: "1. Opening en vaststelling van de agenda\n2. Lijst van toezeggingen\n3. Mantelzorg\n4. Sluiting",
        planned_on: "2025-09-18",
        frozen_on: &["2025-09-26"],
    },
    DemoMeeting {
        committee: "BOVF",
        day: "2025-11-13",
        starts_at: "19:30:00",
        place: "Raadzaal, stadhuis",
        agenda: "1. Opening en vaststelling van de agenda\n2. Inspreekrecht\n3. Lijst van toezeggingen\n4. Gemeentelijke \
                 panden\n5. Najaarsnota\n5.a Digitale weerbaarheid\n5.b Buurtwachten\n6. Sluiting",
        planned_on: "2025-10-24",
        frozen_on: &["2025-11-03", "2025-11-11"],
    },
    DemoMeeting {
        committee: "KG",
        day: "2025-11-18",
        starts_at: "19:30:00",
        place: "Commissiekamer, stadhuis",
        agenda: "1. Opening en vaststelling van de agenda\n2. Lijst van toezeggingen\n3. Warmteplan\n4. Onderhoud van het \
                 Veerpark\n5. Sluiting",
        planned_on: "2025-10-31",
        frozen_on: &[],
    },
    DemoMeeting {
        committee: "MH",
        day: "2025-11-19",
        starts_at: "19:30:00",
        place: "Raadzaal, stadhuis",
        agenda: "1. Opening en vaststelling van de agenda\n2. Inspreekrecht\n3. Lijst van toezeggingen\n4. Verkeersveiligheid\n\
                 4.a Oversteek Ringweg-Noord\n4.b Kadebrug\n5. Dienstregeling van het pontje\n6. Sluiting",
        planned_on: "2025-11-05",
        frozen_on: &[],
    },
    DemoMeeting {
        committee: "WB",
        day: "2025-11-26",
        starts_at: "20:00:00",
        place: "Buurthuis De Touwslager",
        agenda: "1. Opening en vaststelling van de agenda\n2. Woonvisie 2040\n3. Toezeggingen en moties\nPauze\n4. \
                 Huurteams\n5. Sluiting",
        planned_on: "2025-11-12",
        frozen_on: &[],
    },
];

impl DemoMeeting {
    /// Parses the plan of the meeting.
    pub(super) fn to_plan(&self) -> Result<MeetingPlan> {
        let wrong = || DemoError::Data(self.agenda.to_owned());
        let starts_at: NaiveTime = self.starts_at.parse().map_err(|_| wrong())?;
        Ok(MeetingPlan {
            day: self.read_day()?,
            starts_at: Some(starts_at),
            place: Some(self.place.to_owned()),
            agenda: Agenda::parse(self.agenda).map_err(|_| wrong())?,
        })
    }

    /// Parses the day on which it is held.
    pub(super) fn read_day(&self) -> Result<NaiveDate> {
        parse_day(self.day)
    }
}
