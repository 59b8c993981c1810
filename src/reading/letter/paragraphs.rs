//! Which lines go on with the paragraph above them, which blocks are headings, and where the letter is signed.

use super::{
    cards,
    layout::{Block, Builder, Kind},
    lines::{Line, Setting},
    marker::marker,
    table, text,
    words::{Words, set},
};

/// Whether the line after `at` goes on with the paragraph of line `at`.
pub(super) fn joins(builder: &Builder<'_>, lines: &[Line], at: usize, setting: Setting) -> bool {
    let (Some(line), Some(next)) = (lines.get(at), lines.get(at + 1)) else { return false };
    if line.alone || next.alone {
        return false;
    }
    let (upper, below) = (builder.text(&line.range), builder.text(&next.range));
    if upper.ends_with(['-', '/']) && upper.chars().rev().nth(1).is_some_and(char::is_alphanumeric) {
        return next.gap <= setting.leading + 6;
    }
    let next_item = upper.ends_with(['.', '!', '?']) && led_by_number(upper) && led_by_number(below);
    // "2025-02: …" below a full stop opens a line of its own.
    let leads =
        below.split(' ').next().is_some_and(|word| word.ends_with(':') && word.contains(|c: char| c.is_ascii_digit()));
    let fresh = next_item
        || upper.ends_with(['.', '!', '?', ':', ';']) && opens_with_number(below, next.gap > setting.leading)
        || leads && upper.ends_with(['.', ';', ':'])
        || marker(below).is_some()
        || is_label(below)
        || signs(&text::lower(below));
    let rest = &lines[at + 1..];
    if fresh || table::starts(builder, rest) || cards::starts(builder, rest, setting) {
        return false;
    }
    // A heading that closes with a number may be as long as its line.
    let numbered = upper.ends_with(')')
        && upper.rsplit('(').next().is_some_and(|inner| inner.contains(|c: char| c.is_ascii_digit()));
    let first =
        builder.blocks.last().is_some_and(|block| block.origin.start == builder.smooth.characters(&line.range).start);
    if first && numbered && below.starts_with(|c: char| c.is_uppercase()) {
        return false;
    }
    let ended = upper.ends_with(['.', '?', '!', ':', ';']);
    let small = below.starts_with(|c: char| c.is_lowercase());
    let room = setting.measure.saturating_sub(line.width + line.indent.saturating_sub(next.indent));
    let first_word = below.split(' ').next().map_or(0, |word| word.chars().count());
    let full = !setting.unbroken() && room < first_word + setting.measure / 8;
    if next.gap > setting.leading {
        return !ended && small && (full || upper.ends_with(','));
    }
    if full {
        return !(ended && opens_section(builder, lines, at + 1, setting));
    }
    small && !ended
}

/// "24-017. …", "24-017: …", "24-017 (fietspad) …": a word with figures in it leads, and a mark follows.
fn led_by_number(text: &str) -> bool {
    let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
    let bare = word.trim_end_matches(['.', ':', ')']);
    let figures = bare.chars().filter(char::is_ascii_digit).count() > 1 && bare.chars().count() > 3;
    figures && (bare.len() < word.len() || rest.starts_with(['(', '–', '-', ':']))
}

/// Words that may stand before the number with which a paragraph opens.
const BEFORE_NUMBER: &[&str] = &[
    "ad", "over", "dan", "de", "nr", "nrs", "nummer", "inzake", "betreft", "ten", "aanzien", "van", "aan", "met",
    "bij", "voor",
];

/// "Toezegging 24-017: …", "Ad 24-017 …": a paragraph that opens with a number. Where no empty line stands above it, a mark has
/// to part the number from what follows.
fn opens_with_number(text: &str, apart: bool) -> bool {
    let mut noun = false;
    for word in text.split_whitespace().take(5) {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let small = text::lower(bare);
        let figures = bare.bytes().filter(u8::is_ascii_digit).count();
        let coded = bare.len() > figures && figures > 1 && bare.len() > 3;
        if coded || noun && figures > 0 {
            let behind = text.split_once(word).map_or("", |(_, behind)| behind.trim_start());
            let parted = word.ends_with([':', '.', ')', ']']) || behind.starts_with(['(', '–', '-', ':']);
            return apart || parted;
        }
        noun |= small.starts_with("toezegging");
        if !(noun || bare.is_empty() || BEFORE_NUMBER.contains(&small.as_str())) {
            return false;
        }
    }
    false
}

/// A short line without a full stop, with a sentence below it, names what follows.
fn opens_section(builder: &Builder<'_>, lines: &[Line], at: usize, setting: Setting) -> bool {
    let Some(line) = lines.get(at) else { return false };
    let text = builder.text(&line.range);
    let short = line.width * 10 < setting.measure * 8;
    let bare = !text.ends_with(['.', ',', ';', '!', '-']) && text.starts_with(|c: char| !c.is_lowercase());
    let below = lines.get(at + 1);
    let apart = below.is_none_or(|below| {
        let words = builder.text(&below.range);
        below.gap > setting.leading || words.starts_with(|c: char| !c.is_lowercase())
    });
    short && bare && apart
}

