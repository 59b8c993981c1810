//! The shape of a number: which letters it bears, and how long its runs of figures are.

/// The shape of a number. Numbers of one series share it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Shape {
    /// Its letters in lower case with a `9` for each run of figures, and a `-` between two such runs.
    pub(super) skeleton: String,
    /// How many figures each run has.
    pub(super) widths: Vec<usize>,
}

impl Shape {
    /// The shape of a number as written.
    pub(super) fn of(number: &str) -> Self {
        let mut skeleton = String::new();
        let mut widths: Vec<usize> = Vec::new();
        let mut in_figures = false;
        for c in number.chars() {
            if c.is_ascii_digit() {
                if !in_figures {
                    if skeleton.ends_with('9') {
                        skeleton.push('-');
                    }
                    skeleton.push('9');
                    widths.push(0);
                }
                if let Some(width) = widths.last_mut() {
                    *width += 1;
                }
                in_figures = true;
            } else {
                in_figures = false;
                skeleton.extend(c.to_lowercase().filter(|c| c.is_alphanumeric()));
            }
        }
        Self { skeleton, widths }
    }

    /// The letters before the first figure.
    pub(super) fn prefix(&self) -> &str {
        self.skeleton.split('9').next().unwrap_or_default()
    }

    /// One of its runs of letters is one of these.
    pub(super) fn bears(&self, letters: &[&str]) -> bool {
        self.skeleton.split(['9', '-']).any(|run| letters.contains(&run))
    }

    /// Figures and nothing else.
    pub(super) fn plain(&self) -> bool {
        self.skeleton == "9"
    }

    /// This is `full` with figures left out at the start of its last run.
    pub(super) fn shortens(&self, full: &Self) -> bool {
        let (Some((last, rest)), Some((full_last, full_rest))) = (self.widths.split_last(), full.widths.split_last())
        else {
            return false;
        };
        self.skeleton == full.skeleton && rest == full_rest && last < full_last
    }
}

/// Where the last run of figures of a number starts, when the number ends in it.
pub(super) fn last_run(number: &str) -> Option<usize> {
    let start = number.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    (start < number.len()).then_some(start)
}

/// The number with zeros put before its last run until that run is `width` long.
pub(super) fn padded(number: &str, width: usize) -> String {
    let Some(start) = last_run(number) else { return number.to_owned() };
    let (head, run) = number.split_at(start);
    format!("{head}{run:0>width$}")
}

/// "T-2023-011" and "014" make "T-2023-014", where the second can be the end of a number like the first.
pub(super) fn completed(first: &str, tail: &str) -> Option<String> {
    let start = last_run(first)?;
    let run = first.len() - start;
    let fits = tail.bytes().all(|b| b.is_ascii_digit()) && (tail.len() == run || (tail.len() < run && tail.len() >= 3));
    (fits && start > 0).then(|| format!("{}{tail}", &first[..first.len() - tail.len()]))
}

/// A range of more numbers than this is no range.
const LONGEST_RANGE: u64 = 500;

/// The counts with which two numbers end that are otherwise the same, the second the higher one.
fn counts(first: &str, last: &str) -> Option<(u64, u64)> {
    let (start, end) = (last_run(first)?, last_run(last)?);
    let (from, to) = (first[start..].parse().ok()?, last[end..].parse().ok()?);
    (first[..start].to_lowercase() == last[..end].to_lowercase() && from < to).then_some((from, to))
}

/// Whether two numbers are the ends of a range of more numbers than are counted out.
pub(super) fn is_too_long_a_range(first: &str, last: &str) -> bool {
    counts(first, last).is_some_and(|(from, to)| to - from > LONGEST_RANGE)
}

/// All numbers from `first` to `last`, both included; none when they make no range.
pub(super) fn range(first: &str, last: &str) -> Option<Vec<String>> {
    let start = last_run(first)?;
    let (from, to) = counts(first, last).filter(|(from, to)| to - from <= LONGEST_RANGE)?;
    let width = first.len() - start;
    Some((from..=to).map(|n| format!("{}{n:0width$}", &first[..start])).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_of_one_series_are_equal() {
        assert_eq!(Shape::of("24bb005964"), Shape::of("25BB000112"));
        assert_eq!(Shape::of("T-2023-014"), Shape::of("T2023.014"));
        assert_ne!(Shape::of("24bb005964"), Shape::of("24bo005964"));
        assert!(Shape::of("24bb6489").shortens(&Shape::of("24bb006489")));
        assert!(!Shape::of("24bb006489").shortens(&Shape::of("24bb006489")));
        assert_eq!(Shape::of("TZ202501-014").prefix(), "tz");
    }

    #[test]
    fn numbers_are_mended_and_counted_out() {
        assert_eq!(padded("24bb6489", 6), "24bb006489");
        assert_eq!(completed("T-2023-011", "014").as_deref(), Some("T-2023-014"));
        assert_eq!(completed("24bb006487", "6488").as_deref(), Some("24bb006488"));
        assert_eq!(completed("24-017", "3"), None);
        assert_eq!(range("T-2023-011", "T-2023-014").map(|all| all.len()), Some(4));
        assert_eq!(range("24-009", "24-011"), Some(vec!["24-009".into(), "24-010".into(), "24-011".into()]));
        assert_eq!(range("24-017", "25-020"), None);
        assert_eq!(range("24-020", "24-017"), None);
    }
}
