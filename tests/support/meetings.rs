//! Meetings that are planned, and lists that are frozen.

use toezeggingen::domain::{
    access::Role,
    council::{agenda::Agenda, meeting::MeetingPlan, roster::Roster},
    ids::MeetingId,
};

use super::{Page, TestApp, administration::entry, day};

/// What is planned for a day, with an agenda of one item a line.
pub fn plan(on: &str, agenda: &str) -> MeetingPlan {
    MeetingPlan { day: day(on), starts_at: None, place: None, agenda: Agenda::parse(agenda).unwrap() }
}

impl TestApp {
    /// Plans a meeting of a committee, which is entered on its list when it is not there.
    pub async fn plan(&self, committee: &str, on: &str) -> MeetingId {
        self.plan_with(committee, &plan(on, "")).await
    }

    pub async fn plan_with(&self, committee: &str, plan: &MeetingPlan) -> MeetingId {
        let known = self.store.find_committee(&self.act().actor, committee).await;
        if known.is_err() {
            self.store
                .add_to_roster(
                    &self.act_as(Role::Administrator),
                    Roster::Committees,
                    &entry(&format!("{committee} ({committee})"), "", ""),
                )
                .await
                .unwrap();
        }
        self.store.plan_meeting(&self.act(), committee, plan).await.unwrap()
    }

    /// The list for a meeting, as whoever is signed in sees it.
    pub async fn list_for(&self, id: MeetingId) -> Page {
        let page = self.get(&format!("/vergaderingen/{id}/lijst")).await;
        assert_eq!(page.status, 200, "{}", page.text);
        page
    }

    /// Freezes the list for a meeting by the button on its page.
    pub async fn freeze(&self, id: MeetingId) -> Page {
        let path = format!("/vergaderingen/{id}/lijst");
        self.fill(&path, &[]).await
    }

    /// The very bytes at an address, with the status.
    pub async fn bytes(&self, path: &str) -> (u16, Vec<u8>) {
        let response = self.theirs(self.server.get(path)).await.await;
        (response.status_code().as_u16(), response.as_bytes().to_vec())
    }
}

impl Page {
    /// The groups of a meeting's list: each heading, with the numbers under it.
    pub fn groups(&self) -> Vec<(String, Vec<String>)> {
        let bodies = self.all(".sheet tbody").len();
        let group = |index: usize| {
            let body = format!(".sheet tbody:nth-of-type({index})");
            (self.one(&format!("{body} .group .status")), self.all(&format!("{body} .number")))
        };
        (1..=bodies).map(group).collect()
    }
}
