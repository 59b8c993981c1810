//! The page that a visitor wanted before having to sign in.

use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// The address of a page of this site. Any other address becomes that of the first page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OnwardAddress(String);

/// The longest address that is accepted, in bytes.
const LONGEST: usize = 2000;

/// The most times that an address is decoded; one that still changes then is refused.
const LAYERS: usize = 4;

/// The pages that lead to signing in: going back there would go round in circles.
const DOORS: [&str; 3] = ["/inloggen", "/uitloggen", "/uitnodiging"];

impl OnwardAddress {
    /// Reads the address behind `?verder=`.
    pub(super) fn parse(text: &str) -> Self {
        let ours = text.len() <= LONGEST && is_path_of_ours(text) && !DOORS.iter().any(|door| text.starts_with(door));
        Self(if ours { text.to_owned() } else { "/".to_owned() })
    }

    pub(super) fn as_path(&self) -> &str {
        &self.0
    }

    /// The address of a page on the way that carries the wanted page along.
    pub(super) fn by_way_of(&self, page: &str) -> String {
        match self.as_path() {
            "/" => page.to_owned(),
            path => format!("{page}?verder={}", utf8_percent_encode(path, NON_ALPHANUMERIC)),
        }
    }
}

/// True if an address leads to a page of this site and nowhere else: browsers take `//host` and `/\host` for another site, and
/// an encoded address may be decoded on the way.
fn is_path_of_ours(text: &str) -> bool {
    let mut text = text.to_owned();
    for _ in 0..LAYERS {
        let plain = !text.chars().any(|c| c.is_control() || c == '\\');
        if !plain || !text.starts_with('/') || text.starts_with("//") {
            return false;
        }
        let Ok(decoded) = percent_decode_str(&text).decode_utf8() else { return false };
        if decoded == text {
            return true;
        }
        text = decoded.into_owned();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_goes_on_to_a_page_of_this_site_and_nowhere_else() {
        let ours = [
            "/",
            "/toezeggingen",
            "/toezeggingen?status=openstaand&q=a%20b",
            "/toezeggingen/24bb005965#geschiedenis",
            "/toezeggingen?q=http://elders.example//pad",
            "/brieven/3?x=50%",
        ];
        for text in ours {
            assert_eq!(OnwardAddress::parse(text).as_path(), text);
        }
        let long = format!("/{}", "a".repeat(LONGEST));
        let elsewhere = [
            "",
            "toezeggingen",
            "//evil.example",
            "///evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "https://evil.example",
            "https:evil.example",
            "javascript:alert(1)",
            " //evil.example",
            "/%2Fevil.example",
            "/%2fevil.example",
            "/%252fevil.example",
            "/%25252525252fevil.example",
            "/%5Cevil.example",
            "%2F%2Fevil.example",
            "/\t/evil.example",
            "/%09/evil.example",
            "/a\r\nSet-Cookie: x=y",
            "/a%0d%0aSet-Cookie: x=y",
            "/%ff",
            "/inloggen?verder=/x",
            "/uitloggen",
            &long,
        ];
        for text in elsewhere {
            assert_eq!(OnwardAddress::parse(text).as_path(), "/", "{text}");
        }
    }

    #[test]
    fn a_page_on_the_way_remembers_it() {
        assert_eq!(OnwardAddress::parse("/").by_way_of("/inloggen/code"), "/inloggen/code");
        let onward = OnwardAddress::parse("/toezeggingen?q=a&b");
        assert_eq!(onward.by_way_of("/inloggen/code"), "/inloggen/code?verder=%2Ftoezeggingen%3Fq%3Da%26b");
    }
}
