//! The forms in which texts are compared, so that differences in typing do not matter.
//!
//! [`PlainText`] keeps letters and capitals and replaces other signs by plain ones, so that positions in it can be traced back
//! to the original. [`fold_text`] also puts everything in lower case and removes marks from letters; search, addresses and sorting
//! use it.

use std::{borrow::Cow, ops::Range};

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// A text in plain signs: one kind of dash, apostrophe, quotation mark and space; full-width letters and figures replaced by
/// usual ones; figures of every script replaced by ASCII digits; invisible signs removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlainText<'a> {
    original: &'a str,
    text: String,
    /// The positions at which the distance between the plain text and the original changes: the byte position in the plain
    /// text, and that in the original.
    shifts: Vec<(usize, usize)>,
}

impl<'a> PlainText<'a> {
    /// Converts a text to its plain form.
    #[must_use]
    pub fn of(original: &'a str) -> Self {
        let mut plain = Self { original, text: String::with_capacity(original.len()), shifts: vec![(0, 0)] };
        let mut in_step = true;
        for (at, c) in original.char_indices() {
            let before = plain.text.len();
            if !in_step {
                plain.shifts.push((before, at));
            }
            push_plain(c, &mut plain.text);
            in_step = plain.text.len() - before == c.len_utf8();
        }
        plain
    }

    #[must_use]
    pub fn original(&self) -> &'a str {
        self.original
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The byte range in the original of a piece of the plain text.
    #[must_use]
    pub fn original_place(&self, piece: Range<usize>) -> Range<usize> {
        let start = self.original_start(piece.start);
        let last = self.text.get(..piece.end).and_then(|text| text.char_indices().next_back());
        let Some((last, _)) = last.filter(|_| !piece.is_empty()) else { return start..start };
        let last = self.original_start(last);
        let length = self.original.get(last..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        start..last + length
    }

    /// The byte position in the original of the sign that produced this position in the plain text.
    fn original_start(&self, place: usize) -> usize {
        let next = self.shifts.partition_point(|(plain, _)| *plain <= place);
        let (plain, original) = self.shifts.get(next.wrapping_sub(1)).copied().unwrap_or_default();
        self.original.floor_char_boundary(original + (place - plain))
    }
}

/// Converts a text to its plain form when no positions are needed: see [`PlainText`].
#[must_use]
pub fn to_plain(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n') && byte != b'`') {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    text.chars().for_each(|c| push_plain(c, &mut plain));
    Cow::Owned(plain)
}

/// Folds a text for comparison: plain signs, lower case, letters of the alphabet without marks, no apostrophes or quotation
/// marks, single white space. Percent and euro signs stand directly at their figures, and a sign that is a figure of its own,
/// such as `½` or `²`, is separated from the figures beside it.
#[must_use]
pub fn fold_text(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let parts = taken_apart(&to_plain(text));
    // A sign can decompose into signs that are not plain yet.
    for c in to_plain(&parts).chars() {
        match c {
            '\'' | '"' => {}
            '\u{2044}' => folded.push('/'),
            c if c.is_ascii_digit() && folded.ends_with("€ ") => {
                folded.pop();
                folded.push(c);
            }
            c if c.is_whitespace() => push_space(&mut folded),
            '%' => {
                let bare = folded.trim_end().len();
                if folded[..bare].ends_with(|c: char| c.is_ascii_digit()) {
                    folded.truncate(bare);
                }
                folded.push('%');
            }
            c if c.is_ascii() => folded.push(c.to_ascii_lowercase()),
            c => push_letter(c, &mut folded),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Converts a name to the form used in addresses: `Zorg, Jeugd & Onderwijs` becomes `zorg-jeugd-onderwijs`.
#[must_use]
pub fn to_slug(name: &str) -> String {
    let folded = fold_text(name);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

/// True if a sign has no shape of its own, and only separates or turns the signs around it.
#[must_use]
pub fn is_invisible(c: char) -> bool {
    let shows_nothing = matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{e0000}'..='\u{e0fff}');
    shows_nothing || (c.is_control() && !c.is_whitespace())
}

/// True if a sign changes the direction of writing, which can make one text look like another.
#[must_use]
pub fn turns_direction(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Appends the plain form of one sign.
fn push_plain(c: char, text: &mut String) {
    match c {
        '\'' | '`' | '´' | '‘' | '’' | '‚' | '‛' | '′' | 'ʹ' | 'ʻ' | 'ʼ' | 'ʽ' | '‹' | '›' | '＇' => {
            text.push('\'')
        }
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' | '＂' => text.push('"'),
        '\u{2010}'..='\u{2015}'
        | '\u{2043}'
        | '\u{2212}'
        | '\u{58a}'
        | '\u{2e3a}'
        | '\u{2e3b}'
        | '\u{30a0}'
        | '\u{fe58}'
        | '\u{fe63}'
        | '\u{ff0d}' => text.push('-'),
        '\n' | '\r' | '\t' => text.push(c),
        '\u{2028}' | '\u{2029}' => text.push('\n'),
        c if c.is_ascii_graphic() => text.push(c),
        c if c.is_whitespace() => text.push(' '),
        c if is_invisible(c) => {}
        // The full-width signs have the same order as the usual ones.
        '\u{ff01}'..='\u{ff5e}' => text.extend(char::from_u32(u32::from(c) - 0xfee0)),
        c if c.is_numeric() => text.push(to_plain_figure(c).unwrap_or(c)),
        c if c.is_alphabetic() => push_unjoined(c, text),
        c => text.push(c),
    }
}

