//! `export` and `import` as a person or a script runs them.

use std::fs;

use toezeggingen::{
    auth::checkpoint::CheckpointKey,
    demo,
    store::{Act, Store, letters::NewLetter},
};

use crate::{
    backup::names,
    cli::{folder, json, out, run},
    support::{TODAY, act_of_the_administration, clerk, day},
};

#[tokio::test]
async fn a_register_is_exported_and_imported_by_the_program() {
    let folder = folder().await;
    let folder = folder.path();
    let store = Store::open(&folder.join("toezeggingen.db")).await.unwrap();
    demo::make_accounts(&store, day(TODAY)).await.unwrap();
    let (key, _) = CheckpointKey::read_or_make(&folder.join("toezeggingen.db.sleutel")).unwrap();
    let public = key.to_public_key().to_string();
    let checkpoint = run(&["checkpoint"], folder);
    // The register is in use, as by a server.
    let exported = run(&["export", "uit"], folder);
    store.close().await;
    assert!(exported.status.success(), "{}", String::from_utf8_lossy(&exported.stderr));
    let told = out(&exported);
    assert!(told.starts_with("Het hele register staat in uit: "), "{told}");
    assert!(told.contains("Niet meegenomen zijn wachtwoorden, tweede factoren"), "{told}");
    assert!(names(&folder.join("uit")).contains(&"LEESMIJ.txt".to_owned()));

    let imported = run(&["import", "uit", "--database", "nieuw.db"], folder);
    assert!(imported.status.success(), "{}", String::from_utf8_lossy(&imported.stderr));
    let told = out(&imported);
    assert!(
        told.starts_with("Het register van de gemeenteraad Maasveld staat in nieuw.db, en is nagekeken.\n"),
        "{told}"
    );
    assert!(told.contains("niemand heeft een wachtwoord"), "{told}");
    let heads: Vec<String> =
        ["toezeggingen.db", "nieuw.db"].map(|database| out(&run(&["verify", "--database", database], folder))).into();
    assert!(heads[0].starts_with("De geschiedenis is heel") && heads[0] == heads[1], "{heads:?}");
    // What was stated of the register before holds for what was made of its export.
    fs::write(folder.join("punt.txt"), checkpoint.stdout).unwrap();
    let against = ["verify", "--against", "punt.txt", "--public-key", &public, "--json", "--database", "nieuw.db"];
    let found = run(&against, folder);
    assert!(found.status.success(), "{}", out(&found));
    assert_eq!(json(&found)["controlepunt"]["uitkomst"], "klopt");
    assert!(!folder.join("nieuw.db.sleutel").exists(), "the key is in no export");
    let link = run(&["user", "link", "p.ligtvoet@maasveld.example", "--database", "nieuw.db"], folder);
    assert!(out(&link).contains("/uitnodiging/"), "the way back in: {}", String::from_utf8_lossy(&link.stderr));
}

/// Copies the export `met` to one of another name in which somebody changed what no line of the history tells, with sums that
/// fit.
fn forge(folder: &std::path::Path, name: &str) -> std::path::PathBuf {
    let forged = folder.join(name);
    fs::create_dir(&forged).unwrap();
    let copy = std::process::Command::new("cp").args(["-r", "met/.", name]).current_dir(folder).status();
    assert!(copy.unwrap().success());
    let file = forged.join("accounts.json");
    let text = fs::read_to_string(&file).unwrap();
    let other = text.replacen("\"generatieVanApparaten\": 0", "\"generatieVanApparaten\": 7", 1);
    assert_ne!(other, text);
    fs::write(&file, other).unwrap();
    super::sum_anew(&forged);
    forged
}

