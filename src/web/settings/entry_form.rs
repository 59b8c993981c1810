//! The form of an entry of the council's lists: read from the form, and filled from the store.

use chrono::NaiveDate;

use super::party_switch;
use crate::{
    domain::{
        council::{
            named::Named,
            recognition::people_in,
            roster::Roster,
            roster_entry::{Portfolio, RosterEntry, RosterError},
            tenure::Tenure,
        },
        typed_day,
    },
    store::{StoreError, StoreRefusal, council::Council},
    web::{
        forms::{
            form::Fields,
            name_field::{self, NameReader},
            odd_day::DayOf,
            sent::FieldTimes,
        },
        server::error::LabelledLink,
        views::{sheet::FormSheet, view},
    },
};

/// The most portfolios that one holder can have over time.
const PORTFOLIOS: usize = 40;

/// The number of empty rows for portfolios at the end of a form.
const EMPTY_ROWS: usize = 2;

/// The form on its page.
#[derive(Debug)]
pub(super) struct RosterEntryForm {
    pub(super) sheet: FormSheet,
    pub(super) words: &'static RosterWords,
    /// The rows for portfolios; empty except for portfolio holders.
    pub(super) rows: Vec<PortfolioRow>,
    /// The parties to choose from for the field beside the name.
    pub(super) parties: Vec<String>,
    /// The entry that has the name already.
    pub(super) bearer: Option<LabelledLink>,
    /// The code of a known committee, which cannot change.
    pub(super) code: Option<String>,
    /// The choices for a member who has another party; empty unless the form asks.
    pub(super) switches: Vec<(&'static str, &'static str)>,
}

/// The names of the fields of one portfolio.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PortfolioRow {
    pub(super) number: usize,
    pub(super) name: String,
    pub(super) first_day: String,
    pub(super) last_day: String,
}

impl PortfolioRow {
    fn new(number: usize) -> Self {
        Self {
            number,
            name: format!("portefeuille{number}"),
            first_day: format!("portefeuille{number}van"),
            last_day: format!("portefeuille{number}tot"),
        }
    }

    fn list_all_rows() -> impl Iterator<Item = Self> {
        (1..=PORTFOLIOS).map(Self::new)
    }

    fn list_field_names(&self) -> [&str; 3] {
        [&self.name, &self.first_day, &self.last_day]
    }

    fn is_filled(&self, form: &Fields) -> bool {
        self.list_field_names().iter().any(|field| !form.get_raw_text(field).trim().is_empty())
    }
}

/// The texts on the pages of one list.
#[derive(Debug)]
pub(super) struct RosterWords {
    pub(super) title: &'static str,
    pub(super) lead: &'static str,
    /// The noun for one entry: `een fractie`.
    pub(super) one: &'static str,
    pub(super) name: (&'static str, &'static str),
    /// The label and the hint of the field beside the name.
    pub(super) beside: Option<(&'static str, &'static str)>,
    /// True if that field is required.
    pub(super) needs_beside: bool,
    pub(super) nothing: &'static str,
}

