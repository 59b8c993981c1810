//! A provider of OpenID Connect on this machine, that does one thing wrong when it is told to.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard},
};

use axum::{
    Form, Json, Router,
    extract::{Query, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Redirect, Response},
    routing::{get, post},
};
use chrono::{DateTime, TimeDelta, Utc};
use openidconnect::{
    AccessToken, Audience, ClientId, EndUserName, IdToken, IdTokenClaims, IssuerUrl, JsonWebKeyId, JsonWebKeySet,
    LocalizedClaim, Nonce, PkceCodeChallenge, PkceCodeVerifier, PrivateSigningKey as _, StandardClaims,
    SubjectIdentifier, UserInfoClaims,
    core::{
        CoreGenderClaim, CoreHmacKey, CoreJsonWebKey, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm,
        CoreRsaPrivateSigningKey,
    },
};
use serde::{Deserialize, Serialize};
use serde_json::json;

pub const CLIENT: &str = "toezeggingen";
pub const SECRET: &str = "een geheim van 32 tekens of langer";
pub const SUBJECT: &str = "u-4711";
pub const NAME: &str = "Sanne de Griffier";

/// What the provider does wrong, or differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Twist {
    /// Nothing: all is as it should be.
    Nothing,
    /// The claims are not in the ID token; one has to ask for them.
    ClaimsOnRequest,
    /// The key is a new one since it was last asked for.
    NewKey,
    /// The key with which it signs is taken back: it no longer names it.
    KeyTakenBack,
    /// It takes the client's secret in the body only.
    SecretInBody,
    Audience,
    MoreAudiences,
    OtherParty,
    Issuer,
    Nonce,
    NoNonce,
    Expired,
    Future,
    Stale,
    Unsigned,
    SignedWithSecret,
    OtherKey,
    OtherKeyByTheSameName,
    AccessToken,
    NoToken,
    TornToken,
    AboutAnother,
    State,
    NoState,
    NoIssuerBeside,
    OtherIssuerBeside,
    Declined,
    OtherVerifier,
    NoGroups,
    StrangeGroups,
    /// It says of itself that it is another.
    CallsItselfOtherwise,
    /// It sends those who ask for its addresses elsewhere.
    Elsewhere,
    /// One of its addresses is not secure.
    InsecureAddress,
}

/// The provider.
#[derive(Clone)]
pub struct Provider {
    pub issuer: String,
    inner: Arc<Mutex<Inner>>,
}

struct Inner {
    twist: Twist,
    now: DateTime<Utc>,
    groups: Vec<String>,
    name: String,
    redirect: String,
    visits: usize,
    codes: HashMap<String, Asked>,
    given: Vec<String>,
}

/// What a visitor came with.
#[derive(Debug, Clone, Deserialize)]
struct Asked {
    response_type: String,
    client_id: String,
    redirect_uri: String,
    state: String,
    nonce: String,
    scope: String,
    code_challenge: String,
    code_challenge_method: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct Groups {
    #[serde(skip_serializing_if = "Option::is_none")]
    groups: Option<Vec<String>>,
}

impl openidconnect::AdditionalClaims for Groups {}

type Claims = IdTokenClaims<Groups, CoreGenderClaim>;
type Token = IdToken<Groups, CoreGenderClaim, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm>;

impl Provider {
    /// A provider that lives as long as the test, on a clock that stands still, and sends visitors back to this address.
    pub async fn start(now: DateTime<Utc>, redirect: &str) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let inner = Inner {
            twist: Twist::Nothing,
            now,
            groups: vec!["griffie".to_owned()],
            name: NAME.to_owned(),
            redirect: redirect.to_owned(),
            visits: 0,
            codes: HashMap::new(),
            given: Vec::new(),
        };
        let provider = Self { issuer, inner: Arc::new(Mutex::new(inner)) };
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(metadata))
            .route("/keys", get(keys))
            .route("/sign-in", get(sign_in))
            .route("/token", post(token))
            .route("/about", get(about))
            .with_state(provider.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        provider
    }

    pub fn twist(&self, twist: Twist) {
        self.inner().twist = twist;
    }

    pub fn groups(&self, groups: &[&str]) {
        self.inner().groups = groups.iter().map(|&group| group.to_owned()).collect();
    }

    pub fn name(&self, name: &str) {
        name.clone_into(&mut self.inner().name);
    }

    pub fn at(&self, now: DateTime<Utc>) {
        self.inner().now = now;
    }

    /// Every code, token and other secret that went over the line.
    pub fn secrets(&self) -> Vec<String> {
        self.inner().given.clone()
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap()
    }
}

