//! Finds names of people: behind a title (`mevrouw Jansen`), behind `familie`, and behind initials (`J.P. de Vries`).
//!
//! People who act in public may be named: those whom the caller knows, and those to whom the text itself gives an office
//! (`wethouder Zonderland`, `P. de Vries, burgemeester`).

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
    sync::LazyLock,
};

use regex::Regex;

use super::{
    PrivacyPattern, find_matches,
    lexicon::{DEGREE, GAP, INITIAL, LABELS, NO_INITIALS, OFFICE, PARTICLE, PLACES, SPACE, TITLE, WORD, has_word},
    match_at_start,
    person::{ComparedName, is_name_word},
};

/// The pattern of a name, from the first initial or word to the last.
fn make_name_pattern() -> String {
    format!(
        "(?:{DEGREE}{SPACE}?)*(?:{INITIAL}{SPACE}?)*(?:{WORD}{GAP}){{0,2}}(?:{PARTICLE}{SPACE}){{0,3}}{WORD}(?:{GAP}{WORD})?"
    )
}

static TITLED: PrivacyPattern = LazyLock::new(|| Regex::new(&format!(r"\b{TITLE}{SPACE}{}", make_name_pattern())).ok());

static FAMILY: PrivacyPattern =
    LazyLock::new(|| Regex::new(&format!(r"\b[Ff]amilie{SPACE}{}", make_name_pattern())).ok());

static INITIALLED: PrivacyPattern = LazyLock::new(|| {
    let initials = format!("{INITIAL}(?:[^\\S\\n]?{INITIAL})*");
    Regex::new(&format!(
        r"\b(?:{DEGREE}{SPACE}(?:{DEGREE}{SPACE})*(?:{initials}{SPACE}?)?|{initials}{SPACE}?)(?:{PARTICLE}{SPACE}){{0,3}}{WORD}(?:{GAP}{WORD})?"
    ))
    .ok()
});

/// An office with a name behind it, possibly with a title between them.
static HELD: PrivacyPattern = LazyLock::new(|| {
    Regex::new(&format!(r"\b(?i:{OFFICE}){SPACE}(?:(?:de{SPACE})?{TITLE}{SPACE})?{}", make_name_pattern())).ok()
});

/// Another name in a list of names.
static FURTHER: PrivacyPattern = LazyLock::new(|| {
    Regex::new(&format!(r"^(?:,{SPACE}|{SPACE}en{SPACE})(?:(?:de{SPACE})?{TITLE}{SPACE})?{}", make_name_pattern())).ok()
});

/// An office right behind a name: `, wethouder Wonen`, `(raadslid)`, or on the next line of a signature.
static OFFICE_BEHIND: PrivacyPattern =
    LazyLock::new(|| Regex::new(&format!(r"^(?:,?{SPACE}\(?|\()(?i:(?:de|als|onze){SPACE})?(?i:{OFFICE})\b")).ok());

/// The names in a text of people who, as far as is known, hold no office.
pub(super) fn find_private_names(text: &str, people: &[String]) -> Vec<Range<usize>> {
    let titled = extend_with_lists(text, find_matches(&TITLED, text));
    let points = ["A.", "B."].iter().all(|mark| text.lines().any(|line| line.trim_start().starts_with(mark)));
    let initialled =
        find_matches(&INITIALLED, text).into_iter().filter(|range| is_written_as_name(text, range, points));
    let mut found: Vec<Range<usize>> = titled.into_iter().chain(initialled).collect();
    found.iter_mut().for_each(|range| *range = trim_name(text, range.clone()));

    let mut public: HashSet<ComparedName> = people.iter().map(|name| ComparedName::of(name)).collect();
    public.extend(
        extend_with_lists(text, find_matches(&HELD, text)).into_iter().map(|range| ComparedName::of(&text[range])),
    );
    let behind = found.iter().filter(|range| match_at_start(&OFFICE_BEHIND, &text[range.end..]).is_some());
    public.extend(behind.map(|range| ComparedName::of(&text[range.clone()])));

    let mut by_word: HashMap<&str, Vec<&ComparedName>> = HashMap::new();
    for person in &public {
        for word in person.words() {
            by_word.entry(word).or_default().push(person);
        }
    }
    let private = |range: &Range<usize>| {
        let person = ComparedName::of(&text[range.clone()]);
        let alike = person.get_surname().and_then(|surname| by_word.get(surname)).into_iter().flatten();
        person.is_somebody() && !alike.into_iter().any(|one| person.may_be(one))
    };
    found.retain(private);
    let families = find_matches(&FAMILY, text).into_iter().map(|range| trim_name(text, range));
    found.extend(families.filter(|range| ComparedName::of(&text[range.clone()]).is_somebody()));
    found
}

