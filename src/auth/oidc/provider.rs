//! The provider: found by its issuer, asked for tokens, and believed only as far as its keys, the nonce and the clock go.

use std::{collections::HashMap, error::Error};

use chrono::{DateTime, TimeDelta, Utc};
use openidconnect::{
    AccessTokenHash, AdditionalClaims, AdditionalProviderMetadata, AuthType, AuthenticationFlow, AuthorizationCode,
    ClaimsVerificationError, ClientId, ClientSecret, CsrfToken, EmptyExtraTokenFields, EndUserName, EndUserUsername,
    EndpointMaybeSet, EndpointNotSet, EndpointSet, IdTokenClaims, IdTokenFields, IdTokenVerifier, IssuerUrl,
    LocalizedClaim, Nonce, OAuth2TokenResponse as _, PkceCodeChallenge, PkceCodeVerifier, ProviderMetadata,
    RedirectUrl, RequestTokenError, Scope, SignatureVerificationError, StandardErrorResponse, StandardTokenResponse,
    TokenResponse as _, UserInfoClaims, UserInfoError,
    core::{
        CoreAuthDisplay, CoreAuthPrompt, CoreClaimName, CoreClaimType, CoreClientAuthMethod, CoreErrorResponseType,
        CoreGenderClaim, CoreGrantType, CoreJsonWebKey, CoreJweContentEncryptionAlgorithm,
        CoreJweKeyManagementAlgorithm, CoreJwsSigningAlgorithm, CoreResponseMode, CoreResponseType, CoreRevocableToken,
        CoreRevocationErrorResponse, CoreSubjectIdentifierType, CoreTokenIntrospectionResponse, CoreTokenType,
    },
    url::Url,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    Refusal,
    settings::{Settings, secure},
    waiting::{PATIENCE, Pending},
};

/// How long what the provider tells of itself is believed. A key that it took back does not work for longer than this.
const KEPT_FOR: TimeDelta = TimeDelta::hours(1);

/// How much the provider's clock may be ahead of ours.
const SKEW: TimeDelta = TimeDelta::minutes(1);

/// All claims that the standard does not name: the one that decides on the role is among them.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct OtherClaims(pub(super) HashMap<String, Value>);

impl AdditionalClaims for OtherClaims {}

/// What the library leaves out of the provider's metadata.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct OtherMetadata {
    /// RFC 9207: it names itself in the answer that the visitor brings back.
    #[serde(default)]
    authorization_response_iss_parameter_supported: bool,
}

impl AdditionalProviderMetadata for OtherMetadata {}

type Metadata = ProviderMetadata<
    OtherMetadata,
    CoreAuthDisplay,
    CoreClientAuthMethod,
    CoreClaimName,
    CoreClaimType,
    CoreGrantType,
    CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm,
    CoreJsonWebKey,
    CoreResponseMode,
    CoreResponseType,
    CoreSubjectIdentifierType,
>;

type TokenFields = IdTokenFields<
    OtherClaims,
    EmptyExtraTokenFields,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
>;

/// What the provider gives for a code.
pub(super) type Tokens = StandardTokenResponse<TokenFields, CoreTokenType>;

/// What the provider says of somebody, when it could be believed.
pub(super) type Claims = IdTokenClaims<OtherClaims, CoreGenderClaim>;

/// What the provider says when it is asked after somebody.
pub(super) type UserInfo = UserInfoClaims<OtherClaims, CoreGenderClaim>;

type Client = openidconnect::Client<
    OtherClaims,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    Tokens,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// The provider as it told of itself.
pub(super) struct Provider {
    client: Client,
    names_itself: bool,
    fetched: DateTime<Utc>,
}

