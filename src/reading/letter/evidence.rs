//! What the place of a number tells of it: the noun before it, its field, its column, the sentence around it.

use super::{
    head::Field,
    layout::{Kind, Letter},
    nouns::{Noun, noun},
    numbers::{Candidate, Form},
    place::Place,
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
    let about = About::of(letter);
    let mut list_lead: Option<(usize, bool)> = None;
    let mut heading_promises = false;
    for sentence in sentences {
        let block = &letter.blocks[sentence.block];
        let known = list_lead.is_some_and(|(at, _)| at == sentence.block);
        if !known && matches!(block.kind, Kind::Heading | Kind::Paragraph) {
            let words = letter.words(block);
            let speaks =
                STEMS.iter().any(|stem| words.contains(stem)) && !words.contains("motie") && !words.contains("brief");
            list_lead = Some((sentence.block, speaks));
            if block.kind == Kind::Heading {
                heading_promises = speaks;
            }
        }
        let under_promise = list_lead.is_some_and(|(_, speaks)| speaks);
        let has_number = sentence.tokens.iter().any(|token| matches!(token.sort, Sort::Number(_)));
        let near_noun = has_number
            && sentence.tokens.iter().any(|token| noun(letter.small(&token.range)) == Some(Noun::Commitment));
        for (at, token) in sentence.tokens.iter().enumerate() {
            let Sort::Number(index) = token.sort else { continue };
            let place =
                Place { letter, sentence, candidates, weighed: &weighed, near_noun, heading_promises, at, index };
            let evidence = match &block.kind {
                Kind::Field(field) => in_field(&place, *field, about),
                Kind::Head => in_head(&place),
                _ => place.in_text(about, under_promise),
            };
            weighed[index] = evidence;
        }
    }
    weighed
}

/// Stems of the words for a promise.
const STEMS: &[&str] = &["toezeg", "toegezegd", "zegde", "beloof"];

/// What the letter speaks of at all.
#[derive(Debug, Clone, Copy)]
pub(super) struct About {
    /// Commitments are spoken of.
    pub(super) promises: bool,
    /// They are what the letter is about.
    pub(super) mainly: bool,
}

impl About {
    fn of(letter: &Letter) -> Self {
        let promises = STEMS.iter().any(|stem| letter.lower.contains(stem));
        let title = |kind: &Kind| matches!(kind, Kind::Field(Field::Subject) | Kind::Head);
        let mainly =
            letter.blocks.iter().any(|block| title(&block.kind) && letter.small(&block.range).contains("toezegging"));
        Self { promises, mainly }
    }
}

fn in_field(place: &Place<'_>, field: Field, about: About) -> Option<Evidence> {
    match field {
        Field::Own => Evidence::of(Role::Own, Grade::Strong),
        Field::Commitments => Evidence::of(Role::Commitment, Grade::Strong),
        Field::Yours => place
            .before()
            .map(|before| before.evidence)
            .or_else(|| place.alone_as_commitment(about)),
        Field::Subject => {
            let before = place.before()?;
            (place.form() == Form::Rich || before.distance == 0).then_some(before.evidence)
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
