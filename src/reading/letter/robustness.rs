//! No text makes the reading panic, and every passage is a piece of the text.

use proptest::prelude::*;

use super::*;

/// What holds for the reading of any text.
fn check(text: &str, day: Option<NaiveDate>) {
    let Ok(reading) = read(text, day, &Calendar::default()) else { return };
    let characters: Vec<char> = text.chars().collect();
    for finding in &reading.findings {
        assert!(!finding.number.is_empty() && !finding.written.is_empty());
        let mut last = 0;
        for passage in &finding.passages {
            assert!(last <= passage.start && passage.start < passage.end && passage.end <= characters.len());
            assert_eq!(passage.text, characters[passage.start..passage.end].iter().collect::<String>());
            assert_eq!(passage.text.trim(), passage.text);
            last = passage.end;
        }
        let stays = matches!(finding.outcome, Outcome::SettlePartly | Outcome::Postpone | Outcome::KeepOpen);
        assert!(stays || finding.deadline.is_none());
    }
    let mut numbers: Vec<&str> = reading.findings.iter().map(|finding| finding.number.as_str()).collect();
    let count = numbers.len();
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), count, "a number is found twice");
}

/// Pieces of which letters are made.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "toezegging", "toezeggingen", "24-017", "24-018", "T-2023-011", " t/m ", "24bb006489", "24bb6489",
    "24bbOO6489", "(", ")", ":", ";", ",", ".", "\n", "\n\n", "   ", " | ", "\t", "- ", "• ", "1. ",
    "afgedaan", "niet", "deels", "blijft open", "vervallen", "uiterlijk", "1 juli 2025", "Q3 2025",
    "respectievelijk", "alle", "behalve", "de overige", "beide", "deze", "Status: ", "Nr.", "Toezegging",
    "Status", "[x] ", "[ ] ", "toezeg-\n", "ging", "Geachte raad,", "Hoogachtend,", "Ons kenmerk: ",
    "Onderwerp: ", "motie", "brief", "\u{ad}", "\u{fb01}", "\u{301}", "é", "😀", "\u{0}", "\u{c}", "\r\n",
    "....", "–", "op", "na", " en ", "ik stel voor", "hiermee", "zegde", "toe", "kom", "terug",
    "heb ik toegezegd",
];

/// Pieces of which letters are made, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(PIECES.to_vec());
    prop::collection::vec(
        prop_oneof![4 => piece.prop_map(str::to_owned), 2 => Just(" ".to_owned()), 1 => "\\PC{0,4}"],
        0..120,
    )
    .prop_map(|all| all.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(text in "(?s).{0,400}") {
        check(&text, None);
    }

    #[test]
    fn any_pieces_of_letters_are_read(text in pieces()) {
        check(&text, NaiveDate::from_ymd_opt(2025, 3, 10));
    }
}

#[test]
fn odd_texts_are_read() {
    for text in [
        "",
        " ",
        "\n",
        "\u{feff}",
        "\u{0}",
        "24-017",
        "toezegging",
        "(",
        "\u{301}",
        "[ ]",
        "a\u{ad}",
        "1/1",
        "-\n-",
        "Ons kenmerk:",
        "|||",
        "\t\t\t",
    ] {
        check(text, None);
    }
}

#[test]
fn a_long_text_takes_no_long_time() {
    let text = "Alle toezeggingen zijn afgedaan behalve toezegging 24-0001 (24-0002, en niet 24-0003). ".repeat(2_000);
    check(&text, None);
}

/// The steps that a reading takes, and whether it was read to its end.
fn steps(text: &str) -> (u64, bool) {
    let letter = layout::Letter::of(text);
    let read = read_laid_out(&letter, NaiveDate::from_ymd_opt(2025, 3, 10), &Calendar::default());
    (letter.effort.count_taken_steps(), read.is_ok())
}

/// A letter that says one thing over and over, in so many bytes.
fn repeated(unit: &str, bytes: usize) -> String {
    format!("Geachte raad,\n\nToezegging 24bb006490 is afgedaan. {}", unit.repeat(bytes / unit.len().max(1) + 1))
}

/// Four times the text takes about four times the work, or the reading ends as too large.
fn grows_with_its_length(unit: &str) {
    const BYTES: usize = 1_500;
    let ((few, _), (many, whole)) = (steps(&repeated(unit, BYTES)), steps(&repeated(unit, 4 * BYTES)));
    assert!(!whole || many <= 12 * few + 200_000, "{unit:?}: {few} steps, then {many}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_repeated_takes_work_by_its_length(unit in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 1..6)) {
        let unit = unit.concat();
        prop_assume!(!unit.is_empty());
        grows_with_its_length(&unit);
    }
}

#[test]
fn what_grew_faster_than_its_length_no_longer_does() {
    for unit in [
        "Antwoord: x\n",
        "(24bb",
        "| is ",
        "\t24",
        "24 ",
        "Status: x\n",
        "deze[x] ",
        "niet afgedaan ",
        "daar en ",
        "toezegging 24-0001, ",
        "Q3 2025, ",
        "a.",
        "? ",
        "M1-",
        " en [x] ",
        "\0deels[x] ",
        " en \0op",
        "op\t",
    ] {
        grows_with_its_length(unit);
    }
}

#[test]
fn fifty_kilobytes_of_one_label_are_read() {
    for unit in ["Antwoord: x\n", "(24bb", "| is ", "\t24"] {
        assert!(steps(&repeated(unit, 50_000)).1, "{unit:?}");
    }
}

#[test]
fn a_letter_that_takes_too_much_work_is_too_large() {
    // Every paragraph names the same numbers anew, so that each number gets all of them.
    let numbers = (1..=600).map(|n| format!("24bb{n:06}")).collect::<Vec<_>>().join(", ");
    let text = format!("Toezeggingen {numbers} zijn afgedaan, de toezeggingen {numbers} ook.\n\n").repeat(40);
    assert!(text.len() < crate::reading::document::MAX_BYTES);
    assert_eq!(read(&text, None, &Calendar::default()), Err(LetterTooLarge));
}
