//! Names with an addition.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A name with an addition: a member and the party, or a function and its holder.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Named {
    /// The member's name, or the function.
    #[serde(rename = "naam")]
    pub name: String,
    /// The party, or the holder's name.
    #[serde(rename = "bij", default, skip_serializing_if = "Option::is_none")]
    pub beside: Option<String>,
}

impl Named {
    /// Parses `name (beside)`; `None` if there is no name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let (name, beside) = match text.strip_suffix(')').and_then(|open| open.rsplit_once('(')) {
            Some((name, beside)) => (name.trim(), Some(beside.trim()).filter(|beside| !beside.is_empty())),
            None => (text.as_str(), None),
        };
        (!name.is_empty()).then(|| Self { name: name.to_owned(), beside: beside.map(str::to_owned) })
    }
}

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.beside {
            Some(beside) => write!(f, "{} ({beside})", self.name),
            None => f.write_str(&self.name),
        }
    }
}
