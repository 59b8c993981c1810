//! The outline of a letter: which blocks speak of which commitments.

use std::{collections::HashMap, ops::Range};

use super::{
    layout::{Block, Kind, Letter},
    nouns::{self, Noun},
    paragraphs::is_label,
    place::is_glue,
    register::Register,
    tokens::{Sentence, Sort, Token},
    topics::{akin, content_words, topics},
    words::{Words, set},
};

/// Blocks that speak of the same commitments.
#[derive(Debug, Clone)]
pub(super) struct Section {
    /// The commitments, with the bytes of their title where they have one.
    pub(super) numbers: Vec<(usize, Option<Range<usize>>)>,
    /// The blocks, the heading counted.
    pub(super) blocks: Range<usize>,
}

impl Section {
    /// The commitments of which it speaks.
    pub(super) fn commitments(&self) -> Vec<usize> {
        self.numbers.iter().map(|(at, _)| *at).collect()
    }
}

/// The sections of a letter.
#[derive(Debug, Clone, Default)]
pub(super) struct Outline {
    /// The sections, in order.
    pub(super) sections: Vec<Section>,
    /// For each block its section.
    of_block: Vec<Option<usize>>,
    /// For each commitment its sections.
    of_commitment: HashMap<usize, Vec<usize>>,
}

impl Outline {
    /// The section to which a block belongs.
    pub(super) fn section(&self, block: usize) -> Option<&Section> {
        self.of_block.get(block).copied().flatten().and_then(|at| self.sections.get(at))
    }

    /// The sections that speak of a commitment, in order.
    pub(super) fn sections_of(&self, commitment: usize) -> impl Iterator<Item = &Section> {
        self.of_commitment.get(&commitment).into_iter().flatten().filter_map(|at| self.sections.get(*at))
    }

    /// The first block that belongs to a section; before it stands the introduction.
    pub(super) fn first_block(&self) -> Option<usize> {
        self.sections.first().map(|section| section.blocks.start)
    }
}

/// Headings that stand within the section of a commitment, where the letter repeats them.
static WITHIN: Words = Words::new(|| {
    set("
        stand van zaken, status, planning, voorstel, toelichting, antwoord, beantwoording, reactie, afdoening,
        advies, conclusie, vervolg, toezegging, tekst toezegging, omschrijving, voortgang, aanleiding,
        achtergrond, besluit, uitvoering, resultaat, inhoud, termijn, proces
    ")
});

/// Cuts the letter into sections.
pub(super) fn outline(letter: &Letter, sentences: &[Sentence], register: &Register) -> Outline {
    let first_sentence = first_sentences(letter, sentences);
    let mut draft = Draft {
        letter,
        sentences,
        register,
        first_sentence,
        topics: topics(letter, sentences, register),
        headings: headings(letter),
        last_heading: None,
    };
    draft.last_heading = (0..letter.blocks.len())
        .rev()
        .find(|at| letter.blocks[*at].kind == Kind::Heading && !draft.named(*at).is_empty());
    let mut outline =
        Outline { sections: Vec::new(), of_block: vec![None; letter.blocks.len()], of_commitment: HashMap::new() };
    let mut open: Option<Open> = None;
    for at in (0..letter.blocks.len()).take_while(|_| !letter.effort.is_spent()) {
        if let Some((section, whole)) = draft.starts(at) {
            for (one, _) in &section {
                outline.of_commitment.entry(*one).or_default().push(outline.sections.len());
            }
            outline.sections.push(Section { numbers: section, blocks: at..at + 1 });
            open = Some(Open { whole, head: at });
        } else if open.as_ref().is_some_and(|open| draft.ends(at, open, outline.sections.last())) {
            open = None;
        }
        if open.is_some()
            && let Some(section) = outline.sections.last_mut()
        {
            section.blocks.end = at + 1;
            outline.of_block[at] = Some(outline.sections.len() - 1);
        }
    }
    outline
}

/// The section that is going on.
struct Open {
    /// It lasts until the next heading; otherwise only as long as lines are indented or labelled.
    whole: bool,
    head: usize,
}

struct Draft<'a> {
    letter: &'a Letter,
    sentences: &'a [Sentence],
    register: &'a Register,
    /// For each block its first sentence.
    first_sentence: Vec<Option<usize>>,
    topics: Vec<Vec<String>>,
    /// The last heading that names a commitment.
    last_heading: Option<usize>,
    /// How often each heading occurs.
    headings: HashMap<String, usize>,
}

/// The numbers that lead a block.
struct Leading {
    numbers: Vec<usize>,
    /// The last token of their row.
    last: usize,
    /// The block is no more than a name.
    bare: bool,
}

/// Words that may stand before a leading number.
const BEFORE_NUMBER: &[&str] = &[".", "nr", "nummer", "#", ":", "(", "[", "de"];

