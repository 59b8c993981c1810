//! `/uitnodiging/{token}`: the form to choose a password with a one-time link.

use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderValue, StatusCode, header},
    response::Response,
};

use super::own::new_password;
use crate::{
    auth::{AuthError, own_account, token::Token},
    store::{StoreError, StoreRefusal, accounts::refusal::AccountRefusal, hashed::Hashed, one_time_links::Invited},
    web::{
        forms::form::{Fields, Sent},
        server::{
            error::WebError,
            layout::{Layout, Menu},
            notice::Notice,
            reply,
            routes::{Routes, Rule},
            visit::Visit,
        },
        sign_in::{try_again::refused, with_marks},
    },
};

/// The route of one-time links. Opening the page does not use the link up, since programs that scan mail open it too.
pub(in crate::web) fn routes() -> Routes {
    Routes::new().get("/uitnodiging/{token}", Rule::Anyone, show).post("/uitnodiging/{token}", Rule::Anyone, send)
}

/// The form to choose a password.
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
        // The address is the secret: no link on the page may pass it on as the referrer.
        response.headers_mut().insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
        Ok(response)
    }
}

/// The hash of a link and the account that it is for. Nobody is told whether a link was never given, was used or has expired.
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
    match own_account::choose_password(&visit.doorway(), &link, chosen).await {
        Ok(marks) => {
            let done = reply::see_other_with_notice(&visit, "/inloggen", Notice::PasswordChosen);
            Ok(reply::unkept(with_marks(&visit, marks.as_ref(), done)))
        }
        Err(AuthError::Store(error)) => Err(told(error)),
        Err(error) => {
            let not_now = refused(&visit, &mut form, ("nieuw", ""), error)?;
            Ok(not_now.told(InvitationPage::reply(&visit, typed, invited, form, not_now.status)?))
        }
    }
}
