//! `/toezeggingen/{number}/verbanden`: binds it to another commitment, or to a motion or an amendment that was withdrawn because
//! of it.

use askama::Template;

use super::{
    act::{ActContext, ActForm, Labels, RequestedChange, ShownForm},
    bond_field::list_removable_bonds,
    other::{self, OtherCommitment, OtherCommitmentView},
    unlink::UnlinkAct,
};
use crate::{
    domain::{
        change::{Change, ChangeKind, Refusal},
        commitment::{
            Commitment,
            link::{CommitmentRelation, Link, PaperKind, WithdrawnPaper},
            status::DecisionRule,
        },
        council::named::Named,
    },
    store::{commitments::RegisteredCommitment, council::Council},
    web::{
        forms::{form::Fields, name_field::NameReader},
        server::{error::WebError, notice::Notice, visit::Visit},
        views::words,
    },
};

pub(in crate::web) struct LinkAct {
    /// The council, in which the movers of a paper are looked for.
    council: Council,
    other: OtherCommitment,
}

#[derive(Template)]
#[template(path = "actions/link.html")]
struct LinkFields<'a> {
    form: &'a Fields,
    relations: &'static [(&'static str, &'static str)],
    other: Option<OtherCommitmentView>,
    /// The bonds that are there: their values and words.
    bonds: Vec<(String, String)>,
    /// The address at which a bond is taken back.
    undo: String,
}

/// The bonds to choose from: key and words.
const CHOICES: [(&str, &str); 5] = [
    ("herhaling-van", "Zij herhaalt een andere toezegging"),
    ("aanvulling-op", "Zij vult een andere toezegging aan"),
    ("wijziging-van", "Zij wijzigt een andere toezegging"),
    ("motie", "Om haar is een motie ingetrokken"),
    ("amendement", "Om haar is een amendement ingetrokken"),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum BondChoice {
    Commitment(CommitmentRelation),
    Paper(PaperKind),
}

impl ActForm for LinkAct {
    const CHANGE: ChangeKind = ChangeKind::Link;
    const SEGMENT: &'static str = "verbanden";
    const LABELS: Labels = &[
        ("verband", "Welk verband"),
        (other::FIELD, "Nummer van de andere toezegging"),
        ("nummer", "Nummer van het stuk"),
        ("titel", "Titel van het stuk"),
        (MOVERS, "Wie diende het stuk in"),
    ];
    const NAMES_PEOPLE: bool = true;

    fn heading(_: DecisionRule) -> &'static str {
        "Leg het verband vast"
    }

    async fn prepare(visit: &Visit, _: &RegisteredCommitment, fields: &Fields) -> Result<Self, WebError> {
        let other = OtherCommitment::find(visit, fields.get_raw_text(other::FIELD)).await?;
        Ok(Self { council: visit.store.load_council(&visit.actor).await?, other })
    }

    fn read(&self, fields: &mut Fields, context: &ActContext) -> Option<RequestedChange> {
        if fields.get_raw_text("verband").is_empty() {
            fields.reject_field("verband", "Kies welk verband er is.");
        }
        let choice = fields.read_choice("verband", |typed| {
            let relation =
                CommitmentRelation::from_key(typed).filter(|relation| *relation != CommitmentRelation::MergedInto);
            relation.map(BondChoice::Commitment).or_else(|| PaperKind::from_key(typed).map(BondChoice::Paper))
        });
        let link = match choice? {
            BondChoice::Commitment(relation) => Link::Commitment { relation, number: self.other.read(fields)? },
            BondChoice::Paper(kind) => {
                let missing = format!("Vul de titel van {} in.", words::with_article(kind.key()));
                Link::Withdrawn(WithdrawnPaper {
                    kind,
                    title: fields.required_line("titel", &missing),
                    number: fields.read_line("nummer"),
                    // They moved it in the meeting in which the commitment was made.
                    movers: NameReader::new(&self.council, context.commitment.details.made_on, context.today)
                        .read_members(fields, MOVERS, &[]),
                })
            }
        };
        Some(RequestedChange::today(Change::Link(link), context))
    }

    fn people_named(fields: &Fields) -> Vec<String> {
        fields.get_raw_text(MOVERS).lines().filter_map(Named::parse).map(|mover| mover.name).collect()
    }

    fn field_of(refusal: Refusal) -> Option<&'static str> {
        match refusal {
            Refusal::LinkToItself => Some(other::FIELD),
            Refusal::Linked => Some("verband"),
            _ => None,
        }
    }

    fn notice(_: &Commitment, _: &Change, _: DecisionRule) -> Notice {
        Notice::Linked
    }

    fn render_fields(&self, shown: &ShownForm<'_>) -> askama::Result<String> {
        let number = &shown.commitment().number;
        LinkFields {
            form: shown.form,
            relations: &CHOICES,
            other: OtherCommitmentView::new(&self.other),
            bonds: list_removable_bonds(shown.commitment()),
            undo: shown.visit.origin.path_behind(number.as_str(), UnlinkAct::SEGMENT),
        }
        .render()
    }
}

/// The field for the members who moved a paper.
const MOVERS: &str = "indieners";