type Titles = Vec<(usize, Option<Range<usize>>)>;

fn first_sentences(letter: &Letter, sentences: &[Sentence]) -> Vec<Option<usize>> {
    let mut first = vec![None; letter.blocks.len()];
    for (at, sentence) in sentences.iter().enumerate() {
        if let Some(slot) = first.get_mut(sentence.block) {
            slot.get_or_insert(at);
        }
    }
    first
}

fn headings(letter: &Letter) -> HashMap<String, usize> {
    let mut headings = HashMap::new();
    for block in letter.blocks.iter().filter(|block| block.kind == Kind::Heading) {
        *headings.entry(heading_words(letter, block)).or_default() += 1;
    }
    headings
}

fn heading_words(letter: &Letter, block: &Block) -> String {
    letter.words(block).trim_end_matches([':', '.']).trim().to_owned()
}

impl Draft<'_> {
    fn sentences_of(&self, block: usize) -> impl Iterator<Item = &Sentence> {
        let first = self.first_sentence.get(block).copied().flatten().unwrap_or(self.sentences.len());
        self.sentences[first..].iter().take_while(move |sentence| sentence.block == block)
    }

    fn named(&self, block: usize) -> Vec<usize> {
        let mut all = Vec::new();
        for token in self.sentences_of(block).flat_map(|sentence| &sentence.tokens) {
            if let Sort::Number(index) = token.sort {
                for one in self.register.named.get(&index).into_iter().flatten() {
                    self.letter.effort.take_steps(1 + all.len() / 32);
                    if !all.contains(one) {
                        all.push(*one);
                    }
                }
            }
        }
        all
    }

    /// The section that starts at this block, and whether it lasts until the next heading.
    fn starts(&self, at: usize) -> Option<(Titles, bool)> {
        let block = &self.letter.blocks[at];
        match &block.kind {
            Kind::Heading => {
                let titles = self.titles(at);
                if !titles.is_empty() {
                    return Some((titles, true));
                }
                self.by_topic(block).map(|one| (vec![(one, Some(block.marker.end..block.range.end))], true))
            }
            Kind::Item | Kind::Paragraph => {
                let leading = self.leads(at)?;
                let title = self.title_behind(at, leading.last);
                Some((leading.numbers.iter().map(|one| (*one, title.clone())).collect(), leading.bare))
            }
            _ => None,
        }
    }

    /// Whether the section that is open ends above this block.
    fn ends(&self, at: usize, open: &Open, section: Option<&Section>) -> bool {
        let block = &self.letter.blocks[at];
        let Some(section) = section else { return true };
        match block.kind {
            Kind::Heading => {
                let words = heading_words(self.letter, block);
                let repeated = self.headings.get(&words).is_some_and(|count| *count > 1);
                !(open.whole && WITHIN.contains(words.as_str()) && (repeated || self.register.commitments.len() == 1))
            }
            Kind::Field(_) | Kind::Head | Kind::Signature => true,
            Kind::Row(_) => !open.whole,
            Kind::Item | Kind::Paragraph => {
                let own = section.commitments();
                let named = self.named(at);
                self.letter.effort.take_steps((1 + own.len()) * (1 + named.len()) / 16);
                let others = named.iter().filter(|one| !own.contains(one)).count();
                let closing = self.opens_with_another(at, &own)
                    || others > 1
                    || others == 1
                        && !named.iter().any(|one| own.contains(one))
                        && self.last_heading.is_none_or(|last| last < at);
                let text = self.letter.written(&block.range);
                let deeper = block.indent > self.letter.blocks[open.head].indent + 1;
                closing || !open.whole && !deeper && !is_label(text)
            }
        }
    }

    /// The block opens with a number that is none of these.
    fn opens_with_another(&self, at: usize, own: &[usize]) -> bool {
        let Some(sentence) = self.sentences_of(at).next() else { return false };
        let first = sentence.tokens.iter().take(5).find_map(|token| match token.sort {
            Sort::Number(index) => self.register.named.get(&index),
            Sort::Word | Sort::Mark(_) => None,
        });
        first.is_some_and(|named| !named.iter().any(|one| own.contains(one)))
    }

    /// The commitments of a heading, each with the words before its number: "Sluitingstijden (24bb007312) en geluid (…)".
    fn titles(&self, at: usize) -> Titles {
        let mut titles: Titles = Vec::new();
        let Some(sentence) = self.sentences_of(at).next() else { return titles };
        let mut start = sentence.range.start;
        for token in &sentence.tokens {
            let Sort::Number(index) = token.sort else { continue };
            for one in self.register.named.get(&index).into_iter().flatten() {
                self.letter.effort.take_steps(1 + titles.len() / 16);
                if !titles.iter().any(|(known, _)| known == one) {
                    titles.push((*one, Some(start..token.range.start)));
                }
            }
            start = token.range.end;
        }
        if titles.len() == 1
            && let Some((_, Some(title))) = titles.first_mut()
            && trim_title(self.letter.written(title)).is_none()
        {
            *title = start..sentence.range.end;
        }
        titles
    }

    /// The numbers that lead this block.
    fn leads(&self, at: usize) -> Option<Leading> {
        let sentence = self.sentences_of(at).next()?;
        let block = &self.letter.blocks[at];
        let word = |token: &Token| self.letter.small(&token.range);
        let is_number = |token: &Token| matches!(token.sort, Sort::Number(_));
        let first = sentence.tokens.iter().position(is_number).filter(|at| *at <= 3)?;
        let before = &sentence.tokens[..first];
        let named_before = |token: &Token| nouns::noun(word(token)) == Some(Noun::Commitment);
        let passes = |token: &Token| BEFORE_NUMBER.contains(&word(token)) || named_before(token);
        if !before.iter().all(passes) || before.iter().any(|token| word(token).ends_with("toezeggingen")) {
            return None;
        }
        let (numbers, last) = self.row_of_numbers(sentence, first)?;
        let next = sentence.tokens.get(last + 1).map(word);
        let parted = next.is_none_or(|next| matches!(next, ":" | "(" | "–" | "-" | ")" | "]" | "." | "|" | "‘"));
        let item = block.kind == Kind::Item;
        let later = sentence.tokens[last + 1..]
            .iter()
            .take_while(|token| token.sort != Sort::Mark(':'))
            .take(14)
            .any(is_number);
        if !item && (!parted || later || numbers.len() > 1) {
            return None;
        }
        let text = self.letter.written(&block.range);
        let bare = !text.ends_with(['.', ';', ',']) && text.chars().count() < 110;
        Some(Leading { numbers, last, bare })
    }

    /// The commitments in a row that starts at this token, and its last token.
    fn row_of_numbers(&self, sentence: &Sentence, first: usize) -> Option<(Vec<usize>, usize)> {
        let mut numbers: Vec<usize> = Vec::new();
        let mut last = first;
        for (at, token) in sentence.tokens.iter().enumerate().skip(first) {
            match token.sort {
                Sort::Number(index) => {
                    numbers.extend(self.register.named.get(&index).into_iter().flatten());
                    last = at;
                }
                Sort::Mark(',' | '/' | '&') => {}
                Sort::Word if is_glue(self.letter.small(&token.range)) => {}
                _ => break,
            }
        }
        (!numbers.is_empty()).then_some((numbers, last))
    }

    /// The words behind leading numbers: "(kosten inhuur)", ": kosten inhuur".
    fn title_behind(&self, at: usize, last: usize) -> Option<Range<usize>> {
        let sentence = self.sentences_of(at).next()?;
        let next = sentence.tokens.get(last + 1)?;
        let text = self.letter.written(&sentence.range);
        if next.sort == Sort::Word && text.ends_with(['.', ';', ',']) {
            return None;
        }
        let start = next.range.start;
        let mut behind = sentence.tokens[last + 2..].iter();
        let end = if next.sort == Sort::Mark('(') {
            behind.find(|token| token.sort == Sort::Mark(')'))?.range.end
        } else {
            let mark = behind.find(|token| matches!(token.sort, Sort::Mark(':' | '.' | ';' | '(')));
            mark.map_or(sentence.range.end, |token| token.range.start)
        };
        (end - start < 90).then_some(start..end)
    }

    /// A heading without a number belongs to the one commitment whose topic it names.
    fn by_topic(&self, block: &Block) -> Option<usize> {
        if self.register.commitments.len() < 2 {
            return None;
        }
        let words = content_words(self.letter.words(block));
        let topics: usize = self.topics.iter().map(Vec::len).sum();
        if !self.letter.effort.take_steps(words.len() * topics) {
            return None;
        }
        let score =
            |topic: &Vec<String>| words.iter().filter(|word| topic.iter().any(|other| akin(word, other))).count();
        let scores: Vec<usize> = self.topics.iter().map(score).collect();
        let best = *scores.iter().max()?;
        let mut at_best = scores.iter().enumerate().filter(|(_, score)| **score == best);
        let (one, _) = at_best.next()?;
        (best > 0 && at_best.next().is_none()).then_some(one)
    }
}

/// A title without the brackets and marks around it; none when nothing is left.
pub(super) fn trim_title(text: &str) -> Option<String> {
    let strip =
        |c: char| c.is_whitespace() || matches!(c, '(' | ')' | ':' | '–' | '-' | ',' | '.' | '[' | ']' | '|' | ';');
    let mut title = text.trim_matches(strip);
    for lead in ["en ", "Toezegging nr", "toezegging nr", "Toezegging", "toezegging", "nr"] {
        title = title.strip_prefix(lead).unwrap_or(title).trim_matches(strip);
    }
    (title.len() > 2).then(|| title.to_owned())
}
