//! A form as it comes in: which fields it may have, and how often.

use std::collections::BTreeSet;

use axum::{
    extract::{FromRequest, Request, rejection::FormRejection},
    http::StatusCode,
};

use super::{form::Fields, question};
use crate::web::server::error::WebError;

/// A form as it was sent, of which the fields have not been checked. Its fields can only be reached by [`SentForm::into_fields`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SentForm(pub Vec<(String, String)>);

/// The number of times that a field may occur in a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldTimes {
    /// Never: no such field was on the page.
    Never,
    Once,
    /// Any number of times, as for tick boxes.
    Often,
}

/// The fields that every form may have: its token, its version, the button, the tick that a page was looked at, and the tick of
/// the check for private details.
pub(in crate::web) const CARRIED: [&str; 5] = ["inzending", "versie", "actie", "bekeken", "nagekeken"];

impl SentForm {
    /// Returns the fields, if none occurs more often than `times` allows.
    ///
    /// # Errors
    /// [`WebError::BadRequest`] for a field that the page did not have, or that occurs twice: then the form is not ours.
    pub fn into_fields(self, times: impl Fn(&str) -> FieldTimes) -> Result<Fields, WebError> {
        let mut seen = BTreeSet::new();
        for (name, _) in &self.0 {
            let allowed = match name.as_str() {
                question::RIGHT => FieldTimes::Often,
                name if CARRIED.contains(&name) => FieldTimes::Once,
                name => times(name),
            };
            let again = !seen.insert(name.as_str());
            if allowed == FieldTimes::Never || (again && allowed == FieldTimes::Once) {
                return Err(WebError::bad_request(
                    "Dit formulier bevat iets dat er niet in hoort. Er is niets vastgelegd. Open de pagina opnieuw en vul \
                     het formulier daar in.",
                ));
            }
        }
        Ok(Fields::new(self.0))
    }

    /// Returns the fields of a form in which each labelled field occurs at most once.
    ///
    /// # Errors
    /// As [`SentForm::into_fields`].
    pub fn into_labelled_fields(self, labels: &[(&str, &str)]) -> Result<Fields, WebError> {
        self.into_fields(
            |name| if labels.iter().any(|(one, _)| *one == name) { FieldTimes::Once } else { FieldTimes::Never },
        )
    }
}

impl<S: Send + Sync> FromRequest<S> for SentForm {
    type Rejection = WebError;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        match axum::Form::<Vec<(String, String)>>::from_request(request, state).await {
            Ok(axum::Form(pairs)) => Ok(Self(pairs)),
            Err(rejection) => Err(make_rejection_error(&rejection)),
        }
    }
}

fn make_rejection_error(rejection: &FormRejection) -> WebError {
    match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => WebError::TooLarge,
        _ => WebError::bad_request(
            "Het register begrijpt dit formulier niet. Open de pagina opnieuw en probeer het nog eens.",
        ),
    }
}
