//! The agenda of a meeting: parses the lines that a clerk pastes into numbered items, and writes them back.

/// The most items that one agenda can have.
pub const MOST_ITEMS: usize = 100;

/// The most characters that the title of an item can have.
pub const LONGEST_TITLE: usize = 300;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AgendaItem {
    /// The number as it stands on the agenda, `4` or `4.b`; a pause has none.
    pub number: Option<String>,
    /// The subject of the item.
    pub title: String,
}

/// The items of an agenda, in the order of the agenda. No two items have the same number.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Agenda(Vec<AgendaItem>);

/// An error in an agenda as it was typed. Lines count from 1, empty lines included.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AgendaError {
    /// There are more than [`MOST_ITEMS`] items.
    #[error("Dit zijn {0} agendapunten. Er passen er {MOST_ITEMS}.")]
    TooMany(usize),
    /// Two items have the same number.
    #[error("Regel {line}: nummer {number} staat er al.")]
    Doubled {
        /// The line of the second item.
        line: usize,
        number: String,
    },
    /// An item has a number but no title.
    #[error("Regel {line}: schrijf achter het nummer waar het punt over gaat.")]
    NoTitle {
        /// The line with only a number.
        line: usize,
    },
    /// A title has more than [`LONGEST_TITLE`] characters.
    #[error("Regel {line}: deze titel is te lang: {chars} tekens. Er passen er {LONGEST_TITLE}.")]
    LongTitle {
        line: usize,
        /// The length of the title.
        chars: usize,
    },
}

impl Agenda {
    /// Builds an agenda from items that were stored, without checks.
    #[must_use]
    pub fn from_stored(items: Vec<AgendaItem>) -> Self {
        Self(items)
    }

    /// Parses a text with one item a line: `4. Titel`, `4.b Titel`, `4b) Titel`, or a title alone. Empty lines are skipped, and
    /// a list mark in front of an item is dropped.
    ///
    /// # Errors
    /// Returns the first error in the text.
    pub fn parse(text: &str) -> Result<Self, AgendaError> {
        let mut items: Vec<AgendaItem> = Vec::new();
        for (line, typed) in (1..).zip(text.lines()) {
            let Some(item) = parse_item(typed, line)? else { continue };
            if let Some(number) = &item.number
                && items.iter().filter_map(|one| one.number.as_deref()).any(|one| is_same_number(one, number))
            {
                return Err(AgendaError::Doubled { line, number: number.clone() });
            }
            items.push(item);
        }
        if items.len() > MOST_ITEMS { Err(AgendaError::TooMany(items.len())) } else { Ok(Self(items)) }
    }

    /// The items, in order.
    #[must_use]
    pub fn items(&self) -> &[AgendaItem] {
        &self.0
    }

    /// The agenda item under which the committee discusses its commitments, if the agenda has one.
    #[must_use]
    pub fn on_commitments(&self) -> Option<&AgendaItem> {
        self.0.iter().find(|item| item.title.to_lowercase().contains("toezegging"))
    }

    /// Formats the agenda as a text that [`Agenda::parse`] reads back.
    #[must_use]
    pub fn to_text(&self) -> String {
        self.0.iter().map(AgendaItem::to_line).collect::<Vec<_>>().join("\n")
    }
}

impl AgendaItem {
    /// Formats the item on one line, `4. Titel` or `4.b Titel`.
    #[must_use]
    pub fn to_line(&self) -> String {
        match &self.number {
            None => self.title.clone(),
            Some(number) if number.contains('.') => format!("{number} {}", self.title),
            Some(number) => format!("{number}. {}", self.title),
        }
    }
}

/// Parses one line into an item; `None` for an empty line.
fn parse_item(typed: &str, line: usize) -> Result<Option<AgendaItem>, AgendaError> {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let words = match words.as_slice() {
        ["-" | "–" | "•" | "*" | "·", rest @ ..] => rest,
        words => words,
    };
    let (number, words) = match words {
        [] => return Ok(None),
        [first, rest @ ..] => match parse_item_number(first) {
            // In `19.30 uur Pauze` the figures are a time, not a number.
            Some(number) if rest.first() != Some(&"uur") => (Some(number), rest),
            _ => (None, words),
        },
    };
    let title = words.join(" ");
    let chars = title.chars().count();
    if title.is_empty() {
        return Err(AgendaError::NoTitle { line });
    }
    if chars > LONGEST_TITLE {
        return Err(AgendaError::LongTitle { line, chars });
    }
    Ok(Some(AgendaItem { number, title }))
}

