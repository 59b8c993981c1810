//! The command `checkpoint`: prints a signed statement of the length of the history, to be kept elsewhere.

use std::path::Path;

use super::{CommandFailure, Result, open_existing_store, print_line};
use crate::{
    auth::{checkpoint::CheckpointKey, key_file::KeyError},
    clock::Clock,
    config::CheckpointArgs,
};

pub(super) async fn run_checkpoint(args: CheckpointArgs) -> Result<()> {
    let path = args.key.of(&args.register);
    let store = open_existing_store(&args.register.database).await?;
    let key = CheckpointKey::read_from_file(&path).map_err(|error| describe_unusable_key(&path, &error))?;
    let checkpoint = key.sign_checkpoint(&store.settings().council, store.find_head().await?, Clock::System.now());
    store.close().await;
    print_line(checkpoint.to_string().trim_end())
}

/// Explains that a key cannot be used, and what to do.
pub(super) fn describe_unusable_key(path: &Path, error: &KeyError) -> CommandFailure {
    let path = path.display();
    CommandFailure::new(match error {
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
