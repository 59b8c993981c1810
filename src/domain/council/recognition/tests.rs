//! The council of a town, and what people type.

use super::*;
use crate::domain::council::tenure::Tenure;

fn known(name: &str, first: &str, last: &str) -> KnownName {
    let tenure = Tenure::new(first.parse().ok(), last.parse().ok()).unwrap();
    KnownName { named: Named::parse(name).unwrap(), tenure }
}

fn list(names: &[&str]) -> Vec<KnownName> {
    names.iter().map(|name| known(name, "", "")).collect()
}

fn on(day: &str) -> Vec<NaiveDate> {
    day.parse().into_iter().collect()
}

fn names(named: &[Named]) -> Vec<String> {
    named.iter().map(ToString::to_string).collect()
}

#[track_caller]
fn assert_known(roster: Roster, list: &[KnownName], day: &str, name: &str, writings: &[&str]) {
    for typed in writings {
        let found = recognise_name(roster, typed, list, &on(day));
        assert_eq!(found, Recognition::Known(Named::parse(name).unwrap()), "{typed}");
    }
}

fn committees() -> Vec<KnownName> {
    list(&[
        "Gemeenteraad (RAAD)",
        "Bestuur, Organisatie, Veiligheid en Financiën (BOVF)",
        "Mobiliteit en Haven (MH)",
        "Wonen en Buurten (WB)",
    ])
}

fn holders() -> Vec<KnownName> {
    vec![
        known("burgemeester (C. Voorbeeld)", "2022-06-16", ""),
        known("burgemeester (D. Eerder)", "2016-01-01", "2022-06-15"),
        known("wethouder Wonen (H. Zonderland)", "2022-06-16", ""),
        known("wethouder Zorg (G. Asmarani)", "2022-06-16", ""),
        known("wethouder Wonen (B. Oudland)", "2018-06-14", "2022-06-15"),
    ]
}

fn members() -> Vec<KnownName> {
    vec![
        known("N. Benhadra (Groene Kade)", "", ""),
        known("T. Wolderink (Havenpartij Maasveld)", "", ""),
        known("L. van der Kreekel (Buurtverbond Maasveld)", "", ""),
        known("S. Bokhove (Lijst Oost)", "2018-03-29", "2023-12-31"),
        known("S. Bokhove (VVM)", "2024-01-01", ""),
        known("J. Jansen (Groene Kade)", "", ""),
        known("J. Jansen (Stadslicht)", "", ""),
        known("K. Polderveen (Dorpslijst Oude Dijk)", "2018-03-29", "2022-03-29"),
    ]
}

#[test]
fn a_committee_is_known_by_code_and_name_in_any_writing() {
    let writings = [
        "mh",
        "MH",
        "Mobiliteit en Haven",
        "mobiliteit & haven",
        "Commissie Mobiliteit en Haven",
        "raadscommissie MH",
        "• Mobiliteit en  Haven.",
        "Mobiliteit en Haven (MH)",
        "MH, Mobiliteit en Haven",
    ];
    assert_known(Roster::Committees, &committees(), "2025-11-14", "Mobiliteit en Haven (MH)", &writings);
    let writings =
        ["Bestuur Organisatie Veiligheid & Financien", "BESTUUR, ORGANISATIE, VEILIGHEID EN FINANCIËN", "b.o.v.f."];
    let name = "Bestuur, Organisatie, Veiligheid en Financiën (BOVF)";
    assert_known(Roster::Committees, &committees(), "2025-11-14", name, &writings);
    assert_known(
        Roster::Committees,
        &committees(),
        "2025-11-14",
        "Gemeenteraad (RAAD)",
        &["de raad", "Raad", "de gemeenteraad"],
    );
}

