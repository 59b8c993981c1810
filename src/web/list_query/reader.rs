//! Reads the address of a list, and collects the errors in it.

use std::collections::BTreeSet;

use percent_encoding::percent_decode_str;

use super::query::{DayField, ListQuery, MemberPart, SENTENCES, quote_text, usual_order};
use crate::{
    domain::{
        commitment::{fulfilment::FulfilmentKind, going_on::GoingOn, publicity::PublicityKey, status::StatusKey},
        day::full_day,
        ids::{LetterId, MeetingId, MemberId},
        listing::filter::{DayRange, DeadlineCourse, ListSort, SortColumn, UrgencyFilter},
        search::query::SearchQuery,
    },
    web::{forms::day, server::tracking::is_tracking},
};

/// The longest search that is accepted, in characters.
const SEARCH_CHARS: usize = 200;

/// The highest page number that is accepted.
const LAST_PAGE: i64 = 1_000_000;

/// A query in which only fields that one types were not understood.
#[derive(Debug, PartialEq, Eq)]
pub struct MisreadQuery {
    /// What was understood.
    pub understood: ListQuery,
    /// The days as they were typed, by field.
    pub typed_days: Vec<(DayField, String)>,
    /// The beginning of a search that is too long.
    pub typed_search: Option<String>,
    /// A Dutch sentence for each thing that was not understood.
    pub sentences: Vec<String>,
}

/// The outcome of reading the address of a list.
#[derive(Debug, PartialEq, Eq)]
pub enum ReadQuery {
    Understood(Box<ListQuery>),
    /// The fields can be shown again, with the sentences.
    Misread(Box<MisreadQuery>),
    /// The address is wrong: one sentence for each thing.
    Wrong(Vec<String>),
}

impl ListQuery {
    /// Reads a query, which stands behind the question mark.
    #[must_use]
    pub fn read(raw: &str) -> ReadQuery {
        let reader = ListQueryReader::read_pairs(raw);
        if !reader.errors.is_empty() {
            ReadQuery::Wrong(reader.join_errors())
        } else if reader.field_errors.is_empty() {
            ReadQuery::Understood(Box::new(reader.query))
        } else {
            ReadQuery::Misread(Box::new(MisreadQuery {
                understood: reader.query,
                typed_days: reader.typed_days,
                typed_search: reader.typed_search,
                sentences: reader.field_errors,
            }))
        }
    }

    /// Parses a query, which stands behind the question mark.
    ///
    /// # Errors
    /// Everything that is wrong with it, one Dutch sentence each.
    pub fn parse(raw: &str) -> Result<Self, Vec<String>> {
        let reader = ListQueryReader::read_pairs(raw);
        let sentences = reader.join_errors();
        if sentences.is_empty() { Ok(reader.query) } else { Err(sentences) }
    }
}

/// Reads an address pair by pair and collects the errors.
#[derive(Debug, Default)]
struct ListQueryReader {
    query: ListQuery,
    seen: BTreeSet<String>,
    /// The days as they were typed.
    typed_days: Vec<(DayField, String)>,
    /// The beginning of a search that is too long.
    typed_search: Option<String>,
    /// What is wrong with fields that one types.
    field_errors: Vec<String>,
    /// What is wrong with the rest of the address.
    errors: Vec<String>,
}

