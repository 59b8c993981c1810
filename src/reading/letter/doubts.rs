//! What is certain in a letter and what is doubted, and which piece of it belongs to whom.

use super::{
    examples::{check_said, mark},
    *,
};

fn reading(text: &str) -> Reading {
    read(&format!("Geachte raad,\n\n{text}\n"), NaiveDate::from_ymd_opt(2025, 3, 10), &Calendar::default()).unwrap()
}

/// What a letter says of each number, `!` behind what is doubted: `24-017= 24-018>2025-06-30!`.
fn said(text: &str) -> String {
    let one = |finding: &Finding| {
        let doubt = if finding.doubts.iter().any(|doubt| doubt.code == DoubtCode::Uncertain) { "!" } else { "" };
        format!("{}{doubt}", mark(finding))
    };
    reading(text).findings.iter().map(one).collect::<Vec<_>>().join(" ")
}

fn check(table: &[(&str, &str)]) {
    check_said(said, table);
}

#[test]
fn a_sentence_that_names_the_number_and_decides_is_certain() {
    check(&[
        ("Hiermee beschouwen wij toezegging 24-017 als afgedaan.", "24-017="),
        ("Toezegging 24-017 blijft openstaan.", "24-017o"),
        ("Toezegging 24-017 komt te vervallen.", "24-017x"),
        ("Op toezegging 24-017 kom ik terug vóór 1 juli 2025.", "24-017>2025-06-30"),
        ("De toezeggingen 24-017, 24-018 en 24-019 zijn afgedaan.", "24-017= 24-018= 24-019="),
        (
            "Hiermee stel ik voor om toezeggingen 24-017 en 24-018 als afgedaan te beschouwen en op de toezegging 24-019 \
             terug te komen uiterlijk in Q4 2025.",
            "24-017= 24-018= 24-019>2025-12-31",
        ),
        ("De toezeggingen 24-017 en 24-018 zijn respectievelijk afgedaan en vervallen.", "24-017= 24-018x"),
        // The closing sentence decides, whatever a section says of the same.
        (
            "Onderzoek (24-017)\n\nZodra het onderzoek is uitgevoerd en de uitkomsten beschikbaar zijn, kom ik hierover bij u \
             terug.\n\nBodycams (24-018)\n\nDie zijn al ingevoerd.\n\nHiermee stel ik voor om toezegging 24-018 als afgedaan te \
             beschouwen en op de toezegging 24-017 terug te komen uiterlijk in Q4 2025.",
            "24-017>2025-12-31 24-018=",
        ),
        ("De volgende toezeggingen beschouwen wij als afgedaan:\n\n- 24-017\n- 24-018 (fietspad)", "24-017= 24-018="),
        ("De toezeggingen 24-017 t/m 24-019 zijn afgedaan, behalve 24-018.", "24-017= 24-018o! 24-019="),
    ]);
}

#[test]
fn a_row_or_a_labelled_line_that_decides_is_certain() {
    check(&[
        (
            "Stand van de toezeggingen.\n\nNummer   Onderwerp    Status\n24-017   Leegstand    Afgedaan\n24-018   Fietspad     Openstaand",
            "24-017= 24-018o",
        ),
        (
            "Stand van de toezeggingen:\n\n| Toezegging | Stand |\n| 24-017 | afgedaan |\n| 24-018 | vervallen |",
            "24-017= 24-018x",
        ),
        ("Toezegging: 24-017\nStatus: afgedaan\n\nToezegging: 24-018\nStatus: blijft open", "24-017= 24-018o"),
        (
            "Stand van de toezeggingen.\n\nNummer   Onderwerp    Status\n24-017   Leegstand    Afgedaan op 3-\n24-018   Fietspad     Afgedaan, nog niet gereed",
            "24-017=! 24-018o",
        ),
    ]);
}

#[test]
fn a_sum_over_what_the_letter_named_is_certain_where_it_fits() {
    let three = "Het gaat om de toezeggingen 24-017, 24-018 en 24-019.";
    let table = [
        ("De drie toezeggingen beschouw ik als afgedaan.", "24-017= 24-018= 24-019="),
        ("Alle genoemde toezeggingen beschouw ik als afgedaan.", "24-017= 24-018= 24-019="),
        ("Toezegging 24-018 blijft open. De overige twee toezeggingen zijn afgedaan.", "24-017= 24-018o 24-019="),
        ("Alle toezeggingen zijn afgedaan.", "24-017=! 24-018=! 24-019=!"),
        ("De overige toezeggingen zijn afgedaan.", "24-017=! 24-018=! 24-019=!"),
    ];
    let table: Vec<(String, &str)> =
        table.into_iter().map(|(text, wanted)| (format!("{three}\n\n{text}"), wanted)).collect();
    check(&table.iter().map(|(text, wanted)| (text.as_str(), *wanted)).collect::<Vec<_>>());
}

