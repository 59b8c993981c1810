//! The name of a person: initials and surname, without titles.

use super::key::words_of;
use crate::domain::text::sorting::PARTICLES;

/// Titles and forms of address before a name, which are no part of it.
const BEFORE: [&str; 30] = [
    "dhr",
    "hr",
    "ds",
    "dra",
    "heer",
    "mevr",
    "mevrouw",
    "mw",
    "mej",
    "meneer",
    "drs",
    "ir",
    "mr",
    "dr",
    "prof",
    "ing",
    "jhr",
    "jkvr",
    "raadslid",
    "gemeenteraadslid",
    "fractieleider",
    "oudraadslid",
    "statenlid",
    "commissielid",
    "burgerlid",
    "burgerraadslid",
    "steunfractielid",
    "duoraadslid",
    "fractievoorzitter",
    "lid",
];

/// Titles behind a name, which are no part of it.
const BEHIND: [&str; 9] = ["msc", "bsc", "llm", "llb", "mba", "mpa", "phd", "ma", "ra"];

/// The name of a person in the form in which it is compared.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PersonName {
    /// The initials in lower case without points; may be empty.
    pub initials: String,
    /// The rest of the name, as one word in the form in which names are compared.
    pub surname: String,
    /// The particles at the beginning of the surname, as one word: `vander`.
    pub between: String,
    /// True if a title or a form of address was given.
    pub titled: bool,
}

impl PersonName {
    /// Parses `T. Wolderink`, `mevr. drs. T.Wolderink MSc` or `Wolderink, T.`.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        let text = match text.split_once(',') {
            Some((surname, behind)) if stands_behind(behind) => format!("{behind} {surname}"),
            _ => text.to_owned(),
        };
        let pieces = split_name_pieces(&text);
        let lower: Vec<String> = pieces.iter().map(|piece| words_of(piece).concat()).collect();
        let is_before = |place: usize| {
            let word = lower[place].as_str();
            let title = |word: &String| BEFORE.contains(&word.as_str());
            let article = matches!(word, "de" | "den" | "het") && lower.get(place + 1).is_some_and(title);
            article || BEFORE.contains(&word)
        };
        let own = (0..pieces.len()).find(|place| !is_before(*place));
        let first = own.unwrap_or_default();
        let behind = |place: &usize| !BEHIND.contains(&lower[*place].as_str());
        let end = (first..pieces.len()).rev().find(behind).map_or(pieces.len(), |last| last + 1);
        let shouted = !text.chars().any(char::is_lowercase);
        let initial = |place: &usize| {
            let shortened = *place > first && is_between_shortened(&pieces[first..], *place - first);
            // A text of titles only, such as `mr. dr.`, has no initials.
            own.is_some() && *place + 1 < end && is_initial(pieces[*place], shouted) && !shortened
        };
        let surname = (first..end).find(|place| !initial(place)).unwrap_or(first);
        let between = |place: &usize| *place + 1 < end && PARTICLES.contains(&lower[*place].as_str());
        let stem = (surname..end).find(|place| !between(place)).unwrap_or(surname);
        Self {
            initials: lower[first..surname].concat(),
            surname: lower[surname..end].concat(),
            between: lower[surname..stem].concat(),
            titled: first > 0 || end < pieces.len(),
        }
    }

    /// The initials and the surname as one word.
    #[must_use]
    pub fn to_one_word(&self) -> String {
        format!("{}{}", self.initials, self.surname)
    }

    /// True if both are the full name of the same person: equal initials and surname.
    #[must_use]
    pub fn is_same_person(&self, other: &Self) -> bool {
        !self.surname.is_empty() && self.initials == other.initials && self.surname == other.surname
    }

    /// The surname without the particles at its beginning.
    #[must_use]
    pub fn as_surname_stem(&self) -> &str {
        self.surname.strip_prefix(&self.between).unwrap_or(&self.surname)
    }

    /// True if this can be the other name with its particles left out or shortened: `K. Wit` for `K. de Wit`, `L. vd Kreekel`
    /// for `L. van der Kreekel`.
    #[must_use]
    pub fn shortens_name_of(&self, other: &Self) -> bool {
        self.initials == other.initials && self.shortens_surname_of(other)
    }

    /// True if the surname can be that of the other with its particles left out or shortened.
    #[must_use]
    pub fn shortens_surname_of(&self, other: &Self) -> bool {
        let (own, others) = (self.between.as_str(), other.between.as_str());
        let fits = own.is_empty() || own == others || stands_for(own, others) || stands_for(others, own);
        !self.as_surname_stem().is_empty() && self.as_surname_stem() == other.as_surname_stem() && fits
    }

    /// True if this is only the surname of the other.
    #[must_use]
    pub fn is_surname_of(&self, other: &Self) -> bool {
        !self.surname.is_empty() && self.initials.is_empty() && self.surname == other.surname
    }
}

/// True if `short` is an abbreviation of the particles `full`.
fn stands_for(short: &str, full: &str) -> bool {
    match short {
        "vd" => matches!(full, "vande" | "vanden" | "vander"),
        "vdr" => full == "vander",
        "vdn" => full == "vanden",
        "v" => full == "van",
        "vh" | "vt" => matches!(full, "vanhet" | "vant"),
        _ => false,
    }
}

/// True if a piece behind the initials is an abbreviated particle: the `v.` and `d.` of `L. v.d. Kreekel`.
fn is_between_shortened(pieces: &[&str], place: usize) -> bool {
    let letter = |place: usize| pieces.get(place).map(|piece| piece.trim_end_matches('.'));
    let is_v_d = letter(place) == Some("v") && letter(place + 1) == Some("d");
    let behind_v = place > 0 && letter(place - 1) == Some("v") && matches!(letter(place), Some("d" | "h" | "t"));
    let capital = pieces.first().is_some_and(|first| first.starts_with(char::is_uppercase));
    is_v_d || behind_v || capital && matches!(letter(place), Some("v"))
}

