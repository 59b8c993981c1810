//! The command `checkpoint`: prints a signed statement of the length of the history, to be kept elsewhere.

use std::path::Path;

use super::{Failure, Result, known, say};
use crate::{
    auth::{checkpoint::CheckpointKey, key_file::KeyError},
    clock::Clock,
    config::Checkpoint,
};

pub(super) async fn run(args: Checkpoint) -> Result<()> {
    let path = args.key.of(&args.register);
    let store = known(&args.register.database).await?;
    let key = CheckpointKey::read(&path).map_err(|error| unusable(&path, &error))?;
    let checkpoint = key.sign(&store.settings().council, store.head().await?, Clock::System.now());
    store.close().await;
    say(checkpoint.to_string().trim_end())
}

/// Explains that a key cannot be used, and what to do.
pub(super) fn unusable(path: &Path, error: &KeyError) -> Failure {
    let path = path.display();
    Failure::new(match error {
        KeyError::Absent => {
            format!(
                "Er is nog geen sleutel in {path}. `serve` maakt hem bij de eerste start; staat hij elders, geef dan --key."
            )
        }
        KeyError::NoKey => format!(
            "{path} is geen sleutel voor controlepunten. Zet de goede terug. Is die kwijt, haal dit bestand dan weg: `serve` \
             maakt een nieuwe, en de openbare sleutel is dan een andere."
        ),
        other => format!("De sleutel in {path} is niet te gebruiken: {other}."),
    })
}
