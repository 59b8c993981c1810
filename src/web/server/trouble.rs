//! The words for a register that cannot use its file for now: nothing was recorded, reading goes on, and nothing typed is lost.

use axum::http::StatusCode;

use super::error::WebError;
use crate::{
    store::{StoreError, StoreFailure, trouble::Trouble},
    web::forms::form::Fields,
};

/// The response for a trouble: the status, a heading, and a sentence that tells what happened.
pub(in crate::web) fn describe_trouble(trouble: Trouble) -> (StatusCode, &'static str, &'static str) {
    match trouble {
        Trouble::DiskFull => (
            StatusCode::INSUFFICIENT_STORAGE,
            "Er is geen ruimte meer",
            "De schijf van het register is vol. Er is niets vastgelegd. Waarschuw de beheerder.",
        ),
        Trouble::NotWritable => (
            StatusCode::SERVICE_UNAVAILABLE,
            "Vastleggen kan nu niet",
            "Het register kan nu niet in zijn bestand schrijven. Er is niets vastgelegd. Waarschuw de beheerder.",
        ),
        Trouble::Unreachable => (
            StatusCode::SERVICE_UNAVAILABLE,
            "Het register is even niet bereikbaar",
            "Het register kan nu niet bij zijn bestand. Er is niets vastgelegd. Waarschuw de beheerder als dit aanhoudt.",
        ),
        Trouble::Busy => (
            StatusCode::SERVICE_UNAVAILABLE,
            "Het register is bezet",
            "Het register kwam niet op tijd aan de beurt, omdat anderen het bezet hielden. Er is niets vastgelegd.",
        ),
    }
}

/// A sentence for a visitor whose form has no page of its own. Nothing typed is lost: a browser sends the form again when the
/// page is reloaded, and its token prevents that anything is done twice.
pub(in crate::web) const AGAIN: &str = "Lezen kan meestal wel. Verstuurde u een formulier? Laat deze pagina dan openstaan en laad haar \
     later opnieuw: uw formulier wordt alsnog verstuurd, en nooit dubbel vastgelegd.";

/// Adds an error that nothing can be recorded for now to a form, so that what was typed stays. Returns the status of the
/// response.
///
/// # Errors
/// Gives back every other error.
pub(in crate::web) fn add_trouble_error(form: &mut Fields, error: StoreError) -> Result<StatusCode, WebError> {
    let StoreError::Failure(StoreFailure::Unable { trouble, cause }) = error else { return Err(error.into()) };
    tracing::warn!(%trouble, %cause, "a form was not recorded");
    let (status, _, sentence) = describe_trouble(trouble);
    form.reject_field("", format!("{sentence} Wat u invulde staat hieronder nog: verstuur het later opnieuw."));
    Ok(status)
}
