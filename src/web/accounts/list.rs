//! The list of accounts, and the list of the rights that were given, to check and to print.

use askama::Template;
use askama_web::WebTemplate;

use super::make_account_path;
use crate::{
    clock::civil_day,
    store::accounts::Account,
    web::{
        server::{
            error::WebError,
            layout::{Layout, Menu},
            visit::Visit,
        },
        views::view,
    },
};

/// The list of accounts.
#[derive(Debug, Template, WebTemplate)]
#[template(path = "accounts/list.html")]
pub(super) struct AccountsPage {
    layout: Layout,
    rows: Vec<AccountView>,
    /// The names of accounts that cannot be read.
    unreadable: Vec<String>,
}

/// All rights that were given.
#[derive(Debug, Template, WebTemplate)]
#[template(path = "accounts/rights.html")]
pub(super) struct RightsPage {
    layout: Layout,
    today: String,
    rows: Vec<AccountView>,
}

/// An account in a list.
#[derive(Debug)]
pub(super) struct AccountView {
    pub(super) path: String,
    pub(super) name: String,
    pub(super) login: String,
    pub(super) role: &'static str,
    pub(super) reach: String,
    pub(super) last_used: String,
    pub(super) state: String,
    pub(super) disabled: bool,
    pub(super) second_factor: bool,
}

impl AccountView {
    pub(super) fn new(visit: &Visit, account: &Account) -> Self {
        let last_used = account.last_used_at.map(|at| view::short_day(civil_day(at)));
        Self {
            path: make_account_path(account.id),
            name: account.name.clone(),
            login: account.login().unwrap_or("eenmalige aanmelding").to_owned(),
            role: account.role.key(),
            reach: account.to_reach().to_string(),
            last_used: last_used.unwrap_or_else(|| "nog niet".to_owned()),
            state: describe_state(visit, account),
            disabled: account.disabled_at.is_some(),
            second_factor: account.second_factor,
        }
    }
}

/// The state of an account in words.
fn describe_state(visit: &Visit, account: &Account) -> String {
    let day = |at| view::full_day(civil_day(at));
    let can_sign_in = account.has_password || account.login().is_none();
    match (account.disabled_at, account.invited_until) {
        (Some(since), _) => format!("uitgeschakeld op {}", day(since)),
        (None, _) if visit.demonstration && !can_sign_in => "actief, zonder wachtwoord".to_owned(),
        (None, Some(until)) if can_sign_in => format!("actief, nieuwe link geldig tot {}", day(until)),
        (None, Some(until)) => format!("uitgenodigd, link geldig tot {}", day(until)),
        (None, None) if can_sign_in => "actief".to_owned(),
        (None, None) => "geen wachtwoord, geen geldige link".to_owned(),
    }
}

async fn load_rows(visit: &Visit) -> Result<Vec<AccountView>, WebError> {
    let accounts = visit.store.list_accounts(&visit.actor, visit.clock.now()).await?;
    Ok(accounts.iter().map(|account| AccountView::new(visit, account)).collect())
}

pub(super) async fn show_accounts(visit: Visit) -> Result<AccountsPage, WebError> {
    let unreadable = visit.store.unreadable_accounts(&visit.actor).await?;
    Ok(AccountsPage {
        rows: load_rows(&visit).await?,
        unreadable,
        layout: Layout::new(&visit, Menu::Settings, "Accounts"),
    })
}

pub(super) async fn show_rights(visit: Visit) -> Result<RightsPage, WebError> {
    Ok(RightsPage {
        rows: load_rows(&visit).await?,
        today: view::full_day(visit.clock.today()),
        layout: Layout::new(&visit, Menu::Settings, "Verleende rechten"),
    })
}
