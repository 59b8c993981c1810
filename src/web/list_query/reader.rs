//! Reads the address of a list, and collects the errors in it.

use std::collections::BTreeSet;

use percent_encoding::percent_decode_str;

use super::query::{ListQuery, MemberPart, SENTENCES, quoted};
use crate::{
    domain::{
        commitment::{publicity::PublicityKey, status::StatusKey},
        ids::{MeetingId, MemberId},
        listing::filter::{Column, Pressing, Sort},
        text::search::Search,
    },
    web::{forms::day, server::tracking::is_tracking},
};

/// The longest search that is accepted, in characters.
const SEARCH_CHARS: usize = 200;

/// The highest page number that is accepted.
const LAST_PAGE: i64 = 1_000_000;

impl ListQuery {
    /// Parses a query, which stands behind the question mark.
    ///
    /// # Errors
    /// Everything that is wrong with it, one Dutch sentence each.
    pub fn parse(raw: &str) -> Result<Self, Vec<String>> {
        Reader::read(raw)
    }
}

/// Reads an address pair by pair and collects the errors.
#[derive(Debug, Default)]
struct Reader {
    query: ListQuery,
    seen: BTreeSet<String>,
    errors: Vec<String>,
}

impl Reader {
    fn read(raw: &str) -> Result<ListQuery, Vec<String>> {
        let mut reader = Self::default();
        for pair in raw.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            match (decoded(key), decoded(value)) {
                (Some(key), _) if is_tracking(&key) => {}
                (Some(key), Some(value)) => reader.take(&key, value.trim()),
                _ => reader.wrong("Het adres bevat tekens die het register niet kan lezen. Typ uw vraag opnieuw."),
            }
        }
        if reader.errors.is_empty() { Ok(reader.query) } else { Err(reader.errors) }
    }

    fn take(&mut self, key: &str, value: &str) {
        match key {
            "status" | "termijn" | "openbaarheid" | "commissie" | "portefeuillehouder" | "fractie" | "raadslid"
            | "indiener" | "thema" | "vergadering" | "termijnTot" | "q" | "sorteer" | "pagina" => {}
            "" if value.is_empty() => {}
            key => self.wrong(format!(
                "{} kent deze lijst niet. Haal het uit het adres, of kies uit de filters naast de toezeggingen.",
                quoted(key)
            )),
        }
        if value.is_empty() {
            return;
        }
        match key {
            "status" => self.status(value),
            "termijn" => self.pressing(value),
            "openbaarheid" => self.publicity(value),
            "commissie" => add(&mut self.query.filter.committees, value.to_owned()),
            "portefeuillehouder" => add(&mut self.query.filter.holders, value.to_owned()),
            "raadslid" => self.member(value, MemberPart::Asker),
            "indiener" => self.member(value, MemberPart::Mover),
            _ if !self.seen.insert(key.to_owned()) => {
                self.wrong(format!("{} staat meer dan eens in het adres. Geef er één.", quoted(key)));
            }
            _ => self.single(key, value),
        }
    }

    fn single(&mut self, key: &str, value: &str) {
        let filter = &mut self.query.filter;
        match key {
            "fractie" => filter.party = Some(value.to_owned()),
            "thema" => filter.theme = Some(value.to_owned()),
            "q" => self.search(value),
            "vergadering" => self.meeting(value),
            "termijnTot" => self.until(value),
            "sorteer" => self.sort(value),
            "pagina" => self.page(value),
            _ => {}
        }
    }

    fn status(&mut self, value: &str) {
        match StatusKey::from_key(value) {
            Some(status) => add(&mut self.query.filter.statuses, status),
            None => {
                let keys = StatusKey::ALL.map(StatusKey::key).join(", ");
                self.wrong(format!("{} is geen status. Kies uit: {keys}.", quoted(value)));
            }
        }
    }

    fn pressing(&mut self, value: &str) {
        match Pressing::from_key(value) {
            Some(pressing) => add(&mut self.query.filter.urgencies, pressing),
            None => {
                let keys = Pressing::ALL.map(Pressing::key).join(", ");
                self.wrong(format!("Bij termijn past {} niet. Kies uit: {keys}.", quoted(value)));
            }
        }
    }

    fn publicity(&mut self, value: &str) {
        match PublicityKey::from_key(value) {
            Some(publicity) => add(&mut self.query.filter.publicities, publicity),
            None => {
                let keys = PublicityKey::ALL.map(PublicityKey::key).join(", ");
                self.wrong(format!("{} is geen openbaarheid. Kies uit: {keys}.", quoted(value)));
            }
        }
    }

    fn member(&mut self, value: &str, part: MemberPart) {
        match value.parse().ok().filter(|id| *id > 0) {
            Some(id) => add(part.of(&mut self.query.filter), MemberId::new(id)),
            // A name is recognised later, once the council is at hand.
            None if value.contains(char::is_alphabetic) => {
                add(&mut self.query.typed_members, (part, value.to_owned()));
            }
            None => self.wrong(format!("{} is geen raadslid. Kies er een uit de filters.", quoted(value))),
        }
    }

    fn search(&mut self, value: &str) {
        let length = value.chars().count();
        if length > SEARCH_CHARS {
            self.wrong(format!(
                "Deze zoekvraag is te lang: {length} tekens. Er passen er {SEARCH_CHARS}. Zoek op enkele woorden."
            ));
        } else if !Search::of(value).is_empty() {
            self.query.filter.search = Some(value.to_owned());
        }
    }

    fn meeting(&mut self, value: &str) {
        match value.parse().ok().filter(|id| *id > 0) {
            Some(id) => self.query.filter.meeting = Some(MeetingId::new(id)),
            None => {
                self.wrong(format!("{} is geen vergadering. Kies er een bij Vergaderingen.", quoted(value)));
            }
        }
    }

    fn until(&mut self, value: &str) {
        match day::read(value) {
            Ok(day) => self.query.filter.until = Some(day),
            Err(message) => self.wrong(format!("Laatste dag tot en met {}: {message}", quoted(value))),
        }
    }

    fn sort(&mut self, value: &str) {
        let (key, descending) = value.strip_prefix('-').map_or((value, false), |key| (key, true));
        match Column::from_key(key) {
            Some(column) => self.query.sort = Sort { column, descending },
            None => {
                let keys = Column::ALL.map(Column::key).join(", ");
                self.wrong(format!(
                    "Op {} kan de lijst niet worden gesorteerd. Kies uit: {keys}; met een - ervoor andersom.",
                    quoted(value)
                ));
            }
        }
    }

    fn page(&mut self, value: &str) {
        match value.parse().ok().filter(|page| (1..=LAST_PAGE).contains(page)) {
            Some(page) => self.query.page = page,
            None => self.wrong(format!("{} is geen paginanummer. Pagina’s tellen vanaf 1.", quoted(value))),
        }
    }

    fn wrong(&mut self, sentence: impl Into<String>) {
        let sentence = sentence.into();
        if self.errors.len() < SENTENCES && !self.errors.contains(&sentence) {
            self.errors.push(sentence);
        }
    }
}

/// Adds an option unless it is there already: the same filter twice is the same as once.
fn add<T: PartialEq>(chosen: &mut Vec<T>, one: T) {
    if !chosen.contains(&one) {
        chosen.push(one);
    }
}

fn decoded(text: &str) -> Option<String> {
    let spaced = text.replace('+', " ");
    let decoded = percent_decode_str(&spaced).decode_utf8().ok()?;
    // Nobody types these; a copied text may carry them.
    Some(decoded.chars().map(|c| if c.is_control() { ' ' } else { c }).collect())
}
