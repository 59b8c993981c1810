//! The backups that a server makes: when, how many stay, and who hears that they fail.

use std::fs;

use chrono::{DateTime, TimeDelta, TimeZone as _, Utc};
use toezeggingen::{
    domain::access::{Actor, Role},
    store::{
        Act,
        backup::{self, BackupFault, BackupShelf, BackupStanding, restore_backup},
    },
};

use super::{fill, flip, lay_open, names};
use crate::support::TestApp;

/// The moment at which the clock of the tests stands.
fn noon() -> DateTime<Utc> {
    "2025-11-14T11:00:00Z".parse().unwrap()
}

fn hours(hours: i64) -> TimeDelta {
    TimeDelta::hours(hours)
}

/// The backups of the folder, without their sums.
fn backups(app: &TestApp) -> Vec<String> {
    names(&app.shelf()).into_iter().filter(|name| !name.ends_with(".sha256")).collect()
}

/// The same backups, as a server sees them that was started anew.
fn restarted(app: &TestApp) -> BackupShelf {
    BackupShelf::new(&app.database(), &app.shelf(), hours(24), 3)
}

async fn after_a_turn(shelf: &BackupShelf, now: DateTime<Utc>) -> BackupStanding {
    shelf.back_up_when_due(now).await;
    shelf.assess_standing(now)
}

#[tokio::test]
async fn a_backup_is_made_when_one_is_due() {
    let app = TestApp::with_backups().await;
    fill(&app).await;
    let shelf = app.backups.as_ref().unwrap();
    assert_eq!(shelf.assess_standing(noon()), BackupStanding { last: None, fault: None }, "nothing is known yet");
    assert_eq!(after_a_turn(shelf, noon()).await, BackupStanding { last: Some(noon()), fault: None });
    assert_eq!(backups(&app), ["register-20251114T110000Z.db"]);
    let nearly = noon() + hours(24) - TimeDelta::seconds(1);
    assert_eq!(after_a_turn(shelf, nearly).await.last, Some(noon()));
    let next = noon() + hours(24);
    assert_eq!(after_a_turn(shelf, next).await.last, Some(next));
    assert_eq!(backups(&app).len(), 2);
}

#[tokio::test]
async fn as_many_stay_as_are_asked_for_and_what_is_not_ours_stays_too() {
    let app = TestApp::with_backups().await;
    let others = [
        "aantekeningen.txt",
        "register-20200101T000000Z.db.bak",
        "register-2020.db",
        "register-vervangen-20200101T000000Z.db",
        "ander-20200101T000000Z.db",
        "register-20200101T000000Z.sql",
    ];
    for name in others {
        fs::write(app.shelf().join(name), "van iemand anders").unwrap();
    }
    fs::create_dir(app.shelf().join("register-20200101T000000Z.db")).unwrap();
    // Of a time that is yet to come, when the clock was wrong.
    fs::write(app.shelf().join("register-20990101T000000Z.db"), "te vroeg").unwrap();
    let shelf = app.backups.as_ref().unwrap();
    for day in 0..6 {
        let now = noon() + hours(24 * day);
        assert_eq!(after_a_turn(shelf, now).await, BackupStanding { last: Some(now), fault: None });
    }
    let mut expected: Vec<String> = others.map(str::to_owned).to_vec();
    expected.extend(["register-20200101T000000Z.db", "register-20990101T000000Z.db"].map(str::to_owned));
    for day in [17, 18, 19] {
        expected.push(format!("register-202511{day}T110000Z.db"));
        expected.push(format!("register-202511{day}T110000Z.db.sha256"));
    }
    expected.sort();
    assert_eq!(names(&app.shelf()), expected);
}

#[tokio::test]
async fn good_backups_do_not_make_way_for_damaged_ones() {
    let app = TestApp::with_backups().await;
    let shelf = app.backups.as_ref().unwrap();
    for day in 0..2 {
        shelf.back_up_when_due(noon() + hours(24 * day)).await;
    }
    for name in ["register-20251116T000000Z.db", "register-20251116T010000Z.db", "register-20251116T020000Z.db"] {
        fs::write(app.shelf().join(name), "half").unwrap();
    }
    shelf.back_up_when_due(noon() + hours(48)).await;
    shelf.back_up_when_due(noon() + hours(72)).await;
    let kept = backups(&app);
    for name in ["register-20251115T110000Z.db", "register-20251116T110000Z.db", "register-20251117T110000Z.db"] {
        assert!(kept.contains(&name.to_owned()), "{name} is good and one of the last three: {kept:?}");
    }
    assert!(!kept.contains(&"register-20251114T110000Z.db".to_owned()), "{kept:?}");
}

