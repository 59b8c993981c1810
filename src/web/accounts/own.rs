//! `/account`: the visitor's own account, its password and its second factor.

use askama::Template;
use axum::{http::StatusCode, response::Response};

use crate::{
    auth::{
        own_account,
        password::{self, CHARS},
    },
    domain::access::rights::{Action, Extent},
    store::sessions::Session,
    web::{
        forms::{
            form::{Fields, new_submission},
            sent::SentForm,
        },
        server::{
            error::WebError,
            layout::{Layout, Menu},
            notice::Notice,
            reply,
            routes::{Routes, Rule},
            visit::Visit,
        },
        sign_in::{RecoveryCodesPage, try_again::add_sign_in_error, with_session},
        views::words,
    },
};

/// The routes of the visitor's own account.
pub(in crate::web) fn routes() -> Routes {
    Routes::new()
        .get("/account", Rule::SignedIn, show)
        .get("/account/wachtwoord", Rule::SignedIn, ask_password)
        .post("/account/wachtwoord", Rule::SignedIn, change_password)
        .get("/account/herstelcodes", Rule::SignedIn, ask_codes)
        .post("/account/herstelcodes", Rule::SignedIn, renew_codes)
}

/// The page of the visitor's own account.
#[derive(Debug, Template)]
#[template(path = "account/show.html")]
struct OwnAccountPage {
    layout: Layout,
    name: String,
    role: &'static str,
    login: Option<String>,
    reach: String,
    has_password: bool,
    second_factor: bool,
    /// The number of recovery codes that are left, in words.
    codes_left: String,
    /// The actions that the visitor may do, and how far each right reaches.
    rights: Vec<(&'static str, &'static str)>,
}

async fn show(visit: Visit) -> Result<Response, WebError> {
    let session = require_session(&visit)?;
    let codes_left = visit.store.recovery_codes_left(session.account).await?;
    let role = visit.actor.role;
    let rights = Action::ALL
        .into_iter()
        .map(|action| (action, visit.actor.find_extent(action)))
        .filter(|(_, far)| *far != Extent::Nothing);
    let layout = Layout::new(&visit, Menu::Elsewhere, "Uw account");
    let page = OwnAccountPage {
        layout,
        name: visit.actor.name.clone(),
        role: role.key(),
        login: session.login.clone(),
        reach: visit.actor.reach.to_string(),
        has_password: session.has_password,
        second_factor: session.second_factor,
        codes_left: words::spell_number(codes_left),
        rights: rights.map(|(action, far)| (action.label(), far.label())).collect(),
    };
    reply::render_page(StatusCode::OK, &page)
}

/// The session of a visitor who is signed in.
///
/// # Errors
/// [`WebError::SignInFirst`] without a session.
fn require_session(visit: &Visit) -> Result<&Session, WebError> {
    visit.session.as_ref().ok_or(WebError::SignInFirst)
}

/// The reason why the password is asked once more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ProofPurpose {
    Password,
    Codes,
}

/// A form that asks for the password once more.
#[derive(Debug, Template)]
#[template(path = "account/prove.html")]
struct ProvePage {
    layout: Layout,
    form: Fields,
    asks: ProofPurpose,
    login: String,
    submission: String,
}

impl ProvePage {
    fn reply_with_form(
        visit: &Visit,
        asks: ProofPurpose,
        form: Fields,
        status: StatusCode,
    ) -> Result<Response, WebError> {
        let session = require_session(visit)?;
        let login = session.login.clone().filter(|_| session.has_password);
        let login = login.ok_or_else(|| WebError::not_found("Uw account heeft hier geen wachtwoord."))?;
        let fault = if form.is_good() { "" } else { "Fout: " };
        let title = match asks {
            ProofPurpose::Password => "Wijzig uw wachtwoord",
            ProofPurpose::Codes => "Maak nieuwe herstelcodes",
        };
        let layout = Layout::new(visit, Menu::Elsewhere, format!("{fault}{title}"));
        reply::render_page(status, &Self { layout, form, asks, login, submission: new_submission() })
    }
}

async fn ask_password(visit: Visit) -> Result<Response, WebError> {
    ProvePage::reply_with_form(&visit, ProofPurpose::Password, Fields::default(), StatusCode::OK)
}

async fn ask_codes(visit: Visit) -> Result<Response, WebError> {
    ProvePage::reply_with_form(&visit, ProofPurpose::Codes, Fields::default(), StatusCode::OK)
}

async fn change_password(visit: Visit, sent: SentForm) -> Result<Response, WebError> {
    let mut form = sent.into_labelled_fields(&[("huidig", "Huidig wachtwoord"), ("nieuw", ""), ("herhaling", "")])?;
    form.compute_submission_key()?;
    let session = require_session(&visit)?;
    let old = form.read_secret("huidig", "Vul uw huidige wachtwoord in.");
    let login = session.login.as_deref().unwrap_or_default();
    let new = new_password(&mut form, &[&visit.store.settings().council, login, &visit.actor.name]);
    if !form.is_good() {
        return ProvePage::reply_with_form(&visit, ProofPurpose::Password, form, StatusCode::BAD_REQUEST);
    }
    match own_account::change_password(&visit.make_doorway(), session, (old, new)).await {
        Ok(opened) => {
            let done = reply::see_other_with_notice(&visit, "/account", Notice::PasswordChanged);
            Ok(with_session(&visit, &opened, done))
        }
        Err(error) => {
            let not_now = add_sign_in_error(&visit, &mut form, ("huidig", NOT_YOURS), error)?;
            Ok(not_now.add_retry_after_header(ProvePage::reply_with_form(
                &visit,
                ProofPurpose::Password,
                form,
                not_now.status,
            )?))
        }
    }
}

const NOT_YOURS: &str = "Dit is niet uw huidige wachtwoord.";

/// Reads a new password, which is typed twice and checked for strength. `about` has the words that an attacker would try first.
pub(in crate::web) fn new_password(form: &mut Fields, about: &[&str]) -> String {
    let missing = format!("Kies een wachtwoord van ten minste {} tekens.", CHARS.start());
    let new = form.read_secret("nieuw", &missing);
    if !new.is_empty()
        && let Err(weakness) = password::check_password(&new, about)
    {
        form.reject_field("nieuw", weakness.to_string());
    }
    if form.find_error("nieuw").is_none() && form.get_raw_text("herhaling") != new {
        form.reject_field("herhaling", "Dit is niet hetzelfde als het nieuwe wachtwoord. Typ het nog eens.");
    }
    new
}

async fn renew_codes(visit: Visit, sent: SentForm) -> Result<Response, WebError> {
    let mut form = sent.into_labelled_fields(&[("huidig", "Wachtwoord")])?;
    form.compute_submission_key()?;
    let session = require_session(&visit)?;
    if !session.second_factor {
        return Err(WebError::not_found("Uw account heeft geen tweede factor, dus ook geen herstelcodes."));
    }
    let password = form.read_secret("huidig", "Vul uw wachtwoord in.");
    if !form.is_good() {
        return ProvePage::reply_with_form(&visit, ProofPurpose::Codes, form, StatusCode::BAD_REQUEST);
    }
    match own_account::renew_recovery_codes(&visit.make_doorway(), session, password).await {
        Ok(codes) => RecoveryCodesPage::reply_with_codes(&visit, codes, "/account"),
        Err(error) => {
            let not_now = add_sign_in_error(&visit, &mut form, ("huidig", NOT_YOURS), error)?;
            Ok(not_now.add_retry_after_header(ProvePage::reply_with_form(
                &visit,
                ProofPurpose::Codes,
                form,
                not_now.status,
            )?))
        }
    }
}
