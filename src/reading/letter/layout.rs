//! From lines to blocks: what belongs to one paragraph is joined again, headings and list items are told apart.

use std::{cell::RefCell, collections::HashMap, ops::Range};

use super::{
    cards::{self, Labelled},
    head::{self, Field},
    lines::{self, Line, Setting},
    margins,
    marker::marker,
    paragraphs::{joins, mark_headings, mark_signature, signs, unmark_rows},
    table::{self, Column},
    text::{self, Mapped},
};
use crate::{domain::text::line_end::LineEnd, reading::effort::Effort};

/// A letter as blocks of flowing text.
#[derive(Debug, Clone)]
pub(super) struct Letter {
    /// The letter as given, character by character.
    pub(super) characters: Vec<char>,
    /// The text of all blocks, one a line, without broken words.
    pub(super) flow: Mapped,
    /// The same in lower case, with the same offsets.
    pub(super) lower: String,
    /// The blocks in order.
    pub(super) blocks: Vec<Block>,
    /// What reading it may still take.
    pub(super) effort: Effort,
}

/// A piece of the letter that stands on its own.
#[derive(Debug, Clone)]
pub(super) struct Block {
    /// What it is.
    pub(super) kind: Kind,
    /// Its bytes in the flow.
    pub(super) range: Range<usize>,
    /// The bytes of its bullet or count at the start of `range`; empty where it has none.
    pub(super) marker: Range<usize>,
    /// The characters of the letter on which it stands.
    pub(super) origin: Range<usize>,
    /// How many columns it is indented.
    pub(super) indent: usize,
}

/// What a block is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// A field of the head: "Ons kenmerk: …".
    Field(Field),
    /// Any other line of the head.
    Head,
    /// A line that names what follows.
    Heading,
    /// Running text.
    Paragraph,
    /// A list item, with a bullet or a count.
    Item,
    /// A row of a table.
    Row(Vec<RowCell>),
    /// The greeting, the names below it.
    Signature,
}

/// A cell of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RowCell {
    /// What its column is for.
    pub(super) column: Column,
    /// Its bytes in the flow.
    pub(super) range: Range<usize>,
}

impl Letter {
    /// Lays a letter out.
    pub(super) fn of(text: &str) -> Self {
        let smooth = text::smooth(text);
        let lines = lines::lines(&smooth);
        let setting = lines::setting(&smooth, &lines);
        let lines = margins::ticked_only(&smooth, without_furniture(lines));
        let effort = Effort::default();
        let head_end = head::end(&smooth, &lines, setting, &effort);
        let labels = RefCell::default();
        let mut builder = Builder { smooth: &smooth, flow: Mapped::default(), blocks: Vec::new(), effort, labels };
        head::fields(&lines[..head_end], setting, &mut builder);
        builder.body(&margins::without(&smooth, lines[head_end..].to_vec()), setting);
        let Builder { flow, mut blocks, effort, .. } = builder;
        let lower = text::lower(flow.text());
        mark_headings(&mut blocks, &lower, flow.text(), setting);
        unmark_rows(&mut blocks);
        mark_signature(&mut blocks, &lower);
        Self { characters: text.chars().collect(), flow, lower, blocks, effort }
    }

    /// The words of a block in lower case, without its bullet.
    pub(super) fn words(&self, block: &Block) -> &str {
        self.lower.get(block.marker.end..block.range.end).unwrap_or_default()
    }

    /// A piece of the flow, as written.
    pub(super) fn written(&self, bytes: &Range<usize>) -> &str {
        self.flow.slice(bytes)
    }

    /// Whether a line of the letter ends within a piece of the flow.
    pub(super) fn broken(&self, bytes: &Range<usize>) -> bool {
        self.characters.get(self.flow.characters(bytes)).is_some_and(|piece| piece.contains(&'\n'))
    }

    /// A piece of the flow in lower case.
    pub(super) fn small(&self, bytes: &Range<usize>) -> &str {
        self.lower.get(bytes.clone()).unwrap_or_default()
    }
}

/// Takes the furniture out; the line below keeps the space.
fn without_furniture(lines: Vec<Line>) -> Vec<Line> {
    let mut kept: Vec<Line> = Vec::with_capacity(lines.len());
    let mut space = 0;
    for mut line in lines {
        if line.furniture {
            space += line.gap + 1;
        } else {
            line.gap += space;
            space = 0;
            kept.push(line);
        }
    }
    kept
}

/// Puts blocks together.
pub(super) struct Builder<'a> {
    /// The smooth text from which lines come.
    pub(super) smooth: &'a Mapped,
    flow: Mapped,
    /// The blocks so far.
    pub(super) blocks: Vec<Block>,
    /// What the reading may still take.
    pub(super) effort: Effort,
    /// What was found of the labels of lines, by where each starts.
    pub(super) labels: RefCell<HashMap<usize, Option<Labelled>>>,
}

