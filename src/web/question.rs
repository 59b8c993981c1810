//! A question about a typed value, asked once. It is answered by typing something else, or by a tick that the value is right.

/// The field of the boxes that confirm a value.
pub(super) const RIGHT: &str = "klopt";

/// A question beside a field, with the box that answers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Question {
    /// The field that it is about.
    pub(super) field: String,
    /// The value of the box: the field and the value that is asked about, so that any other value is asked about again.
    pub(super) value: String,
    /// The label of the box.
    pub(super) label: String,
    /// True if the box was ticked.
    pub(super) answered: bool,
}
