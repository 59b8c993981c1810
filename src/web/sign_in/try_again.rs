//! The form errors after a failed sign-in or too many attempts.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use chrono::TimeDelta;

use crate::{
    auth::AuthError,
    store::{StoreError, StoreRefusal},
    web::{
        forms::form::Fields,
        server::{
            error::{BUSY, SOON, VOID, WebError},
            visit::Visit,
        },
        views::words,
    },
};

/// The response to a visitor who is not let in now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::web) struct TryAgainLater {
    pub(in crate::web) status: StatusCode,
    /// The number of seconds until another attempt makes sense, if that is known.
    seconds: Option<i64>,
}

impl TryAgainLater {
    fn of_status(status: StatusCode) -> Self {
        Self { status, seconds: None }
    }

    /// Adds the `Retry-After` header to the response.
    pub(in crate::web) fn add_retry_after_header(self, mut response: Response) -> Response {
        if let Some(seconds) = self.seconds {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

/// Adds an error to a form about a failed sign-in: `wrong` at the field, or the time to wait.
///
/// # Errors
/// Gives back every other error.
pub(in crate::web) fn add_sign_in_error(
    visit: &Visit,
    form: &mut Fields,
    (field, wrong): (&str, &str),
    error: AuthError,
) -> Result<TryAgainLater, WebError> {
    match error {
        AuthError::Wrong => {
            form.reject_field(field, wrong);
            Ok(TryAgainLater::of_status(StatusCode::BAD_REQUEST))
        }
        AuthError::SecondFactorVoid => {
            form.reject_field(field, VOID);
            Ok(TryAgainLater::of_status(StatusCode::BAD_REQUEST))
        }
        AuthError::TooSoon(until) => {
            let seconds = whole_seconds(until - visit.clock.now());
            let wait = wait_words(seconds);
            form.reject_field(
                field,
                format!("Er is te vaak iets verkeerds ingevuld. Probeer het over {wait} opnieuw."),
            );
            Ok(TryAgainLater { status: StatusCode::TOO_MANY_REQUESTS, seconds: Some(seconds) })
        }
        AuthError::Busy => {
            form.reject_field(field, BUSY);
            Ok(TryAgainLater { status: StatusCode::SERVICE_UNAVAILABLE, seconds: Some(SOON) })
        }
        // The session was ended while the form was being filled in.
        AuthError::Store(StoreError::Refusal(StoreRefusal::NotFound)) => Err(WebError::SignInFirst),
        other => Err(other.into()),
    }
}

/// A wait in whole seconds, rounded up.
fn whole_seconds(wait: TimeDelta) -> i64 {
    (wait.num_milliseconds() + 999) / 1000
}

/// A wait in words, rounded up: `één seconde`, `acht seconden`, `15 minuten`.
fn wait_words(seconds: i64) -> String {
    let (count, one, more) =
        if seconds < 60 { (seconds, "seconde", "seconden") } else { ((seconds + 59) / 60, "minuut", "minuten") };
    format!("{} {}", words::spell_number(count), if count == 1 { one } else { more })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_is_never_told_too_short() {
        let table = [
            (1, "één seconde"),
            (1000, "één seconde"),
            (1001, "twee seconden"),
            (59_000, "59 seconden"),
            (59_001, "één minuut"),
            (61_000, "twee minuten"),
            (900_000, "15 minuten"),
        ];
        for (milliseconds, words) in table {
            assert_eq!(wait_words(whole_seconds(TimeDelta::milliseconds(milliseconds))), words);
        }
    }
}
