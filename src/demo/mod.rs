//! The demonstration council, which also serves the tests. All of it is invented except the nine commitments of one real letter.
//!
//! Everything is entered in the same way as a clerk does, each act on its own day, so that the history is a real one.

mod calendar;
mod commitments;
mod council;
mod letters;
mod meetings;
mod people;
mod steps;

use chrono::{Days, NaiveDate};

pub use self::people::make_accounts;
use self::{
    commitments::{DemoCommitment, DemoStep, list_areas},
    letters::{DemoLetter, DemoLetterCourse, LETTERS},
    meetings::{DemoMeeting, MEETINGS},
};
use crate::{
    clock::to_noon,
    domain::{
        access::{Actor, Role, rights::Action},
        commitment::{
            Details, NewCommitment,
            deadline_list::NewDeadline,
            fulfilment::FulfilmentKind,
            publicity::{Publicity, PublicityKey},
            secrecy::{Organ, Secrecy, SecrecyGround},
            status::DecisionRule,
        },
        council::{calendar::Calendar, information::Information, named::Named},
        ids::LetterId,
        letter::{ConfirmedLine, change::LetterChange},
        listing::{
            as_of::AsOf,
            filter::{ListFilter, ListSort},
        },
        number::{CommitmentNumber, pattern::NumberPattern},
    },
    reading::{
        self, deadline, lines,
        processing::{LetterFacts, MissingDecisionField},
    },
    store::{
        Act, Store, StoreError, StoreRefusal,
        calendar::CalendarChange,
        commitments::ChangeSource,
        compare::FormMark,
        letters::{LetterRemainder, NewLetter},
        settings::CouncilSettings,
    },
    web,
};

/// The reason that the demonstration could not be filled. As its data are part of the program, it is an error in the program.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    #[error("{what}: {error}")]
    Store {
        /// The act that failed.
        what: String,
        error: StoreError,
    },
    /// A text in the data cannot be read.
    #[error("in de gegevens klopt ‘{0}’ niet")]
    Data(String),
}

type Result<T> = std::result::Result<T, DemoError>;

/// True if the register has any commitment already.
///
/// # Errors
/// Returns an error if the database fails.
pub async fn is_filled(store: &Store) -> std::result::Result<bool, StoreError> {
    let as_of = AsOf { today: NaiveDate::default(), warning_days: 0 };
    Ok(!store
        .list_first_commitments(&make_clerk(), &ListFilter::default(), ListSort::default(), 1, as_of)
        .await?
        .is_empty())
}

/// Fills an empty register with the demonstration council. `rule` is the decision rule that holds once it is filled.
///
/// # Errors
/// Returns an error if the store refuses an act, or the data are invalid.
pub async fn fill_register(store: &Store, rule: DecisionRule) -> Result<()> {
    let calendar = Calendar::parse(calendar::CALENDAR).map_err(|error| DemoError::Data(error.to_string()))?;
    let filler = DemoFiller { store, calendar };
    let mut deeds = list_deeds()?;
    deeds.sort_by_key(|(day, _)| *day);
    let mut today = deeds.first().map(|(day, _)| *day).unwrap_or_default();
    filler.set_up(today).await?;
    for (day, deed) in deeds {
        filler.perform_deed(day, &deed).await?;
        today = day;
    }
    filler.decide_by(today, rule).await
}