impl Provider {
    /// Asks the provider for its addresses and keys.
    pub(super) async fn discover(
        settings: &Settings,
        http: &reqwest::Client,
        now: DateTime<Utc>,
    ) -> Result<Self, Refusal> {
        let failed = |error: &dyn Error| Refusal::Unreachable(chain(error));
        let issuer = IssuerUrl::new(settings.issuer.clone()).map_err(|error| failed(&error))?;
        let redirect = RedirectUrl::new(settings.redirect.clone()).map_err(|error| failed(&error))?;
        let metadata = Metadata::discover_async(issuer, http).await.map_err(|error| failed(&error))?;
        if let Some(insecure) = addresses(&metadata).find(|url| !secure(url)) {
            return Err(Refusal::Unreachable(format!("its address {insecure} is not https")));
        }
        let names_itself = metadata.additional_metadata().authorization_response_iss_parameter_supported;
        let auth_type = auth_type(&metadata);
        let secret = ClientSecret::new(settings.client_secret.0.clone());
        let client = Client::from_provider_metadata(metadata, ClientId::new(settings.client_id.clone()), Some(secret))
            .set_redirect_uri(redirect)
            .set_auth_type(auth_type);
        Ok(Self { client, names_itself, fetched: now })
    }

    /// Whether what it told is recent enough. What was told in what is still the future was told while the clock was ahead.
    pub(super) fn is_recent(&self, now: DateTime<Utc>) -> bool {
        (-SKEW..KEPT_FOR).contains(&(now - self.fetched))
    }

    /// Whether it tells, in the answer that the visitor brings back, who it is.
    pub(super) fn names_itself(&self) -> bool {
        self.names_itself
    }

    /// The address where the visitor signs in, and what has to be remembered until he or she comes back.
    pub(super) fn address(&self, scopes: &[String], next: String, now: DateTime<Utc>) -> (Url, Pending) {
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let wide = || CsrfToken::new_random_len(32);
        let (url, state, nonce) = self
            .client
            .authorize_url(AuthenticationFlow::<CoreResponseType>::AuthorizationCode, wide, || {
                Nonce::new_random_len(32)
            })
            .add_scope(Scope::new("profile".to_owned()))
            .add_scopes(scopes.iter().cloned().map(Scope::new))
            .set_pkce_challenge(challenge)
            .url();
        (url, Pending { state, nonce, verifier, next, until: now + PATIENCE })
    }

    /// Gives the code and gets the tokens.
    pub(super) async fn tokens(
        &self,
        http: &reqwest::Client,
        code: String,
        verifier: PkceCodeVerifier,
    ) -> Result<Tokens, Refusal> {
        let request = self.client.exchange_code(AuthorizationCode::new(code));
        let request = request.map_err(|error| Refusal::Unreachable(chain(&error)))?;
        request.set_pkce_verifier(verifier).request_async(http).await.map_err(|error| match error {
            RequestTokenError::Request(error) => Refusal::Unreachable(chain(&error)),
            RequestTokenError::ServerResponse(response) => Refusal::Code(word(response.error().as_ref())),
            // The text of the others may hold a piece of a token.
            RequestTokenError::Parse(error, _) => Refusal::Code(format!("unreadable at {}", error.path())),
            _ => Refusal::Code("unreadable".to_owned()),
        })
    }

