use chrono::NaiveDate;

use super::{DeadlineRelation, FoundDeadline, find_deadlines, read_deadline};
use crate::domain::{
    commitment::deadline::Precision,
    council::calendar::{Calendar, CalendarEntry},
};

mod doubts;
mod properties;
mod unread_pieces;

const PAGE: &str = include_str!("../../../docs/termijnen.md");

/// The cells of the page's table rows that have so many columns, without the headings.
fn rows(columns: usize) -> Vec<Vec<&'static str>> {
    PAGE.lines()
        .filter_map(|line| line.trim().strip_prefix('|')?.strip_suffix('|'))
        .map(|line| line.split('|').map(str::trim).collect::<Vec<_>>())
        .filter(|cells| {
            cells.len() == columns && !matches!(cells[0], "woorden" | "naam") && !cells[0].starts_with("---")
        })
        .collect()
}

fn day(text: &str) -> Option<NaiveDate> {
    (text != "–").then(|| text.parse().unwrap())
}

fn calendar() -> Calendar {
    let entry = |cells: Vec<&str>| CalendarEntry {
        name: cells[0].to_owned(),
        first_day: day(cells[1]).unwrap(),
        last_day: day(cells[2]).unwrap(),
    };
    Calendar::new(rows(3).into_iter().map(entry).collect())
}

