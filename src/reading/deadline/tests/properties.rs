use chrono::NaiveDate;
use proptest::prelude::*;

use super::{calendar, find_deadlines, read_deadline};
use crate::{
    domain::{commitment::deadline::Precision, council::calendar::Calendar},
    reading::deadline::{DeadlineRelation, read_with_doubts},
};

/// Words of the grammar, to be shuffled.
const WORDS: &[&str] = &[
    "uiterlijk",
    "in",
    "voor",
    "vóór",
    "na",
    "binnen",
    "over",
    "tot",
    "en",
    "met",
    "van",
    "de",
    "het",
    "begin",
    "half",
    "eind",
    "eerste",
    "tweede",
    "laatste",
    "helft",
    "kwartaal",
    "Q",
    "4",
    "31",
    "2025",
    "2026",
    "'25",
    "mei",
    "februari",
    "voorjaar",
    "winter",
    "week",
    "weken",
    "53",
    "dag",
    "werkdagen",
    "jaar",
    "maanden",
    "volgend",
    "komende",
    "dit",
    "vorige",
    "zomerreces",
    "begroting",
    "verkiezingen",
    "na dagtekening",
    "zes",
    "anderhalf",
    "-",
    "/",
    ",",
    "t/m",
    "a.s.",
    "jl.",
    "donderdag",
    "1-2-25",
    "30-02-2025",
    "(was",
    ")",
    "zodra",
    "jaarlijks",
    "elk",
    "per",
    "tussen",
    "jaarwisseling",
    "kerst",
    "kwar-\n",
    "taal",
    "raadsvergadering",
    "rond",
    "vanaf",
    "niet eerder dan",
    "enkele",
    "schooljaar",
    "halfjaar",
    "H2",
    "enkele",
];

fn vocabulary() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(WORDS.to_vec()), 1..14).prop_map(|words| words.join(" "))
}

fn reference() -> impl Strategy<Value = Option<NaiveDate>> {
    prop::option::of((730_000i32..745_000).prop_map(|days| NaiveDate::from_num_days_from_ce_opt(days).unwrap()))
}

fn holds(text: &str, on: Option<NaiveDate>) {
    let calendar = calendar();
    let one = read_deadline(text, on, &calendar);
    if let (Some(first), Some(last)) = (one.first_day, one.last_day) {
        assert!(first <= last, "{text:?} {one:?}");
    }
    if matches!(one.precision, Precision::None | Precision::Condition | Precision::Recurring) {
        assert_eq!(one.last_day, None, "{text:?}");
    }
    assert!(!one.rule.is_empty());
    let mut from = 0;
    for found in find_deadlines(text, on, &calendar) {
        assert!(from <= found.start && found.start < found.end, "{text:?}");
        assert!(text.get(found.start..found.end).is_some(), "{text:?}");
        assert!(!found.needs_reference || on.is_none() && found.deadline.last_day.is_none(), "{text:?}");
        if let (Some(first), Some(last)) = (found.deadline.first_day, found.deadline.last_day) {
            assert!(first <= last, "{text:?} {found:?}");
        }
        from = found.end;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_borne(text in "\\PC{0,80}", on in reference()) {
        holds(&text, on);
    }

    #[test]
    fn any_bytes_are_borne(text in any::<String>(), on in reference()) {
        holds(&text, on);
    }

    #[test]
    fn shuffled_words_are_borne(text in vocabulary(), on in reference()) {
        holds(&text, on);
    }

    #[test]
    fn a_period_without_a_year_is_not_over(
        lead in prop::sample::select(vec!["in", "uiterlijk", "begin", "half", "eind", ""]),
        period in prop::sample::select(vec!["mei", "februari", "het derde kwartaal", "het najaar", "de winter", "week 12", "het eerste halfjaar"]),
        on in (736_000i32..745_000).prop_map(|days| NaiveDate::from_num_days_from_ce_opt(days).unwrap()),
    ) {
        let got = read_deadline(&format!("{lead} {period}"), Some(on), &Calendar::default());
        prop_assert!(got.last_day.is_some_and(|last| last >= on), "{:?}", got);
        prop_assert!(got.first_day.is_some_and(|first| first <= got.last_day.unwrap()));
        let before = read_deadline(&format!("voor {period}"), Some(on), &Calendar::default());
        prop_assert!(before.last_day.is_some_and(|last| last >= on), "{:?}", before);
    }

    #[test]
    fn a_count_is_never_before_the_reference(count in 1u32..120, unit in prop::sample::select(vec!["dagen", "weken", "maanden", "werkdagen", "jaar"]), on in (736_000i32..745_000).prop_map(|days| NaiveDate::from_num_days_from_ce_opt(days).unwrap())) {
        let got = read_with_doubts(&format!("binnen {count} {unit}"), Some(on), &Calendar::default());
        // Many years ahead are asked about first.
        prop_assert!(got.if_right.is_none() || unit == "jaar" && count > 15);
        let got = got.if_right.unwrap_or(got.deadline);
        prop_assert_eq!(got.first_day, Some(on));
        prop_assert!(got.last_day.is_some_and(|last| last > on));
    }

    #[test]
    fn a_found_phrase_reads_the_same(text in vocabulary(), on in reference()) {
        for found in find_deadlines(&text, on, &calendar()) {
            if found.deadline.last_day.is_some() && !found.former && found.relation != DeadlineRelation::None {
                let again = read_with_doubts(&text[found.start..found.end], on, &calendar());
                let asked = !again.doubts.is_empty();
                prop_assert_eq!(again.deadline.last_day.is_some() || asked, true, "{:?} {:?}", text, found);
            }
        }
    }
}
