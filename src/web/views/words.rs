//! Numbers and small sentences in good Dutch.

pub use crate::domain::text::wording::{
    join_with_and, join_with_or, start_with_capital, start_with_small, to_sentence,
};

const SMALL: [&str; 13] =
    ["geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];

/// A number in words up to twelve: `geen`, `één`, … `twaalf`, `13`.
#[must_use]
pub fn spell_number(count: i64) -> String {
    let word = usize::try_from(count).ok().and_then(|index| SMALL.get(index));
    word.map_or_else(|| format_number(count), |word| (*word).to_owned())
}

/// A number in figures; from five figures on, points part the thousands: `9999`, `10.000`.
#[must_use]
pub fn format_number(count: i64) -> String {
    let plain = count.to_string();
    if count.abs() < 10_000 {
        return plain;
    }
    let length = plain.len();
    let mut parted = String::with_capacity(length + length / 3);
    for (index, sign) in plain.chars().enumerate() {
        if index > 0 && (length - index).is_multiple_of(3) && !parted.ends_with('-') {
            parted.push('.');
        }
        parted.push(sign);
    }
    parted
}

/// A number of commitments: `1 toezegging`, `117 toezeggingen`, and to begin a sentence `Geen toezeggingen`.
#[must_use]
pub fn format_commitment_count(count: i64) -> String {
    match count {
        0 => "Geen toezeggingen".to_owned(),
        1 => "1 toezegging".to_owned(),
        n => format!("{} toezeggingen", format_number(n)),
    }
}

/// The first characters of a text, at most `limit`, with an ellipsis if it was cut.
#[must_use]
pub fn shorten_text(text: &str, limit: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= limit {
        return text;
    }
    let kept: String = text.chars().take(limit.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// The heading of the overview: the numbers of late and near commitments.
#[must_use]
pub fn compose_urgency_heading(late: i64, near: i64, open: i64) -> String {
    if open == 0 {
        return "Er staat geen toezegging open".to_owned();
    }
    let first = match late {
        0 => "Geen toezegging is te laat".to_owned(),
        1 => "Eén toezegging is te laat".to_owned(),
        n => format!("{} toezeggingen zijn te laat", start_with_capital(&spell_number(n))),
    };
    let second = match near {
        0 => "geen nadert haar laatste dag".to_owned(),
        1 => "één nadert haar laatste dag".to_owned(),
        n => format!("{} naderen hun laatste dag", spell_number(n)),
    };
    let and = if late == 0 && near == 0 { " en " } else { ", " };
    format!("{first}{and}{second}")
}

/// The open commitments in a sentence: `Vijf toezeggingen staan open: één is te laat en één wacht op een besluit.`
#[must_use]
pub fn describe_open_commitments(open: i64, late: i64, near: i64, waiting: i64) -> String {
    if open == 0 {
        return "Er staat geen toezegging open.".to_owned();
    }
    let part = |count: i64, one: &str, more: &str| {
        (count > 0).then(|| format!("{} {}", spell_number(count), if count == 1 { one } else { more }))
    };
    let parts: Vec<String> = [
        part(late, "is te laat", "zijn te laat"),
        part(near, "nadert haar laatste dag", "naderen hun laatste dag"),
        part(waiting, "wacht op een besluit", "wachten op een besluit"),
    ]
    .into_iter()
    .flatten()
    .collect();
    let verb = if open == 1 { "toezegging staat" } else { "toezeggingen staan" };
    let first = format!("{} {verb} open", start_with_capital(&spell_number(open)));
    if parts.is_empty() { format!("{first}.") } else { format!("{first}: {}.", join_with_and(&parts)) }
}

/// A committee, or the council itself, within a sentence: `de commissie Wonen en Buurten`, `de gemeenteraad`.
#[must_use]
pub fn name_committee(name: &str) -> String {
    let mut signs = name.chars();
    let small: String = signs.next().map(char::to_lowercase).into_iter().flatten().chain(signs).collect();
    let lower = name.to_lowercase();
    if lower.starts_with("algemeen bestuur") {
        format!("het {small}")
    } else if lower.ends_with("raad") || lower.contains("commissie") {
        format!("de {small}")
    } else if lower.ends_with("staten") {
        name.to_owned()
    } else {
        format!("de commissie {name}")
    }
}

/// A function within a sentence: `de burgemeester`.
#[must_use]
pub fn with_article(function: &str) -> String {
    let has_one = ["de ", "het "].iter().any(|article| function.starts_with(article));
    if has_one { function.to_owned() } else { format!("de {function}") }
}

/// The number of times that something was done, as in `2× uitgesteld`; empty for never.
#[must_use]
pub fn format_times(count: i64, done: &str) -> String {
    if count == 0 { String::new() } else { format!("{count}× {done}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_words_up_to_twelve_and_figures_after() {
        let table = [(0, "geen"), (1, "één"), (12, "twaalf"), (13, "13"), (9999, "9999"), (10_000, "10.000")];
        for (count, words) in table {
            assert_eq!(spell_number(count), words);
        }
        assert_eq!(format_number(1_234_567), "1.234.567");
        assert_eq!(format_number(-123_456), "-123.456");
    }

    #[test]
    fn the_heading_says_what_must_happen_now() {
        let table = [
            ((4, 6, 20), "Vier toezeggingen zijn te laat, zes naderen hun laatste dag"),
            ((1, 1, 2), "Eén toezegging is te laat, één nadert haar laatste dag"),
            ((1, 0, 2), "Eén toezegging is te laat, geen nadert haar laatste dag"),
            ((0, 2, 2), "Geen toezegging is te laat, twee naderen hun laatste dag"),
            ((0, 0, 2), "Geen toezegging is te laat en geen nadert haar laatste dag"),
            ((13, 14, 30), "13 toezeggingen zijn te laat, 14 naderen hun laatste dag"),
            ((0, 0, 0), "Er staat geen toezegging open"),
        ];
        for ((late, near, open), words) in table {
            assert_eq!(compose_urgency_heading(late, near, open), words);
        }
    }

    #[test]
    fn a_committee_stands_in_a_sentence() {
        for (name, words) in [
            ("Wonen en Buurten", "de commissie Wonen en Buurten"),
            ("Gemeenteraad", "de gemeenteraad"),
            ("Raadscommissie Wonen", "de raadscommissie Wonen"),
            ("Commissie Bestuur", "de commissie Bestuur"),
            ("Provinciale Staten", "Provinciale Staten"),
            ("Algemeen bestuur", "het algemeen bestuur"),
            ("BOVF", "de commissie BOVF"),
        ] {
            assert_eq!(name_committee(name), words);
        }
    }

    #[test]
    fn small_texts_are_made_neat() {
        assert_eq!(start_with_capital("één"), "Eén");
        assert_eq!(to_sentence(" een kwartaal loopt door "), "Een kwartaal loopt door.");
        assert_eq!(join_with_and(&["a".into(), "b".into(), "c".into()]), "a, b en c");
        assert_eq!(shorten_text("één twee drie", 9), "één twee…");
        assert_eq!(shorten_text("één twee", 9), "één twee");
    }
}