impl Builder<'_> {
    /// The words of a line or a cell.
    pub(super) fn text(&self, bytes: &Range<usize>) -> &str {
        self.smooth.slice(bytes)
    }

    /// Starts a block; its pieces follow.
    pub(super) fn open(&mut self, kind: Kind, indent: usize) {
        if self.flow.len() > 0 {
            self.flow.push_glue('\n');
        }
        let at = self.flow.len();
        self.blocks.push(Block { kind, range: at..at, marker: at..at, origin: 0..0, indent });
    }

    /// Adds a piece of a line to the block that was opened last, healing a word broken before it.
    pub(super) fn add(&mut self, piece: Range<usize>) {
        let Some(block) = self.blocks.last() else { return };
        let end = match self.flow.text().get(block.range.start..) {
            None | Some("") => None,
            Some(before) => Some(LineEnd::between(before, self.smooth.slice(&piece))),
        };
        self.join(piece, end);
    }

    /// Adds a piece behind the end of the line before it; behind nothing when the block is new.
    fn join(&mut self, piece: Range<usize>, end: Option<LineEnd>) {
        let Some(block) = self.blocks.last_mut() else { return };
        let source = self.smooth.characters(&piece);
        block.origin = match end {
            // An empty cell stands nowhere.
            Some(_) if piece.is_empty() => block.origin.clone(),
            None => source,
            Some(_) => block.origin.start.min(source.start)..block.origin.end.max(source.end),
        };
        match end {
            Some(LineEnd::Syllable) => self.flow.pop(),
            Some(LineEnd::Word) => self.flow.push_glue(' '),
            Some(LineEnd::Hyphen) | None => {}
        }
        push_smooth(&mut self.flow, self.smooth, piece);
        if let Some(block) = self.blocks.last_mut() {
            block.range.end = self.flow.len();
        }
    }

    /// Adds a row: each cell with the pieces of which it is made.
    pub(super) fn row(&mut self, cells: Vec<(Column, Vec<Range<usize>>)>, indent: usize) {
        self.open(Kind::Row(Vec::new()), indent);
        let mut row = Vec::with_capacity(cells.len());
        for (column, pieces) in cells {
            let mut start = self.flow.len();
            for (at, piece) in pieces.into_iter().enumerate() {
                // A word does not run on from one cell into the next.
                if at == 0 && !row.is_empty() {
                    start += 1;
                    self.join(piece, Some(LineEnd::Word));
                } else {
                    self.add(piece);
                }
            }
            row.push(RowCell { column, range: start.min(self.flow.len())..self.flow.len() });
        }
        if let Some(block) = self.blocks.last_mut() {
            block.kind = Kind::Row(row);
        }
    }

    fn body(&mut self, lines: &[Line], setting: Setting) {
        let mut at = 0;
        let mut signed = false;
        while let Some(line) = lines.get(at).filter(|line| self.effort.take_steps(line.width)) {
            let rest = &lines[at..];
            if let Some(used) = table::read(self, rest, setting).or_else(|| cards::read(self, rest, setting)) {
                at += used;
                continue;
            }
            // Below the greeting each line is a name or a function, until running text comes back.
            signed = (signed || signs(&text::lower(self.text(&line.range)))) && line.width * 4 < setting.measure * 3;
            let kind = if marker(self.text(&line.range)).is_some() { Kind::Item } else { Kind::Paragraph };
            self.open(kind, line.indent);
            let mut last = at;
            self.add(line.range.clone());
            while !signed
                && lines
                    .get(last + 1)
                    .is_some_and(|next| self.effort.take_steps(next.width) && joins(self, lines, last, setting))
            {
                last += 1;
                self.add(lines[last].range.clone());
            }
            self.mark();
            at = last + 1;
        }
    }

    /// Tells the bullet or count of the last block from its words.
    fn mark(&mut self) {
        if let Some(block) = self.blocks.last_mut()
            && let Some(mark) = marker(self.flow.slice(&block.range))
        {
            block.marker = block.range.start..block.range.start + mark.length;
        }
    }
}

/// Adds a piece with its runs of spaces made one, and words healed that were broken over a line that is no longer one.
fn push_smooth(flow: &mut Mapped, smooth: &Mapped, piece: Range<usize>) {
    let text = smooth.slice(&piece);
    let mut from = 0;
    for (at, _) in text.match_indices([' ', '\t']) {
        if at < from {
            continue;
        }
        let next = text[at..].trim_start();
        let end = text.len() - next.len();
        flow.push_piece(smooth, piece.start + from..piece.start + at);
        let stem = text[..at].strip_suffix('-').and_then(|stem| stem.chars().next_back());
        let healed =
            stem.is_some_and(char::is_lowercase) && matches!(LineEnd::between(&text[..at], next), LineEnd::Syllable);
        if healed {
            flow.pop();
        } else {
            flow.push_piece(smooth, piece.start + at..piece.start + at + 1);
        }
        from = end;
    }
    flow.push_piece(smooth, piece.start + from..piece.end);
}
