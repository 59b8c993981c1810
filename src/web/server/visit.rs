//! The sender of a request, and everything that a handler works with.

use std::{ops::Deref, sync::Arc};

use axum::{
    extract::{FromRequestParts, Request, State},
    http::{Extensions, HeaderValue, header, request::Parts},
    middleware::Next,
    response::Response,
};

use super::{
    cookie::{Cookie, CookieKind},
    error::WebError,
    notice::Notice,
    notice_cookie,
    state::AppState,
};
use crate::{
    auth::{device::DeviceMarks, doorway::Doorway},
    domain::{
        access::{Actor, rights::Action},
        commitment::Details,
        ids::AccountId,
    },
    store::{
        Act, StoreError, StoreFailure,
        sessions::{Session, SessionStage},
        trouble::Trouble,
    },
    web::list_query::origin::OriginList,
};

/// A request with its sender and the state of the program. Every handler takes one, so that none reads the register without
/// saying for whom.
#[derive(Debug, Clone)]
pub struct Visit {
    state: Arc<AppState>,
    /// The sender; the public until a session asks for nothing more.
    pub actor: Actor,
    /// The session of the sender, also one that still asks for a second factor.
    pub session: Option<Session>,
    /// The marks by which the device may be known.
    pub marks: DeviceMarks,
    /// The notice of the last act, for the page that shows it.
    pub notice: Option<Notice>,
    /// The list that the visitor came from.
    pub origin: OriginList,
}

impl Visit {
    /// A visit by this visitor.
    #[must_use]
    pub fn new(state: Arc<AppState>, visitor: Visitor) -> Self {
        let Visitor { actor, session, marks, notice, origin, .. } = visitor;
        Self { state, actor, session, marks, notice, origin }
    }

    /// The same visit after signing out.
    #[must_use]
    pub fn signed_out(&self) -> Self {
        let visitor = Visitor { marks: self.marks.clone(), ..Visitor::new(None) };
        Self::new(Arc::clone(&self.state), visitor)
    }

    /// The account of the session, also of one that still asks for something.
    #[must_use]
    pub fn find_account_id(&self) -> Option<AccountId> {
        self.session.as_ref().map(|session| session.account)
    }

    /// An act by the sender, now, with the token of the form.
    #[must_use]
    pub fn make_act(&self, submission: Option<String>) -> Act {
        Act { actor: self.actor.clone(), now: self.clock.now(), today: self.clock.today(), submission }
    }

    /// The doorway for signing in with this browser.
    #[must_use]
    pub fn make_doorway(&self) -> Doorway<'_> {
        Doorway { store: &self.store, key: &self.sign_in_key, marks: &self.marks, now: self.clock.now() }
    }

    /// Refuses an actor who may not do this to a commitment with these details, before a form is shown or read.
    ///
    /// # Errors
    /// [`WebError::Forbidden`] without the right.
    pub fn demand_right(&self, action: Action, details: &Details) -> Result<(), WebError> {
        if self.actor.may_act_on(action, details) { Ok(()) } else { Err(WebError::Forbidden(action)) }
    }
}

impl Deref for Visit {
    type Target = AppState;

    fn deref(&self) -> &AppState {
        &self.state
    }
}

/// The sender of a request, as recognised for the layers below.
#[derive(Debug, Clone)]
pub struct Visitor {
    /// The sender; the public until a session asks for nothing more.
    pub actor: Actor,
    /// The session of the cookie, also one that still asks for a second factor.
    pub session: Option<Session>,
    /// The marks by which the device may be known.
    pub marks: DeviceMarks,
    /// The trouble that prevented looking up the session.
    pub trouble: Option<Trouble>,
    /// The notice of the last act, for the page that shows it.
    pub notice: Option<Notice>,
    /// The list that the visitor came from.
    pub origin: OriginList,
}

impl Visitor {
    fn new(session: Option<Session>) -> Self {
        let full = session.as_ref().filter(|session| session.stage == SessionStage::Full);
        let actor = full.map_or_else(Actor::of_public, |session| session.actor.clone());
        Self {
            actor,
            session,
            marks: DeviceMarks::default(),
            trouble: None,
            notice: None,
            origin: OriginList::default(),
        }
    }

    /// A visitor whose session could not be looked up.
    fn of_failed_lookup(error: &StoreError) -> Self {
        tracing::error!(%error, "a session could not be looked up");
        let trouble = if let StoreError::Failure(StoreFailure::Unable { trouble, .. }) = error {
            *trouble
        } else {
            Trouble::Unreachable
        };
        Self { trouble: Some(trouble), ..Self::new(None) }
    }

    /// The sender of the request with these extensions.
    #[must_use]
    pub fn of(extensions: &Extensions) -> Self {
        extensions.get::<Self>().cloned().unwrap_or_else(|| Self::new(None))
    }
}

impl FromRequestParts<Arc<AppState>> for Visit {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &Arc<AppState>) -> Result<Self, Self::Rejection> {
        Ok(Self::new(Arc::clone(state), Visitor::of(&parts.extensions)))
    }
}

/// Takes over what other processes wrote meanwhile, and recognises the sender of a request by the token in its cookie. Browsers
/// and proxies store no page of a signed-in visitor; pages for the public are validated anew each time, so that what is
/// withdrawn is gone at once.
pub(in crate::web) async fn recognise_visitor(
    State(state): State<Arc<AppState>>,
    mut request: Request,
    next: Next,
) -> Response {
    if let Err(error) = state.store.notice_other_writers().await {
        tracing::warn!(%error, "whether others wrote cannot be seen");
    }
    let token = Cookie::new(&state.base_url, CookieKind::Session).find_token(request.headers());
    let mut visitor = match &token {
        Some(token) => {
            let (now, today) = (state.clock.now(), state.clock.today());
            let session = state.store.find_session(&token.to_hashed(), now, today).await;
            session.map_or_else(|error| Visitor::of_failed_lookup(&error), Visitor::new)
        }
        None => Visitor::new(None),
    };
    visitor.marks = Cookie::new(&state.base_url, CookieKind::Device)
        .find_text(request.headers())
        .map(DeviceMarks::parse)
        .unwrap_or_default();
    let personal = visitor.session.is_some() || visitor.trouble.is_some();
    let keep = HeaderValue::from_static(if personal { "no-store" } else { "no-cache" });
    visitor.origin = OriginList::of(request.uri());
    visitor.notice = notice_cookie::find_brought_notice(&state, &request, visitor.session.as_ref());
    let tells = visitor.notice.is_some();
    request.extensions_mut().insert(visitor);
    let mut response = next.run(request).await;
    if tells {
        notice_cookie::spend_notice(&state, &mut response);
    }
    response.headers_mut().entry(header::CACHE_CONTROL).or_insert(keep);
    response.headers_mut().append(header::VARY, HeaderValue::from_static("cookie"));
    response
}
