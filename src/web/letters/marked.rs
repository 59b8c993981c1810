//! The text of a letter, cut into paragraphs and pieces, so that a page can mark numbers and passages in it.
//!
//! A file from a PDF has hard line ends, often with an empty line behind each. Passages are places in that very text, so
//! nothing is rewritten: the text is only cut, and lines of one paragraph are printed behind one another.

use std::{collections::HashMap, ops::Range};

use regex::Regex;

use crate::{
    domain::text::paragraphs::{ends_on_purpose, find_usual_width, is_in_columns, split_into_lines},
    web::views::linked_text::{LinkedText, TextPiece},
};

/// The passages and texts to mark in a letter.
#[derive(Debug, Clone, Default)]
pub(super) struct TextMarks {
    /// Passages in characters: the line of the reading that they belong to, the start, and the end (exclusive).
    pub(super) passages: Vec<(usize, usize, usize)>,
    /// Texts to mark wherever they stand as words of their own: the text, its kind, and the line that it belongs to.
    pub(super) texts: Vec<(String, MarkKind, usize)>,
}

/// The kind of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MarkKind {
    Plain,
    /// The number of a commitment.
    Number,
    /// A number that was miswritten in the letter.
    Doubtful,
    /// The number of another paper.
    Reference,
    /// The words of a deadline.
    Deadline,
}

/// Consecutive paragraphs that all lie within passages, or all between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct MarkedBlock {
    /// The passages that begin here: the line of the reading, and the name of the anchor.
    pub(super) badges: Vec<(usize, String)>,
    /// True if the paragraphs lie within a passage.
    pub(super) passage: bool,
    pub(super) paragraphs: Vec<MarkedParagraph>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct MarkedParagraph {
    pub(super) setting: ParagraphSetting,
    pub(super) pieces: Vec<MarkedPiece>,
}

/// The layout of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ParagraphSetting {
    Text,
    /// A line of the head of the letter: the sender, the day, the reference.
    Head,
    /// The heading of a passage.
    Heading,
    /// Lines kept as they are, because columns must stay under one another.
    Table,
}

/// A piece of text of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct MarkedPiece {
    pub(super) kind: MarkKind,
    /// The text, with the links in it.
    pub(super) text: LinkedText,
    /// The line of the reading that it belongs to; 0 is none.
    pub(super) line: usize,
    /// True if a new line begins behind it.
    pub(super) breaks: bool,
}

/// A marked place, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
struct MarkedSpan {
    place: Range<usize>,
    kind: MarkKind,
    line: usize,
}

/// A text with its links and its marked places.
struct MarkedText<'t> {
    text: &'t str,
    /// The same text in pieces, with and without a link.
    placed: &'t [(Range<usize>, TextPiece)],
    /// The marked places, in order.
    spans: &'t [MarkedSpan],
}

/// Cuts a text into blocks. Passages may overlap, lie within one another or beyond the end: each begins with its own badge.
pub(super) fn cut_into_blocks(linked: LinkedText, marks: &TextMarks) -> Vec<MarkedBlock> {
    let text = linked.to_plain_text();
    let text = text.as_str();
    let passages = in_bytes(text, &marks.passages);
    let spans = find_spans(text, &marks.texts, &passages);
    let body = MarkedText { text, placed: &linked.into_placed_pieces(), spans: &spans };
    let paragraphs = split_into_lines(text);
    let width = find_usual_width(paragraphs.iter().flatten().cloned(), text);
    let mut names = name_anchors(&passages);
    let mut blocks: Vec<MarkedBlock> = Vec::new();
    let mut behind = 0;
    for lines in &paragraphs {
        let (Some(first), Some(last)) = (lines.first(), lines.last()) else { continue };
        let begins = |place: &Range<usize>| place.start >= behind && place.start < last.end;
        let badges: Vec<(usize, String)> = passages
            .iter()
            .zip(&mut names)
            .filter(|((_, place), _)| begins(place))
            .map(|((line, _), name)| (*line, std::mem::take(name)))
            .collect();
        behind = last.end;
        let within = passages.iter().any(|(_, place)| place.start < last.end && place.end > first.start);
        let paragraph = make_paragraph(&body, lines, (width, !badges.is_empty()));
        match blocks.last_mut().filter(|block| block.passage == within && badges.is_empty()) {
            Some(block) => block.paragraphs.push(paragraph),
            None => blocks.push(MarkedBlock { badges, passage: within, paragraphs: vec![paragraph] }),
        }
    }
    if let Some(opening) = blocks.first_mut().filter(|block| !block.passage) {
        set_letter_head(&mut opening.paragraphs);
    }
    blocks
}

