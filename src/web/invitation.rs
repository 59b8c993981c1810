//! `/uitnodiging/{token}`: somebody chooses a password with a one-time link.

use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderValue, StatusCode, header},
    response::Response,
};

use super::{
    account::new_password,
    error::WebError,
    form::{Fields, Sent},
    layout::{Layout, Menu},
    notice::Notice,
    reply,
    routes::{Routes, Rule},
    visit::Visit,
};
use crate::{
    auth::{password, token::Token},
    store::{StoreError, StoreRefusal, accounts::AccountRefusal, hashed::Hashed, one_time_links::Invited},
};

/// The route of one-time links. Looking at the page spends nothing: programs that check mail for dangers look at it too.
pub(super) fn routes() -> Routes {
    Routes::new().get("/uitnodiging/{token}", Rule::Anyone, show).post("/uitnodiging/{token}", Rule::Anyone, send)
}

/// The choice of a password.
#[derive(Debug, Template)]
#[template(path = "invitation.html")]
struct InvitationPage {
    layout: Layout,
    form: Fields,
    token: String,
    name: String,
    login: String,
}

impl InvitationPage {
    fn reply(
        visit: &Visit,
        token: String,
        invited: Invited,
        form: Fields,
        status: StatusCode,
    ) -> Result<Response, WebError> {
        let fault = if form.is_good() { "" } else { "Fout: " };
        let layout = Layout::new(visit, Menu::Elsewhere, format!("{fault}Kies een wachtwoord"));
        let page = Self { layout, form, token, name: invited.name, login: invited.login };
        let mut response = reply::unkept(reply::page(status, &page)?);
        // The address is the secret: no link on the page may tell where one came from.
        response.headers_mut().insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
        Ok(response)
    }
}

/// The hash of a link and for whom it is. A link that was never given, was used or expired: nobody is told which.
async fn find(visit: &Visit, typed: &str) -> Result<(Hashed, Invited), WebError> {
    let link = Token::parse(typed).ok_or_else(spent)?.hash();
    match visit.store.invited(&link, visit.clock.now()).await {
        Ok(invited) => Ok((link, invited)),
        Err(error) => Err(told(error)),
    }
}

fn told(error: StoreError) -> WebError {
    match error {
        StoreError::Refusal(StoreRefusal::Account(AccountRefusal::LinkSpent)) => spent(),
        other => other.into(),
    }
}

fn spent() -> WebError {
    WebError::not_found(
        "Deze link werkt niet (meer): hij is al gebruikt of verlopen. Vraag de beheerder om een nieuwe.",
    )
}

async fn show(visit: Visit, Path(typed): Path<String>) -> Result<Response, WebError> {
    let (_, invited) = find(&visit, &typed).await?;
    InvitationPage::reply(&visit, typed, invited, Fields::default(), StatusCode::OK)
}

async fn send(visit: Visit, Path(typed): Path<String>, sent: Sent) -> Result<Response, WebError> {
    let (link, invited) = find(&visit, &typed).await?;
    let mut form = sent.labelled(&[("nieuw", "Nieuw wachtwoord"), ("herhaling", "")])?;
    let chosen = new_password(&mut form, &[&visit.store.settings().council, &invited.login, &invited.name]);
    if !form.is_good() {
        return InvitationPage::reply(&visit, typed, invited, form, StatusCode::BAD_REQUEST);
    }
    let hash = password::hash(chosen).await?;
    visit.store.use_link(&link, &hash, visit.clock.now()).await.map_err(told)?;
    Ok(reply::unkept(reply::see_other_with_notice(&visit, "/inloggen", Notice::PasswordChosen)))
}
