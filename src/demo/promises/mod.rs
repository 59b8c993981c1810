//! The promises of Maasveld, as data: what was promised, and what came of it day by day.
//!
//! Nine bear the numbers and the facts of one real letter, in words of our own. Everything else is invented: the town,
//! its people, parties, places and papers. No course goes past the fixed day of the demonstration, 2025-11-14.

mod letter;
mod of_2022;
mod of_2023;
mod of_2024;
mod of_early_2025;
mod of_late_2025;

/// A promise with its course. Days are `jjjj-mm-dd`; the words of the register are Dutch.
pub(super) struct Promise {
    /// The number as issued.
    pub(super) number: &'static str,
    /// A short title.
    pub(super) title: &'static str,
    /// The promise in the register's words.
    pub(super) text: &'static str,
    /// The promise as it was spoken.
    pub(super) quotation: Option<&'static str>,
    /// Who said it, where that is not the holder.
    pub(super) spoken_by: Option<&'static str>,
    /// Who answers for it: `functie (naam)`.
    pub(super) holder: &'static str,
    /// Who asked for it: `naam (fractie)`.
    pub(super) asked_by: &'static [&'static str],
    /// The code of the committee, or of the council.
    pub(super) committee: &'static str,
    /// The day of the meeting.
    pub(super) made_on: &'static str,
    /// The agenda item.
    pub(super) agenda_item: Option<&'static str>,
    /// The theme.
    pub(super) theme: &'static str,
    /// The kind of fulfilment: `brief`, `voorstel`, `handeling`, `gesprek` or `informatie`.
    pub(super) kind: &'static str,
    /// `openbaar`, `concept` or `geheim`.
    pub(super) publicity: &'static str,
    /// Papers that belong to it: number and title.
    pub(super) papers: &'static [&'static str],
    /// The first deadline, in words that count from the day of the meeting.
    pub(super) deadline: Option<&'static str>,
    /// What happened since, oldest first.
    pub(super) course: &'static [Step],
}

/// One thing that happened to a promise on a day.
pub(super) enum Step {
    /// The executive tells how far it is.
    Progress {
        /// The day.
        on: &'static str,
        /// How far.
        note: &'static str,
    },
    /// Another deadline is set: later, earlier, or the first with a day.
    Postpone {
        /// The day from which the words count.
        on: &'static str,
        /// The deadline.
        words: &'static str,
        /// Why.
        reason: &'static str,
    },
    /// A part is done.
    SettlePartly {
        /// The day.
        on: &'static str,
        /// What was done.
        answer: &'static str,
        /// What remains.
        remaining: &'static str,
        /// By when the rest is done.
        deadline: Option<&'static str>,
    },
    /// The executive marks it as done, under the rule that this counts at once.
    Settle {
        /// The day.
        on: &'static str,
        /// What was done.
        answer: &'static str,
    },
    /// It lapses.
    Lapse {
        /// The day.
        on: &'static str,
        /// `ingetrokken`, `achterhaald`, `opgegaan` or `niet-nagekomen`.
        kind: &'static str,
        /// Why.
        reason: &'static str,
    },
    /// The council side objects.
    Object {
        /// The day.
        on: &'static str,
        /// Why.
        reason: &'static str,
    },
    /// It is opened again.
    Reopen {
        /// The day.
        on: &'static str,
        /// Why.
        reason: &'static str,
    },
    /// The council side agrees that it is done.
    Confirm {
        /// The day of the decision.
        on: &'static str,
        /// What it said.
        reason: &'static str,
    },
    /// The council side does not agree.
    Refuse {
        /// The day of the decision.
        on: &'static str,
        /// Why.
        reason: &'static str,
    },
    /// The executive marks it as done, under the rule that the council decides: it waits.
    Propose {
        /// The day.
        on: &'static str,
        /// What was done.
        answer: &'static str,
    },
    /// The same, saying in what form it was fulfilled.
    ProposeAs {
        /// The day.
        on: &'static str,
        /// What was done.
        answer: &'static str,
        /// The form: `brief`, `voorstel`, `handeling`, `gesprek` or `informatie`.
        form: &'static str,
    },
    /// The clerk tells of which parts it consists.
    Divide {
        /// The day.
        on: &'static str,
        /// The day from which the words of their deadlines count.
        from: &'static str,
        /// The parts: what was promised, and by when.
        parts: &'static [(&'static str, Option<&'static str>)],
    },
    /// The executive marks one part as done.
    SettlePart {
        /// The day.
        on: &'static str,
        /// Which one, from 1.
        part: usize,
        /// What was done.
        answer: &'static str,
    },
    /// Somebody else answers for it.
    HandOver {
        /// The day.
        on: &'static str,
        /// Who: `functie (naam)`.
        to: &'static str,
        /// Why.
        reason: &'static str,
    },
    /// The clerk binds it to another promise.
    Bind {
        /// The day.
        on: &'static str,
        /// `herhaling-van`, `aanvulling-op` or `wijziging-van`.
        relation: &'static str,
        /// The number of the other.
        other: &'static str,
    },
    /// The clerk records that a paper was withdrawn because of it.
    Withdrawn {
        /// The day.
        on: &'static str,
        /// `motie` or `amendement`.
        kind: &'static str,
        /// Its number.
        number: &'static str,
        /// Its title.
        title: &'static str,
        /// Who moved it: `naam (fractie)`.
        movers: &'static [&'static str],
    },
    /// It is a double and goes on in another.
    Merge {
        /// The day.
        on: &'static str,
        /// The number of the other.
        into: &'static str,
        /// Why.
        reason: &'static str,
    },
}

/// Every promise: first those of the letter, then the others by year.
pub(super) fn all() -> impl Iterator<Item = &'static Promise> {
    [
        letter::PROMISES,
        of_2022::PROMISES,
        of_2023::PROMISES,
        of_2024::PROMISES,
        of_early_2025::PROMISES,
        of_late_2025::PROMISES,
    ]
    .into_iter()
    .flatten()
}
