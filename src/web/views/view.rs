//! The words for days, statuses and urgencies. Templates print what is made here.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::words;
pub(in crate::web) use crate::domain::day::{MONTHS, SHORT_MONTHS};
pub use crate::domain::day::{full_day, weekday_name};
use crate::{
    clock::civil_time,
    domain::{
        access::Actor,
        commitment::{
            fulfilment::FulfilmentKind,
            going_on::GoingOn,
            lapse_kind::LapseKind,
            proposal::ProposalKind,
            publicity::PublicityKey,
            status::{DecidedBy, Status, StatusKey, Urgency},
        },
        council::tenure::Tenure,
        listing::{as_of::AsOf, row::ListRow},
    },
    store::{owed::OwedCommitment, search::FoundTexts},
};

/// A day as in `31 dec 2025`; a day below ten gets a figure space, so that days stand under one another.
#[must_use]
pub fn short_day(day: NaiveDate) -> String {
    let pad = if day.day() < 10 { "\u{2007}" } else { "" };
    format!("{pad}{} {} {}", day.day(), SHORT_MONTHS[day.month0() as usize % 12], day.year())
}

/// A deadline as in `‘in Q4 2025’, uiterlijk 31 december 2025`; the day is left out if the words give it themselves.
#[must_use]
pub fn deadline_told(words: &str, last_day: Option<NaiveDate>) -> String {
    let day = last_day.and_then(|day| day_beside(words, day)).map(|day| format!(", uiterlijk {day}"));
    format!("‘{words}’{}", day.unwrap_or_default())
}

/// The day in full, to stand beside the words; none if they give it themselves.
#[must_use]
pub fn day_beside(words: &str, day: NaiveDate) -> Option<String> {
    Some(full_day(day)).filter(|day| !words.to_lowercase().ends_with(day.as_str()))
}

/// A day as in `vrijdag 14 november 2025`.
#[must_use]
pub fn format_day_with_weekday(day: NaiveDate) -> String {
    format!("{} {}", weekday_name(day), full_day(day))
}

/// A time as in `19.30 uur`.
#[must_use]
pub fn format_time(time: NaiveTime) -> String {
    time.format("%-H.%M uur").to_string()
}

/// A month as in `juni 2026`.
#[must_use]
pub fn format_month(day: NaiveDate) -> String {
    format!("{} {}", MONTHS[day.month0() as usize % 12], day.year())
}

/// A day as fields are filled: `14-11-2025`.
#[must_use]
pub fn field_day(day: NaiveDate) -> String {
    day.format("%d-%m-%Y").to_string()
}

/// A moment as in `14 nov 2025 12:03`, in Amsterdam.
#[must_use]
pub fn format_moment(at: DateTime<Utc>) -> String {
    let civil = civil_time(at);
    format!("{} {}", short_day(civil.date()), civil.format("%H:%M"))
}

/// A number of days as in `1 dag` or `47 dagen`.
#[must_use]
pub fn format_day_count(count: i64) -> String {
    format!("{count} {}", if count == 1 { "dag" } else { "dagen" })
}

/// A status as shape, word and colour; the macro `status` prints it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusView {
    /// The shape in the sprite and the ending of the class: `open`, `partly`, `proposed`, `settled`, `lapsed`, `late`, `near`.
    pub shape: &'static str,
    pub label: String,
}

impl StatusView {
    /// A status; the words of a proposal say what is proposed.
    #[must_use]
    pub fn new(status: StatusKey, proposal: Option<ProposalKind>) -> Self {
        let view = Self::from(status);
        Self { label: proposal.map_or(view.label, |proposal| proposal.label_in_list().to_owned()), ..view }
    }
}

impl StatusView {
    /// The status of a commitment in the handover file.
    #[must_use]
    pub fn of_owed(owed: &OwedCommitment) -> Self {
        if owed.unreadable { Self::of_unreadable() } else { Self::new(owed.status, owed.proposal) }
    }

    /// The status of a record that cannot be read.
    #[must_use]
    pub fn of_unreadable() -> Self {
        Self { shape: "lapsed", label: "onleesbaar".to_owned() }
    }
}

impl From<&Status> for StatusView {
    fn from(status: &Status) -> Self {
        let view = Self::from(status.key());
        match status.to_proposal_kind() {
            Some(proposal) => Self { label: proposal.label_on_page().to_owned(), ..view },
            None => view,
        }
    }
}

impl From<StatusKey> for StatusView {
    fn from(status: StatusKey) -> Self {
        let shape = match status {
            StatusKey::Open => "open",
            StatusKey::PartlySettled => "partly",
            StatusKey::Proposed => "proposed",
            StatusKey::Settled => "settled",
            StatusKey::Lapsed => "lapsed",
        };
        Self { shape, label: status.label().to_owned() }
    }
}

/// The urgency of a commitment: the words, and a mark if it is late or near.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UrgencyView {
    /// The mark for late or near.
    pub mark: Option<StatusView>,
    /// The urgency in plain text; empty if there is nothing to say.
    pub words: String,
    /// True if nothing is due any more, so that the day is printed soft.
    pub over: bool,
}

