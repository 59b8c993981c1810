//! `restore`: a backup in the place of the register, with what was there kept aside.

use std::{
    fs,
    path::{Path, PathBuf},
};

use sqlx::{Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};
use tempfile::TempDir;
use toezeggingen::{
    domain::{
        access::{Actor, Role},
        history::{Hash, erasure::ErasureGround},
        number::NormalNumber,
    },
    store::{
        Store, StoreError, StoreFailure,
        backup::{self, BackupError, BackupGap, RegisterExtent, Restored},
        history::{HistoryVerdict, erase::ErasureRequest},
    },
};

use super::{contents_of, differences, fill, meddle, names};
use crate::support::{TestApp, builders::commitment, clerk, contents::differing, versions};

/// A register, a backup of it as `kopie.db`, and what happened after that. The register is still open.
pub(super) async fn register_that_went_on() -> (TestApp, RegisterExtent) {
    let app = TestApp::empty().await;
    fill(&app).await;
    // The clerk comes in, so that there is a session.
    app.get("/").await;
    let backup = backup::make_backup(&app.database(), &app.beside("kopie.db"), false).await.unwrap();
    app.settle("25bb000003", "2025-06-04").await;
    app.register(commitment("25bb000004")).await;
    (app, backup)
}

pub(super) async fn restore(app: &TestApp) -> Result<Restored, BackupError> {
    backup::restore_backup(&app.beside("kopie.db"), &app.database(), &app.act_as(Role::Administrator)).await
}

async fn head(database: &Path) -> (i64, Hash) {
    let store = Store::open(database).await.unwrap();
    let HistoryVerdict::Whole { events, head, .. } = store.verify_history().await.unwrap() else {
        panic!("the history is broken")
    };
    store.close().await;
    (events, head)
}

/// Proves that a history is the one of a backup, with one line behind it that says so.
async fn goes_on_from(database: &Path, made: &RegisterExtent) {
    let store = Store::open(database).await.unwrap();
    let verdict = store.verify_history().await.unwrap();
    assert!(matches!(verdict, HistoryVerdict::Whole { events, .. } if events == made.events + 1), "{verdict}");
    assert_eq!(store.hash_at(made.events).await.unwrap(), Some(made.head.clone()));
    let restores = store.list_restores().await.unwrap();
    assert_eq!(restores.iter().map(|(sequence, _)| *sequence).collect::<Vec<_>>(), [made.events + 1]);
    store.close().await;
}

#[tokio::test]
async fn a_restore_puts_the_backup_in_place_and_keeps_what_was_there() {
    let (app, made) = register_that_went_on().await;
    let before = contents_of(&app.database()).await;
    app.store.close().await;
    let Restored { backup, replaced } = restore(&app).await.unwrap();
    let replaced = replaced.unwrap();
    assert_eq!(backup, made);
    goes_on_from(&app.database(), &made).await;
    assert_eq!(
        differences(&app.beside("kopie.db"), &app.database()).await,
        ["administration", "event", "event_content", "event_head", "one_time_link", "session"]
    );
    let kept = contents_of(&replaced.kept).await;
    assert_eq!(differing(&before, &kept), [""; 0], "what was there is kept, whole");
    let (events, last) = head(&replaced.kept).await;
    let old = replaced.extent.unwrap();
    assert_eq!((old.events, &old.head), (events, &last));
    assert_eq!(replaced.gap, BackupGap::Behind { events: 2, log: 0 });
    let kept = replaced.kept.file_name().unwrap().to_string_lossy().into_owned();
    assert_eq!(kept, "register-vervangen-20251114T110000Z.db");
    let names: Vec<String> = names(&app.beside("")).into_iter().filter(|name| !name.ends_with("-lock")).collect();
    assert_eq!(names, ["kopie.db", "kopie.db.sha256", "register-vervangen-20251114T110000Z.db", "register.db"]);
}

