//! Makes a register from an export: in a file of its own, which gets its name only after all its records were checked.

use std::path::{Path, PathBuf};

use super::{
    ExportStatement, push_cells, push_columns,
    tables::{ExportTable, TABLES},
};
use crate::{
    domain::records::{RecordKind, RecordValue},
    store::{
        Store, StoreError,
        db::{self, Connection, DatabaseError, Fault, latest_form, query},
        register::WritingTransaction,
        sqlite::{
            backup::{self, BackupError, Damage, RegisterExtent, Workroom},
            lock::RegisterLock,
        },
    },
};

/// The reason why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// There is a register already that has content.
    #[error("Het register in {} is niet leeg. Lees de uitvoer in een nieuw bestand in: kies een andere naam met --database.", .0.display())]
    NotEmpty(PathBuf),
    /// The export is of a register of another form.
    #[error(
        "De uitvoer is van een register van vorm {0}, en dit programma maakt vorm {known}. Lees haar in met het programma \
         waarmee zij is gemaakt, en werk dat daarna bij.",
        known = latest_form()
    )]
    OtherForm(i64),
    /// A record does not fit into a register.
    #[error("In {kind} past nummer {place} van boven niet in een register.")]
    Record {
        /// The name of its kind.
        kind: &'static str,
        /// Its place among them, from 1.
        place: usize,
    },
    /// The imported register is damaged.
    #[error("De uitvoer klopt niet. {0}")]
    Flawed(Damage),
    /// The history is not the one that the export states.
    #[error("De geschiedenis in de uitvoer is niet die waarvan de uitvoer zegt dat zij die heeft.")]
    OtherHistory,
    /// The file could not be made, or the register is in use.
    #[error(transparent)]
    File(#[from] BackupError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<DatabaseError> for ImportError {
    fn from(error: DatabaseError) -> Self {
        Self::Store(error.into())
    }
}

type Result<T> = std::result::Result<T, ImportError>;

/// An import that is in progress. If it is dropped before [`RegisterImport::finish_import`], nothing was done.
#[derive(Debug)]
pub struct RegisterImport {
    tx: WritingTransaction,
    store: Store,
    stated: ExportStatement,
    database: PathBuf,
    copy: PathBuf,
    _whole: RegisterLock,
    // Last, so that the file is closed when it goes.
    _room: Workroom,
}

impl RegisterImport {
    /// Begins to import an export with this statement, into a file that does not exist or holds an empty register that nobody
    /// has open.
    ///
    /// # Errors
    /// [`ImportError::OtherForm`], [`ImportError::NotEmpty`] or [`ImportError::File`].
    pub async fn begin_import(database: &Path, stated: ExportStatement) -> Result<Self> {
        if stated.form != latest_form() {
            return Err(ImportError::OtherForm(stated.form));
        }
        let (database, whole, room) = backup::make_ready(database)?;
        if !is_empty(&database).await? {
            return Err(ImportError::NotEmpty(database));
        }
        let copy = room.path().join("register.db");
        let store = Store::open(&copy).await?;
        let mut tx = store.begin().await?;
        // Records may come before those to which they point; all must be there at the end.
        query("PRAGMA defer_foreign_keys = ON").execute(&mut tx).await?;
        Ok(Self { tx, store, stated, database, copy, _whole: whole, _room: room })
    }

    /// Takes one record of a kind; `place` is its place among them, from 1.
    ///
    /// # Errors
    /// [`ImportError::Record`] when it does not fit.
    pub async fn take_record(&mut self, kind: &RecordKind, place: usize, record: Vec<RecordValue>) -> Result<()> {
        let Some(table) = TABLES.iter().find(|table| table.name == kind.name) else { return Ok(()) };
        insert_record(&mut self.tx, table, record).await.map_err(|error| {
            tracing::warn!(%error, "a record does not fit into a register");
            match error.classify_fault() {
                Fault::Refused(_) => ImportError::Record { kind: table.name, place },
                _ => error.into(),
            }
        })
    }

    /// Ends the import: checks the whole register, and gives it its name.
    ///
    /// # Errors
    /// [`ImportError::Flawed`] when the register is damaged, [`ImportError::OtherHistory`] when it is not the one that the
    /// export states.
    pub async fn finish_import(self) -> Result<RegisterExtent> {
        let Self { mut tx, store, stated, database, copy, .. } = self;
        let dangling = query("PRAGMA foreign_key_check").finds_any(&mut tx).await?;
        if dangling {
            return Err(ImportError::Flawed(Damage::References));
        }
        query("UPDATE event_head SET sequence = $1").bind(stated.events).execute(&mut tx).await?;
        tx.commit().await?;
        store.close().await;
        backup::fold_into_one_file(&copy).await?;
        let extent = backup::check_alone(&copy).await.map_err(|error| match error {
            BackupError::Damaged { damage, .. } => ImportError::Flawed(damage),
            other => other.into(),
        })?;
        if (extent.events, &extent.head) != (stated.events, &stated.head) {
            return Err(ImportError::OtherHistory);
        }
        backup::put_in_place(&copy, &database).await?;
        Ok(extent)
    }
}

async fn insert_record(tx: &mut Connection, table: &ExportTable, row: Vec<RecordValue>) -> db::Result<()> {
    let mut query = query("INSERT INTO ");
    query.push(table.table).push(" (");
    push_columns(&mut query, table, table.columns.len());
    query.push(") VALUES (");
    push_cells(&mut query, row);
    query.push(")");
    query.execute(tx).await?;
    Ok(())
}

/// True if a register has no content; one that does not exist is empty.
async fn is_empty(database: &Path) -> Result<bool> {
    let Some(mut register) = backup::open_alone(database).await? else { return Ok(true) };
    let mut empty = true;
    for table in TABLES.iter() {
        let mut any = query("SELECT 1 FROM ");
        any.push(table.table).push(" LIMIT 1");
        let found = any.finds_any(&mut register).await;
        // A table that an earlier form lacks is empty.
        empty &= !found.unwrap_or(false);
    }
    let _ = register.close_connection().await;
    Ok(empty)
}
