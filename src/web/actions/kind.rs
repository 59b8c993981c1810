//! The acts that have a form of their own, and what is particular to each.

use chrono::NaiveDate;

use super::{Ground, Wish, decide, lapse, postpone, publicity, reason, settle};
use crate::{
    domain::{
        change::{Change, Circumstances, Refusal},
        commitment::Commitment,
        deadline::{Deadline, Precision},
        deadline_list::NewDeadline,
        proposal::Decision,
        rights::Action,
        secrecy::{self, Organ, Secrecy},
        status::{DecisionRule, LapseKind},
    },
    store::commitments::Source,
    web::{form::Fields, view},
};

/// The acts that have a form of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ActKind {
    /// Report as done, wholly or in part.
    Settle,
    /// Set another deadline.
    Postpone,
    /// Disagree with what was reported.
    Object,
    /// Open again.
    Reopen,
    /// Let lapse.
    Lapse,
    /// Tell how far it is.
    Progress,
    /// Record what the committee decided.
    Decide,
    /// Publish a draft.
    Publish,
    /// Take back what is public.
    Withdraw,
    /// Record that secrecy was imposed.
    ImposeSecrecy,
    /// Record that secrecy was lifted.
    LiftSecrecy,
}

impl ActKind {
    /// One act for each address; for the two that have another there too, see [`publicity`].
    pub(super) const ADDRESSES: [Self; 9] = [
        Self::Settle,
        Self::Postpone,
        Self::Object,
        Self::Reopen,
        Self::Lapse,
        Self::Progress,
        Self::Decide,
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
            Self::Publish | Self::Withdraw => "openbaarheid",
            Self::ImposeSecrecy | Self::LiftSecrecy => "geheimhouding",
        }
    }

    /// The right that it asks for.
    pub(super) fn action(self) -> Action {
        match self {
            Self::Settle => Action::Settle,
            Self::Postpone => Action::Postpone,
            Self::Object => Action::Object,
            Self::Reopen => Action::Reopen,
            Self::Lapse => Action::Lapse,
            Self::Progress => Action::Progress,
            Self::Decide => Action::Decide,
            Self::Publish | Self::Withdraw => Action::Publish,
            Self::ImposeSecrecy | Self::LiftSecrecy => Action::Secrecy,
        }
    }

    /// The heading, which is also what the button says.
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
            Self::Publish => "Maak openbaar",
            Self::Withdraw => "Neem terug als concept",
            Self::ImposeSecrecy => "Leg geheimhouding vast",
            Self::LiftSecrecy => "Hef de geheimhouding op",
        }
    }

    /// What stands in the fields at first.
    pub(super) fn prefilled(self, today: NaiveDate) -> Fields {
        match self {
            Self::Settle => Fields::default().with("deel", "alles"),
            Self::Postpone => Fields::default().with("peildag", view::field_day(today)),
            Self::Decide => Fields::default().with("dag", view::field_day(today)),
            Self::Object | Self::Reopen | Self::Lapse | Self::Progress | Self::Publish | Self::ImposeSecrecy => {
                Fields::default()
            }
            Self::Withdraw => Fields::default().with("actie", "terugnemen"),
            Self::LiftSecrecy => Fields::default().with("actie", "opheffen"),
        }
    }

    /// The fields with what stands beside them.
    pub(super) fn labels(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Settle => settle::LABELS,
            Self::Postpone => postpone::LABELS,
            Self::Object | Self::Reopen | Self::Progress => reason::LABELS,
            Self::Lapse => lapse::LABELS,
            Self::Decide => decide::LABELS,
            Self::Publish => &[],
            Self::Withdraw => publicity::WITHDRAW_LABELS,
            Self::ImposeSecrecy => publicity::IMPOSE_LABELS,
            Self::LiftSecrecy => publicity::LIFT_LABELS,
        }
    }

    /// Reads the form. When something is wrong with it, the fields say so and what is returned must not be used.
    pub(super) fn read(self, fields: &mut Fields, ground: &Ground) -> Option<Wish> {
        match self {
            Self::Settle => settle::read(fields, ground),
            Self::Postpone => postpone::read(fields, ground),
            Self::Object => reason::read(fields, ground, "Schrijf waartegen u bezwaar maakt.", |reason| {
                Change::Object { part: None, reason }
            }),
            Self::Reopen => reason::read(fields, ground, "Schrijf waarom de toezegging weer opengaat.", |reason| {
                Change::Reopen { part: None, reason }
            }),
            Self::Progress => {
                reason::read(fields, ground, "Schrijf hoe het ermee staat.", |note| Change::Progress { note })
            }
            Self::Lapse => lapse::read(fields, ground),
            Self::Decide => decide::read(fields, ground),
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

    /// Why the domain would refuse this act on a commitment as it is now.
    pub(super) fn refusal(self, commitment: &Commitment, ground: &Ground) -> Option<Refusal> {
        let word = || "-".to_owned();
        let no_day =
            Deadline { words: word(), first_day: None, last_day: None, precision: Precision::None, rule: word() };
        let trial = match self {
            Self::Settle => Change::Settle { answer: word(), delivered: None },
            Self::Postpone => Change::Postpone { deadline: NewDeadline::new(no_day, ground.today, 1), reason: word() },
            Self::Object => Change::Object { part: None, reason: word() },
            Self::Reopen => Change::Reopen { part: None, reason: word() },
            Self::Lapse => Change::Lapse { kind: LapseKind::Withdrawn, reason: word() },
            Self::Progress => Change::Progress { note: word() },
            Self::Decide => {
                let due = commitment.status.key().is_due();
                let decision = if due { Decision::KeepOpen } else { Decision::Accept };
                Change::Decide { decision, on: ground.today, reason: word() }
            }
            Self::Publish => Change::Publish,
            Self::Withdraw => Change::Withdraw { reason: word() },
            Self::ImposeSecrecy => {
                let organ = Organ::Council;
                let legal = secrecy::Ground::all().next()?;
                let secrecy = Secrecy { imposed_by: organ, imposed_on: ground.today, ground: legal, lifted_by: organ };
                Change::ImposeSecrecy { secrecy, reason: word() }
            }
            Self::LiftSecrecy => Change::LiftSecrecy { reason: word() },
        };
        let at = Circumstances { rule: ground.rule, on: ground.today, letter: None };
        commitment.clone().apply(trial, &at).err()
    }

    /// What the page says after the act.
    pub(super) fn notice(self, commitment: &Commitment, change: &Change, rule: DecisionRule) -> &'static str {
        match (change, rule) {
            (Change::Settle { .. } | Change::SettlePartly { .. } | Change::Lapse { .. }, DecisionRule::Council) => {
                "voorgesteld"
            }
            (Change::Postpone { deadline, .. }, DecisionRule::Council) if commitment.moves_later(deadline) => {
                "uitstel-voorgesteld"
            }
            (Change::SettlePartly { .. }, DecisionRule::Direct) => "deels-afgedaan",
            _ => match self {
                Self::Settle => "afgedaan",
                Self::Postpone => "uitgesteld",
                Self::Object => "bezwaar",
                Self::Reopen => "heropend",
                Self::Lapse => "vervallen",
                Self::Progress => "voortgang",
                Self::Decide => "besloten",
                Self::Publish => "openbaar-gemaakt",
                Self::Withdraw => "teruggenomen",
                Self::ImposeSecrecy => "geheimhouding-vastgelegd",
                Self::LiftSecrecy => "geheimhouding-opgeheven",
            },
        }
    }
}
