//! The lines of a meeting's list, ready to print: on the live page and on the frozen paper alike.

use chrono::NaiveDate;

use crate::{
    domain::{
        commitment::{
            part::PartOutcome,
            proposal::{Proposal, ProposalKind},
            status::StatusKey,
        },
        council::named::Named,
        listing::{as_of::AsOf, meeting_list::MeetingListHeading},
    },
    store::meetings::{MeetingList, MeetingListLine},
    web::views::{
        short_answer::{ShortAnswerView, shorten_words},
        view::{self, CommitmentRowView, StatusView, UrgencyView},
        words,
    },
};

/// The parts of a list that its page and its paper share.
#[derive(Debug)]
pub(super) struct MeetingListView {
    /// `Toezeggingen aan de commissie Wonen en Buurten`
    pub(super) heading: String,
    /// `Agendapunt 4, donderdag 27 november 2025, 19.30 uur, Raadzaal`
    pub(super) meeting: String,
    pub(super) meeting_path: String,
    /// The number of commitments, and of those that are late, near or waiting for a decision, in words.
    pub(super) lead: String,
    /// `vrijdag 14 november 2025`
    pub(super) as_of: String,
    pub(super) groups: Vec<MeetingListGroup>,
}

/// The commitments under one heading.
#[derive(Debug)]
pub(super) struct MeetingListGroup {
    pub(super) heading: StatusView,
    /// The number of commitments, with a remark.
    pub(super) note: String,
    /// True if the committee is asked to decide.
    pub(super) asks: bool,
    pub(super) lines: Vec<MeetingListLineView>,
}

/// A commitment on the list.
#[derive(Debug)]
pub(super) struct MeetingListLineView {
    pub(super) path: String,
    pub(super) title: String,
    pub(super) number: String,
    /// The last day for programs; empty if there is none.
    pub(super) iso_day: String,
    /// The last day for people.
    pub(super) day: String,
    /// The urgency against that day; for a proposal or a report, the words tell its day instead.
    pub(super) urgency: UrgencyView,
    /// The words of the deadline; empty if there is none.
    pub(super) words: String,
    /// The commitment in short.
    pub(super) text: String,
    pub(super) answer: Option<ShortAnswerView>,
    /// Further remarks, as in `2× uitgesteld` and `eerst 31 dec 2024`.
    pub(super) more: Vec<String>,
    pub(super) holder: String,
    /// The askers with their parties, as in `S. Kuipers, Stadspartij`.
    pub(super) asked_by: Vec<String>,
    /// `concept` or `geheim`; empty for a public one.
    pub(super) publicity: &'static str,
}

impl MeetingListView {
    pub(super) fn new(list: &MeetingList) -> Self {
        let meeting = &list.meeting;
        let count = |heading| list.count_lines(heading);
        let open = MeetingListHeading::ALL.into_iter().filter(|heading| heading.is_open()).map(count).sum();
        let standing = words::describe_open_commitments(
            open,
            count(MeetingListHeading::Late),
            count(MeetingListHeading::Near),
            count(MeetingListHeading::Proposed),
        );
        let reported = match count(MeetingListHeading::Reported) {
            0 => String::new(),
            1 => " Sinds de vorige vergadering is er één als afgedaan gemeld.".to_owned(),
            n => format!(" Sinds de vorige vergadering zijn er {} als afgedaan gemeld.", words::spell_number(n)),
        };
        let item = list.agenda_item.as_ref().map(|number| format!("Agendapunt {number}"));
        let where_and_when = Some(super::when_and_where(meeting)).filter(|text| !text.is_empty());
        let parts: Vec<String> =
            item.into_iter().chain([view::format_day_with_weekday(meeting.day)]).chain(where_and_when).collect();
        Self {
            heading: format!("Toezeggingen aan {}", words::name_committee(&meeting.committee_name)),
            meeting: words::start_with_capital(&parts.join(", ")),
            meeting_path: super::make_meeting_path(meeting.id),
            lead: standing + &reported,
            as_of: view::format_day_with_weekday(list.as_of.today),
            groups: MeetingListHeading::ALL
                .into_iter()
                .filter_map(|heading| MeetingListGroup::new(list, heading))
                .collect(),
        }
    }
}