/// What a browser does with the address to which it is sent: it goes there, and the visitor signs in. Gives the address to
/// which it is sent back.
pub async fn visit(address: &str) -> Result<String, String> {
    let browser = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let response = browser.get(address).send().await.unwrap();
    match response.headers().get(header::LOCATION) {
        Some(location) => Ok(location.to_str().unwrap().to_owned()),
        None => Err(response.text().await.unwrap()),
    }
}

async fn metadata(State(provider): State<Provider>) -> Response {
    let twist = provider.inner().twist;
    let issuer = &provider.issuer;
    if twist == Twist::Elsewhere {
        return Redirect::temporary(&format!("{issuer}/elders")).into_response();
    }
    let named = if twist == Twist::CallsItselfOtherwise { "https://een.ander.nl" } else { issuer };
    let token = if twist == Twist::InsecureAddress { "http://maasveld.invalid" } else { issuer };
    let method = if twist == Twist::SecretInBody { "client_secret_post" } else { "client_secret_basic" };
    Json(json!({
        "issuer": named,
        "authorization_endpoint": format!("{issuer}/sign-in"),
        "token_endpoint": format!("{token}/token"),
        "userinfo_endpoint": format!("{issuer}/about"),
        "jwks_uri": format!("{issuer}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"],
        "token_endpoint_auth_methods_supported": [method],
        "authorization_response_iss_parameter_supported": true,
    }))
    .into_response()
}

const OWN: &str = include_str!("keys/provider.pem");
const STRANGE: &str = include_str!("keys/stranger.pem");

fn key(pem: &str, id: &str) -> CoreRsaPrivateSigningKey {
    CoreRsaPrivateSigningKey::from_pem(pem, Some(JsonWebKeyId::new(id.to_owned()))).unwrap()
}

async fn keys(State(provider): State<Provider>) -> Json<JsonWebKeySet<CoreJsonWebKey>> {
    let newer = matches!(provider.inner().twist, Twist::NewKey | Twist::KeyTakenBack);
    let key = if newer { key(STRANGE, "nieuw") } else { key(OWN, "eigen") };
    Json(JsonWebKeySet::new(vec![key.as_verification_key()]))
}

/// The visitor is asked nothing: he or she is who is needed.
async fn sign_in(State(provider): State<Provider>, Query(asked): Query<Asked>) -> Response {
    let mut inner = provider.inner();
    let other = format!("{}/elders", inner.redirect);
    if asked.redirect_uri != inner.redirect && asked.redirect_uri != other {
        return (StatusCode::BAD_REQUEST, "this redirect_uri is not registered").into_response();
    }
    let expected = ("code", CLIENT, "S256", "openid profile groups");
    let found = (&*asked.response_type, &*asked.client_id, &*asked.code_challenge_method, &*asked.scope);
    assert_eq!(found, expected);
    assert!(asked.state.len() >= 43 && asked.nonce.len() >= 43, "256 bits each");
    inner.visits += 1;
    let code = format!("code-{}", inner.visits);
    let iss = percent(&provider.issuer);
    let state = &asked.state;
    let query = match inner.twist {
        Twist::State => format!("code={code}&state=anders&iss={iss}"),
        Twist::NoState => format!("code={code}&iss={iss}"),
        Twist::NoIssuerBeside => format!("code={code}&state={state}"),
        Twist::OtherIssuerBeside => format!("code={code}&state={state}&iss=https%3A%2F%2Feen.ander.nl"),
        Twist::Declined => format!("error=access_denied&state={state}&iss={iss}"),
        _ => format!("code={code}&state={state}&iss={iss}"),
    };
    let back = format!("{}?{query}", asked.redirect_uri);
    let secrets = [code.clone(), asked.state.clone(), asked.nonce.clone()];
    inner.given.extend(secrets);
    inner.codes.insert(code, asked);
    Redirect::to(&back).into_response()
}

fn percent(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}

#[derive(Debug, Deserialize)]
struct TokenRequest {
    grant_type: String,
    code: String,
    redirect_uri: String,
    code_verifier: String,
    client_secret: Option<String>,
}

async fn token(State(provider): State<Provider>, headers: HeaderMap, Form(request): Form<TokenRequest>) -> Response {
    let mut inner = provider.inner();
    assert_eq!(request.grant_type, "authorization_code");
    let in_body = inner.twist == Twist::SecretInBody;
    assert_eq!(request.client_secret.as_deref(), in_body.then_some(SECRET));
    assert_eq!(headers.contains_key(header::AUTHORIZATION), !in_body);
    inner.given.push(request.code_verifier.clone());
    let refused = |why: &str| {
        let body = json!({"error": "invalid_grant", "error_description": format!("{why}: {}", request.code)});
        (StatusCode::BAD_REQUEST, Json(body)).into_response()
    };
    let Some(asked) = inner.codes.remove(&request.code) else { return refused("no such code") };
    let challenge = PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(request.code_verifier.clone()));
    if challenge.as_str() != asked.code_challenge || inner.twist == Twist::OtherVerifier {
        return refused("another verifier");
    }
    if asked.redirect_uri != request.redirect_uri {
        return refused("another redirect_uri");
    }
    let access = format!("toegang-voor-{}", request.code);
    let token = id_token(&provider.issuer, &inner, &asked, &access);
    inner.given.extend([access.clone(), token.clone()]);
    let mut answer = json!({"access_token": access, "token_type": "Bearer", "expires_in": 60, "id_token": token});
    match inner.twist {
        Twist::NoToken => drop(answer.as_object_mut().unwrap().remove("id_token")),
        Twist::TornToken => answer["id_token"] = json!(token.split('.').next()),
        _ => {}
    }
    Json(answer).into_response()
}

