//! Text with links in it: https addresses, and the numbers of letters and commitments that the visitor may see.

use std::{
    collections::{BTreeMap, HashMap},
    ops::Range,
};

use super::view;
use crate::{
    domain::number::NormalNumber,
    reading::mentions,
    web::server::{error::WebError, visit::Visit},
};

/// The addresses of the numbers in some texts, as far as the visitor may see them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::web) struct KnownNumbers(HashMap<NormalNumber, String>);

/// A text in pieces, some of them links.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::web) struct LinkedText {
    pub(in crate::web) pieces: Vec<TextPiece>,
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::web) struct TextPiece {
    pub(in crate::web) text: String,
    /// The address of the link; empty for plain text.
    pub(in crate::web) path: String,
    /// True for a link to another site.
    pub(in crate::web) outside: bool,
}

impl KnownNumbers {
    /// Looks up all numbers in these texts at once. `own` is the number of the page itself, which becomes no link.
    pub(in crate::web) async fn of<'t>(
        visit: &Visit,
        texts: impl IntoIterator<Item = &'t str>,
        own: Option<&NormalNumber>,
    ) -> Result<Self, WebError> {
        const MOST: usize = 2000;
        let found = texts.into_iter().flat_map(mentions::find_numbers).map(|(_, number)| number);
        let mut numbers: Vec<NormalNumber> = found.filter(|number| Some(number) != own).take(MOST).collect();
        numbers.sort();
        numbers.dedup();
        if numbers.is_empty() {
            return Ok(Self::default());
        }
        let letters = visit.store.letters_numbered(&visit.actor, &numbers).await?;
        let commitments = visit.store.find_known_numbers(&visit.actor, &numbers).await?;
        let letters = letters.into_iter().map(|(number, id)| (number, format!("/brieven/{id}")));
        let commitments =
            commitments.into_iter().map(|(number, known)| (number, view::commitment_path(known.number.as_str())));
        Ok(Self(letters.chain(commitments).collect()))
    }
}

impl LinkedText {
    /// A text without links.
    pub(in crate::web) fn of_plain(text: impl Into<String>) -> Self {
        Self { pieces: vec![TextPiece::of_plain(text)] }
    }

    /// A text in which addresses and known numbers are links.
    pub(in crate::web) fn new(text: &str, known: &KnownNumbers) -> Self {
        // Keyed by the start: the end, the address, and true for another site. None overlaps another.
        let mut places: BTreeMap<usize, (usize, String, bool)> = BTreeMap::new();
        for place in mentions::find_addresses(text) {
            places.insert(place.start, (place.end, text[place].to_owned(), true));
        }
        for (place, number) in mentions::find_numbers(text) {
            let Some(path) = known.0.get(&number) else { continue };
            if places.range(..place.end).next_back().is_none_or(|(_, (end, ..))| *end <= place.start) {
                places.insert(place.start, (place.end, path.clone(), false));
            }
        }
        let mut pieces = Vec::new();
        let mut from = 0;
        for (start, (end, path, outside)) in places {
            pieces.push(TextPiece::of_plain(&text[from..start]));
            from = end;
            pieces.push(TextPiece { text: text[start..end].to_owned(), path, outside });
        }
        pieces.push(TextPiece::of_plain(&text[from..]));
        pieces.retain(|piece| !piece.text.is_empty());
        Self { pieces }
    }

    /// The same text with links for the numbers that are known now.
    pub(in crate::web) fn with_links(&self, known: &KnownNumbers) -> Self {
        Self::new(&self.to_plain_text(), known)
    }

    /// Its pieces, each with its place in bytes.
    pub(in crate::web) fn into_placed_pieces(self) -> Vec<(Range<usize>, TextPiece)> {
        let mut at = 0;
        let place = |piece: TextPiece| {
            let start = at;
            at += piece.text.len();
            (start..at, piece)
        };
        self.pieces.into_iter().map(place).collect()
    }

    /// The text without its links.
    pub(in crate::web) fn to_plain_text(&self) -> String {
        self.pieces.iter().map(|piece| piece.text.as_str()).collect()
    }

    pub(in crate::web) fn is_empty(&self) -> bool {
        self.pieces.iter().all(|piece| piece.text.is_empty())
    }
}

impl TextPiece {
    fn of_plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), path: String::new(), outside: false }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_known_numbers_and_https_addresses_are_links() {
        let known = KnownNumbers(HashMap::from([
            (NormalNumber::of("24bb006308"), "/brieven/1".to_owned()),
            (NormalNumber::of("TA 2024-318"), "/toezeggingen/TA%202024-318".to_owned()),
        ]));
        let told = |text: &str| -> String {
            let piece = |piece: &TextPiece| match piece.path.as_str() {
                "" => piece.text.clone(),
                path => format!("[{}]({path})", piece.text),
            };
            LinkedText::new(text, &known).pieces.iter().map(piece).collect()
        };
        let table = [
            ("brief 24BB6308, en 24bb006309.", "brief [24BB6308](/brieven/1), en 24bb006309."),
            (
                "TA 2024-000318 en 24bb006308/24bb006309",
                "[TA 2024-000318](/toezeggingen/TA%202024-318) en [24bb006308](/brieven/1)/24bb006309",
            ),
            ("24bb006308–24bb006309", "[24bb006308](/brieven/1)–24bb006309"),
            ("24bb006308-24bb006308", "[24bb006308](/brieven/1)-[24bb006308](/brieven/1)"),
            ("https://a.nl/24bb006308.", "[https://a.nl/24bb006308](https://a.nl/24bb006308)."),
            ("<b>javascript:x</b>", "<b>javascript:x</b>"),
            ("", ""),
        ];
        for (text, expected) in table {
            assert_eq!(told(text), expected);
            assert_eq!(LinkedText::new(text, &known).to_plain_text(), text);
        }
    }
}
