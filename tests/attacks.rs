//! Attacks that comparable systems fell for, tried here. The numbers are those of the list in the research that the project
//! began with; the ones on signing in stand in `sign_in` and `single_sign_on`, those on rights in `rights` and
//! `rights_of_acts`, those on what is hidden in `whole_site`.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    process::{Command, Stdio},
};

use axum::http::Method;
use axum_test::multipart::{MultipartForm, Part};
use toezeggingen::{
    domain::{
        access::{Actor, Role},
        number::{CommitmentNumber, NumberError},
    },
    web,
};

use crate::support::{
    TestApp,
    builders::commitment,
    contents::{contents, differing},
};

const EVIL: &str = "\"><script>alert(1)</script><img src=x onerror=alert(2)>";

fn administrator() -> Actor {
    Actor::new("beheerder", Role::Administrator)
}

/// 1: a name fires on somebody else's page.
#[tokio::test]
async fn a_name_is_text_on_every_page_of_everybody() {
    let mut app = TestApp::demonstration().await;
    let wish = commitment("25bb000041").title(EVIL).text(EVIL).committee(EVIL).holder(EVIL).theme(EVIL).asked_by(EVIL);
    app.register(wish).await;
    app.sign_in(Actor::new(EVIL, Role::Clerk)).await;
    app.fill("/toezeggingen/25bb000041/voortgang", &[("reden", EVIL)]).await;
    for actor in [Actor::new(EVIL, Role::Clerk), administrator()] {
        app.sign_in(actor).await;
        let from = [
            "/",
            "/toezeggingen/25bb000041",
            "/beheer",
            "/beheer/accounts",
            "/beheer/rechten",
            "/beheer/logboek",
            "/beheer/inloglogboek",
        ];
        let seen = app.crawl(&from).await;
        let showing = seen.values().filter(|page| page.body.contains("&#60;script&#62;alert(1)")).count();
        assert!(showing > 5, "the name is shown: {showing}");
        for (path, page) in seen {
            // What is no page but a file is given as what it is, to keep or to read: no browser runs what stands in it.
            let kind = page.headers.iter().find(|(name, _)| name == "content-type").map(|(_, kind)| kind.as_str());
            if kind.is_some_and(|kind| !kind.starts_with("text/html")) {
                assert!(
                    kind.is_some_and(|kind| !kind.contains("html") && !kind.contains("svg") || path == "/favicon.svg")
                );
                continue;
            }
            assert!(!page.body.contains("<script>alert") && !page.body.contains("<img src=x"), "{path}");
        }
    }
}

/// 2 and 37: what stands behind the question mark comes back as it is, or means something in a query.
#[tokio::test]
async fn what_stands_in_an_address_is_never_carried_out() {
    let mut app = TestApp::demonstration().await;
    app.sign_out();
    let keys = [
        "q",
        "status",
        "termijn",
        "commissie",
        "portefeuillehouder",
        "fractie",
        "thema",
        "gebied",
        "vergadering",
        "termijnTot",
        "termijnVan",
        "toegezegdVan",
        "gewijzigdSinds",
        "verloop",
        "soort",
        "brief",
        "raadslid",
        "sorteer",
        "pagina",
        "peildatum",
        "gedaan",
        "verder",
    ];
    let values = [
        "%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "%27%20OR%201=1--",
        "%25%25%25",
        "NEAR(",
        "%22",
        "\\",
        "%00",
        "%F0%9F%98%80",
        "-1",
        "9223372036854775807",
        "-9223372036854775808",
        "99999999999999999999",
        "1e9",
    ];
    for path in ["/toezeggingen", "/brieven", "/toezeggingen/24bb005964", "/inloggen"] {
        for key in keys {
            for value in values {
                let address = format!("{path}?{key}={value}");
                let (page, _) = app.look(&address).await;
                assert!(page.status < 500, "{address}: {}", page.status);
                assert!(!page.body.contains("<script>alert"), "{address}");
            }
        }
    }
    for sign in ["%25", "_"] {
        let page = app.get(&format!("/toezeggingen?q={sign}")).await;
        assert!(page.one("h1").starts_with("Geen toezeggingen met"), "{sign}");
    }
}

