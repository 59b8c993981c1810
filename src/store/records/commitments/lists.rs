//! The lists of commitments: askers, areas, deadlines, parts, former holders and numbers, and links, read for several commitments at
//! once.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::stored_number::stored_number;
use crate::{
    domain::{
        commitment::{
            FormerHolder,
            deadline::{Deadline, Precision},
            deadline_list::{DeadlineCorrection, DeadlineEntry, NewDeadline},
            former_number::FormerNumber,
            lapse_kind::LapseKind,
            link::{CommitmentRelation, Link, PaperKind, WithdrawnPaper},
            part::{Part, PartClosing, PartOutcome},
            status::StatusKey,
        },
        council::{calendar::CalendarEntry, named::Named},
        ids::LetterId,
    },
    store::{
        Result, StoreFailure,
        db::{Both, Connection, Record, query, record},
        records::key_reader::KeyReader,
    },
};

/// The place of the first deadline of the commitment `c`, in SQL: one that was corrected never counted.
pub(in crate::store) const FIRST_DEADLINE: &str = "(SELECT min(s.position) FROM deadline s WHERE s.commitment_id = c.id
     AND NOT EXISTS (SELECT 1 FROM deadline n
         WHERE n.commitment_id = s.commitment_id AND n.position = s.position + 1 AND n.is_correction = 1))";

/// The commitments, by their keys, that have rows in each of their lists: a list that is empty is not asked for.
#[derive(Debug, Default)]
pub(super) struct ListOwners {
    pub(super) askers: Vec<i64>,
    pub(super) areas: Vec<i64>,
    pub(super) deadlines: Vec<i64>,
    pub(super) parts: Vec<i64>,
    pub(super) former_holders: Vec<i64>,
    pub(super) former_numbers: Vec<i64>,
    pub(super) links: Vec<i64>,
    pub(super) papers: Vec<i64>,
}

/// The rows of the lists of several commitments, by the key of the commitment and in their order.
#[derive(Debug)]
pub(super) struct Lists {
    askers: HashMap<i64, Vec<PersonRow>>,
    areas: HashMap<i64, Vec<AreaRow>>,
    deadlines: HashMap<i64, Vec<DeadlineRow>>,
    parts: HashMap<i64, Vec<PartRow>>,
    former_holders: HashMap<i64, Vec<FormerHolderRow>>,
    former_numbers: HashMap<i64, Vec<FormerNumberRow>>,
    links: HashMap<i64, Vec<LinkRow>>,
    papers: HashMap<i64, Vec<PaperRow>>,
    movers: HashMap<i64, Vec<MoverRow>>,
}