#[test]
fn what_rests_on_less_is_doubted() {
    check(&[
        // Only mentioned.
        ("Over toezegging 24-017 spreek ik u nog.", "24-017?!"),
        // A heading, a section, a word that stands for it.
        ("Leegstand (24-017)\n\nDe panden zijn bezocht. Daarmee is deze toezegging afgedaan.", "24-017=!"),
        ("Stand van de toezeggingen.\n\n24-017\n\nHet overzicht volgt uiterlijk in Q1 2026.", "24-017>2026-03-31!"),
        ("Toezegging 24-017 is afgerond. Hetzelfde geldt voor toezegging 24-018.", "24-017= 24-018=!"),
        ("Kan toezegging 24-017 van de lijst? Ja.", "24-017=!"),
        ("Deze toezegging overlapt met 24-017, waarin een verkeersplan is toegezegd.", "24-017x!"),
        // It stands beside the subject.
        ("Ik stel voor toezegging 24-017 samen te voegen met 24-018 en van de lijst te halen.", "24-017x 24-018?!"),
        // Two days, of which the second is not read.
        (
            "Op toezegging 24-017 komen wij vóór 1 juli 2025 terug en op 24-018 uiterlijk in Q3 2025.",
            "24-017>2025-06-30 24-018>2025-06-30!",
        ),
        // Two places that do not agree.
        ("Deze toezegging (24-017) is afgedaan.\n\nToezegging 24-017 blijft openstaan.", "24-017o!"),
    ]);
}

/// The passages of each number, `/` between them.
fn passages(text: &str) -> Vec<String> {
    let one = |finding: &Finding| {
        let texts: Vec<String> = finding
            .passages
            .iter()
            .map(|passage| passage.text.split_whitespace().collect::<Vec<_>>().join(" "))
            .collect();
        format!("{}: {}", finding.number, texts.join(" / "))
    };
    reading(text).findings.iter().map(one).collect()
}

#[test]
fn a_paragraph_that_begins_with_another_number_ends_the_passage() {
    let (one, two) =
        ("Het rapport is op 3 mei gestuurd en besproken.", "De telling volgt nog, want de tellers zijn ziek.");
    for (lead, end) in [
        ("Toezegging #: ", "\n\n"),
        ("Toezegging #: ", "\n"),
        ("# – ", "\n\n"),
        ("# – ", "\n"),
        ("#. ", "\n"),
        ("- #: ", "\n"),
        ("• Toezegging #: ", "\n\n"),
        ("Ad toezegging # ", "\n\n"),
        ("# ", "\n\n"),
        ("Over toezegging # meld ik het volgende. ", "\n\n"),
        ("Dan toezegging #. ", "\n\n"),
        ("(#) ", "\n\n"),
    ] {
        let paragraph = |number: &str, text: &str| format!("{}{text}", lead.replace('#', number));
        let text = format!(
            "Hieronder leest u wat er met de toezeggingen gebeurt.\n\n{}{end}{}\n\nHoogachtend,\nhet college",
            paragraph("24bb000101", one),
            paragraph("24bb000102", two)
        );
        let found = passages(&text);
        assert_eq!(found.len(), 2, "{lead}: {found:?}");
        assert!(found[0].contains(one) && !found[0].contains(two), "{lead}: {}", found[0]);
        assert!(found[1].contains(two) && !found[1].contains(one), "{lead}: {}", found[1]);
    }
}

#[test]
fn a_number_stays_with_its_own_paragraphs_where_another_is_only_named_in_one() {
    let text = "Dit zijn mijn toezeggingen.\n\nLeegstand (24-017)\n\nDe panden zijn bezocht. Anders dan bij 24-018 lukte dat snel.\n\nDe lijst ligt ter inzage.\n\n\
                Fietspad (24-018)\n\nHet pad ligt er.";
    let found = passages(text);
    assert!(found[0].contains("De lijst ligt ter inzage."), "{found:?}");
}

#[test]
fn what_is_cut_is_said() {
    let numbers = |count: usize| (1..=count).map(|n| format!("24bb{n:06}")).collect::<Vec<_>>();
    let sentence = |count: usize| format!("Hiermee zijn de toezeggingen {} afgedaan.", numbers(count).join(", "));
    let of = |reading: &Reading, code: DoubtCode| {
        reading.findings.iter().filter(|one| one.doubts.iter().any(|doubt| doubt.code == code)).count()
    };
    let settled = |reading: &Reading| reading.findings.iter().filter(|one| one.outcome == Outcome::Settle).count();
    // Whole, and certain.
    let whole = reading(&sentence(240));
    assert_eq!((whole.findings.len(), settled(&whole), of(&whole, DoubtCode::TooLong)), (240, 240, 0));
    assert_eq!(of(&whole, DoubtCode::Uncertain), 0);
    // A sentence that is cut doubts every number in it.
    let cut = reading(&sentence(1_200));
    assert_eq!((cut.findings.len(), of(&cut, DoubtCode::TooLong)), (1_200, 1_200));
    // Many numbers in many sentences are all read.
    let many = numbers(2_400).iter().map(|number| format!("Toezegging {number} is afgedaan.\n\n")).collect::<String>();
    let many = reading(&many);
    assert_eq!((many.findings.len(), settled(&many), of(&many, DoubtCode::TooLong)), (2_400, 2_400, 0));
    // More than there is room for are named as not read.
    let more = numbers(5_010).iter().map(|number| format!("Toezegging {number} is afgedaan.\n\n")).collect::<String>();
    let more = reading(&more);
    assert_eq!((more.findings.len(), super::super::lines::left_out(&more).len()), (5_000, 10));
    // A range that is too long to count out.
    let range = reading("De toezeggingen 24bb000001 t/m 24bb000900 zijn afgedaan.");
    assert_eq!((range.findings.len(), of(&range, DoubtCode::TooLong)), (2, 2));
}
