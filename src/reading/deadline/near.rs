//! Recognises texts that look like a year or a word of time but are none: "2O26", "20026", "Q5", "arpil".

use super::lexicon;

/// The years that a deadline can have.
const YEARS: std::ops::Range<i32> = 1900..2200;

/// Months, seasons and quarters, which any deadline may name.
const TIMES: &[&str] = &[
    "januari",
    "februari",
    "maart",
    "april",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
    "voorjaar",
    "lente",
    "zomer",
    "najaar",
    "herfst",
    "winter",
    "kwartaal",
    "halfjaar",
    "tertaal",
    "jaarwisseling",
];

/// Recesses and budget papers, whose days are in the calendar.
const MILESTONES: &[&str] = &[
    "zomerreces",
    "herfstreces",
    "kerstreces",
    "meireces",
    "voorjaarsreces",
    "zomervakantie",
    "begroting",
    "jaarstukken",
    "jaarrekening",
    "kadernota",
    "voorjaarsnota",
    "bestuursrapportage",
];

const WEEKDAYS: &[&str] = &["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];

/// Short words of time, which only count if a time stands right beside them.
const SHORT: &[&str] = &[
    "mei", "juni", "juli", "maart", "april", "begin", "eind", "einde", "medio", "half", "week", "weken", "zomer",
    "winter", "lente", "herfst",
];

/// Words of daily speech that differ by one letter from a word in [`SHORT`].
const NO_SHORT: &[&str] = &[
    "mee", "men", "met", "meid", "mede", "media", "media's", "mij", "meel", "meet", "meer", "mening", "nei", "lei",
    "zei", "bei", "jury", "eens", "eend", "eindt", "wind", "vind", "bind", "werk", "werken", "wek", "weg", "week",
    "weet", "wees", "welk", "weer", "leek", "maat", "maak", "maakt", "kaart", "maar", "vaart", "half", "hals", "helft",
    "zover", "rente", "lengte", "begrip", "heel", "einden", "beging", "weten",
];

/// Words that introduce a time, if one typing error does not make another word of them.
const LEADS: &[&str] = &[
    "uiterlijk",
    "binnen",
    "tijdens",
    "vanaf",
    "tussen",
    "voor",
    "omstreeks",
    "gedurende",
    "ultimo",
    "primo",
    "halverwege",
    "rond",
    "volgend",
];

/// Words of daily speech that differ by one letter from a word in [`LEADS`].
const NO_LEADS: &[&str] = &[
    "door", "voer", "hoor", "noor", "voort", "voorn", "vooraf", "vloor", "hond", "mond", "grond", "rondt", "bond",
    "wond", "fond", "volgens", "volgende", "vorm",
];

/// Words of daily speech that differ by one letter from a word of time.
const OTHERS: &[&str] = &[
    "maar",
    "maat",
    "maand",
    "maakt",
    "lengte",
    "lenen",
    "april's",
    "juli's",
    "begroeting",
    "zomen",
    "zover",
    "voorraad",
    "zonde",
];

/// Replaces letters by the figures that they look like; `None` if the text has any other sign.
fn as_figures(text: &str) -> Option<String> {
    text.chars()
        .map(|c| match c {
            '0'..='9' => Some(c),
            'o' => Some('0'),
            'l' | 'i' => Some('1'),
            'z' => Some('2'),
            's' => Some('5'),
            'b' => Some('8'),
            _ => None,
        })
        .collect()
}

fn has_figure(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

fn only_figures(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// True for figures mixed with letters that look like figures: "2O26", "3l".
pub(super) fn is_mixed_number(text: &str) -> bool {
    has_figure(text)
        && !only_figures(text)
        && as_figures(text).is_some_and(|figures| match figures.len() {
            2 | 3 => figures.parse().is_ok_and(|n: u32| n > 0),
            4 => figures.parse().is_ok_and(|year| YEARS.contains(&year)),
            5 => figures.starts_with("20"),
            _ => false,
        })
}

/// True for figures that are no valid year, but can mean nothing else: "9999", "20026".
pub(super) fn is_wrong_year(text: &str) -> bool {
    only_figures(text)
        && match text.len() {
            4 => text.parse().is_ok_and(|year| !YEARS.contains(&year)),
            5 => text.starts_with("20") || text.starts_with("19"),
            _ => false,
        }
}

/// True for a letter with figures like "Q4" that no rule of the grammar took: "Q5", "T2", "5Q", "Ql".
pub(super) fn is_code(text: &str) -> bool {
    const LETTERS: [&str; 8] = ["q", "k", "kw", "h", "hj", "t", "w", "wk"];
    if matches!(text, "ql" | "qo" | "qz" | "qs" | "qv" | "lq" | "zq") {
        return true;
    }
    let figures = |text: &str| (1..=3).contains(&text.len()) && only_figures(text);
    let behind = text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let before = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let letters = |known: &str| LETTERS.contains(&known);
    text.strip_suffix(behind).is_some_and(letters) && figures(behind)
        || text.strip_prefix(before).is_some_and(letters) && figures(before)
}

/// True for a year in words or in Roman numerals, which no rule reads: "tweeduizendzesentwintig", "MMXXVI".
pub(super) fn is_spelled_year(text: &str) -> bool {
    let roman = text.len() > 2 && text.starts_with("mm") && text.bytes().all(|byte| b"mdclxvi".contains(&byte));
    roman || text.starts_with("tweeduizend") || text.starts_with("twintighonderd")
}

/// The word of time that is a typing error or two away from this word.
pub(super) fn time_word(word: &str) -> Option<&'static str> {
    find_closest_word(word, TIMES).or_else(|| find_closest_word(word, WEEKDAYS))
}

/// The unit of time that is a typing error away from this word.
pub(super) fn counted_unit(word: &str) -> Option<&'static str> {
    find_closest_word(word, &["dagen", "weken", "maanden", "kwartalen", "werkdagen"])
        .filter(|_| lexicon::look_up_unit(word).is_none())
}

/// The word of time, recess or paper that is a typing error or two away from this word.
pub(super) fn time_or_milestone(word: &str) -> Option<&'static str> {
    time_word(word).or_else(|| find_closest_word(word, MILESTONES))
}

