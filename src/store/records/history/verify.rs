//! The check of the whole history: that every line is as it was written, and that the register agrees with the lines.

use std::{collections::BTreeSet, fmt};

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    compare_rows, papers,
    rows::{self, EventRow},
};
use crate::{
    domain::{
        change::EventKind,
        day::full_day,
        history::{Hash, HistoryFacts, HistoryLine, erasure::Erasure},
        number::CommitmentNumber,
    },
    store::{
        Result, Store,
        db::{Connection, query},
        records::figures::are_figures_right,
    },
};

/// The result of a check of the whole history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HistoryVerdict {
    /// Every line is bound to the one before, and the register agrees with them.
    Whole {
        /// The number of lines.
        events: i64,
        /// The hash of the last line.
        head: Hash,
        /// The lines whose content was erased on a ground of the law.
        erased: Vec<i64>,
    },
    /// A line is missing, or out of its place.
    Gap {
        /// The sequence that it should have.
        sequence: i64,
    },
    /// A line is not as it was written.
    Changed {
        /// The sequence of the first such line.
        sequence: i64,
    },
    /// The content of a line is gone, and no line records its erasure.
    ContentGone {
        /// The sequence of the first such line.
        sequence: i64,
    },
    /// The last lines are gone.
    CutOff {
        /// The number of lines that are left.
        events: i64,
        /// The number of lines that were written.
        written: i64,
    },
    /// There are lines that the register did not write.
    Inserted {
        /// The sequence of the first of them.
        sequence: i64,
    },
    /// A commitment differs from its history.
    Differs {
        /// The number of the first such commitment.
        number: CommitmentNumber,
    },
    /// A letter differs from its history, or is gone.
    LetterDiffers {
        /// The key of the first such letter.
        letter: i64,
    },
    /// A setting, an entry of a list, an account or another row differs from the history, is gone, or is told by no line.
    RowDiffers {
        /// The name of its table in an export.
        table: String,
        /// Its key in that table.
        key: String,
    },
    /// A frozen list of a meeting differs from the history, or is gone.
    PaperDiffers {
        /// The code of the committee.
        committee: String,
        /// The day of the meeting.
        day: NaiveDate,
    },
    /// The figures kept beside the commitments are not what a count gives.
    FiguresDiffer,
}

impl HistoryVerdict {
    /// True if nothing is wrong.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        matches!(self, Self::Whole { .. })
    }

    /// A sentence that names the lines whose content was erased; empty without any.
    #[must_use]
    pub fn erased_told(&self) -> String {
        let Self::Whole { erased, .. } = self else { return String::new() };
        let named: Vec<String> = erased.iter().map(i64::to_string).collect();
        match named.as_slice() {
            [] => String::new(),
            [one] => format!("Van gebeurtenis {one} is de inhoud gewist, op een grond die bij de toezegging staat."),
            [before @ .., last] => format!(
                "Van {} gebeurtenissen is de inhoud gewist, op een grond die bij de toezegging staat: {} en {last}.",
                named.len(),
                before.join(", ")
            ),
        }
    }
}

