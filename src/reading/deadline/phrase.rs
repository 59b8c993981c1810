//! The grammar of whole phrases: a preposition and what it leads.

use super::{
    Relation,
    counts::Lead,
    grammar::{Grammar, Parsed},
    milestones::is_recess,
    syntax::{Base, Core, Period, Phrase, Pick, Row, YearWord},
    tokens::Kind,
};

/// What leads a deadline. The longest that fits counts.
const RELATIONS: [(&str, Relation); 92] = [
    ("uiterlijk", Relation::By),
    ("uiterst", Relation::By),
    ("ten laatste", Relation::By),
    ("niet later dan", Relation::By),
    ("op zijn laatst", Relation::By),
    ("op z n laatst", Relation::By),
    ("op uiterlijk", Relation::By),
    ("in ieder geval", Relation::By),
    ("tot en met", Relation::By),
    ("t/m", Relation::By),
    ("tot uiterlijk", Relation::By),
    ("tot aan en met", Relation::By),
    ("voor of op", Relation::By),
    ("op of voor", Relation::By),
    ("voor of in", Relation::By),
    ("in of voor", Relation::By),
    ("voor uiterlijk", Relation::By),
    ("voor", Relation::Before),
    ("nog voor", Relation::Before),
    ("ruim voor", Relation::Before),
    ("net voor", Relation::Before),
    ("kort voor", Relation::Before),
    ("vlak voor", Relation::Before),
    ("eerder dan", Relation::Before),
    ("voorafgaand aan", Relation::Before),
    ("vooruitlopend op", Relation::Before),
    ("tot", Relation::Before),
    ("tot aan", Relation::Before),
    ("binnen", Relation::Within),
    ("na", Relation::After),
    ("direct na", Relation::After),
    ("meteen na", Relation::After),
    ("onmiddellijk na", Relation::After),
    ("gelijk na", Relation::After),
    ("kort na", Relation::After),
    ("vlak na", Relation::After),
    ("snel na", Relation::After),
    ("spoedig na", Relation::After),
    ("na afloop van", Relation::After),
    ("na ommekomst van", Relation::After),
    ("aansluitend op", Relation::After),
    ("aansluitend aan", Relation::After),
    ("volgend op", Relation::After),
    ("vanaf", Relation::From),
    ("met ingang van", Relation::From),
    ("m.i.v", Relation::From),
    ("miv", Relation::From),
    ("ingaande", Relation::From),
    ("ingaand", Relation::From),
    ("sinds", Relation::From),
    ("sedert", Relation::From),
    ("niet eerder dan", Relation::NotBefore),
    ("niet voor", Relation::NotBefore),
    ("op zijn vroegst", Relation::NotBefore),
    ("op z n vroegst", Relation::NotBefore),
    ("ten vroegste", Relation::NotBefore),
    ("pas na", Relation::NotBefore),
    ("pas vanaf", Relation::NotBefore),
    ("vroegst", Relation::NotBefore),
    ("op", Relation::On),
    ("per", Relation::On),
    ("d.d", Relation::On),
    ("dd", Relation::On),
    ("met", Relation::In),
    ("in", Relation::In),
    ("in of rond", Relation::Around),
    ("op of rond", Relation::Around),
    ("in de loop van", Relation::In),
    ("in het verloop van", Relation::In),
    ("in de periode", Relation::In),
    ("gaandeweg", Relation::In),
    ("tijdens", Relation::In),
    ("gedurende", Relation::In),
    ("bij", Relation::In),
    ("ter gelegenheid van", Relation::In),
    ("gelijktijdig met", Relation::In),
    ("tegelijk met", Relation::In),
    ("tegelijkertijd met", Relation::In),
    ("samen met", Relation::In),
    ("parallel aan", Relation::In),
    ("via", Relation::In),
    ("als onderdeel van", Relation::In),
    ("tegen", Relation::In),
    ("aan", Relation::In),
    ("ergens in", Relation::In),
    ("rond", Relation::Around),
    ("rondom", Relation::Around),
    ("omstreeks", Relation::Around),
    ("circa", Relation::Around),
    ("ca", Relation::Around),
    ("om en nabij", Relation::Around),
    ("ongeveer", Relation::Around),
];

/// Gatherings that a date may follow: "in de raadsvergadering van 12 juni".
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

