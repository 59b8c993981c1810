//! The second factor: codes of six digits from an app on the telephone (TOTP, RFC 6238), and recovery codes on paper for people
//! who lost it.

use chrono::{DateTime, Utc};
use qrcodegen::{QrCode, QrCodeEcc};
use totp_rs::{Builder, Secret, Totp};

use super::{
    AuthError, Result,
    sign_in_key::{SECRET, SignInKey},
};
use crate::{domain::ids::AccountId, store::hashed::Hashed};

/// The secret that the register shares with the app of one account. It uses SHA-1, six digits, thirty seconds and a tolerance
/// of one step, the only parameters that every app knows.
#[derive(Debug, Clone)]
pub struct SecondFactor {
    totp: Totp,
}

impl SecondFactor {
    /// Derives the secret that a session sets up from the session and the key. So it is the same each time the page is opened,
    /// it stays on the server, and a browser cannot choose it.
    ///
    /// # Errors
    /// Returns an error if the account has no name.
    pub fn for_session(key: &SignInKey, session: &Hashed, council: &str, login: &str) -> Result<Self> {
        let bytes = key.derive_bytes("tweede factor instellen", session.as_str());
        let secret = bytes.first_chunk::<SECRET>().ok_or(AuthError::SecondFactor)?;
        Self::from_secret(Secret::from(*secret), council, login)
    }

    /// Parses a secret in base32, as typed into an app.
    ///
    /// # Errors
    /// Returns an error if the text is not a secret.
    pub fn of(secret: &str, council: &str, login: &str) -> Result<Self> {
        let secret = Secret::try_from_base32(secret).map_err(|_| AuthError::SecondFactor)?;
        Self::from_secret(secret, council, login)
    }

    /// Opens the sealed secret of an account; `None` if it was sealed with another key.
    pub(super) fn from_sealed(
        key: &SignInKey,
        account: AccountId,
        sealed: &str,
        (council, login): (&str, &str),
    ) -> Result<Option<Self>> {
        let secret = key.unseal_secret(account, sealed).map(Secret::from);
        secret.map(|secret| Self::from_secret(secret, council, login)).transpose()
    }

    /// Seals the secret for storing it with an account.
    ///
    /// # Errors
    /// Returns an error if the secret has another length, or the system gives no random bytes.
    pub(super) fn to_sealed(&self, key: &SignInKey, account: AccountId) -> Result<String> {
        let secret = self.totp.secret().as_ref().try_into().map_err(|_| AuthError::SecondFactor)?;
        key.seal_secret(account, &secret)
    }

    fn from_secret(secret: Secret, council: &str, login: &str) -> Result<Self> {
        // A colon separates the two names, so neither may contain one.
        let issuer = format!("Toezeggingen {council}").replace(':', " ");
        let builder =
            Builder::new().with_secret(secret).with_issuer(Some(issuer)).with_account_name(login.replace(':', " "));
        let totp = builder.build().map_err(|_| AuthError::SecondFactor)?;
        Ok(Self { totp })
    }

    /// The secret in base32, as a person can type it into the app.
    #[must_use]
    pub fn to_base32(&self) -> String {
        self.totp.secret().to_base32()
    }

    /// The `otpauth` address from which an app takes the secret.
    ///
    /// # Errors
    /// Returns an error if the account has no name.
    pub fn to_app_address(&self) -> Result<String> {
        self.totp.to_url().map_err(|_| AuthError::SecondFactor)
    }

    /// The code at a moment.
    #[must_use]
    pub fn compute_code(&self, at: DateTime<Utc>) -> String {
        self.totp.generate(to_unix_seconds(at)).to_string()
    }

    /// The time step to which a typed code belongs; `None` if the code is wrong. The store decides whether that step was used
    /// before.
    #[must_use]
    pub fn find_time_step(&self, typed: &str, now: DateTime<Utc>) -> Option<i64> {
        let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        self.totp.check(&digits, to_unix_seconds(now)).and_then(|step| i64::try_from(step).ok())
    }
}

fn to_unix_seconds(at: DateTime<Utc>) -> u64 {
    u64::try_from(at.timestamp()).unwrap_or_default()
}

/// A QR code that is ready to be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QrSquare {
    /// The length of a side in modules, with the margin of four that the standard requires.
    pub side: i32,
    /// The dark modules as the path of an SVG.
    pub path: String,
}

impl QrSquare {
    /// The QR code of a text; `None` if the text does not fit.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        const MARGIN: i32 = 4;
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
        let places = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let dark = places.filter(|(x, y)| code.get_module(*x, *y));
        let path = dark.map(|(x, y)| format!("M{} {}h1v1h-1z", x + MARGIN, y + MARGIN)).collect();
        Some(Self { side: code.size() + 2 * MARGIN, path })
    }
}

/// The number of recovery codes in a set.
pub const RECOVERY_CODES: usize = 10;

/// The characters of a recovery code, without `i`, `l`, `o` and `u`, which are misread. There are thirty-two, so each has five
/// bits.
const SIGNS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// The number of characters in a code, which makes eighty bits, and in a group of them.
const CODE_SIGNS: usize = 16;
const GROUP: usize = 4;

/// A code on paper that works once: `k3vd-90xa-…`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecoveryCode(String);

impl RecoveryCode {
    /// Generates a new set.
    ///
    /// # Errors
    /// Returns an error if the system gives no random bytes.
    pub fn new_set() -> Result<Vec<Self>> {
        (0..RECOVERY_CODES).map(|_| Self::new()).collect()
    }

    fn new() -> Result<Self> {
        let mut bytes = [0; CODE_SIGNS];
        getrandom::fill(&mut bytes)?;
        let sign = |byte: &u8| SIGNS.get(usize::from(byte % 32)).copied().map(char::from);
        Ok(Self(bytes.iter().filter_map(sign).collect()))
    }

