//! The command `export`: writes the whole register to a folder that people can read.

use super::{Failure, Result, checkpoint, known, say};
use crate::{
    auth::{checkpoint::CheckpointKey, key_file::KeyError},
    clock::Clock,
    config::Export,
    exchange::folder::{Manifest, Writer},
    store::Store,
};

pub(super) async fn run(args: Export) -> Result<()> {
    let mut folder = Writer::begin(&args.folder)?;
    let key_file = args.key.of(&args.register);
    let key = match CheckpointKey::read(&key_file) {
        Err(KeyError::Absent) => None,
        read => Some(read.map_err(|error| checkpoint::unusable(&key_file, &error))?),
    };
    let store = known(&args.register.database).await?;
    let written = write(&store, &mut folder).await;
    store.close().await;
    let files = folder.finish(&written?, |sums| key.as_ref().map(|key| key.sign_export(sums)))?;
    say(&format!("Het hele register staat in {}: {files} bestanden.", args.folder.display()))?;
    say("Er staat ook in wat geheim is of nog concept. Bewaar de map zo.")?;
    say(
        "Niet meegenomen zijn wachtwoorden, tweede factoren, eenmalige links, sessies en de sleutel voor controlepunten: wie de uitvoer \
         in een ander register leest, geeft daar nieuwe links.",
    )?;
    say("Of er niets is veranderd, zegt: sha256sum -c SHA256SUMS")?;
    say(&match key {
        Some(key) => format!(
            "De controlegetallen zijn ondertekend. Wie de uitvoer inleest, kijkt dat na met: --public-key {}",
            key.public()
        ),
        None => format!(
            "Let op: de uitvoer is niet ondertekend, want er is geen sleutel in {}. `serve` maakt hem bij de eerste start; \
             staat hij elders, geef dan --key.",
            key_file.display()
        ),
    })
}

async fn write(store: &Store, folder: &mut Writer) -> Result<Manifest> {
    let mut export = store.export().await?;
    while let Some(kind) = export.next_kind() {
        let mut file = folder.begin_kind(kind)?;
        loop {
            let records = export.next_records().await?;
            if records.is_empty() {
                break;
            }
            records.iter().try_for_each(|record| file.write(record))?;
        }
        file.finish()?;
    }
    let stated = export.stated;
    let council = store.settings().council;
    Ok(Manifest::new(stated.form, Clock::System.now(), council, (stated.events, stated.head.to_string())))
}

impl From<crate::exchange::FolderError> for Failure {
    fn from(error: crate::exchange::FolderError) -> Self {
        Self::new(error.to_string())
    }
}
