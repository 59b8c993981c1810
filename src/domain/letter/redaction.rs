//! Makes parts of a letter unreadable, everywhere they stand, so that the number of characters stays the same.

use crate::domain::keyed::keyed;

/// The character that stands in the place of each character that was made unreadable.
pub const BLOCK: char = '█';

keyed! {
    /// A text of a commitment in which words of a letter can stand, as it is called within a sentence.
    pub enum TextPlace: key, label {
        Title = "titel", "de titel";
        Text = "tekst", "de tekst";
        Quotation = "citaat", "wat er letterlijk is gezegd";
        Remaining = "rest", "wat er nog moet gebeuren";
        Parts = "onderdelen", "een onderdeel of het antwoord erop";
        History = "geschiedenis", "een antwoord of toelichting in de geschiedenis";
    }
}

/// A text in which parts were made unreadable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redaction {
    pub text: String,
    /// The parts that stand nowhere in the text.
    pub missing: Vec<String>,
}

/// Makes these parts unreadable wherever they stand, in upper or lower case and also where a line ends within one. White space
/// stays as it is.
#[must_use]
pub fn redact(text: &str, parts: &[String]) -> Redaction {
    let signs: Vec<char> = text.chars().collect();
    let mut hidden = vec![false; signs.len()];
    let mut missing = Vec::new();
    for part in parts {
        let wanted: Vec<char> = part.trim().chars().collect();
        let mut found = false;
        for start in 0..signs.len() {
            if let Some(end) = find_end(&signs, start, &wanted) {
                hidden[start..end].fill(true);
                found = true;
            }
        }
        if !found {
            missing.push(part.clone());
        }
    }
    let shown =
        signs.iter().zip(&hidden).map(|(sign, hidden)| if *hidden && !sign.is_whitespace() { BLOCK } else { *sign });
    Redaction { text: shown.collect(), missing }
}

/// The texts of a letter in which parts were made unreadable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RedactedLetter {
    pub body: String,
    pub subject: Option<String>,
    pub signatory: Option<String>,
    /// The parts that stand in none of the texts.
    pub missing: Vec<String>,
}

/// Makes parts unreadable in the body of a letter and in what stands at its head.
#[must_use]
pub fn redact_letter_texts(
    body: &str,
    (subject, signatory): (Option<&str>, Option<&str>),
    parts: &[String],
) -> RedactedLetter {
    let Redaction { text: body, mut missing } = redact(body, parts);
    let mut hide = |text: Option<&str>| {
        let redaction = redact(text?, parts);
        missing.retain(|part| redaction.missing.contains(part));
        Some(redaction.text)
    };
    let (subject, signatory) = (hide(subject), hide(signatory));
    RedactedLetter { body, subject, signatory, missing }
}

/// The place behind the wanted part, if it stands in the text from `start` on. A stretch of white space matches any other.
fn find_end(signs: &[char], start: usize, wanted: &[char]) -> Option<usize> {
    if wanted.is_empty() {
        return None;
    }
    let (mut at, mut next) = (start, 0);
    while next < wanted.len() {
        if wanted[next].is_whitespace() {
            let spaces = signs[at..].iter().take_while(|sign| sign.is_whitespace()).count();
            if spaces == 0 {
                return None;
            }
            at += spaces;
            next += wanted[next..].iter().take_while(|sign| sign.is_whitespace()).count();
        } else {
            let same = signs.get(at).is_some_and(|sign| sign.to_lowercase().eq(wanted[next].to_lowercase()));
            if !same {
                return None;
            }
            (at, next) = (at + 1, next + 1);
        }
    }
    Some(at)
}

/// Splits a text at what was made unreadable. Blocks with nothing but white space between them count as one.
#[must_use]
pub fn split_at_blocks(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(BLOCK) {
        pieces.push(before);
        rest = skip_blocks(after);
    }
    pieces.push(rest);
    pieces
}

/// The text behind the blocks at its start, with the white space before it.
fn skip_blocks(text: &str) -> &str {
    let mut rest = text;
    while let Some(after) = rest.trim_start().strip_prefix(BLOCK) {
        rest = after;
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_of_a_letter_is_made_unreadable_too() {
        let parts = ["Jansen".to_owned(), "Pietersen".to_owned(), "niemand".to_owned()];
        let redacted = redact_letter_texts("Over Jansen.", (Some("Zaak Pietersen"), None), &parts);
        assert_eq!((redacted.body.as_str(), redacted.subject.as_deref()), ("Over ██████.", Some("Zaak █████████")));
        assert_eq!((redacted.signatory, redacted.missing), (None, vec!["niemand".to_owned()]));
    }

    #[test]
    fn a_part_becomes_unreadable_wherever_it_stands() {
        let table: [(&str, &[&str], &str, &[&str]); 6] = [
            ("Bel 06-12345678 nu.", &["06-12345678"], "Bel ███████████ nu.", &[]),
            (
                "Mevrouw De\nVries, mevrouw de Vries.",
                &["mevrouw de vries"],
                "███████ ██\n█████, ███████ ██ █████.",
                &[],
            ),
            ("Niets.", &["Iemand"], "Niets.", &["Iemand"]),
            ("aaa", &["aa"], "███", &[]),
            ("Één é.", &["één", "x"], "███ é.", &["x"]),
            ("Iets", &[" "], "Iets", &[" "]),
        ];
        for (text, parts, expected, missing) in table {
            let parts: Vec<String> = parts.iter().map(|part| (*part).to_owned()).collect();
            let redaction = redact(text, &parts);
            assert_eq!(
                (redaction.text.as_str(), redaction.missing),
                (expected, missing.iter().map(|one| (*one).to_owned()).collect())
            );
            assert_eq!(redaction.text.chars().count(), text.chars().count());
        }
    }

    #[test]
    fn a_text_is_split_at_its_blocks() {
        let table: [(&str, &[&str]); 5] = [
            ("Bel nu.", &["Bel nu."]),
            ("Bel ███ ██\n█ nu.", &["Bel ", " nu."]),
            ("██ en ██", &["", " en ", ""]),
            ("█", &["", ""]),
            ("", &[""]),
        ];
        for (text, pieces) in table {
            assert_eq!(split_at_blocks(text), pieces, "{text}");
        }
    }
}
