//! Tells the things that are going on with a commitment, and the side whose turn it is.

use chrono::NaiveDate;

use super::{
    Commitment,
    open_act::OpenActKind,
    part::Part,
    proposal::PendingProposal,
    status::{DecidedBy, Status},
};
use crate::domain::{access::Role, day::full_day, keyed::keyed, text::wording::start_with_capital};

keyed! {
    /// The thing that is going on with a commitment. It follows from the status and from the act on which nobody acted yet.
    pub enum GoingOn: key, label {
        /// The executive proposed something, and nobody objected.
        Proposed = "voorstel", "voorstel";
        /// An objection stands.
        Objected = "bezwaar", "bezwaar gemaakt";
        /// The executive reported it as done, and nobody objected or confirmed that.
        Reported = "gemeld", "gemeld, niet bevestigd";
        ReportTakenBack = "melding-teruggenomen", "melding teruggenomen";
        ObjectionTakenBack = "bezwaar-teruggenomen", "bezwaar teruggenomen";
        /// Some of its parts are due.
        Divided = "verdeeld", "in onderdelen";
    }
}

keyed! {
    /// The side that is to act, as a sentence.
    pub enum Turn: label {
        Executive = "Het bestuur is aan zet.";
        Council = "De commissie is aan zet.";
        Clerk = "De griffie is aan zet.";
        Nobody = "";
    }
}

impl Turn {
    /// The side that is to act while this is going on. `evening` is the first meeting after a proposal, if one was planned.
    #[must_use]
    pub fn of(going_on: GoingOn, is_proposed: bool, evening: Option<Evening>) -> Self {
        match (going_on, is_proposed, evening) {
            (_, true, Some(Evening::Passed(_))) => Self::Clerk,
            (_, true, _) => Self::Council,
            (GoingOn::Objected | GoingOn::ReportTakenBack | GoingOn::Divided, false, _) => Self::Executive,
            (GoingOn::Proposed | GoingOn::Reported | GoingOn::ObjectionTakenBack, false, _) => Self::Nobody,
        }
    }

    /// True if somebody in this role acts for the side: a clerk, or the office of a holder and the holder. Of the council no single
    /// person does.
    #[must_use]
    pub fn is_of(self, role: Role) -> bool {
        match self {
            Self::Executive => matches!(role, Role::Office | Role::Holder),
            Self::Clerk => matches!(role, Role::Clerk | Role::CommitteeClerk),
            Self::Council | Self::Nobody => false,
        }
    }
}

/// The evening on which the committee can decide on a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evening {
    /// The committee meets on this day.
    Coming(NaiveDate),
    /// The committee met on this day, and no decision was recorded.
    Passed(NaiveDate),
}

impl Evening {
    /// Tells whether the first meeting after a proposal is still to come. On its own day it is.
    #[must_use]
    pub fn of(day: NaiveDate, today: NaiveDate) -> Self {
        if day < today { Self::Passed(day) } else { Self::Coming(day) }
    }
}

/// The thing that is going on with a commitment, and the side whose turn it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Situation {
    pub going_on: GoingOn,
    pub turn: Turn,
    /// The day of the act on which nobody acted yet.
    on: Option<NaiveDate>,
    /// The evening on which a proposal can be decided on.
    evening: Option<Evening>,
    /// The number of parts that are closed, and of all parts.
    parts: (usize, usize),
}

impl Commitment {
    /// Tells what is going on; `None` while it is simply open, or once it is over.
    #[must_use]
    pub fn find_going_on(&self) -> Option<GoingOn> {
        let open_act = self.open_act.as_ref().map(|act| act.kind);
        match (&self.status, open_act) {
            (Status::Proposed(PendingProposal { contested_on: Some(_), .. }), _)
            | (_, Some(OpenActKind::Objection)) => Some(GoingOn::Objected),
            (_, Some(OpenActKind::ReportTakenBack)) => Some(GoingOn::ReportTakenBack),
            (_, Some(OpenActKind::ObjectionTakenBack)) => Some(GoingOn::ObjectionTakenBack),
            (Status::Proposed(_), _) => Some(GoingOn::Proposed),
            (Status::Settled(DecidedBy::Executive), _) => Some(GoingOn::Reported),
            (Status::Open | Status::PartlySettled, _) if !self.parts.is_empty() => Some(GoingOn::Divided),
            _ => None,
        }
    }

