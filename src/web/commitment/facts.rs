//! The facts of a commitment: people, meeting, theme, areas and papers, with links to their pages.

use crate::{
    domain::{commitment::fulfilment::FulfilmentKind, council::named::Named, listing::filter::ListFilter},
    store::commitments::RegisteredCommitment,
    web::{
        list_query::ListQuery,
        views::{
            linked_text::{KnownNumbers, LinkedText},
            view, words,
        },
    },
};

/// A fact: its label and one or more values.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Fact {
    pub(super) name: &'static str,
    pub(super) values: Vec<FactValue>,
}

/// A value of a fact; `path` is empty if it has no page of its own.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct FactValue {
    pub(super) text: String,
    pub(super) path: String,
    /// The text with links for the numbers and addresses in it, for a value without a path.
    pub(super) linked: LinkedText,
}

/// The day on which the commitment was made, with the committee and the speaker in words.
#[derive(Debug)]
pub(super) struct MadeOnView {
    pub(super) iso_day: String,
    pub(super) day: String,
    pub(super) words: String,
}

pub(super) fn list_facts(registered: &RegisteredCommitment, known: &KnownNumbers) -> Vec<Fact> {
    let details = &registered.commitment.details;
    let plain = |text: String| FactValue { linked: LinkedText::new(&text, known), text, path: String::new() };
    let list = |filter: ListFilter| ListQuery::of(filter).to_path();
    let holder = details.holder.as_ref().map(|holder| FactValue {
        text: holder.to_string(),
        path: list(ListFilter { holders: registered.holder_slug.iter().cloned().collect(), ..ListFilter::default() }),
        linked: LinkedText::default(),
    });
    // The previous holder stands next to the present one.
    let former = registered.commitment.former_holders.iter().rev().map(|former| plain(format!("Eerder: {former}")));
    let theme = details.theme.as_ref().map(|theme| FactValue {
        text: theme.clone(),
        path: list(ListFilter { themes: registered.theme_slug.iter().cloned().collect(), ..ListFilter::default() }),
        linked: LinkedText::default(),
    });
    let areas: Vec<FactValue> = details
        .areas
        .iter()
        .zip(&registered.area_slugs)
        .map(|(name, slug)| FactValue {
            text: name.clone(),
            path: list(ListFilter { areas: vec![slug.clone()], ..ListFilter::default() }),
            linked: LinkedText::default(),
        })
        .collect();
    let kind = details.kind.map(|kind| plain(FulfilmentKind::key(kind).to_owned()));
    let delivered = registered.commitment.delivered.map(|kind| plain(kind.key().to_owned()));
    let facts = [
        ("Gezegd door", details.spoken_by.clone().map(plain).into_iter().collect()),
        ("Portefeuillehouder", holder.into_iter().chain(former).collect()),
        ("Gevraagd door", details.asked_by.iter().map(Named::to_string).map(plain).collect()),
        ("Vergadering", make_meeting_fact(registered).into_iter().collect()),
        ("Agendapunt", details.agenda_item.clone().map(plain).into_iter().collect()),
        ("Thema", theme.into_iter().collect()),
        (if areas.len() == 1 { "Gebied" } else { "Gebieden" }, areas),
        ("Soort", kind.into_iter().collect()),
        ("Afgedaan met", delivered.into_iter().collect()),
        ("Stukken", details.papers.iter().cloned().map(plain).collect::<Vec<_>>()),
    ];
    let known = facts.into_iter().filter(|(_, values)| !values.is_empty());
    known.map(|(name, values)| Fact { name, values }).collect()
}

fn make_meeting_fact(registered: &RegisteredCommitment) -> Option<FactValue> {
    let details = &registered.commitment.details;
    let committee = registered.committee_name.as_ref().or(details.committee.as_ref());
    let (text, path) = match (committee, details.made_on) {
        (Some(name), Some(day)) => (
            format!("{name}, {}", view::full_day(day)),
            registered.meeting.map(|id| format!("/vergaderingen/{id}")).unwrap_or_default(),
        ),
        (Some(name), None) => {
            (name.clone(), details.committee.as_deref().map(view::committee_path).unwrap_or_default())
        }
        (None, Some(day)) => (view::full_day(day), String::new()),
        (None, None) => return None,
    };
    Some(FactValue { linked: LinkedText::of_plain(&text), text, path })
}

pub(super) fn describe_commitment_day(registered: &RegisteredCommitment) -> Option<MadeOnView> {
    let details = &registered.commitment.details;
    let day = details.made_on?;
    let place = registered.committee_name.as_ref().map(|name| format!(" aan {name}")).unwrap_or_default();
    // The first holder, for the present one may have come later.
    let former = registered.commitment.former_holders.first().map(|former| &former.holder);
    let holder = || former.or(details.holder.as_ref()).map(|holder| words::with_article(&holder.name));
    let by = details.spoken_by.clone().or_else(holder);
    let by = by.map(|name| format!(" door {name}")).unwrap_or_default();
    Some(MadeOnView { iso_day: day.to_string(), day: view::full_day(day), words: format!("Toegezegd{place}{by}.") })
}
