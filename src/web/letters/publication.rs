//! What becomes public when lines of a letter are confirmed, or when it is said to be done with: what was typed, and the letter.

use crate::{
    domain::{
        commitment::PublicityKey,
        letter::{Line, Outcome, Target},
        number::NormalNumber,
    },
    store::letters::Letter,
    web::{
        error::WebError,
        form::Fields,
        letters::form::name,
        publication::{Check, LetterHead, PublicText, Publication, signers, whole_letter},
        visit::Visit,
    },
};

/// Looks at what was typed on lines of public promises, and at the whole letter, which becomes readable with this. See
/// [`Publication::check`].
pub(super) async fn check(
    visit: &Visit,
    form: &mut Fields,
    letter: &Letter,
    lines: &[(usize, Line)],
) -> Result<Option<Check>, WebError> {
    let numbers: Vec<NormalNumber> = lines.iter().map(|(_, line)| line.subject()).collect();
    let known = visit.store.known(&visit.actor, &numbers).await?;
    let mut texts = Vec::new();
    for (position, line) in lines {
        let held = known.get(&line.subject());
        if held.is_none_or(|known| known.publicity == PublicityKey::Public) {
            texts.extend(typed(form, *position, line));
        }
    }
    // A letter that was processed before was looked at then.
    if letter.processed_at.is_none() {
        texts.extend(whole_letter("De brief", LetterHead::of(letter), &letter.body));
    }
    let people = signers(letter.signatory.as_deref());
    Publication { texts, people, number: None }.check(visit, form).await
}

/// Looks at what was typed of promises that are registered while the letter waits, on the lines at these positions. See
/// [`Publication::check`].
pub(super) async fn check_new(
    visit: &Visit,
    form: &mut Fields,
    letter: &Letter,
    positions: impl Iterator<Item = usize>,
) -> Result<Option<Check>, WebError> {
    let texts = positions.flat_map(|position| texts_of(form, position, &OF_NEW)).collect();
    let people = signers(letter.signatory.as_deref());
    Publication { texts, people, number: None }.check(visit, form).await
}

/// The texts of a promise that a line registers: field and label.
const OF_NEW: [(&str, &str); 2] = [("titel", "titel"), ("tekst", "wat is toegezegd")];

/// What was typed on a line, as far as its outcome takes it over.
fn typed(form: &Fields, position: usize, line: &Line) -> Vec<PublicText> {
    let taken: &[(&str, &str)] = match line.outcome {
        Outcome::SettlePartly => &[("rest", "wat er nog moet gebeuren"), ("termijn", "termijn")],
        Outcome::Postpone => &[("termijn", "termijn"), ("reden", "reden")],
        Outcome::Lapse => &[("reden", "reden")],
        Outcome::Settle | Outcome::KeepOpen | Outcome::Mention => &[],
    };
    let new: &[(&str, &str)] = match line.target {
        Target::New(..) => &OF_NEW,
        Target::Known { .. } => &[],
    };
    let mut texts = texts_of(form, position, taken);
    texts.extend(texts_of(form, position, new));
    texts
}

/// What was typed in these fields of a line.
fn texts_of(form: &Fields, position: usize, fields: &[(&str, &str)]) -> Vec<PublicText> {
    let text = |(field, label): &(&str, &str)| PublicText {
        field: name(field, position),
        label: format!("{}, {label}", form.raw(&name("nummer", position))),
        text: form.raw(&name(field, position)).trim().to_owned(),
    };
    fields.iter().map(text).collect()
}
