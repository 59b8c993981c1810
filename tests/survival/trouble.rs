//! A full disk, a file that cannot be written, no file handles: said in Dutch, nothing recorded by half, reading goes on, and
//! when the cause is gone all is as before, without a restart.

use std::{
    collections::BTreeMap,
    fs,
    io::{Read as _, Write as _},
    net::TcpStream,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use tempfile::TempDir;

use super::{
    oracle::complaints,
    program::{Client, Program, register},
    writer::Sent,
};
use crate::support::{Page, TestApp, contents::contents};

const NUMBER: &str = "24bb000101";
const OTHER: &str = "24bb000102";
const THIRD: &str = "24bb000103";
const LETTER: &str = "24bb009001";
const FILE: &str = "register.db";

/// A running register with three promises, and a letter that lies to be processed.
struct Site {
    program: Program,
    client: Client,
    /// Where the file is, as it is seen from here.
    folder: PathBuf,
    sent: Vec<Sent>,
}

impl Site {
    async fn new(program: Program, cookie: &str, folder: PathBuf) -> Self {
        let client = Client::new(cookie).at(&program);
        let mut site = Self { program, client, folder, sent: Vec::new() };
        for number in [NUMBER, OTHER, THIRD] {
            site.record(Sent::registration(number, &format!("Leegstand, {number}"))).await;
        }
        site.record(Sent::letter(LETTER, NUMBER, OTHER, "uiterlijk 30-6-2029")).await;
        site
    }

    /// The file as it stands. A copy, since only the program may see the disk on which it is.
    fn copy(&self) -> (TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        for name in [FILE, "register.db-wal"] {
            fs::copy(self.folder.join(name), folder.path().join(name)).unwrap();
        }
        let database = folder.path().join(FILE);
        (folder, database)
    }

    async fn record(&mut self, mut form: Sent) {
        let page = form.send(&self.client).await.unwrap();
        assert_eq!(page.status, 303, "{:?}: {}", form.deed, page.text);
        form.saved = true;
        self.sent.push(form);
    }

    async fn contents(&self) -> BTreeMap<String, Vec<String>> {
        let (_folder, database) = self.copy();
        contents(&database).await
    }

    /// Forms of every kind, with what is typed in one of their fields.
    async fn forms(&self) -> Vec<(Sent, &'static str, &'static str)> {
        let reading = self.client.get("/brieven/1/lezing").await.unwrap();
        let promises = [NUMBER, OTHER].map(str::to_owned).into();
        let letter = Sent::letter("24bb009002", NUMBER, OTHER, "uiterlijk 30-6-2029");
        let processing = Sent::processing(LETTER, promises, "/brieven/1/lezing", &reading);
        vec![
            (Sent::registration("24bb000104", "Fietspad"), "titel", "Fietspad"),
            (Sent::line("voortgang", THIRD, 1, "Het loopt.", ""), "reden", "Het loopt."),
            (letter, "tekst", "24bb009002"),
            (processing, "termijn-2", "uiterlijk 30-6-2029"),
        ]
    }

    /// Sends forms of every kind while something keeps the register from writing, and again when `cure` took that away.
    async fn refuses(&mut self, told: (u16, &str, &str), cure: impl FnOnce(&Program)) {
        let before = self.contents().await;
        let forms = self.forms().await;
        for (form, field, typed) in &forms {
            let page = form.send(&self.client).await.unwrap();
            assert_eq!(page.status, told.0, "{:?}: {}", form.deed, page.text);
            assert!(page.text.contains(told.2) && page.text.contains("Er is niets vastgelegd"), "{}", page.text);
            assert!(page.field(field).contains(typed), "{field} of {:?}: {}", form.deed, page.text);
        }
        let page = self.without_a_page().await;
        assert_eq!((page.status, page.one("h1").as_str()), (told.0, told.1), "{}", page.text);
        assert!(page.text.contains(told.2) && page.text.contains("laad haar later opnieuw"), "{}", page.text);
        self.can_be_read().await;
        assert_eq!(self.contents().await, before);
        cure(&self.program);
        self.takes(forms).await;
    }

    /// Sends the same forms again, and has all of it looked at.
    async fn takes(&mut self, forms: Vec<(Sent, &'static str, &'static str)>) {
        for (form, ..) in forms {
            self.record(form).await;
        }
        assert_eq!(self.without_a_page().await.status, 400, "the password is wrong");
        let (_folder, database) = self.copy();
        assert_eq!(complaints(&database, &self.sent).await, [""; 0]);
        assert!(!self.program.log().contains("panicked"), "{}", self.program.log());
    }

    async fn can_be_read(&self) {
        for path in ["/", "/toezeggingen", "/toezeggingen/24bb000101", "/brieven/1", "/controle", "/health/ready"] {
            let page = self.client.get(path).await.unwrap();
            assert_eq!(page.status, 200, "{path}: {}", page.text);
        }
    }

    /// A form that is not shown again when it cannot be recorded.
    async fn without_a_page(&self) -> Page {
        let fields = [("email", "niemand@maasveld.example"), ("wachtwoord", "paard batterij"), ("verder", "/")];
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned()));
        self.client.post("/inloggen", &fields).await.unwrap()
    }
}

/// A folder with a register in it, and the clerk's cookie.
async fn folder() -> (TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let cookie = register(&folder.path().join(FILE)).await;
    (folder, cookie)
}

