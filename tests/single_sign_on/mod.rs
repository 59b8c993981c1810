//! Single sign-on: whom it believes, and all that it refuses.

mod accounts;
mod site;

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use chrono::{DateTime, TimeDelta, Utc};
use toezeggingen::{
    auth::{
        oidc::{Identity, ProviderAnswer, SignOnRefusal, SignOnSettings, SingleSignOn},
        token::SecretToken,
    },
    clock::Clock,
    domain::access::Role,
};

use crate::support::{
    TODAY, day,
    provider::{CLIENT, NAME, Provider, SECRET, SUBJECT, Twist, visit},
};

const REDIRECT: &str = "https://toezeggingen.test/inloggen/sso/terug";

fn now() -> DateTime<Utc> {
    Clock::fixed_on(day(TODAY)).now()
}

fn settings(issuer: &str) -> SignOnSettings {
    SignOnSettings {
        issuer: issuer.to_owned(),
        client_id: CLIENT.to_owned(),
        client_secret: SECRET.parse().unwrap(),
        redirect: REDIRECT.to_owned(),
        scopes: vec!["groups".to_owned()],
        claim: "groups".to_owned(),
        rules: ["griffie=griffier", "raad-bovf=raadslid:BOVF", "raad-won=raadslid:WON"]
            .map(|rule| rule.parse().unwrap())
            .into(),
    }
}

async fn provider() -> (Provider, SingleSignOn) {
    let provider = Provider::start(now(), REDIRECT).await;
    let sso = SingleSignOn::new(settings(&provider.issuer)).unwrap();
    (provider, sso)
}

/// The query of an address, as the site reads it.
fn answer(address: &str) -> ProviderAnswer {
    let uri: axum::http::Uri = address.parse().unwrap();
    axum::extract::Query::try_from_uri(&uri).unwrap().0
}

/// The whole round of one visitor.
async fn round(sso: &SingleSignOn) -> Result<(Identity, String), SignOnRefusal> {
    let begun = sso.begin_sign_in("/overzicht".to_owned(), None, now()).await?;
    let back = visit(&begun.address).await.unwrap();
    assert!(back.starts_with(&format!("{REDIRECT}?")), "{back}");
    sso.finish_sign_in(answer(&back), Some(&begun.token), now()).await
}

#[tokio::test]
async fn who_signed_in_at_the_provider_comes_in() {
    let (provider, sso) = provider().await;
    for twist in [Twist::Nothing, Twist::ClaimsOnRequest, Twist::NewKey, Twist::Nothing] {
        provider.twist(twist);
        let (identity, next) = round(&sso).await.unwrap();
        assert_eq!(next, "/overzicht");
        assert_eq!((&*identity.issuer, &*identity.subject), (&*provider.issuer, SUBJECT), "{twist:?}");
        assert_eq!((&*identity.name, identity.role), (NAME, Role::Clerk), "{twist:?}");
    }
    provider.groups(&["raad-won", "kantine", "raad-bovf"]);
    let (identity, _) = round(&sso).await.unwrap();
    assert_eq!((identity.role, identity.reach.committees), (Role::Member, vec!["BOVF".to_owned(), "WON".to_owned()]));
}

#[tokio::test]
async fn a_provider_that_wants_the_secret_in_the_body_gets_it_there() {
    let (provider, sso) = provider().await;
    provider.twist(Twist::SecretInBody);
    assert_eq!(round(&sso).await.unwrap().0.subject, SUBJECT);
}

