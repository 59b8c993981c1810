//! `backup`, `restore` and `serve --backup-dir` as a person or a script runs them.

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Output, Stdio},
    time::{Duration, Instant},
};

use super::{differences, names};
use crate::cli::{PROGRAM, folder, json, out, run};

/// A server that ends with the test.
struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start(folder: &Path, arguments: &[&str]) -> Self {
        let mut child = Command::new(PROGRAM)
            .args(["serve", "--listen", "127.0.0.1:0"])
            .args(arguments)
            .current_dir(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let address = line.split("http://").nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
        Self { child, address }
    }

    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address).unwrap();
        let mut page = String::new();
        stream.read_to_string(&mut page).unwrap();
        page
    }

    fn stop(mut self) {
        Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        assert!(self.child.wait().unwrap().success());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn says(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[tokio::test]
async fn a_backup_is_made_while_the_server_runs_and_put_back_when_it_stopped() {
    let folder = folder().await;
    let folder = folder.path();
    let server = Server::start(folder, &[]);
    let made = run(&["backup", "kopie.db"], folder);
    assert!(made.status.success(), "{}", says(&made));
    assert!(out(&made).starts_with("De reservekopie staat in kopie.db, en is nagekeken.\n"), "{}", out(&made));
    let refused = run(&["restore", "kopie.db"], folder);
    assert_eq!(refused.status.code(), Some(1));
    assert!(says(&refused).contains("toezeggingen.db is in gebruik. Stop eerst de dienst"), "{}", says(&refused));
    server.stop();
    fs::write(folder.join("brief2.txt"), "25bb006561 is afgedaan.").unwrap();
    let changed = run(&["letter", "apply", "brief.txt", "--yes"], folder);
    assert!(changed.status.success(), "{}", says(&changed));
    let restored = run(&["restore", "kopie.db"], folder);
    assert!(restored.status.success(), "{}", says(&restored));
    let told = out(&restored);
    for sentence in [
        "Het register in toezeggingen.db is teruggezet, en nagekeken.",
        "van het logboek uit het vervangen register staan niet in de reservekopie.",
        "Het vervangen register staat in ",
        "Iedereen moet opnieuw inloggen",
    ] {
        assert!(told.contains(sentence), "{sentence} in: {told}");
    }
    let mut changed = differences(&folder.join("kopie.db"), &folder.join("toezeggingen.db")).await;
    // A running server takes the links away that came to their end, before or after the backup.
    changed.retain(|table| table != "one_time_link");
    assert_eq!(changed, ["administration", "event", "event_content", "event_head"]);
    assert!(run(&["verify"], folder).status.success());
    let checked = run(&["restore", "kopie.db", "--check"], folder);
    assert!(out(&checked).starts_with("De reservekopie is heel: "), "{}", says(&checked));
    let warns = |output: &Output| out(output).contains("geen controlegetal");
    assert!(!warns(&checked) && !warns(&restored), "{}", out(&checked));
    fs::remove_file(folder.join("kopie.db.sha256")).unwrap();
    for arguments in [&["restore", "kopie.db", "--check"][..], &["restore", "kopie.db"]] {
        let unsure = run(arguments, folder);
        assert!(unsure.status.success() && warns(&unsure), "{}", out(&unsure));
    }
}

#[tokio::test]
async fn what_goes_wrong_is_said_in_dutch_and_leaves_nothing() {
    let folder = folder().await;
    let folder = folder.path();
    assert!(run(&["backup", "kopie.db"], folder).status.success());
    fs::write(folder.join("kapot.db"), &fs::read(folder.join("kopie.db")).unwrap()[..20_000]).unwrap();
    let before = names(folder);
    let table: [(&[&str], i32, &str); 11] = [
        (
            &["backup", "kopie.db"],
            1,
            "kopie.db bestaat al. Kies een andere naam, of vervang het bestand met --overwrite.",
        ),
        (&["backup", "weg/kopie.db"], 1, "De map weg bestaat niet."),
        (&["backup", "nieuw.db", "--database", "elders.db"], 1, "elders.db bestaat niet."),
        (&["backup", "nieuw.db", "--database", "brief.txt"], 1, "brief.txt is geen register."),
        (&["backup"], 2, "BESTAND"),
        (&["restore", "elders.db"], 1, "elders.db bestaat niet."),
        (&["restore", "brief.txt"], 1, "brief.txt is geen register."),
        (&["restore", "."], 1, ". is geen register."),
        (&["restore", ".", "--check"], 1, ". is geen register."),
        (&["restore", "kapot.db"], 1, "kapot.db is beschadigd. De opbouw van het bestand klopt niet."),
        (&["restore", "kapot.db", "--check"], 1, "kapot.db is beschadigd"),
    ];
    for (arguments, code, sentence) in table {
        let output = run(arguments, folder);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", says(&output));
        assert!(says(&output).contains(sentence), "{arguments:?}: {}", says(&output));
    }
    let locks = |names: Vec<String>| names.into_iter().filter(|name| !name.ends_with("-lock")).collect::<Vec<_>>();
    assert_eq!(locks(names(folder)), locks(before));
    assert!(run(&["backup", "kopie.db", "--overwrite"], folder).status.success());
}

#[tokio::test]
async fn a_disk_that_is_full_is_said_and_leaves_nothing() {
    let folder = folder().await;
    let folder = folder.path();
    assert!(run(&["verify"], folder).status.success());
    let before = names(folder);
    // No file may grow beyond some blocks: to the program that is a disk without room.
    let script = format!("ulimit -f 64; trap '' XFSZ; exec {PROGRAM} backup kopie.db");
    let output = Command::new("sh").args(["-c", &script]).current_dir(folder).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", says(&output));
    assert!(says(&output).contains("Er is geen plaats meer op de schijf van "), "{}", says(&output));
    assert!(says(&output).contains("kopie.db"), "{}", says(&output));
    assert_eq!(names(folder), before);
    assert!(run(&["backup", "kopie.db"], folder).status.success());
}

#[tokio::test]
async fn a_server_makes_its_first_backup_at_once_and_says_how_it_stands() {
    let folder = folder().await;
    let folder = folder.path();
    fs::create_dir(folder.join("kopieen")).unwrap();
    let server = Server::start(folder, &["--backup-dir", "kopieen", "--backup-every", "1h", "--backup-keep", "2"]);
    let until = Instant::now() + Duration::from_secs(30);
    let ready = loop {
        let ready = server.get("/health/ready");
        if ready.contains("oud)") || Instant::now() > until {
            break ready;
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    assert!(ready.starts_with("HTTP/1.1 200"), "{ready}");
    assert!(ready.contains("(minder dan een uur oud)\n") && !ready.contains("probleem"), "{ready}");
    server.stop();
    let made = names(&folder.join("kopieen"));
    assert_eq!(made.len(), 2, "{made:?}");
    let file = format!("kopieen/{}", made[0]);
    assert!(run(&["restore", &file, "--check"], folder).status.success());
    for wrong in [["--backup-every", "straks"], ["--backup-keep", "0"]] {
        let refused = run(&["serve", "--backup-dir", "kopieen", wrong[0], wrong[1]], folder);
        assert_eq!(refused.status.code(), Some(2), "{}", says(&refused));
        assert!(says(&refused).contains(wrong[0]), "{}", says(&refused));
    }
}

#[tokio::test]
async fn a_server_without_its_folder_serves_and_names_the_trouble() {
    let folder = folder().await;
    let server = Server::start(folder.path(), &["--backup-dir", "weg"]);
    let until = Instant::now() + Duration::from_secs(30);
    let ready = loop {
        let ready = server.get("/health/ready");
        if ready.contains("probleem") || Instant::now() > until {
            break ready;
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    assert!(ready.starts_with("HTTP/1.1 200") && ready.contains("probleem: reservekopie-mislukt\n"), "{ready}");
    server.stop();
}

#[tokio::test]
async fn a_checkpoint_of_before_tells_that_an_older_backup_was_put_back() {
    let folder = folder().await;
    let folder = folder.path();
    // The server makes the key; the backup is from before the last events, the checkpoint from after.
    Server::start(folder, &[]).stop();
    assert!(run(&["backup", "kopie.db"], folder).status.success());
    assert!(run(&["letter", "apply", "brief.txt", "--yes"], folder).status.success());
    let checkpoint = run(&["checkpoint"], folder);
    assert!(checkpoint.status.success(), "{}", says(&checkpoint));
    fs::write(folder.join("punt.txt"), &checkpoint.stdout).unwrap();
    let against = || run(&["verify", "--against", "punt.txt", "--json"], folder);
    assert_eq!(json(&against())["controlepunt"]["uitkomst"], "klopt");

    assert!(run(&["restore", "kopie.db"], folder).status.success());
    assert!(run(&["verify"], folder).status.success(), "by itself the older history is whole");
    let told = run(&["verify", "--against", "punt.txt"], folder);
    assert_eq!(told.status.code(), Some(1));
    assert!(out(&told).contains("Het register is teruggezet. Volgens het controlepunt waren er "), "{}", out(&told));
    let found = json(&against());
    assert_eq!(found["controlepunt"]["uitkomst"], "teruggezet");
    let restore = &found["controlepunt"]["teruggezetBijGebeurtenis"];
    assert_eq!(*restore, found["gebeurtenissen"], "the last event is the restore itself");
    let says_so = format!(
        "De geschiedenis zegt zelf dat het register is teruggezet uit een reservekopie: gebeurtenis {restore}, "
    );
    assert!(out(&told).contains(&says_so), "{}", out(&told));

    // Who works on afterwards does not write it away.
    let other = "Ons kenmerk: 25bb009002\nDatum: 15 november 2025\n\nToezegging 25bb006561 beschouw ik als afgedaan, en ook \
        25bb001061 beschouw ik als afgedaan.\n";
    fs::write(folder.join("ander.txt"), other).unwrap();
    let worked_on = run(&["letter", "apply", "ander.txt", "--yes"], folder);
    assert!(worked_on.status.success(), "{}", says(&worked_on));
    assert!(run(&["verify"], folder).status.success());
    let later = json(&against());
    assert_eq!(later["controlepunt"]["uitkomst"], "opnieuw-opgebouwd");
    assert_eq!(later["controlepunt"]["teruggezetBijGebeurtenis"], *restore, "and the history still says why");

    // A checkpoint of after the restore holds, and needs no such word.
    let new = run(&["checkpoint"], folder);
    fs::write(folder.join("punt.txt"), &new.stdout).unwrap();
    let found = json(&against());
    assert_eq!(found["controlepunt"]["uitkomst"], "klopt");
    assert!(found["controlepunt"]["teruggezetBijGebeurtenis"].is_null(), "{found}");
}
