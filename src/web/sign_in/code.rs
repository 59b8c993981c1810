//! `/inloggen/code`: asks for the code of the second factor.

use askama::Template;
use axum::{http::StatusCode, response::Response};

use super::{SignInQuery, onward::OnwardAddress, redirect_with_session, try_again::add_sign_in_error};
use crate::{
    auth::sign_in,
    store::sessions::{Session, SessionStage},
    web::{
        forms::{form::Fields, sent::SentForm},
        server::{
            error::WebError,
            layout::{Layout, Menu},
            reply,
            visit::Visit,
        },
    },
};

/// The form that asks for a code.
#[derive(Debug, Template)]
#[template(path = "sign_in/code.html")]
struct SignInCodePage {
    layout: Layout,
    form: Fields,
    onward: OnwardAddress,
}

impl SignInCodePage {
    fn reply_with_form(
        visit: &Visit,
        form: Fields,
        onward: OnwardAddress,
        status: StatusCode,
    ) -> Result<Response, WebError> {
        let fault = if form.is_good() { "" } else { "Fout: " };
        let layout = Layout::new(visit, Menu::Elsewhere, format!("{fault}Code van uw telefoon"));
        Ok(reply::forbid_storing(reply::render_page(status, &Self { layout, form, onward })?))
    }
}

/// The session, if it still asks for a code.
fn find_pending_session(visit: &Visit) -> Option<&Session> {
    visit.session.as_ref().filter(|session| session.stage == SessionStage::Code)
}

pub(super) async fn show(visit: Visit, asked: SignInQuery) -> Result<Response, WebError> {
    let onward = super::read_wanted_page(&asked);
    match find_pending_session(&visit) {
        Some(_) => SignInCodePage::reply_with_form(&visit, Fields::default(), onward, StatusCode::OK),
        None => Ok(reply::see_other(&onward.by_way_of("/inloggen"))),
    }
}

pub(super) async fn send(visit: Visit, sent: SentForm) -> Result<Response, WebError> {
    let mut form = sent.into_labelled_fields(&[("code", "Code"), ("verder", "")])?;
    let onward = OnwardAddress::parse(form.get_raw_text("verder"));
    let Some(session) = find_pending_session(&visit) else {
        return Ok(reply::see_other(&onward.by_way_of("/inloggen")));
    };
    let code = form.required_line("code", "Vul de code in die uw app nu toont.");
    if !form.is_good() {
        return SignInCodePage::reply_with_form(&visit, form, onward, StatusCode::BAD_REQUEST);
    }
    match sign_in::confirm_code(&visit.make_doorway(), session, &code).await {
        Ok(opened) => Ok(redirect_with_session(&visit, &opened, &onward)),
        Err(error) => {
            const WRONG: &str = "Deze code klopt niet, of is al gebruikt. Wacht op de volgende code en vul die in.";
            let not_now = add_sign_in_error(&visit, &mut form, ("code", WRONG), error)?;
            Ok(not_now.add_retry_after_header(SignInCodePage::reply_with_form(
                &visit,
                form.with("code", ""),
                onward,
                not_now.status,
            )?))
        }
    }
}
