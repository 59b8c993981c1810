//! The program as a person or a script starts it.

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    os::unix::fs::PermissionsExt as _,
    path::Path,
    process::{Command, Output, Stdio},
};

use serde_json::Value;
use toezeggingen::{demo, domain::commitment::status::DecisionRule, store::Store};

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_toezeggingen");

/// A short letter over promises of the demonstration: one settled, one postponed, one that the register does not hold.
const LETTER: &str = "Ons kenmerk: 25bb009001\nDatum: 14 november 2025\nOnderwerp: stand van zaken\n\nGeachte leden,\n\n\
    Ik stel voor toezegging 25bb006561 als afgedaan te beschouwen en op toezegging 25bb001061 terug te komen uiterlijk in \
    Q2 2026. Ook toezegging 25bb009999 beschouw ik als afgedaan.\n\nDe burgemeester\n";

/// Runs the program in a folder.
pub fn run(arguments: &[&str], folder: &Path) -> Output {
    Command::new(PROGRAM).args(arguments).current_dir(folder).stdin(Stdio::null()).output().unwrap()
}

pub fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

pub fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap()
}

/// A folder with the demonstration in `toezeggingen.db` and a letter in `brief.txt`.
pub async fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("toezeggingen.db")).await.unwrap();
    demo::fill_register(&store, DecisionRule::Direct).await.unwrap();
    store.close().await;
    fs::write(folder.path().join("brief.txt"), LETTER).unwrap();
    folder
}

#[test]
fn a_deadline_is_told_to_people_and_to_programs() {
    let folder = tempfile::tempdir().unwrap();
    let people = run(&["deadline", "uiterlijk in Q4 2025", "--on", "2024-10-15"], folder.path());
    assert!(people.status.success());
    assert!(
        out(&people).starts_with("1 oktober 2025 tot en met 31 december 2025\nprecisie: kwartaal\n"),
        "{}",
        out(&people)
    );
    let programs = json(&run(&["deadline", "uiterlijk in Q4 2025", "--on", "2024-10-15", "--json"], folder.path()));
    assert_eq!(programs["laatsteDag"], "2025-12-31");
    assert_eq!(programs["eersteDag"], "2025-10-01");
    assert_eq!(programs["precisie"], "kwartaal");
    assert_eq!(programs["woorden"], "uiterlijk in Q4 2025");
}

#[test]
fn a_deadline_that_is_in_doubt_is_told_with_the_question() {
    let folder = tempfile::tempdir().unwrap();
    let read = |words: &str| json(&run(&["deadline", words, "--on", "2025-04-16", "--json"], folder.path()));
    let odd = read("uiterlijk 1 mei 2O26");
    assert_eq!((&odd["laatsteDag"], &odd["eersteDag"]), (&Value::Null, &Value::Null));
    assert_eq!(odd["precisie"], "geen");
    let doubt = &odd["twijfels"][0];
    assert_eq!(
        (&doubt["code"], &doubt["geschreven"], &doubt["gelezen"]),
        (&"termijn-onzeker".into(), &"2O26".into(), &"2026".into())
    );
    assert_eq!(doubt["vraag"], "Wij begrijpen ‘2O26’ niet als jaar. Bedoelt u 2026?");
    let over = read("in maart 2025");
    assert_eq!((&over["laatsteDag"], &over["twijfels"][0]["code"]), (&"2025-03-31".into(), &"termijn-voorbij".into()));
    assert_eq!(read("4Q26")["twijfels"], Value::Array(Vec::new()));
    let people = run(&["deadline", "uiterlijk in Q4 9999", "--on", "2025-04-16"], folder.path());
    assert!(
        out(&people).starts_with("geen dag\n") && out(&people).contains("\ntwijfel:  Wij begrijpen ‘9999’"),
        "{}",
        out(&people)
    );
}

