//! Ids by which programs outside know a commitment or an event again.

use uuid::Builder;

use crate::domain::{digest, history::Hash};

/// A UUID (version 8, RFC 9562) that stays the same whatever becomes of the number, the words and the address of the register.
///
/// It is derived from the hash of a line of the history: of every register another, kept when a register moves, and telling
/// nothing of how many lines there are. `role` keeps ids apart that are made from one line.
#[must_use]
pub fn make_stable_uuid(role: &str, line: &Hash, rest: &str) -> String {
    let digest = digest::of_parts([role, line.as_str(), rest]);
    let bits = u128::from_str_radix(digest.get(..32).unwrap_or_default(), 16).unwrap_or_default();
    Builder::from_custom_bytes(bits.to_be_bytes()).into_uuid().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_gives_one_id_a_role_and_is_not_told_by_it() {
        let line = Hash::from_stored("ab".repeat(32));
        let id = make_stable_uuid("termijn", &line, "");
        assert_eq!(id, make_stable_uuid("termijn", &line, ""));
        assert_ne!(id, make_stable_uuid("te-laat", &line, ""));
        assert_ne!(id, make_stable_uuid("termijn", &line, "2025-12-31"));
        assert_ne!(id, make_stable_uuid("termijn", &Hash::of_origin(), ""));
        assert!(!id.contains("abab"), "{id}");
        assert_eq!((id.len(), &id[14..15]), (36, "8"), "{id}");
    }
}
