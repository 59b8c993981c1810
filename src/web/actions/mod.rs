//! What one does to a commitment: each act has its own address, GET its form and POST the act itself.

mod decide;
mod lapse;
mod page;
mod postpone;
mod publicity;
mod reason;
mod settle;

use axum::{extract::Path, http::StatusCode, response::Response};
use chrono::NaiveDate;

use self::page::ActPage;
use super::{
    deadline_field::DeadlineReader,
    error::{Link, WebError},
    form::{Fields, Sent},
    locate::locate,
    publication::{Check, PublicText, Publication},
    reply,
    routes::{Routes, Rule},
    trouble, view,
    visit::Visit,
};
use crate::{
    domain::{
        change::{Change, Circumstances, Refusal},
        commitment::{Commitment, PublicityKey},
        deadline::{Deadline, Precision},
        deadline_list::NewDeadline,
        ids::LetterId,
        proposal::Decision,
        rights::Action,
        secrecy::{self, Organ, Secrecy},
        status::{DecisionRule, LapseKind},
    },
    store::{
        StoreError,
        commitments::{Registered, Source},
    },
};

/// The routes of all acts.
pub(super) fn routes() -> Routes {
    ActKind::ADDRESSES.into_iter().fold(Routes::new(), |routes, kind| {
        let show = move |visit: Visit, number: Path<String>| show(kind, visit, number);
        let send = move |visit: Visit, number: Path<String>, sent: Sent| send(kind, visit, number, sent);
        let (path, rule) = (format!("/toezeggingen/{{number}}/{}", kind.segment()), Rule::May(kind.action()));
        routes.get(&path, rule, show).post(&path, rule, send)
    })
}

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
    const ADDRESSES: [Self; 9] = [
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
    fn segment(self) -> &'static str {
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
    fn action(self) -> Action {
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
    fn heading(self, rule: DecisionRule) -> &'static str {
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
    fn prefilled(self, today: NaiveDate) -> Fields {
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
    fn labels(self) -> &'static [(&'static str, &'static str)] {
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
    fn read(self, fields: &mut Fields, ground: &Ground) -> Option<Wish> {
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
    fn refusal(self, commitment: &Commitment, ground: &Ground) -> Option<Refusal> {
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
    fn notice(self, commitment: &Commitment, change: &Change, rule: DecisionRule) -> &'static str {
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

impl ActKind {
    /// Looks at what becomes public by this act: what was typed; and when the promise itself becomes public, all of it.
    async fn check(self, visit: &Visit, record: &Registered, form: &mut Fields) -> Result<Option<Check>, WebError> {
        let details = &record.commitment.details;
        let opens = matches!(self, Self::Publish | Self::LiftSecrecy);
        let hides = matches!(self, Self::Withdraw | Self::ImposeSecrecy);
        if hides || !(opens || details.publicity.key() == PublicityKey::Public) {
            return Ok(None);
        }
        let mut planned = Publication::of(details, PublicText::typed(form, self.labels()));
        if opens {
            let answers = visit.store.answers(&visit.actor, record.commitment.id).await?;
            planned = planned.with_commitment(&record.commitment, &answers);
        }
        planned.check(visit, form).await
    }
}

/// What a form is read against.
#[derive(Debug, Clone)]
struct Ground {
    today: NaiveDate,
    made_on: Option<NaiveDate>,
    rule: DecisionRule,
    deadlines: DeadlineReader,
    letter: LetterNamed,
}

/// The letter that a form names by its number.
#[derive(Debug, Clone, PartialEq, Eq)]
enum LetterNamed {
    /// None was named.
    No,
    /// This one, of this day.
    Known(LetterId, NaiveDate),
    /// One that the register does not hold; the number that comes closest.
    Unknown(Option<String>),
}

/// What somebody wants to do: the change, and from where it comes.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Wish {
    change: Change,
    source: Source,
}

impl Ground {
    async fn new(visit: &Visit, record: &Registered, fields: &Fields) -> Result<Self, WebError> {
        let settings = visit.store.settings();
        let calendar = visit.store.calendar().await?;
        Ok(Self {
            today: visit.clock.today(),
            made_on: record.commitment.details.made_on,
            rule: settings.rule,
            deadlines: DeadlineReader { calendar, review_months: settings.review_months },
            letter: LetterNamed::find(visit, fields.raw("brief")).await?,
        })
    }

    /// Refuses a day that has not come, or that lies before the promise itself.
    fn check_day(&self, fields: &mut Fields, field: &str, day: NaiveDate) {
        if day > self.today {
            fields.reject(field, format!("{} moet nog komen. Vul een dag in tot en met vandaag.", view::full_day(day)));
        }
        self.check_order(fields, field, day);
    }

    /// Refuses a day that lies before the promise itself.
    fn check_order(&self, fields: &mut Fields, field: &str, day: NaiveDate) {
        if let Some(made_on) = self.made_on.filter(|made_on| day < *made_on) {
            let (day, made_on) = (view::full_day(day), view::full_day(made_on));
            fields.reject(field, format!("{day} ligt voor de dag van de toezegging, {made_on}."));
        }
    }
}

impl LetterNamed {
    async fn find(visit: &Visit, typed: &str) -> Result<Self, WebError> {
        if typed.trim().is_empty() {
            return Ok(Self::No);
        }
        Ok(match visit.store.letter_by_number(&visit.actor, typed).await? {
            Some(id) => Self::Known(id, visit.store.letter(&visit.actor, id).await?.day),
            None => Self::Unknown(visit.store.closest_letter(&visit.actor, typed).await?),
        })
    }
}

async fn show(kind: ActKind, visit: Visit, Path(typed): Path<String>) -> Result<Response, WebError> {
    let record = locate(&visit, &typed).await?;
    let number = &record.commitment.number;
    let path = view::commitment_path(number.as_str());
    if number.as_str() != typed {
        return Ok(reply::see_other(&format!("{path}/{}", kind.segment())));
    }
    visit.demand(kind.action(), &record.commitment.details)?;
    let kind = publicity::at_address(kind, record.commitment.details.publicity.key());
    let fields = kind.prefilled(visit.clock.today());
    let ground = Ground::new(&visit, &record, &fields).await?;
    if let Some(refusal) = kind.refusal(&record.commitment, &ground) {
        let links = vec![Link::new(path, format!("Terug naar toezegging {number}"))];
        return Err(WebError::Conflict { what: refusal.to_string(), links });
    }
    reply::page(StatusCode::OK, &ActPage::new(&visit, kind, &record, fields))
}

async fn send(kind: ActKind, visit: Visit, Path(typed): Path<String>, sent: Sent) -> Result<Response, WebError> {
    let record = locate(&visit, &typed).await?;
    visit.demand(kind.action(), &record.commitment.details)?;
    let mut fields = sent.labelled(publicity::fields(kind))?;
    let kind = publicity::of_form(kind, &fields);
    let (version, submission) = (fields.version()?, fields.submission()?);
    let ground = Ground::new(&visit, &record, &fields).await?;
    let wish = kind.read(&mut fields, &ground);
    if fields.raw("actie") == "bekijk" {
        return ActPage::preview(&visit, kind, &record, fields, wish);
    }
    let Some(Wish { change, source }) = wish.filter(|_| fields.is_good()) else {
        return reply::page(StatusCode::BAD_REQUEST, &ActPage::new(&visit, kind, &record, fields));
    };
    if let Some(check) = kind.check(&visit, &record, &mut fields).await? {
        let page = ActPage::new(&visit, kind, &record, fields).with_check(check);
        return reply::page(StatusCode::BAD_REQUEST, &page);
    }
    let number = &record.commitment.number;
    let notice = kind.notice(&record.commitment, &change, ground.rule);
    match visit.store.change(&visit.act(submission), &number.normal(), version, change, source).await {
        Ok(()) | Err(StoreError::Repeated) => {
            Ok(reply::see_other(&format!("{}?gedaan={notice}", view::commitment_path(number.as_str()))))
        }
        Err(StoreError::Stale { .. }) => ActPage::clash(&visit, kind, &record.commitment.number, fields, version).await,
        Err(StoreError::Refused(refusal)) => {
            let (status, field) = match refusal {
                Refusal::SameDeadline => (StatusCode::BAD_REQUEST, "termijn"),
                _ => (StatusCode::CONFLICT, ""),
            };
            fields.reject(field, refusal.to_string());
            reply::page(status, &ActPage::new(&visit, kind, &record, fields))
        }
        Err(other) => {
            let status = trouble::later(&mut fields, other)?;
            reply::page(status, &ActPage::new(&visit, kind, &record, fields))
        }
    }
}
