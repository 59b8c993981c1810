//! What becomes public when lines of a letter are confirmed: what was typed, and the passages themselves.

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
        publication::{Check, PublicText, Publication},
        visit::Visit,
    },
};

/// Looks at the lines of public promises. See [`Publication::check`].
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
            texts.extend(line.passages.iter().map(|place| passage(form, *position, letter, *place)));
        }
    }
    let signatory = letter.signatory.iter().cloned().collect();
    Publication { texts, people: signatory, number: None }.check(visit, form).await
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

fn passage(form: &Fields, position: usize, letter: &Letter, (start, end): (i64, i64)) -> PublicText {
    let place = |place: i64| usize::try_from(place).unwrap_or_default();
    let text: String = letter.body.chars().skip(place(start)).take(place(end).saturating_sub(place(start))).collect();
    PublicText::kept(&format!("{}, in de brief", form.raw(&name("nummer", position))), text)
}
