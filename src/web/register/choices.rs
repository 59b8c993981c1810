//! The options of the form of a commitment.

use chrono::NaiveDate;

use crate::{
    domain::{
        access::{Actor, rights::Action},
        commitment::fulfilment::FulfilmentKind,
        council::{meeting::of_committee, named::Named},
    },
    store::council::{Council, Holder, Member},
    web::{forms::publicity_field, views::view},
};

/// The options of the fields; the second of a pair is the remark beside a name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct CommitmentChoices {
    pub(super) holders: Vec<(String, String)>,
    pub(super) committees: Vec<(String, String)>,
    pub(super) themes: Vec<(String, String)>,
    /// The areas of the town that exist on that day.
    pub(super) areas: Vec<String>,
    /// The members who sit on the day of the commitment, or today without one.
    pub(super) members: Vec<String>,
    pub(super) kinds: Vec<&'static str>,
    /// The agenda of the meeting, if it is known.
    pub(super) agenda: Vec<String>,
    pub(super) publicities: Vec<(&'static str, &'static str)>,
}

impl CommitmentChoices {
    /// The options for an actor: entries that hold on the day first, then those that are over or have yet to begin; of the
    /// members only those of that day.
    pub(super) fn new(council: Council, day: NaiveDate, actor: &Actor) -> Self {
        let council = council.current_first(day);
        let until = |tenure| view::format_ended_suffix(tenure, day);
        let holder = |one: Holder| {
            let until = until(one.tenure);
            (Named { name: one.function, beside: one.name }.to_string(), until)
        };
        let members = council.members.into_iter().filter(|one| one.tenure.exists_on(day));
        let areas = council.areas.into_iter().filter(|one| one.tenure.exists_on(day)).map(|one| one.name);
        let member = |one: Member| Named { name: one.name, beside: one.party }.to_string();
        let own =
            council.committees.into_iter().filter(|one| actor.may_act_on(Action::Register, &of_committee(&one.code)));
        let committees = own.map(|one| (one.code, one.name + &until(one.tenure)));
        Self {
            holders: council.holders.into_iter().map(holder).collect(),
            committees: committees.collect(),
            themes: council.themes.into_iter().map(|theme| (theme.name, until(theme.tenure))).collect(),
            areas: areas.collect(),
            members: members.map(member).collect(),
            agenda: Vec::new(),
            kinds: FulfilmentKind::ALL.map(FulfilmentKind::key).to_vec(),
            publicities: publicity_field::list_choices(actor),
        }
    }
}

impl CommitmentChoices {
    /// The id of the list of agenda items; empty if there are none.
    pub(super) fn agenda_list(&self) -> &'static str {
        if self.agenda.is_empty() { "" } else { "agendapunten" }
    }
}
