//! The command `import`: makes a register from an export.

use super::{CommandFailure, Result, print_line};
use crate::{
    auth::checkpoint::is_export_signed,
    config::ImportArgs,
    domain::history::{Hash, checkpoint::PublicKey},
    exchange::folder::FolderReader,
    store::export::{self, ExportStatement, ImportError},
};

pub(super) async fn run_import(args: ImportArgs) -> Result<()> {
    let folder = FolderReader::open_folder(&args.folder)?;
    let signed = look_at_signature(&folder, args.public_key)?;
    let says = &folder.manifest;
    let stated = ExportStatement { form: says.form, events: says.events, head: Hash::from_stored(says.head.clone()) };
    let mut import = export::RegisterImport::begin_import(&args.register.database, stated).await?;
    for kind in export::list_record_kinds() {
        for (index, record) in folder.read_records(&kind)?.enumerate() {
            import.take_record(&kind, index + 1, record?).await?;
        }
    }
    let extent = import.finish_import().await?;
    print_line(&format!(
        "Het register van de {} staat in {}, en is nagekeken.",
        says.council,
        args.register.database.display()
    ))?;
    print_line(&format!("Het gaat tot en met: {extent}."))?;
    print_line(&signed)?;
    print_line(&format!(
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
fn look_at_signature(folder: &FolderReader, expected: Option<PublicKey>) -> Result<String> {
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
        (Some(_), Some(_)) => {
            Err(CommandFailure::new(format!("{found}, en niet met die u opgaf. Er is niets ingelezen.")))
        }
        (Some(_), None) => Err(CommandFailure::new(format!("{found}. Er is niets ingelezen."))),
        (None, Some(_)) => Ok(format!(
            "{found}. Let op: vergelijk zelf of dat de sleutel is van het register waaruit zij komt, of geef die mee met \
             --public-key."
        )),
        (None, None) => Ok(format!("Let op. {found}. Wie de map in handen had, kan er iets in hebben veranderd.")),
    }
}

impl From<ImportError> for CommandFailure {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::File(error) => error.into(),
            ImportError::Store(error) => error.into(),
            other => Self::new(other.to_string()),
        }
    }
}
