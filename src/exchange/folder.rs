//! A register as a folder that people can read: a JSON file for each kind of record, each letter's text and each frozen list
//! as a file of its own, and the sums of all of them.

use std::{
    fs::{self, File, Permissions},
    io::{self, Read as _, Write as _},
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tempfile::TempDir;

use super::{
    FolderError, Result, json,
    sums::{self, Sums},
};
use crate::domain::{
    digest,
    records::{Kind, Records},
};

/// What an export says of itself, in `uitvoer.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// That it is one.
    #[serde(rename = "soort")]
    kind: String,
    /// The form of the folder.
    #[serde(rename = "versie")]
    version: u32,
    /// The form of the register: the number of its last migration.
    #[serde(rename = "vormVanRegister")]
    pub form: i64,
    /// When it was made.
    #[serde(rename = "gemaaktOp")]
    pub made_at: DateTime<Utc>,
    /// The council's name.
    #[serde(rename = "raad")]
    pub council: String,
    /// How many events were written.
    #[serde(rename = "gebeurtenissen")]
    pub events: i64,
    /// The hash of the last one.
    #[serde(rename = "laatsteKenmerk")]
    pub head: String,
}

const MANIFEST: &str = "uitvoer.json";
const KIND: &str = "uitvoer van een register van toezeggingen";
const VERSION: u32 = 1;

impl Manifest {
    /// What is said of an export that is made now.
    #[must_use]
    pub fn new(form: i64, made_at: DateTime<Utc>, council: String, (events, head): (i64, String)) -> Self {
        Self { kind: KIND.to_owned(), version: VERSION, form, made_at, council, events, head }
    }
}

/// What a person who opens the folder should know.
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
In een nieuw register lezen: toezeggingen import MAP --database BESTAND
";

fn failed(file: &Path) -> impl Fn(io::Error) -> FolderError {
    move |error| FolderError::of_file(file.to_path_buf(), error)
}

/// A folder that is being written. It gets its name when it is whole; let go before that, nothing is left.
#[derive(Debug)]
pub struct Writer {
    room: TempDir,
    place: PathBuf,
    sums: Sums,
}

impl Writer {
    /// Begins to write a folder that is not there yet, or is empty.
    ///
    /// # Errors
    /// When it cannot be made there.
    pub fn begin(place: &Path) -> Result<Self> {
        let place = std::path::absolute(place).map_err(failed(place))?;
        let parent = place.parent().filter(|parent| parent.is_dir());
        let parent = parent.ok_or_else(|| FolderError::NoFolder(place.parent().unwrap_or(&place).to_path_buf()))?;
        if place.symlink_metadata().is_ok() && !fs::read_dir(&place).is_ok_and(|mut held| held.next().is_none()) {
            return Err(FolderError::Exists(place));
        }
        let only_ours = Permissions::from_mode(0o700);
        let room = tempfile::Builder::new().prefix(".toezeggingen-").permissions(only_ours).tempdir_in(parent);
        Ok(Self { room: room.map_err(failed(&place))?, place, sums: Sums::default() })
    }

