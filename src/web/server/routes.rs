//! Routes that name their rule. All routes are made here, so that none can be added without a rule.

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

use super::{error::WebError, kept_form::KeptForm, reply, visit::Visitor};
use crate::{
    domain::{
        access::{Actor, Role, rights::Action},
        ids::AccountId,
    },
    store::sessions::SessionStage,
    web::AppState,
};

/// The rule that decides who may come to a route. Rights to one commitment are checked again where it is loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// Everybody, signed in or not.
    Anyone,
    /// Everybody who signed in.
    SignedIn,
    /// Everybody in a role to which this action is open at all: see [`crate::domain::access::rights`].
    May(Action),
}

impl Rule {
    /// True if the rule admits this actor.
    #[must_use]
    pub fn admits_actor(self, actor: &Actor) -> bool {
        self.find_refusal(actor).is_none()
    }

    fn find_refusal(self, actor: &Actor) -> Option<WebError> {
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
    /// GET, which includes HEAD, or POST.
    pub method: Method,
    /// The address, with its parameters in braces.
    pub path: String,
    pub rule: Rule,
}

/// Routes with their rules.
#[derive(Debug, Default)]
pub struct Routes {
    router: Router<Arc<AppState>>,
    declared: Vec<Route>,
}

impl Routes {
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the route of a page.
    #[must_use]
    pub fn get<H, T>(self, path: &str, rule: Rule, handler: H) -> Self
    where
        H: Handler<T, Arc<AppState>>,
        T: 'static,
    {
        self.add_route(Method::GET, path, rule, get(handler))
    }

    /// Adds the route of an act.
    #[must_use]
    pub fn post<H, T>(self, path: &str, rule: Rule, handler: H) -> Self
    where
        H: Handler<T, Arc<AppState>>,
        T: 'static,
    {
        self.add_route(Method::POST, path, rule, post(handler))
    }

    /// Adds an act whose form may have more than the usual number of bytes.
    #[must_use]
    pub fn post_up_to<H, T>(self, bytes: usize, path: &str, rule: Rule, handler: H) -> Self
    where
        H: Handler<T, Arc<AppState>>,
        T: 'static,
    {
        self.add_route(Method::POST, path, rule, post(handler).layer(DefaultBodyLimit::max(bytes)))
    }

    /// Adds the routes of `other`.
    #[must_use]
    pub fn merge(self, other: Self) -> Self {
        let declared = self.declared.into_iter().chain(other.declared).collect();
        Self { router: self.router.merge(other.router), declared }
    }

    /// All routes, as they were declared.
    #[must_use]
    pub fn declared(&self) -> &[Route] {
        &self.declared
    }

    pub(in crate::web) fn into_router(self) -> Router<Arc<AppState>> {
        self.router
    }

    fn add_route(mut self, method: Method, path: &str, rule: Rule, handler: MethodRouter<Arc<AppState>>) -> Self {
        let guarded = handler.route_layer(middleware::from_fn(move |request: Request, next: Next| async move {
            guard_route(rule, request, next).await
        }));
        self.router = self.router.route(path, guarded);
        self.declared.push(Route { method, path: path.to_owned(), rule });
        self
    }
}

/// Admits a visitor according to the rule. A visitor whose session cannot be looked up for now is not treated as the public:
/// they get only pages for everybody. A visitor who is not signed in is sent from a page to the sign-in page; a form that was
/// sent gets [`WebError::SignInFirst`], so that it is not lost.
async fn guard_route(rule: Rule, request: Request, next: Next) -> Response {
    let visitor = Visitor::of(request.extensions());
    if let Some(session) = &visitor.session
        && (session.stage == SessionStage::Full || rule == Rule::Anyone)
        && is_for_another(session.account, request.extensions().get::<Arc<KeptForm>>().cloned()).await
    {
        return WebError::OtherAccount(session.actor.clone()).into_response();
    }
    match rule.find_refusal(&visitor.actor) {
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

/// True if a form was made for another account than the one that sends it. A form for signing in is made for nobody and has no
/// token; every other form has one, and is refused without: see [`Fields::compute_submission_key`](crate::web::forms::form::Fields::compute_submission_key).
async fn is_for_another(account: AccountId, form: Option<Arc<KeptForm>>) -> bool {
    let Some(form) = form else { return false };
    form.read_token().await.is_some_and(|token| token.account != Some(account))
}

/// The address of the sign-in page, which carries the address that was wanted.
fn sign_in_path(wanted: &Uri) -> String {
    let wanted = wanted.path_and_query().map_or("/", |path| path.as_str());
    format!("/inloggen?verder={}", utf8_percent_encode(wanted, NON_ALPHANUMERIC))
}