impl Lists {
    pub(super) async fn fetch_all_lists(connection: &mut Connection, of: &ListOwners) -> Result<Self> {
        Ok(Self {
            askers: fetch_askers(connection, &of.askers).await?,
            areas: fetch_areas(connection, &of.areas).await?,
            deadlines: fetch_list(
                connection,
                "SELECT commitment_id, words, first_day, last_day, precision, rule, reference_day, review_day, set_on, reason,
                     letter_id, is_correction, correction_source, calendar_lines FROM deadline WHERE commitment_id IN (",
                &of.deadlines,
                ") ORDER BY commitment_id, position",
            )
            .await?,
            parts: fetch_list(
                connection,
                "SELECT commitment_id, text, deadline, closed_on, outcome, lapse_kind, answer FROM part
                 WHERE commitment_id IN (",
                &of.parts,
                ") ORDER BY commitment_id, position",
            )
            .await?,
            former_holders: fetch_list(
                connection,
                "SELECT f.commitment_id, h.function, h.name, f.until FROM former_holder f
                 JOIN portfolio_holder h ON h.id = f.holder_id WHERE f.commitment_id IN (",
                &of.former_holders,
                ") ORDER BY f.commitment_id, f.position",
            )
            .await?,
            former_numbers: fetch_former_numbers(connection, &of.former_numbers).await?,
            links: fetch_list(
                connection,
                "SELECT l.commitment_id, l.position, l.relation, o.number FROM link l
                 JOIN commitment o ON o.id = l.other_id WHERE l.commitment_id IN (",
                &of.links,
                ")",
            )
            .await?,
            papers: fetch_list(
                connection,
                "SELECT commitment_id, position, kind, number, title FROM withdrawn_paper WHERE commitment_id IN (",
                &of.papers,
                ")",
            )
            .await?,
            movers: fetch_list(
                connection,
                "SELECT w.commitment_id, w.position, m.name, p.name AS party FROM withdrawn_paper_mover w
                 JOIN member m ON m.id = w.member_id LEFT JOIN party p ON p.id = m.party_id WHERE w.commitment_id IN (",
                &of.papers,
                ") ORDER BY w.commitment_id, w.position, w.place",
            )
            .await?,
        })
    }

    pub(super) fn take_askers(&mut self, commitment: i64) -> Vec<Named> {
        take_rows(&mut self.askers, commitment).into_iter().map(PersonRow::into_named).collect()
    }

    /// The names and the slugs of the areas.
    pub(super) fn take_areas(&mut self, commitment: i64) -> (Vec<String>, Vec<String>) {
        take_rows(&mut self.areas, commitment).into_iter().map(|AreaRow { name, slug }| (name, slug)).unzip()
    }

    /// `number` is the commitment's, for the log of what cannot be read.
    pub(super) fn take_deadlines(&mut self, commitment: i64, number: &str) -> Result<Vec<DeadlineEntry>> {
        take_rows(&mut self.deadlines, commitment).into_iter().map(|row| row.into_entry(number)).collect()
    }

    pub(super) fn take_parts(&mut self, commitment: i64) -> Result<Vec<Part>> {
        let parts = take_rows(&mut self.parts, commitment).into_iter();
        parts.map(|row| row.into_part().ok_or(StoreFailure::Unreadable("onderdeel").into())).collect()
    }

    pub(super) fn take_former_holders(&mut self, commitment: i64) -> Vec<FormerHolder> {
        let former = take_rows(&mut self.former_holders, commitment).into_iter();
        former
            .map(|FormerHolderRow { function, name, until }| FormerHolder { holder: make_named(function, name), until })
            .collect()
    }

    pub(super) fn take_former_numbers(&mut self, commitment: i64) -> Result<Vec<FormerNumber>> {
        let former = take_rows(&mut self.former_numbers, commitment).into_iter();
        former.map(|row| Ok(FormerNumber { number: stored_number(&row.number)?, until: row.until })).collect()
    }

    /// Links to other commitments and to papers, in the one order that they share.
    pub(super) fn take_links(&mut self, commitment: i64) -> Result<Vec<Link>> {
        let mut links = Vec::new();
        for LinkRow { position, relation, number } in take_rows(&mut self.links, commitment) {
            let relation = CommitmentRelation::from_key(&relation).ok_or(StoreFailure::Unreadable("verband"))?;
            links.push((position, Link::Commitment { relation, number: stored_number(&number)? }));
        }
        let movers = take_rows(&mut self.movers, commitment);
        for PaperRow { position, kind, number, title } in take_rows(&mut self.papers, commitment) {
            let kind = PaperKind::from_key(&kind).ok_or(StoreFailure::Unreadable("stuk"))?;
            let own = movers.iter().filter(|mover| mover.position == position);
            let movers = own.map(|mover| make_named(mover.name.clone(), mover.party.clone())).collect();
            links.push((position, Link::Withdrawn(WithdrawnPaper { kind, number, title, movers })));
        }
        links.sort_by_key(|(position, _)| *position);
        Ok(links.into_iter().map(|(_, link)| link).collect())
    }
}

async fn fetch_askers(connection: &mut Connection, owners: &[i64]) -> Result<HashMap<i64, Vec<PersonRow>>> {
    fetch_list(
        connection,
        "SELECT a.commitment_id, m.name, p.name AS party FROM commitment_asker a
         JOIN member m ON m.id = a.member_id LEFT JOIN party p ON p.id = m.party_id WHERE a.commitment_id IN (",
        owners,
        ") ORDER BY a.commitment_id, a.position",
    )
    .await
}

async fn fetch_areas(connection: &mut Connection, owners: &[i64]) -> Result<HashMap<i64, Vec<AreaRow>>> {
    fetch_list(
        connection,
        "SELECT a.commitment_id, g.name, g.slug FROM commitment_area a JOIN area g ON g.id = a.area_id
         WHERE a.commitment_id IN (",
        owners,
        ") ORDER BY a.commitment_id, a.position",
    )
    .await
}

async fn fetch_former_numbers(
    connection: &mut Connection,
    owners: &[i64],
) -> Result<HashMap<i64, Vec<FormerNumberRow>>> {
    fetch_list(
        connection,
        "SELECT commitment_id, number, until FROM former_number WHERE commitment_id IN (",
        owners,
        ") ORDER BY commitment_id, position",
    )
    .await
}

fn take_rows<T>(lists: &mut HashMap<i64, Vec<T>>, commitment: i64) -> Vec<T> {
    lists.remove(&commitment).unwrap_or_default()
}

fn make_named(name: String, beside: Option<String>) -> Named {
    Named { name, beside }
}

record! {
    struct OwnerRow {
        commitment_id: i64,
    }
}

/// Reads the rows of one list of these commitments; their keys go between `select` and `behind`.
async fn fetch_list<T: Record>(
    connection: &mut Connection,
    select: &'static str,
    commitments: &[i64],
    behind: &'static str,
) -> Result<HashMap<i64, Vec<T>>> {
    let mut lists: HashMap<i64, Vec<T>> = HashMap::new();
    if commitments.is_empty() {
        return Ok(lists);
    }
    let mut query = query(select);
    query.push_values(commitments.iter().copied()).push(behind);
    let rows: Vec<Both<OwnerRow, T>> = query.fetch_all(connection).await?;
    for Both(OwnerRow { commitment_id }, row) in rows {
        lists.entry(commitment_id).or_default().push(row);
    }
    Ok(lists)
}

record! {
    #[derive(Debug)]
    struct PersonRow {
        name: String,
        party: Option<String>,
    }
}

impl PersonRow {
    fn into_named(self) -> Named {
        make_named(self.name, self.party)
    }
}

record! {
    #[derive(Debug)]
    struct AreaRow {
        name: String,
        slug: String,
    }
}

record! {
    #[derive(Debug)]
    struct FormerHolderRow {
        function: String,
        name: Option<String>,
        until: NaiveDate,
    }
}

record! {
    #[derive(Debug)]
    struct FormerNumberRow {
        number: String,
        until: NaiveDate,
    }
}

record! {
    #[derive(Debug)]
    struct LinkRow {
        position: i64,
        relation: String,
        number: String,
    }
}

record! {
    #[derive(Debug)]
    struct PaperRow {
        position: i64,
        kind: String,
        number: Option<String>,
        title: String,
    }
}

record! {
    #[derive(Debug)]
    struct MoverRow {
        position: i64,
        name: String,
        party: Option<String>,
    }
}

record! {
    #[derive(Debug)]
    struct DeadlineRow {
        words: String,
        first_day: Option<NaiveDate>,
        last_day: Option<NaiveDate>,
        precision: String,
        rule: String,
        reference_day: NaiveDate,
        review_day: Option<NaiveDate>,
        set_on: NaiveDate,
        reason: Option<String>,
        letter_id: Option<i64>,
        is_correction: bool,
        correction_source: Option<String>,
        calendar_lines: Option<String>,
    }
}

impl DeadlineRow {
    fn into_entry(self, number: &str) -> Result<DeadlineEntry> {
        let precision = KeyReader::new("deadline", number).read("precision", &self.precision, Precision::from_key);
        let deadline = Deadline {
            words: self.words,
            first_day: self.first_day,
            last_day: self.last_day,
            precision: precision.ok_or(StoreFailure::Unreadable("precision"))?,
            rule: self.rule,
            calendar_lines: read_calendar_lines(self.calendar_lines.as_deref())?,
        };
        Ok(DeadlineEntry {
            set: NewDeadline { deadline, reference_day: self.reference_day, review_day: self.review_day },
            set_on: self.set_on,
            reason: self.reason,
            letter: self.letter_id.map(LetterId::new),
            correction: self.is_correction.then_some(DeadlineCorrection { source: self.correction_source }),
        })
    }
}

/// The stored lines of the calendar from which a day came.
pub(in crate::store) fn read_calendar_lines(json: Option<&str>) -> Result<Vec<CalendarEntry>> {
    let lines = json.map(serde_json::from_str).transpose();
    Ok(lines.map_err(|_| StoreFailure::Unreadable("kalenderregels"))?.unwrap_or_default())
}

record! {
    #[derive(Debug)]
    struct PartRow {
        text: String,
        deadline: Option<String>,
        closed_on: Option<NaiveDate>,
        outcome: Option<String>,
        lapse_kind: Option<String>,
        answer: Option<String>,
    }
}

impl PartRow {
    /// None where the row makes no part.
    fn into_part(self) -> Option<Part> {
        let deadline: Option<NewDeadline> = match self.deadline {
            Some(json) => Some(serde_json::from_str(&json).ok()?),
            None => None,
        };
        let closed = match (self.closed_on, self.outcome) {
            (Some(on), Some(outcome)) => {
                let outcome = match StatusKey::from_key(&outcome)? {
                    StatusKey::Settled => PartOutcome::Settled,
                    StatusKey::Lapsed => PartOutcome::Lapsed(LapseKind::from_key(self.lapse_kind.as_deref()?)?),
                    StatusKey::Open | StatusKey::PartlySettled | StatusKey::Proposed => return None,
                };
                Some(PartClosing { on, outcome, answer: self.answer? })
            }
            _ => None,
        };
        Some(Part { text: self.text, deadline, closed })
    }
}
