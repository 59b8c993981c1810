//! What is said to who gave a wrong password or code.

use axum::http::StatusCode;
use chrono::TimeDelta;

use super::{error::WebError, form::Fields, visit::Visit, words};
use crate::{
    auth::AuthError,
    store::{StoreError, StoreRefusal},
};

/// Tells in a form why somebody is not let in: `wrong` at the field, or how long they have to wait. Gives the status of the
/// answer; anything else that failed is an error.
pub(super) fn refused(
    visit: &Visit,
    form: &mut Fields,
    (field, wrong): (&str, &str),
    error: AuthError,
) -> Result<StatusCode, WebError> {
    match error {
        AuthError::Wrong => {
            form.reject(field, wrong);
            Ok(StatusCode::BAD_REQUEST)
        }
        AuthError::TooSoon(until) => {
            let wait = wait_words(until - visit.clock.now());
            form.reject(field, format!("Er is te vaak iets verkeerds ingevuld. Probeer het over {wait} opnieuw."));
            Ok(StatusCode::TOO_MANY_REQUESTS)
        }
        // The session was ended while the form was being filled in.
        AuthError::Store(StoreError::Refusal(StoreRefusal::NotFound)) => Err(WebError::SignInFirst),
        other => Err(other.into()),
    }
}

/// `één seconde`, `acht seconden`, `15 minuten`: never shorter than it is.
fn wait_words(wait: TimeDelta) -> String {
    let seconds = (wait.num_milliseconds() + 999) / 1000;
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
            assert_eq!(wait_words(TimeDelta::milliseconds(milliseconds)), words);
        }
    }
}
