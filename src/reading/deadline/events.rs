//! Gatherings and papers with a day of their own: "de raadsvergadering van 12 juni", "de vaststelling van de begroting".

use super::{
    grammar::{Grammar, ParsedNode},
    milestones::is_recess,
    syntax::{Period, PeriodBase, PeriodRow},
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
    pub(super) fn parse_event(&self, at: usize) -> ParsedNode<PeriodRow> {
        for next in at..at + 4 {
            let word = self.get_word(next);
            let handled = HANDLING.contains(&word) && self.is_any_word(next + 1, &["van", "in"]);
            let paper = if handled { self.milestone_with_day(self.skip_article(next + 2)) } else { None };
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
        self.milestone_with_day(self.skip_article(at))
    }

    /// Parses the day of a gathering within the next few words.
    fn day_of_event(&self, at: usize) -> ParsedNode<PeriodRow> {
        for next in at..at + 6 {
            if self.is_any_word(next, &["van", "op", "d.d", "in", "na", "dd"]) {
                if self.is_word(next, "na") {
                    return None;
                }
                let found = self.parse_row(next + 1).filter(|(row, _)| row.first.is_named_day_or_month());
                if found.is_some() {
                    return found;
                }
            } else if self.get_word(next).is_empty() {
                return self.parse_row(next).filter(|(row, _)| matches!(row.first.base, PeriodBase::Day(..)));
            }
        }
        None
    }

    /// Parses a budget paper with a day, which takes precedence over the calendar: "de jaarrekening op 20 juni 2024".
    fn milestone_with_day(&self, at: usize) -> ParsedNode<PeriodRow> {
        let (milestone, next) = self.parse_milestone(at)?;
        if self.is_any_word(next, &["op", "van", "in", "d.d"]) {
            let found = self.parse_row(next + 1).filter(|(row, _)| row.first.is_named_day_or_month());
            // A recess has days of its own, also in "voor het zomerreces in mei".
            let recess = matches!(&milestone.base, PeriodBase::Milestone(one) if is_recess(&one.key));
            if found.is_some() && !recess {
                return found;
            }
        }
        Some((PeriodRow { first: milestone, last: None, until: false }, next))
    }
}

impl Period {
    fn is_named_day_or_month(&self) -> bool {
        matches!(self.base, PeriodBase::Day(..) | PeriodBase::Month(_) | PeriodBase::Quarter(_))
    }
}
