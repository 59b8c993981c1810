//! What may be a number, told from its form alone. Whether it is one, and of what, its place in the letter tells.

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

use super::{
    dates,
    layout::{Kind, Letter},
    shape::Shape,
};

/// A run of letters and figures that may be a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate {
    /// Its bytes in the flow.
    pub(super) range: Range<usize>,
    /// The number as read: as written, but for a space or a hyphen that has no place in it.
    pub(super) text: String,
    /// Such a space or hyphen was taken out.
    pub(super) mended: bool,
    /// The block in which it stands.
    pub(super) block: usize,
    /// How much its form looks like a number.
    pub(super) form: Form,
}

/// How much a form looks like a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    /// It is something else as a rule (a year, an amount, a road): a number only right behind its noun.
    Weak,
    /// Figures only.
    Plain,
    /// Figures with letters or marks between them.
    Rich,
}

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

/// All that may be a number, in order.
pub(super) fn candidates(letter: &Letter) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (block_at, block) in letter.blocks.iter().enumerate() {
        if block.kind == Kind::Signature {
            continue;
        }
        let text = letter.written(&block.range);
        for (at, word) in spaced(text) {
            if word.contains("://") || word.contains("www.") || word.contains('@') {
                continue;
            }
            for run in runs(word) {
                let range = at + run.start..at + run.end;
                if let Some((range, form)) = number_form(text, range) {
                    let range = block.range.start + range.start..block.range.start + range.end;
                    if range.start >= block.marker.end {
                        let text = letter.written(&range).to_owned();
                        found.push(Candidate { range, text, mended: false, block: block_at, form });
                    }
                }
            }
        }
    }
    mended(letter, found)
}

/// Puts numbers together that a stray space or the end of a line took apart, where others of the shape show how they
/// are written: "24bb00 5964", "24bb00-" and "5964" on the next line.
fn mended(letter: &Letter, found: Vec<Candidate>) -> Vec<Candidate> {
    let mut usual: HashMap<Shape, HashSet<String>> = HashMap::new();
    for candidate in found.iter().filter(|candidate| candidate.form == Form::Rich) {
        usual.entry(Shape::of(&candidate.text)).or_default().insert(candidate.text.to_lowercase());
    }
    let known = |text: &str| usual.get(&Shape::of(text)).map_or(0, HashSet::len);
    let mut whole: Vec<Candidate> = Vec::with_capacity(found.len());
    for mut candidate in found {
        if candidate.text.contains('-') && letter.broken(&candidate.range) && known(&candidate.text) < 2 {
            let joined = candidate.text.replacen('-', "", candidate.text.matches('-').count());
            if known(&joined) > 0 {
                candidate = Candidate { text: joined, mended: true, ..candidate };
            }
        }
        if let Some(before) = whole.last_mut()
            && before.block == candidate.block
            && let gap = letter.written(&(before.range.end..candidate.range.start))
            && matches!(gap, " " | "- " | " -" | "/ " | ". ")
        {
            let joined = format!("{}{}{}", before.text, gap.trim(), candidate.text);
            let apart = known(&before.text) > 1 || known(&candidate.text) > 0 && candidate.form == Form::Rich;
            if !apart && known(&joined) > 0 && Shape::of(&joined).skeleton.contains(char::is_alphabetic) {
                *before = Candidate {
                    range: before.range.start..candidate.range.end,
                    text: joined,
                    mended: true,
                    form: Form::Rich,
                    ..candidate
                };
                continue;
            }
        }
        whole.push(candidate);
    }
    whole
}

/// The words of a text as parted by spaces, with their offsets.
fn spaced(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split(' ').filter_map(move |word| {
        let start = at;
        at += word.len() + 1;
        (!word.is_empty()).then_some((start, word))
    })
}

/// Runs of plain letters and figures with single marks between them, with at least one figure.
fn runs(word: &str) -> Vec<Range<usize>> {
    let bytes = word.as_bytes();
    let mut runs = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_alphanumeric() {
            at += 1;
            continue;
        }
        let start = at;
        while at < bytes.len() {
            let mark = matches!(bytes[at], b'-' | b'.' | b'/' | b'_');
            let inner = mark && bytes.get(at + 1).is_some_and(u8::is_ascii_alphanumeric);
            if !bytes[at].is_ascii_alphanumeric() && !inner {
                break;
            }
            at += 1;
        }
        // A letter with an accent goes before or behind it: it is part of a word.
        let in_word = word[..start].ends_with(char::is_alphabetic) || word[at..].starts_with(char::is_alphabetic);
        if !in_word && word[start..at].contains(|c: char| c.is_ascii_digit()) {
            runs.extend(halves(word, start..at));
        }
    }
    runs
}

/// "24bb007310/24bb007312" is two numbers, "2024/118" is one.
fn halves(word: &str, run: Range<usize>) -> Vec<Range<usize>> {
    let text = &word[run.clone()];
    let parts: Vec<&str> = text.split('/').collect();
    let shape = |part: &str| part.chars().map(|c| if c.is_ascii_digit() { '9' } else { c }).collect::<String>();
    let rich = |part: &str| part.len() >= 4 && part.contains(|c: char| !c.is_ascii_digit());
    let alike = parts.len() > 1 && parts.iter().all(|part| rich(part) && shape(part) == shape(parts[0]));
    if !alike {
        return vec![run];
    }
    let mut at = run.start;
    parts
        .iter()
        .map(|part| {
            let piece = at..at + part.len();
            at += part.len() + 1;
            piece
        })
        .collect()
}

