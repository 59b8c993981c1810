//! Fills the sections of a desk from its piles.

use super::{
    commitment_row::make_commitment_row,
    meetings::DeskMeetings,
    nobody,
    pile::DeskPile,
    row::{DeskMark, DeskRowView},
    section::{DeskGroup, DeskSection, SHOWN, list_path},
};
use crate::{
    domain::{commitment::going_on::Turn, listing::filter::ListFilter},
    store::desk::{DeskRow, FilteredPile, MissingLink, Pile},
    web::{
        server::{
            error::{LabelledLink, WebError},
            visit::Visit,
        },
        views::words,
    },
};

/// The piles of a desk that hold commitments.
struct CommitmentPiles {
    piles: Vec<DeskPile>,
    filtered: Vec<FilteredPile>,
    /// The mark that each pile gives to what stands on an earlier one.
    marks: Vec<Option<DeskMark>>,
}

/// Loads the sections of these piles, in their order. Piles of one section that follow one another fill it together.
pub(super) async fn load_sections(
    visit: &Visit,
    piles: &[DeskPile],
    meetings: &DeskMeetings,
) -> Result<Vec<DeskSection>, WebError> {
    let holding = CommitmentPiles::new(visit, piles, meetings);
    let mut sections: Vec<DeskSection> = Vec::with_capacity(piles.len());
    for pile in piles.iter().filter(|pile| !pile.is_only_mark()) {
        let section = pile.load_section(visit, meetings).await?;
        let section = match holding.piles.iter().position(|one| one == pile) {
            Some(place) => holding.fill(visit, meetings, (section, place)).await?,
            None => section,
        };
        match sections.last_mut().filter(|last| last.id == section.id) {
            Some(last) => last.merge(section),
            None => sections.push(section),
        }
    }
    Ok(sections)
}

impl CommitmentPiles {
    fn new(visit: &Visit, piles: &[DeskPile], meetings: &DeskMeetings) -> Self {
        let holding = piles.iter().filter_map(|pile| Some((*pile, pile.find_commitments(visit, meetings)?)));
        let (piles, filtered): (Vec<DeskPile>, Vec<FilteredPile>) = holding.unzip();
        let marks = piles.iter().map(|pile| pile.describe_mark(meetings)).collect();
        Self { piles, filtered, marks }
    }

    /// Fills a section with the first commitments of the pile at this place, and a link to the list with all.
    async fn fill(
        &self,
        visit: &Visit,
        meetings: &DeskMeetings,
        (section, place): (DeskSection, usize),
    ) -> Result<DeskSection, WebError> {
        let portion = visit.store.list_desk_pile(&visit.actor, (&self.filtered, place), SHOWN, visit.as_of()).await?;
        let pile = self.piles[place];
        let (heading, index_words) = match pile {
            DeskPile::NextMeeting => meetings.name_list(portion.total),
            _ => Default::default(),
        };
        let groups = match pile {
            DeskPile::Proposed | DeskPile::Contested => self.group_by_turn(visit, pile, &portion.rows),
            DeskPile::OfNobody => {
                let holders = visit.store.list_holders_without_account(&visit.actor).await?;
                let row = |found: &DeskRow| {
                    (self.find_missing(found), found.holder_slug.clone(), self.view(visit, pile, found))
                };
                nobody::group_rows(visit.actor.role, &holders, portion.rows.iter().map(row).collect())
            }
            _ if portion.rows.is_empty() => Vec::new(),
            _ => {
                let rows = portion.rows.iter().map(|found| self.view(visit, pile, found)).collect();
                vec![DeskGroup { rows, ..DeskGroup::headed(heading, false) }]
            }
        };
        let section = section.with_index_words(index_words);
        Ok(section.with_groups(groups, portion.total, self.link_to_all(place, portion.total)))
    }

    fn view(&self, visit: &Visit, pile: DeskPile, found: &DeskRow) -> DeskRowView {
        let marks = found.lies_on.iter().filter_map(|place| self.marks.get(*place)?.clone()).collect();
        make_commitment_row(visit, found, pile, marks)
    }

    fn group_by_turn(&self, visit: &Visit, pile: DeskPile, rows: &[DeskRow]) -> Vec<DeskGroup> {
        let turn = |turn: Turn| {
            let rows: Vec<_> = rows.iter().filter(|found| found.find_turn() == turn).collect();
            let yours = turn.is_of(visit.actor.role);
            let heading = if yours { "U bent aan zet" } else { name_turn(turn) };
            let views = rows.iter().map(|found| self.view(visit, pile, found)).collect();
            (!rows.is_empty()).then(|| DeskGroup { rows: views, ..DeskGroup::headed(heading, yours) })
        };
        Turn::ALL.into_iter().filter_map(turn).collect()
    }

    /// The first link that the commitment lacks.
    fn find_missing(&self, found: &DeskRow) -> Option<MissingLink> {
        let lacks = |missing: &MissingLink| {
            let place = self.piles.iter().position(|pile| *pile == DeskPile::Without(*missing));
            place.is_some_and(|place| found.lies_on.contains(&place))
        };
        MissingLink::ALL.into_iter().find(lacks)
    }

    fn link_to_all(&self, place: usize, total: i64) -> Option<LabelledLink> {
        let FilteredPile { filter, pile } = self.filtered.get(place).filter(|_| total > SHOWN)?;
        let all = words::format_number(total);
        let label = match pile {
            Pile::All if place == 0 => format!("Bekijk alle {all}"),
            _ => format!("Dit zijn er {SHOWN} van {all}. Bekijk ze in de lijst, tussen de andere"),
        };
        Some(LabelledLink::new(list_path(ListFilter::clone(filter)), label))
    }
}

/// The heading over what waits for a side.
fn name_turn(turn: Turn) -> &'static str {
    match turn {
        Turn::Nobody => "Niemand hoeft iets te doen",
        _ => turn.label().trim_end_matches('.'),
    }
}
