//! Kinds of sentences, tables and days that look as if they decide and do not: each is doubted, and the ordinary letter is not.

use super::{examples::mark, *};

/// What a letter says, `!` behind what is doubted; `T` stands for a number.
fn said(text: &str) -> String {
    let words = text.split_inclusive(|c: char| !c.is_alphanumeric());
    let text: String = words
        .map(|word| match word.strip_prefix('T') {
            Some(rest) if !rest.starts_with(char::is_alphanumeric) => format!("25bb001529{rest}"),
            _ => word.to_owned(),
        })
        .collect();
    let letter = format!("Geachte raad,\n\nHieronder leest u de stand van de toezeggingen.\n\n{text}\n");
    let reading = read(&letter, NaiveDate::from_ymd_opt(2025, 3, 10), &Calendar::default()).unwrap();
    let one = |finding: &Finding| format!("{}{}", mark(finding), if finding.doubts.is_empty() { "" } else { "!" });
    reading.findings.iter().map(one).collect::<Vec<_>>().join(" ")
}

fn is_sure(said: &str) -> bool {
    said.split(' ').any(|line| !line.ends_with('!'))
}

/// Each of these lines has one number, and its reading is doubted.
fn doubted(lines: &str) {
    let wrong: Vec<String> = lines
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| (line, said(line)))
        .filter(|(_, said)| is_sure(said) || said.split(' ').count() != 1)
        .map(|(line, said)| format!("{said}  {line}"))
        .collect();
    assert!(wrong.is_empty(), "{} look sure:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_hedge_is_no_decision() {
    doubted(
        "
        Toezegging T is bijna afgedaan.
        Toezegging T is zo goed als afgedaan.
        Toezegging T is vrijwel geheel afgedaan.
        Toezegging T is mogelijk afgedaan.
        Toezegging T is haast afgedaan.
        Toezegging T is zowat afgerond.
        Toezegging T is in theorie afgedaan.
        Toezegging T is op papier afgedaan.
        Toezegging T is in grote lijnen afgedaan.
        Toezegging T is voor 90% afgedaan.
        Toezegging T lijkt te zijn afgedaan.
        Toezegging T leek afgedaan.
        Toezegging T kan afgedaan zijn.
        Toezegging T kan wellicht als afgedaan worden beschouwd.
        Toezegging T is naar ons gevoel afgedaan.
        Toezegging T is slordig afgedaan.
        Toezegging T is te snel afgedaan.
        Toezegging T wordt geacht te zijn afgedaan.
        Het lijkt erop dat toezegging T is afgedaan.
        Wij hopen dat toezegging T hiermee is afgedaan.
        Wij vermoeden dat toezegging T is afgedaan.
        Wij nemen aan dat toezegging T is afgedaan.
        Wij overwegen toezegging T af te doen.
        Wij aarzelen toezegging T af te doen.
        Wij streven ernaar toezegging T af te doen.
        Toezegging T komt mogelijk te vervallen.
        Toezegging T blijft wellicht openstaan.
        In het gunstigste geval is toezegging T afgedaan.
        De volgende toezegging is bijna afgedaan: T
        ",
    );
}

#[test]
fn what_is_denied_or_would_have_been_is_no_decision() {
    doubted(
        "
        Toezegging T is geenszins afgedaan.
        Toezegging T is verre van afgedaan.
        Toezegging T is allesbehalve afgedaan.
        Toezegging T is ten onrechte als afgedaan gemeld.
        Onterecht is toezegging T als afgedaan vermeld.
        Toezegging T staat abusievelijk als afgedaan op de lijst.
        Onze mededeling dat toezegging T is afgedaan, was onjuist.
        Dat toezegging T is afgedaan, klopt niet.
        Het is niet zo dat toezegging T is afgedaan.
        Wij ontkennen dat toezegging T is afgedaan.
        Wij weigeren toezegging T af te doen.
        Toezegging T had in Q1 2025 afgedaan moeten zijn.
        Toezegging T zou inmiddels afgedaan moeten zijn.
        Toezegging T was vorig jaar afgedaan.
        Toezegging T was afgedaan, maar is heropend en volgt in Q2 2026.
        Toezegging T is afgedaan; dat besluit is teruggedraaid.
        Toezegging T is afgedaan. Dit blijkt onjuist.
        Toezegging T is afgedaan. Deze conclusie was voorbarig.
        Toezegging T is formeel afgedaan, feitelijk echter niet.
        Toezegging T blijft niet open.
        Ten onrechte staat toezegging T nog open.
        Toezegging T is op 31 juni 2025 afgedaan.
        Toezegging T is op 12-13-2024 afgedaan.
        Toezegging T is op 12 maart 20255 afgedaan.
        Toezegging T is op 3 mrt 2O25 afgedaan.
        ",
    );
}

