//! A register as a folder that people can read: a JSON file for each kind of record, a file for the text of each letter and for
//! each frozen list, and the sums of all of them.

mod reader;
mod writer;

use std::{io, path::Path};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

pub use self::{
    reader::{FolderReader, RecordReader},
    writer::{FolderWriter, RecordWriter},
};
use super::FolderError;

/// The statement of an export about itself, in `uitvoer.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The kind of file, which is always [`KIND`].
    #[serde(rename = "soort")]
    kind: String,
    /// The version of the format of the folder.
    #[serde(rename = "versie")]
    version: u32,
    /// The form of the register: the number of its last migration.
    #[serde(rename = "vormVanRegister")]
    pub form: i64,
    /// The moment of the export.
    #[serde(rename = "gemaaktOp")]
    pub made_at: DateTime<Utc>,
    #[serde(rename = "raad")]
    pub council: String,
    /// The number of events that were written.
    #[serde(rename = "gebeurtenissen")]
    pub events: i64,
    /// The hash of the last event.
    #[serde(rename = "laatsteKenmerk")]
    pub head: String,
}

const MANIFEST: &str = "uitvoer.json";
const KIND: &str = "uitvoer van een register van toezeggingen";
const VERSION: u32 = 1;

impl Manifest {
    /// Creates the manifest of an export that is made now.
    #[must_use]
    pub fn new(form: i64, made_at: DateTime<Utc>, council: String, (events, head): (i64, String)) -> Self {
        Self { kind: KIND.to_owned(), version: VERSION, form, made_at, council, events, head }
    }
}

/// The explanation for a person who opens the folder.
const READ_ME: &str = "\
Dit is een volledige uitvoer van een register van toezeggingen aan de raad.

Elk soort gegeven staat in een eigen bestand, als JSON in UTF-8. Waar iets naar iets anders verwijst, staat diens id.
uitvoer.json zegt wanneer de uitvoer is gemaakt en hoe ver de geschiedenis gaat. De teksten van de brieven staan in de map
brieven, de vastgestelde vergaderlijsten in de map vergaderlijsten, elk in een eigen bestand; brieven.json en
vergaderlijsten.json zeggen welk bestand waarbij hoort. Van en tot bij een passage tellen tekens van die tekst, vanaf 0.

Er staat ook in wat geheim is of nog concept: bewaar deze map zo.

Niet meegenomen zijn wachtwoorden, tweede factoren, herstelcodes, eenmalige links, sessies en mislukte pogingen om in te
loggen. De accounts zelf staan er wel in.

Of er niets is veranderd, zegt: sha256sum -c SHA256SUMS
Of de controlegetallen zelf van het register zijn, zegt SHA256SUMS.handtekening, als die er is: import kijkt dat na.
In een nieuw register lezen: toezeggingen import MAP --database BESTAND
";

/// The name of the file with the signature of the sums.
const SIGNATURE: &str = "SHA256SUMS.handtekening";

fn wrap_io_error(file: &Path) -> impl Fn(io::Error) -> FolderError {
    move |error| FolderError::of_file(file.to_path_buf(), error)
}
