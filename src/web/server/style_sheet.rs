//! The style sheet, and the address under which browsers may keep it.

use std::sync::LazyLock;

use axum::{
    extract::RawQuery,
    http::header,
    response::{IntoResponse as _, Response},
};

use crate::domain::digest;

const STYLE_SHEET: &str = include_str!("../../../static/app.css");

/// The plain address of the style sheet, for a frozen list that must keep its bytes: without a digest it always gives the
/// present one.
pub(in crate::web) const STYLE_SHEET_PATH: &str = "/static/app.css";

/// A digest of the style sheet.
fn style_sheet_mark() -> &'static str {
    static MARK: LazyLock<String> = LazyLock::new(|| digest::of_text(STYLE_SHEET).chars().take(12).collect());
    &MARK
}

/// The address of the style sheet. It has a digest of the content, so that a browser may keep it for ever and still never shows
/// a new page with an old style.
pub(in crate::web) fn style_sheet_path() -> &'static str {
    static PATH: LazyLock<String> = LazyLock::new(|| format!("{STYLE_SHEET_PATH}?{}", style_sheet_mark()));
    &PATH
}

pub(in crate::web) async fn style_sheet(RawQuery(asked): RawQuery) -> Response {
    let sheet = ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], STYLE_SHEET);
    if asked.as_deref() == Some(style_sheet_mark()) {
        ([(header::CACHE_CONTROL, "max-age=31536000, immutable")], sheet).into_response()
    } else {
        sheet.into_response()
    }
}