/// 6 and 35: fields that the page did not have, and fields that are there twice.
#[tokio::test]
async fn a_form_with_more_than_its_page_had_is_refused_whole() {
    let app = TestApp::demonstration().await;
    let act = "/toezeggingen/24bb005964/voortgang";
    let form = app.get(act).await.filled(&[("reden", &["Wij zijn bezig."])]);
    let before = contents(&app.database()).await;
    let extra = [
        ("commissieId", "1"),
        ("status", "afgedaan"),
        ("openbaarheid", "geheim"),
        ("id", "1"),
        ("versie", "99"),
        ("reden", "Nog eens."),
        ("rol", "griffier"),
        ("nummer", "24bb009999"),
    ];
    for (name, value) in extra {
        let mut fields = form.clone();
        fields.push((name.to_owned(), value.to_owned()));
        let page = app.send(act, &fields).await;
        assert_eq!(page.status, 400, "{name}");
        assert!(page.text.contains("iets dat er niet in hoort"), "{name}: {}", page.text);
    }
    assert_eq!(differing(&before, &contents(&app.database()).await), Vec::<String>::new());
    assert_eq!(app.get("/toezeggingen?pagina=1&pagina=2").await.status, 400);
    assert_eq!(app.send(act, &form).await.status, 303, "without them it is an ordinary form");
}

/// 15: a drawing or a page with a script, under the name of a text.
#[tokio::test]
async fn a_drawing_or_a_page_is_no_letter_whatever_it_is_called() {
    let app = TestApp::demonstration().await;
    let before = contents(&app.database()).await;
    for content in [
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "<!DOCTYPE html><script>alert(1)</script>",
        "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>",
        "MIME-Version: 1.0\n\n<html>",
    ] {
        let page = app.get("/brieven/nieuw").await;
        let part = Part::bytes(content.as_bytes().to_vec()).file_name("brief.txt").mime_type("text/plain");
        let form = MultipartForm::new().add_text("inzending", page.field("inzending")).add_part("bestand", part);
        let answer = app.post_multipart("/brieven/nieuw", form).await;
        assert_eq!(answer.status, 400, "{content}");
        assert!(answer.text.contains("webpagina, een tekening"), "{}", answer.text);
    }
    assert_eq!(differing(&before, &contents(&app.database()).await), Vec::<String>::new());
}

/// 28: a form of another site, on every address that takes one.
#[tokio::test]
async fn no_form_of_another_site_is_taken_anywhere() {
    let app = TestApp::demonstration().await;
    let before = contents(&app.database()).await;
    let routes = web::routes();
    let acts = routes.declared().iter().filter(|route| route.method == Method::POST);
    let mut tried = 0;
    for route in acts {
        let path = route.path.replace("{number}", "24bb005964").replace("{code}", "BOVF").replace("{id}", "1");
        for (name, value) in
            [("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-site"), ("origin", "https://kwaad.example")]
        {
            let request = app
                .theirs(app.server.post(&path))
                .await
                .add_header(name, value)
                .add_header("host", "toezeggingen.test");
            let answer = request.form(&[("reden", "x")]).await;
            assert_eq!(answer.status_code().as_u16(), 403, "{path} with {name}: {value}");
        }
        tried += 1;
    }
    assert!(tried > 20, "{tried}");
    assert_eq!(differing(&before, &contents(&app.database()).await), Vec::<String>::new());
}

/// 29: links go where the site is said to be, not where a request says that it is.
#[tokio::test]
async fn a_link_names_the_site_and_not_what_the_request_calls_it() {
    let mut app = TestApp::demonstration().await;
    app.sign_in(administrator()).await;
    let path = "/beheer/accounts/nieuw";
    let form = app.get(path).await.filled(&[
        ("naam", &["N. Nieuw"]),
        ("email", &["n.nieuw@maasveld.example"]),
        ("rol", &["archivaris"]),
    ]);
    let fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let request = app.theirs(app.server.post(path)).await.add_header("sec-fetch-site", "same-origin");
    let request = request.add_header("host", "kwaad.example").add_header("x-forwarded-host", "kwaad.example");
    let answer = request.add_header("forwarded", "host=kwaad.example").form(&fields).await;
    let body = answer.text();
    assert!(body.contains("https://toezeggingen.test/uitnodiging/"), "{body}");
    assert!(!body.contains("kwaad.example"), "{body}");
}

