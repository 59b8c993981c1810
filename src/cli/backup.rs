//! The command `backup`: makes a complete copy of the register in one file, also while it is in use.

use super::{Result, say};
use crate::{config::Backup, store::backup};

pub(super) async fn run(args: Backup) -> Result<()> {
    let extent = backup::make(&args.register.database, &args.file, args.overwrite).await?;
    say(&format!("De reservekopie staat in {}, en is nagekeken.", args.file.display()))?;
    say(&format!("Zij gaat tot en met: {extent}."))?;
    say("Zij bevat ook wat geheim is. Bewaar haar zo, en op een andere plek dan het register.")
}
