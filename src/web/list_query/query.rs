//! The address of a list: read from what was typed, and written for a link. It holds the whole state of the list.

use chrono::NaiveDate;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::{
    domain::{
        council::{
            recognition::{Recognition, recognise_name},
            roster::Roster,
        },
        ids::MemberId,
        keyed::keyed,
        listing::filter::{ListFilter, ListSort, SortColumn},
    },
    store::council::Council,
    web::{
        forms::name_field::{key_in_addresses, list_keys_in_addresses},
        views::words,
    },
};

/// The most errors that are told at once about an address.
pub(super) const SENTENCES: usize = 10;

/// The filters, the order and the page that an address of a list asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListQuery {
    pub filter: ListFilter,
    pub sort: ListSort,
    /// The number of the page, from 1.
    pub page: i64,
    /// Members that the address gives by name: see [`Self::recognise_names`].
    pub typed_members: Vec<(MemberPart, String)>,
}

keyed! {
    /// A field of the filter in which a day is typed. The key is its name in addresses, the label that in sentences.
    pub enum DayField: key, label {
        LastDayFrom = "termijnVan", "Laatste dag vanaf";
        LastDayUntil = "termijnTot", "Laatste dag tot en met";
        MadeFrom = "toegezegdVan", "Toegezegd vanaf";
        MadeUntil = "toegezegdTot", "Toegezegd tot en met";
        ChangedSince = "gewijzigdSinds", "Gewijzigd sinds";
    }
}

impl DayField {
    /// The day of the filter that stands in this field.
    #[must_use]
    pub fn read_day(self, filter: &ListFilter) -> Option<NaiveDate> {
        *self.of(&mut filter.clone())
    }

    /// The place of the day in a filter.
    pub(in crate::web) fn of(self, filter: &mut ListFilter) -> &mut Option<NaiveDate> {
        match self {
            Self::LastDayFrom => &mut filter.last_day.from,
            Self::LastDayUntil => &mut filter.last_day.until,
            Self::MadeFrom => &mut filter.made_on.from,
            Self::MadeUntil => &mut filter.made_on.until,
            Self::ChangedSince => &mut filter.changed_since,
        }
    }
}

/// The part that a member has in a commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MemberPart {
    /// The member asked for it.
    Asker,
    /// The member moved the paper that was withdrawn for it.
    Mover,
}

impl MemberPart {
    /// The members that a filter has for this part.
    pub(super) fn of(self, filter: &mut ListFilter) -> &mut Vec<MemberId> {
        match self {
            Self::Asker => &mut filter.askers,
            Self::Mover => &mut filter.movers,
        }
    }

    /// The name in addresses.
    fn key(self) -> &'static str {
        match self {
            Self::Asker => "raadslid",
            Self::Mover => "indiener",
        }
    }
}

/// The characters that are not encoded in a value of an address.
const VALUE: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

impl Default for ListQuery {
    fn default() -> Self {
        Self { filter: ListFilter::default(), sort: ListSort::default(), page: 1, typed_members: Vec::new() }
    }
}

impl ListQuery {
    /// A list with this filter, in the usual order.
    #[must_use]
    pub fn of(filter: ListFilter) -> Self {
        Self { sort: usual_order(&filter), filter, ..Self::default() }
    }

    /// The address of the list.
    #[must_use]
    pub fn to_path(&self) -> String {
        let question = self.to_query_string();
        if question.is_empty() { "/toezeggingen".to_owned() } else { format!("/toezeggingen?{question}") }
    }

    /// The query of its address, without the question mark.
    #[must_use]
    pub fn to_query_string(&self) -> String {
        let pair = |(key, value): &(&str, String)| format!("{key}={}", utf8_percent_encode(value, VALUE));
        self.pairs().iter().map(pair).collect::<Vec<_>>().join("&")
    }

    /// The address of the same list after a change, at its first page unless the change sets another.
    #[must_use]
    pub fn to_path_after(&self, change: impl FnOnce(&mut Self)) -> String {
        let mut other = Self { page: 1, ..self.clone() };
        change(&mut other);
        other.to_path()
    }

    /// The list of the same search in the same order, without other filters.
    #[must_use]
    pub fn search_alone(&self) -> Self {
        let filter = ListFilter { search: self.filter.search.clone(), ..ListFilter::default() };
        Self { filter, sort: self.sort, ..Self::default() }
    }

