//! Finds parts of a text that can become links: addresses of pages, and possible numbers of commitments or letters.

use std::ops::Range;

use crate::domain::{
    number::{CommitmentNumber, NormalNumber},
    text::folding::{is_invisible, to_plain},
};

/// The beginning of an address that may become a link.
const SCHEME: &str = "https://";

/// The longest address that becomes a link, in bytes.
const LONGEST: usize = 2000;

/// The most words that one number can consist of.
const WORDS: usize = 3;

/// The most places of one text that are tried as a number; beyond that a list stays without links.
const PLACES: usize = 1000;

/// Dashes that may join two numbers into one word, and may also stand within a number.
const DASHES: [char; 3] = ['-', '–', '—'];

/// Words behind which a number may consist of figures only.
const ANNOUNCING: [&str; 8] =
    ["toezegging", "toezeggingen", "brief", "raadsbrief", "commissiebrief", "nummer", "nr.", "nr"];

/// The byte ranges of all https addresses in a text, without the punctuation of the sentence behind them. An address with a
/// user before the site (`https://gemeente.nl@elders.example`) is left out, since it leads elsewhere than it seems to.
#[must_use]
pub fn find_addresses(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let small = text.to_ascii_lowercase();
    let mut from = 0;
    while let Some(start) = small.get(from..).and_then(|rest| rest.find(SCHEME)).map(|at| from + at) {
        let within = start + SCHEME.len();
        let ends = |c: char| {
            c.is_whitespace()
                || is_invisible(c)
                || matches!(c, '<' | '>' | '"' | '“' | '”' | '„' | '`' | '\\' | '{' | '}' | '|' | '^')
        };
        let end = text[within..].find(ends).map_or(text.len(), |length| within + length);
        if end - start > LONGEST {
            from = end;
            continue;
        }
        let end = start + without_punctuation(&text[start..end]).len();
        let joined = text[..start].chars().next_back().is_some_and(char::is_alphanumeric);
        let site = text.get(within..end).unwrap_or_default().split(['/', '?', '#']).next().unwrap_or_default();
        if !joined && site.starts_with(char::is_alphanumeric) && !site.contains('@') {
            found.push(start..end);
        }
        from = end.max(within);
    }
    found
}

/// Removes the punctuation that ends the sentence from an address. A closing bracket stays if its opening one is part of the
/// address.
fn without_punctuation(address: &str) -> &str {
    let mut bare = address;
    let count = |sign: char| address.matches(sign).count();
    let (mut round, mut square) = (count(')'), count(']'));
    loop {
        let Some(last) = bare.chars().next_back() else { return bare };
        let goes = match last {
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’' | '‘' | '…' | '*' | '_' | '»' | '·' => true,
            ')' => round > count('('),
            ']' => square > count('['),
            _ => false,
        };
        if !goes {
            return bare;
        }
        round -= usize::from(last == ')');
        square -= usize::from(last == ']');
        bare = &bare[..bare.len() - last.len_utf8()];
    }
}

/// The byte ranges of all possible numbers, with their normal forms. Ranges overlap; for each beginning the longest comes
/// first.
#[must_use]
pub fn find_numbers(text: &str) -> Vec<(Range<usize>, NormalNumber)> {
    let words = split_number_words(text);
    let mut found = Vec::new();
    for (index, first) in words.iter().enumerate() {
        for count in (1..=WORDS).rev() {
            let Some(run) = words.get(index..index + count) else { continue };
            let place = first.start..run.last().map_or(first.end, |last| last.end);
            let parted = |pair: &[Range<usize>]| match pair {
                [one, next] => text.get(one.end..next.start).is_some_and(is_one_space),
                _ => false,
            };
            let joined =
                run.windows(2).all(parted) && (count == 1 || run.iter().all(|word| is_part(&text[word.clone()])));
            if joined && found.len() < PLACES {
                found.extend(parse_number_at(text, place.clone()).map(|number| (place, number)));
            }
        }
    }
    found
}

/// The words of a text that may be part of a number. A word with slashes also counts as the words between them, and two numbers
/// joined by a dash also count as one word each.
fn split_number_words(text: &str) -> Vec<Range<usize>> {
    let part = |c: char| {
        c.is_alphanumeric()
            || is_invisible(c)
            || matches!(to_plain(c.encode_utf8(&mut [0; 4])).as_ref(), "-" | "." | "/" | "_")
    };
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, part(c)) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                words.extend(trim_word(text, from..at));
                start = None;
                let pieces = text[from..at].split('/').filter(|piece| piece.len() < at - from);
                let place = |piece: &str| {
                    let begin = piece.as_ptr() as usize - text.as_ptr() as usize;
                    trim_word(text, begin..begin + piece.len())
                };
                words.extend(pieces.filter_map(place));
                let pair = split_number_pair(&text[from..at]).into_iter().flatten();
                words.extend(pair.filter_map(|place| trim_word(text, from + place.start..from + place.end)));
            }
            _ => {}
        }
    }
    words
}

/// Splits a word into the two numbers that a dash joins, if both have the same form (`24bb006491–24bb006495`).
fn split_number_pair(word: &str) -> Option<[Range<usize>; 2]> {
    let dashes: Vec<&str> = word.matches(DASHES).collect();
    if dashes.len().is_multiple_of(2) {
        return None;
    }
    let (at, dash) = word.match_indices(DASHES).nth(dashes.len() / 2)?;
    let (one, other) = (&word[..at], &word[at + dash.len()..]);
    let both =
        outline_written_form(one) == outline_written_form(other) && one.contains(|c: char| c.is_ascii_alphabetic());
    both.then_some([0..at, at + dash.len()..word.len()])
}

