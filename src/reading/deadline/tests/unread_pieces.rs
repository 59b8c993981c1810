//! Kinds of words beside a time that were dropped in silence, each with cases of its own.

use super::calendar;
use crate::{
    domain::council::calendar::Calendar,
    reading::deadline::{ReadDeadline, read_with_doubts},
};

const ON: &str = "2025-04-16";

fn on(words: &str, day: &str) -> ReadDeadline {
    read_with_doubts(words, Some(day.parse().unwrap()), &calendar())
}

/// The words of a table that are read without a question.
fn sure<'w>(words: impl IntoIterator<Item = &'w str>) -> Vec<&'w str> {
    words.into_iter().filter(|words| on(words, ON).doubts.is_empty()).collect()
}

fn last_day(read: &ReadDeadline) -> String {
    read.deadline.last_day.map_or_else(|| "–".to_owned(), |day| day.to_string())
}

/// What no rule takes, by kind.
const ASKED: &[(&str, &[&str])] = &[
    (
        "a cardinal before a piece of the year",
        &[
            "2 kwartaal 2026",
            "vier kwartaal 2026",
            "2 halfjaar 2026",
            "uiterlijk 3 kwartaal 2027",
            "twee kwartaal",
            "3 tertaal 2026",
        ],
    ),
    (
        "an odd mark between the pieces",
        &[
            "Q4_2026",
            "Q1:2026",
            "mei:2026",
            "Q3;2026",
            "Q3=2026",
            "mei_2026",
            "31_12_2026",
            "week 20; 2026",
            "1 mei (?) 2026",
            "?? mei 2026",
            "... mei 2026",
            "1 mei 2026?",
            "? 2026",
            "??-05-2026",
        ],
    ),
    (
        "a second time with a slip in it",
        &[
            "eind 2026/begin 2O27",
            "eind 2026 of begin 2O27",
            "medio 2026, eind 20027",
            "eind 2026/begin 27",
            "Q3 2026, Q4 2O26",
            "begin 2027/eind 2O28",
        ],
    ),
    ("a letter stuck to the time", &["T1-2027", "B2-2026", "P3-2026", "k5-2026", "S2-2027", "a1-5-2026", "D5-2027"]),
    (
        "a figure parted from its month",
        &["1. mei 2026", "1, mei 2026", "15. sept 2026", "1: juni 2026", "1 mei 2026/7", "1 mei 2026/8"],
    ),
    ("a day that does not exist beside one that does", &["31 juni 2026/1 juli 2026", "31 april 2026/1 mei 2026"]),
    (
        "a word that is none",
        &[
            "rnei 2026",
            "rnaart 2026",
            "jnui 2026",
            "okt0ber 2026",
            "1 m ei 2026",
            "II 2026",
            "III 2026",
            "x 2026",
            "XX mei 2026",
            "1 mei 2026 xx",
            "begin/rnedio 2026",
            "wonsdag 1 mei 2026",
            "1 mei 2026 woensdg",
            "1 mei twee duizend zesentwintig",
        ],
    ),
    (
        "a row that is turned round",
        &[
            "van Q4 2026 tot Q1 2026",
            "1 juni 2026 t/m 1 mei 2026",
            "Q4 2026 - Q1 2026",
            "week 30-20 2026",
            "Q4-2026-Q1",
            "2027-2026",
            "20 t/m 10 mei 2026",
            "van juli 2026 tot mei 2026",
            "december 2026 - juni 2026",
            "H2 2026 - H1 2026",
        ],
    ),
    ("a week with a week or a year behind it", &["wk20/26", "week 20/26", "wk 40/27"]),
    (
        "a second year",
        &[
            "1 mei 2026 (2027)",
            "1 mei 2026 [2027]",
            "1 mei 2026 resp. 2027",
            "1 mei 2026; 2027",
            "Q2 2026 (2027)",
            "mei 2026 cq 2027",
            "zomer 2026/27",
            "winter 2026/2028",
            "herfst 2026/27",
            "schooljaar 2025/2027",
            "2026 (Q4)",
        ],
    ),
    (
        "a denial",
        &[
            "niet meer in 2026",
            "niet 1 mei 2026",
            "niet uiterlijk 1 mei 2026",
            "1 mei 2026 niet haalbaar",
            "1 mei 2026, niet haalbaar",
            "Q4 2026 onhaalbaar",
            "1 mei 2026 gaat niet lukken",
            "geen 1 mei 2026",
            "nooit voor 1 mei 2026",
            "niet meer voor de zomer",
            "niet meer na de zomer",
            "niet meer dit jaar",
        ],
    ),
    (
        "a comparison or an addition",
        &[
            "1 mei 2026 of later",
            "1 mei 2026 en later",
            "begin 2027 of later",
            "eind 2026 of eerder",
            "voor de zomer of later",
            "uiterlijk 1 mei 2026 of daarna",
            "1 mei of iets daarna",
            "1 mei 2026 + 2 weken",
            "1 mei 2026 plus twee weken",
            "mei 2026 + 1 maand",
            "1 mei 2026 min een week",
            "voor de zomer + 2 weken",
        ],
    ),
    ("a half that there is not", &["derde helft van mei 2026", "vierde helft 2026", "derde helft van 2026"]),
    (
        "a count that is not understood",
        &[
            "binnen O weken",
            "binnen l weken",
            "binnen x weken",
            "binnen ? weken",
            "binnen nul weken",
            "binnen ... weken",
            "in x maanden",
            "binnen twe weken",
            "binnen zes wken",
        ],
    ),
    (
        "a preposition with a slip in it",
        &[
            "vor het zomerreces",
            "vor de zomer",
            "voo het zomerreces",
            "vorr het zomerreces",
            "naa het zomerreces",
            "tijdnes het zomerreces",
            "vor de begroting",
            "na'het zomerreces",
        ],
    ),
    (
        "a recess and another time",
        &[
            "voor het reces in mei",
            "na het reces van februari",
            "na het reces in februari",
            "voor het zomerreces in mei",
            "voor het reces in december",
        ],
    ),
    ("the numeral of a paper that the calendar lacks", &["bij berap IV", "bij berap 3"]),
    (
        "a year that is counted from the next",
        &[
            "de zomer na volgend jaar",
            "mei na volgend jaar",
            "het jaar na volgend jaar",
            "de zomer na volgende",
            "over twee zomers",
        ],
    ),
    (
        "two times that are no row",
        &["mei okt 2026", "eind 2026 begin 2027", "1 mei 2026 okt", "1 mei 2026 dinsdag", "10 december van deze maand"],
    ),
    ("a day that was", &["uiterlijk gisteren", "gisteren", "eergisteren", "uiterlijk vorige week"]),
];

