//! Hard-wrapped text: which lines make one paragraph, and the same text with only the line ends that its writer wanted.
//!
//! A file from a PDF ends each line where the page was full, often with an empty line behind it. No word is lost or moved here;
//! at most a hyphen at a line end goes.

use std::ops::Range;

use super::line_end::LineEnd;

/// Splits a text into paragraphs, each as the places in bytes of its lines. If nearly every line has an empty line behind it,
/// one empty line is a line end and two part paragraphs. A sentence that goes on below an empty line stays together.
#[must_use]
pub fn split_into_lines(text: &str) -> Vec<Vec<Range<usize>>> {
    let lines = list_lines(text);
    let width = find_usual_width(lines.iter().map(|line| line.place.clone()), text);
    let parting = if is_double_spaced(text, &lines) { 2 } else { 1 };
    let mut paragraphs: Vec<Vec<Range<usize>>> = Vec::new();
    for SpacedLine { empty, place } in lines {
        let goes_on = |paragraph: &&mut Vec<Range<usize>>| {
            empty < parting
                || paragraph.last().is_some_and(|above| {
                    let (above, below) = (&text[above.clone()], &text[place.clone()]);
                    width >= NARROWEST
                        && is_full(above, width)
                        && is_cut_sentence(above, below)
                        && !is_in_columns(above)
                })
        };
        match paragraphs.last_mut().filter(goes_on) {
            Some(paragraph) => paragraph.push(place),
            None => paragraphs.push(vec![place]),
        }
    }
    paragraphs
}

/// The width of a full line of a text, in characters: nine of ten lines are no longer.
#[must_use]
pub fn find_usual_width(lines: impl IntoIterator<Item = Range<usize>>, text: &str) -> usize {
    let mut widths: Vec<usize> = lines.into_iter().map(|place| count_signs(&text[place])).collect();
    widths.sort_unstable();
    widths.get(widths.len() * 9 / 10).or(widths.last()).copied().unwrap_or(0)
}

/// True if a line ends because its writer wanted so, and not because it was full. `first` tells that it opens its paragraph.
#[must_use]
pub fn ends_on_purpose(line: &str, next: &str, width: usize, first: bool) -> bool {
    let heading = first && ends_in_number(line) && next.starts_with(char::is_uppercase);
    let short = !is_full(line, width) && !is_cut_sentence(line, next);
    short || heading || is_list_item(next) || is_in_columns(line)
}

/// True for a line in columns: parted by bars, tabs, or three spaces and more.
#[must_use]
pub fn is_in_columns(line: &str) -> bool {
    line.matches('|').count() > 1 || line.contains('\t') || line.contains("   ")
}

/// The paragraphs of a text as flowing text. The lines of one paragraph are joined, and a word is healed that was broken at
/// their ends; items of a list, rows of a table and headings are paragraphs of their own.
#[must_use]
pub fn reflow(text: &str) -> Vec<String> {
    let paragraphs = split_into_lines(text);
    let width = find_usual_width(paragraphs.iter().flatten().cloned(), text);
    let mut flowing: Vec<String> = Vec::new();
    for lines in &paragraphs {
        let mut above: Option<&str> = None;
        for (index, place) in lines.iter().enumerate() {
            let line = &text[place.clone()];
            let joins = above.filter(|above| !ends_on_purpose(above, line, width, index == 1));
            match flowing.last_mut().filter(|_| joins.is_some()) {
                Some(paragraph) => join_line(paragraph, line),
                None => flowing.push(join_words(line)),
            }
            above = Some(line);
        }
    }
    flowing
}

/// A line with text, and the number of empty lines above it.
struct SpacedLine {
    empty: usize,
    place: Range<usize>,
}

fn list_lines(text: &str) -> Vec<SpacedLine> {
    let mut lines = Vec::new();
    let (mut start, mut empty) = (0, 0);
    for line in text.split_inclusive(['\n', '\u{c}']) {
        let trimmed = line.trim();
        if trimmed.is_empty() {
            empty += 1;
        } else {
            let first = start + (line.len() - line.trim_start().len());
            lines.push(SpacedLine { empty, place: first..first + trimmed.len() });
            empty = 0;
        }
        start += line.len();
    }
    lines
}

/// True if nearly every line has an empty line behind it. In a passage without a wider gap, sentences that go on below an empty
/// line tell so.
fn is_double_spaced(text: &str, lines: &[SpacedLine]) -> bool {
    let gaps = |size: usize| lines.iter().skip(1).filter(|line| line.empty == size).count();
    let (none, one) = (gaps(0), gaps(1));
    let cut = lines.windows(2).filter(|pair| match pair {
        [above, below] => below.empty == 1 && is_cut_sentence(&text[above.place.clone()], &text[below.place.clone()]),
        _ => false,
    });
    let wider = lines.iter().skip(1).any(|line| line.empty > 1);
    none * 4 < one && (wider || cut.count() * 3 >= one)
}

