//! What the place of a number tells of it: the noun before it, its field, its column, the sentence around it.

use super::{
    forms,
    head::Field,
    layout::{Block, Kind, Letter},
    nouns::{Noun, noun},
    numbers::{Candidate, Form},
    place::Place,
    shape::Shape,
    tokens::{Sentence, Sort},
};

/// What a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Role {
    /// The number of the letter itself.
    Own,
    /// A commitment.
    Commitment,
    /// Another paper.
    Paper,
}

/// How sure a piece of evidence is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Grade {
    /// Others like it decide.
    Faint,
    /// It leads a line, as a commitment may.
    Weak,
    /// It stands in a heading or in a sentence that tells of a promise.
    Medium,
    /// A noun right before it says so.
    Strong,
}

/// What one mention of a number tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Evidence {
    /// What it is.
    pub(super) role: Role,
    /// How sure that is.
    pub(super) grade: Grade,
    /// The kind of paper, in the letter's own word.
    pub(super) kind: Option<String>,
    /// It stands in a list with the candidate of this place, and right behind it.
    pub(super) follows: Option<usize>,
}

impl Evidence {
    /// Evidence without a kind.
    pub(super) fn of(role: Role, grade: Grade) -> Option<Self> {
        Some(Self { role, grade, kind: None, follows: None })
    }
}

/// The evidence for each candidate, in their order.
pub(super) fn weigh(letter: &Letter, sentences: &[Sentence], candidates: &[Candidate]) -> Vec<Option<Evidence>> {
    let mut weighed: Vec<Option<Evidence>> = vec![None; candidates.len()];
    let mut around = Around { about: About::of(letter, candidates), ..Around::default() };
    let mut block_at = None;
    for sentence in sentences.iter().take_while(|_| !letter.effort.is_spent()) {
        let block = &letter.blocks[sentence.block];
        if block_at != Some(sentence.block) {
            block_at = Some(sentence.block);
            around.enter(letter, block);
        }
        if !sentence.tokens.iter().any(|token| matches!(token.sort, Sort::Number(_))) {
            continue;
        }
        around.look(letter, sentence);
        for (at, token) in sentence.tokens.iter().enumerate() {
            let Sort::Number(index) = token.sort else { continue };
            let place = Place { letter, sentence, candidates, weighed: &weighed, around, at, index };
            let evidence = match &block.kind {
                Kind::Field(field) => in_field(&place, *field),
                Kind::Head => in_head(&place),
                _ => place.in_text(),
            };
            weighed[index] = evidence;
        }
    }
    weighed
}

/// Stems of the words for a promise.
const STEMS: &[&str] = &["toezeg", "toegezegd", "zegde", "beloof", "toezegging"];

/// Stems of the words for what becomes of a commitment.
const OUTCOMES: &[&str] = &[
    "afgedaan",
    "afgehandeld",
    "afgewikkeld",
    "nagekomen",
    "vervallen",
    "afgesloten",
    "afgerond",
    "uitgevoerd",
    "af te doen",
    "open te houden",
    "openstaan",
    "ingetrokken",
    "houden wij open",
    "termijn",
    "afvoeren",
];

/// What stands around a number.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Around {
    /// What the letter is about.
    pub(super) about: About,
    /// The heading or the paragraph above it tells of promises.
    pub(super) under_promise: bool,
    /// The heading above it tells of promises.
    pub(super) heading_promises: bool,
    /// The list above it is one of other papers, and of which.
    pub(super) papers: Option<&'static str>,
    /// Its sentence names commitments.
    pub(super) near_noun: bool,
    /// Its sentence tells what becomes of something.
    pub(super) near_outcome: bool,
}

impl Around {
    /// Takes in the block that begins.
    fn enter(&mut self, letter: &Letter, block: &Block) {
        let title = matches!(block.kind, Kind::Field(Field::Subject) | Kind::Head);
        if !title && !matches!(block.kind, Kind::Heading | Kind::Paragraph) {
            return;
        }
        let words = letter.words(block);
        let short = block.kind != Kind::Paragraph || words.len() < 100;
        let promises = STEMS.iter().any(|stem| words.contains(stem));
        let papers = PAPER_LISTS.iter().find(|(stem, _)| words.contains(stem)).map(|(_, kind)| *kind);
        if short && (promises || papers.is_some()) {
            self.papers = papers.filter(|_| !promises);
        }
        if !title {
            self.under_promise = promises && !words.contains("motie") && !words.contains("brief");
        }
        if block.kind == Kind::Heading {
            self.heading_promises = self.under_promise;
        }
    }

    /// Takes in a sentence with a number in it.
    fn look(&mut self, letter: &Letter, sentence: &Sentence) {
        let words = letter.small(&sentence.range);
        self.near_noun = sentence.tokens.iter().any(|token| noun(letter.small(&token.range)) == Some(Noun::Commitment));
        self.near_outcome = OUTCOMES.iter().any(|stem| words.contains(stem));
    }
}

/// Titles of lists of other papers.
const PAPER_LISTS: &[(&str, &str)] =
    &[("ingekomen stuk", "ingekomen stuk"), ("moties", "motie"), ("amendementen", "amendement")];

/// What the letter speaks of at all.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct About {
    /// Commitments are spoken of.
    pub(super) promises: bool,
    /// They are what the letter is about.
    pub(super) mainly: bool,
}

impl About {
    fn of(letter: &Letter, candidates: &[Candidate]) -> Self {
        // A row of numbers that bear the letters of commitments speaks of them as well.
        let lettered =
            candidates.iter().filter(|candidate| Shape::of(&candidate.text).bears(forms::COMMITMENT_PREFIXES)).count();
        let promises = lettered > 1 || STEMS.iter().any(|stem| letter.lower.contains(stem));
        let title = |kind: &Kind| matches!(kind, Kind::Field(Field::Subject) | Kind::Head);
        let mainly =
            letter.blocks.iter().any(|block| title(&block.kind) && letter.small(&block.range).contains("toezegging"));
        Self { promises, mainly }
    }
}

fn in_field(place: &Place<'_>, field: Field) -> Option<Evidence> {
    match field {
        Field::Own => Evidence::of(Role::Own, Grade::Strong),
        Field::Commitments => Evidence::of(Role::Commitment, Grade::Strong),
        Field::Yours => place.before().map(|before| before.evidence).or_else(|| place.alone_as_commitment()),
        Field::Subject => {
            let before = place.before()?;
            place.fits_form(&before).then_some(before.evidence)
        }
        _ => None,
    }
}

/// "Raadsinformatiebrief nr. 2024-88" above a letter is the letter itself.
fn in_head(place: &Place<'_>) -> Option<Evidence> {
    if place.before().is_none() {
        // A number that stands on its own above a letter is the letter's.
        return (place.form() == Form::Rich).then(|| Evidence::of(Role::Own, Grade::Medium)).flatten();
    }
    let before = place.before()?;
    match before.evidence.role {
        Role::Paper if before.distance == 0 => Evidence::of(Role::Own, Grade::Medium),
        Role::Commitment if before.distance == 0 => Some(before.evidence),
        _ => None,
    }
}