#[test]
fn a_deadline_looks_in_the_calendar_that_is_given() {
    let folder = tempfile::tempdir().unwrap();
    let calendar = folder.path().join("kalender.tsv");
    fs::write(&calendar, "naam\teerste_dag\tlaatste_dag\nzomerreces 2026\t2026-07-11\t2026-08-23\n").unwrap();
    let arguments =
        ["deadline", "voor het zomerreces", "--on", "2026-03-10", "--json", "--calendar", calendar.to_str().unwrap()];
    assert_eq!(json(&run(&arguments, folder.path()))["laatsteDag"], "2026-07-10");
    fs::write(&calendar, "naam\teerste_dag\tlaatste_dag\nzomerreces 2026\tjuli\taugustus\n").unwrap();
    let wrong = run(&arguments, folder.path());
    assert_eq!(wrong.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("Regel 2 van de kalender: ‘juli’ is geen dag"));
}

#[tokio::test]
async fn a_letter_is_read_without_a_change() {
    let folder = folder().await;
    let read = run(&["letter", "read", "brief.txt", "--json"], folder.path());
    assert!(read.status.success());
    let reading = json(&read);
    assert_eq!(reading["brief"]["nummer"], "25bb009001");
    assert_eq!(reading["brief"]["datum"], "2025-11-14");
    let outcomes: Vec<_> =
        reading["uitkomsten"].as_array().unwrap().iter().map(|one| one["uitkomst"].as_str().unwrap()).collect();
    assert_eq!(outcomes, ["afdoen", "uitstellen", "afdoen"]);
    let passage = &reading["uitkomsten"][0]["passages"][0];
    let (start, end) = (passage["van"].as_u64().unwrap() as usize, passage["tot"].as_u64().unwrap() as usize);
    let cut: String = LETTER.chars().skip(start).take(end - start).collect();
    assert_eq!(passage["tekst"], cut.as_str());
    let people = out(&run(&["letter", "read", "brief.txt"], folder.path()));
    assert!(people.contains("3 genoemd: 2 afdoen, 1 uitstellen"), "{people}");
    assert!(people.contains("termijn: uiterlijk in Q2 2026 (uiterlijk 30 juni 2026)"), "{people}");
}

#[tokio::test]
async fn a_letter_is_applied_once_and_what_the_register_does_not_hold_is_skipped_aloud() {
    let folder = folder().await;
    let applied = run(&["letter", "apply", "brief.txt", "--yes"], folder.path());
    assert!(applied.status.success(), "{}", String::from_utf8_lossy(&applied.stderr));
    let told = out(&applied);
    assert!(told.contains("25bb009999: overgeslagen. Dit nummer staat niet in het register."), "{told}");
    assert!(
        told.ends_with("Vastgelegd.\nDe brief is nog concept. Geef hem vrij op zijn eigen pagina, of met --release.\n"),
        "{told}"
    );
    let again = out(&run(&["letter", "apply", "brief.txt", "--yes"], folder.path()));
    assert!(again.contains("25bb006561: overgeslagen. Deze brief is voor deze toezegging al verwerkt."), "{again}");
    assert!(again.ends_with("Er is niets te verwerken.\n"), "{again}");
    let registered = out(&run(&["letter", "apply", "brief.txt", "--yes", "--register-unknown"], folder.path()));
    assert!(registered.contains("25bb009999: overgeslagen."), "no sentence tells what was promised: {registered}");
    assert!(registered.contains("neemt de hele passage over"), "{registered}");
    assert!(run(&["verify"], folder.path()).status.success());
}

#[tokio::test]
async fn what_is_doubtful_of_a_number_that_the_register_does_not_hold_is_not_registered_unasked() {
    let folder = folder().await;
    let letter = "Ons kenmerk: 25bb009050\nDatum: 14 november 2025\n\nGeachte leden,\n\nToezegging 25bb008881: onderzoek\n\n\
        Het onderzoek is klaar. De toezegging is hiermee afgedaan.\n\nDe burgemeester\n";
    fs::write(folder.path().join("brief.txt"), letter).unwrap();
    let told = out(&run(&["letter", "apply", "brief.txt", "--yes", "--register-unknown"], folder.path()));
    assert!(told.contains("25bb008881: overgeslagen."), "{told}");
    assert!(told.ends_with("Er is niets te verwerken.\n"), "{told}");
}

