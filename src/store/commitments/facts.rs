//! What the history compares.

use crate::{
    domain::{
        commitment::{Commitment, Named},
        day::full_day,
        secrecy::Secrecy,
        status::Status,
    },
    store::history::Facts,
};

/// A decision of secrecy, in the words of the screen.
fn secrecy(secrecy: Secrecy) -> String {
    let Secrecy { imposed_by, imposed_on, ground, lifted_by } = secrecy;
    format!(
        "opgelegd door {} op {}, {}; op te heffen door {}",
        imposed_by.label(),
        full_day(imposed_on),
        ground.label(),
        lifted_by.label()
    )
}

/// What the history compares, in the words of the screen.
pub(super) fn facts(commitment: &Commitment) -> Facts {
    let d = &commitment.details;
    let lines = |names: &[Named]| names.iter().map(Named::to_string).collect::<Vec<_>>().join("\n");
    let current = commitment.deadlines.current().map(|entry| &entry.set);
    let (proposal, decided_by, lapse_kind) = match &commitment.status {
        Status::Proposed(proposal) => (Some(proposal.label()), None, None),
        Status::Settled(by) => (None, Some(by.key()), None),
        Status::Lapsed(kind) => (None, None, Some(kind.label())),
        Status::Open | Status::PartlySettled => (None, None, None),
    };
    let fields: [(&'static str, Option<String>); 25] = [
        ("nummer", Some(commitment.number.to_string())),
        ("titel", Some(d.title.clone())),
        ("tekst", Some(d.text.clone())),
        ("citaat", d.quotation.clone()),
        ("gezegd door", d.spoken_by.clone()),
        ("portefeuillehouder", d.holder.as_ref().map(Named::to_string)),
        ("gevraagd door", Some(lines(&d.asked_by))),
        ("commissie", d.committee.clone()),
        ("toegezegd op", d.made_on.map(|day| day.to_string())),
        ("agendapunt", d.agenda_item.clone()),
        ("thema", d.theme.clone()),
        ("soort", d.kind.map(|kind| kind.key().to_owned())),
        ("openbaarheid", Some(d.publicity.key().key().to_owned())),
        ("geheimhouding", d.publicity.secrecy().map(secrecy)),
        ("stukken", Some(d.papers.join("\n"))),
        ("status", Some(commitment.status.label().to_owned())),
        ("voorstel", proposal.map(str::to_owned)),
        ("besloten door", decided_by.map(str::to_owned)),
        ("grond", lapse_kind.map(str::to_owned)),
        ("rest", commitment.remaining.clone()),
        ("afgesloten op", commitment.closed_on.map(|day| day.to_string())),
        ("termijn", current.map(|set| set.deadline.words.clone())),
        ("laatste dag", current.and_then(|set| set.deadline.last_day).map(|day| day.to_string())),
        ("bekijken op", current.and_then(|set| set.review_day).map(|day| day.to_string())),
        (
            "aantal keer uitgesteld",
            Some(commitment.deadlines.postponements()).filter(|n| *n > 0).map(|n| n.to_string()),
        ),
    ];
    let filled = |(field, value): (&'static str, Option<String>)| {
        value.filter(|value| !value.is_empty()).map(|value| (field, value))
    };
    fields.into_iter().filter_map(filled).collect()
}
