//! Numbers that the register issues itself, one after the other in one form, for a council without numbers of its own.

use std::fmt;

use super::{
    CommitmentNumber, NormalNumber,
    pattern::{NumberPattern, PatternError, PatternPiece},
};

/// A form in which the register counts: `T-JJJJ-####`. If the year of the commitment is in it, each year begins at 1.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct NumberSeries(NumberPattern);

/// The reason that the register cannot count in a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SeriesError {
    /// The text is not a pattern of numbers.
    #[error(transparent)]
    Pattern(#[from] PatternError),
    /// The pattern has a place for a letter, which cannot be counted.
    #[error("Een @ kan het register niet zelf invullen. Schrijf de letter zelf, en zet # waar het telt.")]
    Letter,
    /// The figures that count do not stand together.
    #[error("Zet de tekens # bij elkaar: daar telt het register.")]
    Apart,
    /// No letter stands before the count, so the numbers could be those of another register.
    #[error(
        "Zet voor het eerste # ten minste één eigen letter, zoals T-JJJJ-####. Anders lijken de nummers op andere."
    )]
    NoLetter,
}

impl NumberSeries {
    /// Parses a form in which the register can count.
    ///
    /// # Errors
    /// Returns an error if the text is not a pattern of numbers, or not one to count in.
    pub fn parse(text: &str) -> Result<Self, SeriesError> {
        let pattern = NumberPattern::parse(text)?;
        let is_figure = |piece: &PatternPiece| *piece == PatternPiece::Figure;
        if pattern.pieces.contains(&PatternPiece::Letter) {
            return Err(SeriesError::Letter);
        }
        let first = pattern.pieces.iter().position(is_figure).unwrap_or_default();
        let figures = pattern.pieces.iter().filter(|piece| is_figure(piece)).count();
        if !pattern.pieces.iter().skip(first).take(figures).all(is_figure) {
            return Err(SeriesError::Apart);
        }
        let is_letter = |piece: &PatternPiece| matches!(piece, PatternPiece::Itself(sign) if sign.is_alphabetic());
        if !pattern.pieces.iter().take(first).any(is_letter) {
            return Err(SeriesError::NoLetter);
        }
        Ok(Self(pattern))
    }

    #[must_use]
    pub fn pattern(&self) -> &NumberPattern {
        &self.0
    }

    /// The first of these patterns that shares a number with this series, so that two commitments could get the same number.
    #[must_use]
    pub fn find_clash<'p>(&self, patterns: &'p [NumberPattern]) -> Option<&'p NumberPattern> {
        patterns.iter().find(|pattern| self.0.shares_a_number_with(pattern))
    }

    /// The longest certain beginning of the normal form of every number of a year.
    #[must_use]
    pub fn make_normal_beginning(&self, year: i32) -> String {
        let before: String = self.pieces_before(year);
        // Figures right before the count can merge with it.
        let certain = before.trim_end_matches(|sign: char| sign.is_ascii_digit());
        NormalNumber::of(certain).as_str().to_owned()
    }

    /// The number of a year with this count, which starts at 1; `None` if the count does not fit in the figures.
    #[must_use]
    pub fn make_number(&self, year: i32, count: u64) -> Option<CommitmentNumber> {
        let figures = self.count_figures();
        let counted = format!("{count:0figures$}");
        let behind = self.0.pieces.iter().skip_while(|piece| **piece != PatternPiece::Figure).skip(figures);
        let number = format!("{}{counted}{}", self.pieces_before(year), write_pieces(behind, year));
        (counted.len() == figures).then(|| CommitmentNumber::parse(&number).ok()).flatten()
    }

    /// The count in a number of a year; `None` if the number is not of this form and year.
    #[must_use]
    pub fn read_count(&self, year: i32, number: &str) -> Option<u64> {
        let counted = number.strip_prefix(&self.pieces_before(year))?.get(..self.count_figures())?;
        let count = counted.parse().ok()?;
        (self.make_number(year, count)?.as_str() == number).then_some(count)
    }

    fn count_figures(&self) -> usize {
        self.0.pieces.iter().filter(|piece| **piece == PatternPiece::Figure).count()
    }

    fn pieces_before(&self, year: i32) -> String {
        write_pieces(self.0.pieces.iter().take_while(|piece| **piece != PatternPiece::Figure), year)
    }
}

