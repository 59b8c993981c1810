//! The words of time: months, seasons, weekdays, units, numbers in words.

use chrono::Weekday;

use crate::domain::day::MONTHS;

use super::syntax::{Feast, Season, TimeUnit};

/// The month (1-12) with this folded name or abbreviation; `true` for the full name.
pub(super) fn look_up_month(word: &str) -> Option<(u32, bool)> {
    Some(match word {
        "januari" => (1, true),
        "februari" => (2, true),
        "maart" => (3, true),
        "april" => (4, true),
        "mei" => (5, true),
        "juni" => (6, true),
        "juli" => (7, true),
        "augustus" => (8, true),
        "september" => (9, true),
        "oktober" => (10, true),
        "november" => (11, true),
        "december" => (12, true),
        "jan" => (1, false),
        "feb" | "febr" => (2, false),
        "mrt" | "mar" => (3, false),
        "apr" => (4, false),
        "jun" => (6, false),
        "jul" => (7, false),
        "aug" => (8, false),
        "sep" | "sept" => (9, false),
        "okt" | "oct" => (10, false),
        "nov" => (11, false),
        "dec" => (12, false),
        _ => return None,
    })
}

/// The Dutch name of a month (1-12).
pub(super) fn month_name(month: u32) -> &'static str {
    usize::try_from(month).ok().and_then(|m| MONTHS.get(m.checked_sub(1)?)).copied().unwrap_or("de maand")
}

/// The season with this folded name.
pub(super) fn look_up_season(word: &str) -> Option<Season> {
    Some(match word {
        "voorjaar" | "lente" => Season::Spring,
        "zomer" | "zomerperiode" => Season::Summer,
        "najaar" | "herfst" => Season::Autumn,
        "winter" | "winterperiode" => Season::Winter,
        _ => return None,
    })
}

/// The weekday with this folded name.
pub(super) fn look_up_weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "maandag" => Weekday::Mon,
        "dinsdag" => Weekday::Tue,
        "woensdag" => Weekday::Wed,
        "donderdag" => Weekday::Thu,
        "vrijdag" => Weekday::Fri,
        "zaterdag" => Weekday::Sat,
        "zondag" => Weekday::Sun,
        _ => return None,
    })
}

/// The weekday with this abbreviation, which only counts before a date ("do 12 juni").
pub(super) fn short_weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "ma" => Weekday::Mon,
        "di" => Weekday::Tue,
        "wo" | "woe" => Weekday::Wed,
        "do" => Weekday::Thu,
        "vr" | "vrij" => Weekday::Fri,
        "za" | "zat" => Weekday::Sat,
        "zo" | "zon" => Weekday::Sun,
        _ => return None,
    })
}

/// The unit of time that a folded word names, in the singular or the plural.
pub(super) fn look_up_unit(word: &str) -> Option<TimeUnit> {
    Some(match word {
        "uur" | "uren" => TimeUnit::Hour,
        "werkdag" | "werkdagen" => TimeUnit::WorkDay,
        "dag" | "dagen" | "kalenderdag" | "kalenderdagen" => TimeUnit::Day,
        "weekend" | "weekeinde" => TimeUnit::Weekend,
        "week" | "weken" | "wk" | "wkn" | "kalenderweek" | "kalenderweken" => TimeUnit::Week,
        "maand" | "maanden" | "mnd" | "mnden" | "kalendermaand" | "kalendermaanden" => TimeUnit::Month,
        "kwartaal" | "kwartalen" | "kwart" | "kw" => TimeUnit::Quarter,
        "tertaal" | "trimester" | "viermaandsperiode" => TimeUnit::Tertial,
        "halfjaar" | "halfjaren" => TimeUnit::HalfYear,
        "jaar" | "jaren" | "kalenderjaar" | "begrotingsjaar" | "boekjaar" | "jaars" => TimeUnit::Year,
        _ => return None,
    })
}

/// The feast of the Dutch calendar that a folded word names.
pub(super) fn look_up_feast(word: &str) -> Option<Feast> {
    Some(match word {
        "pasen" | "paasdagen" | "paasweekend" => Feast::Easter,
        "pinksteren" | "pinksterdagen" | "pinksterweekend" => Feast::Pentecost,
        "hemelvaart" | "hemelvaartsdag" => Feast::Ascension,
        "kerst" | "kerstmis" | "kerstdagen" => Feast::Christmas,
        "koningsdag" => Feast::KingsDay,
        "bevrijdingsdag" => Feast::Liberation,
        "prinsjesdag" => Feast::PrinceDay,
        "nieuwjaar" | "nieuwjaarsdag" => Feast::NewYear,
        "sinterklaas" => Feast::Nicholas,
        _ => return None,
    })
}

const UNITS: [&str; 20] = [
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
];

const TENS: [(&str, u32); 9] = [
    ("twintig", 20),
    ("dertig", 30),
    ("veertig", 40),
    ("vijftig", 50),
    ("zestig", 60),
    ("zeventig", 70),
    ("tachtig", 80),
    ("negentig", 90),
    ("honderd", 100),
];

