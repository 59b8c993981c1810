//! `/inloggen` and `/uitloggen`: signing in and signing out.

mod code;
mod onward;
mod second_factor;
mod sso;
pub(in crate::web) mod try_again;

pub use self::sso::SIGN_IN_RETURN;
pub(super) use self::{second_factor::RecoveryCodesPage, sso::describe_refusal};

use std::collections::HashMap;

use askama::Template;
use axum::{
    extract::Query,
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::Response,
};

use self::{onward::OnwardAddress, try_again::add_sign_in_error};
use super::{
    forms::{form::Fields, sent::SentForm},
    server::{
        cookie::{Cookie, CookieKind},
        error::{self, WebError},
        layout::{Layout, Menu},
        notice::Notice,
        reply,
        routes::{Routes, Rule},
        visit::Visit,
    },
};
use crate::{
    auth::{AuthError, device::DeviceMarks, doorway::OpenedSession, sign_in, token::SecretToken},
    domain::{
        access::{Actor, Role},
        ids::AccountId,
    },
    store::{accounts::Account, sessions::SessionStage},
};

/// The routes for signing in and out.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/inloggen", Rule::Anyone, show)
        .post("/inloggen", Rule::Anyone, send)
        .post("/inloggen/demonstratie", Rule::Anyone, demonstrate)
        .get("/inloggen/code", Rule::Anyone, code::show)
        .post("/inloggen/code", Rule::Anyone, code::send)
        .get("/inloggen/tweede-factor", Rule::Anyone, second_factor::show)
        .post("/inloggen/tweede-factor", Rule::Anyone, second_factor::send)
        .get("/inloggen/sso", Rule::Anyone, sso::begin)
        .get(SIGN_IN_RETURN, Rule::Anyone, sso::finish)
        .post("/uitloggen", Rule::Anyone, leave)
}

/// The query of an address, by name.
pub(super) type SignInQuery = Query<HashMap<String, String>>;

/// The page that the visitor wanted, from the query of the address.
fn read_wanted_page(asked: &SignInQuery) -> OnwardAddress {
    OnwardAddress::parse(asked.get("verder").map_or("", String::as_str))
}

const LABELS: &[(&str, &str)] = &[("email", "E-mailadres"), ("wachtwoord", "Wachtwoord"), ("verder", "")];

/// The page with the form to sign in.
#[derive(Debug, Template)]
#[template(path = "sign_in/sign_in.html")]
struct SignInPage {
    layout: Layout,
    form: Fields,
    onward: OnwardAddress,
    /// The address that begins single sign-on, if there is a provider.
    sso: Option<String>,
    /// The ready-made sign-ins of the demonstration.
    ready: Vec<ReadyMadeSignIn>,
}

/// A ready-made sign-in of the demonstration.
#[derive(Debug)]
struct ReadyMadeSignIn {
    account: AccountId,
    name: String,
    role: &'static str,
    does: &'static str,
}

impl SignInPage {
    async fn new(visit: &Visit, form: Fields, onward: OnwardAddress) -> Result<Self, WebError> {
        let fault = if form.is_good() { "" } else { "Fout: " };
        let ready = ready_made(visit).await?.into_iter().map(|account| ReadyMadeSignIn {
            account: account.id,
            role: account.role.key(),
            does: describe_tasks(account.role),
            name: account.name,
        });
        let layout = Layout::new(visit, Menu::Elsewhere, format!("{fault}Inloggen"));
        let sso = visit.sso.is_some().then(|| onward.by_way_of("/inloggen/sso"));
        Ok(Self { layout, form, onward, sso, ready: ready.collect() })
    }

    fn reply_with_status(&self, status: StatusCode) -> Result<Response, WebError> {
        Ok(reply::forbid_storing(reply::render_page(status, self)?))
    }
}

async fn show(visit: Visit, asked: SignInQuery) -> Result<Response, WebError> {
    SignInPage::new(&visit, Fields::default(), read_wanted_page(&asked)).await?.reply_with_status(StatusCode::OK)
}

async fn send(visit: Visit, sent: SentForm) -> Result<Response, WebError> {
    let mut form = sent.into_labelled_fields(LABELS)?;
    let onward = OnwardAddress::parse(form.get_raw_text("verder"));
    let login = form.required_line("email", "Vul uw e-mailadres in.");
    let password = form.read_secret("wachtwoord", "Vul uw wachtwoord in.");
    if !form.is_good() {
        return SignInPage::new(&visit, form, onward).await?.reply_with_status(StatusCode::BAD_REQUEST);
    }
    let before = visit.session.as_ref().map(|session| &session.hash);
    match sign_in::sign_in(&visit.make_doorway(), &login, password, before).await {
        Ok(opened) => Ok(redirect_with_session(&visit, &opened, &onward)),
        Err(error) => {
            const WRONG: &str =
                "Dit e-mailadres en dit wachtwoord horen niet bij elkaar. Kijk ze na en probeer het opnieuw.";
            let not_now = add_sign_in_error(&visit, &mut form, ("email", WRONG), error)?;
            Ok(not_now.add_retry_after_header(
                SignInPage::new(&visit, form, onward).await?.reply_with_status(not_now.status)?,
            ))
        }
    }
}

