//! Letters as a person sends them in, and the desk on which one lies to be read.

use axum_test::multipart::{MultipartForm, Part};
use toezeggingen::domain::{commitment::status::StatusKey, ids::LetterId};

use super::{Page, TestApp, forms::LETTER};

/// Sends the form for a letter, with these fields and perhaps a file.
pub async fn upload(app: &TestApp, fields: &[(&str, &str)], file: Option<&[u8]>) -> Page {
    let page = app.get("/brieven/nieuw").await;
    upload_again(app, &page.field("inzending"), fields, file).await
}

pub async fn upload_again(app: &TestApp, token: &str, fields: &[(&str, &str)], file: Option<&[u8]>) -> Page {
    let mut form = MultipartForm::new().add_text("inzending", token.to_owned());
    for (name, value) in fields {
        form = form.add_text(*name, (*value).to_owned());
    }
    let part = match file {
        Some(bytes) => Part::bytes(bytes.to_vec()).file_name("brief.txt"),
        None => Part::bytes(Vec::new()).file_name(""),
    };
    app.post_multipart("/brieven/nieuw", form.add_part("bestand", part)).await
}

/// The register to which the letter of the tests answers, and that letter.
pub async fn desk() -> (TestApp, String) {
    let app = TestApp::empty().await;
    for number in ["24bb000101", "24bb000102", "24bb000103", "24bb000104"] {
        app.promise(number, None).await;
    }
    let page = upload(&app, &[("tekst", LETTER)], None).await;
    assert_eq!(page.status, 303, "{}", page.text);
    let reading = page.location.unwrap().split('?').next().unwrap().to_owned();
    (app, reading)
}

pub async fn statuses(app: &TestApp) -> Vec<StatusKey> {
    let mut statuses = Vec::new();
    for number in ["24bb000101", "24bb000102", "24bb000103", "24bb000104"] {
        statuses.push(app.status(number).await);
    }
    statuses
}

/// On which line of the reading a number stands.
pub fn line(page: &Page, number: &str) -> String {
    let field = page.form().into_iter().find(|(name, value)| name.starts_with("nummer-") && value == number);
    field.unwrap_or_else(|| panic!("{number} in {}", page.text)).0.replace("nummer-", "")
}

pub fn letter_id(reading: &str) -> LetterId {
    LetterId::new(reading.split('/').nth(2).unwrap().parse().unwrap())
}