    /// Parses a typed code, with or without dashes, in any case; `None` if it cannot be a code.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let signs = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').map(|c| match c.to_ascii_lowercase() {
            'o' => '0',
            'i' | 'l' => '1',
            other => other,
        });
        let code: String = signs.collect();
        let ours = code.len() == CODE_SIGNS && code.bytes().all(|byte| SIGNS.contains(&byte));
        ours.then_some(Self(code))
    }

    /// The hash that the database stores.
    #[must_use]
    pub fn to_hashed(&self) -> Hashed {
        Hashed::of(&self.0)
    }
}

impl std::fmt::Display for RecoveryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (place, sign) in self.0.chars().enumerate() {
            if place > 0 && place % GROUP == 0 {
                f.write_str("-")?;
            }
            write!(f, "{sign}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    const SHARED: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /// The secret and the moments of RFC 6238, appendix B; of its eight digits the last six.
    #[test]
    fn codes_are_those_of_the_standard() {
        let factor = SecondFactor::of(SHARED, "raad", "iemand").unwrap();
        for (moment, code) in [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924")] {
            assert_eq!(factor.compute_code(at(moment)), code);
            assert_eq!(factor.find_time_step(code, at(moment)), Some(moment / 30));
        }
    }

    #[test]
    fn a_code_holds_one_step_early_or_late() {
        let factor = SecondFactor::of(SHARED, "gemeenteraad Maasveld", "k@maasveld.example").unwrap();
        let noon = 1_762_000_020;
        let code = factor.compute_code(at(noon));
        let spaced = format!(" {} {} ", &code[..3], &code[3..]);
        for (later, step) in [(0, true), (29, true), (30, true), (60, false), (-30, true), (-60, false)] {
            let found = factor.find_time_step(&spaced, at(noon + later));
            assert_eq!(found, step.then_some(noon / 30), "{later} seconds later");
        }
        for wrong in ["", "12345", "1234567", "abcdef", "+12345"] {
            assert_eq!(factor.find_time_step(wrong, at(noon)), None, "{wrong}");
        }
    }

    #[test]
    fn an_app_can_take_the_secret_over() {
        let factor = SecondFactor::of(SHARED, "raad: Maasveld", "k@maasveld.example").unwrap();
        let address = factor.to_app_address().unwrap();
        assert!(
            address.starts_with("otpauth://totp/Toezeggingen%20raad%20%20Maasveld:k%40maasveld.example?"),
            "{address}"
        );
        assert!(address.contains(&format!("secret={}", factor.to_base32())), "{address}");
        assert_eq!(factor.to_base32().len(), 32);
        let again = SecondFactor::of(&factor.to_base32(), "raad", "k").unwrap();
        assert_eq!(again.compute_code(at(0)), factor.compute_code(at(0)));
        for wrong in ["", "geen geheim", "GEZDGNBV"] {
            assert!(SecondFactor::of(wrong, "raad", "k").is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_session_sets_up_the_same_secret_each_time_and_no_other_session_does() {
        let (key, other) = (SignInKey::new().unwrap(), SignInKey::new().unwrap());
        let secret = |key: &SignInKey, session: &str| {
            SecondFactor::for_session(key, &Hashed::of(session), "raad", "k").unwrap().to_base32()
        };
        assert_eq!(secret(&key, "een"), secret(&key, "een"));
        assert_ne!(secret(&key, "een"), secret(&key, "twee"));
        assert_ne!(secret(&key, "een"), secret(&other, "een"));
    }

    #[test]
    fn what_is_kept_is_the_secret_only_with_the_key() {
        let (key, other) = (SignInKey::new().unwrap(), SignInKey::new().unwrap());
        let (factor, account) = (SecondFactor::of(SHARED, "raad", "k").unwrap(), AccountId::new(7));
        let sealed = factor.to_sealed(&key, account).unwrap();
        let open = |key| SecondFactor::from_sealed(key, account, &sealed, ("raad", "k")).unwrap();
        assert_eq!(open(&key).map(|factor| factor.to_base32()), Some(SHARED.to_owned()));
        assert!(open(&other).is_none());
    }

    #[test]
    fn the_square_has_its_three_corners_and_a_margin() {
        let square = QrSquare::of("otpauth://totp/x").unwrap();
        assert!(square.path.starts_with("M4 4h1v1h-1z"), "{}", &square.path[..20]);
        let corner = format!("M{} 4h1v1h-1z", square.side - 5);
        assert!(square.path.contains(&corner), "no corner at {corner}");
        assert!(!square.path.contains("M3 ") && !square.path.contains(&format!("M{} ", square.side - 4)));
        assert_eq!(QrSquare::of(&"x".repeat(5000)), None);
    }

    #[test]
    fn recovery_codes_are_known_again_as_they_are_typed() {
        let codes = RecoveryCode::new_set().unwrap();
        assert_eq!(codes.len(), RECOVERY_CODES);
        for code in &codes {
            let shown = code.to_string();
            assert_eq!(shown.len(), 19);
            assert_eq!(shown.split('-').count(), 4);
            assert_eq!(RecoveryCode::parse(&shown.to_uppercase()).as_ref(), Some(code));
            assert_eq!(RecoveryCode::parse(&shown.replace('-', " ")).as_ref(), Some(code));
        }
        assert_ne!(codes[0].to_hashed(), codes[1].to_hashed());
        assert_eq!(RecoveryCode::parse("OIL0-0000-0000-0000"), RecoveryCode::parse("0110000000000000"));
        for wrong in ["", "123456", "u123-4567-89ab-cdef", "é123-4567-89ab-cdef"] {
            assert_eq!(RecoveryCode::parse(wrong), None, "{wrong}");
        }
    }
}
