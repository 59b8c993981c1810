//! The fields of a commitment: read from the form, and filled from the store.

use chrono::NaiveDate;

use crate::{
    domain::{
        access::{
            Actor,
            rights::{self, Action},
        },
        commitment::{
            Details,
            deadline_list::NewDeadline,
            fulfilment::FulfilmentKind,
            publicity::{Publicity, PublicityKey},
        },
        council::named::Named,
        number::{CommitmentNumber, series::NumberSeries},
    },
    store::council::Council,
    web::{
        forms::{
            deadline_field::DeadlineReader,
            form::Fields,
            name_field::{self, NameReader},
            odd_day::DayOf,
            publication::PublicText,
            publicity_field, secrecy_field,
            sent::FieldTimes,
            twin_field,
        },
        views::{view, words},
    },
};

/// The fields with their labels, in the order of the form.
pub(super) const LABELS: &[(&str, &str)] = &[
    ("titel", "Titel"),
    ("tekst", "Toezegging"),
    ("citaat", "Letterlijk gezegd"),
    ("houder", "Portefeuillehouder"),
    ("gevraagd", "Gevraagd door"),
    ("gezegd", "Toegezegd door"),
    ("commissie", "Commissie"),
    ("dag", "Toegezegd op"),
    ("agendapunt", "Agendapunt"),
    ("termijn", "Termijn"),
    ("openbaarheid", "Openbaarheid"),
    secrecy_field::LABELS[0],
    secrecy_field::LABELS[1],
    secrecy_field::LABELS[2],
    secrecy_field::LABELS[3],
    ("thema", "Thema"),
    ("gebieden", "Gebieden"),
    ("soort", "Soort"),
    ("stukken", "Stukken"),
];

/// The fields that only the form of a new commitment has; the deadline and the publicity of a known one have acts of their own.
const OF_NEW: [&str; 8] =
    ["nummer", "termijn", "suggestie", "openbaarheid", "geheimDoor", "geheimOp", "geheimGrond", "geheimOpheffer"];

/// The tick boxes of the members to choose from.
const TICKED_ASKERS: &str = "vrager";

/// The tick boxes of the areas to choose from.
const TICKED_AREAS: &str = "gebied";

/// The number of times that a field may occur in the form of a new commitment.
pub(super) fn of_new(name: &str) -> FieldTimes {
    if OF_NEW.contains(&name) { FieldTimes::Once } else { of_known(name) }
}

/// The number of times that a field may occur in the form of a known commitment.
pub(super) fn of_known(name: &str) -> FieldTimes {
    let labelled = LABELS.iter().any(|(one, _)| *one == name) && !OF_NEW.contains(&name);
    match name {
        TICKED_ASKERS | TICKED_AREAS => FieldTimes::Often,
        twin_field::FIELD => FieldTimes::Once,
        name if labelled || name_field::is_answer(name) => FieldTimes::Once,
        _ => FieldTimes::Never,
    }
}

/// The texts of a new commitment that the public would read.
pub(super) fn public_texts(form: &Fields) -> Vec<PublicText> {
    PublicText::list_typed_texts(form, LABELS)
}

/// The texts of a known commitment that the public would read and could not read before.
pub(super) fn newly_public_texts(form: &Fields, known: &Details) -> Vec<PublicText> {
    let before = fill_form(known);
    let mut texts = public_texts(form);
    texts.retain(|text| text.text != before.get_raw_text(&text.field).trim());
    texts
}

/// Reads the number, strictly. None if it is left to the register, or if it is wrong; then the field gets an error.
pub(super) fn read_number(form: &mut Fields, gives: Option<&NumberSeries>) -> Option<CommitmentNumber> {
    if gives.is_some() && form.get_raw_text("nummer").trim().is_empty() {
        return None;
    }
    match CommitmentNumber::parse(form.get_raw_text("nummer")) {
        Ok(number) => Some(number),
        Err(error) => {
            form.reject_field("nummer", error.to_string());
            None
        }
    }
}

/// Reads the publicity. If nothing is chosen, the field gets an error.
fn read_publicity(form: &mut Fields, made_on: Option<NaiveDate>, today: NaiveDate) -> Publicity {
    match publicity_field::read_choice(form) {
        Some(PublicityKey::Secret) => {
            secrecy_field::read_secrecy(form, made_on, today).map_or(Publicity::Draft, Publicity::Secret)
        }
        Some(PublicityKey::Draft) | None => Publicity::Draft,
        Some(PublicityKey::Public) => Publicity::Public,
    }
}

/// Reads the details. If a field is wrong it gets an error, and the result must not be used. A known commitment keeps its
/// publicity, which has acts of its own, and its present day and names are not asked about again.
pub(super) fn read_details(form: &mut Fields, today: NaiveDate, council: &Council, known: Option<&Details>) -> Details {
    let title = form.required_line("titel", "Geef de toezegging een korte titel.");
    let text = form.required_text("tekst", "Schrijf wat er is toegezegd.");
    let made_on = form.read_day("dag");
    if made_on.is_some_and(|day| day > today) {
        form.reject_field("dag", "Deze dag moet nog komen. Vul de dag in waarop de toezegging is gedaan.");
    }
    let before = known.and_then(|known| known.made_on);
    if let Some(day) = made_on.filter(|day| *day <= today && Some(*day) != before) {
        form.ask_odd_day("dag", day, today, DayOf::Deed);
    }
    let names = CommitmentNameReader { known, reader: NameReader::new(council, made_on, today) };
    Details {
        title,
        text,
        quotation: form.read_text("citaat"),
        spoken_by: form.read_line("gezegd"),
        holder: names.read_holder(form),
        asked_by: names.read_askers(form),
        committee: names.read_committee(form),
        made_on,
        agenda_item: form.read_line("agendapunt"),
        theme: names.read_theme(form),
        areas: names.read_areas(form),
        kind: form.read_choice("soort", FulfilmentKind::from_key),
        publicity: known.map_or_else(|| read_publicity(form, made_on, today), |known| known.publicity),
        papers: form.read_lines("stukken"),
    }
}