/// An act that takes place on a day.
enum DemoDeed {
    Register(&'static DemoCommitment),
    Step(&'static DemoCommitment, &'static DemoStep),
    TakeInLetter(&'static DemoLetter),
    Plan(&'static DemoMeeting),
    FreezeList(&'static DemoMeeting),
    BeginNextSeat,
}

/// All acts with their days, as they are in the data.
fn list_deeds() -> Result<Vec<(NaiveDate, DemoDeed)>> {
    // The clerk registers a commitment some days after the meeting, with the decision list in hand.
    const REGISTERED_AFTER: Days = Days::new(4);
    let mut deeds = Vec::new();
    for commitment in commitments::list_demo_commitments() {
        deeds.push((parse_day(commitment.made_on)? + REGISTERED_AFTER, DemoDeed::Register(commitment)));
        for step in commitment.course {
            deeds.push((parse_day(step.on())?, DemoDeed::Step(commitment, step)));
        }
    }
    for letter in &LETTERS {
        deeds.push((parse_day(letter.day)? + Days::new(1), DemoDeed::TakeInLetter(letter)));
    }
    for meeting in MEETINGS {
        deeds.push((parse_day(meeting.planned_on)?, DemoDeed::Plan(meeting)));
        for frozen_on in meeting.frozen_on {
            deeds.push((parse_day(frozen_on)?, DemoDeed::FreezeList(meeting)));
        }
    }
    deeds.push((parse_day(council::NEXT_SEAT.2)?, DemoDeed::BeginNextSeat));
    Ok(deeds)
}

struct DemoFiller<'a> {
    store: &'a Store,
    calendar: Calendar,
}

impl DemoFiller<'_> {
    async fn set_up(&self, on: NaiveDate) -> Result<()> {
        let done = |what: &str| {
            let what = what.to_owned();
            move |error| DemoError::Store { what, error }
        };
        let before = self.store.settings();
        let settings = CouncilSettings {
            council: "gemeenteraad Maasveld".to_owned(),
            // The clock of the demonstration stands still, so the codes would never change.
            second_factor: Vec::new(),
            number_patterns: NumberPattern::parse("JJbb######").into_iter().collect(),
            // There is no accessibility statement, so that the demonstration shows how a council without one looks.
            information: Information {
                privacy: Some("https://www.maasveld.example/privacy".to_owned()),
                email: Some("griffie@maasveld.example".to_owned()),
                telephone: Some("0118-555 000".to_owned()),
                security: Some("https://www.maasveld.example/zwakke-plek-melden".to_owned()),
                security_until: NaiveDate::from_ymd_opt(2026, 10, 31),
                ..Information::default()
            },
            ..before.clone()
        };
        let by_system = people::make_administrator_act(on);
        self.store.set_settings(&by_system, before.compute_mark(), &settings).await.map_err(done("instellingen"))?;
        let empty = FormMark::of(&Calendar::default());
        let calendar = CalendarChange::Replace(empty, self.calendar.clone());
        self.store.change_calendar(&make_clerk_act(on), calendar).await.map_err(done("kalender"))?;
        for (roster, entry) in council::list_roster_entries()? {
            let name = entry.named.to_string();
            self.store.add_to_roster(&make_clerk_act(on), roster, &entry).await.map_err(done(&name))?;
        }
        make_accounts(self.store, on).await
    }

    async fn decide_by(&self, on: NaiveDate, rule: DecisionRule) -> Result<()> {
        let before = self.store.settings();
        if before.rule == rule {
            return Ok(());
        }
        let settings = CouncilSettings { rule, ..before.clone() };
        let failed = |error| DemoError::Store { what: "wie besluit".to_owned(), error };
        self.store.set_settings(&make_clerk_act(on), before.compute_mark(), &settings).await.map_err(failed)
    }

    async fn perform_deed(&self, on: NaiveDate, deed: &DemoDeed) -> Result<()> {
        match deed {
            DemoDeed::Register(commitment) => self.register_commitment(on, commitment).await,
            DemoDeed::Step(commitment, step) => {
                let rule = if matches!(step, DemoStep::Propose { .. } | DemoStep::ProposeAs { .. }) {
                    DecisionRule::Council
                } else {
                    DecisionRule::Direct
                };
                self.decide_by(on, rule).await?;
                self.take_step(on, commitment, step).await
            }
            DemoDeed::TakeInLetter(letter) => {
                self.decide_by(on, DecisionRule::Direct).await?;
                self.take_in_letter(on, letter).await
            }
            DemoDeed::Plan(meeting) => self.plan_meeting(on, meeting).await,
            DemoDeed::FreezeList(meeting) => self.freeze_list(on, meeting).await,
            DemoDeed::BeginNextSeat => council::begin_next_seat(self.store, &make_clerk_act(on)).await,
        }
    }

    async fn register_commitment(&self, on: NaiveDate, commitment: &DemoCommitment) -> Result<()> {
        let made_on = parse_day(commitment.made_on)?;
        let new = NewCommitment {
            number: to_commitment_number(commitment)?,
            details: to_details(commitment)?,
            deadline: commitment.deadline.map(|words| self.read_deadline(words, made_on)),
        };
        let registered =
            self.store.register_commitment(&make_clerk_act(on), new, ChangeSource::from_person(made_on)).await;
        registered.map(drop).map_err(|error| DemoError::Store { what: commitment.number.to_owned(), error })
    }

    async fn take_step(&self, on: NaiveDate, commitment: &DemoCommitment, step: &DemoStep) -> Result<()> {
        let failed = |error| DemoError::Store { what: format!("{} op {on}", commitment.number), error };
        let normal = to_commitment_number(commitment)?.to_normal();
        let stands = self.store.find_commitment(&make_clerk(), &normal).await.map_err(failed)?.commitment;
        let change = self.make_change(on, step)?;
        let member = people::make_member_act(on);
        let objects = matches!(step, DemoStep::Object { .. });
        let act = match objects && member.actor.may_act_on(Action::Object, &stands.details) {
            true => member,
            false => make_clerk_act(on),
        };
        self.store
            .change_commitment(&act, &normal, stands.version, change, ChangeSource::from_person(on))
            .await
            .map_err(failed)
    }

    /// Adds a letter, and lets it take its course.
    async fn take_in_letter(&self, on: NaiveDate, letter: &DemoLetter) -> Result<()> {
        let failed = |error| DemoError::Store { what: letter.number.to_owned(), error };
        let day = parse_day(letter.day)?;
        let read = reading::letter::read(letter.text, Some(day), &self.calendar);
        let reading = read.map_err(|_| DemoError::Data(letter.number.to_owned()))?;
        let new = NewLetter {
            number: Some(letter.number.to_owned()),
            day,
            subject: Some(letter.subject.to_owned()),
            signatory: Some(letter.signatory.to_owned()),
            body: letter.text.to_owned(),
            names: lines::list_named_numbers(letter.text, &reading),
            commitments: lines::list_numbers(&reading),
        };
        let id = self.store.add_letter(&make_clerk_act(on), new).await.map_err(failed)?;
        if matches!(letter.course, DemoLetterCourse::Waits) {
            return Ok(());
        }
        let facts = LetterFacts {
            number: Some(letter.number.to_owned()),
            day,
            review_months: self.store.settings().review_months,
        };
        let standing =
            self.store.look_up_numbers(&make_clerk(), &lines::list_numbers(&reading), None).await.map_err(failed)?;
        let confirmed = lines::propose_lines(&reading, &standing, day)
            .iter()
            .map(|line| line.confirm_as_proposed(&facts))
            .collect();
        let confirmed: std::result::Result<Vec<ConfirmedLine>, MissingDecisionField> = confirmed;
        let confirmed = confirmed.map_err(|missing| DemoError::Data(missing.to_string()))?;
        self.store
            .process_letter(&make_clerk_act(on), id, confirmed, LetterRemainder::Known)
            .await
            .map_err(|(_, error)| failed(error))?;
        self.follow_course(on, (id, letter)).await.map_err(failed)
    }

    /// Releases a processed letter, or a passage of it, and takes it back if its course says so.
    async fn follow_course(
        &self,
        on: NaiveDate,
        (id, letter): (LetterId, &DemoLetter),
    ) -> std::result::Result<(), StoreError> {
        let act = make_clerk_act(on);
        match letter.course {
            DemoLetterCourse::Waits => Ok(()),
            DemoLetterCourse::Released => self.store.change_letter(&act, id, LetterChange::Release).await,
            DemoLetterCourse::PassageReleased(number) => {
                let passages = self.store.list_passages_to_release(&act.actor, id).await?;
                let about = passages.iter().filter(|passage| passage.number.as_str() == number);
                let wanted = about.map(|passage| passage.key).collect();
                self.store.release_passages(&act, id, &wanted).await.map(drop)
            }
            DemoLetterCourse::TakenBack(reason) => {
                self.store.change_letter(&act, id, LetterChange::Release).await?;
                let back = LetterChange::TakeBack { reason: reason.to_owned() };
                self.store.change_letter(&act, id, back).await
            }
        }
    }

    async fn plan_meeting(&self, on: NaiveDate, meeting: &DemoMeeting) -> Result<()> {
        let failed = |error| DemoError::Store { what: format!("vergadering {}", meeting.committee), error };
        self.store
            .plan_meeting(&make_clerk_act(on), meeting.committee, &meeting.to_plan()?)
            .await
            .map(drop)
            .map_err(failed)
    }

    /// Freezes the list of a meeting as it was on a day.
    async fn freeze_list(&self, on: NaiveDate, meeting: &DemoMeeting) -> Result<()> {
        let failed = |error| DemoError::Store { what: format!("lijst {}", meeting.committee), error };
        let (held_on, public) = (meeting.read_day()?, Actor::of_public());
        let committee = self.store.find_committee(&public, meeting.committee).await.map_err(failed)?.id;
        let meetings = self.store.list_meetings(&public, Some(committee)).await.map_err(failed)?;
        let id = meetings.iter().find(|one| one.day == held_on).ok_or(failed(StoreRefusal::NotFound.into()))?.id;
        let settings = self.store.settings();
        let as_of = AsOf { today: on, warning_days: settings.warning_days };
        let list = self.store.meeting_list(&public, id, as_of).await.map_err(failed)?;
        let edition = self.store.next_edition(&make_clerk(), id).await.map_err(failed)?;
        let document = web::meetings::render_edition(&settings.council, &list, edition);
        let document = document.map_err(|error| DemoError::Data(error.to_string()))?;
        self.store.freeze_list(&make_clerk_act(on), &list, edition, &document).await.map_err(failed)
    }

    fn read_deadline(&self, words: &str, on: NaiveDate) -> NewDeadline {
        let read = deadline::read_deadline(words, Some(on), &self.calendar);
        NewDeadline::new(read, on, self.store.settings().review_months)
    }
}

fn to_details(commitment: &DemoCommitment) -> Result<Details> {
    let wrong = |word: &str| DemoError::Data(word.to_owned());
    Ok(Details {
        title: commitment.title.to_owned(),
        text: commitment.text.to_owned(),
        quotation: commitment.quotation.map(str::to_owned),
        spoken_by: commitment.spoken_by.map(str::to_owned),
        holder: Named::parse(commitment.holder),
        asked_by: commitment.asked_by.iter().filter_map(|name| Named::parse(name)).collect(),
        committee: Some(commitment.committee.to_owned()),
        made_on: Some(parse_day(commitment.made_on)?),
        agenda_item: commitment.agenda_item.map(str::to_owned),
        theme: Some(commitment.theme.to_owned()),
        areas: list_areas(commitment.number),
        kind: Some(FulfilmentKind::from_key(commitment.kind).ok_or_else(|| wrong(commitment.kind))?),
        publicity: to_publicity(commitment)?,
        papers: commitment.papers.iter().map(|paper| (*paper).to_owned()).collect(),
    })
}

fn to_publicity(commitment: &DemoCommitment) -> Result<Publicity> {
    let wrong = || DemoError::Data(commitment.publicity.to_owned());
    Ok(match PublicityKey::from_key(commitment.publicity).ok_or_else(wrong)? {
        PublicityKey::Draft => Publicity::Draft,
        PublicityKey::Public => Publicity::Public,
        PublicityKey::Secret => Publicity::Secret(Secrecy {
            imposed_by: Organ::Committee,
            imposed_on: parse_day(commitment.made_on)?,
            ground: SecrecyGround::from_key("5.1-2-e").ok_or_else(wrong)?,
            lifted_by: Organ::Council,
        }),
    })
}

fn to_commitment_number(commitment: &DemoCommitment) -> Result<CommitmentNumber> {
    CommitmentNumber::parse(commitment.number).map_err(|_| DemoError::Data(commitment.number.to_owned()))
}

fn make_clerk() -> Actor {
    Actor::new("J. Vermeer", Role::Clerk)
}

fn make_clerk_act(on: NaiveDate) -> Act {
    Act { actor: make_clerk(), now: to_noon(on), today: on, submission: None }
}

fn parse_day(text: &str) -> Result<NaiveDate> {
    text.parse().map_err(|_| DemoError::Data(text.to_owned()))
}
