//! SHA-256 digests as lower-case hexadecimal text.

use sha2::{Digest as _, Sha256};

/// The digest of a text.
#[must_use]
pub fn of_text(text: &str) -> String {
    of_bytes(text.as_bytes())
}

/// The digest of bytes.
#[must_use]
pub fn of_bytes(bytes: &[u8]) -> String {
    to_hex(&Sha256::digest(bytes))
}

/// A digest of bytes that arrive in pieces.
#[derive(Debug, Clone, Default)]
pub struct RunningDigest(Sha256);

impl RunningDigest {
    /// Adds the next piece.
    pub fn add_bytes(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// Returns the digest of all pieces.
    #[must_use]
    pub fn into_digest(self) -> String {
        to_hex(&self.0.finalize())
    }
}

/// The digest of several parts, each preceded by its length in bytes as eight big-endian bytes, so that different lists of
/// parts never give the same bytes.
#[must_use]
pub fn of_parts<Part: AsRef<str>>(parts: impl IntoIterator<Item = Part>) -> String {
    of_optional_parts(parts.into_iter().map(Some))
}

/// The digest of parts that may be absent. An absent part counts as the length `u64::MAX` without bytes, so that it differs
/// from an empty one.
#[must_use]
pub fn of_optional_parts<Part: AsRef<str>>(parts: impl IntoIterator<Item = Option<Part>>) -> String {
    let mut sha = Sha256::new();
    for part in parts {
        match part {
            Some(part) => {
                let part = part.as_ref();
                sha.update((part.len() as u64).to_be_bytes());
                sha.update(part.as_bytes());
            }
            None => sha.update(u64::MAX.to_be_bytes()),
        }
    }
    to_hex(&sha.finalize())
}

/// Formats bytes as lower-case hexadecimal text, two characters a byte.
#[must_use]
pub fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Parses exactly `COUNT` bytes from lower-case hexadecimal text, two characters a byte.
#[must_use]
pub fn parse_hex_bytes<const COUNT: usize>(text: &str) -> Option<[u8; COUNT]> {
    let ours = text.len() == 2 * COUNT && text.bytes().all(|sign| matches!(sign, b'0'..=b'9' | b'a'..=b'f'));
    let mut bytes = [0; COUNT];
    for (place, byte) in bytes.iter_mut().enumerate().take_while(|_| ours) {
        *byte = u8::from_str_radix(text.get(2 * place..2 * place + 2)?, 16).ok()?;
    }
    ours.then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back_from_their_characters_and_from_no_others() {
        assert_eq!(parse_hex_bytes(&to_hex(&[0, 10, 255])), Some([0, 10, 255]));
        for text in ["000aff00", "000af", "000AFF", "000ag0", "000aé", "+0+a+f"] {
            assert_eq!(parse_hex_bytes::<3>(text), None, "{text}");
        }
    }

    #[test]
    fn the_digest_of_a_text_is_sha_256() {
        // FIPS 180-4, the example of one block.
        assert_eq!(of_text("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    fn of_text_bytes(bytes: &[u8]) -> String {
        to_hex(&Sha256::digest(bytes))
    }

    #[test]
    fn pieces_are_run_together() {
        let mut running = RunningDigest::default();
        running.add_bytes(b"a");
        running.add_bytes(b"bc");
        assert_eq!(running.into_digest(), of_text("abc"));
    }

    #[test]
    fn parts_are_not_run_together() {
        assert_eq!(of_parts(["ab", "c"]), of_text("\0\0\0\0\0\0\0\u{2}ab\0\0\0\0\0\0\0\u{1}c"));
        assert_ne!(of_parts(["ab", "c"]), of_parts(["a", "bc"]));
        assert_ne!(of_parts(["a", ""]), of_parts(["a"]));
        assert_ne!(of_optional_parts([Some("")]), of_optional_parts([None::<&str>]));
        assert_eq!(
            of_optional_parts([Some("a"), None]),
            of_text_bytes(b"\0\0\0\0\0\0\0\x01a\xff\xff\xff\xff\xff\xff\xff\xff")
        );
    }
}
