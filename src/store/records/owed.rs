//! The commitments that each portfolio holder still owes, with all that a successor has to know: the handover file.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use super::{
    commitments::{FIRST_DEADLINE, stored_number, stored_proposal},
    key_reader::KeyReader,
    sight::{push_owns, push_sees},
};
use crate::{
    domain::{
        access::Actor,
        change::EventKind,
        commitment::{
            FormerHolder, deadline_list::NewDeadline, part::PartNumber, proposal::ProposalKind,
            publicity::PublicityKey, status::StatusKey,
        },
        council::{named::Named, roster::Roster},
        number::CommitmentNumber,
    },
    store::{
        Result, Store, StoreFailure,
        db::{Connection, Query, query, record},
        records::statuses::UNCLOSED,
    },
};

/// A commitment that is not closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwedCommitment {
    /// The number as issued.
    pub number: CommitmentNumber,
    pub title: String,
    /// The text of the commitment.
    pub text: String,
    /// The version, for a form.
    pub version: i64,
    /// True if it is the actor's own.
    pub own: bool,
    pub status: StatusKey,
    /// True if a stored key of it cannot be read: then its status means nothing.
    pub unreadable: bool,
    /// The kind of proposal about it, if there is one.
    pub proposal: Option<ProposalKind>,
    pub publicity: PublicityKey,
    /// The text of what is left once a part was settled.
    pub remaining: Option<String>,
    /// The present holder: slug, function and name.
    pub holder: Option<(String, Named)>,
    /// The previous holder, if it was handed over.
    pub former: Option<FormerHolder>,
    /// The code of the committee.
    pub committee: Option<String>,
    pub made_on: Option<NaiveDate>,
    /// The words and the last day of the first deadline.
    pub first: Option<(String, Option<NaiveDate>)>,
    /// The words and the last day of the present deadline of the whole.
    pub current: Option<(String, Option<NaiveDate>)>,
    /// The register's own day to look again.
    pub review_day: Option<NaiveDate>,
    /// The earliest last day, which may be that of a part.
    pub nearest_day: Option<NaiveDate>,
    /// The number of postponements.
    pub postponements: i64,
    /// The number of corrections of the deadline.
    pub corrections: i64,
    /// The members who asked for it.
    pub asked_by: Vec<Named>,
    /// Its parts that are due.
    pub parts: Vec<OwedPart>,
    /// The last event that took it further.
    pub last_step: Option<LastStep>,
}

/// A part that is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwedPart {
    pub number: PartNumber,
    /// The text of what was promised in it.
    pub text: String,
    /// The words and the last day of its own deadline.
    pub deadline: Option<(String, Option<NaiveDate>)>,
}

/// The last event that took a commitment further.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastStep {
    pub kind: EventKind,
    /// The day on which it counts.
    pub on: NaiveDate,
    /// The note; none if it came from a letter.
    pub note: Option<String>,
}

/// The commitments of a handover file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PortfolioScope<'p> {
    /// Those of the holder with this slug.
    Of(&'p str),
    /// Those of all holders, and those without one.
    All,
}

/// The events that count as no step: they take no commitment further, or may tell of other commitments. A handover is none
/// either, since a whole portfolio would get the same last step; the previous holder is given separately. Every change of
/// publicity is a step. So at the last step the commitment was as public as it is now, and whoever sees the commitment may know
/// of it.
const NO_STEPS: [EventKind; 10] = [
    EventKind::Mentioned,
    EventKind::HandedOver,
    EventKind::Linked,
    EventKind::Unlinked,
    EventKind::TakenOver,
    EventKind::Renamed,
    EventKind::DeadlineCorrected,
    EventKind::NumberCorrected,
    EventKind::DecisionDayCorrected,
    EventKind::Erased,
];

/// The steps whose note is about the commitment alone.
const NOTED: [EventKind; 7] = [
    EventKind::Progress,
    EventKind::KeptOpen,
    EventKind::Proposed,
    EventKind::PartlySettled,
    EventKind::PartSettled,
    EventKind::Postponed,
    EventKind::DeadlineSet,
];

record! {
    #[derive(Debug)]
    struct OwedRow {
        id: i64,
        number: String,
        title: String,
        text: String,
        version: i64,
        own: bool,
        status: String,
        proposal: Option<String>,
        publicity: String,
        remaining: Option<String>,
        slug: Option<String>,
        function: Option<String>,
        name: Option<String>,
        former_function: Option<String>,
        former_name: Option<String>,
        former_until: Option<NaiveDate>,
        code: Option<String>,
        made_on: Option<NaiveDate>,
        first_words: Option<String>,
        first_day: Option<NaiveDate>,
        words: Option<String>,
        last_day: Option<NaiveDate>,
        review_day: Option<NaiveDate>,
        nearest_day: Option<NaiveDate>,
        postponements: i64,
        corrections: i64,
    }
}

