//! Finds existing numbers that are close to an unknown one, without looking at every number. Numbers one edit away are spelled
//! out; numbers further away are found by walking a sorted list and skipping the parts that cannot be close.

use std::collections::BTreeSet;

use super::NormalNumber;

/// A search for the numbers close to one number.
#[derive(Debug, Clone)]
pub struct NearSearch {
    /// The largest distance, in edits: an added, removed or replaced sign, or two swapped neighbours.
    far: usize,
    wanted: Vec<char>,
    /// The distinct signs of the wanted number, sorted.
    signs: Vec<char>,
}

/// The result of looking at one number of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NearSearchStep {
    /// The distance in edits if the number is close; always less than half its length.
    pub away: Option<usize>,
    /// The place in the list to go on from: every number before it was looked at or cannot be close. `None` at the end of the
    /// search.
    pub next: Option<String>,
}

impl NearSearch {
    /// Creates a search for numbers at most `far` edits away from `wanted`.
    #[must_use]
    pub fn new(wanted: &NormalNumber, far: usize) -> Self {
        let wanted: Vec<char> = wanted.as_str().chars().collect();
        let mut signs = wanted.clone();
        signs.sort_unstable();
        signs.dedup();
        Self { far, wanted, signs }
    }

    /// Measures the distance of a number, and finds the first text after it that may be close.
    #[must_use]
    pub fn look_at_number(&self, number: &str) -> NearSearchStep {
        let signs: Vec<char> = number.chars().collect();
        let mut rows = vec![(0..=self.wanted.len()).collect::<Vec<usize>>()];
        for at in 0..signs.len() {
            let row = self.compute_distance_row(&rows, &signs, at);
            if self.is_dead(&row) {
                return NearSearchStep { away: None, next: self.find_next_candidate(&rows, &signs, at) };
            }
            rows.push(row);
        }
        let away = rows.last().and_then(|row| row.last()).copied().filter(|away| *away <= self.far);
        NearSearchStep { away: away.filter(|away| away * 2 < signs.len()), next: Some(format!("{number}\0")) }
    }

    /// The distances of each beginning of the wanted number to the first `at + 1` of these signs: the next row of the table of
    /// Wagner and Fischer, with swaps of neighbours (optimal string alignment).
    fn compute_distance_row(&self, rows: &[Vec<usize>], signs: &[char], at: usize) -> Vec<usize> {
        let cell = |rows_back: usize, column: usize| {
            let row = rows.len().checked_sub(rows_back).and_then(|row| rows.get(row));
            row.and_then(|row| row.get(column)).copied().unwrap_or(usize::MAX / 2)
        };
        let sign = |at: usize| signs.get(at).copied();
        let mut row = vec![at + 1];
        for (column, wanted) in self.wanted.iter().enumerate() {
            let same = usize::from(sign(at) != Some(*wanted));
            let left = row.last().copied().unwrap_or_default() + 1;
            let mut least = left.min(cell(1, column + 1) + 1).min(cell(1, column) + same);
            let before = column.checked_sub(1).and_then(|before| self.wanted.get(before)).copied();
            if before.is_some() && at > 0 && sign(at) == before && sign(at - 1) == Some(*wanted) {
                least = least.min(cell(2, column - 1) + 1);
            }
            row.push(least);
        }
        row
    }

    /// The first text that sorts after everything that begins with the first `at + 1` of these signs, and that may begin a
    /// close number.
    fn find_next_candidate(&self, rows: &[Vec<usize>], signs: &[char], at: usize) -> Option<String> {
        for at in (0..=at).rev() {
            let (kept, last) = (signs.get(..at)?, *signs.get(at)?);
            let room = rows.get(at)?.iter().min().is_some_and(|least| *least < self.far);
            let next = if room {
                char::from_u32(u32::from(last) + 1)
            } else {
                let begins = |sign: &char| {
                    let tried: Vec<char> = kept.iter().copied().chain([*sign]).collect();
                    !self.is_dead(&self.compute_distance_row(rows.get(..=at).unwrap_or_default(), &tried, at))
                };
                self.signs.iter().copied().find(|sign| *sign > last && begins(sign))
            };
            if let Some(next) = next {
                return Some(kept.iter().copied().chain([next]).collect());
            }
        }
        None
    }

    /// True if no number with this beginning can be close any more.
    fn is_dead(&self, row: &[usize]) -> bool {
        row.iter().all(|away| *away > self.far)
    }
}

