//! `/beheer/accounts/nieuw` and `/beheer/accounts/{id}`: makes an account, shows one and changes it.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};

use super::{
    LinkPage,
    act::AccountAct,
    fields::{self, Choices},
    find,
    list::AccountRow,
    path,
};
use crate::{
    auth::{AuthError, token::Token},
    store::{
        StoreError, StoreRefusal,
        accounts::{Account, Door, NewAccount},
    },
    web::{
        forms::form::{Fields, Sent, new_submission},
        server::{
            error::WebError,
            layout::{Layout, Menu},
            notice::{Notice, tell_recorded},
            reply,
            visit::Visit,
        },
    },
};

/// The page of a new account or of a known one.
#[derive(Debug, Template)]
#[template(path = "accounts/form.html")]
struct AccountPage {
    layout: Layout,
    form: Fields,
    submission: String,
    choices: Choices,
    known: Option<KnownAccount>,
}

/// The parts of the page that only a known account has.
#[derive(Debug)]
struct KnownAccount {
    row: AccountRow,
    acts: Vec<AccountAct>,
}

impl AccountPage {
    async fn new(visit: &Visit, known: Option<&Account>, form: Fields) -> Result<Self, WebError> {
        let fault = if form.is_good() { "" } else { "Fout: " };
        let title = known.map_or("Maak een account", |account| account.name.as_str());
        let has = known.map(|account| account.reach.clone()).unwrap_or_default();
        Ok(Self {
            layout: Layout::new(visit, Menu::Settings, format!("{fault}{title}")),
            form: form.in_order(fields::LABELS),
            submission: new_submission(),
            choices: Choices::new(&visit.store.council(&visit.actor).await?, &has),
            known: known.map(|account| KnownAccount {
                row: AccountRow::new(visit, account),
                acts: AccountAct::open_to(account),
            }),
        })
    }

    fn reply(&self, status: StatusCode) -> Result<Response, WebError> {
        reply::page(status, self)
    }
}

pub(super) async fn new(visit: Visit) -> Result<Response, WebError> {
    AccountPage::new(&visit, None, Fields::default()).await?.reply(StatusCode::OK)
}

pub(super) async fn add(visit: Visit, sent: Sent) -> Result<Response, WebError> {
    let mut form = sent.fields(fields::of_new)?;
    let submission = form.submission()?;
    let typed = fields::read(&mut form);
    let login = fields::address(&mut form);
    let (Some(role), Some(login), true) = (typed.role, login, form.is_good()) else {
        return AccountPage::new(&visit, None, form).await?.reply(StatusCode::BAD_REQUEST);
    };
    let token = Token::new().map_err(AuthError::from)?;
    let new = NewAccount { name: typed.name.clone(), door: Door::Local { login }, role, reach: typed.reach };
    match visit.store.add_account(&visit.act(submission), new, &token.hash()).await {
        Ok(id) => LinkPage::reply(&visit, id, &typed.name, &token),
        Err(StoreError::Refusal(StoreRefusal::Account(refusal))) => {
            fields::refuse(&mut form, &refusal);
            AccountPage::new(&visit, None, form).await?.reply(StatusCode::BAD_REQUEST)
        }
        Err(other) => Err(other.into()),
    }
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, WebError> {
    let account = find(&visit, &id).await?;
    AccountPage::new(&visit, Some(&account), fields::filled(&account)).await?.reply(StatusCode::OK)
}

pub(super) async fn change(visit: Visit, Path(id): Path<String>, sent: Sent) -> Result<Response, WebError> {
    let account = find(&visit, &id).await?;
    let mut form = sent.fields(fields::of_known)?;
    let submission = form.submission()?;
    let typed = fields::read(&mut form);
    let Some(role) = typed.role.filter(|_| form.is_good()) else {
        return AccountPage::new(&visit, Some(&account), form).await?.reply(StatusCode::BAD_REQUEST);
    };
    let act = visit.act(submission);
    match tell_recorded(
        visit.store.change_account(&act, account.id, &typed.name, role, typed.reach).await,
        Notice::AccountSaved,
    ) {
        Ok(notice) => Ok(reply::see_other_with_notice(&visit, &path(account.id), notice)),
        Err(StoreError::Refusal(StoreRefusal::Account(refusal))) => {
            fields::refuse(&mut form, &refusal);
            AccountPage::new(&visit, Some(&account), form).await?.reply(StatusCode::BAD_REQUEST)
        }
        Err(other) => Err(other.into()),
    }
}
