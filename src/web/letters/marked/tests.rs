use super::*;

fn flat(blocks: &[MarkedBlock]) -> String {
    let pieces = blocks.iter().flat_map(|block| &block.paragraphs).flat_map(|paragraph| &paragraph.pieces);
    pieces.map(|piece| format!("{}{}", piece.text.to_plain_text(), if piece.breaks { "\n" } else { "" })).collect()
}

fn without_space(text: &str) -> String {
    text.split_whitespace().collect()
}

#[test]
fn nothing_of_the_text_is_lost_whatever_the_passages() {
    let text = "Één\n\nToezegging 24bb1 en\n24bb2 zijn klaar.\n\n• a\n• b\n";
    let length = text.chars().count();
    let places = [0, 1, 4, 5, 12, 20, length - 1, length, length + 5, usize::MAX];
    for start in places {
        for end in places {
            let marks = TextMarks {
                passages: vec![(1, start, end), (2, 3, 30), (3, 3, 30), (4, 10, 12)],
                texts: vec![("24bb1".to_owned(), MarkKind::Number, 1), ("24bb2".to_owned(), MarkKind::Doubtful, 2)],
            };
            assert_eq!(
                without_space(&flat(&cut_into_blocks(LinkedText::of_plain(text), &marks))),
                without_space(text),
                "{start} to {end}"
            );
        }
    }
    assert!(cut_into_blocks(LinkedText::of_plain(""), &TextMarks::default()).is_empty());
}

#[test]
fn each_passage_begins_with_its_own_badge() {
    let text = "Aanhef\n\nEerste (24bb1)\n\nTekst van één.\n\nSlot: 24bb1 en 24bb2.";
    let at = |needle: &str| text[..text.find(needle).unwrap()].chars().count();
    let marks = TextMarks {
        passages: vec![(1, at("Eerste"), at("\n\nSlot")), (1, at("Slot"), 999), (2, at("Slot"), 999)],
        texts: Vec::new(),
    };
    let blocks = cut_into_blocks(LinkedText::of_plain(text), &marks);
    let badges: Vec<Vec<&str>> =
        blocks.iter().map(|block| block.badges.iter().map(|(_, id)| id.as_str()).collect()).collect();
    assert_eq!(badges, [vec![], vec!["passage-1"], vec!["passage-1-2", "passage-2"]]);
    assert_eq!(blocks[1].paragraphs.len(), 2);
    assert_eq!(blocks[1].paragraphs[0].setting, ParagraphSetting::Heading);
    assert!(!blocks[0].passage);
}

#[test]
fn texts_are_marked_as_whole_words_also_across_a_line_end() {
    let text = "24bb1, 24bb12 en uiterlijk in\nQ4 2025. Later: Q4 2025.";
    let marks = TextMarks {
        passages: vec![(1, 0, 38)],
        texts: vec![
            ("24bb1".to_owned(), MarkKind::Number, 1),
            ("uiterlijk in Q4 2025".to_owned(), MarkKind::Deadline, 1),
            ("Q4 2025".to_owned(), MarkKind::Deadline, 1),
        ],
    };
    let blocks = cut_into_blocks(LinkedText::of_plain(text), &marks);
    let marked: Vec<(MarkKind, String)> = blocks[0].paragraphs[0]
        .pieces
        .iter()
        .filter(|piece| piece.kind != MarkKind::Plain)
        .map(|piece| (piece.kind, piece.text.to_plain_text().trim().to_owned()))
        .collect();
    let expected = [(MarkKind::Number, "24bb1"), (MarkKind::Deadline, "uiterlijk in"), (MarkKind::Deadline, "Q4 2025")];
    let expected = expected.map(|(kind, text)| (kind, text.to_owned()));
    assert_eq!(marked, expected);
}

#[test]
fn hard_line_ends_are_undone_and_wanted_ones_stay() {
    let spaced = "Dit is een lange regel van een brief\n \ndie hier verdergaat en dan stopt.\n \n \nNieuwe alinea\n";
    assert_eq!(cut_into_blocks(LinkedText::of_plain(spaced), &TextMarks::default())[0].paragraphs.len(), 2);
    let text = "Dit is een lange regel van een brief die\nhier verdergaat:\n• een\n• twee\n\nEinde";
    assert_eq!(
        flat(&cut_into_blocks(LinkedText::of_plain(text), &TextMarks::default())),
        "Dit is een lange regel van een brief die hier verdergaat:\n• een\n• tweeEinde"
    );
    let table = "| Nr | Status |\n|----|--------|\n| 1  | klaar  |";
    assert_eq!(
        cut_into_blocks(LinkedText::of_plain(table), &TextMarks::default())[0].paragraphs[0].setting,
        ParagraphSetting::Table
    );
}

#[test]
fn the_short_lines_with_which_a_letter_opens_are_its_head() {
    use ParagraphSetting::{Head, Text};
    let settings = |text: &str| -> Vec<ParagraphSetting> {
        let blocks = cut_into_blocks(LinkedText::of_plain(text), &TextMarks::default());
        blocks.into_iter().flat_map(|block| block.paragraphs).map(|paragraph| paragraph.setting).collect()
    };
    let head = "Gemeente Maasveld\n\nAan de raad\n\nDatum: 1 mei 2025\n\nGeachte leden,\n\nDe brug is klaar.";
    assert_eq!(settings(head), [Head, Head, Head, Text, Text], "the greeting belongs to the text");
    assert_eq!(settings("Beste leden,\n\nDank voor uw vraag\n\nDe brug is klaar."), [Text, Text, Text]);
    assert_eq!(settings("De brug is klaar."), [Text]);
}