/// The names in the form: those that the commitment has already stay as they are, others are recognised.
struct CommitmentNameReader<'n> {
    known: Option<&'n Details>,
    reader: NameReader<'n>,
}

impl CommitmentNameReader<'_> {
    /// The present value of a field of the commitment, if the form still holds it unchanged.
    fn keep_unchanged_value<T: Clone>(
        &self,
        form: &Fields,
        field: &str,
        of: impl Fn(&Details) -> Option<T>,
        written: impl Fn(&T) -> String,
    ) -> Option<T> {
        of(self.known?).filter(|kept| written(kept) == form.get_raw_text(field).trim())
    }

    fn read_holder(&self, form: &mut Fields) -> Option<Named> {
        let kept = self.keep_unchanged_value(form, "houder", |known| known.holder.clone(), Named::to_string);
        kept.or_else(|| self.reader.read_holder(form, "houder"))
    }

    fn read_committee(&self, form: &mut Fields) -> Option<String> {
        let kept = self.keep_unchanged_value(form, "commissie", |known| known.committee.clone(), String::clone);
        kept.or_else(|| self.reader.read_committee(form, "commissie"))
    }

    fn read_theme(&self, form: &mut Fields) -> Option<String> {
        let kept = self.keep_unchanged_value(form, "thema", |known| known.theme.clone(), String::clone);
        kept.or_else(|| self.reader.read_theme(form, "thema"))
    }

    /// The members who asked: those who were typed, and those who were ticked.
    fn read_askers(&self, form: &mut Fields) -> Vec<Named> {
        add_ticked_lines(form, "gevraagd", TICKED_ASKERS);
        let kept = self.known.map(|known| known.asked_by.as_slice()).unwrap_or_default();
        self.reader.read_members(form, "gevraagd", kept)
    }

    /// The areas of the town: those that were typed, and those that were ticked.
    fn read_areas(&self, form: &mut Fields) -> Vec<String> {
        add_ticked_lines(form, "gebieden", TICKED_AREAS);
        let kept = self.known.map(|known| known.areas.as_slice()).unwrap_or_default();
        self.reader.read_areas(form, "gebieden", kept)
    }
}

/// Adds what was ticked to the lines of a field, as if it were typed there.
fn add_ticked_lines(form: &mut Fields, field: &str, boxes: &str) {
    let ticked = form.list_values(boxes).join("\n");
    if !ticked.is_empty() {
        let typed = format!("{}\n{ticked}", form.get_raw_text(field).trim_end());
        form.set_value(field, typed.trim_start());
        form.remove_field(boxes);
    }
}

/// Refuses a commitment of a committee for which the actor may not do this, and names the actor's own committees; or refuses a
/// publicity that the actor may not choose.
pub(super) fn refuse_not_own(form: &mut Fields, actor: &Actor, action: Action, details: &Details, council: &Council) {
    let typed = form.get_raw_text("commissie").trim().to_owned();
    if let Some(told) = not_own(actor, action, details, council, &typed) {
        if form.find_error("commissie").is_none() {
            form.reject_field("commissie", told);
        }
    } else if action == Action::Register && !actor.may_act_on(rights::to_register_as(details.publicity.key()), details)
    {
        form.reject_field("openbaarheid", "Deze keuze hoort niet bij uw rol. Kies een andere.");
    }
}

/// The reason why the actor may not register or correct a commitment of this committee, as a Dutch sentence; none if that
/// is allowed. `typed` is the committee as it was typed.
pub(in crate::web) fn not_own(
    actor: &Actor,
    action: Action,
    details: &Details,
    council: &Council,
    typed: &str,
) -> Option<String> {
    if actor.may_act_on(action, details) {
        return None;
    }
    let own = words::join_with_and(&own_committees(actor, council));
    Some(match typed {
        "" => format!("Vul in welke commissie het is. Uw commissies zijn: {own}."),
        typed => format!("‘{typed}’ is niet een commissie van u. Uw commissies zijn: {own}."),
    })
}

/// The committees of which the actor registers commitments, each by its code and its name.
fn own_committees(actor: &Actor, council: &Council) -> Vec<String> {
    let name = |code: &String| {
        let known = council.committees.iter().find(|one| one.code.eq_ignore_ascii_case(code));
        known.filter(|one| one.name != one.code).map_or_else(|| code.clone(), |one| format!("{code} ({})", one.name))
    };
    actor.reach.committees.iter().map(name).collect()
}

/// Reads the first deadline. Its words count from the day on which the commitment was made.
pub(super) fn read_first_deadline(form: &mut Fields, reader: &DeadlineReader) -> Option<NewDeadline> {
    let words = form.read_line("termijn")?;
    if form.get_raw_text("dag").trim().is_empty() {
        form.reject_field("dag", "Vul de dag van de toezegging in: de termijn telt vanaf die dag.");
        return None;
    }
    // The day itself gets its error where it is read.
    let made_on = crate::web::forms::day::read_typed_day(form.get_raw_text("dag")).ok()?;
    Some(reader.read_deadline(&words, made_on).ask_about_doubts(form, "termijn"))
}

/// The form filled with a commitment.
pub(super) fn fill_form(details: &Details) -> Fields {
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
        .with("gebieden", details.areas.join("\n"))
        .with("soort", details.kind.map(FulfilmentKind::key).unwrap_or_default())
        .with("stukken", details.papers.join("\n"))
}