/// The texts on the pages of a list.
pub(super) fn find_list_words(roster: Roster) -> &'static RosterWords {
    match roster {
        Roster::Committees => &RosterWords {
            title: "Commissies",
            lead: "De commissies waarin toezeggingen worden gedaan, en de raad zelf.",
            one: "een commissie",
            name: ("Naam", "Voluit, bijvoorbeeld: Wonen en Buurten."),
            beside: Some(("Code", "Kort, zoals in adressen: WB. De code verandert later niet meer.")),
            needs_beside: true,
            nothing: "Er staat nog geen commissie in het register.",
        },
        Roster::Parties => &RosterWords {
            title: "Fracties",
            lead: "De fracties in de raad.",
            one: "een fractie",
            name: ("Naam", "Zoals hij achter de naam van een raadslid staat."),
            beside: None,
            needs_beside: false,
            nothing: "Er staat nog geen fractie in het register.",
        },
        Roster::Members => &RosterWords {
            title: "Raadsleden",
            lead: "Wie om toezeggingen vragen. Gaat iemand naar een andere fractie? Open dan die naam, en vul de nieuwe fractie \
                   in. Wat eerder is toegezegd, blijft bij de oude fractie staan.",
            one: "een raadslid",
            name: ("Naam", "Zoals in de toezeggingen, bijvoorbeeld: S. Bokhove."),
            beside: Some(("Fractie", "Mag leeg. Een nieuwe fractie wordt vanzelf toegevoegd.")),
            needs_beside: false,
            nothing: "Er staat nog geen raadslid in het register.",
        },
        Roster::Holders => &RosterWords {
            title: "Portefeuillehouders",
            lead: "Wie namens het bestuur verantwoordelijk zijn. Volgt iemand een ander op? Vul dan bij de een de laatste dag \
                   in, en voeg de ander toe. Wat nog openstaat, blijft bij wie het toezegde tot u het overdraagt.",
            one: "een portefeuillehouder",
            name: ("Functie", "Bijvoorbeeld: wethouder Wonen."),
            beside: Some(("Naam", "Wie de functie heeft. Mag leeg.")),
            needs_beside: false,
            nothing: "Er staat nog geen portefeuillehouder in het register.",
        },
        Roster::Themes => &RosterWords {
            title: "Thema’s",
            lead: "De onderwerpen waarop men toezeggingen kan zoeken.",
            one: "een thema",
            name: ("Naam", ""),
            beside: None,
            needs_beside: false,
            nothing: "Er staat nog geen thema in het register.",
        },
        Roster::Areas => &RosterWords {
            title: "Gebieden",
            lead: "De wijken, dorpen en andere gebieden waarop men toezeggingen kan zoeken. Bestaat een gebied niet meer, vul \
                   dan de laatste dag in: bij oude toezeggingen blijft het staan.",
            one: "een gebied",
            name: ("Naam", "Bijvoorbeeld: Havenkwartier."),
            beside: None,
            needs_beside: false,
            nothing: "Er staat nog geen gebied in het register.",
        },
    }
}

impl RosterEntryForm {
    /// The form of a sheet.
    pub(super) fn new(roster: Roster, sheet: FormSheet, parties: Vec<String>, known: Option<&RosterEntry>) -> Self {
        let filled = PortfolioRow::list_all_rows().filter(|row| row.is_filled(&sheet.form)).map(|row| row.number).max();
        let rows = if roster == Roster::Holders { filled.unwrap_or(0) + EMPTY_ROWS } else { 0 };
        let code = known.filter(|_| roster == Roster::Committees).and_then(|entry| entry.named.beside.clone());
        Self {
            words: find_list_words(roster),
            rows: PortfolioRow::list_all_rows().take(rows).collect(),
            switches: if party_switch::is_asked(&sheet.form) { party_switch::CHOICES.to_vec() } else { Vec::new() },
            sheet,
            parties,
            bearer: None,
            code,
        }
    }
}

impl RosterEntryForm {
    /// The id of the list of options for the field beside the name; empty without options.
    pub(super) fn get_choices_list_id(&self) -> &'static str {
        if self.parties.is_empty() { "" } else { "fracties" }
    }
}

/// The number of times that a field may occur in the form of a list.
pub(super) fn find_allowed_times(roster: Roster, name: &str) -> FieldTimes {
    let own = match name {
        "naam" | "van" | "tot" => true,
        party_switch::CHOICE | party_switch::DAY => roster == Roster::Members,
        other if name_field::is_answer(other) => true,
        "naast" => find_list_words(roster).beside.is_some(),
        other => {
            roster == Roster::Holders
                && PortfolioRow::list_all_rows().any(|row| row.list_field_names().contains(&other))
        }
    };
    if own { FieldTimes::Once } else { FieldTimes::Never }
}

/// Reads an entry. If a field is wrong it gets an error, and the result must not be used.
pub(super) fn read_entry(form: &mut Fields, roster: Roster, known: Option<&RosterEntry>) -> RosterEntry {
    let name = form.required_line("naam", &format!("Vul de {} in.", find_list_words(roster).name.0.to_lowercase()));
    let beside = form.read_line("naast");
    if roster == Roster::Committees && known.is_none() && beside.is_none() {
        form.reject_field("naast", "Geef de commissie een code.");
    }
    let (first_day, last_day) = (form.read_day("van"), form.read_day("tot"));
    let tenure = Tenure::new(first_day, last_day).unwrap_or_else(|error| {
        form.reject_field("tot", error.to_string());
        Tenure::default()
    });
    let portfolios = PortfolioRow::list_all_rows().filter_map(|row| read_portfolio(form, &row)).collect();
    RosterEntry { named: Named { name, beside }, tenure, portfolios }
}