/// A line that is narrower than this is no full line of anything.
const NARROWEST: usize = 50;

/// True if a line fills most of the usual width. In a text of short lines every line does.
fn is_full(line: &str, width: usize) -> bool {
    width < NARROWEST || count_signs(line) * 10 >= width * 7
}

/// True if a sentence goes on from one line to the next: no stop above, a small letter below.
fn is_cut_sentence(above: &str, below: &str) -> bool {
    !above.ends_with(['.', '?', '!', ':', ';']) && below.starts_with(char::is_lowercase) && !is_list_item(below)
}

fn is_list_item(line: &str) -> bool {
    let counted = line.split_once(['.', ')']).is_some_and(|(first, behind)| {
        (1..3).contains(&first.len()) && first.chars().all(char::is_numeric) && behind.starts_with([' ', '\t'])
    });
    counted || line.starts_with(['•', '-', '*', '–', '▪', '○'])
}

/// True for a line that closes with a number between brackets, as a heading does: `Erkennen en horen (24bb006487)`.
fn ends_in_number(line: &str) -> bool {
    let inner = line.strip_suffix(')').and_then(|line| line.rsplit('(').next());
    inner.is_some_and(|inner| inner.contains(|c: char| c.is_ascii_digit()))
}

fn count_signs(line: &str) -> usize {
    line.chars().count()
}

fn join_words(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn join_line(paragraph: &mut String, line: &str) {
    match LineEnd::between(paragraph, line) {
        LineEnd::Syllable => {
            paragraph.pop();
        }
        LineEnd::Word => paragraph.push(' '),
        LineEnd::Hyphen => {}
    }
    paragraph.push_str(&join_words(line));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_one_paragraph_are_joined_and_wanted_line_ends_stay() {
        let table: [(&str, &[&str]); 9] = [
            ("een\r\ntwee  drie\n\n \nvier\n", &["een twee drie", "vier"]),
            ("kop:\n- een\n  twee\n- drie", &["kop:", "- een twee", "- drie"]),
            (" \n ", &[]),
            (
                "Tegemoetkomend aan de toezeggingen 24bb006490 \n\nen 24bb005966 over het betrekken van burgers wordt \n\n\
                 hieronder beschreven op welke wijze.",
                &["Tegemoetkomend aan de toezeggingen 24bb006490 en 24bb005966 over het betrekken van burgers wordt \
                   hieronder beschreven op welke wijze."],
            ),
            (
                "Bodycams (24bb006491) \n\nTevens is op 19 september 2024 toegezegd extra aandacht te vragen voor \n\nhet \
                 invoeren van bodycams.",
                &[
                    "Bodycams (24bb006491)",
                    "Tevens is op 19 september 2024 toegezegd extra aandacht te vragen voor het invoeren van bodycams.",
                ],
            ),
            (
                "Dit is de eerste alinea, die op één regel staat.\n\nDit is de tweede alinea.\n\nEn dit de derde.",
                &["Dit is de eerste alinea, die op één regel staat.", "Dit is de tweede alinea.", "En dit de derde."],
            ),
            (
                "Het dragen van een bodycam heeft een preventieve werking, die bijdraagt aan de-\nescalatie, en aan wijk-\n\
                 agenten met PVV-\nleden van horeca-\nen andere zaken.",
                &["Het dragen van een bodycam heeft een preventieve werking, die bijdraagt aan de-escalatie, en aan \
                   wijkagenten met PVV-leden van horeca- en andere zaken."],
            ),
            (
                "1. Het college stuurt de raad voor de zomer een overzicht van alle\nlocaties.\n2. Het college meldt de \
                 kosten.",
                &[
                    "1. Het college stuurt de raad voor de zomer een overzicht van alle locaties.",
                    "2. Het college meldt de kosten.",
                ],
            ),
            (
                "De wethouder stuurt de raad een overzicht van de\n\nlocaties die in de komende jaren gereed komen.",
                &["De wethouder stuurt de raad een overzicht van de locaties die in de komende jaren gereed komen."],
            ),
        ];
        for (text, wanted) in table {
            assert_eq!(reflow(text), wanted, "{text}");
        }
    }

    #[test]
    fn no_word_is_lost() {
        let text =
            "Kop\n\n| a | b |\n| 1 | 2 |\n\nregel een\n\u{c}regel twee\ttab\n\n\n• punt\n12. twaalf\n3.1 geen punt";
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(words(&reflow(text).join(" ")), words(text));
    }
}
