//! A register of its own for each test: a real SQLite file, the real router, a fixed day.

pub mod administration;
pub mod browser;
pub mod builders;
pub mod contents;
pub mod counted;
pub mod crawl;
pub mod filled;
pub mod forms;
pub mod imports;
pub mod letters;
pub mod meetings;
pub mod multiplied;
pub mod people;
pub mod provider;
pub mod source;
pub mod versions;

use std::{
    path::PathBuf,
    sync::{Arc, Mutex},
};

use axum_test::{TestRequest, TestResponse, TestServer, multipart::MultipartForm};
use chrono::{NaiveDate, TimeDelta};
use percent_encoding::percent_decode_str;
use scraper::{Html, Selector};
use tempfile::TempDir;
use toezeggingen::{
    auth::{checkpoint::CheckpointKey, oidc::SingleSignOn, sign_in_key::SignInKey, token::SecretToken},
    clock::Clock,
    demo,
    domain::{
        access::{Actor, Reach, Role},
        commitment::status::DecisionRule,
        ids::AccountId,
    },
    store::{
        Act, Store,
        accounts::{NewAccount, SignInMethod},
        backup::BackupShelf,
        history::HistoryChecks,
        sessions::SessionStage,
    },
    web::{self, AppState, server::form_token::FormToken},
};
use tokio::sync::OnceCell;

/// The council's clerk, who may see everything.
pub fn clerk() -> Actor {
    Actor::new("griffier", Role::Clerk)
}

/// The administrator, on the clock of the machine.
pub fn act_of_the_administration() -> Act {
    let clock = Clock::System;
    let actor = Actor::new("beheerder", Role::Administrator);
    Act { actor, now: clock.now(), today: clock.today(), submission: None }
}

/// The day on which every test takes place, unless it says otherwise.
pub const TODAY: &str = "2025-11-14";

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

const FILE: &str = "register.db";
const BACKUPS: &str = "kopieen";

pub struct TestApp {
    pub store: Store,
    pub server: TestServer,
    /// The backups that the server makes; none unless a test asks for them.
    pub backups: Option<Arc<BackupShelf>>,
    /// The key of signing in, as it stands beside the register.
    pub sign_in_key: Arc<SignInKey>,
    clock: Clock,
    folder: TempDir,
    /// The session of whoever sends the requests; none for the public.
    cookie: Option<String>,
    /// True if the clerk is to be signed in at the first request.
    clerk_waits: bool,
    /// The session of that clerk.
    clerks: OnceCell<String>,
    /// The cookie in which a notice waits for its page.
    notice: Mutex<Option<String>>,
}

impl TestApp {
    /// An empty register, with the clerk signed in. The account is made at the first request, so that the history of a register
    /// in which nobody looked at a page begins with what the test does.
    pub async fn empty() -> Self {
        let mut app = Self::open(false, None).await;
        app.clerk_waits = true;
        app
    }

    /// An empty register of which a backup is made each day, and three stay, with the clerk signed in.
    pub async fn with_backups() -> Self {
        let mut app = Self::empty().await;
        std::fs::create_dir(app.shelf()).unwrap();
        let shelf = BackupShelf::new(&app.database(), &app.shelf(), TimeDelta::hours(24), 3);
        app.backups = Some(Arc::new(shelf));
        app.server = Self::serve(&app.store, app.clock, false, None, app.backups.clone(), &app.sign_in_key);
        app
    }

    /// An empty register in which nobody has an account.
    pub async fn without_accounts() -> Self {
        Self::open(false, None).await
    }

    /// The demonstration, with a clerk signed in.
    pub async fn demonstration() -> Self {
        let mut app = Self::demonstration_as_it_starts().await;
        app.sign_in(clerk()).await;
        app
    }

    /// The demonstration, as `demo` shows it to who comes first.
    pub async fn demonstration_as_it_starts() -> Self {
        let app = Self::open(true, None).await;
        demo::fill_register(&app.store, DecisionRule::Direct).await.unwrap();
        app
    }

    /// The council of the demonstration in a register of its own, with single sign-on.
    pub async fn with_single_sign_on(sso: SingleSignOn) -> Self {
        let app = Self::open(false, Some(Arc::new(sso))).await;
        demo::fill_register(&app.store, DecisionRule::Direct).await.unwrap();
        app
    }

    /// A register that is made from its dump and brought to the present form, with the clerk signed in.
    pub async fn made_from(dump: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        versions::make_from(dump, &folder.path().join(FILE)).await;
        let mut app = Self::open_in(folder, false, None).await;
        app.sign_in(clerk()).await;
        app
    }

    async fn open(demonstration: bool, sso: Option<Arc<SingleSignOn>>) -> Self {
        Self::open_in(tempfile::tempdir().unwrap(), demonstration, sso).await
    }

