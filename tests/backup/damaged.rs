//! Files that are no whole register: each is refused, and says why.

use std::{fs, path::Path};

use toezeggingen::{
    domain::access::Role,
    store::{
        backup::{self, BackupError, Damage},
        history::HistoryVerdict,
    },
};

use super::{
    IN_HISTORY, IN_LETTER, contents_of, flip, lay_open, meddle, names,
    restoring::{register_that_went_on, restore},
};
use crate::support::contents::differing;

/// What is damaged, how, and whether the error tells that.
type Case = (&'static str, fn(&Path), fn(&BackupError) -> bool);

const DAMAGES: &[Case] = &[
    ("any sign, with a sum", |file| flip(file, "Groene Kade"), |error| damage(error, |d| matches!(d, Damage::Sum(_)))),
    ("cut off, with a sum", cut_in_half, |error| damage(error, |d| matches!(d, Damage::Sum(_)))),
    ("a letter", |file| bare(file, |file| flip(file, IN_LETTER)), |error| damage(error, |d| *d == Damage::Letter(1))),
    (
        "the history",
        |file| bare(file, |file| flip(file, IN_HISTORY)),
        |error| damage(error, |d| *d == Damage::History(HistoryVerdict::Changed { sequence: 8 })),
    ),
    (
        "a promise",
        |file| bare(file, |file| flip(file, "uiterlijk 2026-02-01")),
        |error| damage(error, |d| matches!(d, Damage::History(_))),
    ),
    ("cut off", |file| bare(file, cut_in_half), |error| damage(error, |d| *d == Damage::Structure)),
    (
        "cut off in its first page",
        |file| bare(file, |file| fs::write(file, &fs::read(file).unwrap()[..1000]).unwrap()),
        |error| damage(error, |d| *d == Damage::Structure) || matches!(error, BackupError::NoRegister(_)),
    ),
    (
        "its head",
        |file| bare(file, |file| flip(file, "SQLite format 3")),
        |error| matches!(error, BackupError::NoRegister(_)),
    ),
    (
        "empty",
        |file| bare(file, |file| fs::write(file, "").unwrap()),
        |error| matches!(error, BackupError::NoRegister(_)),
    ),
    ("gone", |file| fs::remove_file(file).unwrap(), |error| matches!(error, BackupError::Missing(_))),
];

/// Damages a backup beside which no sum stands.
fn bare(file: &Path, damage: fn(&Path)) {
    lay_open(file);
    damage(file);
}

fn cut_in_half(file: &Path) {
    let bytes = fs::read(file).unwrap();
    fs::write(file, &bytes[..bytes.len() / 2]).unwrap();
}

#[tokio::test]
async fn a_backup_that_does_not_hang_together_is_refused_though_all_that_is_read_stands() {
    let (app, _) = register_that_went_on().await;
    app.store.close().await;
    let file = app.beside("kopie.db");
    lay_open(&file);
    // An index that lacks a row of its table: whoever goes by it finds less than there is.
    let index = |change: &str| {
        format!("PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = {change} WHERE name = 'administration_at'")
    };
    meddle(&file, &index("sql || ' WHERE id < 0'")).await;
    let line = "INSERT INTO administration (at, actor_name, actor_role, kind, subject, detail)
        VALUES ('2025-11-14T11:00:00+00:00', 'iemand', 'beheerder', 'ingelogd', 'iemand', '')";
    meddle(&file, line).await;
    meddle(&file, &index("replace(sql, ' WHERE id < 0', '')")).await;
    let refused = restore(&app).await;
    assert!(refused.as_ref().is_err_and(|error| damage(error, |d| *d == Damage::Structure)), "{refused:?}");
}

#[tokio::test]
async fn a_damaged_backup_is_refused_and_changes_nothing() {
    let (app, _) = register_that_went_on().await;
    app.store.close().await;
    let file = app.beside("kopie.db");
    let (whole, sum) = (fs::read(&file).unwrap(), fs::read(app.beside("kopie.db.sha256")).unwrap());
    let before = contents_of(&app.database()).await;
    for (what, break_it, as_told) in DAMAGES {
        let _ = fs::remove_file(&file);
        fs::write(&file, &whole).unwrap();
        fs::write(app.beside("kopie.db.sha256"), &sum).unwrap();
        backup::check_backup(&file).await.unwrap();
        break_it(&file);
        let refused = restore(&app).await.unwrap_err();
        assert!(as_told(&refused), "{what}: {refused:?}");
        let checked = backup::check_backup(&file).await.unwrap_err();
        assert!(as_told(&checked), "{what}: {checked:?}");
    }
    assert_eq!(differing(&before, &contents_of(&app.database()).await), [""; 0]);
    assert!(!names(&app.beside("")).iter().any(|name| name.contains("vervangen") || name.starts_with('.')));
}

fn damage(error: &BackupError, is: impl Fn(&Damage) -> bool) -> bool {
    matches!(error, BackupError::Damaged { damage, .. } if is(damage))
}

#[tokio::test]
async fn what_is_no_backup_of_a_register_that_this_program_knows_is_refused() {
    let (app, _) = register_that_went_on().await;
    app.store.close().await;
    let file = app.beside("kopie.db");
    let whole = fs::read(&file).unwrap();
    let before = contents_of(&app.database()).await;
    let newer = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
                 VALUES (9999, 'later', 1, x'00', 0)";
    let dangling = "DELETE FROM member";
    let renumbered = "DROP TRIGGER event_stays; DROP TRIGGER event_content_stays; DELETE FROM event_content WHERE sequence = 2; DELETE FROM event WHERE sequence = 2";
    let table: [(&str, &dyn Fn(&BackupError) -> bool); 4] = [
        (newer, &|error| matches!(error, BackupError::Newer(_))),
        (dangling, &|error| damage(error, |d| *d == Damage::References)),
        (renumbered, &|error| damage(error, |d| *d == Damage::History(HistoryVerdict::Gap { sequence: 2 }))),
        ("DROP TABLE event", &|error| matches!(error, BackupError::NoRegister(_))),
    ];
    fs::remove_file(app.beside("kopie.db.sha256")).unwrap();
    for (statements, as_told) in table {
        fs::remove_file(&file).unwrap();
        fs::write(&file, &whole).unwrap();
        meddle(&file, statements).await;
        let refused = restore(&app).await.unwrap_err();
        assert!(as_told(&refused), "{statements}: {refused:?}");
    }
    let act = app.act_as(Role::Administrator);
    let itself = backup::restore_backup(&app.database(), &app.database(), &act).await;
    assert!(matches!(itself, Err(BackupError::Itself(_))), "{itself:?}");
    meddle(&app.beside("anders.db"), "CREATE TABLE iets (id INTEGER)").await;
    fs::remove_file(&file).unwrap();
    fs::write(&file, &whole).unwrap();
    let other = backup::restore_backup(&file, &app.beside("anders.db"), &act).await;
    assert!(matches!(other, Err(BackupError::NoRegister(_))), "not over a database of something else: {other:?}");
    assert_eq!(differing(&before, &contents_of(&app.database()).await), [""; 0]);
}
