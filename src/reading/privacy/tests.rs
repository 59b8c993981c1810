//! What is told and what is let be, by table; and what holds for any text.

use std::{fmt::Write as _, fs, path::Path};

use proptest::prelude::*;

use super::*;

/// People of the council in these tests.
fn people() -> Vec<String> {
    [
        "H. Zonderland",
        "S. Bokhove",
        "A.B. van der Meer-de Wit",
        "Carola Rietwaard",
        "K. Smit Kroes",
        "commissaris B. Osté",
    ]
    .map(str::to_owned)
    .to_vec()
}

fn found(text: &str) -> Vec<(PrivacyConcernKind, String)> {
    let (people, hidden) = (people(), Vec::new());
    find_concerns(text, PublicationContext { people: &people, hidden: &hidden })
        .into_iter()
        .map(|one| (one.kind, one.text))
        .collect()
}

/// Every text holds just this, and a text without words for it holds nothing.
fn expect(kind: PrivacyConcernKind, table: &[(&str, &[&str])]) {
    let wrong: Vec<String> = table
        .iter()
        .filter_map(|(text, wanted)| {
            let found = found(text);
            let wanted: Vec<(PrivacyConcernKind, String)> =
                wanted.iter().map(|one| (kind, (*one).to_owned())).collect();
            (found != wanted).then(|| format!("{text}\n    found  {found:?}\n    wanted {wanted:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} wrong:\n{}", wrong.len(), table.len(), wrong.join("\n"));
}

#[test]
fn citizen_service_numbers() {
    expect(
        PrivacyConcernKind::CitizenNumber,
        &[
            ("Het gaat om 123456782.", &["123456782"]),
            ("BSN 111222333, geboren in Maasveld", &["111222333"]),
            ("(111222333)", &["111222333"]),
            ("BSN:111222333;", &["111222333"]),
            ("met nummer 010000008 en", &["010000008"]),
            ("met nummer 10000008 en", &["10000008"]),
            ("nummer 1234.56.782 staat erin", &["1234.56.782"]),
            ("nummer 1234 56 782 staat erin", &["1234 56 782"]),
            ("nummer 123.456.782 staat erin", &["123.456.782"]),
            ("nummer 123 456 782 staat erin", &["123 456 782"]),
            ("nummer 123-456-782 staat erin", &["123-456-782"]),
            ("nummer 123\u{a0}456\u{a0}782 staat erin", &["123\u{a0}456\u{a0}782"]),
            ("nummer 123\u{200b}456\u{2060}782 staat erin", &["123\u{200b}456\u{2060}782"]),
            ("nummer 123\u{2011}456–782 staat erin", &["123\u{2011}456–782"]),
            ("nummer １２３４５６７８２ staat erin", &["１２３４５６７８２"]),
            ("burgerservicenummer 10.000.008 staat erin", &["10.000.008"]),
            ("111222333 en 123456782", &["111222333", "123456782"]),
            // The test does not come out.
            ("Het gaat om 123456789.", &[]),
            ("met nummer 10000009 en", &[]),
            ("nummer 123.456.789", &[]),
            ("000000000 en 00000000 en 001000006", &[]),
            // Part of a longer number, or of a word.
            ("nummer 1123456782 en 1234567820", &[]),
            ("123456782.5 en 7,123456782", &[]),
            ("Z123456782, 123456782b, T-123456782, 2024/123456782, x_123456782", &[]),
            ("5 123 456 782 en 123 456 782 1", &[]),
            // Money, chambers of commerce, days, papers.
            ("€ 123.456.782 en € 123456782", &[]),
            ("123.456.782 euro, EUR 123.456.782, 123456782 miljoen", &[]),
            ("KvK 10000008, Kamer van Koophandel: 10000008", &[]),
            ("op 20250118 of 18012025", &[]),
            ("stuk 2024.01.143 en 2024.01.144 en 2024.01.145 en 2024.01.146", &[]),
            ("24bb006489, T-2023-014, M31-2024, RIS123456", &[]),
            ("tussen 2023 2024 en 2025, 3011 AD, 12 000 inwoners", &[]),
            ("op 14-11-2025 om 10.30 uur", &[]),
        ],
    );
}

#[test]
fn email_addresses() {
    expect(
        PrivacyConcernKind::EmailAddress,
        &[
            ("Mail naar j.jansen@maasveld.nl.", &["j.jansen@maasveld.nl"]),
            ("<Jan_de+Vries@post.gemeente-maasveld.example>", &["Jan_de+Vries@post.gemeente-maasveld.example"]),
            ("a@b.nl,c@d.eu", &["a@b.nl", "c@d.eu"]),
            ("zoë@café.nl", &["zoë@café.nl"]),
            ("griffie@maasveld.nl", &["griffie@maasveld.nl"]),
            ("grif\u{ad}fie@maas\u{200b}veld.nl", &["grif\u{ad}fie@maas\u{200b}veld.nl"]),
            ("griffie＠maasveld．nl", &["griffie＠maasveld．nl"]),
            ("@maasveld volgt ons; prijs @ 3 euro; a@b; https://maasveld.nl/@raad", &[]),
        ],
    );
}

#[test]
fn telephone_numbers() {
    expect(
        PrivacyConcernKind::TelephoneNumber,
        &[
            ("Bel 06-12345678.", &["06-12345678"]),
            ("Bel 0612345678.", &["0612345678"]),
            ("Bel 06 12 34 56 78 of mail", &["06 12 34 56 78"]),
            ("Bel 06 - 1234 5678", &["06 - 1234 5678"]),
            ("Bel 061 234 56 78", &["061 234 56 78"]),
            ("(010) 267 25 14", &["(010) 267 25 14"]),
            ("tel. 010-2672514,", &["010-2672514"]),
            ("tel. 010/267.25.14", &["010/267.25.14"]),
            ("0182-555014", &["0182-555014"]),
            ("0182 – 55 50 14", &["0182 – 55 50 14"]),
            ("+31612345678", &["+31612345678"]),
            ("+31 6 1234 5678", &["+31 6 1234 5678"]),
            ("+31 (0)6-12345678", &["+31 (0)6-12345678"]),
            ("+31 (0)10 267 25 14", &["+31 (0)10 267 25 14"]),
            ("0031 6 12345678", &["0031 6 12345678"]),
            ("0031612345678", &["0031612345678"]),
            ("06\u{a0}12345678", &["06\u{a0}12345678"]),
            ("06\u{2011}12345678", &["06\u{2011}12345678"]),
            ("06−12345678", &["06−12345678"]),
            ("06\u{202f}12\u{2009}34 56 78", &["06\u{202f}12\u{2009}34 56 78"]),
            ("één: 06-1234\u{200b}5678\u{200b}, bel", &["06-1234\u{200b}5678"]),
            ("06-12\u{ad}345678", &["06-12\u{ad}345678"]),
            ("０６－１２３４５６７８", &["０６－１２３４５６７８"]),
            ("٠٦-١٢٣٤٥٦٧٨", &["٠٦-١٢٣٤٥٦٧٨"]),
            ("06-12345678¹", &["06-12345678"]),
            ("088 123 45 67", &["088 123 45 67"]),
            ("06-12345678 of 010-2672514", &["06-12345678", "010-2672514"]),
            // Too few or too many figures; part of something else.
            ("06-1234567, 06-123456789, 010 26725", &[]),
            ("24bb0612345678, Z-0612345678, 1.0612345678", &[]),
            // Years, days, hours, amounts, services.
            ("2023-2024-2025, 2023 2024, 01-02-2025 10.30 uur, 05-11-2025 10:30", &[]),
            ("06-11-2025 10:30 uur, 06 11 2025 10", &[]),
            ("€ 0,612345678, € 0612345678, 0612345678 euro", &[]),
            ("14 010, 0800-1351, 0900-0767, 112", &[]),
            ("24bb006489, 24bb005964, 2024-000318, artikel 0.1", &[]),
            ("in 01-02 en 03-04 van 05-06", &[]),
        ],
    );
}

#[test]
fn bank_accounts() {
    expect(
        PrivacyConcernKind::BankAccount,
        &[
            ("op NL91ABNA0417164300.", &["NL91ABNA0417164300"]),
            ("op NL91 ABNA 0417 1643 00 ten name van", &["NL91 ABNA 0417 1643 00"]),
            ("op nl91abna0417164300", &["nl91abna0417164300"]),
            ("NL91.ABNA.0417.1643.00", &["NL91.ABNA.0417.1643.00"]),
            ("IBAN:NL91ABNA0417164300", &["NL91ABNA0417164300"]),
            (
                "BE68 5390 0754 7034 en DE89 3704 0044 0532 0130 00",
                &["BE68 5390 0754 7034", "DE89 3704 0044 0532 0130 00"],
            ),
            ("NL91ABNA0417164300 12 keer", &["NL91ABNA0417164300"]),
            // One figure off, too long, part of a word.
            ("NL92ABNA0417164300", &[]),
            ("XNL91ABNA0417164300 en NL91ABNA04171643001", &[]),
            ("BB24 bb006489, TA24-000318, de A12 en de N201", &[]),
        ],
    );
}

#[test]
fn names_of_people() {
    expect(
        PrivacyConcernKind::PersonName,
        &[
            ("Mevrouw Jansen belt.", &["Mevrouw Jansen"]),
            ("de heer Jansen woont er", &["heer Jansen"]),
            ("de heer De Vries en mw. Van den Berg", &["heer De Vries", "mw. Van den Berg"]),
            ("dhr. J.P. de Vries heeft", &["dhr. J.P. de Vries"]),
            ("meneer Mohammed el Idrissi klaagt", &["meneer Mohammed el Idrissi"]),
            ("mevrouw Jansen-de Boer", &["mevrouw Jansen-de Boer"]),
            ("mevrouw in ’t Veld", &["mevrouw in ’t Veld"]),
            ("de heer\nJansen", &["heer\nJansen"]),
            ("de heren Jansen, De Zwaan en Pietersen zeggen", &["heren Jansen", "De Zwaan", "Pietersen"]),
            ("mevrouw Yılmaz, de heer Øster, mevr. Þóra", &["mevrouw Yılmaz", "heer Øster", "mevr. Þóra"]),
            ("de heer Jansen VVD vraagt", &["heer Jansen"]),
            ("de familie Jansen", &["familie Jansen"]),
            ("familie Van der Berg", &["familie Van der Berg"]),
            ("de familie Bokhove", &["familie Bokhove"]),
            ("een brief van J. Jansen over", &["J. Jansen"]),
            ("een brief van J.P. de Vries over", &["J.P. de Vries"]),
            ("een brief van Th. van der Laan", &[]),
            ("een brief van Th. van der Meulen", &["Th. van der Meulen"]),
            ("drs. A. Pietersen", &["drs. A. Pietersen"]),
            ("mr. Pietersen", &["mr. Pietersen"]),
            ("prof. dr. ir. K.L.M. Pietersen", &["prof. dr. ir. K.L.M. Pietersen"]),
            ("A. Bokhove", &["A. Bokhove"]),
            ("de wethouder en A. Pietersen en W. Pietersen", &["A. Pietersen", "W. Pietersen"]),
            // Known people, in any writing.
            ("de heer Zonderland, mevrouw Bokhove, S. Bokhove en dhr. H. Zonderland", &[]),
            ("mevrouw Van der Meer, mevrouw Van der Meer-de Wit, A. van der Meer", &[]),
            ("mevrouw Rietwaard, mevrouw Carola Rietwaard, C. Rietwaard", &[]),
            ("de heer Smit Kroes, K. Smit Kroes, de heer Oste", &[]),
            // The text itself gives the office.
            ("wethouder Zwart zegt het; de heer Zwart herhaalt het", &[]),
            ("burgemeester mevrouw Zwart, wethouder de heer Wit", &[]),
            ("de raadsleden Zwart en De Zwaan; mevrouw Zwart en de heer De Zwaan", &[]),
            ("Wethouder\nZwart. De heer Zwart", &[]),
            ("mevrouw Zwart, wethouder Wonen, en dhr. Wit (raadslid)", &[]),
            ("Hoogachtend,\n\nP. de Vries\nburgemeester", &[]),
            ("het lid Zwart (VVD) vraagt; mevrouw Zwart dankt", &[]),
            // No names.
            ("mevrouw de voorzitter, mevrouw de Voorzitter, meneer de Burgemeester", &[]),
            ("dames en heren, de heer, Mevrouw. De raad", &[]),
            ("het college van B. en W. Heeft besloten; B&W. De raad; B en W. Wethouders", &[]),
            ("Het college van B. en W. Rotterdam, burgemeester en W. Zuid", &[]),
            ("N.V. Eneco, B.V. Jansen, de V.S. Amerika", &[]),
            ("de J.P. Coenstraat, het Dr. Schaepmanplein, de A. Kuyperlaan, het J.C. van Markenpark", &[]),
            ("variant B. De wethouder; optie C. Het college; bijlage A. Wethouder Zwart", &[]),
            ("A. Verkeer\nB. Wonen\nC. Zorg", &[]),
            ("De familie heeft een huis. familie en vrienden", &[]),
            ("de heer in de zaal; een heer van stand", &[]),
            ("motie 12. De raad; artikel 3. Wonen; nr. 4. Zorg; 24bb006489. Dit", &[]),
        ],
    );
}

#[test]
fn numbers_of_promises_that_are_not_public() {
    let number = |text: &str| CommitmentNumber::parse(text).unwrap();
    let hidden = [number("24bb006489"), number("T-2023-014"), number("24-017"), number("88"), number("123456782")];
    let table: &[(&str, &[&str])] = &[
        ("zie 24bb006489.", &["24bb006489"]),
        ("zie (24BB-6489) en 24bb 006489", &["24BB-6489", "24bb 006489"]),
        ("zie T 2023/014, T2023-14", &["T 2023/014", "T2023-14"]),
        ("zie 24-017", &["24-017"]),
        ("toezegging 88 en nummer 88", &["88", "88"]),
        ("toezegging 123456782", &["123456782"]),
        ("zie 24bb006490, 24bb0064891, x24bb006489, T-2023-015", &[]),
        ("88 woningen, 24 017 inwoners, 24.017 euro, 24/17", &[]),
        ("op 24-01-7, 24-017-3 en 3-24-017", &[]),
    ];
    for (text, wanted) in table {
        let concerns = find_concerns(text, PublicationContext { people: &[], hidden: &hidden });
        let found: Vec<(PrivacyConcernKind, &str)> = concerns.iter().map(|one| (one.kind, one.text.as_str())).collect();
        let wanted: Vec<(PrivacyConcernKind, &str)> =
            wanted.iter().map(|one| (PrivacyConcernKind::HiddenNumber, *one)).collect();
        assert_eq!(found, wanted, "{text}");
        // Those that may be meant are enough to find the same.
        let possible = list_possible_numbers(text);
        let meant: Vec<CommitmentNumber> =
            hidden.iter().filter(|number| possible.contains(&number.to_normal())).cloned().collect();
        assert_eq!(find_concerns(text, PublicationContext { people: &[], hidden: &meant }), concerns, "{text}");
    }
    assert!(find_concerns("zie 24bb006489", PublicationContext::default()).is_empty(), "a public number is no concern");
}

#[test]
fn places_are_counted_in_characters_and_in_order() {
    let text = "Één café: mevrouw Jansen, NL91ABNA0417164300, j@é.nl, 06-12345678 en 123456782.";
    let concerns = find_concerns(text, PublicationContext::default());
    let kinds: Vec<PrivacyConcernKind> = concerns.iter().map(|one| one.kind).collect();
    use PrivacyConcernKind::{BankAccount, CitizenNumber, EmailAddress, PersonName, TelephoneNumber};
    assert_eq!(kinds, [PersonName, BankAccount, EmailAddress, TelephoneNumber, CitizenNumber]);
    assert_eq!((concerns[0].start, concerns[0].end), (10, 24));
    sound(text);
}

#[test]
fn every_pattern_is_well_written() {
    for pattern in figures::PATTERNS.iter().chain(names::PATTERNS).chain(hidden::PATTERNS) {
        assert!(pattern.is_some());
    }
}

/// What holds for any text.
fn sound(text: &str) {
    let characters: Vec<char> = text.chars().collect();
    let (people, hidden) = (people(), [CommitmentNumber::parse("24bb006489").unwrap()]);
    let mut last = 0;
    for concern in find_concerns(text, PublicationContext { people: &people, hidden: &hidden }) {
        assert!(last <= concern.start && concern.start < concern.end && concern.end <= characters.len());
        assert_eq!(concern.text, characters[concern.start..concern.end].iter().collect::<String>());
        last = concern.end;
    }
}

/// Pieces of which texts are made that come near to a concern.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "123456782", "123", "456", "782", "06", "010", "12345678", "+31", "0031", "(0)", "NL91", "ABNA0417164300", " ", ".",
    "-", "/", "(", ")", "@", "maasveld.nl", "j.jansen", "de heer ", "mevrouw ", "familie ", "Jansen", "de ", "Vries", "J.",
    "wethouder ", "en ", ", ", "\n", "24bb", "006489", "€ ", "é", "\u{301}", "😀", "\u{0}", "\u{a0}", "’t ", "BSN ", "_",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_looked_at(text in "(?s).{0,300}") {
        sound(&text);
    }

    #[test]
    fn any_mix_of_pieces_is_looked_at(pieces in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..60)) {
        sound(&pieces.concat());
    }
}

/// The letters of the corpus, which nobody wrote for this: only who signs, who is called on and whom one can call is told.
#[test]
fn ordinary_letters_raise_no_alarm_without_cause() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut letters: Vec<_> = fs::read_dir(cases.join("letters")).unwrap().map(|entry| entry.unwrap().path()).collect();
    letters.sort();
    let mut told = String::new();
    for path in letters.iter().filter(|path| path.extension().is_some_and(|ending| ending == "txt")) {
        let concerns = find_concerns(&fs::read_to_string(path).unwrap(), PublicationContext::default());
        for one in concerns {
            writeln!(told, "{}: {:?} {}", path.file_stem().unwrap().display(), one.kind, one.text).unwrap();
        }
    }
    assert_eq!(told, fs::read_to_string(cases.join("concerns.txt")).unwrap());
}
