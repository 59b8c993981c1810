//! Texts as paragraphs.

use crate::web::views::linked_text::{KnownNumbers, LinkedText};

/// Splits a text into paragraphs, with links in them.
pub(super) fn linked_paragraphs(text: &str, known: &KnownNumbers) -> Vec<LinkedText> {
    split_paragraphs(text).iter().map(|paragraph| LinkedText::new(paragraph, known)).collect()
}

/// Splits a text into paragraphs. A line end within a paragraph becomes a space; a line of a list stays a paragraph of its own.
pub(super) fn split_paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs: Vec<String> = vec![String::new()];
    for line in text.lines() {
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        let item = line.starts_with(['-', '•', '*', '–']);
        match paragraphs.last_mut() {
            Some(last) if !line.is_empty() && !item && !last.is_empty() => {
                last.push(' ');
                last.push_str(&line);
            }
            _ => paragraphs.push(line),
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_keep_their_words_and_lose_their_line_ends() {
        assert_eq!(split_paragraphs("een\r\ntwee  drie\n\n \nvier\n"), ["een twee drie", "vier"]);
        assert_eq!(split_paragraphs("kop:\n- een\n  twee\n- drie"), ["kop:", "- een twee", "- drie"]);
        assert!(split_paragraphs(" \n ").is_empty());
    }
}
