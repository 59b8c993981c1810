//! `/uitnodiging/{token}`: the form to choose a password with a one-time link.

use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderValue, StatusCode, header},
    response::Response,
};

use super::own::new_password;
use crate::{
    auth::{AuthError, own_account, token::SecretToken},
    store::{
        StoreError, StoreRefusal, accounts::refusal::AccountRefusal, hashed::Hashed, one_time_links::InvitedAccount,
    },
    web::{
        forms::{form::Fields, sent::SentForm},
        server::{
            error::WebError,
            layout::{Layout, Menu},
            notice::Notice,
            reply,
            routes::{Routes, Rule},
            visit::Visit,
        },
        sign_in::{try_again::add_sign_in_error, with_marks},
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
    fn reply_with_form(
        visit: &Visit,
        token: String,
        invited: InvitedAccount,
        form: Fields,
        status: StatusCode,
    ) -> Result<Response, WebError> {
        let fault = if form.is_good() { "" } else { "Fout: " };
        let layout = Layout::new(visit, Menu::Elsewhere, format!("{fault}Kies een wachtwoord"));
        let page = Self { layout, form, token, name: invited.name, login: invited.login };
        let mut response = reply::forbid_storing(reply::render_page(status, &page)?);
        // The address is the secret: no link on the page may pass it on as the referrer.
        response.headers_mut().insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
        Ok(response)
    }
}

/// The hash of a link and the account that it is for. Nobody is told whether a link was never given, was used or has expired.
async fn find_invitation(visit: &Visit, typed: &str) -> Result<(Hashed, InvitedAccount), WebError> {
    let link = SecretToken::parse(typed).ok_or_else(make_spent_link_error)?.to_hashed();
    match visit.store.find_invited(&link, visit.clock.now()).await {
        Ok(invited) => Ok((link, invited)),
        Err(error) => Err(to_link_error(error)),
    }
}

fn to_link_error(error: StoreError) -> WebError {
    match error {
        StoreError::Refusal(StoreRefusal::Account(AccountRefusal::LinkSpent)) => make_spent_link_error(),
        other => other.into(),
    }
}

fn make_spent_link_error() -> WebError {
    WebError::not_found(
        "Deze link werkt niet (meer): hij is al gebruikt of verlopen. Vraag de beheerder om een nieuwe.",
    )
}

async fn show(visit: Visit, Path(typed): Path<String>) -> Result<Response, WebError> {
    let (_, invited) = find_invitation(&visit, &typed).await?;
    InvitationPage::reply_with_form(&visit, typed, invited, Fields::default(), StatusCode::OK)
}

async fn send(visit: Visit, Path(typed): Path<String>, sent: SentForm) -> Result<Response, WebError> {
    let (link, invited) = find_invitation(&visit, &typed).await?;
    let mut form = sent.into_labelled_fields(&[("nieuw", "Nieuw wachtwoord"), ("herhaling", "")])?;
    let chosen = new_password(&mut form, &[&visit.store.settings().council, &invited.login, &invited.name]);
    if !form.is_good() {
        return InvitationPage::reply_with_form(&visit, typed, invited, form, StatusCode::BAD_REQUEST);
    }
    match own_account::choose_password(&visit.make_doorway(), &link, chosen).await {
        Ok(marks) => {
            let done = reply::see_other_with_notice(&visit, "/inloggen", Notice::PasswordChosen);
            Ok(reply::forbid_storing(with_marks(&visit, marks.as_ref(), done)))
        }
        Err(AuthError::Store(error)) => Err(to_link_error(error)),
        Err(error) => {
            let not_now = add_sign_in_error(&visit, &mut form, ("nieuw", ""), error)?;
            Ok(not_now.add_retry_after_header(InvitationPage::reply_with_form(
                &visit,
                typed,
                invited,
                form,
                not_now.status,
            )?))
        }
    }
}
