//! The names of the fields of one line of a letter.

/// The name of a field of the line at a position.
pub(super) fn make_field_name(field: &str, position: usize) -> String {
    format!("{field}-{position}")
}