#[tokio::test]
async fn a_disk_that_takes_no_writes_is_told_and_passes() {
    // A write beyond the limit of the process fails, instead of ending it.
    const STARTER: [&str; 3] = ["sh", "-c", "trap '' XFSZ; exec \"$0\" \"$@\""];
    let (folder, cookie) = folder().await;
    let program = Program::start_by(&STARTER, &folder.path().join(FILE)).unwrap_or_else(|told| panic!("{told:?}"));
    let mut site = Site::new(program, &cookie, folder.path().to_owned()).await;
    let told = (503, "Vastleggen kan nu niet", "Het register kan nu niet in zijn bestand schrijven.");
    site.program.limit("--fsize=0:");
    site.refuses(told, |program| program.limit("--fsize=unlimited:")).await;
}

#[tokio::test]
async fn a_full_disk_is_told_and_passes() {
    let (folder, cookie) = folder().await;
    let disk = folder.path().join("schijf");
    fs::create_dir(&disk).unwrap();
    let mount = format!("mount -t tmpfs -o size=6m tmpfs {}", disk.display());
    let probe = Command::new("unshare").args(["-Urm", "sh", "-c", &mount]).output();
    if !probe.is_ok_and(|output| output.status.success()) {
        eprintln!(
            "no disk of our own can be mounted here; that writing fails is proven by the limit of a process alone"
        );
        return;
    }
    let script =
        format!("{mount} && cp {} {} && exec \"$0\" \"$@\"", folder.path().join(FILE).display(), disk.display());
    let program = Program::start_by(&["unshare", "-Urm", "sh", "-c", &script], &disk.join(FILE))
        .unwrap_or_else(|told| panic!("{told:?}"));
    let seen = PathBuf::from(format!("/proc/{}/root{}", program.id(), disk.display()));
    let mut site = Site::new(program, &cookie, seen.clone()).await;
    let filler = seen.join("vol");
    let full = fs::File::create(&filler).unwrap().write_all(&vec![0; 8 << 20]).unwrap_err();
    assert_eq!(full.kind(), std::io::ErrorKind::StorageFull);
    let told = (507, "Er is geen ruimte meer", "De schijf van het register is vol.");
    site.refuses(told, |_| fs::remove_file(&filler).unwrap()).await;
}

#[tokio::test]
async fn without_file_handles_who_is_there_goes_on_and_who_comes_waits() {
    let (folder, cookie) = folder().await;
    let program = Program::start(&folder.path().join(FILE));
    let mut site = Site::new(program, &cookie, folder.path().to_owned()).await;
    // What is open stays open; nothing can be opened.
    site.program.limit("--nofile=3:");
    site.record(Sent::registration("24bb000104", "Fietspad")).await;
    site.record(Sent::line("voortgang", "24bb000104", 1, "Het loopt.", "")).await;
    assert_eq!(site.client.get("/toezeggingen?q=Fietspad&sorteer=titel").await.unwrap().status, 200);
    let mut late = TcpStream::connect(&site.program.address).unwrap();
    write!(late, "GET /toezeggingen/24bb000104 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
    late.set_read_timeout(Some(Duration::from_millis(300))).unwrap();
    assert!(late.read(&mut [0; 1]).is_err(), "there is no handle for this visitor");
    site.program.limit("--nofile=1024:");
    late.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    let mut page = String::new();
    late.read_to_string(&mut page).unwrap();
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("Fietspad"), "{page}");
    let (_folder, database) = site.copy();
    assert_eq!(complaints(&database, &site.sent).await, [""; 0]);
}

/// By what the program is started so that it may write no more than the rights of files allow: an administrator may write
/// anything.
fn without_privileges() -> &'static [&'static str] {
    let administrator = Command::new("id").arg("-u").output().unwrap().stdout == b"0\n";
    if administrator { &["setpriv", "--bounding-set=-all", "--inh-caps=-all"] } else { &[] }
}

#[tokio::test]
async fn on_a_file_that_is_only_to_be_read_the_program_does_not_start() {
    let (folder, cookie) = folder().await;
    let database = folder.path().join(FILE);
    let before = contents(&database).await;
    for (file, around) in [(0o444, 0o755), (0o444, 0o555), (0o644, 0o555)] {
        let allow = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
        allow(&database, file);
        allow(folder.path(), around);
        let started = Program::start_by(without_privileges(), &database);
        allow(folder.path(), 0o755);
        allow(&database, 0o644);
        let Err((code, told)) = started else { panic!("the program started") };
        assert_eq!(code, Some(1), "{told}");
        assert!(told.contains("register.db kan niet") || told.contains("register.db kon niet"), "{told}");
        assert!(!told.contains("code:"), "{told}");
    }
    assert_eq!(contents(&database).await, before);
    Site::new(Program::start(&database), &cookie, folder.path().to_owned()).await;
}

#[tokio::test]
async fn who_cannot_be_looked_up_is_not_taken_for_somebody_who_is_not_signed_in() {
    let app = TestApp::empty().await;
    app.promise(NUMBER, None).await;
    let path = format!("/toezeggingen/{NUMBER}/voortgang");
    let form = app.get(&path).await;
    app.store.close().await;
    for page in [app.get(&path).await, app.refill(&form, &path, &[("reden", "Het loopt.")]).await] {
        assert_eq!(page.status, 503, "{:?} {}", page.location, page.text);
        assert_eq!(page.one("h1"), "Het register is even niet bereikbaar");
        assert!(page.text.contains("laad haar later opnieuw"), "{}", page.text);
    }
    assert_eq!(app.get("/health/ready").await.status, 503);
    assert_eq!(app.get("/health/live").await.status, 200);
}