impl UrgencyView {
    /// The words for an urgency; a commitment without a day gets its `review_day`.
    #[must_use]
    pub fn new(urgency: Urgency, review_day: Option<NaiveDate>) -> Self {
        let mark = |shape, label: &str| Some(StatusView { shape, label: label.to_owned() });
        let (words, over) = match urgency {
            Urgency::Late(n) => (format!("{} te laat", format_day_count(n)), false),
            Urgency::Near(0) => ("vandaag de laatste dag".to_owned(), false),
            Urgency::Near(n) | Urgency::Ahead(n) => (format!("nog {}", format_day_count(n)), false),
            Urgency::NoDay => (
                review_day.map(|day| format!("bekijken op {}", short_day(day).trim_start())).unwrap_or_default(),
                false,
            ),
            Urgency::Waiting => ("wacht op de raad".to_owned(), true),
            Urgency::InTime => ("op tijd".to_owned(), true),
            Urgency::After(n) => (format!("{} na de termijn", format_day_count(n)), true),
            Urgency::NotApplicable => (String::new(), true),
        };
        let mark = match urgency {
            Urgency::Late(_) => mark("late", &words),
            Urgency::Near(_) => mark("near", &words),
            _ => None,
        };
        Self { mark, words, over }
    }
}

/// A sentence on how a report falls short of the commitment, as in `Toegezegd was een voorstel; afgedaan met een brief.`; empty if
/// it does not, or if the actor does not judge reports.
#[must_use]
pub fn describe_shortfall(short: Option<(FulfilmentKind, FulfilmentKind)>, status: StatusKey, actor: &Actor) -> String {
    let Some((promised, delivered)) = short.filter(|_| actor.is_of_council_side()) else { return String::new() };
    let told = |kind: FulfilmentKind| match kind {
        FulfilmentKind::Information => kind.key().to_owned(),
        _ => format!("een {}", kind.key()),
    };
    let how = if status == StatusKey::Proposed { "voorgesteld is afdoening" } else { "afgedaan" };
    format!("Toegezegd was {}; {how} met {}.", told(promised), told(delivered))
}

/// The mark of a publicity: `concept` or `geheim`; empty for public.
#[must_use]
pub fn publicity_word(publicity: PublicityKey) -> &'static str {
    if publicity == PublicityKey::Public { "" } else { publicity.key() }
}

/// A row of a list, ready to print.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommitmentRowView {
    /// The number as issued.
    pub number: String,
    pub path: String,
    pub title: String,
    pub status: StatusView,
    /// The words under the status, as in `2× uitgesteld` or `op 9 sep 2025`.
    pub facts: Vec<String>,
    /// The same words in one line.
    pub second: String,
    /// The last day for programs, as in `2025-12-31`; empty if there is none.
    pub iso_day: String,
    /// The last day for people; the words of the deadline if there is no day.
    pub due: String,
    pub urgency: UrgencyView,
    /// The code of the committee; empty if it is not known.
    pub committee_code: String,
    pub committee_name: String,
    pub holder: String,
    /// `concept` or `geheim`; empty for a public one.
    pub publicity: &'static str,
    /// The day on which it was settled or lapsed, for programs and for people; empty while it is open.
    pub closed: (String, String),
    /// The last day, to split rows by it.
    pub last_day: Option<NaiveDate>,
    /// A sentence on how the report falls short of the commitment; empty until [`Self::told_to`].
    pub shortfall: String,
    /// Where a search found its words; none without a search.
    pub found: Option<FoundTexts>,
    falls_short: Option<(StatusKey, (FulfilmentKind, FulfilmentKind))>,
}

impl CommitmentRowView {
    /// A row as it is shown on a day.
    #[must_use]
    pub fn new(row: ListRow, as_of: AsOf) -> Self {
        let mut urgency = UrgencyView::new(row.compute_urgency(as_of), row.review_day);
        if row.status == StatusKey::Lapsed {
            "geldt niet meer".clone_into(&mut urgency.words);
        }
        let facts = if row.unreadable { vec!["zie de controle".to_owned()] } else { list_facts(&row) };
        if row.unreadable {
            urgency = UrgencyView::new(Urgency::NotApplicable, None);
        }
        let (committee_code, committee_name) = row.committee.unwrap_or_default();
        Self {
            path: commitment_path(row.number.as_str()),
            number: row.number.to_string(),
            title: row.title,
            status: if row.unreadable {
                StatusView::of_unreadable()
            } else {
                StatusView::new(row.status, row.proposal)
            },
            second: facts.join(", "),
            facts,
            iso_day: row.last_day.map(|day| day.to_string()).unwrap_or_default(),
            due: row.last_day.map(short_day).or(row.words).unwrap_or_else(|| "geen termijn".to_owned()),
            urgency,
            closed: row.closed_on.map(|day| (day.to_string(), short_day(day))).unwrap_or_default(),
            committee_code,
            committee_name,
            holder: row.holder.unwrap_or_default(),
            publicity: publicity_word(row.publicity),
            last_day: row.last_day,
            shortfall: String::new(),
            found: None,
            falls_short: row.falls_short.map(|short| (row.status, short)),
        }
    }
}

