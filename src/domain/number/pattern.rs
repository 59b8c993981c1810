//! The form that a council gives to the numbers of its commitments, written as an example: `JJbb######`.

use std::fmt;

use chrono::{Datelike, NaiveDate};

use super::CommitmentNumber;

/// The form of a council's numbers. `#` stands for a figure, `@` for a letter, `JJJJ` and `JJ` for the year of the commitment;
/// every other sign stands for itself.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct NumberPattern {
    written: String,
    pub(super) pieces: Vec<PatternPiece>,
}

/// One piece of a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum PatternPiece {
    Figure,
    Letter,
    /// The year in four figures.
    Year,
    /// The last two figures of the year.
    ShortYear,
    Itself(char),
}

/// The reason that a text is not a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PatternError {
    /// Numbers of this pattern would have no figure.
    #[error("Een nummer heeft ten minste één cijfer. Zet # op elke plaats van een cijfer.")]
    NoFigure,
    /// The pattern allows only one number, or one a year.
    #[error("Hierin past maar één nummer. Zet # op elke plaats van een cijfer, of @ op die van een letter.")]
    OnlyOne,
    /// The pattern is longer than a number can be.
    #[error("Een nummer heeft ten hoogste 40 tekens.")]
    TooLong,
    /// The pattern has a sign that cannot stand in a number.
    #[error("‘{0}’ kan niet in een nummer staan. Gebruik letters, cijfers, spaties, - . / _ en de tekens # @ JJ JJJJ.")]
    Character(char),
}

impl NumberPattern {
    /// Parses a pattern. White space around it is removed; white space within becomes one space.
    ///
    /// # Errors
    /// Returns an error if no number could fit the pattern, or only one.
    pub fn parse(text: &str) -> Result<Self, PatternError> {
        let written = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if let Some(wrong) = written.chars().find(|c| !(c.is_alphanumeric() || " -./_#@".contains(*c))) {
            return Err(PatternError::Character(wrong));
        }
        let pieces = parse_pieces(&written);
        if pieces.iter().map(|piece| piece.count_signs()).sum::<usize>() > CommitmentNumber::MAX_CHARS {
            return Err(PatternError::TooLong);
        }
        let figure = |piece: &PatternPiece| match piece {
            PatternPiece::Figure | PatternPiece::Year | PatternPiece::ShortYear => true,
            PatternPiece::Letter => false,
            PatternPiece::Itself(sign) => sign.is_ascii_digit(),
        };
        if !pieces.iter().any(figure) {
            return Err(PatternError::NoFigure);
        }
        if !pieces.iter().any(|piece| matches!(piece, PatternPiece::Figure | PatternPiece::Letter)) {
            return Err(PatternError::OnlyOne);
        }
        Ok(Self { written, pieces })
    }

    /// The pattern as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.written
    }

    /// True if a number has this form. If the day of the commitment is unknown, every year fits.
    #[must_use]
    pub fn fits_number(&self, number: &CommitmentNumber, made_on: Option<NaiveDate>) -> bool {
        let mut rest = number.as_str();
        for piece in &self.pieces {
            match piece.strip_from(rest, made_on.map(|day| day.year())) {
                Some(behind) => rest = behind,
                None => return false,
            }
        }
        rest.is_empty()
    }

    /// True if a number of this form can be equal to a number of the other form, compared as
    /// [`NormalNumber`](super::NormalNumber).
    #[must_use]
    pub fn shares_a_number_with(&self, other: &Self) -> bool {
        let (own, others) = (collect_runs(&self.pieces), collect_runs(&other.pieces));
        own.len() == others.len() && own.iter().zip(&others).all(|(one, other)| one.can_equal(other))
    }

    /// An example of a number for a commitment made in this year: `25bb123456`.
    #[must_use]
    pub fn make_example_number(&self, year: i32) -> String {
        let mut figures = ('1'..='9').chain(std::iter::once('0')).cycle();
        let mut letters = ('a'..='z').cycle();
        let mut example = String::new();
        for piece in &self.pieces {
            match piece {
                PatternPiece::Figure => example.extend(figures.next()),
                PatternPiece::Letter => example.extend(letters.next()),
                PatternPiece::Year => example.push_str(&format!("{year:04}")),
                PatternPiece::ShortYear => example.push_str(&format!("{:02}", year.rem_euclid(100))),
                PatternPiece::Itself(sign) => example.push(*sign),
            }
        }
        example
    }
}

