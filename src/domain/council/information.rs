//! Information that a council gives about its register: accessibility statement, privacy statement, and contact details.

use chrono::NaiveDate;

/// The information at the foot of every page. The council itself enters each item; the page says so where one is absent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Information {
    /// The address of the accessibility statement, as the council published it.
    pub accessibility: Option<String>,
    /// The address of the privacy statement.
    pub privacy: Option<String>,
    /// The e-mail address for questions.
    pub email: Option<String>,
    /// The telephone number for questions.
    pub telephone: Option<String>,
    /// The address to write to or visit; may have several lines.
    pub post: Option<String>,
    /// The address for reporting a security problem: an https or an e-mail address.
    pub security: Option<String>,
    /// The last day on which `security` is valid: `security.txt` (RFC 9116) has to name one.
    pub security_until: Option<NaiveDate>,
}

impl Information {
    /// Stores one setting under its key. Returns false if the key is not one of these settings.
    pub fn take_setting(&mut self, key: &str, value: &str) -> bool {
        let given = || Some(value.to_owned()).filter(|value| !value.is_empty());
        match key {
            "toegankelijkheid" => self.accessibility = given(),
            "privacy" => self.privacy = given(),
            "vragen-mail" => self.email = given(),
            "vragen-telefoon" => self.telephone = given(),
            "vragen-adres" => self.post = given(),
            "beveiliging-melden" => self.security = given(),
            "beveiliging-tot" => self.security_until = value.parse().ok(),
            _ => return false,
        }
        true
    }

    /// The settings as key and value; the value is empty if not given.
    #[must_use]
    pub fn to_pairs(&self) -> [(&'static str, String); 7] {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        [
            ("toegankelijkheid", text(&self.accessibility)),
            ("privacy", text(&self.privacy)),
            ("vragen-mail", text(&self.email)),
            ("vragen-telefoon", text(&self.telephone)),
            ("vragen-adres", text(&self.post)),
            ("beveiliging-melden", text(&self.security)),
            ("beveiliging-tot", self.security_until.map(|day| day.to_string()).unwrap_or_default()),
        ]
    }

    /// True if there is at least one way to ask a question.
    #[must_use]
    pub fn can_be_asked(&self) -> bool {
        self.email.is_some() || self.telephone.is_some() || self.post.is_some()
    }

    /// The address for reporting security problems and its last valid day, if both are given.
    #[must_use]
    pub fn security_contact(&self) -> Option<(&str, NaiveDate)> {
        self.security.as_deref().zip(self.security_until)
    }
}

/// True if a text has the form of an e-mail address.
#[must_use]
pub fn is_email(text: &str) -> bool {
    let fits = |c: char| {
        c.is_ascii_graphic() && !matches!(c, '<' | '>' | '"' | '(' | ')' | ',' | ';' | ':' | '\\' | '?' | '&' | '%')
    };
    let parts = text.split_once('@').filter(|(_, site)| !site.contains('@'));
    parts.is_some_and(|(name, site)| {
        !name.is_empty() && site.trim_matches('.') == site && site.contains('.') && text.chars().all(fits)
    })
}

/// True if a text has the form of a telephone number.
#[must_use]
pub fn is_telephone(text: &str) -> bool {
    let fits = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')' | '+' | '.');
    text.chars().all(fits) && (3..=15).contains(&text.chars().filter(char::is_ascii_digit).count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_what_was_given() {
        let given = Information {
            accessibility: Some("https://maasveld.nl/toegankelijkheid".to_owned()),
            post: Some("Raadhuis\nMarkt 1".to_owned()),
            security_until: NaiveDate::from_ymd_opt(2026, 6, 1),
            ..Information::default()
        };
        let mut kept = Information::default();
        assert!(given.to_pairs().iter().all(|(key, value)| kept.take_setting(key, value)));
        assert_eq!(kept, given);
        assert!(!kept.take_setting("raad", "x"));
    }

    #[test]
    fn addresses_and_numbers_are_told_by_their_form() {
        for email in ["griffie@maasveld.nl", "a.b+c@d.e.nl"] {
            assert!(is_email(email), "{email}");
        }
        for other in ["griffie", "@a.nl", "a@", "a@b", "a@@b.nl", "a b@c.nl", "<a@b.nl>", "a@b.nl?cc=x", "a@.nl"] {
            assert!(!is_email(other), "{other}");
        }
        assert!(is_telephone("14 0118") && is_telephone("+31 (0)118-555 000"));
        assert!(!is_telephone("bel ons") && !is_telephone("06") && !is_telephone("12345678901234567"));
    }
}
