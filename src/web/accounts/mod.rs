//! `/beheer/accounts`: the accounts of people who can sign in, kept by an administrator.

mod act;
mod edit;
mod fields;
pub(in crate::web) mod invitation;
mod list;
pub(in crate::web) mod own;

use askama::Template;
use axum::{http::StatusCode, response::Response};

use super::server::{
    base_url::BaseUrl,
    error::{LabelledLink, WebError},
    layout::{Layout, Menu},
    reply,
    routes::{Routes, Rule},
    visit::Visit,
};
use crate::{
    auth::token::SecretToken,
    domain::{access::rights::Action, ids::AccountId},
    store::{StoreError, StoreRefusal, accounts::Account, one_time_links},
};

/// The routes of accounts.
pub(super) fn routes() -> Routes {
    let keep = Rule::May(Action::Accounts);
    Routes::new()
        .get("/beheer/accounts", keep, list::show_accounts)
        .get("/beheer/rechten", keep, list::show_rights)
        .get("/beheer/accounts/nieuw", keep, edit::new)
        .post("/beheer/accounts/nieuw", keep, edit::add)
        .get("/beheer/accounts/{id}", keep, edit::show)
        .post("/beheer/accounts/{id}", keep, edit::change)
        .get("/beheer/accounts/{id}/{act}", keep, act::ask)
        .post("/beheer/accounts/{id}/{act}", keep, act::perform)
}

/// The account with this id, as it stands in an address.
async fn find_account(visit: &Visit, typed: &str) -> Result<Account, WebError> {
    let missing = || WebError::NotFound {
        what: "Dit account bestaat niet.".to_owned(),
        links: vec![LabelledLink::new("/beheer/accounts", "Alle accounts")],
    };
    let id = typed.parse().map(AccountId::new).map_err(|_| missing())?;
    match visit.store.find_account(&visit.actor, id, visit.clock.now()).await {
        Err(StoreError::Refusal(StoreRefusal::NotFound)) => Err(missing()),
        other => Ok(other?),
    }
}

fn make_account_path(id: AccountId) -> String {
    format!("/beheer/accounts/{id}")
}

/// A one-time link, shown once.
#[derive(Debug, Template)]
#[template(path = "accounts/link.html")]
struct OneTimeLinkPage {
    layout: Layout,
    name: String,
    path: String,
    link: String,
    days: i64,
}

impl OneTimeLinkPage {
    fn reply_with_link(visit: &Visit, id: AccountId, name: &str, token: &SecretToken) -> Result<Response, WebError> {
        let site = BaseUrl::kept_in(&visit.store.settings()).unwrap_or_else(|| visit.base_url.clone());
        let page = Self {
            layout: Layout::new(visit, Menu::Settings, format!("Link voor {name}")),
            name: name.to_owned(),
            path: make_account_path(id),
            link: site.join_path(&format!("/uitnodiging/{}", token.as_str())),
            days: one_time_links::VALID.num_days(),
        };
        Ok(reply::forbid_storing(reply::render_page(StatusCode::OK, &page)?))
    }
}
