//! The fields of a promise: from what was typed to what is registered, and back.

use chrono::NaiveDate;

use crate::{
    domain::{
        access::Actor,
        commitment::{Details, FulfilmentKind, Named, Publicity, PublicityKey},
        deadline_list::NewDeadline,
        number::CommitmentNumber,
        number_series::NumberSeries,
        rights::{self, Action},
    },
    store::council::Council,
    web::{
        deadline_field::DeadlineReader,
        form::{Fields, Times},
        name_field::{self, NameReader},
        odd_day::DayOf,
        publication::PublicText,
        secrecy_field, twin_field, view, words,
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

/// The boxes of the members that one can choose from.
const TICKED_ASKERS: &str = "vrager";

/// How often a field may be in the form of a new promise.
pub(super) fn of_new(name: &str) -> Times {
    if OF_NEW.contains(&name) { Times::Once } else { of_known(name) }
}

/// How often a field may be in the form of a known promise.
pub(super) fn of_known(name: &str) -> Times {
    let labelled = LABELS.iter().any(|(one, _)| *one == name) && !OF_NEW.contains(&name);
    match name {
        TICKED_ASKERS => Times::Often,
        twin_field::FIELD => Times::Once,
        name if labelled || name_field::is_answer(name) => Times::Once,
        _ => Times::Never,
    }
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

/// The number, strictly; none where it was left to the register, or is wrong. Then the fields say so.
pub(super) fn number(form: &mut Fields, gives: Option<&NumberSeries>) -> Option<CommitmentNumber> {
    if gives.is_some() && form.raw("nummer").trim().is_empty() {
        return None;
    }
    match CommitmentNumber::parse(form.raw("nummer")) {
        Ok(number) => Some(number),
        Err(error) => {
            form.reject("nummer", error.to_string());
            None
        }
    }
}

/// Whether the public will see it. When nothing is chosen, the fields say so.
fn publicity(form: &mut Fields, made_on: Option<NaiveDate>, today: NaiveDate) -> Publicity {
    match form.choice("openbaarheid", PublicityKey::from_key) {
        Some(PublicityKey::Secret) => {
            secrecy_field::read(form, made_on, today).map_or(Publicity::Draft, Publicity::Secret)
        }
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
/// that is known keeps its publicity: that has acts of its own; its day, as it is, is no question any more,
/// and the names that it bears are not asked about again.
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
    let names = Names { known, reader: NameReader::new(council, made_on, today) };
    Details {
        title,
        text,
        quotation: form.text("citaat"),
        spoken_by: form.line("gezegd"),
        holder: names.holder(form),
        asked_by: names.askers(form),
        committee: names.committee(form),
        made_on,
        agenda_item: form.line("agendapunt"),
        theme: names.theme(form),
        kind: form.choice("soort", FulfilmentKind::from_key),
        publicity: known.map_or_else(|| publicity(form, made_on, today), |known| known.publicity),
        papers: form.lines("stukken"),
    }
}

/// The names in the form: those that the promise bears already stay as they are, others are recognised.
struct Names<'n> {
    known: Option<&'n Details>,
    reader: NameReader<'n>,
}

impl Names<'_> {
    /// What a field of the promise holds already, when that stands in the form.
    fn kept<T: Clone>(
        &self,
        form: &Fields,
        field: &str,
        of: impl Fn(&Details) -> Option<T>,
        written: impl Fn(&T) -> String,
    ) -> Option<T> {
        of(self.known?).filter(|kept| written(kept) == form.raw(field).trim())
    }

    fn holder(&self, form: &mut Fields) -> Option<Named> {
        let kept = self.kept(form, "houder", |known| known.holder.clone(), Named::to_string);
        kept.or_else(|| self.reader.holder(form, "houder"))
    }

    fn committee(&self, form: &mut Fields) -> Option<String> {
        let kept = self.kept(form, "commissie", |known| known.committee.clone(), String::clone);
        kept.or_else(|| self.reader.committee(form, "commissie"))
    }

    fn theme(&self, form: &mut Fields) -> Option<String> {
        let kept = self.kept(form, "thema", |known| known.theme.clone(), String::clone);
        kept.or_else(|| self.reader.theme(form, "thema"))
    }

    /// Who asked: those who were typed, and those who were ticked.
    fn askers(&self, form: &mut Fields) -> Vec<Named> {
        let ticked = form.all(TICKED_ASKERS).join("\n");
        if !ticked.is_empty() {
            let typed = format!("{}\n{ticked}", form.raw("gevraagd").trim_end());
            form.set("gevraagd", typed.trim_start());
            form.clear(TICKED_ASKERS);
        }
        let kept = self.known.map(|known| known.asked_by.as_slice()).unwrap_or_default();
        self.reader.members(form, "gevraagd", kept)
    }
}

/// Says at its field that this person may not register or correct a promise of this committee, and of which they may; or not with
/// this publicity.
pub(super) fn refuse_not_own(form: &mut Fields, actor: &Actor, action: Action, details: &Details, council: &Council) {
    let typed = form.raw("commissie").trim().to_owned();
    if let Some(told) = not_own(actor, action, details, council, &typed) {
        if form.error("commissie").is_none() {
            form.reject("commissie", told);
        }
    } else if action == Action::Register && !actor.may(rights::to_register_as(details.publicity.key()), details) {
        form.reject("openbaarheid", "Deze keuze hoort niet bij uw rol. Kies een andere.");
    }
}

/// Why this person may not register or correct a promise of this committee, as a Dutch sentence; `typed` is what was typed for it.
pub(in crate::web) fn not_own(
    actor: &Actor,
    action: Action,
    details: &Details,
    council: &Council,
    typed: &str,
) -> Option<String> {
    if actor.may(action, details) {
        return None;
    }
    let own = words::list(&own_committees(actor, council));
    Some(match typed {
        "" => format!("Vul in welke commissie het is. Uw commissies zijn: {own}."),
        typed => format!("‘{typed}’ is niet een commissie van u. Uw commissies zijn: {own}."),
    })
}

/// The committees of which somebody registers promises, each by its code and its name.
fn own_committees(actor: &Actor, council: &Council) -> Vec<String> {
    let name = |code: &String| {
        let known = council.committees.iter().find(|one| one.code.eq_ignore_ascii_case(code));
        known.filter(|one| one.name != one.code).map_or_else(|| code.clone(), |one| format!("{code} ({})", one.name))
    };
    actor.reach.committees.iter().map(name).collect()
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
