//! Compares two states of a record: by a mark, and field by field.

use std::{
    fmt,
    hash::{DefaultHasher, Hash, Hasher},
    str::FromStr,
};

/// The mark of the data from which a form was made. A form that comes back with another mark than the record has now, is too
/// late.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormMark(u64);

impl FormMark {
    /// The mark of a value; equal values have equal marks.
    #[must_use]
    pub fn of(value: &impl Hash) -> Self {
        let mut hasher = DefaultHasher::new();
        value.hash(&mut hasher);
        Self(hasher.finish())
    }
}

impl fmt::Display for FormMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl FromStr for FormMark {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        u64::from_str_radix(text, 16).map(Self)
    }
}

/// The fields of a record with their values, in the words of the screen.
pub(super) type WordedFacts = Vec<(String, String)>;

/// The differences between two states of a record, one a line: `naam: oud → nieuw`.
pub(super) fn describe_differences(before: &WordedFacts, after: &WordedFacts) -> String {
    let value = |facts: &WordedFacts, field: &str| {
        let found = facts.iter().find(|(one, _)| one == field).map(|(_, value)| value.clone());
        found.filter(|value| !value.is_empty()).unwrap_or_else(|| "leeg".to_owned())
    };
    let gone = before.iter().filter(|(field, _)| !after.iter().any(|(one, _)| one == field));
    let line = |(field, _): &(String, String)| {
        let (old, new) = (value(before, field), value(after, field));
        (old != new).then(|| format!("{field}: {old} → {new}"))
    };
    after.iter().chain(gone).filter_map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_survives_a_form_and_tells_values_apart() {
        let mark = FormMark::of(&("naam", 1));
        assert_eq!(mark.to_string().parse(), Ok(mark));
        assert_ne!(mark, FormMark::of(&("naam", 2)));
    }

    #[test]
    fn only_what_differs_is_told() {
        let facts =
            |name: &str, until: &str| vec![("naam".to_owned(), name.to_owned()), ("tot".to_owned(), until.to_owned())];
        assert_eq!(
            describe_differences(&facts("A", ""), &facts("B", "2022-03-29")),
            "naam: A → B\ntot: leeg → 2022-03-29"
        );
        assert_eq!(describe_differences(&facts("A", ""), &facts("A", "")), "");
        assert_eq!(describe_differences(&facts("A", "ooit"), &WordedFacts::new()), "naam: A → leeg\ntot: ooit → leeg");
    }
}