#[test]
fn what_another_says_or_asks_is_no_decision() {
    doubted(
        "
        Of toezegging T is afgedaan, is aan de raad.
        De vraag of toezegging T is afgedaan, beantwoorden wij later.
        Wij weten niet of toezegging T is afgedaan.
        De raad verzoekt toezegging T als afgedaan te beschouwen.
        Raadsleden vinden toezegging T afgedaan.
        De heer Jansen acht toezegging T afgedaan.
        U beschouwt toezegging T als afgedaan.
        De fractie van D66 vindt toezegging T afgedaan.
        De rekenkamer constateert dat toezegging T is afgedaan.
        In het register staat dat toezegging T is afgedaan.
        In onze vorige brief schreven wij dat toezegging T is afgedaan.
        Volgens de griffie is toezegging T afgedaan.
        Toezegging T is in de ogen van de fractie afgedaan.
        Toezegging T is naar het oordeel van de raad afgedaan.
        Toezegging T wordt door de raad als afgedaan beschouwd.
        Toezegging T is afgedaan, zo meldt de krant.
        U schreef: \"Toezegging T is afgedaan.\" Dat is niet zo.
        De wethouder zei: ‘Toezegging T is afgedaan’.
        U citeert ons: «toezegging T is afgedaan».
        Toezegging T is ‘afgedaan’.
        U vroeg om toezegging T uiterlijk 1 mei 2026 af te doen.
        Volgens de fractie moet toezegging T uiterlijk 1 mei 2026 worden afgedaan.
        Fracties stellen voor toezegging T te laten vervallen.
        ",
    );
}

#[test]
fn a_condition_or_a_contrast_is_no_decision() {
    doubted(
        "
        Toezegging T is afgedaan mits de raad het budget vaststelt.
        Toezegging T is afgedaan, tenzij de raad anders beslist.
        Toezegging T is afgedaan indien u instemt met het plan.
        Toezegging T is afgedaan als de raad het voorstel vaststelt.
        Bij vaststelling van het plan is toezegging T afgedaan.
        Toezegging T is onder voorbehoud afgedaan.
        Toezegging T is afgedaan, doch het onderzoek loopt nog.
        Toezegging T is afgedaan, echter de raad is het er niet mee eens.
        Toezegging T is binnenkort afgedaan.
        Toezegging T wordt afgedaan.
        ",
    );
}

#[test]
fn a_day_that_is_not_wholly_understood_is_doubted() {
    doubted(
        "
        Toezegging T volgt uiterlijk 1 mei 2O27.
        Toezegging T volgt uiterlijk 15 juni 2Z26.
        Toezegging T volgt uiterlijk 3O juni 2026.
        Toezegging T volgt in Q4 2O27.
        Toezegging T volgt in Q4_2026.
        Toezegging T volgt in Q1:2026.
        Toezegging T volgt in Q2/2O26.
        Toezegging T volgt in Q5 2026.
        Toezegging T volgt eind 2026/begin 2O27.
        Toezegging T volgt uiterlijk 1 mei 202.
        Toezegging T volgt uiterlijk l mei 2026.
        Toezegging T volgt uiterlijk 1. mei 2026.
        Toezegging T volgt op 1 mei 2026/7.
        Toezegging T volgt uiterlijk 2 juni 26/27.
        Toezegging T volgt uiterlijk 1 mei 20027.
        Toezegging T volgt voor 1 mei 2250.
        Toezegging T volgt in Q4 9999.
        Toezegging T volgt in week 14 van 20226.
        Toezegging T volgt uiterlijk 01-05-2O26.
        Toezegging T volgt uiterlijk 31-6-2026.
        Toezegging T volgt uiterlijk 31 april 2026.
        Toezegging T volgt uiterlijk 1 meij 2026.
        ",
    );
}

