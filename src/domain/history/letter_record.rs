//! The stored form of a letter in the history: its facts under Dutch names that are frozen, since they are hashed.

use chrono::NaiveDate;

use super::record::HistoryFacts;
use crate::domain::commitment::publicity::Publicity;

/// The facts of a letter that its events keep. The text is kept as its SHA-256, beside the random text of the event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterRecord {
    /// The number that the letter bears itself.
    pub number: Option<String>,
    pub day: NaiveDate,
    pub subject: Option<String>,
    pub signatory: Option<String>,
    pub text_digest: String,
    /// The SHA-256 of the version with parts made unreadable, if there is one.
    pub redacted_digest: Option<String>,
    pub publicity: Publicity,
}

impl LetterRecord {
    #[must_use]
    pub fn to_facts(&self) -> HistoryFacts {
        let Self { number, day, subject, signatory, text_digest, redacted_digest, publicity } = self;
        let texts = [
            ("kenmerk", number),
            ("onderwerp", subject),
            ("ondertekenaar", signatory),
            ("sha256 van onleesbaar gemaakte tekst", redacted_digest),
        ];
        let mut facts = HistoryFacts::default()
            .with_field("dag", day.to_string())
            .with_field("sha256 van tekst", text_digest.clone())
            .with_field("openbaarheid", publicity.key().key());
        for (name, text) in texts {
            if let Some(text) = text {
                facts = facts.with_field(name, text.clone());
            }
        }
        match publicity.secrecy() {
            Some(secrecy) => facts.with_field("geheimhouding", serde_json::to_value(secrecy).unwrap_or_default()),
            None => facts,
        }
    }

    /// True if facts of a letter tell a head or a text that differs from how the letter stands.
    #[must_use]
    pub fn tells_other_text(told: &HistoryFacts, stands: &HistoryFacts) -> bool {
        let differs = |field: &&str| told.get(field).is_some_and(|text| stands.get(field) != Some(text));
        ["onderwerp", "ondertekenaar", "sha256 van tekst"].iter().any(differs)
    }
}
