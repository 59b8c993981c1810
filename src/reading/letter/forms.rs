//! Which forms numbers have, and which forms are something else: years, amounts, hours, roads, telephone numbers.

use super::{
    dates,
    numbers::Form,
    slips,
    words::{self, Words, set},
};

/// Letters that stand before a space in a number: "TA 2024-000318".
pub(super) const PREFIXES: &[&str] = &[
    "T", "TZ", "TA", "TG", "TK", "TR", "TC", "TOEZ", "TS", "TZG", "RIB", "RIS", "BD", "RV", "M", "A", "AM", "SV", "WV",
    "RB", "CB", "CIB", "IB", "PS", "GS", "AB", "DB", "UIT", "IN", "INT", "Z", "D", "SB", "LIB", "CM", "MOT",
];

/// Letters that commitments bear and other papers do not.
pub(super) const COMMITMENT_PREFIXES: &[&str] = &["t", "tz", "ta", "tg", "tr", "tc", "toez", "tzg", "ts"];

/// Letters that other papers bear and commitments do not.
pub(super) const PAPER_PREFIXES: &[&str] = &[
    "m",
    "mot",
    "a",
    "am",
    "rib",
    "ris",
    "bd",
    "rv",
    "sv",
    "wv",
    "cib",
    "lib",
    "z",
    "d",
    "uit",
    "in",
    "raadsbrief",
    "bo",
];

