//! Lists as spreadsheets, which are made whole before they are sent.

use std::io;

use tokio::runtime::Handle;

use crate::{
    domain::{ids::CommitmentId, listing::full_row::FullListRow},
    exchange::list_file::{ods::OdsList, xlsx::XlsxList},
    store::list::in_full::ROWS_AT_ONCE,
    web::server::{
        error::WebError,
        turns::{SPREADSHEETS, work_in_turn},
        visit::Visit,
    },
};

/// A kind of spreadsheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SpreadsheetKind {
    Xlsx,
    Ods,
}

/// A spreadsheet that is being written.
enum Spreadsheet {
    Xlsx(Box<XlsxList>),
    Ods(Box<OdsList>),
}

impl Spreadsheet {
    fn add_rows(&mut self, rows: &[FullListRow]) -> io::Result<()> {
        match self {
            Self::Xlsx(list) => list.add_rows(rows),
            Self::Ods(list) => list.add_rows(rows),
        }
    }

    fn finish(self) -> io::Result<Vec<u8>> {
        match self {
            Self::Xlsx(list) => list.finish(),
            Self::Ods(list) => list.finish(),
        }
    }
}

/// Makes a spreadsheet of the commitments with these keys, off the threads that answer requests, once it has a turn.
pub(super) async fn make_spreadsheet(
    visit: &Visit,
    keys: Vec<CommitmentId>,
    kind: SpreadsheetKind,
) -> Result<Vec<u8>, WebError> {
    let (visit, handle) = (visit.clone(), Handle::current());
    work_in_turn(&SPREADSHEETS, move || {
        let (title, today) = (format!("Toezeggingen, {}", visit.store.settings().council), visit.clock.today());
        let begun = match kind {
            SpreadsheetKind::Xlsx => XlsxList::begin(&title, today).map(|list| Spreadsheet::Xlsx(Box::new(list))),
            SpreadsheetKind::Ods => OdsList::begin(&title, today).map(|list| Spreadsheet::Ods(Box::new(list))),
        };
        let mut spreadsheet = begun.map_err(WebError::File)?;
        for some in keys.chunks(ROWS_AT_ONCE) {
            let rows = handle.block_on(visit.store.load_full_rows(&visit.actor, some))?;
            spreadsheet.add_rows(&rows).map_err(WebError::File)?;
        }
        spreadsheet.finish().map_err(WebError::File)
    })
    .await?
}
