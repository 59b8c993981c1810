//! A question about a typed value, asked once. It is answered by typing something else, or by a tick that the value is right.

/// The field of the boxes that confirm a value.
pub(in crate::web) const RIGHT: &str = "klopt";

/// A question beside a field, with the box that answers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::web) struct Question {
    /// The field that it is about.
    pub(in crate::web) field: String,
    /// The value of the box: the field and the value that is asked about, so that any other value is asked about again.
    pub(in crate::web) value: String,
    /// The label of the box.
    pub(in crate::web) label: String,
    /// True if the box was ticked.
    pub(in crate::web) answered: bool,
}