#[test]
fn a_holder_is_known_by_function_name_or_both() {
    let writings = [
        "burgemeester",
        "Burgemeester",
        "de burgemeester",
        "burgemeester Voorbeeld",
        "Burgemeester C. Voorbeeld",
        "burgemeester (Voorbeeld)",
        "burgemeester (C.Voorbeeld)",
        "C. Voorbeeld",
        "mevrouw C. Voorbeeld",
        "burgemeester mr. C. Voorbeeld",
    ];
    assert_known(Roster::Holders, &holders(), "2025-11-14", "burgemeester (C. Voorbeeld)", &writings);
    assert_known(
        Roster::Holders,
        &holders(),
        "2020-01-15",
        "burgemeester (D. Eerder)",
        &["Burgemeester", "de burgemeester"],
    );
    let writings = [
        "wethouder Wonen",
        "Wethouder wonen",
        "wethouder Zonderland",
        "de wethouder Zonderland",
        "wethouder H. Zonderland",
        "H. Zonderland",
        "wethouder Wonen, H. Zonderland",
        "wethouder Zonderland (Wonen)",
    ];
    assert_known(Roster::Holders, &holders(), "2025-11-14", "wethouder Wonen (H. Zonderland)", &writings);
}

#[test]
fn a_member_is_known_without_title_or_party() {
    let writings = [
        "N. Benhadra",
        "N.Benhadra",
        "n benhadra",
        "• N. Benhadra",
        "- N. Benhadra (Groene Kade)",
        "mevr. N. Benhadra (groene  kade)",
        "drs. N. Benhadra",
        "N. Benhadra (fractie Groene Kade)",
        "N. Benhadra, Groene Kade",
        "Groene Kade: N. Benhadra",
        "mr. dr. N. Benhadra, fractie Groene Kade",
        "raadslid N. Benhadra",
        "N. Benhadra (Groene)",
    ];
    assert_known(Roster::Members, &members(), "2025-11-14", "N. Benhadra (Groene Kade)", &writings);
    assert_known(Roster::Members, &members(), "2023-05-01", "S. Bokhove (Lijst Oost)", &["S. Bokhove", "S.Bokhove"]);
    assert_known(Roster::Members, &members(), "2025-05-01", "S. Bokhove (VVM)", &["S. Bokhove", "S. Bokhove (vvm)"]);
}

#[test]
fn a_member_is_known_with_a_shorter_party_or_surname_where_one_fits() {
    let writings = [
        "T. Wolderink (Havenpartij)",
        "T. Wolderink, Havenpartij",
        "Havenpartij: T. Wolderink",
        "dhr. T. Wolderink (fractie Havenpartij)",
        "T. Wolderink (Havenpartij Maasveld en Omstreken)",
    ];
    let (name, day) = ("T. Wolderink (Havenpartij Maasveld)", "2025-11-14");
    assert_known(Roster::Members, &members(), day, name, &writings);
    let writings = [
        "L. vd Kreekel",
        "L. v.d. Kreekel",
        "L. v/d Kreekel (Buurtverbond)",
        "L. Kreekel",
        "raadslid L. Kreekel",
        "mr. dr. L. vd Kreekel",
        "Kreekel, L. van der",
    ];
    assert_known(Roster::Members, &members(), day, "L. van der Kreekel (Buurtverbond Maasveld)", &writings);

    let one = list(&["K. de Wit (Stadslicht)"]);
    let writings = ["K. Wit", "dhr. K. Wit", "mr. dr. K. Wit", "raadslid K. Wit", "K. Wit (Stadslicht)"];
    assert_known(Roster::Members, &one, day, "K. de Wit (Stadslicht)", &writings);
    let two = list(&["K. de Wit (Stadslicht)", "K. van der Wit (Stadslicht)"]);
    assert!(matches!(recognise_name(Roster::Members, "K. Wit", &two, &on(day)), Recognition::Ambiguous(_)));
    let full = list(&["K. de Wit (Stadslicht)", "K. Wit (Stadslicht)"]);
    assert_known(Roster::Members, &full, day, "K. Wit (Stadslicht)", &["K. Wit", "dhr. K. Wit"]);
    let holder = list(&["wethouder Haven (L. van der Kreekel)"]);
    let writings = ["wethouder Kreekel", "wethouder vd Kreekel", "L. v.d. Kreekel", "wethouder Haven (L. Kreekel)"];
    assert_known(Roster::Holders, &holder, day, "wethouder Haven (L. van der Kreekel)", &writings);
}

