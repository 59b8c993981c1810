//! Splits one line of a form that names several people: `A. Ander en B. Bos`.

use super::{
    KnownName,
    fit::{NameCloseness, fits_at_all, fits_party},
    key::{name_key, without_bullet},
    person::{PersonName, is_initials_only},
};
use crate::domain::council::roster::Roster;

/// Splits a line into the people that it names, as they were typed, without a number or a list mark in front. A line stays one
/// name if it is a known name, or if one of its pieces does not look like a name.
#[must_use]
pub fn people_in(line: &str, members: &[KnownName], parties: &[KnownName]) -> Vec<String> {
    let line = without_bullet(without_number(line.trim()));
    let is_known = |text: &str| members.iter().any(|one| fits_at_all(Roster::Members, text, &one.named));
    if line.is_empty() || is_known(&line) {
        return Vec::from_iter((!line.is_empty()).then_some(line));
    }
    let is_party = |text: &str| parties.iter().any(|one| fits_party(text, &one.named.name, NameCloseness::Shortened));
    let mut people: Vec<String> = Vec::new();
    for piece in split_joined_names(without_plural(&line)) {
        match people.last_mut() {
            Some(person) if is_initials_only(&piece) => *person = format!("{piece} {person}"),
            Some(person) if !person.ends_with(')') && is_party(&piece) => person.push_str(&format!(" ({piece})")),
            _ => people.push(piece),
        }
    }
    let surname = |name: &str| name_key(&PersonName::from_text(name).surname);
    let is_surname = |text: &str| members.iter().any(|one| surname(&one.named.name) == surname(text));
    let are_names = people.iter().all(|person| is_known(person) || looks_like_a_name(person) || is_surname(person));
    if are_names { people } else { vec![line] }
}

/// Removes the number that a line has in a list: `1.`, `2)`.
fn without_number(line: &str) -> &str {
    let behind = line.trim_start_matches(|sign: char| sign.is_ascii_digit());
    match behind.strip_prefix(['.', ')']) {
        Some(behind) if line.starts_with(|sign: char| sign.is_ascii_digit()) => behind.trim_start(),
        _ => line,
    }
}

/// Removes a word for several people in front of their names: `de leden`, `raadsleden`.
fn without_plural(line: &str) -> &str {
    let behind = |word: &str| {
        let (begin, rest) = line.split_at_checked(word.len())?;
        begin.eq_ignore_ascii_case(word).then(|| rest.trim_start())
    };
    ["de leden ", "de raadsleden ", "leden ", "raadsleden "].into_iter().find_map(behind).unwrap_or(line)
}

/// Splits a line at the signs and words that join names, outside of brackets.
fn split_joined_names(line: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut depth = 0_usize;
    for word in line.split_inclusive(|sign: char| sign.is_whitespace() || ",;/&+|".contains(sign)) {
        let bare = word.trim();
        if depth == 0 && matches!(bare, "en" | "&" | "+" | "/" | "|" | "-" | "–") {
            pieces.push(String::new());
            continue;
        }
        // Behind a full name the next one begins with initials; behind a closing bracket it begins with any word.
        let begins_another =
            |piece: &String| (is_initials_only(bare) || piece.trim_end().ends_with(')')) && is_whole_name(piece);
        if depth == 0 && pieces.last().is_some_and(begins_another) {
            pieces.push(String::new());
        }
        depth = (depth + bare.matches('(').count()).saturating_sub(bare.matches(')').count());
        let joins = depth == 0 && bare.ends_with([',', ';', '/', '&', '+', '|']);
        let own = if joins { bare.trim_end_matches([',', ';', '/', '&', '+', '|']) } else { word };
        if let Some(piece) = pieces.last_mut() {
            piece.push_str(own);
        }
        if joins {
            pieces.push(String::new());
        }
    }
    let single = |piece: String| piece.split_whitespace().collect::<Vec<_>>().join(" ");
    pieces.into_iter().map(single).filter(|piece| !piece.is_empty()).collect()
}

/// The longest text that can be one name, in bytes.
const NAME_BYTES: usize = 200;

/// True if a text is initials with a surname, with or without a party in brackets.
fn is_whole_name(text: &str) -> bool {
    // A longer text is no name, and would be parsed again at each of its words.
    if text.len() > NAME_BYTES {
        return false;
    }
    let name = PersonName::from_text(text.split('(').next().unwrap_or_default());
    !name.surname.is_empty() && !name.initials.is_empty()
}

/// True if a text looks like the name of a person: initials or a title with a surname, or two words with capitals.
fn looks_like_a_name(text: &str) -> bool {
    let bare = text.split('(').next().unwrap_or_default();
    let name = PersonName::from_text(bare);
    let capitals = bare.split_whitespace().filter(|word| word.starts_with(char::is_uppercase)).count();
    !name.surname.is_empty() && (!name.initials.is_empty() || name.titled || capitals >= 2)
}
