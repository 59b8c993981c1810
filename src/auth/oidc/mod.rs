//! Single sign-on by OpenID Connect: the code flow with PKCE, bound to the browser that started it.
//!
//! The visitor goes to the provider with a state, a nonce and a challenge; what belongs to them waits here, under a token
//! that only this browser has. Who comes back is believed when all of it fits, and gets the role that the provider's claim
//! gives. Nothing of the provider's tokens is kept.

mod provider;
mod roles;
mod settings;
mod waiting;

use std::{
    fmt,
    sync::{Arc, PoisonError, RwLock},
    time::Duration,
};

use chrono::{DateTime, Utc};
use openidconnect::{ClaimsVerificationError, IssuerUrl, RedirectUrl};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};

pub use roles::{NoRule, RoleRule};
pub use settings::{Secret, Settings, SettingsError};
pub use waiting::PATIENCE;

use super::token::Token;
use crate::{
    domain::access::{Reach, Role},
    store::{
        Store, StoreError, StoreRefusal,
        accounts::{AccountRefusal, Door, NewAccount},
        hashed::Hashed,
        sessions::Stage,
    },
};
use provider::{Claims, Provider, Tokens};
use waiting::{Pending, Waiting};

/// How long the provider may take to answer one question.
const ANSWER_WITHIN: Duration = Duration::from_secs(8);

/// Single sign-on with one provider.
pub struct SingleSignOn {
    settings: Settings,
    http: reqwest::Client,
    provider: RwLock<Option<Arc<Provider>>>,
    waiting: Waiting,
}

/// A sign-in that was started.
#[derive(Debug)]
pub struct Begun {
    /// Where the visitor has to go.
    pub address: String,
    /// What the visitor's browser has to keep, and bring back.
    pub token: Token,
}

/// What the provider lets the visitor bring back, in the query.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Answer {
    /// What can be changed for tokens, once.
    pub code: Option<String>,
    /// As it was sent along.
    pub state: Option<String>,
    /// Who the provider is (RFC 9207).
    pub iss: Option<String>,
    /// Why there is no code.
    pub error: Option<String>,
}

/// Somebody who signed in at the provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// Who says so. Only together with the subject it tells who somebody is.
    pub issuer: String,
    /// Who it is: a name or number that the provider gives to nobody else.
    pub subject: String,
    /// How he or she is called.
    pub name: String,
    /// In which role.
    pub role: Role,
    /// What is theirs.
    pub reach: Reach,
}

/// Why somebody does not come in. In words for the log; no code, token or secret is in them.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The provider cannot be reached, or is not what it should be.
    #[error("the provider cannot be used: {0}")]
    Unreachable(String),
    /// This browser did not start a sign-in, did so too long ago, or already came back.
    #[error("no sign-in waits for this browser")]
    NotWaiting,
    /// The answer belongs to another sign-in.
    #[error("the state is not the one that was sent")]
    State,
    /// The answer comes from another provider, or does not say from whom where it should.
    #[error("the answer does not name the provider as its issuer")]
    OtherIssuer,
    /// The provider, or the visitor there, said no.
    #[error("the provider answered {0:?}")]
    Declined(String),
    /// The provider gives no tokens for the code.
    #[error("the code gave no tokens: {0:?}")]
    Code(String),
    /// There is no ID token with the access token.
    #[error("the provider gave no ID token")]
    NoToken,
    /// The ID token, or what the provider says beside it, is not right.
    #[error("the ID token is refused: {0}{cause}", cause = cause(.0))]
    Token(#[from] ClaimsVerificationError),
    /// The ID token was made for another party.
    #[error("the ID token was made for another party")]
    OtherParty,
    /// The ID token belongs to another access token.
    #[error("the ID token belongs to another access token")]
    OtherAccessToken,
    /// The provider does not answer who it is about.
    #[error("the provider does not tell more about the visitor: {0}")]
    UserInfo(String),
    /// Signed in there, but without a role here.
    #[error("no role for this visitor: the claim {claim:?} has {count} values and none has a rule")]
    NoRole {
        /// The claim that decides.
        claim: String,
        /// How many values it has.
        count: usize,
    },
    /// The account here is disabled.
    #[error("the account of this visitor is disabled")]
    Disabled,
    /// The role needs something that is not in the register.
    #[error("what comes with the role is not in the register: {0}")]
    Reach(AccountRefusal),
    /// The system gives no random bytes.
    #[error("the system gives no random bytes: {0}")]
    Randomness(#[from] getrandom::Error),
    /// The store.
    #[error(transparent)]
    Store(StoreError),
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Refusal(StoreRefusal::Account(AccountRefusal::Disabled)) => Self::Disabled,
            StoreError::Refusal(StoreRefusal::Account(refusal)) => Self::Reach(refusal),
            other => Self::Store(other),
        }
    }
}

fn cause(error: &ClaimsVerificationError) -> String {
    std::error::Error::source(error).map_or_else(String::new, |cause| format!(": {cause}"))
}

impl SingleSignOn {
    /// Single sign-on with these settings. The provider is asked nothing before the first visitor comes.
    ///
    /// # Errors
    /// When an address is none or is not secure.
    pub fn new(settings: Settings) -> Result<Self, SettingsError> {
        let issuer = IssuerUrl::new(settings.issuer.clone());
        let issuer = issuer.map_err(|_| SettingsError::Address(settings.issuer.clone()))?;
        if !settings::secure(issuer.url()) {
            return Err(SettingsError::Insecure(settings.issuer));
        }
        RedirectUrl::new(settings.redirect.clone()).map_err(|_| SettingsError::Address(settings.redirect.clone()))?;
        // A redirect would let the provider's answers come from elsewhere, or send the secret there.
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(ANSWER_WITHIN)
            .build()
            .map_err(SettingsError::Connection)?;
        Ok(Self { settings, http, provider: RwLock::new(None), waiting: Waiting::default() })
    }

