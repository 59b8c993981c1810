//! Lists as text, which are sent while they are read.

use std::io;

use axum::body::Body;
use futures_util::stream;

use super::deadline_events::write_deadline_events;
use crate::{
    domain::ids::CommitmentId,
    exchange::{
        calendar,
        list_file::{
            json,
            separated::{self, CsvSeparator},
        },
    },
    store::list::in_full::ROWS_AT_ONCE,
    web::server::{error::WebError, visit::Visit},
};

/// A format that is written row by row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StreamedFormat {
    Csv(CsvSeparator),
    Json,
    Calendar,
}

/// The rest of a list that is being sent. It holds no connection while the reader takes what was sent before.
struct ListInSending {
    visit: Visit,
    format: StreamedFormat,
    keys: Vec<CommitmentId>,
    /// The number of keys whose rows were sent.
    sent: usize,
    /// True as long as no row was sent.
    is_first: bool,
    is_done: bool,
}

/// The commitments with these keys as the body of an answer. The first rows are read before it begins, so that a register that
/// cannot be read gets a page that says so; if it fails later, the connection breaks off, and no half list looks like a whole one.
pub(super) async fn stream_list(
    visit: &Visit,
    keys: Vec<CommitmentId>,
    format: StreamedFormat,
) -> Result<Body, WebError> {
    let mut list = ListInSending { visit: visit.clone(), format, keys, sent: 0, is_first: true, is_done: false };
    let mut first = list.write_head()?;
    first.extend(list.write_some_rows().await?);
    let rest = stream::try_unfold(list, |mut list| async move {
        let piece = list.write_next_piece().await.map_err(|error| {
            tracing::error!(?error, "a list broke off while it was sent");
            io::Error::other("a list broke off")
        })?;
        Ok::<_, io::Error>(piece.map(|piece| (piece, list)))
    });
    let whole = stream::StreamExt::chain(stream::iter([Ok(first)]), rest);
    Ok(Body::from_stream(whole))
}

impl ListInSending {
    fn write_head(&self) -> Result<Vec<u8>, WebError> {
        let council = self.visit.store.settings().council;
        match self.format {
            StreamedFormat::Csv(separator) => separated::write_headings(separator).map_err(WebError::File),
            StreamedFormat::Json => json::write_head(&council, self.visit.clock.today()).map_err(to_web_error),
            StreamedFormat::Calendar => Ok(calendar::write_head(&format!("Toezeggingen - {council}"))),
        }
    }

    fn foot(&self) -> &'static [u8] {
        match self.format {
            StreamedFormat::Csv(_) => b"",
            StreamedFormat::Json => json::FOOT,
            StreamedFormat::Calendar => calendar::FOOT,
        }
    }

    /// The next rows, and at the end the foot; none after that.
    async fn write_next_piece(&mut self) -> Result<Option<Vec<u8>>, WebError> {
        if self.sent < self.keys.len() {
            return self.write_some_rows().await.map(Some);
        }
        let is_over = std::mem::replace(&mut self.is_done, true);
        Ok((!is_over).then(|| self.foot().to_vec()))
    }

    async fn write_some_rows(&mut self) -> Result<Vec<u8>, WebError> {
        let some: Vec<CommitmentId> = self.keys.iter().skip(self.sent).take(ROWS_AT_ONCE).copied().collect();
        self.sent += some.len();
        let rows = self.visit.store.load_full_rows(&self.visit.actor, &some).await?;
        let is_first = self.is_first && !rows.is_empty();
        self.is_first &= rows.is_empty();
        match self.format {
            StreamedFormat::Csv(separator) => separated::write_rows(&rows, separator).map_err(WebError::File),
            StreamedFormat::Json => json::write_rows(&rows, is_first).map_err(to_web_error),
            StreamedFormat::Calendar => write_deadline_events(&self.visit, &rows).await,
        }
    }
}

fn to_web_error(error: impl std::error::Error + Send + Sync + 'static) -> WebError {
    WebError::File(io::Error::other(error))
}
