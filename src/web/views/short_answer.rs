//! The words of a promise and the latest answer to it, both in short.

use super::{view, words};
use crate::store::letters::ShortAnswer;

/// The most characters of a promise or an answer where both are shown in short.
const LONGEST: usize = 240;

/// An answer in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::web) struct ShortAnswerView {
    pub(in crate::web) words: String,
    /// `brief 24bb006308 van 15 oktober 2024`, or `gemeld op 3 november 2025`.
    pub(in crate::web) source: String,
}

impl From<&ShortAnswer> for ShortAnswerView {
    fn from(answer: &ShortAnswer) -> Self {
        let day = view::full_day(answer.day);
        let number = answer.letter_number.as_ref().map(|number| format!(" {number}")).unwrap_or_default();
        Self {
            words: shorten_words(&answer.text),
            source: match answer.letter {
                Some(_) => format!("brief{number} van {day}"),
                None => format!("gemeld op {day}"),
            },
        }
    }
}

/// Shortens a text to one paragraph.
#[must_use]
pub(in crate::web) fn shorten_words(text: &str) -> String {
    words::shorten_text(text, LONGEST)
}
