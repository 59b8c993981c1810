//! What the status allows somebody to do to a promise.

use crate::{
    domain::{
        access::Actor,
        allowed::{ChangeKind, allowed},
        commitment::{Commitment, PublicityKey},
    },
    web::view,
};

/// Something that the status allows to be done.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ActLink {
    pub(super) path: String,
    pub(super) label: &'static str,
}

/// What the status allows this person to do, the likeliest first.
pub(super) fn acts(actor: &Actor, commitment: &Commitment) -> Vec<ActLink> {
    const ACTS: [(ChangeKind, &str, &str); 10] = [
        (ChangeKind::Decide, "besluit", "Leg besluit vast"),
        (ChangeKind::Settle, "afdoening", "Meld als afgedaan"),
        (ChangeKind::Postpone, "uitstel", "Vraag uitstel"),
        (ChangeKind::Progress, "voortgang", "Meld voortgang"),
        (ChangeKind::Object, "bezwaar", "Maak bezwaar"),
        (ChangeKind::Reopen, "heropening", "Heropen"),
        (ChangeKind::Lapse, "vervallen", "Laat vervallen"),
        (ChangeKind::Correct, "wijzigen", "Wijzig gegevens"),
        (ChangeKind::Publish, "openbaarheid", ""),
        (ChangeKind::Secrecy, "geheimhouding", ""),
    ];
    let path = view::commitment_path(commitment.number.as_str());
    let allowed = allowed(&commitment.status);
    let details = &commitment.details;
    // Without a proposal or a report, the committee's decisions are recorded at its meeting.
    let due = commitment.status.key().is_due();
    let open = |(kind, ..): &&(ChangeKind, &str, &'static str)| {
        allowed.contains(kind) && !(due && *kind == ChangeKind::Decide) && actor.may(kind.action(), details)
    };
    let link = |(kind, act, label): &(ChangeKind, &str, &'static str)| {
        let label = match (kind, details.publicity.key()) {
            (ChangeKind::Publish, PublicityKey::Draft) => "Maak openbaar",
            (ChangeKind::Publish, PublicityKey::Public) => "Neem terug als concept",
            (ChangeKind::Publish, PublicityKey::Secret) => return None,
            (ChangeKind::Secrecy, PublicityKey::Secret) => "Hef geheimhouding op",
            (ChangeKind::Secrecy, _) => "Leg geheimhouding vast",
            (ChangeKind::Postpone, _) if commitment.deadlines.current().is_none() => "Noem een termijn",
            _ => label,
        };
        Some(ActLink { path: format!("{path}/{act}"), label })
    };
    ACTS.iter().filter(open).filter_map(link).collect()
}
