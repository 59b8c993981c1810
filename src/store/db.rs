//! The one file that names the database driver: connections, queries with their values, rows, and errors.
//!
//! The rest of the store says `query("…").bind(value).fetch_one(connection)` and never learns which driver answers, so that
//! another database can stand behind this file. The text of a query numbers its values, `$1`, `$2`, as SQLite and PostgreSQL
//! both understand.

mod migrations;
mod record;
mod value;

use std::{
    borrow::Cow,
    fmt::{Display, Write as _},
    ops::{Deref, DerefMut},
    path::Path,
    sync::LazyLock,
    time::Duration,
};

pub(in crate::store) use sqlx::FromRow;
use sqlx::{
    Arguments as _, AssertSqlSafe, Column as _, ConnectOptions as _, Connection as _, Decode, Row as _,
    SqlSafeStr as _, Sqlite, SqliteConnection, SqlitePool, Type, TypeInfo as _, ValueRef as _,
    migrate::{MigrateError, Migration, MigrationType, Migrator},
    pool::PoolConnection,
    sqlite::{SqliteArguments, SqliteConnectOptions, SqlitePoolOptions, SqliteRow},
};

use self::migrations::MIGRATIONS;
pub(in crate::store) use self::{record::record, value::Value};
use crate::domain::records::RecordValue;

static MIGRATOR: LazyLock<Migrator> = LazyLock::new(|| {
    let migration = |(version, name, text): (i64, &'static str, &'static str)| {
        Migration::new(version, Cow::Borrowed(name), MigrationType::Simple, text.into_sql_str(), false)
    };
    Migrator::with_migrations(MIGRATIONS.map(migration).into())
});

/// Returns the form that this program gives a register: the number of its last migration.
pub(in crate::store) fn latest_form() -> i64 {
    MIGRATOR.iter().map(|migration| migration.version).max().unwrap_or_default()
}

/// An error of the database or of its driver.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct DatabaseError(#[from] sqlx::Error);

impl From<std::io::Error> for DatabaseError {
    fn from(error: std::io::Error) -> Self {
        Self(sqlx::Error::Io(error))
    }
}

/// The kind of a [`DatabaseError`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) enum Fault {
    /// The database refused a statement with this result code: <https://www.sqlite.org/rescode.html>.
    Refused(u32),
    /// No connection came free in time.
    TurnDidNotCome,
    /// The file cannot be reached, or the connection was lost.
    Unreachable,
    /// There is no such row, or its values are not of the types that were asked for.
    NoSuchRow,
    Other,
}

impl DatabaseError {
    pub(in crate::store) fn classify_fault(&self) -> Fault {
        match &self.0 {
            sqlx::Error::Database(error) => {
                error.code().and_then(|code| code.parse().ok()).map_or(Fault::Other, Fault::Refused)
            }
            sqlx::Error::PoolTimedOut => Fault::TurnDidNotCome,
            sqlx::Error::Io(_) | sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed => Fault::Unreachable,
            sqlx::Error::RowNotFound | sqlx::Error::ColumnDecode { .. } => Fault::NoSuchRow,
            _ => Fault::Other,
        }
    }

    /// Tells whether a constraint of uniqueness was broken. SQLite names its columns (`table.column`), never the constraint.
    pub(in crate::store) fn breaks_unique(&self, columns: &str) -> bool {
        self.0.as_database_error().is_some_and(|error| error.is_unique_violation() && error.message().contains(columns))
    }
}

/// The reason why a register could not be brought to the form of this program.
#[derive(Debug, thiserror::Error)]
pub enum MigrationError {
    /// It has a later form than this program knows.
    #[error("dit register is van een nieuwere versie van dit programma")]
    Newer,
    /// A migration failed.
    #[error(transparent)]
    Failed(MigrateError),
}

/// The result of a statement.
pub(in crate::store) type Result<T> = std::result::Result<T, DatabaseError>;

