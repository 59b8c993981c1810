//! The style sheet: one file a component, joined when the program is built.

use std::sync::LazyLock;

use axum::{
    extract::RawQuery,
    http::header,
    response::{IntoResponse as _, Response},
};

use super::routes::{Routes, Rule};
use crate::domain::digest;

/// Joins files of `static/css`. Within a layer a later file goes before an earlier one where selectors weigh the same; the order
/// of the layers stands in `layers`, which comes first.
macro_rules! join {
    ($($file:literal)*) => {
        concat!($(include_str!(concat!("../../../static/css/", $file, ".css"))),*)
    };
}

const STYLE_SHEET: &str = join! {
    "layers"
    "tokens"
    "base"
    "frame"
    "page"
    "lines"
    "table"
    "forms"
    "messages"
    "list"
    "desk"
    "chart"
    "commitment"
    "history"
    "letters"
    "outcomes"
    "meetings"
    "handover"
    "accounts"
    "manual"
    "cards"
    "print"
};

/// The plain address of the style sheet, for a frozen list that must keep its bytes: without a digest it always gives the
/// present one.
pub(in crate::web) const PLAIN_PATH: &str = "/static/app.css";

/// The address of the style sheet.
pub(in crate::web) fn routes() -> Routes {
    Routes::new().get(PLAIN_PATH, Rule::Anyone, serve)
}

/// A digest of the style sheet.
fn mark() -> &'static str {
    static MARK: LazyLock<String> = LazyLock::new(|| digest::of_text(STYLE_SHEET).chars().take(12).collect());
    &MARK
}

/// The address of the style sheet. It has a digest of the content, so that a browser may keep it for ever and still never shows
/// a new page with an old style.
pub(in crate::web) fn marked_path() -> &'static str {
    static PATH: LazyLock<String> = LazyLock::new(|| format!("{PLAIN_PATH}?{}", mark()));
    &PATH
}

async fn serve(RawQuery(asked): RawQuery) -> Response {
    let sheet = ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], STYLE_SHEET);
    if asked.as_deref() == Some(mark()) {
        ([(header::CACHE_CONTROL, "max-age=31536000, immutable")], sheet).into_response()
    } else {
        sheet.into_response()
    }
}