/// Converts a figure of another script or style to ours; `None` for a sign that is not exactly one figure, such as `½` or `²`.
fn to_plain_figure(c: char) -> Option<char> {
    let styled = matches!(c, '\u{1d7ce}'..='\u{1d7ff}');
    let mut parts = std::iter::once(c).nfkd();
    let first = parts.next().filter(|_| parts.next().is_none())?;
    if styled {
        return Some(first);
    }
    let ours = deunicode::deunicode_char(c).filter(|_| first == c)?;
    let mut signs = ours.chars();
    signs.next().filter(|sign| sign.is_ascii_digit() && signs.next().is_none())
}

/// Appends the letters of a sign that joins several (`ﬁ`, `ĳ`) or is a letter in another style; other letters stay as they are.
fn push_unjoined(c: char, text: &mut String) {
    let parts = std::iter::once(c).nfkd();
    if parts.clone().all(|part| part.is_ascii_alphabetic()) { text.extend(parts) } else { text.push(c) }
}

/// Decomposes every sign into the signs of which it is made, without the marks on letters.
fn taken_apart(text: &str) -> String {
    let mut parts = String::with_capacity(text.len());
    // A sign made of figures is a number of its own: the figure behind it does not belong to it.
    let (mut was_figures, mut was_small) = (false, false);
    for c in text.chars() {
        let start = parts.len();
        let stands_alone = c.is_numeric() && !c.is_ascii_digit();
        // Superscript or subscript figures beside each other are one number: `¹²`.
        let is_small = matches!(c, '⁰' | '¹' | '²' | '³' | '⁴'..='⁹' | '₀'..='₉');
        parts.extend(std::iter::once(c).nfkd().filter(|c| !is_combining_mark(*c)));
        let begins_with_figure = parts[start..].starts_with(|c: char| c.is_ascii_digit());
        let behind_figure = parts[..start].ends_with(|c: char| c.is_ascii_digit());
        if begins_with_figure && behind_figure && (stands_alone || was_figures) && !(is_small && was_small) {
            parts.insert(start, ' ');
        }
        (was_figures, was_small) = (stands_alone, is_small);
    }
    parts
}

