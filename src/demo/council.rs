//! The council of Maasveld: committees, members with their parties, portfolio holders, themes and areas of
//! the town, over time.

use super::{DemoError, Result, parse_day};
use crate::{
    domain::council::{
        named::Named,
        roster::Roster,
        roster_entry::{Portfolio, RosterEntry},
        tenure::Tenure,
    },
    store::{Act, Store, compare::FormMark},
};

/// A name with its addition, the first day and the last day; an empty day is unknown, or not there yet.
type DemoRosterEntry = (&'static str, &'static str, &'static str);

/// Committees and the council itself, with their codes.
const COMMITTEES: &[DemoRosterEntry] = &[
    ("Gemeenteraad (RAAD)", "", ""),
    ("Bestuur, Organisatie, Veiligheid en Financiën (BOVF)", "", ""),
    ("Klimaat en Groen (KG)", "", ""),
    ("Mobiliteit en Haven (MH)", "", ""),
    ("Wonen en Buurten (WB)", "", ""),
    ("Zorg, Jeugd en Onderwijs (ZJO)", "", ""),
    ("Fysieke Leefomgeving (FL)", "2014-03-27", "2018-03-28"),
];

const PARTIES: &[DemoRosterEntry] = &[
    ("Buurtverbond Maasveld", "", ""),
    ("Getij Maasveld", "", ""),
    ("Groene Kade", "", ""),
    ("Havenpartij Maasveld", "", ""),
    ("Ouderenlijst De Brug", "", ""),
    ("Sociale Lijst Maasveld", "", ""),
    ("Stadslicht", "", ""),
    ("Vrij Maasveld", "", ""),
    ("Dorpslijst Oude Dijk", "", "2022-03-29"),
];

const MEMBERS: &[DemoRosterEntry] = &[
    ("A. Mertosari (Sociale Lijst Maasveld)", "", ""),
    ("C. Lindehof (Buurtverbond Maasveld)", "", ""),
    ("D. Sarmadani (Getij Maasveld)", "", ""),
    ("F. Osterlaan (Groene Kade)", "", ""),
    ("H. Brandwater (Ouderenlijst De Brug)", "", ""),
    ("J. Dijkhorst (Stadslicht)", "", ""),
    ("L. van der Kreekel (Buurtverbond Maasveld)", "", ""),
    ("M. van Rietwaard (Stadslicht)", "", ""),
    ("N. Benhadra (Groene Kade)", "", ""),
    ("P. Haverzicht (Vrij Maasveld)", "", ""),
    ("R. Kleiwater (Havenpartij Maasveld)", "", ""),
    ("T. Wolderink (Havenpartij Maasveld)", "", ""),
    ("K. Polderveen (Dorpslijst Oude Dijk)", "2018-03-29", "2022-03-29"),
];

/// The portfolio holders: function and name, first day, and portfolios.
const HOLDERS: &[(&str, &str, &[DemoRosterEntry])] = &[
    ("burgemeester", "", &[("Openbare orde en veiligheid", "2018-06-14", ""), ("Handhaving", "2022-06-16", "")]),
    ("wethouder Financiën (W. van Duinrade)", "2018-06-14", &[("Financiën", "2018-06-14", "")]),
    (
        "wethouder Klimaat (E. Veenstroom)",
        "2018-06-14",
        &[("Klimaat en energie", "2018-06-14", ""), ("Groen", "2018-06-14", "2022-06-15")],
    ),
    (
        "wethouder Mobiliteit (B. Oldewater)",
        "2018-06-14",
        &[("Verkeer en vervoer", "2018-06-14", ""), ("Haven", "2022-06-16", "")],
    ),
    (
        "wethouder Wonen (I. Tervoorde)",
        "2018-06-14",
        &[("Wonen", "2018-06-14", ""), ("Haven", "2018-06-14", "2022-06-15"), ("Groen", "2022-06-16", "")],
    ),
    ("wethouder Zorg (G. Asmarani)", "2018-06-14", &[("Zorg en jeugd", "2018-06-14", "")]),
];

const THEMES: &[DemoRosterEntry] = &[
    ("Bereikbaarheid", "", ""),
    ("Financiën", "", ""),
    ("Klimaat en energie", "", ""),
    ("Politie voor iedereen", "", ""),
    ("Wonen", "", ""),
    ("Zorg en jeugd", "", ""),
];

const AREAS: &[DemoRosterEntry] =
    &[("Havenzijde", "", ""), ("Molenbuurt", "", ""), ("Oosteroever", "", ""), ("Sluiskwartier", "", "")];

/// The member who went to another party: the seat that ended, the next one, and its first day.
pub(super) const NEXT_SEAT: (&str, &str, &str) =
    ("L. van der Kreekel (Buurtverbond Maasveld)", "L. van der Kreekel (Getij Maasveld)", "2025-06-02");

/// All entries of the lists, in such an order that no entry refers to a later one.
pub(super) fn list_roster_entries() -> Result<Vec<(Roster, RosterEntry)>> {
    let mut entries = Vec::new();
    let lists = [
        (Roster::Committees, COMMITTEES),
        (Roster::Parties, PARTIES),
        (Roster::Members, MEMBERS),
        (Roster::Themes, THEMES),
        (Roster::Areas, AREAS),
    ];
    for (roster, list) in lists {
        for (name, first_day, last_day) in list {
            entries.push((roster, make_roster_entry(name, first_day, last_day, &[])?));
        }
    }
    for (name, first_day, portfolios) in HOLDERS {
        entries.push((Roster::Holders, make_roster_entry(name, first_day, "", portfolios)?));
    }
    Ok(entries)
}

fn make_roster_entry(
    name: &str,
    first_day: &str,
    last_day: &str,
    portfolios: &[DemoRosterEntry],
) -> Result<RosterEntry> {
    let wrong = || DemoError::Data(name.to_owned());
    let open = |text: &str| if text.is_empty() { Ok(None) } else { parse_day(text).map(Some) };
    let portfolio = |(name, first_day, last_day): &DemoRosterEntry| {
        Ok(Portfolio { name: (*name).to_owned(), first_day: parse_day(first_day)?, last_day: open(last_day)? })
    };
    Ok(RosterEntry {
        named: Named::parse(name).ok_or_else(wrong)?,
        tenure: Tenure::new(open(first_day)?, open(last_day)?).map_err(|_| wrong())?,
        portfolios: portfolios.iter().map(portfolio).collect::<Result<_>>()?,
    })
}

/// Gives the member who went to another party the next seat.
pub(super) async fn begin_next_seat(store: &Store, act: &Act) -> Result<()> {
    let (ended, next, from) = NEXT_SEAT;
    let failed = |error| DemoError::Store { what: ended.to_owned(), error };
    let wrong = || DemoError::Data(ended.to_owned());
    let [ended, next] = [ended, next].map(|name| Named::parse(name).ok_or_else(wrong));
    let (ended, next) = (ended?, next?);
    let members = store.list_roster_entries(&act.actor, Roster::Members).await.map_err(failed)?;
    let kept = members.iter().find(|kept| kept.entry.named == ended).ok_or_else(wrong)?;
    let seen = FormMark::of(&kept.entry);
    store.begin_next_seat(act, (kept.id, seen), &next, parse_day(from)?).await.map(drop).map_err(failed)
}
