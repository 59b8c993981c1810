//! The signature of an export. It covers the digest of the file with the sums, so that changing both the files and the sums is
//! detected.

use std::{fmt, str::FromStr};

use super::{
    digest::parse_hex_bytes,
    history::checkpoint::{PublicKey, Signature},
};

/// The first line: the kind of file and the version of its format.
const FIRST_LINE: &str = "Toezeggingen uitvoer 1";

/// A signature of the sums of an export. `auth::checkpoint` verifies it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportSignature {
    /// The SHA-256 digest of the file with the sums.
    pub sums: String,
    /// The public key that belongs to the signing key.
    pub key: PublicKey,
    /// The signature of [`ExportSignature::signed_text`].
    pub signature: Signature,
}

/// The error for a text that is not a signature of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("het is geen handtekening van een uitvoer")]
pub struct NoExportSignature;

impl ExportSignature {
    /// The exact text that is signed with this key for sums with this digest.
    #[must_use]
    pub fn signed_text(sums: &str, key: &PublicKey) -> String {
        format!("{FIRST_LINE}\nkenmerk: {sums}\nsleutel: {key}\n")
    }
}

impl fmt::Display for ExportSignature {
    /// Writes the signed text, with the signature on the last line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}handtekening: {}", Self::signed_text(&self.sums, &self.key), self.signature)
    }
}

impl FromStr for ExportSignature {
    type Err = NoExportSignature;

    /// Parses a signature in exactly the form in which it was written.
    fn from_str(text: &str) -> Result<Self, NoExportSignature> {
        let value = |name: &str| {
            text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": ")).ok_or(NoExportSignature)
        };
        let signed = Self {
            sums: value("kenmerk")?.to_owned(),
            key: value("sleutel")?.parse().map_err(|_| NoExportSignature)?,
            signature: parse_hex_bytes(value("handtekening")?).map(Signature).ok_or(NoExportSignature)?,
        };
        if signed.to_string() == text { Ok(signed) } else { Err(NoExportSignature) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_reads_back_and_nothing_else_does() {
        let signed = ExportSignature { sums: "ab".repeat(32), key: PublicKey([7; 32]), signature: Signature([9; 64]) };
        let text = signed.to_string();
        assert_eq!(text.parse(), Ok(signed));
        for wrong in [
            String::new(),
            format!("{text}\n"),
            text.replace("uitvoer 1", "uitvoer 2"),
            text.replace("kenmerk", "controlegetal"),
            text.replace("0707", "070"),
            text.replace("handtekening: 09", "handtekening: "),
        ] {
            assert_eq!(wrong.parse::<ExportSignature>(), Err(NoExportSignature), "{wrong}");
        }
    }
}