/// Removes the points that group figures by three: `1.250.000` becomes `1250000`. Other points stay.
#[must_use]
pub fn ungroup_figures(text: &str) -> String {
    let of_figure = |c: char| c.is_ascii_digit() || c == '.';
    let mut bare = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, run) = rest.split_at(start);
        let (run, after) = run.split_at(run.find(|c| !of_figure(c)).unwrap_or(run.len()));
        let (figures, points) = run.split_at(run.trim_end_matches('.').len());
        bare.push_str(before);
        let of_word = bare.ends_with(|c: char| c.is_alphanumeric() || "./-".contains(c));
        if is_grouped(figures) && !of_word {
            bare.extend(figures.split('.'))
        } else {
            bare.push_str(figures)
        }
        bare.push_str(points);
        rest = after;
    }
    bare.push_str(rest);
    bare
}

/// True if a folded word is a fraction below one: `1/2`, `3/4`.
#[must_use]
pub fn is_fraction(word: &str) -> bool {
    let figure = |text: &str| text.parse::<u8>().ok().filter(|_| !text.starts_with(['0', '+']));
    let parts = word.split_once('/').and_then(|(piece, whole)| figure(piece).zip(figure(whole)));
    parts.is_some_and(|(piece, whole)| piece < whole && whole <= 10)
}

/// True if figures are grouped by three from the right, with a point between the groups.
fn is_grouped(figures: &str) -> bool {
    let mut groups = figures.split('.');
    let first = groups.next().unwrap_or_default();
    let others: Vec<&str> = groups.collect();
    let begins = (1..=3).contains(&first.len()) && !first.starts_with('0');
    begins && !others.is_empty() && others.iter().all(|group| group.len() == 3)
}

/// Appends a space, unless the text is empty or already ends with one.
fn push_space(folded: &mut String) {
    if !folded.is_empty() && !folded.ends_with(' ') {
        folded.push(' ');
    }
}