    /// The number of chosen filters, the search not counted.
    #[must_use]
    pub fn count_chosen_filters(&self) -> usize {
        let ListFilter { statuses, urgencies, going_on, deadline_courses, publicities, committees, .. } = &self.filter;
        let ListFilter { holders, askers, movers, parties, themes, areas, kinds, meeting, letter, .. } = &self.filter;
        let ListFilter { last_day, made_on, changed_since, search: _, .. } = &self.filter;
        let keys = statuses.len() + urgencies.len() + going_on.len() + deadline_courses.len() + publicities.len();
        let names = committees.len() + holders.len() + askers.len() + movers.len() + self.typed_members.len();
        let others = parties.len() + themes.len() + areas.len() + kinds.len();
        let days = last_day.count_given() + made_on.count_given() + usize::from(changed_since.is_some());
        keys + names + others + days + usize::from(meeting.is_some()) + usize::from(letter.is_some())
    }

    /// Checks the names in the filter against those of the council, and writes codes of committees as the council does.
    ///
    /// # Errors
    /// A Dutch sentence for each unknown name, at most ten, with the names that come nearest.
    pub fn check_names(mut self, council: &Council, today: NaiveDate) -> Result<Self, Vec<String>> {
        for code in &mut self.filter.committees {
            if let Some(known) = council.committees.iter().find(|known| known.code.eq_ignore_ascii_case(code)) {
                code.clone_from(&known.code);
            }
        }
        let is_known =
            |(roster, key): &(Roster, String)| list_keys_in_addresses(council, *roster).iter().any(|one| one == key);
        let mut unknown: Vec<(Roster, String)> = self.list_names().into_iter().filter(|one| !is_known(one)).collect();
        unknown.truncate(SENTENCES);
        let errors: Vec<String> =
            unknown.iter().map(|(roster, typed)| unknown_name(council, *roster, typed, today)).collect();
        if errors.is_empty() { Ok(self) } else { Err(errors) }
    }

    /// Every name in the filter, as it stands there.
    fn list_names(&self) -> Vec<(Roster, String)> {
        let ListFilter { committees, holders, askers, movers, parties, themes, areas, .. } = &self.filter;
        let of =
            |roster: Roster, keys: &[String]| keys.iter().map(move |key| (roster, key.clone())).collect::<Vec<_>>();
        let ids: Vec<String> = askers.iter().chain(movers).map(ToString::to_string).collect();
        let typed: Vec<String> = self.typed_members.iter().map(|(_, typed)| typed.clone()).collect();
        let named = [
            of(Roster::Committees, committees),
            of(Roster::Holders, holders),
            of(Roster::Members, &ids),
            of(Roster::Members, &typed),
            of(Roster::Parties, parties),
            of(Roster::Themes, themes),
            of(Roster::Areas, areas),
        ];
        named.concat()
    }

    /// The same list with every name in the filter as addresses write it. None if a name is not recognised, or if nothing has
    /// to be rewritten.
    #[must_use]
    pub fn recognise_names(&self, council: &Council, today: NaiveDate) -> Option<Self> {
        let key = |roster: Roster, typed: &str| key_in_addresses(council, roster, typed, Some(today));
        let mut query = self.clone();
        for code in &mut query.filter.committees {
            *code = key(Roster::Committees, code)?;
        }
        for slug in &mut query.filter.holders {
            *slug = key(Roster::Holders, slug)?;
        }
        for slug in &mut query.filter.parties {
            *slug = key(Roster::Parties, slug)?;
        }
        for slug in &mut query.filter.themes {
            *slug = key(Roster::Themes, slug)?;
        }
        for slug in &mut query.filter.areas {
            *slug = key(Roster::Areas, slug)?;
        }
        for (part, typed) in std::mem::take(&mut query.typed_members) {
            let member = MemberId::new(key(Roster::Members, &typed)?.parse().ok()?);
            let members = part.of(&mut query.filter);
            if !members.contains(&member) {
                members.push(member);
            }
        }
        (query != *self).then_some(query)
    }

    /// True if the list has the order that its address need not name.
    #[must_use]
    pub fn is_in_usual_order(&self) -> bool {
        let means_nothing = self.filter.search.is_none() && self.sort.column == SortColumn::Match;
        means_nothing || self.sort == usual_order(&self.filter)
    }

