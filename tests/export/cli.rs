//! `export` and `import` as a person or a script runs them.

use std::fs;

use toezeggingen::{auth::checkpoint::CheckpointKey, demo, store::Store};

use crate::{
    backup::names,
    cli::{folder, json, out, run},
    support::{TODAY, day},
};

#[tokio::test]
async fn a_register_is_exported_and_imported_by_the_program() {
    let folder = folder().await;
    let folder = folder.path();
    let store = Store::open(&folder.join("toezeggingen.db")).await.unwrap();
    demo::make_accounts(&store, day(TODAY)).await.unwrap();
    let (key, _) = CheckpointKey::read_or_make(&folder.join("toezeggingen.db.sleutel")).unwrap();
    let public = key.public().to_string();
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
