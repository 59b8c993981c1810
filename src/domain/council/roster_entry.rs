//! The lists that a council keeps of itself: committees, parties, members, portfolio holders, themes and areas of the
//! town, over time.

use chrono::NaiveDate;

use super::{named::Named, recognition, roster::Roster, tenure::Tenure};
use crate::domain::day::full_day;

/// An entry of one of the lists.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RosterEntry {
    /// The name with its addition: see [`Roster`].
    pub named: Named,
    /// The days on which it is on the list.
    pub tenure: Tenure,
    /// The portfolios of a portfolio holder, oldest first.
    pub portfolios: Vec<Portfolio>,
}

/// A subject that a portfolio holder is responsible for. Without a last day it lasts as long as the holder does.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Portfolio {
    /// The name, such as `Wonen`.
    pub name: String,
    pub first_day: NaiveDate,
    pub last_day: Option<NaiveDate>,
}

/// An error in an entry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RosterError {
    /// A name has brackets. Forms write a name and its addition as `name (beside)`, so brackets in a name could not be read
    /// back.
    #[error("Zet geen haakjes in een naam: het register zet zelf tussen haakjes wat bij de naam hoort.")]
    Brackets,
    /// The last day of a portfolio lies before its first.
    #[error("Portefeuille {0}: de laatste dag ligt voor de eerste.")]
    BackToFront(String),
    /// A portfolio begins before its holder does.
    #[error("Portefeuille {0} begint voordat de portefeuillehouder begint, op {day}.", day = full_day(*.1))]
    BeforeHolder(String, NaiveDate),
    /// A portfolio begins or ends after its holder is gone.
    #[error("Portefeuille {0} loopt door nadat de portefeuillehouder stopt, op {day}.", day = full_day(*.1))]
    AfterHolder(String, NaiveDate),
    /// The same portfolio occurs twice for one day.
    #[error("Portefeuille {0} staat er twee keer voor dezelfde dagen.")]
    Twice(String),
}

impl RosterEntry {
    /// True if the names of two entries cannot be told apart when people write them.
    #[must_use]
    pub fn is_like(&self, other: &Self, roster: Roster) -> bool {
        recognition::is_same(roster, &self.named, &other.named)
    }

    /// Checks that the name can be read back from forms, and that the portfolios fit one another and the days of their holder.
    ///
    /// # Errors
    /// Returns the first error in the entry.
    pub fn check_entry(&self, roster: Roster) -> Result<(), RosterError> {
        let written = match roster {
            Roster::Members | Roster::Holders => self.named.clone(),
            Roster::Parties => Named { name: String::from("lid"), beside: Some(self.named.name.clone()) },
            Roster::Committees | Roster::Themes | Roster::Areas => return Ok(()),
        };
        if Named::parse(&written.to_string()) != Some(written) {
            return Err(RosterError::Brackets);
        }
        self.check_portfolios()
    }

    fn check_portfolios(&self) -> Result<(), RosterError> {
        for (index, portfolio) in self.portfolios.iter().enumerate() {
            let Portfolio { name, first_day, last_day } = portfolio;
            let days = portfolio.to_tenure().ok_or_else(|| RosterError::BackToFront(name.clone()))?;
            if let Some(day) = self.tenure.first_day().filter(|day| first_day < day) {
                return Err(RosterError::BeforeHolder(name.clone(), day));
            }
            if let Some(day) = self.tenure.last_day().filter(|day| last_day.unwrap_or(*first_day) > *day) {
                return Err(RosterError::AfterHolder(name.clone(), day));
            }
            let same = |one: &&Portfolio| one.name.to_lowercase() == name.to_lowercase();
            let mut others = self.portfolios.iter().skip(index + 1).filter(same);
            if others.any(|other| other.to_tenure().is_some_and(|other| other.overlaps_tenure(days))) {
                return Err(RosterError::Twice(name.clone()));
            }
        }
        Ok(())
    }
}