/// Parses a word as the number of an item, without its closing sign: `4.`, `4b)`, `4.b`, `12.3:`. Refuses `2025`, and `1e`,
/// with which many titles begin.
fn parse_item_number(word: &str) -> Option<String> {
    const MOST_PARTS: usize = 4;
    let bare = word.strip_suffix(['.', ')', ':']).unwrap_or(word);
    let closed = bare.len() < word.len();
    let mut parts = bare.split('.');
    let first = parts.next()?;
    let figures = first.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let letter = &first[figures.len()..];
    let lettered = match letter {
        "" => true,
        "e" | "E" => closed || bare.contains('.'),
        letter => letter.len() == 1,
    };
    let is_figures = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_part = |part: &str| is_figures(part) || (part.len() == 1 && part.bytes().all(|b| b.is_ascii_alphabetic()));
    let fits = is_figures(figures) && lettered && parts.clone().all(is_part) && parts.count() < MOST_PARTS;
    fits.then(|| bare.to_owned())
}

/// True if a reader would take two numbers for the same: `4.b`, `4b` and `4B`.
fn is_same_number(one: &str, other: &str) -> bool {
    let plain = |number: &str| {
        let mut plain = String::with_capacity(number.len());
        for c in number.chars() {
            if c.is_ascii_alphabetic() && plain.ends_with('.') {
                plain.pop();
            }
            plain.push(c.to_ascii_lowercase());
        }
        plain
    };
    plain(one) == plain(other)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(line: &str) -> (Option<String>, String) {
        let item = Agenda::parse(line).unwrap().0.remove(0);
        (item.number, item.title)
    }

    #[test]
    fn a_line_is_a_number_and_a_title() {
        let table = [
            ("4. Woonvisie", Some("4"), "Woonvisie"),
            ("4 Woonvisie", Some("4"), "Woonvisie"),
            ("4.b Woonvisie", Some("4.b"), "Woonvisie"),
            ("4.b. Woonvisie", Some("4.b"), "Woonvisie"),
            ("4b Woonvisie", Some("4b"), "Woonvisie"),
            ("4e) Woonvisie", Some("4e"), "Woonvisie"),
            ("4.e Woonvisie", Some("4.e"), "Woonvisie"),
            ("12.3:\tWoonvisie  2040", Some("12.3"), "Woonvisie 2040"),
            ("  • 5. Woonvisie", Some("5"), "Woonvisie"),
            ("Pauze", None, "Pauze"),
            ("1e wijziging van de begroting", None, "1e wijziging van de begroting"),
            ("2e bestuursrapportage", None, "2e bestuursrapportage"),
            ("2025 in cijfers", None, "2025 in cijfers"),
            ("19.30 uur Opening", None, "19.30 uur Opening"),
            ("A. Opening", None, "A. Opening"),
            ("4.Woonvisie", None, "4.Woonvisie"),
        ];
        for (line, number, title) in table {
            assert_eq!(read(line), (number.map(str::to_owned), title.to_owned()), "{line}");
        }
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line() {
        let long = "a".repeat(LONGEST_TITLE + 1);
        let many = "Punt\n".repeat(MOST_ITEMS + 1);
        let table = [
            ("1. A\n\n2. B\n1. C", "Regel 4: nummer 1 staat er al."),
            ("4.b A\n4B. C", "Regel 2: nummer 4B staat er al."),
            ("1. A\n2.", "Regel 2: schrijf achter het nummer waar het punt over gaat."),
            (&format!("1. {long}"), "Regel 1: deze titel is te lang: 301 tekens. Er passen er 300."),
            (&many, "Dit zijn 101 agendapunten. Er passen er 100."),
        ];
        for (text, message) in table {
            assert_eq!(Agenda::parse(text).unwrap_err().to_string(), message, "{text}");
        }
        assert_eq!(Agenda::parse("4.1 A\n41 B\nPauze\nPauze").unwrap().items().len(), 4, "these are not the same");
        assert_eq!(Agenda::parse(" \n\n").unwrap(), Agenda::default());
    }

    #[test]
    fn the_item_on_promises_is_found() {
        let agenda = Agenda::parse("1. Opening\n3. Lijst van Toezeggingen\n4. Sluiting").unwrap();
        assert_eq!(agenda.on_commitments().and_then(|item| item.number.as_deref()), Some("3"));
        assert_eq!(Agenda::parse("1. Opening").unwrap().on_commitments(), None);
    }

    proptest! {
        #[test]
        fn the_text_of_an_agenda_reads_as_that_agenda(lines in prop::collection::vec("[-•0-9a-eE.):]{0,6} ?[a-z0-9. ]{0,12}", 0..9)) {
            if let Ok(agenda) = Agenda::parse(&lines.join("\n")) {
                prop_assert_eq!(Agenda::parse(&agenda.to_text()), Ok(agenda));
            }
        }
    }
}
