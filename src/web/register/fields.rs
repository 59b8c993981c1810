//! The fields of a promise: from what was typed to what is registered, and back.

use chrono::NaiveDate;

use crate::{
    domain::{
        commitment::{Details, FulfilmentKind, Named, Publicity, PublicityKey},
        deadline_list::NewDeadline,
        number::CommitmentNumber,
    },
    store::council::Council,
    web::{
        deadline_field::DeadlineReader,
        form::{Fields, Times},
        odd_day::DayOf,
        publication::PublicText,
        secrecy_field, view,
    },
};

/// The fields with what stands beside them, in the order of the form.
pub(super) const LABELS: &[(&str, &str)] = &[
    ("titel", "Titel"),
    ("tekst", "Toezegging"),
    ("citaat", "Letterlijk gezegd"),
    ("gezegd", "Toegezegd door"),
    ("houder", "Portefeuillehouder"),
    ("gevraagd", "Gevraagd door"),
    ("commissie", "Commissie"),
    ("dag", "Toegezegd op"),
    ("agendapunt", "Agendapunt"),
    ("termijn", "Termijn"),
    ("thema", "Thema"),
    ("soort", "Soort"),
    ("stukken", "Stukken"),
    ("openbaarheid", "Openbaarheid"),
    secrecy_field::LABELS[0],
    secrecy_field::LABELS[1],
    secrecy_field::LABELS[2],
    secrecy_field::LABELS[3],
];

/// What only the form of a new promise has; the deadline and the publicity of a known one have acts of their own.
const OF_NEW: [&str; 8] =
    ["nummer", "termijn", "suggestie", "openbaarheid", "geheimDoor", "geheimOp", "geheimGrond", "geheimOpheffer"];

/// How often a field may be in the form of a new promise.
pub(super) fn of_new(name: &str) -> Times {
    if OF_NEW.contains(&name) { Times::Once } else { of_known(name) }
}

/// How often a field may be in the form of a known promise.
pub(super) fn of_known(name: &str) -> Times {
    let labelled = LABELS.iter().any(|(one, _)| *one == name) && !OF_NEW.contains(&name);
    if labelled { Times::Once } else { Times::Never }
}

/// What the public would read of a new promise.
pub(super) fn public_texts(form: &Fields) -> Vec<PublicText> {
    PublicText::typed(form, LABELS)
}

/// What the public would read of a known promise and did not read before.
pub(super) fn newly_public_texts(form: &Fields, known: &Details) -> Vec<PublicText> {
    let before = filled(known);
    let mut texts = public_texts(form);
    texts.retain(|text| text.text != before.raw(&text.field).trim());
    texts
}

/// The number, strictly.
pub(super) fn number(form: &mut Fields) -> Option<CommitmentNumber> {
    match CommitmentNumber::parse(form.raw("nummer")) {
        Ok(number) => Some(number),
        Err(error) => {
            form.reject("nummer", error.to_string());
            None
        }
    }
}

/// Whether the public will see it. When nothing is chosen, the fields say so.
fn publicity(form: &mut Fields, today: NaiveDate) -> Publicity {
    match form.choice("openbaarheid", PublicityKey::from_key) {
        Some(PublicityKey::Secret) => secrecy_field::read(form, today).map_or(Publicity::Draft, Publicity::Secret),
        Some(PublicityKey::Draft) => Publicity::Draft,
        Some(PublicityKey::Public) => Publicity::Public,
        None => {
            if form.error("openbaarheid").is_none() {
                form.reject("openbaarheid", "Kies of de toezegging openbaar is.");
            }
            Publicity::Draft
        }
    }
}

/// What was promised, by whom, to whom, where. When something is wrong, the fields say so and this must not be used. A promise
/// that is known keeps its publicity: that has acts of its own; and its day, as it is, is no question any more.
pub(super) fn details(form: &mut Fields, today: NaiveDate, council: &Council, known: Option<&Details>) -> Details {
    let title = form.required_line("titel", "Geef de toezegging een korte titel.");
    let text = form.required_text("tekst", "Schrijf wat er is toegezegd.");
    let made_on = form.day("dag");
    if made_on.is_some_and(|day| day > today) {
        form.reject("dag", "Deze dag moet nog komen. Vul de dag in waarop de toezegging is gedaan.");
    }
    let before = known.and_then(|known| known.made_on);
    if let Some(day) = made_on.filter(|day| *day <= today && Some(*day) != before) {
        form.ask_odd_day("dag", day, today, DayOf::Deed);
    }
    Details {
        title,
        text,
        quotation: form.text("citaat"),
        spoken_by: form.line("gezegd"),
        holder: holder(form),
        asked_by: askers(form),
        committee: form.line("commissie").map(|typed| committee(typed, council)),
        made_on,
        agenda_item: form.line("agendapunt"),
        theme: form.line("thema"),
        kind: form.choice("soort", FulfilmentKind::from_key),
        publicity: known.map_or_else(|| publicity(form, today), |known| known.publicity),
        papers: form.lines("stukken"),
    }
}

/// The first deadline. Its words count from the day on which the promise was made.
pub(super) fn deadline(form: &mut Fields, reader: &DeadlineReader) -> Option<NewDeadline> {
    let words = form.line("termijn")?;
    if form.raw("dag").trim().is_empty() {
        form.reject("dag", "Vul de dag van de toezegging in: de termijn telt vanaf die dag.");
        return None;
    }
    // What is wrong with the day itself is told where the day is read.
    let made_on = crate::web::day::read(form.raw("dag")).ok()?;
    Some(reader.read(&words, made_on).asked(form, "termijn"))
}

/// The form of a promise as it is registered.
pub(super) fn filled(details: &Details) -> Fields {
    let lines = |names: &[Named]| names.iter().map(Named::to_string).collect::<Vec<_>>().join("\n");
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    Fields::default()
        .with("titel", &details.title)
        .with("tekst", &details.text)
        .with("citaat", text(&details.quotation))
        .with("gezegd", text(&details.spoken_by))
        .with("houder", details.holder.as_ref().map(Named::to_string).unwrap_or_default())
        .with("gevraagd", lines(&details.asked_by))
        .with("commissie", text(&details.committee))
        .with("dag", details.made_on.map(view::field_day).unwrap_or_default())
        .with("agendapunt", text(&details.agenda_item))
        .with("thema", text(&details.theme))
        .with("soort", details.kind.map(FulfilmentKind::key).unwrap_or_default())
        .with("stukken", details.papers.join("\n"))
}

fn holder(form: &mut Fields) -> Option<Named> {
    let typed = form.line("houder")?;
    let holder = Named::parse(&typed);
    if holder.is_none() {
        form.reject(
            "houder",
            "Schrijf de functie en daarachter tussen haakjes de naam: wethouder Wonen (J. de Vries).",
        );
    }
    holder
}

fn askers(form: &mut Fields) -> Vec<Named> {
    let mut askers: Vec<Named> = Vec::new();
    for (line, typed) in (1..).zip(form.lines("gevraagd")) {
        match Named::parse(&typed) {
            Some(asker) if askers.contains(&asker) => {}
            Some(asker) => askers.push(asker),
            None => form
                .reject("gevraagd", format!("Regel {line}: schrijf een naam en daarachter tussen haakjes de fractie.")),
        }
    }
    askers
}

/// The code of a committee that was typed by its name; anything else as it is.
fn committee(typed: String, council: &Council) -> String {
    let folded = typed.to_lowercase();
    let known =
        council.committees.iter().find(|one| one.code.to_lowercase() == folded || one.name.to_lowercase() == folded);
    known.map_or(typed, |committee| committee.code.clone())
}
