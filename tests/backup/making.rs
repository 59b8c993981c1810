//! `backup`: a copy of the register as it was at one moment.

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
};

use toezeggingen::{
    domain::{
        access::Role,
        commitment::{Details, NewCommitment},
        number::{CommitmentNumber, NormalNumber},
    },
    files::FileError,
    store::{
        Store,
        backup::{self, BackupError, Damage},
        commitments::ChangeSource,
        history::HistoryVerdict,
    },
};

use super::{contents_of, differences, fill, meddle, names};
use crate::support::{TODAY, TestApp, clerk, contents::differing, day, versions};

#[tokio::test]
async fn a_backup_is_the_register_itself_in_one_file() {
    let app = TestApp::empty().await;
    fill(&app).await;
    let before = names(app.beside("").as_path());
    let file = app.beside("kopie.db");
    let extent = backup::make_backup(&app.database(), &file, false).await.unwrap();
    assert_eq!(extent.events, 8, "six of promises, one of a letter and one of the settings");
    assert_eq!(differences(&app.database(), &file).await, [""; 0]);
    let more: Vec<String> = names(&app.beside("")).into_iter().filter(|name| !before.contains(name)).collect();
    assert_eq!(more, ["kopie.db", "kopie.db.sha256"], "nothing else was left");
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o400, "nobody else's, and not to write in");
    assert_eq!(backup::check_backup(&file).await.unwrap(), extent);
    let sum = std::process::Command::new("sha256sum")
        .args(["-c", "kopie.db.sha256"])
        .current_dir(app.beside(""))
        .status()
        .unwrap();
    assert!(sum.success());
    assert_eq!(names(&app.beside("")).len(), before.len() + 2, "and checking leaves nothing either");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_was_answered_before_the_backup_began_is_in_it_while_twenty_write_on() {
    const WRITERS: u32 = 20;
    let app = TestApp::empty().await;
    let (answered, stop) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicBool::new(false)));
    let mut writers = Vec::new();
    for writer in 0..WRITERS {
        let (store, act, answered, stop) = (app.store.clone(), app.act(), Arc::clone(&answered), Arc::clone(&stop));
        writers.push(tokio::spawn(async move {
            for turn in 0_u32.. {
                if stop.load(Ordering::Relaxed) {
                    return turn;
                }
                let number = CommitmentNumber::parse(&format!("25bb{writer:02}{turn:04}")).unwrap();
                let details = Details::new(format!("Toezegging {number}"), "Het college zegt iets toe.");
                let new = NewCommitment { number: number.clone(), details, deadline: None };
                store.register_commitment(&act, new, ChangeSource::from_person(day(TODAY))).await.unwrap();
                answered.lock().unwrap().push(number.to_normal());
            }
            0
        }));
    }
    let known = |answered: &Mutex<Vec<NormalNumber>>| answered.lock().unwrap().clone();
    while known(&answered).len() < 60 {
        tokio::task::yield_now().await;
    }
    let mut backups = Vec::new();
    for count in 0..3 {
        let before = known(&answered);
        let file = app.beside(&format!("kopie-{count}.db"));
        backup::make_backup(&app.database(), &file, false).await.unwrap();
        let after = known(&answered).len();
        assert!(after > before.len(), "the writers wrote on: {} and {after}", before.len());
        backups.push((file, before));
    }
    stop.store(true, Ordering::Relaxed);
    for writer in writers {
        assert!(writer.await.unwrap() > 0);
    }
    for (index, (file, before)) in backups.into_iter().enumerate() {
        let restored = app.beside(&format!("terug-{index}.db"));
        backup::restore_backup(&file, &restored, &app.act_as(Role::Administrator)).await.unwrap();
        let store = Store::open(&restored).await.unwrap();
        assert!(matches!(store.verify_history().await.unwrap(), HistoryVerdict::Whole { .. }));
        for number in before {
            assert!(
                store.find_commitment(&clerk(), &number).await.is_ok(),
                "{number:?} was answered and is not in {index}"
            );
        }
        store.close().await;
    }
}

#[tokio::test]
async fn a_file_that_is_there_is_replaced_only_when_asked() {
    let app = TestApp::empty().await;
    fill(&app).await;
    let file = app.beside("kopie.db");
    fs::write(&file, "van iemand anders").unwrap();
    let refused = backup::make_backup(&app.database(), &file, false).await;
    assert!(matches!(&refused, Err(BackupError::Exists(path)) if *path == file), "{refused:?}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "van iemand anders");
    backup::make_backup(&app.database(), &file, true).await.unwrap();
    let first = fs::read(app.beside("kopie.db.sha256")).unwrap();
    app.settle("25bb000003", "2025-06-04").await;
    backup::make_backup(&app.database(), &file, true).await.unwrap();
    assert_ne!(fs::read(app.beside("kopie.db.sha256")).unwrap(), first);
    assert_eq!(backup::check_backup(&file).await.unwrap().events, 9);
}

#[tokio::test]
async fn where_no_backup_can_be_made_nothing_is_left() {
    let app = TestApp::empty().await;
    fill(&app).await;
    let folder = app.beside("kopieen");
    fs::create_dir(&folder).unwrap();
    fs::write(app.beside("tekst.db"), "dit is geen database, al heet het zo".repeat(200)).unwrap();
    meddle(&app.beside("anders.db"), "CREATE TABLE iets (id INTEGER)").await;
    let before = names(&app.beside(""));
    let file = folder.join("kopie.db");
    let nowhere = backup::make_backup(&app.database(), &app.beside("weg/kopie.db"), false).await;
    assert!(matches!(nowhere, Err(BackupError::File(FileError::NoFolder(_)))), "{nowhere:?}");
    let missing = backup::make_backup(&app.beside("weg.db"), &file, false).await;
    assert!(matches!(missing, Err(BackupError::Missing(_))), "{missing:?}");
    for other in ["tekst.db", "anders.db"] {
        let other = backup::make_backup(&app.beside(other), &file, false).await;
        assert!(matches!(other, Err(BackupError::NoRegister(_))), "{other:?}");
    }
    let folder_itself = backup::make_backup(&app.database(), &folder, true).await;
    assert!(matches!(folder_itself, Err(BackupError::Exists(_))), "{folder_itself:?}");
    meddle(&app.database(), "DROP TRIGGER event_is_kept").await;
    meddle(&app.database(), "UPDATE event SET effective_day = '2025-06-01' WHERE sequence = 4").await;
    let flawed = backup::make_backup(&app.database(), &file, false).await;
    assert!(
        matches!(flawed, Err(BackupError::Flawed(Damage::History(HistoryVerdict::Changed { sequence: 4 })))),
        "{flawed:?}"
    );
    assert!(names(&folder).is_empty(), "{:?}", names(&folder));
    let locks = |names: Vec<String>| names.into_iter().filter(|name| !name.ends_with("-lock")).collect::<Vec<_>>();
    assert_eq!(locks(names(&app.beside(""))), locks(before));
}

#[tokio::test]
async fn a_register_of_an_earlier_form_is_backed_up_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let (database, file) = (folder.path().join("oud.db"), folder.path().join("kopie.db"));
    versions::make_of_the_form_before(&database).await;
    let before = contents_of(&database).await;
    backup::make_backup(&database, &file, false).await.unwrap();
    assert_eq!(
        differing(&before, &contents_of(&database).await),
        [""; 0],
        "it was not brought to the form of this program"
    );
    assert_eq!(differences(&database, &file).await, [""; 0]);
}
