//! Finds new passwords that are too easy to guess: by rules for the passwords that people here make, and by a library that
//! knows the most used passwords in the world (OWASP ASVS 5.0, 6.2.4).

use std::{collections::BTreeSet, sync::LazyLock};

use chrono::{Datelike as _, NaiveDate};
use unicode_normalization::UnicodeNormalization as _;
use zxcvbn::{Score, zxcvbn};

use super::{
    CHARS,
    places::PLACES,
    words::{ROWS, TRIED},
};
use crate::domain::day::{MONTHS, WEEKDAYS};

/// The weakness of a new password, worded with advice for the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordWeakness {
    /// It has too few characters.
    #[error("Kies een wachtwoord van ten minste {} tekens. Een paar woorden achter elkaar is goed.", CHARS.start())]
    Short,
    /// It has too many characters.
    #[error("Dit wachtwoord is te lang. Er passen {} tekens.", CHARS.end())]
    Long,
    /// Little is left without the parts that are repeated.
    #[error(
        "Dit wachtwoord is te makkelijk te raden: er wordt in herhaald. Kies een paar woorden die niet op elkaar lijken."
    )]
    Repeated,
    /// It follows the keys, the alphabet or the digits.
    #[error(
        "Dit wachtwoord is te makkelijk te raden: het volgt de toetsen, het alfabet of de cijfers. Kies een paar woorden die \
         niets met elkaar te maken hebben."
    )]
    Keys,
    /// It consists of a word that everybody tries.
    #[error(
        "Dit wachtwoord is te makkelijk te raden: het is gemaakt van een plaats, een jaargetijde, een maand, een club of een \
         woord dat bij de raad hoort. Een jaartal of uitroepteken erbij helpt niet. Kies een paar woorden die niets met elkaar \
         te maken hebben."
    )]
    Tried,
    /// It consists of the name, the address or the council of the person who chooses it.
    #[error(
        "Dit wachtwoord is te makkelijk te raden: uw naam, uw e-mailadres of uw raad staat erin. Kies een paar woorden die \
         niets met u of de raad te maken hebben."
    )]
    About,
    /// It is one word with digits or signs before or behind it.
    #[error(
        "Dit wachtwoord is te makkelijk te raden: het is één woord met cijfers of tekens erbij. Kies een paar woorden die niets \
         met elkaar te maken hebben."
    )]
    OneWord,
    /// It is a common password, or resembles one.
    #[error(
        "Dit wachtwoord is te makkelijk te raden: het lijkt op wachtwoorden die veel mensen gebruiken. Kies een paar woorden \
         die niets met elkaar te maken hebben."
    )]
    Common,
}

/// The fewest different letters and digits in a password in which nothing can be guessed.
const DIFFERENT: usize = 6;

/// The fewest unguessable letters in a password with a part that can be guessed. Digits do not count, for a year beside a name
/// is what everybody does.
const OWN_LETTERS: usize = 10;

/// The length from which letters without a space or sign between them count as several words.
const RUN_OF_WORDS: usize = 20;

/// The shortest piece of a row of keys that is looked for; shorter ones occur in ordinary words.
const ROW_PIECE: usize = 4;

/// The number of characters that the library looks at. A password that begins with so many that are hard to guess is hard to
/// guess, and the library's work grows much faster than the length.
const JUDGED: usize = 48;

/// Checks a new password. `about` is what a person who knows the user and the council would try first: the name, the e-mail
/// address, the council's name.
///
/// # Errors
/// Returns the weakness of the password.
pub fn check_password(password: &str, about: &[&str]) -> Result<(), PasswordWeakness> {
    let length = password.chars().count();
    if length < *CHARS.start() {
        return Err(PasswordWeakness::Short);
    }
    if length > *CHARS.end() {
        return Err(PasswordWeakness::Long);
    }
    let signs = fold_signs(password);
    if without_repeats(&signs).len() < *CHARS.start() {
        return Err(PasswordWeakness::Repeated);
    }
    let about = words_about(about);
    for looked_at in ways_to_look(&signs) {
        refuse_guessable_signs(&looked_at, &about)?;
    }
    if is_one_word(&signs) {
        return Err(PasswordWeakness::OneWord);
    }
    if is_dates(&signs) {
        return Err(PasswordWeakness::Common);
    }
    let about: Vec<&str> = about.iter().map(String::as_str).collect();
    let begin: String = password.chars().take(JUDGED).collect();
    if zxcvbn(&begin, &about).score() < Score::Three { Err(PasswordWeakness::Common) } else { Ok(()) }
}

