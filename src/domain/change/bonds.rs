//! Changes of the holder of a commitment, and of its links with others.

use chrono::NaiveDate;

use super::{ChangeResult, EventKind, Refusal, trim_text};
use crate::domain::{
    commitment::{
        Commitment, Details, FormerHolder,
        lapse_kind::LapseKind,
        link::{CommitmentRelation, Link},
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

    fn may_be_linked(&self, link: &Link) -> Result<(), Refusal> {
        if link.as_commitment_number().is_some_and(|other| other.to_normal() == self.number.to_normal()) {
            return Err(Refusal::LinkToItself);
        }
        if self.links.contains(link) { Err(Refusal::Linked) } else { Ok(()) }
    }
}
