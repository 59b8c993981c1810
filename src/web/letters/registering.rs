//! Registers commitments from a letter and leaves their outcomes to others: the letter still waits.

use axum::{http::StatusCode, response::Response};

use super::{
    for_processing::LetterForProcessing,
    form,
    line_field::make_field_name,
    new_commitment::{find_field_of_line, read_chosen_commitments},
    publication,
};
use crate::{
    domain::{
        access::rights::{self, Action},
        commitment::{NewCommitment, publicity::PublicityKey},
        number::CommitmentNumber,
    },
    store::{StoreError, StoreRefusal},
    web::{
        forms::{form::Fields, odd_day::DayOf, publicity_field, twin_field},
        register,
        server::{error::WebError, notice::Notice, reply, trouble, visit::Visit},
    },
};

/// Checks the commitments that lines register, each with the position of its line. Refuses one that the visitor may not
/// register; asks about a day that lies unusually far from today, and about a title that another commitment of the same day
/// bears, in the register or on another line.
pub(super) async fn ask_about_new(
    visit: &Visit,
    fields: &mut Fields,
    desk: &LetterForProcessing,
    new: impl Iterator<Item = (usize, &NewCommitment)>,
) -> Result<(), WebError> {
    let mut before: Vec<&NewCommitment> = Vec::new();
    for (position, new) in new {
        let committee = find_field_of_line(fields, "commissie", position);
        let typed = fields.get_raw_text(&committee).trim().to_owned();
        let told = register::not_own(&visit.actor, Action::Register, &new.details, &desk.council, &typed);
        if let Some(told) = told.filter(|_| fields.find_error(&committee).is_none()) {
            fields.reject_field(&committee, told);
        }
        let as_chosen = rights::to_register_as(new.details.publicity.key());
        if !visit.actor.may_act_on(as_chosen, &new.details) && fields.find_error(publicity_field::FIELD).is_none() {
            fields.reject_field(publicity_field::FIELD, "Deze keuze hoort niet bij uw rol. Kies een andere.");
        }
        let day_field = find_field_of_line(fields, "dag", position);
        if let Some(day) = new.details.made_on.filter(|_| fields.list_questions(&day_field).next().is_none()) {
            fields.ask_odd_day(&day_field, day, visit.clock.today(), DayOf::Deed);
        }
        let twins = twin_field::find_twins(&visit.store, &visit.actor, (&new.number, &new.details), &before).await?;
        before.push(new);
        let (tick, value) = (make_field_name(twin_field::FIELD, position), twin_field::make_tick_value(&twins));
        if !twins.is_empty() && !fields.has_value(&tick, &value) {
            fields.set_value(&tick, "");
            fields.set_value(&make_field_name(form::TWINS, position), &value);
            fields.reject_field(
                &make_field_name("titel", position),
                twin_field::compose_twin_question(&twins, new.details.made_on),
            );
        }
    }
    Ok(())
}

/// Registers the commitments that were chosen on the page of a reading.
pub(super) async fn register_chosen_commitments(
    visit: &Visit,
    desk: LetterForProcessing,
    mut fields: Fields,
) -> Result<Response, WebError> {
    let submission = fields.compute_submission_key()?;
    let chosen = read_chosen_commitments(&mut fields, &desk.reading.findings, desk.name_ground(visit));
    let new = chosen.iter().map(|(position, new, _)| (*position, new));
    ask_about_new(visit, &mut fields, &desk, new).await?;
    if chosen.is_empty() && fields.is_good() {
        fields.reject_field("", "U koos geen toezegging om te registreren. Kies bij een nummer ‘registreer haar’.");
    }
    if !fields.is_good() {
        form::name_errors(&mut fields, &desk.reading.findings);
        return desk.reply_with_page(visit, fields, StatusCode::BAD_REQUEST);
    }
    let public = chosen.iter().filter(|(_, new, _)| new.details.publicity.key() == PublicityKey::Public);
    let positions = public.map(|(position, ..)| *position);
    if let Some(check) = publication::check_new(visit, &mut fields, &desk.letter, positions).await? {
        form::name_errors(&mut fields, &desk.reading.findings);
        return desk.page_to_check(visit, fields, check);
    }
    let id = desk.letter.id;
    let count = chosen.len();
    let new = chosen.iter().map(|(_, new, made_on)| (new.clone(), *made_on)).collect();
    let notice = match visit.store.register_from_letter(&visit.make_act(submission), id, new).await {
        Ok(()) => Notice::RegisteredFromLetter(count),
        Err((_, StoreError::Refusal(StoreRefusal::Repeated))) => Notice::AlreadyRecorded,
        Err((number, error)) => {
            let about = number.as_ref().map(CommitmentNumber::to_normal);
            let line = chosen.iter().find(|(_, new, _)| about == Some(new.number.to_normal()));
            let field = line.map(|(position, ..)| make_field_name("keuze", *position)).unwrap_or_default();
            let status = match error {
                StoreError::Refusal(StoreRefusal::NumberTaken(number)) => {
                    fields.reject_field(&field, format!("Toezegging {number} staat intussen in het register."));
                    StatusCode::CONFLICT
                }
                other => trouble::add_trouble_error(&mut fields, other)?,
            };
            form::name_errors(&mut fields, &desk.reading.findings);
            return desk.reply_with_page(visit, fields, status);
        }
    };
    Ok(reply::see_other_with_notice(visit, &format!("/brieven/{id}/lezing"), notice))
}