impl CommitmentRowView {
    /// Adds the sentence on the shortfall for an actor who judges reports.
    #[must_use]
    pub fn told_to(self, actor: &Actor) -> Self {
        let shortfall = self.falls_short.map(|(status, short)| describe_shortfall(Some(short), status, actor));
        Self { shortfall: shortfall.unwrap_or_default(), ..self }
    }

    /// Adds where a search found its words.
    #[must_use]
    pub(in crate::web) fn with_found(self, found: Option<FoundTexts>) -> Self {
        Self { found, ..self }
    }

    /// The function of the holder, for beside the code of the committee: of an alderman only what they are alderman of.
    #[must_use]
    pub fn shorten_holder(&self) -> &str {
        let of_what = self.holder.strip_prefix("wethouder ").filter(|of_what| of_what.starts_with(char::is_uppercase));
        of_what.unwrap_or(&self.holder)
    }

    /// True if the words under the status are too long for its column: then they stand under the title.
    #[must_use]
    pub fn has_long_facts(&self) -> bool {
        const IN_COLUMN: usize = 30;
        self.second.chars().count() > IN_COLUMN
    }

    /// Gives the row another address, such as one that carries the list, to come back to it.
    #[must_use]
    pub(in crate::web) fn with_path(self, path: String) -> Self {
        Self { path, ..self }
    }

    /// Removes the committee, for the committee's own pages.
    #[must_use]
    pub fn within_committee(self) -> Self {
        Self { committee_code: String::new(), committee_name: String::new(), ..self }
    }
}

/// The words under the status: the thing that is going on, where the status does not tell that by itself, and the rest.
fn list_facts(row: &ListRow) -> Vec<String> {
    let going_on = describe_special_going_on(row).map(str::to_owned);
    going_on.into_iter().chain(Some(describe_course(row)).filter(|course| !course.is_empty())).collect()
}

/// The thing that is going on, where the status does not tell that by itself.
pub(in crate::web) fn describe_special_going_on(row: &ListRow) -> Option<&'static str> {
    match row.going_on {
        Some(one @ (GoingOn::Objected | GoingOn::ReportTakenBack | GoingOn::ObjectionTakenBack)) => Some(one.label()),
        Some(GoingOn::Proposed | GoingOn::Reported | GoingOn::Divided) | None => None,
    }
}

fn describe_course(row: &ListRow) -> String {
    let on = |day: NaiveDate| short_day(day).trim_start().to_owned();
    match row.status {
        StatusKey::Proposed => format!("sinds {}", on(row.status_since)),
        StatusKey::Settled => {
            let by = if row.decided_by == Some(DecidedBy::Council) { ", bevestigd" } else { "" };
            row.closed_on.map(|day| format!("op {}{by}", on(day))).unwrap_or_default()
        }
        StatusKey::Lapsed if row.merged_into.is_some() => {
            row.merged_into.as_ref().map(|other| format!("samengevoegd met {other}")).unwrap_or_default()
        }
        StatusKey::Lapsed => row.lapse_kind.map(LapseKind::label).unwrap_or_default().to_owned(),
        StatusKey::PartlySettled if row.remaining.is_some() => {
            format!("nog te doen: {}", words::shorten_text(row.remaining.as_deref().unwrap_or_default(), 60))
        }
        StatusKey::Open | StatusKey::PartlySettled if row.postponements > 0 => {
            words::format_times(row.postponements, "uitgesteld")
        }
        StatusKey::Open | StatusKey::PartlySettled => String::new(),
    }
}

/// The characters that are not encoded in a segment of an address.
const PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_');

/// A name as a segment of an address.
pub(in crate::web) fn in_path(name: &str) -> impl std::fmt::Display {
    utf8_percent_encode(name, PATH)
}

/// A tenure in words: `sinds 30 maart 2022`, `30 maart 2022 t/m 25 maart 2026`; empty if no day is known.
#[must_use]
pub fn describe_tenure(tenure: Tenure) -> String {
    match (tenure.first_day(), tenure.last_day()) {
        (None, None) => String::new(),
        (Some(first), None) => format!("sinds {}", full_day(first)),
        (None, Some(last)) => format!("t/m {}", full_day(last)),
        (Some(first), Some(last)) => format!("{} t/m {}", full_day(first), full_day(last)),
    }
}

/// The suffix of a name that is over, as in ` (tot 2022)`; otherwise empty.
#[must_use]
pub fn format_ended_suffix(tenure: Tenure, today: NaiveDate) -> String {
    let over = tenure.last_day().filter(|_| tenure.has_ended_on(today));
    over.map(|last| format!(" (tot {})", last.year())).unwrap_or_default()
}

/// The address of a commitment; signs of the number that an address cannot hold are encoded.
#[must_use]
pub fn commitment_path(number: &str) -> String {
    format!("/toezeggingen/{}", utf8_percent_encode(number, PATH))
}

/// The address of a committee.
#[must_use]
pub fn committee_path(code: &str) -> String {
    format!("/commissies/{}", utf8_percent_encode(code, PATH))
}
