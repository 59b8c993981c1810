//! The program itself, as a process of its own on a register of its own, and somebody who sends it forms.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Child, Command, ExitStatus, Stdio},
    time::{Duration, Instant},
};

use reqwest::{Method, header, redirect};
use tempfile::NamedTempFile;
use toezeggingen::{
    auth::token::SecretToken,
    domain::{access::Actor, council::roster::Roster},
    store::{
        Store,
        accounts::{NewAccount, SignInMethod},
        sessions::SessionStage,
    },
};

use crate::support::{Page, act_of_the_administration, administration::entry, clerk};

/// The account of the clerk: the first of the register.
pub const CLERK: i64 = 1;

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_toezeggingen");

/// Makes a register in which the clerk has an account; gives the clerk's cookie.
pub async fn register(database: &Path) -> String {
    let store = Store::open(database).await.unwrap();
    let cookie = session(&store).await;
    // What the writers name, so that nobody is asked whether it is new.
    let lists = [
        (Roster::Committees, "Bestuur (BOVF)"),
        (Roster::Committees, "Kunst (KG)"),
        (Roster::Holders, "wethouder Wonen"),
        (Roster::Holders, "burgemeester"),
    ];
    for (roster, name) in lists {
        store.add_to_roster(&act_of_the_administration(), roster, &entry(name, "2010-01-01", "")).await.unwrap();
    }
    store.close().await;
    cookie
}

/// Signs the clerk in, on the clock of the machine; gives the cookie.
pub async fn session(store: &Store) -> String {
    let act = act_of_the_administration();
    let Actor { name, role, reach, .. } = clerk();
    let new =
        NewAccount { name, door: SignInMethod::Local { login: "griffier@maasveld.example".to_owned() }, role, reach };
    let account = store.add_account(&act, new, &SecretToken::new().unwrap().to_hashed()).await.unwrap();
    assert_eq!(account.get(), CLERK);
    let token = SecretToken::new().unwrap();
    store.open_session(account, SessionStage::Full, &token.to_hashed(), None, act.now).await.unwrap();
    format!("__Host-sessie={}", token.as_str())
}

/// The running program. It is killed when it is let go of.
pub struct Program {
    child: Child,
    pub address: String,
    log: NamedTempFile,
}

impl Program {
    /// Starts the program on a register and waits until it answers.
    pub fn start(database: &Path) -> Self {
        Self::start_by(&[], database).unwrap_or_else(|(code, told)| panic!("the program ended with {code:?}: {told}"))
    }

    /// The same, started by another program: its name and arguments, before ours. When it ends instead, with which code and
    /// words.
    pub fn start_by(starter: &[&str], database: &Path) -> Result<Self, (Option<i32>, String)> {
        let log = NamedTempFile::new().unwrap();
        let mut child = Self::spawn(starter, database, log.reopen().unwrap().into());
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        match line.split("http://").nth(1).and_then(|rest| rest.split_whitespace().next()) {
            Some(address) => Ok(Self { child, address: address.to_owned(), log }),
            None => Err((child.wait().unwrap().code(), fs::read_to_string(log.path()).unwrap())),
        }
    }

    /// Starts the program and kills it after so long, whatever it is doing.
    pub fn start_and_kill(database: &Path, after: Duration) {
        let mut child = Self::spawn(&[], database, Stdio::null());
        std::thread::sleep(after);
        child.kill().unwrap();
        child.wait().unwrap();
    }

    fn spawn(starter: &[&str], database: &Path, log: Stdio) -> Child {
        let words = [starter, &[PROGRAM]].concat();
        Command::new(words[0])
            .args(&words[1..])
            .args(["serve", "--listen", "127.0.0.1:0", "--database"])
            .arg(database)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .unwrap()
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// What the program told its log.
    pub fn log(&self) -> String {
        fs::read_to_string(self.log.path()).unwrap()
    }

    /// Kills the program as a failing machine would: it gets no chance to do anything.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks the program to stop, as a system manager does.
    pub fn ask_to_stop(&self) {
        let asked = Command::new("kill").args(["-TERM", &self.id().to_string()]).status().unwrap();
        assert!(asked.success());
    }

    /// Waits until the program has ended, so long at most.
    pub fn ended(mut self, within: Duration) -> Option<ExitStatus> {
        let begun = Instant::now();
        while begun.elapsed() < within {
            if let Some(status) = self.child.try_wait().unwrap() {
                return Some(status);
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        None
    }

    /// Sets a limit of the process, as `prlimit` names it.
    pub fn limit(&self, limit: &str) {
        let set = Command::new("prlimit").args(["--pid", &self.id().to_string(), limit]).status().unwrap();
        assert!(set.success(), "{limit}");
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Somebody with a browser.
#[derive(Debug, Clone)]
pub struct Client {
    http: reqwest::Client,
    address: String,
    cookie: String,
}

impl Client {
    pub fn new(cookie: &str) -> Self {
        let http = reqwest::Client::builder().redirect(redirect::Policy::none()).no_proxy();
        let http = http.tls_built_in_root_certs(false).timeout(Duration::from_secs(60)).build().unwrap();
        Self { http, address: String::new(), cookie: cookie.to_owned() }
    }

    /// The same browser, at this program.
    pub fn at(&self, program: &Program) -> Self {
        Self { address: program.address.clone(), ..self.clone() }
    }

    fn request(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        let request = self.http.request(method, format!("http://{}{path}", self.address));
        request.header(header::COOKIE, &self.cookie).header("sec-fetch-site", "same-origin")
    }

    /// A page; an error when no answer came.
    pub async fn get(&self, path: &str) -> reqwest::Result<Page> {
        read(self.request(Method::GET, path)).await
    }

    /// Sends a form; an error when no answer came.
    pub async fn post(&self, path: &str, fields: &[(String, String)]) -> reqwest::Result<Page> {
        read(self.request(Method::POST, path).form(fields)).await
    }

    /// Sends a form as one with a file in it is sent.
    pub async fn upload(&self, path: &str, fields: &[(String, String)]) -> reqwest::Result<Page> {
        const EDGE: &str = "rand-tussen-de-velden";
        let part = |(name, value): &(String, String)| {
            format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        let body = fields.iter().map(part).collect::<String>() + &format!("--{EDGE}--\r\n");
        let kind = format!("multipart/form-data; boundary={EDGE}");
        read(self.request(Method::POST, path).header(header::CONTENT_TYPE, kind).body(body)).await
    }
}

async fn read(request: reqwest::RequestBuilder) -> reqwest::Result<Page> {
    let response = request.send().await?;
    let status = response.status().as_u16();
    let location = response.headers().get(header::LOCATION).map(|value| value.to_str().unwrap().to_owned());
    Ok(Page::read(status, location, &response.text().await?))
}