/// The number at this place with a prefix that a space parts from it, and its form; none where it can be no number.
fn number_form(text: &str, run: Range<usize>) -> Option<(Range<usize>, Form)> {
    let before = &text[..run.start];
    let after = &text[run.end..];
    let core = &text[run.clone()];
    if never(core, before, after) {
        return None;
    }
    let form = form(core);
    let prefix = before.strip_suffix(' ').and_then(|before| before.rsplit([' ', '(', ':', '‘', '/']).next());
    let figures = core.bytes().filter(u8::is_ascii_digit).count();
    if let Some(prefix) = prefix.filter(|prefix| PREFIXES.contains(prefix))
        && core.starts_with(|c: char| c.is_ascii_digit())
        && (figures >= 3 || COMMITMENT_PREFIXES.contains(&prefix.to_lowercase().as_str()))
        && !core.contains(|c: char| c.is_ascii_lowercase())
    {
        return Some((run.start - prefix.len() - 1..run.end, Form::Rich));
    }
    Some((run, form))
}

/// Words behind a figure that make it a quantity.
const UNITS: &[&str] = &[
    "%", "‰", "procent", "euro", "miljoen", "miljard", "ton", "uur", "km", "meter", "m²", "m2", "fte", "minuten",
    "graden", "mln", "ct", "cent", "kwh", "mwh", "ha", "hectare", "dagen", "weken", "maanden", "jaar", "inwoners",
    "woningen", "keer", "x",
];

/// Words before a figure that make it part of something else than a number.
const COUNTED: &[&str] = &[
    "artikel",
    "art.",
    "artikelen",
    "lid",
    "paragraaf",
    "par.",
    "§",
    "hoofdstuk",
    "bijlage",
    "bijlagen",
    "pagina",
    "p.",
    "blz.",
    "pag.",
    "figuur",
    "tabel",
    "week",
    "weken",
    "groep",
    "kamer",
    "lijn",
    "variant",
    "scenario",
    "fase",
    "tel.",
    "tel",
    "tel:",
    "telefoon",
    "postbus",
    "iso",
    "nen",
    "kvk",
    "btw",
    "iban",
    "versie",
    "leeftijd",
    "circa",
    "ca.",
    "ruim",
    "bijna",
    "ongeveer",
    "agendapunt",
    "onderdeel",
    "programma",
    "perceel",
    "groep",
    "leerjaar",
    "zone",
    "wijk",
    "categorie",
    "spoor",
    "maatregel",
    "pijler",
    "punt",
];

/// Whether this is something else than a number, whatever stands around it.
fn never(core: &str, before: &str, after: &str) -> bool {
    if core.len() > 30 || word_like(core) {
        return true;
    }
    let word_before = before.trim_end().rsplit(' ').next().unwrap_or_default().to_lowercase();
    let word_after = after.trim_start().split([' ', ',', '.', ';', ')']).next().unwrap_or_default().to_lowercase();
    let figures_only = core.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let money = before.trim_end().ends_with(['€', '$']) || word_before == "eur";
    let quantity = figures_only && (UNITS.contains(&word_after.as_str()) || after.starts_with('%'));
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

fn form(core: &str) -> Form {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(String, Form)> {
        let letter = Letter::of(&format!("Geachte raad,\n\n{text}"));
        candidates(&letter).iter().map(|c| (letter.written(&c.range).to_owned(), c.form)).collect()
    }

    #[test]
    fn numbers_of_many_councils_are_rich() {
        for number in [
            "24bb005964",
            "T-2023-014",
            "2023-T12",
            "T2023.14",
            "TA 2024-000318",
            "TZ202501-014",
            "24-017",
            "A24-031",
            "2024/118",
            "G-18-052",
            "PS2004-750",
            "TOEZ-24-07",
            "TZ-014",
            "TG 23.045",
            "Z/24/123456",
            "Z-25-40817",
            "D-25-118204",
            "RIB 2024-88",
            "RIS123456",
            "M31-2024",
            "BD2017-016443",
            "2024.0.123.456",
            "UIT-24-00123",
            "toez-24-07",
            "T-5",
            "2025Z14828",
            "1360/2018",
            "AU15.05274",
            "DOS-2025-0001944",
        ] {
            assert_eq!(found(&format!("Dit gaat over ({number}).")), [(number.to_owned(), Form::Rich)], "{number}");
        }
    }

    #[test]
    fn other_figures_are_not() {
        for text in [
            "Op 12 maart 2024 kwam 93% van de 64.000 inwoners tussen 8.30 uur en 17.00 uur in 2023-2026.",
            "De 24-uurs zorg voor 65-plussers kost € 18.400 of 2,31 miljoen in Q3/Q4 2025.",
            "Bel (078) 555 01 40 of 06-12345678, Postbus 8, 4110 AA Rijnbeek, ISO 27001, artikel 3.1, 1e keer.",
            "Zie https://www.cbs.nl/nl-nl/maatwerk/2024/11/kenmerken-2023 of info@24-017.nl.",
            "Op 05-09-2024 reed de bus over de A12, N201 en 4x4 in 1,5 fte.",
        ] {
            let rich: Vec<_> = found(text).into_iter().filter(|(_, form)| *form == Form::Rich).collect();
            assert!(rich.is_empty(), "{text}: {rich:?}");
        }
    }

    #[test]
    fn joined_numbers_come_apart() {
        let numbers: Vec<String> =
            found("Zie (24bb007310/24bb007312) en 24-017/24-018.").into_iter().map(|(n, _)| n).collect();
        assert_eq!(numbers, ["24bb007310", "24bb007312", "24-017", "24-018"]);
    }
}