impl MeetingListGroup {
    /// None if no commitment stands under this heading.
    fn new(list: &MeetingList, heading: MeetingListHeading) -> Option<Self> {
        let own = list.lines.iter().filter(|line| line.heading == heading);
        let lines: Vec<MeetingListLineView> = own.map(|line| MeetingListLineView::new(line, list.as_of)).collect();
        let count = words::format_number(i64::try_from(lines.len()).unwrap_or(i64::MAX));
        let since = |day: NaiveDate| format!("{count}, sinds de vergadering van {}", view::full_day(day));
        let (shape, label, note) = match heading {
            MeetingListHeading::Late => ("late", "Te laat", count),
            MeetingListHeading::Near => ("near", "Nadert", count),
            MeetingListHeading::Proposed => {
                ("proposed", "Beantwoord, wacht op besluit", format!("{count}, de commissie besluit"))
            }
            MeetingListHeading::Reported => {
                ("settled", "Gemeld als afgedaan", list.previous.map_or(count.clone(), since))
            }
            MeetingListHeading::New => ("open", "Nieuw", list.previous.map_or(count.clone(), since)),
            MeetingListHeading::Other => ("open", "Verder openstaand", count),
        };
        let heading = (StatusView { shape, label: label.to_owned() }, heading.asks_for_decision());
        (!lines.is_empty()).then_some(Self { heading: heading.0, note, asks: heading.1, lines })
    }
}

impl MeetingListLineView {
    pub(super) fn new(line: &MeetingListLine, as_of: AsOf) -> Self {
        let (last_day, words) = (line.row.last_day, line.row.words.clone().unwrap_or_default());
        let more = list_remarks(line, &words);
        let row = CommitmentRowView::new(line.row.clone(), as_of);
        let mut urgency = row.urgency;
        match line.heading {
            MeetingListHeading::Proposed => {
                let proposed = line.row.proposal.unwrap_or(ProposalKind::Settle).label();
                urgency.words = format!("{proposed} {}", format_short_day(line.row.status_since));
            }
            MeetingListHeading::Reported => {
                urgency.words =
                    line.row.closed_on.map(|day| format!("gemeld {}", format_short_day(day))).unwrap_or_default();
            }
            MeetingListHeading::Late
            | MeetingListHeading::Near
            | MeetingListHeading::New
            | MeetingListHeading::Other => {}
        }
        let asker = |Named { name, beside }: &Named| match beside {
            Some(party) => format!("{name}, {party}"),
            None => name.clone(),
        };
        Self {
            path: row.path,
            title: row.title,
            number: row.number,
            iso_day: row.iso_day,
            day: last_day.map_or_else(|| "geen dag".to_owned(), view::short_day),
            urgency,
            words,
            text: shorten_words(&line.text),
            answer: line.answer.as_ref().map(ShortAnswerView::from),
            more,
            holder: row.holder,
            asked_by: line.asked_by.iter().map(asker).collect(),
            publicity: row.publicity,
        }
    }
}

/// A short day within a sentence, with spaces at which no line breaks.
fn format_short_day(day: NaiveDate) -> String {
    view::short_day(day).trim_start().replace(' ', "\u{a0}")
}

/// Shortens a typed text to stand within a sentence, without its full stop.
fn shorten_within_sentence(text: &str) -> String {
    words::shorten_text(text.trim().trim_end_matches('.'), 120)
}

/// The remarks behind the number and the words of a commitment.
fn list_remarks(line: &MeetingListLine, current: &str) -> Vec<String> {
    let row = &line.row;
    let mut more = Vec::new();
    if row.status == StatusKey::PartlySettled {
        more.extend(row.remaining.as_ref().map(|rest| format!("nog te doen: {}", shorten_within_sentence(rest))));
    }
    more.extend(Some(words::format_times(row.postponements, "uitgesteld")).filter(|times| !times.is_empty()));
    if let Some(first) = line.first.as_ref().filter(|first| first.words != current) {
        more.push(match first.last_day {
            Some(day) => format!("eerst {}", format_short_day(day)),
            None => format!("eerst ‘{}’", first.words),
        });
    }
    more.extend(line.proposal.as_ref().and_then(describe_proposal));
    more.extend(line.letter.as_ref().map(|(_, number)| format!("brief {number}")));
    more
}

/// The proposal in words; none if its kind says it all.
fn describe_proposal(proposal: &Proposal) -> Option<String> {
    match proposal {
        Proposal::Settle { .. } => None,
        Proposal::ClosePart { part, outcome: PartOutcome::Settled, .. } => {
            Some(format!("voorstel: onderdeel {part} afdoen"))
        }
        Proposal::ClosePart { part, outcome: PartOutcome::Lapsed(kind), .. } => {
            Some(format!("voorstel: onderdeel {part} vervallen, {}", kind.label()))
        }
        Proposal::SettlePartly { remaining, .. } => {
            Some(format!("voorstel: deels afdoen, dan blijft over: {}", shorten_within_sentence(remaining)))
        }
        Proposal::Lapse { kind } => Some(format!("voorstel: vervallen, {}", kind.label())),
        Proposal::Postpone { deadline, .. } => {
            let deadline = &deadline.deadline;
            let day = deadline.last_day.map(|day| format!(", uiterlijk {}", format_short_day(day))).unwrap_or_default();
            Some(format!("voorstel: ‘{}’{day}", deadline.words))
        }
    }
}
