//! The provider: discovers its metadata, exchanges codes for tokens, and verifies those by its keys, the nonce and the clock.

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
    SignOnRefusal,
    settings::{SignOnSettings, is_secure_address},
    waiting::{PATIENCE, WaitingSignIn},
};

/// The time for which the provider's metadata are trusted. A key that it withdrew works no longer than this.
const KEPT_FOR: TimeDelta = TimeDelta::hours(1);

/// The largest lead of the provider's clock that is accepted.
const SKEW: TimeDelta = TimeDelta::minutes(1);

/// All claims that the standard does not name, including the one that determines the role.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct OtherClaims(pub(super) HashMap<String, Value>);

impl AdditionalClaims for OtherClaims {}

/// Metadata of the provider that the library leaves out.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct OtherMetadata {
    /// True if the provider names itself in the answer that the visitor brings back (RFC 9207).
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

/// The tokens that the provider gives for a code.
pub(super) type Tokens = StandardTokenResponse<TokenFields, CoreTokenType>;

/// The verified claims of an ID token.
pub(super) type Claims = IdTokenClaims<OtherClaims, CoreGenderClaim>;

/// The data that the provider gives when asked about a person.
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

/// The provider, built from its metadata.
pub(super) struct Provider {
    client: Client,
    names_itself: bool,
    fetched: DateTime<Utc>,
}

impl Provider {
    /// Asks the provider for its addresses and keys.
    pub(super) async fn from_discovery(
        settings: &SignOnSettings,
        http: &reqwest::Client,
        now: DateTime<Utc>,
    ) -> Result<Self, SignOnRefusal> {
        let failed = |error: &dyn Error| SignOnRefusal::Unreachable(describe_error_chain(error));
        let issuer = IssuerUrl::new(settings.issuer.clone()).map_err(|error| failed(&error))?;
        let redirect = RedirectUrl::new(settings.redirect.clone()).map_err(|error| failed(&error))?;
        let metadata = Metadata::discover_async(issuer, http).await.map_err(|error| failed(&error))?;
        if let Some(insecure) = list_endpoint_addresses(&metadata).find(|url| !is_secure_address(url)) {
            return Err(SignOnRefusal::Unreachable(format!("its address {insecure} is not https")));
        }
        let names_itself = metadata.additional_metadata().authorization_response_iss_parameter_supported;
        let auth_type = auth_type(&metadata);
        let secret = ClientSecret::new(settings.client_secret.0.clone());
        let client = Client::from_provider_metadata(metadata, ClientId::new(settings.client_id.clone()), Some(secret))
            .set_redirect_uri(redirect)
            .set_auth_type(auth_type);
        Ok(Self { client, names_itself, fetched: now })
    }

    /// True if the metadata are recent enough. A time in the future does not count, for then the clock was ahead.
    pub(super) fn is_recent(&self, now: DateTime<Utc>) -> bool {
        (-SKEW..KEPT_FOR).contains(&(now - self.fetched))
    }

    /// True if the provider names itself in the answer that the visitor brings back.
    pub(super) fn names_itself(&self) -> bool {
        self.names_itself
    }

    /// The address where the visitor signs in, and the data to remember until the visitor comes back.
    pub(super) fn make_sign_in_address(
        &self,
        scopes: &[String],
        next: String,
        now: DateTime<Utc>,
    ) -> (Url, WaitingSignIn) {
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
        (url, WaitingSignIn { state, nonce, verifier, next, until: now + PATIENCE })
    }

    /// Exchanges the code for tokens.
    pub(super) async fn exchange_code_for_tokens(
        &self,
        http: &reqwest::Client,
        code: String,
        verifier: PkceCodeVerifier,
    ) -> Result<Tokens, SignOnRefusal> {
        let request = self.client.exchange_code(AuthorizationCode::new(code));
        let request = request.map_err(|error| SignOnRefusal::Unreachable(describe_error_chain(&error)))?;
        request.set_pkce_verifier(verifier).request_async(http).await.map_err(|error| match error {
            RequestTokenError::Request(error) => SignOnRefusal::Unreachable(describe_error_chain(&error)),
            RequestTokenError::ServerResponse(response) => {
                SignOnRefusal::Code(clean_protocol_code(response.error().as_ref()))
            }
            // The texts of the other errors may contain a part of a token.
            RequestTokenError::Parse(error, _) => SignOnRefusal::Code(format!("unreadable at {}", error.path())),
            _ => SignOnRefusal::Code("unreadable".to_owned()),
        })
    }

