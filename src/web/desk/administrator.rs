//! The desk of the administrator: accounts that need attention, and settings that nobody has chosen yet.

use chrono::{DateTime, Utc};

use super::{
    Desk, backups,
    fill::load_sections,
    meetings::DeskMeetings,
    nobody,
    pile::DeskPile,
    row::{DeskMark, DeskRowView},
    section::DeskSection,
    security,
};
use crate::{
    clock::civil_day,
    domain::council::{calendar::Calendar, roster::Roster},
    store::{
        accounts::{Account, SignInMethod},
        council::Council,
        settings::CouncilSettings,
    },
    web::{
        server::{
            error::{LabelledLink, WebError},
            visit::Visit,
        },
        views::words,
    },
};

/// The place among the sections at which that of nobody's commitments comes.
const AFTER_SEATS: usize = 5;

pub(super) async fn load_desk(visit: &Visit) -> Result<Desk, WebError> {
    let settings = visit.store.settings();
    let accounts = visit.store.list_accounts(&visit.actor, visit.clock.now()).await?;
    let council = visit.store.load_council(&visit.actor).await?;
    let calendar = visit.store.load_calendar().await?;
    // Of nobody's commitments the administrator sees what the public sees.
    let of_nobody: Vec<DeskPile> = DeskPile::list_of_nobody().collect();
    let mut sections = vec![
        backups::make_backups_section(visit),
        security::make_security_section(&settings.information, visit.clock.today()),
        make_invited_section(&accounts, visit.clock.now()),
        make_unused_section(&accounts),
        nobody::make_seatless_section(&accounts, visit.clock.today(), make_account_row),
        without_second_factor(&accounts, &settings),
        DeskSection::new("instellen", "Nog in te stellen")
            .with_rows(list_unset_settings(&settings, &council, &calendar)),
    ];
    sections.splice(AFTER_SEATS..AFTER_SEATS, load_sections(visit, &of_nobody, &DeskMeetings::default()).await?);
    Ok(Desk {
        heading: compose_heading(sections.iter().map(DeskSection::total).sum()),
        lead: backups::describe_last_backup(visit)
            .map_or_else(|| compose_lead(&accounts), |says| format!("{} {says}", compose_lead(&accounts))),
        ways: vec![LabelledLink::new("/beheer/accounts", "Accounts"), LabelledLink::new("/beheer", "Instellingen")],
        sections,
        nothing: "Alle accounts zijn in gebruik en de instellingen zijn gekozen. Komt er iemand bij of gaat er iemand weg, \
                  regel dat dan bij Accounts.",
    })
}

fn compose_heading(total: i64) -> String {
    match total {
        0 => "Er wacht niets op u".to_owned(),
        1 => "Eén ding vraagt uw aandacht".to_owned(),
        n => format!("{} dingen vragen uw aandacht", words::start_with_capital(&words::spell_number(n))),
    }
}

/// The state of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum AccountState {
    /// Disabled, so that nobody can use it.
    Disabled,
    /// Invited: the owner never signed in and has not chosen a password yet.
    Invited,
    /// Any other account, which can be used.
    Ready,
}

impl AccountState {
    fn of(account: &Account) -> Self {
        match account.door {
            _ if account.disabled_at.is_some() => Self::Disabled,
            SignInMethod::Local { .. } if !account.has_password && account.last_used_at.is_none() => Self::Invited,
            SignInMethod::Local { .. } | SignInMethod::Provider { .. } => Self::Ready,
        }
    }
}

/// Counts the accounts by state, as in `Twaalf accounts: tien in gebruik, één uitgenodigd en nog niet binnen, één
/// uitgeschakeld.`
fn compose_lead(accounts: &[Account]) -> String {
    let count = |state| accounts.iter().filter(|account| AccountState::of(account) == state).count();
    let number = |count: usize| words::spell_number(i64::try_from(count).unwrap_or(i64::MAX));
    let states = [
        (AccountState::Ready, "klaar voor gebruik"),
        (AccountState::Invited, "uitgenodigd en nog niet binnen"),
        (AccountState::Disabled, "uitgeschakeld"),
    ];
    let told = states.map(|(state, says)| (count(state), says)).into_iter().filter(|(count, _)| *count > 0);
    let told: Vec<String> = told.map(|(count, says)| format!("{} {says}", number(count))).collect();
    let all = words::start_with_capital(&number(accounts.len()));
    let noun = if accounts.len() == 1 { "account" } else { "accounts" };
    format!("{all} {noun}: {}.", told.join(", "))
}

fn make_invited_section(accounts: &[Account], now: DateTime<Utc>) -> DeskSection {
    let invited = accounts.iter().filter(|account| AccountState::of(account) == AccountState::Invited);
    let rows = invited.map(|account| match account.invited_until.filter(|until| *until > now) {
        Some(until) => DeskRowView {
            beside: "de link verloopt".to_owned(),
            ..make_account_row(account).with_day(civil_day(until))
        },
        None => DeskRowView { beside: "de link is verlopen".to_owned(), ..make_account_row(account) },
    });
    let said = "Deze mensen kozen nog geen wachtwoord. Is de link verlopen, geef hun dan een nieuwe.";
    DeskSection::new("uitgenodigd", "Uitgenodigd, nog niet binnen").with_explanation(said).with_rows(rows.collect())
}

fn make_unused_section(accounts: &[Account]) -> DeskSection {
    let unused =
        |account: &&Account| AccountState::of(account) == AccountState::Ready && account.last_used_at.is_none();
    let rows = accounts.iter().filter(unused).map(make_account_row).collect();
    DeskSection::new("ongebruikt", "Nog nooit gebruikt").with_explanation("Is het account nog nodig?").with_rows(rows)
}

fn without_second_factor(accounts: &[Account], settings: &CouncilSettings) -> DeskSection {
    let lacks = |account: &&Account| {
        settings.second_factor.contains(&account.role)
            && AccountState::of(account) == AccountState::Ready
            && account.login().is_some()
            && !account.second_factor
    };
    let rows = accounts.iter().filter(lacks).map(make_account_row).collect();
    let said = "Voor deze rollen is een tweede factor verplicht. Wie inlogt, moet hem eerst instellen.";
    DeskSection::new("tweede-factor", "Zonder tweede factor").with_explanation(said).with_rows(rows)
}

fn make_account_row(account: &Account) -> DeskRowView {
    let path = format!("/beheer/accounts/{}", account.id);
    DeskRowView {
        over: true,
        title: account.name.clone(),
        marks: account.login().map(|login| DeskMark::Words(login.to_owned())).into_iter().collect(),
        who: account.role.key().to_owned(),
        act: Some(LabelledLink::new(path.clone(), "Bekijk het account")),
        path,
        ..DeskRowView::default()
    }
}

/// A setting that a register needs: true if it is missing, the address of its form, its name, and what goes wrong without it.
type NeededSetting = (bool, String, &'static str, &'static str);

/// The settings that every register needs.
fn needed_settings(settings: &CouncilSettings) -> [NeededSetting; 5] {
    [
        (
            settings.council == CouncilSettings::default().council,
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
fn list_unset_settings(settings: &CouncilSettings, council: &Council, calendar: &Calendar) -> Vec<DeskRowView> {
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
    let row = |(_, path, title, says): NeededSetting| DeskRowView {
        act: Some(LabelledLink::new(path.clone(), "Stel in")),
        path,
        title: title.to_owned(),
        marks: vec![DeskMark::Words(says.to_owned())],
        ..DeskRowView::default()
    };
    unset.map(row).collect()
}