#[tokio::test]
async fn the_log_tells_what_was_put_back_and_what_was_lost() {
    let (app, made) = register_that_went_on().await;
    app.store.close().await;
    let old = restore(&app).await.unwrap().replaced.unwrap().extent.unwrap();
    let [role, kind, subject, detail] = app.log().await.pop().unwrap();
    assert_eq!([role.as_str(), kind.as_str(), subject.as_str()], ["beheerder", "register-teruggezet", "kopie.db"]);
    for says in [
        format!("{} gebeurtenissen, de laatste met kenmerk {}", made.events, made.head),
        format!("{} gebeurtenissen, de laatste met kenmerk {}", old.events, old.head),
        "2 gebeurtenissen en 0 regels van het logboek uit het vervangen register staan niet in de reservekopie"
            .to_owned(),
    ] {
        assert!(detail.contains(&says), "{says} in: {detail}");
    }
    let lines = contents_of(&app.database()).await.remove("event_content").unwrap();
    let tells = |line: &&String| line.contains(&detail) && line.contains("beheerder");
    assert_eq!(lines.iter().filter(tells).count(), 1, "and the history tells the same: {lines:#?}");
    let store = Store::open(&app.database()).await.unwrap();
    let (lines, _) = store.list_log_lines(&Actor::new("beheerder", Role::Administrator), 1).await.unwrap();
    assert_eq!(lines[0].deed.unwrap().label(), "Register teruggezet uit een reservekopie");
    store.close().await;
}

#[tokio::test]
async fn the_check_of_the_history_shows_that_the_register_was_put_back() {
    let (mut app, made) = register_that_went_on().await;
    app.sign_in(Actor::new("E. Hoogendam", Role::Archivist)).await;
    let put_back = async |app: &TestApp| app.get("/controle").await.text.contains("Teruggezet uit een reservekopie");
    assert!(!put_back(&app).await, "not yet");
    app.store.close().await;
    restore(&app).await.unwrap();
    app.start_again().await;
    app.sign_in(Actor::new("E. Hoogendam", Role::Archivist)).await;
    assert!(put_back(&app).await);
    let says = format!("gebeurtenis {}, 14 nov 2025 12:00", made.events + 1);
    assert!(app.get("/controle").await.all(".facts dd").contains(&says));
    let public = app.get("/toezeggingen/25bb000001").await;
    assert!(!public.text.contains("eservekopie"), "it is about no promise");
}

#[tokio::test]
async fn what_was_erased_by_law_and_comes_back_with_the_backup_is_named() {
    let (app, made) = register_that_went_on().await;
    for (number, line) in [("25bb000002", 2), ("25bb000001", 5), ("25bb000003", made.events + 1)] {
        let wish = ErasureRequest {
            lines: [line].into(),
            ground: ErasureGround::RightToErasure,
            reason: "Op verzoek.".to_owned(),
        };
        app.store.erase_contents(&app.act(), &NormalNumber::of(number), wish).await.unwrap();
    }
    app.store.close().await;
    let replaced = restore(&app).await.unwrap().replaced.unwrap();
    assert_eq!(replaced.brought_back, [2, 5], "the settling is not in the backup");
    assert!(replaced.to_erase().unwrap().contains("de inhoud van gebeurtenissen 2 en 5 gewist"), "{replaced:?}");
    let [.., detail] = app.log().await.pop().unwrap();
    assert!(detail.ends_with("Gewist, en teruggekomen: de inhoud van gebeurtenissen 2 en 5."), "{detail}");
}

#[tokio::test]
async fn a_restore_ends_sessions_and_links_that_were_given_before() {
    let (app, _) = register_that_went_on().await;
    app.account(&Actor::new("E. Hoogendam", Role::Archivist)).await;
    backup::make_backup(&app.database(), &app.beside("kopie.db"), true).await.unwrap();
    app.store.close().await;
    let held = contents_of(&app.beside("kopie.db")).await;
    assert!(!held["session"].is_empty() && !held["one_time_link"].is_empty(), "else this proves nothing");
    restore(&app).await.unwrap();
    let holds = contents_of(&app.database()).await;
    assert!(holds["session"].is_empty() && holds["one_time_link"].is_empty());
    assert_eq!(holds["account"], held["account"]);
}

/// A register as it lies on the disk when its server is cut off: the last events stand in the file beside it alone.
async fn cut_off(app: &TestApp) -> (TempDir, PathBuf) {
    let crashed = tempfile::tempdir().unwrap();
    let database = crashed.path().join("register.db");
    for behind in ["", "-wal", "-shm"] {
        let of = |file: &Path| format!("{}{behind}", file.display());
        fs::copy(of(&app.database()), of(&database)).unwrap();
    }
    let bare = crashed.path().join("zonder.db");
    fs::copy(&database, &bare).unwrap();
    let events = async |file: &Path| contents_of(file).await.remove("event").unwrap_or_default().len();
    assert!(events(&bare).await < events(&database).await, "else this proves nothing");
    fs::remove_file(&bare).unwrap();
    (crashed, database)
}