    /// Verifies the ID token and returns its claims: signature, issuer, audience, times, nonce and the hash of the access token
    /// beside it. By OpenID Connect Core 1.0, 3.1.3.7 and 3.1.3.8.
    pub(super) fn verify_id_token<'a>(
        &self,
        tokens: &'a Tokens,
        nonce: &Nonce,
        now: DateTime<Utc>,
    ) -> Result<&'a Claims, SignOnRefusal> {
        let verifier = self.make_token_verifier(now);
        let token = tokens.id_token().ok_or(SignOnRefusal::NoToken)?;
        let claims = token.claims(&verifier, nonce)?;
        if claims.authorized_party().is_some_and(|party| party != self.client.client_id()) {
            return Err(SignOnRefusal::OtherParty);
        }
        if let Some(hash) = claims.access_token_hash() {
            let broken = |_| SignOnRefusal::OtherAccessToken;
            let algorithm = token.signing_alg().map_err(broken)?;
            let key = token.signing_key(&verifier).map_err(broken)?;
            let found = AccessTokenHash::from_token(tokens.access_token(), algorithm, key);
            if !found.is_ok_and(|found| found == *hash) {
                return Err(SignOnRefusal::OtherAccessToken);
            }
        }
        Ok(claims)
    }

    /// Creates the verifier, which trusts no audience except ours.
    fn make_token_verifier(&self, now: DateTime<Utc>) -> IdTokenVerifier<'_, CoreJsonWebKey> {
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

    /// Asks for more data on the person to whom these tokens belong; `None` if the provider has no address for that.
    pub(super) async fn user_info(
        &self,
        http: &reqwest::Client,
        tokens: &Tokens,
        claims: &Claims,
    ) -> Result<Option<UserInfo>, SignOnRefusal> {
        let request = self.client.user_info(tokens.access_token().clone(), Some(claims.subject().clone()));
        let Ok(request) = request else { return Ok(None) };
        request.request_async(http).await.map(Some).map_err(|error| match error {
            UserInfoError::Request(error) => SignOnRefusal::Unreachable(describe_error_chain(&error)),
            UserInfoError::ClaimsVerification(error) => SignOnRefusal::Token(error),
            UserInfoError::Response(status, ..) => SignOnRefusal::UserInfo(status.to_string()),
            _ => SignOnRefusal::UserInfo("unreadable".to_owned()),
        })
    }
}

/// True if the token may be valid after all with newer keys of the provider.
pub(super) fn newer_key_may_help(refusal: &SignOnRefusal) -> bool {
    use SignatureVerificationError::{CryptoError, NoMatchingKey};
    matches!(
        refusal,
        SignOnRefusal::Token(ClaimsVerificationError::SignatureVerification(NoMatchingKey | CryptoError(_)))
    )
}

/// The name of a person in plain words on one line.
pub(super) fn choose_display_name(
    name: Option<&LocalizedClaim<EndUserName>>,
    username: Option<&EndUserUsername>,
) -> Option<String> {
    let name = name.and_then(|names| names.get(None).or_else(|| names.iter().next().map(|(_, name)| name)));
    let text = name.map(|name| name.as_str()).or_else(|| username.map(|username| username.as_str()))?;
    let clean: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(LONGEST_NAME).collect();
    let clean = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    (!clean.is_empty()).then_some(clean)
}

/// The longest name that is kept, in characters.
const LONGEST_NAME: usize = 200;

fn list_endpoint_addresses(metadata: &Metadata) -> impl Iterator<Item = &Url> {
    let token = metadata.token_endpoint().map(|endpoint| endpoint.url());
    let user_info = metadata.userinfo_endpoint().map(|endpoint| endpoint.url());
    [metadata.authorization_endpoint().url(), metadata.jwks_uri().url()].into_iter().chain(token).chain(user_info)
}

/// The way to send the secret: in the header, which is the default of the standard, or in the body if the provider does not
/// accept the header.
fn auth_type(metadata: &Metadata) -> AuthType {
    match metadata.token_endpoint_auth_methods_supported() {
        Some(methods) if !methods.contains(&CoreClientAuthMethod::ClientSecretBasic) => AuthType::RequestBody,
        _ => AuthType::BasicAuth,
    }
}

/// The error with its causes.
fn describe_error_chain(error: &dyn Error) -> String {
    let mut words = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        words = format!("{words}: {cause}");
        next = cause.source();
    }
    words
}

/// Reduces an error code from outside to at most 40 letters and underscores, so that it can be logged.
pub(super) fn clean_protocol_code(code: &str) -> String {
    code.chars().filter(|c| c.is_ascii_alphabetic() || *c == '_').take(40).collect()
}
