//! The seats of a person who can sign in, each with the days on which it runs, and the rights that follow on a day.

use chrono::NaiveDate;

use super::{Actor, Reach, Role};
use crate::domain::council::{named::Named, tenure::Tenure};

/// The records that an account is tied to, each with its days.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seats {
    /// The committees that the person serves or sits on, by their codes.
    pub committees: Vec<(String, Tenure)>,
    /// The portfolio holders whom the person works for, or is.
    pub holders: Vec<(Named, Tenure)>,
    /// The person's own seats in the council: the name with the party.
    pub members: Vec<(Named, Tenure)>,
}

impl Seats {
    /// The reach over all of these records, whenever they ran.
    #[must_use]
    pub fn to_reach(&self) -> Reach {
        Reach {
            committees: take_names(&self.committees),
            holders: take_names(&self.holders),
            members: take_names(&self.members),
        }
    }

    /// Returns the records with which somebody in this role works on a day; `None` if the role needs a running seat and the
    /// person has none.
    ///
    /// One running seat in the council gives a member all that they ever asked, in whatever party. A holder keeps only the
    /// functions that run; the office keeps the commitments of its holders until they are handed over.
    #[must_use]
    pub fn find_reach_on(&self, role: Role, day: NaiveDate) -> Option<Reach> {
        let has_running = |reach: Reach| reach.is_enough_for(role).then_some(reach);
        match role {
            Role::Member => self.members.iter().any(|(_, tenure)| tenure.exists_on(day)).then(|| self.to_reach()),
            Role::CommitteeMember => {
                has_running(Reach { committees: take_running(&self.committees, day), ..Reach::default() })
            }
            Role::Holder => has_running(Reach { holders: take_running(&self.holders, day), ..Reach::default() }),
            Role::Clerk | Role::CommitteeClerk | Role::Office | Role::Administrator | Role::Archivist => {
                Some(self.to_reach())
            }
            Role::Seatless | Role::Public => None,
        }
    }

    /// The first later day on which a seat begins that this role needs.
    #[must_use]
    pub fn find_next_day(&self, role: Role, day: NaiveDate) -> Option<NaiveDate> {
        let of = |seats: &[(Named, Tenure)]| seats.iter().map(|(_, tenure)| *tenure).collect::<Vec<_>>();
        let tenures = match role {
            Role::Member => of(&self.members),
            Role::Holder => of(&self.holders),
            Role::CommitteeMember => self.committees.iter().map(|(_, tenure)| *tenure).collect(),
            _ => Vec::new(),
        };
        tenures.into_iter().filter_map(Tenure::first_day).filter(|first_day| *first_day > day).min()
    }

    /// Makes the actor that the owner of an account with this name and role is on a day.
    #[must_use]
    pub fn make_actor(&self, name: &str, role: Role, day: NaiveDate) -> Actor {
        match self.find_reach_on(role, day) {
            Some(reach) => Actor::new(name, role).with_reach(reach),
            None => Actor::new(name, Role::Seatless),
        }
    }
}

fn take_names<T: Clone + PartialEq>(seats: &[(T, Tenure)]) -> Vec<T> {
    take_distinct(seats.iter().map(|(name, _)| name))
}

fn take_running<T: Clone + PartialEq>(seats: &[(T, Tenure)], day: NaiveDate) -> Vec<T> {
    take_distinct(seats.iter().filter(|(_, tenure)| tenure.exists_on(day)).map(|(name, _)| name))
}

/// Collects names, each once: somebody may have had more than one seat in one party.
fn take_distinct<'s, T: Clone + PartialEq + 's>(names: impl Iterator<Item = &'s T>) -> Vec<T> {
    let mut distinct = Vec::new();
    for name in names {
        if !distinct.contains(name) {
            distinct.push(name.clone());
        }
    }
    distinct
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tenure(first: &str, last: &str) -> Tenure {
        Tenure::new(first.parse().ok(), last.parse().ok()).unwrap()
    }

    fn named(text: &str) -> Named {
        Named::parse(text).unwrap()
    }

    fn seats() -> Seats {
        Seats {
            committees: vec![("BOVF".to_owned(), tenure("", "2025-06-30")), ("WON".to_owned(), tenure("", ""))],
            holders: vec![
                (named("wethouder Wonen (H. Zonderland)"), tenure("2022-06-01", "2025-06-30")),
                (named("wethouder Zorg (H. Zonderland)"), tenure("2025-07-01", "2025-12-31")),
            ],
            members: vec![
                (named("S. Bokhove (Lijst Oost)"), tenure("2022-03-30", "2024-12-31")),
                (named("S. Bokhove (VVM)"), tenure("2025-01-01", "2025-11-01")),
            ],
        }
    }

    #[test]
    fn rights_follow_the_seats_that_run() {
        let table = [
            (Role::Member, "2022-03-29", None),
            (
                Role::Member,
                "2024-12-31",
                Some(
                    "BOVF, WON, wethouder Wonen (H. Zonderland), wethouder Zorg (H. Zonderland), S. Bokhove (Lijst Oost), \
                      S. Bokhove (VVM)",
                ),
            ),
            (
                Role::Member,
                "2025-11-01",
                Some(
                    "BOVF, WON, wethouder Wonen (H. Zonderland), wethouder Zorg (H. Zonderland), S. Bokhove (Lijst Oost), \
                      S. Bokhove (VVM)",
                ),
            ),
            (Role::Member, "2025-11-02", None),
            (Role::CommitteeMember, "2025-06-30", Some("BOVF, WON")),
            (Role::CommitteeMember, "2025-07-01", Some("WON")),
            (Role::Holder, "2025-06-30", Some("wethouder Wonen (H. Zonderland)")),
            (Role::Holder, "2025-07-01", Some("wethouder Zorg (H. Zonderland)")),
            (Role::Holder, "2026-01-01", None),
        ];
        for (role, day, words) in table {
            let found = seats().find_reach_on(role, day.parse().unwrap()).map(|reach| reach.to_string());
            assert_eq!(found.as_deref(), words, "{} {day}", role.key());
        }
    }

    #[test]
    fn the_staff_keeps_its_records_after_they_ended() {
        let day = "2030-01-01".parse().unwrap();
        for role in [Role::Clerk, Role::CommitteeClerk, Role::Office, Role::Administrator, Role::Archivist] {
            assert_eq!(seats().find_reach_on(role, day), Some(seats().to_reach()), "{}", role.key());
        }
    }

    #[test]
    fn who_has_no_running_seat_acts_in_no_role() {
        let actor = seats().make_actor("S. Bokhove", Role::Member, "2026-01-01".parse().unwrap());
        assert_eq!((actor.role, actor.reach), (Role::Seatless, Reach::default()));
    }
}
