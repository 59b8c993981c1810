//! The words of a text that a search found, marked, and the excerpt of a text that has most of them.

use std::{collections::BTreeSet, ops::Range};

use super::{
    query::SearchQuery,
    sought::{SoughtForm, SoughtText},
    words::{list_joined_words, list_words},
};

/// The most words of an excerpt.
const WORDS_OF_EXCERPT: usize = 28;

/// The most words of an excerpt before the first that was found.
const WORDS_BEFORE: usize = 8;

/// A stretch of a text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MarkedPiece {
    pub text: String,
    /// True if the search found it.
    pub is_found: bool,
}

/// A text in which the words that a search found are known.
#[derive(Debug)]
pub struct MarkedText<'a> {
    text: &'a str,
    /// The places of the words, divided by white space, without the signs around them.
    words: Vec<Range<usize>>,
    /// The words that were found, each with the place in the search of what found it.
    found: BTreeSet<(usize, usize)>,
}

impl<'a> MarkedText<'a> {
    /// Looks up what a search finds in a text.
    #[must_use]
    pub fn find(text: &'a str, search: &SearchQuery) -> Self {
        let words = list_word_places(text);
        // The folded words of each word between white space: `kade/sturen` is two.
        let folded: Vec<(usize, String)> = words
            .iter()
            .enumerate()
            .flat_map(|(at, place)| list_words(&text[place.clone()]).into_iter().map(move |word| (at, word)))
            .collect();
        let joined: Vec<(usize, String)> = words
            .iter()
            .enumerate()
            .filter(|(_, place)| text[(*place).clone()].contains(|c: char| !c.is_alphanumeric()))
            .flat_map(|(at, place)| list_joined_words(&text[place.clone()]).into_iter().map(move |word| (at, word)))
            .collect();
        let mut found = BTreeSet::new();
        for (which, sought) in search.sought.iter().enumerate() {
            found.extend(find_words(sought, &folded, &joined).into_iter().map(|at| (at, which)));
        }
        Self { text, words, found }
    }

    /// The places in the search of what was found.
    #[must_use]
    pub fn list_found(&self) -> BTreeSet<usize> {
        self.found.iter().map(|(_, which)| *which).collect()
    }

    /// The whole text in stretches.
    #[must_use]
    pub fn to_pieces(&self) -> Vec<MarkedPiece> {
        self.cut(0..self.text.len())
    }

    /// The stretch of the text in which most was found, with an ellipsis where it was cut.
    #[must_use]
    pub fn to_excerpt(&self) -> Vec<MarkedPiece> {
        let starts = self.found.iter().map(|(at, _)| at.saturating_sub(WORDS_BEFORE));
        let count = |start: usize| {
            let within = self.found.range((start, 0)..(start + WORDS_OF_EXCERPT, 0));
            within.map(|(_, which)| which).collect::<BTreeSet<_>>().len()
        };
        // The first of the best: `max_by_key` would take the last.
        let start = starts.rev().max_by_key(|start| count(*start)).unwrap_or_default();
        let end = (start + WORDS_OF_EXCERPT).min(self.words.len());
        let (Some(first), Some(last)) = (self.words.get(start), self.words.get(end.wrapping_sub(1))) else {
            return Vec::new();
        };
        let from = if start == 0 { 0 } else { first.start };
        let to = if end == self.words.len() { self.text.len() } else { last.end };
        let mut pieces = self.cut(from..to);
        if start > 0 {
            pieces.insert(0, MarkedPiece { text: "… ".to_owned(), is_found: false });
        }
        if end < self.words.len() {
            pieces.push(MarkedPiece { text: " …".to_owned(), is_found: false });
        }
        pieces
    }

    fn cut(&self, whole: Range<usize>) -> Vec<MarkedPiece> {
        let mut pieces = Vec::new();
        let mut at = whole.start;
        let found: BTreeSet<usize> = self.found.iter().map(|(word, _)| *word).collect();
        for place in found
            .into_iter()
            .map(|word| &self.words[word])
            .filter(|place| place.start >= whole.start && place.end <= whole.end)
        {
            pieces.push(MarkedPiece { text: self.text[at..place.start].to_owned(), is_found: false });
            pieces.push(MarkedPiece { text: self.text[place.clone()].to_owned(), is_found: true });
            at = place.end;
        }
        pieces.push(MarkedPiece { text: self.text[at..whole.end].to_owned(), is_found: false });
        pieces.retain(|piece| !piece.text.is_empty());
        pieces
    }
}

