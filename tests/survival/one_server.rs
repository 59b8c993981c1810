//! One server a register, and commands beside it.

use toezeggingen::store::{Store, settings::CouncilSettings};

use super::program::{Client, Program, register};
use crate::{
    cli::{out, run},
    support::act_of_the_administration,
};

#[tokio::test]
async fn a_second_server_on_a_register_is_refused_and_a_command_beside_the_first_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("toezeggingen.db");
    let cookie = register(&database).await;
    let first = Program::start(&database);
    for second in [
        &["serve", "--listen", "127.0.0.1:0"][..],
        &["demo", "--listen", "127.0.0.1:0", "--database", "toezeggingen.db"],
    ] {
        let refused = run(second, folder.path());
        let told = String::from_utf8_lossy(&refused.stderr);
        assert_eq!(refused.status.code(), Some(1), "{told}");
        assert!(told.contains("toezeggingen.db draait al, en twee diensten op één bestand kan niet."), "{told}");
    }
    let new = ["user", "add", "--name", "B. Heer", "--email", "b.heer@maasveld.example", "--role", "beheerder"];
    assert!(run(&new, folder.path()).status.success());
    assert!(run(&["verify"], folder.path()).status.success());
    let client = Client::new(&cookie).at(&first);
    assert_eq!(client.get("/toezeggingen").await.unwrap().status, 200, "the first goes on");
    // Once it ended, however it did, another may.
    first.kill();
    drop(Program::start(&database));
}

#[tokio::test]
async fn a_server_goes_by_the_settings_that_another_process_changed() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("register.db");
    let cookie = register(&database).await;
    let program = Program::start(&database);
    let client = Client::new(&cookie).at(&program);
    for council in ["gemeenteraad Aardenburg", "gemeenteraad Bergeijk"] {
        let other = Store::open(&database).await.unwrap();
        let before = other.settings();
        let settings = CouncilSettings { council: council.to_owned(), ..before.clone() };
        other.set_settings(&act_of_the_administration(), before.compute_mark(), &settings).await.unwrap();
        other.close().await;
        let page = client.get("/toezeggingen").await.unwrap();
        assert!(page.text.contains(council), "{}", page.text);
    }
}

#[tokio::test]
async fn a_one_time_link_bears_the_address_at_which_the_register_is_served() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("toezeggingen.db");
    let mut accounts = 0;
    let mut link = |more: &[&str]| {
        accounts += 1;
        let email = format!("b{accounts}@maasveld.example");
        let new = ["user", "add", "--name", "B. Heer", "--email", &email, "--role", "beheerder"];
        let told = out(&run(&[&new, more].concat(), folder.path()));
        let again = out(&run(&[&["user", "link", &email], more].concat(), folder.path()));
        let start = |told: &str| told.lines().last().unwrap().split("/uitnodiging/").next().unwrap().to_owned();
        assert_eq!(start(&told), start(&again));
        (start(&told), told)
    };
    let (start, told) = link(&[]);
    assert_eq!(start, "http://127.0.0.1:8080");
    assert!(told.contains("Het register weet nog niet op welk adres men het bereikt"), "{told}");

    let program = Program::start(&database);
    let here = format!("http://{}", program.address);
    assert_eq!(link(&[]).0, here);
    assert!(!link(&[]).1.contains("weet nog niet"));
    drop(program);
    // Where it listens now, not where it listened before.
    let program = Program::start(&database);
    assert_ne!(format!("http://{}", program.address), here);
    assert_eq!(link(&[]).0, format!("http://{}", program.address));
    drop(program);

    let chosen = ["env", "TOEZEGGINGEN_BASE_URL=http://toezeggingen.maasveld.example"];
    let serve =
        |starter: &[&str]| drop(Program::start_by(starter, &database).unwrap_or_else(|told| panic!("{told:?}")));
    serve(&chosen);
    assert_eq!(link(&[]).0, "http://toezeggingen.maasveld.example");
    assert_eq!(link(&["--base-url", "https://anders.example"]).0, "https://anders.example", "a flag still wins");
    serve(&[]);
    assert_eq!(link(&[]).0, "http://toezeggingen.maasveld.example", "what somebody chose stays");
    let other = ["env", "TOEZEGGINGEN_BASE_URL=http://raad.maasveld.example"];
    serve(&other);
    assert_eq!(link(&[]).0, "http://raad.maasveld.example", "until somebody chooses another");
}
