//! The address of a list: read from what was typed, and written for a link. The list's state is wholly in it.

mod reader;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use self::reader::Reader;
use super::words;
use crate::store::{
    council::Council,
    list::{Filter, Sort},
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
        Reader::read(raw)
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
        let Filter { statuses, urgencies, publicities, committees, holders, askers, movers, .. } = &self.filter;
        let Filter { party, theme, meeting, until, search: _, .. } = &self.filter;
        let single = [party.is_some(), theme.is_some(), meeting.is_some(), until.is_some()];
        let many = [publicities.len(), committees.len(), holders.len(), askers.len(), movers.len()];
        let many = many.into_iter().sum::<usize>() + statuses.len() + urgencies.len();
        many + single.iter().filter(|given| **given).count()
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
        for code in &mut self.filter.committees {
            match council.committees.iter().find(|known| known.code.eq_ignore_ascii_case(code)) {
                Some(known) => code.clone_from(&known.code),
                None => unknown("Commissie", code, council.committees.iter().map(|c| c.code.as_str()).collect()),
            }
        }
        for slug in self.filter.holders.iter().filter(|slug| council.holders.iter().all(|h| h.slug != **slug)) {
            unknown("Portefeuillehouder", slug, council.holders.iter().map(|h| h.slug.as_str()).collect());
        }
        let members = self.filter.askers.iter().chain(&self.filter.movers);
        for id in members.filter(|id| council.members.iter().all(|m| m.id != **id)) {
            unknown("Raadslid", &id.to_string(), Vec::new());
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
        let Filter { statuses, urgencies, publicities, committees, holders, askers, movers, .. } = &self.filter;
        let Filter { party, theme, meeting, until, search, .. } = &self.filter;
        let mut pairs: Vec<(&'static str, String)> = Vec::new();
        pairs.extend(search.iter().map(|words| ("q", words.clone())));
        pairs.extend(statuses.iter().map(|status| ("status", status.key().to_owned())));
        pairs.extend(urgencies.iter().map(|pressing| ("termijn", pressing.key().to_owned())));
        pairs.extend(publicities.iter().map(|publicity| ("openbaarheid", publicity.key().to_owned())));
        pairs.extend(theme.iter().map(|slug| ("thema", slug.clone())));
        pairs.extend(committees.iter().map(|code| ("commissie", code.clone())));
        pairs.extend(holders.iter().map(|slug| ("portefeuillehouder", slug.clone())));
        pairs.extend(party.iter().map(|slug| ("fractie", slug.clone())));
        pairs.extend(askers.iter().map(|member| ("raadslid", member.to_string())));
        pairs.extend(movers.iter().map(|member| ("indiener", member.to_string())));
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
    format!("{}{}", if sort.descending { "-" } else { "" }, sort.column.key())
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

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = "/toezeggingen?q=zorg%20%26%20jeugd&status=openstaand&status=deels-afgedaan&termijn=te-laat&openbaarheid=concept\
        &thema=wonen&commissie=BOVF&commissie=KG&portefeuillehouder=burgemeester&portefeuillehouder=wethouder-wonen&fractie=lijst-haven\
        &raadslid=3&raadslid=12&indiener=3&vergadering=7\
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
        assert_eq!(query.chosen(), 15);
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
            ("thema=a&thema=b", "‘thema’ staat meer dan eens in het adres."),
            ("pagina=0", "‘0’ is geen paginanummer."),
            ("pagina=-1", "‘-1’ is geen paginanummer."),
            ("pagina=1000000000000000000", "‘1000000000000000000’ is geen paginanummer."),
            ("pagina=99999999999999999999999", "‘99999999999999999999999’ is geen paginanummer."),
            ("pagina=1.5", "‘1.5’ is geen paginanummer."),
            ("termijnTot=31-11-2025", "31 november 2025 bestaat niet."),
            ("termijnTot=straks", "Schrijf een dag als 31-12-2025."),
            ("sorteer=kleur", "Op ‘kleur’ kan de lijst niet worden gesorteerd."),
            ("sorteer=--titel", "Op ‘--titel’ kan de lijst niet worden gesorteerd."),
            ("raadslid=drie", "‘drie’ is geen raadslid."),
            ("openbaarheid=dicht", "‘dicht’ is geen openbaarheid."),
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
        assert_eq!(ListQuery::parse(&many).unwrap_err().len(), reader::SENTENCES);
        assert_eq!(ListQuery::parse("q=%zz%2").unwrap().filter.search.as_deref(), Some("%zz%2"));
        assert_eq!(ListQuery::parse("q=a%00b+c").unwrap().filter.search.as_deref(), Some("a b c"));
        assert_eq!(ListQuery::parse("q=%00").unwrap().filter.search, None);
        assert_eq!(ListQuery::parse("=&&=").unwrap(), ListQuery::default());
    }
}