/// Asks about an entry whose name is close to that of another entry; `own` is the name that it has now.
pub(super) fn ask_about_close_names(
    form: &mut Fields,
    roster: Roster,
    entry: &RosterEntry,
    (council, today): (&Council, NaiveDate),
    own: Option<&Named>,
) {
    if own != Some(&entry.named) {
        let reader = NameReader::new(council, None, today);
        reader.doubt_added(form, "naam", roster, (&entry.named, entry.tenure), own);
    }
    let party = entry.named.beside.as_ref().filter(|_| roster == Roster::Members);
    if let Some(party) = party.filter(|party| own.and_then(|own| own.beside.as_ref()) != Some(party)) {
        let party = Named { name: party.clone(), beside: None };
        NameReader::new(council, None, today).doubt_added(form, "naast", Roster::Parties, (&party, entry.tenure), None);
    }
    let people = people_in(&entry.named.name, &[], &[]);
    if roster == Roster::Members && people.len() > 1 {
        let told = people.join("’ en ‘");
        form.reject_field("naam", format!("Hier staan meer namen: ‘{told}’. Vul voor ieder een eigen formulier in."));
    }
}

/// Asks about days that lie unusually far away, unless the entry has them already.
pub(super) fn ask_days(form: &mut Fields, today: NaiveDate, kept: Option<&RosterEntry>) {
    let kept = kept.map(kept_days).unwrap_or_default();
    let own = ["van", "tot"].map(str::to_owned).into_iter();
    for field in own.chain(PortfolioRow::list_all_rows().flat_map(|row| [row.first_day, row.last_day])) {
        let day = typed_day::read_typed_day(form.get_raw_text(&field)).ok();
        if let Some(day) = day.filter(|day| !kept.contains(day)) {
            form.ask_odd_day(&field, day, today, DayOf::Office);
        }
    }
}

fn kept_days(entry: &RosterEntry) -> Vec<NaiveDate> {
    let own = [entry.tenure.first_day(), entry.tenure.last_day()];
    let of_portfolios = entry.portfolios.iter().flat_map(|one| [Some(one.first_day), one.last_day]);
    own.into_iter().chain(of_portfolios).flatten().collect()
}

/// Reads one portfolio; none from an empty row.
fn read_portfolio(form: &mut Fields, row: &PortfolioRow) -> Option<Portfolio> {
    if !row.is_filled(form) {
        return None;
    }
    let name = form
        .required_line(&row.name, &format!("Geef portefeuille {} een naam, of maak de hele regel leeg.", row.number));
    let first_day =
        form.required_day(&row.first_day, &format!("Vul de eerste dag van portefeuille {} in.", row.number));
    let last_day = form.read_day(&row.last_day);
    Some(Portfolio { name, first_day: first_day?, last_day })
}

/// The form filled with an entry.
pub(super) fn fill_form(entry: &RosterEntry, roster: Roster) -> Fields {
    let day = |day: Option<NaiveDate>| day.map(view::field_day).unwrap_or_default();
    let mut form = Fields::default()
        .with("naam", &entry.named.name)
        .with("van", day(entry.tenure.first_day()))
        .with("tot", day(entry.tenure.last_day()));
    if find_list_words(roster).beside.is_some() && roster != Roster::Committees {
        form = form.with("naast", entry.named.beside.clone().unwrap_or_default());
    }
    for (row, portfolio) in PortfolioRow::list_all_rows().zip(&entry.portfolios) {
        form = form
            .with(&row.name, &portfolio.name)
            .with(&row.first_day, view::field_day(portfolio.first_day))
            .with(&row.last_day, day(portfolio.last_day));
    }
    form
}

/// Puts the store's refusal of an entry at its field. `bearer` is the entry that has the name already, if the visitor may know
/// of it.
///
/// # Errors
/// Gives back every error that is no fault of the form.
pub(super) fn put_refusal_at_field(
    form: &mut Fields,
    roster: Roster,
    error: StoreError,
    bearer: Option<&LabelledLink>,
) -> Result<(), StoreError> {
    match error {
        StoreError::Refusal(StoreRefusal::NameTaken) => {
            let which = bearer.map(|bearer| format!(": {}", bearer.label)).unwrap_or_default();
            form.reject_field("naam", format!("Er staat al een {} met deze naam of code{which}.", roster.word()));
        }
        StoreError::Refusal(StoreRefusal::Roster(error @ RosterError::Brackets)) => {
            form.reject_field("naam", error.to_string())
        }
        StoreError::Refusal(StoreRefusal::Roster(error)) => form.reject_field("portefeuilles", error.to_string()),
        StoreError::Refusal(StoreRefusal::Person(refusal)) => {
            form.reject_field(party_switch::DAY, refusal.to_string());
        }
        other => return Err(other),
    }
    Ok(())
}
