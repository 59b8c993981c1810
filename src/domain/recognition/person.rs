//! The name of a person: initials and surname, without titles.

use super::key::words_of;

/// What stands before a name and is no part of it.
const BEFORE: [&str; 24] = [
    "dhr",
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
    "statenlid",
    "commissielid",
    "burgerlid",
    "burgerraadslid",
    "steunfractielid",
    "duoraadslid",
    "fractievoorzitter",
    "lid",
];

/// What stands behind a name and is no part of it.
const BEHIND: [&str; 9] = ["msc", "bsc", "llm", "llb", "mba", "mpa", "phd", "ma", "ra"];

/// A name of a person as it is compared.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PersonName {
    /// The initials, in lower case and without points; empty when there are none.
    pub initials: String,
    /// Everything else, in the form in which names are compared, as one word.
    pub surname: String,
    /// Whether a title or a form of address stood with it.
    pub titled: bool,
}

impl PersonName {
    /// Reads `T. Wolderink`, `mevr. drs. T.Wolderink MSc` or `Wolderink, T.`.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let text = match text.split_once(',') {
            Some((surname, behind)) if is_initials_only(behind) => format!("{behind} {surname}"),
            _ => text.to_owned(),
        };
        let pieces = pieces(&text);
        let lower: Vec<String> = pieces.iter().map(|piece| words_of(piece).concat()).collect();
        let is_before = |place: usize| {
            let word = lower[place].as_str();
            let article = matches!(word, "de" | "den") && lower.get(place + 1).is_some_and(|next| next == "heer");
            article || BEFORE.contains(&word)
        };
        let first = (0..pieces.len()).find(|place| !is_before(*place)).unwrap_or_default();
        let behind = |place: &usize| !BEHIND.contains(&lower[*place].as_str());
        let end = (first..pieces.len()).rev().find(behind).map_or(pieces.len(), |last| last + 1);
        let shouted = !text.chars().any(char::is_lowercase);
        let initial = |place: &usize| *place + 1 < end && is_initial(pieces[*place], shouted);
        let surname = (first..end).find(|place| !initial(place)).unwrap_or(first);
        Self {
            initials: lower[first..surname].concat(),
            surname: lower[surname..end].concat(),
            titled: first > 0 || end < pieces.len(),
        }
    }

    /// Initials and surname as one word.
    #[must_use]
    pub fn whole(&self) -> String {
        format!("{}{}", self.initials, self.surname)
    }

    /// Whether both are the name of one person, written in full: initials and surname are the same.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        !self.surname.is_empty() && self.initials == other.initials && self.surname == other.surname
    }

    /// Whether this is the other's surname alone.
    #[must_use]
    pub fn is_surname_of(&self, other: &Self) -> bool {
        !self.surname.is_empty() && self.initials.is_empty() && self.surname == other.surname
    }
}

/// The pieces of a name: what stands between white space, and behind each point.
fn pieces(text: &str) -> Vec<&str> {
    let between = text.split(|sign: char| sign.is_whitespace() || ",;".contains(sign));
    between
        .flat_map(|word| word.split_inclusive('.'))
        .filter(|piece| piece.chars().any(char::is_alphanumeric))
        .collect()
}

/// Whether a piece is one or more initials: `T.`, `Th.`, `T`, or `CJ` in a name that is not all capitals.
fn is_initial(piece: &str, shouted: bool) -> bool {
    let letters = piece.trim_end_matches('.');
    let count = letters.chars().count();
    if !letters.chars().all(char::is_alphabetic) {
        return false;
    }
    let capitals = !shouted && count <= 4 && letters.chars().all(char::is_uppercase);
    count == 1 || (piece.ends_with('.') && count <= 3) || capitals
}

/// Whether a text holds nothing but initials.
pub(super) fn is_initials_only(text: &str) -> bool {
    let pieces = pieces(text);
    !pieces.is_empty() && pieces.iter().all(|piece| is_initial(piece, false))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (String, String) {
        let name = PersonName::read(text);
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
            (("j", "deboer"), &["J. de Boer"]),
        ];
        for ((initials, surname), writings) in table {
            for writing in writings {
                assert_eq!(read(writing), (initials.to_owned(), surname.to_owned()), "{writing}");
            }
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
            assert!(!PersonName::read(one).is(&PersonName::read(other)), "{one} and {other}");
        }
        assert!(PersonName::read("mevrouw Wolderink").is_surname_of(&PersonName::read("T. Wolderink")));
    }
}
