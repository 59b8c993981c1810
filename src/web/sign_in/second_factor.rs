//! `/inloggen/tweede-factor`: sets up a second factor, while signing in or from the visitor's own account.

use askama::Template;
use axum::{http::StatusCode, response::Response};

use super::{SignInQuery, onward::OnwardAddress, try_again::add_sign_in_error, with_session};
use crate::{
    auth::{
        own_account,
        second_factor::{QrSquare, RecoveryCode, SecondFactor},
    },
    store::sessions::{Session, SessionStage},
    web::{
        forms::{
            form::{Fields, new_submission},
            sent::SentForm,
        },
        server::{
            error::WebError,
            layout::{Layout, Menu},
            reply,
            visit::Visit,
        },
    },
};

const LABELS: &[(&str, &str)] = &[("code", "Code"), ("wachtwoord", "Wachtwoord"), ("verder", "")];

/// The form that sets up a second factor: the QR code and the first code.
#[derive(Debug, Template)]
#[template(path = "sign_in/second_factor.html")]
struct SecondFactorPage {
    layout: Layout,
    form: Fields,
    onward: OnwardAddress,
    /// The secret in base32, in groups of four for typing.
    groups: String,
    square: Option<QrSquare>,
    /// True while signing in, when it is required.
    required: bool,
    submission: String,
}

impl SecondFactorPage {
    fn reply_with_form(
        visit: &Visit,
        session: &Session,
        factor: &SecondFactor,
        form: Fields,
        onward: OnwardAddress,
        status: StatusCode,
    ) -> Result<Response, WebError> {
        let fault = if form.is_good() { "" } else { "Fout: " };
        let secret = factor.to_base32();
        let groups: Vec<String> =
            secret.chars().collect::<Vec<_>>().chunks(4).map(|four| four.iter().collect()).collect();
        let page = Self {
            layout: Layout::new(visit, Menu::Elsewhere, format!("{fault}Stel een tweede factor in")),
            form,
            onward,
            groups: groups.join(" "),
            square: QrSquare::of(&factor.to_app_address()?),
            required: session.stage == SessionStage::SetUp,
            submission: new_submission(),
        };
        Ok(reply::forbid_storing(reply::render_page(status, &page)?))
    }
}

/// The recovery codes, shown once.
#[derive(Debug, Template)]
#[template(path = "sign_in/recovery_codes.html")]
pub(in crate::web) struct RecoveryCodesPage {
    layout: Layout,
    codes: Vec<RecoveryCode>,
    /// The address of the next page.
    onward: String,
}

impl RecoveryCodesPage {
    pub(in crate::web) fn reply_with_codes(
        visit: &Visit,
        codes: Vec<RecoveryCode>,
        onward: &str,
    ) -> Result<Response, WebError> {
        let layout = Layout::new(visit, Menu::Elsewhere, "Bewaar uw herstelcodes");
        Ok(reply::forbid_storing(reply::render_page(
            StatusCode::OK,
            &Self { layout, codes, onward: onward.to_owned() },
        )?))
    }
}

/// The session in which a second factor can be set up, with its e-mail address: one that asks for it, or a full one of an
/// account with a password.
fn find_session_for_set_up(visit: &Visit) -> Option<(&Session, &str)> {
    let session =
        visit.session.as_ref().filter(|session| session.stage != SessionStage::Code && session.has_password)?;
    Some((session, session.login.as_deref()?))
}

/// The second factor that this session sets up.
fn factor_of(visit: &Visit, session: &Session, login: &str) -> Result<SecondFactor, WebError> {
    let council = visit.store.settings().council;
    Ok(SecondFactor::for_session(&visit.sign_in_key, &session.hash, &council, login)?)
}

pub(super) async fn show(visit: Visit, asked: SignInQuery) -> Result<Response, WebError> {
    let onward = super::read_wanted_page(&asked);
    let Some((session, login)) = find_session_for_set_up(&visit) else {
        return Ok(reply::see_other(&onward.by_way_of("/inloggen")));
    };
    let factor = factor_of(&visit, session, login)?;
    SecondFactorPage::reply_with_form(&visit, session, &factor, Fields::default(), onward, StatusCode::OK)
}

pub(super) async fn send(visit: Visit, sent: SentForm) -> Result<Response, WebError> {
    let mut form = sent.into_labelled_fields(LABELS)?;
    let onward = OnwardAddress::parse(form.get_raw_text("verder"));
    let Some((session, login)) = find_session_for_set_up(&visit) else {
        return Ok(reply::see_other(&onward.by_way_of("/inloggen")));
    };
    let factor = factor_of(&visit, session, login)?;
    let (step, password) = read_step_and_password(&visit, session, &factor, &mut form);
    let Some(step) = step.filter(|_| form.is_good()) else {
        return SecondFactorPage::reply_with_form(&visit, session, &factor, form, onward, StatusCode::BAD_REQUEST);
    };
    match own_account::set_up_second_factor(&visit.make_doorway(), session, (&factor, step), password).await {
        Ok(done) => {
            let page = RecoveryCodesPage::reply_with_codes(&visit, done.recovery_codes, onward.as_path())?;
            Ok(with_session(&visit, &done.opened, page))
        }
        Err(error) => {
            let not_now = add_sign_in_error(&visit, &mut form, ("wachtwoord", "Dit is niet uw wachtwoord."), error)?;
            Ok(not_now.add_retry_after_header(SecondFactorPage::reply_with_form(
                &visit,
                session,
                &factor,
                form,
                onward,
                not_now.status,
            )?))
        }
    }
}

/// Reads the time step of the first code, and the password if it is asked for.
fn read_step_and_password(
    visit: &Visit,
    session: &Session,
    factor: &SecondFactor,
    form: &mut Fields,
) -> (Option<i64>, String) {
    let code = form.required_line("code", "Vul de code in die uw app nu toont.");
    let step = factor.find_time_step(&code, visit.clock.now());
    if step.is_none() && form.is_good() {
        form.reject_field(
            "code",
            "Deze code klopt niet. Wacht op de volgende code en vul die in. Loopt de klok van uw telefoon goed?",
        );
    }
    let password = match session.stage {
        SessionStage::SetUp => String::new(),
        _ => form.read_secret("wachtwoord", "Vul uw wachtwoord in."),
    };
    (step, password)
}