    /// Starts a sign-in, after which the visitor wants to see `next`.
    ///
    /// # Errors
    /// [`Refusal::Unreachable`]; when the system gives no random bytes.
    pub async fn begin(&self, next: String, now: DateTime<Utc>) -> Result<Begun, Refusal> {
        let provider = self.provider(now).await?;
        let (address, pending) = provider.address(&self.settings.scopes, next, now);
        let token = Token::new()?;
        self.waiting.put(&token, pending, now);
        Ok(Begun { address: address.into(), token })
    }

    /// Ends a sign-in: who it is, and what he or she wanted to see. Whatever comes of it, the token is used up.
    ///
    /// # Errors
    /// A [`Refusal`] when anything does not fit.
    pub async fn finish(
        &self,
        answer: Answer,
        token: Option<&Token>,
        now: DateTime<Utc>,
    ) -> Result<(Identity, String), Refusal> {
        let pending = token.and_then(|token| self.waiting.take(token, now)).ok_or(Refusal::NotWaiting)?;
        let provider = self.provider(now).await?;
        let code = self.code(answer, &pending, &provider)?;
        let tokens = provider.tokens(&self.http, code, pending.verifier).await?;
        let (provider, claims) = match provider.believe(&tokens, &pending.nonce, now) {
            Err(refusal) if provider::newer_key_may_help(&refusal) => {
                let newer = self.discover(now).await?;
                let claims = newer.believe(&tokens, &pending.nonce, now)?;
                (newer, claims)
            }
            believed => (provider, believed?),
        };
        let identity = self.identity(&provider, &tokens, claims).await?;
        Ok((identity, pending.next))
    }

    /// The code in an answer that belongs to this sign-in and comes from the provider.
    fn code(&self, answer: Answer, pending: &Pending, provider: &Provider) -> Result<String, Refusal> {
        let state = answer.state.unwrap_or_default();
        // Compared by their digests, so that the time it takes tells nothing.
        if Sha256::digest(&state) != Sha256::digest(pending.state.secret()) {
            return Err(Refusal::State);
        }
        let named = answer.iss.as_ref().map(|issuer| *issuer == self.settings.issuer);
        if !named.unwrap_or(!provider.names_itself()) {
            return Err(Refusal::OtherIssuer);
        }
        if let Some(error) = answer.error {
            return Err(Refusal::Declined(provider::word(&error)));
        }
        answer.code.ok_or_else(|| Refusal::Declined("no code".to_owned()))
    }

    /// Who this is. What the ID token leaves out, as many providers do to keep it small, is asked for.
    async fn identity(&self, provider: &Provider, tokens: &Tokens, claims: &Claims) -> Result<Identity, Refusal> {
        let claim = &self.settings.claim;
        let mut name = provider::name(claims.name(), claims.preferred_username());
        let mut roles = claims.additional_claims().0.get(claim).cloned();
        if (name.is_none() || roles.is_none())
            && let Some(more) = provider.user_info(&self.http, tokens, claims).await?
        {
            name = name.or_else(|| provider::name(more.name(), more.preferred_username()));
            roles = roles.or_else(|| more.additional_claims().0.get(claim).cloned());
        }
        let values = roles::values(roles.as_ref());
        let (role, reach) = roles::role_of(&self.settings.rules, &values)
            .ok_or_else(|| Refusal::NoRole { claim: claim.clone(), count: values.len() })?;
        let subject = claims.subject().to_string();
        let name = name.unwrap_or_else(|| subject.clone());
        Ok(Identity { issuer: claims.issuer().to_string(), subject, name, role, reach })
    }

    /// The provider as it was found, or found anew when that is long ago. Nobody waits for another's question: when the
    /// provider is down, each visitor hears so for himself.
    async fn provider(&self, now: DateTime<Utc>) -> Result<Arc<Provider>, Refusal> {
        let kept = self.provider.read().unwrap_or_else(PoisonError::into_inner).clone();
        match kept {
            Some(provider) if provider.is_recent(now) => Ok(provider),
            _ => self.discover(now).await,
        }
    }

    async fn discover(&self, now: DateTime<Utc>) -> Result<Arc<Provider>, Refusal> {
        let found = Arc::new(Provider::discover(&self.settings, &self.http, now).await?);
        *self.provider.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&found));
        Ok(found)
    }
}

/// Opens a session for somebody who signed in at the provider: in his or her account, which is made at the first time, and
/// which has from now on the name, role and reach that the provider gives. No second factor is asked here: that is the
/// provider's to do. `instead_of` is the session that this browser had, which ends.
///
/// # Errors
/// [`Refusal::Disabled`], [`Refusal::Reach`]; when the database fails, or the system gives no random bytes.
pub async fn sign_in(
    store: &Store,
    identity: Identity,
    instead_of: Option<&Hashed>,
    now: DateTime<Utc>,
) -> Result<Token, Refusal> {
    let Identity { issuer, subject, name, role, reach } = identity;
    let account = NewAccount { name, door: Door::Provider { issuer, subject }, role, reach };
    let account = store.keep_provided_account(account, now).await?;
    let token = Token::new()?;
    store.open_session(account, Stage::Full, &token.hash(), instead_of, now).await?;
    Ok(token)
}

impl fmt::Debug for SingleSignOn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SingleSignOn").field("settings", &self.settings).finish_non_exhaustive()
    }
}