/// Appends a letter or figure beyond ASCII in letters of the alphabet if it has such a form; other signs stay as they are.
fn push_letter(letter: char, folded: &mut String) {
    for small in letter.to_lowercase() {
        let ours = deunicode::deunicode_char(small).unwrap_or_default().chars().filter(char::is_ascii_alphanumeric);
        if small.is_alphanumeric() && ours.clone().next().is_some() {
            folded.extend(ours.map(|c| c.to_ascii_lowercase()));
        } else {
            folded.push(small);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_was_typed_in_another_way_is_the_same() {
        let table: &[(&str, &[&str])] = &[
            (
                "vrachtautos",
                &["vrachtauto's", "vrachtauto’s", "Vrachtauto‘s", "vrachtauto´s", "vrachtauto`s", "vracht\u{ad}auto's"],
            ),
            (
                "de ijssel",
                &["De IJssel", "\"De IJssel\"", "“De IJssel”", "‘De Ĳssel’", "«de ĳssel»", "  De\u{a0}IJssel "],
            ),
            ("plan-b", &["plan-B", "plan\u{2011}B", "plan–B", "plan—B", "plan−B", "plan‐B", "ｐｌａｎ－Ｂ"]),
            ("oresund lodz", &["Øresund Łódź", "øresund łodz"]),
            ("aether oeuvre strasse dac thor", &["Æther Œuvre Straße Đać Þor", "æther œuvre STRASSE ðac þor"]),
            ("een client", &["  Één  cliënt\u{301} ", "een\u{2009}client", "e\u{301}e\u{301}n clie\u{308}nt"]),
            ("20%", &["20%", "20 %", "20\u{a0}%", "２０％"]),
            (
                "24bb005964",
                &[
                    "24bb005964",
                    "24bb\u{200b}005964",
                    "２４ｂｂ００５９６４",
                    "٢٤bb٠٠٥٩٦٤",
                    "24bb\u{feff}005964",
                    "𝟮𝟰bb005964",
                ],
            ),
            ("fiets", &["ﬁets", "Fi\u{200d}ets"]),
            ("m2", &["m²", "M2"]),
            ("1/2", &["½", "1/2"]),
            ("1 1/2", &["1½", "1 ½", "1 1/2", "１½", "1\u{200b}½"]),
            ("1/2 1/4", &["½¼", "½ ¼"]),
            ("1/2 5", &["½5"]),
            ("10 2 3", &["10²3"]),
            ("2025 12", &["2025¹²", "2025⑫"]),
            ("€20", &["€20", "€ 20", "€\u{a0}20", "€ ２０"]),
            ("ab", &["a\0b", "a\u{7}b"]),
            ("a % b", &["a % b"]),
        ];
        for (folded, writings) in table {
            for writing in *writings {
                assert_eq!(fold_text(writing), *folded, "{writing:?}");
            }
        }
    }

    #[test]
    fn points_that_group_figures_do_not_count() {
        let table = [
            ("€1.250.000", "€1250000"),
            ("1.250 woningen, 12.000 bomen.", "1250 woningen, 12000 bomen."),
            ("1.250,50", "1250,50"),
            ("4.b.10", "4.b.10"),
            ("1.25", "1.25"),
            ("2025.001", "2025.001"),
            ("1.2500", "1.2500"),
            ("0.125", "0.125"),
            ("1.250.00", "1.250.00"),
            ("1..250", "1..250"),
            ("T-1.250", "T-1.250"),
            ("v1.250", "v1.250"),
            ("1.250.", "1250."),
            (".125", ".125"),
            ("", ""),
        ];
        for (text, bare) in table {
            assert_eq!(ungroup_figures(text), bare);
        }
    }

    #[test]
    fn names_in_addresses_have_letters_figures_and_dashes() {
        let table = [
            ("Zorg, Jeugd & Onderwijs", "zorg-jeugd-onderwijs"),
            ("Thema’s van 's-Hertogenbosch", "themas-van-s-hertogenbosch"),
            ("Łódź – Straße", "lodz-strasse"),
            ("…", ""),
        ];
        for (name, expected) in table {
            assert_eq!(to_slug(name), expected);
        }
    }

    #[test]
    fn a_piece_of_the_plain_text_is_found_in_the_text_itself() {
        let table = [
            ("bel 06\u{a0}12\u{2011}34\u{200b}5678, graag", "06 12-345678", "06\u{a0}12\u{2011}34\u{200b}5678"),
            ("één ﬁets\u{ad}er", "fietser", "ﬁets\u{ad}er"),
            ("één ﬁets", "ietser", "ﬁetser"),
            ("x\u{200b}12\u{200b}y", "12", "12"),
            ("٠٦ en ６", "06 en 6", "٠٦ en ６"),
        ];
        for (text, piece, original) in table {
            let text = if piece == "ietser" { text.replace("ﬁets", "ﬁetser") } else { text.to_owned() };
            let plain = PlainText::of(&text);
            let start = plain.as_str().find(piece).unwrap();
            assert_eq!(&text[plain.original_place(start..start + piece.len())], original, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_text_folds_to_what_folds_to_itself(text in "\\PC{0,60}") {
            let folded = fold_text(&text);
            prop_assert_eq!(fold_text(&folded), folded);
            let (whole, alone) = (PlainText::of(&text), to_plain(&text));
            prop_assert_eq!(whole.as_str(), alone.as_ref());
        }

        #[test]
        fn every_piece_has_its_place(text in any::<String>(), from in 0_usize..40, length in 0_usize..40) {
            let plain = PlainText::of(&text);
            let places: Vec<usize> = plain.as_str().char_indices().map(|(at, _)| at).chain([plain.as_str().len()]).collect();
            let start = places[from.min(places.len() - 1)];
            let end = places[(from + length).min(places.len() - 1)];
            let place = plain.original_place(start..end);
            prop_assert!(text.get(place.clone()).is_some(), "{place:?}");
        }
    }
}
