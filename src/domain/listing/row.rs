//! A commitment in a list.

use chrono::NaiveDate;

use super::as_of::AsOf;
use crate::domain::{
    change::ChangeKind,
    commitment::{
        deadline::Precision,
        fulfilment::FulfilmentKind,
        going_on::GoingOn,
        lapse_kind::LapseKind,
        proposal::ProposalKind,
        publicity::PublicityKey,
        status::{DecidedBy, StatusKey, Urgency},
    },
    number::CommitmentNumber,
};

/// A commitment in a list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ListRow {
    /// The number as issued.
    pub number: CommitmentNumber,
    pub title: String,
    pub status: StatusKey,
    /// The thing that is going on with it, if any.
    pub going_on: Option<GoingOn>,
    /// The kind of proposal about it, if there is one.
    pub proposal: Option<ProposalKind>,
    /// The form that was promised and the one that was reported instead: see
    /// [`crate::domain::commitment::Commitment::falls_short`].
    pub falls_short: Option<(FulfilmentKind, FulfilmentKind)>,
    /// The day since which it has that status.
    pub status_since: NaiveDate,
    /// The day on which it was settled or lapsed.
    pub closed_on: Option<NaiveDate>,
    /// The side that decided that it is settled.
    pub decided_by: Option<DecidedBy>,
    /// The reason why it lapsed.
    pub lapse_kind: Option<LapseKind>,
    /// The commitment that it was merged into, if the actor may see that. Only the list looks this up.
    pub merged_into: Option<CommitmentNumber>,
    /// The text of what is left of a commitment that is settled in part.
    pub remaining: Option<String>,
    /// The words of the present deadline.
    pub words: Option<String>,
    /// The precision of the deadline.
    pub precision: Option<Precision>,
    pub last_day: Option<NaiveDate>,
    /// The register's own day to look again.
    pub review_day: Option<NaiveDate>,
    /// The number of postponements.
    pub postponements: i64,
    /// The code and the name of the committee.
    pub committee: Option<(String, String)>,
    /// The function of the holder.
    pub holder: Option<String>,
    /// The publicity; a draft if that cannot be read.
    pub publicity: PublicityKey,
    /// True if a stored key of it cannot be read: then its status and the fields that depend on it mean nothing.
    pub unreadable: bool,
}

impl ListRow {
    /// True if a change of this kind may follow on how it stands, as far as a row tells that: for kinds that ask more of a
    /// commitment than its status and its publicity the answer is no.
    #[must_use]
    pub fn may_follow(&self, kind: ChangeKind) -> bool {
        if self.unreadable {
            return false;
        }
        match kind {
            ChangeKind::Settle | ChangeKind::Postpone => self.status.is_due(),
            ChangeKind::Progress | ChangeKind::HandOver => !self.status.is_closed(),
            ChangeKind::Object => {
                self.status != StatusKey::Open
                    && !(self.status == StatusKey::Proposed && self.going_on == Some(GoingOn::Objected))
            }
            ChangeKind::Decide => self.status == StatusKey::Proposed,
            ChangeKind::Correct => true,
            ChangeKind::Publish => self.publicity == PublicityKey::Draft,
            _ => false,
        }
    }

    /// The urgency on a day.
    #[must_use]
    pub fn compute_urgency(&self, as_of: AsOf) -> Urgency {
        Urgency::of(self.status, self.last_day, self.closed_on, as_of.today, as_of.warning_days)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        commitment::{
            Commitment, Details, NewCommitment,
            proposal::{PendingProposal, Proposal},
            publicity::Publicity,
            status::Status,
        },
        ids::CommitmentId,
    };

    fn row_of(commitment: &Commitment) -> ListRow {
        ListRow {
            number: commitment.number.clone(),
            title: commitment.details.title.clone(),
            status: commitment.status.key(),
            going_on: commitment.find_going_on(),
            proposal: commitment.status.to_proposal_kind(),
            falls_short: None,
            status_since: "2025-11-01".parse().unwrap(),
            closed_on: None,
            decided_by: None,
            lapse_kind: None,
            merged_into: None,
            remaining: None,
            words: None,
            precision: None,
            last_day: None,
            review_day: None,
            postponements: 0,
            committee: None,
            holder: None,
            publicity: commitment.details.publicity.key(),
            unreadable: false,
        }
    }

    /// A row never offers what the commitment itself refuses. Decisions without a proposal are left to the meeting.
    #[test]
    fn a_row_tells_of_an_act_what_the_commitment_tells() {
        let proposed = |contested: bool| {
            let contested_on = contested.then(|| "2025-11-02".parse().unwrap());
            Status::Proposed(PendingProposal { proposal: Proposal::Settle { delivered: None }, contested_on })
        };
        let statuses = [
            Status::Open,
            Status::PartlySettled,
            proposed(false),
            proposed(true),
            Status::Settled(DecidedBy::Executive),
            Status::Settled(DecidedBy::Council),
            Status::Lapsed(LapseKind::Overtaken),
        ];
        let told = [
            ChangeKind::Settle,
            ChangeKind::Postpone,
            ChangeKind::Progress,
            ChangeKind::HandOver,
            ChangeKind::Object,
            ChangeKind::Correct,
            ChangeKind::Publish,
        ];
        for (status, publicity) in
            statuses.iter().flat_map(|status| [(status, Publicity::Draft), (status, Publicity::Public)])
        {
            let number = CommitmentNumber::parse("1").unwrap();
            let details = Details { publicity, ..Details::new("titel", "tekst") };
            let new = NewCommitment { number, details, deadline: None };
            let made = Commitment::from_registration(CommitmentId::new(1), new, "2025-11-01".parse().unwrap(), None);
            let commitment = Commitment { status: status.clone(), ..made };
            let row = row_of(&commitment);
            for kind in told {
                assert_eq!(row.may_follow(kind), commitment.may_follow(kind).is_ok(), "{kind:?} on {status:?}");
            }
            let decides = row.may_follow(ChangeKind::Decide);
            assert!(!decides || commitment.may_follow(ChangeKind::Decide).is_ok(), "{status:?}");
            assert!(!ListRow { unreadable: true, ..row }.may_follow(ChangeKind::Correct));
        }
    }
}