/// The value of a folded number word, up to 999: "zes", "eenentwintig", "honderdtwintig".
pub(super) fn parse_cardinal(word: &str) -> Option<u32> {
    if let Some(value) = UNITS.iter().position(|unit| *unit == word) {
        return u32::try_from(value).ok();
    }
    if let Some((head, tail)) = word.split_once("honderd") {
        let hundreds = if head.is_empty() { 1 } else { parse_cardinal(head).filter(|n| (2..10).contains(n))? };
        let tail = tail.strip_prefix("en").unwrap_or(tail);
        let rest = if tail.is_empty() { 0 } else { parse_cardinal(tail).filter(|n| *n < 100)? };
        return Some(hundreds * 100 + rest);
    }
    let (tens, value) = TENS.iter().find(|(tens, _)| word.ends_with(tens))?;
    let head = word.strip_suffix(tens)?;
    if head.is_empty() {
        return Some(*value);
    }
    let digit = head.strip_suffix("en")?;
    let unit = UNITS.iter().take(10).position(|unit| *unit == digit).filter(|n| *n > 0)?;
    Some(value + u32::try_from(unit).ok()?)
}

/// The value of a folded ordinal in words; "laatste" is -1, "voorlaatste" -2.
pub(super) fn parse_ordinal(word: &str) -> Option<i32> {
    match word {
        "eerste" => return Some(1),
        "laatste" => return Some(-1),
        "voorlaatste" | "een-na-laatste" => return Some(-2),
        "derde" => return Some(3),
        "achtste" => return Some(8),
        _ => {}
    }
    let stem = word.strip_suffix("ste").or_else(|| word.strip_suffix("de"))?;
    let value = parse_cardinal(stem)?;
    // "eende" and "achtde" are not words.
    (value > 1 && value != 3).then(|| i32::try_from(value).ok()).flatten()
}

/// The value of a Roman numeral up to four, as in "kwartaal IV".
pub(super) fn parse_roman_figure(word: &str) -> Option<u32> {
    ["i", "ii", "iii", "iv"].iter().position(|figure| *figure == word).and_then(|at| u32::try_from(at + 1).ok())
}

/// The byte at which the unit begins in a word joined to a figure, such as "4ekwartaal".
pub(super) fn split_ordinal(word: &str) -> Option<usize> {
    ["ste", "de", "e"]
        .iter()
        .find(|suffix| word.strip_prefix(**suffix).is_some_and(|rest| look_up_unit(rest).is_some() || rest == "helft"))
        .map(|suffix| suffix.len())
}

/// The byte at which the letter of the quarter begins in "inQ4".
pub(super) fn split_quarter(word: &str) -> Option<usize> {
    let head = word.strip_suffix('q').or_else(|| word.strip_suffix("kw")).or_else(|| word.strip_suffix("week"))?;
    matches!(head, "in" | "per" | "voor" | "na" | "tot" | "eind" | "begin" | "medio" | "vanaf" | "uiterlijk")
        .then_some(head.len())
}

/// True if a folded word is a word of time.
pub(super) fn is_time_word(word: &str) -> bool {
    look_up_month(word).is_some_and(|(_, full)| full)
        || look_up_season(word).is_some()
        || look_up_unit(word).is_some()
        || look_up_weekday(word).is_some()
        || parse_ordinal(word).is_some()
        || MISTYPED.contains(&word)
}

/// Long words that stay unmistakable even with one typing error.
const MISTYPED: [&str; 14] = [
    "augustus",
    "december",
    "februari",
    "halfjaar",
    "januari",
    "kerstreces",
    "kwartaal",
    "kwartalen",
    "november",
    "oktober",
    "september",
    "uiterlijk",
    "voorjaar",
    "zomerreces",
];

/// Returns the word of time that is one typing error away, or else the word itself: "kwartal", "uiterlijkl", "febuari".
pub(super) fn repair_time_word(word: String) -> String {
    if word.len() < 6 || !word.is_ascii() || word.ends_with('s') && !word.ends_with("us") {
        return word;
    }
    let near = MISTYPED.iter().find(|known| {
        word.as_bytes().first() == known.as_bytes().first()
            && word.len().abs_diff(known.len()) <= 1
            && word != **known
            && !is_inflection(&word, known)
            && one_slip(word.as_bytes(), known.as_bytes())
    });
    near.map_or(word, |known| (*known).to_owned())
}

/// True for another form of a word, which is no typing error: "uiterlijke", "kwartaals".
fn is_inflection(word: &str, known: &str) -> bool {
    word.strip_prefix(known).is_some_and(|tail| tail == "e" || tail == "s")
}

/// True if the words differ by one letter added, removed or replaced, or by two letters swapped.
fn one_slip(word: &[u8], known: &[u8]) -> bool {
    let same = word.iter().zip(known).take_while(|(a, b)| a == b).count();
    let (a, b) = (word.get(same..).unwrap_or_default(), known.get(same..).unwrap_or_default());
    let tail = |text: &'_ [u8], skip: usize| text.get(skip..).unwrap_or_default().to_vec();
    tail(a, 1) == tail(b, 1)
        || tail(a, 1) == b
        || a == tail(b, 1)
        || (a.len() > 1 && b.len() > 1 && a.first() == b.get(1) && a.get(1) == b.first() && tail(a, 2) == tail(b, 2))
}
