//! The acts that have a form of their own, each with its address, right, fields and words.

use chrono::NaiveDate;

use super::{
    Asked, Ground, Wish, decide, handover, lapse, links, merge,
    part_field::{self, PartChoices},
    parts, postpone, publicity, reason, settle,
};
use crate::{
    domain::{
        change::{Change, Circumstances, Refusal},
        commitment::{Commitment, Named, Publicity},
        deadline::{Deadline, Precision},
        deadline_list::NewDeadline,
        link::{Link, PaperKind, WithdrawnPaper},
        number::CommitmentNumber,
        part::{NewPart, PartNumber, PartOutcome},
        proposal::Decision,
        rights::Action,
        secrecy::{self, Organ, Secrecy},
        status::{DecisionRule, LapseKind, Status},
    },
    store::commitments::Source,
    web::{decision_field, form::Fields, notice::Notice, view},
};

/// An act that has a form of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ActKind {
    /// Reports it as done, wholly or in part.
    Settle,
    /// Sets a later or another deadline.
    Postpone,
    /// Objects to a report.
    Object,
    /// Opens a closed commitment again.
    Reopen,
    Lapse,
    /// Tells how far it is.
    Progress,
    /// Records a decision of the committee.
    Decide,
    /// Divides it into parts.
    Divide,
    /// Hands it over to another holder.
    HandOver,
    /// Links it with another commitment or a paper.
    Link,
    /// Removes such a link.
    Unlink,
    /// Merges it into another commitment.
    Merge,
    Publish,
    /// Takes a public one back to a draft.
    Withdraw,
    /// Records that secrecy was imposed.
    ImposeSecrecy,
    /// Records that secrecy was lifted.
    LiftSecrecy,
}

impl ActKind {
    /// One act for each address; for the other act at two of them, see [`publicity`].
    pub(super) const ADDRESSES: [Self; 14] = [
        Self::Settle,
        Self::Postpone,
        Self::Object,
        Self::Reopen,
        Self::Lapse,
        Self::Progress,
        Self::Decide,
        Self::Divide,
        Self::HandOver,
        Self::Link,
        Self::Unlink,
        Self::Merge,
        Self::Publish,
        Self::ImposeSecrecy,
    ];