/// Sets the short lines with which a letter opens as its head. The last of them is left: it greets, or heads the text below.
fn set_letter_head(paragraphs: &mut [MarkedParagraph]) {
    const LONGEST: usize = 100;
    let is_short = |paragraph: &&mut MarkedParagraph| {
        let text: String = paragraph.pieces.iter().map(|piece| piece.text.to_plain_text()).collect();
        paragraph.setting == ParagraphSetting::Text
            && text.chars().count() <= LONGEST
            && !text.trim_end().ends_with('.')
    };
    let mut lines: Vec<&mut MarkedParagraph> = paragraphs.iter_mut().take_while(is_short).collect();
    lines.pop();
    // One line or two are no head but a short letter.
    if lines.len() > 2 {
        lines.into_iter().for_each(|line| line.setting = ParagraphSetting::Head);
    }
}

/// The names of the anchors of the passages. `passage-3` is the passage that speaks most of line 3: it begins together with the
/// fewest others, and of those it is the longest. The others of that line are `passage-3-2` and on.
fn name_anchors(passages: &[(usize, Range<usize>)]) -> Vec<String> {
    let mut together: HashMap<usize, usize> = HashMap::new();
    for (_, place) in passages {
        *together.entry(place.start).or_default() += 1;
    }
    let mut main: HashMap<usize, (usize, std::cmp::Reverse<usize>, usize)> = HashMap::new();
    for (index, (line, place)) in passages.iter().enumerate() {
        let company = together.get(&place.start).copied().unwrap_or_default();
        let rank = (company, std::cmp::Reverse(place.len()), index);
        main.entry(*line).and_modify(|best| *best = rank.min(*best)).or_insert(rank);
    }
    let mut others: HashMap<usize, usize> = HashMap::new();
    let name = |(index, (line, _)): (usize, &(usize, Range<usize>))| {
        if main.get(line).is_some_and(|(.., best)| *best == index) {
            return format!("passage-{line}");
        }
        let count = others.entry(*line).and_modify(|count| *count += 1).or_insert(2);
        format!("passage-{line}-{count}")
    };
    passages.iter().enumerate().map(name).collect()
}

/// The passages in bytes, in the order of the text. Empty ones are left out.
fn in_bytes(text: &str, passages: &[(usize, usize, usize)]) -> Vec<(usize, Range<usize>)> {
    let mut wanted: Vec<usize> = passages.iter().flat_map(|(_, start, end)| [*start, *end]).collect();
    wanted.sort_unstable();
    wanted.dedup();
    let mut bytes: HashMap<usize, usize> = HashMap::with_capacity(wanted.len());
    let mut next = wanted.into_iter().peekable();
    for (position, (byte, _)) in text.char_indices().enumerate() {
        if next.next_if_eq(&position).is_some() {
            bytes.insert(position, byte);
        } else if next.peek().is_none() {
            break;
        }
    }
    let byte = |position: &usize| bytes.get(position).copied().unwrap_or(text.len());
    let mut found: Vec<(usize, Range<usize>)> =
        passages.iter().map(|(line, start, end)| (*line, byte(start)..byte(end))).collect();
    found.retain(|(_, place)| place.start < place.end);
    found.sort_by_key(|(line, place)| (place.start, *line));
    found
}

