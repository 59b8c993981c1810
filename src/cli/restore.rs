//! `restore`: a backup in the place of the register.

use super::{Result, act, say};
use crate::{
    config::Restore,
    store::backup::{self, Restored},
    web::words,
};

pub(super) async fn run(args: Restore) -> Result<()> {
    if args.check {
        let extent = backup::check(&args.file).await?;
        return say(&format!("De reservekopie is heel: {extent}."));
    }
    let Restored { backup, replaced } = backup::restore(&args.file, &args.register.database, &act()).await?;
    say(&format!("Het register in {} is teruggezet, en nagekeken.", args.register.database.display()))?;
    say(&format!("Teruggezet: {backup}."))?;
    if let Some(replaced) = replaced {
        match &replaced.extent {
            Some(extent) => say(&format!("Vervangen: {extent}."))?,
            None => say("Vervangen: een register dat niet te lezen is.")?,
        }
        say(&words::sentence(&replaced.gap.to_string()))?;
        replaced.to_erase().map_or(Ok(()), |says| say(&says))?;
        say(&format!("Het vervangen register staat in {}.", replaced.kept.display()))?;
    }
    say(
        "Iedereen moet opnieuw inloggen, en eenmalige links van vóór nu werken niet meer. Wat er na de reservekopie aan accounts \
         en wachtwoorden is gewijzigd, geldt niet meer: loop ze na.",
    )?;
    say("Dit staat in het logboek van het beheer.")
}
