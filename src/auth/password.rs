//! Passwords: which ones are good enough, and how they are kept.

use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version};
use tokio::sync::Semaphore;

use super::{AuthError, Result};

/// The fewest and the most characters of a password. OWASP ASVS 5.0, 6.2.1 and 6.2.9: eight at least, fifteen advised, 64
/// must be possible; and no rules on which signs it is made of (6.2.5).
pub const CHARS: std::ops::RangeInclusive<usize> = 12..=128;

/// How many passwords are hashed at once; each takes 19 MiB and most of a core.
static TURNS: Semaphore = Semaphore::const_new(2);

/// Argon2id with 19 MiB, two passes and one lane, as the OWASP Password Storage Cheat Sheet gives it.
fn argon2() -> Argon2<'static> {
    let params = Params::new(19 * 1024, 2, 1, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// The hash of a password that nobody has. It is compared with where there is no account or no password, so that the answer
/// takes as long.
const NOBODYS: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bmllbWFuZCBoZWVmdCB3dw$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// The hash of a password, in PHC form.
///
/// # Errors
/// When the system gives no random salt.
pub async fn hash(password: String) -> Result<String> {
    in_turn(move || argon2().hash_password(password.as_bytes()).map(|hash| hash.to_string()))
        .await?
        .map_err(AuthError::Hash)
}

/// Whether a password belongs to a hash. Without a hash it does not, after the same work.
///
/// # Errors
/// When the work is broken off.
pub async fn verify(password: String, hash: Option<String>) -> Result<bool> {
    in_turn(move || {
        let kept = hash.as_deref().unwrap_or(NOBODYS);
        argon2().verify_password(password.as_bytes(), kept).is_ok() && hash.is_some()
    })
    .await
}

/// Does heavy work on a thread of its own, some at a time.
async fn in_turn<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    // It is never closed, so there is always a turn.
    let turn = TURNS.acquire().await.ok();
    let done = tokio::task::spawn_blocking(work).await?;
    drop(turn);
    Ok(done)
}

/// What is wrong with a new password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Weakness {
    /// Too few characters.
    #[error("Kies een wachtwoord van ten minste {} tekens. Een paar woorden achter elkaar is goed.", CHARS.start())]
    Short,
    /// Too many characters.
    #[error("Dit wachtwoord is te lang. Er passen {} tekens.", CHARS.end())]
    Long,
    /// It is one of the first that somebody would try.
    #[error("Dit wachtwoord is te makkelijk te raden. Kies woorden die niets met u of de raad te maken hebben.")]
    Plain,
}

/// Words that everybody tries.
const TRIED: [&str; 18] = [
    "toezeggingen",
    "toezegging",
    "wachtwoord",
    "password",
    "gemeenteraad",
    "gemeente",
    "griffier",
    "griffie",
    "beheerder",
    "welkom",
    "geheim",
    "admin",
    "letmein",
    "iloveyou",
    "1234567890",
    "qwertyuiop",
    "azertyuiop",
    "abcdefghijklmnopqrstuvwxyz",
];

/// The shortest word about the person or the council that is looked for; shorter ones stand in any text.
const WORD: usize = 4;

/// How many letters and digits have to remain once such words are taken out, and how many different ones there have to be.
const OWN: usize = 6;

/// Whether a new password will do. `about` is what somebody who knows the person and the council would try first: the name,
/// the e-mail address, the council's name.
///
/// # Errors
/// With what is wrong with it.
pub fn check(password: &str, about: &[&str]) -> std::result::Result<(), Weakness> {
    let length = password.chars().count();
    if length < *CHARS.start() {
        return Err(Weakness::Short);
    }
    if length > *CHARS.end() {
        return Err(Weakness::Long);
    }
    let plain = |text: &str| text.to_lowercase();
    let about = about.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    let mut words: Vec<String> =
        TRIED.into_iter().chain(about).filter(|w| w.chars().count() >= WORD).map(plain).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let letters: String = password.to_lowercase().chars().filter(|c| c.is_alphanumeric() || !c.is_ascii()).collect();
    let rest = words.iter().fold(letters, |rest, word| rest.replace(word.as_str(), ""));
    let different: std::collections::BTreeSet<char> = rest.chars().collect();
    if different.len() < OWN { Err(Weakness::Plain) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use argon2::password_hash::phc::PasswordHash;

    use super::*;

    #[test]
    fn what_is_short_long_or_plain_is_refused() {
        let about = ["gemeenteraad Maasveld", "s.aydin@maasveld.example", "S. Aydin"];
        let long = "ab cd ef gh ".repeat(11);
        let table = [
            ("kort", Err(Weakness::Short)),
            ("elf tekens.", Err(Weakness::Short)),
            (long.as_str(), Err(Weakness::Long)),
            ("Toezeggingen2025!", Err(Weakness::Plain)),
            ("WelkomWelkom01", Err(Weakness::Plain)),
            ("gemeenteraad-maasveld", Err(Weakness::Plain)),
            ("Maasveld123!", Err(Weakness::Plain)),
            ("s.aydin@maasveld.example", Err(Weakness::Plain)),
            ("aaaaaaaaaaaaaaaa", Err(Weakness::Plain)),
            ("abcabcabcabcabc", Err(Weakness::Plain)),
            ("123456789012345", Err(Weakness::Plain)),
            ("qwertyuiop123", Err(Weakness::Plain)),
            ("paard batterij nietje", Ok(())),
            ("twaalftekens", Ok(())),
            ("welkom bij de kruidenier", Ok(())),
            ("пароль-из-слов", Ok(())),
        ];
        for (password, outcome) in table {
            assert_eq!(check(password, &about), outcome, "{password}");
        }
        assert_eq!(check(&"ab cd ef g".repeat(13)[..128], &about), Ok(()));
    }

    #[tokio::test]
    async fn a_password_is_kept_as_argon2id_and_known_again() {
        let kept = hash("paard batterij nietje".to_owned()).await.unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert_ne!(kept, hash("paard batterij nietje".to_owned()).await.unwrap(), "each has its own salt");
        assert!(verify("paard batterij nietje".to_owned(), Some(kept.clone())).await.unwrap());
        assert!(!verify("paard batterij niet".to_owned(), Some(kept)).await.unwrap());
        assert!(!verify("paard batterij nietje".to_owned(), None).await.unwrap());
        assert!(!verify("paard batterij nietje".to_owned(), Some("geen hash".to_owned())).await.unwrap());
    }

    #[test]
    fn nobodys_hash_takes_the_work_of_a_real_one() {
        let nobodys = PasswordHash::new(NOBODYS).unwrap();
        let real = argon2().hash_password(b"paard batterij nietje").unwrap();
        assert_eq!((nobodys.algorithm, nobodys.version), (real.algorithm, real.version));
        assert_eq!(nobodys.params, real.params);
        assert_eq!(nobodys.hash.map(|h| h.len()), real.hash.map(|h| h.len()));
        assert_eq!(nobodys.salt.map(|s| s.len()), real.salt.map(|s| s.len()));
    }
}
