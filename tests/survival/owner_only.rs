//! Whatever the umask of the process allows, nobody but the owner reads the files of a register.

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::Path,
    process::{Command, Output},
    time::Duration,
};

use toezeggingen::store::Store;

use super::program::{PROGRAM, Program, register};

/// Before our own words: a process that lets others read what it makes.
const OPEN_TO_ALL: [&str; 4] = ["sh", "-c", "umask 022; exec \"$@\"", "sh"];

fn run(arguments: &[&str], folder: &Path) -> Output {
    let words = [&OPEN_TO_ALL[..], &[PROGRAM], arguments].concat();
    let done = Command::new(words[0]).args(&words[1..]).current_dir(folder).output().unwrap();
    assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    done
}

/// What others may read in a folder, and in those within it that others may enter.
fn open_to_others(folder: &Path) -> Vec<String> {
    let mut open = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let data = entry.metadata().unwrap();
        if data.permissions().mode() & 0o077 == 0 {
            continue;
        }
        if data.is_dir() {
            open.extend(open_to_others(&entry.path()));
        } else {
            open.push(format!("{} {:o}", entry.path().display(), data.permissions().mode()));
        }
    }
    open
}

#[tokio::test]
async fn every_file_of_a_register_is_its_owners_alone() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path();
    let database = place.join("toezeggingen.db");
    let shelf = place.join("kopieen");
    fs::create_dir(&shelf).unwrap();
    fs::set_permissions(&shelf, fs::Permissions::from_mode(0o755)).unwrap();
    let backups = format!("TOEZEGGINGEN_BACKUP_DIR={}", shelf.display());
    let starter = [&OPEN_TO_ALL[..], &["env", &backups]].concat();
    let program = Program::start_by(&starter, &database).unwrap_or_else(|told| panic!("{told:?}"));
    for _ in 0..200 {
        if fs::read_dir(&shelf).unwrap().count() == 2 {
            break;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    assert_eq!(fs::read_dir(&shelf).unwrap().count(), 2, "a backup and its sum");
    for beside in ["", "-wal", "-shm", "-lock", "-serve-lock", ".sleutel"] {
        let file = format!("{}{beside}", database.display());
        assert!(Path::new(&file).exists(), "{file} is not there, so nothing is proven of it");
    }
    assert_eq!(open_to_others(place), [""; 0], "of a server");
    drop(program);

    run(&["user", "add", "--name", "B. Heer", "--email", "b@maasveld.example", "--role", "beheerder"], place);
    run(&["backup", "kopie.db"], place);
    run(&["restore", "kopie.db"], place);
    run(&["restore", "kopie.db", "--database", "elders.db"], place);
    run(&["export", "uit"], place);
    run(&["import", "uit", "--database", "terug.db"], place);
    assert_eq!(open_to_others(place), [""; 0], "of the commands");
}

#[tokio::test]
async fn a_register_that_others_could_read_is_closed_to_them_when_it_is_opened_or_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path();
    let database = place.join("toezeggingen.db");
    register(&database).await;
    run(&["backup", "kopie.db"], place);
    let program = Program::start(&database);
    // Killed, so that the log of pages stays beside it.
    program.kill();
    let open_all = || {
        for entry in fs::read_dir(place).unwrap() {
            let path = entry.unwrap().path();
            if !path.to_string_lossy().contains("kopie.db") {
                fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
            }
        }
    };
    open_all();
    assert!(open_to_others(place).len() >= 4, "{:?}", open_to_others(place));
    run(&["backup", "nog-een-kopie.db"], place);
    let left = open_to_others(place);
    assert!(!left.iter().any(|file| file.contains("/toezeggingen.db ")), "{left:?}");
    open_all();
    run(&["restore", "kopie.db"], place);
    let left = open_to_others(place);
    assert!(left.iter().all(|file| file.contains("sleutel") || file.contains("-serve-lock")), "{left:?}");
    open_all();
    Store::open(&database).await.unwrap().close().await;
    drop(Program::start(&database));
    let left = open_to_others(place);
    assert!(left.iter().all(|file| file.contains("-vervangen-")), "{left:?}");
}