/// Returns the names that were found, each followed by the other names of its list: `de heren Jansen en De Vries`.
fn extend_with_lists(text: &str, found: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    for range in found {
        let mut end = range.end;
        let word = text[range.clone()].split_whitespace().next().unwrap_or_default().to_lowercase();
        let plural = word.ends_with('s') || word.ends_with("en");
        all.push(range);
        while let Some(length) = match_at_start(&FURTHER, &text[end..]).filter(|_| plural) {
            let next = end..end + length;
            let lead = text[next.clone()].find(|c: char| c.is_uppercase()).unwrap_or(0);
            all.push(next.start + lead..next.end);
            end = next.end;
        }
    }
    all
}

/// Removes words from the end of a name that are no part of it: `mevrouw Jansen VVD`.
fn trim_name(text: &str, range: Range<usize>) -> Range<usize> {
    let mut end = range.end;
    while let Some((head, word)) = text[range.start..end].rsplit_once(char::is_whitespace) {
        if is_name_word(word) || !head.split_whitespace().any(is_name_word) {
            break;
        }
        end = range.start + head.trim_end().len();
    }
    range.start..end
}

/// True if initials with a word are a name, and not the border of two sentences, a street, or an item of a list. `points` is
/// true if the text has a list numbered by letters.
fn is_written_as_name(text: &str, range: &Range<usize>, points: bool) -> bool {
    let (before, found) = (&text[..range.start], &text[range.clone()]);
    let initials: String = found.split('.').map(str::trim).take_while(|part| part.chars().count() == 1).collect();
    if has_word(NO_INITIALS, &initials) || is_place(found) || before.ends_with(['.', '-', '/', '&', '’', '\'']) {
        return false;
    }
    let single = initials.chars().count() == 1;
    !(single && (is_label(before, &initials) || points && is_point(before, &initials)))
}

/// True if the last word is a street, a school or the like that bears the name of a person.
fn is_place(found: &str) -> bool {
    let last = found.rsplit(char::is_whitespace).next().unwrap_or_default().to_lowercase();
    PLACES.split_whitespace().any(|place| last.ends_with(place))
}

/// The longest word before a single letter, in bytes.
const LONGEST_LABEL: usize = 60;

/// True if a single letter is a label: `variant B. De wethouder`, `het college van B. en W.`
fn is_label(before: &str, letter: &str) -> bool {
    let of_college = || ["b. en", "b en", "burgemeester en"].iter().any(|end| super::before_ends(before, end));
    if letter == "W" && of_college() {
        return true;
    }
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(LONGEST_LABEL))..];
    let word = near.trim_end().rsplit(char::is_whitespace).next().unwrap_or_default().to_lowercase();
    has_word(LABELS, &word)
}

/// True if a letter at the beginning of a line numbers an item of a list.
fn is_point(before: &str, letter: &str) -> bool {
    let at_start = before.trim_end_matches([' ', '\t', '-', '•']).chars().next_back().is_none_or(|c| c == '\n');
    at_start && letter <= "K"
}

#[cfg(test)]
pub(super) static PATTERNS: &[&PrivacyPattern] = &[&TITLED, &FAMILY, &INITIALLED, &HELD, &FURTHER, &OFFICE_BEHIND];