impl fmt::Display for NumberPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}

fn parse_pieces(written: &str) -> Vec<PatternPiece> {
    let mut pieces = Vec::new();
    let mut rest = written;
    while let Some(sign) = rest.chars().next() {
        let (piece, length) = match sign {
            '#' => (PatternPiece::Figure, 1),
            '@' => (PatternPiece::Letter, 1),
            'J' if rest.starts_with("JJJJ") => (PatternPiece::Year, 4),
            'J' if rest.starts_with("JJ") => (PatternPiece::ShortYear, 2),
            sign => (PatternPiece::Itself(sign), sign.len_utf8()),
        };
        pieces.push(piece);
        rest = rest.get(length..).unwrap_or_default();
    }
    pieces
}

/// Adjacent letters or adjacent figures in the numbers of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
enum PatternRun {
    /// The letters in lower case; `None` for a place where any letter can stand.
    Letters(Vec<Option<char>>),
    /// The smallest and the largest value of the figures.
    Figures(String, String),
}

impl PatternRun {
    /// True if both runs can be the same letters, or figures of the same value.
    fn can_equal(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Letters(own), Self::Letters(others)) => {
                let alike =
                    |(one, other): (&Option<char>, &Option<char>)| one.is_none() || other.is_none() || one == other;
                own.len() == others.len() && own.iter().zip(others).all(alike)
            }
            (Self::Figures(least, most), Self::Figures(others_least, others_most)) => {
                compute_worth(least) <= compute_worth(others_most) && compute_worth(others_least) <= compute_worth(most)
            }
            _ => false,
        }
    }
}

/// A key that compares figures by value: leading zeros removed, then the longer is the larger.
fn compute_worth(figures: &str) -> (usize, &str) {
    let figures = figures.trim_start_matches('0');
    (figures.len(), figures)
}

/// Splits a pattern into runs of letters and runs of figures. A year can be any year.
fn collect_runs(pieces: &[PatternPiece]) -> Vec<PatternRun> {
    let mut runs: Vec<PatternRun> = Vec::new();
    let mut behind_gap = false;
    for piece in pieces {
        let (letter, least, most) = match piece {
            PatternPiece::Itself(sign) if sign.is_ascii_digit() => (None, sign.to_string(), sign.to_string()),
            PatternPiece::Itself(sign) if !sign.is_alphanumeric() => {
                behind_gap = true;
                continue;
            }
            PatternPiece::Itself(sign) => (Some(sign.to_lowercase().next()), String::new(), String::new()),
            PatternPiece::Letter => (Some(None), String::new(), String::new()),
            figures => (None, "0".repeat(figures.count_signs()), "9".repeat(figures.count_signs())),
        };
        match (runs.last_mut(), letter) {
            // A sign between letters has no meaning; one between figures separates them.
            (Some(PatternRun::Letters(letters)), Some(letter)) => letters.push(letter),
            (Some(PatternRun::Figures(run_least, run_most)), None) if !behind_gap => {
                run_least.push_str(&least);
                run_most.push_str(&most);
            }
            (_, Some(letter)) => runs.push(PatternRun::Letters(vec![letter])),
            (_, None) => runs.push(PatternRun::Figures(least, most)),
        }
        behind_gap = false;
    }
    runs
}

impl PatternPiece {
    /// The number of signs that the piece stands for.
    fn count_signs(self) -> usize {
        match self {
            Self::Year => 4,
            Self::ShortYear => 2,
            Self::Figure | Self::Letter | Self::Itself(_) => 1,
        }
    }