/// The signs that normal forms of numbers consist of: figures, letters without marks, and the line between two runs of figures.
const SIGNS: &str = "-0123456789abcdefghijklmnopqrstuvwxyz";

/// Every text one edit away from a number, sorted: one sign added, removed or replaced, or two neighbours swapped. A number of
/// twelve signs has some nine hundred of them.
#[must_use]
pub fn list_spellings_one_away(wanted: &NormalNumber) -> Vec<String> {
    let wanted: Vec<char> = wanted.as_str().chars().collect();
    let mut spellings: BTreeSet<String> = BTreeSet::new();
    let spell = |before: &[char], between: &[char], behind: &[char]| -> String {
        before.iter().chain(between).chain(behind).collect()
    };
    for at in 0..=wanted.len() {
        let (before, behind) = wanted.split_at(at);
        spellings.extend(SIGNS.chars().map(|sign| spell(before, &[sign], behind)));
        if let [_, rest @ ..] = behind {
            spellings.insert(spell(before, &[], rest));
            spellings.extend(SIGNS.chars().map(|sign| spell(before, &[sign], rest)));
        }
        if let [first, second, rest @ ..] = behind {
            spellings.insert(spell(before, &[*second, *first], rest));
        }
    }
    spellings.remove(&wanted.iter().collect::<String>());
    // Results of two signs are left out, for almost every number of two signs would be one edit away.
    spellings.retain(|spelling| spelling.chars().count() > 2);
    spellings.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All that comes close, and how many numbers were looked at for it.
    fn walk(list: &BTreeSet<String>, wanted: &str, far: usize) -> (Vec<(usize, String)>, usize) {
        let search = NearSearch::new(&NormalNumber::of(wanted), far);
        let (mut near, mut looks, mut from) = (Vec::new(), 0, Some(String::new()));
        while let Some(number) = from.and_then(|from| list.range(from..).next()) {
            let look = search.look_at_number(number);
            looks += 1;
            near.extend(look.away.map(|away| (away, number.clone())));
            from = look.next;
        }
        near.sort();
        (near, looks)
    }

    #[test]
    fn the_walk_finds_what_a_look_at_every_number_finds() {
        let years = (10..26).flat_map(|year| (1..400).map(move |n| format!("{year}bb{}", n * 7)));
        let list: BTreeSet<String> = years.chain((1..300).map(|n| format!("t2023-{n}"))).collect();
        for wanted in ["24bb693", "24bb6489", "42bb707", "24b707", "24bo714", "t2023-14", "t203-144", "88", "q", "2bb7"]
        {
            for far in [1, 2] {
                let close = |number: &String| {
                    let away = strsim::osa_distance(wanted, number);
                    (away <= far && away * 2 < number.len()).then(|| (away, number.clone()))
                };
                let mut all: Vec<(usize, String)> = list.iter().filter_map(close).collect();
                all.sort();
                assert_eq!(walk(&list, wanted, far).0, all, "{wanted} {far}");
            }
        }
    }

    #[test]
    fn what_is_one_sign_away_is_spelt_out_whole() {
        let years = (10..26).flat_map(|year| (1..400).map(move |n| format!("{year}bb{}", n * 7)));
        let list: BTreeSet<String> = years.chain((1..300).map(|n| format!("t2023-{n}"))).collect();
        for wanted in ["24bb693", "24bb6489", "42bb707", "24b707", "24bo714", "t2023-14", "t203-144", "88", "q", "2bb7"]
        {
            let close = |number: &&String| strsim::osa_distance(wanted, number) == 1 && number.len() > 2;
            let all: Vec<&String> = list.iter().filter(close).collect();
            let spellings = list_spellings_one_away(&NormalNumber::of(wanted));
            let found: Vec<&String> = spellings.iter().filter(|spelling| list.contains(*spelling)).collect();
            assert_eq!(found, all, "{wanted}");
        }
    }

    #[test]
    fn the_walk_passes_by_what_cannot_come_close() {
        let list: BTreeSet<String> = (10..26).flat_map(|y| (1..6000).map(move |n| format!("{y}bb{n}"))).collect();
        let (near, looks) = walk(&list, "24bo994500", 2);
        assert!(near.is_empty() && looks < 1000, "{looks} looks among {}", list.len());
    }
}