#[tokio::test]
async fn everything_that_is_not_right_is_refused() {
    let table = [
        (Twist::Audience, "Invalid audiences"),
        (Twist::MoreAudiences, "`een-ander` is not a trusted audience"),
        (Twist::OtherParty, "made for another party"),
        (Twist::Issuer, "Invalid issuer"),
        (Twist::Nonce, "nonce mismatch"),
        (Twist::NoNonce, "missing nonce"),
        (Twist::Expired, "Expired: ID token expired"),
        (Twist::Future, "issued in the future"),
        (Twist::Stale, "issued too long ago"),
        (Twist::Unsigned, "No signature"),
        (Twist::SignedWithSecret, "algorithm `HS256` is not one of"),
        (Twist::OtherKey, "No matching key"),
        (Twist::OtherKeyByTheSameName, "Crypto error"),
        (Twist::AccessToken, "another access token"),
        (Twist::NoToken, "no ID token"),
        (Twist::TornToken, "unreadable"),
        (Twist::AboutAnother, "Invalid subject"),
        (Twist::State, "the state is not"),
        (Twist::NoState, "the state is not"),
        (Twist::NoIssuerBeside, "does not name the provider"),
        (Twist::OtherIssuerBeside, "does not name the provider"),
        (Twist::Declined, "access_denied"),
        (Twist::OtherVerifier, "invalid_grant"),
        (Twist::NoGroups, "\"groups\" has 0 values"),
        (Twist::StrangeGroups, "\"groups\" has 2 values"),
    ];
    let (provider, sso) = provider().await;
    for (twist, expected) in table {
        provider.twist(twist);
        let refusal = round(&sso).await.expect_err(&format!("{twist:?} is let in"));
        let words = refusal.to_string();
        assert!(words.contains(expected), "{twist:?}: {words}");
        for secret in provider.secrets().iter().map(String::as_str).chain([SECRET]) {
            assert!(!words.contains(secret), "{twist:?} tells {secret}: {words}");
            assert!(!format!("{refusal:?}").contains(secret), "{twist:?} tells {secret}: {refusal:?}");
        }
    }
}

#[tokio::test]
async fn a_code_and_a_state_work_once_and_in_one_browser() {
    let (provider, sso) = provider().await;
    let begin = async || sso.begin_sign_in("/".to_owned(), None, now()).await.unwrap();
    let mine = begin().await;
    let back = visit(&mine.address).await.unwrap();

    let refused = async |answer: ProviderAnswer, token: Option<&SecretToken>, now| {
        sso.finish_sign_in(answer, token, now).await.expect_err("it is let in").to_string()
    };
    // Another browser: without anything, with something made up, or with a sign-in of its own.
    assert_eq!(refused(answer(&back), None, now()).await, SignOnRefusal::NotWaiting.to_string());
    assert_eq!(
        refused(answer(&back), Some(&SecretToken::new().unwrap()), now()).await,
        SignOnRefusal::NotWaiting.to_string()
    );
    let other = begin().await;
    assert_eq!(refused(answer(&back), Some(&other.token), now()).await, SignOnRefusal::State.to_string());

    sso.finish_sign_in(answer(&back), Some(&mine.token), now()).await.unwrap();
    assert_eq!(refused(answer(&back), Some(&mine.token), now()).await, SignOnRefusal::NotWaiting.to_string());
    // The code again, in a sign-in that is right but for that.
    let again = begin().await;
    let mut stolen = answer(&visit(&again.address).await.unwrap());
    stolen.code = answer(&back).code;
    assert!(refused(stolen, Some(&again.token), now()).await.contains("invalid_grant"));
    // Another's code that was not used yet: it was made for another challenge.
    let (one, two) = (begin().await, begin().await);
    let unused = answer(&visit(&one.address).await.unwrap()).code;
    let swapped = ProviderAnswer { code: unused, ..answer(&visit(&two.address).await.unwrap()) };
    assert!(refused(swapped, Some(&two.token), now()).await.contains("invalid_grant"));

    let slow = begin().await;
    let back = visit(&slow.address).await.unwrap();
    let late = now() + TimeDelta::minutes(10);
    provider.at(late);
    assert_eq!(refused(answer(&back), Some(&slow.token), late).await, SignOnRefusal::NotWaiting.to_string());
}

#[tokio::test]
async fn the_address_to_come_back_to_is_exact() {
    let (_provider, sso) = provider().await;
    let begun = sso.begin_sign_in("/".to_owned(), None, now()).await.unwrap();
    let encoded = "redirect_uri=https%3A%2F%2Ftoezeggingen.test%2Finloggen%2Fsso%2Fterug&";
    assert!(begun.address.contains(encoded), "{}", begun.address);
    let unknown = begun.address.replace("%2Fterug&", "%2Fterug%2F&");
    assert!(visit(&unknown).await.unwrap_err().contains("redirect_uri"));
    // One that the provider knows as well, but the code is then bound to it.
    let other = begun.address.replace("%2Fterug&", "%2Fterug%2Felders&");
    let back = visit(&other).await.unwrap();
    let refusal = sso.finish_sign_in(answer(&back), Some(&begun.token), now()).await.unwrap_err();
    assert!(refusal.to_string().contains("invalid_grant"), "{refusal}");
}

