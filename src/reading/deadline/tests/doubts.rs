use chrono::NaiveDate;

use super::{calendar, find_deadlines};
use crate::{
    domain::council::calendar::Calendar,
    reading::deadline::{DeadlineDoubtCode, ReadDeadline, read_with_doubts},
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn on_16_april(words: &str) -> ReadDeadline {
    read_with_doubts(words, Some(day("2025-04-16")), &calendar())
}

/// The last day, and what is written where something is in doubt, with what was probably meant.
fn told(read: &ReadDeadline) -> (String, Vec<(&str, &str)>) {
    let last = read.deadline.last_day.map_or_else(|| "–".to_owned(), |day| day.to_string());
    (last, read.doubts.iter().map(|one| (one.written.as_str(), one.read.as_deref().unwrap_or(""))).collect())
}

/// Words, the piece of them that is not understood, and what was probably meant by it.
const NOT_UNDERSTOOD: &[(&str, &str, &str)] = &[
    ("uiterlijk 1 mei 2O26", "2O26", "2026"),
    ("uiterlijk 1 mei 20026", "20026", "2026"),
    ("1 mei 20266", "20266", "2026"),
    ("1 mei 226", "226", "2026"),
    ("1 mei 202", "202", ""),
    ("1 januari 2250", "2250", ""),
    ("uiterlijk in Q4 9999", "9999", ""),
    ("mei 2O26", "2O26", "2026"),
    ("mei (2O26)", "2O26", "2026"),
    ("Q2 van 2O26", "2O26", "2026"),
    ("eind Q2-2O26", "Q2-2O26", ""),
    ("Q3/Q4 2O26", "2O26", "2026"),
    ("bij de begroting 20277", "20277", "2027"),
    ("begroting 2O27", "2O27", "2027"),
    ("halverwege 2O26", "2O26", "2026"),
    ("in het jaar 2O26", "2O26", "2026"),
    ("2026-2O", "2026-2O", ""),
    ("1-5-2O26", "2O26", "2026"),
    ("1 mei 2026x", "2026x", ""),
    ("voorjaar '2G", "2G", ""),
    ("Q5 2026", "Q5", ""),
    ("in Q5 2026", "Q5", ""),
    ("Q1 2026 - Q5 2026", "Q5", ""),
    ("T2 2026", "T2", ""),
    ("Ql 2026", "Ql", ""),
    ("kwartaal 5 2026", "5", ""),
    ("kwartaal V 2026", "kwartaal V", ""),
    ("week 60 2026", "60", ""),
    ("2026 week 60", "week 60", ""),
    ("maand 13 2026", "13", ""),
    ("31 12 2026", "12", ""),
    ("l mei 2026", "l", ""),
    ("1O mei 2026", "1O", ""),
    ("uiterlijk 3l mei 2026", "3l", ""),
    ("1 arpil 2026", "arpil", "april"),
    ("januarie 2026", "januarie", "januari"),
    ("1 mai 2026", "1 mai", ""),
    ("1e mai 2026", "1e mai", ""),
    ("zommer 2026", "zommer", "zomer"),
    ("voor het zommerreces", "zommerreces", "zomerreces"),
    ("bij de kadrnota", "kadrnota", "kadernota"),
    ("binnen 6O weken", "6O", ""),
    ("binnen 6 wekn", "wekn", "weken"),
    ("binnen 2,3 weken", "2", ""),
    ("1 mei tweeduizendzesentwintig", "tweeduizendzesentwintig", ""),
    ("1 mei MMXXVI", "MMXXVI", ""),
    ("1 mei, het jaar daarop", "jaar daarop", ""),
    ("1 mei daaropvolgend jaar", "daaropvolgend jaar", ""),
    ("in week 2O", "2O", ""),
    ("O1-05-2026", "O", ""),
    ("20-05-2O26", "2O26", "2026"),
    ("begin 2O26 of eind 2026", "2O26", "2026"),
    ("1 mei 2026 of 2027", "1 mei 2026 of 2027", ""),
    ("1 mei, in 2026", "1 mei, in 2026", ""),
    ("eind 2025 of 2026", "eind 2025 of 2026", ""),
    ("Q4 2025/2026", "Q4 2025/2026", ""),
    ("Q3 2025 (was Q1 2O25)", "2O25", "2025"),
];

#[test]
fn what_touches_a_time_and_is_not_read_takes_the_day_away_and_is_asked() {
    for (words, written, meant) in NOT_UNDERSTOOD.iter().copied() {
        let read = on_16_april(words);
        assert_eq!(told(&read), ("–".to_owned(), vec![(written, meant)]), "{words}");
        assert_eq!(read.doubts[0].code, DeadlineDoubtCode::Unclear, "{words}");
        assert_eq!(read.deadline.rule, format!("‘{written}’ is niet begrepen: geen dag af te leiden"), "{words}");
        let question = &read.doubts[0].question;
        assert!(question.starts_with(&format!("Wij begrijpen ‘{written}’ niet")), "{words}: {question}");
        assert_eq!(question.contains(&format!("Bedoelt u {meant}?")), !meant.is_empty(), "{words}: {question}");
        assert_eq!(read.if_right, None, "{words}");
    }
}

#[test]
fn a_day_that_does_not_exist_is_asked() {
    for words in
        ["31 februari", "30 feb 2026", "1/13/2026", "2026-13-01", "32 mei 2026", "week 53 van 2025", "13e maand 2026"]
    {
        let read = on_16_april(words);
        assert_eq!(told(&read), ("–".to_owned(), vec![(words, "")]), "{words}");
        assert!(read.doubts[0].question.ends_with("geen dag. Schrijf de termijn anders."), "{words}");
    }
    for words in
        ["vijfde kwartaal 2026", "3e halfjaar 2026", "13-2026", "2026-13", "01-05-20266", "eind 226", "week 54"]
    {
        assert_eq!(told(&on_16_april(words)), ("–".to_owned(), vec![(words, "")]), "{words}");
    }
}

#[test]
fn another_weekday_than_that_of_the_day_is_asked() {
    let read = on_16_april("dinsdag 7 juli 2025");
    assert_eq!(told(&read), ("2025-07-07".to_owned(), vec![("dinsdag 7 juli 2025", "")]));
    assert!(read.doubts[0].question.starts_with("7 juli 2025 is een maandag."), "{:?}", read.doubts);
    assert_eq!(told(&on_16_april("maandag 7 juli 2025")), ("2025-07-07".to_owned(), vec![]));
}

#[test]
fn what_is_written_shortly_or_oddly_and_can_mean_one_day_is_read() {
    for (words, last) in [
        ("4Q26", "2026-12-31"),
        ("4Q 2026", "2026-12-31"),
        ("Q4-26", "2026-12-31"),
        ("Q4'26", "2026-12-31"),
        ("Q4 ‘26", "2026-12-31"),
        ("vierde kwartaal '26", "2026-12-31"),
        ("Q IV 2026", "2026-12-31"),
        ("QIV 2026", "2026-12-31"),
        ("1 mei 26", "2026-05-01"),
        ("1-5-26", "2026-05-01"),
        ("1 mei2026", "2026-05-01"),
        ("in het jaar 2026", "2026-12-31"),
        ("vierde kwartal 2026", "2026-12-31"),
        ("okober 2026", "2026-10-31"),
        ("van mei 2026 t/m 2027", "2027-12-31"),
        ("in 2025 of 2026", "2026-12-31"),
        ("winter 2025/2026", "2026-02-28"),
        ("1 mei 2026 om 20.00 uur", "2026-05-01"),
        ("voor 1 mei 2026, 3 rapportages", "2026-04-30"),
        ("motie 12 uiterlijk 1 mei 2026", "2026-05-01"),
        ("1 mei 2026 (brief 24bb001234)", "2026-05-01"),
        ("1 mei 2026, maar liever eerder", "2026-05-01"),
        ("half week 22", "2025-05-29"),
        ("1 mei van het jaar 2026", "2026-05-01"),
        ("1 mei volgend jaar", "2026-05-01"),
        ("in mei van dit jaar", "2025-05-31"),
    ] {
        assert_eq!(told(&on_16_april(words)), (last.to_owned(), vec![]), "{words}");
    }
}

#[test]
fn what_stands_in_brackets_within_a_time_tells_it_more_closely() {
    for (words, first, last) in [
        ("zomer 2025 (juni)", "2025-06-01", "2025-06-30"),
        ("in de zomer van 2025 (juni)", "2025-06-01", "2025-06-30"),
        ("zomer 2026 (juni)", "2026-06-01", "2026-06-30"),
        ("zomer 2026 (juni 2026)", "2026-06-01", "2026-06-30"),
        ("zomer 2026 (juni of juli)", "2026-06-01", "2026-07-31"),
        ("winter 2026/2027 (januari)", "2027-01-01", "2027-01-31"),
        ("Q2 2026 (mei)", "2026-05-01", "2026-05-31"),
        ("in Q3 2025 (september)", "2025-09-01", "2025-09-30"),
        ("tweede helft 2026 (Q3)", "2026-07-01", "2026-09-30"),
    ] {
        let read = on_16_april(words);
        assert_eq!(told(&read), (last.to_owned(), vec![]), "{words}");
        assert_eq!(read.deadline.first_day, Some(day(first)), "{words}");
    }
    for words in [
        "zomer 2025 (december)",
        "zomer 2026 (juni 2025)",
        "Q2 2026 (juli)",
        "zomer 2026 (15 juni)",
        "zomer 2025 (juni?)",
        "zomer 2025 (mei of juni)",
        "2026 (Q3)",
    ] {
        let read = on_16_april(words);
        assert_eq!((read.deadline.last_day, read.doubts.len()), (None, 1), "{words}: {read:?}");
    }
}

#[test]
fn a_denial_that_tells_who_may_read_it_is_no_denial_of_the_time() {
    for (words, last) in [
        ("1 mei 2026 niet openbaar", "2026-05-01"),
        ("1 mei 2026 (niet openbaar)", "2026-05-01"),
        ("1 mei 2026, niet-openbaar", "2026-05-01"),
        ("voor 1 mei 2026, niet openbaar", "2026-04-30"),
        ("uiterlijk in Q2 2026 (niet publiek)", "2026-06-30"),
        ("niet-openbare brief uiterlijk 1 mei 2026", "2026-05-01"),
        ("uiterlijk 1 mei 2026 in niet openbare vergadering", "2026-05-01"),
    ] {
        assert_eq!(told(&on_16_april(words)), (last.to_owned(), vec![]), "{words}");
    }
    for words in [
        "voor 1 mei 2026 niet openbaar",
        "tot en met 1 mei 2026 niet openbaar",
        "niet openbaar voor 1 mei 2026",
        "1 mei 2026 niet openbaar maar in juni",
        "1 mei 2026 niet haalbaar",
        "1 mei 2026 (niet)",
        "in 2025 en verder",
    ] {
        let read = on_16_april(words);
        assert_eq!((read.deadline.last_day, read.doubts.len()), (None, 1), "{words}: {read:?}");
    }
}

#[test]
fn a_figure_that_may_be_no_part_of_the_time_leaves_the_day_to_who_says_so() {
    let read = on_16_april("Q2 2026 2 rapportages");
    assert_eq!(told(&read), ("–".to_owned(), vec![("2", "")]));
    assert!(read.doubts[0].question.contains("is de laatste dag 30 juni 2026"), "{:?}", read.doubts);
    assert_eq!(read.if_right.and_then(|right| right.last_day), Some(day("2026-06-30")));
}

#[test]
fn a_day_far_away_is_given_only_to_who_says_that_it_is_right() {
    for (words, last) in [
        ("uiterlijk in 2050", "2050-12-31"),
        ("binnen 30 jaar", "2055-04-16"),
        ("1 mei '99", "2099-05-01"),
        ("1 mei 1926", "1926-05-01"),
        ("Q4 2019", "2019-12-31"),
    ] {
        let read = on_16_april(words);
        assert_eq!(told(&read), ("–".to_owned(), vec![(words, "")]), "{words}");
        assert_eq!(read.doubts[0].code, DeadlineDoubtCode::Unclear, "{words}");
        assert_eq!(read.if_right.and_then(|right| right.last_day), Some(day(last)), "{words}");
    }
    assert_eq!(told(&on_16_april("1 mei 2040")).0, "2040-05-01");
}

#[test]
fn a_day_before_the_reference_day_is_never_sure() {
    for (words, on, last) in [
        ("in maart 2025", "2025-04-16", "2025-03-31"),
        ("in maart van dit jaar", "2025-04-16", "2025-03-31"),
        ("3 maart jl.", "2025-04-16", "2025-03-03"),
        ("afgelopen zomer", "2025-04-16", "2024-08-31"),
        ("vóór 1 juni 2025", "2025-06-01", "2025-05-31"),
    ] {
        let read = read_with_doubts(words, Some(day(on)), &calendar());
        assert_eq!(told(&read), (last.to_owned(), vec![(words, "")]), "{words}");
        assert_eq!(read.doubts[0].code, DeadlineDoubtCode::Over, "{words}");
    }
    for (words, on) in [
        ("dit voorjaar", "2025-11-20"),
        ("deze zomer", "2025-09-01"),
        ("medio deze maand", "2025-04-25"),
        ("voor deze zomer", "2025-07-20"),
        ("drie weken voor het zomerreces", "2025-07-01"),
    ] {
        let read = read_with_doubts(words, Some(day(on)), &calendar());
        assert_eq!(told(&read), ("–".to_owned(), vec![(words, "")]), "{words}");
        assert!(read.deadline.rule.contains("op de peildag al voorbij"), "{words}: {}", read.deadline.rule);
        assert_eq!(read.if_right, None, "{words}");
    }
    assert_eq!(
        told(&read_with_doubts("dit voorjaar", Some(day("2025-05-31")), &calendar())),
        ("2025-05-31".to_owned(), vec![])
    );
}

#[test]
fn a_line_of_the_calendar_is_meant_only_within_eighteen_months() {
    let calendar = Calendar::parse(
        "voorjaarsreces 2025;22-2-2025;2-3-2025\nzomerreces 2025;12-7-2025;24-8-2025\nbegroting 2026;4-11-2025;11-11-2025\n\
         zomerreces 2028;15-7-2028;27-8-2028",
    )
    .unwrap();
    let read = |words, on| read_with_doubts(words, Some(day(on)), &calendar).deadline;
    for (words, on) in [
        ("voor de zomer", "2018-03-01"),
        ("na de zomer", "2018-03-01"),
        ("voor het zomerreces", "2023-12-01"),
        ("na het reces", "2018-03-01"),
        ("bij de begroting", "2018-03-01"),
        ("voor de zomer", "2025-08-01"),
        ("voor de zomer", "2029-01-01"),
    ] {
        let read = read(words, on);
        assert_eq!(read.last_day, None, "{words} on {on}");
        assert!(read.rule.contains("binnen anderhalf jaar"), "{words} on {on}: {}", read.rule);
    }
    assert_eq!(read("voor de zomer", "2024-01-16").last_day, Some(day("2025-07-11")));
    assert_eq!(read("voor de zomer van 2028", "2025-08-01").last_day, Some(day("2028-07-14")));
    assert_eq!(read("bij de begroting 2026", "2018-03-01").last_day, Some(day("2025-11-11")));
    // The recess that follows lies too far away to be the next.
    assert_eq!(read("na de zomer van 2025", "2025-04-16").last_day, None);
    assert_eq!(read("eind mei", "2018-05-31").last_day, Some(day("2018-05-31")));
}

#[test]
fn a_year_that_is_none_is_no_day_in_a_letter_either() {
    let found = |text: &str| find_deadlines(text, Some(day("2025-04-16")), &calendar());
    for (text, words) in [
        ("U hoort dit uiterlijk 1 mei 2O26 van mij.", "uiterlijk 1 mei 2O26"),
        ("U hoort dit uiterlijk 1 mei 20026.", "uiterlijk 1 mei 20026"),
        ("U hoort dit in Q4 9999.", "in Q4 9999"),
    ] {
        let found = found(text);
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!((found[0].deadline.words.as_str(), found[0].deadline.last_day), (words, None), "{text}");
        assert!(found[0].deadline.rule.ends_with("is niet begrepen: geen dag af te leiden"), "{text}");
    }
    assert_eq!(found("In mei 3500 woningen gereed.")[0].deadline.last_day, Some(day("2025-05-31")));
}
