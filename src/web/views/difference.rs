//! The difference between two texts, word by word.

use similar::{ChangeTag, TextDiff};

/// A piece of either text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::web) struct DifferencePiece {
    pub(in crate::web) kind: DifferenceKind,
    pub(in crate::web) text: String,
}

impl DifferencePiece {
    pub(in crate::web) fn is_out(&self) -> bool {
        self.kind == DifferenceKind::Out
    }

    pub(in crate::web) fn is_in(&self) -> bool {
        self.kind == DifferenceKind::In
    }
}

/// The fate of a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::web) enum DifferenceKind {
    /// It stands in both texts.
    Kept,
    /// It stands in the first text alone.
    Out,
    /// It stands in the second text alone.
    In,
}

/// The fewest words of a text for which the difference is shown word by word.
const SHORT: usize = 6;

/// The most words that are compared: the time grows with the square of the difference.
const LONG: usize = 6000;

/// A difference is shown word by word only if at least one word in five is unchanged.
const ALIKE: usize = 5;

/// The pieces of both texts in order. None if a text is short, if they are very long, or if they have little in common: then
/// they read better one after the other.
pub(in crate::web) fn find_difference(before: &str, after: &str) -> Option<Vec<DifferencePiece>> {
    let words = |text: &str| text.split_whitespace().count();
    let (least, most) = (words(before).min(words(after)), words(before) + words(after));
    if least < SHORT || most > LONG {
        return None;
    }
    let mut telling = DifferenceBuilder::default();
    for change in TextDiff::from_words(before, after).iter_all_changes() {
        telling.add_change(change.tag(), change.value());
    }
    telling.end_run();
    let kept = telling.pieces.iter().filter(|piece| piece.kind == DifferenceKind::Kept);
    let kept: usize = kept.map(|piece| words(&piece.text)).sum();
    (kept * ALIKE >= most).then_some(telling.pieces)
}

/// The pieces so far, and the run of changed words that is being read.
#[derive(Default)]
struct DifferenceBuilder {
    pieces: Vec<DifferencePiece>,
    out: String,
    put_in: String,
    /// White space between two changes; it belongs to the run only if that goes on.
    space: String,
}

impl DifferenceBuilder {
    fn add_change(&mut self, tag: ChangeTag, text: &str) {
        let changing = !(self.out.is_empty() && self.put_in.is_empty());
        match tag {
            ChangeTag::Equal if changing && text.trim().is_empty() => self.space.push_str(text),
            ChangeTag::Equal => {
                self.end_run();
                self.push_piece(DifferenceKind::Kept, text);
            }
            ChangeTag::Delete => {
                self.go_on();
                self.out.push_str(text);
            }
            ChangeTag::Insert => {
                self.go_on();
                self.put_in.push_str(text);
            }
        }
    }

    /// Continues the run: words that changed one after the other are one change, with the white space between them.
    fn go_on(&mut self) {
        self.out.push_str(&self.space);
        self.put_in.push_str(&self.space);
        self.space.clear();
    }

    /// Ends the run. White space with which both sides begin or end did not change.
    fn end_run(&mut self) {
        let (out, put_in, space) =
            (std::mem::take(&mut self.out), std::mem::take(&mut self.put_in), std::mem::take(&mut self.space));
        let before = count_common_space(out.chars(), put_in.chars());
        let (head, out) = out.split_at(before);
        let put_in = &put_in[before..];
        let after = count_common_space(out.chars().rev(), put_in.chars().rev());
        let (out, tail) = out.split_at(out.len() - after);
        self.push_piece(DifferenceKind::Kept, head);
        self.push_piece(DifferenceKind::Out, out);
        self.push_piece(DifferenceKind::In, &put_in[..put_in.len() - after]);
        self.push_piece(DifferenceKind::Kept, tail);
        self.push_piece(DifferenceKind::Kept, &space);
    }

    fn push_piece(&mut self, kind: DifferenceKind, text: &str) {
        match self.pieces.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.kind == kind => last.text.push_str(text),
            _ => self.pieces.push(DifferencePiece { kind, text: text.to_owned() }),
        }
    }
}

/// The number of bytes of white space with which both texts begin.
fn count_common_space(one: impl Iterator<Item = char>, other: impl Iterator<Item = char>) -> usize {
    one.zip(other).take_while(|(a, b)| a == b && a.is_whitespace()).map(|(a, _)| a.len_utf8()).sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn told(before: &str, after: &str) -> Option<String> {
        let tell = |piece: DifferencePiece| match piece.kind {
            DifferenceKind::Kept => piece.text,
            DifferenceKind::Out => format!("[-{}-]", piece.text),
            DifferenceKind::In => format!("[+{}+]", piece.text),
        };
        Some(find_difference(before, after)?.into_iter().map(tell).collect())
    }

    #[test]
    fn a_row_of_changed_words_is_one_change() {
        let before = "Het college telt de drie bomen langs de singel nog dit jaar.";
        let table = [
            (
                "Het college telt de vier struiken langs de singel nog dit jaar.",
                Some("Het college telt de [-drie bomen-][+vier struiken+] langs de singel nog dit jaar."),
            ),
            (
                "Het college telt de drie oude bomen langs de singel nog dit jaar.",
                Some("Het college telt de drie [+oude +]bomen langs de singel nog dit jaar."),
            ),
            (
                "Het college telt de drie bomen nog dit jaar.",
                Some("Het college telt de drie bomen [-langs de singel -]nog dit jaar."),
            ),
            ("De wethouder komt hier na de zomer schriftelijk op terug.", None),
            ("Het college telt ze.", None),
        ];
        for (after, pieces) in table {
            assert_eq!(told(before, after).as_deref(), pieces, "{after}");
        }
    }

    #[test]
    fn a_very_long_text_is_not_compared() {
        let long = "woord ".repeat(LONG);
        assert_eq!(find_difference(&long, &long), None);
    }

    proptest! {
        #[test]
        fn the_pieces_make_both_texts(words in prop::collection::vec("[ab]{1,2}|\\n|  ", 0..40), cut in 0..40usize, put in 0..40usize) {
            let before = words.join(" ");
            let mut changed = words.clone();
            if cut < changed.len() { changed.remove(cut); }
            if put < changed.len() { changed.insert(put, "nieuw".to_owned()); }
            let after = changed.join(" ");
            if let Some(pieces) = find_difference(&before, &after) {
                let side = |not: DifferenceKind| pieces.iter().filter(|p| p.kind != not).map(|p| p.text.as_str()).collect::<String>();
                let bare = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
                prop_assert_eq!(bare(&side(DifferenceKind::In)), bare(&before));
                prop_assert_eq!(bare(&side(DifferenceKind::Out)), bare(&after));
            }
        }
    }
}
