//! The desk of the administrator: accounts that need attention, and settings that nobody has chosen yet.

use chrono::{DateTime, Utc};

use super::{
    Desk, backups,
    section::{Line, Section},
    security,
};
use crate::{
    clock::civil_day,
    domain::council::{calendar::Calendar, roster::Roster},
    store::{
        accounts::{Account, Door},
        council::Council,
        settings::Settings,
    },
    web::{
        server::{
            error::{Link, WebError},
            visit::Visit,
        },
        views::{view, words},
    },
};

pub(super) async fn desk(visit: &Visit) -> Result<Desk, WebError> {
    let settings = visit.store.settings();
    let accounts = visit.store.accounts(&visit.actor, visit.clock.now()).await?;
    let council = visit.store.council(&visit.actor).await?;
    let calendar = visit.store.calendar().await?;
    let sections = vec![
        backups::section(visit),
        security::section(&settings.information, visit.clock.today()),
        invited(&accounts, visit.clock.now()),
        unused(&accounts),
        without_second_factor(&accounts, &settings),
        Section::new("Nog in te stellen").lines(unset(&settings, &council, &calendar)),
    ];
    Ok(Desk {
        heading: heading(sections.iter().map(Section::total).sum()),
        lead: backups::lead(visit).map_or_else(|| lead(&accounts), |says| format!("{} {says}", lead(&accounts))),
        ways: vec![Link::new("/beheer/accounts", "Accounts"), Link::new("/beheer", "Instellingen")],
        sections,
        nothing: "Alle accounts zijn in gebruik en de instellingen zijn gekozen. Komt er iemand bij of gaat er iemand weg, \
                  regel dat dan bij Accounts.",
    })
}

fn heading(total: i64) -> String {
    match total {
        0 => "Er wacht niets op u".to_owned(),
        1 => "Eén ding vraagt uw aandacht".to_owned(),
        n => format!("{} dingen vragen uw aandacht", words::capital(&words::number(n))),
    }
}

/// The state of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Disabled, so that nobody can use it.
    Disabled,
    /// Invited: the owner never signed in and has not chosen a password yet.
    Invited,
    /// Any other account, which can be used.
    Ready,
}

impl State {
    fn of(account: &Account) -> Self {
        match account.door {
            _ if account.disabled_at.is_some() => Self::Disabled,
            Door::Local { .. } if !account.has_password && account.last_used_at.is_none() => Self::Invited,
            Door::Local { .. } | Door::Provider { .. } => Self::Ready,
        }
    }
}

/// Counts the accounts by state, as in `Twaalf accounts: tien in gebruik, één uitgenodigd en nog niet binnen, één
/// uitgeschakeld.`
fn lead(accounts: &[Account]) -> String {
    let count = |state| accounts.iter().filter(|account| State::of(account) == state).count();
    let number = |count: usize| words::number(i64::try_from(count).unwrap_or(i64::MAX));
    let states = [
        (State::Ready, "klaar voor gebruik"),
        (State::Invited, "uitgenodigd en nog niet binnen"),
        (State::Disabled, "uitgeschakeld"),
    ];
    let told = states.map(|(state, says)| (count(state), says)).into_iter().filter(|(count, _)| *count > 0);
    let told: Vec<String> = told.map(|(count, says)| format!("{} {says}", number(count))).collect();
    let all = words::capital(&number(accounts.len()));
    let noun = if accounts.len() == 1 { "account" } else { "accounts" };
    format!("{all} {noun}: {}.", told.join(", "))
}

fn invited(accounts: &[Account], now: DateTime<Utc>) -> Section {
    let invited = accounts.iter().filter(|account| State::of(account) == State::Invited);
    let lines = invited.map(|account| match account.invited_until.filter(|until| *until > now) {
        Some(until) => {
            let day = civil_day(until);
            Line {
                day: (day.to_string(), view::short_day(day)),
                beside: "de link verloopt".to_owned(),
                ..line(account)
            }
        }
        None => Line { beside: "de link is verlopen".to_owned(), ..line(account) },
    });
    let said = "Deze mensen kozen nog geen wachtwoord. Is de link verlopen, geef hun dan een nieuwe.";
    Section::new("Uitgenodigd, nog niet binnen").said(said).lines(lines.collect())
}

