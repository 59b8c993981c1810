//! Finds personal data by their figures or their form: bank accounts, e-mail addresses, telephone numbers, citizen service
//! numbers.

use std::{ops::Range, sync::LazyLock};

use iban::Iban;
use regex::Regex;

use super::{PrivacyPattern, find_matches, match_at_start, stands_alone, take_text_before};

/// The beginning of a bank account number: the country and two check digits.
static ACCOUNT: PrivacyPattern = LazyLock::new(|| Regex::new(r"[A-Za-z]{2}[0-9]{2}").ok());

static EMAIL: PrivacyPattern = LazyLock::new(|| {
    Regex::new(r"[\p{L}\p{N}._%+'-]*[\p{L}\p{N}_]@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}").ok()
});

/// Ten figures that begin with a single zero, or with the country code of the Netherlands instead; marks may stand between
/// them.
static TELEPHONE: PrivacyPattern = LazyLock::new(|| {
    const MARK: &str = r"(?:\x20{0,2}[-./()]{0,2}\x20{0,2})";
    Regex::new(&format!(r"\(?(?:(?:\+|\b00){MARK}31{MARK}(?:0{MARK})?|0)[1-9](?:{MARK}[0-9]){{8}}")).ok()
});

/// Groups of figures with single marks between them.
static FIGURES: PrivacyPattern = LazyLock::new(|| Regex::new(r"[0-9]+(?:[\x20.-][0-9]+)*").ok());

/// A day at the beginning of a text.
static DAY: PrivacyPattern =
    LazyLock::new(|| Regex::new(r"^[0-9]{1,2}[-./\x20][0-9]{1,2}[-./\x20](?:19|20)[0-9]{2}").ok());

/// Bank account numbers with the length for their country and a valid check of ISO 13616.
pub(super) fn bank_accounts(text: &str) -> Vec<Range<usize>> {
    let starts = find_matches(&ACCOUNT, text).into_iter().map(|range| range.start);
    starts.filter_map(|start| find_bank_account(text, start)).collect()
}

/// The longest bank account number that begins here.
fn find_bank_account(text: &str, start: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 34;
    const SHORTEST: usize = 15;
    let mut compact = String::with_capacity(LONGEST);
    let mut marks = 0;
    let mut found = None;
    for (at, c) in text[start..].char_indices() {
        if c.is_ascii_alphanumeric() && compact.len() < LONGEST {
            compact.push(c.to_ascii_uppercase());
            marks = 0;
        } else if matches!(c, ' ' | '.' | '-') && marks == 0 {
            marks += 1;
            continue;
        } else {
            break;
        }
        let range = start..start + at + 1;
        if compact.len() >= SHORTEST && compact.parse::<Iban>().is_ok() && stands_alone(text, &range) {
            found = Some(range);
        }
    }
    found
}

/// All e-mail addresses.
pub(super) fn email_addresses(text: &str) -> Vec<Range<usize>> {
    find_matches(&EMAIL, text)
}

/// Dutch telephone numbers. Service numbers (0800, 0900) are shorter and belong to no person.
pub(super) fn telephone_numbers(text: &str) -> Vec<Range<usize>> {
    let whole = |range: &Range<usize>| {
        let typed = &text[range.clone()];
        let open = typed.starts_with('(') && !typed.contains(')');
        let inner = range.start + usize::from(open)..range.end;
        (stands_alone(text, &inner) && is_telephone(&text[inner.clone()]) && !is_amount(text, &inner)).then_some(inner)
    };
    find_matches(&TELEPHONE, text).iter().filter_map(whole).collect()
}

/// True if the figures are grouped like a telephone number, and not like a day with an hour.
fn is_telephone(typed: &str) -> bool {
    let typed = typed.trim_start_matches('(');
    if !typed.starts_with('0') || typed.starts_with("00") {
        return true;
    }
    let area = typed.chars().take_while(char::is_ascii_digit).count();
    let mobile = typed.starts_with("06");
    match_at_start(&DAY, typed).is_none() && (area > 2 || mobile)
}

/// Possible citizen service numbers: they pass the eleven test and are written as such numbers are.
pub(super) fn citizen_numbers(text: &str) -> Vec<Range<usize>> {
    find_matches(&FIGURES, text).into_iter().flat_map(|range| citizen_numbers_in(text, range)).collect()
}

