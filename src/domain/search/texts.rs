//! The texts by which a commitment is found.

use super::index_terms::list_index_terms;
use crate::domain::digest;

/// The version of how texts become terms. An index that was made by another version is made anew.
pub const ANALYSIS: i64 = 1;

/// A term between two texts, so that no phrase runs from one into the next.
const BETWEEN: &str = " = ";

/// The texts by which a commitment is found, by how much a word in them tells about it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchTexts {
    /// The title.
    pub title: Vec<String>,
    /// What else the commitment itself says: number, text, quotation, people, parts, papers.
    pub own: Vec<String>,
    /// What letters say of it.
    pub letters: Vec<String>,
}

/// The terms of the texts, for the columns of an index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchTerms {
    pub title: String,
    pub own: String,
    pub letters: String,
}

impl SearchTexts {
    /// The terms under which they stand in an index.
    #[must_use]
    pub fn to_terms(&self) -> SearchTerms {
        let join = |texts: &[String]| {
            let terms: Vec<String> = texts.iter().map(|text| list_index_terms(text)).collect();
            terms.into_iter().filter(|terms| !terms.is_empty()).collect::<Vec<_>>().join(BETWEEN)
        };
        SearchTerms { title: join(&self.title), own: join(&self.own), letters: join(&self.letters) }
    }

    /// The digest of all texts.
    #[must_use]
    pub fn compute_digest(&self) -> String {
        let groups = [&self.title, &self.own, &self.letters];
        digest::of_optional_parts(groups.into_iter().flat_map(|texts| texts.iter().map(Some).chain([None])))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stand_apart_within_a_column() {
        let texts = SearchTexts {
            title: vec!["De brug".to_owned()],
            own: vec!["A-1".to_owned(), String::new(), "oude kade".to_owned()],
            letters: Vec::new(),
        };
        let SearchTerms { title, own, letters } = texts.to_terms();
        assert_eq!((title.as_str(), letters.as_str()), ("de brug", ""));
        assert!(own.starts_with("a 1 a1 = oude kade"), "{own}");
    }

    #[test]
    fn texts_in_another_place_have_another_digest() {
        let of = |title: &[&str], own: &[&str]| {
            let all = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
            SearchTexts { title: all(title), own: all(own), letters: Vec::new() }.compute_digest()
        };
        assert_ne!(of(&["a", "b"], &[]), of(&["a"], &["b"]));
        assert_ne!(of(&["ab"], &[]), of(&["a", "b"], &[]));
        assert_eq!(of(&["a"], &["b"]), of(&["a"], &["b"]));
    }
}
