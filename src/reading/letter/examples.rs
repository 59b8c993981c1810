//! Sentences from letters of many councils, each with what it says: the examples by which the grammar is kept.
//!
//! `=` afdoen, `~` deels, `>` uitstellen (with its last day), `o` openhouden, `x` vervallen, `?` vermelding.

use super::*;

/// What a letter of one paragraph says, as "24-017= 24-018>2025-06-30".
fn said(text: &str) -> String {
    let day = NaiveDate::from_ymd_opt(2025, 3, 10);
    let reading = read(&format!("Geachte raad,\n\n{text}\n"), day, &Calendar::default()).unwrap();
    reading.findings.iter().map(mark).collect::<Vec<_>>().join(" ")
}

/// What a letter says of one number, as "24-018>2025-06-30".
pub(super) fn mark(finding: &Finding) -> String {
    let mark = match finding.outcome {
        Outcome::Settle => '=',
        Outcome::SettlePartly => '~',
        Outcome::Postpone => '>',
        Outcome::KeepOpen => 'o',
        Outcome::Lapse => 'x',
        Outcome::Mention => '?',
    };
    let day = finding.deadline.as_ref().and_then(|deadline| deadline.last_day);
    format!("{}{mark}{}", finding.number, day.map_or(String::new(), |day| day.to_string()))
}

fn check(table: &[(&str, &str)]) {
    check_said(said, table);
}

