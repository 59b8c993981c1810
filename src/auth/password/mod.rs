//! Passwords: checks of new ones, and hashing.

mod hashing;
mod places;
mod weakness;
mod words;

pub use self::{
    hashing::{HashingRequester, QueuePlace, take_place},
    weakness::{PasswordWeakness, check_password},
};
use super::Result;

/// The fewest and the most characters of a password. OWASP ASVS 5.0, 6.2.1 and 6.2.9: eight at least, fifteen advised, 64 must
/// be possible; and no rules on the kinds of characters (6.2.5).
pub const CHARS: std::ops::RangeInclusive<usize> = 12..=128;

/// Hashes a password that a known person chose, in PHC form.
///
/// # Errors
/// Returns [`super::AuthError::Busy`] if no place is free, or an error if the hash cannot be made.
pub async fn hash_password(password: String) -> Result<String> {
    take_place(HashingRequester::Known)?.hash_password(password).await
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn verify(password: &str, hash: Option<&str>) -> bool {
        let place = take_place(HashingRequester::Stranger).unwrap();
        place.verify_password(password.to_owned(), hash.map(str::to_owned)).await.unwrap()
    }

    #[tokio::test]
    async fn a_password_is_kept_as_argon2id_and_known_again() {
        let kept = hash_password("paard batterij nietje".to_owned()).await.unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert_ne!(kept, hash_password("paard batterij nietje".to_owned()).await.unwrap(), "each has its own salt");
        assert!(verify("paard batterij nietje", Some(&kept)).await);
        assert!(!verify("paard batterij niet", Some(&kept)).await);
        assert!(!verify("paard batterij nietje", None).await);
        assert!(!verify("paard batterij nietje", Some("geen hash")).await);
    }
}