#[test]
fn what_fits_more_than_one_is_asked() {
    let table: [(Roster, Vec<KnownName>, &str, &str, &[&str]); 5] = [
        (
            Roster::Members,
            list(&["A. Bos (Lijst Oost)", "A. Bos (Lijst Oost Plus)"]),
            "A. Bos (Lijst Oost Plus Vrij)",
            "2025-11-14",
            &["A. Bos (Lijst Oost)", "A. Bos (Lijst Oost Plus)"],
        ),
        (Roster::Members, members(), "J. Jansen", "2025-11-14", &["J. Jansen (Groene Kade)", "J. Jansen (Stadslicht)"]),
        (Roster::Members, members(), "S. Bokhove", "", &["S. Bokhove (Lijst Oost)", "S. Bokhove (VVM)"]),
        (Roster::Holders, holders(), "burgemeester", "", &["burgemeester (C. Voorbeeld)", "burgemeester (D. Eerder)"]),
        (
            Roster::Members,
            list(&["T. Wolderink", "T. Wolderink (Havenpartij)"]),
            "T. Wolderink",
            "2025-11-14",
            &["T. Wolderink", "T. Wolderink (Havenpartij)"],
        ),
    ];
    for (roster, list, typed, day, several) in table {
        match recognise_name(roster, typed, &list, &on(day)) {
            Recognition::Ambiguous(found) => assert_eq!(names(&found), several, "{typed}"),
            other => panic!("{typed}: {other:?}"),
        }
    }
}

#[test]
fn of_records_that_are_one_the_writing_decides() {
    let twins = list(&["Burgemeester (C. Voorbeeld)", "burgemeester (C. Voorbeeld)"]);
    for name in ["Burgemeester (C. Voorbeeld)", "burgemeester (C. Voorbeeld)"] {
        assert_eq!(recognise_name(Roster::Holders, name, &twins, &[]), Recognition::Known(Named::parse(name).unwrap()));
    }
    assert!(matches!(recognise_name(Roster::Holders, "de burgemeester", &twins, &[]), Recognition::Ambiguous(_)));
}

#[test]
fn who_was_not_there_on_the_day_is_asked_about() {
    for (roster, list, typed, day) in [
        (Roster::Members, members(), "K. Polderveen (Dorpslijst Oude Dijk)", "2025-11-14"),
        (Roster::Members, members(), "K. Polderveen", "2022-03-30"),
        (Roster::Members, members(), "S. Bokhove (Lijst Oost)", "2025-05-01"),
        (Roster::Holders, holders(), "B. Oudland", "2025-11-14"),
    ] {
        let found = recognise_name(roster, typed, &list, &on(day));
        assert!(matches!(&found, Recognition::NotThen(fitting) if fitting.len() == 1), "{typed}: {found:?}");
    }
    // Who answers for it may have come later: then the second day decides.
    let days: Vec<NaiveDate> = ["2020-01-15", "2025-11-14"].iter().filter_map(|day| day.parse().ok()).collect();
    let found = recognise_name(Roster::Holders, "wethouder Zorg", &holders(), &days);
    assert_eq!(found, Recognition::Known(Named::parse("wethouder Zorg (G. Asmarani)").unwrap()));
}

