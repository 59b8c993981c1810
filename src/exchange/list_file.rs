//! A list as a file. As CSV it has a row for each commitment, with semicolons between the cells and a mark of UTF-8 in front, as Dutch spreadsheets
//! expect.

use std::io;

use chrono::NaiveDate;

use crate::domain::{
    commitment::{publicity::PublicityKey, status::StatusKey},
    council::named::Named,
    listing::full_row::FullListRow,
};

/// The first ten columns are those by which other programs know a commitment; their names stay as they are.
const COLUMNS: [&str; 16] = [
    "nummer",
    "titel",
    "tekst",
    "toegezegd_op",
    "commissie",
    "portefeuillehouder",
    "gezegd_door",
    "gevraagd_door",
    "termijn",
    "status",
    "laatste_dag",
    "status_sinds",
    "afgesloten_op",
    "aantal_keer_uitgesteld",
    "rest",
    "openbaarheid",
];

/// The byte order mark, by which spreadsheets know UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// Writes a list, in the order in which it comes.
///
/// # Errors
/// That of the library; writing to memory itself does not fail.
pub fn write_csv(rows: &[FullListRow]) -> io::Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(MARK.to_vec());
    writer.write_record(COLUMNS)?;
    for row in rows {
        writer.write_record(list_cells(row).map(|cell| guard_formula(&cell)))?;
    }
    writer.into_inner().map_err(csv::IntoInnerError::into_error)
}

fn list_cells(full: &FullListRow) -> [String; 16] {
    let FullListRow { row, text, made_on, spoken_by, asked_by } = full;
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let status = if row.unreadable { "" } else { StatusKey::key(row.status) };
    [
        row.number.to_string(),
        row.title.clone(),
        text.clone(),
        day(*made_on),
        row.committee.as_ref().map(|(code, _)| code.clone()).unwrap_or_default(),
        row.holder.clone().unwrap_or_default(),
        spoken_by.clone().unwrap_or_default(),
        asked_by.iter().map(Named::to_string).collect::<Vec<_>>().join("; "),
        row.words.clone().unwrap_or_default(),
        status.to_owned(),
        day(row.last_day),
        row.status_since.to_string(),
        day(row.closed_on),
        row.postponements.to_string(),
        row.remaining.clone().unwrap_or_default(),
        PublicityKey::key(row.publicity).to_owned(),
    ]
}

/// Puts an apostrophe before a text that a spreadsheet would run as a formula (OWASP, CSV injection).
fn guard_formula(cell: &str) -> String {
    let runs = cell.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r']);
    if runs { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_run_as_a_formula() {
        for runs in ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1"] {
            assert_eq!(guard_formula(runs), format!("'{runs}"));
        }
        for text in ["", "24bb005964", "in Q4 2025", "a = b", "2025-12-31"] {
            assert_eq!(guard_formula(text), text);
        }
    }
}