#[tokio::test]
async fn a_provider_that_is_down_or_not_itself_is_not_used() {
    let table = [
        (Twist::CallsItselfOtherwise, "unexpected issuer"),
        (Twist::Elsewhere, "307"),
        (Twist::InsecureAddress, "http://maasveld.invalid/token is not https"),
    ];
    for (twist, expected) in table {
        let (provider, sso) = provider().await;
        provider.twist(twist);
        let refusal = sso.begin_sign_in("/".to_owned(), None, now()).await.unwrap_err();
        assert!(matches!(&refusal, SignOnRefusal::Unreachable(why) if why.contains(expected)), "{twist:?}: {refusal}");
        provider.twist(Twist::Nothing);
        let soon = sso.begin_sign_in("/".to_owned(), None, now() + TimeDelta::seconds(29)).await.unwrap_err();
        assert!(matches!(&soon, SignOnRefusal::Unreachable(why) if why.contains(expected)), "{twist:?}: {soon}");
        sso.begin_sign_in("/".to_owned(), None, now() + TimeDelta::seconds(31)).await.unwrap();
        round(&sso).await.unwrap();
    }
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let sso = SingleSignOn::new(settings(&format!("http://{free}"))).unwrap();
    let refusal = sso.begin_sign_in("/".to_owned(), None, now()).await.unwrap_err();
    assert!(matches!(refusal, SignOnRefusal::Unreachable(_)), "{refusal}");
}

#[tokio::test]
async fn a_provider_that_is_down_is_asked_once_in_half_a_minute_however_many_come() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    tokio::spawn(async move {
        while let Ok((connection, _)) = listener.accept().await {
            count.fetch_add(1, Ordering::SeqCst);
            tokio::time::sleep(Duration::from_millis(50)).await;
            drop(connection);
        }
    });
    let sso = Arc::new(SingleSignOn::new(settings(&format!("http://{address}"))).unwrap());
    let come = |at: DateTime<Utc>| {
        let sso = Arc::clone(&sso);
        tokio::spawn(async move { sso.begin_sign_in("/".to_owned(), None, at).await.is_err() })
    };
    let at_once: Vec<_> = (0..20).map(|_| come(now())).collect();
    for one in at_once {
        assert!(one.await.unwrap());
    }
    let first = asked.load(Ordering::SeqCst);
    for seconds in [1, 10, 29] {
        assert!(come(now() + TimeDelta::seconds(seconds)).await.unwrap());
    }
    assert_eq!(asked.load(Ordering::SeqCst), first, "what came of it is remembered");
    // Who goes away while the provider is asked does not make the next one ask.
    let later = now() + TimeDelta::minutes(1);
    come(later).abort();
    assert!(come(later).await.unwrap() && come(later).await.unwrap());
    assert!(asked.load(Ordering::SeqCst) <= 2 * first, "{} and {first}", asked.load(Ordering::SeqCst));
}

#[tokio::test]
async fn a_key_that_was_taken_back_stops_working() {
    let (provider, sso) = provider().await;
    round(&sso).await.unwrap();
    provider.twist(Twist::KeyTakenBack);
    for (minutes, comes_in) in [(59, true), (60, false)] {
        let now = now() + TimeDelta::minutes(minutes);
        provider.at(now);
        let begun = sso.begin_sign_in("/".to_owned(), None, now).await.unwrap();
        let back = visit(&begun.address).await.unwrap();
        let found = sso.finish_sign_in(answer(&back), Some(&begun.token), now).await;
        assert_eq!(found.is_ok(), comes_in, "after {minutes} minutes: {found:?}");
    }
}

#[test]
fn settings_that_are_not_safe_are_refused() {
    let table = [
        ("http://aanmelden.maasveld.nl", REDIRECT, "https"),
        ("aanmelden.maasveld.nl", REDIRECT, "geen adres"),
        ("https://aanmelden.maasveld.nl", "/inloggen/sso/terug", "geen adres"),
    ];
    for (issuer, redirect, expected) in table {
        let settings = SignOnSettings { redirect: redirect.to_owned(), ..settings(issuer) };
        let error = SingleSignOn::new(settings).unwrap_err().to_string();
        assert!(error.contains(expected), "{issuer}: {error}");
    }
}
