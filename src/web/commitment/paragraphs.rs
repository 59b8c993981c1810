//! Texts as paragraphs.

use crate::{
    domain::text::paragraphs::reflow,
    web::views::linked_text::{KnownNumbers, LinkedText},
};

/// The paragraphs of a text, with links in them.
pub(super) fn linked_paragraphs(text: &str, known: &KnownNumbers) -> Vec<LinkedText> {
    reflow(text).iter().map(|paragraph| LinkedText::new(paragraph, known)).collect()
}
