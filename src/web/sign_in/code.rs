//! `/inloggen/code`: asks for the code of the second factor.

use askama::Template;
use axum::{http::StatusCode, response::Response};

use super::{Asked, enter, onward::Onward, try_again::refused};
use crate::{
    auth::sign_in,
    store::sessions::{Session, Stage},
    web::{
        forms::form::{Fields, Sent},
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
struct CodePage {
    layout: Layout,
    form: Fields,
    onward: Onward,
}

impl CodePage {
    fn reply(visit: &Visit, form: Fields, onward: Onward, status: StatusCode) -> Result<Response, WebError> {
        let fault = if form.is_good() { "" } else { "Fout: " };
        let layout = Layout::new(visit, Menu::Elsewhere, format!("{fault}Code van uw telefoon"));
        Ok(reply::unkept(reply::page(status, &Self { layout, form, onward })?))
    }
}

/// The session, if it still asks for a code.
fn pending(visit: &Visit) -> Option<&Session> {
    visit.session.as_ref().filter(|session| session.stage == Stage::Code)
}

pub(super) async fn show(visit: Visit, asked: Asked) -> Result<Response, WebError> {
    let onward = super::onward(&asked);
    match pending(&visit) {
        Some(_) => CodePage::reply(&visit, Fields::default(), onward, StatusCode::OK),
        None => Ok(reply::see_other(&onward.by_way_of("/inloggen"))),
    }
}

pub(super) async fn send(visit: Visit, sent: Sent) -> Result<Response, WebError> {
    let mut form = sent.labelled(&[("code", "Code"), ("verder", "")])?;
    let onward = Onward::parse(form.raw("verder"));
    let Some(session) = pending(&visit) else { return Ok(reply::see_other(&onward.by_way_of("/inloggen"))) };
    let code = form.required_line("code", "Vul de code in die uw app nu toont.");
    if !form.is_good() {
        return CodePage::reply(&visit, form, onward, StatusCode::BAD_REQUEST);
    }
    match sign_in::confirm_code(&visit.doorway(), session, &code).await {
        Ok(opened) => Ok(enter(&visit, &opened, &onward)),
        Err(error) => {
            const WRONG: &str = "Deze code klopt niet, of is al gebruikt. Wacht op de volgende code en vul die in.";
            let not_now = refused(&visit, &mut form, ("code", WRONG), error)?;
            Ok(not_now.told(CodePage::reply(&visit, form.with("code", ""), onward, not_now.status)?))
        }
    }
}