impl Store {
    /// Returns the commitments that are not closed and that the actor sees, of one holder or of all: by holder, then by
    /// deadline. Four queries, whatever their number.
    ///
    /// # Errors
    /// Returns an error if the database fails, or if a stored record cannot be understood.
    pub async fn list_owed(&self, actor: &Actor, portfolio: PortfolioScope<'_>) -> Result<Vec<OwedCommitment>> {
        let mut reader = self.read().await?;
        let mut askers = fetch_askers(&mut reader, actor, portfolio).await?;
        let mut parts = fetch_open_parts(&mut reader, actor, portfolio).await?;
        let mut steps = fetch_last_steps(&mut reader, actor, portfolio).await?;
        let rows = fetch_owed_rows(&mut reader, actor, portfolio).await?;
        let owed = |row: OwedRow| {
            let (asked_by, parts) = (askers.remove(&row.id), parts.remove(&row.id));
            let last_step = steps.remove(&row.id);
            row.into_owed(asked_by.unwrap_or_default(), parts.unwrap_or_default(), last_step)
        };
        rows.into_iter().map(owed).collect()
    }
}

/// A portfolio holder with a number of commitments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HolderCount {
    pub slug: String,
    pub holder: Named,
    pub commitments: i64,
}

impl Store {
    /// Counts the commitments that are not closed and that are the actor's own, by holder, in the order of the holders. One query.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn count_own_by_holder(&self, actor: &Actor) -> Result<Vec<HolderCount>> {
        let mut query = query(
            "SELECT h.slug, h.function, h.name, n.commitments FROM
                 (SELECT c.holder_id, count(*) AS commitments FROM commitment c WHERE c.holder_id IS NOT NULL AND ",
        );
        push_owed(&mut query, actor, PortfolioScope::All);
        query.push(" AND ");
        push_owns(&mut query, actor).push(" GROUP BY c.holder_id) n JOIN portfolio_holder h ON h.id = n.holder_id");
        let rows: Vec<(String, String, Option<String>, i64)> = query.fetch_all(&mut self.read().await?).await?;
        let count = |(slug, function, name, commitments)| HolderCount {
            slug,
            holder: Named { name: function, beside: name },
            commitments,
        };
        let mut counts: Vec<HolderCount> = rows.into_iter().map(count).collect();
        counts.sort_by_cached_key(|one| Roster::Holders.make_order_key(&one.holder.name, one.holder.beside.as_deref()));
        Ok(counts)
    }
}

/// Adds the condition that the commitment `c` belongs to the file.
fn push_owed(query: &mut Query, actor: &Actor, portfolio: PortfolioScope<'_>) {
    query.push("c.status IN (").push(&*UNCLOSED).push(") AND ");
    push_sees(query, actor);
    if let PortfolioScope::Of(slug) = portfolio {
        query.push(" AND c.holder_id = (SELECT id FROM portfolio_holder WHERE slug = ");
        query.push_bind(slug.to_owned()).push(")");
    }
}

async fn fetch_owed_rows(
    reader: &mut Connection,
    actor: &Actor,
    portfolio: PortfolioScope<'_>,
) -> Result<Vec<OwedRow>> {
    let mut query = query(
        "SELECT c.id, c.number, c.title, c.text, c.version, c.status, c.proposal, c.publicity, c.remaining, h.slug,
             h.function, h.name, oh.function AS former_function, oh.name AS former_name, o.until AS former_until, k.code, c.made_on, f.words AS first_words, f.last_day AS first_day, d.words, d.last_day,
             d.review_day, c.last_day AS nearest_day, c.postponements, c.corrections, ",
    );
    push_owns(&mut query, actor);
    query.push(
        " AS own FROM commitment c
         LEFT JOIN committee k ON k.id = c.committee_id
         LEFT JOIN portfolio_holder h ON h.id = c.holder_id
         LEFT JOIN former_holder o ON o.commitment_id = c.id
             AND o.position = (SELECT max(l.position) FROM former_holder l WHERE l.commitment_id = c.id)
         LEFT JOIN portfolio_holder oh ON oh.id = o.holder_id
         LEFT JOIN deadline f ON f.commitment_id = c.id AND f.position = ",
    );
    query.push(FIRST_DEADLINE).push(
        "
         LEFT JOIN deadline d ON d.commitment_id = c.id
             AND d.position = (SELECT max(l.position) FROM deadline l WHERE l.commitment_id = c.id)
         WHERE ",
    );
    push_owed(&mut query, actor, portfolio);
    query.push(" ORDER BY coalesce(c.last_day, '9999-12-31'), c.number_sort");
    let mut rows: Vec<OwedRow> = query.fetch_all(reader).await?;
    let holders: BTreeSet<HolderOrder> = rows.iter().map(holder_order).collect();
    let places: HashMap<HolderOrder, usize> = holders.into_iter().zip(0..).collect();
    rows.sort_by_cached_key(|row| places.get(&holder_order(row)).copied());
    Ok(rows)
}

/// The sort key of a holder; commitments without one come last.
type HolderOrder = (bool, (String, String));

fn holder_order(row: &OwedRow) -> HolderOrder {
    let function = row.function.as_deref().unwrap_or_default();
    (row.function.is_none(), Roster::Holders.make_order_key(function, row.name.as_deref()))
}

