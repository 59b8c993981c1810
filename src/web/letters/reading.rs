//! `/brieven/{id}/lezing`: the reading of a letter, for a person to confirm line by line.

use axum::{extract::Path, http::StatusCode, response::Response};

use super::{
    for_processing::{LetterForProcessing, ReadingPage},
    form,
    line_field::make_field_name,
    publication, registering,
};
use crate::{
    domain::{
        commitment::{NewCommitment, status::DecisionRule},
        letter::{ConfirmedLine, LineTarget, Outcome},
        number::{CommitmentNumber, NormalNumber},
    },
    store::{StoreError, StoreRefusal, letters::LetterRemainder},
    web::{
        forms::{form::Fields, sent::SentForm},
        server::{error::WebError, notice::Notice, reply, trouble, visit::Visit},
    },
};

pub(super) async fn show(visit: Visit, Path(typed): Path<String>) -> Result<Response, WebError> {
    let desk = LetterForProcessing::open_desk(&visit, &typed).await?;
    reply::render_page(
        StatusCode::OK,
        &ReadingPage::new(
            &visit,
            &desk,
            form::fill_proposed_form(&desk.lines, &desk.letter, &desk.propose_shared_fields(&visit)),
        ),
    )
}

pub(super) async fn send(visit: Visit, Path(typed): Path<String>, sent: SentForm) -> Result<Response, WebError> {
    let mut fields = sent.into_fields(form::find_allowed_times)?;
    let submission = fields.compute_submission_key()?;
    let desk = LetterForProcessing::open_desk(&visit, &typed).await?;
    // A visitor who leaves lines to others does not close the letter.
    let nothing = fields.get_raw_text("actie") == "niets" && !desk.leaves_lines();
    let confirmed = match fields.get_raw_text("actie") {
        "bekijk" => return desk.reply_with_page(&visit, fields, StatusCode::OK),
        "registreer" => return registering::register_chosen_commitments(&visit, desk, fields).await,
        "niets" if nothing => Vec::new(),
        _ => form::read_confirmed_lines(
            &mut fields,
            &desk.reading.findings,
            &desk.letter,
            &desk.reader,
            desk.name_ground(&visit),
        ),
    };
    registering::ask_about_new(&visit, &mut fields, &desk, new_among(&confirmed)).await?;
    if confirmed.is_empty() && fields.is_good() && !nothing {
        fields.reject_field("", desk.nothing_ticked());
    }
    if !fields.is_good() {
        form::name_errors(&mut fields, &desk.reading.findings);
        return desk.reply_with_page(&visit, fields, StatusCode::BAD_REQUEST);
    }
    let check = publication::check_lines(&visit, &mut fields, &desk.letter, &confirmed).await?;
    if let Some(check) = check {
        form::name_errors(&mut fields, &desk.reading.findings);
        return desk.page_to_check(&visit, fields, check);
    }
    let lines: Vec<ConfirmedLine> = confirmed.iter().map(|(_, line)| line.clone()).collect();
    let (count, proposed) = (lines.len(), are_proposed(visit.store.settings().rule, &lines));
    let id = desk.letter.id;
    let rest = if desk.waits_for_registration() { LetterRemainder::ToRegister } else { LetterRemainder::Known };
    let notice = match visit.store.process_letter(&visit.make_act(submission), id, lines, rest).await {
        Ok(done) => Notice::LetterRead { lines: count, proposed, done },
        Err((_, StoreError::Refusal(StoreRefusal::Repeated))) => Notice::AlreadyRecorded,
        Err((number, error)) => return reply_with_refusal(&visit, desk, fields, &confirmed, (number, error)).await,
    };
    Ok(reply::see_other_with_notice(&visit, &format!("/brieven/{id}"), notice))
}

/// The commitments that these lines register, each with the position of its line.
fn new_among(confirmed: &[(usize, ConfirmedLine)]) -> impl Iterator<Item = (usize, &NewCommitment)> + Send {
    confirmed.iter().filter_map(|(position, line)| Some((*position, line.target.new_commitment()?)))
}

/// True if the committee still has to decide on some of these lines.
fn are_proposed(rule: DecisionRule, lines: &[ConfirmedLine]) -> bool {
    let decided_on = |line: &ConfirmedLine| !matches!(line.outcome, Outcome::KeepOpen | Outcome::Mention);
    rule == DecisionRule::Council && lines.iter().any(decided_on)
}

/// The form again, with the refusal of the register at the line that caused it. Nothing was recorded.
async fn reply_with_refusal(
    visit: &Visit,
    mut desk: LetterForProcessing,
    mut fields: Fields,
    confirmed: &[(usize, ConfirmedLine)],
    (number, error): (Option<CommitmentNumber>, StoreError),
) -> Result<Response, WebError> {
    let about = number.as_ref().map(CommitmentNumber::to_normal);
    let position =
        confirmed.iter().find(|(_, line)| about.as_ref() == Some(&line.to_subject_number())).map(|(n, _)| *n);
    let position = position.unwrap_or_default();
    let status = match error {
        StoreError::Refusal(StoreRefusal::Change(refusal)) => {
            fields.reject_field(&make_field_name("uitkomst", position), refusal.to_string());
            form::name_errors(&mut fields, &desk.reading.findings);
            StatusCode::BAD_REQUEST
        }
        StoreError::Refusal(StoreRefusal::Forbidden(action)) => {
            let told =
                format!("‘{}’ hoort bij deze toezegging niet bij uw rol. Er is niets vastgelegd.", action.label());
            fields.reject_field(&make_field_name("uitkomst", position), told);
            form::name_errors(&mut fields, &desk.reading.findings);
            StatusCode::FORBIDDEN
        }
        StoreError::Refusal(StoreRefusal::Stale { .. } | StoreRefusal::NumberTaken(_) | StoreRefusal::NotFound) => {
            for (position, number) in find_overtaken_lines(visit, confirmed).await? {
                fields.remove_value("regel", &position.to_string());
                fields.reject_field(
                    &make_field_name("regel", position),
                    format!(
                        "Toezegging {number} is intussen door iemand anders gewijzigd. Er is niets van deze brief \
                         vastgelegd. Kijk of de regel nog klopt en vink haar dan weer aan."
                    ),
                );
            }
            StatusCode::CONFLICT
        }
        other => trouble::add_trouble_error(&mut fields, other)?,
    };
    desk.lay_beside(visit).await?;
    desk.reply_with_page(visit, fields, status)
}

/// The lines whose commitment changed since the person saw it, each with its number.
async fn find_overtaken_lines(
    visit: &Visit,
    confirmed: &[(usize, ConfirmedLine)],
) -> Result<Vec<(usize, String)>, WebError> {
    let numbers: Vec<NormalNumber> = confirmed.iter().map(|(_, line)| line.to_subject_number()).collect();
    let known = visit.store.find_known_numbers(&visit.actor, &numbers).await?;
    let mut overtaken = Vec::new();
    for (position, line) in confirmed {
        let number = line.to_subject_number();
        let now = known.get(&number);
        let seen = match &line.target {
            LineTarget::Known { version, .. } => Some(*version),
            LineTarget::New(..) => None,
        };
        if now.map(|known| known.version) != seen {
            let number = now.map_or_else(|| number.as_str().to_owned(), |known| known.number.to_string());
            overtaken.push((*position, number));
        }
    }
    Ok(overtaken)
}