    /// Removes this piece from the beginning of a text and returns the rest; `None` if the text does not begin with it.
    fn strip_from(self, text: &str, year: Option<i32>) -> Option<&str> {
        let one = |fits: fn(&char) -> bool| text.strip_prefix(|sign: char| fits(&sign));
        match (self, year) {
            (Self::Figure, _) => one(char::is_ascii_digit),
            (Self::Letter, _) => one(|sign| sign.is_alphabetic()),
            (Self::Itself(sign), _) => text.strip_prefix(sign),
            (Self::Year, Some(year)) => text.strip_prefix(&format!("{year:04}")),
            (Self::ShortYear, Some(year)) => text.strip_prefix(&format!("{:02}", year.rem_euclid(100))),
            (Self::Year | Self::ShortYear, None) => {
                let (figures, rest) = text.split_at_checked(self.count_signs())?;
                figures.chars().all(|sign| sign.is_ascii_digit()).then_some(rest)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pattern(text: &str) -> NumberPattern {
        NumberPattern::parse(text).unwrap()
    }

    #[test]
    fn a_number_fits_its_form_and_no_other() {
        let table: [(&str, &[&str], &[&str]); 7] = [
            (
                "JJbb######",
                &["25bb005964"],
                &["24bb005964", "25bb5964", "25BB005964", "25bb0059640", "x25bb005964", ""],
            ),
            ("T#####", &["T00042"], &["T0042", "t00042", "T-00042", "T000x2"]),
            ("TA JJJJ-######", &["TA 2025-000318"], &["TA 2024-000318", "TA2025-000318"]),
            ("JJ@@####", &["25bo0001", "25BB0001"], &["25éé0001", "25b00001", "25b-0001"]),
            ("M##", &["M57"], &["57", "M5"]),
            ("RJ-##", &["RJ-17"], &["R2025-17", "R25-17"]),
            ("JJJ-##", &["25J-17"], &["2025-17", "JJJ-17"]),
        ];
        for (written, fitting, others) in table {
            let fits = |number: &&&str| {
                let made_on = Some("2025-01-15".parse().unwrap());
                CommitmentNumber::parse(number).is_ok_and(|number| pattern(written).fits_number(&number, made_on))
            };
            assert_eq!(fitting.iter().filter(|number| !fits(number)).count(), 0, "{written}");
            assert_eq!(others.iter().find(fits), None, "{written}");
        }
    }

    #[test]
    fn without_a_day_every_year_fits() {
        let fits =
            |written: &str, number: &str| pattern(written).fits_number(&CommitmentNumber::parse(number).unwrap(), None);
        assert!(fits("JJbb###", "19bb001"));
        assert!(fits("JJJJ-##", "1999-01"));
        assert!(!fits("JJbb###", "1bbb001"));
        assert!(!fits("JJ-##", "1e-01"));
        assert!(!fits("JJJJ#", "25e01"));
    }

    #[test]
    fn an_example_has_the_form() {
        let table = [
            ("JJbb######", "25bb123456"),
            ("T#####", "T12345"),
            ("JJJJ-@@-###########", "2025-ab-12345678901"),
            (" T  JJ-## ", "T 25-12"),
        ];
        for (written, example) in table {
            let pattern = pattern(written);
            assert_eq!(pattern.make_example_number(2025), example);
            let number = CommitmentNumber::parse(example).unwrap();
            assert!(pattern.fits_number(&number, Some("2025-11-14".parse().unwrap())), "{written}");
        }
    }

    #[test]
    fn what_is_no_form_is_refused() {
        let long = "#".repeat(41);
        let table = [
            ("", PatternError::NoFigure),
            ("T@@", PatternError::NoFigure),
            ("toezegging", PatternError::NoFigure),
            ("T2025", PatternError::OnlyOne),
            ("JJJJ", PatternError::OnlyOne),
            ("T<##>", PatternError::Character('<')),
            ("T###\u{0}", PatternError::Character('\u{0}')),
            (long.as_str(), PatternError::TooLong),
        ];
        for (written, error) in table {
            assert_eq!(NumberPattern::parse(written), Err(error), "{written}");
        }
    }
}