    /// Tells what is going on and whose turn it is, with the first evening after a proposal, if one was planned.
    #[must_use]
    pub fn describe_going_on(&self, evening: Option<Evening>) -> Option<Situation> {
        let going_on = self.find_going_on()?;
        let contested_on = match &self.status {
            Status::Proposed(pending) => pending.contested_on,
            _ => None,
        };
        let is_proposed = matches!(self.status, Status::Proposed(_));
        let evening = evening.filter(|_| is_proposed);
        let turn = Turn::of(going_on, is_proposed, evening);
        let closed = self.parts.iter().filter(|part| !Part::is_due(part)).count();
        let on = contested_on.or_else(|| self.open_act.as_ref().map(|act| act.on));
        Some(Situation { going_on, turn, on, evening, parts: (closed, self.parts.len()) })
    }
}

impl Situation {
    /// Words the objection that stands, to follow the status: `bezwaar van T. Wolderink op 14 november 2025`; empty if none does.
    /// `objector` is the name of the person who objected, if it may be told.
    #[must_use]
    pub fn word_objection(&self, objector: Option<&str>) -> String {
        if self.going_on != GoingOn::Objected {
            return String::new();
        }
        format!("bezwaar{}{}", objector.map(|name| format!(" van {name}")).unwrap_or_default(), self.word_day())
    }

