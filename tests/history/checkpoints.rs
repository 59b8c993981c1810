//! Checkpoints: the register signs how far its history goes, and is held to it.

use std::{fs, path::Path};

use toezeggingen::{
    auth::checkpoint::{CheckpointKey, is_signed},
    clock::Clock,
    domain::history::{Hash, checkpoint::Checkpoint},
    store::Store,
};

use crate::{
    cli::{json, out, run},
    support::{TestApp, builders::commitment, clerk},
};

#[tokio::test]
async fn anybody_gets_a_fresh_checkpoint_that_is_signed() {
    let mut app = TestApp::empty().await;
    app.sign_out();
    let fetch = async || {
        let (page, _) = app.look("/controlepunt").await;
        assert_eq!(page.status, 200);
        assert!(page.headers.contains(&("content-type".to_owned(), "text/plain; charset=utf-8".to_owned())));
        page.body.parse::<Checkpoint>().unwrap()
    };
    let empty = fetch().await;
    assert_eq!((empty.statement.events, &empty.statement.head), (0, &Hash::of_origin()));
    app.register(commitment("25bb000001")).await;
    app.settle("25bb000001", "2025-11-14").await;
    let later = fetch().await;
    assert!(is_signed(&empty) && is_signed(&later));
    assert_eq!((later.statement.events, later.statement.head.clone()), app.store.find_head().await.unwrap());
    assert_eq!(later.statement.council, app.store.settings().council);
    assert_eq!(later.statement.at, app.act().now);
    assert_eq!(later.statement.key, empty.statement.key);
    assert_ne!(later.statement.head, empty.statement.head);
    for page in ["/", "/toezeggingen/25bb000001"] {
        assert!(app.get(page).await.attributes("footer a", "href").contains(&"/controlepunt".to_owned()), "{page}");
    }
}

/// A folder with a register in `toezeggingen.db`, a key beside it, and a checkpoint of its first two events in `punt.txt`;
/// since then there was one event more. `vroeger.db` is the register before the second event.
struct Kept {
    folder: tempfile::TempDir,
    app: TestApp,
    key: CheckpointKey,
}

impl Kept {
    async fn new() -> Self {
        let app = TestApp::empty().await;
        let folder = tempfile::tempdir().unwrap();
        let (key, _) = CheckpointKey::read_or_make(&folder.path().join("toezeggingen.db.sleutel")).unwrap();
        app.register(commitment("25bb000001")).await;
        copy(&app.database(), &folder.path().join("vroeger.db")).await;
        app.settle("25bb000001", "2025-11-14").await;
        let kept = Self { folder, app, key };
        fs::write(kept.path("punt.txt"), kept.sign().await.to_string()).unwrap();
        kept.app.register(commitment("25bb000002")).await;
        copy(&kept.app.database(), &kept.path("toezeggingen.db")).await;
        kept
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join(name)
    }

    async fn sign(&self) -> Checkpoint {
        self.key.sign_checkpoint("gemeenteraad", self.app.store.find_head().await.unwrap(), self.app.act().now)
    }

    /// What `verify --against` says of a checkpoint with this text, and whether it is content.
    fn verify(&self, text: &str, more: &[&str]) -> (bool, String) {
        fs::write(self.path("ander.txt"), text).unwrap();
        let output = run(&[&["verify", "--against", "ander.txt"], more].concat(), self.folder.path());
        (output.status.success(), out(&output) + &String::from_utf8_lossy(&output.stderr))
    }

    fn text(&self) -> String {
        fs::read_to_string(self.path("punt.txt")).unwrap()
    }
}

/// A whole copy of a register that is in use.
pub(super) async fn copy(from: &Path, to: &Path) {
    use sqlx::{Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};
    let mut connection = SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(from)).await.unwrap();
    sqlx::query("VACUUM INTO $1").bind(to.to_str().unwrap()).execute(&mut connection).await.unwrap();
}

#[tokio::test]
async fn a_history_that_went_on_is_still_the_one_of_the_checkpoint() {
    let kept = Kept::new().await;
    let public = kept.key.to_public_key().to_string();
    let (good, told) = kept.verify(&kept.text(), &["--public-key", &public]);
    assert!(good, "{told}");
    assert!(told.contains("De geschiedenis is heel: 3 gebeurtenissen"), "{told}");
    assert!(told.contains("De handtekening klopt, en is van de sleutel die u opgaf."), "{told}");
    assert!(told.contains("gebeurtenis 2 draagt nog hetzelfde kenmerk"), "{told}");
    let (good, told) = kept.verify(&kept.text(), &[]);
    assert!(good && told.contains("vergelijk zelf") && told.contains(&public), "{told}");
    let through_mail = format!("\n{}\n", kept.text()).replace('\n', "\r\n");
    assert!(!kept.verify(&through_mail, &[]).0, "an empty line before it is none of ours");
    assert!(kept.verify(through_mail.trim_start(), &[]).0);
}

