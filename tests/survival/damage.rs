//! The oracle can fail: each loss that it is there to find is brought about on purpose, and found.

use std::{fs, path::PathBuf};

use sqlx::{AssertSqlSafe, Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};
use tempfile::TempDir;

use super::{
    oracle::complaints,
    program::{Client, Program, register},
    writer::Sent,
};

const SETTLED: &str = "24bb000101";
const POSTPONED: &str = "24bb000102";
const LETTER: &str = "24bb009001";

/// The register as it was before anything was sent.
const BEFORE: &str = "before.db";

/// A register that was killed when every one of these forms was answered.
struct Written {
    folder: TempDir,
    sent: Vec<Sent>,
}

impl Written {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("register.db");
        let cookie = register(&database).await;
        // SQLite may move pages from the file beside it at any time, so what is lost is what came after this copy.
        fs::copy(&database, folder.path().join(BEFORE)).unwrap();
        let program = Program::start(&database);
        let client = Client::new(&cookie).at(&program);
        let mut written = Self { folder, sent: Vec::new() };
        written.send(&client, Sent::registration(SETTLED, "Leegstand")).await;
        written.send(&client, Sent::registration(POSTPONED, "Fietspad")).await;
        written.send(&client, Sent::line("uitstel", POSTPONED, 1, "Het loopt uit.", "uiterlijk 30-6-2028")).await;
        written.send(&client, Sent::line("voortgang", SETTLED, 1, "Het loopt.", "")).await;
        written.send(&client, Sent::letter(LETTER, SETTLED, POSTPONED, "uiterlijk 30-6-2029")).await;
        let page = client.get("/brieven/1/lezing").await.unwrap();
        let promises = [SETTLED, POSTPONED].map(str::to_owned).into();
        written.send(&client, Sent::processing(LETTER, promises, "/brieven/1/lezing", &page)).await;
        program.kill();
        written
    }

    async fn send(&mut self, client: &Client, mut form: Sent) {
        let page = form.send(client).await.unwrap();
        assert_eq!(page.status, 303, "{:?}: {}", form.deed, page.text);
        form.saved = true;
        self.sent.push(form);
    }

    /// A copy of the register, as the kill left it: the file, and what was written beside it.
    fn copy(&self, endings: &[&str]) -> (TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        for ending in endings {
            let name = format!("register.db{ending}");
            fs::copy(self.folder.path().join(&name), folder.path().join(&name)).unwrap();
        }
        let database = folder.path().join("register.db");
        (folder, database)
    }

    /// What the oracle says of a copy in which somebody did this.
    async fn after(&self, statements: &str) -> Vec<String> {
        let (_folder, database) = self.copy(&["", "-wal"]);
        let options = SqliteConnectOptions::new().filename(&database).foreign_keys(false);
        let mut file = SqliteConnection::connect_with(&options).await.unwrap();
        sqlx::raw_sql(AssertSqlSafe(statements.to_owned())).execute(&mut file).await.unwrap();
        file.close().await.unwrap();
        complaints(&database, &self.sent).await
    }
}

#[tokio::test]
async fn the_oracle_finds_all_that_is_lost_when_an_older_register_is_put_back() {
    let written = Written::new().await;
    let (_folder, whole) = written.copy(&["", "-wal"]);
    assert_eq!(complaints(&whole, &written.sent).await, [""; 0]);
    let found = complaints(&written.folder.path().join(BEFORE), &written.sent).await;
    for form in &written.sent {
        let lost = format!("{:?} was answered as saved and is not there", form.deed);
        assert!(found.contains(&lost), "{lost}, in {found:#?}");
    }
}

/// What is done to the file, and what has to be said of it.
const HALVES: &[(&str, &str)] = &[
    (
        "DROP TRIGGER event_stays; DROP TRIGGER event_content_stays; DELETE FROM event_content
             WHERE sequence = (SELECT max(sequence) FROM event WHERE commitment_id = 2);
             DELETE FROM event WHERE sequence = (SELECT max(sequence) FROM event WHERE commitment_id = 2)",
        "24bb000102: versie is 3, but the history says 2",
    ),
    (
        "DROP TRIGGER event_stays; DROP TRIGGER event_content_stays; DELETE FROM event_content
             WHERE sequence = (SELECT sequence FROM event WHERE kind = 'voortgang');
             DELETE FROM event WHERE kind = 'voortgang'",
        "Tell(\"voortgang\", \"24bb000101\", \"Het loopt.\") was answered as saved and is not there",
    ),
    (
        "DROP TRIGGER event_content_stays; DELETE FROM event_content WHERE sequence = 4",
        "the history is not whole: De inhoud van gebeurtenis 4 is weg",
    ),
    (
        "DROP TRIGGER event_content_is_kept; UPDATE event_content SET note = 'Het loopt niet.' WHERE sequence = 4",
        "the history is not whole: Gebeurtenis 4 is niet meer zoals zij werd vastgelegd.",
    ),
    (
        "UPDATE commitment SET title = 'Leegte' WHERE number = '24bb000101'",
        "24bb000101: titel is \"Leegte\", but the history says \"Leegstand\"",
    ),
    (
        "UPDATE commitment SET version = version + 1 WHERE number = '24bb000101'",
        "24bb000101: versie is 3, but the history says 2",
    ),
    (
        "UPDATE commitment SET status = 'openstaand', closed_on = NULL, decided_by = NULL WHERE number = '24bb000101'",
        "24bb000101: status is \"openstaand\", but the history says \"afgedaan\"",
    ),
    (
        "UPDATE commitment SET last_day = '2028-06-30' WHERE number = '24bb000102'",
        "24bb000102: the present deadline is not the last of the list",
    ),
    (
        "UPDATE commitment SET postponements = 1 WHERE number = '24bb000102'",
        "24bb000102: the postponements are miscounted",
    ),
    ("UPDATE commitment SET corrections = 1 WHERE number = '24bb000102'", "24bb000102: the corrections are miscounted"),
    (
        "UPDATE commitment SET first_words = 'ooit' WHERE number = '24bb000102'",
        "24bb000102: the first words are not those of the first deadline",
    ),
    (
        "DELETE FROM search_public WHERE rowid = 2; DELETE FROM search_hidden WHERE rowid = 2",
        "24bb000102: the search is wrong about [",
    ),
    (
        "DROP TRIGGER deadline_stays; DELETE FROM deadline WHERE position = 2",
        "24bb000102: a gap in the list of deadlines",
    ),
    ("DELETE FROM passage WHERE commitment_id = 2", "is there by half or more than once: 4 of 5"),
    ("UPDATE letter SET processed_at = NULL", "is there by half or more than once: 4 of 5"),
    ("UPDATE letter SET body = body || '.'", "letter 1 has another text than it came in with"),
    ("DELETE FROM letter_number", "24bb000101: a letter does not count a promise among its numbers"),
    ("DELETE FROM committee", "of commitment points to a committee that is not there"),
    ("INSERT INTO submission VALUES ('x y', '2025')", "token x is claimed, but no such form was sent"),
    (
        "DELETE FROM submission WHERE at = (SELECT min(at) FROM submission)",
        "Register(\"24bb000101\"): its token is claimed without its effect, or the other way round",
    ),
];

#[tokio::test]
async fn the_oracle_finds_each_half_write() {
    let written = Written::new().await;
    for (statements, complaint) in HALVES {
        let found = written.after(statements).await;
        assert!(found.iter().any(|found| found.contains(complaint)), "{statements}: {found:#?}");
    }
}