#[test]
fn what_is_not_known_comes_with_what_is_nearest() {
    let table: [(Roster, Vec<KnownName>, &str, Option<&str>, bool); 20] = [
        (Roster::Committees, committees(), "Mobilteit en Haven", Some("Mobiliteit en Haven (MH)"), true),
        (Roster::Committees, committees(), "Commissie Wonen", Some("Wonen en Buurten (WB)"), false),
        (Roster::Committees, committees(), "BVOF", Some("Bestuur, Organisatie, Veiligheid en Financiën (BOVF)"), true),
        (Roster::Committees, committees(), "Sport en Cultuur", None, false),
        (Roster::Holders, holders(), "wethouder Wonen (J. Nieuwland)", Some("wethouder Wonen (H. Zonderland)"), false),
        (Roster::Holders, holders(), "wethouder Zonderlant", Some("wethouder Wonen (H. Zonderland)"), true),
        (Roster::Holders, holders(), "wethouder Wonen (H. Sonderland)", Some("wethouder Wonen (H. Zonderland)"), true),
        (Roster::Holders, holders(), "burgermeester", Some("burgemeester (C. Voorbeeld)"), true),
        (Roster::Holders, holders(), "Zonderland", Some("wethouder Wonen (H. Zonderland)"), true),
        (Roster::Holders, holders(), "gedeputeerde Water (X. Anders)", None, false),
        (Roster::Members, members(), "T. Woldrink", Some("T. Wolderink (Havenpartij Maasveld)"), true),
        (Roster::Members, members(), "mevrouw Benhadra", Some("N. Benhadra (Groene Kade)"), true),
        (Roster::Members, members(), "N. Benhadra (Stadslicht)", Some("N. Benhadra (Groene Kade)"), true),
        (Roster::Members, members(), "M. vd Kreekel", Some("L. van der Kreekel (Buurtverbond Maasveld)"), false),
        (Roster::Members, members(), "L. van de Kreekel", Some("L. van der Kreekel (Buurtverbond Maasveld)"), true),
        (Roster::Members, members(), "T. Wolderink (Partij)", Some("T. Wolderink (Havenpartij Maasveld)"), true),
        (
            Roster::Members,
            members(),
            "T. Wolderink (Havenpartij Oost)",
            Some("T. Wolderink (Havenpartij Maasveld)"),
            true,
        ),
        (Roster::Members, members(), "A. Ander (VVM)", None, false),
        (Roster::Themes, list(&["Wonen", "Zorg en jeugd"]), "Wonne", Some("Wonen"), true),
        (Roster::Parties, list(&["Groene Kade", "Stadslicht"]), "Groene Kada", Some("Groene Kade"), true),
    ];
    for (roster, list, typed, nearest, is_slip) in table {
        match recognise_name(roster, typed, &list, &on("2025-11-14")) {
            Recognition::New(near) => {
                let first = near.first().map(|one| (one.named.to_string(), one.is_slip));
                assert_eq!(first, nearest.map(|name| (name.to_owned(), is_slip)), "{typed}: {near:?}");
            }
            other => panic!("{typed}: {other:?}"),
        }
    }
}

