//! What each number of a letter is, told by its own mentions, else by the company of its shape.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{
    evidence::{Evidence, Grade, Role},
    forms::{self, COMMITMENT_PREFIXES, PAPER_PREFIXES},
    layout::Letter,
    shape::Shape,
};

/// All mentions of one number.
#[derive(Debug, Default)]
pub(super) struct Family {
    /// Its candidates.
    pub(super) mentions: Vec<usize>,
    /// What they tell.
    pub(super) evidence: Vec<Evidence>,
    /// One of them has the form of a number.
    pub(super) rich: bool,
}

/// What each number is: told by its own mentions, else by the company of its shape.
pub(super) fn roles(families: &BTreeMap<String, Family>, texts: &[String], letter: &Letter) -> HashMap<String, Role> {
    let spoken_of = SpokenOf::of(&letter.lower);
    let mut roles: HashMap<String, Role> = HashMap::new();
    let mut shapes = Shapes::new();
    // Two numbers with the letters of commitments make a series of them.
    let of_series = |family: &&Family| {
        let text = family.mentions.first().and_then(|mention| texts.get(*mention));
        text.is_some_and(|text| Shape::of(text).bears(COMMITMENT_PREFIXES))
    };
    let series = spoken_of.commitments && families.values().filter(of_series).count() > 1;
    for (key, family) in families {
        if let Some(role) = family.own_role(series && of_series(&family)) {
            roles.insert(key.clone(), role);
            family.count(role, &mut shapes, texts);
        }
    }
    // What one pass tells of a shape helps the next.
    for _ in 0..2 {
        for (key, family) in families {
            if roles.contains_key(key) {
                continue;
            }
            letter.effort.take_steps(shapes.values().map(HashMap::len).sum::<usize>());
            if letter.effort.is_spent() {
                return roles;
            }
            if let Some(role) = family.role_by_shape(&shapes, texts, spoken_of, series) {
                roles.insert(key.clone(), role);
                if role == Role::Commitment {
                    family.count(role, &mut shapes, texts);
                }
            }
        }
    }
    roles
}

/// For each role the shapes of its numbers, and how many numbers have each.
type Shapes = HashMap<Role, HashMap<Shape, usize>>;

/// Of what a letter speaks at all.
#[derive(Debug, Clone, Copy)]
struct SpokenOf {
    commitments: bool,
    motions: bool,
    amendments: bool,
}

impl SpokenOf {
    fn of(words: &str) -> Self {
        let speaks = |word| words.contains(word);
        Self { commitments: speaks("toezegging"), motions: speaks("motie"), amendments: speaks("amendement") }
    }
}

/// Letters that bear other papers; M and A only where the letter speaks of motions and amendments.
fn paper_prefix(prefix: &str, spoken_of: SpokenOf) -> bool {
    PAPER_PREFIXES.contains(&prefix)
        && match prefix {
            "m" | "mot" => spoken_of.motions,
            "a" | "am" => spoken_of.amendments,
            _ => true,
        }
}

impl Family {
    /// Counts the shapes in which this number is written.
    fn count(&self, role: Role, shapes: &mut Shapes, texts: &[String]) {
        let own: HashSet<Shape> =
            self.mentions.iter().filter_map(|at| texts.get(*at)).map(|text| Shape::of(text)).collect();
        for shape in own {
            *shapes.entry(role).or_default().entry(shape).or_default() += 1;
        }
    }

    pub(super) fn best(&self, role: Role) -> Option<Grade> {
        self.evidence.iter().filter(|evidence| evidence.role == role).map(|evidence| evidence.grade).max()
    }

    /// The role that the number's own mentions give it.
    fn own_role(&self, series: bool) -> Option<Role> {
        let (own, commitment, paper) = (self.best(Role::Own), self.best(Role::Commitment), self.best(Role::Paper));
        if own.is_some() && commitment < Some(Grade::Strong) {
            return Some(Role::Own);
        }
        if commitment >= Some(Grade::Medium) && commitment >= paper {
            return Some(Role::Commitment);
        }
        if series && own.is_none() && paper < Some(Grade::Strong) {
            return Some(Role::Commitment);
        }
        // A weak paper may as well be what a commitment is about.
        (paper > Some(Grade::Weak) || paper.is_some() && commitment.is_none()).then_some(Role::Paper)
    }

    /// A number that nothing is said of is what others of its shape are.
    fn role_by_shape(&self, shapes: &Shapes, texts: &[String], spoken_of: SpokenOf, series: bool) -> Option<Role> {
        let text = self.mentions.first().and_then(|mention| texts.get(*mention))?;
        let shape = Shape::of(text);
        let shared = |role: Role| {
            shapes
                .get(&role)
                .is_some_and(|shapes| shapes.contains_key(&shape) || shapes.keys().any(|other| shape.shortens(other)))
        };
        // Years are nobody's number, whatever number looks like them.
        if forms::is_year(text) {
            return None;
        }
        let others = shared(Role::Paper) || shared(Role::Own);
        let alike = shapes.get(&Role::Commitment).and_then(|shapes| shapes.get(&shape)).copied().unwrap_or_default();
        let weak = self.best(Role::Commitment) >= Some(Grade::Weak);
        if self.best(Role::Commitment) == Some(Grade::Faint)
            && !shared(Role::Paper)
            && !shape.plain()
            && alike > if others { 2 } else { 0 }
        {
            return Some(Role::Commitment);
        }
        let prefix = shape.prefix().to_owned();
        if shape.plain() {
            let counted = shapes.get(&Role::Commitment).is_some_and(|shapes| shapes.keys().any(Shape::plain));
            return (weak && counted).then_some(Role::Commitment);
        }
        if shared(Role::Commitment) && (weak || !others) {
            return Some(Role::Commitment);
        }
        let known =
            COMMITMENT_PREFIXES.contains(&prefix.as_str()) || (weak || series) && shape.bears(COMMITMENT_PREFIXES);
        if weak && !others && !paper_prefix(&prefix, spoken_of) || known && (weak || series || prefix.len() > 1) {
            return Some(Role::Commitment);
        }
        let document = self.rich && text.len() >= 8 && shape.widths.iter().sum::<usize>() >= 5;
        let letters = shape.skeleton.contains(|c: char| c.is_alphabetic());
        (document && letters).then_some(Role::Paper)
    }
}
