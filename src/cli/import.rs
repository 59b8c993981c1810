//! `import`: a register made of an export.

use super::{Failure, Result, say};
use crate::{
    config::Import,
    domain::history::Hash,
    exchange::folder::Reader,
    store::export::{self, ImportError, Stated},
};

pub(super) async fn run(args: Import) -> Result<()> {
    let folder = Reader::open(&args.folder)?;
    let says = &folder.manifest;
    let stated = Stated { form: says.form, events: says.events, head: Hash::stored(says.head.clone()) };
    let mut import = export::Import::begin(&args.register.database, stated).await?;
    for kind in export::kinds() {
        import.take(folder.read(&kind)?).await?;
    }
    let extent = import.finish().await?;
    say(&format!(
        "Het register van de {} staat in {}, en is nagekeken.",
        says.council,
        args.register.database.display()
    ))?;
    say(&format!("Het gaat tot en met: {extent}."))?;
    say(&format!(
        "De accounts zijn er, maar niemand heeft een wachtwoord of een tweede factor. Maak een nieuwe link voor de beheerder: \
         toezeggingen user link E-MAIL --database {}. Die maakt links voor de anderen. Wie via de gemeente inlogt, kan dat meteen \
         weer.",
        args.register.database.display()
    ))
}

impl From<ImportError> for Failure {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::File(error) => error.into(),
            ImportError::Store(error) => error.into(),
            other => Self::new(other.to_string()),
        }
    }
}
