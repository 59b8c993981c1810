//! The answer to the form of a new commitment: it is recorded, or the form comes back with a question or a refusal.

use axum::{http::StatusCode, response::Response};
use chrono::NaiveDate;

use super::{CommitmentFormPage, already_recorded};
use crate::{
    domain::number::CommitmentNumber,
    store::{
        StoreError, StoreRefusal,
        commitments::{ChangeSource, registration::Registration},
    },
    web::{
        forms::{form::Fields, twin_field},
        server::{
            error::{LabelledLink, WebError},
            notice::Notice,
            reply, trouble,
            visit::Visit,
        },
        views::view,
    },
};

/// Registers a commitment and sends the visitor to it.
pub(super) async fn record_commitment(
    visit: &Visit,
    mut form: Fields,
    submission: Option<String>,
    commitment: Registration,
    source: ChangeSource,
) -> Result<Response, WebError> {
    let (typed, title, made_on) =
        (commitment.number.clone(), commitment.details.title.clone(), commitment.details.made_on);
    let suggested = commitment.suggestion.is_some();
    let refusal = match visit.store.register_by_form(&visit.make_act(submission), commitment, source).await {
        Ok(number) => {
            let notice = match (suggested, &typed) {
                (true, _) => Notice::SuggestionTakenOver,
                (false, Some(_)) => Notice::Registered(number.to_string()),
                (false, None) => Notice::RegisteredAs(number.to_string()),
            };
            return Ok(reply::see_other_with_notice(visit, &view::commitment_path(number.as_str()), notice));
        }
        Err(StoreError::Refusal(refusal)) => refusal,
        Err(failure) => {
            let status = trouble::add_trouble_error(&mut form, failure)?;
            return CommitmentFormPage::new(visit, form).await?.reply_with_status(status);
        }
    };
    match refusal {
        StoreRefusal::Repeated => {
            // A number that the register gave is found by the title and the day that were registered with it.
            let last = visit.store.list_twins(&visit.actor, &title, made_on).await?.pop();
            let number = typed.or_else(|| last.map(|(number, _)| number));
            let list = || reply::see_other_with_notice(visit, "/toezeggingen", Notice::AlreadyRecorded);
            Ok(number.map_or_else(list, |number| already_recorded(visit, &number)))
        }
        StoreRefusal::NumberTaken(number) => reply_with_taken_number(visit, form, &number).await,
        StoreRefusal::NoNumberLeft => without_number(visit, form).await,
        StoreRefusal::Twins(twins) => beside_twins(visit, form, &twins, made_on).await,
        StoreRefusal::Outdated => reply_to_judged_suggestion(visit, form).await,
        other => Err(other.into()),
    }
}

/// The form again, with a link to the commitment that has the number already, if the visitor may see it.
async fn reply_with_taken_number(
    visit: &Visit,
    mut form: Fields,
    number: &CommitmentNumber,
) -> Result<Response, WebError> {
    let holder = match visit.store.find_commitment(&visit.actor, &number.to_normal()).await {
        Ok(holder) => Some(holder.commitment),
        Err(StoreError::Refusal(StoreRefusal::NotFound)) => None,
        Err(error) => return Err(error.into()),
    };
    let number = holder.as_ref().map_or(number, |holder| &holder.number);
    form.reject_field("nummer", format!("Nummer {number} is al uitgegeven."));
    let taken = holder.as_ref().map(|holder| LabelledLink::of_commitment(&holder.number, &holder.details.title));
    CommitmentFormPage { taken, ..CommitmentFormPage::new(visit, form).await? }
        .reply_with_status(StatusCode::BAD_REQUEST)
}

/// The form again, with the question whether this commitment is another one than those with the same title and day.
async fn beside_twins(
    visit: &Visit,
    mut form: Fields,
    twins: &[CommitmentNumber],
    made_on: Option<NaiveDate>,
) -> Result<Response, WebError> {
    form.set_value(twin_field::FIELD, "");
    form.reject_field("titel", twin_field::compose_twin_question(twins, made_on));
    let page = CommitmentFormPage::new(visit, form).await?;
    CommitmentFormPage { twins: twin_field::make_tick_value(twins), ..page }.reply_with_status(StatusCode::BAD_REQUEST)
}

/// The form again, because the register has no number left to give.
async fn without_number(visit: &Visit, mut form: Fields) -> Result<Response, WebError> {
    form.reject_field(
        "nummer",
        "Het register heeft geen nummer meer om te geven. Vul een nummer in, of vraag wie de instellingen beheert om een langere \
         vorm.",
    );
    CommitmentFormPage::new(visit, form).await?.reply_with_status(StatusCode::CONFLICT)
}

/// The form again, because somebody else judged the suggestion meanwhile. Sent once more, it registers without the suggestion.
async fn reply_to_judged_suggestion(visit: &Visit, form: Fields) -> Result<Response, WebError> {
    let mut form = form.with("suggestie", "");
    form.reject_field(
        "",
        "Iemand anders heeft deze suggestie intussen beoordeeld. Kijk of de toezegging al is geregistreerd. Is zij dat niet, \
         registreer haar dan nog eens: dat gaat dan buiten de suggestie om.",
    );
    CommitmentFormPage::new(visit, form).await?.reply_with_status(StatusCode::CONFLICT)
}