#[tokio::test]
async fn a_register_that_was_cut_off_can_be_put_back_with_what_stands_beside_it() {
    let (app, _) = register_that_went_on().await;
    let (_crashed, database) = cut_off(&app).await;
    let restored = app.beside("terug.db");
    let extent = backup::restore_backup(&database, &restored, &app.act_as(Role::Administrator)).await.unwrap().backup;
    assert_eq!(extent.events, app.store.find_head().await.unwrap().0);
    goes_on_from(&restored, &extent).await;
}

#[tokio::test]
async fn work_that_a_cut_off_server_left_beside_its_register_is_kept_and_never_played_into_the_backup() {
    let (app, made) = register_that_went_on().await;
    let (crashed, database) = cut_off(&app).await;
    let before = contents_of(&database).await;
    let act = app.act_as(Role::Administrator);
    let replaced = backup::restore_backup(&app.beside("kopie.db"), &database, &act).await.unwrap().replaced.unwrap();
    assert_eq!(differing(&before, &contents_of(&replaced.kept).await), [""; 0]);
    assert_eq!(replaced.gap, BackupGap::Behind { events: 2, log: 0 });
    goes_on_from(&database, &made).await;
    let left = |behind: &str| crashed.path().join(format!("register.db{behind}")).exists();
    assert!(!left("-wal") && !left("-shm"), "{:?}", names(crashed.path()));
}

#[tokio::test]
async fn a_damaged_register_is_replaced_and_kept_with_all_that_belongs_to_it() {
    let (app, made) = register_that_went_on().await;
    // From here on the file beside the register holds only what is new: with all of it SQLite could make the register anew.
    meddle(&app.database(), "PRAGMA wal_checkpoint(TRUNCATE)").await;
    app.settle("25bb000004", "2025-06-05").await;
    let crashed = tempfile::tempdir().unwrap();
    let database = crashed.path().join("register.db");
    fs::copy(app.beside("register.db-wal"), crashed.path().join("register.db-wal")).unwrap();
    let garbage = "geen register meer".repeat(1000);
    fs::write(&database, &garbage).unwrap();
    let wal = fs::read(crashed.path().join("register.db-wal")).unwrap();
    let act = app.act_as(Role::Administrator);
    let replaced = backup::restore_backup(&app.beside("kopie.db"), &database, &act).await.unwrap().replaced.unwrap();
    assert_eq!((replaced.extent, replaced.gap), (None, BackupGap::Unknown));
    assert_eq!(fs::read_to_string(&replaced.kept).unwrap(), garbage);
    assert_eq!(fs::read(format!("{}-wal", replaced.kept.display())).unwrap(), wal);
    assert!(!crashed.path().join("register.db-wal").exists());
    goes_on_from(&database, &made).await;
}

#[tokio::test]
async fn a_register_of_another_origin_is_told_apart() {
    let (app, _) = register_that_went_on().await;
    app.store.close().await;
    let other = TestApp::empty().await;
    other.register(commitment("26bb000001")).await;
    other.store.close().await;
    let act = app.act_as(Role::Administrator);
    let copy = app.beside("kopie.db");
    let gap = async |database: std::path::PathBuf| {
        let restored = backup::restore_backup(&copy, &database, &act).await.unwrap();
        restored.replaced.map(|replaced| replaced.gap)
    };
    assert_eq!(gap(other.database()).await, Some(BackupGap::Apart));
    assert_eq!(gap(app.beside("nieuw.db")).await, None, "there was nothing");
    assert_eq!(
        gap(app.beside("nieuw.db")).await,
        Some(BackupGap::Behind { events: 1, log: 1 }),
        "but for the restore itself"
    );
    let empty = app.beside("leeg.db");
    fs::write(&empty, "").unwrap();
    assert_eq!(gap(empty).await, Some(BackupGap::Unknown), "a file that a program made and never came to fill");
}