/// The places of the words between white space that something finds.
fn find_words(sought: &SoughtText, folded: &[(usize, String)], joined: &[(usize, String)]) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    for form in &sought.forms {
        match form {
            SoughtForm::Word(word) => {
                found.extend(folded.iter().chain(joined).filter(|(_, one)| word.finds(one)).map(|(at, _)| *at));
            }
            SoughtForm::Sequence(sequence) => {
                for run in folded.windows(sequence.len()) {
                    if run.iter().map(|(_, word)| word).eq(sequence) {
                        found.extend(run.iter().map(|(at, _)| *at));
                    }
                }
            }
        }
    }
    found
}

/// The places of the words between white space, without the signs around them.
fn list_word_places(text: &str) -> Vec<Range<usize>> {
    let mut places = Vec::new();
    let mut start = None;
    for (at, sign) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, sign.is_whitespace()) {
            (None, false) => start = Some(at),
            (Some(from), true) => {
                let word = &text[from..at];
                let bare = word.trim_matches(|c: char| {
                    matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '(' | ')' | '“' | '”' | '"' | '‘' | '’')
                });
                let before = if bare.is_empty() { 0 } else { bare.as_ptr().addr() - word.as_ptr().addr() };
                places.push(from + before..from + before + bare.len());
                start = None;
            }
            _ => {}
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn mark(text: &str, typed: &str) -> String {
        show(&MarkedText::find(text, &SearchQuery::parse(typed)).to_pieces())
    }

    fn show(pieces: &[MarkedPiece]) -> String {
        pieces.iter().map(|one| if one.is_found { format!("[{}]", one.text) } else { one.text.clone() }).collect()
    }

    #[test]
    fn what_was_found_is_marked_word_by_word() {
        let table = [
            ("De camera’s, en het cameratoezicht.", "camera", "De [camera’s], en het [cameratoezicht]."),
            ("Toezeggingen (oude) – “toezegging”", "toezegging", "[Toezeggingen] (oude) – “[toezegging]”"),
            (
                "Het plan-B, 20 % van € 1.250.000,-",
                "\"plan B\" 20% €1250000",
                "Het [plan-B], [20] [%] van [€] [1.250.000,-]",
            ),
            ("De oude brug, brug oude", "\"oude brug\"", "De [oude] [brug], brug oude"),
            ("De Oude-Dijk", "oudedijk", "De [Oude-Dijk]"),
            ("leegstaande panden", "leegstand", "[leegstaande] panden"),
            ("Niets hiervan", "brug", "Niets hiervan"),
            ("", "brug", ""),
        ];
        for (text, typed, marked) in table {
            assert_eq!(mark(text, typed), marked, "{typed}");
        }
    }

    #[test]
    fn an_excerpt_is_taken_where_most_was_found() {
        let words = |count: usize| "woord ".repeat(count);
        let text = format!("{}brug {}brug en kade {}", words(20), words(40), words(40));
        let search = SearchQuery::parse("brug kade");
        let excerpt = show(&MarkedText::find(&text, &search).to_excerpt());
        assert_eq!(excerpt, format!("… {}[brug] en [kade] {} …", words(8), words(17).trim_end()));
        assert_eq!(show(&MarkedText::find("De brug.", &search).to_excerpt()), "De [brug].");
        assert_eq!(MarkedText::find("De brug.", &search).list_found(), BTreeSet::from([0]));
    }

    proptest! {
        #[test]
        fn the_pieces_are_the_text(text in any::<String>(), typed in any::<String>()) {
            let search = SearchQuery::parse(&typed);
            let marked = MarkedText::find(&text, &search);
            prop_assert_eq!(&marked.to_pieces().into_iter().map(|piece| piece.text).collect::<String>(), &text);
            prop_assert!(marked.to_excerpt().iter().all(|piece| !piece.text.is_empty()));
        }
    }
}