/// Sends the visitor to the page that the session still requires, or to the page that was wanted, with the session in a cookie.
fn redirect_with_session(visit: &Visit, opened: &OpenedSession, onward: &OnwardAddress) -> Response {
    let path = match opened.stage {
        SessionStage::Full => onward.as_path().to_owned(),
        SessionStage::Code => onward.by_way_of("/inloggen/code"),
        SessionStage::SetUp => onward.by_way_of("/inloggen/tweede-factor"),
    };
    with_session(visit, opened, reply::see_other(&path))
}

/// Adds two cookies to a response: the token of the session, and the marks by which this device is known from now on.
pub(super) fn with_session(visit: &Visit, opened: &OpenedSession, mut response: Response) -> Response {
    let OpenedSession { token, stage, marks } = opened;
    let session =
        Cookie::new(&visit.base_url, CookieKind::Session).set_token(token, stage.get_longest_time().num_seconds());
    if let Some(cookie) = session {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    reply::forbid_storing(with_marks(visit, marks.as_ref(), response))
}

/// Adds a cookie to a response with the marks by which this device is known from now on.
pub(super) fn with_marks(visit: &Visit, marks: Option<&DeviceMarks>, mut response: Response) -> Response {
    if let Some(cookie) = marks.and_then(|marks| Cookie::new(&visit.base_url, CookieKind::Device).set_marks(marks)) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// The accounts that anybody may use in the demonstration: those without a password.
async fn ready_made(visit: &Visit) -> Result<Vec<Account>, WebError> {
    if !visit.demonstration {
        return Ok(Vec::new());
    }
    let keeper = Actor::new("demonstratie", Role::Administrator);
    let mut accounts = visit.store.list_accounts(&keeper, visit.clock.now()).await?;
    accounts.retain(|account| !account.has_password && account.disabled_at.is_none());
    accounts.sort_by_key(|account| Role::of_accounts().position(|role| role == account.role));
    Ok(accounts)
}

/// The tasks of a role, in words for the demonstration.
fn describe_tasks(role: Role) -> &'static str {
    match role {
        Role::Clerk => "Ziet alles, registreert toezeggingen, verwerkt brieven en legt besluiten vast.",
        Role::CommitteeClerk => "Doet hetzelfde voor de eigen commissies.",
        Role::Office => "Meldt af, vraagt een latere termijn en verwerkt brieven, voor de eigen portefeuille.",
        Role::Holder => "Mag wat het bestuurssecretariaat mag, voor de eigen portefeuille.",
        Role::Member => "Ziet ook wat geheim is, maakt bezwaar en draagt een gemiste toezegging aan.",
        Role::CommitteeMember => "Volgt de eigen commissies en draagt een gemiste toezegging aan.",
        Role::Administrator => "Beheert accounts en instellingen. Gaat niet over de inhoud.",
        Role::Archivist => "Leest alles en controleert de geschiedenis.",
        Role::Seatless | Role::Public => "",
    }
}

/// Opens a session of a ready-made account. Outside the demonstration there is no such page.
async fn demonstrate(visit: Visit, sent: SentForm) -> Result<Response, WebError> {
    if !visit.demonstration {
        return Err(error::no_such_page().await);
    }
    let form = sent.into_labelled_fields(&[("account", ""), ("verder", "")])?;
    let wish = form.get_raw_text("account").parse().map(AccountId::new).ok();
    let known = ready_made(&visit).await?.into_iter().find(|account| Some(account.id) == wish);
    let account = known.ok_or_else(|| WebError::not_found("Deze rol is er niet meer. Kies een andere."))?;
    let (token, now) = (SecretToken::new().map_err(AuthError::from)?, visit.clock.now());
    let before = visit.session.as_ref().map(|session| &session.hash);
    visit.store.open_session(account.id, SessionStage::Full, &token.to_hashed(), before, now).await?;
    let opened = OpenedSession { token, stage: SessionStage::Full, marks: None };
    Ok(redirect_with_session(&visit, &opened, &OnwardAddress::parse(form.get_raw_text("verder"))))
}

/// Signs out. The browser forgets what it kept of this site, so that the next person at a shared machine finds nothing. The
/// cookies are cleared one by one, because two have to stay: the one with the notice, and the one by which the device is known.
/// That one lets nobody in, and without it somebody else who keeps trying the name would keep its owner out the next time.
async fn leave(visit: Visit) -> Result<Response, WebError> {
    if let Some(session) = &visit.session {
        visit.store.close_session(session, visit.clock.now()).await?;
    }
    let mut response =
        reply::forbid_storing(reply::see_other_with_notice(&visit.signed_out(), "/inloggen", Notice::SignedOut));
    let headers = response.headers_mut();
    for cookie in [Cookie::new(&visit.base_url, CookieKind::Session), sso::make_pending_cookie(&visit)] {
        if let Some(cookie) = cookie.clear_cookie() {
            headers.append(header::SET_COOKIE, cookie);
        }
    }
    let kept = HeaderValue::from_static("\"cache\", \"storage\"");
    headers.insert(HeaderName::from_static("clear-site-data"), kept);
    Ok(response)
}