/// The citizen service numbers among the groups of a run of figures.
fn citizen_numbers_in(text: &str, run: Range<usize>) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    let mut at = run.start;
    for group in text[run].split(|c: char| !c.is_ascii_digit()) {
        groups.push(at..at + group.len());
        let mark = text[at + group.len()..].chars().next().map_or(0, char::len_utf8);
        at += group.len() + mark;
    }
    let mut found = Vec::new();
    let mut first = 0;
    while first < groups.len() {
        let taken = (1..=3)
            .rev()
            .find(|count| groups.get(first..first + count).is_some_and(|written| is_citizen_number(text, written)));
        if let Some(count) = taken {
            found.push(groups[first].start..groups[first + count - 1].end);
        }
        first += taken.unwrap_or(1);
    }
    found
}

/// The groups in which such a number is written; without its leading zero it has eight figures.
const WRITTEN: [&[usize]; 6] = [&[9], &[8], &[3, 3, 3], &[4, 2, 3], &[2, 3, 3], &[3, 2, 3]];

fn is_citizen_number(text: &str, groups: &[Range<usize>]) -> bool {
    let lengths: Vec<usize> = groups.iter().map(Range::len).collect();
    let (Some(first), Some(last)) = (groups.first(), groups.last()) else { return false };
    let range = first.start..last.end;
    let figures: Vec<u32> = text[range.clone()].chars().filter_map(|c| c.to_digit(10)).collect();
    if !WRITTEN.contains(&lengths.as_slice()) || !passes_eleven_test(&figures) || !stands_alone(text, &range) {
        return false;
    }
    let near = take_text_before(text, range.start, 30);
    if ["bsn", "burgerservice", "sofi"].iter().any(|word| near.contains(word)) {
        return true;
    }
    let grouped = groups.len() > 1;
    let goes_on = grouped && (goes_on_before(&near) || goes_on_after(&text[range.end..]));
    let company = ["kvk", "koophandel"].iter().any(|word| near.contains(word));
    let year = lengths == [4, 2, 3] && ["19", "20"].iter().any(|century| text[range.clone()].starts_with(century));
    let day = lengths == [8] && is_day(&text[range.clone()]);
    !(goes_on || company || year || day || is_amount(text, &range))
}

fn goes_on_before(before: &str) -> bool {
    before.trim_end_matches(' ').ends_with(|c: char| c.is_ascii_digit()) && before.ends_with(' ')
}

fn goes_on_after(after: &str) -> bool {
    after.starts_with(' ') && after.trim_start_matches(' ').starts_with(|c: char| c.is_ascii_digit())
}

/// The eleven test: the figures times 9, 8, 7, 6, 5, 4, 3, 2 and -1 add up to a multiple of eleven (Logisch ontwerp BSN).
/// Numbers below ten million are refused, for none was issued.
fn passes_eleven_test(figures: &[u32]) -> bool {
    let (padding, first) = match figures {
        [first, ..] if figures.len() == 8 => (1, *first),
        [0, second, ..] if figures.len() == 9 => (0, *second),
        [first, ..] if figures.len() == 9 => (0, *first),
        _ => return false,
    };
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1_i64];
    let sum: i64 = weights.iter().skip(padding).zip(figures).map(|(weight, figure)| weight * i64::from(*figure)).sum();
    first != 0 && sum % 11 == 0
}

/// True if eight figures are a day without marks: 20251114 or 14112025.
fn is_day(figures: &str) -> bool {
    let part = |range: Range<usize>| figures.get(range).and_then(|part| part.parse::<u32>().ok()).unwrap_or(0);
    let day = |year: Range<usize>, month: Range<usize>, day: Range<usize>| {
        (1900..2100).contains(&part(year)) && (1..=12).contains(&part(month)) && (1..=31).contains(&part(day))
    };
    day(0..4, 4..6, 6..8) || day(4..8, 2..4, 0..2)
}

/// True if the words around a number say that it is an amount of money.
fn is_amount(text: &str, range: &Range<usize>) -> bool {
    let before = take_text_before(text, range.start, 8);
    let before = before.trim_end_matches(' ');
    let after: String = text[range.end..].trim_start_matches(' ').chars().take(8).collect();
    let after = after.to_lowercase();
    let currency = ["€", "$", "£", "eur", "euro"].iter().any(|sign| before.ends_with(sign));
    currency || ["€", "eur", ",-", "miljoen", "miljard"].iter().any(|sign| after.starts_with(sign))
}

#[cfg(test)]
pub(super) static PATTERNS: &[&PrivacyPattern] = &[&ACCOUNT, &EMAIL, &TELEPHONE, &FIGURES, &DAY];