#[test]
fn a_day_beside_another_or_none_is_doubted() {
    doubted(
        "
        Toezegging T volgt in 2026 of 2027.
        Toezegging T volgt in mei 2026, 2027 of later.
        Toezegging T volgt in Q2 2026 dan wel Q3 2026.
        Toezegging T volgt niet in Q2 2026 maar in Q4 2026.
        De termijn van toezegging T verschuift van 1 mei 2026 naar 1 september 2026.
        Toezegging T volgt in Q2 2026, uiterlijk in Q3 2026.
        Toezegging T schuift door naar 2027.
        Toezegging T wordt met drie maanden uitgesteld.
        Toezegging T wordt zes weken verlengd.
        Toezegging T volgt twee maanden na 1 mei 2026.
        Toezegging T is uitgesteld tot 1 mei 2026.
        Toezegging T wordt aangehouden tot de commissie van 4 december 2025.
        Het is onmogelijk toezegging T voor 1 mei 2026 af te doen.
        Toezegging T is niet haalbaar in Q2 2026.
        Toezegging T volgt mogelijk op 1 mei 2026.
        Toezegging T zou op 1 mei 2026 volgen.
        Hopelijk volgt toezegging T in Q2 2026.
        Toezegging T wordt uitgesteld.
        ",
    );
}

/// A table of one row under these names, its cells parted by bars.
fn table(names: &str, cells: &str) -> String {
    said(&format!("| Nummer | Titel | {names} |\n| T | Leegstand | {cells} |\n| 25bb001530 | Fietspad | {cells} |"))
}

#[test]
fn two_columns_for_one_thing_and_an_unclear_cell_are_doubted() {
    for (names, cells) in [
        ("Status vorige lijst | Status nu", "open | afgedaan"),
        ("Status vorige lijst | Status nu", "afgedaan | "),
        ("Oude termijn | Nieuwe termijn", "Q4 2025 | "),
        ("Termijn was | Termijn wordt", "Q4 2025 | Q2 2026"),
        ("Voorstel college | Besluit commissie", "afdoen | "),
        ("Advies griffie | Oordeel raad", "afdoen | aanhouden"),
        ("Stand juni | Stand september", "open | afgedaan"),
        ("Status | Termijn", "open | 1 mei 2O26"),
        ("Status | Termijn", "open | 2026 of 2027"),
        ("Status | Opmerking", "zo goed als afgedaan | "),
        ("Status | Opmerking", "afgedaan? | "),
        ("Status | Opmerking", "afgedaan | Klopt niet, loopt nog."),
        ("Afdoen | Aanhouden", "x | x"),
        ("Onderwerp | Toelichting", "Fiets | De raad ontvangt dit in mei 2026. Wij vragen uitstel tot 1 juni 2026."),
    ] {
        let said = table(names, cells);
        assert!(said.split(' ').all(|line| line.ends_with('!')), "{names}: {cells}: {said}");
    }
    for (names, cells) in [
        ("Status | Termijn", "open | Q4 2025"),
        ("Status | Termijn", "afgedaan | "),
        ("Status | Nieuwe datum", "loopt | 1 juni 2026"),
        ("Afdoen | Aanhouden", "x | "),
        ("Datum toezegging | Status", "12-12-2024 | afgedaan"),
        ("Onderwerp | Status", "Fiets | Afgehandeld met brief van 3 februari 2025"),
    ] {
        let said = table(names, cells);
        assert!(!said.contains('!'), "{names}: {cells}: {said}");
    }
}

#[test]
fn what_closes_less_than_the_whole_is_no_decision() {
    doubted(
        "
        De eerste fase van toezegging T is afgedaan.
        De inventarisatie van toezegging T is afgerond.
        Over toezegging T merken wij op dat het onderzoek is afgerond; het rapport volgt voor de zomer.
        Over toezegging T merken wij op dat het onderzoek is afgerond. Het rapport volgt voor de zomer.
        Toezegging T is afgehandeld. De cijfers worden nagezonden.
        Toezegging T wordt een half jaar later afgedaan dan gemeld.
        Toezegging T blijft drie maanden langer open.
        De termijn van toezegging T (1 april 2026) wordt gehaald.
        ",
    );
    for text in [
        "Van de toezeggingen T, 25bb001530 en 25bb001531 is de laatste afgedaan.",
        "Van toezegging T en toezegging 25bb001530 is slechts één afgedaan.",
    ] {
        assert!(!is_sure(&said(text)), "{text}");
    }
    for text in
        ["In plaats van toezegging T is 25bb001530 afgedaan.", "Anders dan toezegging T is 25bb001530 afgedaan."]
    {
        let said = said(text);
        assert!(said.split(' ').any(|line| line.starts_with("25bb001529") && line.ends_with('!')), "{text}: {said}");
    }
}