/// Converts a text to lower case without accents.
fn fold_signs(text: &str) -> Vec<char> {
    let is_accent = |c: &char| ('\u{300}'..='\u{36f}').contains(c);
    text.nfkd().filter(|c| !is_accent(c)).flat_map(char::to_lowercase).collect()
}

/// The words in texts about a person, also joined without the signs between them: `k.bos` gives `bos` and `kbos`.
fn words_about(about: &[&str]) -> Vec<String> {
    let mut words = BTreeSet::new();
    for text in about {
        let text: String = fold_signs(text).into_iter().collect();
        for part in text.split(|c: char| c.is_whitespace() || c == '@') {
            words.insert(part.chars().filter(|c| c.is_alphanumeric()).collect());
        }
        words.extend(text.split(|c: char| !c.is_alphanumeric()).map(str::to_owned));
    }
    words.into_iter().filter(|word| word.chars().count() > 2).collect()
}

/// The variants of a password in which a pattern may be hidden: the password itself, with digits between its letters, in every
/// second character, or with signs that look like letters.
fn ways_to_look(signs: &[char]) -> Vec<Vec<char>> {
    let parted = |first: fn(&char) -> bool| {
        let (one, other): (Vec<char>, Vec<char>) = signs.iter().partition(|c| first(c));
        [one, vec![' '], other].concat()
    };
    let every_second = |from: usize| signs.iter().copied().skip(from).step_by(2);
    vec![
        signs.to_vec(),
        parted(|c| c.is_alphabetic()),
        every_second(0).chain([' ']).chain(every_second(1)).collect(),
        signs.iter().map(|c| letter_for(*c, 'i')).collect(),
        signs.iter().map(|c| letter_for(*c, 'l')).collect(),
    ]
}

/// The letter that a digit or sign stands for.
fn letter_for(sign: char, one: char) -> char {
    match sign {
        '0' => 'o',
        '1' => one,
        '!' | '|' => 'i',
        '3' | '€' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' | '+' => 't',
        '8' => 'b',
        '9' => 'g',
        other => other,
    }
}

/// Refuses a password of which too little is left once everything that can be guessed is removed.
fn refuse_guessable_signs(signs: &[char], about: &[String]) -> Result<(), PasswordWeakness> {
    let (rest, in_rows) = without_rows(signs);
    let (rest, about_them) = without_words(rest, about.iter().map(String::as_str));
    let tried = TRIED.iter().chain(PLACES).chain(&MONTHS).chain(&WEEKDAYS).copied();
    let (rest, tried) = without_words(rest, tried);
    let found =
        [(about_them, PasswordWeakness::About), (tried, PasswordWeakness::Tried), (in_rows, PasswordWeakness::Keys)];
    let most = found.into_iter().max_by_key(|(count, _)| *count).filter(|(count, _)| *count > 0);
    let (is_enough, weakness) = match most {
        Some((_, weakness)) => (rest.iter().filter(|c| c.is_alphabetic()).count() >= OWN_LETTERS, weakness),
        None => (true, PasswordWeakness::Repeated),
    };
    let different: BTreeSet<&char> = rest.iter().filter(|c| c.is_alphanumeric() || !c.is_ascii()).collect();
    if is_enough && different.len() >= DIFFERENT { Ok(()) } else { Err(weakness) }
}

/// The rows of keys in both directions.
static BOTH_WAYS: LazyLock<Vec<Vec<char>>> = LazyLock::new(|| {
    let there = ROWS.iter().map(|row| row.chars().collect::<Vec<char>>());
    there.flat_map(|row| [row.iter().rev().copied().collect(), row]).collect()
});

/// Replaces the pieces of rows by a space, and counts the characters that they had.
fn without_rows(signs: &[char]) -> (Vec<char>, usize) {
    let (mut rest, mut from, mut taken) = (Vec::new(), 0, 0);
    while let Some(first) = signs.get(from) {
        let longest = BOTH_WAYS.iter().map(|row| in_common(row, signs.get(from..).unwrap_or_default())).max();
        let length = longest.filter(|length| *length >= ROW_PIECE);
        rest.push(if length.is_some() { ' ' } else { *first });
        taken += length.unwrap_or_default();
        from += length.unwrap_or(1);
    }
    (rest, taken)
}