impl ListQueryReader {
    fn read_pairs(raw: &str) -> Self {
        let mut reader = Self::default();
        for pair in raw.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            match (decode_text(key), decode_text(value)) {
                (Some(key), _) if is_tracking(&key) => {}
                (Some(key), Some(value)) => reader.take_pair(&key, value.trim()),
                _ => reader.add_error("Het adres bevat tekens die het register niet kan lezen. Typ uw vraag opnieuw."),
            }
        }
        if !reader.seen.contains("sorteer") {
            reader.query.sort = usual_order(&reader.query.filter);
        }
        reader.check_ranges();
        reader
    }

    /// Everything that is wrong, at most as much as is told at once.
    fn join_errors(&self) -> Vec<String> {
        self.errors.iter().chain(&self.field_errors).take(SENTENCES).cloned().collect()
    }

    fn take_pair(&mut self, key: &str, value: &str) {
        match key {
            "status" | "termijn" | "loopt" | "verloop" | "openbaarheid" | "commissie" | "portefeuillehouder"
            | "fractie" | "raadslid" | "indiener" | "thema" | "gebied" | "soort" | "vergadering" | "brief" | "q"
            | "sorteer" | "pagina" => {}
            key if DayField::from_key(key).is_some() => {}
            "" if value.is_empty() => {}
            key => self.add_error(format!(
                "{} kent deze lijst niet. Haal het uit het adres, of kies uit de filters naast de toezeggingen.",
                quote_text(key)
            )),
        }
        if value.is_empty() {
            return;
        }
        match key {
            "status" => self.take_status(value),
            "termijn" => self.take_pressing(value),
            "loopt" => self.take_going_on(value),
            "verloop" => self.take_deadline_course(value),
            "openbaarheid" => self.take_publicity(value),
            "soort" => self.take_kind(value),
            "fractie" => add_once(&mut self.query.filter.parties, value.to_owned()),
            "thema" => add_once(&mut self.query.filter.themes, value.to_owned()),
            "gebied" => add_once(&mut self.query.filter.areas, value.to_owned()),
            "commissie" => add_once(&mut self.query.filter.committees, value.to_owned()),
            "portefeuillehouder" => add_once(&mut self.query.filter.holders, value.to_owned()),
            "raadslid" => self.take_member(value, MemberPart::Asker),
            "indiener" => self.take_member(value, MemberPart::Mover),
            _ if !self.seen.insert(key.to_owned()) => {
                self.add_error(format!("{} staat meer dan eens in het adres. Geef er één.", quote_text(key)));
            }
            _ => self.take_single(key, value),
        }
    }

    fn take_single(&mut self, key: &str, value: &str) {
        if let Some(field) = DayField::from_key(key) {
            self.take_day(field, value);
            return;
        }
        match key {
            "q" => self.take_search(value),
            "vergadering" => self.take_meeting(value),
            "brief" => self.take_letter(value),
            "sorteer" => self.take_sort(value),
            "pagina" => self.take_page(value),
            _ => {}
        }
    }

    fn take_status(&mut self, value: &str) {
        match StatusKey::from_key(value) {
            Some(status) => add_once(&mut self.query.filter.statuses, status),
            None => {
                let keys = StatusKey::ALL.map(StatusKey::key).join(", ");
                self.add_error(format!("{} is geen status. Kies uit: {keys}.", quote_text(value)));
            }
        }
    }

    fn take_pressing(&mut self, value: &str) {
        match UrgencyFilter::from_key(value) {
            Some(pressing) => add_once(&mut self.query.filter.urgencies, pressing),
            None => {
                let keys = UrgencyFilter::ALL.map(UrgencyFilter::key).join(", ");
                self.add_error(format!("Bij termijn past {} niet. Kies uit: {keys}.", quote_text(value)));
            }
        }
    }

    fn take_going_on(&mut self, value: &str) {
        match GoingOn::from_key(value) {
            Some(going_on) => add_once(&mut self.query.filter.going_on, going_on),
            None => {
                let keys = GoingOn::ALL.map(GoingOn::key).join(", ");
                self.add_error(format!("Bij ‘loopt’ past {} niet. Kies uit: {keys}.", quote_text(value)));
            }
        }
    }

    fn take_deadline_course(&mut self, value: &str) {
        match DeadlineCourse::from_key(value) {
            Some(course) => add_once(&mut self.query.filter.deadline_courses, course),
            None => {
                let keys = DeadlineCourse::ALL.map(DeadlineCourse::key).join(", ");
                self.add_error(format!("Bij ‘verloop’ past {} niet. Kies uit: {keys}.", quote_text(value)));
            }
        }
    }

    fn take_kind(&mut self, value: &str) {
        match FulfilmentKind::from_key(value) {
            Some(kind) => add_once(&mut self.query.filter.kinds, kind),
            None => {
                let keys = FulfilmentKind::ALL.map(FulfilmentKind::key).join(", ");
                self.add_error(format!("{} is geen soort. Kies uit: {keys}.", quote_text(value)));
            }
        }
    }

    fn take_publicity(&mut self, value: &str) {
        match PublicityKey::from_key(value) {
            Some(publicity) => add_once(&mut self.query.filter.publicities, publicity),
            None => {
                let keys = PublicityKey::ALL.map(PublicityKey::key).join(", ");
                self.add_error(format!("{} is geen openbaarheid. Kies uit: {keys}.", quote_text(value)));
            }
        }
    }

    fn take_member(&mut self, value: &str, part: MemberPart) {
        match value.parse().ok().filter(|id| *id > 0) {
            Some(id) => add_once(part.of(&mut self.query.filter), MemberId::new(id)),
            // A name is recognised later, once the council is at hand.
            None if value.contains(char::is_alphabetic) => {
                add_once(&mut self.query.typed_members, (part, value.to_owned()));
            }
            None => self.add_error(format!("{} is geen raadslid. Kies er een uit de filters.", quote_text(value))),
        }
    }

    fn take_search(&mut self, value: &str) {
        let length = value.chars().count();
        if length > SEARCH_CHARS {
            self.typed_search = Some(value.chars().take(SEARCH_CHARS).collect());
            self.add_field_error(format!(
                "Deze zoekvraag is te lang: {length} tekens. Er passen er {SEARCH_CHARS}. Zoek op enkele woorden."
            ));
        } else if !SearchQuery::parse(value).is_empty {
            self.query.filter.search = Some(value.to_owned());
        }
    }

    fn take_meeting(&mut self, value: &str) {
        match value.parse().ok().filter(|id| *id > 0) {
            Some(id) => self.query.filter.meeting = Some(MeetingId::new(id)),
            None => {
                self.add_error(format!("{} is geen vergadering. Kies er een bij Vergaderingen.", quote_text(value)));
            }
        }
    }

    fn take_letter(&mut self, value: &str) {
        match value.parse().ok().filter(|id| *id > 0) {
            Some(id) => self.query.filter.letter = Some(LetterId::new(id)),
            None => self.add_error(format!("{} is geen brief. Kies er een bij Brieven.", quote_text(value))),
        }
    }

    fn take_day(&mut self, field: DayField, value: &str) {
        self.typed_days.push((field, value.to_owned()));
        match day::read_typed_day(value) {
            Ok(day) => *field.of(&mut self.query.filter) = Some(day),
            Err(message) => self.add_field_error(format!("{} {}: {message}", field.label(), quote_text(value))),
        }
    }

    fn check_ranges(&mut self) {
        let filter = &self.query.filter;
        let ranges = [("laatste dag", filter.last_day), ("toegezegd", filter.made_on)];
        for (what, range) in ranges.into_iter().filter(|(_, range)| range.is_reversed()) {
            let DayRange { from: Some(from), until: Some(until) } = range else { continue };
            let (from, until) = (full_day(from), full_day(until));
            self.add_field_error(format!(
                "Dit tijdvak eindigt voordat het begint: {what} van {from} tot en met {until}."
            ));
        }
    }

    fn take_sort(&mut self, value: &str) {
        let (key, descending) = value.strip_prefix('-').map_or((value, false), |key| (key, true));
        match SortColumn::from_key(key) {
            Some(column) => self.query.sort = ListSort { column, descending },
            None => {
                let keys = SortColumn::ALL.map(SortColumn::key).join(", ");
                self.add_error(format!(
                    "Op {} kan de lijst niet worden gesorteerd. Kies uit: {keys}; met een - ervoor andersom.",
                    quote_text(value)
                ));
            }
        }
    }

    fn take_page(&mut self, value: &str) {
        match value.parse().ok().filter(|page| (1..=LAST_PAGE).contains(page)) {
            Some(page) => self.query.page = page,
            None => self.add_error(format!("{} is geen paginanummer. Pagina’s tellen vanaf 1.", quote_text(value))),
        }
    }

    fn add_field_error(&mut self, sentence: String) {
        if self.field_errors.len() < SENTENCES && !self.field_errors.contains(&sentence) {
            self.field_errors.push(sentence);
        }
    }

    fn add_error(&mut self, sentence: impl Into<String>) {
        let sentence = sentence.into();
        if self.errors.len() < SENTENCES && !self.errors.contains(&sentence) {
            self.errors.push(sentence);
        }
    }
}

/// Adds an option unless it is there already: the same filter twice is the same as once.
fn add_once<T: PartialEq>(chosen: &mut Vec<T>, one: T) {
    if !chosen.contains(&one) {
        chosen.push(one);
    }
}

fn decode_text(text: &str) -> Option<String> {
    let spaced = text.replace('+', " ");
    let decoded = percent_decode_str(&spaced).decode_utf8().ok()?;
    // Nobody types these; a copied text may carry them.
    Some(decoded.chars().map(|c| if c.is_control() { ' ' } else { c }).collect())
}