/// Holds what is said of each text to what is wanted.
pub(super) fn check_said(said: fn(&str) -> String, table: &[(&str, &str)]) {
    let wrong: Vec<String> = table
        .iter()
        .filter_map(|(text, wanted)| {
            let said = said(text);
            (said != *wanted).then(|| format!("{text}\n    says   {said}\n    wanted {wanted}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} wrong:\n{}", wrong.len(), table.len(), wrong.join("\n"));
}

#[test]
fn settled() {
    check(&[
        ("Toezegging 24-017 is niet alleen uitgevoerd maar ook geëvalueerd.", "24-017="),
        ("Hiermee beschouwen wij toezegging 24-017 als afgedaan.", "24-017="),
        (
            "Wij verzoeken uw raad de toezeggingen T-2023-011 en T-2023-014 als afgedaan te beschouwen.",
            "T-2023-011= T-2023-014=",
        ),
        ("Gedeputeerde Staten stellen Provinciale Staten voor toezegging TZ-014 af te doen.", "TZ-014="),
        ("Daarmee is toezegging 2023-T12 afgehandeld.", "2023-T12="),
        ("Met deze brief doen wij toezegging A24-031 gestand.", "A24-031="),
        ("Aan toezegging T2023.14 is hiermee voldaan.", "T2023.14="),
        ("Hiermee heb ik voldaan aan de toezegging (TA 2024-000318).", "TA 2024-000318="),
        ("Wij gaan ervan uit hiermee invulling te hebben gegeven aan toezegging TOEZ-24-07.", "TOEZ-24-07="),
        ("Toezegging TG 23.045 is nagekomen.", "TG 23.045="),
        ("De toezeggingen 88, 91 en 102 kunnen van de lijst worden afgevoerd.", "88= 91= 102="),
        ("Toezegging nr. 88 kan van de toezeggingenlijst worden gehaald.", "88="),
        ("Het dagelijks bestuur acht toezegging #112 hiermee afgerond.", "112="),
        ("Wij zien toezegging 2024/118 als ingelost.", "2024/118="),
        ("Met de toezending van het rapport is toezegging 24bb005964 uitgevoerd.", "24bb005964="),
        ("Wij stellen u voor in te stemmen met de afdoening van toezegging G-18-052.", "G-18-052="),
        ("Hierbij bied ik u ter afdoening van toezegging PS2004-750 het onderzoek aan.", "PS2004-750="),
        ("Ik rond hiermee toezegging 24-017 af.", "24-017="),
        ("Toezegging T-5 is hiermee wat ons betreft beantwoord en kan worden gesloten.", "T-5="),
        ("De toezegging over het fietspad (24-017) kan als afgedaan worden beschouwd.", "24-017="),
        ("Als u met deze brief instemt, beschouwen wij toezegging 24-017 als afgedaan.", "24-017="),
        ("Wij beschouwen hiermee motie M31-2024 en toezegging T-2024-011 als afgedaan.", "T-2024-011="),
        ("Toezegging 24-017 over de planning voor Q3 2025 is afgedaan.", "24-017="),
        (
            "Nu het onderzoek is afgerond en aan u is toegezonden, stellen wij voor toezegging 24-017 als afgedaan te beschouwen.",
            "24-017=",
        ),
        ("Met het rapport dat u op 3 februari 2025 heeft ontvangen, is toezegging 24-017 afgedaan.", "24-017="),
        ("Toezegging 24-017 hoeft niet langer open te staan.", "24-017="),
        ("Ik verzoek u toezegging 24-017 als voldaan te registreren.", "24-017="),
        ("Toezegging 24-017 is vervuld; het overzicht is als bijlage gevoegd.", "24-017="),
        ("Wij merken toezegging 24-017 aan als afgehandeld.", "24-017="),
        ("Toezegging 24-017 is hiermee afgedaan; het project zelf loopt door tot 2027.", "24-017="),
    ]);
}

#[test]
fn several_outcomes_in_one_sentence() {
    check(&[
        (
            "Hiermee stel ik voor om toezeggingen 24-017 en 24-018 als afgedaan te beschouwen en op de toezegging 24-019 terug te komen uiterlijk in Q4 2025.",
            "24-017= 24-018= 24-019>2025-12-31",
        ),
        (
            "Toezegging T-2024-031 is hiermee afgedaan, terwijl toezegging T-2024-038 slechts deels is nagekomen: de tweede meting ontvangt u in het najaar van 2025.",
            "T-2024-031= T-2024-038~2025-11-30",
        ),
        (
            "Wij stellen voor toezegging 24-017 af te doen, toezegging 24-018 aan te houden tot 1 juli 2025 en toezegging 24-019 in te trekken.",
            "24-017= 24-018>2025-06-30 24-019x",
        ),
        ("Toezegging 24-017 is afgedaan, 24-018 nog niet.", "24-017= 24-018o"),
        (
            "24-017, 24-018 en 24-019 zijn afgedaan, 24-020 deels en 24-021 niet. Dat zijn de toezeggingen.",
            "24-017= 24-018= 24-019= 24-020~ 24-021o",
        ),
        (
            "Afgedaan zijn de toezeggingen 24-017 en 24-018; toezegging 24-019 staat nog open.",
            "24-017= 24-018= 24-019o",
        ),
        ("Met deze brief is motie M12-2024 afgedaan en blijft toezegging T-2024-001 openstaan.", "T-2024-001o"),
        (
            "Wij stellen voor toezegging 24-017 te laten vervallen en toezegging 24-018 als afgedaan aan te merken.",
            "24-017x 24-018=",
        ),
        (
            "Toezegging 24-017 (afgedaan), toezegging 24-018 (loopt nog) en toezegging 24-019 (vervallen).",
            "24-017= 24-018o 24-019x",
        ),
        (
            "24-017: afgedaan; 24-018: openhouden; 24-019: Q3 2025. Aldus de toezeggingen.",
            "24-017= 24-018o 24-019>2025-09-30",
        ),
        (
            "Van de toezeggingen is 24-017 afgedaan, staat 24-018 nog open en is 24-019 vervallen.",
            "24-017= 24-018o 24-019x",
        ),
        (
            "Toezegging 24-017 beschouwen wij als afgedaan en over toezegging 24-018 informeren wij u voor 1 mei 2025.",
            "24-017= 24-018>2025-04-30",
        ),
    ]);
}

#[test]
fn partly() {
    check(&[
        ("Toezegging 24-017 is gedeeltelijk afgedaan.", "24-017~"),
        ("Aan toezegging 24-017 is grotendeels voldaan; het resterende deel volgt in mei 2025.", "24-017~2025-05-31"),
        (
            "Het eerste deel van toezegging 24-017 is hiermee afgedaan; over het tweede deel bericht ik u in juni 2025.",
            "24-017~2025-06-30",
        ),
        ("Toezegging 24-017 is ten dele uitgevoerd en blijft openstaan.", "24-017~"),
        ("Toezegging 24-017 is nog niet volledig afgerond.", "24-017~"),
        ("Wij stellen voor toezegging 24-017 voor een deel als afgedaan te beschouwen.", "24-017~"),
    ]);
}

#[test]
fn postponed() {
    check(&[
        ("Toezegging 24-017 ronden wij uiterlijk 15 juni 2025 af.", "24-017>2025-06-15"),
        ("Op toezegging 24-017 kom ik in het derde kwartaal van 2025 terug.", "24-017>2025-09-30"),
        (
            "Wij stellen u voor de termijn van toezegging 24-017 te verlengen tot en met 31 december 2025.",
            "24-017>2025-12-31",
        ),
        ("De afdoening van toezegging 24-017 wordt verschoven van Q2 2025 naar Q4 2025.", "24-017>2025-12-31"),
        (
            "Toezegging 24-017 kan nog niet als afgedaan worden beschouwd. Binnen acht weken na dagtekening van deze brief ontvangt u alsnog het overzicht.",
            "24-017>2025-05-05",
        ),
        ("Naar verwachting kunnen wij toezegging 24-017 in september 2025 afdoen.", "24-017>2025-09-30"),
        ("Wij verwachten toezegging 24-017 in het najaar van 2025 af te ronden.", "24-017>2025-11-30"),
        (
            "Zodra het rapport gereed is, uiterlijk 1 september 2025, kan toezegging 24-017 worden afgedaan.",
            "24-017>2025-09-01",
        ),
        ("De nieuwe streefdatum voor toezegging 24-017 is 1 oktober 2025.", "24-017>2025-10-01"),
        ("Voor toezegging 24-017 vragen wij uitstel tot eind 2025.", "24-017>2025-12-31"),
        ("Toezegging 24-017 wordt uitgesteld naar het eerste kwartaal van 2026.", "24-017>2026-03-31"),
        (
            "Als de berekeningen klaar zijn, zullen wij u vóór 1 oktober 2025 informeren, waarmee toezegging 24-017 dan is afgedaan.",
            "24-017>2025-09-30",
        ),
        ("Toezegging 24-017 blijft openstaan tot de evaluatie in december 2025.", "24-017>2025-12-31"),
        ("Wij houden toezegging 24-017 aan tot 1 juli 2025.", "24-017>2025-06-30"),
        (
            "Toezegging 24-017 wordt meegenomen in de rapportage die u in juni 2025 ontvangt en blijft tot dan open.",
            "24-017>2025-06-30",
        ),
        ("De planning van toezegging 24-017 is Q3 2025.", "24-017>2025-09-30"),
        ("Toezegging 24-017 zal uiterlijk 1 juli 2025 worden afgedaan.", "24-017>2025-07-01"),
    ]);
}

#[test]
fn kept_open() {
    check(&[
        ("Toezegging 24-017 blijft vooralsnog openstaan.", "24-017o"),
        ("Toezegging nr. 102 blijft ongewijzigd op de lijst staan; een opleverdatum is er nog niet.", "102o"),
        ("Wij stellen voor toezegging 24-017 nog niet af te doen.", "24-017o"),
        ("Toezegging 24-017 kan niet als afgedaan worden beschouwd.", "24-017o"),
        ("Aan toezegging 24-017 is nog niet voldaan.", "24-017o"),
        ("Toezegging 24-017 loopt nog.", "24-017o"),
        ("Toezegging 24-017 is in behandeling.", "24-017o"),
        ("Wij houden toezegging 24-017 open totdat het onderzoek is afgerond.", "24-017o"),
        ("De uitvoering van toezegging 24-017 heeft vertraging opgelopen.", "24-017o"),
        ("Wij handhaven toezegging 24-017.", "24-017o"),
        ("Zodra de uitkomsten bekend zijn, komen wij op toezegging 24-017 terug.", "24-017o"),
        ("Toezegging 24-017 is overgedragen aan wethouder De Boer.", "24-017o"),
        ("Toezegging 24-017 kan pas worden afgedaan als het plan is vastgesteld.", "24-017o"),
        ("Toezegging 24-017 heeft nog niet geleid tot resultaat en blijft dan ook staan.", "24-017o"),
    ]);
}

#[test]
fn lapsed() {
    check(&[
        ("Wij verzoeken u toezegging nr. 88 te laten vervallen.", "88x"),
        ("Toezegging nr. 91 is opgegaan in toezegging nr. 102.", "91x 102?"),
        ("Toezegging 24-017 is door de tijd achterhaald.", "24-017x"),
        ("Wij trekken toezegging 24-017 in.", "24-017x"),
        ("Toezegging 24-017 is niet langer aan de orde.", "24-017x"),
        ("Wij stellen voor toezegging 24-017 samen te voegen met toezegging 24-031.", "24-017x 24-031?"),
        ("Toezegging 24-017 komt hiermee te vervallen.", "24-017x"),
        ("Nu de aanvraag is ingetrokken, vervalt toezegging 24-017.", "24-017x"),
        ("Wij stellen voor toezegging 24-017, die niet meer actueel is, van de lijst te schrappen.", "24-017x"),
        ("Toezegging 24-017 heeft geen betekenis meer en kan vervallen.", "24-017x"),
        ("Wij verzoeken u toezegging 24-017 als vervallen te beschouwen.", "24-017x"),
    ]);
}

#[test]
fn only_mentioned() {
    check(&[
        (
            "In de raadsvergadering van 3 september 2024 heb ik toegezegd u te informeren over het fietspad (24-017).",
            "24-017?",
        ),
        ("Deze brief gaat over toezegging 24-017.", "24-017?"),
        ("Met deze brief informeer ik u over toezegging 24-017.", "24-017?"),
        ("De klacht over het heien is afgedaan. Daarover ging toezegging 24-017 niet.", "24-017?"),
        (
            "De zesde toezegging (24-015, bijdrage zwembad) hoort bij een andere portefeuille en laten wij buiten beschouwing.",
            "24-015?",
        ),
        ("Op 3 september 2024 heb ik u toegezegd de regeling voor 1 januari 2025 af te ronden (24-017).", "24-017?"),
        ("De motie M12-2024 beschouwen wij als afgedaan.", ""),
        ("Het bezwaar is ingetrokken, de regeling vervalt en twee vacatures staan open.", ""),
        ("De toezegging is afgedaan.", ""),
        ("Wij stellen voor ingekomen stuk nr. 2308 af te doen.", ""),
    ]);
}

#[test]
fn stand_ins_and_sets() {
    check(&[
        (
            "Het gaat om de toezeggingen 24-017 en 24-018. Ik beschouw beide toezeggingen als nagekomen.",
            "24-017= 24-018=",
        ),
        ("Het gaat om toezegging 24-017. Deze toezegging kan worden afgedaan.", "24-017="),
        ("Het gaat om toezegging 24-017. Deze kan worden afgedaan.", "24-017="),
        ("Het gaat om toezegging 24-017. Met deze brief geef ik daar invulling aan.", "24-017="),
        (
            "Wij noemen de toezeggingen 24-017, 24-018 en 24-019. Alle toezeggingen kunnen worden afgedaan met uitzondering van toezegging 24-018.",
            "24-017= 24-018o 24-019=",
        ),
        (
            "Wij noemen de toezeggingen 24-017 t/m 24-020. Wij stellen voor alle toezeggingen, behalve 24-019, als afgedaan te beschouwen.",
            "24-017= 24-018= 24-019o 24-020=",
        ),
        (
            "Wij noemen de toezeggingen 24-017, 24-018 en 24-019. Toezegging 24-018 blijft open. De overige toezeggingen zijn afgedaan.",
            "24-017= 24-018o 24-019=",
        ),
        (
            "Wij noemen de toezeggingen 24-017 en 24-018. De eerste toezegging is afgedaan, de tweede toezegging loopt nog.",
            "24-017= 24-018o",
        ),
        ("De toezeggingen T-2023-011 t/m T-2023-014 zijn afgedaan.", "T-2023-011= T-2023-012= T-2023-013= T-2023-014="),
        ("De toezeggingen T-2023-011 t/m 014 zijn afgedaan.", "T-2023-011= T-2023-012= T-2023-013= T-2023-014="),
        ("De toezeggingen T-2023-011, 012 en 014 zijn afgedaan.", "T-2023-011= T-2023-012= T-2023-014="),
        ("De toezeggingen 24-017 tot en met 24-019 en 24-025 zijn afgedaan.", "24-017= 24-018= 24-019= 24-025="),
        ("De toezeggingen 24-017 – 24-019 zijn afgedaan.", "24-017= 24-018= 24-019="),
        (
            "Het gaat om de toezeggingen 24-017 en 24-018. Wij verzoeken u de genoemde toezeggingen af te doen.",
            "24-017= 24-018=",
        ),
        (
            "Het gaat om de toezeggingen 24-017 en 24-018. Wij verzoeken u deze als afgedaan te beschouwen.",
            "24-017= 24-018=",
        ),
        ("Toezegging 24-017 is, anders dan toezegging 24-018, afgedaan.", "24-017= 24-018o"),
        ("Wij beschouwen de toezeggingen 24-017 en 24-018 op 24-018 na als afgedaan.", "24-017= 24-018o"),
    ]);
}

#[test]
fn papers_are_no_commitments() {
    check(&[
        ("Zie onze brief van 3 maart 2025 (Z/24/123456). Toezegging Z/24/999999 is afgedaan.", "Z/24/999999="),
        ("In RIB 2024-88 en raadsbrief 24bb004417 staat meer. Toezegging 24bb005131 is afgedaan.", "24bb005131="),
        ("Ter uitvoering van amendement A8.1 en motie M57 is toezegging 24-017 afgedaan.", "24-017="),
        ("Toezegging 24-017 is afgedaan met RIS123456.", "24-017="),
        ("De toezegging uit 2023 is met 93% gehaald in 12 weken voor € 18.400 op grond van artikel 3.1.", ""),
    ]);
}

#[test]
fn miswritten_numbers_meet() {
    check(&[
        ("Toezegging 24bb006487 en 24bb006488. Toezegging 24bb6487 is afgedaan.", "24bb006487= 24bb006488?"),
        (
            "Toezeggingen 24bb006487 en 24bb006488 zijn afgedaan, en toezegging 24bb6489 ook.",
            "24bb006487= 24bb006488= 24bb006489=",
        ),
        (
            "Toezegging 24bbOO6487 is afgedaan. Toezegging 24bb006487 en 24bb006488 kwamen aan bod.",
            "24bb006487= 24bb006488?",
        ),
        ("Toezegging t-2024-031 gaat over fietsen. Wij beschouwen T-2024-031 als afgedaan.", "T-2024-031="),
        ("Toezegging 24bb 006487 is afgedaan. Toezegging 24bb006488 loopt nog.", "24bb006487= 24bb006488o"),
    ]);
}

#[test]
fn tables_lists_and_cards() {
    check(&[
        (
            "Nr. | Toezegging | Status\n24-017 | Leegstand | Afgedaan\n24-018 | Marktgeld | Loopt\n\nHet werk aan toezegging 24-017 loopt.",
            "24-017= 24-018o",
        ),
        (
            "Nr. | Toezegging | Status | Planning\n24-017 | Leegstand | Afgedaan | -\n24-018 | Marktgeld | Loopt | Q3 2025\n24-019 | Koopavond | Open | onbekend",
            "24-017= 24-018>2025-09-30 24-019o",
        ),
        (
            "Toezegging   Onderwerp            Voorstel         Toelichting\n24-017       Leegstand centrum    Afdoen           Zie RIB 25-103\n24-018       Gesprekken over      Deels afgedaan   Verslag volgt\n             bevoorrading                          vóór 1 mei 2025",
            "24-017= 24-018~2025-04-30",
        ),
        (
            "Nr\tToezegging\tAfgedaan?\nRT 23/04\tMarkt\tja\nRT 23/06\tZonnepanelen\tnee\nRT 23/07\tBoa's\tdeels",
            "RT 23/04= RT 23/06o RT 23/07~",
        ),
        (
            "nummer;toezegging;stand;streefdatum\nVV-031;vangstcijfers;voldaan;\nVV-034;geur;loopt;20-05-2026",
            "VV-031= VV-034>2026-05-20",
        ),
        (
            "Toezeggingen\n\nAfgedaan:\n- 24-017 Leegstand\n- 24-018 Marktgeld\n\nNog open:\n- 24-019 Koopavond (Q3 2025)\n- 24-020 Terrassen",
            "24-017= 24-018= 24-019>2025-09-30 24-020o",
        ),
        (
            "De volgende toezeggingen beschouwen wij als afgedaan:\n• 24-017\n• 24-018 en 24-019\nNog niet afgedaan zijn:\n• 24-020: Q3 2025\n• 24-021",
            "24-017= 24-018= 24-019= 24-020>2025-09-30 24-021o",
        ),
        (
            "Toezegging: T2025.031\nOnderwerp: Windbeleid\nStatus: loopt\nPlanning: Q2 2025\n\nToezegging: T2025.034\nOnderwerp: Natuur\nStatus: gereed\nPlanning: n.v.t.",
            "T2025.031>2025-06-30 T2025.034=",
        ),
        (
            "Dit zijn de toezeggingen.\n\nNummer ........ R2024.051\nToezegging .... regenton\nVoorstel ...... afvoeren\n\nNummer ........ R2024.063\nToezegging .... ratten\nVoorstel ...... handhaven",
            "R2024.051= R2024.063o",
        ),
        (
            "Toezegging TZ-0398 - strooiroutes\n[x] afgedaan   [ ] loopt nog   [ ] vervallen\n\nToezegging TZ-0405 - brug\n[ ] afgedaan   [x] loopt nog   [ ] vervallen\n\nEinde van het formulier.",
            "TZ-0398= TZ-0405o",
        ),
        (
            "Leegstand (24-017)\n\nOp 3 september 2024 heb ik toegezegd u te informeren. Hiermee is de toezegging afgedaan.\n\nMarktgeld (24-018)\n\nIk kom hierop in het derde kwartaal van 2025 bij u terug.",
            "24-017= 24-018>2025-09-30",
        ),
        (
            "24-017: overzicht leegstand. Status: afgerond.\n24-018: marktgeld. Status: vertraagd. Nieuwe einddatum: 1 juli 2025. Dit zijn de toezeggingen.",
            "24-017= 24-018>2025-07-01",
        ),
    ]);
}

#[test]
fn days_are_dealt_out() {
    check(&[
        (
            "Op de toezeggingen 24-017 en 24-018 komen wij terug in augustus respectievelijk november 2025.",
            "24-017>2025-08-31 24-018>2025-11-30",
        ),
        (
            "Wij houden de toezeggingen 24-017 en 24-018 aan tot respectievelijk 1 oktober 2025 en 1 januari 2026.",
            "24-017>2025-09-30 24-018>2025-12-31",
        ),
        (
            "Wij stellen voor de toezeggingen 24-017 (tot 1 juli 2025), 24-018 (tot 1 oktober 2025) en 24-019 aan te houden.",
            "24-017>2025-06-30 24-018>2025-09-30 24-019o",
        ),
        ("In mei 2025 krijgt u het rapport. Daarmee is toezegging 24-017 afgedaan.", "24-017>2025-05-31"),
        (
            "Wij sturen u het voorstel uiterlijk 31 mei 2025. Tot die tijd blijft toezegging 24-017 openstaan.",
            "24-017>2025-05-31",
        ),
    ]);
}

#[test]
fn without_our_verbs() {
    check(&[
        ("Toezegging 24-017 komt in de raad van juni 2025 aan bod.", "24-017>2025-06-30"),
        ("Wij mikken voor toezegging 24-017 op juni 2025.", "24-017>2025-06-30"),
        ("Met toezegging 24-017 zijn wij nog doende.", "24-017o"),
        ("Toezegging 24-017 moet nog worden uitgevoerd.", "24-017o"),
        ("Aan toezegging 24-017 kunnen wij nog geen uitvoering geven.", "24-017o"),
        ("Toezegging 24-017 luidt: het college onderzoekt of het zwembad dicht kan.", "24-017?"),
        ("Over toezegging 24-017, die over de standplaatsen gaat, spreek ik u in het besloten overleg.", "24-017?"),
        ("Wij zouden toezegging 24-017 in februari 2025 afronden. Dat wordt mei 2025.", "24-017>2025-05-31"),
        ("Er is geen reden om toezegging 24-017 nog langer open te laten staan.", "24-017="),
        ("Toezegging 24-017 kan ons inziens niet langer op de lijst blijven staan.", "24-017="),
        ("Toezegging 24-017 heeft haar beslag gekregen in de nota.", "24-017="),
        ("Toezegging 24-017 behoeft geen verdere actie meer.", "24-017="),
    ]);
}

#[test]
fn of_one_another() {
    check(&[
        (
            "Het gaat om toezegging 24-017 en toezegging 24-018. De eerste is afgedaan, de tweede nog niet.",
            "24-017= 24-018o",
        ),
        (
            "Van de toezeggingen 24-017, 24-018 en 24-019 zijn de eerste twee afgedaan; de derde loopt nog.",
            "24-017= 24-018= 24-019o",
        ),
        ("De toezeggingen 24-017 en 24-018 zijn respectievelijk afgedaan en vervallen.", "24-017= 24-018x"),
        ("Niet toezegging 24-017 maar toezegging 24-018 is afgedaan.", "24-017o 24-018="),
        ("Op 24-019 na zijn de toezeggingen 24-017 t/m 24-020 afgedaan.", "24-019o 24-017= 24-018= 24-020="),
        ("Kan toezegging 24-017 van de lijst? Ja.", "24-017="),
        ("Is toezegging 24-017 afgerond? Nee, nog niet.", "24-017o"),
        ("Toezegging 24-017 is afgerond. Hetzelfde geldt voor toezegging 24-018.", "24-017= 24-018="),
        ("Toezegging 24-017 is afgerond. Dit geldt niet voor toezegging 24-018.", "24-017= 24-018o"),
        ("U heeft gevraagd of toezegging 24-017 van de lijst kan. Dat is niet het geval.", "24-017?"),
        (
            "Op de lijst van uw commissie staan verschillende toezeggingen van mij open. Toezegging 24-017 is afgedaan en toezegging 24-018 vervallen.",
            "24-017= 24-018x",
        ),
    ]);
}