fn id_token(issuer: &str, inner: &Inner, asked: &Asked, access: &str) -> String {
    let twist = inner.twist;
    let signer = match twist {
        Twist::OtherKey | Twist::NewKey => key(STRANGE, "nieuw"),
        Twist::OtherKeyByTheSameName => key(STRANGE, "eigen"),
        _ => key(OWN, "eigen"),
    };
    let claims = claims(issuer, inner, asked);
    let access = AccessToken::new(if twist == Twist::AccessToken { "een ander".to_owned() } else { access.to_owned() });
    let rs256 = CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256;
    let token = match twist {
        Twist::SignedWithSecret => {
            Token::new(claims, &CoreHmacKey::new(SECRET), CoreJwsSigningAlgorithm::HmacSha256, None, None)
        }
        _ => Token::new(claims, &signer, rs256, Some(&access), None),
    };
    let token = token.unwrap().to_string();
    if twist != Twist::Unsigned {
        return token;
    }
    let payload = token.split('.').nth(1).unwrap();
    // {"alg":"none"}
    format!("eyJhbGciOiJub25lIn0.{payload}.")
}

fn claims(issuer: &str, inner: &Inner, asked: &Asked) -> Claims {
    let (twist, now) = (inner.twist, inner.now);
    let issuer = if twist == Twist::Issuer { "https://een.ander.nl" } else { issuer };
    let audience = if twist == Twist::Audience { "een-ander" } else { CLIENT };
    let mut audiences = vec![Audience::new(audience.to_owned())];
    if twist == Twist::MoreAudiences {
        audiences.push(Audience::new("een-ander".to_owned()));
    }
    let issued = match twist {
        Twist::Future => now + TimeDelta::minutes(2),
        Twist::Stale => now - TimeDelta::minutes(12),
        _ => now,
    };
    let expires = if twist == Twist::Expired { now } else { now + TimeDelta::minutes(5) };
    let nonce = match twist {
        Twist::Nonce => Some(Nonce::new("anders".to_owned())),
        Twist::NoNonce => None,
        _ => Some(Nonce::new(asked.nonce.clone())),
    };
    let asks_more = matches!(twist, Twist::ClaimsOnRequest | Twist::AboutAnother);
    let standard = if asks_more { nameless(SUBJECT) } else { named(SUBJECT, &inner.name) };
    let groups = Groups { groups: (!asks_more).then(|| groups(inner)).flatten() };
    let issuer = IssuerUrl::new(issuer.to_owned()).unwrap();
    let claims = Claims::new(issuer, audiences, expires, issued, standard, groups).set_nonce(nonce);
    let party = if twist == Twist::OtherParty { "een-ander" } else { CLIENT };
    claims.set_authorized_party(Some(ClientId::new(party.to_owned())))
}

fn groups(inner: &Inner) -> Option<Vec<String>> {
    match inner.twist {
        Twist::NoGroups => None,
        Twist::StrangeGroups => Some(vec!["kantine".to_owned(), "GRIFFIE".to_owned()]),
        _ => Some(inner.groups.clone()),
    }
}

fn nameless(subject: &str) -> StandardClaims<CoreGenderClaim> {
    StandardClaims::new(SubjectIdentifier::new(subject.to_owned()))
}

fn named(subject: &str, words: &str) -> StandardClaims<CoreGenderClaim> {
    let mut name = LocalizedClaim::new();
    name.insert(None, EndUserName::new(words.to_owned()));
    nameless(subject).set_name(Some(name))
}

async fn about(State(provider): State<Provider>, headers: HeaderMap) -> Json<UserInfoClaims<Groups, CoreGenderClaim>> {
    let inner = provider.inner();
    let bearer = headers[header::AUTHORIZATION].to_str().unwrap().strip_prefix("Bearer ").unwrap();
    assert!(inner.given.iter().any(|given| given == bearer));
    let subject = if inner.twist == Twist::AboutAnother { "u-1" } else { SUBJECT };
    Json(UserInfoClaims::new(named(subject, &inner.name), Groups { groups: groups(&inner) }))
}
