//! A browser: it keeps the cookies that it is given, and sends forms as a page of this site would.

use std::sync::LazyLock;

use axum_test::TestResponse;
use chrono::{DateTime, Utc};
use toezeggingen::{
    auth::{device::DeviceMarks, doorway::Doorway, password, token::SecretToken},
    domain::{
        access::{Actor, Role},
        ids::AccountId,
    },
    store::{
        Act,
        accounts::{NewAccount, SignInMethod},
    },
};

use super::{Page, TestApp};

/// The password of every account that [`TestApp::person`] makes.
pub const PASSWORD: &str = "paard batterij nietje";

/// A browser in which somebody signs in.
pub struct Browser<'a> {
    app: &'a TestApp,
    /// The cookie of the session, `name=value`.
    pub cookie: Option<String>,
    /// The cookie by which the device is known, `name=value`.
    pub device: Option<String>,
    /// The cookie in which a notice waits for its page, `name=value`.
    pub notice: Option<String>,
}

/// An answer: the page, and the headers that one test or another looks at.
pub struct Answer {
    pub page: Page,
    pub cache: String,
    pub set_cookie: Option<String>,
    pub set_device: Option<String>,
    pub retry_after: Option<String>,
    pub clear: Option<String>,
    pub vary: String,
    pub body: Vec<u8>,
}

impl<'a> Browser<'a> {
    pub fn new(app: &'a TestApp) -> Self {
        Self { app, cookie: None, device: None, notice: None }
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        let mut request = self.app.server.get(path);
        if let Some(cookies) = self.cookies() {
            request = request.add_header("cookie", cookies);
        }
        self.take(request.await)
    }

    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut request = self.app.server.post(path).add_header("sec-fetch-site", "same-origin");
        if let Some(cookies) = self.cookies() {
            request = request.add_header("cookie", cookies);
        }
        self.take(request.form(&fields).await)
    }

    /// Opens a form, fills in some fields and sends it to the same address.
    pub async fn fill(&mut self, path: &str, changes: &[(&str, &str)]) -> Answer {
        let form = self.get(path).await.page;
        let values: Vec<[&str; 1]> = changes.iter().map(|(_, value)| [*value]).collect();
        let changes: Vec<(&str, &[&str])> =
            changes.iter().zip(&values).map(|((name, _), value)| (*name, value.as_slice())).collect();
        let fields = form.filled(&changes);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.post(path, &fields).await
    }

    /// The cookies that it sends along.
    pub fn cookies(&self) -> Option<String> {
        let cookies: Vec<&str> =
            self.cookie.iter().chain(&self.device).chain(&self.notice).map(String::as_str).collect();
        (!cookies.is_empty()).then(|| cookies.join("; "))
    }

    /// Signs in with a password; gives the answer.
    pub async fn sign_in(&mut self, login: &str, password: &str) -> Answer {
        self.post("/inloggen", &[("email", login), ("wachtwoord", password), ("verder", "/")]).await
    }

    fn take(&mut self, response: TestResponse) -> Answer {
        let header = |name: &str| response.maybe_header(name).map(|value| value.to_str().unwrap().to_owned());
        let set_cookie = super::set_cookie(&response, "sessie");
        if let Some(set) = &set_cookie {
            self.cookie = kept(set);
        }
        if let Some(set) = &super::set_cookie(&response, "melding") {
            self.notice = kept(set);
        }
        let set_device = super::set_cookie(&response, "apparaat");
        if let Some(set) = &set_device {
            self.device = kept(set);
        }
        Answer {
            cache: header("cache-control").unwrap_or_default(),
            clear: header("clear-site-data"),
            vary: header("vary").unwrap_or_default(),
            set_cookie,
            set_device,
            retry_after: header("retry-after"),
            body: response.as_bytes().to_vec(),
            page: Page::of(response),
        }
    }
}

/// The cookie that a browser keeps of this header; none when it is told to forget it.
pub fn kept(set: &str) -> Option<String> {
    let pair = set.split(';').next().unwrap();
    (!pair.ends_with('=')).then(|| pair.to_owned())
}

impl TestApp {
    /// An administrator, now.
    pub fn administrator(&self) -> Act {
        Act { actor: Actor::new("A. Heer", Role::Administrator), ..self.act() }
    }

    /// The door at a moment, as a browser stands before it that was never here.
    pub fn doorway(&self, now: DateTime<Utc>) -> Doorway<'_> {
        static NONE: LazyLock<DeviceMarks> = LazyLock::new(DeviceMarks::default);
        Doorway { store: &self.store, key: &self.sign_in_key, marks: &NONE, now }
    }

    /// From now on no role needs a second factor.
    pub async fn without_second_factors(&self) {
        let mut settings = self.store.settings();
        let before = settings.compute_mark();
        settings.second_factor.clear();
        self.store.set_settings(&self.administrator(), before, &settings).await.unwrap();
    }

    /// Somebody with an account and [`PASSWORD`].
    pub async fn person(&self, login: &str, actor: Actor) -> AccountId {
        let (act, link) = (self.administrator(), SecretToken::new().unwrap().to_hashed());
        let door = SignInMethod::Local { login: login.to_owned() };
        let new = NewAccount { name: actor.name, door, role: actor.role, reach: actor.reach };
        let id = self.store.add_account(&act, new, &link).await.unwrap();
        let hash = password::hash_password(PASSWORD.to_owned()).await.unwrap();
        self.store.use_link(&link, &hash, act.now).await.unwrap();
        id
    }
}