#[tokio::test]
async fn the_age_survives_a_restart_and_a_damaged_or_missing_backup_does_not_count() {
    let app = TestApp::with_backups().await;
    fill(&app).await;
    let day = |day: i64| noon() + hours(24 * day);
    let shelf = app.backups.as_ref().unwrap();
    for turn in 0..3 {
        shelf.back_up_when_due(day(turn)).await;
    }
    let soon = day(2) + hours(1);
    assert_eq!(after_a_turn(&restarted(&app), soon).await, BackupStanding { last: Some(day(2)), fault: None });
    assert_eq!(backups(&app).len(), 3, "and none was made");
    let newest = app.shelf().join("register-20251116T110000Z.db");
    fs::remove_file(&newest).unwrap();
    fs::remove_file(app.shelf().join("register-20251116T110000Z.db.sha256")).unwrap();
    assert_eq!(after_a_turn(shelf, day(2) - hours(1)).await.last, Some(day(1)), "it went");
    let before = app.shelf().join("register-20251115T110000Z.db");
    flip(&before, "Het is klaar.");
    let found = after_a_turn(shelf, day(1) + hours(1)).await;
    let name = "register-20251115T110000Z.db".to_owned();
    assert_eq!(found.last, Some(day(1) + hours(1)), "one was made at once: {found:?}");
    assert_eq!(found.fault, None);
    let found = restarted(&app);
    fs::remove_file(app.shelf().join("register-20251115T120000Z.db")).unwrap();
    lay_open(&before);
    let standing = after_a_turn(&found, noon() + hours(23)).await;
    assert_eq!(standing, BackupStanding { last: Some(noon()), fault: None }, "one of later is none of now");
    let standing =
        after_a_turn(&BackupShelf::new(&app.database(), &app.shelf(), hours(48), 3), day(1) + hours(2)).await;
    assert_eq!(standing, BackupStanding { last: Some(noon()), fault: Some(BackupFault::Damaged { name }) });
}

#[tokio::test]
async fn a_failure_is_kept_until_a_backup_was_made() {
    let app = TestApp::with_backups().await;
    let shelf = app.backups.as_ref().unwrap();
    shelf.back_up_when_due(noon()).await;
    let away = app.beside("weg");
    fs::rename(app.shelf(), &away).unwrap();
    let at = noon() + hours(24);
    let why = "De map voor reservekopieën is er niet.".to_owned();
    let failed = BackupStanding { last: Some(noon()), fault: Some(BackupFault::Failed { at, why }) };
    assert_eq!(after_a_turn(shelf, at).await, failed);
    fs::rename(&away, app.shelf()).unwrap();
    assert_eq!(after_a_turn(shelf, at + TimeDelta::minutes(1)).await, failed, "not at every turn");
    let later = at + TimeDelta::minutes(15);
    assert_eq!(after_a_turn(shelf, later).await, BackupStanding { last: Some(later), fault: None });
}

#[tokio::test]
async fn what_a_cut_off_program_left_goes_after_a_day() {
    let app = TestApp::with_backups().await;
    let left = app.shelf().join(".toezeggingen-afgebroken");
    fs::create_dir(&left).unwrap();
    fs::write(left.join("kopie.db"), "half").unwrap();
    let shelf = restarted(&app);
    let made: DateTime<Utc> = fs::metadata(&left).unwrap().modified().unwrap().into();
    shelf.back_up_when_due(made + hours(23)).await;
    assert!(left.exists(), "somebody may be at work in it");
    shelf.back_up_when_due(made + hours(48)).await;
    assert!(!left.exists());
    let beside = app.beside(".toezeggingen-afgebroken");
    fs::create_dir(&beside).unwrap();
    app.store.close().await;
    let backup = app.shelf().join(&backups(&app)[0]);
    let act = Act { now: made + hours(48), ..app.act_as(Role::Administrator) };
    restore_backup(&backup, &app.database(), &act).await.unwrap();
    assert!(!beside.exists(), "nor does one that was cut off in restoring");
}