    /// What the ID token says, when everything about it is right: signature, issuer, audience, times, nonce and the hash of
    /// the access token beside it. By OpenID Connect Core 1.0, 3.1.3.7 and 3.1.3.8.
    pub(super) fn believe<'a>(
        &self,
        tokens: &'a Tokens,
        nonce: &Nonce,
        now: DateTime<Utc>,
    ) -> Result<&'a Claims, Refusal> {
        let verifier = self.verifier(now);
        let token = tokens.id_token().ok_or(Refusal::NoToken)?;
        let claims = token.claims(&verifier, nonce)?;
        if claims.authorized_party().is_some_and(|party| party != self.client.client_id()) {
            return Err(Refusal::OtherParty);
        }
        if let Some(hash) = claims.access_token_hash() {
            let broken = |_| Refusal::OtherAccessToken;
            let algorithm = token.signing_alg().map_err(broken)?;
            let key = token.signing_key(&verifier).map_err(broken)?;
            let found = AccessTokenHash::from_token(tokens.access_token(), algorithm, key);
            if !found.is_ok_and(|found| found == *hash) {
                return Err(Refusal::OtherAccessToken);
            }
        }
        Ok(claims)
    }

    /// The verifier trusts no other audience beside ours.
    fn verifier(&self, now: DateTime<Utc>) -> IdTokenVerifier<'_, CoreJsonWebKey> {
        let algorithms = [CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256, CoreJwsSigningAlgorithm::EcdsaP256Sha256];
        self.client
            .id_token_verifier()
            .set_allowed_algs(algorithms)
            .set_time_fn(move || now)
            .set_issue_time_verifier_fn(move |issued| match issued {
                issued if issued > now + SKEW => Err("ID token issued in the future".to_owned()),
                issued if issued < now - PATIENCE - SKEW => Err("ID token issued too long ago".to_owned()),
                _ => Ok(()),
            })
    }

    /// Asks what else the provider says of the one whom these tokens are about; nothing when it has no address for that.
    pub(super) async fn user_info(
        &self,
        http: &reqwest::Client,
        tokens: &Tokens,
        claims: &Claims,
    ) -> Result<Option<UserInfo>, Refusal> {
        let request = self.client.user_info(tokens.access_token().clone(), Some(claims.subject().clone()));
        let Ok(request) = request else { return Ok(None) };
        request.request_async(http).await.map(Some).map_err(|error| match error {
            UserInfoError::Request(error) => Refusal::Unreachable(chain(&error)),
            UserInfoError::ClaimsVerification(error) => Refusal::Token(error),
            UserInfoError::Response(status, ..) => Refusal::UserInfo(status.to_string()),
            _ => Refusal::UserInfo("unreadable".to_owned()),
        })
    }
}

/// Whether the token may be right after all, with keys that the provider has now and did not have before.
pub(super) fn newer_key_may_help(refusal: &Refusal) -> bool {
    use SignatureVerificationError::{CryptoError, NoMatchingKey};
    matches!(refusal, Refusal::Token(ClaimsVerificationError::SignatureVerification(NoMatchingKey | CryptoError(_))))
}

/// The name by which somebody is called, as plain words on one line.
pub(super) fn name(name: Option<&LocalizedClaim<EndUserName>>, username: Option<&EndUserUsername>) -> Option<String> {
    let name = name.and_then(|names| names.get(None).or_else(|| names.iter().next().map(|(_, name)| name)));
    let text = name.map(|name| name.as_str()).or_else(|| username.map(|username| username.as_str()))?;
    let clean: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(LONGEST_NAME).collect();
    let clean = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    (!clean.is_empty()).then_some(clean)
}

/// The longest name that is kept, in characters.
const LONGEST_NAME: usize = 200;

fn addresses(metadata: &Metadata) -> impl Iterator<Item = &Url> {
    let token = metadata.token_endpoint().map(|endpoint| endpoint.url());
    let user_info = metadata.userinfo_endpoint().map(|endpoint| endpoint.url());
    [metadata.authorization_endpoint().url(), metadata.jwks_uri().url()].into_iter().chain(token).chain(user_info)
}

/// In the header, which is the rule where the provider says nothing; in the body where it does not take the header.
fn auth_type(metadata: &Metadata) -> AuthType {
    match metadata.token_endpoint_auth_methods_supported() {
        Some(methods) if !methods.contains(&CoreClientAuthMethod::ClientSecretBasic) => AuthType::RequestBody,
        _ => AuthType::BasicAuth,
    }
}

/// An error with its causes.
fn chain(error: &dyn Error) -> String {
    let mut words = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        words = format!("{words}: {cause}");
        next = cause.source();
    }
    words
}

/// A code of the protocol as it may stand in a log: it comes from outside, so only letters and underscores, and few.
pub(super) fn word(code: &str) -> String {
    code.chars().filter(|c| c.is_ascii_alphabetic() || *c == '_').take(40).collect()
}