impl fmt::Display for HistoryVerdict {
    /// Writes the verdict as a sentence for people.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole { events: 1, .. } => f.write_str("De ene gebeurtenis is nog zoals zij werd vastgelegd."),
            Self::Whole { events, .. } => {
                write!(f, "Alle {events} gebeurtenissen zijn nog zoals zij werden vastgelegd.")
            }
            Self::Gap { sequence } => write!(f, "Gebeurtenis {sequence} ontbreekt, of staat niet op haar plaats."),
            Self::Changed { sequence } => {
                write!(f, "Gebeurtenis {sequence} is niet meer zoals zij werd vastgelegd.")
            }
            Self::ContentGone { sequence } => {
                write!(f, "De inhoud van gebeurtenis {sequence} is weg, en nergens staat dat zij is gewist.")
            }
            Self::CutOff { events, written } => {
                write!(f, "Er zijn {written} gebeurtenissen vastgelegd; na gebeurtenis {events} is de rest weg.")
            }
            Self::Inserted { sequence } => {
                write!(f, "Gebeurtenis {sequence} is niet door het register vastgelegd.")
            }
            Self::Differs { number } => {
                write!(f, "Toezegging {number} staat anders in het register dan haar geschiedenis zegt.")
            }
            Self::LetterDiffers { letter } => {
                write!(f, "Brief {letter} (/brieven/{letter}) staat anders in het register dan zijn geschiedenis zegt.")
            }
            Self::RowDiffers { table, key } => {
                write!(f, "In de lijst {table} staat regel {key} anders dan de geschiedenis zegt.")
            }
            Self::FiguresDiffer => f.write_str("De tellingen naast de lijsten zijn anders dan wat er te tellen is."),
            Self::PaperDiffers { committee, day } => write!(
                f,
                "Een vastgestelde lijst voor de vergadering van {committee} op {} is niet meer zoals zij werd vastgesteld.",
                full_day(*day)
            ),
        }
    }
}

/// The number of lines that are read at once.
const PAGE: i64 = 1000;

impl Store {
    /// Checks the whole history, line by line, then every commitment and every letter against its own lines, every
    /// other row against the lines that tell of it, and every frozen list against the line with its digest.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn verify_history(&self) -> Result<HistoryVerdict> {
        // On a connection of its own: a large register takes long, and the readers are for pages.
        let mut connection = self.database.open_reader_apart().await?;
        query("BEGIN").execute(&mut connection).await?;
        let verdict = verify_whole_history(&mut connection).await?;
        connection.close_connection().await?;
        Ok(verdict)
    }

    /// Returns the hash of the line with this sequence; none if the history is shorter.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn hash_at(&self, sequence: i64) -> Result<Option<Hash>> {
        hash_at(&mut self.read().await?, sequence).await
    }

    /// Returns the number of lines of the history, and the hash of the last.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn find_head(&self) -> Result<(i64, Hash)> {
        fetch_head(&mut self.read().await?).await
    }

    /// Returns the sequences and moments at which the register was restored from a backup, oldest first.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn list_restores(&self) -> Result<Vec<(i64, DateTime<Utc>)>> {
        let restores = query("SELECT sequence, at FROM event WHERE kind = $1 ORDER BY sequence");
        Ok(restores.bind(EventKind::Restored.key()).fetch_all(&mut self.read().await?).await?)
    }
}

/// As [`Store::verify_history`], for the file that a connection has open.
pub(in crate::store) async fn verify_whole_history(reader: &mut Connection) -> Result<HistoryVerdict> {
    let verdict = verify_chain(reader).await?;
    if !verdict.is_whole() {
        return Ok(verdict);
    }
    if let Some(number) = super::replay::find_first_that_differs(reader).await? {
        return Ok(HistoryVerdict::Differs { number });
    }
    if let Some(letter) = super::letters::find_first_that_differs(reader).await? {
        return Ok(HistoryVerdict::LetterDiffers { letter });
    }
    if let Some((committee, day)) = papers::first_that_differs(reader).await? {
        return Ok(HistoryVerdict::PaperDiffers { committee, day });
    }
    if !are_figures_right(reader).await? {
        return Ok(HistoryVerdict::FiguresDiffer);
    }
    let row = match compare_rows::find_stray_row(reader).await? {
        None => compare_rows::find_first_that_differs(reader).await?,
        stray => stray,
    };
    Ok(row.map_or(verdict, |(table, key)| HistoryVerdict::RowDiffers { table, key }))
}

/// As [`Store::hash_at`], for the file that a connection has open.
pub(in crate::store) async fn hash_at(reader: &mut Connection, sequence: i64) -> Result<Option<Hash>> {
    if sequence == 0 {
        return Ok(Some(Hash::of_origin()));
    }
    let found: Option<(String,)> =
        query("SELECT hash FROM event WHERE sequence = $1").bind(sequence).fetch_optional(reader).await?;
    Ok(found.map(|(hash,)| Hash::from_stored(hash)))
}

