//! `verify`: whether the history is as it was written.

use std::process::ExitCode;

use super::{Failure, Result, open, say};
use crate::{config::Verify, store::history::Verdict};

pub(super) async fn run(args: Verify) -> Result<ExitCode> {
    let path = &args.register.database;
    if !path.exists() {
        return Err(Failure::new(format!("{} bestaat niet.", path.display())));
    }
    let store = open(path).await?;
    let verdict = store.verify_history().await?;
    store.close().await;
    match &verdict {
        Verdict::Whole { events, head, .. } => {
            say(&format!("De geschiedenis is heel: {events} gebeurtenissen, de laatste met kenmerk {head}."))?;
            Ok(ExitCode::SUCCESS)
        }
        broken => {
            say(&broken.to_string())?;
            Ok(ExitCode::FAILURE)
        }
    }
}
