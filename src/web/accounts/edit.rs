//! `/beheer/accounts/nieuw` and `/beheer/accounts/{id}`: makes an account, shows one and changes it.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};

use super::{
    OneTimeLinkPage,
    act::AccountAct,
    fields::{self, AccountChoices},
    find_account,
    list::AccountView,
    make_account_path,
};
use crate::{
    auth::{AuthError, token::SecretToken},
    store::{
        StoreError, StoreRefusal,
        accounts::{Account, NewAccount, SignInMethod},
    },
    web::{
        forms::{
            form::{Fields, new_submission},
            sent::SentForm,
        },
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
struct AccountFormPage {
    layout: Layout,
    form: Fields,
    submission: String,
    choices: AccountChoices,
    known: Option<KnownAccount>,
}

/// The parts of the page that only a known account has.
#[derive(Debug)]
struct KnownAccount {
    row: AccountView,
    acts: Vec<AccountAct>,
}

impl AccountFormPage {
    async fn new(visit: &Visit, known: Option<&Account>, form: Fields) -> Result<Self, WebError> {
        let fault = if form.is_good() { "" } else { "Fout: " };
        let title = known.map_or("Maak een account", |account| account.name.as_str());
        let has = known.map(|account| account.to_reach()).unwrap_or_default();
        Ok(Self {
            layout: Layout::new(visit, Menu::Settings, format!("{fault}{title}")),
            form: form.in_order(fields::LABELS),
            submission: new_submission(),
            choices: AccountChoices::new(&visit.store.load_council(&visit.actor).await?, &has),
            known: known.map(|account| KnownAccount {
                row: AccountView::new(visit, account),
                acts: AccountAct::open_to(account),
            }),
        })
    }

    fn reply_with_status(&self, status: StatusCode) -> Result<Response, WebError> {
        reply::render_page(status, self)
    }
}

pub(super) async fn new(visit: Visit) -> Result<Response, WebError> {
    AccountFormPage::new(&visit, None, Fields::default()).await?.reply_with_status(StatusCode::OK)
}

pub(super) async fn add(visit: Visit, sent: SentForm) -> Result<Response, WebError> {
    let mut form = sent.into_fields(fields::of_new)?;
    let submission = form.compute_submission_key()?;
    let typed = fields::read_account(&mut form);
    let login = fields::read_login(&mut form);
    let (Some(role), Some(login), true) = (typed.role, login, form.is_good()) else {
        return AccountFormPage::new(&visit, None, form).await?.reply_with_status(StatusCode::BAD_REQUEST);
    };
    let token = SecretToken::new().map_err(AuthError::from)?;
    let new = NewAccount { name: typed.name.clone(), door: SignInMethod::Local { login }, role, reach: typed.reach };
    match visit.store.add_account(&visit.make_act(submission), new, &token.to_hashed()).await {
        Ok(id) => OneTimeLinkPage::reply_with_link(&visit, id, &typed.name, &token),
        Err(StoreError::Refusal(StoreRefusal::Account(refusal))) => {
            fields::put_refusal_at_field(&mut form, &refusal);
            AccountFormPage::new(&visit, None, form).await?.reply_with_status(StatusCode::BAD_REQUEST)
        }
        Err(other) => Err(other.into()),
    }
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, WebError> {
    let account = find_account(&visit, &id).await?;
    AccountFormPage::new(&visit, Some(&account), fields::fill_form(&account)).await?.reply_with_status(StatusCode::OK)
}

pub(super) async fn change(visit: Visit, Path(id): Path<String>, sent: SentForm) -> Result<Response, WebError> {
    let account = find_account(&visit, &id).await?;
    let mut form = sent.into_fields(fields::of_known)?;
    let submission = form.compute_submission_key()?;
    let typed = fields::read_account(&mut form);
    let Some(role) = typed.role.filter(|_| form.is_good()) else {
        return AccountFormPage::new(&visit, Some(&account), form).await?.reply_with_status(StatusCode::BAD_REQUEST);
    };
    let act = visit.make_act(submission);
    match tell_recorded(
        visit.store.change_account(&act, account.id, &typed.name, role, typed.reach).await,
        Notice::AccountSaved,
    ) {
        Ok(notice) => Ok(reply::see_other_with_notice(&visit, &make_account_path(account.id), notice)),
        Err(StoreError::Refusal(StoreRefusal::Account(refusal))) => {
            fields::put_refusal_at_field(&mut form, &refusal);
            AccountFormPage::new(&visit, Some(&account), form).await?.reply_with_status(StatusCode::BAD_REQUEST)
        }
        Err(other) => Err(other.into()),
    }
}
