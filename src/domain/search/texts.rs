//! The texts by which a commitment is found.

use chrono::NaiveDate;

use super::index_terms::list_index_terms;
use crate::domain::{digest, keyed::keyed};

/// The version of how texts become terms. An index that was made by another version is made anew.
pub const ANALYSIS: i64 = 1;

/// A term between two texts, so that no phrase runs from one into the next.
const BETWEEN: &str = " = ";

keyed! {
    /// The place of a text in a commitment.
    pub enum SearchPlace: label {
        Number = "Nummer";
        FormerNumber = "Vroeger nummer";
        Text = "Toezegging";
        Quotation = "Zo is het gezegd";
        Speaker = "Gezegd door";
        Asker = "Gevraagd door";
        Holder = "Portefeuillehouder";
        Committee = "Commissie";
        AgendaItem = "Agendapunt";
        Theme = "Thema";
        Area = "Gebied";
        Remaining = "Nog te doen";
        Part = "Onderdeel";
        Paper = "Stuk";
        /// A motion or an amendment that was withdrawn for it, or who moved it.
        WithdrawnPaper = "Ingetrokken stuk";
        /// A passage of a letter that answers it, or the number or subject of that letter.
        Letter = "Antwoord";
    }
}

/// A text by which a commitment is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchText {
    pub place: SearchPlace,
    /// The day of the letter, if it is of one.
    pub day: Option<NaiveDate>,
    pub text: String,
}

impl SearchText {
    /// A text of the commitment itself.
    #[must_use]
    pub fn of_commitment(place: SearchPlace, text: impl Into<String>) -> Self {
        Self { place, day: None, text: text.into() }
    }
}

/// The texts by which a commitment is found, by how much a word in them tells about it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchTexts {
    pub title: String,
    /// The other texts of the commitment itself, such as its text, its people and its papers.
    pub own: Vec<SearchText>,
    /// The passages of letters that answer it, with the numbers and subjects of these letters.
    pub letters: Vec<SearchText>,
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
        let join = |texts: &[SearchText]| {
            let terms = texts.iter().map(|one| list_index_terms(&one.text)).filter(|terms| !terms.is_empty());
            terms.collect::<Vec<_>>().join(BETWEEN)
        };
        SearchTerms { title: list_index_terms(&self.title), own: join(&self.own), letters: join(&self.letters) }
    }

    /// The digest of all texts.
    #[must_use]
    pub fn compute_digest(&self) -> String {
        let of = |texts: &'_ [SearchText]| texts.iter().map(|one| Some(one.text.clone())).collect::<Vec<_>>();
        let parts = [Some(self.title.clone())].into_iter().chain(of(&self.own)).chain([None]).chain(of(&self.letters));
        digest::of_optional_parts(parts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn make_texts(title: &str, own: &[&str], letters: &[&str]) -> SearchTexts {
        let of = |place: SearchPlace, texts: &[&str]| {
            texts.iter().map(|text| SearchText::of_commitment(place, *text)).collect::<Vec<_>>()
        };
        SearchTexts {
            title: title.to_owned(),
            own: of(SearchPlace::Text, own),
            letters: of(SearchPlace::Letter, letters),
        }
    }

    #[test]
    fn texts_stand_apart_within_a_column() {
        let SearchTerms { title, own, letters } = make_texts("De brug", &["A-1", "", "oude kade"], &[]).to_terms();
        assert_eq!((title.as_str(), letters.as_str()), ("de brug", ""));
        assert!(own.starts_with("a 1 a1 = oude kade"), "{own}");
    }

    #[test]
    fn texts_in_another_place_have_another_digest() {
        let digest = |title: &str, own: &[&str], letters: &[&str]| make_texts(title, own, letters).compute_digest();
        assert_ne!(digest("a", &["b"], &[]), digest("a", &[], &["b"]));
        assert_ne!(digest("ab", &[], &[]), digest("a", &["b"], &[]));
        assert_eq!(digest("a", &["b"], &["c"]), digest("a", &["b"], &["c"]));
    }
}
