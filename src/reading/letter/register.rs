//! Which numbers a letter holds: every writing of one number brought together, miswritten ones repaired.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{
    evidence::{Evidence, Role},
    layout::Letter,
    nouns,
    numbers::{Candidate, Form},
    repairs::Repairs,
    roles::{Family, roles},
    shape::{self, Shape},
    tokens::{Sentence, Sort},
};

use crate::reading::finding::{Doubt, DoubtCode, PaperReference};

/// A commitment that the letter names.
#[derive(Debug, Clone)]
pub(super) struct Commitment {
    /// Its number, repaired where it was miswritten.
    pub(super) number: String,
    /// Every way in which it is written, in order of first use.
    pub(super) written: Vec<String>,
    /// The candidate that first names it, and its place in the range that this candidate begins.
    first: (usize, usize),
    /// What names it was too long to be read whole.
    pub(super) cut: bool,
}

/// The numbers of a letter.
#[derive(Debug, Clone, Default)]
pub(super) struct Register {
    /// The commitments, in order of first mention.
    pub(super) commitments: Vec<Commitment>,
    /// For each candidate the commitments that it names: one, or all of a range that ends in it.
    pub(super) named: HashMap<usize, Vec<usize>>,
    /// Other papers, in order of first mention.
    pub(super) references: Vec<PaperReference>,
    /// Candidates that name another paper.
    pub(super) papers: HashSet<usize>,
    /// The number of the letter itself, where it stands above the letter without a name.
    pub(super) own: Option<String>,
    /// Numbers that were repaired.
    pub(super) doubts: Vec<Doubt>,
}

/// A letter names no more commitments than this; a longer one is no letter.
const MOST: usize = 5_000;

/// A letter refers to no more other papers than this.
const MOST_REFERENCES: usize = 500;

/// Brings the mentions of each number together and decides what each number is.
pub(super) fn register(
    letter: &Letter,
    sentences: &[Sentence],
    candidates: &[Candidate],
    evidence: &[Option<Evidence>],
) -> Register {
    let texts = texts(candidates, evidence);
    let repairs = Repairs::of(&texts);
    let mut families: BTreeMap<String, Family> = BTreeMap::new();
    for (index, text) in texts.iter().enumerate() {
        let family = families.entry(repairs.key(text)).or_default();
        family.mentions.push(index);
        family.evidence.extend(evidence[index].clone());
        family.rich |= candidates[index].form == Form::Rich;
    }
    let roles = roles(&families, &texts, letter);
    let mut collector = Collector {
        letter,
        candidates,
        texts: &texts,
        repairs: &repairs,
        register: Register::default(),
        known: HashMap::new(),
        referred: HashSet::new(),
        doubted: HashSet::new(),
        left_out: HashSet::new(),
    };
    for (index, text) in texts.iter().enumerate() {
        let key = repairs.key(text);
        match roles.get(&key) {
            Some(Role::Commitment) => collector.commitment(index, &key, &families, evidence),
            Some(Role::Paper) => collector.paper(index, &key, &families),
            Some(Role::Own) => {
                collector.register.own.get_or_insert_with(|| text.clone());
            }
            None => {}
        }
    }
    collector.ranges(sentences);
    collector.finish()
}

/// The text of each candidate, tails completed from the number before them: "T-2023-011 en 014".
fn texts(candidates: &[Candidate], evidence: &[Option<Evidence>]) -> Vec<String> {
    let mut texts: Vec<String> = Vec::with_capacity(candidates.len());
    for (index, candidate) in candidates.iter().enumerate() {
        let own = candidate.text.as_str();
        let follows = evidence[index].as_ref().and_then(|evidence| evidence.follows).and_then(|at| texts.get(at));
        let whole = follows.filter(|first| !Shape::of(first).plain()).and_then(|first| shape::completed(first, own));
        texts.push(whole.unwrap_or_else(|| own.to_owned()));
    }
    texts
}

