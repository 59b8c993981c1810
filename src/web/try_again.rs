//! What is said to who gave a wrong password or code, or has to wait.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use chrono::TimeDelta;

use super::{error::WebError, form::Fields, visit::Visit, words};
use crate::{
    auth::AuthError,
    store::{StoreError, StoreRefusal},
};

/// How somebody is told that they are not let in now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NotNow {
    /// The status of the answer.
    pub(super) status: StatusCode,
    /// After how many seconds it makes sense to try again, where that is known.
    seconds: Option<i64>,
}

/// After how many seconds one tries again who found too many passwords waiting.
pub(super) const SOON: i64 = 5;

/// What is said to who found too many passwords waiting.
pub(super) const BUSY: &str =
    "Er loggen nu te veel mensen tegelijk in. Er is niets vastgelegd. Probeer het over vijf seconden opnieuw.";

/// What is said to whose second factor can no longer be read.
pub(super) const VOID: &str = "Codes van uw app werken niet meer: na het terugzetten van een reservekopie ontbreekt de sleutel ervan. Vul een van \
     uw herstelcodes in, of vraag de beheerder om een nieuwe link.";

impl NotNow {
    fn now(status: StatusCode) -> Self {
        Self { status, seconds: None }
    }

    /// The answer, which says when to try again.
    pub(super) fn told(self, mut response: Response) -> Response {
        if let Some(seconds) = self.seconds {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

/// Tells in a form why somebody is not let in: `wrong` at the field, or how long they have to wait. Anything else that failed is
/// an error.
pub(super) fn refused(
    visit: &Visit,
    form: &mut Fields,
    (field, wrong): (&str, &str),
    error: AuthError,
) -> Result<NotNow, WebError> {
    match error {
        AuthError::Wrong => {
            form.reject(field, wrong);
            Ok(NotNow::now(StatusCode::BAD_REQUEST))
        }
        AuthError::SecondFactorVoid => {
            form.reject(field, VOID);
            Ok(NotNow::now(StatusCode::BAD_REQUEST))
        }
        AuthError::TooSoon(until) => {
            let seconds = whole_seconds(until - visit.clock.now());
            let wait = wait_words(seconds);
            form.reject(field, format!("Er is te vaak iets verkeerds ingevuld. Probeer het over {wait} opnieuw."));
            Ok(NotNow { status: StatusCode::TOO_MANY_REQUESTS, seconds: Some(seconds) })
        }
        AuthError::Busy => {
            form.reject(field, BUSY);
            Ok(NotNow { status: StatusCode::SERVICE_UNAVAILABLE, seconds: Some(SOON) })
        }
        // The session was ended while the form was being filled in.
        AuthError::Store(StoreError::Refusal(StoreRefusal::NotFound)) => Err(WebError::SignInFirst),
        other => Err(other.into()),
    }
}

/// A wait in whole seconds, never shorter than it is.
fn whole_seconds(wait: TimeDelta) -> i64 {
    (wait.num_milliseconds() + 999) / 1000
}

/// `één seconde`, `acht seconden`, `15 minuten`: never shorter than it is.
fn wait_words(seconds: i64) -> String {
    let (count, one, more) =
        if seconds < 60 { (seconds, "seconde", "seconden") } else { ((seconds + 59) / 60, "minuut", "minuten") };
    format!("{} {}", words::number(count), if count == 1 { one } else { more })
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