    async fn open_in(folder: TempDir, demonstration: bool, sso: Option<Arc<SingleSignOn>>) -> Self {
        let store = Store::open(&folder.path().join(FILE)).await.unwrap();
        let clock = Clock::fixed_on(day(TODAY));
        let sign_in_key = Arc::new(SignInKey::new().unwrap());
        let server = Self::serve(&store, clock, demonstration, sso, None, &sign_in_key);
        Self {
            store,
            server,
            backups: None,
            sign_in_key,
            clock,
            folder,
            cookie: None,
            clerk_waits: false,
            clerks: OnceCell::new(),
            notice: Mutex::new(None),
        }
    }

    fn serve(
        store: &Store,
        clock: Clock,
        demonstration: bool,
        sso: Option<Arc<SingleSignOn>>,
        backups: Option<Arc<BackupShelf>>,
        sign_in_key: &Arc<SignInKey>,
    ) -> TestServer {
        let base_url = "https://toezeggingen.test".parse().unwrap();
        let checkpoint_key = Arc::new(CheckpointKey::new().unwrap());
        let history_checks = Arc::new(HistoryChecks::new(store.clone()));
        let (store, sign_in_key) = (store.clone(), Arc::clone(sign_in_key));
        let state = AppState {
            store,
            clock,
            base_url,
            demonstration,
            sso,
            checkpoint_key,
            sign_in_key,
            backups,
            history_checks,
        };
        TestServer::new(web::build_router(state))
    }

    /// Opens the file anew after it was closed, as a server does that is started again. Nobody is signed in.
    pub async fn start_again(&mut self) {
        self.store = Store::open(&self.database()).await.unwrap();
        self.server = Self::serve(&self.store, self.clock, false, None, self.backups.clone(), &self.sign_in_key);
        self.cookie = None;
        self.clerk_waits = false;
    }

    /// From now on there is another key of signing in beside the register, as after a restore without it.
    pub fn lose_sign_in_key(&mut self) {
        self.sign_in_key = Arc::new(SignInKey::new().unwrap());
        self.server = Self::serve(&self.store, self.clock, false, None, self.backups.clone(), &self.sign_in_key);
    }

    /// From now on it is this moment: `2026-03-29T21:59:59Z`.
    pub fn set_clock(&mut self, moment: &str) {
        self.clock = Clock::Fixed(moment.parse().unwrap());
        self.server = Self::serve(&self.store, self.clock, false, None, self.backups.clone(), &self.sign_in_key);
    }

    /// Signs somebody in: from now on every request is theirs. They get an account when they have none.
    pub async fn sign_in(&mut self, actor: Actor) {
        self.cookie = Some(self.session(&actor).await);
        self.clerk_waits = false;
    }

    /// Signs everybody out: from now on every request is the public's.
    pub fn sign_out(&mut self) {
        self.cookie = None;
        self.clerk_waits = false;
    }

    /// A session of somebody, as the cookie that a browser sends.
    pub async fn session(&self, actor: &Actor) -> String {
        let account = self.account(actor).await;
        let token = SecretToken::new().unwrap();
        self.store.open_session(account, SessionStage::Full, &token.to_hashed(), None, self.clock.now()).await.unwrap();
        format!("__Host-sessie={}", token.as_str())
    }

    /// The token of a form that somebody opens.
    pub async fn token(&self, actor: &Actor) -> String {
        let account = if actor.role == Role::Public { None } else { Some(self.account(actor).await) };
        FormToken::new_for_account(account).to_string()
    }

    /// The account of somebody, made when there is none.
    pub async fn account(&self, actor: &Actor) -> AccountId {
        let administrator = Act { actor: Actor::new("beheerder", Role::Administrator), ..self.act() };
        // No account has this role: it is what a councillor without a running seat comes down to.
        let (role, reach) = match actor.role {
            Role::Seatless => (Role::Member, Reach { committees: vec!["BOVF".to_owned()], ..Reach::default() }),
            role => (role, actor.reach.clone()),
        };
        let accounts = self.store.list_accounts(&administrator.actor, self.clock.now()).await.unwrap();
        if let Some(known) = accounts.iter().find(|account| account.name == actor.name && account.role == role) {
            return known.id;
        }
        let login = format!("{}.{}@maasveld.example", actor.name.replace(' ', "."), actor.role.key()).to_lowercase();
        let new = NewAccount { name: actor.name.clone(), door: SignInMethod::Local { login }, role, reach };
        self.store.add_account(&administrator, new, &SecretToken::new().unwrap().to_hashed()).await.unwrap()
    }

    /// The file of the register.
    pub fn database(&self) -> PathBuf {
        self.folder.path().join(FILE)
    }

    /// A file beside the register.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The folder for the backups that the server makes.
    pub fn shelf(&self) -> PathBuf {
        self.beside(BACKUPS)
    }

