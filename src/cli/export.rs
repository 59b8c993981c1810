//! `export`: the whole register as a folder that people can read.

use super::{Failure, Result, known, say};
use crate::{
    clock::Clock,
    config::Export,
    exchange::folder::{Manifest, Writer},
    store::Store,
};

pub(super) async fn run(args: Export) -> Result<()> {
    let mut folder = Writer::begin(&args.folder)?;
    let store = known(&args.register.database).await?;
    let written = write(&store, &mut folder).await;
    store.close().await;
    let files = folder.finish(&written?)?;
    say(&format!("Het hele register staat in {}: {files} bestanden.", args.folder.display()))?;
    say("Er staat ook in wat geheim is of nog concept. Bewaar de map zo.")?;
    say(
        "Niet meegenomen zijn wachtwoorden, tweede factoren, eenmalige links, sessies en de sleutel voor controlepunten: wie de uitvoer \
         in een ander register leest, geeft daar nieuwe links.",
    )?;
    say("Of er niets is veranderd, zegt: sha256sum -c SHA256SUMS")
}

async fn write(store: &Store, folder: &mut Writer) -> Result<Manifest> {
    let mut export = store.export().await?;
    while let Some(records) = export.next().await? {
        folder.write(&records)?;
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
