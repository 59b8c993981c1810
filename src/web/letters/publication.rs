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
        publication::{Check, PublicText, Publication, signers, whole_letter},
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
        texts.extend(whole_letter("De brief", letter.subject.as_ref(), &letter.body));
    }
    let people = signers(letter.signatory.as_deref());
    Publication { texts, people, number: None }.check(visit, form).await
}

/// What was typed on a line, as far as its outcome takes it over.
fn typed(form: &Fields, position: usize, line: &Line) -> Vec<PublicText> {
    let taken: &[(&str, &str)] = match line.outcome {
        Outcome::SettlePartly => &[("rest", "wat er nog moet gebeuren"), ("termijn", "termijn")],
        Outcome::Postpone => &[("termijn", "termijn"), ("reden", "reden")],
        Outcome::Lapse => &[("reden", "reden")],
        Outcome::Settle | Outcome::KeepOpen | Outcome::Mention => &[],
    };
    let new: &[(&str, &str)] = match line.target {
        Target::New(..) => &[("titel", "titel"), ("tekst", "wat is toegezegd")],
        Target::Known { .. } => &[],
    };
    let text = |(field, label): &(&str, &str)| PublicText {
        field: name(field, position),
        label: format!("{}, {label}", form.raw(&name("nummer", position))),
        text: form.raw(&name(field, position)).trim().to_owned(),
    };
    taken.iter().chain(new).map(text).collect()
}