/// A row as the driver gives it.
pub(in crate::store) type DatabaseRow = SqliteRow;

/// The error of a row that has other columns, or values of other types, than are asked for.
pub(in crate::store) type RowError = sqlx::Error;

/// Reads a column of a row by its name.
pub(in crate::store) fn read_column<'r, T: Decode<'r, Sqlite> + Type<Sqlite>>(
    row: &'r DatabaseRow,
    name: &str,
) -> std::result::Result<T, RowError> {
    row.try_get(name)
}

/// A row that can be read as this type: a tuple, or a struct that is defined as a [`record!`].
pub(in crate::store) trait Record: for<'r> FromRow<'r, SqliteRow> + Send + Unpin {}

impl<T: for<'r> FromRow<'r, SqliteRow> + Send + Unpin> Record for T {}

/// A statement with its values. Its text never holds what somebody typed: that is a value.
#[derive(Debug)]
pub(in crate::store) struct Query {
    text: Cow<'static, str>,
    values: Vec<Value>,
}

/// Makes a query of a text that is whole, or to which more is pushed.
pub(in crate::store) fn query(text: impl Into<Cow<'static, str>>) -> Query {
    Query { text: text.into(), values: Vec::new() }
}

impl Query {
    /// Gives the next number in the text its value.
    pub(in crate::store) fn bind(mut self, value: impl Into<Value>) -> Self {
        self.values.push(value.into());
        self
    }

    /// True if it has no text yet.
    pub(in crate::store) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Adds text.
    pub(in crate::store) fn push(&mut self, text: impl Display) -> &mut Self {
        // Writing to a string never fails.
        let _ = write!(self.text.to_mut(), "{text}");
        self
    }

    /// Adds a value, with its number in the text.
    pub(in crate::store) fn push_bind(&mut self, value: impl Into<Value>) -> &mut Self {
        self.values.push(value.into());
        let number = self.values.len();
        // SQLite looks a `$2` up among all names before it, so that a long list would cost its square; a `?2` is its own number.
        self.push(format_args!("?{number}"))
    }

    /// Adds values, with commas between their numbers.
    pub(in crate::store) fn push_values(&mut self, values: impl IntoIterator<Item = impl Into<Value>>) -> &mut Self {
        for (at, value) in values.into_iter().enumerate() {
            self.push(if at == 0 { "" } else { ", " }).push_bind(value);
        }
        self
    }

    /// Returns how many rows it changed.
    pub(in crate::store) async fn execute(self, connection: &mut Connection) -> Result<u64> {
        let (text, values) = self.prepare_statement()?;
        Ok(sqlx::query_with(text, values).execute(connection.borrow_driver()).await?.rows_affected())
    }

    /// Fails where there is no row.
    pub(in crate::store) async fn fetch_one<T: Record>(self, connection: &mut Connection) -> Result<T> {
        let (text, values) = self.prepare_statement()?;
        Ok(sqlx::query_as_with(text, values).fetch_one(connection.borrow_driver()).await?)
    }

    pub(in crate::store) async fn fetch_optional<T: Record>(self, connection: &mut Connection) -> Result<Option<T>> {
        let (text, values) = self.prepare_statement()?;
        Ok(sqlx::query_as_with(text, values).fetch_optional(connection.borrow_driver()).await?)
    }

    pub(in crate::store) async fn fetch_all<T: Record>(self, connection: &mut Connection) -> Result<Vec<T>> {
        let (text, values) = self.prepare_statement()?;
        Ok(sqlx::query_as_with(text, values).fetch_all(connection.borrow_driver()).await?)
    }

    /// Tells whether there is any row, whatever it holds.
    pub(in crate::store) async fn finds_any(self, connection: &mut Connection) -> Result<bool> {
        let (text, values) = self.prepare_statement()?;
        Ok(sqlx::query_with(text, values).fetch_optional(connection.borrow_driver()).await?.is_some())
    }

