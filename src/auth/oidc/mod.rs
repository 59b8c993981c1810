//! Single sign-on by OpenID Connect: the code flow with PKCE, bound to the browser that started it.
//!
//! The visitor goes to the provider with a state, a nonce and a challenge; the data that belong to them wait here, under a
//! token that only this browser has. A visitor who comes back is trusted if everything fits, and gets the role for the
//! provider's claim. The provider's tokens are not stored.

mod known;
mod provider;
mod roles;
mod settings;
mod waiting;

use std::{fmt, time::Duration};

use chrono::{DateTime, Utc};
use openidconnect::{ClaimsVerificationError, IssuerUrl, RedirectUrl};
use serde::Deserialize;

pub use roles::{RoleRule, RoleRuleError};
pub use settings::{SignOnSecret, SignOnSettings, SignOnSettingsError};
pub use waiting::PATIENCE;

use super::token::SecretToken;
use crate::{
    domain::access::{Reach, Role},
    store::{
        Store, StoreError, StoreRefusal,
        accounts::refusal::AccountRefusal,
        accounts::{NewAccount, SignInMethod},
        hashed::Hashed,
        sessions::SessionStage,
    },
};
use known::KnownProvider;
use provider::{Claims, Provider, Tokens};
use waiting::WaitingSignIns;

/// The time that the provider gets to answer one request.
const ANSWER_WITHIN: Duration = Duration::from_secs(8);

/// Single sign-on with one provider.
pub struct SingleSignOn {
    settings: SignOnSettings,
    http: reqwest::Client,
    provider: KnownProvider,
    waiting: WaitingSignIns,
}

/// A sign-in that was started.
#[derive(Debug)]
pub struct BegunSignIn {
    /// The address to which the visitor has to go.
    pub address: String,
    /// The token that the visitor's browser has to keep and send back.
    pub token: SecretToken,
}

/// The answer of the provider in the query of the visitor's request.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct ProviderAnswer {
    /// The code that can be exchanged for tokens, once.
    pub code: Option<String>,
    /// The state, which must be the one that was sent.
    pub state: Option<String>,
    /// The issuer, by which the provider names itself (RFC 9207).
    pub iss: Option<String>,
    /// The error code if there is no authorization code.
    pub error: Option<String>,
}

/// A person who signed in at the provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The provider that says so. A subject identifies a person only together with its issuer.
    pub issuer: String,
    /// The name or number that the provider gives to this person only.
    pub subject: String,
    /// The person's name for display.
    pub name: String,
    pub role: Role,
    /// The committees or holders that are the person's own.
    pub reach: Reach,
}

/// The reason that a person is not let in. The texts are for the log; they contain no code, token or secret.
#[derive(Debug, thiserror::Error)]
pub enum SignOnRefusal {
    /// The provider cannot be reached, or does not work as it should.
    #[error("the provider cannot be used: {0}")]
    Unreachable(String),
    /// This browser did not start a sign-in, did so too long ago, or already came back.
    #[error("no sign-in waits for this browser")]
    NotWaiting,
    /// The state in the answer is that of another sign-in.
    #[error("the state is not the one that was sent")]
    State,
    /// The answer names another provider, or names none although it should.
    #[error("the answer does not name the provider as its issuer")]
    OtherIssuer,
    /// The provider, or the visitor there, refused.
    #[error("the provider answered {0:?}")]
    Declined(String),
    /// The provider does not exchange the code for tokens.
    #[error("the code gave no tokens: {0:?}")]
    Code(String),
    /// The provider gave an access token but no ID token.
    #[error("the provider gave no ID token")]
    NoToken,
    /// The ID token or the user info is invalid.
    #[error("the ID token is refused: {0}{cause}", cause = describe_cause(.0))]
    Token(#[from] ClaimsVerificationError),
    /// The ID token was made for another party.
    #[error("the ID token was made for another party")]
    OtherParty,
    /// The ID token belongs to another access token.
    #[error("the ID token belongs to another access token")]
    OtherAccessToken,
    /// The provider does not answer the request for user info.
    #[error("the provider does not tell more about the visitor: {0}")]
    UserInfo(String),
    /// The person signed in there, but has no role here.
    #[error("no role for this visitor: the claim {claim:?} has {count} values and none has a rule")]
    NoRole {
        /// The claim that determines the role.
        claim: String,
        /// The number of its values.
        count: usize,
    },
    /// The account in the register is disabled.
    #[error("the account of this visitor is disabled")]
    Disabled,
    /// The role needs a committee or holder that is not in the register.
    #[error("what comes with the role is not in the register: {0}")]
    Reach(AccountRefusal),
    /// The system gives no random bytes.
    #[error("the system gives no random bytes: {0}")]
    Randomness(#[from] getrandom::Error),
    /// The store failed or refused.
    #[error(transparent)]
    Store(StoreError),
}

impl From<StoreError> for SignOnRefusal {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Refusal(StoreRefusal::Account(AccountRefusal::Disabled)) => Self::Disabled,
            StoreError::Refusal(StoreRefusal::Account(refusal)) => Self::Reach(refusal),
            other => Self::Store(other),
        }
    }
}