/// Finds the places of the texts, in order, without overlaps. The words of a deadline count only within the passages of their
/// own line.
fn find_spans(text: &str, texts: &[(String, MarkKind, usize)], passages: &[(usize, Range<usize>)]) -> Vec<MarkedSpan> {
    let single = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut by_text: HashMap<String, Vec<(MarkKind, usize)>> = HashMap::new();
    for (text, kind, line) in texts {
        let known = by_text.entry(single(text)).or_default();
        known.push((*kind, *line));
    }
    let mut needles: Vec<&String> = by_text.keys().filter(|needle| !needle.is_empty()).collect();
    needles.sort_by_key(|needle| (std::cmp::Reverse(needle.len()), needle.as_str()));
    if needles.is_empty() {
        return Vec::new();
    }
    let pattern = needles.iter().map(|needle| regex::escape(needle).replace(' ', r"\s+")).collect::<Vec<_>>().join("|");
    let Ok(regex) = Regex::new(&pattern) else { return Vec::new() };
    let alone = |place: &Range<usize>| {
        let joins = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let before = text.get(..place.start).and_then(|before| before.chars().next_back());
        let after = text.get(place.end..).and_then(|after| after.chars().next());
        !joins(before) && !joins(after)
    };
    let fits = |place: &Range<usize>, (kind, line): &(MarkKind, usize)| {
        let holds = |(owner, passage): &(usize, Range<usize>)| {
            owner == line && passage.start <= place.start && place.end <= passage.end
        };
        *kind != MarkKind::Deadline || passages.iter().any(holds)
    };
    let span = |found: regex::Match<'_>| {
        let place = found.range();
        let (kind, line) =
            by_text.get(&single(found.as_str()))?.iter().find(|one| alone(&place) && fits(&place, one)).copied()?;
        Some(MarkedSpan { place, kind, line })
    };
    regex.find_iter(text).filter_map(span).collect()
}

fn make_paragraph(body: &MarkedText<'_>, lines: &[Range<usize>], (width, leads): (usize, bool)) -> MarkedParagraph {
    const HEADING: usize = 90;
    let line = |place: &Range<usize>| body.text.get(place.clone()).unwrap_or_default();
    let in_columns = lines.iter().filter(|place| is_in_columns(line(place))).count();
    let one_short = lines.len() == 1 && lines.iter().all(|place| line(place).chars().count() <= HEADING);
    let open = lines.last().is_some_and(|place| !line(place).ends_with(['.', ',', ';', ':', '?', '!']));
    let setting = if in_columns * 2 > lines.len() {
        ParagraphSetting::Table
    } else if leads && one_short && open {
        ParagraphSetting::Heading
    } else {
        ParagraphSetting::Text
    };
    let mut pieces = Vec::new();
    for (index, place) in lines.iter().enumerate() {
        let next = lines.get(index + 1);
        let breaks = next.is_some_and(|next| {
            setting == ParagraphSetting::Table || ends_on_purpose(line(place), line(next), width, index == 0)
        });
        push_line(&mut pieces, body, place);
        if breaks && let Some(piece) = pieces.last_mut() {
            piece.breaks = true;
        } else if next.is_some() {
            pieces.push(MarkedPiece { kind: MarkKind::Plain, text: LinkedText::of_plain(" "), line: 0, breaks: false });
        }
    }
    MarkedParagraph { setting, pieces }
}

impl MarkedText<'_> {
    /// The text between two places, with the links that reach into it.
    fn cut_part(&self, part: &Range<usize>) -> LinkedText {
        let first = self.placed.partition_point(|(place, _)| place.end <= part.start);
        let reaching = self.placed.iter().skip(first).take_while(|(place, _)| place.start < part.end);
        let cut = |(place, piece): &(Range<usize>, TextPiece)| {
            let within = place.start.max(part.start)..place.end.min(part.end);
            let text = self.text.get(within).unwrap_or_default().replace('\u{c}', "");
            TextPiece { text, ..piece.clone() }
        };
        LinkedText { pieces: reaching.map(cut).filter(|piece| !piece.text.is_empty()).collect() }
    }
}

fn push_line(pieces: &mut Vec<MarkedPiece>, body: &MarkedText<'_>, place: &Range<usize>) {
    let spans = body.spans;
    let mut push = |part: Range<usize>, kind: MarkKind, line: usize| {
        let text = body.cut_part(&part);
        if !text.is_empty() {
            pieces.push(MarkedPiece { kind, text, line, breaks: false });
        }
    };
    let mut at = place.start;
    let first = spans.partition_point(|span| span.place.end <= place.start);
    for span in spans.iter().skip(first).take_while(|span| span.place.start < place.end) {
        let (start, end) = (span.place.start.max(place.start), span.place.end.min(place.end));
        push(at..start, MarkKind::Plain, 0);
        push(start..end, span.kind, span.line);
        at = end;
    }
    push(at..place.end, MarkKind::Plain, 0);
}

#[cfg(test)]
mod tests;