#[tokio::test]
async fn nothing_is_put_back_while_somebody_has_the_register_open() {
    let (app, _) = register_that_went_on().await;
    let before = contents_of(&app.database()).await;
    let refused = restore(&app).await;
    assert!(matches!(refused, Err(BackupError::InUse(_))), "a server: {refused:?}");
    let second = Store::open(&app.database()).await.unwrap();
    app.store.close().await;
    let refused = restore(&app).await;
    assert!(matches!(refused, Err(BackupError::InUse(_))), "a command: {refused:?}");
    second.close().await;
    // Another program does not know of our lock.
    let options = SqliteConnectOptions::new().filename(app.database());
    let mut stranger = SqliteConnection::connect_with(&options).await.unwrap();
    sqlx::query("SELECT count(*) FROM event").fetch_one(&mut stranger).await.unwrap();
    let refused = restore(&app).await;
    assert!(matches!(refused, Err(BackupError::InUse(_))), "a stranger: {refused:?}");
    stranger.close().await.unwrap();
    assert_eq!(differing(&before, &contents_of(&app.database()).await), [""; 0]);
    assert!(!names(&app.beside("")).iter().any(|name| name.contains("vervangen") || name.starts_with('.')));
    restore(&app).await.unwrap();
}

#[tokio::test]
async fn nothing_is_put_back_under_a_server_that_has_no_connection_open_just_now() {
    let (app, _) = register_that_went_on().await;
    app.store.close().await;
    // A server keeps its share while its connections come and go.
    let share = fs::File::open(app.beside("register.db-lock")).unwrap();
    share.lock_shared().unwrap();
    let refused = restore(&app).await;
    assert!(matches!(refused, Err(BackupError::InUse(_))), "{refused:?}");
    let as_backup =
        backup::restore_backup(&app.database(), &app.beside("nieuw.db"), &app.act_as(Role::Administrator)).await;
    assert!(matches!(as_backup, Err(BackupError::InUse(_))), "nor is such a register a backup: {as_backup:?}");
    drop(share);
    restore(&app).await.unwrap();
}

#[tokio::test]
async fn nobody_opens_a_register_that_is_being_replaced() {
    let (app, _) = register_that_went_on().await;
    app.store.close().await;
    let lock = fs::File::open(app.beside("register.db-lock")).unwrap();
    lock.lock().unwrap();
    let refused = Store::open(&app.database()).await;
    assert!(matches!(refused, Err(StoreError::Failure(StoreFailure::BeingReplaced))), "{refused:?}");
    let backup = backup::make_backup(&app.database(), &app.beside("nog-een.db"), false).await;
    assert!(matches!(backup, Err(BackupError::InUse(_))), "{backup:?}");
    drop(lock);
    Store::open(&app.database()).await.unwrap().close().await;
}

#[tokio::test]
async fn a_backup_of_an_earlier_form_is_brought_to_this_one() {
    let folder = tempfile::tempdir().unwrap();
    let (old, database) = (folder.path().join("oud.db"), folder.path().join("register.db"));
    versions::make_of_the_form_before(&old).await;
    let untouched = fs::read(&old).unwrap();
    let app = TestApp::empty().await;
    let extent = backup::restore_backup(&old, &database, &app.act_as(Role::Administrator)).await.unwrap().backup;
    assert!(extent.events > 0);
    assert_eq!(fs::read(&old).unwrap(), untouched);
    assert_eq!(head(&database).await.0, extent.events + 1, "the history tells that it was put back");
    let migrated = contents_of(&database).await["_sqlx_migrations"].len();
    assert_eq!(migrated, versions::migrations().len(), "it is of the form of this program");
}

#[tokio::test]
async fn a_register_behind_a_link_is_replaced_where_it_is() {
    let (app, made) = register_that_went_on().await;
    app.store.close().await;
    let link = app.beside("link.db");
    std::os::unix::fs::symlink(app.database(), &link).unwrap();
    let act = app.act_as(Role::Administrator);
    let kept = backup::restore_backup(&app.beside("kopie.db"), &link, &act).await.unwrap().replaced.unwrap().kept;
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(kept, app.beside("register-vervangen-20251114T110000Z.db").canonicalize().unwrap());
    goes_on_from(&app.database(), &made).await;
    let again = backup::restore_backup(&app.beside("kopie.db"), &link, &act).await.unwrap().replaced.unwrap().kept;
    assert!(again.ends_with("register-vervangen-20251114T110000Z-2.db"), "{again:?}");
    let store = Store::open(&app.database()).await.unwrap();
    assert!(store.find_commitment(&clerk(), &NormalNumber::of("25bb000004")).await.is_err());
    store.close().await;
}
