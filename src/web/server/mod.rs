//! What stands around the pages: routes, the visitor, errors, layout, headers and cookies.

pub mod base_url;
pub mod cookie;
pub mod error;
pub mod form_token;
pub(in crate::web) mod headers;
pub mod health;
pub(in crate::web) mod kept_form;
pub mod layout;
pub(in crate::web) mod locate;
pub mod notice;
pub mod notice_cookie;
pub mod own;
pub(in crate::web) mod reply;
pub mod routes;
pub(in crate::web) mod slash;
pub(in crate::web) mod state;
pub(in crate::web) mod style_sheet;
pub mod tracking;
pub(in crate::web) mod trouble;
pub(in crate::web) mod turns;
pub mod visit;