/// The words that stand outside brackets.
fn without_brackets(words: Vec<&str>) -> Vec<&str> {
    let mut depth = 0_usize;
    let mut outside = Vec::with_capacity(words.len());
    for word in words {
        match word {
            "(" => depth += 1,
            ")" => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(word),
            _ => {}
        }
    }
    outside
}

/// A space stands between two figures.
fn splits_figures(written: &str) -> bool {
    let figure = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    written.split_once(' ').is_some_and(|(one, two)| figure(one.chars().next_back()) && figure(two.chars().next()))
}

/// Fills the register.
struct Collector<'a> {
    letter: &'a Letter,
    candidates: &'a [Candidate],
    texts: &'a [String],
    repairs: &'a Repairs,
    register: Register,
    /// The place of each commitment, by key.
    known: HashMap<String, usize>,
    /// The keys of the papers referred to so far.
    referred: HashSet<String>,
    /// The writings that were doubted so far.
    doubted: HashSet<String>,
    /// The keys of the numbers for which there was no room.
    left_out: HashSet<String>,
}

impl Collector<'_> {
    fn commitment(
        &mut self,
        index: usize,
        key: &str,
        families: &BTreeMap<String, Family>,
        evidence: &[Option<Evidence>],
    ) {
        let text = &self.texts[index];
        let unlabelled =
            Shape::of(text).plain() && evidence[index].is_none() && !(text.len() > 3 && self.known.contains_key(key));
        if unlabelled {
            return;
        }
        let at = match self.known.get(key) {
            Some(at) => *at,
            None => {
                let Some(family) = families.get(key) else { return };
                if self.register.commitments.len() >= MOST {
                    self.leave_out(key, text);
                    return;
                }
                let writings: Vec<&String> =
                    family.mentions.iter().filter_map(|mention| self.texts.get(*mention)).collect();
                self.add(key, self.repairs.proper(&writings), (index, 0))
            }
        };
        let written = self.letter.written(&self.candidates[index].range).to_owned();
        self.doubt(at, index, &written);
        let entry = &mut self.register.commitments[at];
        self.letter.effort.take_steps(entry.written.len() / 8);
        if !entry.written.contains(&written) {
            entry.written.push(written);
        }
        self.register.named.insert(index, vec![at]);
    }

    fn add(&mut self, key: &str, number: String, first: (usize, usize)) -> usize {
        let at = self.register.commitments.len();
        self.register.commitments.push(Commitment { number, written: Vec::new(), first, cut: false });
        self.known.insert(key.to_owned(), at);
        at
    }

    /// Says once of a number that there was no room for it.
    fn leave_out(&mut self, key: &str, number: &str) {
        if self.left_out.insert(key.to_owned()) {
            let number = Some(number.to_owned());
            self.register.doubts.push(Doubt { code: DoubtCode::TooLong, number, written: None, read: None });
        }
    }

    /// Zeros left out, letters for figures and a space among figures are worth a second look; other case, other marks
    /// and a line that ends within a number are not.
    fn doubt(&mut self, at: usize, index: usize, written: &str) {
        let read = &self.register.commitments[at].number;
        let plain =
            |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
        let gap = self.candidates[index].mended
            && !self.letter.broken(&self.candidates[index].range)
            && splits_figures(written);
        if (gap || plain(read) != plain(&self.texts[index])) && self.doubted.insert(written.to_owned()) {
            self.register.doubts.push(Doubt {
                code: DoubtCode::NumberRepaired,
                number: None,
                written: Some(written.to_owned()),
                read: Some(read.clone()),
            });
        }
    }

    fn paper(&mut self, index: usize, key: &str, families: &BTreeMap<String, Family>) {
        self.register.papers.insert(index);
        if !self.referred.insert(key.to_owned()) {
            return;
        }
        if self.register.references.len() >= MOST_REFERENCES {
            return;
        }
        let text = &self.texts[index];
        let named = families.get(key).and_then(|family| {
            family
                .evidence
                .iter()
                .filter(|evidence| evidence.role == Role::Paper)
                .find_map(|evidence| evidence.kind.clone())
        });
        let kind = named.or_else(|| nouns::kind_of_prefix(Shape::of(text).prefix()).map(str::to_owned));
        self.register.references.push(PaperReference { number: text.clone(), kind });
    }

    /// "T-2023-011 t/m T-2023-014" names all that lie between.
    fn ranges(&mut self, sentences: &[Sentence]) {
        for sentence in sentences {
            if sentence.cut {
                let numbers = sentence.tokens.iter().filter_map(|token| match token.sort {
                    Sort::Number(index) => Some(index),
                    Sort::Word | Sort::Mark(_) => None,
                });
                self.cut_short(&numbers.collect::<Vec<_>>());
            }
            let mut first: Option<(usize, usize)> = None;
            for (at, token) in sentence.tokens.iter().enumerate() {
                let Sort::Number(index) = token.sort else { continue };
                if let Some((from_at, from)) = first
                    && self.spans(sentence, from_at, at)
                {
                    self.count_out(from, index);
                }
                first = self.register.named.contains_key(&index).then_some((at, index));
            }
        }
    }

    /// Whether the words between two numbers make them the ends of a range.
    fn spans(&self, sentence: &Sentence, from: usize, to: usize) -> bool {
        let words: Vec<&str> =
            sentence.tokens[from + 1..to].iter().map(|token| self.letter.small(&token.range)).collect();
        let words: Vec<&str> = without_brackets(words)
            .into_iter()
            .filter(|word| !matches!(*word, "nr" | "nummer" | "." | "toezegging"))
            .collect();
        matches!(words.as_slice(), ["t/m"] | ["tot", "en", "met"] | ["–"] | ["-"] | ["tm"] | ["t", "m"])
    }

    fn count_out(&mut self, from: usize, to: usize) {
        let number = |index: &usize| {
            self.register
                .named
                .get(index)
                .and_then(|at| at.last())
                .map(|at| self.register.commitments[*at].number.clone())
        };
        let (Some(first), Some(last)) = (number(&from), number(&to)) else { return };
        if shape::is_too_long_a_range(&first, &last) {
            self.cut_short(&[from, to]);
        }
        let Some(all) = shape::range(&first, &last).filter(|all| self.letter.effort.take_steps(4 * all.len())) else {
            return;
        };
        let mut places = Vec::with_capacity(all.len());
        for (step, one) in all.into_iter().enumerate() {
            let key = self.repairs.key(&one);
            let at = match self.known.get(&key) {
                Some(at) => {
                    let first = &mut self.register.commitments[*at].first;
                    *first = (*first).min((from, step));
                    *at
                }
                None if self.register.commitments.len() < MOST => self.add(&key, one, (from, step)),
                None => {
                    self.leave_out(&key, &one);
                    continue;
                }
            };
            places.push(at);
        }
        self.register.named.insert(to, places);
    }

    /// Notes of the commitments that these candidates name that something of them was not read.
    fn cut_short(&mut self, candidates: &[usize]) {
        let named = candidates.iter().filter_map(|index| self.register.named.get(index)).flatten();
        for at in named {
            if let Some(commitment) = self.register.commitments.get_mut(*at) {
                commitment.cut = true;
            }
        }
    }

    /// Puts the commitments in the order of first mention.
    fn finish(self) -> Register {
        let mut register = self.register;
        let mut order: Vec<usize> = (0..register.commitments.len()).collect();
        order.sort_by_key(|at| register.commitments[*at].first);
        let mut place = vec![0; order.len()];
        for (new, old) in order.iter().enumerate() {
            place[*old] = new;
        }
        for places in register.named.values_mut() {
            for at in places {
                *at = place[*at];
            }
        }
        register.commitments = order.into_iter().map(|at| register.commitments[at].clone()).collect();
        for commitment in &mut register.commitments {
            if commitment.written.is_empty() {
                commitment.written.push(commitment.number.clone());
            }
        }
        register
    }
}
