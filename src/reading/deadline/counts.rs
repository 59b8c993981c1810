//! The grammar of counts: "binnen zes weken", "over anderhalf jaar", "6 à 8 weken na dagtekening van deze brief".

use super::{
    grammar::{Grammar, ParsedNode},
    lexicon,
    syntax::{CountAnchor, DaylessWords, PeriodRow, PhraseCore, TimeUnit, UnitCount},
};

/// The word that introduces a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CountLead {
    /// The words "binnen" and "uiterlijk".
    Within,
    /// The words "over" and "na".
    Point,
    /// No introducing word.
    Bare,
}

/// An amount in halves; `soft` is true if it is approximate.
#[derive(Debug, Clone, Copy)]
struct CountAmount {
    halves: u32,
    soft: bool,
}

const SOFT: [&str; 10] = ["circa", "ca", "ongeveer", "ruim", "pakweg", "plusminus", "grofweg", "krap", "bijna", "plm"];

/// Papers and meetings whose day is the reference day.
const THIS_PAPER: [&str; 24] = [
    "brief",
    "raadsbrief",
    "raadsinformatiebrief",
    "informatiebrief",
    "commissiebrief",
    "collegebrief",
    "statenbrief",
    "rib",
    "memo",
    "raadsmemo",
    "nota",
    "notitie",
    "mededeling",
    "raadsmededeling",
    "schrijven",
    "bericht",
    "document",
    "vergadering",
    "raadsvergadering",
    "commissievergadering",
    "debat",
    "toezegging",
    "beantwoording",
    "statenmededeling",
];

