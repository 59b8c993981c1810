//! `/open-gegevens`: the files in which the register goes along, and the columns in them.

use askama::Template;
use askama_web::WebTemplate;

use crate::{
    domain::listing::column::{ColumnKind, FileColumn},
    exchange::list_file::MOST_IN_SPREADSHEET,
    web::{
        list::files::format::{FileLink, list_file_links},
        list_query::ListQuery,
        server::{
            layout::{Layout, Menu},
            visit::Visit,
        },
        views::words,
    },
};

/// The page about open data.
#[derive(Debug, Template, WebTemplate)]
#[template(path = "information/open_data.html")]
pub(super) struct OpenDataPage {
    layout: Layout,
    files: Vec<FileLink>,
    /// The most rows of a spreadsheet.
    most: String,
    columns: Vec<ColumnView>,
}

/// A column with what stands in it.
#[derive(Debug)]
struct ColumnView {
    heading: &'static str,
    kind: &'static str,
    contents: &'static str,
}

pub(super) async fn show(visit: Visit) -> OpenDataPage {
    let column = |column: FileColumn| ColumnView {
        heading: column.key(),
        kind: match column.kind() {
            ColumnKind::Text => "tekst",
            ColumnKind::Day => "dag",
            ColumnKind::Number => "getal",
        },
        contents: column.label(),
    };
    OpenDataPage {
        layout: Layout::new(&visit, Menu::Elsewhere, "Open gegevens"),
        files: list_file_links(&visit, &ListQuery::default()),
        most: words::format_number(i64::try_from(MOST_IN_SPREADSHEET).unwrap_or(i64::MAX)),
        columns: FileColumn::ALL.map(column).into(),
    }
}