/// Replaces letters that look like others together: "rnei" becomes "mei".
fn as_seen(word: &str) -> String {
    word.replace("rn", "m").replace("vv", "w").replace('1', "l").replace('0', "o")
}

/// The word of time that looks like this word or is a typing error away, for a word right beside a time.
pub(super) fn short_time_word(word: &str) -> Option<&'static str> {
    let seen = as_seen(word);
    let known = |word: &str| {
        SHORT.contains(&word)
            || NO_SHORT.contains(&word)
            || lexicon::is_time_word(word)
            || lexicon::look_up_month(word).is_some()
    };
    if word.len() < 3 || known(word) {
        return None;
    }
    SHORT.iter().find(|one| seen == **one || strsim::osa_distance(word, one) == 1).copied()
}

/// The introducing word that is a typing error away from this word.
pub(super) fn find_meant_lead(word: &str) -> Option<&'static str> {
    let other = word.len() < 3
        || super::strays::SMALL.contains(&word)
        || NO_LEADS.contains(&word)
        || LEADS.contains(&word)
        || lexicon::is_time_word(word);
    LEADS.iter().find(|one| !other && strsim::osa_distance(word, one) == 1).copied()
}

fn find_closest_word(word: &str, known: &'static [&'static str]) -> Option<&'static str> {
    if word.len() < 4 || OTHERS.contains(&word) || lexicon::is_time_word(word) || lexicon::look_up_month(word).is_some()
    {
        return None;
    }
    let near = |one: &&&'static str| {
        let slips = if one.len() >= 7 && TIMES.contains(*one) { 2 } else { 1 };
        let alike = if one.len() > 4 { 1 } else { 2 };
        let endings: &[&str] = if TIMES.contains(*one) { &["s"] } else { &["s", "e", "en", "n"] };
        let inflected = word.strip_prefix(**one).is_some_and(|tail| endings.contains(&tail));
        word.len().abs_diff(one.len()) <= slips
            && word.as_bytes().get(..alike) == one.as_bytes().get(..alike)
            && !inflected
            && strsim::osa_distance(word, one) <= slips
    };
    known.iter().filter(near).min_by_key(|one| strsim::osa_distance(word, one)).copied()
}

/// The year that mistyped figures mean, if exactly one year within reach of the reference year is that close.
pub(super) fn meant_year(text: &str, reference: i32) -> Option<i32> {
    let figures = as_figures(text)?;
    let within = |year: &i32| (reference - 1..=reference + super::doubt::YEARS_AHEAD).contains(year);
    if let Some(year) = figures.parse().ok().filter(within).filter(|_| figures.len() == 4) {
        return Some(year);
    }
    let close = |year: &i32| strsim::osa_distance(&figures, &year.to_string()) == 1;
    let mut found = (reference - 1..=reference + super::doubt::YEARS_AHEAD).filter(close);
    found.next().filter(|_| found.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_misses_of_years_are_told_from_other_figures() {
        for text in ["2o26", "2oz6", "zo26", "3l", "l5"] {
            assert!(is_mixed_number(text), "{text}");
        }
        for text in ["2026", "o", "24bb001234", "3e", "2x26", "9o26", "0o"] {
            assert!(!is_mixed_number(text), "{text}");
        }
        for text in ["2250", "9999", "20026", "20266", "19999", "0026"] {
            assert!(is_wrong_year(text), "{text}");
        }
        for text in ["2026", "12", "226", "35000"] {
            assert!(!is_wrong_year(text), "{text}");
        }
    }

    #[test]
    fn the_year_that_is_meant_is_the_only_one_so_close() {
        for (text, meant) in [
            ("2o26", Some(2026)),
            ("20026", Some(2026)),
            ("226", Some(2026)),
            ("2206", Some(2026)),
            ("0226", Some(2026)),
            ("9999", None),
            ("2250", None),
            ("202", None),
        ] {
            assert_eq!(meant_year(text, 2025), meant, "{text}");
        }
    }

    #[test]
    fn near_misses_of_words_are_told_from_other_words() {
        for (word, meant) in [
            ("arpil", Some("april")),
            ("januarie", Some("januari")),
            ("okober", Some("oktober")),
            ("kwartl", Some("kwartaal")),
            ("maatr", Some("maart")),
            ("jnui", None),
            ("juuni", Some("juni")),
            ("zommer", Some("zomer")),
            ("maar", None),
            ("markt", None),
            ("zomers", None),
            ("zonder", None),
            ("april", None),
            ("kwaliteit", None),
        ] {
            assert_eq!(time_word(word), meant, "{word}");
        }
        assert_eq!(time_or_milestone("kadrnota"), Some("kadernota"));
        assert_eq!(time_or_milestone("begrotingen"), None);
        assert!(is_spelled_year("tweeduizendzesentwintig") && is_spelled_year("mmxxvi") && !is_spelled_year("mm"));
        for code in ["q5", "t2", "5q", "w60", "kw5", "ql"] {
            assert!(is_code(code), "{code}");
        }
        for other in ["q", "5", "24bb", "m2", "qq5"] {
            assert!(!is_code(other), "{other}");
        }
    }
}
