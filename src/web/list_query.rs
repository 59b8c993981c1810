//! The address of a list: read from what was typed, and written for a link. The list's state is wholly in it.

use std::collections::BTreeSet;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::{day, words};
use crate::{
    domain::{ids::MeetingId, status::StatusKey},
    store::{
        council::Council,
        list::{Column, Filter, Pressing, Sort},
    },
};

/// What an address of a list asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListQuery {
    /// Which commitments.
    pub filter: Filter,
    /// In which order.
    pub sort: Sort,
    /// Which page, from 1.
    pub page: i64,
}

/// The longest search that is taken, in characters.
const SEARCH_CHARS: usize = 200;

/// No list has more pages.
const LAST_PAGE: i64 = 1_000_000;

/// How many sentences are told at once about an address that is wrong.
const SENTENCES: usize = 10;

/// What stays as it is in a value of an address.
const VALUE: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

impl Default for ListQuery {
    fn default() -> Self {
        Self { filter: Filter::default(), sort: Sort::default(), page: 1 }
    }
}

impl ListQuery {
    /// Reads what stands behind the question mark.
    ///
    /// # Errors
    /// Says in Dutch everything that is wrong with it, one sentence each.
    pub fn parse(raw: &str) -> Result<Self, Vec<String>> {
        let mut reader = Reader::default();
        for pair in raw.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            match (decoded(key), decoded(value)) {
                (Some(key), Some(value)) => reader.take(&key, value.trim()),
                _ => reader.wrong("Het adres bevat tekens die het register niet kan lezen. Typ uw vraag opnieuw."),
            }
        }
        if reader.errors.is_empty() { Ok(reader.query) } else { Err(reader.errors) }
    }

    /// A list with this filter, in the usual order.
    #[must_use]
    pub fn of(filter: Filter) -> Self {
        Self { filter, ..Self::default() }
    }

    /// Its address.
    #[must_use]
    pub fn path(&self) -> String {
        let pairs: Vec<String> =
            self.pairs().iter().map(|(key, value)| format!("{key}={}", utf8_percent_encode(value, VALUE))).collect();
        if pairs.is_empty() { "/toezeggingen".to_owned() } else { format!("/toezeggingen?{}", pairs.join("&")) }
    }

    /// The address of the same list with something changed, at its first page unless the change says otherwise.
    #[must_use]
    pub fn link(&self, change: impl FnOnce(&mut Self)) -> String {
        let mut other = Self { page: 1, ..self.clone() };
        change(&mut other);
        other.path()
    }

    /// How many filters are chosen, the search not counted.
    #[must_use]
    pub fn chosen(&self) -> usize {
        let Filter { statuses, urgencies, committee, holder, party, theme, meeting, until, search: _ } = &self.filter;
        let single = [committee.is_some(), holder.is_some(), party.is_some(), theme.is_some(), meeting.is_some()];
        statuses.len() + urgencies.len() + single.iter().filter(|given| **given).count() + usize::from(until.is_some())
    }

    /// Checks the names in the filter against the council's; writes the committee's code as the council does.
    ///
    /// # Errors
    /// Names in Dutch what the register does not know.
    pub fn known(mut self, council: &Council) -> Result<Self, Vec<String>> {
        let mut errors = Vec::new();
        let mut unknown = |what: &str, value: &str, choices: Vec<&str>| {
            errors.push(unknown_name(what, value, &choices));
        };
        if let Some(code) = &mut self.filter.committee {
            match council.committees.iter().find(|known| known.code.eq_ignore_ascii_case(code)) {
                Some(known) => code.clone_from(&known.code),
                None => unknown("Commissie", code, council.committees.iter().map(|c| c.code.as_str()).collect()),
            }
        }
        if let Some(slug) = self.filter.holder.as_deref().filter(|slug| council.holders.iter().all(|h| h.slug != *slug))
        {
            unknown("Portefeuillehouder", slug, council.holders.iter().map(|h| h.slug.as_str()).collect());
        }
        if let Some(slug) = self.filter.party.as_deref().filter(|slug| council.parties.iter().all(|p| p.slug != *slug))
        {
            unknown("Fractie", slug, council.parties.iter().map(|p| p.slug.as_str()).collect());
        }
        if let Some(slug) = self.filter.theme.as_deref().filter(|slug| council.themes.iter().all(|t| t.slug != *slug)) {
            unknown("Thema", slug, council.themes.iter().map(|t| t.slug.as_str()).collect());
        }
        if errors.is_empty() { Ok(self) } else { Err(errors) }
    }

    fn pairs(&self) -> Vec<(&'static str, String)> {
        let Filter { statuses, urgencies, committee, holder, party, theme, meeting, until, search } = &self.filter;
        let mut pairs: Vec<(&'static str, String)> = Vec::new();
        pairs.extend(search.iter().map(|words| ("q", words.clone())));
        pairs.extend(statuses.iter().map(|status| ("status", status.key().to_owned())));
        pairs.extend(urgencies.iter().map(|pressing| ("termijn", pressing.key().to_owned())));
        pairs.extend(theme.iter().map(|slug| ("thema", slug.clone())));
        pairs.extend(committee.iter().map(|code| ("commissie", code.clone())));
        pairs.extend(holder.iter().map(|slug| ("portefeuillehouder", slug.clone())));
        pairs.extend(party.iter().map(|slug| ("fractie", slug.clone())));
        pairs.extend(meeting.iter().map(|id| ("vergadering", id.to_string())));
        pairs.extend(until.iter().map(|day| ("termijnTot", day.to_string())));
        if self.sort != Sort::default() {
            pairs.push(("sorteer", sort_key(self.sort)));
        }
        if self.page != 1 {
            pairs.push(("pagina", self.page.to_string()));
        }
        pairs
    }
}