    fn prepare_statement(self) -> Result<(sqlx::SqlStr, SqliteArguments)> {
        let mut arguments = SqliteArguments::default();
        for value in self.values {
            let added = match value {
                Value::Number(number) => arguments.add(number),
                Value::Truth(truth) => arguments.add(truth),
                Value::Text(text) => arguments.add(text),
                Value::Bytes(bytes) => arguments.add(bytes),
                Value::Day(day) => arguments.add(day),
                Value::Moment(moment) => arguments.add(moment),
                Value::Time(time) => arguments.add(time),
            };
            added.map_err(sqlx::Error::Encode)?;
        }
        let text = match self.text {
            Cow::Borrowed(text) => text.into_sql_str(),
            Cow::Owned(text) => AssertSqlSafe(text).into_sql_str(),
        };
        Ok((text, arguments))
    }
}

/// A row of any table, cell by cell. A cell of a kind that no table of the register has is none.
pub(in crate::store) struct RawRow(pub(in crate::store) Vec<Option<RecordValue>>);

impl<'r> FromRow<'r, SqliteRow> for RawRow {
    fn from_row(row: &'r SqliteRow) -> sqlx::Result<Self> {
        let cell = |index| {
            let value = row.try_get_raw(index)?;
            if value.is_null() {
                return Ok(Some(RecordValue::Nothing));
            }
            Ok(match value.type_info().name() {
                "INTEGER" => Some(RecordValue::Number(row.try_get(index)?)),
                "TEXT" => Some(RecordValue::Text(row.try_get(index)?)),
                "BLOB" => Some(RecordValue::Bytes(row.try_get(index)?)),
                _ => None,
            })
        };
        row.columns().iter().map(|column| cell(column.ordinal())).collect::<sqlx::Result<_>>().map(Self)
    }
}

/// Two records read of one row, each by the names of its columns.
pub(in crate::store) struct Both<A, B>(pub(in crate::store) A, pub(in crate::store) B);

impl<'r, A: FromRow<'r, SqliteRow>, B: FromRow<'r, SqliteRow>> FromRow<'r, SqliteRow> for Both<A, B> {
    fn from_row(row: &'r SqliteRow) -> sqlx::Result<Self> {
        Ok(Self(A::from_row(row)?, B::from_row(row)?))
    }
}

/// A connection: of a pool, within a transaction, or by itself.
#[derive(Debug)]
pub(in crate::store) struct Connection(Held);

#[derive(Debug)]
enum Held {
    Pooled(PoolConnection<Sqlite>),
    Begun(sqlx::Transaction<'static, Sqlite>),
    Apart(SqliteConnection),
}

impl Connection {
    fn borrow_driver(&mut self) -> &mut SqliteConnection {
        match &mut self.0 {
            Held::Pooled(connection) => connection,
            Held::Begun(transaction) => transaction,
            Held::Apart(connection) => connection,
        }
    }

    /// Closes a connection that stands by itself, and waits until it is; any other goes back to its pool.
    pub(in crate::store) async fn close_connection(self) -> Result<()> {
        match self.0 {
            Held::Apart(connection) => Ok(connection.close().await?),
            Held::Pooled(_) | Held::Begun(_) => Ok(()),
        }
    }
}

/// A connection within a transaction, which is undone unless it is committed.
#[derive(Debug)]
pub(in crate::store) struct Transaction(Connection);

impl Transaction {
    pub(in crate::store) async fn commit(self) -> Result<()> {
        match self.0.0 {
            Held::Begun(transaction) => Ok(transaction.commit().await?),
            Held::Pooled(_) | Held::Apart(_) => Ok(()),
        }
    }
}

impl Deref for Transaction {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.0
    }
}

impl DerefMut for Transaction {
    fn deref_mut(&mut self) -> &mut Connection {
        &mut self.0
    }
}

/// Connections to one file that stay open.
#[derive(Debug, Clone)]
pub(in crate::store) struct Pool(SqlitePool);

