//! Registering promises from a letter, and leaving what becomes of them to whose they are: the letter still waits.

use axum::{http::StatusCode, response::Response};

use super::{
    form::{self, name},
    reading::Desk,
};
use crate::{
    domain::number::CommitmentNumber,
    store::{StoreError, StoreRefusal},
    web::{error::WebError, form::Fields, notice::Notice, reply, trouble, visit::Visit},
};

/// Registers what was chosen to be registered on the page of a reading.
pub(super) async fn send(visit: &Visit, desk: Desk, mut fields: Fields) -> Result<Response, WebError> {
    let submission = fields.submission()?;
    let chosen = form::to_register(&mut fields, &desk.reading.findings);
    if chosen.is_empty() && fields.is_good() {
        fields.reject("", "U koos geen toezegging om te registreren. Kies bij een nummer ‘registreer haar’.");
    }
    if !fields.is_good() {
        form::name_errors(&mut fields, &desk.reading.findings);
        return desk.page(visit, fields, StatusCode::BAD_REQUEST);
    }
    let id = desk.letter.id();
    let count = chosen.len();
    let new = chosen.iter().map(|(_, new, made_on)| (new.clone(), *made_on)).collect();
    let notice = match visit.store.register_from_letter(&visit.act(submission), id, new).await {
        Ok(()) => Notice::RegisteredFromLetter(count),
        Err((_, StoreError::Refusal(StoreRefusal::Repeated))) => Notice::AlreadyRecorded,
        Err((number, error)) => {
            let about = number.as_ref().map(CommitmentNumber::normal);
            let line = chosen.iter().find(|(_, new, _)| about == Some(new.number.normal()));
            let field = line.map(|(position, ..)| name("keuze", *position)).unwrap_or_default();
            let status = match error {
                StoreError::Refusal(StoreRefusal::NumberTaken(number)) => {
                    fields.reject(&field, format!("Toezegging {number} staat intussen in het register."));
                    StatusCode::CONFLICT
                }
                other => trouble::later(&mut fields, other)?,
            };
            form::name_errors(&mut fields, &desk.reading.findings);
            return desk.page(visit, fields, status);
        }
    };
    Ok(reply::see_other_with_notice(visit, &format!("/brieven/{id}/lezing"), notice))
}
