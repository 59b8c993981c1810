use super::*;

fn checkpoint() -> Checkpoint {
    let key = PublicKey([7; 32]);
    let head = (12, Hash::from_stored("ab".repeat(32)));
    let at = "2025-11-14T11:00:00.750Z".parse().unwrap();
    Checkpoint {
        statement: CheckpointStatement::new(" raad:  Proef\ndorp", head, at, key),
        signature: Signature([9; 64]),
    }
}

#[test]
fn a_checkpoint_is_a_text_of_seven_lines_that_reads_back() {
    let text = checkpoint().to_string();
    let (key, hash, signature) = ("07".repeat(32), "ab".repeat(32), "09".repeat(64));
    assert_eq!(
        text,
        format!(
            "Toezeggingen controlepunt 1\nraad: raad: Proef dorp\ngebeurtenissen: 12\nkenmerk: {hash}\n\
             tijd: 2025-11-14T11:00:00Z\nsleutel: {key}\nhandtekening: {signature}\n"
        )
    );
    assert_eq!(text.parse(), Ok(checkpoint()));
    assert_eq!(format!("\u{feff}{}\r\n\r\n", text.replace('\n', "  \r\n")).parse(), Ok(checkpoint()));
}

#[test]
fn what_is_wrong_is_said_of_its_line() {
    let table = [
        ("controlepunt 1", "controlepunt 2", "regel 1: hier hoort ‘Toezeggingen controlepunt 1’ te staan"),
        ("raad: ", "naam: ", "regel 2: hier hoort ‘raad: …’ te staan"),
        ("raad: raad", "raad:  raad", "regel 2: achter ‘raad’ hoort de naam van de raad te staan"),
        ("gebeurtenissen: 12", "gebeurtenissen 12", "regel 3: hier hoort ‘gebeurtenissen: …’ te staan"),
        ("gebeurtenissen: 12", "gebeurtenissen: 012", "regel 3: achter ‘gebeurtenissen’ hoort een aantal te staan"),
        ("gebeurtenissen: 12", "gebeurtenissen: +12", "regel 3: achter ‘gebeurtenissen’ hoort een aantal te staan"),
        ("kenmerk: ab", "kenmerk: AB", "regel 4: achter ‘kenmerk’ hoort een kenmerk van 64 tekens te staan"),
        ("kenmerk: ab", "kenmerk: b", "regel 4: achter ‘kenmerk’ hoort een kenmerk van 64 tekens te staan"),
        (
            "11:00:00Z",
            "12:00:00+01:00",
            "regel 5: achter ‘tijd’ hoort een tijd in UTC, zoals 2025-11-14T11:00:00Z, te staan",
        ),
        ("sleutel: 07", "sleutel: é", "regel 6: achter ‘sleutel’ hoort een sleutel van 64 tekens te staan"),
        (
            "handtekening: 09",
            "handtekening: ",
            "regel 7: achter ‘handtekening’ hoort een handtekening van 128 tekens te staan",
        ),
        (
            "\nsleutel: ",
            "\nsleutel: 0\nsleutel: ",
            "regel 6: achter ‘sleutel’ hoort een sleutel van 64 tekens te staan",
        ),
    ];
    for (from, to, told) in table {
        let text = checkpoint().to_string();
        assert!(text.contains(from), "{from}");
        let misread = text.replacen(from, to, 1).parse::<Checkpoint>().unwrap_err();
        assert_eq!(misread.to_string(), told, "{to}");
    }
    let more = format!("{}nog iets", checkpoint()).parse::<Checkpoint>().unwrap_err();
    assert_eq!(more.to_string(), "regel 8: na de handtekening hoort niets meer te staan");
}

#[test]
fn a_text_that_was_cut_off_is_refused_wherever_it_was() {
    let text = checkpoint().to_string();
    for end in 0..text.len() - 1 {
        assert!(text[..end].parse::<Checkpoint>().is_err(), "after {end} signs");
    }
    let four: String = text.lines().take(4).collect::<Vec<_>>().join("\n");
    assert_eq!(four.parse::<Checkpoint>().unwrap_err().to_string(), "regel 5 ontbreekt: ‘tijd: …’");
}

#[test]
fn a_history_holds_was_rolled_back_or_rebuilt() {
    let statement = checkpoint().statement;
    let other = Hash::of_origin();
    let table = [
        (12, Some(&statement.head), CheckpointComparison::Holds { sequence: 12 }),
        (13, Some(&statement.head), CheckpointComparison::Holds { sequence: 12 }),
        (11, None, CheckpointComparison::RolledBack { stated: 12, events: 11 }),
        (12, Some(&other), CheckpointComparison::Rebuilt { sequence: 12 }),
        (13, None, CheckpointComparison::Rebuilt { sequence: 12 }),
    ];
    for (events, there, found) in table {
        assert_eq!(statement.compare_history(events, there), found, "{events}");
    }
}