#[test]
fn the_ordinary_letter_is_sure() {
    let lines = "
        Hiermee is toezegging T afgedaan.
        Het college stelt voor toezegging T als afgedaan te beschouwen.
        Wij verzoeken uw raad toezegging T als afgedaan te beschouwen.
        Toezegging T kan als afgedaan worden beschouwd.
        Toezegging T kan van de lijst worden afgevoerd.
        Toezegging T is op 3 februari 2025 afgedaan.
        Daarmee is toezegging T over de sporthal afgehandeld.
        Wij constateren dat toezegging T is afgedaan.
        Hiermee deel ik u mee dat toezegging T is afgedaan.
        Naar onze mening is toezegging T hiermee afgedaan.
        Toezegging T is met het vaststellen van de Woonvisie afgedaan.
        Toezegging T komt te vervallen.
        Toezegging T is door de komst van de wet niet meer nodig en vervalt.
        Toezegging T is nog niet afgedaan.
        Toezegging T blijft open totdat het onderzoek gereed is.
        Op toezegging T komen wij uiterlijk in Q4 2025 terug.
        Toezegging T volgt uiterlijk 1 mei 2026.
        Voor toezegging T verzoeken wij uitstel tot eind 2025.
        Wij vragen uitstel voor toezegging T tot en met 31 december 2025.
        Toezegging T is nog niet afgerond; u ontvangt het rapport in mei 2025.
        Naar verwachting komen wij in mei 2025 op toezegging T terug.
        Toezegging T is vervuld; het overzicht is als bijlage gevoegd.
        Nu het fietspad er ligt, is toezegging T afgedaan.
        Als u met deze brief instemt, beschouwen wij toezegging T als afgedaan.
        Toezegging T (fietspad ‘Dorpsstraat’) is afgedaan.
        De uitvoering van toezegging T is hiermee afgerond.
        Naar aanleiding van toezegging T is het plan aangepast; daarmee is toezegging T afgedaan.
        Toezegging T is afgedaan. Hieronder volgt een toelichting.
        ";
    let wrong: Vec<String> = lines
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| format!("{}  {line}", said(line)))
        .filter(|said| said.contains('!'))
        .collect();
    assert!(wrong.is_empty(), "{} are doubted:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn an_empty_cell_takes_no_passage_and_a_bold_number_is_a_heading() {
    let of = |text: &str| {
        let letter = format!("Geachte raad,\n\nDit zijn de toezeggingen.\n\n{text}\n");
        read(&letter, NaiveDate::from_ymd_opt(2025, 3, 10), &Calendar::default()).unwrap()
    };
    for text in [
        "| Nummer | Datum | Onderwerp | Status |\n| 25bb006079 | 12-12-2024 | | afgedaan |\n| 25bb006080 | 12-12-2024 | Fiets | open |",
        "Nummer\tDatum\tOnderwerp\tStatus\n25bb006079\t12-12-2024\t\tafgedaan\n25bb006080\t12-12-2024\tFiets\topen",
        "|25bb006079||afgedaan|\n|25bb006080||open|",
        "|| 25bb006079 | afgedaan |\n|| 25bb006080 | open |",
    ] {
        for finding in of(text).findings {
            let words: String = finding.passages.iter().map(|passage| passage.text.as_str()).collect();
            let other = if finding.number.ends_with('9') { "25bb006080" } else { "25bb006079" };
            assert!(words.contains(&finding.number) && !words.contains(other), "{text}: {words}");
            assert!(!words.contains("Geachte"), "{text}: {words}");
        }
    }
    for number in ["**25bb006079**", "__25bb006079__", "*25bb006079*"] {
        let reading = of(&format!("{number}\n\nHet overzicht volgt uiterlijk in Q1 2026."));
        let said: Vec<String> = reading.findings.iter().map(mark).collect();
        assert_eq!(said, ["25bb006079>2026-03-31"], "{number}");
    }
}