/// The form of a number, in which a run of figures counts as one sign, and so does a run of letters.
fn outline_written_form(text: &str) -> String {
    let kind = |c: char| match c {
        c if c.is_ascii_digit() => '0',
        c if c.is_alphabetic() => 'a',
        c if DASHES.contains(&c) => '-',
        c => c,
    };
    let mut form = String::new();
    for c in text.chars().filter(|c| !is_invisible(*c)).map(kind) {
        if !form.ends_with(c) {
            form.push(c);
        }
    }
    form
}

/// Removes the signs at both ends of a word that are no letter or figure.
fn trim_word(text: &str, word: Range<usize>) -> Option<Range<usize>> {
    let outside = |c: char| !c.is_alphanumeric();
    let from_start = text[word.clone()].trim_start_matches(outside);
    let bare = from_start.trim_end_matches(outside);
    let start = word.end - from_start.len();
    (!bare.is_empty()).then_some(start..start + bare.len())
}

/// True if a word can be part of a number of several words: it has figures, or is the capitals with which one begins (`TA
/// 2024-000318`).
fn is_part(word: &str) -> bool {
    let capitals = || word.chars().all(char::is_uppercase) && word.chars().count() <= 4;
    word.contains(|c: char| c.is_ascii_digit()) || capitals()
}

fn is_one_space(gap: &str) -> bool {
    let mut signs = gap.chars();
    signs.next().is_some_and(|c| c.is_whitespace() && c != '\n') && signs.next().is_none()
}

/// Parses the number at a place: one with a letter in it, or only figures behind a word that announces them.
fn parse_number_at(text: &str, place: Range<usize>) -> Option<NormalNumber> {
    let number = CommitmentNumber::parse(&text[place.clone()]).ok()?;
    let before = text[..place.start].split_whitespace().next_back().unwrap_or_default();
    let announced = || ANNOUNCING.contains(&before.to_lowercase().as_str());
    let told = number.as_str().contains(|c: char| c.is_ascii_alphabetic()) || announced();
    told.then(|| number.to_normal())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_address_ends_where_the_sentence_goes_on() {
        let table: [(&str, &[&str]); 18] = [
            ("Zie https://maasveld.nl/stuk.", &["https://maasveld.nl/stuk"]),
            ("(https://maasveld.nl/stuk)", &["https://maasveld.nl/stuk"]),
            ("https://nl.wikipedia.org/wiki/Raad_(bestuur), ja", &["https://nl.wikipedia.org/wiki/Raad_(bestuur)"]),
            ("‘https://a.nl/x?y=1&z=2#deel’!", &["https://a.nl/x?y=1&z=2#deel"]),
            ("HTTPS://A.NL en https://b.nl/", &["HTTPS://A.NL", "https://b.nl/"]),
            ("https://a.nl…", &["https://a.nl"]),
            ("<https://a.nl>\nhttps://c.nl", &["https://a.nl", "https://c.nl"]),
            ("https://é.nl/é", &["https://é.nl/é"]),
            ("https://[2001:db8::1]/", &[]),
            ("http://a.nl ftp://a.nl javascript:alert(1) data:text/html,x", &[]),
            ("https:// https://, https://-x", &[]),
            ("https://gemeente.nl@elders.example/", &[]),
            ("xhttps://a.nl", &[]),
            ("https://a.nl\u{202e}cod.exe", &["https://a.nl"]),
            ("https://a.nl\u{200b}b", &["https://a.nl"]),
            ("https://a.nl\"onmouseover=\"x", &["https://a.nl"]),
            ("https://a.nl/https://b.nl", &["https://a.nl/https://b.nl"]),
            ("", &[]),
        ];
        for (text, expected) in table {
            let found: Vec<&str> = find_addresses(text).into_iter().map(|place| &text[place]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn numbers_are_told_from_years_and_points() {
        let table: [(&str, &[&str]); 13] = [
            ("Zie 24bb006308, p. 3.", &["24bb006308"]),
            ("(24bb‑006308)", &["24bb‑006308"]),
            ("24bb006308/24bb006309", &["24bb006308/24bb006309", "24bb006308", "24bb006309"]),
            ("24bb006491–24bb006495", &["24bb006491", "24bb006495"]),
            ("(24bb006491-24bb006495).", &["24bb006491", "24bb006495"]),
            ("T-2023-014—T-2023-016", &["T-2023-014", "T-2023-016"]),
            ("2023-014–2023-016", &[]),
            ("brief 88 van 2025", &["88"]),
            ("in 2025 waren er 88", &[]),
            ("Kamerbrief", &[]),
            ("TA 2024-000318", &["TA 2024-000318"]),
            ("TA. 2024-000318", &[]),
            ("T-2023-014", &["T-2023-014"]),
        ];
        for (text, expected) in table {
            let found: Vec<&str> = find_numbers(text).into_iter().map(|(place, _)| &text[place]).collect();
            for one in expected {
                assert!(found.contains(one), "{text}: {found:?}");
            }
            assert_eq!(found.is_empty(), expected.is_empty(), "{text}: {found:?}");
        }
    }

    proptest! {
        #[test]
        fn places_lie_within_the_text(text in any::<String>()) {
            for place in find_addresses(&text).into_iter().chain(find_numbers(&text).into_iter().map(|(place, _)| place)) {
                prop_assert!(text.get(place).is_some_and(|found| !found.is_empty()));
            }
        }
    }
}