#[test]
fn every_row_of_the_page_holds() {
    let calendar = calendar();
    let rows = rows(6);
    assert!(rows.len() >= 190, "only {} rows", rows.len());
    let wrong: Vec<String> = rows
        .into_iter()
        .filter_map(|cells| {
            let [words, on, first, last, precision, rule] = cells[..] else { return None };
            let got = read_deadline(words, day(on), &calendar);
            let same = (got.first_day, got.last_day) == (day(first), day(last));
            let same = same && got.precision == Precision::from_key(precision).unwrap() && got.rule == rule;
            (!same).then(|| format!("{words} on {on}: expected {first} {last} {precision} {rule}, got {got:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What `find` sees: the words as they stand, the last day, the precision and the relation.
fn seen(text: &str) -> Vec<(String, String, &'static str, DeadlineRelation)> {
    let shown = |found: FoundDeadline| {
        let last = found.deadline.last_day.map_or("–".to_owned(), |day| day.to_string());
        assert_eq!(found.deadline.words.split_whitespace().count(), found.deadline.words.split(' ').count());
        (found.deadline.words, last, found.deadline.precision.key(), found.relation)
    };
    find_deadlines(text, day("2025-04-16"), &calendar()).into_iter().map(shown).collect()
}

/// The words found, the last day, the precision and the relation.
type Seen = (&'static str, &'static str, &'static str, DeadlineRelation);

/// Sentences and what is found in them on 16 April 2025.
const PROSE: &[(&str, &[Seen])] = &[
    ("Dat is het begin en mei 2026 het slot.", &[("mei 2026", "2026-05-31", "maand", DeadlineRelation::None)]),
    (
        "In het derde kwartaal van 2025 leest u meer.",
        &[("In het derde kwartaal van 2025", "2025-09-30", "kwartaal", DeadlineRelation::In)],
    ),
    (
        "Wij sturen het rapport eind mei\n2026 toe.",
        &[("eind mei 2026", "2026-05-31", "maanddeel", DeadlineRelation::None)],
    ),
    (
        "uit te voeren uiterlijk in\n\nQ2 2026.",
        &[("uiterlijk in Q2 2026", "2026-06-30", "kwartaal", DeadlineRelation::By)],
    ),
    ("Nieuwe planning:   Q1 2026", &[("Q1 2026", "2026-03-31", "kwartaal", DeadlineRelation::None)]),
    ("Het verslag is vóór 1 mei 2026 gereed.", &[("vóór 1 mei 2026", "2026-04-30", "dag", DeadlineRelation::Before)]),
    (
        "De raad krijgt binnen zes weken na dagtekening van deze brief het stuk.",
        &[("binnen zes weken na dagtekening van deze brief", "2025-05-28", "dag", DeadlineRelation::Within)],
    ),
    (
        "Dat volgt in het vroege na-\n   jaar van 2025.",
        &[("in het vroege najaar van 2025", "2025-09-30", "ongeveer", DeadlineRelation::In)],
    ),
    ("Te zijner tijd hoort u meer.", &[("Te zijner tijd", "–", "geen", DeadlineRelation::None)]),
    (
        "Zodra de cijfers er zijn, hoort u meer.",
        &[("Zodra de cijfers er zijn", "–", "voorwaarde", DeadlineRelation::None)],
    ),
    (
        "Na afloop van de proef ontvangt u de evaluatie.",
        &[("Na afloop van de proef", "–", "voorwaarde", DeadlineRelation::None)],
    ),
    ("U krijgt dit voordat wij, zodra dat kan.", &[("zodra dat kan", "–", "voorwaarde", DeadlineRelation::None)]),
    (
        "Ter inzage van 2 juni tot en met 14 juli, daarna niet.",
        &[("van 2 juni tot en met 14 juli", "2025-07-14", "dag", DeadlineRelation::In)],
    ),
    (
        "Uw vergadering van 5 september 2024 jl. ging erover.",
        &[("van 5 september 2024 jl.", "2024-09-05", "dag", DeadlineRelation::On)],
    ),
    (
        "In de commissievergadering van 3 juli 2025 kom ik erop terug.",
        &[("In de commissievergadering van 3 juli 2025", "2025-07-03", "dag", DeadlineRelation::In)],
    ),
    ("Sinds 1 januari 2024 loopt de regeling.", &[("Sinds 1 januari 2024", "–", "geen", DeadlineRelation::From)]),
    (
        "Dat is niet eerder dan maart 2026 bekend.",
        &[("niet eerder dan maart 2026", "–", "geen", DeadlineRelation::NotBefore)],
    ),
    ("Het komt nog voor de zomer.", &[("nog voor de zomer", "2025-07-11", "mijlpaal", DeadlineRelation::Before)]),
    (
        "Ik meld dit bij de kadernota 2026.",
        &[("bij de kadernota 2026", "2025-06-26", "mijlpaal", DeadlineRelation::In)],
    ),
    ("Over drie maanden weten we meer.", &[("Over drie maanden", "2025-07-16", "ongeveer", DeadlineRelation::In)]),
    ("Dat doe ik volgende week.", &[("volgende week", "2025-04-27", "week", DeadlineRelation::None)]),
    ("U ontvangt jaarlijks in mei een lijst.", &[("jaarlijks in mei", "–", "terugkerend", DeadlineRelation::None)]),
    (
        "De raad spreekt daarover op 12-6-2025 (dossier 24-017).",
        &[("op 12-6-2025", "2025-06-12", "dag", DeadlineRelation::On)],
    ),
    ("Uiterlijk 31 november 2025 is het er.", &[("Uiterlijk 31 november 2025", "–", "geen", DeadlineRelation::By)]),
    (
        "T-2025-022    overzicht    wethouder Zijl   uiterlijk 1 juli 2025",
        &[("uiterlijk 1 juli 2025", "2025-07-01", "dag", DeadlineRelation::By)],
    ),
    ("dhr. Meijboom (LO)    september 2025", &[("september 2025", "2025-09-30", "maand", DeadlineRelation::None)]),
    (
        "Zo spoedig mogelijk, doch uiterlijk rond de jaarwisseling.",
        &[
            ("Zo spoedig mogelijk", "–", "geen", DeadlineRelation::None),
            ("uiterlijk rond de jaarwisseling", "2026-01-15", "ongeveer", DeadlineRelation::By),
        ],
    ),
    (
        "Wij zijn binnen 8 weken na ontvangst van het advies zover.",
        &[("binnen 8 weken na ontvangst van het advies zover", "–", "voorwaarde", DeadlineRelation::Within)],
    ),
    (
        "In de eerstvolgende raadsvergadering zeg ik meer.",
        &[("In de eerstvolgende raadsvergadering", "–", "voorwaarde", DeadlineRelation::None)],
    ),
    (
        "Als de cijfers binnen zijn, leest u ze.",
        &[("Als de cijfers binnen zijn", "–", "voorwaarde", DeadlineRelation::None)],
    ),
    (
        "Na het zomerreces en voor 1 november 2025.",
        &[
            ("Na het zomerreces", "2025-10-10", "mijlpaal", DeadlineRelation::After),
            ("voor 1 november 2025", "2025-10-31", "dag", DeadlineRelation::Before),
        ],
    ),
];

#[test]
fn phrases_are_found_in_prose() {
    for (text, expected) in PROSE {
        let expected: Vec<_> = expected
            .iter()
            .map(|(words, last, key, relation)| ((*words).to_owned(), (*last).to_owned(), *key, *relation))
            .collect();
        assert_eq!(seen(text), expected, "{text}");
    }
}

#[test]
fn prose_without_a_time_holds_none() {
    for text in [
        "Het onderzoek duurde vier weken.",
        "Er is vijf weken wachttijd, maximaal dertien weken.",
        "Veiligheidskoers 2023-2027 en de begroting 2026.",
        "zaak 2025-T07, Z-25-40817, T-2024-031 en M31-2024",
        "Ik beschouw de toezegging als afgedaan, net als de motie.",
        "Indien u vragen heeft, hoor ik die graag.",
        "De kosten (€ 2.025) passen binnen de begroting.",
        "van 8.30 uur tot 17.00 uur, voor 2000 inwoners, H1 en K4",
        "De heer Jan Mei en mevrouw April zijn aanwezig.",
        "Over 2024 kwamen 400 klachten binnen.",
        "artikel 4, lid 2, paragraaf 3.1.2",
        "Om te beginnen, in de eerste plaats, voor de tweede keer.",
        "",
    ] {
        assert_eq!(seen(text), [], "{text}");
    }
}

#[test]
fn a_found_phrase_tells_how_it_stands() {
    let all = |text: &str, on: Option<NaiveDate>| find_deadlines(text, on, &calendar());
    let on = day("2025-04-16");
    let former: Vec<bool> = all("van Q1 2025 naar Q3 2025 (was Q4 2024)", on).iter().map(|one| one.former).collect();
    assert_eq!(former, [true, false, true]);
    let past: Vec<bool> =
        all("op 3 maart jl., afgelopen zomer, volgende zomer", on).iter().map(|one| one.past).collect();
    assert_eq!(past, [true, true, false]);
    let doubtful: Vec<bool> =
        all("voor 2026; vóór 2026; in de begroting 2026", on).iter().map(|one| one.doubtful).collect();
    assert_eq!(doubtful, [true, false, true]);
    let asks: Vec<bool> = all("binnen zes weken, in mei, in mei 2025, zodra het kan", None)
        .iter()
        .map(|one| one.needs_reference)
        .collect();
    assert_eq!(asks, [true, true, false, false]);
}

#[test]
fn typing_makes_no_difference() {
    let on = day("2025-04-16");
    let days = |words: &str| read_deadline(words, on, &Calendar::default()).last_day;
    for words in [
        "VIERDE KWARTAAL 2025",
        "vierde\u{a0}kwartaal\u{a0}2025",
        "vierde kwar-\ntaal 2025",
        "vierde kwar\u{ad}taal 2025",
        "vierde kwar\u{2010}\r\n   taal 2025",
        "4 e kwartaal  2025",
        "4ekwartaal 2025",
        "vierde kwartal 2025",
        "víerde kwartaal 2025",
        "vie\u{301}rde kwartaal 2025",
    ] {
        assert_eq!(days(words), day("2025-12-31"), "{words:?}");
    }
    assert_eq!(read_deadline(" in\n het  na-\njaar ", on, &Calendar::default()).words, "in het najaar");
}

#[test]
fn no_calendar_and_no_range_is_left() {
    let on = day("2025-04-16");
    assert_eq!(read_deadline("voor de zomer", on, &Calendar::default()).last_day, None);
    let far = NaiveDate::MAX;
    for words in [
        "binnen 2000 jaar",
        "volgend jaar",
        "over drie weken",
        "in de winter",
        "voor de jaarwisseling",
        "binnen 20 werkdagen",
    ] {
        assert_eq!(read_deadline(words, Some(far), &calendar()).last_day, None, "{words}");
        let _ = read_deadline(words, Some(NaiveDate::MIN), &calendar());
    }
}