impl Portfolio {
    /// The days of the portfolio; `None` if the last lies before the first.
    #[must_use]
    pub fn to_tenure(&self) -> Option<Tenure> {
        Tenure::new(Some(self.first_day), self.last_day).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(names: &str) -> RosterEntry {
        RosterEntry { named: Named::parse(names).unwrap(), tenure: Tenure::default(), portfolios: Vec::new() }
    }

    #[test]
    fn entries_are_alike_when_nobody_could_tell_them_apart() {
        let table = [
            (Roster::Committees, "Wonen (WON)", "Zorg (won)", true),
            (Roster::Committees, "Wonen (WON)", "wonen (W2)", true),
            (Roster::Committees, "Wonen (WON)", "Commissie (Wonen)", true),
            (Roster::Committees, "Wonen (WON)", "Zorg (ZOR)", false),
            (Roster::Committees, "Zorg & Jeugd (ZJ)", "Commissie zorg en jeugd (ZEJ)", true),
            (Roster::Parties, "Lijst Oost", "lijst oost", true),
            (Roster::Parties, "Lijst Oost", "Lijst West", false),
            (Roster::Members, "S. Bokhove (Lijst Oost)", "s. bokhove (Lijst Oost)", true),
            (Roster::Members, "S. Bokhove (Lijst Oost)", "S. Bokhove (VVM)", false),
            (Roster::Members, "S. Bokhove (Lijst Oost)", "S. Bokhove", false),
            (Roster::Holders, "wethouder Wonen (A)", "wethouder Wonen (B)", false),
            (Roster::Holders, "burgemeester", "Burgemeester", true),
            (Roster::Holders, "wethouder Zorg (A. Bos)", "Wethouder zorg (A.Bos)", true),
            (Roster::Themes, "Éénheid", "éénheid", true),
        ];
        for (roster, one, other, alike) in table {
            assert_eq!(entry(one).is_like(&entry(other), roster), alike, "{one} and {other}");
            assert_eq!(entry(other).is_like(&entry(one), roster), alike, "{other} and {one}");
        }
    }

    /// A portfolio: name, first and last day.
    type Row = (&'static str, &'static str, &'static str);

    fn holder(first: &str, last: &str, portfolios: &[Row]) -> RosterEntry {
        let portfolio = |(name, first, last): &Row| Portfolio {
            name: (*name).to_owned(),
            first_day: first.parse().unwrap(),
            last_day: last.parse().ok(),
        };
        let tenure = Tenure::new(first.parse().ok(), last.parse().ok()).unwrap();
        RosterEntry { tenure, portfolios: portfolios.iter().map(portfolio).collect(), ..entry("wethouder (A. Ander)") }
    }

    #[test]
    fn portfolios_stay_within_the_days_of_their_holder() {
        let (first, last) = ("2022-06-01", "2026-03-31");
        let (begin, end): (NaiveDate, NaiveDate) = (first.parse().unwrap(), last.parse().unwrap());
        let wonen = "Wonen".to_owned();
        let table: [(&[Row], Result<(), RosterError>); 9] = [
            (&[("Wonen", "2022-06-01", "2026-03-31"), ("Zorg", "2023-01-01", "")], Ok(())),
            (&[("Wonen", "2022-06-01", "2023-12-31"), ("wonen", "2024-01-01", "")], Ok(())),
            (&[("Wonen", "2022-05-31", "")], Err(RosterError::BeforeHolder(wonen.clone(), begin))),
            (&[("Wonen", "2022-06-01", "2026-04-01")], Err(RosterError::AfterHolder(wonen.clone(), end))),
            (&[("Wonen", "2026-04-01", "")], Err(RosterError::AfterHolder(wonen.clone(), end))),
            (&[("Wonen", "2024-02-01", "2024-01-31")], Err(RosterError::BackToFront(wonen.clone()))),
            (&[("Wonen", "2022-06-01", ""), ("wonen", "2024-01-01", "")], Err(RosterError::Twice(wonen.clone()))),
            (
                &[("Wonen", "2022-06-01", "2024-01-01"), ("Wonen", "2024-01-01", "")],
                Err(RosterError::Twice(wonen.clone())),
            ),
            (&[], Ok(())),
        ];
        for (portfolios, checked) in table {
            assert_eq!(holder(first, last, portfolios).check_entry(Roster::Holders), checked, "{portfolios:?}");
        }
        assert_eq!(holder("", "", &[("Wonen", "1990-01-01", "")]).check_entry(Roster::Holders), Ok(()));
    }

    #[test]
    fn a_name_can_be_read_back_from_a_form() {
        let entry = |name: &str, beside: &str| RosterEntry {
            named: Named { name: name.to_owned(), beside: Some(beside.to_owned()).filter(|text| !text.is_empty()) },
            ..entry("iemand")
        };
        let table = [
            (Roster::Holders, "wethouder (Wonen)", "", false),
            (Roster::Holders, "wethouder (Wonen)", "A. Ander", true),
            (Roster::Holders, "wethouder Wonen", "A. (Anna) Ander", false),
            (Roster::Holders, "wethouder Wonen", "A. Ander (wnd.)", false),
            (Roster::Members, "S. Bokhove", "Lijst (Oost)", false),
            (Roster::Parties, "Lijst (Oost)", "", false),
            (Roster::Parties, "Lijst Oost", "", true),
            (Roster::Committees, "Ruimte (en groen)", "RG", true),
            (Roster::Themes, "Groen (parken)", "", true),
        ];
        for (roster, name, beside, good) in table {
            assert_eq!(entry(name, beside).check_entry(roster).is_ok(), good, "{name} + {beside}");
        }
    }

    #[test]
    fn what_is_wrong_is_said_in_words() {
        let error = holder("2022-06-01", "", &[("Wonen", "2022-05-31", "")]).check_entry(Roster::Holders).unwrap_err();
        let words = "Portefeuille Wonen begint voordat de portefeuillehouder begint, op 1 juni 2022.";
        assert_eq!(error.to_string(), words);
    }
}
