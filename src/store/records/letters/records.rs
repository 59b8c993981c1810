//! Letters as their events keep them, for the check of the history.

use chrono::NaiveDate;

use super::take_in::normalise_number;
use crate::{
    domain::{digest, history::letter_record::LetterRecord},
    store::{
        Result,
        db::{Connection, query, record},
        records::{key_reader::KeyReader, publicity_columns::PublicityColumns},
    },
};

record! {
    #[derive(Debug)]
    struct LetterRecordRow {
        id: i64,
        number: Option<String>,
        number_normal: Option<String>,
        day: NaiveDate,
        subject: Option<String>,
        signatory: Option<String>,
        body: String,
        digest: String,
        redacted: Option<String>;
        publicity: PublicityColumns,
    }
}

/// Reads letters by their keys. The record of one that cannot be understood is none, and so is that of one whose stored digest or
/// normal form of the number is not that of its text or number, or that has a decision of secrecy without being secret.
pub(in crate::store) async fn read_letter_records(
    connection: &mut Connection,
    ids: &[i64],
) -> Result<Vec<(i64, Option<LetterRecord>)>> {
    let mut query = query(
        "SELECT l.id, l.number, l.number_normal, l.day, l.subject, l.signatory, l.body, l.digest, l.redacted, l.publicity, l.secret_by,
             l.secret_on, l.secret_ground, l.secret_lifter FROM letter l WHERE l.id IN (",
    );
    query.push_values(ids.iter().copied()).push(")");
    let rows: Vec<LetterRecordRow> = query.fetch_all(connection).await?;
    Ok(rows.into_iter().map(|row| (row.id, read_record(row))).collect())
}

fn read_record(row: LetterRecordRow) -> Option<LetterRecord> {
    let record = row.id.to_string();
    let is_decided = row.publicity.has_decision();
    let publicity = row.publicity.read_publicity(&mut KeyReader::new("letter", &record)).ok()?;
    let text_digest = digest::of_text(&row.body);
    let normal = normalise_number(row.number.as_deref()).map(|normal| normal.as_str().to_owned());
    let is_right =
        text_digest == row.digest && normal == row.number_normal && is_decided == publicity.secrecy().is_some();
    is_right.then(|| LetterRecord {
        number: row.number,
        day: row.day,
        subject: row.subject,
        signatory: row.signatory,
        text_digest,
        redacted_digest: row.redacted.as_deref().map(digest::of_text),
        publicity,
    })
}
