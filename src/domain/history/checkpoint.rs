//! A checkpoint: a signed statement of the number of events in the history, and of the hash of the last one.
//!
//! The chain alone cannot show that the whole history was rebuilt, for then the hashes fit as well. A checkpoint that is kept
//! outside the register can: the history must still go that far and have that very hash at that place.

use std::{fmt, str::FromStr};

use chrono::{DateTime, SecondsFormat, SubsecRound as _, Utc};

use crate::domain::{
    digest::{parse_hex_bytes, to_hex},
    history::Hash,
};

/// The first line: the kind of text and the version of its format.
const FIRST_LINE: &str = "Toezeggingen controlepunt 1";

/// The public half of the key with which checkpoints are signed: an Ed25519 key (RFC 8032), in text 64 hexadecimal characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicKey(pub [u8; 32]);

/// An Ed25519 signature, in text 128 hexadecimal characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signature(pub [u8; 64]);

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&to_hex(&self.0))
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&to_hex(&self.0))
    }
}

impl FromStr for PublicKey {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        parse_hex_bytes(text)
            .map(Self)
            .ok_or("dit is geen openbare sleutel: die bestaat uit 64 tekens, 0 tot en met 9 en a tot en met f")
    }
}

/// The statement in a checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckpointStatement {
    /// The council's name as the register shows it.
    pub council: String,
    /// The number of events.
    pub events: i64,
    /// The hash of the last event.
    pub head: Hash,
    /// The moment of the statement, in whole seconds.
    pub at: DateTime<Utc>,
    /// The public key that belongs to the signing key.
    pub key: PublicKey,
}

impl CheckpointStatement {
    /// Creates a statement of the length and the last hash of a history.
    #[must_use]
    pub fn new(council: &str, (events, head): (i64, Hash), at: DateTime<Utc>, key: PublicKey) -> Self {
        Self { council: one_line(council), events, head, at: at.trunc_subsecs(0), key }
    }

    /// The exact text that is signed: the first line, and one line for each field. Every statement has exactly one text.
    #[must_use]
    pub fn signed_text(&self) -> String {
        let Self { council, events, head, at, key } = self;
        let at = format_moment(*at);
        format!(
            "{FIRST_LINE}\nraad: {council}\ngebeurtenissen: {events}\nkenmerk: {head}\ntijd: {at}\nsleutel: {key}\n"
        )
    }

    /// Compares a history with this statement. `events` is its number of events, `there` the hash of its event at the place
    /// that was the last one in the statement.
    #[must_use]
    pub fn compare_history(&self, events: i64, there: Option<&Hash>) -> CheckpointComparison {
        if events < self.events {
            CheckpointComparison::RolledBack { stated: self.events, events }
        } else if there == Some(&self.head) {
            CheckpointComparison::Holds { sequence: self.events }
        } else {
            CheckpointComparison::Rebuilt { sequence: self.events }
        }
    }
}

/// The result of comparing a history with a checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CheckpointComparison {
    /// The history goes at least that far, and has the same hash there.
    Holds {
        /// The place of the event that was the last one in the checkpoint.
        sequence: i64,
    },
    /// The history has fewer events than the checkpoint states.
    RolledBack {
        /// The number of events in the checkpoint.
        stated: i64,
        /// The number of events in the history.
        events: i64,
    },
    /// The history goes that far, but has another hash there.
    Rebuilt {
        /// The place of the event that was the last one in the checkpoint.
        sequence: i64,
    },
}

impl CheckpointComparison {
    /// True if the history is the one of the checkpoint.
    #[must_use]
    pub fn is_same_history(&self) -> bool {
        matches!(self, Self::Holds { .. })
    }

    /// The result as a word for programs.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Holds { .. } => "klopt",
            Self::RolledBack { .. } => "teruggezet",
            Self::Rebuilt { .. } => "opnieuw-opgebouwd",
        }
    }
}

impl fmt::Display for CheckpointComparison {
    /// Writes the result in Dutch sentences.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Holds { sequence } => {
                write!(
                    f,
                    "De geschiedenis is die van het controlepunt: gebeurtenis {sequence} draagt nog hetzelfde kenmerk."
                )
            }
            Self::RolledBack { stated, events } => {
                // The number is a minimum, for the register may have gone on after it was put back.
                let missing = match stated - events {
                    1 => "er ontbreekt er ten minste één".to_owned(),
                    missing => format!("er ontbreken er ten minste {missing}"),
                };
                write!(
                    f,
                    "Het register is teruggezet. Volgens het controlepunt waren er {stated} gebeurtenissen, nu zijn het er \
                     {events}: {missing}."
                )
            }
            Self::Rebuilt { sequence } => write!(
                f,
                "De geschiedenis is opnieuw opgebouwd: gebeurtenis {sequence} draagt een ander kenmerk dan in het \
                 controlepunt. Of het controlepunt is van een ander register."
            ),
        }
    }
}