/// "Status: afgedaan": a few words, a colon, and something behind it.
pub(super) fn is_label(text: &str) -> bool {
    label(text).is_some_and(|(_, value)| !value.trim().is_empty())
}

/// The words before the colon of a label, and what stands behind it.
pub(super) fn label(text: &str) -> Option<(&str, &str)> {
    let (key, value) = text.split_once(':')?;
    let key = key.trim();
    let fits = (2..=40).contains(&key.len())
        && key.split_whitespace().count() <= 5
        && key.starts_with(|c: char| c.is_uppercase())
        && !key.contains(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ';'));
    fits.then_some((key, value))
}

pub(super) fn mark_headings(blocks: &mut [Block], lower: &str, flow: &str, setting: Setting) {
    for at in 0..blocks.len() {
        let (before, rest) = blocks.split_at_mut(at);
        let Some((block, after)) = rest.split_first_mut() else { continue };
        let numbered = !block.marker.is_empty()
            && flow.get(block.marker.clone()).is_some_and(|mark| mark.contains(|c: char| c.is_alphanumeric()));
        let candidate = match block.kind {
            Kind::Paragraph => true,
            Kind::Item => numbered && !same_list(block, after.first(), flow) && !same_list(block, before.last(), flow),
            _ => false,
        };
        let Some(text) = flow.get(block.marker.end..block.range.end) else { continue };
        if candidate && names_what_follows(text, lower.get(block.marker.end..block.range.end), after.first(), setting) {
            block.kind = Kind::Heading;
        }
    }
}

/// So many headings in a row are the lines of a table.
const TOO_MANY_HEADINGS: usize = 4;

pub(super) fn unmark_rows(blocks: &mut [Block]) {
    let mut at = 0;
    while at < blocks.len() {
        let run =
            blocks[at..].iter().take_while(|block| block.kind == Kind::Heading && block.marker.is_empty()).count();
        if run >= TOO_MANY_HEADINGS {
            for block in &mut blocks[at..at + run] {
                block.kind = Kind::Paragraph;
            }
        }
        at += run.max(1);
    }
}

/// Two list items of one kind next to each other make a list, not two headings.
fn same_list(block: &Block, other: Option<&Block>, flow: &str) -> bool {
    other.is_some_and(|other| {
        let mark = |block: &Block| flow.get(block.marker.clone()).map(|mark| mark.trim().chars().next_back());
        other.kind == Kind::Item && !other.marker.is_empty() && mark(other) == mark(block)
    })
}

fn names_what_follows(text: &str, lower: Option<&str>, next: Option<&Block>, setting: Setting) -> bool {
    let width = text.chars().count();
    let short = width <= 110 && width <= setting.measure.max(60) && text.split_whitespace().count() <= 16;
    let opening = text.trim_start_matches(['‘', '’', '\'', '“', '"', '(', '«']).chars().next();
    let starts = opening.is_some_and(|c| c.is_uppercase() || c.is_ascii_digit());
    let bare = !text.ends_with(['.', ',', ';', '!']);
    let greeting = lower.is_some_and(|text| text.starts_with("geachte") || text.starts_with("beste "));
    let numbered = text.ends_with(')')
        && text.rsplit('(').next().is_some_and(|inner| inner.contains(|c: char| c.is_ascii_digit()));
    short && starts && bare && (numbered || !is_label(text)) && !greeting && next.is_some()
}

/// Words with which the end of a letter begins.
const GREETINGS: &[&str] =
    &["met vriendelijke groet", "vriendelijke groet", "hoogachtend", "met hartelijke groet", "met groet"];

/// Who signs: the first word of a line that ends in a comma.
static SIGNERS: Words = Words::new(|| {
    set("
        de burgemeester, de wethouder, het college, burgemeester en wethouders, college van burgemeester,
        gedeputeerde staten, namens, het dagelijks bestuur, dagelijks bestuur, de gedeputeerde,
        de portefeuillehouder, de dijkgraaf, dijkgraaf en, de heemraad, de voorzitter, de commissaris
    ")
});

/// Whether the end of the letter begins with these words in lower case.
pub(super) fn signs(words: &str) -> bool {
    GREETINGS.iter().any(|greeting| words.starts_with(greeting) && words.len() < greeting.len() + 12)
        || (words.ends_with(',') && words.len() < 110 && SIGNERS.iter().any(|signer| words.starts_with(signer)))
}

/// How many blocks the names below a letter take at most.
const SIGNATURE: usize = 8;

pub(super) fn mark_signature(blocks: &mut [Block], lower: &str) {
    let words = |block: &Block| lower.get(block.range.clone()).unwrap_or_default();
    let body = |block: &Block| !matches!(block.kind, Kind::Field(_) | Kind::Head | Kind::Row(_));
    let Some(first) = blocks.iter().position(|block| body(block) && signs(words(block))) else { return };
    for block in blocks.iter_mut().skip(first).take(SIGNATURE) {
        let text = words(block);
        if text.starts_with("bijlage") || text.len() > 120 || !body(block) || !block.marker.is_empty() {
            break;
        }
        block.kind = Kind::Signature;
    }
}