fn write_pieces<'p>(pieces: impl Iterator<Item = &'p PatternPiece>, year: i32) -> String {
    let written = |piece: &PatternPiece| match piece {
        PatternPiece::Year => format!("{year:04}"),
        PatternPiece::ShortYear => format!("{:02}", year.rem_euclid(100)),
        PatternPiece::Itself(sign) => sign.to_string(),
        // These cannot stand beside the count.
        PatternPiece::Figure | PatternPiece::Letter => String::new(),
    };
    pieces.map(written).collect()
}

impl fmt::Display for NumberSeries {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_series_counts_in_its_form_and_each_year_anew() {
        let table = [
            ("T-JJJJ-####", 2025, 1, "T-2025-0001"),
            ("T-JJJJ-####", 2026, 12, "T-2026-0012"),
            ("JJT###", 2025, 999, "25T999"),
            ("T#####", 2025, 42, "T00042"),
            ("T##/JJ", 2025, 7, "T07/25"),
            ("TJJJJ####", 2025, 3, "T20250003"),
        ];
        for (form, year, count, number) in table {
            let series = NumberSeries::parse(form).unwrap();
            assert_eq!(series.make_number(year, count).unwrap().as_str(), number, "{form}");
            assert_eq!(series.read_count(year, number), Some(count), "{form}");
            let normal = NormalNumber::of(number);
            assert!(
                normal.as_str().starts_with(&series.make_normal_beginning(year)),
                "{form}: {}",
                series.make_normal_beginning(year)
            );
        }
        let series = NumberSeries::parse("T-JJJJ-####").unwrap();
        assert_eq!(series.make_number(2025, 10_000), None, "no room");
        for other in ["T-2024-0001", "T-2025-001", "T-2025-00001", "t-2025-0001", "T-2025-000x", ""] {
            assert_eq!(series.read_count(2025, other), None, "{other}");
        }
    }

    #[test]
    fn a_form_in_which_another_gives_numbers_too_is_found() {
        let document = |text: &str| NumberPattern::parse(text).unwrap();
        let table = [
            ("JJbb######", "JJbb######", true),
            ("JJBB####", "JJbb######", true),
            ("JJ-bb-####", "JJbb######", true),
            ("T-JJJJ-####", "JJbb######", false),
            ("JJt######", "JJbb######", false),
            ("JJbb######", "JJ@@######", true),
            ("T-JJJJ-####", "T-JJJJ-###", true),
            ("T-JJJJ-####", "T########", false),
            ("TJJJJ####", "T########", true),
            ("T1##", "T2##", false),
            ("T#####", "T##", true),
            ("T-##", "TA-##", false),
            ("bb######", "JJbb######", false),
        ];
        for (series, pattern, clashes) in table {
            let series = NumberSeries::parse(series).unwrap();
            let patterns = [document("M##"), document(pattern)];
            assert_eq!(series.find_clash(&patterns).is_some(), clashes, "{series} and {pattern}");
        }
    }

    #[test]
    fn what_cannot_be_counted_in_is_refused() {
        let table = [
            ("T@##", SeriesError::Letter),
            ("##-##", SeriesError::Apart),
            ("####", SeriesError::NoLetter),
            ("JJJJ-####", SeriesError::NoLetter),
            ("##/JJT", SeriesError::NoLetter),
            ("-###", SeriesError::NoLetter),
            ("T2025", SeriesError::Pattern(PatternError::OnlyOne)),
            ("", SeriesError::Pattern(PatternError::NoFigure)),
        ];
        for (form, error) in table {
            assert_eq!(NumberSeries::parse(form), Err(error), "{form}");
        }
    }
}
