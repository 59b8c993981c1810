//! Who sends a request, and everything that a handler works with.

use std::{ops::Deref, sync::Arc};

use axum::{
    extract::{FromRequestParts, Request, State},
    http::request::Parts,
    middleware::Next,
    response::Response,
};

use super::{AppState, error::WebError};
use crate::{
    domain::{access::Actor, commitment::Details, rights::Action},
    store::Act,
};

/// A request by somebody: the state of the program, and who asks. Every handler takes one, so that none reads the register
/// without saying for whom.
#[derive(Debug, Clone)]
pub struct Visit {
    state: Arc<AppState>,
    /// Who asks.
    pub actor: Actor,
}

impl Visit {
    /// A visit by this actor.
    #[must_use]
    pub fn new(state: Arc<AppState>, actor: Actor) -> Self {
        Self { state, actor }
    }

    /// Who acts, now, from a form with this token.
    #[must_use]
    pub fn act(&self, submission: Option<String>) -> Act {
        Act { actor: self.actor.clone(), now: self.clock.now(), today: self.clock.today(), submission }
    }

    /// Refuses somebody who may not do this to a commitment with these details, before a form is shown or read.
    ///
    /// # Errors
    /// [`WebError::Forbidden`] when the actor may not.
    pub fn demand(&self, action: Action, details: &Details) -> Result<(), WebError> {
        if self.actor.may(action, details) { Ok(()) } else { Err(WebError::Forbidden(action)) }
    }
}

impl Deref for Visit {
    type Target = AppState;

    fn deref(&self) -> &AppState {
        &self.state
    }
}

/// Who was recognised, on the way through the layers.
#[derive(Debug, Clone)]
pub struct Visitor(pub Actor);

impl Visitor {
    /// Who sends this request: whoever was recognised, else the public.
    #[must_use]
    pub fn of(extensions: &axum::http::Extensions) -> Actor {
        extensions.get::<Self>().map_or_else(Actor::public, |visitor| visitor.0.clone())
    }
}

impl FromRequestParts<Arc<AppState>> for Visit {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &Arc<AppState>) -> Result<Self, Self::Rejection> {
        Ok(Self::new(Arc::clone(state), Visitor::of(&parts.extensions)))
    }
}

/// Recognises who sends a request by the session in its cookie.
pub(super) async fn recognise(State(_state): State<Arc<AppState>>, request: Request, next: Next) -> Response {
    next.run(request).await
}
