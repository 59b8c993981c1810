//! The command `import`: makes a register from an export.

use super::{Failure, Result, say};
use crate::{
    auth::checkpoint::is_export_signed,
    config::Import,
    domain::history::{Hash, checkpoint::PublicKey},
    exchange::folder::Reader,
    store::export::{self, ImportError, Stated},
};

pub(super) async fn run(args: Import) -> Result<()> {
    let folder = Reader::open(&args.folder)?;
    let signed = look_at_signature(&folder, args.public_key)?;
    let says = &folder.manifest;
    let stated = Stated { form: says.form, events: says.events, head: Hash::stored(says.head.clone()) };
    let mut import = export::Import::begin(&args.register.database, stated).await?;
    for kind in export::kinds() {
        for (index, record) in folder.records(&kind)?.enumerate() {
            import.take(&kind, index + 1, record?).await?;
        }
    }
    let extent = import.finish().await?;
    say(&format!(
        "Het register van de {} staat in {}, en is nagekeken.",
        says.council,
        args.register.database.display()
    ))?;
    say(&format!("Het gaat tot en met: {extent}."))?;
    say(&signed)?;
    say(&format!(
        "De accounts zijn er, maar niemand heeft een wachtwoord of een tweede factor. Maak een nieuwe link voor de beheerder: \
         toezeggingen user link E-MAIL --database {}. Die maakt links voor de anderen. Wie via de gemeente inlogt, kan dat meteen \
         weer.",
        args.register.database.display()
    ))
}

/// Describes the signature of an export in Dutch.
///
/// # Errors
/// Returns an error if the export has to be signed with the expected key, and is not.
fn look_at_signature(folder: &Reader, expected: Option<PublicKey>) -> Result<String> {
    let signature = folder.signature.as_ref();
    let key = signature.filter(|signed| is_export_signed(signed, &folder.sums_digest)).map(|signed| signed.key);
    let found = match (signature, key) {
        (None, _) => "De uitvoer is niet ondertekend".to_owned(),
        (Some(_), None) => {
            "De handtekening van de uitvoer klopt niet: de bestanden of de controlegetallen zijn na het \
                            ondertekenen gewijzigd"
                .to_owned()
        }
        (Some(_), Some(key)) => format!("De uitvoer is ondertekend met de sleutel {key}"),
    };
    match (expected, key) {
        (Some(expected), Some(key)) if expected == key => Ok(format!("{found}: de sleutel die u opgaf.")),
        (Some(_), Some(_)) => Err(Failure::new(format!("{found}, en niet met die u opgaf. Er is niets ingelezen."))),
        (Some(_), None) => Err(Failure::new(format!("{found}. Er is niets ingelezen."))),
        (None, Some(_)) => Ok(format!(
            "{found}. Let op: vergelijk zelf of dat de sleutel is van het register waaruit zij komt, of geef die mee met \
             --public-key."
        )),
        (None, None) => Ok(format!("Let op. {found}. Wie de map in handen had, kan er iets in hebben veranderd.")),
    }
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