#[test]
fn no_kind_of_words_beside_a_time_is_dropped_in_silence() {
    for (kind, words) in ASKED {
        assert_eq!(sure(words.iter().copied()), [""; 0], "{kind}");
    }
}

/// Phrases that clerks type, and the last day of each.
const ORDINARY: &[(&str, &str)] = &[
    ("Q1 2026: besluitvorming", "2026-03-31"),
    ("fase 1: Q2 2026; fase 2: Q4 2026", "2026-12-31"),
    ("onderdeel 1: Q2 2026, onderdeel 2: Q3 2026", "2026-09-30"),
    ("uiterlijk 1 november 2025 voor onderdeel 1", "2025-11-01"),
    ("T-2025-022, uiterlijk 1 juli 2025", "2025-07-01"),
    ("vóór 1 mei 2026 (motie M-2025-12)", "2026-04-30"),
    ("1 mei 2026, agendapunt 4", "2026-05-01"),
    ("1 mei 2026 20:00 uur", "2026-05-01"),
    ("raadsvergadering 12 juni 2025, punt 5", "2025-06-12"),
    ("eind 2025, begin 2026", "2026-03-31"),
    ("eind Q2 / begin Q3 2026", "2026-07-31"),
    ("niet in Q2 maar in Q3 2025", "2025-09-30"),
    ("niet 1 mei maar 1 juni 2026", "2026-06-01"),
    ("uiterlijk 1 mei 2026, niet later", "2026-05-01"),
    ("1 mei 2026 of zoveel eerder als mogelijk", "2026-05-01"),
    ("uiterlijk 1 juli 2025 of eerder indien mogelijk", "2025-07-01"),
    ("later in 2026", "2026-12-31"),
    ("binnen 2 kwartalen", "2025-10-16"),
    ("binnen 1 halfjaar", "2025-10-16"),
    ("van Q4 2025 tot Q1 2026", "2025-12-31"),
    ("van november tot februari", "2026-01-31"),
    ("van september tot juli", "2025-06-30"),
    ("december/januari", "2026-01-31"),
    ("week 50-2", "2026-01-11"),
    ("week 24-26", "2025-06-29"),
    ("weken 24/26", "2025-06-29"),
    ("week 12, 13 en 14", "2026-04-05"),
    ("winter 2025/26", "2026-02-28"),
    ("in 2025, 2026 en 2027", "2027-12-31"),
    ("planning 2026", "2026-12-31"),
    ("RIB Q3 2025", "2025-09-30"),
    ("B&W oktober 2025", "2025-10-31"),
    ("september 2025 (cie. Ruimte)", "2025-09-30"),
    ("streefdatum is 1 september 2025", "2025-09-01"),
    ("Q2 2026 uiterlijk", "2026-06-30"),
    ("ong. mei 2026", "2026-05-31"),
    ("na de zomer in september", "2025-09-30"),
    ("voor de zomer (uiterlijk 1 juli 2025)", "2025-07-01"),
    ("bij berap II", "2025-11-27"),
    ("bij bestuursrapportage 2", "2025-11-27"),
    ("bij de begroting in november", "2025-11-30"),
    ("vrijdag van deze week", "2025-04-18"),
    ("deze vrijdag", "2025-04-18"),
    ("Q3 2025 gereed", "2025-09-30"),
    ("start Q3 2025, oplevering Q4 2025", "2025-12-31"),
];