#[test]
fn several_people_on_one_line_are_several() {
    let (members, parties) = (members(), list(&["Groene Kade", "Natuur en Milieu", "Havenpartij Maasveld"]));
    let table: [(&str, &[&str]); 33] = [
        ("N. Benhadra en T. Wolderink", &["N. Benhadra", "T. Wolderink"]),
        ("N. Benhadra, T. Wolderink", &["N. Benhadra", "T. Wolderink"]),
        ("N. Benhadra / T. Wolderink", &["N. Benhadra", "T. Wolderink"]),
        ("N. Benhadra/T. Wolderink", &["N. Benhadra", "T. Wolderink"]),
        ("N. Benhadra & T. Wolderink; A. Ander", &["N. Benhadra", "T. Wolderink", "A. Ander"]),
        (
            "N. Benhadra (Groene Kade) en T. Wolderink (Havenpartij Maasveld)",
            &["N. Benhadra (Groene Kade)", "T. Wolderink (Havenpartij Maasveld)"],
        ),
        ("B. Bos (Natuur en Milieu)", &["B. Bos (Natuur en Milieu)"]),
        ("• 1. N. Benhadra", &["1. N. Benhadra"]),
        ("1. N. Benhadra", &["N. Benhadra"]),
        ("• A. Ander (X) en B. Bos (Y)", &["A. Ander (X)", "B. Bos (Y)"]),
        ("N. Benhadra, Groene Kade", &["N. Benhadra, Groene Kade"]),
        ("B. Bos, Groene Kade, A. Ander", &["B. Bos (Groene Kade)", "A. Ander"]),
        ("Bos, B.", &["B. Bos"]),
        ("N. Benhadra T. Wolderink", &["N. Benhadra", "T. Wolderink"]),
        ("N. Benhadra\tT. Wolderink", &["N. Benhadra", "T. Wolderink"]),
        ("N. Benhadra - T. Wolderink", &["N. Benhadra", "T. Wolderink"]),
        ("N. Benhadra | T. Wolderink", &["N. Benhadra", "T. Wolderink"]),
        (
            "N. Benhadra (Groene Kade) T. Wolderink (Havenpartij Maasveld)",
            &["N. Benhadra (Groene Kade)", "T. Wolderink (Havenpartij Maasveld)"],
        ),
        ("Benhadra, Wolderink", &["Benhadra", "Wolderink"]),
        ("de leden Wolderink en Benhadra", &["Wolderink", "Benhadra"]),
        ("L. van der Kreekel", &["L. van der Kreekel"]),
        ("mr. dr. K. Nieuw", &["mr. dr. K. Nieuw"]),
        ("dhr. K. Nieuw en mw. mr. N. Benhadra", &["dhr. K. Nieuw", "mw. mr. N. Benhadra"]),
        ("T. Wolderink, Havenpartij", &["T. Wolderink, Havenpartij"]),
        ("T. Wolderink, Havenpartij, N. Benhadra", &["T. Wolderink (Havenpartij)", "N. Benhadra"]),
        ("N. Benhadra (groene kade) / T. Wolderink", &["N. Benhadra (groene kade)", "T. Wolderink"]),
        ("N. Benhadra, Groene Kade, T. Wolderink", &["N. Benhadra (Groene Kade)", "T. Wolderink"]),
        ("N. Benhadra Groene Kade en T. Wolderink", &["N. Benhadra Groene Kade", "T. Wolderink"]),
        ("B. Bos, Natuur, A. Ander", &["B. Bos (Natuur)", "A. Ander"]),
        ("Jan P. Peters", &["Jan P. Peters"]),
        ("J.P. de Vries-Bos", &["J.P. de Vries-Bos"]),
        ("leden van Jong en Oud", &["leden van Jong en Oud"]),
        ("  ", &[]),
    ];
    for (line, people) in table {
        assert_eq!(people_in(line, &members, &parties), people, "{line}");
    }
}

#[test]
fn names_in_full_are_one_in_two_writings_or_two() {
    let table = [
        (Roster::Committees, "Wonen (WON)", "Commissie Wonen (W2)", true),
        (Roster::Parties, "D66", "D'66", true),
        (Roster::Members, "S. Bokhove (Lijst Oost)", "S.Bokhove (lijst oost)", true),
        (Roster::Members, "S. Bokhove (Lijst Oost)", "S. Bokhove", false),
        (Roster::Holders, "burgemeester", "Burgemeester", true),
        (Roster::Holders, "burgemeester (C. Voorbeeld)", "burgemeester", false),
        (Roster::Themes, "Éénheid", "eenheid", true),
    ];
    for (roster, one, other, same) in table {
        let (one, other) = (Named::parse(one).unwrap(), Named::parse(other).unwrap());
        assert_eq!(is_same(roster, &one, &other), same, "{one} and {other}");
    }
}