impl Pool {
    pub(in crate::store) async fn acquire(&self) -> Result<Connection> {
        Ok(Connection(Held::Pooled(self.0.acquire().await?)))
    }

    /// Begins a transaction with a statement such as `BEGIN IMMEDIATE`.
    pub(in crate::store) async fn begin_transaction(&self, statement: &'static str) -> Result<Transaction> {
        Ok(Transaction(Connection(Held::Begun(self.0.begin_with(statement).await?))))
    }

    /// Opens a connection as those of the pool, which does not keep one of them from others.
    pub(in crate::store) async fn connect_apart(&self) -> Result<Connection> {
        Ok(Connection(Held::Apart(SqliteConnection::connect_with(&self.0.connect_options()).await?)))
    }

    /// Brings the file to the form of this program.
    pub(in crate::store) async fn migrate_to_latest_form(&self) -> std::result::Result<(), MigrationError> {
        MIGRATOR.run(&self.0).await.map_err(|error| match error {
            // A migration was done of which this program does not know.
            MigrateError::VersionMissing(version) if version > latest_form() => MigrationError::Newer,
            other => MigrationError::Failed(other),
        })
    }

    /// Returns the most connections it may have.
    pub(in crate::store) fn most_connections(&self) -> u32 {
        self.0.options().get_max_connections()
    }

    /// Returns how many connections are open.
    #[cfg(test)]
    pub(in crate::store) fn open_connections(&self) -> u32 {
        self.0.size()
    }

    pub(in crate::store) async fn close_pool(&self) {
        self.0.close().await;
    }
}

/// The way in which a file is opened.
#[derive(Debug, Clone)]
pub(in crate::store) struct FileOptions(SqliteConnectOptions);

impl FileOptions {
    /// A file that must be there, to read and write.
    pub(in crate::store) fn of_existing(file: &Path) -> Self {
        Self(SqliteConnectOptions::new().filename(file).create_if_missing(false))
    }

    /// A file that is made when it is absent.
    pub(in crate::store) fn made_if_absent(file: &Path) -> Self {
        Self(SqliteConnectOptions::new().filename(file).create_if_missing(true))
    }

    /// A file that nobody writes: nothing is made beside it.
    pub(in crate::store) fn of_untouched(file: &Path) -> Self {
        Self(SqliteConnectOptions::new().filename(file).read_only(true).immutable(true))
    }

    /// Sets a PRAGMA: <https://www.sqlite.org/pragma.html>.
    pub(in crate::store) fn with_pragma(self, name: &'static str, value: &'static str) -> Self {
        Self(self.0.pragma(name, value))
    }

    /// Sets how long a statement waits for others.
    pub(in crate::store) fn busy_timeout(self, patience: Duration) -> Self {
        Self(self.0.busy_timeout(patience))
    }

    /// Keeps, when it is closed, what SQLite knows of the sizes of tables, from which it chooses its indexes.
    pub(in crate::store) fn optimize_on_close(self) -> Self {
        Self(self.0.optimize_on_close(true, None))
    }

    /// Opens one connection by itself.
    pub(in crate::store) async fn connect_alone(&self) -> Result<Connection> {
        Ok(Connection(Held::Apart(self.0.connect().await?)))
    }

    /// Opens a pool whose connections stay open; `patience` is how long one waits for a connection to come free.
    pub(in crate::store) async fn connect_pool(self, connections: u32, patience: Duration) -> Result<Pool> {
        let options = SqlitePoolOptions::new()
            .max_connections(connections)
            .idle_timeout(None)
            .max_lifetime(None)
            .acquire_timeout(patience)
            // SQLite itself gives up a transaction when the disk is full or fails. The connection then still counts it as begun
            // and would never begin another; a new one takes its place.
            .before_acquire(|connection, _| Box::pin(async move { Ok(!connection.is_in_transaction()) }));
        Ok(Pool(options.connect_with(self.0).await?))
    }
}