#[tokio::test]
async fn what_a_program_is_at_work_in_stays_whatever_the_clock_says() {
    let app = TestApp::with_backups().await;
    let room = app.shelf().join(".toezeggingen-bezig");
    fs::create_dir(&room).unwrap();
    let held = fs::File::open(&room).unwrap();
    held.lock().unwrap();
    let made: DateTime<Utc> = fs::metadata(&room).unwrap().modified().unwrap().into();
    let shelf = restarted(&app);
    shelf.back_up_when_due(made + hours(48)).await;
    assert!(room.exists(), "a restore that is under way in the folder of the backups");
    drop(held);
    shelf.back_up_when_due(made + hours(96)).await;
    assert!(!room.exists(), "and when it is cut off, it goes");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn who_clears_the_shelf_disturbs_nobody_who_makes_a_backup_there() {
    let app = TestApp::with_backups().await;
    fill(&app).await;
    let (database, folder) = (app.database(), app.shelf());
    let other = tokio::spawn(async move {
        for _ in 0..6 {
            backup::make_backup(&database, &folder.join("van-iemand-anders.db"), true).await.unwrap();
        }
    });
    let shelf = restarted(&app);
    let mut turns = 0;
    while turns < 6 || !other.is_finished() {
        turns += 1;
        // A clock that is so far ahead that every room under way seems to be left from long ago.
        let now = Utc.with_ymd_and_hms(2090, 1, 1, 0, 0, 0).unwrap() + hours(24 * turns);
        assert_eq!(after_a_turn(&shelf, now).await, BackupStanding { last: Some(now), fault: None });
    }
    other.await.unwrap();
    let left: Vec<String> = names(&app.shelf()).into_iter().filter(|name| name.starts_with('.')).collect();
    assert!(left.is_empty(), "{left:?}");
}

#[tokio::test]
async fn what_only_bears_the_name_of_such_a_folder_is_left() {
    let app = TestApp::with_backups().await;
    std::os::unix::fs::symlink("nergens", app.shelf().join(".toezeggingen-verwijzing")).unwrap();
    fs::write(app.shelf().join(".toezeggingen-bestand"), "van iemand anders").unwrap();
    let now = noon() + TimeDelta::days(40_000);
    assert_eq!(after_a_turn(&restarted(&app), now).await, BackupStanding { last: Some(now), fault: None });
    assert!(app.shelf().join(".toezeggingen-bestand").exists());
}

#[tokio::test]
async fn the_administrator_and_the_system_manager_hear_how_it_stands() {
    let mut app = TestApp::with_backups().await;
    app.sign_in(Actor::new("iemand", Role::Administrator)).await;
    let heading = |page: &crate::support::Page| page.all("main section > h2").contains(&"Reservekopieën".to_owned());
    let ready = async |app: &TestApp| app.server.get("/health/ready").await;
    let at = |hours: i64| noon() - TimeDelta::hours(hours);

    assert!(ready(&app).await.text().ends_with("reservekopie: wordt nagekeken\n"));
    assert!(!heading(&app.get("/").await));

    let shelf = app.backups.clone().unwrap();
    shelf.back_up_when_due(at(3)).await;
    assert_eq!(ready(&app).await.text(), "het register is te lezen\nreservekopie: 2025-11-14T08:00:00Z (3 uur oud)\n");
    let page = app.get("/").await;
    assert!(page.one(".lead").ends_with(" De laatste reservekopie is 3 uur oud."), "{}", page.text);
    assert!(!heading(&page));

    fs::rename(app.shelf(), app.beside("weg")).unwrap();
    shelf.back_up_when_due(noon()).await;
    let failed = ready(&app).await;
    assert_eq!(failed.status_code().as_u16(), 200, "it still serves");
    assert!(failed.text().ends_with("probleem: reservekopie-mislukt\n"), "{}", failed.text());
    let page = app.get("/").await;
    assert!(heading(&page) && page.text.contains("De laatste reservekopie is mislukt"), "{}", page.text);
    assert!(page.text.contains("De map voor reservekopieën is er niet."), "{}", page.text);
    assert!(page.text.contains("De laatste goede is 3 uur oud."), "{}", page.text);
    assert!(!page.text.contains(&app.shelf().display().to_string()), "no names of folders on a page");
}

#[tokio::test]
async fn each_trouble_has_its_name() {
    let app = TestApp::with_backups().await;
    let shelf = app.backups.as_ref().unwrap();
    shelf.back_up_when_due(noon()).await;
    let fault = |now| shelf.assess_standing(now).fault.map(|fault| fault.key());
    assert_eq!(fault(noon() + hours(48)), None);
    assert_eq!(fault(noon() + hours(48) + TimeDelta::seconds(1)), Some("reservekopie-te-oud"));
    let empty = app.beside("leeg");
    fs::create_dir(&empty).unwrap();
    // A register that is not there makes no backup, and the folder holds none.
    let none = BackupShelf::new(&app.beside("weg.db"), &empty, hours(24), 3);
    assert!(matches!(after_a_turn(&none, noon()).await.fault, Some(BackupFault::Failed { .. })));
}

#[tokio::test]
async fn that_nobody_makes_backups_is_said_to_the_administrator_alone() {
    let mut app = TestApp::empty().await;
    for (role, hears) in [(Role::Administrator, true), (Role::Clerk, false), (Role::Archivist, false)] {
        app.sign_in(Actor::new("iemand", role)).await;
        let page = app.get("/").await;
        assert_eq!(page.text.contains("Er worden geen reservekopieën gemaakt"), hears, "{}", role.key());
    }
    let ready = app.server.get("/health/ready").await;
    assert_eq!(ready.text(), "het register is te lezen\nreservekopie: niet ingesteld\n");
    let mut demonstration = TestApp::demonstration().await;
    demonstration.sign_in(Actor::new("iemand", Role::Administrator)).await;
    assert!(!demonstration.get("/").await.text.contains("eservekopie"));
}