#[tokio::test]
async fn a_second_promise_of_the_same_title_is_not_registered_unasked() {
    let folder = folder().await;
    let apply = |letter: &str, number: &str| {
        let text = format!(
            "Ons kenmerk: {letter}\nDatum: 14 november 2025\n\nGeachte leden,\n\nLeegstand ({number})\n\nOp 5 september 2025 heb ik \
             toegezegd u te melden hoeveel woningen leegstaan. Dat zijn er negentien. Ik stel voor toezegging {number} als \
             afgedaan te beschouwen.\n\nDe burgemeester\n"
        );
        fs::write(folder.path().join("brief.txt"), text).unwrap();
        out(&run(&["letter", "apply", "brief.txt", "--yes", "--register-unknown"], folder.path()))
    };
    let first = apply("25bb009051", "25bb009999");
    assert!(first.contains("25bb009999: wordt geregistreerd als ‘Leegstand’, en is dan openbaar."), "{first}");
    let second = apply("25bb009052", "25bb009998");
    assert!(second.contains("met deze titel geregistreerd: 25bb009999."), "{second}");
    assert!(second.contains("25bb009998: overgeslagen."), "{second}");
    assert!(second.ends_with("Er is niets te verwerken.\n"), "{second}");
}

#[tokio::test]
async fn without_a_yes_nothing_is_applied() {
    let folder = folder().await;
    let refused = run(&["letter", "apply", "brief.txt"], folder.path());
    assert!(out(&refused).ends_with("Er is niets vastgelegd.\n"), "{}", out(&refused));
    let store = Store::open(&folder.path().join("toezeggingen.db")).await.unwrap();
    assert_eq!(
        store.list_letters(&crate::support::clerk(), 1).await.unwrap().1,
        4,
        "the letter was not taken in either"
    );
}

#[tokio::test]
async fn what_a_letter_tells_of_persons_is_asked_about_on_the_command_line_too() {
    let folder = folder().await;
    let letter = LETTER.replace("\n\n", "\n\nMevrouw Jansen is bereikbaar op 06-12345678.\n\n");
    fs::write(folder.path().join("brief.txt"), letter).unwrap();
    let told = "De brief: de naam van iemand zonder openbaar ambt (Mevrouw Jansen) en een telefoonnummer (06-12345678)";
    let refused = run(&["letter", "apply", "brief.txt", "--yes", "--release"], folder.path());
    assert_eq!(refused.status.code(), Some(1));
    assert!(out(&refused).contains(told), "{}", out(&refused));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("--may-be-public"));
    let store = Store::open(&folder.path().join("toezeggingen.db")).await.unwrap();
    assert_eq!(
        store.list_letters(&crate::support::clerk(), 1).await.unwrap().1,
        4,
        "the letter was not taken in either"
    );
    store.close().await;
    let done = out(&run(&["letter", "apply", "brief.txt", "--yes", "--release", "--may-be-public"], folder.path()));
    assert!(done.ends_with("Vastgelegd.\nDe brief is vrijgegeven.\n"), "{done}");
}