fn describe_cause(error: &ClaimsVerificationError) -> String {
    std::error::Error::source(error).map_or_else(String::new, |cause| format!(": {cause}"))
}

impl SingleSignOn {
    /// Creates single sign-on with these settings. The provider is first contacted for the first visitor.
    ///
    /// # Errors
    /// Returns an error if an address is invalid or insecure, or no secure connection is possible.
    pub fn new(settings: SignOnSettings) -> Result<Self, SignOnSettingsError> {
        let issuer = IssuerUrl::new(settings.issuer.clone());
        let issuer = issuer.map_err(|_| SignOnSettingsError::Address(settings.issuer.clone()))?;
        if !settings::is_secure_address(issuer.url()) {
            return Err(SignOnSettingsError::Insecure(settings.issuer));
        }
        RedirectUrl::new(settings.redirect.clone())
            .map_err(|_| SignOnSettingsError::Address(settings.redirect.clone()))?;
        // A redirect could let the provider's answers come from elsewhere, or send the secret there.
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(ANSWER_WITHIN)
            .build()
            .map_err(SignOnSettingsError::Connection)?;
        let provider = KnownProvider::new(settings.clone(), http.clone());
        Ok(Self { settings, http, provider, waiting: WaitingSignIns::default() })
    }

    /// Starts a sign-in, after which the visitor goes on to `next`. `kept` is the token of a sign-in that the browser started
    /// before; both stay valid, each in its own tab.
    ///
    /// # Errors
    /// Returns [`SignOnRefusal::Unreachable`] if the provider cannot be used, or an error if the system gives no random bytes.
    pub async fn begin_sign_in(
        &self,
        next: String,
        kept: Option<SecretToken>,
        now: DateTime<Utc>,
    ) -> Result<BegunSignIn, SignOnRefusal> {
        let provider = self.provider.get_or_discover(now).await?;
        let (address, pending) = provider.make_sign_in_address(&self.settings.scopes, next, now);
        let token = match kept.filter(|token| self.has_waiting_sign_in(token, now)) {
            Some(token) => token,
            None => SecretToken::new()?,
        };
        self.waiting.keep_sign_in(&token, pending, now);
        Ok(BegunSignIn { address: address.into(), token })
    }

    /// True if a sign-in waits for the browser with this token.
    #[must_use]
    pub fn has_waiting_sign_in(&self, token: &SecretToken, now: DateTime<Utc>) -> bool {
        self.waiting.has_waiting_sign_in(token, now)
    }