    /// Words the rest of what is going on in sentences; whose turn it is stands apart: [`Turn::label`].
    #[must_use]
    pub fn in_sentences(&self) -> String {
        let told = match self.going_on {
            GoingOn::Proposed | GoingOn::Objected => String::new(),
            GoingOn::Reported => "De commissie kan nog bezwaar maken.".to_owned(),
            GoingOn::ReportTakenBack => format!("De melding is{} teruggenomen.", self.word_day()),
            GoingOn::ObjectionTakenBack => format!("Het bezwaar is{} teruggenomen.", self.word_day()),
            GoingOn::Divided => word_parts(self.parts),
        };
        let evening = match self.evening {
            Some(Evening::Coming(day)) => format!("Wacht op de vergadering van {}.", full_day(day)),
            Some(Evening::Passed(day)) => {
                format!("Na de vergadering van {} is nog geen besluit genoteerd.", full_day(day))
            }
            None => String::new(),
        };
        [told, evening].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// Words what follows on the objection that stands, as a sentence.
    #[must_use]
    pub fn word_sequel(&self) -> String {
        match (self.turn, self.evening) {
            (Turn::Council, Some(Evening::Coming(day))) => {
                format!("Daarover besluit de commissie, op zijn vroegst op {}.", full_day(day))
            }
            (Turn::Council, _) => "Daarover besluit de commissie.".to_owned(),
            (Turn::Clerk, _) => "De commissie besluit; de griffie noteert het besluit.".to_owned(),
            (Turn::Executive, _) => "De toezegging staat weer open, tot het bestuur opnieuw antwoordt.".to_owned(),
            (Turn::Nobody, _) => String::new(),
        }
    }

    fn word_day(&self) -> String {
        self.on.map(|day| format!(" op {}", full_day(day))).unwrap_or_default()
    }
}

fn word_parts((closed, all): (usize, usize)) -> String {
    match closed {
        0 => format!("Geen van de {all} onderdelen is klaar."),
        1 => format!("{} van de {all} onderdelen is klaar.", start_with_capital("één")),
        n => format!("{n} van de {all} onderdelen zijn klaar."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        commitment::{
            Details, NewCommitment,
            lapse_kind::LapseKind,
            open_act::OpenAct,
            part::{PartClosing, PartOutcome},
            proposal::Proposal,
        },
        ids::CommitmentId,
        number::CommitmentNumber,
    };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn commitment(status: Status, open_act: Option<OpenActKind>) -> Commitment {
        let number = CommitmentNumber::parse("1").unwrap();
        let new = NewCommitment { number, details: Details::new("titel", "tekst"), deadline: None };
        let open_act = open_act.map(|kind| OpenAct { kind, on: day("2025-11-14"), earlier: None });
        let plain = Commitment::from_registration(CommitmentId::new(1), new, day("2025-11-01"), None);
        Commitment { status, open_act, ..plain }
    }

    fn told(commitment: &Commitment, evening: Option<Evening>) -> String {
        commitment.describe_going_on(evening).map_or_else(String::new, |situation| {
            let objection = situation.word_objection(Some("T. Wolderink"));
            let objection = if objection.is_empty() { objection } else { format!("{objection}.") };
            let told = [objection, situation.in_sentences(), situation.turn.label().to_owned()];
            told.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ")
        })
    }

    #[test]
    fn one_line_tells_what_is_going_on_and_whose_turn_it_is() {
        use OpenActKind::{Objection, ObjectionTakenBack, Report, ReportTakenBack};
        let proposed = |contested_on: bool| {
            let contested_on = contested_on.then(|| day("2025-11-12"));
            Status::Proposed(PendingProposal { proposal: Proposal::Settle { delivered: None }, contested_on })
        };
        let table = [
            (Status::Open, None, ""),
            (Status::Open, Some(Objection), "bezwaar van T. Wolderink op 14 november 2025. Het bestuur is aan zet."),
            (Status::PartlySettled, None, ""),
            (Status::PartlySettled, Some(Report), ""),
            (
                Status::Open,
                Some(ReportTakenBack),
                "De melding is op 14 november 2025 teruggenomen. Het bestuur is aan zet.",
            ),
            (proposed(false), Some(Report), "De commissie is aan zet."),
            (proposed(true), Some(Objection), "bezwaar van T. Wolderink op 12 november 2025. De commissie is aan zet."),
            (
                proposed(false),
                Some(ObjectionTakenBack),
                "Het bezwaar is op 14 november 2025 teruggenomen. De commissie is aan zet.",
            ),
            (Status::Settled(DecidedBy::Executive), Some(Report), "De commissie kan nog bezwaar maken."),
            (
                Status::Settled(DecidedBy::Executive),
                Some(ObjectionTakenBack),
                "Het bezwaar is op 14 november 2025 teruggenomen.",
            ),
            (Status::Settled(DecidedBy::Council), None, ""),
            (Status::Lapsed(LapseKind::Overtaken), None, ""),
        ];
        for (status, open_act, words) in table {
            assert_eq!(told(&commitment(status.clone(), open_act), None), words, "{status:?} {open_act:?}");
        }
    }

    #[test]
    fn a_proposal_waits_for_an_evening_and_after_it_for_the_clerk() {
        let pending = PendingProposal::from(Proposal::Settle { delivered: None });
        let proposed = commitment(Status::Proposed(pending), None);
        let evening = |today| Some(Evening::of(day("2025-11-19"), day(today)));
        let coming = "Wacht op de vergadering van 19 november 2025. De commissie is aan zet.";
        assert_eq!(told(&proposed, evening("2025-11-18")), coming);
        assert_eq!(told(&proposed, evening("2025-11-19")), coming, "on the day itself");
        assert_eq!(
            told(&proposed, evening("2025-11-20")),
            "Na de vergadering van 19 november 2025 is nog geen besluit genoteerd. De griffie is aan zet."
        );
        let objected = commitment(Status::Open, Some(OpenActKind::Objection));
        assert!(!told(&objected, evening("2025-11-18")).contains("vergadering"), "no proposal waits");
    }

    #[test]
    fn an_objection_tells_what_follows() {
        let pending =
            PendingProposal { proposal: Proposal::Settle { delivered: None }, contested_on: Some(day("2025-11-12")) };
        let proposed = commitment(Status::Proposed(pending), Some(OpenActKind::Objection));
        let open = commitment(Status::Open, Some(OpenActKind::Objection));
        let evening = |today| Some(Evening::of(day("2025-11-19"), day(today)));
        let table = [
            (&proposed, None, "Daarover besluit de commissie."),
            (&proposed, evening("2025-11-14"), "Daarover besluit de commissie, op zijn vroegst op 19 november 2025."),
            (&proposed, evening("2025-11-20"), "De commissie besluit; de griffie noteert het besluit."),
            (&open, None, "De toezegging staat weer open, tot het bestuur opnieuw antwoordt."),
        ];
        for (commitment, evening, words) in table {
            assert_eq!(commitment.describe_going_on(evening).unwrap().word_sequel(), words);
        }
    }

    #[test]
    fn a_divided_promise_tells_how_many_parts_are_done() {
        let done = PartClosing { on: day("2025-11-01"), outcome: PartOutcome::Settled, answer: "Klaar.".to_owned() };
        let of = |closed: usize| {
            let part = |at: usize| Part {
                text: "deel".to_owned(),
                deadline: None,
                closed: (at < closed).then(|| done.clone()),
            };
            let parts = (0..3).map(part).collect();
            told(&Commitment { parts, ..commitment(Status::PartlySettled, None) }, None)
        };
        assert_eq!(of(0), "Geen van de 3 onderdelen is klaar. Het bestuur is aan zet.");
        assert_eq!(of(1), "Eén van de 3 onderdelen is klaar. Het bestuur is aan zet.");
        assert_eq!(of(2), "2 van de 3 onderdelen zijn klaar. Het bestuur is aan zet.");
    }
}
