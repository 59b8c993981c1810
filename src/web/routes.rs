//! Routes that name their rule. A route is made here or nowhere: there is no way to add one without saying who may come.

use std::sync::Arc;

use axum::{
    Router,
    extract::{DefaultBodyLimit, Request},
    handler::Handler,
    http::{Method, Uri},
    middleware::{self, Next},
    response::{IntoResponse as _, Response},
    routing::{MethodRouter, get, post},
};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::{AppState, error::WebError, kept_form::KeptForm, reply, visit::Visitor};
use crate::{
    domain::{
        access::{Actor, Role},
        ids::AccountId,
        rights::Action,
    },
    store::sessions::Stage,
};

/// Who may come to a route. What somebody may do to one commitment is checked again where it is loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// Everybody, signed in or not.
    Anyone,
    /// Everybody who signed in.
    SignedIn,
    /// Everybody to whom this action is open at all: see [`crate::domain::rights`].
    May(Action),
}

impl Rule {
    /// Whether the rule lets this actor come.
    #[must_use]
    pub fn admits(self, actor: &Actor) -> bool {
        self.refusal(actor).is_none()
    }

    fn refusal(self, actor: &Actor) -> Option<WebError> {
        let signed_in = actor.role != Role::Public;
        match self {
            Self::Anyone => None,
            Self::SignedIn => (!signed_in).then_some(WebError::SignInFirst),
            Self::May(action) if actor.may_ever(action) => None,
            Self::May(action) if signed_in => Some(WebError::Forbidden(action)),
            Self::May(_) => Some(WebError::SignInFirst),
        }
    }
}

/// A route as it was declared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// The method: GET (and with it HEAD) or POST.
    pub method: Method,
    /// The address, with its parts in braces.
    pub path: String,
    /// Who may come.
    pub rule: Rule,
}

/// Routes with their rules.
#[derive(Debug, Default)]
pub struct Routes {
    router: Router<Arc<AppState>>,
    declared: Vec<Route>,
}

impl Routes {
    /// No routes.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A page.
    #[must_use]
    pub fn get<H, T>(self, path: &str, rule: Rule, handler: H) -> Self
    where
        H: Handler<T, Arc<AppState>>,
        T: 'static,
    {
        self.add(Method::GET, path, rule, get(handler))
    }

    /// An act.
    #[must_use]
    pub fn post<H, T>(self, path: &str, rule: Rule, handler: H) -> Self
    where
        H: Handler<T, Arc<AppState>>,
        T: 'static,
    {
        self.add(Method::POST, path, rule, post(handler))
    }

    /// An act whose form may have more than the usual number of bytes.
    #[must_use]
    pub fn post_up_to<H, T>(self, bytes: usize, path: &str, rule: Rule, handler: H) -> Self
    where
        H: Handler<T, Arc<AppState>>,
        T: 'static,
    {
        self.add(Method::POST, path, rule, post(handler).layer(DefaultBodyLimit::max(bytes)))
    }

    /// These routes and others.
    #[must_use]
    pub fn merge(self, other: Self) -> Self {
        let declared = self.declared.into_iter().chain(other.declared).collect();
        Self { router: self.router.merge(other.router), declared }
    }

    /// Every route, as it was declared.
    #[must_use]
    pub fn declared(&self) -> &[Route] {
        &self.declared
    }

    pub(super) fn into_router(self) -> Router<Arc<AppState>> {
        self.router
    }

    fn add(mut self, method: Method, path: &str, rule: Rule, handler: MethodRouter<Arc<AppState>>) -> Self {
        let guarded = handler.route_layer(middleware::from_fn(move |request: Request, next: Next| async move {
            guard(rule, request, next).await
        }));
        self.router = self.router.route(path, guarded);
        self.declared.push(Route { method, path: path.to_owned(), rule });
        self
    }
}

/// Lets through whom the rule admits. Who may be signed in, but cannot be recognised for now, is no member of the public: only
/// what is for everybody is shown. Who is not signed in and wants to see a page is shown the door; a form that was sent is
/// told to wait: see [`WebError::SignInFirst`].
async fn guard(rule: Rule, request: Request, next: Next) -> Response {
    let visitor = Visitor::of(request.extensions());
    if let Some(session) = &visitor.session
        && (session.stage == Stage::Full || rule == Rule::Anyone)
        && is_for_another(session.account, request.extensions().get::<Arc<KeptForm>>().cloned()).await
    {
        return WebError::OtherAccount(session.actor.clone()).into_response();
    }
    match rule.refusal(&visitor.actor) {
        None => next.run(request).await,
        Some(_) if let Some(trouble) = visitor.trouble => {
            WebError::Unable(trouble, "a session could not be looked up".to_owned()).into_response()
        }
        Some(WebError::SignInFirst) if request.method() != Method::POST => {
            reply::see_other(&sign_in_path(request.uri()))
        }
        Some(refusal) => refusal.into_response(),
    }
}

/// Whether a form was made for another account than the one that sends it. A form that asks who one is, is made for nobody and has
/// no token; every other one has, and is not taken without: see [`Fields::submission`](super::form::Fields::submission).
async fn is_for_another(account: AccountId, form: Option<Arc<KeptForm>>) -> bool {
    let Some(form) = form else { return false };
    form.token().await.is_some_and(|token| token.account != Some(account))
}

/// The sign-in page, from which one goes on to where one wanted to be.
fn sign_in_path(wanted: &Uri) -> String {
    let wanted = wanted.path_and_query().map_or("/", |path| path.as_str());
    format!("/inloggen?verder={}", utf8_percent_encode(wanted, NON_ALPHANUMERIC))
}