#[tokio::test]
async fn what_cannot_be_done_is_said_in_dutch_with_a_code_that_tells() {
    let folder = folder().await;
    fs::write(folder.path().join("scan.pdf"), b"%PDF-1.7 ...").unwrap();
    fs::write(folder.path().join("zonder-datum.txt"), "Toezegging 25bb006561 is afgedaan.").unwrap();
    let sso = ["--oidc-client-id", "x", "--oidc-client-secret", "y", "--oidc-role", "griffie=griffier"];
    let listen = ["serve", "--listen", "127.0.0.1:0"];
    let eavesdropped = [&listen[..], &["--oidc-issuer", "http://x.example"], &sso].concat();
    let no_role = [&listen[..], &["--oidc-issuer", "https://x.example"], &sso[..4]].concat();
    let wrong_role = [&listen[..], &["--oidc-role", "griffie=baas"]].concat();
    let table: [(&[&str], i32, &str); 13] = [
        (&eavesdropped, 1, "http://x.example moet met https beginnen"),
        (&no_role, 2, "--oidc-role"),
        (&wrong_role, 2, "baas is geen rol; kies uit: griffier"),
        (&["letter", "read", "bestaat-niet.txt"], 1, "bestaat-niet.txt is niet te lezen"),
        (&["letter", "read", "scan.pdf"], 1, "Dit is een PDF"),
        (&["letter", "apply", "zonder-datum.txt", "--yes"], 1, "Geef de dag van de brief mee"),
        (&["letter", "apply", "brief.txt", "--database", "elders.db"], 1, "elders.db bestaat niet"),
        (&["verify", "--database", "elders.db"], 1, "elders.db bestaat niet"),
        (&["verify", "--database", "brief.txt"], 1, "kon niet als register worden geopend"),
        (&["serve", "--listen", "0.0.0.0:0"], 1, "--base-url https://"),
        (&["serve", "--listen", "0.0.0.0:0", "--base-url", "http://x.example"], 1, "--base-url https://"),
        (&["serve", "--base-url", "https://x.example/pad"], 2, "zonder pad"),
        (&["deadline", "morgen", "--on", "31-12-2025"], 2, "--on"),
    ];
    for (arguments, code, says) in table {
        let output = run(arguments, folder.path());
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {error}");
        assert!(error.contains(says), "{arguments:?}: {error}");
    }
    assert!(!folder.path().join("elders.db").exists());
}

#[test]
fn serve_makes_its_register_answers_and_stops_when_asked() {
    let folder = tempfile::tempdir().unwrap();
    let mut child = Command::new(PROGRAM)
        .args(["serve", "--listen", "127.0.0.1:0", "--council", "gemeenteraad Proefdorp"])
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    let address = line.split("http://").nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
    let mut stream = TcpStream::connect(&address).unwrap();
    write!(stream, "GET / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").unwrap();
    let mut page = String::new();
    stream.read_to_string(&mut page).unwrap();
    assert!(page.starts_with("HTTP/1.1 200"), "{page}");
    assert!(page.contains("gemeenteraad Proefdorp") && page.contains("Het register is nog leeg"), "{page}");
    assert!(!page.contains("/toezeggingen/nieuw"), "the public registers nothing: {page}");
    assert!(folder.path().join("toezeggingen.db").exists());
    let key = fs::metadata(folder.path().join("toezeggingen.db.sleutel")).unwrap();
    assert_eq!(key.permissions().mode() & 0o777, 0o600, "the key is its owner's alone");
    let asked = Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap();
    assert!(asked.success());
    assert!(child.wait().unwrap().success());
}

#[tokio::test]
async fn the_first_account_is_made_on_the_command_line_with_a_link_that_works() {
    let folder = folder().await;
    Store::open(&folder.path().join("leeg.db")).await.unwrap().close().await;
    let none = out(&run(&["user", "list", "--database", "leeg.db"], folder.path()));
    assert!(none.starts_with("Er zijn nog geen accounts."), "{none}");
    let added = run(
        &[
            "user",
            "add",
            "--name",
            " K.  Bos ",
            "--email",
            "K.Bos@Maasveld.Example",
            "--role",
            "commissiegriffier",
            "--committee",
            "bovf",
            "--committee",
            "KG",
            "--base-url",
            "https://toezeggingen.maasveld.example/",
        ],
        folder.path(),
    );
    assert!(added.status.success(), "{}", String::from_utf8_lossy(&added.stderr));
    let told = out(&added);
    assert!(told.starts_with("Het account van K. Bos (commissiegriffier) is gemaakt.\n"), "{told}");
    let link = told.lines().last().unwrap().strip_prefix("https://toezeggingen.maasveld.example/uitnodiging/").unwrap();
    let store = Store::open(&folder.path().join("toezeggingen.db")).await.unwrap();
    let invited = async |link: &str| {
        let hash = toezeggingen::auth::token::SecretToken::parse(link).unwrap().to_hashed();
        store.find_invited(&hash, toezeggingen::clock::Clock::System.now()).await.map(|invited| invited.login)
    };
    assert_eq!(invited(link).await.unwrap(), "k.bos@maasveld.example");
    let listed = || {
        let list = out(&run(&["user", "list"], folder.path()));
        list.lines().find(|line| line.starts_with("K. Bos")).unwrap().to_owned()
    };
    assert_eq!(listed(), "K. Bos <k.bos@maasveld.example>, commissiegriffier: BOVF, KG; nog niet gebruikt");

    let again = out(&run(&["user", "link", "k.bos@maasveld.example"], folder.path()));
    assert!(again.contains("\nhttp://127.0.0.1:8080/uitnodiging/"), "{again}");
    assert!(invited(link).await.is_err(), "the first link no longer works");
    assert!(invited(again.trim().rsplit('/').next().unwrap()).await.is_ok());

    assert!(run(&["user", "disable", "k.bos@maasveld.example"], folder.path()).status.success());
    assert!(listed().ends_with("; uitgeschakeld"));
    let refused = run(&["user", "link", "k.bos@maasveld.example"], folder.path());
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("dit account is uitgeschakeld"));
    assert!(run(&["user", "enable", "K.BOS@maasveld.example"], folder.path()).status.success());
    assert!(listed().ends_with("; nog niet gebruikt"));
}