    /// The clerk, now.
    pub fn act(&self) -> Act {
        Act { actor: clerk(), now: self.clock.now(), today: self.clock.today(), submission: None }
    }

    pub async fn get(&self, path: &str) -> Page {
        self.page(self.theirs(self.server.get(path)).await.await)
    }

    /// Sends a form as a browser on this site would.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let request = self.theirs(self.server.post(path)).await.add_header("sec-fetch-site", "same-origin");
        self.page(request.form(&fields).await)
    }

    /// Sends a form with a file as a browser on this site would.
    pub async fn post_multipart(&self, path: &str, form: MultipartForm) -> Page {
        let request = self.theirs(self.server.post(path)).await.add_header("sec-fetch-site", "same-origin");
        self.page(request.multipart(form).await)
    }

    /// Has the history checked anew, as whoever is signed in.
    pub async fn check_history(&self) -> Page {
        let sent = self.fill("/controle", &[]).await;
        assert_eq!((sent.status, sent.location.as_deref()), (303, Some("/controle")), "{}", sent.text);
        self.get("/controle").await
    }

    /// A request with the session of whoever sends it.
    pub async fn theirs(&self, request: TestRequest) -> TestRequest {
        let notice = self.notice.lock().unwrap().clone();
        let own = if self.clerk_waits {
            Some(self.clerks.get_or_init(|| async { self.session(&clerk()).await }).await)
        } else {
            self.cookie.as_ref()
        };
        let cookies: Vec<&str> = own.into_iter().chain(&notice).map(String::as_str).collect();
        if cookies.is_empty() { request } else { request.add_header("cookie", cookies.join("; ")) }
    }

    /// The page that came back; a notice that came with it is kept as a browser does.
    fn page(&self, response: TestResponse) -> Page {
        if let Some(set) = set_cookie(&response, "melding") {
            *self.notice.lock().unwrap() = browser::kept(&set);
        }
        Page::of(response)
    }
}

/// The header by which an answer has a browser keep or forget the cookie with this name.
pub fn set_cookie(response: &TestResponse, name: &str) -> Option<String> {
    let headers = response.headers().get_all("set-cookie");
    let mut texts = headers.iter().map(|value| value.to_str().unwrap());
    let wanted = |text: &&str| text.trim_start_matches("__Host-").starts_with(&format!("{name}="));
    texts.find(wanted).map(str::to_owned)
}

/// The key of the notice in a cookie.
fn notice(set: &str) -> Option<String> {
    let text = browser::kept(set)?;
    let text = text.split_once('=')?.1.split_once('.')?.0;
    let text = percent_decode_str(text).decode_utf8().unwrap();
    let slip: serde_json::Value = serde_json::from_str(&text).unwrap();
    let notice = &slip["notice"];
    let key = notice.as_object().and_then(|object| object.keys().next()).map(String::as_str).or(notice.as_str());
    key.map(str::to_owned)
}

/// A page as it came back.
pub struct Page {
    pub status: u16,
    pub location: Option<String>,
    /// The key of the notice that comes with it, for the page to which it leads.
    pub notice: Option<String>,
    pub text: String,
    html: Html,
}

impl Page {
    pub fn of(response: TestResponse) -> Self {
        let location = response.maybe_header("location").map(|value| value.to_str().unwrap().to_owned());
        let notice = set_cookie(&response, "melding").and_then(|set| notice(&set));
        Self { notice, ..Self::read(response.status_code().as_u16(), location, &response.text()) }
    }

    /// A page as it came over the line.
    pub fn read(status: u16, location: Option<String>, body: &str) -> Self {
        let html = Html::parse_document(body);
        let text = html.root_element().text().collect::<Vec<_>>().join(" ");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        Self { status, location, notice: None, text, html }
    }

    /// Where an act that was done led, and which notice is told there: `/toezeggingen/1 settled`.
    pub fn led_to(&self) -> String {
        let there = self.location.as_deref().unwrap_or_default();
        format!("{there} {}", self.notice.as_deref().unwrap_or_default())
    }

    /// The text of every element that answers to a CSS selector, white space made single.
    pub fn all(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        let text = |element: scraper::ElementRef<'_>| {
            element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
        };
        self.html.select(&selector).map(text).collect()
    }

    /// The choices of the filters: the name of the field, the key, and the count beside it.
    pub fn choices(&self) -> Vec<(String, String, String)> {
        let field = ".choice:has(.count) input";
        let names = self.attributes(field, "name").into_iter().zip(self.attributes(field, "value"));
        names.zip(self.all(".choice .count")).map(|((name, value), count)| (name, value, count)).collect()
    }

    /// The words of the choices of one filter.
    pub fn choice_words(&self, name: &str) -> Vec<String> {
        self.all(&format!(".choice:has(input[name={name}]) > span:not(.count)"))
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
