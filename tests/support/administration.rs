//! The administrator at work, and what the log keeps of it.

use sqlx::{Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};
use toezeggingen::{
    domain::{
        access::{Actor, Role},
        council::{
            named::Named,
            roster::Roster,
            roster_entry::{Portfolio, RosterEntry},
            tenure::Tenure,
        },
        ids::RosterId,
    },
    store::{Act, compare::FormMark, council::roster::KeptRosterEntry},
};

use super::{TestApp, day};

/// Something for one of the lists: `name (beside)`, from when until when; an empty day is not known.
pub fn entry(name: &str, first_day: &str, last_day: &str) -> RosterEntry {
    let open = |text: &str| (!text.is_empty()).then(|| day(text));
    RosterEntry {
        named: Named::parse(name).unwrap(),
        tenure: Tenure::new(open(first_day), open(last_day)).unwrap(),
        portfolios: Vec::new(),
    }
}

/// A portfolio from a day on, until a day or for good.
pub fn portfolio(name: &str, first_day: &str, last_day: &str) -> Portfolio {
    Portfolio { name: name.to_owned(), first_day: day(first_day), last_day: last_day.parse().ok() }
}

impl TestApp {
    /// Somebody in this role, now.
    pub fn act_as(&self, role: Role) -> Act {
        Act { actor: Actor::new(role.key(), role), ..self.act() }
    }

    /// Enters something on a list, as the administrator.
    pub async fn enter(&self, roster: Roster, entry: &RosterEntry) -> RosterId {
        self.store.add_to_roster(&self.act_as(Role::Administrator), roster, entry).await.unwrap()
    }

    /// What the clerk sees on a list under this name.
    pub async fn listed(&self, roster: Roster, name: &str) -> KeptRosterEntry {
        let all = self.store.list_roster_entries(&self.act().actor, roster).await.unwrap();
        all.into_iter().find(|kept| kept.entry.named.name == name).unwrap()
    }

    /// Gives what stands on a list under this name another name.
    pub async fn rename(&self, roster: Roster, name: &str, new: &str) {
        let KeptRosterEntry { id, entry, .. } = self.listed(roster, name).await;
        let seen = FormMark::of(&entry);
        let entry = RosterEntry { named: Named::parse(new).unwrap(), ..entry };
        self.store.change_roster(&self.act(), roster, (id, seen), &entry).await.unwrap();
    }

    /// The log of the administration, oldest first: role, kind, subject and detail.
    pub async fn log(&self) -> Vec<[String; 4]> {
        let options = SqliteConnectOptions::new().filename(self.database());
        let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
        let rows: Vec<(String, String, String, String)> =
            sqlx::query_as("SELECT actor_role, kind, subject, detail FROM administration ORDER BY id")
                .fetch_all(&mut connection)
                .await
                .unwrap();
        rows.into_iter().map(|(role, kind, subject, detail)| [role, kind, subject, detail]).collect()
    }
}