impl OwedRow {
    fn into_owed(
        self,
        asked_by: Vec<Named>,
        parts: Vec<OwedPart>,
        last_step: Option<LastStep>,
    ) -> Result<OwedCommitment> {
        let (name, beside) = (self.function, self.name);
        let former = self.former_function.map(|name| Named { name, beside: self.former_name });
        let mut keys = KeyReader::new("commitment", &self.number);
        let status = keys.read("status", &self.status, StatusKey::from_key);
        let publicity = keys.read("publicity", &self.publicity, PublicityKey::from_key);
        let proposal = keys.read_any("proposal", self.proposal.as_deref(), stored_proposal);
        let unreadable = !keys.is_readable();
        Ok(OwedCommitment {
            number: stored_number(&self.number)?,
            status: status.unwrap_or(StatusKey::Open),
            proposal: proposal.map(|proposal| proposal.kind()),
            publicity: publicity.unwrap_or(PublicityKey::Draft),
            unreadable,
            holder: self.slug.zip(name.map(|name| Named { name, beside })),
            former: former.zip(self.former_until).map(|(holder, until)| FormerHolder { holder, until }),
            title: self.title,
            text: self.text,
            version: self.version,
            own: self.own,
            remaining: self.remaining,
            committee: self.code,
            made_on: self.made_on,
            first: self.first_words.map(|words| (words, self.first_day)),
            current: self.words.map(|words| (words, self.last_day)),
            review_day: self.review_day,
            nearest_day: self.nearest_day,
            postponements: self.postponements,
            corrections: self.corrections,
            asked_by,
            parts,
            last_step,
        })
    }
}

async fn fetch_askers(
    reader: &mut Connection,
    actor: &Actor,
    portfolio: PortfolioScope<'_>,
) -> Result<HashMap<i64, Vec<Named>>> {
    let mut query = query(
        "SELECT c.id, m.name, p.name FROM commitment c JOIN commitment_asker a ON a.commitment_id = c.id
         JOIN member m ON m.id = a.member_id LEFT JOIN party p ON p.id = m.party_id WHERE ",
    );
    push_owed(&mut query, actor, portfolio);
    query.push(" ORDER BY c.id, a.position");
    let rows: Vec<(i64, String, Option<String>)> = query.fetch_all(reader).await?;
    let mut askers: HashMap<i64, Vec<Named>> = HashMap::new();
    for (id, name, beside) in rows {
        askers.entry(id).or_default().push(Named { name, beside });
    }
    Ok(askers)
}

async fn fetch_open_parts(
    reader: &mut Connection,
    actor: &Actor,
    portfolio: PortfolioScope<'_>,
) -> Result<HashMap<i64, Vec<OwedPart>>> {
    let mut query = query(
        "SELECT c.id, p.position, p.text, p.deadline FROM commitment c JOIN part p ON p.commitment_id = c.id
         WHERE p.closed_on IS NULL AND ",
    );
    push_owed(&mut query, actor, portfolio);
    query.push(" ORDER BY c.id, p.position");
    let rows: Vec<(i64, i64, String, Option<String>)> = query.fetch_all(reader).await?;
    let mut parts: HashMap<i64, Vec<OwedPart>> = HashMap::new();
    for (id, position, text, deadline) in rows {
        let unreadable = || StoreFailure::Unreadable("onderdeel");
        let number = usize::try_from(position).ok().and_then(PartNumber::new).ok_or_else(unreadable)?;
        let set = deadline.map(|json| serde_json::from_str::<NewDeadline>(&json)).transpose();
        let deadline = set.map_err(|_| unreadable())?.map(|set| (set.deadline.words, set.deadline.last_day));
        parts.entry(id).or_default().push(OwedPart { number, text, deadline });
    }
    Ok(parts)
}

async fn fetch_last_steps(
    reader: &mut Connection,
    actor: &Actor,
    portfolio: PortfolioScope<'_>,
) -> Result<HashMap<i64, LastStep>> {
    let mut query = query(
        "SELECT e.commitment_id, e.kind, e.effective_day, e.letter_id IS NOT NULL, t.note FROM event e
         LEFT JOIN event_content t ON t.sequence = e.sequence
         WHERE e.sequence IN (SELECT max(l.sequence) FROM commitment c JOIN event l ON l.commitment_id = c.id
             WHERE l.kind NOT IN (",
    );
    query.push_values(NO_STEPS.map(|kind| kind.key()));
    query.push(") AND ");
    push_owed(&mut query, actor, portfolio);
    query.push(" GROUP BY c.id)");
    let rows: Vec<(i64, String, NaiveDate, bool, Option<String>)> = query.fetch_all(reader).await?;
    let step = |(id, kind, on, by_letter, note): (i64, String, NaiveDate, bool, Option<String>)| {
        let kind = KeyReader::new("event", &id.to_string()).read("kind", &kind, EventKind::from_key)?;
        let note = note.filter(|_| !by_letter && NOTED.contains(&kind));
        Some((id, LastStep { kind, on, note }))
    };
    Ok(rows.into_iter().filter_map(step).collect())
}
