//! The check of texts that become public when lines of a letter are confirmed: what was typed. The letter itself is looked
//! through when it is released.

use crate::{
    domain::{
        commitment::publicity::PublicityKey,
        letter::{ConfirmedLine, LineTarget, Outcome},
        number::NormalNumber,
    },
    store::letters::Letter,
    web::{
        forms::{
            form::Fields,
            publication::{PublicText, Publication, PublicationCheck, split_signatory},
        },
        letters::line_field::make_field_name,
        server::{error::WebError, visit::Visit},
    },
};

/// Checks what was typed on lines of public commitments. See
/// [`Publication::check_texts`](crate::web::forms::publication::Publication::check_texts).
pub(super) async fn check_lines(
    visit: &Visit,
    form: &mut Fields,
    letter: &Letter,
    lines: &[(usize, ConfirmedLine)],
) -> Result<Option<PublicationCheck>, WebError> {
    let numbers: Vec<NormalNumber> = lines.iter().map(|(_, line)| line.to_subject_number()).collect();
    let known = visit.store.find_known_numbers(&visit.actor, &numbers).await?;
    let mut texts = Vec::new();
    for (position, line) in lines {
        let new = line.target.new_commitment().map(|new| new.details.publicity.key());
        let held = known.get(&line.to_subject_number()).map(|known| known.publicity);
        if held.or(new).is_none_or(|publicity| publicity == PublicityKey::Public) {
            texts.extend(list_typed_texts(form, *position, line));
        }
    }
    let people = split_signatory(letter.signatory.as_deref());
    Publication { texts, people, number: None }.check_texts(visit, form).await
}

/// Checks what was typed of commitments that are registered while the letter waits, on the lines at these positions. See
/// [`Publication::check_texts`](crate::web::forms::publication::Publication::check_texts).
pub(super) async fn check_new(
    visit: &Visit,
    form: &mut Fields,
    letter: &Letter,
    positions: impl Iterator<Item = usize>,
) -> Result<Option<PublicationCheck>, WebError> {
    let texts = positions.flat_map(|position| texts_of(form, position, &OF_NEW)).collect();
    let people = split_signatory(letter.signatory.as_deref());
    Publication { texts, people, number: None }.check_texts(visit, form).await
}

/// The fields of a line that registers a commitment, with their labels.
const OF_NEW: [(&str, &str); 2] = [("titel", "titel"), ("tekst", "wat is toegezegd")];

/// The texts that were typed on a line, as far as its outcome uses them.
fn list_typed_texts(form: &Fields, position: usize, line: &ConfirmedLine) -> Vec<PublicText> {
    let taken: &[(&str, &str)] = match line.outcome {
        Outcome::SettlePartly => &[("rest", "wat er nog moet gebeuren"), ("termijn", "termijn")],
        Outcome::Postpone => &[("termijn", "termijn"), ("reden", "reden")],
        Outcome::Lapse => &[("reden", "reden")],
        Outcome::Settle | Outcome::KeepOpen | Outcome::Mention => &[],
    };
    let new: &[(&str, &str)] = match line.target {
        LineTarget::New(..) => &OF_NEW,
        LineTarget::Known { .. } => &[],
    };
    let mut texts = texts_of(form, position, taken);
    texts.extend(texts_of(form, position, new));
    texts
}

/// The texts of these fields of a line.
fn texts_of(form: &Fields, position: usize, fields: &[(&str, &str)]) -> Vec<PublicText> {
    let text = |(field, label): &(&str, &str)| PublicText {
        field: make_field_name(field, position),
        label: format!("{}, {label}", form.get_raw_text(&make_field_name("nummer", position))),
        text: form.get_raw_text(&make_field_name(field, position)).trim().to_owned(),
    };
    fields.iter().map(text).collect()
}
