//! The command `backup`: makes a complete copy of the register in one file, also while it is in use.

use super::{Result, print_line};
use crate::{config::BackupArgs, store::backup};

pub(super) async fn run_backup(args: BackupArgs) -> Result<()> {
    let extent = backup::make_backup(&args.register.database, &args.file, args.overwrite).await?;
    print_line(&format!("De reservekopie staat in {}, en is nagekeken.", args.file.display()))?;
    print_line(&format!("Zij gaat tot en met: {extent}."))?;
    print_line("Zij bevat ook wat geheim is. Bewaar haar zo, en op een andere plek dan het register.")
}