#[test]
fn what_clerks_type_is_read_without_a_question() {
    for (words, last) in ORDINARY {
        let read = on(words, ON);
        assert_eq!((last_day(&read).as_str(), read.doubts.len()), (*last, 0), "{words}: {:?}", read.doubts);
    }
}

#[test]
fn this_one_is_never_the_next_one() {
    for (words, day) in [
        ("voor deze zomer", "2025-09-02"),
        ("dit zomerreces", "2025-09-02"),
        ("voor dit zomerreces", "2025-09-02"),
        ("deze herfstvakantie", "2025-10-20"),
        ("dit kerstreces", "2026-01-10"),
        ("deze winter", "2025-03-01"),
        ("eind deze winter", "2025-03-10"),
        ("deze herfst", "2025-12-05"),
        ("woensdag van deze week", "2025-04-18"),
        ("maandag in deze week", "2025-04-18"),
        ("deze woensdag", "2025-04-18"),
        ("deze week uiterlijk maandag", "2025-04-18"),
        ("deze maand, uiterlijk 10 december", "2025-12-16"),
        ("deze maand op 10 december", "2025-12-16"),
        ("dit kwartaal, 5 april", "2025-05-16"),
        ("dit jaar, uiterlijk 1 maart", "2025-04-16"),
        ("uiterlijk gisteren", "2025-12-16"),
    ] {
        assert_ne!(on(words, day).doubts, [], "{words} on {day}");
    }
    for (words, day, last) in [
        ("na deze zomer", "2025-09-02", "2025-10-10"),
        ("dit zomerreces", "2025-08-01", "2025-08-24"),
        ("dit kerstreces", "2025-11-13", "2026-01-04"),
        ("deze winter", "2025-11-13", "2026-02-28"),
        ("deze winter", "2026-01-13", "2026-02-28"),
        ("deze maand, uiterlijk 20 december", "2025-12-16", "2025-12-20"),
        ("vrijdag van deze week", "2025-04-18", "2025-04-18"),
    ] {
        let read = on(words, day);
        assert_eq!((last_day(&read).as_str(), read.doubts.len()), (last, 0), "{words} on {day}");
    }
}

#[test]
fn a_recess_that_the_calendar_lacks_is_not_passed_over_in_silence() {
    let calendar = Calendar::parse("zomerreces 2025;12-7-2025;24-8-2025\nkadernota 2026;19-6-2025;26-6-2025").unwrap();
    for words in ["voor de zomer", "voor het zomerreces", "bij de kadernota"] {
        let read = |on: &str| read_with_doubts(words, Some(on.parse().unwrap()), &calendar);
        assert_eq!(read("2024-01-16").doubts.len(), 1, "{words}");
        assert_eq!(read("2024-09-16").doubts, [], "{words}");
    }
}
