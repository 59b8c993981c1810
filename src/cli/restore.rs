//! The command `restore`: replaces the register by a backup.

use std::path::Path;

use super::{Result, make_administrator_act, print_line};
use crate::{
    config::RestoreArgs,
    store::backup::{self, Restored},
    web::views::words,
};

pub(super) async fn run_restore(args: RestoreArgs) -> Result<()> {
    if args.check {
        let extent = backup::check_backup(&args.file).await?;
        print_line(&format!("De reservekopie is heel: {extent}."))?;
        return warn_without_sum(&args.file);
    }
    let Restored { backup, replaced } =
        backup::restore_backup(&args.file, &args.register.database, &make_administrator_act()).await?;
    print_line(&format!("Het register in {} is teruggezet, en nagekeken.", args.register.database.display()))?;
    print_line(&format!("Teruggezet: {backup}."))?;
    warn_without_sum(&args.file)?;
    if let Some(replaced) = replaced {
        match &replaced.extent {
            Some(extent) => print_line(&format!("Vervangen: {extent}."))?,
            None => print_line("Vervangen: een register dat niet te lezen is.")?,
        }
        print_line(&words::to_sentence(&replaced.gap.to_string()))?;
        replaced.to_erase().map_or(Ok(()), |says| print_line(&says))?;
        print_line(&format!("Het vervangen register staat in {}.", replaced.kept.display()))?;
    }
    print_line(
        "Iedereen moet opnieuw inloggen, en eenmalige links van vóór nu werken niet meer. Wat er na de reservekopie aan accounts \
         en wachtwoorden is gewijzigd, geldt niet meer: loop ze na.",
    )?;
    print_line("Dit staat in het logboek van het beheer, en als laatste gebeurtenis in de geschiedenis.")
}

/// Warns if there is no file with the sum beside the backup. The history, the letters and the frozen lists have checks of their
/// own; the rest of a register is only protected by the sum of its file.
fn warn_without_sum(file: &Path) -> Result<()> {
    if backup::sum_beside(file)?.is_some() {
        return Ok(());
    }
    print_line(&format!(
        "Let op: naast {} staat geen controlegetal (….sha256). De toezeggingen, de brieven, de vastgestelde lijsten en de geschiedenis \
         zijn nagerekend; of er aan accounts, instellingen of logboek iets is veranderd, is dan niet te zien.",
        file.display()
    ))
}