impl Grammar<'_> {
    /// Parses a count with its starting point. A count from an event without a day is a condition.
    pub(super) fn parse_count(&self, at: usize, lead: CountLead) -> ParsedNode<PhraseCore> {
        let (at, coming) = self.skip_coming(at);
        let (amount, unit, next) = self.parse_quantity(at, coming)?;
        let bare = lead == CountLead::Bare && !coming;
        match self.parse_anchor(next) {
            Some((None, _)) if bare && !self.whole => None,
            Some((anchor, next)) => Some((self.anchored_core(amount, unit, anchor, lead), next)),
            None if bare && !self.whole => None,
            None => Some((PhraseCore::Count(self.make_count(amount, unit, CountAnchor::Reference, lead)), next)),
        }
    }

    fn anchored_core(
        &self,
        amount: CountAmount,
        unit: TimeUnit,
        anchor: Option<CountAnchor>,
        lead: CountLead,
    ) -> PhraseCore {
        match anchor {
            Some(anchor) => PhraseCore::Count(self.make_count(amount, unit, anchor, lead)),
            None => {
                PhraseCore::Loose(DaylessWords::Condition("telt vanaf een gebeurtenis waarvan de dag niet vaststaat"))
            }
        }
    }

    fn make_count(&self, amount: CountAmount, unit: TimeUnit, anchor: CountAnchor, lead: CountLead) -> UnitCount {
        UnitCount { halves: amount.halves, unit, soft: amount.soft, point: lead == CountLead::Point, anchor }
    }

    /// Skips "de komende" or "de eerstkomende", and returns true if it was there.
    fn skip_coming(&self, at: usize) -> (usize, bool) {
        let next = self.skip_article(at);
        let coming =
            self.is_any_word(next, &["komende", "eerstkomende", "aankomende", "eerstvolgende", "komend", "volgende"]);
        if coming { (next + 1, true) } else { (at, false) }
    }

    /// Parses the amount and the unit: "zes weken", "een half jaar", "weken" behind "komende", "een week of zes".
    fn parse_quantity(&self, at: usize, coming: bool) -> Option<(CountAmount, TimeUnit, usize)> {
        let mut soft = false;
        let mut at = at;
        while let Some(next) = self.match_softener(at) {
            soft = true;
            at = next;
        }
        if self.is_any_word(at, &["maximaal", "hooguit", "hoogstens", "uiterlijk", "minimaal"]) {
            at += 1;
        }
        if coming && self.is_any_word(at, &["weken", "maanden", "dagen"]) {
            return Some((
                CountAmount { halves: soft_amount(lexicon::look_up_unit(self.get_word(at))?)?, soft: true },
                lexicon::look_up_unit(self.get_word(at))?,
                at + 1,
            ));
        }
        if coming && self.is_any_word(at, &["half", "halve"]) && self.is_word(at + 1, "jaar") {
            return Some((CountAmount { halves: 1, soft: false }, TimeUnit::Year, at + 2));
        }
        if let Some((unit, n, next)) = self.of_six(at) {
            return Some((CountAmount { halves: n * 2, soft: true }, unit, next));
        }
        if let Some(next) = self.match_indefinite_amount(at) {
            let unit = self.counted_unit(next)?;
            return Some((CountAmount { halves: soft_amount(unit.0)?, soft: true }, unit.0, unit.1));
        }
        let (halves, next) = self.parse_amount(at)?;
        if coming && halves == 2 {
            return None;
        }
        let (unit, next) = self.counted_unit(next)?;
        // In "half week 12" the first word means the middle of that week.
        if halves == 1 && unit == TimeUnit::Week && self.get_number(next, 2).is_some() {
            return None;
        }
        Some((CountAmount { halves, soft }, unit, next))
    }

    fn match_softener(&self, at: usize) -> Option<usize> {
        if self.is_word(at, "zo") && self.is_mark(at + 1, '\'') && self.is_word(at + 2, "n") {
            return Some(at + 3);
        }
        self.is_any_word(at, &SOFT)
            .then(|| self.skip_mark(at + 1, '.'))
            .or_else(|| self.is_mark(at, '±').then_some(at + 1))
    }

    /// Parses a vague amount: "enkele", "een paar", "een aantal".
    fn match_indefinite_amount(&self, at: usize) -> Option<usize> {
        ["enkele", "een paar", "paar", "een aantal", "enige", "meerdere", "diverse", "een handvol"]
            .iter()
            .find_map(|words| self.match_words(at, words))
    }

    /// Parses an approximate amount: "een week of zes".
    fn of_six(&self, at: usize) -> Option<(TimeUnit, u32, usize)> {
        let unit = self.is_word(at, "een").then(|| lexicon::look_up_unit(self.get_word(at + 1))).flatten()?;
        let n = self.is_word(at + 2, "of").then(|| self.whole_number(at + 3)).flatten()?;
        lexicon::look_up_unit(self.get_word(at + 4)).is_none().then_some((unit, n, at + 4))
    }

    fn whole_number(&self, at: usize) -> Option<u32> {
        self.get_number(at, 4)
            .filter(|_| self.stands_free(usize::MAX, at + 1) || self.is_mark(at + 1, '-'))
            .or_else(|| lexicon::parse_cardinal(self.get_word(at)))
    }

    /// Parses an amount in halves: "zes", "6 à 8" (gives the last), "anderhalf", "een half", "tweeënhalve", "2,5".
    fn parse_amount(&self, at: usize) -> ParsedNode<u32> {
        let word = self.get_word(at);
        let halved = |stem: &str| lexicon::parse_cardinal(stem).map(|n| n * 2 + 1);
        let half = match word {
            "anderhalf" | "anderhalve" => Some(3),
            "half" | "halve" => Some(1),
            _ => word.strip_suffix("enhalf").or_else(|| word.strip_suffix("enhalve")).and_then(halved),
        };
        if let Some(halves) = half {
            return Some((halves, at + 1));
        }
        let several = self
            .is_word(at, "een")
            .then(|| self.get_word(at + 1).strip_suffix("tal").and_then(lexicon::parse_cardinal))
            .flatten();
        if let Some(n) = several {
            return Some((n * 2, at + 2));
        }
        if self.is_word(at, "een") && self.is_any_word(at + 1, &["half", "halve"]) {
            return Some((1, at + 2));
        }
        let n = self.whole_number(at).or_else(|| self.get_number(at, 4)).filter(|n| (1..=2000).contains(n))?;
        let next = at + 1;
        if let Some(after) = self.match_words(next, "en een half").or_else(|| self.match_words(next, "en een halve")) {
            return Some((n * 2 + 1, after));
        }
        if self.is_word(next, "half") && self.is_glued(next) {
            return Some((n * 2 + 1, next + 1));
        }
        if self.is_mark(next, ',') && self.is_glued(next + 1) && self.get_number(next + 1, 1) == Some(5) {
            return Some((n * 2 + 1, next + 2));
        }
        let next = self.spelled_again(next);
        let upper = self.range_end(next).filter(|(upper, _)| *upper > n);
        Some(upper.map_or((n * 2, next), |(upper, next)| (upper * 2, next)))
    }

    /// Skips the "(6)" of "zes (6) weken".
    fn spelled_again(&self, at: usize) -> usize {
        let again = self.is_mark(at, '(') && self.whole_number(at + 1).is_some() && self.is_mark(at + 2, ')');
        if again { at + 3 } else { at }
    }

    /// Parses the "8 weken" of "6 à 8 weken" and of "zes weken tot acht weken".
    fn range_end(&self, at: usize) -> ParsedNode<u32> {
        let at = if lexicon::look_up_unit(self.get_word(at)).is_some() { at + 1 } else { at };
        let separated = ["tot en met", "t/m", "tot", "a", "of"].iter().find_map(|words| self.match_words(at, words));
        let marked = (self.is_mark(at, '-') || self.is_mark(at, '/')).then_some(at + 1);
        let next = separated.or(marked)?;
        let upper = self.whole_number(next).filter(|n| (1..=2000).contains(n))?;
        lexicon::look_up_unit(self.get_word(next + 1)).map(|_| (upper, next + 1))
    }

    fn counted_unit(&self, at: usize) -> ParsedNode<TimeUnit> {
        if self.match_words(at, "werkbare dagen").is_some() {
            return Some((TimeUnit::WorkDay, at + 2));
        }
        if self.is_any_word(at, &["volle", "hele", "volledige"]) {
            return self.counted_unit(at + 1);
        }
        if self.is_any_word(at, &["half", "halve"]) {
            return None;
        }
        let next = self.skip_mark(at + 1, '.');
        let next = if self.is_any_word(at, &["wk", "wkn", "mnd"]) { next } else { at + 1 };
        lexicon::look_up_unit(self.get_word(at)).map(|unit| (unit, next)).filter(|(unit, _)| *unit != TimeUnit::Weekend)
    }

    /// Parses the starting point of a count: "na dagtekening van deze brief", "voor het zomerreces". For an event without a
    /// day, "na afronding van …", the inner value is `None`.
    fn parse_anchor(&self, at: usize) -> ParsedNode<Option<CountAnchor>> {
        if self.is_any_word(at, &["nadat", "zodra"]) {
            return Some((None, self.clause_end(at)));
        }
        const AFTER: [&str; 9] = [
            "te rekenen vanaf",
            "gerekend vanaf",
            "gerekend na",
            "volgend op",
            "volgende op",
            "te rekenen na",
            "vanaf",
            "sinds",
            "na",
        ];
        if let Some(next) = AFTER.iter().find_map(|words| self.match_words(at, words)) {
            if let Some(next) = self.this_paper(next) {
                return Some((Some(CountAnchor::Reference), next));
            }
            if let Some((row, next)) = self.anchor_row(next).or_else(|| self.end_of(next)) {
                return Some((Some(CountAnchor::After(Box::new(row))), next));
            }
            return Some((None, self.clause_end(at)));
        }
        let before = ["voorafgaand aan", "voor"].iter().find_map(|words| self.match_words(at, words))?;
        let (row, next) = self.anchor_row(before)?;
        Some((Some(CountAnchor::Before(Box::new(row))), next))
    }

    /// Parses the end of a period: "afloop van het eerste kwartaal", "het einde van de maand".
    fn end_of(&self, at: usize) -> ParsedNode<PeriodRow> {
        let at = self.skip_article(at);
        let at = ["afloop van", "einde van", "verstrijken van", "ommekomst van"]
            .iter()
            .find_map(|words| self.match_words(at, words))?;
        self.parse_container(at, 0).map(|(first, next)| (PeriodRow { first, last: None, until: false }, next))
    }

    fn anchor_row(&self, at: usize) -> ParsedNode<PeriodRow> {
        self.parse_row(at).or_else(|| self.parse_event(at))
    }

    /// Parses words that mean the reference day: "dagtekening (van deze brief)", "heden", "vandaag", "verzending van dit memo",
    /// "deze vergadering".
    fn this_paper(&self, at: usize) -> Option<usize> {
        let at = self.skip_article(at);
        let paper = |at: usize| {
            let this =
                self.is_any_word(at, &["deze", "dit", "de", "het", "onderhavige", "mijn", "onze", "haar", "zijn"]);
            (this && self.is_any_word(at + 1, &THIS_PAPER)).then_some(at + 2)
        };
        let own = |at: usize| paper(at).filter(|_| self.is_any_word(at, &["deze", "dit", "onderhavige"]));
        if self.is_any_word(at, &["dagtekening", "dagtekenen", "briefdatum"]) {
            let next = self.skip_any_word(at + 1, &["van"]);
            return Some(paper(next).filter(|_| next > at + 1).unwrap_or(at + 1));
        }
        if self.is_any_word(at, &["heden", "vandaag", "nu"]) {
            return Some(at + 1);
        }
        if self.match_words(at, "datum dezes").is_some() {
            return Some(at + 2);
        }
        const OF_PAPER: [&str; 12] = [
            "datum",
            "verzending",
            "verzenddatum",
            "ontvangst",
            "verschijning",
            "verschijnen",
            "ondertekening",
            "publicatie",
            "versturen",
            "dagtekenen",
            "toezending",
            "datering",
        ];
        if self.is_any_word(at, &OF_PAPER) && self.is_word(at + 1, "van") {
            return own(at + 2);
        }
        own(at)
    }
}

/// The amount that "enkele" stands for with a unit, in halves (house rule: four weeks, three months; a week for days).
fn soft_amount(unit: TimeUnit) -> Option<u32> {
    Some(match unit {
        TimeUnit::Week => 8,
        TimeUnit::Month => 6,
        TimeUnit::Day | TimeUnit::WorkDay => 14,
        TimeUnit::Hour
        | TimeUnit::Weekend
        | TimeUnit::Quarter
        | TimeUnit::Tertial
        | TimeUnit::HalfYear
        | TimeUnit::Year => return None,
    })
}
