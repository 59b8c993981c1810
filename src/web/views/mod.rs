//! Values as pages show them: words, days, parts, charts.

pub mod chart;
pub(in crate::web) mod difference;
pub(in crate::web) mod linked_text;
pub mod pages;
pub(in crate::web) mod part_view;
pub(in crate::web) mod sheet;
pub(in crate::web) mod short_answer;
pub mod view;
pub mod words;