    /// The last part of the address.
    pub(super) fn segment(self) -> &'static str {
        match self {
            Self::Settle => "afdoening",
            Self::Postpone => "uitstel",
            Self::Object => "bezwaar",
            Self::Reopen => "heropening",
            Self::Lapse => "vervallen",
            Self::Progress => "voortgang",
            Self::Decide => "besluit",
            Self::Divide => "onderdelen",
            Self::HandOver => "overdracht",
            Self::Link => "verbanden",
            Self::Unlink => "losmaken",
            Self::Merge => "samenvoegen",
            Self::Publish | Self::Withdraw => "openbaarheid",
            Self::ImposeSecrecy | Self::LiftSecrecy => "geheimhouding",
        }
    }

    /// The right that it requires.
    pub(super) fn action(self) -> Action {
        match self {
            Self::Settle => Action::Settle,
            Self::Postpone => Action::Postpone,
            Self::Object => Action::Object,
            Self::Reopen => Action::Reopen,
            Self::Lapse => Action::Lapse,
            Self::Progress => Action::Progress,
            Self::Decide => Action::Decide,
            Self::Divide => Action::Correct,
            Self::HandOver => Action::HandOver,
            Self::Link | Self::Unlink => Action::Link,
            Self::Merge => Action::Lapse,
            Self::Publish | Self::Withdraw => Action::Publish,
            Self::ImposeSecrecy | Self::LiftSecrecy => Action::Secrecy,
        }
    }

    /// The heading of the page, which is also the label of the button.
    pub(super) fn heading(self, rule: DecisionRule) -> &'static str {
        match self {
            Self::Settle => "Meld als afgedaan",
            Self::Postpone if rule == DecisionRule::Council => "Stel een nieuwe termijn voor",
            Self::Postpone => "Leg een nieuwe termijn vast",
            Self::Object => "Maak bezwaar",
            Self::Reopen => "Heropen",
            Self::Lapse => "Laat vervallen",
            Self::Progress => "Meld voortgang",
            Self::Decide => "Leg het besluit vast",
            Self::Divide => "Leg de onderdelen vast",
            Self::HandOver => "Draag over",
            Self::Link => "Leg het verband vast",
            Self::Unlink => "Haal het verband weg",
            Self::Merge => "Voeg samen",
            Self::Publish => "Maak openbaar",
            Self::Withdraw => "Neem terug als concept",
            Self::ImposeSecrecy => "Leg geheimhouding vast",
            Self::LiftSecrecy => "Hef de geheimhouding op",
        }
    }

    /// The form when it is first shown. `asked` is the query of the address.
    pub(super) fn prefilled(self, commitment: &Commitment, today: NaiveDate, asked: &Asked) -> Fields {
        let part = PartChoices::new(self, commitment);
        let chosen = part.as_ref().zip(asked.get("onderdeel")).and_then(|(choices, number)| choices.asked(number));
        match self {
            Self::Divide => parts::prefilled(commitment, today),
            Self::Settle if part.is_none() => Fields::default().with("deel", part_field::WHOLE),
            Self::Postpone => Fields::default().with("peildag", view::field_day(today)),
            Self::Decide => Fields::default().with("dag", view::field_day(today)),
            Self::HandOver => Fields::default().with("vanaf", view::field_day(today)),
            Self::Settle | Self::Object | Self::Reopen | Self::Lapse => {
                chosen.map_or_else(Fields::default, |number| Fields::default().with("deel", number))
            }
            Self::Progress | Self::Link | Self::Unlink | Self::Merge | Self::Publish | Self::ImposeSecrecy => {
                Fields::default()
            }
            Self::Withdraw => Fields::default().with("actie", "terugnemen"),
            Self::LiftSecrecy => Fields::default().with("actie", "opheffen"),
        }
    }

    /// The fields with their labels.
    pub(super) fn labels(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Settle => settle::LABELS,
            Self::Postpone => postpone::LABELS,
            Self::Object | Self::Reopen => reason::LABELS_OF_A_PART,
            Self::Progress => reason::LABELS,
            Self::Lapse => lapse::LABELS,
            Self::Decide => decision_field::LABELS,
            Self::Divide => parts::LABELS,
            Self::HandOver => handover::LABELS,
            Self::Link => links::LABELS,
            Self::Unlink => links::UNLINK_LABELS,
            Self::Merge => merge::LABELS,
            Self::Publish => &[],
            Self::Withdraw => publicity::WITHDRAW_LABELS,
            Self::ImposeSecrecy => publicity::IMPOSE_LABELS,
            Self::LiftSecrecy => publicity::LIFT_LABELS,
        }
    }

    /// Reads the form. If a field is wrong it gets an error, and the result must not be used.
    pub(super) fn read(self, fields: &mut Fields, ground: &Ground) -> Option<Wish> {
        match self {
            Self::Settle => settle::read(fields, ground),
            Self::Postpone => postpone::read(fields, ground),
            Self::Object => {
                let part = part_field::read(fields, ground, self);
                reason::read(fields, ground, "Schrijf waartegen u bezwaar maakt.", |reason| Change::Object {
                    part,
                    reason,
                })
            }
            Self::Reopen => {
                let part = part_field::read(fields, ground, self);
                reason::read(fields, ground, "Schrijf waarom de toezegging weer opengaat.", |reason| Change::Reopen {
                    part,
                    reason,
                })
            }
            Self::Progress => {
                reason::read(fields, ground, "Schrijf hoe het ermee staat.", |note| Change::Progress { note })
            }
            Self::Lapse => lapse::read(fields, ground),
            Self::Decide => decide::read(fields, ground),
            Self::Divide => parts::read(fields, ground),
            Self::HandOver => handover::read(fields, ground),
            Self::Link => links::read(fields, ground),
            Self::Unlink => links::read_back(fields, ground),
            Self::Merge => merge::read(fields, ground),
            Self::Publish => Some(Wish { change: Change::Publish, source: Source::person(ground.today) }),
            Self::Withdraw => {
                reason::read(fields, ground, "Schrijf waarom de toezegging niet meer openbaar is.", |reason| {
                    Change::Withdraw { reason }
                })
            }
            Self::ImposeSecrecy => publicity::read_secrecy(fields, ground),
            Self::LiftSecrecy => {
                reason::read(fields, ground, "Schrijf met welk besluit de geheimhouding is opgeheven.", |reason| {
                    Change::LiftSecrecy { reason }
                })
            }
        }
    }

    /// The reason why the domain would refuse this act on a commitment in its present state.
    pub(super) fn refusal(self, commitment: &Commitment, ground: &Ground) -> Option<Refusal> {
        let word = || "-".to_owned();
        let no_day =
            Deadline { words: word(), first_day: None, last_day: None, precision: Precision::None, rule: word() };
        let trial = match self {
            Self::Settle => Change::Settle { answer: word(), delivered: None },
            Self::Postpone => Change::Postpone { deadline: NewDeadline::new(no_day, ground.today, 1), reason: word() },
            Self::Object => Change::Object { part: None, reason: word() },
            Self::Reopen => Change::Reopen { part: closed_part(commitment), reason: word() },
            Self::Divide => Change::Divide { parts: vec![trial_part(), trial_part()] },
            Self::HandOver => Change::HandOver { to: Named { name: word(), beside: None }, reason: word() },
            Self::Lapse => Change::Lapse { kind: LapseKind::Withdrawn, reason: word() },
            Self::Progress => Change::Progress { note: word() },
            Self::Decide => {
                let due = commitment.status.key().is_due();
                let decision = if due { Decision::KeepOpen } else { Decision::Accept };
                Change::Decide { decision, on: ground.today, reason: word() }
            }
            Self::Link => Change::Link(trial_link()),
            Self::Unlink => {
                let link = commitment.links.iter().find(|link| !link.is_merger()).cloned();
                Change::Unlink { link: link.unwrap_or_else(trial_link), reason: word() }
            }
            Self::Merge => Change::Merge { into: another(&commitment.number)?, reason: word() },
            Self::Publish => Change::Publish,
            Self::Withdraw => Change::Withdraw { reason: word() },
            Self::ImposeSecrecy => {
                let organ = Organ::Council;
                let legal = secrecy::Ground::ALL.first().copied()?;
                let secrecy = Secrecy { imposed_by: organ, imposed_on: ground.today, ground: legal, lifted_by: organ };
                Change::ImposeSecrecy { secrecy, reason: word() }
            }
            Self::LiftSecrecy => Change::LiftSecrecy { reason: word() },
        };
        let at = Circumstances { rule: ground.rule, on: ground.today, letter: None };
        commitment.clone().apply(trial, &at).err()
    }

    /// The notice after the act.
    pub(super) fn notice(self, commitment: &Commitment, change: &Change, rule: DecisionRule) -> Notice {
        let council = rule == DecisionRule::Council;
        match change {
            Change::Settle { .. } | Change::SettlePartly { .. } | Change::Lapse { .. } | Change::ClosePart { .. }
                if council =>
            {
                Notice::Proposed
            }
            Change::Postpone { deadline, .. } if council && commitment.moves_later(deadline) => {
                Notice::PostponementProposed
            }
            Change::SettlePartly { .. } => Notice::PartlySettled,
            Change::ClosePart { outcome: PartOutcome::Settled, .. } => Notice::PartSettled,
            Change::ClosePart { outcome: PartOutcome::Lapsed(_), .. } => Notice::PartLapsed,
            Change::Object { .. } if commitment.status.proposal().is_some() => Notice::ObjectedToProposal,
            Change::Object { part: Some(_), .. } => Notice::ObjectedToPart,
            Change::Reopen { part: Some(_), .. } => Notice::PartReopened,
            Change::Divide { parts } if parts.is_empty() => Notice::Undivided,
            Change::ImposeSecrecy { .. } => {
                Notice::SecrecyImposed { was_public: commitment.details.publicity == Publicity::Public }
            }
            _ => self.plain_notice(),
        }
    }

    fn plain_notice(self) -> Notice {
        match self {
            Self::Settle => Notice::Settled,
            Self::Postpone => Notice::Postponed,
            Self::Object => Notice::Objected,
            Self::Reopen => Notice::Reopened,
            Self::Lapse => Notice::Lapsed,
            Self::Progress => Notice::Progressed,
            Self::Decide => Notice::Decided(1),
            Self::Divide => Notice::Divided,
            Self::HandOver => Notice::HandedOver,
            Self::Link => Notice::Linked,
            Self::Unlink => Notice::Unlinked,
            Self::Merge => Notice::Merged,
            Self::Publish => Notice::Published,
            Self::Withdraw => Notice::Withdrawn,
            Self::ImposeSecrecy => Notice::SecrecyImposed { was_public: false },
            Self::LiftSecrecy => Notice::SecrecyLifted,
        }
    }
}

fn trial_link() -> Link {
    let (kind, title) = (PaperKind::Motion, "-".to_owned());
    Link::Withdrawn(WithdrawnPaper { kind, number: None, title, movers: Vec::new() })
}

/// A number other than this one.
fn another(number: &CommitmentNumber) -> Option<CommitmentNumber> {
    ["1", "2"]
        .into_iter()
        .filter_map(|one| CommitmentNumber::parse(one).ok())
        .find(|one| one.normal() != number.normal())
}

fn trial_part() -> NewPart {
    NewPart { text: "-".to_owned(), deadline: None }
}

/// A part that can be reopened while the whole is settled in part. A commitment that is closed as a whole is reopened as a
/// whole.
fn closed_part(commitment: &Commitment) -> Option<PartNumber> {
    let closed = || commitment.parts.iter().position(|part| !part.is_due());
    (commitment.status == Status::PartlySettled).then(closed).flatten().map(PartNumber::at)
}