/// The length of the longest piece of a row with which these characters begin.
fn in_common(row: &[char], signs: &[char]) -> usize {
    let starts = 0..row.len();
    let equal = |start: usize| row.iter().skip(start).zip(signs).take_while(|(one, other)| one == other).count();
    starts.map(equal).max().unwrap_or_default()
}

/// Replaces these words by a space, and counts the characters that they had. A word of six letters or more counts anywhere, one
/// of four or five letters at an end of a run of letters, a shorter one only by itself, for short ones occur in ordinary words.
fn without_words<'a>(signs: Vec<char>, words: impl Iterator<Item = &'a str>) -> (Vec<char>, usize) {
    let mut words: Vec<Vec<char>> = words.map(|word| word.chars().collect()).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let (mut rest, mut taken) = (signs, 0);
    while let Some((from, length)) = words.iter().find_map(|word| place_of(word, &rest).map(|from| (from, word.len())))
    {
        rest.splice(from..from + length, [' ']);
        taken += length;
    }
    (rest, taken)
}

/// The first place of a word in these characters where it counts.
fn place_of(word: &[char], signs: &[char]) -> Option<usize> {
    let parts = |place: Option<usize>| !place.and_then(|place| signs.get(place)).is_some_and(|c| c.is_alphabetic());
    let counts = |from: &usize| {
        let (begins, ends) = (parts(from.checked_sub(1)), parts(Some(from + word.len())));
        match word.len() {
            0..=3 => begins && ends,
            4..=5 => begins || ends,
            _ => true,
        }
    };
    let mut places = signs.windows(word.len()).enumerate().filter(|(_, piece)| *piece == word).map(|(from, _)| from);
    places.find(counts)
}

/// Removes parts that repeat what stands just before them, and words that occurred before.
fn without_repeats(signs: &[char]) -> Vec<char> {
    let mut rest = signs.to_vec();
    for unit in 1..=signs.len() / 2 {
        // One character twice, and two characters twice, occur in ordinary words.
        let times = if unit < 3 { 3 } else { 2 };
        let mut from = 0;
        while let Some(piece) = rest.get(from..from + unit * times) {
            let repeats = piece.chunks(unit).all(|chunk| Some(chunk) == piece.get(..unit));
            if repeats {
                rest.drain(from + unit..from + 2 * unit);
            } else {
                from += 1;
            }
        }
    }
    without_known_words(&rest)
}

fn without_known_words(signs: &[char]) -> Vec<char> {
    let (mut known, mut rest): (BTreeSet<&[char]>, Vec<char>) = (BTreeSet::new(), Vec::new());
    for run in signs.chunk_by(|one, other| one.is_alphabetic() == other.is_alphabetic()) {
        let is_word = run.len() > 2 && run.iter().all(|c| c.is_alphabetic());
        if !is_word || known.insert(run) {
            rest.extend(run);
        }
    }
    rest
}

/// True if all letters of a password stand in one run of fewer than [`RUN_OF_WORDS`] letters, with digits or signs around it.
fn is_one_word(signs: &[char]) -> bool {
    let runs = signs.chunk_by(|one, other| one.is_alphabetic() == other.is_alphabetic());
    let words: Vec<&[char]> = runs.filter(|run| run.iter().all(|c| c.is_alphabetic())).collect();
    matches!(words.as_slice(), [word] if word.len() < signs.len() && (3..RUN_OF_WORDS).contains(&word.len()))
}

/// True if a password has only digits, with dates among them and fewer than [`OWN_LETTERS`] other digits.
fn is_dates(signs: &[char]) -> bool {
    if !signs.iter().all(char::is_ascii_digit) {
        return false;
    }
    let (mut from, mut left) = (0, 0);
    while from < signs.len() {
        let piece: String = signs.iter().skip(from).take(8).collect();
        let is_date = piece.len() == 8 && ["%d%m%Y", "%Y%m%d"].iter().any(|form| is_date_of_a_life(&piece, form));
        from += if is_date { 8 } else { 1 };
        left += usize::from(!is_date);
    }
    left < OWN_LETTERS && left < signs.len()
}

fn is_date_of_a_life(digits: &str, form: &str) -> bool {
    NaiveDate::parse_from_str(digits, form).is_ok_and(|day| (1900..2100).contains(&day.year()))
}

#[cfg(test)]
mod tests;