/// As [`Store::find_head`], for the file that a connection has open.
pub(in crate::store) async fn fetch_head(reader: &mut Connection) -> Result<(i64, Hash)> {
    let last: Option<(i64, String)> =
        query("SELECT sequence, hash FROM event ORDER BY sequence DESC LIMIT 1").fetch_optional(reader).await?;
    Ok(last.map_or((0, Hash::of_origin()), |(sequence, hash)| (sequence, Hash::from_stored(hash))))
}

async fn verify_chain(reader: &mut Connection) -> Result<HistoryVerdict> {
    let (mut head, mut checked) = (Hash::of_origin(), 0);
    let (mut gone, mut erased) = (BTreeSet::new(), BTreeSet::new());
    // A line that erased others may be erased itself.
    let mut erasing = BTreeSet::new();
    loop {
        let mut query = rows::select_lines();
        query.push(" WHERE e.sequence > ").push_bind(checked).push(" ORDER BY e.sequence LIMIT ").push_bind(PAGE);
        let page: Vec<EventRow> = query.fetch_all(reader).await?;
        if page.is_empty() {
            break;
        }
        for row in page {
            let sequence = row.sequence;
            if sequence != checked + 1 {
                return Ok(HistoryVerdict::Gap { sequence: checked + 1 });
            }
            let line = match row.into_line() {
                Some(line) if line.is_intact(&head) => line,
                _ => return Ok(HistoryVerdict::Changed { sequence }),
            };
            if line.content.is_none() {
                gone.insert(sequence);
            }
            if is_erasing(&line) {
                erasing.insert(sequence);
            }
            erased.extend(erased_by(&line));
            (head, checked) = (line.hash, sequence);
        }
    }
    if let Some(sequence) = gone.difference(&erased).next() {
        return Ok(HistoryVerdict::ContentGone { sequence: *sequence });
    }
    if let Some(sequence) = find_untold_erasure(reader, &erased, &erasing).await? {
        return Ok(HistoryVerdict::Changed { sequence });
    }
    // Whoever removes the row with the number of events, leaves a history of which the register wrote nothing.
    let written: Option<(i64,)> = query("SELECT sequence FROM event_head").fetch_optional(reader).await?;
    let written = written.map_or(0, |(sequence,)| sequence);
    Ok(match written.cmp(&checked) {
        std::cmp::Ordering::Greater => HistoryVerdict::CutOff { events: checked, written },
        std::cmp::Ordering::Less => HistoryVerdict::Inserted { sequence: written + 1 },
        std::cmp::Ordering::Equal => {
            HistoryVerdict::Whole { events: checked, head, erased: gone.into_iter().collect() }
        }
    })
}

/// Finds the first line of which the table of erasures tells otherwise than the lines themselves: which were erased, and which
/// lines erase.
async fn find_untold_erasure(
    reader: &mut Connection,
    erased: &BTreeSet<i64>,
    erasing: &BTreeSet<i64>,
) -> Result<Option<i64>> {
    let rows: Vec<(i64, i64)> = query("SELECT sequence, by_event FROM erasure").fetch_all(reader).await?;
    let by_others = rows.iter().find(|(_, by_event)| !erasing.contains(by_event)).map(|(sequence, _)| *sequence);
    let stands: BTreeSet<i64> = rows.iter().map(|(sequence, _)| *sequence).collect();
    Ok(by_others.or_else(|| stands.symmetric_difference(erased).next().copied()))
}

fn is_erasing(line: &HistoryLine) -> bool {
    matches!(line.entry.kind, EventKind::Erased | EventKind::OriginalErased)
}

/// The lines whose content this line erased.
fn erased_by(line: &HistoryLine) -> BTreeSet<i64> {
    let after = line.content.as_ref().filter(|_| is_erasing(line)).map(|content| &content.after);
    let erasure = after.and_then(|after| HistoryFacts::parse(after)).and_then(|facts| Erasure::from_facts(&facts));
    erasure.map(|erasure| erasure.lines).unwrap_or_default()
}