/// A statement with its signature. `auth::checkpoint` verifies the signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    pub statement: CheckpointStatement,
    /// The signature of [`CheckpointStatement::signed_text`].
    pub signature: Signature,
}

impl fmt::Display for Checkpoint {
    /// Writes the signed text, with the signature on the last line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}handtekening: {}", self.statement.signed_text(), self.signature)
    }
}

/// The reason that a text is not a checkpoint.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CheckpointError {
    /// The first line is not the expected one.
    #[error("regel 1: hier hoort ‘{FIRST_LINE}’ te staan")]
    FirstLine,
    /// The text ends too early.
    #[error("regel {line} ontbreekt: ‘{name}: …’")]
    Missing {
        /// The number of the missing line.
        line: usize,
        /// The name that should stand before the colon.
        name: &'static str,
    },
    /// A line has another name than expected.
    #[error("regel {line}: hier hoort ‘{name}: …’ te staan")]
    Other {
        line: usize,
        /// The name that should stand before the colon.
        name: &'static str,
    },
    /// The value behind the colon is invalid.
    #[error("regel {line}: achter ‘{name}’ hoort {needs} te staan")]
    Value {
        line: usize,
        /// The name before the colon.
        name: &'static str,
        /// A Dutch description of the expected value.
        needs: &'static str,
    },
    /// There is more text behind the last line.
    #[error("regel {line}: na de handtekening hoort niets meer te staan")]
    More {
        /// The first line behind the signature.
        line: usize,
    },
}

impl FromStr for Checkpoint {
    type Err = CheckpointError;

    /// Parses a checkpoint. Line ends of any kind and white space at the end of a line are accepted, for mail programs and
    /// editors change those. Every other difference is refused, so that one text has one meaning.
    fn from_str(text: &str) -> Result<Self, CheckpointError> {
        let mut lines = CheckpointLines { lines: text.trim_start_matches('\u{feff}').trim_end().lines(), read: 0 };
        if lines.read_next_line() != Some(FIRST_LINE) {
            return Err(CheckpointError::FirstLine);
        }
        let statement = CheckpointStatement {
            council: lines.read_value("raad", "de naam van de raad", |name| Some(one_line(name)), String::clone)?,
            events: lines.read_value(
                "gebeurtenissen",
                "een aantal",
                |count| count.parse().ok().filter(|count| *count >= 0),
                i64::to_string,
            )?,
            head: lines.read_value(
                "kenmerk",
                "een kenmerk van 64 tekens",
                |hash| parse_hex_bytes::<32>(hash).map(|_| Hash::from_stored(hash.to_owned())),
                Hash::to_string,
            )?,
            at: lines.read_value(
                "tijd",
                "een tijd in UTC, zoals 2025-11-14T11:00:00Z,",
                |at| at.parse().ok(),
                |at: &DateTime<Utc>| format_moment(*at),
            )?,
            key: lines.read_value(
                "sleutel",
                "een sleutel van 64 tekens",
                |key| key.parse().ok(),
                PublicKey::to_string,
            )?,
        };
        let signature = lines.read_value(
            "handtekening",
            "een handtekening van 128 tekens",
            |text| parse_hex_bytes(text).map(Signature),
            Signature::to_string,
        )?;
        match lines.read_next_line() {
            None => Ok(Self { statement, signature }),
            Some(_) => Err(CheckpointError::More { line: lines.read }),
        }
    }
}

/// The lines of a text, and the number of lines read so far.
struct CheckpointLines<'t> {
    lines: std::str::Lines<'t>,
    read: usize,
}

impl<'t> CheckpointLines<'t> {
    fn read_next_line(&mut self) -> Option<&'t str> {
        self.read += 1;
        self.lines.next().map(str::trim_end)
    }

    /// Reads the value of the next line, which must have this name. A value that differs from its canonical form is refused.
    fn read_value<T>(
        &mut self,
        name: &'static str,
        needs: &'static str,
        read: impl Fn(&str) -> Option<T>,
        tell: impl Fn(&T) -> String,
    ) -> Result<T, CheckpointError> {
        let text = self.read_next_line();
        let line = self.read;
        let text = text.ok_or(CheckpointError::Missing { line, name })?;
        let (before, value) = text.split_once(':').ok_or(CheckpointError::Other { line, name })?;
        if before != name {
            return Err(CheckpointError::Other { line, name });
        }
        let value = value.strip_prefix(' ').unwrap_or(value);
        read(value).filter(|read| tell(read) == value).ok_or(CheckpointError::Value { line, name, needs })
    }
}

/// Joins a name into one line with single white space.
fn one_line(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Formats a moment as it stands in a checkpoint.
fn format_moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

#[cfg(test)]
mod tests;