/// The key of an order in addresses: `termijn`, `-titel`.
#[must_use]
pub fn sort_key(sort: Sort) -> String {
    let key = Column::KEYS.iter().find(|(one, ..)| *one == sort.column).map_or("termijn", |(_, key, _)| key);
    format!("{}{key}", if sort.descending { "-" } else { "" })
}

fn decoded(text: &str) -> Option<String> {
    let spaced = text.replace('+', " ");
    let decoded = percent_decode_str(&spaced).decode_utf8().ok()?;
    // Nobody types these; a copied text may carry them.
    Some(decoded.chars().map(|c| if c.is_control() { ' ' } else { c }).collect())
}

/// What stood in the address, short enough to repeat.
fn quoted(text: &str) -> String {
    format!("‘{}’", words::shortened(text, 40))
}

fn unknown_name(what: &str, value: &str, choices: &[&str]) -> String {
    const FEW: usize = 12;
    let value = quoted(value);
    if choices.is_empty() || choices.len() > FEW {
        return format!("{what} {value} staat niet in het register. Kies uit de lijst naast de toezeggingen.");
    }
    format!("{what} {value} staat niet in het register. Kies uit: {}.", choices.join(", "))
}

/// Reads pair by pair and gathers what is wrong.
#[derive(Debug, Default)]
struct Reader {
    query: ListQuery,
    seen: BTreeSet<String>,
    errors: Vec<String>,
}

impl Reader {
    fn take(&mut self, key: &str, value: &str) {
        match key {
            "status" | "termijn" | "commissie" | "portefeuillehouder" | "fractie" | "thema" | "vergadering"
            | "termijnTot" | "q" | "sorteer" | "pagina" => {}
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
            _ if !self.seen.insert(key.to_owned()) => {
                self.wrong(format!("{} staat meer dan eens in het adres. Geef er één.", quoted(key)));
            }
            _ => self.single(key, value),
        }
    }

    fn single(&mut self, key: &str, value: &str) {
        let filter = &mut self.query.filter;
        match key {
            "commissie" => filter.committee = Some(value.to_owned()),
            "portefeuillehouder" => filter.holder = Some(value.to_owned()),
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
            Some(status) if self.query.filter.statuses.contains(&status) => {}
            Some(status) => self.query.filter.statuses.push(status),
            None => {
                let keys = StatusKey::KEYS.map(|(_, key)| key).join(", ");
                self.wrong(format!("{} is geen status. Kies uit: {keys}.", quoted(value)));
            }
        }
    }

    fn pressing(&mut self, value: &str) {
        match Pressing::from_key(value) {
            Some(pressing) if self.query.filter.urgencies.contains(&pressing) => {}
            Some(pressing) => self.query.filter.urgencies.push(pressing),
            None => self.wrong(format!("Bij termijn past {} niet. Kies uit: te-laat, nadert.", quoted(value))),
        }
    }