    fn pairs(&self) -> Vec<(&'static str, String)> {
        let ListFilter { statuses, urgencies, going_on, deadline_courses, publicities, committees, .. } = &self.filter;
        let ListFilter { holders, askers, movers, parties, themes, areas, kinds, meeting, letter, search, .. } =
            &self.filter;
        let mut pairs: Vec<(&'static str, String)> = Vec::new();
        pairs.extend(search.iter().map(|words| ("q", words.clone())));
        pairs.extend(statuses.iter().map(|status| ("status", status.key().to_owned())));
        pairs.extend(urgencies.iter().map(|pressing| ("termijn", pressing.key().to_owned())));
        pairs.extend(going_on.iter().map(|one| ("loopt", one.key().to_owned())));
        pairs.extend(deadline_courses.iter().map(|course| ("verloop", course.key().to_owned())));
        pairs.extend(publicities.iter().map(|publicity| ("openbaarheid", publicity.key().to_owned())));
        pairs.extend(themes.iter().map(|slug| ("thema", slug.clone())));
        pairs.extend(areas.iter().map(|slug| ("gebied", slug.clone())));
        pairs.extend(committees.iter().map(|code| ("commissie", code.clone())));
        pairs.extend(holders.iter().map(|slug| ("portefeuillehouder", slug.clone())));
        pairs.extend(parties.iter().map(|slug| ("fractie", slug.clone())));
        pairs.extend(askers.iter().map(|member| ("raadslid", member.to_string())));
        pairs.extend(movers.iter().map(|member| ("indiener", member.to_string())));
        pairs.extend(self.typed_members.iter().map(|(part, typed)| (part.key(), typed.clone())));
        pairs.extend(kinds.iter().map(|kind| ("soort", kind.key().to_owned())));
        pairs.extend(meeting.iter().map(|id| ("vergadering", id.to_string())));
        pairs.extend(letter.iter().map(|id| ("brief", id.to_string())));
        pairs.extend(DayField::ALL.into_iter().filter_map(|field| {
            let day = field.read_day(&self.filter)?;
            Some((field.key(), day.to_string()))
        }));
        if !self.is_in_usual_order() {
            pairs.push(("sorteer", sort_key(self.sort)));
        }
        if self.page != 1 {
            pairs.push(("pagina", self.page.to_string()));
        }
        pairs
    }
}

/// The order of a list whose address names none: by how well each matches the search, or else by last day.
#[must_use]
pub(super) fn usual_order(filter: &ListFilter) -> ListSort {
    let column = if filter.search.is_some() { SortColumn::Match } else { SortColumn::Deadline };
    ListSort { column, descending: false }
}

/// The key of an order in addresses, as in `termijn` or `-titel`.
#[must_use]
pub fn sort_key(sort: ListSort) -> String {
    format!("{}{}", if sort.descending { "-" } else { "" }, sort.column.key())
}

/// A text from the address, short enough to repeat.
pub(super) fn quote_text(text: &str) -> String {
    format!("‘{}’", words::shorten_text(text, 40))
}

/// The error for a name in the filter that the register does not know.
fn unknown_name(council: &Council, roster: Roster, typed: &str, today: NaiveDate) -> String {
    const FEW: usize = 12;
    let value = format!("{} {}", words::start_with_capital(roster.word()), quote_text(typed));
    // Nobody reads anything in the number of a member.
    let keys = if roster == Roster::Members { Vec::new() } else { list_keys_in_addresses(council, roster) };
    let choose = if keys.is_empty() || keys.len() > FEW {
        "Kies uit de lijst naast de toezeggingen.".to_owned()
    } else {
        format!("Kies uit: {}.", keys.join(", "))
    };
    let recognition = recognise_name(roster, typed, &council.list_known_names(roster), &[today]);
    let several = matches!(recognition, Recognition::Ambiguous(_));
    let meant: Vec<String> = recognition.into_meant_names().iter().map(ToString::to_string).collect();
    if several {
        return format!("{value} kan meer dan één zijn: {}. {choose}", words::join_with_and(&meant));
    }
    let meant = if meant.is_empty() { String::new() } else { format!(" Bedoelt u {}?", words::join_with_or(&meant)) };
    format!("{value} staat niet in het register.{meant} {choose}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = "/toezeggingen?q=zorg%20%26%20jeugd&status=openstaand&status=deels-afgedaan&termijn=te-laat&loopt=bezwaar&verloop=uitgesteld&openbaarheid=concept\
        &thema=wonen&commissie=BOVF&commissie=KG&portefeuillehouder=burgemeester&portefeuillehouder=wethouder-wonen&fractie=lijst-haven\
        &raadslid=3&raadslid=12&indiener=3&soort=brief&vergadering=7&brief=2&termijnVan=2025-10-01\
        &termijnTot=2025-12-31&toegezegdVan=2025-01-01&toegezegdTot=2025-06-30&gewijzigdSinds=2025-11-01&sorteer=-titel&pagina=3";

    fn parse(path: &str) -> ListQuery {
        ListQuery::parse(path.split_once('?').map_or("", |(_, raw)| raw)).unwrap()
    }

    #[test]
    fn the_state_of_a_list_is_wholly_in_its_address() {
        assert_eq!(parse(WHOLE).to_path(), WHOLE);
        assert_eq!(ListQuery::default().to_path(), "/toezeggingen");
    }

    #[test]
    fn a_link_changes_one_thing_and_keeps_the_rest() {
        let query = parse(WHOLE);
        let without_page = WHOLE.replace("&pagina=3", "");
        assert_eq!(query.to_path_after(|other| other.page = 2), WHOLE.replace("pagina=3", "pagina=2"));
        assert_eq!(query.to_path_after(|_| {}), without_page);
        assert_eq!(query.to_path_after(|other| other.filter.themes.clear()), without_page.replace("&thema=wonen", ""));
        assert_eq!(
            query.to_path_after(|other| other.sort = usual_order(&other.filter)),
            without_page.replace("&sorteer=-titel", "")
        );
        assert_eq!(
            query.to_path_after(|other| other.sort = ListSort::default()),
            without_page.replace("-titel", "termijn"),
            "a search has another usual order"
        );
        assert_eq!(query.count_chosen_filters(), 23);
    }

    #[test]
    fn a_member_may_be_named_by_what_they_are_called() {
        let path = "/toezeggingen?raadslid=3&raadslid=T.%20Wolderink&indiener=K.%20de%20Wit";
        let query = parse(path);
        assert_eq!(query.to_path(), path);
        assert_eq!(query.count_chosen_filters(), 3);
        let named = [(MemberPart::Asker, "T. Wolderink".to_owned()), (MemberPart::Mover, "K. de Wit".to_owned())];
        assert_eq!(query.typed_members, named);
    }

    #[test]
    fn empty_values_are_not_given_and_days_are_read_as_typed() {
        let query = parse("?q=&status=&commissie=+&termijnTot=31-12-2025&pagina=&&sorteer=");
        assert_eq!(query.to_path(), "/toezeggingen?termijnTot=2025-12-31");
    }

    #[test]
    fn what_is_wrong_is_told_in_full() {
        let table = [
            ("kleur=rood", "‘kleur’ kent deze lijst niet."),
            ("kleur=", "‘kleur’ kent deze lijst niet."),
            ("status=klaar", "‘klaar’ is geen status. Kies uit: openstaand,"),
            ("loopt=alles", "Bij ‘loopt’ past ‘alles’ niet. Kies uit: voorstel,"),
            ("termijn=ooit", "Bij termijn past ‘ooit’ niet."),
            ("vergadering=1&vergadering=2", "‘vergadering’ staat meer dan eens in het adres."),
            ("verloop=alles", "Bij ‘verloop’ past ‘alles’ niet. Kies uit: uitgesteld, gecorrigeerd."),
            ("soort=taart", "‘taart’ is geen soort. Kies uit: brief,"),
            ("brief=nul", "‘nul’ is geen brief."),
            ("toegezegdVan=31-02-2025", "Toegezegd vanaf ‘31-02-2025’: 31 februari 2025 bestaat niet."),
            ("gewijzigdSinds=ooit", "Gewijzigd sinds ‘ooit’: Schrijf een dag als 31-12-2025."),
            (
                "termijnVan=2-1-2026&termijnTot=1-1-2026",
                "Dit tijdvak eindigt voordat het begint: laatste dag van 2 januari 2026 tot en met 1 januari 2026.",
            ),
            (
                "toegezegdVan=2-1-2025&toegezegdTot=1-1-2025",
                "Dit tijdvak eindigt voordat het begint: toegezegd van 2 januari 2025",
            ),
            ("pagina=0", "‘0’ is geen paginanummer."),
            ("pagina=-1", "‘-1’ is geen paginanummer."),
            ("pagina=1000000000000000000", "‘1000000000000000000’ is geen paginanummer."),
            ("pagina=99999999999999999999999", "‘99999999999999999999999’ is geen paginanummer."),
            ("pagina=1.5", "‘1.5’ is geen paginanummer."),
            ("termijnTot=31-11-2025", "31 november 2025 bestaat niet."),
            ("termijnTot=straks", "Schrijf een dag als 31-12-2025."),
            ("sorteer=kleur", "Op ‘kleur’ kan de lijst niet worden gesorteerd."),
            ("sorteer=--titel", "Op ‘--titel’ kan de lijst niet worden gesorteerd."),
            ("raadslid=0", "‘0’ is geen raadslid."),
            ("indiener=-3", "‘-3’ is geen raadslid."),
            ("raadslid=99999999999999999999", "‘99999999999999999999’ is geen raadslid."),
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
        assert_eq!(ListQuery::parse(&many).unwrap_err().len(), SENTENCES);
        assert_eq!(ListQuery::parse("q=%zz%2").unwrap().filter.search.as_deref(), Some("%zz%2"));
        assert_eq!(ListQuery::parse("q=a%00b+c").unwrap().filter.search.as_deref(), Some("a b c"));
        assert_eq!(ListQuery::parse("q=%00").unwrap().filter.search, None);
        assert_eq!(ListQuery::parse("=&&=").unwrap(), ListQuery::default());
    }
}
