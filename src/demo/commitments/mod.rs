//! The commitments of Maasveld as data: the commitments themselves, and their courses day by day.
//!
//! Nine have the numbers and the facts of one real letter, in words of our own. Everything else is invented: the town, its
//! people, parties, places and papers. No course goes past the fixed day of the demonstration, 2025-11-14.

mod areas;
mod letter;
mod of_2022;
mod of_2023;
mod of_2024;
mod of_early_2025;
mod of_late_2025;

pub(super) use self::areas::list_areas;

/// A commitment with its course. Days are `jjjj-mm-dd`; the words of the register are Dutch.
pub(super) struct DemoCommitment {
    pub(super) number: &'static str,
    pub(super) title: &'static str,
    /// The commitment as the register words it.
    pub(super) text: &'static str,
    /// The commitment as it was spoken.
    pub(super) quotation: Option<&'static str>,
    /// The speaker, if that is not the holder.
    pub(super) spoken_by: Option<&'static str>,
    /// The portfolio holder who is responsible: `functie (naam)`.
    pub(super) holder: &'static str,
    /// The members who asked for it: `naam (fractie)`.
    pub(super) asked_by: &'static [&'static str],
    /// The code of the committee, or of the council.
    pub(super) committee: &'static str,
    /// The day of the meeting.
    pub(super) made_on: &'static str,
    pub(super) agenda_item: Option<&'static str>,
    pub(super) theme: &'static str,
    /// The kind of fulfilment: `brief`, `voorstel`, `handeling`, `gesprek` or `informatie`.
    pub(super) kind: &'static str,
    /// The publicity: `openbaar`, `concept` or `geheim`.
    pub(super) publicity: &'static str,
    /// Papers that belong to it: number and title.
    pub(super) papers: &'static [&'static str],
    /// The first deadline, in words that count from the day of the meeting.
    pub(super) deadline: Option<&'static str>,
    /// The later events, oldest first.
    pub(super) course: &'static [DemoStep],
}

/// An event in the course of a commitment.
pub(super) enum DemoStep {
    /// The executive reports progress.
    Progress {
        on: &'static str,
        note: &'static str,
    },
    /// Another deadline is set: later, earlier, or the first with a day.
    Postpone {
        /// The day from which the words count.
        on: &'static str,
        /// The deadline in words.
        words: &'static str,
        reason: &'static str,
    },
    /// The clerk corrects the present deadline, which was entered wrongly.
    CorrectDeadline {
        on: &'static str,
        /// The day from which the words count.
        from: &'static str,
        /// The right deadline in words.
        words: &'static str,
        reason: &'static str,
        /// The paper or the minutes with the right words.
        source: &'static str,
    },
    /// The clerk corrects the number.
    CorrectNumber {
        on: &'static str,
        /// The right number.
        to: &'static str,
        reason: &'static str,
    },
    /// A part is settled.
    SettlePartly {
        on: &'static str,
        /// The work that was done.
        answer: &'static str,
        /// The work that remains.
        remaining: &'static str,
        /// The deadline for the rest, in words.
        deadline: Option<&'static str>,
    },
    /// The executive reports it as done, under the rule that this counts at once.
    Settle {
        on: &'static str,
        /// The work that was done.
        answer: &'static str,
    },
    Lapse {
        on: &'static str,
        /// The ground: `ingetrokken`, `achterhaald`, `opgegaan` or `niet-nagekomen`.
        kind: &'static str,
        reason: &'static str,
    },
    /// The executive takes back what it reported.
    TakeBackReport {
        on: &'static str,
        reason: &'static str,
    },
    Object {
        on: &'static str,
        reason: &'static str,
    },
    Reopen {
        on: &'static str,
        reason: &'static str,
    },
    /// The council side agrees that it is done.
    Confirm {
        /// The day of the decision.
        on: &'static str,
        /// The explanation of the council side.
        reason: &'static str,
    },
    /// The council side does not agree.
    Refuse {
        /// The day of the decision.
        on: &'static str,
        reason: &'static str,
    },
    /// The executive reports it as done, under the rule that the council decides, so it waits.
    Propose {
        on: &'static str,
        /// The work that was done.
        answer: &'static str,
    },
    /// The executive proposes it as done, and names the form in which it was fulfilled.
    ProposeAs {
        on: &'static str,
        /// The work that was done.
        answer: &'static str,
        /// The form: `brief`, `voorstel`, `handeling`, `gesprek` or `informatie`.
        form: &'static str,
    },
    /// The clerk divides it into parts.
    Divide {
        on: &'static str,
        /// The day from which the words of their deadlines count.
        from: &'static str,
        /// The parts: the commitment in each, and its deadline in words.
        parts: &'static [(&'static str, Option<&'static str>)],
    },
    /// The executive reports one part as done.
    SettlePart {
        on: &'static str,
        /// The number of the part, counted from 1.
        part: usize,
        /// The work that was done.
        answer: &'static str,
    },
    /// Another holder becomes responsible.
    HandOver {
        on: &'static str,
        /// The new holder: `functie (naam)`.
        to: &'static str,
        reason: &'static str,
    },
    /// The clerk links it with another commitment.
    Bind {
        on: &'static str,
        /// The relation: `herhaling-van`, `aanvulling-op` or `wijziging-van`.
        relation: &'static str,
        /// The number of the other commitment.
        other: &'static str,
    },
    /// The clerk records that a paper was withdrawn because of it.
    Withdrawn {
        on: &'static str,
        /// The kind of paper: `motie` or `amendement`.
        kind: &'static str,
        number: &'static str,
        title: &'static str,
        /// The members who moved it: `naam (fractie)`.
        movers: &'static [&'static str],
    },
    /// It is a double, and is merged into another commitment.
    Merge {
        on: &'static str,
        /// The number of the other commitment.
        into: &'static str,
        reason: &'static str,
    },
}

/// All commitments: first those of the letter, then the others by year.
pub(super) fn list_demo_commitments() -> impl Iterator<Item = &'static DemoCommitment> {
    [
        letter::COMMITMENTS,
        of_2022::COMMITMENTS,
        of_2023::COMMITMENTS,
        of_2024::COMMITMENTS,
        of_early_2025::COMMITMENTS,
        of_late_2025::COMMITMENTS,
    ]
    .into_iter()
    .flatten()
}