    /// Writes all records of a kind.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub fn write(&mut self, records: &Records) -> Result<()> {
        let (bytes, documents) = json::write(records)?;
        for (name, bytes) in documents {
            self.put(&name, &bytes)?;
        }
        self.put(&json::file(&records.kind), &bytes)
    }

    /// Ends the folder with what it says of itself and the sums, and gives it its name. Tells how many files it holds.
    ///
    /// # Errors
    /// When that cannot be done.
    pub fn finish(mut self, manifest: &Manifest) -> Result<usize> {
        let text = serde_json::to_string_pretty(manifest).map_err(|error| json::malformed(MANIFEST, &error))?;
        self.put(MANIFEST, format!("{text}\n").as_bytes())?;
        self.put("LEESMIJ.txt", READ_ME.as_bytes())?;
        let sums = self.sums.to_text();
        self.put(sums::NAME, sums.as_bytes())?;
        for folder in self.folders() {
            File::open(&folder).and_then(|folder| folder.sync_all()).map_err(failed(&folder))?;
        }
        // An empty folder of that name makes way.
        fs::rename(self.room.path(), &self.place).map_err(failed(&self.place))?;
        let parent = self.place.parent().unwrap_or(&self.place);
        File::open(parent).and_then(|parent| parent.sync_all()).map_err(failed(parent))?;
        Ok(self.sums.0.len())
    }

    fn folders(&self) -> Vec<PathBuf> {
        let mut folders: Vec<PathBuf> =
            self.sums.0.keys().filter_map(|name| Some(self.room.path().join(Path::new(name).parent()?))).collect();
        folders.dedup();
        folders
    }

    fn put(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let file = self.room.path().join(name);
        let write = || {
            if let Some(folder) = file.parent() {
                fs::create_dir_all(folder)?;
            }
            let mut file = File::create_new(&file)?;
            file.write_all(bytes)?;
            file.sync_all()
        };
        write().map_err(failed(&self.place))?;
        self.sums.0.insert(name.to_owned(), digest::of_bytes(bytes));
        Ok(())
    }
}

/// A folder whose files are all as they were written.
#[derive(Debug)]
pub struct Reader {
    folder: PathBuf,
    sums: Sums,
    /// What it says of itself.
    pub manifest: Manifest,
}

impl Reader {
    /// Looks at every file of a folder.
    ///
    /// # Errors
    /// The first file that is missing or is not what was written.
    pub fn open(folder: &Path) -> Result<Self> {
        if !folder.is_dir() {
            return Err(FolderError::NoFolder(folder.to_path_buf()));
        }
        let text = String::from_utf8(bytes_of(folder, sums::NAME)?).map_err(|_| FolderError::NoSum(1))?;
        let sums = Sums::parse(&text)?;
        for (name, sum) in &sums.0 {
            if sum_of(folder, name)? != *sum {
                return Err(FolderError::Altered(name.clone()));
            }
        }
        let bytes = listed(folder, &sums, MANIFEST)?;
        let manifest: Manifest = serde_json::from_slice(&bytes).map_err(|error| json::malformed(MANIFEST, &error))?;
        if manifest.kind != KIND || manifest.version != VERSION {
            let why = format!("dit programma leest alleen een {KIND}, versie {VERSION}");
            return Err(FolderError::Malformed { file: MANIFEST.to_owned(), why });
        }
        Ok(Self { folder: folder.to_path_buf(), sums, manifest })
    }

    /// All records of a kind.
    ///
    /// # Errors
    /// When a file is missing, is not what was written, or cannot be understood.
    pub fn read(&self, kind: &Kind) -> Result<Records> {
        let bytes = listed(&self.folder, &self.sums, &json::file(kind))?;
        json::read(kind, &bytes, |name| listed(&self.folder, &self.sums, name))
    }
}

/// The bytes of a file that must be in the sums, and must be what they say at the moment at which it is read.
fn listed(folder: &Path, sums: &Sums, name: &str) -> Result<Vec<u8>> {
    let sum = sums.0.get(name).ok_or_else(|| FolderError::Unlisted(name.to_owned()))?;
    let bytes = bytes_of(folder, name)?;
    if digest::of_bytes(&bytes) == *sum { Ok(bytes) } else { Err(FolderError::Altered(name.to_owned())) }
}

fn bytes_of(folder: &Path, name: &str) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open(folder, name)?.read_to_end(&mut bytes).map_err(failed(&folder.join(name)))?;
    Ok(bytes)
}

fn sum_of(folder: &Path, name: &str) -> Result<String> {
    let mut file = open(folder, name)?;
    let mut sum = digest::Running::default();
    let mut piece = vec![0; 1 << 16];
    loop {
        match file.read(&mut piece).map_err(failed(&folder.join(name)))? {
            0 => return Ok(sum.finish()),
            read => sum.take(piece.get(..read).unwrap_or_default()),
        }
    }
}

fn open(folder: &Path, name: &str) -> Result<File> {
    let file = folder.join(name);
    File::open(&file).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => FolderError::Missing(name.to_owned()),
        _ => FolderError::of_file(file, error),
    })
}
