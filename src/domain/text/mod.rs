//! Texts: how they are compared, searched, sorted and worded.

pub mod cells;
pub mod folding;
pub mod line_end;
pub mod paragraphs;
pub mod sorting;
pub mod wording;