/// True if a text can follow a surname and a comma: initials, perhaps with particles.
fn stands_behind(text: &str) -> bool {
    let pieces = split_name_pieces(text);
    let between = |piece: &&str| PARTICLES.contains(&words_of(piece).concat().as_str());
    let (Some(first), others) = (pieces.first(), pieces.iter().skip(1)) else { return false };
    is_initial(first, false) && others.into_iter().all(|piece| is_initial(piece, false) || between(piece))
}

/// Splits a name into pieces at white space and behind each point.
fn split_name_pieces(text: &str) -> Vec<&str> {
    let between = text.split(|sign: char| sign.is_whitespace() || ",;".contains(sign));
    between
        .flat_map(|word| word.split_inclusive('.'))
        .filter(|piece| piece.chars().any(char::is_alphanumeric))
        .collect()
}

/// True if a piece is one or more initials: `T.`, `Th.`, `T`, or `CJ` in a name that is not all capitals.
fn is_initial(piece: &str, shouted: bool) -> bool {
    let letters = piece.trim_end_matches('.');
    let count = letters.chars().count();
    if !letters.chars().all(char::is_alphabetic) {
        return false;
    }
    let capitals = !shouted && count <= 4 && letters.chars().all(char::is_uppercase);
    count == 1 || (piece.ends_with('.') && count <= 3) || capitals
}

/// True if a text consists of initials only.
pub(super) fn is_initials_only(text: &str) -> bool {
    let pieces = split_name_pieces(text);
    !pieces.is_empty() && pieces.iter().all(|piece| is_initial(piece, false))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (String, String) {
        let name = PersonName::from_text(text);
        (name.initials, name.surname)
    }

    #[test]
    fn writings_of_one_person_are_equal() {
        let table = [
            (
                ("t", "wolderink"),
                &[
                    "T. Wolderink",
                    "T.Wolderink",
                    "T Wolderink",
                    "t. wolderink",
                    "T. WOLDERINK",
                    "dhr. T. Wolderink",
                    "de heer T. Wolderink",
                    "Mr. drs. T. Wolderink MSc",
                    "raadslid T. Wolderink",
                    "Wolderink, T.",
                ][..],
            ),
            (("cj", "schouten"), &["C.J. Schouten", "C. J. Schouten", "CJ Schouten", "mw. C.J. Schouten"]),
            (("l", "vanderkreekel"), &["L. van der Kreekel", "L. Van der Kreekel", "L.van der Kreekel"]),
            (("s", "bokhovedewit"), &["S. Bokhove-de Wit", "S. Bokhove - de Wit", "S. Bokhove de Wit"]),
            (("", "benhadra"), &["Benhadra", "mevrouw Benhadra"]),
            (("th", "bos"), &["Th. Bos"]),
            (("", "deheer"), &["De Heer"]),
            (
                ("j", "deboer"),
                &["J. de Boer", "Boer, J. de", "het raadslid J. de Boer", "de fractievoorzitter J. de Boer"],
            ),
            (
                ("l", "vdkreekel"),
                &["L. v.d. Kreekel", "L. vd Kreekel", "L.v.d.Kreekel", "l. v.d. kreekel", "L. v/d Kreekel"],
            ),
            (("jvd", "berg"), &["J.V.D. Berg"]),
            (("", "mrdr"), &["mr. dr."]),
        ];
        for ((initials, surname), writings) in table {
            for writing in writings {
                assert_eq!(read(writing), (initials.to_owned(), surname.to_owned()), "{writing}");
            }
        }
    }

    #[test]
    fn words_between_may_be_left_out_or_shortened() {
        let shortens =
            |one: &str, other: &str| PersonName::from_text(one).shortens_name_of(&PersonName::from_text(other));
        for (one, other) in [
            ("K. Wit", "K. de Wit"),
            ("dhr. K. Wit", "K. de Wit"),
            ("L. vd Kreekel", "L. van der Kreekel"),
            ("L. v.d. Kreekel", "L. van de Kreekel"),
            ("L. van der Kreekel", "L. v/d Kreekel"),
            ("L. v. Dam", "L. van Dam"),
            ("Wit, K.", "K. de Wit"),
        ] {
            assert!(shortens(one, other), "{one} and {other}");
        }
        for (one, other) in [
            ("K. de Wit", "K. Wit"),
            ("L. van de Kreekel", "L. van der Kreekel"),
            ("L. vdr Kreekel", "L. van den Kreekel"),
            ("L. Wit", "K. de Wit"),
            ("Wit", "K. de Wit"),
            ("K. Witte", "K. de Wit"),
        ] {
            assert!(!shortens(one, other), "{one} and {other}");
        }
    }

    #[test]
    fn other_initials_are_another_person() {
        let table = [
            ("T. Wolderink", "K. Wolderink"),
            ("C.J. Schouten", "C. Schouten"),
            ("S. Tam", "Stam"),
            ("Wolderink", "T. Wolderink"),
            ("N. Benhadra", "Noor Benhadra"),
        ];
        for (one, other) in table {
            assert!(!PersonName::from_text(one).is_same_person(&PersonName::from_text(other)), "{one} and {other}");
        }
        assert!(PersonName::from_text("mevrouw Wolderink").is_surname_of(&PersonName::from_text("T. Wolderink")));
    }
}