/// 38: numbers and words that look like others.
#[tokio::test]
async fn what_looks_the_same_is_the_same() {
    for number in ["24\u{412}\u{412}005964", "24bb\u{202e}5964", "24bb\u{2067}5964"] {
        assert_eq!(CommitmentNumber::parse(number), Err(NumberError::Character), "{number:?}");
    }
    for number in ["24bb\u{200b}5964", "\u{ff12}4bb5964"] {
        assert_eq!(CommitmentNumber::parse(number), CommitmentNumber::parse("24bb5964"), "{number:?}");
    }
    let app = TestApp::demonstration().await;
    let act = "/toezeggingen/24bb005964/voortgang";
    let page = app.fill(act, &[("reden", "Wij\u{200b} zijn \u{202e}gizeb\u{202c} in cafe\u{301} Zuid.")]).await;
    assert_eq!(page.status, 303);
    assert_eq!(app.history("24bb005964").await[0].note.as_deref(), Some("Wij zijn gizeb in caf\u{e9} Zuid."));
}

/// 42: whole numbers at their ends, on every address that takes one.
#[tokio::test]
async fn no_number_in_an_address_is_too_large_or_too_small() {
    let mut app = TestApp::demonstration().await;
    for actor in [Actor::new("griffier", Role::Clerk), administrator()] {
        app.sign_in(actor).await;
        for route in web::routes().declared().iter().filter(|route| route.path.contains("{id}")) {
            for id in [
                "-1",
                "0",
                "9223372036854775807",
                "-9223372036854775808",
                "9223372036854775808",
                "1.5",
                "%31",
                "%00",
                "x",
            ] {
                let path = route.path.replace("{id}", id);
                let status =
                    if route.method == Method::GET { app.get(&path).await } else { app.post(&path, &[]).await }.status;
                assert!(
                    (300..500).contains(&status) || (status == 200 && id == "%31"),
                    "{} {path}: {status}",
                    route.method
                );
            }
        }
    }
    assert_eq!(app.get("/").await.status, 200, "it still runs");
}

/// 36: what a request says of itself makes no line in the log, and no colours on the screen of who reads it.
#[test]
fn nothing_that_is_sent_stands_in_the_log() {
    let folder = tempfile::tempdir().unwrap();
    // A pipe that nobody empties would hold the server up once it is full.
    let log = tempfile::NamedTempFile::new().unwrap();
    let mut server = Command::new(env!("CARGO_BIN_EXE_toezeggingen"))
        .args(["serve", "--listen", "127.0.0.1:0"])
        .env("RUST_LOG", "debug")
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(log.reopen().unwrap())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(server.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    let address = line.split("http://").nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
    let long = "kwaad".repeat(1000);
    let body = "email=kwaad%0d%0a2026-01-01T00:00:00Z+ERROR+kwaad%1b[31m&wachtwoord=kwaad&verder=/";
    for request in [
        format!("GET /kwaad%0a%1b[31m?q=kwaad HTTP/1.1\r\nHost: {address}\r\nUser-Agent: kwaad\u{1b}[31m{long}\r\n"),
        format!(
            "POST /inloggen HTTP/1.1\r\nHost: {address}\r\nSec-Fetch-Site: same-origin\r\nContent-Length: {}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\n",
            body.len()
        ),
    ] {
        let mut stream = TcpStream::connect(&address).unwrap();
        let body = if request.starts_with("POST") { body } else { "" };
        write!(stream, "{request}Connection: close\r\n\r\n{body}").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 4"), "{answer}");
    }
    assert!(Command::new("kill").args(["-TERM", &server.id().to_string()]).status().unwrap().success());
    server.wait().unwrap();
    let log = std::fs::read_to_string(log.path()).unwrap();
    assert!(log.contains("stopping after the requests"), "there is a log: {log}");
    assert!(!log.contains("kwaad") && !log.contains('\u{1b}'), "{log}");
}
