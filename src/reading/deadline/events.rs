//! Gatherings and papers with a day of their own: "de raadsvergadering van 12 juni", "de vaststelling van de begroting".

use super::{
    grammar::{Grammar, Parsed},
    milestones::is_recess,
    syntax::{Base, Period, Row},
};

/// Words for gatherings that a date may follow: "in de raadsvergadering van 12 juni".
const GATHERINGS: [&str; 30] = [
    "raadsvergadering",
    "commissievergadering",
    "statenvergadering",
    "vergadering",
    "raad",
    "gemeenteraad",
    "commissie",
    "raadscommissie",
    "bijeenkomst",
    "raadsbijeenkomst",
    "informatiebijeenkomst",
    "themabijeenkomst",
    "debat",
    "raadsdebat",
    "commissiedebat",
    "avond",
    "raadsavond",
    "thema-avond",
    "sessie",
    "overleg",
    "agenda",
    "raadsagenda",
    "behandeling",
    "bespreking",
    "vaststelling",
    "aanbieding",
    "beraad",
    "presidium",
    "tafel",
    "zitting",
];

/// Words for the handling of a budget paper: "bij de behandeling van de begroting".
const HANDLING: [&str; 12] = [
    "behandeling",
    "vaststelling",
    "vaststellen",
    "bespreking",
    "aanbieding",
    "presentatie",
    "verschijnen",
    "verschijning",
    "behandelen",
    "bespreken",
    "opstellen",
    "indiening",
];

impl Grammar<'_> {
    /// Parses "de raadsvergadering van 12 juni", "de commissie van september", "de vaststelling van de begroting 2026".
    pub(super) fn event(&self, at: usize) -> Parsed<Row> {
        for next in at..at + 4 {
            let word = self.word(next);
            let handled = HANDLING.contains(&word) && self.any(next + 1, &["van", "in"]);
            let paper = if handled { self.milestone_with_day(self.article(next + 2)) } else { None };
            if paper.is_some() {
                return paper;
            }
            if GATHERINGS.contains(&word) || word.ends_with("vergadering") || word.ends_with("bijeenkomst") {
                return self.day_of_event(next + 1);
            }
            if word.is_empty() || word.len() > 12 {
                break;
            }
        }
        self.milestone_with_day(self.article(at))
    }

    /// Parses the day of a gathering within the next few words.
    fn day_of_event(&self, at: usize) -> Parsed<Row> {
        for next in at..at + 6 {
            if self.any(next, &["van", "op", "d.d", "in", "na", "dd"]) {
                if self.is(next, "na") {
                    return None;
                }
                let found = self.row(next + 1).filter(|(row, _)| row.first.is_named_day_or_month());
                if found.is_some() {
                    return found;
                }
            } else if self.word(next).is_empty() {
                return self.row(next).filter(|(row, _)| matches!(row.first.base, Base::Day(..)));
            }
        }
        None
    }

    /// Parses a budget paper with a day, which takes precedence over the calendar: "de jaarrekening op 20 juni 2024".
    fn milestone_with_day(&self, at: usize) -> Parsed<Row> {
        let (milestone, next) = self.milestone(at)?;
        if self.any(next, &["op", "van", "in", "d.d"]) {
            let found = self.row(next + 1).filter(|(row, _)| row.first.is_named_day_or_month());
            // A recess has days of its own, also in "voor het zomerreces in mei".
            let recess = matches!(&milestone.base, Base::Milestone(one) if is_recess(&one.key));
            if found.is_some() && !recess {
                return found;
            }
        }
        Some((Row { first: milestone, last: None, until: false }, next))
    }
}

impl Period {
    fn is_named_day_or_month(&self) -> bool {
        matches!(self.base, Base::Day(..) | Base::Month(_) | Base::Quarter(_))
    }
}
