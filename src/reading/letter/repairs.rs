//! How a letter writes its numbers, and what a miswritten one ought to be.

use std::collections::{HashMap, HashSet};

use super::shape::{self, Shape};
use crate::domain::number::NormalNumber;

/// What is known of the way in which this letter writes its numbers.
pub(super) struct Repairs {
    /// For each skeleton the longest shape that at least two numbers have and that is padded with zeros.
    padded: HashMap<String, Shape>,
    /// Shapes of which the letter has numbers, and how many.
    counts: HashMap<Shape, usize>,
}

impl Repairs {
    /// What these numbers show of it.
    pub(super) fn of(texts: &[String]) -> Self {
        let mut counts: HashMap<Shape, usize> = HashMap::new();
        let mut zeros: HashSet<Shape> = HashSet::new();
        let distinct: HashSet<&String> = texts.iter().collect();
        for text in distinct {
            let shape = Shape::of(text);
            if shape::last_run(text).is_some_and(|at| text[at..].starts_with('0')) {
                zeros.insert(shape.clone());
            }
            *counts.entry(shape).or_default() += 1;
        }
        let mut padded: HashMap<String, Shape> = HashMap::new();
        for (shape, count) in &counts {
            if *count < 2 || !zeros.contains(shape) || shape.plain() {
                continue;
            }
            let best = padded.entry(shape.skeleton.clone()).or_insert_with(|| shape.clone());
            if best.shortens(shape) {
                *best = shape.clone();
            }
        }
        Self { padded, counts }
    }

    /// The key under which writings of one number meet.
    pub(super) fn key(&self, text: &str) -> String {
        NormalNumber::of(&self.without_letters_for_figures(text)).as_str().to_owned()
    }

    /// A letter O or l among figures is a figure, where the number then gets a shape that others have.
    fn without_letters_for_figures(&self, text: &str) -> String {
        if self.counts.get(&Shape::of(text)).is_some_and(|count| *count > 1) || !text.contains(['O', 'o', 'l', 'I']) {
            return text.to_owned();
        }
        let characters: Vec<char> = text.chars().collect();
        let figure =
            |at: usize| characters.get(at).is_some_and(|c| c.is_ascii_digit() || matches!(c, 'O' | 'o' | 'l' | 'I'));
        let swapped: String = characters
            .iter()
            .enumerate()
            .map(|(at, c)| match c {
                'O' | 'o' if figure(at + 1) || at + 1 == characters.len() => '0',
                'l' | 'I' if figure(at + 1) || at + 1 == characters.len() => '1',
                _ => *c,
            })
            .collect();
        if self.counts.contains_key(&Shape::of(&swapped)) { swapped } else { text.to_owned() }
    }

    /// The number as it ought to be written, told from its writings.
    pub(super) fn proper(&self, writings: &[&String]) -> String {
        let best = writings.iter().max_by_key(|text| {
            let shape = Shape::of(text);
            let usual = self.padded.get(&shape.skeleton) == Some(&shape);
            (usual, shape.widths.iter().sum::<usize>(), self.counts.get(&shape).copied().unwrap_or_default())
        });
        let Some(best) = best else { return String::new() };
        let best = self.without_letters_for_figures(best);
        let shape = Shape::of(&best);
        let full = self.padded.get(&shape.skeleton).filter(|full| shape.shortens(full));
        full.and_then(|full| full.widths.last()).map_or(best.clone(), |width| shape::padded(&best, *width))
    }
}