    fn search(&mut self, value: &str) {
        let length = value.chars().count();
        if length > SEARCH_CHARS {
            self.wrong(format!(
                "Deze zoekvraag is te lang: {length} tekens. Er passen er {SEARCH_CHARS}. Zoek op enkele woorden."
            ));
        } else {
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
                let keys = Column::KEYS.map(|(_, key, _)| key).join(", ");
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

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = "/toezeggingen?q=zorg%20%26%20jeugd&status=openstaand&status=deels-afgedaan&termijn=te-laat\
        &thema=wonen&commissie=BOVF&portefeuillehouder=wethouder-wonen&fractie=lijst-haven&vergadering=7\
        &termijnTot=2025-12-31&sorteer=-titel&pagina=3";

    fn parse(path: &str) -> ListQuery {
        ListQuery::parse(path.split_once('?').map_or("", |(_, raw)| raw)).unwrap()
    }

    #[test]
    fn the_state_of_a_list_is_wholly_in_its_address() {
        assert_eq!(parse(WHOLE).path(), WHOLE);
        assert_eq!(ListQuery::default().path(), "/toezeggingen");
    }

    #[test]
    fn a_link_changes_one_thing_and_keeps_the_rest() {
        let query = parse(WHOLE);
        let without_page = WHOLE.replace("&pagina=3", "");
        assert_eq!(query.link(|other| other.page = 2), WHOLE.replace("pagina=3", "pagina=2"));
        assert_eq!(query.link(|_| {}), without_page);
        assert_eq!(query.link(|other| other.filter.theme = None), without_page.replace("&thema=wonen", ""));
        assert_eq!(query.link(|other| other.sort = Sort::default()), without_page.replace("&sorteer=-titel", ""));
        assert_eq!(query.chosen(), 9);
    }

    #[test]
    fn empty_values_are_not_given_and_days_are_read_as_typed() {
        let query = parse("?q=&status=&commissie=+&termijnTot=31-12-2025&pagina=&&sorteer=");
        assert_eq!(query.path(), "/toezeggingen?termijnTot=2025-12-31");
    }

    #[test]
    fn what_is_wrong_is_told_in_full() {
        let table = [
            ("kleur=rood", "‘kleur’ kent deze lijst niet."),
            ("kleur=", "‘kleur’ kent deze lijst niet."),
            ("status=klaar", "‘klaar’ is geen status. Kies uit: openstaand,"),
            ("termijn=ooit", "Bij termijn past ‘ooit’ niet."),
            ("commissie=a&commissie=b", "‘commissie’ staat meer dan eens in het adres."),
            ("pagina=0", "‘0’ is geen paginanummer."),
            ("pagina=-1", "‘-1’ is geen paginanummer."),
            ("pagina=1000000000000000000", "‘1000000000000000000’ is geen paginanummer."),
            ("pagina=99999999999999999999999", "‘99999999999999999999999’ is geen paginanummer."),
            ("pagina=1.5", "‘1.5’ is geen paginanummer."),
            ("termijnTot=31-11-2025", "31 november 2025 bestaat niet."),
            ("termijnTot=straks", "Schrijf een dag als 31-12-2025."),
            ("sorteer=kleur", "Op ‘kleur’ kan de lijst niet worden gesorteerd."),
            ("sorteer=--titel", "Op ‘--titel’ kan de lijst niet worden gesorteerd."),
            ("vergadering=drie", "‘drie’ is geen vergadering."),
            ("q=%ff%fe", "Het adres bevat tekens die het register niet kan lezen."),
            ("%c3=1", "Het adres bevat tekens die het register niet kan lezen."),
        ];
        for (raw, sentence) in table {
            let errors = ListQuery::parse(raw).unwrap_err();
            assert_eq!(errors.len(), 1, "{raw}: {errors:?}");
            assert!(errors[0].contains(sentence), "{raw}: {errors:?}");
        }
        let both = ListQuery::parse("status=klaar&pagina=0").unwrap_err();
        assert_eq!(both.len(), 2, "{both:?}");
    }

    #[test]
    fn no_address_is_too_strange_to_read() {
        let long = format!("q={}", "a".repeat(10_000));
        assert!(ListQuery::parse(&long).unwrap_err()[0].contains("10000 tekens"));
        let many: String = (0..5000).map(|n| format!("x{n}=1&")).collect();
        assert_eq!(ListQuery::parse(&many).unwrap_err().len(), SENTENCES);
        assert_eq!(ListQuery::parse("q=%zz%2").unwrap().filter.search.as_deref(), Some("%zz%2"));
        assert_eq!(ListQuery::parse("q=a%00b+c").unwrap().filter.search.as_deref(), Some("a b c"));
        assert_eq!(ListQuery::parse("q=%00").unwrap().filter.search, None);
        assert_eq!(ListQuery::parse("=&&=").unwrap(), ListQuery::default());
    }
}
