//! The key of signing in: a file of its own beside the register, and nowhere else.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    os::unix::fs::PermissionsExt as _,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

const PROGRAM: &str = env!("CARGO_BIN_EXE_toezeggingen");

/// Starts the program on a register in a folder; gives what it says up to how one stops it.
fn start(folder: &Path) -> (Child, String) {
    let mut server = Command::new(PROGRAM)
        .args(["serve", "--listen", "127.0.0.1:0", "--database", "register.db", "--backup-dir", "kopieen"])
        .current_dir(folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lines = BufReader::new(server.stdout.take().unwrap()).lines().map(Result::unwrap);
    let said: Vec<String> = lines.take_while(|line| !line.starts_with("Stoppen")).collect();
    (server, said.join("\n"))
}

fn stop(mut server: Child) {
    assert!(Command::new("kill").args(["-TERM", &server.id().to_string()]).status().unwrap().success());
    server.wait().unwrap();
}

#[test]
fn the_key_is_made_once_for_its_owner_alone_and_stands_in_no_backup() {
    let folder = tempfile::tempdir().unwrap();
    let (backups, key) = (folder.path().join("kopieen"), folder.path().join("register.db.inlogsleutel"));
    fs::create_dir(&backups).unwrap();
    let (server, said) = start(folder.path());
    assert!(said.contains("Nieuw is de sleutel voor het inloggen, in register.db.inlogsleutel"), "{said}");
    assert_eq!(fs::metadata(&key).unwrap().permissions().mode() & 0o777, 0o600);
    let text = fs::read_to_string(&key).unwrap();
    let secret = text.lines().last().unwrap();
    let begun = Instant::now();
    let copies =
        || fs::read_dir(&backups).unwrap().filter_map(|entry| entry.unwrap().path().is_file().then_some(())).count();
    while copies() < 2 && begun.elapsed() < Duration::from_secs(30) {
        std::thread::sleep(Duration::from_millis(50));
    }
    stop(server);
    assert!(copies() >= 2, "there is a backup with its sum");
    for entry in fs::read_dir(&backups).unwrap() {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        assert!(!bytes.windows(secret.len()).any(|window| window == secret.as_bytes()));
    }
    let (server, said) = start(folder.path());
    stop(server);
    assert!(!said.contains("inlogsleutel"), "{said}");
    assert_eq!(fs::read_to_string(&key).unwrap(), text);

    fs::write(&key, "iets anders").unwrap();
    let refused = Command::new(PROGRAM)
        .args(["serve", "--listen", "127.0.0.1:0", "--database", "register.db"])
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert!(!refused.status.success());
    let told = String::from_utf8(refused.stderr).unwrap();
    assert!(told.contains("register.db.inlogsleutel is geen sleutel voor het inloggen."), "{told}");
}
