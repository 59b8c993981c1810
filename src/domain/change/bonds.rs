//! Changes of the holder of a commitment, and of its links with others.

use chrono::NaiveDate;

use super::{Change, ChangeResult, EventKind, Refusal, trim_text};
use crate::domain::{
    commitment::{
        Commitment, Details, FormerHolder,
        lapse_kind::LapseKind,
        link::{CommitmentRelation, Link, WithdrawnPaper},
        status::Status,
    },
    council::named::Named,
    number::CommitmentNumber,
};

impl Commitment {
    pub(super) fn hand_over(self, to: Named, reason: String, on: NaiveDate) -> ChangeResult {
        let mut after = self;
        if after.details.holder.as_ref() == Some(&to) {
            return Err(Refusal::SameHolder);
        }
        if after.details.made_on.is_some_and(|made_on| on < made_on) {
            return Err(Refusal::BeforeMade);
        }
        if after.former_holders.last().is_some_and(|former| former.until > on) {
            return Err(Refusal::BeforeLastHandover);
        }
        after.former_holders.extend(after.details.holder.map(|holder| FormerHolder { holder, until: on }));
        let details = Details { holder: Some(to), ..after.details };
        Ok((Self { details, ..after }, EventKind::HandedOver, trim_text(reason)))
    }

    pub(super) fn add_link(mut self, link: Link) -> ChangeResult {
        self.may_be_linked(&link)?;
        self.links.push(link);
        Ok((self, EventKind::Linked, None))
    }

    pub(super) fn remove_link(mut self, link: &Link, reason: String) -> ChangeResult {
        let place = self.links.iter().position(|one| one == link && !one.is_merger()).ok_or(Refusal::NoSuchLink)?;
        self.links.remove(place);
        Ok((self, EventKind::Unlinked, Some(reason)))
    }

    /// Merges the commitment into the other one, of which it is a double. The council loses nothing by that, so nobody has to
    /// agree.
    pub(super) fn merge_into(self, into: CommitmentNumber, reason: String, on: NaiveDate) -> ChangeResult {
        let mut after = self;
        let link = Link::Commitment { relation: CommitmentRelation::MergedInto, number: into };
        after.may_be_linked(&link)?;
        after.links.push(link);
        let status = Status::Lapsed(LapseKind::Merged);
        Ok((Self { status, closed_on: Some(on), ..after }, EventKind::Merged, Some(reason)))
    }

    /// Returns the change by which the other takes over from this double who asked for it and the papers that were withdrawn
    /// because of it; `None` if the other has all of that.
    #[must_use]
    pub fn find_bonds_for(&self, other: &Self) -> Option<Change> {
        let papers: Vec<WithdrawnPaper> = self.links.iter().filter_map(Link::as_paper).cloned().collect();
        let asked_by = self.details.asked_by.clone();
        other.clone().take_over_bonds(asked_by.clone(), papers.clone()).ok()?;
        Some(Change::TakeOver { asked_by, papers })
    }

    /// Takes over who asked for a double, and the papers that were withdrawn because of it, each once.
    pub(super) fn take_over_bonds(mut self, asked_by: Vec<Named>, papers: Vec<WithdrawnPaper>) -> ChangeResult {
        let before = self.clone();
        add_missing_names(&mut self.details.asked_by, asked_by);
        for paper in papers {
            let known = self.links.iter_mut().find_map(|link| match link {
                Link::Withdrawn(known) if known.is_same_paper(&paper) => Some(known),
                _ => None,
            });
            match known {
                Some(known) => add_missing_names(&mut known.movers, paper.movers),
                None => self.links.push(Link::Withdrawn(paper)),
            }
        }
        if self == before { Err(Refusal::NothingToTakeOver) } else { Ok((self, EventKind::TakenOver, None)) }
    }

    fn may_be_linked(&self, link: &Link) -> Result<(), Refusal> {
        if link.as_commitment_number().is_some_and(|other| other.to_normal() == self.number.to_normal()) {
            return Err(Refusal::LinkToItself);
        }
        if self.links.contains(link) { Err(Refusal::Linked) } else { Ok(()) }
    }
}

fn add_missing_names(names: &mut Vec<Named>, more: Vec<Named>) {
    for name in more {
        if !names.contains(&name) {
            names.push(name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        change::Circumstances,
        commitment::{NewCommitment, link::PaperKind, status::DecisionRule},
        ids::CommitmentId,
    };

    fn names(text: &str) -> Vec<Named> {
        text.split(", ").filter_map(Named::parse).collect()
    }

    fn paper(number: &str, title: &str, movers: &str) -> WithdrawnPaper {
        let number = (!number.is_empty()).then(|| number.to_owned());
        WithdrawnPaper { kind: PaperKind::Motion, number, title: title.to_owned(), movers: names(movers) }
    }

    #[test]
    fn what_comes_along_with_a_double_is_added_once() {
        let on = "2025-11-14".parse().unwrap();
        let number = CommitmentNumber::parse("1").unwrap();
        let mut details = Details::new("titel", "tekst");
        details.asked_by = names("A. Bakker (Stadspartij)");
        let new = NewCommitment { number, details, deadline: None };
        let mut stays = Commitment::from_registration(CommitmentId::new(1), new, on, None);
        stays.links.push(Link::Withdrawn(paper("57", "Bomen", "A. Bakker (Stadspartij)")));
        let at = Circumstances { rule: DecisionRule::Direct, on, letter: None };
        let change = Change::TakeOver {
            asked_by: names("A. Bakker (Stadspartij), B. de Wit (VVM)"),
            papers: vec![
                paper("57", "Bomen aan de singel", "B. de Wit (VVM)"),
                paper("", "Struiken", "B. de Wit (VVM)"),
            ],
        };
        let (after, kind, note) = stays.apply_change(change.clone(), &at).unwrap();
        assert_eq!((kind, note), (EventKind::TakenOver, None));
        assert_eq!(after.details.asked_by, names("A. Bakker (Stadspartij), B. de Wit (VVM)"));
        let expected = [
            paper("57", "Bomen", "A. Bakker (Stadspartij), B. de Wit (VVM)"),
            paper("", "Struiken", "B. de Wit (VVM)"),
        ];
        assert_eq!(after.links, expected.map(Link::Withdrawn));
        assert_eq!(after.version, 2, "a form that shows the askers is out of date now");
        assert_eq!(after.apply_change(change, &at), Err(Refusal::NothingToTakeOver));
    }
}
