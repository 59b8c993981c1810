//! A register of its own for each test: a real SQLite file, the real router, a fixed day.

pub mod builders;
pub mod forms;
pub mod letters;

use std::path::PathBuf;

use axum::Extension;
use axum_test::{TestResponse, TestServer, multipart::MultipartForm};
use chrono::NaiveDate;
use scraper::{Html, Selector};
use tempfile::TempDir;
use toezeggingen::{
    clock::Clock,
    demo,
    domain::{
        access::{Actor, Role},
        status::DecisionRule,
    },
    store::{Act, Store},
    web::{self, AppState, visit::Visitor},
};

/// The council's clerk, who may see everything.
pub fn clerk() -> Actor {
    Actor::new("griffier", Role::Clerk)
}

/// The day on which every test takes place, unless it says otherwise.
pub const TODAY: &str = "2025-11-14";

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

const FILE: &str = "register.db";

pub struct TestApp {
    pub store: Store,
    pub server: TestServer,
    clock: Clock,
    folder: TempDir,
}

impl TestApp {
    /// An empty register.
    pub async fn empty() -> Self {
        Self::open(false).await
    }

    /// The demonstration, as `demo` shows it.
    pub async fn demonstration() -> Self {
        let app = Self::open(true).await;
        demo::fill(&app.store, DecisionRule::Direct).await.unwrap();
        app
    }

    async fn open(demonstration: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join(FILE)).await.unwrap();
        let clock = Clock::fixed_on(day(TODAY));
        let state = AppState { store: store.clone(), clock, demonstration };
        let server = TestServer::new(web::router(state).layer(Extension(Visitor(clerk()))));
        Self { store, server, clock, folder }
    }

    /// The file of the register.
    pub fn database(&self) -> PathBuf {
        self.folder.path().join(FILE)
    }

    /// The clerk, now.
    pub fn act(&self) -> Act {
        Act { actor: clerk(), now: self.clock.now(), today: self.clock.today(), submission: None }
    }

    pub async fn get(&self, path: &str) -> Page {
        Page::of(self.server.get(path).await)
    }

    /// Sends a form as a browser on this site would.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        Page::of(self.server.post(path).add_header("sec-fetch-site", "same-origin").form(&fields).await)
    }

    /// Sends a form with a file as a browser on this site would.
    pub async fn post_multipart(&self, path: &str, form: MultipartForm) -> Page {
        Page::of(self.server.post(path).add_header("sec-fetch-site", "same-origin").multipart(form).await)
    }
}

/// A page as it came back.
pub struct Page {
    pub status: u16,
    pub location: Option<String>,
    pub text: String,
    html: Html,
}

impl Page {
    fn of(response: TestResponse) -> Self {
        let location = response.maybe_header("location").map(|value| value.to_str().unwrap().to_owned());
        let status = response.status_code().as_u16();
        let body = response.text();
        let html = Html::parse_document(&body);
        let text = html.root_element().text().collect::<Vec<_>>().join(" ");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        Self { status, location, text, html }
    }

    /// The text of every element that answers to a CSS selector, white space made single.
    pub fn all(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        let text = |element: scraper::ElementRef<'_>| {
            element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
        };
        self.html.select(&selector).map(text).collect()
    }

    /// The text of the one element that answers to a CSS selector.
    pub fn one(&self, selector: &str) -> String {
        let all = self.all(selector);
        assert_eq!(all.len(), 1, "{selector} in: {}", self.text);
        all.into_iter().next().unwrap()
    }

    /// An attribute of every element that answers to a CSS selector.
    pub fn attributes(&self, selector: &str, attribute: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        self.html.select(&selector).filter_map(|element| element.attr(attribute)).map(str::to_owned).collect()
    }

    /// Every field of the page's forms: name, value, kind, and whether it is on or chosen.
    fn fields(&self) -> Vec<[String; 4]> {
        let selector = Selector::parse("form input, form textarea, form select").unwrap();
        let chosen = Selector::parse("option[selected]").unwrap();
        let any = Selector::parse("option").unwrap();
        let field = |element: scraper::ElementRef<'_>| {
            let attribute = |name: &str| element.attr(name).unwrap_or_default().to_owned();
            let value = match element.value().name() {
                "textarea" => element.text().collect::<String>(),
                "select" => {
                    let option = element.select(&chosen).next().or_else(|| element.select(&any).next());
                    option.and_then(|option| option.attr("value")).unwrap_or_default().to_owned()
                }
                _ => attribute("value"),
            };
            let on = if element.attr("checked").is_some() { "on" } else { "" };
            [attribute("name"), value, attribute("type"), on.to_owned()]
        };
        self.html.select(&selector).map(field).collect()
    }
}