#[tokio::test]
async fn an_export_is_signed_and_an_import_says_by_whom_and_refuses_what_another_signed() {
    let folder = folder().await;
    let folder = folder.path();
    let error = |output: &std::process::Output| String::from_utf8_lossy(&output.stderr).into_owned();
    let unsigned = run(&["export", "zonder"], folder);
    assert!(out(&unsigned).contains("de uitvoer is niet ondertekend, want er is geen sleutel"), "{}", out(&unsigned));
    let (key, _) = CheckpointKey::read_or_make(&folder.join("toezeggingen.db.sleutel")).unwrap();
    let (ours, theirs) = (key.to_public_key().to_string(), CheckpointKey::new().unwrap().to_public_key().to_string());
    let signed = run(&["export", "met"], folder);
    assert!(out(&signed).contains(&format!("--public-key {ours}")), "{}", out(&signed));
    let mut sums = std::process::Command::new("sha256sum");
    sums.args(["--check", "--strict", "SHA256SUMS"]).current_dir(folder.join("met"));
    assert!(sums.output().unwrap().status.success());

    // Another role, with sums that fit it: with the signature of before, and with one of somebody else.
    forge(folder, "vals");
    let sums = fs::read_to_string(forge(folder, "anders").join("SHA256SUMS")).unwrap();
    let signed = CheckpointKey::new().unwrap().sign_export(&toezeggingen::domain::digest::of_text(&sums));
    fs::write(folder.join("anders/SHA256SUMS.handtekening"), signed.to_string()).unwrap();
    let fits = format!("De uitvoer is ondertekend met de sleutel {ours}");
    let table = [
        ("met", None, Ok(fits.as_str())),
        ("met", Some(&ours), Ok("de sleutel die u opgaf.")),
        ("met", Some(&theirs), Err("en niet met die u opgaf. Er is niets ingelezen.")),
        ("zonder", None, Ok("Let op. De uitvoer is niet ondertekend.")),
        ("zonder", Some(&ours), Err("De uitvoer is niet ondertekend. Er is niets ingelezen.")),
        ("vals", None, Ok("Let op. De handtekening van de uitvoer klopt niet")),
        ("vals", Some(&ours), Err("De handtekening van de uitvoer klopt niet")),
        ("anders", None, Ok("De uitvoer is ondertekend met de sleutel")),
        ("anders", Some(&ours), Err("en niet met die u opgaf. Er is niets ingelezen.")),
    ];
    for (index, (from, expected, says)) in table.into_iter().enumerate() {
        let database = format!("nieuw-{index}.db");
        let mut arguments = vec!["import", from, "--database", &database];
        arguments.extend(expected.iter().flat_map(|key| ["--public-key", key.as_str()]));
        let output = run(&arguments, folder);
        match says {
            Ok(says) => assert!(out(&output).contains(says), "{arguments:?}: {} {}", out(&output), error(&output)),
            Err(says) => {
                assert!(error(&output).contains(says), "{arguments:?}: {} {}", out(&output), error(&output));
                assert!(!folder.join(&database).exists(), "{arguments:?}");
            }
        }
        assert_eq!(output.status.success(), says.is_ok(), "{arguments:?}");
    }
    fs::write(folder.join("met/SHA256SUMS.handtekening"), "geen handtekening").unwrap();
    let torn = run(&["import", "met", "--database", "nieuw.db"], folder);
    assert!(error(&torn).contains("SHA256SUMS.handtekening is niet te begrijpen"), "{}", error(&torn));
}

/// The most memory that a program had while it ran, in KiB.
fn peak_of(arguments: &[&str], folder: &std::path::Path) -> u64 {
    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_toezeggingen"))
        .args(arguments)
        .current_dir(folder)
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let mut peak = 0;
    loop {
        let status = fs::read_to_string(format!("/proc/{}/status", program.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        peak = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(peak).max(peak);
        if let Some(ended) = program.try_wait().unwrap() {
            assert!(ended.success(), "{arguments:?}");
            return peak;
        }
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
}

#[tokio::test]
async fn an_export_and_an_import_take_no_more_memory_for_a_large_register() {
    const MIB: u64 = 1024;
    let folder = folder().await;
    let folder = folder.path();
    let small =
        (peak_of(&["export", "klein"], folder), peak_of(&["import", "klein", "--database", "klein.db"], folder));
    // 40 MB of letters.
    let act = Act { actor: clerk(), ..act_of_the_administration() };
    let store = Store::open(&folder.join("toezeggingen.db")).await.unwrap();
    for index in 0..400 {
        let body = format!("Brief {index}. {}", "Wij gaan verder met het werk. ".repeat(3400));
        let day = "2025-11-10".parse().unwrap();
        let (names, commitments) = (Vec::new(), Vec::new());
        let new = NewLetter { number: None, day, subject: None, signatory: None, body, names, commitments };
        store.add_letter(&act, new).await.unwrap();
    }
    store.close().await;
    let large =
        (peak_of(&["export", "groot"], folder), peak_of(&["import", "groot", "--database", "groot.db"], folder));
    assert!(small.0 > 5 * MIB && large.0 < small.0 + 15 * MIB, "export: {small:?} KiB, then {large:?} KiB");
    assert!(small.1 > 5 * MIB && large.1 < small.1 + 15 * MIB, "import: {small:?} KiB, then {large:?} KiB");
}

#[tokio::test]
async fn what_goes_wrong_is_said_in_dutch() {
    let folder = folder().await;
    let folder = folder.path();
    fs::create_dir(folder.join("leeg")).unwrap();
    assert!(run(&["export", "leeg"], folder).status.success(), "an empty folder may be filled");
    let before = names(folder);
    let table: [(&[&str], i32, &str); 7] = [
        (&["export", "leeg"], 1, "leeg bestaat al, en is geen lege map. Kies een andere naam."),
        (&["export", "brief.txt"], 1, "brief.txt bestaat al"),
        (&["export", "weg/uit"], 1, "weg bestaat niet."),
        (&["export", "uit", "--database", "elders.db"], 1, "elders.db bestaat niet."),
        (&["import", "weg"], 1, "De map weg bestaat niet."),
        (&["import", "leeg"], 1, "toezeggingen.db is niet leeg. Lees de uitvoer in een nieuw bestand in"),
        (&["import"], 2, "MAP"),
    ];
    for (arguments, code, sentence) in table {
        let output = run(arguments, folder);
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {error}");
        assert!(error.contains(sentence), "{arguments:?}: {error}");
    }
    assert_eq!(names(folder), before);
    fs::write(folder.join("leeg/termijnen.json"), "[]").unwrap();
    let altered = run(&["import", "leeg", "--database", "nieuw.db"], folder);
    assert_eq!(altered.status.code(), Some(1));
    let error = String::from_utf8_lossy(&altered.stderr).into_owned();
    assert!(error.contains("termijnen.json is niet zoals het is uitgevoerd: het controlegetal klopt niet."), "{error}");
    assert!(!folder.join("nieuw.db").exists());
}