/// Words behind a figure that make it a quantity.
static UNITS: Words = Words::new(|| {
    set("
        %, ‰, procent, euro, miljoen, miljard, ton, uur, km, meter, m², m2, fte, minuten, graden, mln, ct, cent,
        kwh, mwh, ha, hectare, dagen, weken, maanden, jaar, inwoners, woningen, keer, x
    ")
});

/// Words before a figure that make it part of something else than a number.
static COUNTED: Words = Words::new(|| {
    set("
        artikel, art., artikelen, lid, paragraaf, par., §, hoofdstuk, bijlage, bijlagen, pagina, p., blz., pag.,
        figuur, tabel, week, weken, groep, kamer, lijn, variant, scenario, fase, tel., tel, tel:, telefoon,
        postbus, iso, nen, kvk, btw, iban, versie, leeftijd, circa, ca., ruim, bijna, ongeveer, agendapunt,
        onderdeel, programma, perceel, groep, leerjaar, zone, wijk, categorie, spoor, maatregel, pijler, punt
    ")
});

/// So many bytes beside a number tell what it is; no word is longer.
const BESIDE: usize = 60;

/// Whether this is something else than a number, whatever stands around it.
pub(super) fn never(core: &str, before: &str, after: &str) -> bool {
    if core.len() > 30 || word_like(core) {
        return true;
    }
    let (before, after) = (words::end_of(before, BESIDE), words::start_of(after, BESIDE));
    let word_before = before.trim_end().rsplit(' ').next().unwrap_or_default().to_lowercase();
    let word_after = after.trim_start().split([' ', ',', '.', ';', ')']).next().unwrap_or_default().to_lowercase();
    let figures_only = core.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let money = before.trim_end().ends_with(['€', '$']) || word_before == "eur";
    let quantity = figures_only && (UNITS.contains(word_after.as_str()) || after.starts_with('%'));
    let fraction = figures_only && after.starts_with(',') && after[1..].starts_with(|c: char| c.is_ascii_digit());
    let decimals =
        figures_only && before.ends_with(',') && before[..before.len() - 1].ends_with(|c: char| c.is_ascii_digit());
    let counted = core.len() < 9 && COUNTED.contains(&word_before.trim_start_matches('('));
    let dated = dates::named_days(&core.to_lowercase()).iter().any(|day| day.range.len() == core.len())
        || (core.len() <= 2 && figures_only && dates::month(&word_after).is_some());
    let phone = before.ends_with(") ")
        || before.ends_with('+')
        || (core.starts_with('0') && core.len() >= 10 && core.find('-').is_some_and(|at| at <= 4));
    money
        || quantity
        || fraction
        || decimals
        || counted
        || dated
        || phone && !core.contains(char::is_alphabetic)
        || postcode(core, after)
        || part_of_a_day(core, before)
}

/// Words right before a year.
static BEFORE_YEAR: Words = Words::new(|| {
    set("
        jaar, kwartaal, halfjaar, begin, medio, eind, einde, ultimo, voorjaar, lente, zomer, najaar, herfst, winter,
        q1, q2, q3, q4, maand, week
    ")
});

/// "2O27", "mei 2026/7", "mei 20027", "12-13-2024": a day or a year, or what a slip made of one.
fn part_of_a_day(core: &str, before: &str) -> bool {
    let word_before = before.trim_end_matches([' ', '\'', '’', '‘', '(']).rsplit(' ').next().unwrap_or_default();
    let word_before = word_before.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let plain = slips::as_figures(core);
    let parts: Vec<&str> = plain.split(['-', '/', '.']).collect();
    let figures =
        |part: &str, most: usize| (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    if let [day, month, year] = parts.as_slice()
        && figures(day, 2)
        && figures(month, 2)
        && figures(year, 4)
        && year.len() == 4
        && year.starts_with("20")
    {
        return true;
    }
    let mixed = plain != core && core.bytes().filter(u8::is_ascii_digit).count() > 1;
    if mixed && slips::is_year(&plain) {
        return !word_before.starts_with("toez");
    }
    if dates::month(&word_before).is_none() && !BEFORE_YEAR.contains(word_before.as_str()) {
        return false;
    }
    let (century, tail) = (plain.get(..2).unwrap_or_default(), plain.get(4..).unwrap_or_default());
    let year = matches!(century, "19" | "20")
        && tail.len() <= 3
        && (tail.is_empty() || tail.starts_with(['/', '-', '.', '_']) || figures(tail, 3));
    let short = matches!(parts.as_slice(), [first, second] if figures(first, 2) && figures(second, 2));
    year || short
        || core.len() < 6 && core.starts_with(|c: char| c.is_ascii_digit()) && core.contains(char::is_alphabetic)
}

/// "3300 AB", "3300AB".
fn postcode(core: &str, after: &str) -> bool {
    let figures = |text: &str| text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0');
    let letters = |text: &str| text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase());
    let next = after.strip_prefix(' ').and_then(|after| after.split([' ', ',']).next()).unwrap_or_default();
    (figures(core) && letters(next)) || (core.len() == 6 && figures(&core[..4]) && letters(&core[4..]))
}

/// "24-uurs", "65-plussers", "1e", "Q3", "4x4", "COVID-19": words that happen to hold figures.
fn word_like(core: &str) -> bool {
    let letters: Vec<&str> = core.split(|c: char| !c.is_ascii_alphabetic()).filter(|part| !part.is_empty()).collect();
    let starts_with_figure = core.starts_with(|c: char| c.is_ascii_digit());
    let long_word = letters.iter().enumerate().any(|(at, part)| {
        let small = part.split(|c: char| !c.is_ascii_lowercase()).map(str::len).max().unwrap_or_default();
        small >= if at == 0 && !starts_with_figure { 5 } else { 3 }
    });
    // "24int00317": figures, a few letters, a run of figures.
    let head = core.trim_start_matches(|c: char| c.is_ascii_digit());
    let tail = head.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let coded = head.len() < core.len()
        && (1..=5).contains(&(head.len() - tail.len()))
        && tail.len() >= 4
        && tail.bytes().all(|b| b.is_ascii_digit());
    if coded {
        return false;
    }
    let figures: String = core.chars().filter(char::is_ascii_digit).collect();
    let ordinal = starts_with_figure
        && letters.len() == 1
        && figures.len() <= 2
        && matches!(letters[0], "e" | "de" | "ste" | "x" | "G" | "D");
    let quarter = figures.len() <= 6
        && matches!(core.as_bytes(), [b'Q' | b'q' | b'K' | b'H' | b'W', b'1'..=b'4', ..])
        && core.as_bytes().get(2).is_none_or(|b| !b.is_ascii_digit());
    let virus = matches!(
        letters.first(),
        Some(&("COVID" | "Covid" | "covid" | "CO" | "PM" | "MBO" | "mbo" | "HBO" | "ISO" | "NEN" | "NL" | "Wmo"))
    );
    long_word || ordinal || quarter || virus
}

pub(super) fn form(core: &str) -> Form {
    let figures: String = core.chars().filter(char::is_ascii_digit).collect();
    let letters: String = core.chars().take_while(|c| c.is_ascii_alphabetic()).collect();
    if figures.len() == core.len() {
        let year = core.len() == 4 && (core.starts_with("19") || core.starts_with("20"));
        return if year { Form::Weak } else { Form::Plain };
    }
    let known = COMMITMENT_PREFIXES.contains(&letters.to_lowercase().as_str());
    let marks = core.bytes().filter(|b| !b.is_ascii_alphanumeric()).count();
    let lettered = core.contains(|c: char| c.is_ascii_alphabetic());
    // "AB-T-09", "PV-12": letters, a mark and two figures make a number as well.
    let coded = lettered && (marks > 1 || marks == 1 && core.len() >= 5) && figures.len() >= 2;
    let road = core.len() <= 4 && letters.len() == 1 && !known && figures.len() + 1 == core.len();
    if road || years(core) || grouped(core) || (figures.len() < 3 && !known && !coded) || clock(core) || core.len() < 3
    {
        return Form::Weak;
    }
    Form::Rich
}

/// A year, or a row of years.
pub(super) fn is_year(core: &str) -> bool {
    let one = core.len() == 4
        && core.bytes().all(|b| b.is_ascii_digit())
        && (core.starts_with("19") || core.starts_with("20"));
    one || years(core)
}

/// "2024-2026", "2024/2025", "2024-25".
fn years(core: &str) -> bool {
    let Some((first, second)) = core.split_once(['-', '/']) else { return false };
    let (Ok(from), Ok(to)) = (first.parse::<u32>(), second.parse::<u32>()) else { return false };
    let to = if second.len() == 2 { from / 100 * 100 + to } else { to };
    first.len() == 4 && matches!(second.len(), 2 | 4) && (1900..2100).contains(&from) && to > from && to - from <= 30
}

/// "18.400", "1.234.567".
fn grouped(core: &str) -> bool {
    let mut parts = core.split('.');
    let first = parts.next().unwrap_or_default();
    let rest: Vec<&str> = parts.collect();
    let figures = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    (1..=3).contains(&first.len())
        && figures(first)
        && !rest.is_empty()
        && rest.iter().all(|part| part.len() == 3 && figures(part))
}

/// "8.30", "17.00", "3.1": hours, paragraphs.
fn clock(core: &str) -> bool {
    core.split_once('.').is_some_and(|(first, second)| {
        first.len() <= 2 && second.len() <= 2 && first.bytes().chain(second.bytes()).all(|b| b.is_ascii_digit())
    })
}