    /// Ends a sign-in, and returns the identity of the visitor with the address to go on to. An answer that fits a waiting
    /// sign-in uses it up, even if it fails; an answer that fits none uses up nothing.
    ///
    /// # Errors
    /// Returns a [`SignOnRefusal`] if anything does not fit.
    pub async fn finish_sign_in(
        &self,
        answer: ProviderAnswer,
        token: Option<&SecretToken>,
        now: DateTime<Utc>,
    ) -> Result<(Identity, String), SignOnRefusal> {
        let token = token.ok_or(SignOnRefusal::NotWaiting)?;
        let state = answer.state.clone().unwrap_or_default();
        // This check comes before any request, so that a visitor without a waiting sign-in cannot make the server ask the
        // provider.
        self.waiting.check_sign_in_waits(token, &state, now)?;
        let provider = self.provider.get_or_discover(now).await?;
        self.comes_from(&answer, &provider)?;
        let pending = self.waiting.take_sign_in(token, &state, now).ok_or(SignOnRefusal::NotWaiting)?;
        let code = take_code(answer)?;
        let tokens = provider.exchange_code_for_tokens(&self.http, code, pending.verifier).await?;
        let (provider, claims) = match provider.verify_id_token(&tokens, &pending.nonce, now) {
            Err(refusal) if provider::newer_key_may_help(&refusal) => {
                let newer = self.provider.discover_anew(now).await?;
                let claims = newer.verify_id_token(&tokens, &pending.nonce, now)?;
                (newer, claims)
            }
            believed => (provider, believed?),
        };
        let identity = self.establish_identity(&provider, &tokens, claims).await?;
        Ok((identity, pending.next))
    }

    /// Refuses an answer that names another provider, or that names none although it should.
    fn comes_from(&self, answer: &ProviderAnswer, provider: &Provider) -> Result<(), SignOnRefusal> {
        let named = answer.iss.as_ref().map(|issuer| *issuer == self.settings.issuer);
        if named.unwrap_or(!provider.names_itself()) { Ok(()) } else { Err(SignOnRefusal::OtherIssuer) }
    }

    /// Determines the identity of the visitor. Many providers keep the ID token small; missing data are then requested.
    async fn establish_identity(
        &self,
        provider: &Provider,
        tokens: &Tokens,
        claims: &Claims,
    ) -> Result<Identity, SignOnRefusal> {
        let claim = &self.settings.claim;
        let mut name = provider::choose_display_name(claims.name(), claims.preferred_username());
        let mut roles = claims.additional_claims().0.get(claim).cloned();
        if (name.is_none() || roles.is_none())
            && let Some(more) = provider.user_info(&self.http, tokens, claims).await?
        {
            name = name.or_else(|| provider::choose_display_name(more.name(), more.preferred_username()));
            roles = roles.or_else(|| more.additional_claims().0.get(claim).cloned());
        }
        let values = roles::read_claim_values(roles.as_ref());
        let (role, reach) = roles::role_of(&self.settings.rules, &values)
            .ok_or_else(|| SignOnRefusal::NoRole { claim: claim.clone(), count: values.len() })?;
        let subject = claims.subject().to_string();
        let name = name.unwrap_or_else(|| subject.clone());
        Ok(Identity { issuer: claims.issuer().to_string(), subject, name, role, reach })
    }
}

/// Takes the code from an answer.
fn take_code(answer: ProviderAnswer) -> Result<String, SignOnRefusal> {
    match answer.error {
        Some(error) => Err(SignOnRefusal::Declined(provider::clean_protocol_code(&error))),
        None => answer.code.ok_or_else(|| SignOnRefusal::Declined("no code".to_owned())),
    }
}

/// Opens a session for a person who signed in at the provider. Their account is created the first time, and gets the name, role
/// and reach that the provider gives. No second factor is asked for; that is the provider's task. `instead_of` is the session
/// that this browser had, which ends.
///
/// # Errors
/// Returns [`SignOnRefusal::Disabled`], [`SignOnRefusal::Reach`], or an error if the database fails or the system gives no random bytes.
pub async fn sign_in(
    store: &Store,
    identity: Identity,
    instead_of: Option<&Hashed>,
    now: DateTime<Utc>,
) -> Result<SecretToken, SignOnRefusal> {
    let Identity { issuer, subject, name, role, reach } = identity;
    let account = NewAccount { name, door: SignInMethod::Provider { issuer, subject }, role, reach };
    let account = store.keep_provided_account(account, now).await?;
    let token = SecretToken::new()?;
    store.open_session(account, SessionStage::Full, &token.to_hashed(), instead_of, now).await?;
    Ok(token)
}

impl fmt::Debug for SingleSignOn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SingleSignOn").field("settings", &self.settings).finish_non_exhaustive()
    }
}
