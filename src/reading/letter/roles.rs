//! What each number of a letter is, told by its own mentions, else by the company of its shape.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{
    evidence::{Evidence, Grade, Role},
    forms::{self, COMMITMENT_PREFIXES, PAPER_PREFIXES},
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
pub(super) fn roles(families: &BTreeMap<String, Family>, texts: &[String], words: &str) -> HashMap<String, Role> {
    let mut roles: HashMap<String, Role> = HashMap::new();
    let mut shapes: HashMap<Role, HashSet<Shape>> = HashMap::new();
    for (key, family) in families {
        if let Some(role) = family.own_role() {
            roles.insert(key.clone(), role);
            for mention in &family.mentions {
                shapes.entry(role).or_default().insert(Shape::of(&texts[*mention]));
            }
        }
    }
    // What one pass tells of a shape helps the next.
    for _ in 0..2 {
        for (key, family) in families {
            if roles.contains_key(key) {
                continue;
            }
            if let Some(role) = family.role_by_shape(&shapes, texts, words) {
                roles.insert(key.clone(), role);
                if role == Role::Commitment {
                    shapes.entry(role).or_default().extend(family.mentions.iter().map(|at| Shape::of(&texts[*at])));
                }
            }
        }
    }
    roles
}

/// Letters that bear other papers; M and A only where the letter speaks of motions and amendments.
fn paper_prefix(prefix: &str, words: &str) -> bool {
    PAPER_PREFIXES.contains(&prefix)
        && match prefix {
            "m" | "mot" => words.contains("motie"),
            "a" | "am" => words.contains("amendement"),
            _ => true,
        }
}

impl Family {
    pub(super) fn best(&self, role: Role) -> Option<Grade> {
        self.evidence.iter().filter(|evidence| evidence.role == role).map(|evidence| evidence.grade).max()
    }

    /// The role that the number's own mentions give it.
    fn own_role(&self) -> Option<Role> {
        let (own, commitment, paper) = (self.best(Role::Own), self.best(Role::Commitment), self.best(Role::Paper));
        if own.is_some() && commitment < Some(Grade::Strong) {
            return Some(Role::Own);
        }
        if commitment >= Some(Grade::Medium) && commitment >= paper {
            return Some(Role::Commitment);
        }
        // A weak paper may as well be what a commitment is about.
        (paper > Some(Grade::Weak) || paper.is_some() && commitment.is_none()).then_some(Role::Paper)
    }

    /// A number that nothing is said of is what others of its shape are.
    fn role_by_shape(&self, shapes: &HashMap<Role, HashSet<Shape>>, texts: &[String], words: &str) -> Option<Role> {
        let text = self.mentions.first().and_then(|mention| texts.get(*mention))?;
        let shape = Shape::of(text);
        let shared = |role: Role| {
            shapes
                .get(&role)
                .is_some_and(|shapes| shapes.contains(&shape) || shapes.iter().any(|other| shape.shortens(other)))
        };
        // Years are nobody's number, whatever number looks like them.
        if forms::is_year(text) {
            return None;
        }
        let others = shared(Role::Paper) || shared(Role::Own);
        let weak = self.best(Role::Commitment).is_some();
        let prefix = shape.prefix().to_owned();
        if shape.plain() {
            let counted = shapes.get(&Role::Commitment).is_some_and(|shapes| shapes.iter().any(Shape::plain));
            return (weak && counted).then_some(Role::Commitment);
        }
        if shared(Role::Commitment) && (weak || !others) {
            return Some(Role::Commitment);
        }
        let known = COMMITMENT_PREFIXES.contains(&prefix.as_str());
        if weak && !others && !paper_prefix(&prefix, words) || known && (weak || prefix.len() > 1) {
            return Some(Role::Commitment);
        }
        let document = self.rich && text.len() >= 8 && shape.widths.iter().sum::<usize>() >= 5;
        let letters = shape.skeleton.contains(|c: char| c.is_alphabetic());
        (document && letters).then_some(Role::Paper)
    }
}