#[tokio::test]
async fn what_is_wrong_with_an_account_is_said_on_the_command_line() {
    let folder = folder().await;
    let first = ["user", "add", "--name", "B. Heer", "--email", "b@maasveld.example", "--role", "beheerder"];
    assert!(run(&first, folder.path()).status.success());
    assert!(run(&["user", "disable", "p.ligtvoet@maasveld.example"], folder.path()).status.success());
    let before = out(&run(&["user", "list"], folder.path()));
    let table: [(&[&str], i32, &str); 9] = [
        (&["--email", "b@maasveld.example", "--role", "griffier"], 1, "er is al een account met dit e-mailadres"),
        (&["--email", "geen adres", "--role", "griffier"], 1, "‘geen adres’ is geen e-mailadres."),
        (&["--email", "c@x", "--role", "koning"], 2, "portefeuillehouder"),
        (&["--email", "c@x", "--role", "publiek"], 2, "griffier"),
        (&["--email", "c@x", "--role", "raadslid"], 1, "bij de rol raadslid hoort ten minste één commissie"),
        (&["--email", "c@x", "--role", "bestuurssecretariaat"], 1, "hoort ten minste één portefeuillehouder"),
        (
            &["--email", "c@x", "--role", "raadslid", "--committee", "XYZ"],
            1,
            "‘XYZ’ is geen commissie in dit register. Kies uit: BOVF; FL; RAAD; KG",
        ),
        (
            &["--email", "c@x", "--role", "portefeuillehouder", "--holder", "wethouder Wonen"],
            1,
            "is geen portefeuillehouder in dit register. Bedoelt u wethouder Wonen (I. Tervoorde)? Schrijf het dan voluit.",
        ),
        (
            &["--email", "c@x", "--role", "raadslid", "--committee", "KG", "--member", "N. Benhadra"],
            1,
            "is geen raadslid in dit register. Bedoelt u N. Benhadra (Groene Kade)? Schrijf het dan voluit.",
        ),
    ];
    for (arguments, code, says) in table {
        let output = run(&[&["user", "add", "--name", "C"], arguments].concat(), folder.path());
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {error}");
        assert!(error.contains(says), "{arguments:?}: {error}");
    }
    let table: [(&[&str], &str); 4] = [
        (&["user", "link", "c@x"], "Er is geen account met het e-mailadres c@x."),
        (&["user", "disable", "b@maasveld.example"], "dit is de enige beheerder"),
        (&["user", "list", "--database", "elders.db"], "elders.db bestaat niet"),
        (&["user", "enable", "c@x", "--database", "elders.db"], "elders.db bestaat niet"),
    ];
    for (arguments, says) in table {
        let output = run(arguments, folder.path());
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {error}");
        assert!(error.contains(says), "{arguments:?}: {error}");
    }
    assert_eq!(out(&run(&["user", "list"], folder.path())), before, "what was refused changed nothing");
}
