//! What a made register holds, counted here in other words than the program's: what its pages are checked against.

use std::path::Path;

use sqlx::{AssertSqlSafe, Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};
use toezeggingen::{
    auth::token::SecretToken,
    clock::Clock,
    domain::access::{Actor, Reach, Role},
    store::{
        Act, Store,
        accounts::{NewAccount, SignInMethod},
        sessions::SessionStage,
    },
};

/// The address with which the clerk signs in.
pub const LOGIN: &str = "griffier@bench.example";

/// How many promises each reader sees of a kind.
#[derive(Debug, Clone, Copy, Default)]
pub struct Count {
    pub public: i64,
    pub clerk: i64,
}

/// The counts and names that pages have to show.
#[derive(Debug)]
pub struct Facts {
    /// The cookie of a signed-in clerk.
    pub clerk: String,
    /// The token with which another clerk chooses a password.
    pub invitation: String,
    pub all: Count,
    /// Those of one committee that are open and have their last day until the end of 2024.
    pub filtered: Count,
    /// Those with their last day until the end of 2024.
    pub until: Count,
    pub all_open: Count,
    pub of_holder: Count,
    pub rare: Count,
    pub middling: Count,
    pub common: Count,
    pub phrase: Count,
    /// A public promise in the middle of the register.
    pub number: String,
    pub holder: String,
    /// Open public promises that may be settled.
    pub open: Vec<String>,
}

impl Facts {
    pub async fn gather(path: &Path) -> Self {
        let (clerk, invitation) = add_accounts(path).await;
        let mut register = SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(path)).await.unwrap();
        let with = |word: &str| format!("text || ' ' || title LIKE '%{word}%'");
        let mut facts = Self { clerk, invitation, ..Self::of_names(&mut register).await };
        facts.all = count(&mut register, "1").await;
        facts.filtered = count(
            &mut register,
            "status = 'openstaand' AND last_day <= '2024-12-31'
             AND committee_id = (SELECT id FROM committee WHERE code = 'C1')",
        )
        .await;
        facts.until = count(&mut register, "last_day <= '2024-12-31'").await;
        facts.all_open = count(&mut register, "status = 'openstaand'").await;
        let holder = format!("holder_id = (SELECT id FROM portfolio_holder WHERE slug = '{}')", facts.holder);
        facts.of_holder = count(&mut register, &holder).await;
        facts.rare = count(&mut register, &with(crate::vocabulary::RARE)).await;
        facts.middling = count(&mut register, &with(crate::vocabulary::MIDDLING)).await;
        facts.common = count(&mut register, &with(crate::vocabulary::COMMON)).await;
        facts.phrase = count(&mut register, &with(crate::vocabulary::PHRASE)).await;
        register.close().await.unwrap();
        facts
    }

    async fn of_names(register: &mut SqliteConnection) -> Self {
        let middle = "SELECT number FROM commitment WHERE publicity = 'openbaar' AND status = 'afgedaan'
             AND id >= (SELECT max(id) / 2 FROM commitment) ORDER BY id LIMIT 1";
        let open = "SELECT number FROM commitment WHERE publicity = 'openbaar' AND status = 'openstaand' AND contested_on IS NULL
             AND NOT EXISTS (SELECT 1 FROM part WHERE commitment_id = commitment.id) ORDER BY id DESC LIMIT 400";
        Self {
            clerk: String::new(),
            invitation: String::new(),
            all: Count::default(),
            filtered: Count::default(),
            until: Count::default(),
            all_open: Count::default(),
            of_holder: Count::default(),
            rare: Count::default(),
            middling: Count::default(),
            common: Count::default(),
            phrase: Count::default(),
            number: sqlx::query_scalar(middle).fetch_one(&mut *register).await.unwrap(),
            holder: sqlx::query_scalar("SELECT slug FROM portfolio_holder ORDER BY id LIMIT 1")
                .fetch_one(&mut *register)
                .await
                .unwrap(),
            open: sqlx::query_scalar(open).fetch_all(register).await.unwrap(),
        }
    }
}

/// Counts the promises for which a condition holds.
async fn count(register: &mut SqliteConnection, condition: &str) -> Count {
    let text = format!("SELECT coalesce(sum(publicity = 'openbaar'), 0), count(*) FROM commitment WHERE {condition}");
    let (public, clerk) = sqlx::query_as(AssertSqlSafe(text)).fetch_one(register).await.unwrap();
    Count { public, clerk }
}

/// Adds a clerk who is signed in, and one who still chooses a password.
async fn add_accounts(path: &Path) -> (String, String) {
    let store = Store::open(path).await.unwrap();
    let (now, today) = (Clock::System.now(), Clock::System.today());
    let act = Act { actor: Actor::new("beheerder", Role::Administrator), now, today, submission: None };
    let account = |login: &str| NewAccount {
        name: "griffier".to_owned(),
        door: SignInMethod::Local { login: login.to_owned() },
        role: Role::Clerk,
        reach: Reach::default(),
    };
    let id = store
        .add_account(&act, account("lezer@bench.example"), &SecretToken::new().unwrap().to_hashed())
        .await
        .unwrap();
    let session = SecretToken::new().unwrap();
    store.open_session(id, SessionStage::Full, &session.to_hashed(), None, now).await.unwrap();
    let invitation = SecretToken::new().unwrap();
    store.add_account(&act, account(LOGIN), &invitation.to_hashed()).await.unwrap();
    store.close().await;
    (format!("__Host-sessie={}", session.as_str()), invitation.as_str().to_owned())
}