#[tokio::test]
async fn the_command_prints_a_checkpoint_of_now() {
    let kept = Kept::new().await;
    let before = Clock::System.now();
    let printed = out(&run(&["checkpoint"], kept.folder.path()));
    let checkpoint: Checkpoint = printed.parse().unwrap();
    assert!(is_signed(&checkpoint) && checkpoint.statement.key == kept.key.to_public_key());
    assert_eq!(checkpoint.statement.events, 3);
    assert!(checkpoint.statement.at >= before - chrono::Duration::seconds(1));
    assert!(kept.verify(&printed, &[]).0);
    fs::rename(kept.path("toezeggingen.db.sleutel"), kept.path("elders")).unwrap();
    let none = run(&["checkpoint"], kept.folder.path());
    assert_eq!(none.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&none.stderr).contains("nog geen sleutel in toezeggingen.db.sleutel"));
    assert!(run(&["checkpoint", "--key", "elders"], kept.folder.path()).status.success());
    fs::write(kept.path("elders"), "iets anders").unwrap();
    let wrong = run(&["checkpoint", "--key", "elders"], kept.folder.path());
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("elders is geen sleutel voor controlepunten"));
}

#[tokio::test]
async fn a_register_that_was_put_back_lacks_what_the_checkpoint_states() {
    let kept = Kept::new().await;
    fs::copy(kept.path("vroeger.db"), kept.path("toezeggingen.db")).unwrap();
    let alone = run(&["verify"], kept.folder.path());
    assert!(alone.status.success(), "by itself an older copy is whole: {}", out(&alone));
    let (good, told) = kept.verify(&kept.text(), &[]);
    assert!(!good, "{told}");
    assert!(
        told.contains(
            "Het register is teruggezet. Volgens het controlepunt waren er 2 gebeurtenissen, nu zijn het er 1"
        )
    );
    assert!(told.contains("er ontbreekt er ten minste één"), "{told}");
    let output = run(&["verify", "--against", "punt.txt", "--json"], kept.folder.path());
    let found = json(&output);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!((&found["heel"], &found["inOrde"]), (&true.into(), &false.into()));
    assert_eq!(found["controlepunt"]["uitkomst"], "teruggezet");
    assert_eq!(found["controlepunt"]["handtekeningKlopt"], true);
}

#[tokio::test]
async fn a_checkpoint_that_was_tampered_with_proves_nothing() {
    let kept = Kept::new().await;
    let public = kept.key.to_public_key().to_string();
    let thief = CheckpointKey::new().unwrap();
    let statement = kept.text().parse::<Checkpoint>().unwrap().statement;
    let head = (statement.events, statement.head.clone());
    let forged = thief.sign_checkpoint(&statement.council, head.clone(), statement.at).to_string();
    let relabelled = forged.replace(&thief.to_public_key().to_string(), &public);
    let expect = ["--public-key", public.as_str()];
    let unsigned = "De handtekening onder het controlepunt klopt niet";
    let table: [(String, &[&str], &str); 7] = [
        (kept.text().replace("gebeurtenissen: 2", "gebeurtenissen: 1"), &[], unsigned),
        (kept.text().replace("raad: gemeenteraad", "raad: gemeenteraad Elders"), &[], unsigned),
        (relabelled, &[], unsigned),
        (forged.clone(), &expect, "met een andere sleutel ondertekend dan u opgaf"),
        (
            kept.text().lines().take(5).collect::<Vec<_>>().join("\n"),
            &[],
            "ander.txt is geen controlepunt: regel 6 ontbreekt",
        ),
        (kept.text()[..kept.text().len() - 40].to_owned(), &[], "regel 7: achter ‘handtekening’ hoort"),
        (String::new(), &[], "regel 1: hier hoort ‘Toezeggingen controlepunt 1’ te staan"),
    ];
    for (text, more, told) in table {
        let (good, said) = kept.verify(&text, more);
        assert!(!good && said.contains(told), "{told}: {said}");
    }
    // Who signs with a key of their own is only found out by who noted the right one.
    let (good, told) = kept.verify(&forged, &[]);
    assert!(good && told.contains(&thief.to_public_key().to_string()), "{told}");
    assert_eq!(run(&["verify", "--public-key", &public], kept.folder.path()).status.code(), Some(2));
    assert_eq!(
        run(&["verify", "--against", "punt.txt", "--public-key", "abc"], kept.folder.path()).status.code(),
        Some(2)
    );
}

#[tokio::test]
async fn a_checkpoint_of_another_register_is_told_from_ours() {
    let kept = Kept::new().await;
    let other = TestApp::empty().await;
    other.set(|settings| settings.council = "gemeenteraad Elders".to_owned()).await;
    other.register(commitment("25bb000001")).await;
    let head = other.store.find_head().await.unwrap();
    let checkpoint = kept.key.sign_checkpoint(&other.store.settings().council, head, other.act().now);
    let (good, told) = kept.verify(&checkpoint.to_string(), &[]);
    assert!(!good && told.contains("gebeurtenis 2 draagt een ander kenmerk"), "{told}");
    assert!(told.contains("het controlepunt noemt ‘gemeenteraad Elders’"), "{told}");
}

#[tokio::test]
async fn the_check_of_a_checkpoint_does_not_hide_that_the_history_is_broken() {
    let kept = Kept::new().await;
    let store = Store::open(&kept.path("toezeggingen.db")).await.unwrap();
    assert!(store.find_commitment(&clerk(), &super::number()).await.is_ok());
    store.close().await;
    let mut intruder = super::intruder_in(&kept.path("toezeggingen.db")).await;
    sqlx::query("UPDATE event_content SET note = 'x' WHERE sequence = 2").execute(&mut intruder).await.unwrap();
    let (good, told) = kept.verify(&kept.text(), &[]);
    assert!(!good && told.contains("Gebeurtenis 2 is niet meer zoals zij werd vastgelegd."), "{told}");
}
