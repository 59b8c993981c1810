//! The bonds of a commitment: links with other commitments, in both directions, and papers that were withdrawn because of it.

use crate::{
    domain::{
        commitment::{
            Commitment,
            link::{Link, WithdrawnPaper},
        },
        council::named::Named,
    },
    store::commitments::bound::Bond,
    web::views::{
        view::{self, StatusView},
        words,
    },
};

/// A bond with another commitment.
#[derive(Debug)]
pub(super) struct BondView {
    /// The name of the relation as seen from this side, as in `Herhaalt` or `Hierin is opgegaan`.
    pub(super) label: &'static str,
    pub(super) path: String,
    pub(super) number: String,
    pub(super) title: String,
    pub(super) status: StatusView,
    pub(super) publicity: &'static str,
}

impl From<&Bond> for BondView {
    fn from(bond: &Bond) -> Self {
        Self {
            label: if bond.from_the_other_side {
                bond.relation.label_from_the_other_side()
            } else {
                bond.relation.label()
            },
            path: view::commitment_path(bond.number.as_str()),
            number: bond.number.to_string(),
            title: bond.title.clone(),
            status: StatusView::new(bond.status, bond.proposal),
            publicity: view::publicity_word(bond.publicity),
        }
    }
}

/// The papers that were withdrawn because of a commitment, each with its movers.
pub(super) fn list_papers(commitment: &Commitment) -> Vec<String> {
    let paper = |link: &Link| match link {
        Link::Withdrawn(paper) => Some(describe_paper(paper)),
        Link::Commitment { .. } => None,
    };
    commitment.links.iter().filter_map(paper).collect()
}

/// Describes a paper, as in `Motie 57 ‘Bomen langs de singel’, ingediend door A. Bakker (Stadspartij)`.
fn describe_paper(paper: &WithdrawnPaper) -> String {
    let number = paper.number.as_ref().map(|number| format!(" {number}")).unwrap_or_default();
    let movers: Vec<String> = paper.movers.iter().map(Named::to_string).collect();
    let movers =
        if movers.is_empty() { String::new() } else { format!(", ingediend door {}", words::join_with_and(&movers)) };
    format!("{}{number} ‘{}’{movers}", words::start_with_capital(paper.kind.key()), paper.title)
}
