//! The token that a form carries: it identifies a sending, and names the account for which the form was made. So a form that
//! was opened by one person is not accepted from another who signed in meanwhile in the next tab. It guards against mistakes,
//! not against forgery: whoever writes another account in it sends a form of their own all the same.

use std::fmt;

use uuid::Uuid;

use crate::domain::ids::AccountId;

/// The account in the form of a visitor who is not signed in.
const NOBODY: &str = "-";

/// A form's token, as in `6f2c0b9e-6f1d-4f0a-9a53-0d5b3f1c2a77.12`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormToken {
    /// Identifies one sending of the form.
    pub submission: Uuid,
    /// The account for which the form was made; none for a visitor who is not signed in.
    pub account: Option<AccountId>,
}

impl FormToken {
    /// Parses a token of ours; none for any other text.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (submission, account) = text.split_once('.')?;
        let account = match account {
            NOBODY => None,
            key => Some(AccountId::new(key.parse().ok()?)),
        };
        Some(Self { submission: Uuid::parse_str(submission).ok()?, account })
    }

    /// A new token, for an account.
    #[must_use]
    pub fn new_for_account(account: Option<AccountId>) -> Self {
        Self { submission: Uuid::new_v4(), account }
    }
}

impl fmt::Display for FormToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.account {
            Some(account) => write!(f, "{}.{account}", self.submission),
            None => write!(f, "{}.{NOBODY}", self.submission),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_read_as_it_was_written_and_nothing_else_is_one() {
        for account in [None, Some(AccountId::new(12))] {
            let token = FormToken::new_for_account(account);
            assert_eq!(FormToken::parse(&token.to_string()), Some(token));
        }
        let bare = Uuid::new_v4().to_string();
        for text in ["", ".", "1.1", ".12", &bare, &format!("{bare}."), &format!("{bare}.een"), &format!("{bare}.1.2")]
        {
            assert_eq!(FormToken::parse(text), None, "{text}");
        }
    }
}
