//! `/inloggen/sso`: signing in with the council's own sign-in service.

use axum::{
    extract::{Query, rejection::QueryRejection},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Response},
};

use super::{SignInQuery, onward::OnwardAddress, read_wanted_page, redirect_with_session};
use crate::{
    auth::{
        doorway::OpenedSession,
        oidc::{self, ProviderAnswer, SignOnRefusal, SingleSignOn},
        token::SecretToken,
    },
    store::sessions::SessionStage,
    web::{
        AppState,
        server::{
            cookie::{Cookie, CookieKind},
            error::{self, WebError},
            reply,
            visit::Visit,
        },
    },
};

/// The address to which the provider sends visitors back.
pub const SIGN_IN_RETURN: &str = "/inloggen/sso/terug";

/// The cookie of the sign-ins that were started.
pub(super) fn make_pending_cookie(state: &AppState) -> Cookie {
    Cookie::new(&state.base_url, CookieKind::Provider)
}

async fn require_provider(visit: &Visit) -> Result<&SingleSignOn, WebError> {
    match &visit.sso {
        Some(sso) => Ok(sso),
        None => Err(error::no_such_page().await),
    }
}

/// Sends the visitor to the provider. It is reached by a link, not by a form: our own `form-action` stops a form that ends at
/// another site.
pub(super) async fn begin(visit: Visit, headers: HeaderMap, asked: SignInQuery) -> Result<Response, WebError> {
    let sso = require_provider(&visit).await?;
    let kept = make_pending_cookie(&visit).find_token(&headers);
    let begun = sso.begin_sign_in(read_wanted_page(&asked).as_path().to_owned(), kept, visit.clock.now()).await?;
    let mut response = reply::forbid_storing(reply::see_other(&begun.address));
    if let Some(cookie) = make_pending_cookie(&visit).set_token(&begun.token, oidc::PATIENCE.num_seconds()) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// Takes the visitor back from the provider. It is a GET that writes, since the provider can only send a browser here: it keeps
/// the account and opens the session, once, for the browser in which a sign-in waits. Without one it does nothing.
pub(super) async fn finish(
    visit: Visit,
    headers: HeaderMap,
    answer: Result<Query<ProviderAnswer>, QueryRejection>,
) -> Result<Response, WebError> {
    let sso = require_provider(&visit).await?;
    // An answer that cannot be read counts as an empty one.
    let answer = answer.map(|Query(answer)| answer).unwrap_or_default();
    let token = make_pending_cookie(&visit).find_token(&headers);
    let mut response = match come_in(&visit, sso, answer, token.as_ref()).await {
        Ok(response) => response,
        Err(refusal) => reply::forbid_storing(WebError::from(refusal).into_response()),
    };
    // A sign-in that waits in another tab keeps the cookie.
    let waits = token.is_some_and(|token| sso.has_waiting_sign_in(&token, visit.clock.now()));
    if let Some(cookie) = make_pending_cookie(&visit).clear_cookie().filter(|_| !waits) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

async fn come_in(
    visit: &Visit,
    sso: &SingleSignOn,
    answer: ProviderAnswer,
    token: Option<&SecretToken>,
) -> Result<Response, SignOnRefusal> {
    let now = visit.clock.now();
    let (identity, next) = sso.finish_sign_in(answer, token, now).await?;
    let before = visit.session.as_ref().map(|session| &session.hash);
    let token = oidc::sign_in(&visit.store, identity, before, now).await?;
    // Failures are counted for passwords only, so there is no device to know.
    let opened = OpenedSession { token, stage: SessionStage::Full, marks: None };
    Ok(redirect_with_session(visit, &opened, &OnwardAddress::parse(&next)))
}

/// The status and the sentence for a refused sign-in. Most refusals share one sentence, so that an attacker learns nothing from
/// it; an honest visitor can only begin again anyway.
pub(in crate::web) fn describe_refusal(refusal: &SignOnRefusal) -> (StatusCode, &'static str) {
    match refusal {
        SignOnRefusal::Unreachable(_) => (
            StatusCode::SERVICE_UNAVAILABLE,
            "De inlogdienst van de gemeente antwoordt nu niet. Probeer het later opnieuw. Hebt u hier een wachtwoord, dan kunt \
             u daarmee inloggen.",
        ),
        SignOnRefusal::NoRole { .. } => (
            StatusCode::FORBIDDEN,
            "De gemeente herkent u, maar u hebt geen rol in dit register. Vraag de beheerder van het register erom.",
        ),
        SignOnRefusal::Disabled => (
            StatusCode::FORBIDDEN,
            "Uw account in dit register is uitgeschakeld. Vraag de beheerder van het register om meer.",
        ),
        SignOnRefusal::Reach(_) => (
            StatusCode::FORBIDDEN,
            "Bij uw rol hoort een commissie of portefeuille die niet in dit register staat. Meld dit aan de beheerder van het \
             register.",
        ),
        _ => (StatusCode::FORBIDDEN, "Het inloggen met de gemeente is niet gelukt. Begin opnieuw."),
    }
}
