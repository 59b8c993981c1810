//! The command `export`: writes the whole register to a folder that people can read.

use super::{CommandFailure, Result, checkpoint, open_existing_store, print_line};
use crate::{
    auth::{checkpoint::CheckpointKey, key_file::KeyError},
    clock::Clock,
    config::ExportArgs,
    exchange::folder::{FolderWriter, Manifest},
    store::Store,
};

pub(super) async fn run_export(args: ExportArgs) -> Result<()> {
    let mut folder = FolderWriter::begin_folder(&args.folder)?;
    let key_file = args.key.of(&args.register);
    let key = match CheckpointKey::read_from_file(&key_file) {
        Err(KeyError::Absent) => None,
        read => Some(read.map_err(|error| checkpoint::describe_unusable_key(&key_file, &error))?),
    };
    let store = open_existing_store(&args.register.database).await?;
    let written = write_export(&store, &mut folder).await;
    store.close().await;
    let files = folder.finish_folder(&written?, |sums| key.as_ref().map(|key| key.sign_export(sums)))?;
    print_line(&format!("Het hele register staat in {}: {files} bestanden.", args.folder.display()))?;
    print_line("Er staat ook in wat geheim is of nog concept. Bewaar de map zo.")?;
    print_line(
        "Niet meegenomen zijn wachtwoorden, tweede factoren, eenmalige links, sessies en de sleutel voor controlepunten: wie de uitvoer \
         in een ander register leest, geeft daar nieuwe links.",
    )?;
    print_line("Of er niets is veranderd, zegt: sha256sum -c SHA256SUMS")?;
    print_line(&match key {
        Some(key) => format!(
            "De controlegetallen zijn ondertekend. Wie de uitvoer inleest, kijkt dat na met: --public-key {}",
            key.to_public_key()
        ),
        None => format!(
            "Let op: de uitvoer is niet ondertekend, want er is geen sleutel in {}. `serve` maakt hem bij de eerste start; \
             staat hij elders, geef dan --key.",
            key_file.display()
        ),
    })
}

async fn write_export(store: &Store, folder: &mut FolderWriter) -> Result<Manifest> {
    let mut export = store.begin_export().await?;
    while let Some(kind) = export.next_kind() {
        let mut file = folder.begin_kind(kind)?;
        loop {
            let records = export.next_records().await?;
            if records.is_empty() {
                break;
            }
            records.iter().try_for_each(|record| file.write_record(record))?;
        }
        file.finish_kind()?;
    }
    let stated = export.stated;
    let council = store.settings().council;
    Ok(Manifest::new(stated.form, Clock::System.now(), council, (stated.events, stated.head.to_string())))
}

impl From<crate::exchange::FolderError> for CommandFailure {
    fn from(error: crate::exchange::FolderError) -> Self {
        Self::new(error.to_string())
    }
}