fn unused(accounts: &[Account]) -> Section {
    let unused = |account: &&Account| State::of(account) == State::Ready && account.last_used_at.is_none();
    let lines = accounts.iter().filter(unused).map(line).collect();
    Section::new("Nog nooit gebruikt").said("Is het account nog nodig?").lines(lines)
}

fn without_second_factor(accounts: &[Account], settings: &Settings) -> Section {
    let lacks = |account: &&Account| {
        settings.second_factor.contains(&account.role)
            && State::of(account) == State::Ready
            && account.login().is_some()
            && !account.second_factor
    };
    let lines = accounts.iter().filter(lacks).map(line).collect();
    let said = "Voor deze rollen is een tweede factor verplicht. Wie inlogt, moet hem eerst instellen.";
    Section::new("Zonder tweede factor").said(said).lines(lines)
}

fn line(account: &Account) -> Line {
    Line {
        path: format!("/beheer/accounts/{}", account.id),
        title: account.name.clone(),
        second: account.login().unwrap_or_default().to_owned(),
        who: account.role.key().to_owned(),
        ..Line::default()
    }
}

/// A setting that a register needs: true if it is missing, the address of its form, its name, and what goes wrong without it.
type Needed = (bool, String, &'static str, &'static str);

/// The settings that every register needs.
fn needed_settings(settings: &Settings) -> [Needed; 5] {
    [
        (
            settings.council == Settings::default().council,
            "/beheer/raad".to_owned(),
            "De naam van de raad",
            "Nu staat er op elke pagina alleen ‘gemeenteraad’.",
        ),
        (
            settings.number_patterns.is_empty(),
            "/beheer/raad".to_owned(),
            "De vorm van de nummers",
            "Nu wordt elk nummer aangenomen, ook een vertikt nummer.",
        ),
        (
            settings.information.accessibility.is_none(),
            "/beheer/site".to_owned(),
            "De toegankelijkheidsverklaring",
            "Nu staat er op de site dat er nog geen verklaring is.",
        ),
        (
            settings.information.privacy.is_none() || !settings.information.can_be_asked(),
            "/beheer/site".to_owned(),
            "Privacy en contact",
            "Bezoekers vinden nu geen privacyverklaring, of niemand aan wie zij iets kunnen vragen.",
        ),
        (
            settings.information.security_contact().is_none(),
            "/beheer/site".to_owned(),
            "Het meldadres voor de beveiliging",
            "Wie een zwakke plek vindt, weet nu niet waar hij die meldt.",
        ),
    ]
}

/// The settings and lists that a register needs and that are still missing or empty.
fn unset(settings: &Settings, council: &Council, calendar: &Calendar) -> Vec<Line> {
    let roster = |roster: Roster| format!("/beheer/{}", roster.key());
    let of_council = [
        (
            council.committees.is_empty(),
            roster(Roster::Committees),
            "De commissies",
            "Zonder commissie kan niemand commissiegriffier of raadslid zijn.",
        ),
        (
            council.holders.is_empty(),
            roster(Roster::Holders),
            "De portefeuillehouders",
            "Zonder portefeuillehouder kan niemand voor een van hen werken.",
        ),
        (
            council.members.is_empty(),
            roster(Roster::Members),
            "De raadsleden",
            "Dan is te zien wie om een toezegging vroeg.",
        ),
        (
            calendar.entries().is_empty(),
            "/beheer/kalender".to_owned(),
            "De kalender",
            "Dan begrijpt het register ‘voor het reces’ en ‘bij de begroting’.",
        ),
    ];
    let unset = needed_settings(settings).into_iter().chain(of_council).filter(|(unset, ..)| *unset);
    let line = |(_, path, title, second): Needed| Line {
        path,
        title: title.to_owned(),
        second: second.to_owned(),
        ..Line::default()
    };
    unset.map(line).collect()
}