/// Wrappers around a budget paper: "bij de behandeling van de begroting".
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
    /// The phrase that begins here.
    pub(super) fn phrase(&self, at: usize) -> Parsed<Phrase> {
        let dated = self.dated(at);
        let loose = self.recurring(at).or_else(|| self.vague(at));
        if let Some((loose, next)) = loose {
            if dated.as_ref().is_none_or(|(_, end)| *end <= next) {
                return Some((plain(Core::Loose(loose)), next));
            }
        }
        dated.or_else(|| self.condition(at).map(|(loose, next)| (plain(Core::Loose(loose)), next)))
    }

    /// A phrase with a period or a count.
    pub(super) fn dated(&self, at: usize) -> Parsed<Phrase> {
        let (relation, next) = self.relations(at);
        if next == at && self.is(at, "nog") {
            return self.dated(at + 1);
        }
        if let Some((core, end)) = self.counted_phrase(relation, next) {
            return Some((Phrase { relation, core, doubtful: false }, end));
        }
        if relation == Relation::None && self.is(at, "van") {
            return self.of_date(at);
        }
        let (row, end) = self.row(next).or_else(|| self.led_event(relation, next))?;
        let spread = matches!(row.last, Some(_)) && relation == Relation::None;
        let relation = if spread && self.any(next, &["tussen", "van", "vanaf"]) { Relation::In } else { relation };
        if !self.acceptable(relation, &row, (at, next, end)) {
            return None;
        }
        let doubtful = next == at + 1 && self.may_be_no_time(at, &row.first);
        Some((Phrase { relation, core: Core::Row(row), doubtful }, end))
    }

    /// "voor 2026" may be "ten behoeve van 2026", and "in de begroting" may tell where money stands.
    fn may_be_no_time(&self, at: usize, first: &Period) -> bool {
        let paper = matches!(&first.base, Base::Milestone(one) if !is_recess(&one.key));
        let plain_voor = self.is(at, "voor") && self.token(at).is_some_and(|token| !token.accented);
        first.parts.is_empty()
            && (plain_voor && (paper || first.base == Base::Year)
                || paper && self.any(at, &["in", "met", "via", "aan"]))
    }

    /// All that leads: "uiterlijk in", "nog vóór".
    pub(super) fn relations(&self, at: usize) -> (Relation, usize) {
        let (mut relation, mut next) = (Relation::None, at);
        for _ in 0..3 {
            let Some((found, after)) = self.relation(next) else { break };
            relation = relation.then(found);
            next = after;
        }
        (relation, next)
    }

    fn relation(&self, at: usize) -> Parsed<Relation> {
        let word = self.word(at);
        if word.is_empty() {
            return self.mark(at, '±').then_some((Relation::Around, at + 1));
        }
        let fits = |(words, relation): &(&str, Relation)| {
            let quick = words.as_bytes().first() == word.as_bytes().first();
            if quick { self.seq(at, words).map(|next| (*relation, next)) } else { None }
        };
        let longest = RELATIONS.iter().filter_map(fits).max_by_key(|(_, next)| *next);
        // "op z'n laatst" is cut into four words
        let short = self.is(at, "op") && self.is(at + 1, "z") && self.mark(at + 2, '\'') && self.is(at + 3, "n");
        match self.word(at + 4) {
            "laatst" if short => Some((Relation::By, at + 5)),
            "vroegst" if short => Some((Relation::NotBefore, at + 5)),
            _ => longest,
        }
    }

    /// A count with what leads it.
    fn counted_phrase(&self, relation: Relation, at: usize) -> Parsed<Core> {
        let point = self.any(at, &["over"]);
        let lead = match relation {
            _ if point => Lead::Point,
            Relation::After => Lead::Point,
            Relation::Within | Relation::By | Relation::Around => Lead::Within,
            Relation::None => Lead::Bare,
            Relation::In => Lead::Bare,
            Relation::Before | Relation::From | Relation::NotBefore | Relation::On => return None,
        };
        self.count(if point { at + 1 } else { at }, lead)
    }

    /// "van 5 september 2024": only a day makes "van" a preposition of time.
    fn of_date(&self, at: usize) -> Parsed<Phrase> {
        if let Some((row, end)) = self.row(at).filter(|(row, _)| row.last.is_some()) {
            return Some((Phrase { relation: Relation::In, core: Core::Row(row), doubtful: false }, end));
        }
        let (row, end) = self.row(at + 1)?;
        let day = matches!(row.first.base, Base::Day(..)) && row.first.parts.is_empty();
        day.then_some((Phrase { relation: Relation::On, core: Core::Row(row), doubtful: false }, end))
    }

    fn led_event(&self, relation: Relation, at: usize) -> Parsed<Row> {
        if relation == Relation::None && !self.whole { None } else { self.event(at) }
    }

    /// "de raadsvergadering van 12 juni", "de commissie van september", "de vaststelling van de begroting 2026".
    pub(super) fn event(&self, at: usize) -> Parsed<Row> {
        let mut next = at;
        for _ in 0..4 {
            let word = self.word(next);
            if HANDLING.contains(&word) && self.any(next + 1, &["van", "in"]) {
                if let Some(found) = self.milestone_with_day(self.article(next + 2)) {
                    return Some(found);
                }
            }
            if GATHERINGS.contains(&word) || word.ends_with("vergadering") || word.ends_with("bijeenkomst") {
                return self.day_of_event(next + 1);
            }
            next += 1;
            if word.is_empty() || word.len() > 12 {
                break;
            }
        }
        self.milestone_with_day(self.article(at))
    }

    /// The day of a gathering within the next few words.
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

    /// "de jaarrekening op 20 juni 2024": the day goes before the calendar.
    fn milestone_with_day(&self, at: usize) -> Parsed<Row> {
        let (milestone, next) = self.milestone(at)?;
        if self.any(next, &["op", "van", "in", "d.d"]) {
            let found = self.row(next + 1).filter(|(row, _)| row.first.is_named_day_or_month());
            if found.is_some() {
                return found;
            }
        }
        Some((Row { first: milestone, last: None, until: false }, next))
    }

    /// In running text a bare year, month or feast is no deadline.
    fn acceptable(&self, relation: Relation, row: &Row, (at, start, end): (usize, usize, usize)) -> bool {
        if self.whole {
            return true;
        }
        let (first, led) = (&row.first, relation != Relation::None);
        let dated = first.year != YearWord::Open || first.pick != Pick::First || !first.parts.is_empty();
        match &first.base {
            Base::Today(_) => row.last.is_some(),
            Base::Year => {
                let relative = matches!(first.year, YearWord::Offset(_)) || !first.parts.is_empty();
                relative || led && self.year_is_time(relation, at, end)
            }
            Base::Month(_) => led || dated || row.last.is_some() || self.stands_alone(start, end),
            Base::Weekday(_) => first.pick != Pick::First,
            Base::Season(_) | Base::Feast(_) | Base::TurnOfYear | Base::SchoolYear => led || dated,
            Base::Half(_) | Base::Quarter(_) => led || dated || !self.any(start, &["h", "k", "kw", "kwart"]),
            Base::Milestone(one) => {
                let inside = relation == Relation::Within && !is_recess(&one.key);
                led && relation != Relation::On && !inside || !first.parts.is_empty()
            }
            Base::Recess => led && relation != Relation::On || !first.parts.is_empty(),
            _ => true,
        }
    }

    /// "in 2025", not "voor 2000 inwoners".
    fn year_is_time(&self, relation: Relation, at: usize, end: usize) -> bool {
        const COUNTED: [&str; 22] = [
            "euro",
            "inwoners",
            "woningen",
            "huishoudens",
            "mensen",
            "personen",
            "leerlingen",
            "kinderen",
            "uur",
            "m",
            "meter",
            "stuks",
            "plekken",
            "bomen",
            "gezinnen",
            "bedrijven",
            "aanvragen",
            "meldingen",
            "leden",
            "bezoekers",
            "adressen",
            "gasten",
        ];
        !self.any(end, &COUNTED) && !(relation == Relation::In && self.any(at, &["met", "bij", "aan", "via"]))
    }

    /// A month's name in full, in small letters or as the whole of a cell.
    fn stands_alone(&self, start: usize, end: usize) -> bool {
        let Some(token) = self.token(start) else { return false };
        let opens = start.checked_sub(1).is_none_or(|before| {
            self.token(before).is_some_and(|token| matches!(token.kind, Kind::Mark(':') | Kind::Gap)) || token.line
        });
        let closes = self.token(end).is_none_or(|token| token.line || matches!(token.kind, Kind::Gap | Kind::Mark(_)));
        super::lexicon::month(&token.text).is_some_and(|(_, full)| full) && (!token.capital || opens && closes)
    }
}

impl Period {
    /// It tells a time by itself, as a budget paper or a month without a year does not.
    pub(super) fn is_told(&self) -> bool {
        let open = matches!(self.base, Base::Milestone(_) | Base::Recess | Base::Weekday(_) | Base::Today(_));
        !open
    }

    fn is_named_day_or_month(&self) -> bool {
        matches!(self.base, Base::Day(..) | Base::Month(_) | Base::Quarter(_))
    }
}

impl Relation {
    /// What two leading words come to: "uiterlijk vóór" is before.
    fn then(self, next: Self) -> Self {
        match (self, next) {
            (Self::None, any) => any,
            (Self::NotBefore, _) | (_, Self::NotBefore) => Self::NotBefore,
            (Self::From, _) => Self::From,
            (Self::By, Self::In | Self::On | Self::Within | Self::Around | Self::By) => Self::By,
            (_, any) => any,
        }
    }
}

fn plain(core: Core) -> Phrase {
    Phrase { relation: Relation::None, core, doubtful: false }
}
