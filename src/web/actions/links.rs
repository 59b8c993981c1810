//! `/toezeggingen/{number}/verbanden` and `/losmaken`: links a commitment with another one, or with a motion or amendment that
//! was withdrawn because of it, and removes such a link.

use super::{Ground, Wish, other};
use crate::{
    domain::{
        change::Change,
        commitment::{Commitment, Named},
        link::{Link, PaperKind, Relation, WithdrawnPaper},
    },
    store::{commitments::Source, compare::Mark},
    web::{form::Fields, name_field::NameReader, words},
};

pub(super) const LABELS: &[(&str, &str)] = &[
    ("verband", "Welk verband"),
    (other::FIELD, "Nummer van de andere toezegging"),
    ("nummer", "Nummer van het stuk"),
    ("titel", "Titel van het stuk"),
    ("indieners", "Wie diende het stuk in"),
];

pub(super) const UNLINK_LABELS: &[(&str, &str)] = &[("verband", "Welk verband"), ("reden", "Reden")];

/// The links to choose from: the key and the words.
pub(super) const CHOICES: [(&str, &str); 5] = [
    ("herhaling-van", "Zij herhaalt een andere toezegging"),
    ("aanvulling-op", "Zij vult een andere toezegging aan"),
    ("wijziging-van", "Zij wijzigt een andere toezegging"),
    ("motie", "Om haar is een motie ingetrokken"),
    ("amendement", "Om haar is een amendement ingetrokken"),
];

/// The kind of thing to link with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    Commitment(Relation),
    Paper(PaperKind),
}

/// Reads the form of a new link.
pub(super) fn read(fields: &mut Fields, ground: &Ground) -> Option<Wish> {
    if fields.raw("verband").is_empty() {
        fields.reject("verband", "Kies welk verband er is.");
    }
    let choice = fields.choice("verband", |typed| {
        let relation = Relation::from_key(typed).filter(|relation| *relation != Relation::MergedInto);
        relation.map(Choice::Commitment).or_else(|| PaperKind::from_key(typed).map(Choice::Paper))
    });
    let link = match choice? {
        Choice::Commitment(relation) => Link::Commitment { relation, number: ground.other.read(fields)? },
        Choice::Paper(kind) => {
            let missing = format!("Vul de titel van {} in.", words::with_article(kind.key()));
            Link::Withdrawn(WithdrawnPaper {
                kind,
                title: fields.required_line("titel", &missing),
                number: fields.line("nummer"),
                movers: movers(fields, ground),
            })
        }
    };
    Some(Wish { change: Change::Link(link), source: Source::person(ground.today) })
}

/// The members who moved a paper, in the meeting in which the commitment was made.
fn movers(fields: &mut Fields, ground: &Ground) -> Vec<Named> {
    let Some(council) = &ground.council else { return Vec::new() };
    NameReader::new(council, ground.commitment.details.made_on, ground.today).members(fields, "indieners", &[])
}

/// The names of the movers in the form: they acted in public and may be named.
pub(super) fn named(fields: &Fields) -> Vec<String> {
    fields.raw("indieners").lines().filter_map(Named::parse).map(|mover| mover.name).collect()
}

/// The links that can be removed: the value that is sent and the words that are shown.
pub(super) fn removable(commitment: &Commitment) -> Vec<(String, String)> {
    let own = commitment.links.iter().filter(|link| !link.is_merger());
    own.map(|link| (Mark::of(link).to_string(), words::capital(&link.in_words()))).collect()
}

/// Reads the form that removes a link.
pub(super) fn read_back(fields: &mut Fields, ground: &Ground) -> Option<Wish> {
    let typed = fields.raw("verband").to_owned();
    let mut links = ground.commitment.links.iter().filter(|link| !link.is_merger());
    let link = links.find(|&link| Mark::of(link).to_string() == typed).cloned();
    if link.is_none() {
        let message = if typed.is_empty() { "Kies welk verband niet klopt." } else { "Dit verband is er niet meer." };
        fields.reject("verband", message);
    }
    let reason = fields.required_text("reden", "Schrijf waarom het verband niet klopt.");
    Some(Wish { change: Change::Unlink { link: link?, reason }, source: Source::person(ground.today) })
}
